/** Cell formulas of Excel, Google Sheets and the workbench as tokens. Nothing here knows our functions. */

/** How a spreadsheet's language writes formulas. The decimal sign decides the rest: where it is a comma, ";" separates. */
export interface Locale {
  readonly decimal: "." | ",";
}
/** As workbook files, Office.js and the workbench write formulas. */
export const english: Locale = { decimal: "." };

/**
 * What a token is: `text` in double quotes; `sheet` all that stands before a reference, with its "!"; `cell` an address
 * or one half of $A:$C; `name` a function, a defined name or a variable, TRUE, and half of A:C too; `brackets` what
 * follows a table's name; `unknown` a character that belongs to none.
 */
const kinds = [
  "space",
  "text",
  "sheet",
  "error",
  "number",
  "cell",
  "name",
  "brackets",
  "operator",
  "open",
  "close",
  "separator",
  "unknown",
] as const;
export interface Token {
  readonly kind: (typeof kinds)[number];
  readonly text: string;
  /** Its place in the formula. */
  readonly start: number;
}

const patternFor = ({ decimal }: Locale): RegExp => {
  // A full stop may stand in a name; before or after a colon it is the operator of Excel that trims blank rows.
  const inName = String.raw`(?:[\p{L}\p{M}\p{N}_?]|\.(?!:))`;
  const name = String.raw`[\p{L}_]${inName}*`;
  const sign = decimal === "." ? String.raw`\.(?!:)` : ",";
  const inBrackets = String.raw`[^[\]']|'[^]`;
  const patterns: Record<(typeof kinds)[number], string> = {
    space: String.raw`\s+`,
    text: `"(?:[^"]|"")*"`,
    // In Milk!A1:Milk!A9 the second sheet begins after the colon.
    sheet: String.raw`(?:'(?:[^']|'')+'|\[[^[\]]+\](?:${name}(?::${name})?)?|(?!\$?[A-Z]{1,3}\$?\d+:)${name}(?::${name})?)!`,
    error: "#(?:N/A|[A-Z_]+(?:/0)?[!?]|GETTING_DATA)",
    number: String.raw`(?:\d+(?:${sign}\d*)?|${sign}\d+)(?:E[+-]?\d+)?`,
    // LOG10( is a function.
    cell: String.raw`(?:\$?[A-Z]{1,3}\$?\d{1,7}|\$[A-Z]{1,3}|\$\d{1,7})(?!${inName}|\s*\()`,
    name,
    brackets: String.raw`\[(?:${inBrackets}|\[(?:${inBrackets})*\])*\]`,
    operator: String.raw`<=|>=|<>|\.?:\.?|[-+*/^&=<>%@#]`,
    open: "[({]",
    close: "[)}]",
    separator: String.raw`[,;\\.]`,
    unknown: "[^]",
  };
  return new RegExp(kinds.map((kind) => `(${patterns[kind]})`).join("|"), "giu");
};
const patterns = { ".": patternFor({ decimal: "." }), ",": patternFor({ decimal: "," }) };

/** The tokens of a formula. One after the other they give it back, whatever it holds. */
export function tokenize(formula: string, locale: Locale = english): Token[] {
  const tokens: Token[] = [];
  for (const match of formula.matchAll(patterns[locale.decimal]))
    tokens.push({ kind: kinds[match.indexOf(match[0], 1) - 1]!, text: match[0], start: match.index });
  return tokens;
}

export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");

/** Whether a token names all sheets from one to another, as only Excel does: Jan:Dec! or 'Jan 26:Dec 26'!. */
export const isSeveralSheets = ({ kind, text }: Pick<Token, "kind" | "text">): boolean =>
  kind === "sheet" && /^[^\\[]*:[^\\[]*$/.test(text);

/** Tokens without the space before and after them. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(({ kind }) => kind !== "space");
  if (from < 0) return [];
  let to = tokens.length;
  while (tokens[to - 1]!.kind === "space") to--;
  return tokens.slice(from, to);
}
