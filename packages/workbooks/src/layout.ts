import {
  addressOf,
  areaBetween,
  fixedReference,
  type Place,
  placeOf,
  referenceTo,
  type SheetArea,
  type SheetPlace,
} from "@dairy-functions/formulas";
import { type Cell, say, translated, wordsOf } from "@dairy-functions/shared";
import type { Book, BookCell, BookSheet, ChartRange, Limit } from "./book.ts";
import {
  type Canvas,
  canvas,
  finished,
  fitName,
  fitRow,
  gap,
  put,
  putHeading,
  putIdentity,
  putTitle,
} from "./canvas.ts";
import {
  aboutUnits,
  axisTitle,
  type Chosen,
  chosenUnit,
  converted,
  measures,
  unitCell,
  unitsSheet,
} from "./chosen-units.ts";
import { numberFormatsOf, scriptHere, withFormats } from "./digits.ts";
import { inEdition, pruned } from "./edition-formulas.ts";
import { exportSheet, ofStart } from "./export-row.ts";
import { isMoney, limitOf, shownFormat, shownUnit } from "./fields.ts";
import { capital, headed, rowHeight } from "./lines.ts";
import type { Look } from "./looks.ts";
import { messages } from "./messages.ts";
import { methodSheet, readByFunctions } from "./method.ts";
import { awaitedInputs, besideOf, firstMissing, isMissing, notedOf } from "./missing.ts";
import { afterSheet } from "./now-and-after.ts";
import { formSheet, reportSheet } from "./printed-pages.ts";
import { errorsHidden, putRefused, refusedHighlights, unlessRefused } from "./refused.ts";
import { type Asked, type Begun, beginStart, type ExampleAmount, finishStart } from "./start.ts";
import {
  type Block,
  type Chart,
  type Computed,
  type Dimension,
  editionOf,
  type Field,
  type Figures,
  type Grid,
  type Input,
  isInput,
  type Measure,
  type Quantity,
  quantitiesOf,
  type RepeatedRows,
  type Rows,
  resultsOf,
  type Sentence,
  type Spill,
  type Table,
  type Template,
  type TemplateSheet,
  type Texts,
  type Writing,
} from "./template.ts";
import { type Edition, type How, type Parts, print, quoted } from "./template-formulas.ts";
import { waitingFormula } from "./waiting.ts";
import { type FormatFor, namedFormats } from "./written-numbers.ts";

/** A template laid out: the book, and where each of its quantities is. */
export interface Laid {
  /** What the edition has of the template. */
  readonly template: Template;
  readonly book: Book;
  readonly quantities: Quantities;
  /** What the sheet Start asks. */
  readonly asked: readonly Asked[];
}
export type Quantities = ReadonlyMap<string, PlacedQuantity>;

/** Where the cells of a quantity are. */
export interface PlacedQuantity {
  /** None for the labels of a dimension. */
  readonly quantity?: Quantity;
  readonly dimensions: readonly Dimension[];
  /** The cell for an index along each dimension, from 0. */
  readonly at: (indexes: readonly number[]) => SheetPlace;
  /** Its cells in kilograms or hectares, where those that a person sees are in a unit of her own. */
  readonly base?: (indexes: readonly number[]) => SheetPlace;
  /** The table that it is a column of. */
  readonly table?: SheetArea;
  /** The cell with its unit, where it has one of its own. */
  readonly unitAt?: SheetPlace;
}

/** A sheet being written, and what all sheets of the template share. */
interface Page {
  readonly sheet: Canvas;
  readonly edition: Edition;
  /** Whether its names are those of functions, in English. */
  readonly english: boolean;
  readonly quantities: Map<string, PlacedQuantity>;
  /** Gives the name of a cell that formulas of other sheets read. */
  readonly nameOf: NameOf;
  readonly chosen: Chosen;
  readonly formatFor: FormatFor;
  /** The sheet of amounts in kilograms and hectares. */
  readonly units?: Canvas;
  /** Inputs that are named while they are blank, because a sentence waits for them. */
  readonly awaited: ReadonlySet<string>;
  /** Columns of tables that functions read, which know their headers in English. */
  readonly readByFunctions: ReadonlySet<string>;
  /** What waits until every quantity has its place: formulas and charts. */
  readonly later: (() => void)[];
  /** Cells of the sheet that name the first input of a block that is missing. */
  readonly missing: Place[];
}

/** Names a cell, once, by a quantity that is in it. */
type NameOf = (quantity: string, reference: string) => string;

