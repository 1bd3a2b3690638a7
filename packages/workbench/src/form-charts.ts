import type { Form } from "@dairy-functions/workbooks";
import { chartLibrary } from "./chart-library.ts";
import { make } from "./form-elements.ts";
import type { Model } from "./steps.ts";

/** The charts of a workbook below the results of its form, drawn by the library that the spreadsheet draws them with. */

declare const Chart: new (canvas: HTMLCanvasElement, config: object) => { destroy: () => void };

export const drawChart = (canvas: HTMLCanvasElement, config: Config) => new Chart(canvas, config);

/** The charts beside the results of a form, with their titles. */
export function chartsOn({ getters }: Model, { results, sentences }: Form) {
  if (!("Chart" in globalThis)) return [];
  const sheets = [...new Set([...results, ...sentences].map(({ cell }) => cell.at.sheet))];
  return sheets.flatMap((sheet) => {
    const sheetId = getters.getSheetIdByName(sheet);
    if (sheetId === undefined) return [];
    return getters.getFigures(sheetId).flatMap(({ id, tag }) => {
      const runtime = tag === "chart" ? getters.getChartRuntime(id) : undefined;
      if (runtime === undefined || !("chartJsConfig" in runtime)) return [];
      const config = copied(runtime.chartJsConfig) as Config;
      return [{ config, title: [config.options?.plugins?.title?.text].flat().join(" ") }];
    });
  });
}

export function formCharts(model: Model, form: Form) {
  const element = document.createElement("div");
  element.className = "form-charts";
  let drawn: { destroy: () => void }[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function draw(): Promise<void> {
    await chartLibrary().catch(() => undefined); // without it, the numbers alone
    for (const chart of drawn) chart.destroy();
    element.replaceChildren();
    drawn = chartsOn(model, form).map(({ config, title }) => {
      const [figure, frame] = [make("figure", {}), make("div", {})];
      const canvas = make("canvas", { role: "img", "aria-label": title });
      if (element.clientWidth < narrow) frame.style.height = `${narrowHeight(config)}px`;
      frame.append(canvas);
      figure.append(make("figcaption", {}, title), frame);
      element.append(figure);
      return drawChart(canvas, fitted(config, element.clientWidth));
    });
  }

  // The library that draws them is a tenth of what the page loads: it waits until they come into sight.
  let isNear = false;
  const sight = new IntersectionObserver(
    ([entry]) => {
      if (!entry!.isIntersecting) return;
      isNear = true;
      sight.disconnect();
      void draw();
    },
    { rootMargin: "300px" },
  );
  sight.observe(element);

  return {
    element,
    /** Draws them again, once the typing pauses. */
    refresh() {
      if (!isNear) return;
      clearTimeout(waiting);
      waiting = setTimeout(draw, drawn.length === 0 ? 0 : 300);
    },
  };
}

interface Axis {
  title?: { display?: boolean };
  ticks?: { autoSkip?: boolean; maxRotation?: number; callback?: (this: unknown, ...tick: unknown[]) => unknown };
}
export interface Config {
  readonly type?: string;
  readonly data: {
    readonly datasets: readonly { readonly label?: string }[];
    readonly labels?: readonly (string | readonly string[])[];
  };
  readonly options?: {
    readonly indexAxis?: string;
    readonly animation?: false;
    readonly maintainAspectRatio?: false;
    readonly scales?: Readonly<Record<string, Axis>>;
    readonly plugins?: {
      readonly title?: { readonly text?: string | readonly string[]; display?: boolean };
      readonly legend?: {
        readonly position?: string;
        readonly labels?: { font?: { size: number } };
      };
    };
  };
}

const narrow = 420;

/** A label beside bars in lines: on a narrow screen, the library cuts what is longer. */
export const inLines = (label: string): readonly string[] => label.match(/.{1,20}(?=\s|$)\s?|\S+/g) ?? [label];

const hasBars = ({ options }: Config): boolean => options?.indexAxis === "y";

/** Room for the lines of the legend, one a series, and of the labels beside bars. */
function narrowHeight(config: Config): number {
  const { datasets, labels = [] } = config.data;
  const lines = Math.max(1, ...labels.map((label) => inLines(String(label)).length));
  const bars = hasBars(config) ? labels.length * (15 * lines + 6) : 0;
  return Math.max(240, 95 + bars) + 22 * datasets.length;
}

/**
 * The title is above the chart, where it has room. On a narrow screen, that of the axis at its left would run over the
 * labels, and labels of bars would be left out or cut.
 */
function fitted(config: Config, width: number): Config {
  const { plugins, scales = {} } = config.options ?? {};
  if (plugins?.title) plugins.title.display = false;
  if (width >= narrow) return config;
  const { x, y } = scales;
  if (y?.title) y.title.display = false;
  if (x?.ticks && (config.data.labels ?? []).length <= 8) Object.assign(x.ticks, { autoSkip: false, maxRotation: 60 });
  // The legend has one line for each series: a long one gets smaller letters.
  const long = Math.max(0, ...config.data.datasets.map(({ label = "" }) => label.replace(/\p{M}/gu, "").length));
  if (plugins?.legend?.labels && long > 50) plugins.legend.labels.font = { size: Math.max(9, Math.floor(600 / long)) };
  const { callback } = y?.ticks ?? {};
  if (hasBars(config) && callback !== undefined)
    Object.assign(y!.ticks!, {
      autoSkip: false,
      callback(this: unknown, ...tick: unknown[]) {
        return inLines(String(callback.apply(this, tick)));
      },
    });
  return config;
}

/** What the library is given it changes: the spreadsheet keeps its own. Functions cannot be cloned. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]));
}
