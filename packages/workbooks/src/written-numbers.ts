import { addressOf, fixedReference, referenceTo } from "@dairy-functions/formulas";
import { type Canvas, gap, put, putHeading, putRow } from "./canvas.ts";
import { crores, digitsShown, lakhs, scriptHere } from "./digits.ts";
import { rowHeight } from "./lines.ts";

/**
 * The formats of numbers in sentences, on the sheet of the method: a number becomes a text by TEXT with one of them, so that
 * sentences group digits as was chosen on Start.
 */

/** What the formats follow: the cells that say how digits are shown, and what is said after an amount. */
export interface Followed {
  readonly inLakhs: string;
  readonly afterAmount: string;
}

/** A number, an amount of money with its currency, or a year, which has no marks between its thousands. */
type Kind = "number" | "money" | "year";

/** The reference to a format; `decimals` is a number, or IF with two of them. */
export type FormatFor = (kind: Kind, decimals: string) => string;

const most = 4;

const mark = "CHAR(34)";

/** The formats that sentences use, by name. */
export type Used = ReadonlyMap<string, { readonly kind: Kind; readonly decimals: number }>;

/** What refers to the formats: short names, because a sentence refers to several. */
export function namedFormats(nameOf: (format: string) => string): {
  readonly formatFor: FormatFor;
  readonly used: Used;
} {
  const used = new Map<string, { kind: Kind; decimals: number }>();
  const named = (kind: Kind, decimals: number): string => {
    const name = nameOf(kind === "year" ? kind : `${kind === "number" ? "n" : kind}${decimals}`);
    used.set(name, { kind, decimals });
    return name;
  };
  const formatFor: FormatFor = (kind, decimals) => {
    const [, condition, then, otherwise] = /^IF\((.*),([0-4]),([0-4])\)$/.exec(decimals) ?? [];
    if (condition !== undefined)
      return `IF(${condition},${named(kind, Number(then))},${named(kind, Number(otherwise))})`;
    if (!/^[0-4]$/.test(decimals)) throw new Error(`A sentence has ${most} decimals at most, not ${decimals}.`);
    return named(kind, Number(decimals));
  };
  return { formatFor, used };
}

/** Writes them, and gives the reference of each name that is used. */
export function putWrittenNumbers(
  sheet: Canvas,
  { inLakhs, afterAmount }: Followed,
  used: Used,
): [name: string, reference: string][] {
  gap(sheet);
  sheet.starts.push(sheet.row);
  putHeading(sheet, "Numbers in sentences");
  const here = (column: number) =>
    referenceTo({ sheet: sheet.name, column, row: sheet.row }, sheet.name, { row: true, column: true });
  const line = (label: string, formula: string, note: string): string => {
    put(sheet, 0, { value: label, look: "label" });
    put(sheet, 1, { formula, look: "computedText" });
    put(sheet, 2, { value: note, look: "note" }, 2);
    const cell = here(1);
    sheet.row++;
    return cell;
  };
  const decimal = line("Decimal sign", "MID(FIXED(1.5,1),2,1)", "As this program writes numbers");
  const group = line(
    "Sign between digits",
    'SUBSTITUTE(SUBSTITUTE(FIXED(1000,0),"1",""),"0","")',
    "As this program writes numbers",
  );
  const inFormat = "As this program reads formats";
  // A sign that formats do not read as such shows in how long a number gets.
  const point = line("Decimal sign in a format", `IF(LEN(TEXT(1.5,"0"&${decimal}&"0"))=3,${decimal},".")`, inFormat);
  const comma = line("Sign between digits in a format", `IF(LEN(TEXT(1,"#"&${group}&"##0"))=1,${group},",")`, inFormat);
  const after = line(
    "After an amount",
    `IF(${afterAmount}="","",${mark}&SUBSTITUTE(${afterAmount},${mark},"")&${mark})`,
    "The currency chosen on Start",
  );
  /** A format with the sign between digits as a text: a comma in a format means thousands only. */
  const spelled = (format: string) =>
    format
      .split("\\,")
      .map((part) => `"${part}"`)
      .join(`&${mark}&${group}&${mark}&`);
  const script = scriptHere();
  // A program that does not know what begins these formats shows it, or an error.
  const own = script
    ? `IF(${inLakhs}=${digitsShown.script},IF(IFERROR(LEN(TEXT(1,"${script.format}0")),0)=1,"${script.format}",""),"")&`
    : "";
  const yearRow = sheet.row;
  const hasYear = [...used.values()].some(({ kind }) => kind === "year");
  if (hasYear) line("Year", `${own}"0"`, inFormat);
  const usual = line("Below a lakh", `${own}"#"&${comma}&"##0"`, "Or of any size, where lakhs are not chosen");
  const larger = line("From a lakh", own + spelled(lakhs), "Where lakhs are chosen on Start");
  const largest = line("From a crore", own + spelled(crores), "Where lakhs are chosen on Start");

  putRow(sheet, ["Decimals", "A number", "An amount", "For example"], ["header", "header", "header", "header"]);
  const top = sheet.row;
  for (let decimals = 0; decimals <= most; decimals++) {
    const own = addressOf({ column: 0, row: sheet.row });
    put(sheet, 0, { value: decimals, look: "figureLabel" });
    const format = (suffix: string) => {
      const shown = `IF(${own}=0,"",${point}&LEFT("${"0".repeat(most)}",${own}))${suffix}`;
      const below = (nines: string) => `"[<${nines}"&${point}&LEFT("${"9".repeat(most)}",${own})&"5]"`;
      const steps = [
        `${below("99999")}&${usual}&${shown}`,
        `${below("9999999")}&${larger}&${shown}`,
        `${largest}&${shown}`,
      ];
      return `IF(${inLakhs}=0,${usual}&${shown},${steps.join('&";"&')})`;
    };
    put(sheet, 1, { formula: format(""), look: "computedText" });
    put(sheet, 2, { formula: format(`&${after}`), look: "computedText" });
    put(sheet, 3, { formula: `TEXT(1234567,${addressOf({ column: 2, row: sheet.row })})`, look: "computedText" });
    // The format of an amount in lakhs, with its currency three times.
    sheet.heights[sheet.row++] = rowHeight(3);
  }
  return [...used].map(([name, { kind, decimals }]) => [
    name,
    fixedReference({
      sheet: sheet.name,
      column: kind === "money" ? 2 : 1,
      row: kind === "year" ? yearRow : top + decimals,
    }),
  ]);
}
