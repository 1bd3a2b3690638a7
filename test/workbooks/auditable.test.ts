import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** What an auditor asks of a workbook, over all templates. */

test.each(
  templates.flatMap((template) => (["plain", "add-in"] as const).map((edition) => [template, edition] as const)),
)("$0.name, $1, has no formula of more than 400 characters", (template, edition) => {
  const long = layOut(template, edition).book.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).flatMap(([address, { formula = "" }]) =>
      formula.length > 400 ? [`${sheet.name}!${address}: ${formula.length}`] : [],
    ),
  );
  expect(long).toEqual([]);
});
