import { spellings } from "@dairy-functions/formulas";
import { type AnyFunction, CellError, call, explainParam, isOptional, translated } from "@dairy-functions/shared";
import { completeCharts } from "./charts.ts";
import { registerFixed } from "./fixed.ts";
import type { SheetLocale } from "./sheet-locale.ts";
import { suggestChoices, suggestFunctions } from "./suggest.ts";
import {
  rawArgument,
  type SheetCell,
  type SpreadsheetLibrary,
  showCodesOfExcel,
  type WorkbenchHost,
  workbenchHost,
} from "./workbench-host.ts";

/** The name of a function in the workbench, as in Excel. */
export const nameInSheet = (definition: AnyFunction): string => spellings.excel(definition.name);

/**
 * Puts functions into o-spreadsheet: computing, autocompletion, parameter help and the menu Insert > Function > Dairy functions.
 */
export function register(o: SpreadsheetLibrary, definitions: readonly AnyFunction[]): void {
  const hosts = new WeakMap<SheetLocale, WorkbenchHost>();
  /** The host that says numbers as the workbook's language writes them. */
  const hostIn = (locale: SheetLocale): WorkbenchHost => {
    const host = hosts.get(locale) ?? workbenchHost(o, locale);
    hosts.set(locale, host);
    return host;
  };
  showCodesOfExcel(o);
  registerFixed(o);
  completeCharts(o);
  for (const definition of definitions) {
    const name = nameInSheet(definition);
    o.addFunction(name, {
      description: translated(definition.summary),
      category: translated("Dairy functions"),
      isExported: true, // otherwise an exported workbook holds values in place of formulas
      args: definition.params.map((param) => ({
        name: param.name,
        description: explainParam(param),
        type: ["ANY"],
        acceptErrors: true,
        acceptMatrix: true, // otherwise o-spreadsheet would walk ranges by itself, cell by cell
        ...(isOptional(param) ? { optional: true } : {}),
      })),
      compute: function (this: { readonly locale: SheetLocale }, ...args) {
        return compute(o, hostIn(this.locale), definition, args);
      },
    });
    // The library says better than o-spreadsheet which argument is missing. Required ones come first, so this only
    // lifts the check of their number; the help still shows which may be left out.
    o.registries.functionRegistry.get(name).minArgRequired = 0;
  }
  suggestFunctions(o);
  suggestChoices(
    o,
    definitions.map((definition) => [nameInSheet(definition), definition.params]),
  );
}

function compute(
  o: SpreadsheetLibrary,
  host: WorkbenchHost,
  definition: AnyFunction,
  args: readonly unknown[],
): SheetCell | SheetCell[][] {
  const answer = call(
    definition,
    args.map((argument) => rawArgument(o, argument)),
    host,
  );
  if (answer instanceof CellError) return host.showError(answer);
  if (!Array.isArray(answer)) return { value: answer as SheetCell["value"] };
  const cells = (answer as unknown[][]).map((row) => row.map(sheetCell));
  return cells[0]!.map((_, column) => cells.map((row) => row[column]!)); // o-spreadsheet wants columns
}

/** A cell of a range result: a plain value, or an error that the host has shown already. */
const sheetCell = (cell: unknown): SheetCell =>
  typeof cell === "object" ? (cell as SheetCell) : { value: cell as SheetCell["value"] };
