import { spellings, tokenize } from "@dairy-functions/formulas";
import type { Book } from "../src/index.ts";

/**
 * Functions that Excel has had since 2007 and that LibreOffice, WPS and Google Sheets have too. Excel stores later ones
 * under other names, and shows an error where an older Excel opens them.
 */
const everywhere = new Set(
  `ABS AND AVERAGE AVERAGEIF CEILING CHAR CHOOSE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE
  DAY DAYS360 EDATE EOMONTH EXACT EXP FALSE FIND FIXED FLOOR FV HLOOKUP IF IFERROR INDEX INT IRR ISBLANK ISERROR ISNA
  ISNUMBER ISTEXT LARGE LEFT LEN LN LOG10 LOOKUP LOWER MATCH MAX MEDIAN MID MIN MOD MONTH N NA NOT NOW NPER NPV OR
  PERCENTILE PI PMT POWER PRODUCT PROPER PV QUARTILE RANK RATE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN
  SMALL SQRT STDEV STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT T TEXT TRIM TRUE TRUNC UPPER VALUE VAR
  VLOOKUP WEEKDAY YEAR`.split(/\s+/),
);

const longestFormula = 8192;
const longestText = 255;

/**
 * The formula as the file holds it, and our functions that it calls as the file names them. Those that the file brings
 * along as names of its own keep their names.
 */
export function stored(formula: string, functions: Book["functions"] = {}): { formula: string; ours: string[] } {
  const ours: string[] = [];
  const tokens = tokenize(formula);
  // Excel offers to repair a file that goes beyond these.
  if (formula.length > longestFormula) throw new Error(`A formula has ${formula.length} letters: ${formula}`);
  const long = tokens.find(({ kind, text }) => kind === "text" && text.length - 2 > longestText);
  if (long) throw new Error(`A formula has a text of more than ${longestText} letters: ${long.text}`);
  const spelled = tokens.map(({ kind, text }, k) => {
    if (kind !== "name" || tokens[k + 1]?.text !== "(") return text;
    if (text.startsWith("DAIRY.") || text in functions) {
      const name = text in functions ? text : spellings.file(text.slice("DAIRY.".length));
      ours.push(name);
      return name;
    }
    if (!everywhere.has(text)) throw new Error(`${text} is not a function of every spreadsheet: ${formula}`);
    return text;
  });
  return { formula: spelled.join(""), ours };
}
