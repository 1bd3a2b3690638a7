import { shownIn } from "./sheet-locale.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** Adds what o-spreadsheet's charts need for our workbooks, where it makes them ready for Chart.js. */
export function completeCharts(o: SpreadsheetLibrary): void {
  // These need plugins of Chart.js that the page does not have: to choose one would take the whole grid away.
  for (const kind of ["treemap", "geo"]) o.registries.chartSubtypeRegistry.remove(kind);
  const types = o.registries.chartTypeRegistry;
  for (const name of ["bar", "line", "combo"] as const) {
    const type = types.get(name);
    types.replace(name, {
      ...type,
      // Columns under a line may be stacked: its scales read the word already, but it is dropped.
      allowedDefinitionKeys: [...type.allowedDefinitionKeys, "stacked"],
      getRuntime(...args) {
        const runtime = type.getRuntime(...args);
        const locale = args[0].getLocale();
        if ("chartJsConfig" in runtime) complete(runtime.chartJsConfig as Config, (text) => shownIn(locale, text));
        return runtime;
      },
    });
  }
}

/** The parts of a configuration of Chart.js that are changed. */
interface Config {
  readonly type: string;
  readonly data: { readonly datasets: { readonly type?: string; readonly label?: string; stack?: string }[] };
  readonly options: {
    readonly indexAxis?: "x" | "y";
    readonly scales: Readonly<Record<string, { readonly ticks?: { callback?: unknown } }>>;
    readonly plugins: {
      readonly legend: { readonly labels: { generateLabels: (chart: unknown) => LegendLabel[] } };
      readonly tooltip?: { readonly callbacks?: { label?: unknown } };
    };
  };
}
interface LegendLabel {
  readonly datasetIndex: number;
  text: string;
}

/** What Chart.js calls to write a number. */
type Write = (this: unknown, ...args: unknown[]) => unknown;

function complete({ type, data, options }: Config, shown: (text: string) => string): void {
  const writing = (write: unknown): Write =>
    function (...args) {
      const text = (write as Write).apply(this, args);
      return typeof text === "string" ? shown(text) : text;
    };
  for (const { ticks } of Object.values(options.scales ?? {}))
    if (typeof ticks?.callback === "function") ticks.callback = writing(ticks.callback);
  const { callbacks } = options.plugins.tooltip ?? {};
  if (typeof callbacks?.label === "function") callbacks.label = writing(callbacks.label);
  // Chart.js would put one line on top of another where columns are stacked: so each gets a separate stack.
  if (type === "bar")
    for (const [k, dataset] of data.datasets.entries()) if (dataset.type === "line") dataset.stack = `line ${k}`;
  // The library cuts labels after 20 letters.
  const { labels } = options.plugins.legend;
  const { generateLabels } = labels;
  labels.generateLabels = (chart) =>
    generateLabels(chart).map((label) => ({ ...label, text: data.datasets[label.datasetIndex]?.label ?? label.text }));
  const ticks = options.indexAxis === "y" ? options.scales.y?.ticks : undefined;
  if (ticks)
    ticks.callback = function (this: { getLabelForValue: (value: number) => string }, value: number) {
      return this.getLabelForValue(value);
    };
}
