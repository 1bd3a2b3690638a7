import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** Chart.js, which is loaded when a chart is first drawn: a tenth of what the page would load before it can be used. */

const files = [
  "chart.js/chart.umd.min.js",
  "luxon/luxon.min.js",
  "chartjs-adapter-luxon/chartjs-adapter-luxon.umd.min.js",
];
let loaded: Promise<unknown> | undefined;

/** Chart.js with its dates. After a failure it is asked for again. */
export function chartLibrary(): Promise<unknown> {
  loaded ??= Promise.all(files.map(loadScript)).catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Scripts that are added one after the other run in their order. */
function loadScript(file: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = `vendor/${file}`;
    script.async = false;
    script.onload = () => done();
    script.onerror = () => fail(new Error(file));
    document.head.append(script);
  });
}

interface Drawing {
  chart?: unknown;
  setup(): void;
  createChart(...given: unknown[]): void;
  updateChartJs?(...given: unknown[]): void;
}

/** Has what draws charts wait for Chart.js before it is shown. Without it, a chart stays blank until it changes. */
export function waitForCharts(o: SpreadsheetLibrary, { onWillStart }: typeof import("@odoo/owl")): void {
  const drawing = [
    o.components.ChartJsComponent,
    o.components.ZoomableChartJsComponent,
    o.registries.sidePanelRegistry.get("ColumnStats").Body,
  ];
  for (const { prototype } of drawing as unknown as { prototype: Drawing }[]) {
    const { setup, createChart, updateChartJs } = prototype;
    if (Object.hasOwn(prototype, "createChart"))
      prototype.createChart = function (...given) {
        if ("Chart" in globalThis) createChart.apply(this, given);
      };
    if (updateChartJs !== undefined && Object.hasOwn(prototype, "updateChartJs"))
      prototype.updateChartJs = function (...given) {
        if (this.chart === undefined) this.createChart(...given);
        else updateChartJs.apply(this, given);
      };
    prototype.setup = function () {
      onWillStart(() => chartLibrary().catch(() => undefined));
      setup.call(this);
    };
  }
}
