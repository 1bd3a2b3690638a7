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
      const { length } = config.data.datasets;
      if (element.clientWidth < narrow) frame.style.height = `${240 + 22 * length}px`; // a line of the legend for each
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
  ticks?: { autoSkip?: boolean; maxRotation?: number };
}
export interface Config {
  readonly type?: string;
  readonly data: { readonly datasets: readonly object[]; readonly labels?: readonly (string | readonly string[])[] };
  readonly options?: {
    readonly indexAxis?: string;
    readonly locale?: string;
    readonly animation?: false;
    readonly maintainAspectRatio?: false;
    readonly scales?: Readonly<Record<string, Axis>>;
    readonly plugins?: {
      readonly title?: { readonly text?: string | readonly string[]; display?: boolean };
      readonly legend?: { readonly position?: string };
    };
  };
}

const narrow = 420;

/**
 * The title is above the chart, where it has room. On a narrow screen, that of the axis at its left would run over the
 * labels, and labels of bars would be left out.
 */
function fitted(config: Config, width: number): Config {
  const { plugins, scales = {} } = config.options ?? {};
  if (plugins?.title) plugins.title.display = false;
  if (width >= narrow) return config;
  const { x, y } = scales;
  if (y?.title) y.title.display = false;
  if (x?.ticks && (config.data.labels ?? []).length <= 8) Object.assign(x.ticks, { autoSkip: false, maxRotation: 60 });
  return config;
}

/** What the library is given it changes: the spreadsheet keeps its own. Functions cannot be cloned. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]));
}
