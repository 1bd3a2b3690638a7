import type { MathNode } from "../understand/formula.ts";

/** What an element is made of: attributes as texts, true for one without a value, and functions for events. */
export type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;
/** A field of Fluent that holds a text. */
export type Input = HTMLElement & { value: string };
export type Child = Node | string | undefined | readonly Child[];

/** Makes an element. Texts go in as text, so that nothing of a workbook is ever read as HTML. */
export function element<T extends HTMLElement = HTMLElement>(
  tag: string,
  attributes: Attributes = {},
  ...children: Child[]
): T {
  const made = document.createElement(tag) as T;
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  append(made, children);
  return made;
}

export function append(parent: Node, children: Child): void {
  if (children === undefined) return;
  if (typeof children === "string") parent.appendChild(document.createTextNode(children));
  else if (children instanceof Node) parent.appendChild(children);
  else for (const child of children) append(parent, child);
}

export function replaceContent(parent: Element, ...children: Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

const mathSpace = "http://www.w3.org/1998/Math/MathML";

export function mathElement({ tag, children }: MathNode): Element {
  const made = document.createElementNS(mathSpace, tag);
  if (tag === "math") made.setAttribute("display", "block");
  if (tag === "mspace") made.setAttribute("width", "0.25em");
  for (const child of children) append(made, typeof child === "string" ? child : mathElement(child));
  return made;
}

/** A button of Fluent. */
export const button = (text: Child, click: () => void, attributes: Attributes = {}): HTMLElement =>
  element("fluent-button", { click, ...attributes }, text);

/** A section with its heading, for readers who jump from heading to heading. */
export const section = (title: string, ...children: Child[]): HTMLElement =>
  element("section", {}, element("h3", {}, title), ...children);

export type Intent = "info" | "success" | "warning" | "error";

/** A message with, perhaps, buttons. Errors and results are read out at once. */
export const message = (intent: Intent, text: Child, ...actions: HTMLElement[]): HTMLElement =>
  element(
    "fluent-message-bar",
    {
      intent,
      layout: actions.length === 0 ? "singleline" : "multiline",
      role: intent === "error" ? "alert" : "status",
    },
    element("span", {}, text),
    actions.length === 0 ? undefined : element("span", { slot: "actions", class: "actions" }, actions),
  );

/** A table of cells; the first row may be its head. */
export function table(rows: readonly (readonly Child[])[], caption: string, headed: boolean): HTMLElement {
  const line = (cells: readonly Child[], tag: string) =>
    element(
      "tr",
      {},
      cells.map((cell) => element(tag, tag === "th" ? { scope: "col" } : {}, cell)),
    );
  const [head, ...body] = headed ? rows : [undefined, ...rows];
  return element(
    "div",
    { class: "scrolls", tabindex: "0", role: "region", "aria-label": caption },
    element(
      "table",
      {},
      head && element("thead", {}, line(head, "th")),
      element(
        "tbody",
        {},
        body.map((cells) => line(cells as readonly Child[], "td")),
      ),
    ),
  );
}
