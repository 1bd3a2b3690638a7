import { listOf, say } from "@dairy-functions/shared";
import { checkCommand } from "../check/check-workbook.ts";
import type { CheckedBook } from "../check/checked-book.ts";
import { readBook } from "../check/read-book.ts";
import { messages } from "../messages.ts";
import { type Command, commands } from "../travel/commands.ts";
import { applyTravel, type Plan, planTravel } from "../travel/plan.ts";
import { checkedView } from "./check-view.ts";
import { type Context, messagePlace, showMessage } from "./context.ts";
import { button, type Child, element, replaceContent, section, table } from "./elements.ts";
import { watched } from "./watched.ts";

const linesShown = 50;
const examplesShown = 6;

interface WorkbookView {
  readonly view: HTMLElement;
  readonly plan: (name: string) => void;
}

/** The check of the workbook, and the commands that let it travel. Each first shows what it will change. */
export function workbookView(context: Context): WorkbookView {
  const { host, run } = context;
  const own: Readonly<Record<string, Command>> = commands[host.name];
  const notices = messagePlace();
  const content = element("div", { class: "stack" });
  const view = element("div", { class: "view", tabindex: "-1" }, notices, content);
  list();
  return {
    view,
    plan: (name) => {
      if (name === "check") run(notices, check);
      const command = own[name];
      if (command !== undefined) run(notices, () => plan(command));
    },
  };

  function list(): void {
    replaceContent(
      content,
      element("h2", { tabindex: "-1" }, "This workbook"),
      element(
        "section",
        { class: "card" },
        element("h3", {}, checkCommand.title),
        element("p", {}, checkCommand.about),
        button("Check", () => run(notices, check), { "aria-label": checkCommand.title }),
      ),
      Object.values(own).map((command) =>
        element(
          "section",
          { class: "card" },
          element("h3", {}, command.title),
          element("p", {}, command.about),
          button("Show what changes", () => run(notices, () => plan(command)), {
            "aria-label": `${command.title}: show what changes`,
          }),
        ),
      ),
      host.name === "sheets"
        ? section(
            "What this sidebar cannot do",
            element(
              "ul",
              {},
              messages.cannot.sheets.map((phrase) => element("li", {}, phrase)),
            ),
          )
        : undefined,
    );
  }

  async function check(): Promise<void> {
    const book = await readAgain();
    if (book !== undefined) showChecked(book);
  }

  function readAgain() {
    return watched(notices, messages.workbook.reading, (watch) => readBook(host, watch));
  }

  function showChecked(book: CheckedBook): void {
    replaceContent(
      content,
      element(
        "div",
        { class: "bar" },
        button("Back", list, { appearance: "subtle", size: "small" }),
        button("Check again", () => run(notices, check), { size: "small" }),
      ),
      element("h2", { tabindex: "-1" }, checkCommand.title),
      checkedView(context, book, notices, readAgain, showChecked),
    );
    content.querySelector("h2")?.focus();
  }

  async function plan(command: Command): Promise<void> {
    const planned = await watched(notices, messages.workbook.reading, (watch) =>
      planTravel(host.workbook, command, watch),
    );
    if (planned !== undefined) showPlan(planned);
  }

  function showPlan(planned: Plan): void {
    const { command, count, sheets, examples, left, protectedSheets, liftedSheets } = planned;
    replaceContent(
      content,
      element("div", { class: "bar" }, button("Back", list, { appearance: "subtle", size: "small" })),
      element("h2", { tabindex: "-1" }, command.title),
      count === 0
        ? element("p", {}, messages.workbook.nothing)
        : [
            element("p", {}, say(messages.workbook.willChange, { cells: cells(count) })),
            liftedSheets.length === 0
              ? undefined
              : element("p", {}, say(messages.workbook.lifted, { sheets: listOf(liftedSheets, "and") })),
            element(
              "div",
              { class: "actions" },
              button(say(messages.workbook.change, { cells: cells(count) }), () => run(notices, () => apply(planned)), {
                appearance: "primary",
              }),
            ),
            section(
              "Where",
              table(
                [
                  ["Sheet", "What", "Cells"],
                  ...sheets.flatMap(({ sheet, kinds }) =>
                    Object.entries(kinds).map(([kind, many]) => [sheet, kind, String(many)]),
                  ),
                ],
                "Where",
                true,
              ),
            ),
            section("For example", examples.slice(0, examplesShown).map(exampleOf)),
          ],
      protectedSheets.length === 0
        ? undefined
        : section(
            "Protected sheets stay as they are",
            element(
              "ul",
              {},
              protectedSheets.map(({ sheet, count: many }) =>
                element("li", {}, say(messages.workbook.onSheet, { sheet, cells: cells(many) })),
              ),
            ),
          ),
      leftAlone(left),
      count === 0 ? offerValues(command, left) : undefined,
    );
    content.querySelector("h2")?.focus();
  }

  async function apply(planned: Plan): Promise<void> {
    const { changed, cancelled, left } = await watched(notices, planned.command.title, (watch) =>
      applyTravel(host.workbook, planned, watch),
    );
    const { one, many } = messages.workbook.changed;
    const done = changed === 1 ? one : say(many, { count: changed.toLocaleString("en") });
    list();
    const alone = [...(planned.command === own.independent ? planned.left : []), ...left];
    if (alone.length > 0)
      content.prepend(element("div", { class: "stack" }, leftAlone(alone), offerValues(planned.command, alone)));
    view.focus({ preventScroll: true }); // the button is gone
    showMessage(
      notices,
      cancelled ? "warning" : "success",
      cancelled
        ? changed === 0
          ? messages.workbook.cancelled
          : say(messages.workbook.cancelledLate, { cells: cells(changed) })
        : say(messages.workbook.done, { command: planned.command.title, changed: done }),
    );
    if (!cancelled) host.notify?.(done);
  }

  /** Once the formulas that are left are values, the file is independent too. */
  function offerValues(command: Command, left: Plan["left"]): Child {
    const { freeze, independent } = own;
    if (command !== independent || freeze === undefined || left.length === 0) return undefined;
    const freezeThem = () => run(notices, () => plan(freeze));
    return element("div", { class: "actions" }, button("Freeze these to values", freezeThem));
  }
}

const exampleOf = ({ sheet, address, formula, after }: Plan["examples"][number]): Child =>
  element(
    "div",
    { class: "stack" },
    element("p", {}, element("strong", {}, `${sheet} ${address}`)),
    element("pre", { tabindex: "0" }, formula),
    element("p", { class: "quiet" }, after === undefined ? messages.workbook.becomesValue : "becomes"),
    after === undefined ? undefined : element("pre", { class: "scrolled", tabindex: "0" }, after),
  );

const cells = (count: number): string =>
  count === 1 ? messages.cells.one : say(messages.cells.many, { count: count.toLocaleString("en") });

function leftAlone(left: Plan["left"]): Child {
  if (left.length === 0) return undefined;
  const rest = left.length - linesShown;
  return section(
    "Left as they are",
    table(
      [
        ["Cell", "Formula", "Why"],
        ...left
          .slice(0, linesShown)
          .map(({ sheet, address, formula, reason }) => [`${sheet} ${address}`, formula, reason]),
      ],
      "Left as they are",
      true,
    ),
    rest > 0 ? element("p", { class: "quiet" }, say(messages.workbook.andMore, { count: rest })) : undefined,
  );
}
