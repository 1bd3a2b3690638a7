import { addressOf, cellOf, referenceTo, type SheetArea, sameArea } from "@dairy-functions/formulas";
import { CellError } from "@dairy-functions/shared";
import { callName, filledCells, isEmptyCell } from "../areas.ts";
import { type ExplainedArgument, type ExplainedCall, type Explanation, explainCell } from "../explain/explain.ts";
import { type Mend, mendsFor } from "../explain/mend.ts";
import type { HostCell, Selection } from "../pane-host.ts";
import { shownCell } from "../understand/page.ts";
import { answerTable } from "./answer.ts";
import { type Context, messagePlace, say, sentenceOf } from "./context.ts";
import { button, type Child, element, message, replaceContent } from "./elements.ts";

const valuesShown = 4;

/** What stands in the selected cell: each call with what it receives and gives, and how an error can be mended. */
export function explainView(context: Context): HTMLElement {
  const { host, run } = context;
  const messages = messagePlace();
  const content = element("div", { class: "stack", "aria-live": "polite" });
  const view = element("div", { class: "view", tabindex: "-1" }, messages, content);
  let latest = 0;

  let cell: SheetArea | undefined;
  context.onSelection(view, (selection) => {
    // What was said about a cell stays while it is the one selected, also when it changes.
    if (selection === undefined || cell === undefined || !sameArea(selection.cell, cell)) messages.replaceChildren();
    follow(selection);
  });
  run(messages, async () => follow(await host.selection()));
  return view;

  function follow(selection: Selection | undefined): void {
    explain(selection).catch((error) => say(messages, "error", sentenceOf(error)));
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
      element(
        "p",
        {},
        "Select a cell with a DAIRY formula, and it is explained here: what each call receives, what it gives, and where an error comes from.",
      ),
    ];
  }

  async function explained(found: Explanation): Promise<Child> {
    const { cell, origin, value, formula, calls, doubts, noRoom } = found;
    const spills = cell.row !== origin.row || cell.column !== origin.column;
    const parts: Child[] = [];
    for (const each of calls) parts.push(callPart(each, await mendsFor(host, found, each), found));
    return [
      element("h2", {}, addressOf(cell)),
      element("p", { class: "result" }, shownHostCell(value)),
      spills
        ? element(
            "p",
            {},
            `It belongs to the result of ${addressOf(origin)}, row ${cell.row - origin.row + 1}, column ${cell.column - origin.column + 1}. `,
            goTo(origin),
          )
        : undefined,
      element("pre", { tabindex: "0" }, formula),
      doubts.map((doubt) => message("error", `${doubt}.`)),
      noRoom === undefined ? undefined : await noRoomPart(noRoom),
      parts,
    ];
  }

  async function noRoomPart(area: SheetArea): Promise<Child> {
    const [inTheWay] = (await filledCells(host, area)).filter((each) => !sameArea(each, cellOf(area)));
    const takes = `#SPILL! The result takes ${addressOf(area)}`;
    return inTheWay === undefined
      ? message("error", `${takes}, which reaches beyond the sheet or lies in a table: move the formula.`)
      : message("error", `${takes}, but ${addressOf(inTheWay)} holds something already: empty it.`, goTo(inTheWay));
  }

  function callPart(
    { call, args, answer, error }: ExplainedCall,
    mends: readonly Mend[],
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
            `${error.code} ${source === undefined ? error.sentence : `comes from ${referenceTo(source, origin.sheet)}.`}`.trim(),
            ...mends.map(mendButton),
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
        ? element("p", { class: "quiet" }, "What it receives cannot be told here without writing it to a cell.")
        : answer instanceof CellError
          ? undefined
          : [
              element("p", {}, "gives"),
              answerTable(answer, { ...origin, rows: Array.isArray(answer) ? answer.length : 1, columns: 1 }, error),
            ],
    );
  }

  function goTo(area: SheetArea): HTMLElement {
    return button(`Go to ${addressOf(area)}`, () => run(messages, () => host.select(area)), { size: "small" });
  }

  function mendButton(mend: Mend): HTMLElement {
    const task = async () => {
      for (const { area, cells } of mend.writes) await host.write(area, cells);
      await explain(await host.selection());
      view.focus(); // the button is gone
      say(messages, "success", `Done: ${mend.text}. If you did not want that, undo it in the workbook.`);
    };
    return button(mend.text, () => run(messages, task), { size: "small", class: "mend" });
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
  const received =
    contents === undefined
      ? undefined
      : `${values.slice(0, valuesShown).map(shownHostCell).join(", ") || "blank"}${rest > 0 ? ` and ${rest} more` : ""}`;
  return [
    element("dt", {}, element("code", {}, name)),
    element(
      "dd",
      {},
      where === text.replace(/\$/g, "") ? text : `${text}, which is ${where}`,
      received === undefined ? undefined : [": ", element("strong", {}, received)],
    ),
  ];
}

const shownHostCell = (cell: HostCell): string =>
  typeof cell === "object" && cell !== null
    ? "error" in cell
      ? cell.error
      : cell.date
    : isEmptyCell(cell)
      ? "blank"
      : shownCell(cell);
