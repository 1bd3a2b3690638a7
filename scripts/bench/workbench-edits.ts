import { o } from "@dairy-functions/workbench/headless";
import { measured, print, timed } from "./measure.ts";

const rows = 10_000;
const columns = ["E", "F", "G", "H", "I"];

/** Five columns of energy-corrected milk, by our function or by plain arithmetic, in one formula a column or a cell. */
const formulas: Readonly<Record<string, (cells: (column: string) => string) => string>> = {
  "DAIRY.ECM": (cells) => `=DAIRY.ECM(${cells("A")},${cells("B")},${cells("C")})`,
  "plain arithmetic": (cells) => `=${cells("A")}*(0.383*${cells("B")}+0.242*${cells("C")}+0.7832)/3.1138`,
};

/**
 * What an edit costs below five columns that spill 10,000 rows, and in a cell that they read, beside the same columns
 * written cell by cell. A spilled column is computed as a whole when one of its cells changes.
 */
export function workbenchEdits(): void {
  const models = Object.entries(formulas).flatMap(([name, formula]) => [
    [`${name}, cell by cell`, modelWith((row) => formula((of) => `${of}${row}`), rows)] as const,
    [`${name}, spilled`, modelWith(() => formula((of) => `${of}2:${of}${rows + 1}`), 1)] as const,
  ]);
  let typed = 600;
  const edits = (col: number, row: number) =>
    Object.fromEntries(
      models.map(([name, model]) => [
        name,
        timed(() => {
          model.dispatch("UPDATE_CELL", { sheetId: "Milk", col, row, content: String(typed++ % 900) });
          model.getters.getEvaluatedCell({ sheetId: "Milk", col: 4, row: 1 });
        }),
      ]),
    );
  const base = models[0]![0];
  print("The workbench: an edit below", measured(edits(4, rows + 50), 15), base, "goal: spilled at most 3");
  print("The workbench: an edit of a cell that all five read", measured(edits(0, 1), 15), base);
}

function modelWith(formula: (row: number) => string, formulaRows: number): o.Model {
  const cells: Record<string, string> = {};
  for (let row = 2; row <= rows + 1; row++) {
    cells[`A${row}`] = String(500 + (row % 400));
    cells[`B${row}`] = String(3 + (row % 20) / 10);
    cells[`C${row}`] = String(3 + (row % 9) / 10);
  }
  for (const column of columns) for (let row = 2; row < 2 + formulaRows; row++) cells[`${column}${row}`] = formula(row);
  return new o.Model({ sheets: [{ id: "Milk", name: "Milk", colNumber: 12, rowNumber: rows + 100, cells }] });
}
