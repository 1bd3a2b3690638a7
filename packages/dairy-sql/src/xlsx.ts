import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { PassThrough, pipeline } from "node:stream";
import { columnNamed } from "@dairy-functions/formulas";
import JSZip from "jszip";
import { SaxesParser } from "saxes";

/**
 * What stands in a cell, with a letter for its kind: number, text, logical value, date, error or blank. A formula is
 * the value that was saved with it.
 */
export type Cell = readonly [kind: "n" | "t" | "b" | "d" | "e" | " ", text: string];

export interface Row {
  /** Counted from 1; rows without any cell are not in the file. */
  readonly number: number;
  /** From column A on, with gaps where the file has no cell. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: () => AsyncGenerator<Row, void>;
}

/** The worksheets of an XLSX workbook in the order of their tabs; of a sheet only some rows are in memory at a time. */
export async function readSheets(path: string): Promise<Sheet[]> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const partOf = (name: string) => {
    const part = zip.file(name);
    if (part === null) throw new Error(`it has no part ${name}`);
    return part;
  };
  const [main] = await relationsOf(zip, "");
  const book = main?.target ?? "xl/workbook.xml";
  const found: { name: string; id: string }[] = [];
  let from1904 = false;
  for await (const _ of elements(partOf(book), (name, attributes) => {
    if (name === "sheet") {
      const [, id = ""] = Object.entries(attributes).find(([key]) => local(key) === "id") ?? [];
      found.push({ name: attributes.name ?? "", id });
    }
    if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
  }));
  const relations = await relationsOf(zip, book);
  const targetOf = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const styles = targetOf("styles");
  const isDate = styles === undefined ? [] : await dateStyles(partOf(styles));
  const strings = targetOf("sharedStrings");
  const shared = strings === undefined ? [] : await sharedTexts(partOf(strings));
  return found.flatMap(({ name, id }) => {
    const relation = relations.find((each) => each.id === id);
    // Sheets that only hold a chart have no rows.
    if (relation === undefined || !relation.type.endsWith("/worksheet")) return [];
    return [{ name, rows: () => rowsOf(partOf(relation.target), { shared, isDate, from1904 }) }];
  });
}

type Attributes = Readonly<Record<string, string>>;

/** Names of elements are given without their prefix: some programs write x:row for row. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Reads a part of the archive piece by piece, and yields after each piece so that what was found can be passed on. */
async function* elements(
  part: JSZip.JSZipObject,
  opened: (name: string, attributes: Attributes) => void,
  closed: (name: string, text: string) => void = () => undefined,
): AsyncGenerator<void, void> {
  const parser = new SaxesParser();
  let text = "";
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    opened(local(name), attributes);
  });
  parser.on("text", (more) => {
    text += more;
  });
  parser.on("closetag", ({ name }) => {
    closed(local(name), text);
    text = "";
  });
  parser.on("error", (error) => {
    throw error;
  });
  const bytes = pipeline(part.nodeStream(), new PassThrough(), () => undefined);
  const decoder = new TextDecoder();
  for await (const piece of bytes) {
    parser.write(decoder.decode(piece as Uint8Array, { stream: true }));
    yield;
  }
  parser.close();
}

/** What a part refers to; the archive itself is the part "". */
async function relationsOf(zip: JSZip, of: string) {
  const folder = posix.dirname(of);
  const found: { id: string; type: string; target: string }[] = [];
  const part = zip.file(posix.join(folder, "_rels", `${posix.basename(of)}.rels`));
  if (part === null) return found;
  for await (const _ of elements(part, (name, { Id = "", Type = "", Target = "" }) => {
    if (name !== "Relationship") return;
    // A target is meant from its part's folder, or from the top where it begins with a slash.
    found.push({ id: Id, type: Type, target: posix.resolve("/", folder, Target).slice(1) });
  }));
  return of === "" ? found.filter(({ type }) => type.endsWith("/officeDocument")) : found;
}

