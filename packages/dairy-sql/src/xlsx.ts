import { readFile } from "node:fs/promises";
import { basename, posix } from "node:path";
import { columnNamed, moved } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { builtInLook, isoShown, type Look, lookOf, shown } from "./dates.ts";
import { messages } from "./messages.ts";
import { Problem } from "./problem.ts";
import { type Attributes, elements, readElements } from "./xml.ts";
import { type Archive, openArchive, type Part } from "./zip.ts";

/**
 * What is in a cell, with a letter for its kind: number, text, logical value, date, time of day or hours, error, blank,
 * or a formula whose value was never saved. A formula with a value is that value.
 */
export type Cell = readonly [kind: "n" | "t" | "b" | "d" | "h" | "e" | "f" | " ", text: string];

export interface Row {
  /** Counted from 1; rows without any cell are not in the file. */
  readonly number: number;
  /** From column A on, with gaps where the file has no cell. */
  readonly cells: readonly (Cell | undefined)[];
  /** The formulas of the cells, where they are asked for. */
  readonly formulas?: readonly (string | undefined)[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: (withFormulas?: "with formulas") => AsyncGenerator<Row, void>;
  readonly tables: () => Promise<readonly Table[]>;
}

/** A table of a sheet, as formulas name it: Herd[Milk]. */
export interface Table {
  readonly name: string;
  /** Its cells with header and totals: "A1:D9". */
  readonly cells: string;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalRows: number;
}

export interface Workbook {
  /** The worksheets in the order of their tabs; of a sheet only some rows are in memory at a time. */
  readonly sheets: readonly Sheet[];
  /** The names that the workbook gives to cells, with what they refer to. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly close: () => void;
}

/** The last row and column, XFD, that a sheet has. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openArchive(path).catch(async (error) => {
    throw (await notZipped(path)) ?? error;
  });
  try {
    return { ...(await contentsOf(archive, basename(path))), close: archive.close };
  } catch (error) {
    archive.close();
    throw error;
  }
}

const encrypted = "EncryptedPackage";

/** What a file is that is not an archive: Excel keeps encrypted workbooks, and old ones, in another kind of file. */
async function notZipped(path: string): Promise<Problem | undefined> {
  const bytes = await readFile(path);
  if (bytes.length < 4 || bytes.readUInt32BE() !== 0xd0cf11e0) return undefined;
  const isEncrypted = bytes.includes(Buffer.from(encrypted, "utf16le"));
  return new Problem(say(isEncrypted ? messages.passwordNeeded : messages.tooOld, { file: basename(path) }));
}

async function contentsOf(archive: Archive, file: string): Promise<Pick<Workbook, "sheets" | "names">> {
  const partOf = (name: string) => {
    const part = archive.part(name);
    if (part === undefined) throw new Error(say(messages.damage.partMissing, { part: name }));
    return part;
  };
  const main = (await relationsOf(archive, "")).find(({ type }) => type.endsWith("/officeDocument"));
  const book = main?.target ?? "xl/workbook.xml";
  if (book.endsWith(".bin")) throw new Problem(say(messages.binary, { file }));
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  const names: { name: string; refersTo: string }[] = [];
  let named = "";
  let from1904 = false;
  await readElements(partOf(book), {
    "workbook/workbookPr": {
      open: ({ date1904 }) => {
        from1904 = /^(1|true)$/.test(date1904?.value ?? "");
      },
    },
    "workbook/sheets/sheet": {
      open: (attributes) => {
        const id = Object.values(attributes).find(({ uri }) => uri.endsWith("/relationships"))?.value ?? "";
        const hidden = /hidden/i.test(attributes.state?.value ?? "");
        listed.push({ name: attributes.name?.value ?? "", id, hidden });
      },
    },
    "workbook/definedNames/definedName": {
      open: ({ name }) => {
        named = name?.value ?? "";
      },
      close: (refersTo) => names.push({ name: named, refersTo: refersTo.trim() }),
    },
  });
  const relations = await relationsOf(archive, book);
  const targetOf = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const styles = targetOf("styles");
  const looks = styles === undefined ? [] : await looksOf(partOf(styles));
  const strings = targetOf("sharedStrings");
  // Read when a sheet is: what is wrong with the command can be said without them.
  let shared: Promise<Texts> | undefined;
  const texts = () => {
    shared ??= strings === undefined ? Promise.resolve(noTexts) : sharedTexts(partOf(strings));
    return shared;
  };
  const sheets = listed.flatMap(({ name, id, hidden }): Sheet[] => {
    const relation = relations.find((each) => each.id === id);
    // Sheets that only hold a chart have no rows.
    if (relation === undefined || !relation.type.endsWith("/worksheet")) return [];
    const { target } = relation;
    return [
      {
        name,
        hidden,
        rows: (withFormulas) =>
          rowsOf(partOf(target), { texts, looks, from1904, withFormulas: withFormulas !== undefined }),
        tables: async () => {
          const found: Table[] = [];
          for (const each of await relationsOf(archive, target))
            if (each.type.endsWith("/table")) found.push(await tableOf(partOf(each.target)));
          return found;
        },
      },
    ];
  });
  return { sheets, names };
}

async function tableOf(part: Part): Promise<Table> {
  let table: Table = { name: "", cells: "", columns: [], headerRows: 1, totalRows: 0 };
  const columns: string[] = [];
  await readElements(part, {
    table: {
      open: ({ name, displayName, ref, headerRowCount, totalsRowCount }) => {
        table = {
          name: displayName?.value ?? name?.value ?? "",
          cells: ref?.value ?? "",
          columns,
          headerRows: Number(headerRowCount?.value ?? 1),
          totalRows: Number(totalsRowCount?.value ?? 0),
        };
      },
    },
    "table/tableColumns/tableColumn": { open: ({ name }) => columns.push(unescaped(name?.value ?? "")) },
  });
  return table;
}

/** What a part refers to; the archive itself is the part "". */
async function relationsOf(archive: Archive, of: string) {
  const folder = posix.dirname(of);
  const found: { id: string; type: string; target: string }[] = [];
  const part = archive.part(posix.join(folder, "_rels", `${posix.basename(of)}.rels`));
  if (part === undefined) return found;
  await readElements(part, {
    "Relationships/Relationship": {
      open: ({ Id, Type, Target }) => {
        // A target is meant from its part's folder, or from the top where it begins with a slash.
        const target = posix.resolve("/", folder, (Target?.value ?? "").replaceAll("\\", "/")).slice(1);
        found.push({ id: Id?.value ?? "", type: Type?.value ?? "", target });
      },
    },
  });
  return found;
}

/** How each of the workbook's styles for cells shows a number. */
async function looksOf(part: Part): Promise<Look[]> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  await readElements(part, {
    "styleSheet/numFmts/numFmt": {
      open: ({ numFmtId, formatCode }) => formats.set(Number(numFmtId?.value), formatCode?.value ?? ""),
    },
    "styleSheet/cellXfs/xf": { open: ({ numFmtId }) => styles.push(Number(numFmtId?.value ?? 0)) },
  });
  return styles.map((id) => {
    const format = formats.get(id);
    return format === undefined ? builtInLook(id) : lookOf(format);
  });
}

/** The texts that cells share, by their number. */
interface Texts {
  readonly count: number;
  readonly at: (index: number) => string;
}

const noTexts: Texts = { count: 0, at: () => "" };
/** Texts are held as bytes, end to end, so that millions of them take little more than their letters. */
const mostTextBytes = 512 * 2 ** 20;

async function sharedTexts(part: Part): Promise<Texts> {
  let bytes = Buffer.alloc(1 << 16);
  let ends = new Uint32Array(1 << 12);
  let count = 0;
  let length = 0;
  let text = "";
  const addRun = {
    close: (run: string) => {
      text += run;
    },
  };
  await readElements(part, {
    "sst/si/t": addRun,
    "sst/si/r/t": addRun,
    "sst/si": {
      close: () => {
        const more = Buffer.byteLength(text);
        if (length + more + 4 * count > mostTextBytes) throw new Problem(say(messages.textsTooLarge));
        if (length + more > bytes.length) bytes = Buffer.concat([bytes], 2 * (length + more));
        if (count === ends.length) {
          const longer = new Uint32Array(2 * count);
          longer.set(ends);
          ends = longer;
        }
        length += bytes.write(text, length);
        ends[count++] = length;
        text = "";
      },
    },
  });
  return { count, at: (index) => bytes.toString("utf8", index === 0 ? 0 : ends[index - 1], ends[index]) };
}

/** Characters that XML cannot hold are written _x000D_. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

interface Meanings {
  readonly texts: () => Promise<Texts>;
  readonly looks: readonly Look[];
  readonly from1904: boolean;
  readonly withFormulas: boolean;
}

async function* rowsOf(part: Part, { texts, looks, from1904, withFormulas }: Meanings): AsyncGenerator<Row, void> {
  const shared = await texts();
  let ready: Row[] = [];
  let number = 0;
  let cells: (Cell | undefined)[] = [];
  let column = 0;
  let type = "";
  let look: Look = "number";
  let value: string | undefined;
  let text: string | undefined;
  let formula = false;
  let formulas: (string | undefined)[] = [];
  /** The number of a formula that cells share: its text is in the first of them. */
  let share: string | undefined;
  const sharedFormulas = new Map<string, { text: string; row: number; column: number }>();
  const openCell = ({ r, t, s }: Attributes) => {
    column = r === undefined ? column + 1 : columnAt(r.value);
    if (column > lastColumn) throw new Problem(say(messages.beyondColumns, { row: number }));
    if (cells[column - 1] !== undefined) throw new Error(say(messages.damage.cellTwice, { row: number }));
    type = t?.value ?? "n";
    look = looks[Number(s?.value ?? 0)] ?? "number";
    value = undefined;
    text = undefined;
    formula = false;
  };
  const addRun = {
    close: (run: string) => {
      text = (text ?? "") + run;
    },
  };
  const steps = elements(part, {
    "worksheet/sheetData/row": {
      open: ({ r }) => {
        const next = r === undefined ? number + 1 : Number(r.value);
        if (!(next > number)) throw new Error(say(messages.damage.rowAfter, { row: String(r?.value), before: number }));
        if (next > lastRow) throw new Problem(say(messages.beyondRows, { last: lastRow, row: next }));
        number = next;
        cells = [];
        formulas = [];
        column = 0;
      },
      close: () => ready.push(withFormulas ? { number, cells, formulas } : { number, cells }),
    },
    "worksheet/sheetData/row/c": {
      open: openCell,
      close: () => {
        const cell = cellOf();
        if (cell !== undefined) cells[column - 1] = cell;
      },
    },
    "worksheet/sheetData/row/c/f": {
      open: ({ t, si }) => {
        formula = true;
        share = t?.value === "shared" ? si?.value : undefined;
      },
      close: (inside) => {
        if (withFormulas) formulas[column - 1] = formulaOf(unescaped(inside.trim()));
      },
    },
    "worksheet/sheetData/row/c/v": {
      close: (inside) => {
        value = inside;
      },
    },
    "worksheet/sheetData/row/c/is/t": addRun,
    "worksheet/sheetData/row/c/is/r/t": addRun,
  });
  function formulaOf(text: string): string | undefined {
    if (share !== undefined && text !== "") sharedFormulas.set(share, { text, row: number, column });
    const first = share === undefined || text !== "" ? undefined : sharedFormulas.get(share);
    const own = first === undefined ? text : moved(first.text, number - first.row, column - first.column);
    return own === "" ? undefined : `=${own.replace(newerFunctions, "")}`;
  }
  /** The cell that has just ended. Only a formula of text may have an empty value; others then were never computed. */
  function cellOf(): Cell | undefined {
    if (text !== undefined) return textCell(unescaped(text));
    const found = type === "str" ? value : value?.trim();
    if (formula && (found === undefined || (found === "" && type !== "str"))) return ["f", ""];
    if (found === undefined) return undefined;
    if (found === "") return [" ", ""];
    const cell = read(found);
    if (cell === undefined)
      throw new Error(say(messages.damage.cellValue, { column, row: number, value: found.slice(0, 40) }));
    return cell;
  }
  function read(found: string): Cell | undefined {
    switch (type) {
      case "s": {
        const index = /^\d+$/.test(found) ? Number(found) : shared.count;
        return index < shared.count ? textCell(unescaped(shared.at(index))) : undefined;
      }
      case "inlineStr":
      case "str":
        return textCell(unescaped(found));
      case "b":
        return /^(1|true|0|false)$/.test(found) ? ["b", /^[1t]/.test(found) ? "TRUE" : "FALSE"] : undefined;
      case "e":
        return ["e", found];
      case "d":
        return isoShown(found);
      case "n": {
        if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(found)) return undefined;
        return shown(Number(found), look, from1904) ?? ["n", String(Number(found))];
      }
    }
    return undefined;
  }
  for await (const _ of steps) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}

/** What Excel writes before the names of functions and variables that its older versions lack. */
const newerFunctions = /\b_xl(?:fn|ws|pm)\.(?=[A-Z_])/gi;

/** The column of a reference such as AB12. */
function columnAt(reference: string): number {
  const [, letters] = /^([A-Z]{1,3})\d+$/i.exec(reference) ?? [];
  if (letters !== undefined) return columnNamed(letters) + 1;
  if (/^[A-Z]{4,}\d*$/i.test(reference)) return lastColumn + 1;
  throw new Error(say(messages.damage.cellPlace, { place: reference.slice(0, 20) }));
}

const textCell = (text: string): Cell => (text === "" ? [" ", ""] : ["t", text]);
