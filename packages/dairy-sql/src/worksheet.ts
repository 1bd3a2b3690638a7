import { basename } from "node:path";
import { lettersOf } from "@dairy-functions/formulas";
import { writeCopy } from "./copy.ts";
import type { Column } from "./plan.ts";
import { Problem, wrongCommand } from "./problem.ts";
import { checkNames, type Reading, type Source } from "./source.ts";
import { type Cell, openWorkbook, type Row, type Sheet } from "./xlsx.ts";

type Kind = Cell[0];
const blank: Cell = [" ", ""];

/**
 * Copies one sheet of a workbook into a text file that DuckDB reads, with one more column: a letter for what each cell
 * is. Text alone would not say whether 4 is a number or a text, or whether TRUE is a logical value.
 */
export async function worksheetSource(
  path: string,
  { sheet, skip = 0 }: Reading,
  copy: string,
  onRow: () => void,
): Promise<Source> {
  const file = basename(path);
  const workbook = await openWorkbook(path).catch((error) => {
    throw error instanceof Problem
      ? error
      : new Problem(`${file} is not an XLSX workbook, or it is damaged: ${error.message}.`);
  });
  try {
    const { sheets } = workbook;
    if (sheets.length === 0) throw new Problem(`${file} has no worksheet.`);
    const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
    const wanted =
      sheet === undefined
        ? sheets[0]
        : (sheets.find(({ name }) => name === sheet) ?? sheets.find(({ name }) => same(name, sheet)));
    if (wanted === undefined)
      throw wrongCommand(
        `${file} has no sheet "${sheet}": its sheets are ${sheets.map(({ name }) => name).join(", ")}.`,
      );
    const source = await copySheet(wanted, file, skip, copy, onRow);
    if (sheet !== undefined || sheets.length === 1) return source;
    const note = `Sheet "${wanted.name}" was read, the first of ${sheets.length}${wanted.hidden ? ", which is hidden" : ""}: --sheet NAME reads another.`;
    return { ...source, notes: [note, ...(source.notes ?? [])] };
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${file} cannot be read: ${(error as Error).message}.`);
  } finally {
    workbook.close();
  }
}

async function copySheet(
  { name: sheet, rows }: Sheet,
  file: string,
  skip: number,
  copy: string,
  onRow: () => void,
): Promise<Source> {
  const where = `sheet ${sheet} of ${file}`;
  const all = rows();
  const { names, last: header } = await namesOf(all, skip, where);
  const seen = names.map(() => ({ kinds: new Set<Kind>(), whole: true, midnight: true }));
  const unsaved = { count: 0, first: "" };
  const noRow = { values: names.map(() => ""), kinds: " ".repeat(names.length) };
  let last = header;
  const written = await writeCopy(copy, names, async (add) => {
    for await (const { number, cells } of all) {
      onRow();
      // Rows that only have a look, as they do to the end of many a sheet, are rows only if another comes after them.
      if (cells.every((cell) => cell === undefined || cell[0] === " ")) continue;
      while (++last < number) add(last, noRow.values, noRow.kinds);
      const values: string[] = [];
      let kinds = "";
      for (let k = 0; k < Math.max(names.length, cells.length); k++) {
        const [kind, text] = cells[k] ?? blank;
        if (k >= names.length) {
          if (kind === " ") continue;
          throw new Problem(
            `Cell ${lettersOf(k)}${number} of ${where} has a value, but its column has no name in row ${header}: give the column a name, or use --skip if the names are further down.`,
          );
        }
        values.push(text);
        kinds += kind;
        if (kind === "f" && unsaved.count++ === 0) unsaved.first = `${lettersOf(k)}${number}`;
        if (kind !== " " && kind !== "f") seen[k]!.kinds.add(kind);
        if (kind === "n" && !/^-?\d{1,15}$/.test(text)) seen[k]!.whole = false;
        if (kind === "d" && text.length > 10) seen[k]!.midnight = false;
      }
      add(number, values, kinds);
    }
  });
  return {
    ...written,
    columns: names.map((name, k): Column => ({ name, type: typeOf(seen[k]!) })),
    rows: last - header,
    separator: ",",
    isText: true,
    notes:
      unsaved.count === 0
        ? []
        : [
            `${unsaved.count} ${unsaved.count === 1 ? "cell has a formula that was" : "cells have formulas that were"} never computed, ${unsaved.first} first, and ${unsaved.count === 1 ? "is" : "are"} empty in the output: open the workbook in a spreadsheet, save it, and run again.`,
          ],
  };
}

/** The names are in the first row that has any cell, below those that the command skips. */
async function namesOf(rows: AsyncGenerator<Row, void>, skip: number, where: string) {
  for (;;) {
    const { done, value: row } = await rows.next();
    if (done)
      throw new Problem(`${where[0]!.toUpperCase()}${where.slice(1)} is empty${skip > 0 ? ` below row ${skip}` : ""}.`);
    if (row.number <= skip) continue;
    const names = Array.from(row.cells, (cell) => cell?.[1].trim() ?? "");
    const formula = row.cells.findIndex((cell) => cell?.[0] === "f");
    if (formula >= 0)
      throw new Problem(
        `Cell ${lettersOf(formula)}${row.number} of ${where} should be a name, but its formula was never computed: open the workbook in a spreadsheet and save it.`,
      );
    while (names.at(-1) === "") names.pop();
    if (names.length === 0) continue;
    checkNames(names, where, `row ${row.number}`);
    return { names, last: row.number };
  }
}

function typeOf({ kinds, whole, midnight }: { kinds: Set<Kind>; whole: boolean; midnight: boolean }): string {
  const [kind] = kinds;
  if (kinds.size !== 1) return "VARCHAR";
  if (kind === "n") return whole ? "BIGINT" : "DOUBLE";
  if (kind === "d") return midnight ? "DATE" : "TIMESTAMP";
  return kind === "b" ? "BOOLEAN" : "VARCHAR";
}
