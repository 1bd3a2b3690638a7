import {
  type Area,
  addressOf,
  areaBetween,
  cellOf,
  type Place,
  placeOf,
  referenceTo,
  type SheetArea,
} from "@dairy-functions/formulas";
import { type Answer, type AnyFunction, catalogue, listOf, say, translated, wordsOf } from "@dairy-functions/shared";
import { filledCells, libraryHost, plainCell } from "../areas.ts";
import { accountBlock, type Block, cellIn, columnTerm, tableBlock, termOf, type Written } from "../map/block.ts";
import {
  type Choices,
  currencyOf,
  type Entry,
  entriesOfAccount,
  entriesOfTable,
  missingParts,
  noChoices,
} from "../map/mapping.ts";
import { blanksIn, numbersOutside, usedRange } from "../map/range.ts";
import { rememberedChoices } from "../map/remembered.ts";
import { accountRows, amountsColumn, readAccountRange, type Source } from "../map/source.ts";
import { readTableRange, type TableSource } from "../map/table-source.ts";
import { partLabel, type Target, targetsOf } from "../map/target.ts";
import { messages } from "../messages.ts";
import type { Contents, Host } from "../pane-host.ts";
import { beside } from "../place.ts";
import { answerTable } from "./answer.ts";
import { type Context, messagePlace, showMessage } from "./context.ts";
import { button, type Child, element, type Input, message, replaceContent } from "./elements.ts";

type Select = HTMLElement & { value: string };
/** The source with what is read of it, and the columns that hold the amounts. */
type Read =
  | { readonly of: "lines"; readonly source: Source; columns: readonly number[] }
  | { readonly of: "columns"; readonly source: TableSource };

const allTargets = (): readonly Target[] => catalogue.flatMap(targetsOf);
const nameOf = ({ definition, param }: Target): string =>
  targetsOf(definition).length > 1 ? `${definition.name}, ${param!.name}` : definition.name;
/** What most people map first. */
const usual = "IFCNREPORT";

