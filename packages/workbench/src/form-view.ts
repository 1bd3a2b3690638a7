import { say, translated } from "@dairy-functions/shared";
import { capital, type Form, type FormGroup, type FormSentence } from "@dairy-functions/workbooks";
import type { OpenDocument } from "./document.ts";
import { type Answer, answersOf } from "./form-answers.ts";
import { type Cells, cellsOf } from "./form-cells.ts";
import { formCharts } from "./form-charts.ts";
import { driversOf } from "./form-drivers.ts";
import { make } from "./form-elements.ts";
import { questionsOf, type Refused } from "./form-questions.ts";
import { sendStep } from "./form-send.ts";
import { whatIf } from "./form-what-if.ts";
import type { Grid } from "./grid.ts";
import { messages } from "./messages.ts";
import { showNotice } from "./notices.ts";
import type { Offered } from "./offered.ts";
import { inDigitsOf, inLocaleOf } from "./sheet-locale.ts";
import { wasTyping } from "./typing.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/**
 * A template as a page of questions beside its results. It is the workbook itself: each answer goes into its cell, and
 * what is shown is what the cells show. On a narrow screen it opens by itself, and the grid is made when it is asked for.
 * Resolves once the one or the other is there.
 */
export async function wireForm(
  o: SpreadsheetLibrary,
  opened: OpenDocument,
  template: Offered | undefined,
  grid: Grid,
): Promise<void> {
  const isNarrow = matchMedia("(max-width: 600px)").matches;
  const form = template?.form;
  if (form === undefined) {
    await grid.show();
    return;
  }
  const [section, button] = ["form", "open-form"].map((id) => document.getElementById(id)!) as [
    HTMLElement,
    HTMLElement,
  ];
  let view: ReturnType<typeof formView> | undefined;
  const left = leftForm(opened);
  const show = async (asForm: boolean) => {
    section.hidden = !asForm;
    if (asForm) view ??= formView(o, opened, form(), section, left);
    document.getElementById("grid")!.hidden = asForm;
    button.textContent = asForm ? translated("Sheets") : translated("Form");
    if (asForm) view!.refresh();
    else await grid.show();
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    grid.endEntry();
    void show(section.hidden === true).catch((error) =>
      showNotice(say(messages.startFailed, { reason: String(error) })),
    );
  });
  await show((isNarrow || left?.isShown === true) && !wasTyping(opened));
}

/**
 * The form when the page went away: a reload, or another language, comes back to its questions, and to what was typed
 * there that no cell holds.
 */
interface Left {
  readonly address: string;
  readonly isShown: boolean;
  readonly current: number;
  readonly index: number;
  /** The question that had the focus. */
  readonly focus?: string;
  readonly refused: readonly Refused[];
}
const leftKey = "dairy-form";

function leftForm(opened: OpenDocument): Left | undefined {
  try {
    const left = JSON.parse(sessionStorage.getItem(leftKey) ?? "") as Left;
    return left.address === opened.address() ? left : undefined;
  } catch {
    return undefined; // nothing is kept
  }
}

