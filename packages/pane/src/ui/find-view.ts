import {
  type AnyFunction,
  byTopic,
  functionNamed,
  questions,
  say,
  type Topic,
  topics,
  translated,
} from "@dairy-functions/shared";
import { find } from "../find/search.ts";
import { messages } from "../messages.ts";
import type { Context } from "./context.ts";
import { button, type Child, element, type Input, replaceContent } from "./elements.ts";
import { firstRun } from "./first-run.ts";

const shownAtFirst = 20;

/** Search as you type, and beneath it the functions by question and by topic. */
export function findView(context: Context): HTMLElement {
  const { open } = context;
  const search = element<Input>(
    "fluent-text-input",
    {
      type: "search",
      placeholder: translated("wage, cream, profit, per litre"),
      class: "wide",
      input: () => show(shownAtFirst),
    },
    translated("Search functions"),
  );
  const count = element("p", { class: "quiet", role: "status" });
  const results = element("div", { class: "results" });
  const browse = element(
    "div",
    {},
    firstRun(context),
    element(
      "fluent-compound-button",
      { class: "wide", click: () => open(undefined, "map") },
      translated("Map my accounts"),
      element("span", { slot: "description" }, say(messages.find.map)),
    ),
    browseList(translated("What do you want to know?"), questionGroups(), open),
    browseList(translated("By topic"), topicGroups(), open),
  );

  function show(limit: number): void {
    const words = search.value.trim();
    const found = words === "" ? [] : find(words);
    browse.hidden = words !== "";
    count.textContent =
      words === "" ? "" : found.length === 0 ? say(messages.find.nothing, { words }) : countOf(found.length);
    replaceContent(
      results,
      functionList(found.slice(0, limit), open),
      found.length > limit
        ? button(say(messages.find.all, { count: found.length }), () => show(found.length))
        : undefined,
    );
  }

  const view = element("div", { class: "view" }, search, count, results, browse);
  view.addEventListener("keydown", (event) => moveInList(event, search, results));
  return view;
}

const countOf = (count: number) => (count === 1 ? say(messages.find.one) : say(messages.find.many, { count }));

/** Functions with what each does. Each is a button that opens its page. */
const functionList = (functions: readonly AnyFunction[], open: Context["open"]): HTMLElement =>
  element(
    "ul",
    { class: "functions" },
    functions.map((definition) =>
      element(
        "li",
        {},
        element(
          "fluent-compound-button",
          { appearance: "subtle", size: "small", click: () => open(definition, "about") },
          definition.name,
          element("span", { slot: "description" }, translated(definition.summary)),
        ),
      ),
    ),
  );

/** The arrow keys go from the search field through the results and back; Enter in the field opens the first. */
function moveInList(event: Event, search: HTMLElement, results: HTMLElement): void {
  const { key, target } = event as KeyboardEvent;
  const stops = [search, ...results.querySelectorAll<HTMLElement>("fluent-compound-button")];
  const at = stops.indexOf(target as HTMLElement);
  if (at < 0) return;
  const next = key === "ArrowDown" ? stops[at + 1] : key === "ArrowUp" ? stops[at - 1] : undefined;
  if (next !== undefined) {
    event.preventDefault();
    next.focus();
  } else if (key === "Enter" && at === 0) stops[1]?.click();
}

interface Group {
  readonly title: string;
  readonly functions: readonly AnyFunction[];
}

const questionGroups = (): Group[] =>
  questions.map(({ ask, functions }) => ({
    title: translated(ask),
    functions: functions.map((name) => functionNamed(name)!),
  }));

const topicGroups = (): Group[] =>
  (Object.keys(topics) as Topic[]).map((topic) => ({ title: translated(topics[topic]), functions: byTopic[topic] }));

/** Groups whose lists are made when they are first opened. */
function browseList(title: string, groups: readonly Group[], open: Context["open"]): Child {
  const items = groups.map(({ title: heading, functions }) => {
    const content = element("div", {});
    const item = element(
      "fluent-accordion-item",
      { "heading-level": "3" },
      element("span", { slot: "heading" }, heading),
      content,
    );
    item.addEventListener("click", () => {
      if (content.childElementCount === 0) content.append(functionList(functions, open));
    });
    return item;
  });
  return [element("h2", {}, title), element("fluent-accordion", {}, items)];
}
