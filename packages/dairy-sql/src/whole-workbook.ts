export { Problem } from "./problem.ts";

import { openWorkbook, type Table } from "./xlsx.ts";

type Plain = number | string | boolean | null | { readonly error: string };

/** Every cell of a workbook from A1 on, in memory; rows and cells that are blank may be missing. */
export interface WholeWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly values: readonly (readonly Plain[] | undefined)[];
    /** With their equals sign; "" where a cell has none. */
    readonly formulas: readonly (readonly string[] | undefined)[];
    readonly tables: readonly Table[];
  }[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/** Reads an .xlsx file with values and formulas. What cannot be read is a `Problem`, or an error that says why. */
export async function wholeWorkbook(path: string): Promise<WholeWorkbook> {
  const { sheets, names, close } = await openWorkbook(path);
  try {
    const read = [];
    for (const { name, rows, tables } of sheets) {
      const values: Plain[][] = [];
      const formulas: string[][] = [];
      for await (const { number, cells, formulas: own = [] } of rows("with formulas")) {
        if (cells.length > 0) values[number - 1] = Array.from(cells, plain);
        if (own.length > 0) formulas[number - 1] = Array.from(own, (formula) => formula ?? "");
      }
      read.push({ name, values, formulas, tables: await tables() });
    }
    return { sheets: read, names };
  } finally {
    close();
  }
}

type Cell = readonly [kind: string, text: string] | undefined;
function plain(cell: Cell): Plain {
  if (cell === undefined || cell[0] === " " || cell[0] === "f") return null;
  const [kind, text] = cell;
  return kind === "n" ? Number(text) : kind === "b" ? text === "TRUE" : kind === "e" ? { error: text } : text;
}
