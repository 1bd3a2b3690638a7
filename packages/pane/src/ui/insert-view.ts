import { addressOf, cellOf, referenceTo, type SheetArea } from "@dairy-functions/formulas";
import {
  type AnyFunction,
  type Cell,
  CellError,
  call,
  functionNamed,
  listOf,
  named,
  type Param,
  say,
  translated,
} from "@dairy-functions/shared";
import { callName, filledCells, libraryHost } from "../areas.ts";
import { layoutDress, resultDress } from "../dress.ts";
import { type CheckedGivens, checkGivens, type Question } from "../insert/checked.ts";
import { formulaOf, type Given, missingArguments, type Preview, preview, readGiven } from "../insert/given.ts";
import { headerOf } from "../insert/header.ts";
import { fieldsAround, matchFields, within } from "../insert/sheet-fields.ts";
import { messages } from "../messages.ts";
import type { Selection } from "../pane-host.ts";
import { freePlace } from "../place.ts";
import { answerTable } from "./answer.ts";
import { argumentField } from "./argument.ts";
import { type Context, messagePlace, sentenceOf, showMessage } from "./context.ts";
import { button, type Child, element, type Input, message, replaceContent } from "./elements.ts";
import { written } from "./numbers.ts";

const rowsOfExcel = 1_048_576;

const isTable = ({ kind }: Param) => kind === "table" || kind === "account" || kind === "plan" || kind === "square";

