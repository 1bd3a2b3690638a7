import { say } from "@dairy-functions/shared";
import type { Bracket } from "./calls.ts";
import { messages } from "./messages.ts";
import { shapeOf } from "./shape.ts";
import { isSeveralSheets, isThisRow, type Token, withoutSpace } from "./tokens.ts";

/**
 * What only one of Excel and Google Sheets has, or what differs between them: reasons to leave a formula as it is.
 * From the pages of the functions on support.microsoft.com/excel and support.google.com/docs, whose number is given.
 */

/** Functions that both have under one name with other arguments: how many arguments mean the same in both. */
const sameWith: Readonly<Record<string, readonly [least: number, most: number]>> = {
  // Excel: array, sort_index, sort_order (1 or -1), by_col. Google 3093150: range, sort_column, is_ascending, ...
  SORT: [0, 0],
  // Excel: array, include, if_empty. Google 3093197: range, condition1, condition2, ...
  FILTER: [2, 2],
  // Excel asks for value_if_error. Google 3093304: blank by default.
  IFERROR: [2, 2],
  // Excel: texts and ranges, any number. Google 3093592: two scalar values.
  CONCAT: [2, 2],
  // Excel: rows, columns, min, max, whole_number. Google 9211904: rows, columns.
  RANDARRAY: [0, 2],
  // Excel: source, alt_text, sizing, height, width. Google 3093333: url, mode, height, width.
  IMAGE: [1, 1],
};

/** Functions of Excel that Google Sheets does not have. */
const onlyExcels = new Set(
  `AGGREGATE ARRAYTOTEXT CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE DBCS
  DROP EXPAND FIELDVALUE FILTERXML GROUPBY ISOMITTED PHONETIC PIVOTBY REGEXTEST RTD SORTBY STOCKHISTORY TAKE TEXTAFTER
  TEXTBEFORE TEXTSPLIT TRIMRANGE VALUETOTEXT WEBSERVICE`.split(/\s+/),
);

/** Functions of Google Sheets that Excel does not have. */
const onlySheets = new Set(
  `ADD ARRAY_CONSTRAIN AVERAGE.WEIGHTED CONTINUE COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE DIVIDE EPOCHTODATE EQ FLATTEN
  GOOGLEFINANCE GOOGLETRANSLATE GT GTE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISBETWEEN ISDATE ISEMAIL
  ISURL JOIN LT LTE MARGINOFERROR MINUS MULTIPLY NE PERCENTIF POW QUERY REGEXMATCH SORTN SPARKLINE SPLIT TO_DATE
  TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT UMINUS UNARY_PERCENT UPLUS`.split(/\s+/),
);

const hostNames = { excel: "Excel", sheets: "Google Sheets" } as const;

const notInGoogle = (feature: string) => say(messages.notAvailable, { host: hostNames.sheets, feature });

/** Why a call means something else in the other host, or nothing. */
function otherThere(
  tokens: readonly Token[],
  { name, args }: Bracket,
  there: keyof typeof hostNames,
): string | undefined {
  const called = tokens[name!]!.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
  if ((there === "sheets" ? onlyExcels : onlySheets).has(called))
    return say(messages.notAvailable, { host: hostNames[there], feature: called });
  if (there === "sheets" && called === "LAMBDA" && args.some(([from]) => tokens[from]?.kind === "brackets"))
    return say(messages.optionalOfLambda);
  const limits = sameWith[called];
  if (limits === undefined) return undefined;
  const [from, to] = withoutSpace(tokens, ...args[0]!);
  const count = args.length === 1 && from === to ? 0 : args.length;
  // A very long argument is not looked through: calls inside of calls would be read again and again.
  const isScalar = ([first, last]: readonly [number, number]) =>
    last - first < 200 && /^(cell|value)$/.test(shapeOf(tokens.slice(...withoutSpace(tokens, first, last))));
  const isSame = count >= limits[0] && count <= limits[1] && (called !== "CONCAT" || args.every(isScalar));
  return isSame ? undefined : say(messages.otherArguments, { name: called, host: hostNames[there] });
}

