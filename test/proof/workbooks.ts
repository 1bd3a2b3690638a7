import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addInAt, developmentOrigin } from "@dairy-functions/excel/build";
import { areaOf, placeOf } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { type Book, type BookSheet, layOut, type Template } from "@dairy-functions/workbooks";
import { convert, libreOffice, packageProblems, type Workbook, workbookOf } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { type BookValues, xlsx } from "@dairy-functions/workbooks/write";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { askedBy, filledIn } from "../workbooks/open.ts";
import { plannedFarms, refusedFarms } from "../workbooks/planned-farms.ts";

const developmentAddIn = addInAt(developmentOrigin);

/**
 * The workbooks as files. The packages of both editions are whole, hold the values of the library and no error, and
 * come out the same again. LibreOffice opens both, and computes the plain edition itself, from formulas without values:
 * with the example, with every input blank, with every number changed, with large ones in lakhs, and without what may be
 * blank.
 */
export async function proveWorkbooks(chosen: readonly Template[] = templates): Promise<string[]> {
  const problems: string[] = [];
  const questions: Question[] = [];
  for (const template of chosen) {
    const workbook = await workbookOf(template, valuesOf, developmentAddIn);
    problems.push(...(await fileProblems(workbook)));
    const { "add-in": addIn, plain } = workbook.editions;
    // LibreOffice has not our functions: it is only asked whether it opens the file, with all its sheets.
    const sheets = Object.fromEntries(addIn.book.sheets.map(({ name }) => [name, {}]));
    questions.push({ name: `${template.name}-add-in`, file: addIn.bytes, expected: sheets });
    const same = askedBy(plain.book, addIn.book);
    const farms = Object.entries(template.name === "ten-year-plan" ? { ...plannedFarms, ...refusedFarms } : {}).map(
      ([name, entries]) => [name, (book: Book) => filledIn(layOut(template, "plain"), book, entries)] as const,
    );
    for (const [name, change] of [...Object.entries(changes), ...farms]) {
      const asked = change(plain.book);
      questions.push({
        name: `${template.name}-${name}`,
        file: await withoutValues(await xlsx(asked, valuesOf(asked))),
        expected: withoutAddIn(template, valuesOf(name in refusedFarms ? asked : change(same)), plain.book),
      });
    }
  }
  const version = libreOffice();
  if (version === undefined) {
    const missing = "LibreOffice (soffice) is missing: nobody computed the plain workbooks a second time";
    console.log(missing);
    return process.env.CI === "true" ? [...problems, missing] : problems;
  }
  const compared = questions.reduce((sum, { expected }) => sum + countOf(expected), 0);
  problems.push(...(await askLibreOffice(questions)));
  console.log(
    `LibreOffice ${version}: ${chosen.length} workbooks, each filled in five ways, ${compared} computed cells`,
  );
  return problems;
}

/** Start of the edition with the add-in asks in two cells more whether it is on; some compute what the plain one leaves out. */
function withoutAddIn({ needsAddIn }: Template, values: BookValues, { sheets }: Book): BookValues {
  const shared = sheets.flatMap(({ name, cells }, k) => {
    const own = Object.entries(values[name] ?? {});
    const isAlsoPlain = ([address]: readonly [string, unknown]) => cells[address]?.formula !== undefined;
    return own.length === 0 ? [] : [[name, Object.fromEntries(k === 0 || needsAddIn ? own.filter(isAlsoPlain) : own)]];
  });
  return { ...values, ...Object.fromEntries(shared) };
}

const countOf = (values: BookValues) =>
  Object.values(values).reduce((sum, sheet) => sum + Object.keys(sheet).length, 0);