export function layOut(whole: Template, edition: Edition): Laid {
  const template = editionOf(whole, edition);
  const { name, title, purpose, short, report } = template;
  const begun = beginStart(template, edition, sheetName("start", short));
  const names = new Map<string, string>();
  const nameOf: NameOf = (quantity, reference) => {
    const name = nameInBook(template, quantity);
    names.set(name, reference);
    return name;
  };
  const converting = unitsOf(template, begun.choices, nameOf);
  const { formatFor, used: formats } = namedFormats((quantity) => nameInBook(template, quantity));
  const shared = {
    edition,
    formatFor,
    quantities: new Map<string, PlacedQuantity>(),
    awaited: awaitedInputs(template),
    readByFunctions: readByFunctions(template),
    later: [] as (() => void)[],
    nameOf,
    chosen: { currency: nameOf("currency", begun.currency), measures: converting?.measures ?? {} },
  };
  const written = (sheet: TemplateSheet, own: Partial<Page>): Written => {
    const page = {
      ...shared,
      ...own,
      english: sheet.english === true,
      sheet: canvas(translated(sheet.name), widthsOf(sheet)),
      missing: [],
    };
    writeSheet(page, sheet);
    return { page, sheet };
  };
  for (const [k, quantity] of Object.values(ofStart).entries())
    shared.quantities.set(quantity, {
      dimensions: [],
      at: () => ({ sheet: begun.sheet.name, ...placeOf(begun.exported[k]!) }),
    });
  const exported = template.exports ? [exportSheet(template, template.exports)] : [];
  const writtenHere = (sheet: TemplateSheet) => written(sheet, converting ? { units: converting.sheet } : {});
  const own = [...sheetsOf(template), ...exported].filter(({ only }) => only === undefined).map(writtenHere);
  const onlyHere = template.sheets.filter(({ only }) => only !== undefined).map(writtenHere);
  // What is printed reads the quantities; what it repeats of them has no name in the workbook.
  const reports = report ? [written(reportSheet(template, report), { quantities: asShown(shared.quantities) })] : [];
  const forms = (report?.forms ?? []).map((each) => written(formSheet(template, each), { quantities: new Map() }));
  for (const each of shared.later) each();
  for (const { page } of forms) makeRoom(page.sheet);
  const all = [...own, ...reports, ...forms, ...onlyHere];
  // Before the look of own data, which must not hide them.
  for (const { page } of all) page.sheet.highlights.unshift(...refusedHighlights(page.sheet.limits));
  const units = converting ? [converting.sheet] : [];
  const listed = [
    ...all.map(({ page, sheet }) => ({ ...sheet, name: page.sheet.name, limits: page.sheet.limits })),
    ...units.map((sheet) => ({ ...sheet, about: aboutUnits })),
  ];
  const amounts = exampleAmounts(shared.quantities);
  const absent = whole.sheets.filter(({ only }) => only !== undefined && only !== edition).length;
  const { sheet: first, ...warned } = finishStart(begun, template, edition, listed, amounts, absent);
  const asking = own.flatMap(({ page: { sheet, missing } }) =>
    missing.length > 0 ? [{ sheet: sheet.name, missing }] : [],
  );
  const computing = [...[...own, ...reports, ...onlyHere].map(({ page }) => page.sheet), ...units];
  const warning = nameOf("warning", warned.warning);
  for (const sheet of computing) putRefused(sheet, { ...warned, warning }, asking);
  const identity = nameOf("identity", begun.identity);
  for (const sheet of [...all.map(({ page }) => page.sheet), ...units]) putIdentity(sheet, identity);
  const named = nameOf("inLakhs", begun.inLakhs);
  const withDigits = (sheet: BookSheet): BookSheet => ({
    ...sheet,
    highlights: sheet.highlights.flatMap((each) => withFormats(each, sheet, named)),
    numberFormats: numberFormatsOf(sheet, named),
  });
  const followed = { inLakhs: named, afterAmount: nameOf("afterAmount", begun.afterAmount) };
  const { method, placed } = methodSheet(template, sheetName("method", short), followed, formats);
  for (const [name, reference] of placed) names.set(name, reference);
  const sheets = [
    first,
    ...[
      ...all.map(({ page, sheet }) => finished(page.sheet, sheet.landscape === true)),
      ...units.map((sheet) => finished(sheet, true)),
    ].map(withDigits),
    method,
  ];
  const read = wordsIn(sheets);
  const used = Object.fromEntries([...names].filter(([name]) => read.has(name)));
  const places = placesOf(template, shared.quantities).filter(([name]) => !(name in used));
  return {
    template,
    book: {
      name,
      title: translated(title),
      purpose: translated(purpose),
      elsewhere: translated("In another language"),
      sheets: warned.hasAddIn ? sheets.map((sheet) => ({ ...sheet, withoutAddIn: errorsHidden(sheet) })) : sheets,
      names: used,
      places: Object.fromEntries(places),
    },
    quantities: shared.quantities,
    asked: begun.asked,
  };
}

/** The sheet of the units that were chosen, with names for what formulas read of them. */
function unitsOf(template: Template, choices: Begun["choices"], nameOf: NameOf) {
  const chosen = Object.entries(choices) as [Measure, string][];
  if (chosen.length === 0) return undefined;
  const named = chosen.map(([measure, cell]) => [measure, nameOf(chosenUnit(measure), cell)]);
  const { sheet, measures: found } = unitsSheet(sheetName("units", template.short), Object.fromEntries(named));
  const units = chosen.map(([measure]) => {
    const { name, size } = found[measure]!;
    const unit = chosenUnit(measure);
    return [measure, { name: nameOf(`${unit}Shown`, name), size: nameOf(`${unit}Size`, size) }];
  });
  return { sheet, measures: Object.fromEntries(units) as Chosen["measures"] };
}

/** The words of all formulas of the sheets, in cells and conditions. */
const wordsIn = (sheets: readonly BookSheet[]): ReadonlySet<string> =>
  new Set(
    sheets
      .flatMap(({ cells, highlights, numberFormats = [], printArea }) => [
        ...Object.values(cells).map(({ formula }) => formula),
        ...highlights.map(({ formula }) => formula),
        ...numberFormats.map(({ beyond, when }) => beyond ?? when),
        printArea,
      ])
      .flatMap((formula) => formula?.match(/\w+/g) ?? []),
  );

/** The first amount of money of each input that has one in the example. */
function exampleAmounts(quantities: Quantities): ExampleAmount[] {
  return [...quantities.values()].flatMap(({ quantity, dimensions, at }) => {
    if (quantity === undefined || !("input" in quantity) || !isMoney(quantity)) return [];
    for (const indexes of combinations(dimensions)) {
      const value = exampleAt(quantity, indexes);
      if (typeof value === "number" && value !== 0) return [{ label: quantity.label, at: at(indexes), value }];
    }
    return [];
  });
}

