import { type AnyFunction, translated } from "@dairy-functions/shared";
import type { Host, Pane, Selection, View } from "./pane-host.ts";
import { aboutView } from "./ui/about-view.ts";
import { type Context, sentenceOf, showMessage } from "./ui/context.ts";
import { element } from "./ui/elements.ts";
import { explainView, type Visited } from "./ui/explain-view.ts";
import { findView } from "./ui/find-view.ts";
import { insertView } from "./ui/insert-view.ts";
import { languageList } from "./ui/language-list.ts";
import { mapView } from "./ui/map-view.ts";
import { writeNumbersOf } from "./ui/numbers.ts";
import { styles } from "./ui/styles.ts";
import { templatesView } from "./ui/templates-view.ts";
import { defineComponents, followTheme } from "./ui/theme.ts";
import { workbookView } from "./ui/workbook-view.ts";

const titles = (): Readonly<Record<View, string>> => ({
  functions: translated("Functions"),
  explain: translated("Explain"),
  templates: translated("Templates"),
  workbook: translated("Workbook"),
});

/** Opens the pane in an element. It is drawn anew when a person chooses another language. */
export function openPane(place: HTMLElement, host: Host, view: View = "functions"): Pane {
  defineComponents();
  writeNumbersOf(host);
  let drawn = draw(place, host, view, drawAnew);
  return { show: (shown) => drawn.show(shown), plan: (command) => drawn.plan(command), close: () => drawn.close() };

  function drawAnew(shown: View): void {
    drawn.close();
    drawn = draw(place, host, shown, drawAnew);
    drawn.chooseLanguage();
  }
}

/** A pane as it is drawn in a language. */
interface Drawn extends Pane {
  /** Puts the keyboard into the list of languages. */
  readonly chooseLanguage: () => void;
}

/** Draws the pane. Its styles are in a shadow root, where those of the page do not reach. */
function draw(place: HTMLElement, host: Host, view: View, drawAnew: (shown: View) => void): Drawn {
  const pane = element("div", { class: "dairy-pane" });
  const root = pane.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
  const busy = new Set<Element>();
  const listeners = new Map<HTMLElement, (selection: Selection | undefined) => void>();

  const context: Context = {
    host,
    show: enter,
    open: (definition, page) => {
      show("functions");
      openFunction(definition, page);
    },
    run: (notices, task) => {
      if (busy.has(notices)) return;
      busy.add(notices);
      void task()
        .catch((error) => showMessage(notices, "error", sentenceOf(error)))
        .finally(() => busy.delete(notices));
    },
    onSelection: (listening, changed) => void listeners.set(listening, changed),
  };

  const panels = Object.fromEntries(
    Object.keys(titles()).map((name) => [
      name,
      element("div", { id: `panel-${name}`, role: "tabpanel", tabindex: "-1", class: "panel" }),
    ]),
  ) as Record<View, HTMLElement>;
  const tabs = element<HTMLElement & { activeid: string }>(
    "fluent-tablist",
    { size: "small", activeid: `tab-${view}`, change: () => change(tabs.activeid.slice("tab-".length) as View) },
    Object.entries(titles()).map(([name, title]) =>
      element("fluent-tab", { slot: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}` }, title),
    ),
  );
  const visited: Visited = new Map();
  const find = findView(context);
  const commands = workbookView(context);
  panels.functions.append(find);
  panels.workbook.append(commands.view);

  /** Views of the workbook are made when they are first shown, so that a pane that opens reads nothing. */
  function fill(shown: View): void {
    if (shown === "explain") panels.explain.replaceChildren(explainView(context, visited));
    if (shown === "templates" && panels.templates.childElementCount === 0)
      panels.templates.append(templatesView(context));
  }

  function change(shown: View): void {
    fill(shown);
    pane.scrollTop = 0;
  }

  function show(shown: View): void {
    if (tabs.activeid === `tab-${shown}`) fill(shown);
    else tabs.activeid = `tab-${shown}`;
  }

  function enter(shown: View): void {
    show(shown);
    focusInto(panels[shown]);
  }

  /** Pages lie over the search, which stays as it was for the way back. */
  function openFunction(definition: AnyFunction | undefined, page: "about" | "insert" | "map"): void {
    const below = panels.functions.lastElementChild as HTMLElement;
    const back = () => {
      made.remove();
      below.hidden = false;
      focusInto(below);
    };
    const made =
      definition === undefined || page === "map"
        ? mapView(context, definition, back)
        : (page === "about" ? aboutView : insertView)(context, definition, back);
    below.hidden = true;
    panels.functions.append(made);
    made.querySelector<HTMLElement>("h2")?.focus();
    pane.scrollTop = 0;
  }

  const footer = languageList(host, () => drawAnew(tabs.activeid.slice("tab-".length) as View));
  root.append(tabs, ...Object.values(panels), ...(footer ? [footer] : []));
  place.append(pane);
  const stopTheme = followTheme(pane);
  const stopFollowing = host.follow((selection) => {
    for (const [listening, changed] of listeners) {
      if (!listening.isConnected) listeners.delete(listening);
      else if (listening.checkVisibility()) changed(selection);
    }
  });
  fill(view);

  return {
    show: enter,
    plan: (command) => {
      show("workbook");
      commands.plan(command);
    },
    close: () => {
      stopFollowing();
      stopTheme();
      pane.remove();
    },
    chooseLanguage: () => footer?.querySelector("select")?.focus(),
  };
}

/** Puts the keyboard into a part of the pane: its first field, or where reading begins, which is not its middle. */
function focusInto(part: HTMLElement): void {
  const fields = [...part.querySelectorAll<HTMLElement>("fluent-text-input, h2[tabindex]")];
  const first = fields.find((each) => each.checkVisibility());
  if (first === undefined) part.focus({ preventScroll: true });
  else first.focus();
}
