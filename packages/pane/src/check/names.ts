import { addressOf, cellOf, spellings, tokenize } from "@dairy-functions/formulas";
import { functionNamed, say } from "@dairy-functions/shared";
import { codeIn } from "../areas.ts";
import { messages } from "../messages.ts";
import { type CheckedBook, type SheetFinding, valueAt } from "./checked-book.ts";

/** Functions of every spreadsheet that have the name of one of ours. */
const ofEverySheet = new Set(["FISHER", "PEARSON"]);

/** Our functions without their prefix, where the cell shows that the workbook does not know them. */
export function nameFindings(book: CheckedBook): SheetFinding[] {
  return book.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((formulas, row) =>
      (formulas ?? []).flatMap((formula, column): SheetFinding[] => {
        if (formula === undefined || formula === "" || codeIn(valueAt(sheet, row, column)) !== "#NAME?") return [];
        const tokens = tokenize(formula, book.locale);
        const ours = tokens.filter(
          ({ kind, text }, k) =>
            kind === "name" &&
            tokens[k + 1]?.text === "(" &&
            !ofEverySheet.has(text.toUpperCase()) &&
            functionNamed(text.toUpperCase()) !== undefined,
        );
        const [first] = ours;
        if (first === undefined) return [];
        const spelled = spellings[/DAIRY_/i.test(JSON.stringify(sheet.formulas.slice(0, 200))) ? "sheets" : "excel"];
        const at = cellOf({ sheet: sheet.name, row, column });
        const places = { cell: addressOf(at), name: first.text, spelled: spelled(first.text.toUpperCase()) };
        const written = tokens.map((token) => (ours.includes(token) ? spelled(token.text.toUpperCase()) : token.text));
        return [
          {
            rule: "name",
            area: at,
            seen: say(messages.check.noPrefix, places),
            why: say(messages.check.whyNoPrefix),
            change: { text: say(messages.check.addPrefix, places), area: at, cells: [[written.join("")]] },
          },
        ];
      }),
    ),
  );
}
