import { say } from "@dairy-functions/shared";
import type { FormField, Shown } from "@dairy-functions/workbooks";
import { answered } from "./answered.ts";
import { type answersOf, isFarFrom, keyOf } from "./form-answers.ts";
import { cellsOf } from "./form-cells.ts";
import { make } from "./form-elements.ts";
import { read, shown } from "./form-values.ts";
import { messages } from "./messages.ts";
import { inDigitsOf, inLocaleOf } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";
import { limitWords, typed } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/** An answer that was refused, by the name of its cell, which holds what it held before. */
export interface Refused {
  readonly key: string;
  readonly text: string;
  readonly sentence: string;
  readonly kept: string;
}

/** The questions of the form, each about a cell: a label, what one types into, and what is said about it. */
export function questionsOf(
  o: SpreadsheetLibrary,
  model: Model,
  { isExample, named }: ReturnType<typeof answersOf>,
  isWanted: (cell: Shown) => boolean,
  changed: () => void,
) {
  const { getters } = model;
  const { positionOf, textOf, contentOf, enteredIn } = cellsOf(model);
  const locale = () => getters.getLocale();
  const inDigits = (text: string) => inDigitsOf(locale(), text);
  /**
   * Answers that were refused, by their cell, which holds what it held before: they come back with the question. One is
   * forgotten when its cell is filled in elsewhere.
   */
  const refusedAnswers = new Map<Shown, Omit<Refused, "key">>();
  /** What is being typed and would be refused as it is. */
  let begun: Refused | undefined;
  function refusedIn(cell: Shown) {
    const refused = refusedAnswers.get(cell);
    if (refused !== undefined && refused.kept !== enteredIn(cell)) refusedAnswers.delete(cell);
    return refusedAnswers.get(cell);
  }
  /** Notes that what a control shows is a person's own answer. */
  const keepers = new WeakMap<EventTarget, () => void>();

  /** The list of a cell, in whatever language the workbook was made. */
  function accepted(cell: Shown): readonly string[] | undefined {
    const position = positionOf(cell);
    const criterion = position && getters.getValidationRuleForCell(position)?.criterion;
    return criterion?.type === "isValueInList" ? criterion.values : undefined;
  }

  /** Enters an answer; gives the sentence that refuses it, or else what it was understood as. */
  function enter(field: FormField, cell: Shown, text: string): { refusal: string; understood?: string } {
    const answer = read(field, text, locale());
    if ("sentence" in answer) return { refusal: answer.sentence };
    const { value, understood = "" } = answer;
    const position = positionOf(cell);
    if (position === undefined) return { refusal: say(messages.noSheet, { sheet: cell.at.sheet }) };
    if (value !== null) {
      const result = getters.getValidationResultForCellValue(value as never, position);
      if (!result.isValid && result.rule.isBlocking)
        return { refusal: inLocaleOf(locale(), limitWords(result.rule)?.refusal ?? result.error) };
    }
    if (shown(field, contentOf(cell)) !== shown(field, value))
      model.dispatch("UPDATE_CELL", { ...position, content: typed(value, getters.getCell(position)?.format) });
    return { refusal: "", understood };
  }

  function ask(field: FormField, index: number, place: number) {
    const id = `form-${place}`;
    const cell = field.cells[index] ?? field.cells[0]!;
    const row = make("div", { class: "field" });
    const label = make("label", { for: id });
    const unit = make("span", { class: "unit" });
    const control = controlOf(field, id, accepted(cell));
    const help = make("p", { class: "help", id: `${id}-help` });
    const refusal = make("p", { class: "refusal", id: `${id}-refusal`, role: "alert" });
    const remark = make("p", { class: "remark", id: `${id}-remark` });
    const understood = make("p", { class: "understood", role: "status" });
    control.setAttribute("aria-describedby", `${id}-remark ${id}-refusal ${id}-help`);
    const exampleValue = field.examples[index] ?? null;
    const example = shown(field, exampleValue, locale());
    if (control instanceof HTMLInputElement && example !== "" && control.type === "text")
      control.placeholder = say(messages.example, { value: example });

    const keep = () => {
      if (isExample({ field, cell, index })) model.dispatch(...(answered(keyOf(cell)) as [never, never]));
    };
    keepers.set(control, keep);
    const keepButton = make("button", { type: "button", class: "quiet" }, say(messages.keepExample));
    keepButton.addEventListener("click", ({ detail }) => {
      keep();
      if (detail === 0) control.focus(); // by keyboard: a finger would only call up the keys
    });
    // The key Enter does the same in what one types into.
    if (control instanceof HTMLInputElement) keepButton.tabIndex = -1;

    const refuse = (sentence: string) => {
      refusal.textContent = sentence;
      control.toggleAttribute("aria-invalid", sentence !== "");
      if (sentence === "") refusedAnswers.delete(cell);
      else refusedAnswers.set(cell, { text: control.value, sentence, kept: enteredIn(cell) });
    };
    /** What the cell held before one began to type: a refused answer leaves no beginning of itself there. */
    let before: string | undefined;
    const take = (isDone: boolean) => {
      before ??= enteredIn(cell);
      const answer = control.validity.badInput // a day without its month or year
        ? { refusal: say(messages.notDate) }
        : enter(field, cell, control.value);
      understood.textContent = ("understood" in answer && answer.understood) || "";
      const position = positionOf(cell);
      if (answer.refusal !== "" && position && enteredIn(cell) !== before)
        model.dispatch("UPDATE_CELL", { ...position, content: before });
      begun =
        isDone || answer.refusal === ""
          ? undefined
          : { key: keyOf(cell), text: control.value, sentence: answer.refusal, kept: before };
      if (isDone) before = undefined;
      // While one types, only what is right already moves the results; the rest is said once the answer is left.
      if (isDone || answer.refusal === "") refuse(answer.refusal);
    };
    let isTouched = false;
    control.addEventListener("input", () => {
      isTouched = true;
      take(false);
    });
    control.addEventListener("change", () => {
      take(true);
      changed();
    });
    control.addEventListener("blur", () => {
      if (isTouched) keep(); // the example's value, typed again
      isTouched = false;
    });
    const refused = refusedIn(cell);
    if (refused) {
      control.value = refused.text;
      refuse(refused.sentence);
    }
    label.append("", unit);
    row.append(label, control, refusal, remark, understood, help);
    return {
      element: row,
      update() {
        const name = textOf(field.label);
        help.textContent = together(inDigits(textOf(field.says)) || inLocaleOf(locale(), field.help));
        label.firstChild!.textContent = `${name === "" ? placeNameOf(cell) : inDigits(name)} `;
        unit.textContent = inDigits(textOf(field.unit));
        if (control instanceof HTMLSelectElement)
          for (const option of control.options) if (option.value !== "") option.text = inDigits(option.value);
        const isOfExample = isExample({ field, cell, index });
        // Nothing is asked about a feed without a name. The first question always shows what the group is about.
        const isIdle = name === "" && contentOf(cell) === null && refusal.textContent === "" && !isWanted(cell);
        row.hidden = place > 0 && isIdle && document.activeElement !== control;
        row.classList.toggle("example", isOfExample);
        row.classList.toggle("wanted", isWanted(cell));
        if (refusal.textContent !== "" && refusedIn(cell) === undefined) refuse(""); // filled in elsewhere
        const content = contentOf(cell);
        const value = shown(field, content, locale());
        const remarks =
          refusal.textContent !== ""
            ? [value === "" ? say(messages.stillBlank) : say(messages.stillUsed, { value })]
            : isWanted(cell)
              ? [say(messages.isMissing)]
              : isOfExample
                ? [say(messages.isExample), keepButton]
                : isFarFrom(exampleValue, content, field)
                  ? [say(messages.isFar, { value: example })]
                  : [];
        if (remark.firstChild?.textContent !== (remarks[0] ?? undefined)) remark.replaceChildren(...remarks);
        keepButton.setAttribute("aria-label", say(messages.keepExampleOf, { answer: name }));
        if (document.activeElement === control || refusal.textContent !== "") return;
        control.value = value;
      },
    };
  }

  /** The address of an answer whose name is blank. */
  function placeNameOf(cell: Shown): string {
    const position = positionOf(cell);
    return position === undefined ? "" : o.helpers.toXC(position.col, position.row);
  }

  const refused = () => [...refusedAnswers.keys()].filter((cell) => refusedIn(cell) !== undefined);

  return {
    ask,
    /** What a control shows is right, although it is what the example holds. */
    keep: (control: EventTarget) => keepers.get(control)?.(),
    /** The cells of the answers that were refused. */
    refused,
    /** What was typed that no cell holds, for when the page comes back. */
    left: (): Refused[] => [
      ...refused().map((cell) => ({ key: keyOf(cell), ...refusedAnswers.get(cell)! })),
      ...(begun ? [begun] : []),
    ],
    putBack: (left: readonly Refused[]) => {
      for (const { key, ...answer } of left) {
        const cell = named(key);
        if (cell) refusedAnswers.set(cell, answer);
      }
    },
  };
}

/** Numbers and their per cent stay on one line. */
const together = (text: string) => text.replaceAll(" %", "\u00a0%");

function controlOf({ field }: FormField, id: string, accepted: readonly string[] | undefined): Control {
  if (field.kind === "list") {
    const values = accepted ?? field.values;
    const list = make("select", { id });
    list.append(new Option(say(messages.notChosen), ""), ...values.map((value) => new Option(value, value)));
    return list;
  }
  const isNumber = field.kind === "number" || field.kind === "whole";
  return make("input", {
    id,
    type: field.kind === "date" ? "date" : "text",
    autocomplete: "off",
    enterkeyhint: "next",
    ...(isNumber && { inputmode: "decimal" }),
  });
}
