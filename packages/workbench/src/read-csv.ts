import { say } from "@dairy-functions/shared";
import Papa from "papaparse";
import { messages } from "./messages.ts";
import { typed } from "./workbench-book.ts";

/** Text with separated values, as the contents of cells. */
export interface Columns {
  readonly rows: readonly (readonly string[])[];
  /** What a person should know of how it was read. */
  readonly remarks: readonly string[];
}

/** A comma comes last, since it is also in numbers. */
const separators = ["\t", ";", "|", ","];
const number = /^-?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?%?$/i;
/** Digits that a number would lose: 007, or more than a number can hold. */
const onlyDigits = /^-?(0\d|\d{16})/;
const withComma = /^[-\d][\d.\s']*,[\d,.]*\d%?$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

/** Rows and columns of a CSV file, or of a text that looks like one. The first line may name the separator: sep=; */
export function readCsv(text: string): Columns {
  const [line = "", given] = /^"?sep=(.)"?\r?\n/i.exec(text) ?? [];
  const body = text.slice(line.length);
  const fitting = given === undefined ? separatorsOf(body) : [given];
  const rows = parsed(body, fitting[0]!);
  const commas = rows.flat().filter((value) => withComma.test(value.trim()));
  return {
    rows: rows.map((row) => row.map(contentOf)),
    remarks: [
      ...(fitting.length > 1 ? [say(messages.severalSeparators, { used: fitting[0]!, other: fitting[1]! })] : []),
      ...(commas.length > 0 ? [say(messages.commasInFile, { count: commas.length, example: commas[0]!.trim() })] : []),
    ],
  };
}

const parsed = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: "greedy" }).data;

/** As dairy-sql does: a sign separates if the first lines have the same number of values, more than one, under it. */
function separatorsOf(text: string): readonly string[] {
  if (/^\s*-?\d+,\d+%?(\s+-?\d+,\d+%?)*\s*$/.test(text)) return ["\t"]; // one column of numbers with decimal commas
  const counts = separators.map((sign) => parsed(text, sign, 100).map((row) => row.length));
  const fitting = separators.filter(
    (_, k) => counts[k]![0]! > 1 && counts[k]!.every((count) => count === counts[k]![0]),
  );
  if (fitting.length > 0) return fitting;
  const inHeader = counts.map(([first = 0]) => first);
  return [separators[inHeader.indexOf(Math.max(...inHeader))]!];
}

/** What a person would type. Only what is beyond doubt becomes a number or a date; a formula stays a text. */
function contentOf(value: string): string {
  const text = value.trim();
  const isNumber = number.test(text) && !onlyDigits.test(text) && Number.isFinite(Number.parseFloat(text));
  if (isNumber || date.test(text) || /^(true|false)$/i.test(text)) return text;
  return typed(value);
}

/** The columns of a pasted text, if it is separated values and not a sentence with commas. */
export function pastedColumns(text: string): Columns | undefined {
  if (text.includes("\t") || !/[,;|]/.test(text)) return undefined; // o-spreadsheet pastes tabs itself
  const columns = readCsv(text);
  const width = columns.rows[0]?.length ?? 0;
  const isTable = columns.rows.length > 1 && width > 1 && columns.rows.every((row) => row.length === width);
  const hasNumber = columns.rows.some((row) => row.some((content) => number.test(content)));
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