/** Its own sheets, with that on which advice is tried behind the results. */
function sheetsOf(template: Template): readonly TemplateSheet[] {
  const { sheets, advice } = template;
  if (advice === undefined) return sheets;
  const results = sheets.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === "sentence"));
  return [...sheets.slice(0, results + 1), afterSheet(template, advice), ...sheets.slice(results + 1)];
}

/** The name of the first sheet, by which a workbook is known to come from a template. */
export const startName = ({ short }: Template): string => sheetName("start", short);

const sheetName = (kind: keyof typeof messages.sheets, short: string): string =>
  say(messages.sheets[kind], { short: translated(short) });

/** The quantities as a person sees them, in the units that she chose. */
const asShown = (quantities: Quantities) =>
  new Map([...quantities].map(([name, { base: _, ...placed }]) => [name, placed] as const));

interface Written {
  readonly page: Page;
  readonly sheet: TemplateSheet;
}

/** The name in the workbook of a quantity: those of several templates may come together in one file. */
export const nameInBook = ({ short }: Pick<Template, "short">, quantity: string): string => `${short}_${quantity}`;

/** The cells of what a form asks and shows: inputs, with what names each of them, sentences and results. */
function placesOf({ short, sheets }: Template, quantities: Quantities): [name: string, reference: string][] {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const inputs = blocks.flatMap(quantitiesOf).filter(isInput);
  const labels = inputs.flatMap(({ name }) => placedOf(quantities, name).dimensions).map((each) => each.labels);
  const shown = new Set([
    ...inputs.map(({ name }) => name),
    ...labels.flatMap((each) => (typeof each === "string" ? [each] : isComputed(each) ? [each.name] : [])),
    ...blocks.flatMap((block) => (block.kind === "sentence" ? [block.name] : [])),
    ...sheets.flatMap(resultsOf).map(({ name }) => name),
  ]);
  return [...shown].map((name) => {
    return [nameInBook({ short }, name), fixedReference(extent(placedOf(quantities, name), []))];
  });
}

/** Label, unit, values and note, as wide as the longest block needs. */
function widthsOf({ widths, blocks }: TemplateSheet): readonly number[] {
  if (widths) return widths;
  const values = Math.max(1, ...blocks.map((block) => (block.kind === "rows" ? (block.along?.size ?? 1) : 1)));
  return values === 1 ? [38, 16, 18, 56] : [38, 16, ...Array<number>(values).fill(13), 44];
}

function writeSheet(page: Page, { about, blocks, freezeHeader, rowsAPage }: TemplateSheet): void {
  const { sheet } = page;
  const width = sheet.widths.reduce((sum, each) => sum + each, 0);
  const isBroad = width > screenWidth && sheet.widths.length > 4;
  if (isBroad && (freezeHeader || blocks.every(keepsToColumns))) sheet.frozenColumns = 1;
  putTitle(sheet, about);
  for (const [k, block] of blocks.entries()) {
    if (!isHeading(blocks[k - 1])) sheet.starts.push(sheet.row);
    if (freezeHeader && sheet.frozenRows === 0) sheet.frozenRows = rowsToHeader(sheet.row, block);
    writeBlock(page, block);
  }
  endPrint(page, blocks.at(-1), rowsAPage);
}

/** Whether what follows belongs on the same page. */
const isHeading = (block: Block | undefined): boolean => block?.kind === "heading" || block?.kind === "text";

/** Lets what is printed end with the last row that is filled in, where the last block of a sheet counts its rows. */
function endPrint({ sheet, quantities, nameOf, later }: Page, block: Block | undefined, rowsAPage = Infinity): void {
  const down = block?.kind === "table" ? block.along : block?.kind === "grid" ? block.down : undefined;
  if (down?.filled === undefined) return;
  const above = sheet.row - 1 - down.size;
  for (let done = rowsAPage; done < down.size; done += rowsAPage) sheet.pageBreaks.push(above + done);
  later.push(() => {
    const rows = above + down.size;
    const all = { sheet: sheet.name, column: 0, row: 0, columns: sheet.widths.length, rows };
    const right = { ...all, column: sheet.widths.length - 1, columns: 1 };
    const last = placedOf(quantities, down.filled!);
    const filled = nameOf(last.quantity!.name, fixedReference(last.at([])));
    const first = fixedReference({ sheet: sheet.name, column: 0, row: 0 });
    const shorter = `${first}:INDEX(${fixedReference(right)},${above}+MAX(1,${filled}))`;
    // Programs that know only areas that stay as they are find one in it.
    sheet.printArea = `IF(${filled}=${down.size},${fixedReference(all)},${shorter})`;
  });
}

/** Whether a block merges no cells over the first column, which could not be frozen then. */
const keepsToColumns = (block: Block): boolean =>
  block.kind === "rows" ||
  block.kind === "grid" ||
  block.kind === "page break" ||
  (block.kind === "table" && !block.title);

/** Characters that a small laptop shows beside each other. */
const screenWidth = 140;

/** How many rows there are down to a block's headers, or to the units below them, where it begins in a row; 0 if it has none. */
function rowsToHeader(row: number, block: Block): number {
  if (block.kind === "grid" || (block.kind === "rows" && block.along)) return row + 1;
  if (block.kind !== "table") return 0;
  return row + 1 + (block.title === undefined ? 0 : 1) + (block.units === undefined ? 1 : 0);
}