/** Formats of dates and times that a workbook does not write out, among them those of East Asia. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
for (let format = 27; format <= 58; format++) if (format <= 36 || format >= 50) builtInDates.add(format);

/** Whether each of the workbook's styles shows a number as a date or time. */
async function dateStyles(part: JSZip.JSZipObject): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let ofCells = false;
  for await (const _ of elements(
    part,
    (name, { numFmtId, formatCode = "" }) => {
      if (name === "numFmt") formats.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") ofCells = true;
      else if (name === "xf" && ofCells) styles.push(Number(numFmtId ?? 0));
    },
    (name) => {
      if (name === "cellXfs") ofCells = false;
    },
  ));
  return styles.map((id) => {
    const format = formats.get(id);
    if (format === undefined) return builtInDates.has(id);
    // Letters in quotes, after a backslash or in brackets, as in [Red], are not of a date; [h] counts hours.
    return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ""));
  });
}

async function sharedTexts(part: JSZip.JSZipObject): Promise<string[]> {
  const texts: string[] = [];
  const inside = textInside();
  for await (const _ of elements(part, inside.opened, (name, text) => {
    inside.closed(name, text);
    if (name === "si") texts.push(inside.take());
  }));
  return texts;
}

/** Gathers a text from its runs, each with a look of its own, without the hints of how it is pronounced. */
function textInside() {
  let text = "";
  let hint = false;
  return {
    opened(name: string) {
      if (name === "rPh") hint = true;
    },
    closed(name: string, run: string) {
      if (name === "t" && !hint) text += unescaped(run);
      if (name === "rPh") hint = false;
    },
    take() {
      const whole = text;
      text = "";
      return whole;
    },
  };
}

/** Characters that XML cannot hold are written _x000D_. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

interface Workbook {
  readonly shared: readonly string[];
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

async function* rowsOf(part: JSZip.JSZipObject, workbook: Workbook): AsyncGenerator<Row, void> {
  let ready: Row[] = [];
  let number = 0;
  let cells: (Cell | undefined)[] = [];
  let column = 0;
  let type = "";
  let style = 0;
  let value: string | undefined;
  const inside = textInside();
  const opened = (name: string, attributes: Attributes) => {
    inside.opened(name);
    if (name === "row") {
      number = attributes.r === undefined ? number + 1 : Number(attributes.r);
      cells = [];
      column = 0;
    } else if (name === "c") {
      column = attributes.r === undefined ? column + 1 : columnNamed(attributes.r.replace(/\d+$/, "")) + 1;
      type = attributes.t ?? "n";
      style = Number(attributes.s ?? 0);
      value = undefined;
    }
  };
  const closed = (name: string, text: string) => {
    inside.closed(name, text);
    if (name === "v") value = text;
    else if (name === "is") value = inside.take();
    else if (name === "c") {
      if (value !== undefined) cells[column - 1] = cellOf(type, value, style, workbook);
    } else if (name === "row") ready.push({ number, cells });
  };
  for await (const _ of elements(part, opened, closed)) {
    yield* ready;
    ready = [];
  }
}

function cellOf(type: string, value: string, style: number, { shared, isDate, from1904 }: Workbook): Cell {
  switch (type) {
    case "s":
      return textCell(shared[Number(value)] ?? "");
    case "inlineStr":
      return textCell(value);
    case "str":
      return textCell(unescaped(value));
    case "b":
      return ["b", value === "1" || value === "true" ? "TRUE" : "FALSE"];
    case "e":
      return ["e", value];
    case "d":
      return ["d", dateText(new Date(/Z|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`))];
    default: {
      if (value === "") return [" ", ""];
      const number = Number(value);
      if (!isDate[style] || number < 0 || number >= lastDay) return ["n", String(number)];
      return ["d", dateText(new Date(Math.round((number - (from1904 ? 24_107 : 25_569)) * 86_400_000)))];
    }
  }
}

/** The number of 1 January 10000, which is no date any more. */
const lastDay = 2_958_466;

const textCell = (text: string): Cell => (text === "" ? [" ", ""] : ["t", text]);

/** A date as DuckDB reads it, with its time where it has one. */
const dateText = (date: Date) =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$|Z$/, "")
    .replace("T", " ");
