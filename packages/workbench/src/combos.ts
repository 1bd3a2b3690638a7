import type { SpreadsheetLibrary } from "./host.ts";

/**
 * Lets a chart of columns and lines stack its columns. Its scales read `stacked` already, but o-spreadsheet drops the
 * word; each line gets a stack of its own, since Chart.js would put one line on top of another too.
 */
export function stackCombos(o: SpreadsheetLibrary): void {
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
