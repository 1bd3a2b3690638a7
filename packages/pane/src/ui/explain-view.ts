import { addressOf, cellOf, referenceTo, type SheetArea, sameArea } from "@dairy-functions/formulas";
import { CellError, type Heading, named, type Param, say, translated, unitOf } from "@dairy-functions/shared";
import { callName, codeIn, filledCells, isEmptyCell, plainCell } from "../areas.ts";
import { whyOf, workingOf } from "../explain/about-call.ts";
import { type Correction, correctionsFor, formulaCorrection } from "../explain/correct.ts";
import {
  type ExplainedArgument,
  type ExplainedCall,
  type Explanation,
  explainCell,
  type PlacedProblem,
  type PlaceInResult,
} from "../explain/explain.ts";
import { messages } from "../messages.ts";
import type { HostCell, Selection } from "../pane-host.ts";
import { answerTable } from "./answer.ts";
import { type Context, messagePlace, sentenceOf, showMessage } from "./context.ts";
import { button, type Child, element, message, replaceContent, table } from "./elements.ts";
import { sentenceIn, shown } from "./numbers.ts";

const valuesShown = 4;
const problemsShown = 12;

/** The cells of each function that were explained last, so that WHY can compare two of them. */
export type Visited = Map<string, readonly SheetArea[]>;