const writers: { [Kind in Block["kind"]]: (page: Page, block: Extract<Block, { kind: Kind }>) => void } = {
  heading: ({ sheet }, { text }) => putHeading(sheet, text),
  text: ({ sheet }, { text }) => {
    put(sheet, 0, { value: text, look: "text" }, sheet.widths.length);
    sheet.row++;
    gap(sheet);
  },
  rows: writeRows,
  table: writeTable,
  grid: writeGrid,
  figures: writeFigures,
  sentence: writeSentence,
  texts: writeTexts,
  spill: writeSpill,
  chart: writeChart,
  writing: writeLines,
  "page break": ({ sheet }, { in: only }) => {
    if (only === undefined) sheet.pageBreaks.push(sheet.row);
  },
};

const writeBlock = (page: Page, block: Block): void => writers[block.kind](page, block as never);

function writeRows(page: Page, { title, along, now, rows }: Rows): void {
  const { sheet } = page;
  const size = along?.size ?? 1;
  const left = now ? 3 : 2;
  const noteColumn = left + size;
  const noteWidth = sheet.widths.length - noteColumn;
  put(sheet, 0, { value: title, look: "header" }, 1, sheet.row, page.english);
  put(sheet, 1, { value: "Unit", look: "header" });
  if (along) writeLabels(page, along, 2, sheet.row, "across");
  else put(sheet, left, { value: now ? "After" : "Value", look: "headerRight" });
  if (now) put(sheet, 2, { value: "Now", look: "headerRight" });
  const heading = rows.some((quantity) => notedOf(quantity) !== undefined) ? "Note" : "";
  const noteCell = { column: noteColumn, row: sheet.row };
  if (noteWidth > 0) put(sheet, noteColumn, { value: heading, look: "header" }, noteWidth);
  sheet.row++;
  for (const [k, quantity] of rows.entries()) {
    const { row } = sheet;
    put(sheet, 0, { value: quantity.label, look: quantity.total ? "totalLabel" : "label" }, 1, row, page.english);
    const unit = unitCell(quantity, quantity.total ? "totalLabel" : "unit", page.chosen);
    put(sheet, 1, unit);
    fitRow(sheet, 1, { ...unit, value: shownUnit(quantity) }); // a formula does not say how long its text is
    const note = notedOf(quantity);
    if (noteWidth > 0 && note !== undefined) put(sheet, noteColumn, { value: note, look: "note" }, noteWidth);
    const unitAt = { sheet: sheet.name, column: 1, row };
    if (now) place(page, now[k]!, [], () => ({ column: 2, row }), { unitAt });
    place(page, quantity, along ? [along] : [], (indexes) => ({ column: left + (indexes[0] ?? 0), row }), { unitAt });
    sheet.row++;
  }
  const asked = rows.filter(isInput).filter((each) => besideOf(each) !== undefined || page.awaited.has(each.name));
  if (noteWidth > 0 && asked.length > 0) {
    page.missing.push(noteCell);
    page.later.push(() => nameMissing(page, asked, noteCell, heading));
  }
  gap(sheet);
}

/** Names the first input of a block that is missing, in place of the heading of its notes, and marks its cells. */
function nameMissing(page: Page, inputs: readonly Input[], cell: Place, heading: string): void {
  const { sheet, quantities } = page;
  const rows = inputs.map((input) => {
    const own = placedOf(quantities, input.name);
    const all = (name: string) => referenceTo(extent(placedOf(quantities, name), []), sheet.name);
    const first = (name: string) => addressIn(placedOf(quantities, name), [0]);
    const beside = besideOf(input);
    if (beside !== undefined && placedOf(quantities, beside).at([0]).sheet === sheet.name)
      sheet.highlights.push({ range: addressOf(extent(own, [])), formula: missing(input, first), look: "bad" });
    const hasUnit = input.unit !== undefined;
    return { row: own.at([0]).row, hasUnit, missing: missing(input, all) };
  });
  const at = addressOf(cell);
  sheet.cells[at] = { ...sheet.cells[at]!, value: null, formula: pruned(firstMissing(rows, heading)) };
}

/** Whether an input is missing, with references to what decides it. */
function missing(input: Input, refer: (name: string) => string): string {
  const { name, unless } = input;
  const beside = besideOf(input);
  if (beside === undefined) return `${refer(name)}=""`;
  return isMissing({ own: refer(name), goesWith: refer(beside), unless: unless && refer(unless) });
}

function writeTable(page: Page, { title, along, columns, units }: Table): void {
  const { sheet } = page;
  if (title !== undefined) putHeading(sheet, title, page.english);
  const labelled = typeof along.labels !== "string";
  const left = labelled ? 1 : 0;
  const header = sheet.row;
  const top = header + (units ? 1 : 2);
  const isRead = page.english || columns.some(({ name }) => page.readByFunctions.has(name));
  if (labelled) put(sheet, 0, { value: capital(wordsOf(along.name)), look: "header" }, 1, header, isRead);
  let right = left;
  const placed = columns.map((quantity) => {
    const first = right;
    right += quantity.across?.size ?? 1;
    return { quantity, first };
  });
  for (const { quantity, first } of placed) {
    const { label, unit = "", across } = quantity;
    const side = isText(quantity) ? "" : "Right";
    const words = isRead ? (text: string) => text : translated;
    for (const [k, part] of (across?.labels ?? [""]).entries()) {
      const text = part ? `${words(label)}\n${words(part)}` : words(label);
      put(
        sheet,
        first + k,
        { value: units ? headed(text, words(unit)) : text, look: `header${side}` },
        1,
        header,
        true,
      );
      if (!units) put(sheet, first + k, unitCell(quantity, `unit${side}`, page.chosen), 1, header + 1);
    }
  }
  if (labelled) writeLabels(page, along, 0, top, "down", isRead);
  const last = { row: top + along.size - 1, column: right - 1 };
  const table = { sheet: sheet.name, ...areaBetween({ row: header, column: 0 }, last) };
  for (const { quantity, first } of placed) {
    const dimensions = quantity.across ? [along, quantity.across] : [along];
    const unitAt = units ? {} : { unitAt: { sheet: sheet.name, column: first, row: header + 1 } };
    place(page, quantity, dimensions, ([r, c = 0]) => ({ column: first + c, row: top + r! }), { table, ...unitAt });
  }
  sheet.row = top + along.size;
  gap(sheet);
}

