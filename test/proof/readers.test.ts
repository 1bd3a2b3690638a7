import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Cell, openWorkbook } from "@dairy-functions/dairy-sql/xlsx";
import { addInAt, developmentOrigin } from "@dairy-functions/excel/build";
import { addressOf } from "@dairy-functions/formulas";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { convert, libreOffice, workbookOf } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import ExcelJS from "exceljs";
import { newFolder } from "../new-folder.ts";

/**
 * The reader of dairy-sql against ExcelJS, which we did not write, cell by cell: workbooks as our writer makes them, and
 * as LibreOffice saves them, with its own part names, styles, shared texts and dates.
 */
const folder = newFolder();
const chosen = ["household", "collection-ledger", "investment"];

beforeAll(async () => {
  for (const template of templates.filter(({ name }) => chosen.includes(name))) {
    const { editions } = await workbookOf(template, valuesOf, addInAt(developmentOrigin));
    for (const { file, bytes } of Object.values(editions)) writeFileSync(join(folder, file), bytes);
  }
  if (libreOffice() === undefined) {
    if (process.env.CI) throw new Error("LibreOffice is missing, and CI skips nothing.");
    console.log("Skipped: LibreOffice is not installed, so only our own writer's workbooks are compared.");
    return;
  }
  mkdirSync(join(folder, "saved"));
  convert(
    readdirSync(folder)
      .filter((file) => file.endsWith("-plain.xlsx"))
      .map((file) => join(folder, file)),
    "xlsx",
    join(folder, "saved"),
  );
});

/** A cell as ExcelJS has it, in the form of ours. */
function shownBy(cell: ExcelJS.Cell): Cell | undefined {
  let value: unknown = cell.value;
  if (cell.formula) value = cell.result; // undefined for an empty text too
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return ["d", value.toISOString().replace(/T00:00:00\.000Z$/, "")];
  if (typeof value === "number") return ["n", String(value)];
  if (typeof value === "boolean") return ["b", String(value)];
  if (typeof value === "string") return value === "" ? undefined : ["t", value];
  const parts = value as { error?: string; richText?: { text: string }[]; text?: string };
  if (parts.error !== undefined) return ["e", parts.error];
  if (parts.richText !== undefined) return ["t", parts.richText.map(({ text }) => text).join("")];
  return ["t", String(parts.text)];
}

const plain = (cell: Cell | undefined): string => {
  if (cell === undefined || cell[0] === " " || (cell[0] === "t" && cell[1] === "")) return "";
  const [kind, text] = cell;
  if (kind === "n") return `n ${Number(text)}`;
  return kind === "b" ? `b ${/^(1|true)$/i.test(text)}` : `${kind} ${text}`;
};

test("both readers see the same in every cell", async () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".xlsx"));
  expect(files.length).toBeGreaterThanOrEqual(2 * chosen.length);
  const differences: string[] = [];
  let compared = 0;
  for (const file of files) {
    const theirs = new ExcelJS.Workbook();
    await theirs.xlsx.readFile(join(folder, file));
    const ours = await openWorkbook(join(folder, file));
    expect(ours.sheets.map(({ name }) => name)).toEqual(theirs.worksheets.map(({ name }) => name));
    for (const [k, sheet] of ours.sheets.entries()) {
      const seen = new Map<string, string>();
      for await (const { number, cells } of sheet.rows())
        for (const [column, cell] of cells.entries()) {
          const text = plain(cell);
          if (text !== "") seen.set(addressOf({ row: number - 1, column }), text);
        }
      theirs.worksheets[k]!.eachRow((row) =>
        row.eachCell((cell) => {
          // Only the first cell of a merge holds the value.
          if (cell.isMerged && cell.master !== cell) return;
          const expected = plain(shownBy(cell));
          if (expected === "") return;
          compared++;
          const got = seen.get(cell.address) ?? "";
          if (got !== expected) differences.push(`${file} ${sheet.name}!${cell.address}: ${got}, not ${expected}`);
          seen.delete(cell.address);
        }),
      );
      for (const [address, text] of seen) differences.push(`${file} ${sheet.name}!${address}: ${text}, not a blank`);
    }
    ours.close();
  }
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(5000);
});
