import { type Bracket, type FormulaCall, read, replaced, spellings, type Unchanged } from "./calls.ts";
import { english, isSeveralSheets, type Locale, type Token, textOf, tokenize, trimmed } from "./tokens.ts";

/** A formula for its new home, or why it is left as it is. */
type Converted = { readonly formula: string } | Unchanged;

/** The reason where there is nothing to say. */
export const nothingToConvert = "it has nothing to convert";
const asItWas: Unchanged = { unchanged: nothingToConvert };
const orAsItWas = (before: string, after: string): Converted => (after === before ? asItWas : { formula: after });

/** A formula of Excel, as Google Sheets shows it after opening the file, with the names of the add-on for Sheets. */
export function excelToSheets(formula: string, locale: Locale = english): Converted {
  const reading = read(formula, locale);
  if ("unchanged" in reading) return reading;
  const { tokens, calls, doubts } = reading;
  if (calls.length === 0 && doubts.length === 0) return asItWas;
  const changed = renamed(formula, calls, "sheets");
  if (changed === formula && doubts.length === 0) return asItWas;
  const isOurs = ({ start }: Token) => calls.some(({ name }) => name.start <= start && start < name.end);
  const [reason] = [...doubts, ...tokens.filter((token) => !isOurs(token)).flatMap(onlyInExcel)];
  return reason === undefined ? { formula: changed } : { unchanged: reason };
}

/**
 * A formula of Google Sheets as Excel writes it, in English: columns without an end get the last row that is in use,
 * and ARRAYFORMULA goes, since every formula of Excel is one.
 */
export function sheetsToExcel(
  formula: string,
  { lastRow, ...locale }: Locale & { readonly lastRow?: number } = english,
): Converted {
  const reading = read(formula, locale);
  if ("unchanged" in reading) return reading;
  const { tokens, brackets, calls, doubts } = reading;
  if (calls.length === 0 && doubts.length === 0) return asItWas;
  const openEnded = tokens.flatMap((_, k) => openEnd(tokens, k));
  const [reason] = [
    ...doubts,
    ...(openEnded.length > 0 && lastRow === undefined ? ["a column without an end has no last row here"] : []),
    ...tokens.flatMap((_, k) => endsElsewhere(tokens, k)),
    ...brackets.flatMap((bracket) => onlyInSheets(tokens, bracket)),
  ];
  if (reason !== undefined) return { unchanged: reason };
  const changed = replaced(formula, [
    ...calls.map(({ definition, name }) => [name, spellings.excel(definition.name)] as const),
    ...openEnded.map(([token, firstRow]) => [spanOf(token), `${token.text}${Math.max(firstRow, lastRow!)}`] as const),
  ]);
  return orAsItWas(formula, withoutArrayFormula(inLocale(changed, locale, english)));
}

/** The calls with their names as a host writes them. */
export function renamed(formula: string, calls: readonly FormulaCall[], host: keyof typeof spellings): string {
  return replaced(
    formula,
    calls.map(({ definition, name }) => [name, spellings[host](definition.name)]),
  );
}

/** The same formula with the separators and decimal signs of another language. */
export function inLocale(formula: string, from: Locale, to: Locale): string {
  if (from.decimal === to.decimal) return formula;
  let inArray = false;
  const changed = tokenize(formula, from).map((token): string => {
    const { kind, text } = token;
    if (text === "{" || text === "}") inArray = text === "{";
    if (kind === "number") return text.replace(from.decimal, to.decimal);
    if (kind !== "separator" || (inArray && text === ";")) return text; // rows of an array, in every language
    if (to.decimal === ".") return ",";
    return inArray ? "\\" : ";";
  });
  return changed.join("");
}

/** Which decimal sign a formula was written with: ";" between arguments stands where the comma is the decimal sign. */
export function localeOf(formula: string): Locale {
  if (!formula.includes(";")) return english;
  const reading = read(formula, { decimal: "," });
  if ("unchanged" in reading) return english;
  const { tokens, brackets } = reading;
  const separators = brackets.flatMap(({ open, args }) =>
    tokens[open]!.text === "(" ? args.slice(1).map(([from]) => tokens[from - 1]!.text) : [],
  );
  return { decimal: separators.length > 0 && separators.every((text) => text === ";") ? "," : "." };
}

/**
 * What Google Sheets saved in an Excel file for a formula that Excel does not have, IFERROR(__xludf.DUMMYFUNCTION(
 * "DAIRY_ECM(A2,B2,C2)"),41.5), as the formula it was.
 */
