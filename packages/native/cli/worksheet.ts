import { once } from "node:events";
import { closeSync, createWriteStream, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { finished } from "node:stream/promises";
import ExcelJS from "exceljs";
import type { Column } from "./plan.ts";
import { Problem, wrongCommand } from "./problem.ts";
import { csvField } from "./quote.ts";
import { checkNames, csvRows, type Source } from "./source.ts";

/** What a cell is: number, text, logical value, date, error or blank. */
type Kind = "n" | "t" | "b" | "d" | "e" | " ";

/**
 * Copies one sheet of a workbook into a text file that DuckDB reads, with one more column: a letter for what each cell
 * is. Text alone would not tell the number 4 from the text "4", or TRUE from "TRUE".
 */
export async function worksheetSource(
  path: string,
  sheet: string | undefined,
  copy: string,
  onRow: () => void,
): Promise<Source> {
  const file = basename(path);
  if (!isWholeArchive(path)) throw new Problem(`${file} is no XLSX workbook, or it is damaged.`);
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore",
  });
  try {
    for await (const worksheet of workbook) {
      const sheets = sheetsOf(workbook);
      const name = nameOf(worksheet, workbook);
      const wanted = sheet ?? sheets[0]?.name;
      if (sheet !== undefined && !sheets.some((each) => each.name === sheet))
        throw wrongCommand(
          `${file} has no sheet "${sheet}": its sheets are ${sheets.map((each) => each.name).join(", ")}.`,
        );
      if (name === wanted) return await copySheet(worksheet, name ?? "", file, copy, onRow);
      // Read to its end: exceljs deletes its own copy of a sheet at once, also one that it is still opening.
      for await (const _ of worksheet) onRow();
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${file} cannot be read: ${(error as Error).message}.`);
  }
  throw new Problem(`${file} has no worksheet that can be read.`);
}

/** Whether a file begins and ends as a ZIP archive does; reading a cut one would never end. */
function isWholeArchive(path: string): boolean {
  const file = openSync(path, "r");
  const { size } = fstatSync(file);
  const head = Buffer.alloc(4);
  const tail = Buffer.alloc(Math.min(size, 66_000));
  readSync(file, head, 0, 4, 0);
  readSync(file, tail, 0, tail.length, size - tail.length);
  closeSync(file);
  return head.toString("latin1") === "PK\u0003\u0004" && tail.includes("PK\u0005\u0006");
}

/** What exceljs has read of the workbook itself; its types do not say so. */
interface Insides {
  readonly model?: { readonly sheets?: readonly { readonly name: string; readonly rId: string }[] };
  readonly workbookRels?: readonly { readonly Id: string; readonly Target: string }[];
}

const sheetsOf = (workbook: unknown) => (workbook as Insides).model?.sheets ?? [];

/** The name of a sheet, also where its place in the archive is written as an absolute path. */
function nameOf(worksheet: unknown, workbook: unknown): string | undefined {
  const { name, id } = worksheet as { name?: string; id: string | number };
  if (name !== undefined) return name;
  const relation = (workbook as Insides).workbookRels?.find(({ Target }) =>
    Target.endsWith(`/worksheets/sheet${id}.xml`),
  );
  return sheetsOf(workbook).find(({ rId }) => rId === relation?.Id)?.name;
}

async function copySheet(
  worksheet: AsyncIterable<ExcelJS.Row>,
  sheet: string,
  file: string,
  copy: string,
  onRow: () => void,
): Promise<Source> {
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
  for await (const row of worksheet) {
    onRow();
    const cells = (row.values as ExcelJS.CellValue[]).slice(1);
    if (names === undefined) {
      names = Array.from(cells, (cell) => plain(cell)[1].trim());
      while (names.at(-1) === "") names.pop();
      if (names.length === 0) continue;
      checkNames(names, `sheet ${sheet} of ${file}`);
      for (const _ of names) seen.push({ kinds: new Set(), whole: true, midnight: true });
      while (names.some((name) => name.toLowerCase() === kindsColumn)) kindsColumn += "_";
      await write(`${[...names, kindsColumn].map(csvField).join(",")}\n`);
    } else {
      // Rows without any cell are not in the file; they count as rows all the same.
      for (; last + 1 < row.number; last++) await write(`${",".repeat(names.length)}"${" ".repeat(names.length)}"\n`);
      const line: string[] = [];
      let kinds = "";
      for (let k = 0; k < Math.max(names.length, cells.length); k++) {
        const [kind, text] = plain(cells[k]);
        if (k >= names.length) {
          if (kind === " ") continue;
          throw new Problem(
            `Row ${row.number} of sheet ${sheet} of ${file} has a value in column ${k + 1}, which has no name in the first row.`,
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
    last = row.number;
  }
  out.end();
  await failed;
  if (names === undefined || names.length === 0) throw new Problem(`Sheet ${sheet} of ${file} is empty.`);
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

/** What a cell is and how it is written. */
function plain(cell: ExcelJS.CellValue | undefined): [kind: Kind, text: string] {
  if (cell === null || cell === undefined || cell === "") return [" ", ""];
  if (typeof cell === "number") return ["n", String(cell)];
  if (typeof cell === "string") return ["t", cell];
  if (typeof cell === "boolean") return ["b", cell ? "TRUE" : "FALSE"];
  if (cell instanceof Date)
    return [
      "d",
      cell
        .toISOString()
        .replace(/T00:00:00\.000Z$|Z$/, "")
        .replace("T", " "),
    ];
  if ("error" in cell) return ["e", cell.error];
  if ("richText" in cell) return ["t", cell.richText.map(({ text }) => text).join("")];
  if ("formula" in cell || "sharedFormula" in cell) return plain(cell.result as ExcelJS.CellValue);
  return "text" in cell ? plain(cell.text) : [" ", ""];
}
