import { addressOf, type SheetArea } from "@dairy-functions/formulas";
import { type Answer, CellError } from "@dairy-functions/shared";

import { shownCell } from "../understand/page.ts";
import { type Child, element, message, table } from "./elements.ts";

const rowsShown = 8;
const columnsShown = 12;

/** A result with each error as its sentence, unless that was said already, and how many rows it goes on. */
export function answerTable(answer: Answer, area: SheetArea, said?: CellError): Child {
  if (answer instanceof CellError) return message("error", `${answer.code} ${answer.sentence}`.trim());
  if (!Array.isArray(answer)) return element("p", { class: "result" }, shownCell(answer));
  const rows = answer.slice(0, rowsShown).map((row) => row.slice(0, columnsShown).map(shownResult));
  const errors = answer.flat().filter((cell) => cell instanceof CellError && cell !== said) as CellError[];
  const rest = area.rows - rows.length;
  return [
    element("div", { class: "result-cells" }, table(rows, "result", false)),
    rest > 0
      ? element(
          "p",
          { class: "quiet" },
          `and ${rest} more ${rest === 1 ? "row" : "rows"}, down to ${addressOf(area).split(":").at(-1)}`,
        )
      : undefined,
    ...errors.slice(0, 3).map((error) => message("error", error.sentence)),
  ];
}

const shownResult = (cell: unknown): Child =>
  cell instanceof CellError
    ? element("span", { class: "error" }, cell.code)
    : shownCell(cell as string | number | boolean);
