import { withoutApostrophes } from "@dairy-functions/formulas";
import { readWrittenNumber, say } from "@dairy-functions/shared";
import Papa from "papaparse";
import { daysOf } from "./csv-days.ts";
import { messages } from "./messages.ts";
import { numberIn, type SheetLocale } from "./sheet-locale.ts";
import { typed } from "./workbench-book.ts";

/** Text with separated values, as the contents of cells. */
export interface Columns {
  readonly rows: readonly (readonly string[])[];
  /** What a person should know of how it was read. */
  readonly remarks: readonly string[];
}

/** A comma comes last, since it is also in numbers. */
const separators = ["\t", ";", "|", ","];
/** Digits that a number would lose: 007, or more than a number can hold. */
const onlyDigits = /^-?(0\d|\d{16})/;

/** Whether each line is a number with a decimal comma, or two whole numbers. */
function isOneOrTwo(text: string): boolean {
  const lines = text.trim().split("\n");
  return text.includes(",") && lines.every((line) => /^\s*(-?\d+(,\d+)?(e[-+]?\d+)?%?\s*)?$/i.test(line));
}

/** The mark before the decimals. */
type Mark = "." | ",";
const threes = (sign: string) => `[1-9]\\d{0,2}(?:${sign}\\d{3})+`;
const numbers: Readonly<Record<Mark, RegExp>> = {
  ".": writtenWith("\\.", `${threes(",")}|[1-9]\\d?(?:,\\d{2})+,\\d{3}`), // also lakhs, 12,50,000
  ",": writtenWith(",", threes("\\.")),
};
/** A space or an apostrophe is also in telephone numbers, so it parts thousands only where decimals follow. */
function writtenWith(mark: string, groups: string): RegExp {
  const whole = `\\d+|${groups}|${threes("[\\s']")}(?=${mark})`;
  return new RegExp(`^-?((${whole})(${mark}\\d*)?|${mark}\\d+)(e[-+]?\\d+)?(\\s?%)?$`, "i");
}

/** A value with the number that it is under each mark, as a program writes it. */
interface Reading extends Partial<Record<Mark, string>> {
  readonly value: string;
}
function readingOf(value: string): Reading {
  const text = value.trim();
  const under = (mark: Mark) => {
    const plain = text.replace(mark === "." ? /[,\s']/g : /[.\s']/g, "").replace(",", ".");
    const isNumber = numbers[mark].test(text) && !onlyDigits.test(plain) && Number.isFinite(Number.parseFloat(plain));
    return isNumber ? { [mark]: plain } : {};
  };
  return { value, ...under("."), ...under(",") };
}

const marks = [".", ","] as const;

/** How the numbers of a file are written. */
interface Writing {
  /** Which marks are before decimals: both, where some numbers have the one and some the other. */
  readonly before: readonly Mark[];
  /** Whether the file shows that. Otherwise it is the mark of the locale. */
  readonly isShown: boolean;
}

/** Numbers that can mean one thing only show the mark, and so do commas that separate. */
function writingOf(readings: readonly Reading[], separator: string, own: Mark): Writing {
  const shown = marks.filter((mark, k) =>
    readings.some((each) => each[mark] !== undefined && each[marks[1 - k]!] === undefined),
  );
  if (shown.length === 1 || (shown.length > 1 && separator !== ",")) return { before: shown, isShown: true };
  return separator === "," ? { before: ["."], isShown: true } : { before: [own], isShown: false };
}

/** Rows and columns of a CSV file, or of a text that looks like one. The first line may name the separator: sep=; */
export function readCsv(text: string, locale: SheetLocale): Columns {
  const [line = "", given] = /^"?sep=(.)"?\r?\n/i.exec(text) ?? [];
  const body = text.slice(line.length);
  const own = locale.decimalSeparator === "," ? "," : ".";
  const inDoubt = given === undefined && isOneOrTwo(body);
  const fitting = given !== undefined ? [given] : inDoubt ? [own === "," ? "\t" : ","] : separatorsOf(body);
  const rows = parsed(body, fitting[0]!).map((row) => row.map(readingOf));
  const days = daysOf(
    rows.map((row) => row.map(({ value }) => value)),
    locale,
  );
  while (rows.at(-1)?.every(({ value }) => value.trim() === "")) rows.pop();
  const writing = writingOf(rows.flat(), fitting[0]!, own);
  return {
    rows: rows.map((row, r) =>
      row.map((each, c) => numberUnder(each, writing) ?? days.dayAt(r, c) ?? otherContentOf(each.value)),
    ),
    remarks: [
      ...(inDoubt ? [say(own === "," ? messages.oneColumn : messages.twoColumns)] : []),
      ...(fitting.length > 1 ? [say(messages.severalSeparators, { used: fitting[0]!, other: fitting[1]! })] : []),
      ...remarksOn(rows.flat(), writing, own, locale),
      ...days.remarks,
    ],
  };
}

