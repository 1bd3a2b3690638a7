import { areaBetween, columnNamed, lettersOf, placeOf, type SheetArea, sheetAreaOf } from "./geometry.ts";
import { english, isSeveralSheets, isThisRow, type Locale, type Token, textOf, tokenize } from "./tokens.ts";

/** References in formulas: which cells they mean, and what becomes of them when a formula moves. */

/** The last row and column of Excel, as far as a whole column or row goes. */
const lastRow = 1_048_575;
const lastColumn = 16_383;

/** A reference in a formula. */
export interface Reference {
  /** Where its tokens begin and end. */
  readonly from: number;
  readonly to: number;
  /** Its cells; undefined where only the workbook knows them, as those of a name or of a column of a table. */
  readonly area?: SheetArea;
  /** As the formula writes it. */
  readonly text: string;
}

/** The references of a formula, one after the other. Cells of several sheets or of another file are none. */
export function referencesIn(tokens: readonly Token[], sheet: string): readonly Reference[] {
  const found: Reference[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = endOfReference(tokens, from);
    if (to === undefined) {
      from++;
      continue;
    }
    const own = tokens.slice(from, to);
    const text = textOf(own);
    const [first] = own;
    if (first!.kind !== "sheet" || !(isSeveralSheets(first!) || /\[/.test(first!.text))) {
      const area = cellsOf(first!.kind === "sheet" ? own.slice(1) : own, first!.kind === "sheet" ? first!.text : sheet);
      found.push({ from, to, text, ...(area && { area }) });
    }
    from = to;
  }
  return found;
}

/** The reference that tokens are, if they are nothing else but spaces. */
export function referenceIn(tokens: readonly Token[], sheet: string): Reference | undefined {
  const [reference, more] = referencesIn(tokens, sheet);
  if (reference === undefined || more !== undefined) return undefined;
  return tokens.every(({ kind }, k) => kind === "space" || (k >= reference.from && k < reference.to))
    ? reference
    : undefined;
}

/** Where a reference ends that begins at a token. */
function endOfReference(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (tokens[at]!.kind === "sheet") at++;
  const first = tokens[at];
  if (first === undefined) return undefined;
  const next = tokens[at + 1];
  const isRange = next?.kind === "operator" && /^\.?:\.?$/.test(next.text) && tokens[at + 2] !== undefined;
  if (isRange && /^(cell|name|number)$/.test(first.kind)) {
    const after = tokens[at + 2]!.kind === "sheet" ? at + 3 : at + 2;
    if (/^(cell|name|number)$/.test(tokens[after]?.kind ?? "") && tokens[after + 1]?.text !== "(") return after + 1;
    return undefined;
  }
  if (first.kind === "cell") return next?.text === "#" ? at + 2 : at + 1;
  if (first.kind === "brackets") return at + 1;
  if (first.kind !== "name" || /^(TRUE|FALSE)$/i.test(first.text)) return undefined;
  const opens = tokens[next?.kind === "space" ? at + 2 : at + 1]?.text === "(";
  if (opens) return undefined;
  return next?.kind === "brackets" ? at + 2 : at + 1;
}

function cellsOf(tokens: readonly Token[], sheet: string): SheetArea | undefined {
  const name = sheet.endsWith("!") ? sheetAreaOf(`${sheet}A1`).sheet : sheet;
  const halves = tokens.filter(({ kind }) => kind === "cell" || kind === "name" || kind === "number");
  const plain = halves.map(({ text }) => text.replaceAll("$", "").toUpperCase());
  if (tokens.at(-1)?.text === "#" || tokens.some(({ kind }) => kind === "brackets")) return undefined;
  if (plain.length === 1)
    return /^[A-Z]{1,3}\d+$/.test(plain[0]!) && halves[0]!.kind === "cell"
      ? { sheet: name, ...areaBetween(placeOf(plain[0]!), placeOf(plain[0]!)) }
      : undefined;
  const [one, other] = plain as [string, string];
  if (/^[A-Z]{1,3}\d+$/.test(one) && /^[A-Z]{1,3}\d+$/.test(other))
    return { sheet: name, ...areaBetween(placeOf(one), placeOf(other)) };
  if (/^[A-Z]{1,3}\d*$/.test(one) && /^[A-Z]{1,3}$/.test(other)) {
    const [, letters, row = "1"] = /^([A-Z]+)(\d+)?$/.exec(one)!;
    const start = { row: Number(row) - 1, column: columnNamed(letters!) };
    return { sheet: name, ...areaBetween(start, { row: lastRow, column: columnNamed(other) }) };
  }
  if (/^\d+$/.test(one) && /^\d+$/.test(other))
    return {
      sheet: name,
      ...areaBetween({ row: Number(one) - 1, column: 0 }, { row: Number(other) - 1, column: lastColumn }),
    };
  return undefined;
}

/** What a reference of a table's row means, as one to the whole column: Herd[@Milk] as Herd[Milk]. */
export function wholeColumn(text: string): { readonly text: string; readonly ofRow: boolean } {
  const at = text.indexOf("[");
  const brackets = at < 0 ? "" : text.slice(at);
  if (!isThisRow(brackets)) return { text, ofRow: false };
  const [, plain, inner] =
    /^\[(?:@|\[#This Row\]\s*,\s*)\s*(?:\[((?:'.|[^\]'])*)\]|((?:'.|[^[\]'])*))\]$/is.exec(brackets) ?? [];
  return { text: `${text.slice(0, at)}[${plain ?? inner ?? ""}]`, ofRow: true };
}

const address = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** The formula as it is after it was filled so many rows down and columns to the right. */
export function moved(formula: string, rows: number, columns: number, locale: Locale = english): string {
  return tokenize(formula, locale)
    .map(({ kind, text }) => (kind === "cell" ? movedCell(text, rows, columns) : text))
    .join("");
}

function movedCell(text: string, rows: number, columns: number): string {
  const [, fixedColumn, letters, fixedRow, digits] = address.exec(text) ?? [];
  if (letters === undefined) return text;
  const column = columnNamed(letters) + (fixedColumn === "" ? columns : 0);
  const row = Number(digits) + (fixedRow === "" ? rows : 0);
  if (column < 0 || column > lastColumn || row < 1 || row > lastRow + 1) return "#REF!";
  return `${fixedColumn}${lettersOf(column)}${fixedRow}${row}`;
}
