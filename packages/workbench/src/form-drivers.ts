import { say } from "@dairy-functions/shared";
import { type Form, type FormGroup, palette } from "@dairy-functions/workbooks";
import { cellsOf } from "./form-cells.ts";
import { type Config, drawChart, inLines } from "./form-charts.ts";
import { make } from "./form-elements.ts";
import { numbersOf, put } from "./form-what-if.ts";
import { messages } from "./messages.ts";
import { inDigitsOf, inLocaleOf, intlOf } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** Which answers move a result most: each is lowered and raised by a tenth in a copy of the workbook. */

const most = 8;

interface Driver {
  readonly label: string;
  /** How the result changes. */
  readonly lower: number;
  readonly higher: number;
}
const swing = ({ lower, higher }: Driver) => Math.abs(higher - lower);

export function driversOf(o: SpreadsheetLibrary, model: Model, { results, groups }: Form) {
  const element = make("section", { class: "drivers", "aria-label": say(messages.drivers) });
  const choice = make("select", { "aria-label": say(messages.driversOf) });
  choice.append(...results.map(({ label }, k) => new Option(label, String(k))));
  const [start, progress, frame] = [
    make("button", { type: "button" }, say(messages.findDrivers)),
    make("p", { role: "status" }),
    make("div", { class: "form-charts" }),
  ];
  element.append(make("h2", {}, say(messages.drivers)), choice, start, progress, frame);
  const tell = (sentence: string) => inLocaleOf(model.getters.getLocale(), sentence);
  let drawn: { destroy: () => void } | undefined;
  let found = "";
  /** What the answers are: a chart of other ones is not shown. */
  const key = () => JSON.stringify(numbersOf(model, groups).map(({ cell }) => cellsOf(model).contentOf(cell)));

  function clear(): void {
    drawn?.destroy();
    drawn = undefined;
    frame.replaceChildren();
    progress.textContent = "";
  }

  async function find(): Promise<void> {
    clear();
    start.disabled = true;
    const { cell, label } = results[Number(choice.value)]!;
    try {
      const drivers = await measured(o, model, groups, cell, (done, of) => {
        progress.textContent = tell(say(messages.findingDrivers, { done, of }));
      });
      progress.textContent = drivers.length === 0 ? say(messages.noDrivers) : "";
      found = key();
      if (drivers.length > 0) show(tell(say(messages.driversTitle, { result: label })), drivers);
    } finally {
      start.disabled = false;
    }
  }

  function show(title: string, drivers: readonly Driver[]): void {
    const [figure, room] = [make("figure", {}), make("div", {})];
    const locale = intlOf(model.getters.getLocale());
    const { format } = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
    const named = drivers.map((driver) => ({ ...driver, label: inDigitsOf(model.getters.getLocale(), driver.label) }));
    const inWords = named.map(({ label, lower, higher }) => `${label}: ${format(lower)}, ${format(higher)}`).join("; ");
    const canvas = make("canvas", { role: "img", "aria-label": `${title}. ${inWords}.` });
    room.append(canvas);
    room.style.height = `${100 + 34 * drivers.length}px`;
    figure.append(make("figcaption", {}, title), room);
    frame.append(figure);
    drawn = drawChart(canvas, chartOf(named, [tell(say(messages.lower)), tell(say(messages.higher))], format));
  }

  start.addEventListener("click", () => void find());
  choice.addEventListener("change", clear);
  return {
    element,
    /** The workbook has changed. */
    follow() {
      if (drawn !== undefined && key() !== found) clear();
    },
  };
}

/** The answers that move a result most, the largest swing first. */
async function measured(
  o: SpreadsheetLibrary,
  model: Model,
  groups: readonly FormGroup[],
  result: Form["results"][number]["cell"],
  progress: (done: number, of: number) => void,
): Promise<Driver[]> {
  const copy = new o.Model(JSON.parse(JSON.stringify(model.exportData())));
  const { contentOf } = cellsOf(copy);
  const all = numbersOf(copy, groups).filter((answer) => !(answer.field.isYear && isYear(contentOf(answer.cell))));
  // The draws of a risk take most of the time and move no other result.
  const runs = all.find(({ field }) => field.name === "runs");
  if (runs !== undefined) put(copy, { ...runs, value: 100 });
  const base = contentOf(result);
  const drivers: Driver[] = [];
  for (const [k, answer] of all.entries()) {
    progress(k + 1, all.length);
    await new Promise((painted) => setTimeout(painted));
    const now = contentOf(answer.cell);
    if (typeof now !== "number" || typeof base !== "number" || answer === runs) continue;
    const [lower, higher] = [0.9, 1.1].map((factor) => {
      put(copy, { ...answer, value: within(answer.field.field, factor * now) });
      const moved = contentOf(result);
      return typeof moved === "number" ? moved - base : 0;
    });
    put(copy, { ...answer, value: now });
    drivers.push({ label: answer.label, lower: lower!, higher: higher! });
  }
  const sorted = drivers.sort((a, b) => swing(b) - swing(a));
  const widest = sorted[0] === undefined ? 0 : swing(sorted[0]);
  return sorted.filter((driver) => swing(driver) > widest / 100).slice(0, most);
}

/** A tenth of a calendar year means nothing. */
const isYear = (value: unknown) => Number.isInteger(value) && Number(value) > 1900 && Number(value) < 2200;

function within(field: object, value: number): number {
  const { kind, min = value, max = value } = field as { kind: string; min?: number; max?: number };
  const limited = Math.min(Math.max(value, min), max);
  return kind === "whole" ? Math.round(limited) : limited;
}

const chartOf = (
  drivers: readonly Driver[],
  sides: readonly [lower: string, higher: string],
  format: (value: number) => string,
): Config => ({
  type: "bar",
  data: {
    labels: drivers.map(({ label }) => inLines(label)),
    datasets: (["lower", "higher"] as const).map((side, k) => ({
      label: sides[k]!,
      data: drivers.map((driver) => driver[side]),
      backgroundColor: `#${side === "lower" ? palette.gold : palette.green}`,
      grouped: false,
    })),
  },
  options: {
    indexAxis: "y",
    // The library writes 0 in its own digits.
    scales: { x: { ticks: { callback: (value) => format(Number(value)) } } },
    animation: false,
    maintainAspectRatio: false,
    plugins: { legend: { position: "bottom" } },
  },
});