export function unwrapDummy(formula: string): Converted {
  if (!/dummyfunction/i.test(formula)) return asItWas;
  const reading = read(formula);
  if ("unchanged" in reading) return reading;
  const { tokens, brackets } = reading;
  const [outer] = brackets;
  const isCall = (bracket: Bracket | undefined, name: string) =>
    bracket?.name !== undefined && tokens[bracket.name]!.text.toUpperCase() === name;
  const dummy = brackets.find((bracket) => isCall(bracket, "__XLUDF.DUMMYFUNCTION"));
  if (dummy === undefined) return asItWas;
  const last = trimmed(tokens).length - 1;
  if (!isCall(outer, "IFERROR") || dummy !== brackets[1] || outer!.close !== last)
    return { unchanged: "what Google Sheets saved is only a part of it" };
  const parts = tokens.slice(dummy.open + 1, dummy.close).filter(({ kind, text }) => kind !== "space" && text !== "&");
  if (parts.some(({ kind }) => kind !== "text")) return { unchanged: "what Google Sheets saved is not a text" };
  const inner = parts.map(({ text }) => text.slice(1, -1).replace(/""/g, '"')).join("");
  return { formula: inner.startsWith("=") ? inner : `=${inner}` };
}

/** What unwrapDummy gives for a cell that the result of another one fills. */
export const filledByAnother = '="COMPUTED_VALUE"';

const spanOf = ({ start, text }: Token) => ({ start, end: start + text.length, text });

function onlyInExcel({ kind, text }: Token): string[] {
  if (text === "#") return ["Google Sheets has no # for the cells that a result fills"];
  if (text === "@") return ["Google Sheets has no @"];
  if (kind === "operator" && /\./.test(text)) return [`Google Sheets has no "${text}"`];
  if (kind === "brackets" && /@|#This Row/i.test(text)) return [`Google Sheets has no ${text} for a row of a table`];
  if (kind === "name" && /^_xlfn\.(SINGLE|ANCHORARRAY)$/i.test(text)) return [`Google Sheets has no ${text}`];
  if (kind === "sheet" && /[[\\]/.test(text)) return [`Google Sheets reads no other workbook: ${text}`];
  if (isSeveralSheets({ kind, text })) return [`Google Sheets has no reference through several sheets: ${text}`];
  return [];
}

/** Functions of Google Sheets that Excel does not have. */
const sheetsFunctions = new Set(
  `ADD ARRAY_CONSTRAIN AVERAGE.WEIGHTED CONTINUE COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE DIVIDE EPOCHTODATE EQ FLATTEN
  GOOGLEFINANCE GOOGLETRANSLATE GT GTE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISBETWEEN ISDATE ISEMAIL
  ISURL JOIN LT LTE MINUS MULTIPLY NE POW QUERY REGEXMATCH SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT
  TO_PURE_NUMBER TO_TEXT UMINUS UNARY_PERCENT UPLUS`.split(/\s+/),
);

function onlyInSheets(tokens: readonly Token[], { name, open, close, args }: Bracket): string[] {
  if (name !== undefined) {
    const called = tokens[name]!.text.toUpperCase();
    // Excel would take the second one for what to show where nothing fits.
    if (called === "FILTER" && args.length > 2) return ["FILTER takes one condition in Excel"];
    return sheetsFunctions.has(called) ? [`Excel has no ${called}`] : [];
  }
  const inside = tokens.slice(open, close);
  const isConstant = ({ kind, text }: Token) => !/^(cell|sheet|name)$/.test(kind) || /^(TRUE|FALSE)$/i.test(text);
  return tokens[open]!.text === "{" && !inside.every(isConstant) ? ["Excel puts no cells together in {}"] : [];
}

/** The second half of A2:A, which Excel has not, with the row where the first half begins. */
function openEnd(tokens: readonly Token[], k: number): [end: Token, firstRow: number][] {
  const end = tokens[k]!;
  const [, row] = /[A-Z]\$?(\d+)$/i.exec(tokens[k - 1]?.text === ":" ? tokens[k - 2]!.text : "") ?? [];
  return row !== undefined && /^\$?[A-Z]{1,3}$/i.test(end.text) ? [[end, Number(row)]] : [];
}

/** The other ranges with an open end, A2:2 and A:A5, which only Google Sheets reads. */
function endsElsewhere(tokens: readonly Token[], k: number): string[] {
  const [first, colon, last] = tokens.slice(k, k + 3);
  if (colon?.text !== ":" || last === undefined) return [];
  const isCell = ({ text }: Token) => /^\$?[A-Z]{1,3}\$?\d+$/i.test(text);
  const isOpen = ({ text }: Token) => /^\$?([A-Z]{1,3}|\d+)$/i.test(text);
  const isRow = ({ text }: Token) => /^\$?\d+$/.test(text);
  return (isOpen(first!) && isCell(last)) || (isCell(first!) && isRow(last))
    ? [`Excel has no ${first!.text}:${last.text}`]
    : [];
}

function withoutArrayFormula(formula: string): string {
  if (!/arrayformula/i.test(formula)) return formula;
  const reading = read(formula);
  if ("unchanged" in reading) return formula;
  const { tokens, brackets } = reading;
  const called = ({ name }: Bracket) => name !== undefined && /^ARRAYFORMULA$/i.test(tokens[name]!.text);
  const gone = new Set<number>();
  for (const bracket of brackets.filter(called)) {
    gone.add(bracket.name!);
    // Around all of the formula, its brackets say nothing either.
    if (bracket.name === 1 && bracket.close === tokens.length - 1) gone.add(bracket.open).add(bracket.close);
  }
  return textOf(tokens.filter((_, k) => !gone.has(k)));
}
