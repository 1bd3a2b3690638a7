import { spellings, type Token, tokenize } from "@dairy-functions/formulas";
import { cellFormula, isNative } from "@dairy-functions/native";
import { type AnyFunction, functionNamed, translated } from "@dairy-functions/shared";
import { scriptHere } from "./digits.ts";
import type { FormatFor } from "./written-numbers.ts";

/** The formulas of templates: read into parts, and printed with references for the names. */

/** Which formulas a book holds: calls of our functions, or ordinary ones. */
export type Edition = "add-in" | "plain";

type Part = string | { readonly name: string } | CallPart;
export type Parts = readonly Part[];

interface CallPart {
  readonly called: string;
  readonly args: readonly (readonly Part[])[];
}

/** Formulas that are read already: a grid asks for one in every cell. */
const known = new Map<string, readonly Part[]>();

/** Reads a formula. Addresses are refused: a template refers to cells by the names of its quantities. */
export function parse(formula: string): Parts {
  const found = known.get(formula) ?? partsOf(formula, ["unknown", "cell", "sheet"]);
  known.set(formula, found);
  return found;
}

/** Reads a formula, as one of a workbook too. */
export function partsOf(formula: string, refused: readonly Token["kind"][] = ["unknown"]): Parts {
  const tokens = tokenize(formula);
  const strange = tokens.find(({ kind }) => refused.includes(kind));
  if (strange) throw new Error(`${formula}: ${strange.text} is not allowed in a template`);
  let next = 0;
  const until = (ends: readonly string[]): Part[] => {
    const parts: Part[] = [];
    for (; next < tokens.length && !ends.includes(tokens[next]!.text); next++) {
      const { kind, text } = tokens[next]!;
      if (kind === "open") {
        next++;
        parts.push("(", ...until([")"]), ")");
      } else if (kind !== "name" || text === "TRUE" || text === "FALSE") parts.push(text);
      else if (tokens[next + 1]?.text !== "(") parts.push({ name: text });
      else {
        next += 2;
        parts.push({ called: text, args: argumentsUntilClosed() });
      }
    }
    if (ends.length > 0 && next >= tokens.length) throw new Error(`${formula}: a bracket is not closed`);
    return parts;
  };
  const argumentsUntilClosed = (): Part[][] => {
    const args = [until([",", ")"])];
    while (tokens[next]!.text === ",") {
      next++;
      args.push(until([",", ")"]));
    }
    return args.length === 1 && args[0]!.length === 0 ? [] : args;
  };
  return until([]);
}

/** Our functions that a formula calls. */
export function calledBy(parts: Parts): AnyFunction[] {
  return parts.flatMap((part) => {
    if (typeof part === "string" || "name" in part) return [];
    const own = functionNamed(part.called);
    return [...(own ? [own] : []), ...part.args.flatMap(calledBy)];
  });
}

/** The quantities by which a formula calls for a whole table. */
export function tablesIn(parts: Parts): string[] {
  return parts.flatMap((part) => {
    if (typeof part === "string" || "name" in part) return [];
    return part.called === "TABLE" ? [nameOf(part.args)] : part.args.flatMap(tablesIn);
  });
}

/** Whether a formula can be written without the add-in. */
export const isOrdinary = (parts: Parts): boolean => calledBy(parts).every(isNative);

/** What a name means: see template.ts. */
export type How = "here" | "all" | "previous" | "table" | "at";

/** How names are looked up from the cell of a formula. */
export interface Surroundings {
  readonly formatFor: FormatFor;
  /** Of all cells, or of that of the line with a label. */
  readonly reference: (name: string, how: How, label?: string) => string;
  readonly number: (dimension: string) => string;
}

export function print(parts: Parts, around: Surroundings, asIs = false): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part.startsWith('"') && !asIs ? inWords(part) : part;
      return "name" in part ? around.reference(part.name, "here") : printCall(part, around, asIs);
    })
    .join("");
}

/** A text in a formula, in the language that is spoken. Codes stay, and what functions and MATCH look for. */
const inWords = (literal: string): string => {
  const text = literal.slice(1, -1).replaceAll('""', '"');
  return /[a-z]{2}/.test(text) || text === "SNF" ? quoted(translated(text)) : literal;
};
const isLookedFor = (called: string): boolean => /^(MATCH|TEXT)$/.test(called) || functionNamed(called) !== undefined;

const lookups = { ALL: "all", PREVIOUS: "previous", TABLE: "table", AT: "at" } as const;

function printCall({ called, args }: CallPart, around: Surroundings, asIs: boolean): string {
  if (called === "AT") return around.reference(nameOf(args), "at", textIn(args[1]!));
  if (called in lookups) return around.reference(nameOf(args), lookups[called as keyof typeof lookups]);
  if (called === "NUMBER") return around.number(nameOf(args));
  if (called === "SAY") return printText(args, around, asIs);
  const printed = args.map((each) => print(each, around, asIs || isLookedFor(called)).trim());
  if (called in written) return written[called as keyof typeof written](printed[0]!, printed[1]!, around.formatFor);
  return `${functionNamed(called) ? spellings.excel(called) : called}(${printed.join(",")})`;
}

