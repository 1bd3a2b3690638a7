import { say } from "@dairy-functions/shared";
import { capital, type Form, type FormField, type FormGroup, type Shown } from "@dairy-functions/workbooks";
import type { OpenDocument } from "./document.ts";
import { type Cells, cellsOf } from "./form-cells.ts";
import { formCharts } from "./form-charts.ts";
import { make } from "./form-elements.ts";
import { read, shown } from "./form-values.ts";
import { whatIf } from "./form-what-if.ts";
import { messages } from "./messages.ts";
import { offered } from "./offered.ts";
import { limitWords, typed } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/**
 * A template as a page of questions beside its results. It is the workbook itself: each answer goes into its cell, and
 * what is shown is what the cells show. On a narrow screen it opens by itself.
 */
export function wireForm(o: SpreadsheetLibrary, opened: OpenDocument, endEntry: () => void): void {
  const { model } = opened;
  const isNarrow = matchMedia("(max-width: 600px)").matches;
  const form = offered.find(({ start }) => model.getters.getSheetIdByName(start) !== undefined)?.form;
  if (form === undefined) {
    // The first workbook is to look at. Who comes with a phone has come for a form.
    if (isNarrow && opened.address() === `#${offered[0]!.name}`) document.getElementById("open-templates")!.click();
    return;
  }
  const [section, button] = ["form", "open-form"].map((id) => document.getElementById(id)!) as [
    HTMLElement,
    HTMLElement,
  ];
  let view: ReturnType<typeof formView> | undefined;
  const show = (asForm: boolean) => {
    if (asForm) view ??= formView(o, opened, form(), section);
    section.hidden = !asForm;
    document.getElementById("grid")!.hidden = asForm;
    button.setAttribute("aria-pressed", String(asForm));
    if (asForm) view!.refresh();
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    endEntry();
    show(section.hidden === true);
  });
  if (!isNarrow) return;
  show(true);
  // A grid that was hidden from the start has scrolled, to bring its cell into a view without room.
  const grid = new ResizeObserver(([entry]) => {
    if (entry!.contentRect.height === 0) return;
    grid.disconnect();
    setTimeout(() => {
      model.dispatch("SET_VIEWPORT_OFFSET", { offsetX: 0, offsetY: 0 });
      opened.goTo(opened.place());
    }, 100); // once the spreadsheet has taken its size over
  });
  grid.observe(document.getElementById("grid")!);
}