/** What can be said of a template's files without a spreadsheet that computes. */
async function fileProblems({ template, editions }: Workbook): Promise<string[]> {
  const again = (await workbookOf(template, valuesOf, developmentAddIn)).editions;
  const problems: string[] = [];
  for (const edition of ["add-in", "plain"] as const) {
    const { file, book, bytes, values } = editions[edition];
    const found = await packageProblems(bytes);
    if (!Buffer.from(bytes).equals(again[edition].bytes)) found.push("is not the same when it is written again");
    found.push(...errorsIn(values, book), ...differences(values, await read(bytes)));
    problems.push(...found.map((problem) => `${file}: ${problem}`));
  }
  return problems;
}

/** #N/A is not an error where a chart draws nothing and the cell shows nothing. */
const errorsIn = (values: BookValues, { sheets }: Book): string[] =>
  sheets.flatMap(({ name, highlights }) => {
    const unseen = new Set(highlights.flatMap(({ look, range }) => (look === "unseen" ? [range] : [])));
    return Object.entries(values[name] ?? {}).flatMap(([address, value]) => {
      if (typeof value !== "object" || value === null || (value.code === "#N/A" && unseen.has(address))) return [];
      return [`${name}!${address} shows ${value.code}`];
    });
  });

/** Ways to fill a book in, beside its example. */
const changes: Readonly<Record<string, (book: Book) => Book>> = {
  example: (book) => book,
  blank: (book) => withInputs(book, () => null),
  changed: (book) =>
    withInputs(book, (value, sheet, address) =>
      typeof value === "number" && !isYear(value, sheet, address) ? withinLimits(value * 0.93, sheet, address) : value,
    ),
  /** Amounts so large that their digits are grouped in lakhs, which is chosen. */
  lakhs: (book) =>
    withInputs(book, (value, sheet, address) => {
      if (sheet.limits.some(({ range, values }) => range === address && values?.includes("lakhs"))) return "lakhs";
      // The plan refuses so many cows.
      const isLarger = typeof value === "number" && book.name !== "ten-year-plan" && !isYear(value, sheet, address);
      return isLarger ? withinLimits(value * 9.7e4, sheet, address) : value;
    }),
  /** What may be blank is: spreadsheets differ in what they make of a text in place of a number. */
  none: (book) =>
    withInputs(book, (value, { limits }, address) =>
      limits.some(({ range, help }) => /blank: none/i.test(help) && isIn(range, address)) ? null : value,
    ),
};

function withInputs(book: Book, change: (value: Cell, sheet: BookSheet, address: string) => Cell): Book {
  const sheets = book.sheets.map((sheet) => {
    const cells = Object.entries(sheet.cells).map(([address, cell]) => {
      if (!cell.input) return [address, cell];
      const { value = null, ...rest } = cell;
      const changed = change(value, sheet, address);
      return [address, changed === null ? rest : { ...rest, value: changed }];
    });
    return { ...sheet, cells: Object.fromEntries(cells) };
  });
  return { ...book, sheets };
}

/** The number nearest to one that the limits of its cell allow. A year stays, so that what happens in it does. */
function withinLimits(value: number, { limits }: BookSheet, address: string): number {
  const limit = limits.find(({ range }) => isIn(range, address));
  const isShare = limit === undefined && Math.abs(value) < 1;
  const rounded = limit?.kind === "number" || isShare ? value : Math.round(value);
  return Math.min(Math.max(rounded, limit?.min ?? -Infinity), limit?.max ?? Infinity);
}

/** Whether a number of a cell that takes whole numbers, or anything, is a calendar year. */
const isYear = (value: number, { limits }: BookSheet, address: string): boolean =>
  Number.isInteger(value) &&
  value >= 1900 &&
  value <= 2200 &&
  limits.every(({ range, kind, max }) => !isIn(range, address) || (kind === "whole" && max === 2200));

function isIn(range: string, address: string): boolean {
  const within = areaOf(range);
  const { column, row } = placeOf(address);
  const [right, below] = [within.column + within.columns, within.row + within.rows];
  return column >= within.column && column < right && row >= within.row && row < below;
}

