import { listOf, say, translated } from "@dairy-functions/shared";
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
      element("h2", { tabindex: "-1" }, translated("This workbook")),
      element(
        "section",
        { class: "card" },
        element("h3", {}, translated(checkCommand.title)),
        element("p", {}, translated(checkCommand.about)),
        button(translated("Check"), () => run(notices, check), { "aria-label": translated(checkCommand.title) }),
      ),
      Object.values(own).map((command) =>
        element(
          "section",
          { class: "card" },
          element("h3", {}, translated(command.title)),
          element("p", {}, translated(command.about)),
          button(translated("Show what changes"), () => run(notices, () => plan(command)), {
            "aria-label": say(messages.workbook.showFor, { command: translated(command.title) }),
          }),
        ),
      ),
      host.name === "sheets"
        ? section(
            translated("What this sidebar cannot do"),
            element(
              "ul",
              {},
              messages.cannot.sheets.map((phrase) => element("li", {}, translated(phrase))),
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
    return watched(notices, say(messages.workbook.reading), (watch) => readBook(host, watch));
  }

  function showChecked(book: CheckedBook): void {
    replaceContent(
      content,
      element(
        "div",
        { class: "bar" },
        button(translated("Back"), list, { appearance: "subtle", size: "small" }),
        button(translated("Check again"), () => run(notices, check), { size: "small" }),
      ),
      element("h2", { tabindex: "-1" }, translated(checkCommand.title)),
      checkedView(context, book, notices, readAgain, showChecked),
    );
    content.querySelector("h2")?.focus();
  }

  async function plan(command: Command): Promise<void> {
    const planned = await watched(notices, say(messages.workbook.reading), (watch) =>
      planTravel(host.workbook, command, watch),
    );
    if (planned !== undefined) showPlan(planned);
  }

  function showPlan(planned: Plan): void {
    const { command, count, sheets, examples, left, protectedSheets, liftedSheets } = planned;
    replaceContent(
      content,
      element("div", { class: "bar" }, button(translated("Back"), list, { appearance: "subtle", size: "small" })),
      element("h2", { tabindex: "-1" }, translated(command.title)),
      count === 0
        ? element("p", {}, say(messages.workbook.nothing))
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
              translated("Where"),
              table(
                [
                  [translated("Sheet"), translated("What"), translated("Cells")],
                  ...sheets.flatMap(({ sheet, kinds }) =>
                    Object.entries(kinds).map(([kind, many]) => [sheet, kind, String(many)]),
                  ),
                ],
                translated("Where"),
                true,
              ),
            ),
            section(translated("For example"), examples.slice(0, examplesShown).map(exampleOf)),
          ],
      protectedSheets.length === 0
        ? undefined
        : section(
            translated("Protected sheets stay as they are"),
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
    const { changed, cancelled, left } = await watched(notices, translated(planned.command.title), (watch) =>
      applyTravel(host.workbook, planned, watch),
    );
    const { one, many } = messages.workbook.changed;
    const done = changed === 1 ? say(one) : say(many, { count: changed.toLocaleString("en") });
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
          ? say(messages.workbook.cancelled)
          : say(messages.workbook.cancelledLate, { cells: cells(changed) })
        : say(messages.workbook.done, { command: translated(planned.command.title), changed: done }),
    );
    if (!cancelled) host.notify?.(done);
  }

  /** Once the formulas that are left are values, the file is independent too. */
  function offerValues(command: Command, left: Plan["left"]): Child {
    const { freeze, independent } = own;
    if (command !== independent || freeze === undefined || left.length === 0) return undefined;
    const freezeThem = () => run(notices, () => plan(freeze));
    return element("div", { class: "actions" }, button(translated("Freeze these to values"), freezeThem));
  }
}

const exampleOf = ({ sheet, address, formula, after }: Plan["examples"][number]): Child =>
  element(
    "div",
    { class: "stack" },
    element("p", {}, element("strong", {}, `${sheet} ${address}`)),
    element("pre", { tabindex: "0" }, formula),
    element("p", { class: "quiet" }, after === undefined ? say(messages.workbook.becomesValue) : translated("becomes")),
    after === undefined ? undefined : element("pre", { class: "scrolled", tabindex: "0" }, after),
  );

const cells = (count: number): string =>
  count === 1 ? say(messages.cells.one) : say(messages.cells.many, { count: count.toLocaleString("en") });

function leftAlone(left: Plan["left"]): Child {
  if (left.length === 0) return undefined;
  const rest = left.length - linesShown;
  return section(
    translated("Left as they are"),
    table(
      [
        [translated("Cell"), translated("Formula"), translated("Why")],
        ...left
          .slice(0, linesShown)
          .map(({ sheet, address, formula, reason }) => [`${sheet} ${address}`, formula, reason]),
      ],
      translated("Left as they are"),
      true,
    ),
    rest > 0 ? element("p", { class: "quiet" }, say(messages.workbook.andMore, { count: rest })) : undefined,
  );
}
