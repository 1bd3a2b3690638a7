import { addressOf, cellOf, referenceTo, type SheetArea, sameArea } from "@dairy-functions/formulas";
import { CellError, say } from "@dairy-functions/shared";
import { callName, filledCells, isEmptyCell } from "../areas.ts";
import { type Correction, correctionsFor } from "../explain/correct.ts";
import { type ExplainedArgument, type ExplainedCall, type Explanation, explainCell } from "../explain/explain.ts";
import { messages } from "../messages.ts";
import type { HostCell, Selection } from "../pane-host.ts";
import { shownCell } from "../understand/page.ts";
import { answerTable } from "./answer.ts";
import { type Context, messagePlace, sentenceOf, showMessage } from "./context.ts";
import { button, type Child, element, message, replaceContent } from "./elements.ts";

const valuesShown = 4;

/** What is in the selected cell: each call with what it receives and gives, and how to correct an error. */
export function explainView(context: Context): HTMLElement {
  const { host, run } = context;
  const notices = messagePlace();
  const content = element("div", { class: "stack", "aria-live": "polite" });
  const view = element("div", { class: "view", tabindex: "-1" }, notices, content);
  let latest = 0;

  let cell: SheetArea | undefined;
  context.onSelection(view, (selection) => {
    // A message about a cell stays while it is selected, also when it changes.
    if (selection === undefined || cell === undefined || !sameArea(selection.cell, cell)) notices.replaceChildren();
    follow(selection);
  });
  run(notices, async () => follow(await host.selection()));
  return view;

  function follow(selection: Selection | undefined): void {
    explain(selection).catch((error) => showMessage(notices, "error", sentenceOf(error)));
  }

  async function explain(selection: Selection | undefined): Promise<void> {
    latest++;
    const own = latest;
    cell = selection?.cell;
    const found = selection && (await explainCell(host, selection.cell));
    const shown = found === undefined ? nothing(selection) : await explained(found);
    if (own === latest) replaceContent(content, shown);
  }

  function nothing(selection: Selection | undefined): Child {
    return [
      element("h2", {}, selection === undefined ? "No cell is selected" : addressOf(selection.cell)),
      element("p", {}, messages.explain.selectCell),
    ];
  }

  async function explained(found: Explanation): Promise<Child> {
    const { cell, origin, value, formula, calls, doubts, noRoom } = found;
    const spills = cell.row !== origin.row || cell.column !== origin.column;
    const parts: Child[] = [];
    for (const each of calls) parts.push(callPart(each, await correctionsFor(host, found, each), found));
    return [
      element("h2", {}, addressOf(cell)),
      element("p", { class: "result" }, shownHostCell(value)),
      spills
        ? element(
            "p",
            {},
            say(messages.explain.partOfResult, {
              origin: addressOf(origin),
              row: cell.row - origin.row + 1,
              column: cell.column - origin.column + 1,
            }),
            goTo(origin),
          )
        : undefined,
      element("pre", { tabindex: "0" }, formula),
      doubts.map((doubt) => message("error", doubt)),
      noRoom === undefined ? undefined : await noRoomPart(noRoom),
      parts,
    ];
  }

  async function noRoomPart(area: SheetArea): Promise<Child> {
    const [inTheWay] = (await filledCells(host, area)).filter((each) => !sameArea(each, cellOf(area)));
    const needed = addressOf(area);
    if (inTheWay === undefined) return message("error", say(messages.explain.noRoom, { area: needed }));
    const sentence = say(messages.explain.inTheWay, { area: needed, cell: addressOf(inTheWay) });
    return message("error", sentence, goTo(inTheWay));
  }

  function callPart(
    { call, args, answer, error }: ExplainedCall,
    corrections: readonly Correction[],
    { cell, origin }: Explanation,
  ): Child {
    const { definition } = call;
    const source = error?.sentence === "" ? sourceOf(error.code, args, cell.row - origin.row) : undefined;
    return element(
      "section",
      { class: "card" },
      element(
        "div",
        { class: "bar" },
        element("h3", {}, callName(host, definition)),
        button("About", () => context.open(definition, "about"), {
          appearance: "subtle",
          size: "small",
          "aria-label": `About ${definition.name}`,
        }),
      ),
      error === undefined
        ? undefined
        : message(
            "error",
            source === undefined
              ? say(messages.explain.error, error).trim()
              : say(messages.explain.errorFrom, { code: error.code, cell: referenceTo(source, origin.sheet) }),
            ...corrections.map(correctButton),
            ...(source === undefined ? [] : [goTo(source)]),
          ),
      args.length === 0
        ? undefined
        : element(
            "dl",
            {},
            args.map((arg, k) => argumentPart(definition.params[k]?.name ?? "too many", arg, origin.sheet)),
          ),
      answer === undefined
        ? element("p", { class: "quiet" }, messages.explain.notComputed)
        : answer instanceof CellError
          ? undefined
          : [
              element("p", {}, "gives"),
              answerTable(answer, { ...origin, rows: Array.isArray(answer) ? answer.length : 1, columns: 1 }, error),
            ],
    );
  }

  function goTo(area: SheetArea): HTMLElement {
    return button(`Go to ${addressOf(area)}`, () => run(notices, () => host.select(area)), { size: "small" });
  }

  function correctButton(correction: Correction): HTMLElement {
    const task = async () => {
      for (const { area, cells } of correction.writes) await host.write(area, cells);
      await explain(await host.selection());
      view.focus(); // the button is gone
      showMessage(notices, "success", say(messages.explain.done, { change: correction.text }));
    };
    return button(correction.text, () => run(notices, task), { size: "small", class: "long" });
  }
}

/** The cell from which an error was handed on, in the same row of the result if there is one. */
function sourceOf(code: string, args: readonly ExplainedArgument[], row: number): SheetArea | undefined {
  const found = args.flatMap(({ area, contents }) =>
    (contents?.values ?? []).flatMap((cells, r) =>
      cells.flatMap((cell, c) =>
        area !== undefined && typeof cell === "object" && cell !== null && "error" in cell && cell.error === code
          ? [{ r, cell: cellOf(area, r, c) }]
          : [],
      ),
    ),
  );
  return (found.find(({ r }) => r === row) ?? found[0])?.cell;
}

function argumentPart(name: string, { text, area, contents }: ExplainedArgument, sheet: string): Child {
  if (text === "") return [element("dt", {}, element("code", {}, name)), element("dd", { class: "quiet" }, "left out")];
  const where = area === undefined ? text : referenceTo(area, sheet);
  const values = contents?.values.flat() ?? [];
  const rest = (area === undefined ? values.length : area.rows * area.columns) - valuesShown;
  const received = contents === undefined ? undefined : shownValues(values, rest);
  return [
    element("dt", {}, element("code", {}, name)),
    element(
      "dd",
      {},
      where === text.replace(/\$/g, "") ? text : say(messages.explain.isReference, { text, reference: where }),
      received === undefined ? undefined : [": ", element("strong", {}, received)],
    ),
  ];
}

function shownValues(values: readonly HostCell[], rest: number): string {
  const shown = values.slice(0, valuesShown).map(shownHostCell).join(", ") || "blank";
  return rest > 0 ? say(messages.explain.values, { values: shown, count: rest }) : shown;
}

const shownHostCell = (cell: HostCell): string =>
  typeof cell === "object" && cell !== null
    ? "error" in cell
      ? cell.error
      : cell.date
    : isEmptyCell(cell)
      ? "blank"
      : shownCell(cell);
