import type { SheetCell, SpreadsheetLibrary } from "./host.ts";

/** Gives o-spreadsheet what workbooks need and it has not: the function FIXED, and columns on each other under a line. */
export function supplement(o: SpreadsheetLibrary): void {
  addFixed(o);
  stackCombos(o);
}

/** FIXED of Excel, from ROUND and TEXT. */
function addFixed(o: SpreadsheetLibrary): void {
  const functions = o.registries.functionRegistry;
  const arg = (name: string, description: string, optional = false) => ({
    name,
    description,
    type: ["ANY" as const],
    ...(optional && { optional }),
  });
  o.addFunction("FIXED", {
    description: "Rounds a number and gives it as text.",
    category: "Text",
    isExported: true,
    args: [
      arg("number", "The number to round."),
      arg("decimals", "How many decimals, 2 if omitted.", true),
      arg("no_commas", "TRUE leaves out the separators of thousands.", true),
    ],
    compute(...args) {
      const [number, decimals = { value: 2 }, noCommas = { value: false }] = args as SheetCell[]; // ranges come by cell
      const ask = (name: string, ...cells: unknown[]) =>
        functions.get(name).compute.call(this, ...(cells as SheetCell[])) as SheetCell;
      const rounded = ask("ROUND", number, decimals);
      if (o.helpers.isEvaluationError(rounded.value)) return rounded;
      const places = Math.max(0, Math.trunc(Number(decimals.value)));
      const format = `${noCommas.value ? "0" : "#,##0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`;
      return ask("TEXT", { value: rounded.value }, { value: format });
    },
  });
}

/**
 * Lets a chart of columns and lines stack its columns. Its scales read `stacked` already, but o-spreadsheet drops the
 * word; each line gets a stack of its own, since Chart.js would put one line on top of another too.
 */
function stackCombos(o: SpreadsheetLibrary): void {
  const types = o.registries.chartTypeRegistry;
  const combo = types.get("combo");
  types.replace("combo", {
    ...combo,
    allowedDefinitionKeys: [...combo.allowedDefinitionKeys, "stacked"],
    getRuntime(...args) {
      const runtime = combo.getRuntime(...args);
      if (!("chartJsConfig" in runtime)) return runtime;
      for (const [k, dataset] of runtime.chartJsConfig.data.datasets.entries())
        if (dataset.type === "line") dataset.stack = `line ${k}`;
      return runtime;
    },
  });
}
