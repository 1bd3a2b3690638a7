import { english, inLocale, spellings } from "@dairy-functions/formulas";
import { type AnyFunction, explanations, say, signature, translated } from "@dairy-functions/shared";
import { callName, localeOf } from "../areas.ts";
import { messages } from "../messages.ts";
import { type FormulaLine, formulaLines, type MathNode } from "../understand/formula.ts";
import { type ExamplePart, type Part, pageOf } from "../understand/page.ts";
import type { Context } from "./context.ts";
import { button, type Child, element, mathElement, section, table } from "./elements.ts";
import { canMap } from "./map-view.ts";
import { written } from "./numbers.ts";

/** All about a function: the sections of its reference page. */
export function aboutView(context: Context, definition: AnyFunction, back: () => void): HTMLElement {
  const { host, open } = context;
  const formulaInHost = (text: string) => (text.startsWith("=") ? inLocale(text, english, localeOf(host)) : text);
  const spelled = spellings[host.name === "sheets" ? "sheets" : "excel"];
  const sections = element("div", { class: "stack" });
  const fill = () =>
    sections.replaceChildren(
      ...pageOf(definition, spelled).map(({ title, parts }) =>
        section(
          title,
          parts.map((part) => shown(part, open, formulaInHost)),
        ),
      ),
    );
  fill();
  void explanations()?.then(fill);
  return element(
    "div",
    { class: "view" },
    element(
      "div",
      { class: "bar" },
      button(translated("Back"), back, { appearance: "subtle", size: "small" }),
      canMap(definition)
        ? button(translated("Map my accounts"), () => open(definition, "map"), { size: "small" })
        : undefined,
      button(translated("Insert"), () => open(definition, "insert"), { appearance: "primary", size: "small" }),
    ),
    element("h2", { tabindex: "-1" }, callName(host, definition)),
    element("p", {}, `${written(translated(definition.summary))} ${written(translated(definition.purpose ?? ""))}`),
    element("p", {}, element("code", {}, spelled(signature(definition)))),
    sections,
  );
}

function shown(part: Part, open: Context["open"], formulaInHost: (text: string) => string): Child {
  switch (part.kind) {
    case "text":
      return element("p", {}, written(part.text));
    case "citations":
    case "list":
      return element(
        "ul",
        {},
        part.items.map((each) => element("li", {}, part.kind === "list" ? written(each) : each)),
      );
    case "code":
      return element("pre", { tabindex: "0" }, formulaInHost(part.text));
    case "formula":
      return formulaLines(part.formula).map(formulaLine);
    case "functions":
      return element(
        "div",
        { class: "actions" },
        part.functions.map((each) =>
          button(each.name, () => open(each, "about"), { size: "small", title: translated(each.summary) }),
        ),
      );
    case "arguments":
      return element(
        "dl",
        {},
        part.arguments.map(({ name, unit, about }) => [
          element(
            "dt",
            {},
            element("code", {}, name),
            unit === "" ? undefined : element("span", { class: "unit" }, unit),
          ),
          element("dd", {}, written(about)),
        ]),
      );
    case "table":
      return part.rows.length > 6
        ? element(
            "fluent-accordion",
            {},
            element(
              "fluent-accordion-item",
              { "heading-level": "4", size: "small" },
              element(
                "span",
                { slot: "heading" },
                say(messages.understand.rowsOf, { name: part.of, count: part.rows.length }),
              ),
              table([part.head, ...inNumbers(part.rows)], part.of, true),
            ),
          )
        : [element("p", {}, element("code", {}, part.of)), table([part.head, ...inNumbers(part.rows)], part.of, true)];
    case "example":
      return example(part, formulaInHost);
  }
}

/** A line of a formula. A screen reader is given it as it is written. */
function formulaLine({ text, math, ...line }: FormulaLine): Child {
  if (math === undefined) return element("p", { class: "formula" }, written(text));
  const label = "label" in line ? line.label : undefined;
  return element(
    "div",
    { class: "formula scrolls", tabindex: "0", role: "img", "aria-label": written(text) },
    label === undefined ? undefined : element("code", {}, label),
    mathElement(mathInNumbers(math)) as unknown as Node,
  );
}

const mathInNumbers = ({ tag, children }: MathNode): MathNode => ({
  tag,
  children: children.map((child) =>
    typeof child !== "string" ? mathInNumbers(child) : tag === "mn" ? written(child) : child,
  ),
});

const inNumbers = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(written));

function example({ call, inputs, gives, note }: ExamplePart, formulaInHost: (text: string) => string): Child {
  return element(
    "div",
    { class: "example" },
    element("pre", { tabindex: "0" }, formulaInHost(call)),
    inputs.map(([name, cells]) => [
      element("p", {}, translated("with"), " ", element("code", {}, name)),
      table(inNumbers(cells), name, true),
    ]),
    typeof gives === "string"
      ? element("p", {}, translated("gives"), " ", element("strong", {}, written(gives)))
      : [element("p", {}, translated("gives")), table(inNumbers(gives), translated("result"), true)],
    note === undefined ? undefined : element("p", { class: "quiet" }, written(note)),
  );
}