function writeGrid(page: Page, { title, down, across, quantity }: Grid): void {
  const { sheet } = page;
  const { row } = sheet;
  const shown = page.english ? title : translated(title);
  const header = unitCell(quantity, "header", page.chosen, `${shown}${quantity.unit ? ", " : ""}`);
  put(sheet, 0, header, 1, row, page.english);
  fitRow(sheet, 0, { ...header, value: `${shown}, ${shownUnit(quantity)}` }); // a formula does not say how long its text is
  writeLabels(page, across, 1, row, "across");
  writeLabels(page, down, 0, row + 1, "down", page.english);
  place(page, quantity, [down, across], ([r, c]) => ({ column: 1 + c!, row: row + 1 + r! }));
  sheet.row = row + 1 + down.size;
  gap(sheet);
}

function writeFigures(page: Page, { figures }: Figures): void {
  const { sheet } = page;
  for (const quantity of figures) {
    const { row } = sheet;
    put(sheet, 0, { value: quantity.label, look: "figureLabel" });
    put(sheet, 1, unitCell(quantity, "unit", page.chosen));
    const unitAt = { sheet: sheet.name, column: 1, row };
    place(page, quantity, [], () => ({ column: 2, row }), { look: "figure", unitAt });
    if (quantity.note !== undefined && sheet.widths.length > 3)
      put(sheet, 3, { value: quantity.note, look: "note" }, sheet.widths.length - 3);
    sheet.heights[sheet.row++] = 32;
  }
  gap(sheet);
}

function writeSentence(page: Page, { name, formula, waiting, lines = 2, needs }: Sentence): void {
  const { sheet } = page;
  const { row } = sheet;
  const quantity: Computed = { name, label: name, formula, ...(needs && { needs }) };
  put(sheet, 0, { look: "sentence" }, sheet.widths.length);
  sheet.heights[sheet.row++] = 17 * lines + 6;
  const placed = keep(page, name, { quantity, dimensions: [], at: () => ({ sheet: sheet.name, column: 0, row }) });
  page.later.push(() => {
    const text = printed(page, placed, [], quantity, waiting);
    put(sheet, 0, { formula: unlessRefused(text), look: "sentence" }, 1, row);
  });
  gap(sheet);
}

function writeTexts(page: Page, { title, along, quantity }: Texts): void {
  const { sheet } = page;
  const across = sheet.widths.length - 1;
  put(sheet, 0, { value: title, look: "header" });
  put(sheet, 1, { value: quantity.label, look: "header" }, across);
  const top = ++sheet.row;
  writeLabels(page, along, 0, top, "down");
  for (let index = 0; index < along.size; index++) put(sheet, 1, { look: "computedText" }, across, top + index);
  place(page, quantity, [along], ([index]) => ({ column: 1, row: top + index! }), { look: "computedText" });
  sheet.row = top + along.size;
  gap(sheet);
}

function writeSpill(page: Page, { name, formula, columns, formats, words = 2, headerLines, plain }: Spill): void {
  const { sheet } = page;
  const { row } = sheet;
  const quantity: Computed = { name, label: name, formula, needs: [] };
  const dimension = (way: string, size: number): Dimension => ({ name: `${name} ${way}`, labels: [], size });
  const placed = keep(page, name, {
    quantity,
    dimensions: [dimension("row", formats.length), dimension("column", columns)],
    at: ([r, c]) => ({ sheet: sheet.name, column: c!, row: row + r! }),
  });
  const cell = (r: number, c: number): BookCell =>
    r === 0
      ? { look: c < words ? "header" : "headerRight" }
      : { look: c === 0 ? "label" : c < words ? "unit" : "computed", ...(c >= words && { format: formats[r]! }) };
  for (let r = 0; r < formats.length; r++) {
    for (let c = 0; c < columns; c++) put(sheet, c, cell(r, c), 1, row + r);
    sheet.heights[row + r] = scriptHere() === undefined ? 14 : 16; // a statement fits on a page
  }
  if (headerLines !== undefined) sheet.heights[row] = rowHeight(headerLines);
  page.later.push(() => {
    if (page.edition === "plain" && plain !== undefined) return repeatRows(page, { row, columns }, plain);
    const own = printed(page, placed, [0, 0], quantity);
    put(sheet, 0, { formula: own, fills: addressOf(extent(placed, [])), look: "header" }, 1, row);
  });
  sheet.row += formats.length;
  gap(sheet);
}

/** Gives the cells of rows that repeat others their formulas; they are blank while what they wait for is. */
function repeatRows({ sheet, quantities }: Page, at: { row: number; columns: number }, { waits, rows }: RepeatedRows) {
  const waiting = referenceTo(extent(placedOf(quantities, waits), []), sheet.name, { row: true, column: true });
  for (const [r, { words, numbers }] of rows.entries())
    for (let column = 0; column < at.columns; column++) {
      const number = () => referenceTo(placedOf(quantities, numbers).at([column - words.length]), sheet.name);
      const shown = column < words.length ? quoted(words[column]!) : number();
      const address = addressOf({ row: at.row + r, column });
      sheet.cells[address] = { ...sheet.cells[address]!, formula: `IF(${waiting}="","",${shown})` };
    }
}

