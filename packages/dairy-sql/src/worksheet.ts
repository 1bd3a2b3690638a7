import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { basename } from "node:path";
import { finished } from "node:stream/promises";
import type { Column } from "./plan.ts";
import { Problem, wrongCommand } from "./problem.ts";
import { csvField } from "./quote.ts";
import { checkNames, csvRows, type Source } from "./source.ts";
import { type Cell, readSheets, type Sheet } from "./xlsx.ts";

type Kind = Cell[0];
const blank: Cell = [" ", ""];

/**
 * Copies one sheet of a workbook into a text file that DuckDB reads, with one more column: a letter for what each cell
 * is. Text alone would not say whether 4 is a number or a text, or whether TRUE is a logical value.
 */
export async function worksheetSource(
  path: string,
  sheet: string | undefined,
  copy: string,
  onRow: () => void,
): Promise<Source> {
  const file = basename(path);
  const sheets = await readSheets(path).catch(() => {
    throw new Problem(`${file} is no XLSX workbook, or it is damaged.`);
  });
  const wanted = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (sheets.length === 0) throw new Problem(`${file} has no worksheet.`);
  if (wanted === undefined)
    throw wrongCommand(`${file} has no sheet "${sheet}": its sheets are ${sheets.map(({ name }) => name).join(", ")}.`);
  try {
    return await copySheet(wanted, file, copy, onRow);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

async function copySheet({ name: sheet, rows }: Sheet, file: string, copy: string, onRow: () => void): Promise<Source> {
  const out = createWriteStream(copy);
  const failed = finished(out);
  failed.catch(() => undefined);
  const write = async (line: string) => {
    if (!out.write(line)) await Promise.race([once(out, "drain"), failed]);
  };
  let names: string[] | undefined;
  let kindsColumn = "kinds";
  let last = 0;
  const seen: { kinds: Set<Kind>; whole: boolean; midnight: boolean }[] = [];
  for await (const { number, cells } of rows()) {
    onRow();
    if (names === undefined) {
      const first = Array.from(cells, (cell) => cell?.[1].trim() ?? "");
      while (first.at(-1) === "") first.pop();
      if (first.length === 0) continue;
      names = first;
      checkNames(names, `sheet ${sheet} of ${file}`);
      for (const _ of names) seen.push({ kinds: new Set(), whole: true, midnight: true });
      while (names.some((name) => name.toLowerCase() === kindsColumn)) kindsColumn += "_";
      await write(`${[...names, kindsColumn].map(csvField).join(",")}\n`);
    } else {
      // Rows without any cell are not in the file; they count as rows all the same.
      for (; last + 1 < number; last++) await write(`${",".repeat(names.length)}"${" ".repeat(names.length)}"\n`);
      const line: string[] = [];
      let kinds = "";
      for (let k = 0; k < Math.max(names.length, cells.length); k++) {
        const [kind, text] = cells[k] ?? blank;
        if (k >= names.length) {
          if (kind === " ") continue;
          throw new Problem(
            `Row ${number} of sheet ${sheet} of ${file} has a value in column ${k + 1}, which has no name in the first row.`,
          );
        }
        line.push(csvField(text));
        kinds += kind;
        if (kind !== " ") seen[k]!.kinds.add(kind);
        if (kind === "n" && !/^-?\d{1,15}$/.test(text)) seen[k]!.whole = false;
        if (kind === "d" && text.length > 10) seen[k]!.midnight = false;
      }
      await write(`${line.join(",")},"${kinds}"\n`);
    }
    last = number;
  }
  out.end();
  await failed;
  if (names === undefined) throw new Problem(`Sheet ${sheet} of ${file} is empty.`);
  const columns = names.map((name, k): Column => ({ name, type: typeOf(seen[k]!) }));
  return {
    from: csvRows(copy, ",", [...names, kindsColumn]),
    columns,
    delimiter: ",",
    isText: true,
    kinds: kindsColumn,
  };
}

function typeOf({ kinds, whole, midnight }: { kinds: Set<Kind>; whole: boolean; midnight: boolean }): string {
  const [kind] = kinds;
  if (kinds.size !== 1) return "VARCHAR";
  if (kind === "n") return whole ? "BIGINT" : "DOUBLE";
  if (kind === "d") return midnight ? "DATE" : "TIMESTAMP";
  return kind === "b" ? "BOOLEAN" : "VARCHAR";
}