/** What is in the selected cell: each call with what it receives and gives, and how to correct an error. */
export function explainView(context: Context, visited: Visited): HTMLElement {
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
      element("h2", {}, selection === undefined ? translated("No cell is selected") : addressOf(selection.cell)),
      element("p", {}, say(messages.explain.selectCell)),
    ];
  }

  async function explained(found: Explanation): Promise<Child> {
    const { cell, origin, value, source, calls, doubts, noRoom } = found;
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
      element("pre", { tabindex: "0" }, source),
      refusedPart(found),
      doubts.map((doubt) => message("error", doubt)),
      noRoom === undefined ? undefined : await noRoomPart(noRoom),
      parts,
    ];
  }

  /** Why the program does not compute the formula, with the formula as it was meant. */
  function refusedPart(found: Explanation): Child {
    const { refused, value, calls, doubts, noRoom } = found;
    const correction = formulaCorrection(found);
    const [last] = refused.reasons.slice(-1);
    if (last !== undefined)
      return refused.reasons.map((reason) =>
        message("error", reason, ...(reason === last && correction !== undefined ? [correctButton(correction)] : [])),
      );
    // An error that nothing here explains: the rest of the formula, or a cell that has not been computed since.
    const code = codeIn(value);
    const isExplained = calls.some(({ error, answer }) => error !== undefined || answer === undefined);
    if (code === undefined || isExplained || doubts.length > 0 || noRoom !== undefined) return undefined;
    return message("error", say(messages.refused.fromElsewhere, { code }));
  }

  async function noRoomPart(area: SheetArea): Promise<Child> {
    const [inTheWay] = (await filledCells(host, area)).filter((each) => !sameArea(each, cellOf(area)));
    const needed = addressOf(area);
    if (inTheWay === undefined) return message("error", say(messages.explain.noRoom, { area: needed }));
    const sentence = say(messages.explain.inTheWay, { area: needed, cell: addressOf(inTheWay) });
    return message("error", sentence, goTo(inTheWay));
  }

  function callPart(
    each: ExplainedCall,
    corrections: readonly Correction[],
    { cell, origin, refused }: Explanation,
  ): Child {
    const { call, args, answer, error, problems, units } = each;
    const { definition } = call;
    const source = error?.sentence === "" ? sourceOf(error.code, args, cell.row - origin.row) : undefined;
    const doubtful = units.findings.filter(({ isUnchecked }) => !isUnchecked);
    const converts = doubtful.filter(({ kind }) => kind === "conversion");
    const conversions = corrections.filter(({ isConversion }) => isConversion);
    const others = corrections.filter(({ isConversion }) => !isConversion);
    return element(
      "section",
      { class: "card" },
      element(
        "div",
        { class: "bar" },
        element("h3", {}, callName(host, definition)),
        button(translated("About"), () => context.open(definition, "about"), {
          appearance: "subtle",
          size: "small",
          "aria-label": say(messages.explain.about, { function: definition.name }),
        }),
      ),
      doubtful
        .filter(({ kind }) => kind !== "conversion")
        .map(({ kind, say: problem }) =>
          message(kind === "unknown" ? "warning" : "error", say(messages.explain.units, { problem })),
        ),
      converts.map(({ say: problem }, k) =>
        message(
          "error",
          say(messages.explain.units, { problem }),
          ...(k === converts.length - 1 ? conversions.map(correctButton) : []),
        ),
      ),
      error === undefined
        ? undefined
        : message(
            "error",
            source === undefined
              ? say(messages.explain.error, { code: error.code, sentence: sentenceIn(error) }).trim()
              : say(messages.explain.errorFrom, { code: error.code, cell: referenceTo(source, origin.sheet) }),
            ...others.map(correctButton),
            ...(source === undefined ? [] : [goTo(source)]),
          ),
      problems.length > 1 ? problemsPart(problems) : undefined,
      args.length === 0
        ? undefined
        : element(
            "dl",
            {},
            args.map((arg, k) => argumentPart(definition.params[k], arg, origin.sheet)),
          ),
      answer === undefined
        ? element("p", { class: "quiet" }, say(messages.explain.notComputed))
        : answer instanceof CellError
          ? undefined
          : [
              element("p", {}, refused.reasons.length > 0 ? translated("would give") : translated("gives")),
              answerTable(
                answer,
                { ...origin, rows: Array.isArray(answer) ? answer.length : 1, columns: 1 },
                (one) =>
                  // What the list above says of each cell is not said again.
                  one === error || problems.some(({ sentence }) => one.sentence.endsWith(sentence)),
              ),
              workingPart(each, placeIn(cell, origin)),
              whyPart(each, cell),
            ],
    );
  }

  /** The steps that lead to the number in the cell. */
  function workingPart(each: ExplainedCall, place: PlaceInResult): Child {
    const steps = workingOf(host, each, place);
    if (steps.length === 0) return undefined;
    return element(
      "details",
      {},
      element("summary", {}, say(messages.explain.working)),
      element(
        "ol",
        { class: "steps" },
        steps.map(({ name, value, unit, calculation, note }) => {
          const [number, result] = [shown(value), `${shown(value)} ${unit}`.trim()];
          return element(
            "li",
            {},
            element("strong", {}, name),
            element(
              "code",
              {},
              calculation === number ? result : say(messages.explain.because, { calculation, value: result }),
            ),
            element("div", { class: "quiet" }, note),
          );
        }),
      ),
    );
  }

  /** Offers to compare the cell with the one of the same function that was explained before it. */
  function whyPart({ call: { definition } }: ExplainedCall, here: SheetArea): Child {
    const { name } = definition;
    const cells = [here, ...(visited.get(name) ?? []).filter((each) => !sameArea(each, here))].slice(0, 2);
    visited.set(name, cells);
    const [, other] = cells;
    if (other === undefined) return undefined;
    const place = element("div", { class: "stack" });
    const compare = async () => {
      const [before, after] = [await callIn(name, other), await callIn(name, here)];
      const answer = before && after && whyOf(host, before, after);
      if (answer === undefined || answer instanceof CellError) {
        const noMore = say(messages.explain.noMore, { cell: addressOf(other), function: name });
        return replaceContent(place, message("error", answer?.sentence ?? noMore));
      }
      const caption = say(messages.explain.whyTable, { before: addressOf(other), after: addressOf(here) });
      // The effect first: in a narrow pane the last columns are scrolled to.
      const rows = answer.map(([argument, from, to, effect]) =>
        [argument, effect, from, to].map((one) => shown(one as string)),
      );
      replaceContent(place, element("p", {}, caption), table(rows, caption, true));
    };
    const text = say(messages.explain.why, { cell: referenceTo(other, here.sheet) });
    place.append(button(text, () => run(notices, compare), { size: "small", class: "long" }));
    return place;
  }

  /** The call of a function in a cell as it is now, and where in its result the cell is. */
  async function callIn(name: string, area: SheetArea): Promise<readonly [ExplainedCall, PlaceInResult] | undefined> {
    const found = await explainCell(host, area);
    const each = found?.calls.find(({ call: { definition } }) => definition.name === name);
    return each && [each, placeIn(area, found!.origin)];
  }

  /** Every cell that is not accepted, in the order of the arguments. */
  function problemsPart(problems: readonly PlacedProblem[]): Child {
    const shown = problems.slice(0, problemsShown);
    return [
      element("p", {}, say(messages.explain.problems, { count: problems.length })),
      element(
        "ul",
        { class: "problems" },
        shown.map(({ place, sentence }) =>
          element("li", {}, place === "" ? sentence : [element("code", {}, place), " ", sentence]),
        ),
      ),
      problems.length > shown.length
        ? element(
            "p",
            { class: "quiet" },
            say(messages.explain.moreProblems, { count: problems.length - shown.length }),
          )
        : undefined,
    ];
  }

  function goTo(area: SheetArea): HTMLElement {
    return button(say(messages.explain.goTo, { cell: addressOf(area) }), () => run(notices, () => host.select(area)), {
      size: "small",
    });
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

const placeIn = (cell: SheetArea, origin: SheetArea): PlaceInResult => ({
  sheet: origin.sheet,
  row: cell.row - origin.row,
  column: cell.column - origin.column,
});

/** The cell from which an error was handed on, in the same row of the result if there is one. */
function sourceOf(code: string, args: readonly ExplainedArgument[], row: number): SheetArea | undefined {
  const read = args.flatMap(({ area, contents, reads = [] }) =>
    area === undefined || contents === undefined ? reads : [{ area, contents }],
  );
  const found = read.flatMap(({ area, contents }) =>
    contents.values.flatMap((cells, r) =>
      cells.flatMap((cell, c) => (codeIn(cell) === code ? [{ r, cell: cellOf(area, r, c) }] : [])),
    ),
  );
  return (found.find(({ r }) => r === row) ?? found[0])?.cell;
}

function argumentPart(param: Param | undefined, arg: ExplainedArgument, sheet: string): Child {
  const { text, area, contents, heading } = arg;
  const isCall = area === undefined && arg.times === undefined;
  const unit = param === undefined ? "" : translated(unitOf(param));
  const name = element(
    "dt",
    {},
    element("code", {}, param === undefined ? translated("too many") : named(param)),
    unit === "" ? undefined : element("span", { class: "unit" }, unit),
  );
  if (text === "") return [name, element("dd", { class: "quiet" }, translated("left out"))];
  const where = area === undefined ? text : referenceTo(area, sheet);
  const values = contents?.values.flat() ?? [];
  const rest = (area === undefined ? values.length : area.rows * area.columns) - valuesShown;
  const received = contents === undefined ? undefined : shownValues(values, rest);
  return [
    name,
    element(
      "dd",
      {},
      where === text.replace(/\$/g, "") ? text : say(messages.explain.isReference, { text, reference: where }),
      received === undefined ? undefined : [": ", element("strong", {}, received)],
      heading === undefined || isCall ? undefined : element("div", { class: "quiet" }, saidBy(heading)),
    ),
  ];
}

/** What the sheet says of an argument's numbers; its unit where the words do not show it. */
function saidBy({ text, unit, beside }: Heading): string {
  if (unit?.dimension === undefined) return say(messages.explain.noUnitInSheet, { heading: text });
  const isShown = beside === undefined && text.includes(unit.text);
  return isShown
    ? say(messages.explain.heading, { heading: text })
    : say(messages.explain.unitInSheet, { heading: text, unit: unit.text });
}

function shownValues(values: readonly HostCell[], rest: number): string {
  const shown = values.slice(0, valuesShown).map(shownHostCell).join(", ") || translated("blank");
  return rest > 0 ? say(messages.explain.values, { values: shown, count: rest }) : shown;
}

const shownHostCell = (cell: HostCell): string => (isEmptyCell(cell) ? translated("blank") : shown(plainCell(cell)!));