function writeChart(page: Page, chart: Chart): void {
  const { sheet } = page;
  const { row } = sheet;
  sheet.row += chart.rows ?? 18;
  const range = addressOf({ row, column: 0, rows: sheet.row - row, columns: sheet.widths.length });
  gap(sheet);
  const rangeFor = (name: string): ChartRange => {
    const area = extent(placedOf(page.quantities, name), []);
    return { sheet: area.sheet, range: addressOf(area) };
  };
  page.later.push(() => {
    const { kind: _, chart: kind, categories, series, rows: __, ...rest } = chart;
    sheet.charts.push({
      ...rest,
      title: translated(rest.title),
      values: { ...rest.values, title: translated(axisTitle(rest.values.title)) },
      kind,
      range,
      categories: { title: translated(categories.title), range: rangeFor(categories.name) },
      series: series.map(({ name, label, ...each }) => ({
        ...each,
        label: translated(label ?? placedOf(page.quantities, name).quantity?.label ?? name),
        values: rangeFor(name),
      })),
    });
  });
}

function writeLines({ sheet }: Page, { title, labels }: Writing): void {
  if (title !== undefined) putHeading(sheet, title);
  for (const value of labels) {
    put(sheet, 0, { value, look: "label" });
    sheet.heights[sheet.row++] = handwriting;
    // The border of the row below is the line.
    put(sheet, 1, { look: "written" }, sheet.widths.length - 1);
    sheet.heights[sheet.row++] = 5;
  }
  gap(sheet);
}

/** Points of a row that is filled in by hand. */
const handwriting = 24;

/** Makes the rows with boxes high enough to write in them. */
function makeRoom({ cells, heights }: Canvas): void {
  for (const [address, { look, value }] of Object.entries(cells)) {
    const { row } = placeOf(address);
    if (look.startsWith("computed") && value === undefined) heights[row] = Math.max(heights[row] ?? 0, handwriting);
  }
}

/** The labels of a dimension as headers: texts, what another quantity holds, or a quantity that appears here first. */
function writeLabels(
  page: Page,
  dimension: Dimension,
  column: number,
  row: number,
  way: "across" | "down",
  asIs = false,
): void {
  const { sheet } = page;
  const { name, size } = dimension;
  const look: Look = way === "across" ? "headerRight" : "label";
  const at = (index: number) => ({
    sheet: sheet.name,
    column: way === "across" ? column + index : column,
    row: way === "across" ? row : row + index,
  });
  if (isComputed(dimension.labels) && !page.quantities.has(dimension.labels.name)) {
    place(page, dimension.labels, [dimension], ([index]) => at(index!), { look });
    if (dimension.labels.format === "@") fitName(sheet, column, look, row);
    return;
  }
  const labels = isComputed(dimension.labels) ? dimension.labels.name : dimension.labels;
  const format = isComputed(dimension.labels) ? dimension.labels.format : undefined;
  if (typeof labels !== "string" && !page.quantities.has(name))
    keep(page, name, { dimensions: [dimension], at: ([index]) => at(index!) });
  for (let index = 0; index < size; index++) {
    const place = at(index);
    const write = (cell: BookCell) => put(sheet, place.column, cell, 1, place.row, asIs);
    if (typeof labels !== "string") write({ value: labels[index]!, look });
    else if (isHere(page, labels, place))
      write({ value: say(messages.numbered, { name: translated(capital(name)), number: index + 1 }), look });
    else
      page.later.push(() => {
        const source = placedOf(page.quantities, labels).at([index]);
        const reference = referenceTo(source, sheet.name);
        const named = page.quantities.get(labels)?.quantity;
        if (format === "@" || (named && isInput(named) && isName(named))) fitName(sheet, place.column, look, place.row);
        write({ formula: `IF(${reference}="","",${reference})`, look, ...(format && { format }) });
      });
  }
}

const isComputed = (labels: Dimension["labels"]): labels is Computed =>
  typeof labels === "object" && "formula" in labels;

/** Whether a quantity is about to be written below its own headers, which would only repeat it. */
const isHere = (page: Page, quantity: string, place: SheetPlace): boolean =>
  !page.quantities.has(quantity) && place.sheet === page.sheet.name;

