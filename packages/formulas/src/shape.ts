import { areaBetween, placeOf } from "./geometry.ts";
import { isThisRow, type Token } from "./tokens.ts";

/** Functions that give one value of whatever they are given. */
const folds = new Set(
  `AND AVERAGE AVERAGEA COLUMN COLUMNS COUNT COUNTA COUNTBLANK DEVSQ FALSE GEOMEAN HARMEAN IRR KURT MAX MAXA MEDIAN MIN
  MINA NA NPV OR PI PRODUCT ROWS SKEW STDEV STDEV.P STDEV.S SUBTOTAL SUM SUMPRODUCT SUMSQ TODAY TRUE VAR VAR.P VAR.S
  XOR`.split(/\s+/),
);
/** Functions that give one value of single values. */
const single = new Set(
  `ABS CEILING CODE CONCATENATE COS DATE DAY EDATE EOMONTH EVEN EXACT EXP FLOOR FV IF IFERROR IFNA INT ISBLANK ISERROR
  ISNA ISNUMBER ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MOD MONTH MROUND N NOT ODD PMT POWER PROPER PV QUOTIENT RATE
  RIGHT ROUND ROUNDDOWN ROUNDUP SIGN SIN SQRT SUBSTITUTE TEXT TRIM TRUNC UPPER VALUE WEEKDAY YEAR`.split(/\s+/),
);

/**
 * What an argument is: a single cell or constant; an expression that gives one value; a range; or what may be either,
 * such as a defined name.
 */
export function shapeOf(tokens: readonly Token[]): "cell" | "value" | "range" | "unknown" {
  const parts = tokens.filter(({ kind }) => kind !== "space" && kind !== "sheet");
  const text = parts.map((part) => part.text).join("");
  const kinds = parts.map(({ kind }) => kind).join(" ");
  if (/^(cell|number|text)$/.test(kinds) || /^(TRUE|FALSE)$/i.test(text)) return "cell";
  if (/^(name )?brackets$/.test(kinds)) return isRow(text) ? "cell" : "range";
  if (/^(cell|name|number) operator \1$/.test(kinds) && /^[^:]+\.?:\.?[^:]+$/.test(text)) return "range";
  if (/^cell operator name$/.test(kinds) && text.includes(":")) return "range"; // A2:A of Google Sheets
  if (/^cell operator$/.test(kinds) && text.endsWith("#")) return "range";
  return isSingle(parts) ? "value" : "unknown";
}

/** How many rows and columns a range has, where its address says so. */
export function sizeOf(tokens: readonly Token[]): { readonly rows: number; readonly columns: number } | undefined {
  const [first, last] = tokens
    .filter(({ kind }) => kind === "cell")
    .map(({ text }) => (/^\$?[A-Z]+\$?\d+$/i.test(text) ? placeOf(text) : undefined));
  return first === undefined || last === undefined ? undefined : areaBetween(first, last);
}

/** One cell of the row: [@Milk], but not [@[Milk]:[Fat]]. */
const isRow = (text: string) => isThisRow(text) && !text.includes("]:[");

/** Whether an expression gives one value: it has nothing but single cells and functions that keep them single. */
function isSingle(parts: readonly Token[]): boolean {
  for (let k = 0; k < parts.length; k++) {
    const { kind, text } = parts[k]!;
    const called = parts[k + 1]?.text === "(" ? text.toUpperCase() : undefined;
    if (kind === "name" && called !== undefined) {
      if (folds.has(called)) k = closing(parts, k + 1);
      else if (!single.has(called)) return false;
    } else if (kind === "name") {
      if (/^(TRUE|FALSE)$/i.test(text)) continue;
      if (parts[k + 1]?.kind !== "brackets" || !isRow(parts[k + 1]!.text)) return false; // Herd[@Milk]
      k++;
    } else if (kind === "brackets" ? !isRow(text) : kind === "operator" ? /[:#@.]/.test(text) : text === "{") {
      return false;
    }
  }
  return true;
}

function closing(parts: readonly Token[], open: number): number {
  let depth = 0;
  for (let k = open; k < parts.length; k++) {
    if (parts[k]!.text === "(") depth++;
    if (parts[k]!.text === ")" && --depth === 0) return k;
  }
  return parts.length;
}
