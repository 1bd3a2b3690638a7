import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** What an auditor asks of a workbook, over all templates. */

/** Templates that still hold longer formulas, and how many. */
const longer: Readonly<Record<string, number>> = {
  "typical-farm": 19,
  household: 1,
  "cash-calendar": 2,
  "herd-plan": 12,
  feed: 5,
  "processing-choice": 1,
  investment: 4,
  sector: 17,
  "ten-year-plan": 2,
};

test.each(templates.map((template) => [template.name, template] as const))(
  "%s has no formula of more than 400 characters",
  (name, template) => {
    const long = layOut(template, "plain").book.sheets.flatMap((sheet) =>
      Object.entries(sheet.cells).flatMap(([address, { formula = "" }]) =>
        formula.length > 400 ? [`${sheet.name}!${address}`] : [],
      ),
    );
    expect(long).toHaveLength(longer[name] ?? 0);
  },
);