function formView(o: SpreadsheetLibrary, { model }: OpenDocument, form: Form, section: HTMLElement) {
  const { getters } = model;
  const groups = form.groups.filter((group) => getters.getSheetIdByName(group.sheet) !== undefined);
  let [current, index] = [0, 0];
  /** What is written anew whenever the workbook changes. */
  let updates: (() => void)[] = [];

  const { positionOf, textOf, contentOf } = cellsOf(model);

  /** Answers that were refused, by their cell: they come back with the question, and the sentence below does not count them. */
  const refusedAnswers = new Map<Shown, { readonly text: string; readonly sentence: string }>();
  const cellOf = ({ cells }: FormField): Shown => cells[index] ?? cells[0]!;

  /** Enters an answer; gives the sentence that refuses it. */
  function enter(field: FormField, text: string): string {
    const answer = read(field, text);
    if ("sentence" in answer) return answer.sentence;
    const position = positionOf(cellOf(field));
    if (position === undefined) return say(messages.noSheet, { sheet: field.cells[0]!.at.sheet });
    if (answer.value !== null) {
      const result = getters.getValidationResultForCellValue(answer.value as never, position);
      if (!result.isValid && result.rule.isBlocking) return limitWords(result.rule)?.refusal ?? result.error;
    }
    if (shown(field, contentOf(cellOf(field))) !== shown(field, answer.value))
      model.dispatch("UPDATE_CELL", { ...position, content: typed(answer.value) });
    return "";
  }

  const inputs = make("div", { class: "form-inputs" });
  const [verdict, results] = [
    make("div", { class: "form-verdict", role: "status", tabindex: "0" }),
    make("div", { class: "form-results" }),
  ];
  const charts = formCharts(model, form);

  function showGroup(): void {
    updates = [];
    const group = groups[current]!;
    index = Math.min(index, (group.each?.labels.length ?? 1) - 1);
    inputs.replaceChildren(steps(), fieldset(group));
    refresh();
  }

  function steps(): HTMLElement {
    const choice = make("select", { "aria-label": messages.group });
    choice.append(...groups.map(({ title }, k) => new Option(`${k + 1}. ${title}`, String(k), false, k === current)));
    const go = (to: number, focus: "back" | "next" | "choice") => {
      current = to;
      showGroup();
      const row = inputs.querySelector<HTMLElement>(".form-steps")!;
      (row.querySelector<HTMLElement>(`[data-step=${focus}]:not(:disabled)`) ?? row.querySelector("select")!).focus();
      section.scrollTop = 0;
      inputs.scrollTop = 0;
    };
    choice.dataset.step = "choice";
    choice.addEventListener("change", () => go(Number(choice.value), "choice"));
    const step = (label: string, by: -1 | 1, name: "back" | "next") => {
      const button = make("button", { type: "button" }, label);
      button.dataset.step = name;
      button.disabled = groups[current + by] === undefined;
      button.addEventListener("click", () => go(current + by, name));
      return button;
    };
    const row = make("div", { class: "form-steps" });
    row.append(step(messages.back, -1, "back"), choice, step(messages.next, 1, "next"));
    return row;
  }

  function fieldset(group: FormGroup): HTMLElement {
    const set = make("fieldset", {});
    set.append(make("legend", {}, group.title));
    const { each } = group;
    if (each && each.labels.length > 1) set.append(chooser(each));
    set.append(...group.fields.map((field, k) => question(field, `form-${k}`)));
    return set;
  }

  /** Which farm, group or month the questions are about. */
  function chooser({ name, labels }: NonNullable<FormGroup["each"]>): HTMLElement {
    const row = make("div", { class: "field each" });
    const label = make("label", { for: "form-each" }, messages.answerFor);
    const choice = make("select", { id: "form-each" });
    const numbered = (k: number) => say(messages.numbered, { name: capital(name), number: k + 1 });
    choice.append(...labels.map((_, k) => new Option(numbered(k), String(k), false, k === index)));
    updates.push(() => {
      for (const [k, each] of labels.entries()) {
        const text = textOf(each);
        choice.options[k]!.text = text === "" ? numbered(k) : typeof each === "string" ? text : `${k + 1}. ${text}`;
      }
    });
    choice.addEventListener("change", () => {
      index = Number(choice.value);
      showGroup();
      inputs.querySelector<HTMLElement>("#form-each")!.focus();
    });
    row.append(label, choice);
    return row;
  }

  function question(field: FormField, id: string): HTMLElement {
    const row = make("div", { class: "field" });
    const label = make("label", { for: id });
    const unit = make("span", { class: "unit" });
    const control = controlOf(field, id);
    const help = make("p", { class: "help", id: `${id}-help` }, field.help);
    const refusal = make("p", { class: "refusal", id: `${id}-refusal`, role: "alert" });
    control.setAttribute("aria-describedby", `${id}-help ${id}-refusal`);
    const example = shown(field, field.examples[index] ?? null);
    if (control instanceof HTMLInputElement && example !== "" && control.type === "text")
      control.placeholder = say(messages.example, { value: example });
    const refuse = (sentence: string) => {
      refusal.textContent = sentence;
      control.toggleAttribute("aria-invalid", sentence !== "");
      if (sentence === "") refusedAnswers.delete(cellOf(field));
      else refusedAnswers.set(cellOf(field), { text: control.value, sentence });
    };
    // While one types, only what is right already moves the results; the rest is said once the answer is left.
    control.addEventListener("input", () => {
      if (enter(field, control.value) === "") refuse("");
    });
    control.addEventListener("change", () => {
      refuse(enter(field, control.value));
      refresh();
    });
    const before = refusedAnswers.get(cellOf(field));
    if (before) {
      control.value = before.text;
      refuse(before.sentence);
    }
    updates.push(() => {
      const name = textOf(field.label);
      label.firstChild!.textContent = `${name === "" ? placeNameOf(field) : name} `;
      unit.textContent = textOf(field.unit);
      if (document.activeElement === control || refusal.textContent !== "") return;
      control.value = shown(field, contentOf(cellOf(field)));
    });
    label.append("", unit);
    row.append(label, control, refusal, help);
    return row;
  }

  /** The address of an answer whose name is blank. */
  function placeNameOf(field: FormField): string {
    const position = positionOf(cellOf(field));
    return position === undefined ? "" : o.helpers.toXC(position.col, position.row);
  }

  function controlOf({ field }: FormField, id: string): HTMLInputElement | HTMLSelectElement {
    if (field.kind === "list") {
      const list = make("select", { id });
      list.append(new Option(messages.notChosen, ""), ...field.values.map((value) => new Option(value, value)));
      return list;
    }
    const isNumber = field.kind === "number" || field.kind === "whole";
    return make("input", {
      id,
      type: field.kind === "date" ? "date" : "text",
      autocomplete: "off",
      ...(isNumber && { inputmode: "decimal" }),
    });
  }

  const list = make("dl", {});
  const trial = whatIf(o, model, groups, () => refresh());
  const heads = make("div", { class: "heads" });
  heads.append(make("span", {}, messages.now), make("span", {}, messages.whatIf));
  const resultRows = form.results.map(({ label, unit, cell, note }) => {
    const [name, value, tried] = [make("dt", {}, label), make("dd", {}), make("dd", { class: "tried" })];
    if (note) name.append(make("small", {}, note));
    list.append(name, value, tried);
    const write = (element: HTMLElement, cells: Cells) => {
      const text = cells.textOf(cell);
      const unitText = unit && text !== "" ? [make("span", { class: "unit" }, cells.textOf(unit))] : [];
      element.replaceChildren(text === "" ? "–" : text, ...unitText);
      element.classList.toggle("bad", cells.isBad(cell));
    };
    return () => {
      write(value, cellsOf(model));
      const cells = trial.cells();
      tried.hidden = cells === undefined;
      if (cells) write(tried, cells);
    };
  });
  results.append(make("h2", {}, messages.results), heads, list, trial.element, charts.element);

  function refresh(): void {
    if (section.hidden) return;
    for (const each of [...updates, ...resultRows]) each();
    const tried = trial.cells();
    list.classList.toggle("trying", tried !== undefined);
    heads.hidden = tried === undefined;
    const said = form.sentences.map((tried ?? { textOf }).textOf).find((text) => text !== "") ?? "";
    const whole = tried ? say(messages.whatIfSays, { sentence: said }) : said;
    const text =
      refusedAnswers.size > 0 ? `${say(messages.notCounted, { number: refusedAnswers.size })} ${whole}` : whole;
    if (verdict.textContent !== text) verdict.textContent = text;
    charts.refresh();
  }

  const body = make("div", { class: "form-body" });
  body.append(inputs, results);
  section.append(body, verdict);
  let asked = false;
  model.on("update", section, () => {
    trial.follow();
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      refresh();
    });
  });
  showGroup();
  return { refresh };
}
