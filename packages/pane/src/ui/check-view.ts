import { addressOf } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { checkWorkbook, countCalls } from "../check/check-workbook.ts";
import type { CheckedBook, SheetFinding } from "../check/checked-book.ts";
import { messages } from "../messages.ts";
import { type Context, showMessage } from "./context.ts";
import { button, type Child, element, section } from "./elements.ts";

/** Findings of a sheet that are shown at once; the rest follow a click. */
const shownAtOnce = 50;

/** What the check found, sheet by sheet: each with a button that goes there, and one that changes what is certain. */
export function checkedView({ host, run }: Context, book: CheckedBook, notices: HTMLElement): Child {
  const calls = countCalls(book);
  if (calls === 0) return element("p", {}, messages.check.noCalls);
  const found = checkWorkbook(book);
  const { one, many } = messages.check.calls;
  const counted = calls === 1 ? one : say(many, { count: calls.toLocaleString("en") });
  if (found.length === 0) return element("p", {}, say(messages.check.nothing, { calls: counted }));
  return [
    element(
      "p",
      {},
      found.length === 1
        ? say(messages.check.found.one, { calls: counted })
        : say(messages.check.found.many, { count: found.length, calls: counted }),
    ),
    book.sheets.map(({ name }) => ofSheet(name)),
  ];

  function ofSheet(name: string): Child {
    const own = found.filter(({ area }) => area.sheet === name);
    if (own.length === 0) return undefined;
    const rest = own.slice(shownAtOnce);
    const more: HTMLElement | undefined =
      rest.length === 0
        ? undefined
        : button(say(messages.workbook.andMore, { count: rest.length }), () => more!.replaceWith(...rest.map(card)));
    return section(name, own.slice(0, shownAtOnce).map(card), more);
  }

  function card(finding: SheetFinding): HTMLElement {
    const { area, seen, why, change } = finding;
    const address = addressOf(area);
    const made = element(
      "div",
      { class: "card finding" },
      button(address, () => run(notices, () => host.select(area)), {
        size: "small",
        "aria-label": `${area.sheet} ${address}`,
      }),
      element("p", {}, seen),
      element("p", { class: "quiet" }, why),
      change === undefined
        ? undefined
        : [
            element("pre", { tabindex: "0" }, String(change.cells[0]![0])),
            button(change.text, () => run(notices, () => apply(made, change)), { class: "long" }),
          ],
    );
    return made;
  }

  async function apply(made: HTMLElement, { area, cells, text }: NonNullable<SheetFinding["change"]>): Promise<void> {
    await host.write(area, cells);
    made.remove();
    showMessage(notices, "success", say(messages.check.changedNow, { change: text }));
  }
}
