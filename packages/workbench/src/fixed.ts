import { translated } from "@dairy-functions/shared";
import { inDigits, scripts, sectionsOf } from "@dairy-functions/workbooks";
import { lakhs, numberIn, type SheetLocale } from "./sheet-locale.ts";
import type { SheetCell, SpreadsheetLibrary } from "./workbench-host.ts";

/**
 * FIXED of Excel, which o-spreadsheet does not have: a number as text with its decimals, the only way to put one into a sentence
 * that no language of Excel reads otherwise.
 */
export function registerFixed(o: SpreadsheetLibrary): void {
  if (o.registries.functionRegistry.contains("FIXED")) return;
  joinInLocale(o);
  readFormats(o);
  o.addFunction("FIXED", {
    description: translated("A number as text, with a fixed number of decimals."),
    category: o.registries.functionRegistry.get("TEXT").category!, // the same words, in any language
    isExported: true,
    args: [
      { name: "number", description: translated("The number"), type: ["NUMBER"] },
      { name: "decimals", description: translated("Decimals; 2 if not given"), type: ["NUMBER"], optional: true },
      {
        name: "no_commas",
        description: translated("TRUE for no thousands separators"),
        type: ["BOOLEAN"],
        optional: true,
      },
    ],
    compute: function (this: { readonly locale: SheetLocale }, number, decimals, noCommas) {
      return fixed(this.locale, number as SheetCell, decimals as SheetCell, noCommas as SheetCell);
    },
  });
}

type Argument = SheetCell | readonly (readonly SheetCell[])[] | undefined;

/**
 * Joins numbers to texts as the workbook's language writes them, as Excel does: o-spreadsheet reads ">"&0.5 as a condition
 * only if it has the decimal sign of that language.
 */
function joinInLocale(o: SpreadsheetLibrary): void {
  const functions = o.registries.functionRegistry;
  for (const name of ["CONCAT", "CONCATENATE", "JOIN", "TEXTJOIN"]) {
    const own = functions.get(name);
    functions.replace(name, {
      ...own,
      compute: function (this: never, ...args: unknown[]) {
        const { locale } = this as { readonly locale: SheetLocale };
        const { decimalSeparator } = locale;
        const written = (cell: SheetCell | undefined): SheetCell | undefined =>
          typeof cell?.value === "number"
            ? { value: numberIn({ decimalSeparator }, o.helpers.toString(cell as never)) }
            : cell;
        const joined = (args as Argument[]).map((arg) =>
          decimalSeparator === "."
            ? arg
            : Array.isArray(arg)
              ? arg.map((column: readonly SheetCell[]) => column.map(written))
              : written(arg as SheetCell),
        );
        return own.compute.apply(this, joined as never);
      },
    } as never);
  }
}

/**
 * TEXT of Excel with what o-spreadsheet does not read in a format: sections of their own for amounts below a limit, as
 * templates have them for lakhs, and the digits of a language. A number that is written as 0 has no sign.
 */
function readFormats(o: SpreadsheetLibrary): void {
  const functions = o.registries.functionRegistry;
  const own = functions.get("TEXT");
  functions.replace("TEXT", {
    ...own,
    compute: function (this: never, number: SheetCell, format: SheetCell) {
      const section = sectionOf(String(format?.value ?? ""), Number(number?.value ?? 0));
      const script = Object.values(scripts).find((each) => section.startsWith(each.format));
      const value = script === undefined ? section : section.replaceAll(script.format, "");
      const text = own.compute.apply(this, [number, { ...format, value }] as never) as string;
      if (typeof text !== "string") return text;
      const written = /^-[^1-9]*$/.test(text) ? text.slice(1) : text;
      return script === undefined ? written : inDigits(written, script.zero);
    },
  } as never);
}

/** The section of a format that is for a number; the format itself where its sections have no limits. */
function sectionOf(format: string, number: number): string {
  if (!format.startsWith("[<")) return format;
  const found = sectionsOf(format).find((each) => {
    const limit = /^\[<(.*?)\]/.exec(each)?.[1];
    return limit === undefined || number < Number(limit.replace(",", "."));
  });
  return (found ?? "").replace(/^\[<.*?\]/, "");
}

function fixed(locale: SheetLocale, number: SheetCell, decimals?: SheetCell, noCommas?: SheetCell): SheetCell {
  if (typeof number.value === "string") return number; // an error, or text: passed on
  const digits = Number(decimals?.value ?? 2);
  const value = Number(number.value ?? 0);
  const text = new Intl.NumberFormat("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(Number(value.toPrecision(15)));
  const [whole, rest] = (/^-0\.?0*$/.test(text) ? text.slice(1) : text).split(".") as [string, string?];
  const { digitGrouping, decimalSeparator, thousandsSeparator = "" } = locale;
  const groups = digitGrouping === lakhs ? /(?<=\d)(?=(\d\d)*\d{3}$)/g : /(?<=\d)(?=(\d{3})+$)/g;
  const grouped = noCommas?.value === true ? whole : whole.replace(groups, thousandsSeparator);
  return { value: rest === undefined ? grouped : grouped + decimalSeparator + rest };
}
