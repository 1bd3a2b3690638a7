import { addressOf } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { checkWorkbook, countCalls } from "../check/check-workbook.ts";
import type { CheckedBook, SheetFinding } from "../check/checked-book.ts";
import { messages } from "../messages.ts";
import { type Context, showMessage } from "./context.ts";
import { button, type Child, element, section } from "./elements.ts";

/** Findings of a sheet that are shown at once; the rest follow a click. */
const shownAtOnce = 50;

/**
 * What the check found, sheet by sheet: each with a button that goes there, and one that changes what is certain.
 * `readAgain` reads the workbook as it now is, `show` shows what the check finds in it.
 */
export function checkedView(
  { host, run }: Context,
  book: CheckedBook,
  notices: HTMLElement,
  readAgain: () => Promise<CheckedBook | undefined>,
  show: (book: CheckedBook) => void,
): Child {
  const calls = countCalls(book);
  if (calls === 0) return element("p", {}, say(messages.check.noCalls));
  const found = checkWorkbook(book);
  const { one, many } = messages.check.calls;
  const counted = calls === 1 ? say(one) : say(many, { count: calls.toLocaleString("en") });
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
    // One cause, such as the unit of a heading, is often seen in many cells.
    const bySentence = new Map<string, SheetFinding[]>();
    for (const finding of found)
      if (finding.area.sheet === name) bySentence.set(finding.seen, [...(bySentence.get(finding.seen) ?? []), finding]);
    const own = [...bySentence.values()];
    if (own.length === 0) return undefined;
    const rest = own.slice(shownAtOnce);
    const more: HTMLElement | undefined =
      rest.length === 0
        ? undefined
        : button(say(messages.workbook.andMore, { count: rest.length }), () => more!.replaceWith(...rest.map(card)));
    return section(name, own.slice(0, shownAtOnce).map(card), more);
  }

  function card(findings: readonly SheetFinding[]): HTMLElement {
    const [{ seen, why }] = findings as [SheetFinding];
    const changes = findings.flatMap(({ change }) => (change === undefined ? [] : [change]));
    const [first] = changes;
    return element(
      "div",
      { class: "card stack" },
      element(
        "div",
        { class: "actions" },
        findings.slice(0, shownAtOnce).map(({ area }) =>
          button(addressOf(area), () => run(notices, () => host.select(area)), {
            size: "small",
            "aria-label": `${area.sheet} ${addressOf(area)}`,
          }),
        ),
      ),
      element("p", {}, seen),
      element("p", { class: "quiet" }, why),
      first === undefined
        ? undefined
        : [
            typeof first.cells[0]![0] === "string" ? element("pre", { tabindex: "0" }, first.cells[0]![0]) : undefined,
            button(textOf(changes), () => run(notices, () => apply(findings)), { class: "long" }),
          ],
    );
  }

  /** Two changes may be of one cell: each is made to the workbook as it is, and then all is checked again. */
  async function apply(findings: readonly SheetFinding[]): Promise<void> {
    const now = await readAgain();
    if (now === undefined) return;
    const same = checkWorkbook(now).filter((each) => findings.some((finding) => isSame(each, finding)));
    const changes = same.flatMap(({ change }) => (change === undefined ? [] : [change]));
    for (const { area, cells } of changes) await host.write(area, cells);
    const after = changes.length === 0 ? now : await readAgain();
    if (after !== undefined) show(after);
    if (changes.length === 0) showMessage(notices, "warning", say(messages.check.changedSince));
    else showMessage(notices, "success", say(messages.check.changedNow, { change: textOf(changes) }));
  }
}

const isSame = (a: SheetFinding, b: SheetFinding): boolean =>
  a.seen === b.seen && a.change?.text === b.change?.text && JSON.stringify(a.area) === JSON.stringify(b.area);

type Change = NonNullable<SheetFinding["change"]>;
const textOf = (changes: readonly Change[]): string =>
  changes.length === 1
    ? changes[0]!.text
    : say(messages.check.changeAll, { change: changes[0]!.text, count: changes.length });