/** The one number that a value is. */
function numberUnder(reading: Reading, { before }: Writing): string | undefined {
  const [number, ...others] = new Set(before.map((mark) => reading[mark]).filter((each) => each !== undefined));
  return others.length === 0 ? number : undefined;
}

/** What a person would type. Only true and false are beyond doubt; a formula stays a text. */
function otherContentOf(value: string): string {
  const text = value.trim();
  return /^(true|false)$/i.test(text) ? text : typed(withoutApostrophes(value));
}

/** What was read in one of two ways, in the way of another country, or not as a number. */
function remarksOn(readings: readonly Reading[], writing: Writing, own: Mark, locale: SheetLocale): string[] {
  type Message = "otherMark" | "eitherInFile" | "stayedText";
  const about = (message: Message, found: readonly Reading[]) => {
    const [first] = found;
    if (first === undefined) return [];
    const meant = numberUnder(first, writing) ?? "";
    const other = marks.map((mark) => first[mark]).find((each) => each !== undefined && each !== meant) ?? "";
    const [read, not] = [meant, other].map((each) => numberIn(locale, each));
    return [say(messages[message], { text: first.value.trim(), count: found.length, meant: read!, other: not! })];
  };
  const differing = readings.filter((each) => numberUnder(each, writing) !== undefined && each["."] !== each[","]);
  const isEither = (each: Reading) =>
    marks.every((mark) => each[mark] !== undefined) &&
    !(writing.isShown && writing.before.some((mark) => each.value.includes(mark)));
  const either = differing.filter(isEither);
  const foreign = differing.filter((each) => !isEither(each) && each[own] !== numberUnder(each, writing));
  const stayed = readings.filter((each) => {
    const written = numberUnder(each, writing) === undefined ? readWrittenNumber(each.value) : undefined;
    return written !== undefined && written.because !== "text" && ["", "%"].includes(written.rest);
  });
  return [...about("otherMark", foreign), ...about("eitherInFile", either), ...about("stayedText", stayed)];
}

/** Also its blank lines, so that rows keep their numbers. */
const parsed = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data;

/**
 * As dairy-sql does: a sign separates if the first lines have the same number of values, more than one, under it, and where
 * quotation marks are around texts, if it leaves none of them alone.
 */
function separatorsOf(text: string): readonly string[] {
  const found = separators.map((sign) => {
    const rows = Papa.parse<string[]>(text, { delimiter: sign, preview: 100, skipEmptyLines: "greedy" }).data;
    const [first = 0, ...others] = rows.map((row) => row.length);
    const alone = rows.flat().filter((value) => value.split('"').length % 2 === 0).length;
    return { sign, first, alone, fits: first > 1 && others.every((count) => count === first) };
  });
  const fewest = Math.min(...found.map(({ alone }) => alone));
  const whole = found.filter(({ alone }) => alone === fewest);
  const fitting = whole.filter(({ fits }) => fits);
  const widest = Math.max(...whole.map(({ first }) => first));
  return (fitting.length > 0 ? fitting : whole.filter(({ first }) => first === widest).slice(0, 1)).map(
    ({ sign }) => sign,
  );
}

/** The columns of a pasted text, if it is separated values and not a sentence with commas. */
export function pastedColumns(text: string, locale: SheetLocale): Columns | undefined {
  if (text.includes("\t") || !/[,;|]/.test(text) || isOneOrTwo(text)) return undefined; // o-spreadsheet pastes tabs itself
  const columns = readCsv(text, locale);
  const width = columns.rows[0]?.length ?? 0;
  const isTable =
    columns.rows.length > 1 && width > 1 && columns.rows.every((row) => row.length === width || row.join("") === "");
  const hasNumber = columns.rows.some((row) => row.some((content) => numbers["."].test(content)));
  return isTable && (hasNumber || columns.remarks.length > 0) ? columns : undefined;
}

/** The text of a file: UTF-8, UTF-16 with its mark, or what Windows writes in the west. */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly remarks: readonly string[] } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), remarks: [] };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), remarks: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), remarks: [] };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), remarks: [say(messages.notUtf8)] };
  }
}
