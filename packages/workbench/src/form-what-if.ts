import { say } from "@dairy-functions/shared";
import type { FormField, FormGroup, Shown } from "@dairy-functions/workbooks";
import { type Cells, cellsOf } from "./form-cells.ts";
import { make } from "./form-elements.ts";
import { messages } from "./messages.ts";
import { inDigitsOf, readableIn } from "./sheet-locale.ts";
import { type Command, inOneStep, type Model } from "./steps.ts";
import { typed } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** A copy of the workbook in which up to six answers are moved with sliders, beside the farm as it is. */

const most = 6;

interface Tried {
  readonly field: FormField;
  readonly cell: Shown;
  readonly label: string;
  value: number;
}

/** The answers that are numbers other than 0. */
export function numbersOf(model: Model, groups: readonly FormGroup[]): Omit<Tried, "value">[] {
  const { contentOf, textOf } = cellsOf(model);
  return groups.flatMap(({ fields, each, title }) =>
    fields.flatMap((field) =>
      field.field.kind === "number" || field.field.kind === "whole"
        ? field.cells.flatMap((cell, k) => {
            const value = contentOf(cell);
            if (typeof value !== "number" || value === 0) return [];
            const owner = each && textOf(each.labels[k]);
            return [{ field, cell, label: [textOf(field.label) || title, owner].filter(Boolean).join(", ") }];
          })
        : [],
    ),
  );
}

export function put(into: Model, { cell, value }: Pick<Tried, "cell" | "value">): void {
  const position = cellsOf(into).positionOf(cell);
  if (position) into.dispatch("UPDATE_CELL", { ...position, content: typed(value) });
}

export function whatIf(o: SpreadsheetLibrary, model: Model, groups: readonly FormGroup[], changed: () => void) {
  const element = make("section", { class: "what-if", "aria-label": say(messages.whatIf) });
  let tried: Tried[] = [];
  let copy: Model | undefined;
  let stale = false;

  /** The copy with the values of the sliders; made anew where the workbook has changed since. */
  function cells(): Cells | undefined {
    if (tried.length === 0) return undefined;
    if (copy === undefined || stale) {
      copy = new o.Model(JSON.parse(JSON.stringify(model.exportData())));
      stale = false;
      for (const each of tried) put(copy, each);
    }
    return cellsOf(copy);
  }

  const choices = () => numbersOf(model, groups).filter(({ cell }) => !tried.some((other) => other.cell === cell));

  function show(): void {
    const add = make("select", { "aria-label": say(messages.tryAnother) });
    const offered = choices();
    add.append(
      new Option(say(messages.tryAnother), ""),
      ...offered.map(({ label }, k) => new Option(inDigitsOf(model.getters.getLocale(), label), String(k))),
    );
    add.addEventListener("change", () => {
      const chosen = offered[Number(add.value)];
      if (chosen === undefined) return;
      const next = { ...chosen, value: cellsOf(model).contentOf(chosen.cell) as number };
      tried.push(next);
      stale = true;
      show();
      element.querySelector<HTMLElement>(".try:last-of-type input")?.focus();
      changed();
    });
    element.replaceChildren(
      make("h2", {}, say(messages.whatIf)),
      ...tried.map(slider),
      ...(tried.length < most ? [add] : []),
    );
    if (tried.length > 0) element.append(actions());
  }

  function slider(each: Tried, k: number): HTMLElement {
    const { field, cell, label } = each;
    const row = make("div", { class: "try" });
    const now = cellsOf(model).contentOf(cell) as number;
    const { min, max } = { min: undefined, max: undefined, ...field.field } as { min?: number; max?: number };
    const [low, high] = [Math.min(0.5 * now, 1.5 * now), Math.max(0.5 * now, 1.5 * now)];
    const input = make("input", {
      id: `try-${k}`,
      type: "range",
      min: String(Math.max(low, min ?? low)),
      max: String(Math.min(high, max ?? high)),
      step: field.field.kind === "whole" ? "1" : String(Number((Math.abs(now) / 100).toPrecision(1))),
    });
    input.value = String(each.value);
    const output = make("output", { for: `try-${k}` });
    const write = () => {
      const locale = model.getters.getLocale();
      const unit = field.isPercent ? "" : ` ${inDigitsOf(locale, cellsOf(model).textOf(field.unit))}`;
      output.textContent = `${readableIn(locale, field.isPercent ? 100 * each.value : each.value)}${unit}`;
    };
    write();
    input.addEventListener("input", () => {
      each.value = Number(input.value);
      write();
      cells();
      put(copy!, each);
      changed();
    });
    row.append(make("label", { for: `try-${k}` }, inDigitsOf(model.getters.getLocale(), label)), output, input);
    return row;
  }

  function actions(): HTMLElement {
    const row = make("div", { class: "actions" });
    const end = () => {
      tried = [];
      copy = undefined;
      show();
      changed();
      element.querySelector("select")?.focus();
    };
    const button = (label: string, act: () => void) => {
      const made = make("button", { type: "button" }, label);
      made.addEventListener("click", act);
      return made;
    };
    const use = () => {
      const commands = tried.flatMap(({ cell, value }): Command[] => {
        const position = cellsOf(model).positionOf(cell);
        return position ? [["UPDATE_CELL", { ...position, content: typed(value) }]] : [];
      });
      inOneStep(model, commands);
      end();
    };
    row.append(button(say(messages.useThese), use), button(say(messages.endWhatIf), end));
    return row;
  }

  show();
  return {
    element,
    cells,
    /** The workbook has changed. */
    follow: () => {
      stale = true;
      if (tried.length === 0 && !element.contains(document.activeElement)) show();
    },
  };
}