/** Numbers in sentences. Formats have lakhs above 0 only: below it they would group an amount in thousands. */
const written = {
  FIXED: (number: string, decimals: string, format: FormatFor) => `TEXT(${number},${format("number", decimals)})`,
  YEARTEXT: (year: string, _: string | undefined, format: FormatFor) =>
    scriptHere() === undefined ? year : `TEXT(${year},${format("year", "0")})`,
  MONEY: (amount: string, decimals: string, format: FormatFor) => `TEXT(${amount},${format("money", decimals)})`,
  BALANCE: (amount: string, decimals: string, format: FormatFor) =>
    `IF(ROUND(${amount},${decimals})<0,"-","")&TEXT(ABS(${amount}),${format("money", decimals)})`,
} as const;

/** The text of a formula, with what `of` makes of the calls in it. */
export const textOf = (parts: Parts, of: (call: CallPart) => string = callText): string =>
  parts
    .map((part) => (typeof part === "string" ? part : "name" in part ? part.name : of(part)))
    .join("")
    .trim();

const callText = ({ called, args }: CallPart): string => `${called}(${args.map((each) => textOf(each)).join(",")})`;

/** The call that a formula is, if it is only one. */
export function calledOf(parts: Parts): CallPart | undefined {
  const [part] = parts;
  return parts.length === 1 && typeof part === "object" && "called" in part ? part : undefined;
}

/** A formula with ordinary ones in place of our functions. */
export const expanded = (parts: Parts): string => textOf(parts, expandedCall);

function expandedCall({ called, args }: CallPart): string {
  const printed = args.map(expanded);
  const own = functionNamed(called);
  if (own === undefined) return `${called}(${printed.join(",")})`;
  const filled = own.params.flatMap(({ name }, k) => (printed[k] ? [[name, printed[k]] as const] : []));
  const formula = cellFormula(own, Object.fromEntries(filled));
  return formula.startsWith("IF(") ? formula : `(${formula})`;
}

/** A message whose places are filled with the values of formulas, in the order in which they first appear in English. */
function printText([message, ...values]: CallPart["args"], around: Surroundings, asIs: boolean): string {
  const english = textIn(message!);
  const places = [...new Set(placesIn(english))];
  if (places.length !== values.length)
    throw new Error(`"${english}" has ${places.length} places, not ${values.length}.`);
  const fills = new Map(places.map((place, k) => [place, print(values[k]!, around, asIs).trim()]));
  const parts = translated(english)
    .split(/[{}]/)
    .map((part, k) => (k % 2 ? fills.get(part) : inDigitsShown(part, around.formatFor)));
  return parts.filter(Boolean).join("&");
}

/** A text as a formula, whose counts follow the digits that are shown, in a language that has digits of its own. */
const inDigitsShown = (text: string, format: FormatFor): string =>
  (scriptHere() === undefined ? [text] : text.split(count))
    .map((part, k) => (k % 2 ? `TEXT(${part},${format("number", "0")})` : part && quoted(part)))
    .filter(Boolean)
    .join("&");

/** A whole number in a text that is not part of a name, such as BD-2. */
const count = /(?<![\p{L}\d.,-])(\d{1,3})(?![\d]|[.,]\d|[a-z])/iu;

const placesIn = (message: string): string[] => message.split(/[{}]/).filter((_, k) => k % 2);

/** The text of an argument that is a text. */
function textIn(parts: Parts): string {
  const text = parts.join("").trim();
  if (!/^".*"$/.test(text)) throw new Error(`SAY needs a text first, and AT a label, not ${text}.`);
  return text.slice(1, -1).replaceAll('""', '"');
}

function nameOf(args: CallPart["args"]): string {
  const [part] = args[0] ?? [];
  if (typeof part !== "object" || !("name" in part))
    throw new Error("ALL, PREVIOUS, TABLE, AT and NUMBER need a name.");
  return part.name;
}

/** A text as a formula has it. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The names a formula reads from its own surroundings, each once. */
export function namesIn(parts: Parts): string[] {
  const names = parts.flatMap((part) => {
    if (typeof part === "string") return [];
    if ("name" in part) return [part.name];
    return part.called in lookups || part.called === "NUMBER" ? [] : part.args.flatMap(namesIn);
  });
  return [...new Set(names)];
}

/** Counts the cells of a quantity down to the last for which a condition on them holds. */
export const lastOf = (quantity: string, condition: string): string =>
  `SUMPRODUCT(MAX((${condition})*(ROW(${quantity})-MIN(ROW(${quantity}))+1)))`;