/** A form for one call: a range or a value for each argument, what it will give, and where it goes. */
export function insertView(context: Context, definition: AnyFunction, back: () => void): HTMLElement {
  const { host, run } = context;
  const { params } = definition;
  /** The sheet that the formula goes to, and the latest of the previews that are on their way. */
  let sheet = "";
  let latest = 0;
  /** What the person has decided: numbers to take as they are, questions answered, amounts made those of a year. */
  const asTheyAre = new Set<string>();
  const usedAnyway = new Set<string>();
  let isYearly = false;
  /** Whether the person has typed where the formula goes: until then it goes to the free cell that is selected. */
  let isChosen = false;
  /** Whether the fields are filled in, which takes a while in Sheets. Until then, the formula has no cell. */
  let isFilled = false;

  const notices = messagePlace();
  const hint = messagePlace();
  const previewPlace = element("div", { class: "stack", "aria-live": "polite" });
  const changed = () => {
    usedAnyway.clear(); // it was said of other numbers
    if (isFilled) void refresh();
  };
  const fields = params.map((param) =>
    argumentField(
      param,
      changed,
      isTable(param)
        ? button(translated("Create this table"), () => run(notices, () => layOut(param)), { size: "small" })
        : undefined,
    ),
  );
  const insertButton = button(translated("Insert"), () => run(notices, insert), { appearance: "primary" });
  const target = element<Input>(
    "fluent-text-input",
    {
      class: "wide",
      input: () => {
        isChosen = true;
        changed();
      },
    },
    translated("Cell for the formula"),
  );
  const view = element(
    "div",
    { class: "view" },
    element("div", { class: "bar" }, button(translated("Back"), back, { appearance: "subtle", size: "small" })),
    element("h2", { tabindex: "-1" }, say(messages.insert.title, { function: callName(host, definition) })),
    element("p", {}, translated(definition.summary)),
    params.some(isTable) ? element("p", { class: "quiet" }, say(messages.insert.readsTable)) : undefined,
    hint,
    fields.map(({ row }) => row),
    target,
    element("h3", {}, translated("Preview")),
    previewPlace,
    notices,
    element("div", { class: "actions" }, insertButton),
  );
  context.onSelection(view, (selection) => {
    for (const field of fields) field.offer(selection && referenceTo(selection.area, sheet));
    if (selection !== undefined && !isChosen) run(notices, () => followTo(selection));
  });
  run(hint, async () => {
    await fillIn().finally(() => {
      isFilled = true;
    });
    await refresh();
  });
  return view;

  /** Fills in what the words around the selection say. */
  async function fillIn(): Promise<void> {
    const selection = await host.selection();
    if (selection !== undefined) {
      sheet = selection.cell.sheet;
      for (const field of fields) field.offer(referenceTo(selection.area, sheet));
      const found = matchFields(params, await fieldsAround(host, selection.cell));
      const areas = found.map((field) => field && within(field.area, selection.area));
      for (const [k, area] of areas.entries()) if (area !== undefined) fields[k]!.set(referenceTo(area, sheet));
      const given = areas.filter((area) => area !== undefined);
      target.value = addressOf(await freeCell(selection, given));
      if (given.length > 0)
        showMessage(hint, "info", say(messages.insert.filledIn, { given: given.length, all: params.length }));
    }
  }

  /** Has the formula go to a cell of its sheet that is selected, if it is free: other cells are read by arguments. */
  async function followTo({ area, cell }: Selection): Promise<void> {
    if (cell.sheet !== sheet || area.rows * area.columns > 1 || (await filledCells(host, cell)).length > 0) return;
    target.value = addressOf(cell);
    changed();
  }

  /** The selected cell if it is free, else the first free place beside what the arguments read. */
  async function freeCell({ cell }: Selection, given: readonly SheetArea[]): Promise<SheetArea> {
    const [first = cell] = given;
    const right = Math.max(...[first, ...given].map(({ column, columns }) => column + columns));
    const below = Math.max(...[first, ...given].map(({ row, rows }) => row + rows));
    const beside = first.rows > 1 ? { ...first, column: right, columns: 1 } : { ...first, row: below };
    for (let step = 0; step < 40; step++) {
      const place =
        step === 0
          ? cell
          : first.rows > 1
            ? { ...beside, column: right + step - 1 }
            : { ...beside, row: below + step - 1 };
      if ((await filledCells(host, place)).length === 0) return cellOf(place);
    }
    return cell;
  }

  /** The form as it is, or a sentence about what is not understood. */
  async function read(): Promise<{ readonly givens: readonly Given[]; readonly at: SheetArea } | string> {
    const text = (target.value ?? "").trim();
    const at = await host.locate(text, { sheet });
    if (at === undefined) return say(messages.insert.notACell, { text });
    const givens: Given[] = [];
    for (const { param, value } of fields) {
      const given = await readGiven(host, param, value(), at);
      if (given instanceof CellError) return given.sentence;
      givens.push(given);
    }
    return { givens, at: cellOf(at) };
  }

  async function refresh(): Promise<void> {
    latest++;
    const own = latest;
    const shown = await previewNow().catch((error) => message("error", sentenceOf(error)));
    if (own === latest) replaceContent(previewPlace, shown);
  }

  async function previewNow(): Promise<Child> {
    const form = await read();
    if (typeof form === "string") {
      showConversions([]);
      return message("warning", form);
    }
    const checked = await checkGivens(host, definition, form.givens, { asTheyAre, isYearly });
    const open = openQuestions(checked);
    const ahead = preview(host, definition, checked.givens);
    showConversions(checked.converted, checked.givens);
    insertButton.toggleAttribute("disabled", open.length > 0);
    insertButton.setAttribute("aria-disabled", String(open.length > 0));
    return [
      checked.questions.map((question) => questionPart(question, open.includes(question))),
      checked.unchecked.length === 0
        ? undefined
        : element(
            "p",
            { class: "quiet" },
            say(messages.insert.unchecked, { parameters: listOf(checked.unchecked, "and") }),
          ),
      element("pre", { tabindex: "0" }, formulaOf(host, definition, checked.givens)),
      // A number that is probably wrong is not shown before the question is answered.
      open.length > 0 ? undefined : answerTable(ahead.answer, areaOf(form.at, ahead)),
      open.length > 0 || checked.result === undefined || ahead.answer instanceof CellError
        ? undefined
        : element("p", {}, say(messages.insert.result, { unit: checked.result })),
    ];
  }

  function openQuestions({ questions }: CheckedGivens): readonly Question[] {
    return questions.filter(({ say: problem }) => !usedAnyway.has(problem));
  }

  /** A question that has to be answered before anything is written, or what was answered. */
  function questionPart({ say: problem, isConflict, canBeYearly }: Question, isOpen: boolean): HTMLElement {
    const decide = (text: string, decision: () => void) =>
      button(
        text,
        () => {
          decision();
          void refresh();
          view.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true }); // the button is gone
        },
        { size: "small", class: "long" },
      );
    if (!isOpen)
      return message(
        "warning",
        written(say(messages.insert.confirmed, { problem })),
        decide(translated("Ask again"), () => usedAnyway.delete(problem)),
      );
    return message(
      isConflict ? "error" : "warning",
      written(say(messages.insert.question, { problem })),
      ...(canBeYearly ? [decide(translated("Convert all to amounts of a year"), () => (isYearly = true))] : []),
      decide(translated("Use it anyway"), () => usedAnyway.add(problem)),
    );
  }

  /** Under each argument, what the formula makes of its numbers, with the way to leave them as they are. */
  function showConversions(converted: readonly (string | undefined)[], givens: readonly Given[] = []): void {
    for (const [k, { param, row, note }] of fields.entries()) {
      const problem = converted[k];
      const given = givens[k];
      const leave = button(
        translated("Do not convert"),
        () => {
          asTheyAre.add(param.name);
          void refresh();
          inputOf(row).focus(); // the button is gone
        },
        { size: "small", "aria-label": say(messages.insert.doNotConvert, { parameter: named(param) }) },
      );
      const convert = button(
        translated("Convert it"),
        () => {
          asTheyAre.delete(param.name);
          void refresh();
          inputOf(row).focus();
        },
        { size: "small" },
      );
      const text = given !== undefined && "area" in given ? given.conversion?.text : undefined;
      replaceContent(
        note,
        problem !== undefined && text !== undefined
          ? [element("p", {}, say(messages.insert.converted, { problem: written(problem), text })), leave]
          : asTheyAre.has(param.name) && givens.length > 0
            ? convert
            : undefined,
      );
    }
  }

  async function insert(): Promise<void> {
    const form = await read();
    if (typeof form === "string") return showMessage(notices, "error", form);
    const missing = missingArguments(definition, form.givens);
    if (missing.length > 0)
      return showMessage(notices, "error", say(messages.insert.fillIn, { parameters: listOf(missing, "and") }));
    const checked = await checkGivens(host, definition, form.givens, { asTheyAre, isYearly });
    if (openQuestions(checked).length > 0) return showMessage(notices, "error", say(messages.insert.answerFirst));
    const ahead = preview(host, definition, checked.givens);
    const area = areaOf(form.at, ahead);
    if (await isInTheWay(area)) return;
    const areas = form.givens.flatMap((given) => ("area" in given ? [given.area] : []));
    const header = await headerOf(host, definition, checked.header, areas, form.at);
    const texts = header?.texts ?? [];
    const own = resultDress(definition, ahead.answer, form.at);
    const rows = texts.length + 1;
    await host.write(
      { ...form.at, row: form.at.row - texts.length, rows },
      [...texts, formulaOf(host, definition, checked.givens)].map((cell) => [cell]),
      header === undefined ? own : { ...header.dress, plainFormats: own?.plainFormats ?? [] },
    );
    await host.select(form.at);
    showMessage(
      notices,
      "success",
      say(messages.insert.inserted, { area: addressOf(area) }),
      button(translated("Explain it"), () => context.show("explain"), { size: "small" }),
    );
  }

  /** Writes the headers and an example of a table at the selection, and uses it as the argument. */
  async function layOut(param: Param): Promise<void> {
    const selection = await host.selection();
    if (selection === undefined) return showMessage(notices, "warning", say(messages.insert.selectCell));
    const layout = functionNamed("LAYOUT")!;
    const cells = call(layout, [definition.name, param.name], libraryHost(host)) as Cell[][];
    const area = await freePlace(host, { ...selection.cell, rows: cells.length, columns: cells[0]!.length });
    await host.write(
      area,
      cells.map((row) => row.map((cell) => (cell === "" ? null : cell))),
      layoutDress(cells, area),
    );
    sheet = area.sheet;
    target.value = addressOf({ ...cellOf(area), row: area.row + area.rows + 1 });
    fields.find((field) => field.param === param)!.set(addressOf(area));
    showMessage(notices, "success", say(messages.insert.tableCreated, { area: addressOf(area) }));
  }

  /** Nothing is overwritten: shows which cells are in the way. */
  async function isInTheWay(area: SheetArea): Promise<boolean> {
    const last = addressOf(area).split(":").at(-1)!;
    if (host.name === "excel" && area.row + area.rows > rowsOfExcel) {
      showMessage(notices, "error", say(messages.insert.belowLastRow, { last }));
      return true;
    }
    const [first, ...more] = await filledCells(host, area);
    if (first === undefined) return false;
    const places = { area: addressOf(area), cell: addressOf(first) };
    const sentence =
      more.length === 0
        ? say(messages.insert.oneInTheWay, places)
        : say(messages.insert.moreInTheWay, { ...places, count: more.length });
    showMessage(notices, "error", sentence);
    return true;
  }
}

/** The field within the row of an argument. */
const inputOf = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>("fluent-text-input") ?? row;

const areaOf = (at: SheetArea, { rows, columns }: Preview): SheetArea => ({ ...at, rows, columns });
