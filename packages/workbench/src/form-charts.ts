import type { Form } from "@dairy-functions/workbooks";
import type { Model } from "./steps.ts";

/** The charts of a workbook below the results of its form, drawn by the library that the spreadsheet draws them with. */

declare const Chart: new (canvas: HTMLCanvasElement, config: object) => { destroy: () => void };

export function formCharts(model: Model, form: Form) {
  const { getters } = model;
  const sheets = [
    ...new Set([...form.results, ...form.sentences.map((cell) => ({ cell }))].map(({ cell }) => cell.at.sheet)),
  ];
  const element = document.createElement("div");
  element.className = "form-charts";
  let drawn: { destroy: () => void }[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    for (const chart of drawn) chart.destroy();
    drawn = [];
    element.replaceChildren();
    for (const sheet of sheets) {
      const sheetId = getters.getSheetIdByName(sheet);
      if (sheetId === undefined) continue;
      for (const { id, tag } of getters.getFigures(sheetId)) {
        const runtime = tag === "chart" ? getters.getChartRuntime(id) : undefined;
        if (runtime === undefined || !("chartJsConfig" in runtime)) continue;
        const [frame, canvas] = [document.createElement("div"), document.createElement("canvas")];
        frame.append(canvas);
        element.append(frame);
        drawn.push(new Chart(canvas, fitted(copied(runtime.chartJsConfig) as Config, element.clientWidth)));
      }
    }
  }

  return {
    element,
    /** Draws them again, once the typing pauses. */
    refresh() {
      clearTimeout(waiting);
      waiting = setTimeout(draw, drawn.length === 0 ? 0 : 300);
    },
  };
}

interface Config {
  readonly options?: {
    readonly indexAxis?: string;
    readonly scales?: Readonly<Record<string, { title?: { display?: boolean } }>>;
  };
}

/** On a narrow screen the title beside lying bars would run over their names, which say the same. */
function fitted(config: Config, width: number): Config {
  const axis = config.options?.indexAxis === "y" && width < 420 ? config.options.scales?.y : undefined;
  if (axis?.title) axis.title.display = false;
  return config;
}

/** What the library is given it changes: the spreadsheet keeps its own. Functions cannot be cloned. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]));
}