function formView(
  o: SpreadsheetLibrary,
  opened: OpenDocument,
  form: Form,
  section: HTMLElement,
  left: Left | undefined,
) {
  let { current, index } = left ?? { current: 0, index: 0 };
  window.addEventListener("pagehide", () => {
    const focus = inputs.contains(document.activeElement) ? document.activeElement!.id : "";
    const now: Left = {
      address: opened.address(),
      isShown: !section.hidden,
      current,
      index,
      ...(focus !== "" && { focus }),
      refused: questions.left(),
    };
    try {
      sessionStorage.setItem(leftKey, JSON.stringify(now));
    } catch {} // where the browser keeps nothing, a sentence has said so
  });
  const { model } = opened;
  const { getters } = model;
  const groups = form.groups.filter((group) => getters.getSheetIdByName(group.sheet) !== undefined);
  /** What is written anew whenever the workbook changes. */
  let updates: (() => void)[] = [];

  const { textOf, contentOf } = cellsOf(model);
  /** A sentence of ours, and a text of the workbook, with the numbers and digits that it shows. */
  const tell = (sentence: string) => inLocaleOf(getters.getLocale(), sentence);
  const inDigits = (text: string) => inDigitsOf(getters.getLocale(), text);

  const answers = answersOf(model, groups);
  /** The answer that the sentence waits for. */
  let missing: Answer | undefined;
  const questions = questionsOf(
    o,
    model,
    answers,
    (cell) => cell === missing?.cell,
    () => refresh(),
  );
  questions.putBack(left?.refused ?? []);

  const inputs = make("div", { class: "form-inputs" });
  const [verdict, results] = [
    make("div", { class: "form-verdict", tabindex: "0" }),
    make("div", { class: "form-results" }),
  ];
  const spoken = make("p", { class: "form-said", role: "status" });
  const button = () => make("button", { class: "form-next", type: "button" });
  const [told, wanted, examples] = [button(), button(), button()];
  verdict.append(told, spoken, wanted, examples);
  const charts = formCharts(model, form);

  function showGroup(): void {
    updates = [];
    const group = groups[current];
    index = Math.min(index, (group?.each?.labels.length ?? 1) - 1);
    inputs.replaceChildren(steps(), ...(group === undefined ? [send.element] : [fieldset(group), onward()]));
    refresh();
  }

  const titles = [...groups.map(({ title }) => title), say(messages.send)];

  function go(to: number, focus: string): void {
    current = to;
    showGroup();
    const target = inputs.querySelector<HTMLElement>(focus) ?? inputs.querySelector<HTMLElement>("[data-step=choice]");
    enterInto(target ?? undefined);
    body.scrollTop = 0;
    inputs.scrollTop = 0;
  }

  /** The next questions, below the last one: a thumb need not go back to the top, and neither does the key Enter. */
  function onward(): HTMLElement {
    const label = say(messages.labelled, { action: say(messages.next), name: titles[current + 1]! });
    const button = make("button", { type: "button", class: "onward" }, label);
    // By keyboard into the first question; a finger would only call up the keys.
    button.addEventListener("click", ({ detail }) =>
      go(current + 1, detail === 0 ? `${questionControls}, .send legend` : "legend"),
    );
    return button;
  }

  function steps(): HTMLElement {
    const choice = make("select", { "aria-label": say(messages.group) });
    choice.append(...titles.map((title, k) => new Option(title, String(k), false, k === current)));
    updates.push(() => {
      for (const [k, title] of titles.entries()) choice.options[k]!.text = inDigits(`${k + 1}. ${title}`);
    });
    choice.dataset.step = "choice";
    choice.addEventListener("change", () => go(Number(choice.value), "[data-step=choice]"));
    const step = (label: string, by: -1 | 1, name: "back" | "next") => {
      const button = make("button", { type: "button" }, label);
      button.dataset.step = name;
      button.disabled = titles[current + by] === undefined;
      button.addEventListener("click", () => go(current + by, `[data-step=${name}]:not(:disabled)`));
      return button;
    };
    const [row, buttons] = [make("div", { class: "form-steps" }), make("div", {})];
    buttons.append(step(say(messages.back), -1, "back"), step(say(messages.next), 1, "next"));
    row.append(choice, buttons);
    return row;
  }

  function fieldset(group: FormGroup): HTMLElement {
    const set = make("fieldset", {});
    set.append(make("legend", { tabindex: "-1" }, group.title));
    const { each } = group;
    if (each && each.labels.length > 1) set.append(chooser(each));
    for (const [k, field] of group.fields.entries()) {
      const { element, update } = questions.ask(field, index, k);
      set.append(element);
      updates.push(update);
    }
    set.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      questions.keep(event.target);
      const controls = [...inputs.querySelectorAll<HTMLElement>(`${questionControls}, .onward`)];
      enterInto(controls[controls.indexOf(event.target) + 1]);
      event.preventDefault();
    });
    return set;
  }

  /** Which farm, group or month the questions are about. */
  function chooser({ name, labels }: NonNullable<FormGroup["each"]>): HTMLElement {
    const row = make("div", { class: "field each" });
    const label = make("label", { for: "form-each" }, say(messages.answerFor));
    const choice = make("select", { id: "form-each" });
    const numbered = (k: number) => inDigits(say(messages.numbered, { name: capital(name), number: k + 1 }));
    choice.append(...labels.map((_, k) => new Option(numbered(k), String(k), false, k === index)));
    updates.push(() => {
      for (const [k, each] of labels.entries()) {
        const text = textOf(each);
        const isNumber = text === "" || (typeof each !== "string" && contentOf(each) === k + 1); // the days of a month
        choice.options[k]!.text = isNumber
          ? numbered(k)
          : inDigits(typeof each === "string" ? text : `${k + 1}. ${text}`);
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

  const list = make("dl", {});
  const trial = whatIf(o, model, groups, () => refresh());
  const drivers = driversOf(o, model, { ...form, groups });
  const send = sendStep(o, opened, form, answers);
  const heads = make("div", { class: "heads" });
  heads.append(make("span", {}, say(messages.now)), make("span", {}, say(messages.whatIf)));
  const resultRows = form.results.map((result) => {
    const { label, cell, note } = result;
    const [name, value, tried] = [make("dt", {}), make("dd", {}), make("dd", { class: "tried" })];
    const about = make("small", {});
    name.append("", ...(note ? [about] : []));
    list.append(name, value, tried);
    const write = (element: HTMLElement, cells: Cells) => {
      const { text, unit } = cells.resultIn(result);
      element.replaceChildren(text, ...(unit === "" ? [] : [make("span", { class: "unit" }, inDigits(unit))]));
      element.classList.toggle("bad", cells.isBad(cell));
    };
    return () => {
      name.firstChild!.textContent = inDigits(label);
      about.textContent = inDigits(note ?? "");
      write(value, cellsOf(model));
      const cells = trial.cells();
      tried.hidden = cells === undefined;
      if (cells) write(tried, cells);
    };
  });
  results.append(make("h2", {}, say(messages.results)), heads, list, trial.element, charts.element, drivers.element);

  function refresh(): void {
    if (section.hidden) return;
    const said = form.sentences.find(({ cell }) => textOf(cell) !== "");
    const refused = questions.refused();
    missing = said && missingFor(said);
    for (const each of [...updates, ...resultRows]) each();
    const tried = trial.cells();
    list.classList.toggle("trying", tried !== undefined);
    heads.hidden = tried === undefined;
    const sentence = inDigits((tried ?? { textOf }).textOf(said?.cell));
    const whole = tried ? say(messages.whatIfSays, { sentence }) : sentence;
    if (spoken.textContent !== whole) spoken.textContent = whole;
    verdict.classList.toggle("refuses", refused.length > 0);
    link(told, refused[0] && answers.about(refused[0]), () =>
      tell(say(messages.earlierUsed, { number: refused.length })),
    );
    link(wanted, missing, ({ field }) => say(messages.goTo, { answer: inDigits(textOf(field.label)) }));
    const { of, left, first } = answers.examples();
    send.update();
    link(examples, first, () => tell(say(left === of ? messages.allExamples : messages.someExamples, { left, of })));
    charts.refresh();
  }

  /** What the sentence waits for. */
  function missingFor(sentence: FormSentence): Answer | undefined {
    const text = textOf(sentence.cell);
    return answers.missing(sentence, text === sentence.waiting || text.startsWith(form.fillIn));
  }

  /** A button that leads to a question. */
  function link(button: HTMLButtonElement, to: Answer | undefined, label: (to: Answer) => string): void {
    button.hidden = to === undefined;
    if (to === undefined) return;
    button.textContent = label(to);
    button.onclick = () => {
      [current, index] = [to.group, to.index];
      showGroup();
      const control = inputs.querySelector<HTMLElement>(`#form-${groups[current]!.fields.indexOf(to.field)}`)!;
      enterInto(control);
      control.scrollIntoView({ block: "center" });
    };
  }

  const body = make("div", { class: "form-body" });
  body.append(inputs, results);
  section.append(body, verdict);
  let asked = false;
  model.on("update", section, () => {
    trial.follow();
    drivers.follow();
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      refresh();
    });
  });
  showGroup();
  if (left?.isShown && left.focus !== undefined) document.getElementById(left.focus)?.focus();
  return { refresh };
}

/** What one types into or chooses from, of the questions that are shown. */
const questionControls = "fieldset .field:not([hidden]) :is(input, select)";

/** Gives a control the focus as the key Tab does. */
function enterInto(control: HTMLElement | undefined): void {
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
}