interface Question {
  readonly name: string;
  /** A workbook of formulas without values. */
  readonly file: Uint8Array;
  /** What the library says. */
  readonly expected: BookValues;
}

/** Takes the values of all formulas out, so that whoever shows one has computed it. */
export async function withoutValues(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const path of Object.keys(zip.files).filter((each) => each.startsWith("xl/worksheets/sheet"))) {
    const xml = await zip.file(path)!.async("string");
    const stripped = xml.replace(/<\/f><v>[^<]*<\/v>/g, "</f>");
    if (/<\/f><v/.test(stripped)) throw new Error(`${path} keeps a value`);
    zip.file(path, stripped);
  }
  return zip.generateAsync({ type: "uint8array" });
}

/** Opens the workbooks in LibreOffice, which computes them, and compares what it shows. */
export async function askLibreOffice(questions: readonly Question[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  try {
    const answers = join(folder, "answers");
    mkdirSync(answers);
    for (const { name, file } of questions) writeFileSync(join(folder, `${name}.xlsx`), file);
    convert(
      questions.map(({ name }) => join(folder, `${name}.xlsx`)),
      "xlsx",
      answers,
    );
    const problems: string[] = [];
    for (const { name, expected } of questions) {
      const answer = await read(readFileSync(join(answers, `${name}.xlsx`)));
      problems.push(...differences(expected, answer).map((problem) => `${name} in LibreOffice: ${problem}`));
    }
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
}

/** The cells of a file that do not show what is expected. */
export function differences(expected: BookValues, workbook: ExcelJS.Workbook): string[] {
  return Object.entries(expected).flatMap(([name, cells]) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) return [`the sheet ${name} is not there`];
    return Object.entries(cells).flatMap(([address, value]) => {
      const got = shownBy(sheet.getCell(address));
      return alike(value, got) ? [] : [`${name}!${address} shows ${told(got)}, not ${told(value)}`];
    });
  });
}

type Shown = BookValues[string][string];

function shownBy(cell: ExcelJS.Cell): Shown {
  const value = cell.formula ? cell.result : cell.value;
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.getTime() / 864e5 + 25569;
  if (typeof value !== "object") return value;
  if ("error" in value) return { code: value.error };
  throw new Error(`${cell.address} holds ${JSON.stringify(value)}`);
}

/** Numbers may differ in the digits that no sheet shows; a blank is an empty text to a formula. */
function alike(expected: Shown, got: Shown): boolean {
  if (typeof expected === "number" && typeof got === "number") return near(expected, got, 1e-9 * Math.abs(expected));
  if (isError(expected) || isError(got)) return isError(expected) && isError(got);
  if (typeof expected === "string" && typeof got === "string") return sameText(expected, got);
  return (expected ?? "") === (got ?? "");
}

/** What is left of equal amounts is not compared: a difference of sums is rounded otherwise. */
const isDust = (number: number) => Math.abs(number) < 1e-10;
const near = (a: number, b: number, slack: number) => Math.abs(a - b) <= slack || (isDust(a) && isDust(b));

/** A number in a text may be rounded either way where it lies between two: 26.764999999999997 is 26.76 or 26.77. */
function sameText(expected: string, got: string): boolean {
  const numbers = /\d+(?:\.(\d+))?/g;
  const [ours, theirs] = [[...expected.matchAll(numbers)], [...got.matchAll(numbers)]];
  return (
    expected.replace(numbers, "0") === got.replace(numbers, "0") &&
    ours.every(([number, decimals = ""], k) => {
      const digit = 10 ** -decimals.length;
      return near(Number(number), Number(theirs[k]![0]), decimals === "" ? 0 : 1.001 * digit);
    })
  );
}

const isError = (value: Shown) => typeof value === "object" && value !== null;
const told = (value: Shown) => (isError(value) ? (value as { code: string }).code : JSON.stringify(value ?? ""));
