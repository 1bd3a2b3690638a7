import {
  explainParam,
  isOptional,
  named,
  type Param,
  say,
  shownValue,
  translated,
  unitOf,
} from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import { button, type Child, element, type Input } from "./elements.ts";
import { written } from "./numbers.ts";

/** The field of an argument. */
interface ArgumentField {
  readonly param: Param;
  readonly row: HTMLElement;
  readonly value: () => string;
  readonly set: (text: string) => void;
  /** Offers the selection, as it is written in the formula. */
  readonly offer: (reference: string | undefined) => void;
  /** Where it is said how its numbers are converted. */
  readonly note: HTMLElement;
}

/** A list of codes for a choice or a flag; for everything else a text that one click fills with the selection. */
export function argumentField(param: Param, changed: () => void, ...more: Child[]): ArgumentField {
  const hint = element("p", { class: "quiet" }, written(explainParam(param)));
  const options = optionsOf(param);
  const input = options === undefined ? textInput(param, changed) : dropdown(param, options, changed);
  const note = element("div", { class: "stack", "aria-live": "polite" });
  return { param, ...input, note, row: element("div", { class: "field" }, input.row, input.take, hint, note, more) };
}

const labelOf = (param: Param): string => {
  const unit = translated(unitOf(param));
  return [
    `${named(param)}${unit === "" ? "" : ` (${unit})`}`,
    ...(isOptional(param) ? [translated("optional")] : []),
  ].join(", ");
};

function textInput(param: Param, changed: () => void) {
  let offered: string | undefined;
  const take = button("", () => offered !== undefined && set(offered), {
    size: "small",
    hidden: true,
    focusout: () => setTimeout(() => showOffer()),
  });
  const row = element<Input>(
    "fluent-text-input",
    {
      class: "wide",
      autocomplete: "off",
      input: () => {
        showOffer();
        changed();
      },
      focusin: () => showOffer(true),
      focusout: () => setTimeout(() => showOffer()),
    },
    labelOf(param),
  );
  /** Offered where it is wanted: in the field that is empty, or that a person is in. */
  function showOffer(isInside = row.matches(":focus-within") || take.matches(":focus-within")): void {
    const text = row.value ?? "";
    take.hidden = offered === undefined || text === offered || !(text === "" || isInside);
  }
  function set(text: string): void {
    row.value = text;
    showOffer();
    changed();
  }
  function offer(reference: string | undefined): void {
    offered = reference;
    if (reference !== undefined) {
      const isRange = reference.includes(":");
      take.textContent = say(isRange ? messages.insert.useCells : messages.insert.useCell, { reference });
      take.setAttribute("aria-label", say(messages.insert.useFor, { use: take.textContent, parameter: named(param) }));
    }
    showOffer();
  }
  return { row, take, value: () => row.value ?? "", set, offer };
}

/** The codes that an argument accepts, each with its meaning; the first leaves it out. */
function optionsOf(param: Param): [code: string, text: string][] | undefined {
  const without: [string, string] = [
    "",
    "default" in param
      ? say(messages.insert.choiceLeftOut, { value: written(shownValue(param.default)) })
      : translated("left out"),
  ];
  const first = isOptional(param) ? [without] : [["", translated("choose")] as [string, string]];
  if (param.kind === "choice")
    return [
      ...first,
      ...Object.entries(param.choices).map(([code, about]): [string, string] => [
        code,
        `${code}: ${translated(about)}`,
      ]),
    ];
  return param.kind === "flag" ? [...first, ["TRUE", "TRUE"], ["FALSE", "FALSE"]] : undefined;
}

function dropdown(param: Param, options: readonly [string, string][], changed: () => void) {
  const list = element<Input & { open: boolean; control?: HTMLElement }>(
    "fluent-dropdown",
    { slot: "input", class: "wide", change: changed },
    element(
      "fluent-listbox",
      {},
      options.map(([code, text], k) => element("fluent-option", { value: code, selected: k === 0 }, text)),
    ),
  );
  const row = element(
    "fluent-field",
    { class: "wide", "label-position": "above" },
    element("label", { slot: "label" }, labelOf(param)),
    list,
  );
  // Fluent gives a screen reader neither the name of its button nor, before it is opened, that it is closed.
  list.open = false;
  setTimeout(() => list.control?.setAttribute("aria-label", labelOf(param)));
  const set = (code: string): void => {
    list.value = code;
    changed();
  };
  return { row, take: undefined, value: () => list.value ?? "", set, offer: () => {} };
}