function place(
  page: Page,
  quantity: Quantity,
  dimensions: readonly Dimension[],
  at: (indexes: readonly number[]) => Place,
  { look, ...known }: { readonly look?: Look } & Pick<PlacedQuantity, "table" | "unitAt"> = {},
): void {
  const { sheet } = page;
  const shown = { quantity, dimensions, at: (indexes: readonly number[]) => ({ sheet: sheet.name, ...at(indexes) }) };
  const base = quantity.measure && page.units && placeOfBase(page.units, shown);
  const placed = keep(page, quantity.name, { ...shown, ...known, ...(base && { base }) });
  const format = shownFormat(quantity);
  // A column that begins with "note" is for people.
  const asIs = page.english || (page.readByFunctions.has(quantity.name) && !/^note/i.test(quantity.label));
  const keepBase = (indexes: readonly number[], formula: string) => {
    const { column, row } = base!(indexes);
    put(page.units!, column, { look: "computed", ...(format && { format }), formula }, 1, row);
  };
  for (const indexes of combinations(dimensions)) {
    const { column, row } = placed.at(indexes);
    if ("input" in quantity) {
      const example = exampleAt(quantity, indexes);
      const value = isWord(quantity) && typeof example === "string" ? translated(example) : example;
      const open = { look: inputLook(quantity, indexes), input: true as const };
      const cell = { ...open, ...(format && { format }) };
      put(sheet, column, value === null ? cell : { ...cell, value }, 1, row, true);
      if (isName(quantity)) fitName(sheet, column, open.look, row);
      if (base)
        keepBase(
          indexes,
          converted(quantity, referenceTo(placed.at(indexes), page.units!.name), page.chosen, "to base"),
        );
      if (open.look === "reconstructed")
        sheet.highlights.push({
          range: addressIn(placed, indexes),
          formula: isOwn({ column, row }, value),
          look: "input",
        });
    } else {
      const numbers = shownFormat(quantity, quantity.formats?.[indexes[0]!]);
      const cell = { look: look ?? computedLook(quantity), ...(numbers && { format: numbers }) };
      const text = textOf(quantity, indexes);
      if (text !== undefined) {
        put(sheet, column, text === "" ? cell : { ...cell, value: text }, 1, row, asIs);
        continue;
      }
      put(sheet, column, cell, 1, row); // keeps the place and the height; the formula follows
      if (quantity.lines) sheet.heights[row] = Math.max(sheet.heights[row]!, rowHeight(quantity.lines));
      page.later.push(() => {
        const from = base ? { ...placed, at: base } : placed;
        const formula = printed(page, from, indexes, quantity);
        if (base) keepBase(indexes, formula);
        const own = base && converted(quantity, referenceTo(base(indexes), sheet.name), page.chosen, "to chosen");
        sheet.cells[addressIn(placed, indexes)] = { ...cell, formula: own ?? formula };
        highlight(page, placed, indexes, quantity);
      });
    }
  }
  if ("input" in quantity) sheet.limits.push(...limitsOf(quantity, placed));
}

/** Finds a place for the kilograms or hectares of a quantity: below the last, as wide and as high as it is itself. */
function placeOfBase(units: Canvas, { quantity, dimensions, at }: PlacedQuantity & { readonly quantity: Quantity }) {
  const first = at(dimensions.map(() => 0));
  const { rows } = extent({ dimensions, at }, []);
  const top = units.row;
  put(units, 0, { value: quantity.label, look: "label" });
  put(units, 1, { value: shownUnit(quantity), look: "unit" });
  units.row += rows;
  return (indexes: readonly number[]): SheetPlace => {
    const { column, row } = at(indexes);
    return { sheet: units.name, column: 2 + column - first.column, row: top + row - first.row };
  };
}

/** The text of a cell that is only text: no formula is needed for it, and its row is as high as it needs. */
const textOf = ({ formula, needs }: Computed, [index = 0]: readonly number[]): string | undefined =>
  needs?.length === 0 ? /^"([^"]*)"$/.exec(typeof formula === "string" ? formula : formula[index]!)?.[1] : undefined;

/** What may be entered into the cells of an input: into all of them, or into each. */
function limitsOf(whole: Input, placed: PlacedQuantity): Limit[] {
  const { input, ...quantity } = whole;
  const note = notedOf(whole);
  const over = (field: Field, held: readonly number[]) => {
    return (
      limitOf({ ...quantity, input: field, ...(note !== undefined && { note }) }, addressOf(extent(placed, held))) ?? []
    );
  };
  return isEach(input) ? input.flatMap((field, k) => over(field, [k])) : [over(input, [])].flat();
}

/** Whether an input is a word of a list, and so in the language of the list. */
const isWord = ({ input }: Input): boolean => !isEach(input) && input.kind === "list" && !input.codes;

/** Whether a person writes what she likes, such as the name of a farm. */
const isName = (quantity: Input): boolean => !isEach(quantity.input) && quantity.input.kind === "text";

const isEach = (input: Input["input"]): input is readonly Field[] => Array.isArray(input);

const addressIn = (placed: PlacedQuantity, indexes: readonly number[]) => addressOf(placed.at(indexes));

function highlight(page: Page, placed: PlacedQuantity, indexes: readonly number[], quantity: Computed): void {
  if (quantity.drawn) {
    const range = addressIn(placed, indexes);
    page.sheet.highlights.push({ range, formula: `ISNA(${range})`, look: "unseen" });
  }
  for (const look of ["good", "bad"] as const) {
    const condition = quantity[look];
    if (condition === undefined) continue;
    const formula = printParts(
      { ...page, quantities: asShown(page.quantities), nameOf: (_, reference) => reference },
      placed,
      indexes,
      inEdition(page.edition, condition),
    );
    // Neither Google Sheets nor Excel 2007 looks at another sheet in a condition.
    if (formula.includes("!")) throw new Error(`${quantity.name}: the condition ${condition} reads another sheet.`);
    const own = addressIn(placed, indexes);
    page.sheet.highlights.push({ range: own, formula: `AND(${own}<>"",${formula})`, look });
  }
}

function keep(page: Page, name: string, placed: PlacedQuantity): PlacedQuantity {
  if (page.quantities.has(name)) throw new Error(`${name} appears twice in the template.`);
  page.quantities.set(name, placed);
  return placed;
}

function placedOf(quantities: Quantities, name: string): PlacedQuantity {
  const placed = quantities.get(name);
  if (placed === undefined) throw new Error(`The template does not have a quantity ${name}.`);
  return placed;
}

/** The cells of a quantity, with some of its dimensions held. */
function extent(
  { dimensions, at }: Pick<PlacedQuantity, "dimensions" | "at">,
  held: readonly (number | undefined)[],
): SheetArea {
  const first = at(dimensions.map((_, k) => held[k] ?? 0));
  const last = at(dimensions.map(({ size }, k) => held[k] ?? size - 1));
  return { sheet: first.sheet, ...areaBetween(first, last) };
}