/** Why Google Sheets cannot read a formula of Excel, if so; `isOurs` are the tokens of names that are written anew. */
export function notInSheets(
  tokens: readonly Token[],
  brackets: readonly Bracket[],
  isOurs: (place: number) => boolean,
): string | undefined {
  for (const [k, token] of tokens.entries()) {
    const reason = isOurs(k) ? undefined : signOfExcel(tokens, token, k);
    if (reason !== undefined) return reason;
  }
  for (const bracket of brackets) {
    const { name, open, args } = bracket;
    if (name === undefined && args.length > 1 && tokens[open]!.text === "(") return say(messages.union);
    const reason = name === undefined || isOurs(name) ? undefined : otherThere(tokens, bracket, "sheets");
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function signOfExcel(tokens: readonly Token[], { kind, text }: Token, k: number): string | undefined {
  switch (kind) {
    case "operator":
      if (text === "#") return say(messages.spillSign);
      return text === "@" || text.includes(".") ? notInGoogle(text) : undefined;
    case "brackets":
      return isThisRow(text) ? say(messages.thisRow, { reference: text }) : undefined;
    case "name":
      if (text.includes("\\")) return say(messages.backslash, { name: text });
      return /^_xlfn\.(SINGLE|ANCHORARRAY)$/i.test(text) ? notInGoogle(text) : undefined;
    case "sheet":
      if (/[[\\/]/.test(text) || isBook(tokens, text, k)) return say(messages.otherWorkbook, { reference: text });
      return isSeveralSheets({ kind, text }) ? say(messages.throughSheets, { reference: text }) : undefined;
    case "space":
      return isIntersection(tokens, k)
        ? say(messages.intersection, { left: tokens[k - 1]!.text, right: tokens[k + 1]!.text })
        : undefined;
    default:
      return undefined;
  }
}

/** Whether a name of another workbook is meant, as in Prices.xlsx!milk_price: no sheet is named before a name. */
const isBook = (tokens: readonly Token[], text: string, k: number): boolean =>
  /\.(xl[a-z]{1,2}|xls|csv|ods)'?!$/i.test(text) && tokens[k + 1]?.kind === "name" && tokens[k + 2]?.text !== ":";

/** Whether a space between two references means the cells that both have. */
function isIntersection(tokens: readonly Token[], k: number): boolean {
  const [before, after] = [tokens[k - 1], tokens[k + 1]];
  if (before === undefined || after === undefined) return false;
  const ends = /^(cell|name|brackets)$/.test(before.kind) || before.text === ")" || before.text === "#";
  const begins = /^(cell|name|brackets|sheet)$/.test(after.kind) || after.text === "(";
  return ends && begins && !(before.kind === "name" && after.text === "("); // SUM (A1)
}

/** Why Excel cannot read a formula of Google Sheets, if so. */
export function notInExcel(tokens: readonly Token[], brackets: readonly Bracket[]): string | undefined {
  const isConstant = ({ kind, text }: Token) =>
    !/^(cell|sheet|name|brackets)$/.test(kind) || /^(TRUE|FALSE)$/i.test(text);
  /** How many tokens before a place are not constant. */
  const references = [0];
  for (const token of tokens) references.push(references.at(-1)! + (isConstant(token) ? 0 : 1));
  for (const k of tokens.keys()) {
    const reason = endsElsewhere(tokens, k);
    if (reason !== undefined) return reason;
  }
  for (const bracket of brackets) {
    const { name, open, close } = bracket;
    const holdsCells = name === undefined && tokens[open]!.text === "{" && references[close] !== references[open];
    if (holdsCells) return say(messages.cellsInBraces, { braces: "{}" });
    const reason = name === undefined ? undefined : otherThere(tokens, bracket, "excel");
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The other ranges with an open end, A2:2 and A:A5, which only Google Sheets reads. */
function endsElsewhere(tokens: readonly Token[], k: number): string | undefined {
  const [first, colon, last] = [tokens[k]!, tokens[k + 1], tokens[k + 2]];
  if (colon?.text !== ":" || last === undefined) return undefined;
  const isCell = ({ text }: Token) => /^\$?[A-Z]{1,3}\$?\d+$/i.test(text);
  const isOpen = ({ text }: Token) => /^\$?([A-Z]{1,3}|\d+)$/i.test(text);
  const isRow = ({ text }: Token) => /^\$?\d+$/.test(text);
  return (isOpen(first) && isCell(last)) || (isCell(first) && isRow(last))
    ? say(messages.notAvailable, { host: hostNames.excel, feature: `${first.text}:${last.text}` })
    : undefined;
}
