/** Cell formulas of Excel, Google Sheets and the workbench as tokens. Nothing here knows our functions. */

/** How a spreadsheet's language writes formulas. The decimal sign decides the rest: where it is a comma, ";" separates. */
export interface Locale {
  readonly decimal: "." | ",";
}
/** As workbook files, Office.js and the workbench write formulas. */
export const english: Locale = { decimal: "." };

/**
 * What a token is: `text` in double quotes; `sheet` all that is before a reference, with its "!"; `cell` an address
 * or one half of $A:$C; `name` a function, a defined name or a variable, TRUE, and half of A:C too; `brackets` what
 * follows a table's name; `unknown` a character that belongs to none.
 */
export interface Token {
  readonly kind:
    | "space"
    | "text"
    | "sheet"
    | "error"
    | "number"
    | "cell"
    | "name"
    | "brackets"
    | "operator"
    | "open"
    | "close"
    | "separator"
    | "unknown";
  readonly text: string;
  /** Its place in the formula. */
  readonly start: number;
}

/** Characters and tokens looked at so far, for the test that holds reading linear. */
export const effort = { steps: 0 };

/** The kinds that a pattern finds; what is in quotes or brackets may go on to the end, and is found by looking once. */
const kinds = ["space", "sheet", "error", "number", "cell", "name", "operator", "open", "close", "separator"] as const;

function patternsFor({ decimal }: Locale, inArray: boolean) {
  // Where the comma is the decimal sign, a backslash parts the columns of an array; elsewhere it is a letter of a name.
  const parts = inArray && decimal === ",";
  const letter = String.raw`\p{L}_${parts ? "" : "\\\\"}`;
  // A full stop may be part of a name; before or after a colon it is the operator of Excel that trims blank rows.
  const inName = String.raw`(?:[${letter}\p{M}\p{N}?]|\.(?!:))`;
  const name = `[${letter}]${inName}*`;
  const sign = decimal === "." ? String.raw`\.(?!:)` : ",";
  const patterns: Record<(typeof kinds)[number], string> = {
    space: String.raw`\s+`,
    // In Milk!A1:Milk!A9 the second sheet begins after the colon.
    sheet: String.raw`(?!\$?[A-Z]{1,3}\$?\d{1,7}:)${name}(?::${name})?!`,
    error: "#(?:N/A|[A-Z_]+(?:/0)?[!?]|GETTING_DATA)",
    number: String.raw`(?:\d+(?:${sign}\d*)?|${sign}\d+)(?:E[+-]?\d+)?`,
    // LOG10( is a function.
    cell: String.raw`(?:\$?[A-Z]{1,3}\$?\d{1,7}|\$[A-Z]{1,3}|\$\d{1,7})(?!${inName}|\s*\()`,
    name,
    operator: String.raw`<=|>=|<>|\.?:\.?|[-+*/^&=<>%@#]`,
    open: "[({]",
    close: "[)}]",
    separator: `[,;.${parts ? "\\\\" : ""}]`,
  };
  return {
    any: new RegExp(kinds.map((kind) => `(${patterns[kind]})`).join("|"), "iuy"),
    book: new RegExp(String.raw`\[[^[\]]+\](?:${name}(?::${name})?)?!`, "iuy"),
  };
}
const patterns = Object.fromEntries(
  ([".", ","] as const).map((decimal) => [
    decimal,
    { inArray: patternsFor({ decimal }, true), outside: patternsFor({ decimal }, false) },
  ]),
) as Record<Locale["decimal"], Record<"inArray" | "outside", ReturnType<typeof patternsFor>>>;

/** The tokens of a formula. One after the other they give it back, whatever it holds. */
export function tokenize(formula: string, locale: Locale = english): Token[] {
  const tokens: Token[] = [];
  const quotes = quotesIn(formula);
  const brackets = bracketsIn(formula);
  let depth = 0;
  for (let start = 0; start < formula.length; ) {
    const { any, book } = patterns[locale.decimal][depth > 0 ? "inArray" : "outside"];
    const [kind, end] = tokenAt(start, any, book);
    const text = formula.slice(start, end);
    if (text === "{") depth++;
    if (text === "}" && depth > 0) depth--;
    effort.steps += end - start;
    tokens.push({ kind, text, start });
    start = end;
  }
  return tokens;

  function tokenAt(start: number, any: RegExp, book: RegExp): [Token["kind"], number] {
    const first = formula[start];
    if (first === '"' || first === "'") {
      const end = quotes(start);
      if (end !== undefined && first === '"') return ["text", end];
      if (end !== undefined && end > start + 2 && formula[end] === "!") return ["sheet", end + 1];
      return ["unknown", start + 1];
    }
    if (first === "[") {
      book.lastIndex = start;
      const [found] = book.exec(formula) ?? [];
      if (found !== undefined) return ["sheet", start + found.length];
      const end = brackets(start);
      return end === undefined ? ["unknown", start + 1] : ["brackets", end];
    }
    any.lastIndex = start;
    const match = any.exec(formula);
    if (match === null) return ["unknown", start + (formula.codePointAt(start)! > 0xffff ? 2 : 1)];
    return [kinds[match.indexOf(match[0], 1) - 1]!, start + match[0].length];
  }
}