/** A person's own labels and amounts beside the lines of a function: guesses, a list to change each, and one button that writes. */
export function mapView(context: Context, definition: AnyFunction | undefined, back: () => void): HTMLElement {
  const { host, run } = context;
  const targets = allTargets();
  let target =
    targets.find((each) => each.definition === (definition ?? catalogue.find(({ name }) => name === usual))) ??
    targets[0]!;
  let read: Read | undefined;
  let choices: Choices = noChoices;
  let sheet = "";
  let latest = 0;
  /** The cell around which the range was found, the cells as they were read last, and what was written from them. */
  let around: SheetArea | undefined;
  let seen = "";
  let written: Written | undefined;
  /** Where the pane wrote earlier. */
  let ours: Place | undefined;

  const notices = messagePlace();
  const hint = messagePlace();
  const list = element<Select>(
    "select",
    {
      class: "pick",
      "aria-label": translated("Function"),
      change: () => run(hint, () => choose(targets[Number(list.value)]!)),
    },
    targets.map((each, k) => element("option", { value: String(k), selected: each === target }, nameOf(each))),
  );
  const about = element("p", { class: "quiet" });
  let offered: string | undefined;
  const take = button(
    say(messages.map.useAll, { range: say(messages.map.selection) }),
    () => {
      if (offered === undefined) return;
      range.value = offered;
      around = undefined;
      run(hint, load);
    },
    { slot: "end", size: "small", appearance: "transparent" },
  );
  const range = element<Input>(
    "fluent-text-input",
    {
      class: "wide",
      autocomplete: "off",
      change: () => {
        around = undefined;
        run(hint, load);
      },
    },
    translated("Your labels and amounts"),
    take,
  );
  const outsidePlace = messagePlace();
  const amounts = element("div", { class: "field" });
  const summary = element("p", { role: "status" });
  const lines = element("div", { class: "stack" });
  const missing = element("div", { class: "stack" });
  const previewPlace = element("div", { class: "stack" });
  const write = button(translated("Write input and result"), () => run(notices, writeBlock), { appearance: "primary" });
  const view = element(
    "div",
    { class: "view" },
    element("div", { class: "bar" }, button(translated("Back"), back, { appearance: "subtle", size: "small" })),
    element("h2", { tabindex: "-1" }, translated("Map my accounts")),
    element("p", {}, say(messages.map.about)),
    element("label", { class: "stack" }, translated("Function"), list),
    about,
    range,
    hint,
    outsidePlace,
    amounts,
    summary,
    lines,
    missing,
    previewPlace,
    notices,
    element("div", { class: "actions" }, write),
  );
  context.onSelection(view, (selection) => {
    offered = selection && referenceTo(selection.area, sheet);
    take.textContent = say(messages.map.useAll, { range: offered ?? say(messages.map.selection) });
    run(hint, follow);
  });
  run(hint, start);
  return view;

  async function start(): Promise<void> {
    about.textContent = translated(target.definition.summary);
    const selection = await host.selection();
    if (selection === undefined) return;
    const { area, cell } = selection;
    sheet = cell.sheet;
    const several = area.rows * area.columns > 1;
    around = several ? undefined : cell;
    range.value = several ? addressOf(area) : await usedRange(host, cell);
    if (range.value !== "") await load();
  }

  async function choose(chosen: Target): Promise<void> {
    target = chosen;
    about.textContent = translated(target.definition.summary);
    await load();
  }

  async function readRange(typed: string): Promise<Source | TableSource | string> {
    const area = typed === "" ? undefined : await host.locate(typed, { sheet });
    if (area === undefined) return say(messages.map.notARange, { text: typed });
    return target.kind === "table" ? readTableRange(host, area) : readAccountRange(host, area);
  }

  /** Reads the cells again when the sheet may have changed. What was chosen stays with its line. */
  async function follow(): Promise<void> {
    const own = latest;
    const typed = around === undefined ? range.value.trim() : await usedRange(host, around);
    if (typed === "" && range.value === "") return start();
    const found = await readRange(typed);
    if (own !== latest) return;
    if (JSON.stringify(found) !== seen) {
      range.value = typed;
      await load(choices);
      return;
    }
    await showOutside();
    if (written !== undefined) await showWritten(written);
  }

  async function load(kept: Choices = noChoices): Promise<void> {
    latest++;
    const own = latest;
    notices.replaceChildren();
    hint.replaceChildren();
    written = undefined;
    const typed = range.value.trim();
    const found = await readRange(typed);
    seen = JSON.stringify(found);
    const before = typeof found === "string" ? undefined : await rememberedChoices(host, target, found);
    if (own !== latest) return;
    choices = before?.choices ?? kept;
    if (typeof found === "string") {
      read = undefined;
      for (const each of [outsidePlace, amounts, lines, missing, previewPlace]) each.replaceChildren();
      summary.textContent = "";
      if (typed !== "") showMessage(hint, "warning", found);
      return;
    }
    read =
      "labels" in found
        ? { of: "lines", source: found, columns: [amountsColumn(found)] }
        : { of: "columns", source: found };
    if (before !== undefined) showMessage(hint, "info", say(messages.map.remembered, { area: before.at }));
    ours = before && placeOf(before.at);
    await showOutside();
    replaceContent(amounts, read.of === "lines" ? amountsField(read) : undefined);
    show();
  }

  /** What the range leaves out, with the wider range where it goes on in the same columns. */
  async function showOutside(): Promise<void> {
    const own = read?.source.area;
    const outside = own && (await numbersOutside(host, own, ours));
    if (own === undefined || outside === undefined) return outsidePlace.replaceChildren();
    const ends = ({ row, column, rows, columns }: Area) => ({ row: row + rows - 1, column: column + columns - 1 });
    const [one, other] = [ends(own), ends(outside)];
    const wide = addressOf(
      areaBetween(
        { row: Math.min(own.row, outside.row), column: own.column },
        { row: Math.max(one.row, other.row), column: one.column },
      ),
    );
    const use = button(
      say(messages.map.useAll, { range: wide }),
      () => {
        range.value = wide;
        around = undefined;
        run(hint, load);
      },
      { size: "small" },
    );
    const isBelow = outside.column >= own.column && other.column <= one.column;
    const sentence = say(messages.map.outside, { area: addressOf(outside) });
    replaceContent(outsidePlace, message("warning", sentence, ...(isBelow ? [use] : [])));
  }

  /** Where several columns hold numbers: one of them, or all of them where the function compares farms. */
  function amountsField(lined: Extract<Read, { of: "lines" }>): Child {
    const { columns, area } = lined.source;
    if (columns.length < 2) return undefined;
    const pick = element<Select>(
      "select",
      {
        class: "pick",
        "aria-label": translated("Amounts"),
        change: () => {
          lined.columns = pick.value === "all" ? columns.map((_, k) => k) : [Number(pick.value)];
          show();
        },
      },
      columns.map(({ place, header }, k) => {
        const letters = addressOf({ row: 0, column: area.column + place }).replace(/\d+/, "");
        return element(
          "option",
          { value: String(k), selected: k === lined.columns[0] },
          header === "" ? letters : `${letters}: ${header}`,
        );
      }),
      target.kind === "account"
        ? element("option", { value: "all" }, translated("all of them, a farm each"))
        : undefined,
    );
    return element("label", { class: "stack wide" }, translated("Amounts"), pick);
  }

  function entriesNow(now: Read): readonly Entry[] {
    return now.of === "lines"
      ? entriesOfAccount(target, now.source, now.columns, choices)
      : entriesOfTable(target, now.source, choices);
  }

  /** Lists the entries anew: what is to be checked first. Later changes leave each in its place. */
  function show(): void {
    const entries = entriesNow(read!);
    const isOpen = ({ problems }: Entry) => problems.length > 0;
    const isUsed = (entry: Entry) => entry.part !== undefined && !isOpen(entry);
    const groups: readonly (readonly [title: string, of: readonly Entry[]])[] = [
      [translated("To check"), entries.filter(isOpen)],
      [translated("Used"), entries.filter(isUsed)],
      [translated("Left out"), entries.filter((entry) => !isOpen(entry) && !isUsed(entry))],
    ];
    const shown = new Map<number, (entry: Entry) => void>();
    replaceContent(
      lines,
      groups.map(([title, of]) =>
        of.length === 0
          ? undefined
          : element(
              "section",
              {},
              element("h3", {}, title),
              of.map((entry) => {
                const { row, update } = entryRow(entry, changed);
                shown.set(entry.place, update);
                return row;
              }),
            ),
      ),
    );
    update(entries);

    function changed(next: Choices): void {
      choices = next;
      written = undefined;
      const now = entriesNow(read!);
      for (const entry of now) shown.get(entry.place)?.(entry);
      update(now);
    }
  }

  function entryRow(entry: Entry, changed: (next: Choices) => void) {
    const { place, label } = entry;
    const pick = element<Select>(
      "select",
      {
        class: "pick",
        "aria-label": say(messages.map.lineFor, { label }),
        change: () =>
          changed({
            ...choices,
            parts: new Map(choices.parts).set(place, pick.value === "" ? undefined : Number(pick.value)),
          }),
      },
      element("option", { value: "" }, translated("not used")),
      target.parts.map((part, k) => element("option", { value: String(k) }, partLabel(part, currencyNow()))),
    );
    const unit = element<Input>(
      "fluent-text-input",
      {
        class: "wide",
        placeholder: translated("kg, litres, Tk per month"),
        autocomplete: "off",
        change: () => {
          const units = new Map(choices.units);
          if (unit.value.trim() === "") units.delete(place);
          else units.set(place, unit.value.trim());
          changed({ ...choices, units });
        },
      },
      say(messages.map.unitOf, { label }),
    );
    const where = element("code", { class: "quiet" });
    const problems = element("div", { class: "stack" });
    const row = element(
      "div",
      { class: "entry" },
      element("div", { class: "bar" }, element("strong", {}, label), where),
      pick,
      problems,
      unit,
    );
    const update = (now: Entry): void => {
      pick.value = now.part === undefined ? "" : String(now.part);
      where.textContent = whereIs(now);
      unit.hidden = !now.asksUnit;
      row.toggleAttribute("data-check", now.problems.length > 0);
      const why = now.why === undefined ? [] : [now.why];
      replaceContent(
        problems,
        [...now.problems, ...why].map((text) => element("p", { class: "quiet" }, text)),
      );
    };
    update(entry);
    return { row, update };
  }

  /** The cell, what it is multiplied with, and its unit. */
  function whereIs(entry: Entry): string {
    const now = read!;
    const term =
      now.of === "columns"
        ? columnTerm(host, now.source, entry)
        : entry.conversion === undefined || entry.isRefused
          ? addressOf(cellIn(now.source, entry.place, now.columns[0]!))
          : termOf(host, now.source, entry, now.columns[0]!);
    const corrected = entry.conversion?.correct && !entry.isRefused ? `ECM(${term})` : term;
    return [corrected, entry.unit].filter(Boolean).join(", ");
  }

  /** Counts, what is missing, and the result as it will be. */
  function update(entries: readonly Entry[]): void {
    const used = entries.filter(({ part, isRefused }) => part !== undefined && !isRefused).length;
    const check = entries.filter(({ problems }) => problems.length > 0).length;
    summary.textContent =
      used === 0 ? say(messages.map.nothing) : say(messages.map.summary, { used, all: entries.length, check });
    const { required, advised, optional, helpers } = missingParts(target, entries);
    const named = (of: readonly number[]) => of.map((k) => wordsOf(target.parts[k]!.name)).join(", ");
    replaceContent(
      missing,
      required.length === 0 ? undefined : message("warning", say(messages.map.required, { lines: named(required) })),
      helpers.length === 0 ? undefined : message("warning", say(messages.map.correct)),
      advised.length === 0 ? undefined : message("warning", say(messages.map.advised)),
      optional.length === 0 || target.kind === "plan" || target.kind === "table"
        ? undefined
        : element("p", { class: "quiet" }, say(messages.map.optional, { lines: named(optional) })),
    );
    const block = used === 0 ? undefined : blockOf(entries);
    replaceContent(
      previewPlace,
      block === undefined
        ? undefined
        : [
            element("h3", {}, translated("Result")),
            required.length + helpers.length > 0
              ? element("p", { class: "quiet" }, say(messages.map.afterwards))
              : previewOf(block.answer),
          ],
    );
  }

  function blockOf(entries: readonly Entry[]): Block {
    const now = read!;
    if (now.of === "columns") return tableBlock(host, target, now.source, entries);
    return accountBlock(host, target, now.source, entries, { columns: now.columns, currency: currencyNow() });
  }

  function currencyNow(): string | undefined {
    if (read?.of !== "lines") return undefined;
    const { source, columns } = read;
    return currencyOf(accountRows(source, columns, choices.units), source.columns[columns[0]!]?.header ?? "");
  }

  /** The result in the sheet, and the cells that it waits for. */
  async function showWritten(now: Written): Promise<void> {
    written = now;
    const blanks = (await blanksIn(host, now)).map((place) => addressOf(place));
    const answer = answerOf(await host.read(now.result), host);
    if (written !== now) return;
    missing.replaceChildren(
      ...(blanks.length === 0
        ? []
        : [message("warning", say(messages.map.stillBlank, { cells: listOf(blanks.slice(0, 6), "and") }))]),
    );
    replaceContent(previewPlace, [
      element("h3", {}, translated("Result")),
      element("p", { class: "quiet" }, say(messages.map.now, { result: addressOf(now.result) })),
      previewOf(answer),
    ]);
  }

  async function writeBlock(): Promise<void> {
    if (read === undefined) return load();
    const entries = entriesNow(read);
    if (!entries.some(({ part, isRefused }) => part !== undefined && !isRefused))
      return showMessage(notices, "warning", say(messages.map.nothing));
    const block = blockOf(entries);
    const { area } = read.source;
    const start = { ...area, column: area.column + area.columns + 1, rows: block.rows, columns: block.columns };
    const place = await beside(host, start);
    const [inTheWay] = await filledCells(host, place);
    if (inTheWay !== undefined)
      return showMessage(
        notices,
        "error",
        say(messages.insert.oneInTheWay, { area: addressOf(place), cell: addressOf(inTheWay) }),
      );
    const placed = block.cellsAt(place);
    const { area: filled, cells, dress, input, alsoNeeded, result } = placed;
    await host.write(filled, cells, dress);
    await host.select(cellOf(input));
    ours = filled;
    await showWritten(placed);
    const refused = entries.filter(({ part, isRefused }) => part !== undefined && isRefused).length;
    showMessage(
      notices,
      refused === 0 ? "success" : "warning",
      [
        say(messages.map.written, {
          inputs: listOf([input, ...alsoNeeded].map(addressOf), "and"),
          result: addressOf(result),
        }),
        refused === 0 ? "" : say(messages.map.refused, { count: refused }),
      ]
        .filter(Boolean)
        .join(" "),
      button(translated("Go to the result"), () => run(notices, () => host.select(cellOf(result))), { size: "small" }),
    );
  }
}

/** A result as a sheet shows it. */
const answerOf = ({ values }: Contents, host: Host): Answer =>
  values.map((row) => row.map((cell) => libraryHost(host).errorIn(cell) ?? plainCell(cell) ?? ""));

/** The first rows of a result, to see whether they are about right. */
function previewOf(answer: Answer): Child {
  const rows = Array.isArray(answer) ? answer.slice(0, rowsShown) : answer;
  const area = { sheet: "", row: 0, column: 0, rows: Array.isArray(rows) ? rows.length : 1, columns: 1 };
  return answerTable(rows, area);
}
const rowsShown = 6;

/** Whether a function has something that accounts can be mapped to. */
export const canMap = (definition: AnyFunction): boolean => targetsOf(definition).length > 0;
