import { say } from "@dairy-functions/shared";
import { type Bracket, type FormulaCall, read, replaced, spellings, type Unchanged } from "./calls.ts";
import { notInExcel, notInSheets } from "./differences.ts";
import { messages } from "./messages.ts";
import { english, type Locale, type Token, textOf, tokenize, withoutSpace } from "./tokens.ts";

/** A formula for its new home, or why it is left as it is. */
type Converted = { readonly formula: string } | Unchanged;

/** The reason where there is nothing to say. */
export const { nothingToConvert } = messages;
const asItWas: Unchanged = { unchanged: nothingToConvert };
const orAsItWas = (before: string, after: string): Converted => (after === before ? asItWas : { formula: after });

/** A formula of Excel, as Google Sheets shows it after opening the file, with the names of the add-on for Sheets. */
export function excelToSheets(formula: string, locale: Locale = english): Converted {
  const reading = read(formula, locale);
  if ("unchanged" in reading) return reading;
  const { tokens, brackets, calls, doubts } = reading;
  if (calls.length === 0 && doubts.length === 0) return asItWas;
  const changed = renamed(formula, calls, "sheets");
  if (changed === formula && doubts.length === 0) return asItWas;
  const ours = new Set<number>();
  let k = 0;
  for (const { name } of calls) {
    while (tokens[k]!.start < name.start) k++;
    for (; k < tokens.length && tokens[k]!.start < name.end; k++) ours.add(k);
  }
  const reason = doubts[0] ?? notInSheets(tokens, brackets, (place) => ours.has(place));
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
  const noLastRow = openEnded.length > 0 && lastRow === undefined ? say(messages.needsLastRow) : undefined;
  const reason = doubts[0] ?? noLastRow ?? notInExcel(tokens, brackets);
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

/** Which decimal sign a formula was written with: ";" separates arguments where the comma is the decimal sign. */
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
  const isCall = (bracket: Bracket | undefined, name: string) =>
    bracket?.name !== undefined && tokens[bracket.name]!.text.toUpperCase() === name;
  const inner = brackets.find((bracket) => isCall(bracket, dummyFunction));
  if (inner === undefined) return asItWas;
  const partOnly = { unchanged: say(messages.onlyPartSaved) };
  const [outer] = brackets;
  const [first, last] = withoutSpace(tokens, 1, tokens.length);
  // The whole formula is IFERROR, its first argument the whole of what was saved, its second what that showed.
  if (!isCall(outer, "IFERROR") || outer!.name !== first || outer!.close !== last - 1) return partOnly;
  const [saved, shown] = outer!.args.map((arg) => withoutSpace(tokens, ...arg));
  if (outer!.args.length !== 2 || inner.name !== saved![0] || inner.close !== saved![1] - 1) return partOnly;
  const isValue = ({ kind, text }: Token) =>
    /^(text|number|error|space)$/.test(kind) || /^[-+%&]$/.test(text) || /^(TRUE|FALSE)$/i.test(text);
  if (!tokens.slice(...shown!).every(isValue)) return partOnly;
  // A long text is saved in pieces: "..."&"...".
  const pieces = tokens.slice(inner.open + 1, inner.close).filter(({ kind }) => kind !== "space");
  if (pieces.length % 2 === 0 || pieces.some(({ kind, text }, k) => (k % 2 === 0 ? kind !== "text" : text !== "&")))
    return { unchanged: say(messages.savedNotText) };
  const texts = pieces.filter(({ kind }) => kind === "text").map(({ text }) => text.slice(1, -1).replace(/""/g, '"'));
  const was = texts.join("");
  return { formula: was.startsWith("=") ? was : `=${was}` };
}
const dummyFunction = "__XLUDF.DUMMYFUNCTION";

/** What unwrapDummy gives for a cell that the result of another one fills. */
export const filledByAnother = '="COMPUTED_VALUE"';

const spanOf = ({ start, text }: Token) => ({ start, end: start + text.length, text });

/** The second half of A2:A, which Excel does not have, with the row where the first half begins. */
function openEnd(tokens: readonly Token[], k: number): [end: Token, firstRow: number][] {
  const end = tokens[k]!;
  const [, row] = /[A-Z]\$?(\d+)$/i.exec(tokens[k - 1]?.text === ":" ? tokens[k - 2]!.text : "") ?? [];
  return row !== undefined && /^\$?[A-Z]{1,3}$/i.test(end.text) ? [[end, Number(row)]] : [];
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