/**
 * Finds where what opens with a quote closes: behind the next run of the same quotes that leaves one over, since two of
 * them mean one. Each run is looked at once, from the end of the formula.
 */
function quotesIn(formula: string): (start: number) => number | undefined {
  const read = new Map<string, { readonly runEnd: Int32Array; readonly closes: Int32Array }>();
  const reading = (quote: string) => {
    const known = read.get(quote);
    if (known !== undefined) return known;
    const length = formula.length;
    effort.steps += length;
    /** The end of the run of quotes that a place is in; and where a text that goes on at a place closes, or -1. */
    const [runEnd, closes] = [new Int32Array(length + 1), new Int32Array(length + 1).fill(-1)];
    for (let at = length - 1; at >= 0; at--) {
      if (formula[at] !== quote) {
        closes[at] = closes[at + 1]!;
        continue;
      }
      const end = formula[at + 1] === quote ? runEnd[at + 1]! : at + 1;
      runEnd[at] = end;
      closes[at] = (end - at) % 2 === 1 ? end : closes[end]!;
    }
    const made = { runEnd, closes };
    read.set(quote, made);
    return made;
  };
  return (start) => {
    const quote = formula[start]!;
    const next = formula.indexOf(quote, start + 1);
    if (next < 0 || formula[next + 1] !== quote) return next < 0 ? undefined : next + 1; // most of them
    const end = reading(quote).closes[start + 1]!;
    return end < 0 ? undefined : end;
  };
}

/**
 * Finds where square brackets close. They hold others, one deep; an apostrophe takes its meaning from the next
 * character. A place that once led to no end leads to none again.
 */
function bracketsIn(formula: string): (start: number) => number | undefined {
  let failed: [Uint8Array, Uint8Array] | undefined;
  return (start) => {
    failed ??= [new Uint8Array(formula.length), new Uint8Array(formula.length)];
    const seen: (readonly [depth: 0 | 1, at: number])[] = [];
    let depth: 0 | 1 = 0;
    for (let at = start + 1; at < formula.length && failed[depth][at] === 0; at++) {
      effort.steps++;
      seen.push([depth, at]);
      const sign = formula[at];
      if (sign === "'") at++;
      else if (sign === "]") {
        if (depth === 0) return at + 1;
        depth = 0;
      } else if (sign === "[") {
        if (depth === 1) break;
        depth = 1;
      }
    }
    for (const [deep, at] of seen) failed[deep][at] = 1;
    return undefined;
  };
}

export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");

/** Whether a token names all sheets from one to another, as only Excel does: Jan:Dec! or 'Jan 26:Dec 26'!. */
export const isSeveralSheets = ({ kind, text }: Pick<Token, "kind" | "text">): boolean =>
  kind === "sheet" && /^[^\\[]*:[^\\[]*$/.test(text);

/** Whether square brackets mean the row of the formula: [@Milk], [[#This Row],[Milk]], but not [Milk @ gate]. */
export const isThisRow = (brackets: string): boolean =>
  /^\[\s*(@|#This Row\s*\]$)/i.test(brackets) || /^\[(\s*\[#[^\]]*\]\s*,)*\s*\[#This Row\]/i.test(brackets);

/** The column that square brackets name, and whether only its cell in the row is meant: [@Milk] of [Milk]. */
export function columnIn(brackets: string): { readonly column: string; readonly ofRow: boolean } | undefined {
  const [, row, plain, inner] =
    /^\[(@|\[#This Row\],\s*)?(?:([^[\]'@#](?:'.|[^[\]'])*)|\[((?:'.|[^[\]'#])(?:'.|[^[\]'])*)\])\]$/is.exec(
      brackets,
    ) ?? [];
  const column = plain ?? inner;
  return column === undefined ? undefined : { column: column.replace(/'(.)/gs, "$1"), ofRow: row !== undefined };
}

/** Where tokens begin and end without the space around them. */
export function withoutSpace(tokens: readonly Token[], from: number, to: number): [from: number, to: number] {
  let [first, last] = [from, to];
  while (first < last && tokens[first]!.kind === "space") first++;
  while (last > first && tokens[last - 1]!.kind === "space") last--;
  return [first, last];
}
