/** The names that are called in a formula; texts and quoted sheet names are left alone. */
const textsSheetsAndCalls = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][\w.]*)(?=\()/g;

/** A formula with the name of each call replaced. */
export const withCalls = (formula: string, rename: (name: string) => string): string =>
  formula.replace(textsSheetsAndCalls, (all, name?: string) => (name === undefined ? all : rename(name)));

export const isOurs = (name: string) => name.startsWith("DAIRY.");

/** The name under which Excel stores a function of an add-in, and binds it to the add-in on opening. */
export const storedName = (name: string) => `_xldudf_${name.replaceAll(".", "_")}`;

/**
 * Functions that Excel has had since 2007 and that LibreOffice, WPS and Google Sheets have too. Excel stores later ones
 * under other names, and shows an error where an older Excel opens them.
 */
const everywhere = new Set(
  `ABS AND AVERAGE AVERAGEIF CEILING CHOOSE CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY DAYS360 EDATE
  EOMONTH EXACT EXP FALSE FIND FIXED FLOOR FV HLOOKUP IF IFERROR INDEX INT IRR ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE
  LEFT LEN LN LOG10 LOOKUP LOWER MATCH MAX MEDIAN MID MIN MOD MONTH N NA NOT NPER NPV OR PERCENTILE PI PMT POWER PRODUCT
  PROPER PV QUARTILE RANK RATE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SMALL SQRT STDEV STDEVP SUBSTITUTE
  SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT T TEXT TRIM TRUE TRUNC UPPER VALUE VAR VLOOKUP WEEKDAY YEAR`.split(/\s+/),
);

/** The formula as the file holds it, and our functions that it calls as the file names them. */
export function stored(formula: string): { formula: string; ours: string[] } {
  const ours: string[] = [];
  const spelled = withCalls(formula, (name) => {
    if (isOurs(name)) {
      ours.push(storedName(name));
      return storedName(name);
    }
    if (!everywhere.has(name)) throw new Error(`${name} is not a function of every spreadsheet: ${formula}`);
    return name;
  });
  return { formula: spelled, ours };
}