/** Every combination of indexes, the last dimension running fastest. */
const combinations = (dimensions: readonly Dimension[]): number[][] =>
  dimensions.reduce<number[][]>(
    (all, { size }) => all.flatMap((each) => Array.from({ length: size }, (_, k) => [...each, k])),
    [[]],
  );

/** The formula of a computed cell, with references. */
const printed = (page: Page, placed: PlacedQuantity, indexes: readonly number[], quantity: Computed, waiting = "") =>
  printParts(page, placed, indexes, inEdition(page.edition, waitingFormula(page, placed, indexes, quantity, waiting)));

const printParts = (page: Page, placed: PlacedQuantity, indexes: readonly number[], parts: Parts) =>
  print(
    parts,
    {
      formatFor: page.formatFor,
      reference: (name, how, label) => refer(page, placed, indexes, name, how, label),
      number: (dimension) => numberOf(placed, indexes, dimension),
    },
    page.english,
  );

/** The number of a farm or month along a dimension, counted from the cell before the first: the same formula in each. */
function numberOf({ dimensions, at }: PlacedQuantity, indexes: readonly number[], dimension: string): string {
  const k = dimensions.findIndex(({ name }) => name === dimension);
  const [first, own] = [at(indexes.map((index, j) => (j === k ? 0 : index))), at(indexes)];
  const next = at(indexes.map((index, j) => (j === k ? index + 1 : index)));
  return next.row > own.row
    ? `(ROW()-ROW(${referenceTo({ ...first, row: first.row - 1 }, own.sheet, { row: true, column: false })}))`
    : `(COLUMN()-COLUMN(${referenceTo({ ...first, column: first.column - 1 }, own.sheet, { row: false, column: true })}))`;
}

/**
 * The reference to a quantity from a cell of another: along the dimensions that both have, the same farm or month. What
 * does not move with the cell is fixed, so that one formula can be filled along.
 */
function refer(
  page: Page,
  from: PlacedQuantity,
  indexes: readonly number[],
  name: string,
  how: How,
  label?: string,
): string {
  const to = placedOf(page.quantities, name);
  const line = label === undefined ? -1 : labelsOf(to.dimensions[0]).indexOf(label);
  if (how === "at" && line < 0) throw new Error(`${name} does not have a line ${label}.`);
  if (how === "table" && to.table === undefined) throw new Error(`${name} is not a column of a table.`);
  const places = to.dimensions.map((own) => from.dimensions.findIndex((each) => each.name === own.name));
  if (how === "previous" && places.includes(0) && indexes[0] === 0)
    throw new Error(`${from.quantity?.name}: there is nothing before the first ${name}: give a formula for it.`);
  const areaFrom = (at: readonly number[]): SheetArea => {
    if (how === "table") return to.table!;
    const held = places.map((place, k) => {
      if (how === "at" && k === 0) return line;
      if (how === "all" || place === -1) return undefined;
      return how === "previous" && place === 0 ? at[0]! - 1 : at[place];
    });
    return extent({ ...to, at: to.base ?? to.at }, held);
  };
  const [own, area] = [from.at(indexes), areaFrom(indexes)];
  if (to.dimensions.length === 0 && to.quantity !== undefined && area.sheet !== own.sheet && how !== "table")
    return page.nameOf(inUnit(to.quantity, to.base !== undefined), fixedReference(area));
  const fixed = { row: false, column: false };
  for (const [k, { size }] of from.dimensions.entries()) {
    if (size === 1) continue;
    const beside = indexes.map((index, j) => (j === k ? index + (index + 1 < size ? 1 : -1) : index));
    const [ownBeside, areaBeside] = [from.at(beside), areaFrom(beside)];
    for (const axis of ["row", "column"] as const)
      if (ownBeside[axis] !== own[axis] && areaBeside[axis] === area[axis]) fixed[axis] = true;
  }
  return referenceTo(area, own.sheet, fixed);
}

/** What a cell holds that is in kilograms or hectares, whatever the unit that a person chose. */
const inUnit = ({ name, measure }: Quantity, isBase: boolean): string =>
  isBase ? `${name}_${measures[measure!].base}` : name;

const labelsOf = (dimension: Dimension | undefined): readonly string[] =>
  typeof dimension?.labels === "object" && !isComputed(dimension.labels) ? dimension.labels : [];

function exampleAt({ example = null }: Input, indexes: readonly number[]): Cell {
  const value = indexes.reduce<unknown>((rest, index) => (Array.isArray(rest) ? (rest[index] ?? null) : rest), example);
  return value as Cell;
}

/** Whether a cell holds another value than that of the example. A blank equals 0, and is not the example's. */
function isOwn(at: Place, example: Cell): string {
  const cell = addressOf(at);
  const value = typeof example === "string" ? quoted(example) : (example ?? '""');
  return example === null ? `${cell}<>""` : `OR(${cell}="",${cell}<>${value})`;
}

function inputLook(quantity: Input, indexes: readonly number[]): Look {
  const { reconstructed } = quantity;
  if (reconstructed === true || reconstructed?.[indexes[0]!]) return "reconstructed";
  return isText(quantity) ? "inputText" : "input";
}

const computedLook = (quantity: Computed): Look =>
  quantity.total ? "total" : isText(quantity) ? "computedText" : "computed";

function isText(quantity: Quantity): boolean {
  if ("formula" in quantity) return quantity.format === "@";
  return !isEach(quantity.input) && (quantity.input.kind === "text" || quantity.input.kind === "list");
}
