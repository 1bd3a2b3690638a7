import { addressOf, type SheetArea } from "@dairy-functions/formulas";
import { type Answer, CellError, say, translated } from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import { type Child, element, message, table } from "./elements.ts";
import { sentenceIn, shown } from "./numbers.ts";

const rowsShown = 8;
const columnsShown = 12;

/** A result with the sentence of each error, unless it is shown already, and how many rows follow. */
export function answerTable(
  answer: Answer,
  area: SheetArea,
  isSaid: (error: CellError) => boolean = () => false,
): Child {
  if (answer instanceof CellError) return message("error", `${answer.code} ${sentenceIn(answer)}`.trim());
  if (!Array.isArray(answer)) return element("p", { class: "result" }, shown(answer));
  const rows = answer.slice(0, rowsShown).map((row) => row.slice(0, columnsShown).map(shownResult));
  const errors = answer.flat().filter((cell) => cell instanceof CellError && !isSaid(cell)) as CellError[];
  const rest = area.rows - rows.length;
  const last = addressOf(area).split(":").at(-1)!;
  return [
    element("div", { class: "result-cells" }, table(rows, translated("result"), false)),
    rest > 0
      ? element(
          "p",
          { class: "quiet" },
          rest === 1 ? say(messages.rows.one, { last }) : say(messages.rows.many, { count: rest, last }),
        )
      : undefined,
    ...errors.slice(0, 3).map((error) => message("error", sentenceIn(error))),
  ];
}

const shownResult = (cell: unknown): Child =>
  cell instanceof CellError ? element("span", { class: "error" }, cell.code) : shown(cell as string | number | boolean);
