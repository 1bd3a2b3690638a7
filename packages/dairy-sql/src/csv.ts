import { isUtf8 } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { listOf, say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { Problem } from "./problem.ts";

/** Where the records of a file begin, and what separates their values. */
export interface Layout {
  readonly path: string;
  readonly separator: string;
  /** The first byte that is read, and the line that it is in, from 1. */
  readonly offset: number;
  readonly line: number;
}

/** One row of the file. It is used again for the next. */
export interface CsvRecord {
  /** The line where it begins, as an editor counts lines. */
  readonly line: number;
  readonly count: number;
  readonly bytes: number;
  /** A line with nothing but blanks in it. */
  readonly empty: boolean;
  /** Whether every reader takes it as this one does: quotes only around whole values, no line end within. */
  readonly plain: boolean;
  readonly ending: "" | "\n" | "\r" | "\r\n";
  readonly value: (k: number) => string;
}

/** More columns than a sheet has are a mistake in the file or in its separator. */
const mostColumns = 16_384;
const longestRecord = 512 * 2 ** 20;
const [tab, lineFeed, carriageReturn, blank, quote] = [9, 10, 13, 32, 34];

/**
 * The one reader of text files: header and rows, sample and whole go through it. Values are separated by the separator,
 * and may be put in quotes as a whole, with blanks around; a quote anywhere else is a sign like others. A line ends with
 * LF, CR or both. `each` is given every record, empty ones too, until it answers true.
 */
export async function scan(layout: Layout, each: (record: CsvRecord) => unknown): Promise<void> {
  const file = await open(layout.path);
  try {
    await scanFrom(file, layout, each);
  } finally {
    await file.close();
  }
}

async function scanFrom(file: FileHandle, layout: Layout, each: (record: CsvRecord) => unknown): Promise<void> {
  const name = basename(layout.path);
  const separator = layout.separator.charCodeAt(0);
  let block = Buffer.allocUnsafe(1 << 20);
  let length = 0;
  let position = layout.offset;
  let atEnd = false;
  let line = layout.line;

  /** Beginnings and ends of the values of the record at hand. */
  const begins: number[] = [];
  const ends: number[] = [];
  let doubled: boolean[] = [];
  const record = {
    line: 0,
    count: 0,
    bytes: 0,
    empty: false,
    plain: true,
    ending: "" as CsvRecord["ending"],
    value: (k: number) => {
      const text = block.toString("utf8", begins[k], ends[k]);
      return doubled[k] ? text.replaceAll('""', '"') : text;
    },
  };

  const lineEndAt = (at: number) =>
    block[at] === lineFeed
      ? 1
      : block[at] !== carriageReturn
        ? 0
        : block[at + 1] === lineFeed && at + 1 < length
          ? 2
          : 1;

  function skipBlanks(from: number): number {
    let at = from;
    while (at < length && (block[at] === blank || (block[at] === tab && separator !== tab))) at++;
    return at;
  }

  /** Reads the record that begins here; gives where the next one begins, or -1 where the block ends before. */
  function take(from: number): number {
    let at = from;
    let lines = 0;
    record.count = 0;
    record.plain = true;
    record.empty = false;
    if (doubled.length > 0) doubled = [];
    for (;;) {
      const content = skipBlanks(at);
      let begin = at;
      let end: number;
      if (content < length && block[content] === quote) {
        if (content > at) record.plain = false;
        begin = content + 1;
        for (end = begin; ; end += 2) {
          end = block.indexOf(quote, end);
          if (end < 0 || end >= length || (end + 1 === length && !atEnd)) {
            if (!atEnd) return -1;
            throw new Problem(say(messages.valueNotClosed, { line, file: name }));
          }
          if (end + 1 >= length || block[end + 1] !== quote) break;
          doubled[record.count] = true;
        }
        for (let k = begin; k < end; k++) {
          const step = lineEndAt(k);
          if (step === 0) continue;
          lines++;
          record.plain = false;
          k += step - 1;
        }
        at = skipBlanks(end + 1);
        if (at > end + 1) record.plain = false;
      } else {
        for (at = content; at < length; at++) {
          const sign = block[at];
          if (sign === separator || sign === lineFeed || sign === carriageReturn) break;
          if (sign === quote) record.plain = false;
        }
        end = at;
        record.empty = record.count === 0 && at === content;
      }
      if (at >= length && !atEnd) return -1;
      if (record.count === mostColumns)
        throw new Problem(say(messages.tooManyValues, { line, file: name, most: mostColumns }));
      begins[record.count] = begin;
      ends[record.count++] = end;
      if (at < length && block[at] === separator) {
        at++;
        record.empty = false;
        continue;
      }
      if (at < length && lineEndAt(at) === 0)
        throw new Problem(say(messages.afterQuote, { line: line + lines, file: name }));
      break;
    }
    // A CR at the end of the block may be half of a line end.
    if (at + 1 === length && block[at] === carriageReturn && !atEnd) return -1;
    const step = at < length ? lineEndAt(at) : 0;
    record.ending = step === 2 ? "\r\n" : step === 0 ? "" : block[at] === lineFeed ? "\n" : "\r";
    record.line = line;
    record.bytes = at - from;
    line += lines + 1;
    return at + step;
  }

  while (!atEnd) {
    if (length === block.length) {
      if (length >= longestRecord) throw new Problem(say(messages.lineTooLong, { line, file: name }));
      block = Buffer.concat([block], 2 * length);
    }
    const { bytesRead } = await file.read(block, length, block.length - length, position);
    position += bytesRead;
    length += bytesRead;
    atEnd = bytesRead === 0;
    const whole = block.subarray(0, length);
    // A block may end within a letter, so that only its records tell.
    const odd = !isUtf8(whole) || whole.includes(0);
    let from = 0;
    while (from < length) {
      const next = take(from);
      if (next < 0) break;
      if (odd) checkText(block.subarray(from, next), { line: record.line, file: name });
      from = next;
      if (each(record) === true) return;
    }
    block.copyWithin(0, from, length);
    length -= from;
  }
}

function checkText(bytes: Buffer, where: { readonly line: number; readonly file: string }): void {
  if (bytes.includes(0)) throw new Problem(say(messages.lineNotText, where));
  if (!isUtf8(bytes)) throw new Problem(say(messages.lineNotUtf8, where));
}

const separators = [",", ";", "\t", "|"];
export const nameOfSeparator = (separator: string) =>
  separator === "\t" ? say(messages.tab) : say(messages.quoted, { text: separator });

/** Finds where the names are and what separates them; what the command says goes before what the file looks like. */
export async function layoutOf(
  path: string,
  { separator, skip = 0 }: { readonly separator?: string | undefined; readonly skip?: number | undefined },
): Promise<Layout> {
  const file = await open(path);
  const start = Buffer.alloc(1 << 20);
  const { bytesRead } = await file.read(start, 0, start.length, 0).finally(() => file.close());
  const name = basename(path);
  const head = start.subarray(0, bytesRead);
  if (["fffe", "feff"].includes(head.toString("hex", 0, 2))) throw new Problem(say(messages.utf16, { file: name }));
  let offset = head.toString("hex", 0, 3) === "efbbbf" ? 3 : 0;
  const [, told] = /^"?sep=(.)"?(?:[\r\n]|$)/i.exec(head.toString("latin1", offset, offset + 9)) ?? [];
  const skipped = Math.max(skip, told === undefined ? 0 : 1);
  for (let k = 0; k < skipped; k++) {
    while (offset < bytesRead && head[offset] !== lineFeed && head[offset] !== carriageReturn) offset++;
    if (offset >= bytesRead) throw new Problem(say(messages.noNamesBelow, { file: name, line: skipped + 1 }));
    offset += head[offset] === carriageReturn && head[offset + 1] === lineFeed ? 2 : 1;
  }
  const at = { path, offset, line: skipped + 1 };
  const given = separator ?? told;
  if (given !== undefined) return { ...at, separator: given };
  // The first records have the same number of values, more than one, under the sign that separates them.
  const fitting: { separator: string; count: number }[] = [];
  const inHeader: number[] = [];
  for (const each of separators) {
    const counts: number[] = [];
    await scan({ ...at, separator: each }, ({ empty, count }) => {
      if (!empty) counts.push(count);
      return counts.length === 100;
    }).catch(() => counts.push(0));
    inHeader.push(counts[0] ?? 0);
    if (counts[0]! > 1 && counts.every((count) => count === counts[0]))
      fitting.push({ separator: each, count: counts[0]! });
  }
  if (fitting.length > 1)
    throw new Problem(
      say(messages.severalSeparators, {
        file: name,
        ways: listOf(
          fitting.map(({ separator, count }) => say(messages.way, { count, separator: nameOfSeparator(separator) })),
        ),
      }),
    );
  return { ...at, separator: fitting[0]?.separator ?? separators[inHeader.indexOf(Math.max(...inHeader))]! };
}
