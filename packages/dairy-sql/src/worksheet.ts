import { basename } from "node:path";
import { lettersOf } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { writeCopy } from "./copy.ts";
import { messages } from "./messages.ts";
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
    throw error instanceof Problem ? error : new Problem(say(messages.notAWorkbook, { file, reason: error.message }));
  });
  try {
    const { sheets } = workbook;
    if (sheets.length === 0) throw new Problem(say(messages.noSheets, { file }));
    const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
    const wanted =
      sheet === undefined
        ? sheets[0]
        : (sheets.find(({ name }) => name === sheet) ?? sheets.find(({ name }) => same(name, sheet)));
    if (wanted === undefined)
      throw wrongCommand(
        say(messages.sheetUnknown, { file, sheet: sheet!, sheets: sheets.map(({ name }) => name).join(", ") }),
      );
    const source = await copySheet(wanted, file, skip, copy, onRow);
    if (sheet !== undefined || sheets.length === 1) return source;
    const note = say(wanted.hidden ? messages.hiddenSheetRead : messages.sheetRead, {
      sheet: wanted.name,
      count: sheets.length,
    });
    return { ...source, notes: [note, ...(source.notes ?? [])] };
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem(say(messages.unreadable, { file, reason: (error as Error).message }));
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
  const where = say(messages.sheetOf, { sheet, file });
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
          throw new Problem(say(messages.cellNameless, { cell: `${lettersOf(k)}${number}`, where, row: header }));
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
            unsaved.count === 1
              ? say(messages.notComputed.one, { first: unsaved.first })
              : say(messages.notComputed.many, unsaved),
          ],
  };
}

/** The names are in the first row that has any cell, below those that the command skips. */
async function namesOf(rows: AsyncGenerator<Row, void>, skip: number, where: string) {
  for (;;) {
    const { done, value: row } = await rows.next();
    if (done)
      throw new Problem(
        skip > 0 ? say(messages.sheetEmptyBelow, { where, row: skip }) : say(messages.sheetEmpty, { where }),
      );
    if (row.number <= skip) continue;
    const names = Array.from(row.cells, (cell) => cell?.[1].trim() ?? "");
    const formula = row.cells.findIndex((cell) => cell?.[0] === "f");
    if (formula >= 0)
      throw new Problem(say(messages.nameNotComputed, { cell: `${lettersOf(formula)}${row.number}`, where }));
    while (names.at(-1) === "") names.pop();
    if (names.length === 0) continue;
    checkNames(names, where, say(messages.row, { row: row.number }));
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
