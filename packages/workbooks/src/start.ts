import { addressOf, areaOf, fixedReference, placeOf, referenceTo, type SheetPlace } from "@dairy-functions/formulas";
import { say, translated, version } from "@dairy-functions/shared";
import type { BookSheet } from "./book.ts";
import { aboutCell, type Canvas, canvas, finished, gap, put, putHeading } from "./canvas.ts";
import { chosenUnit, measures, measuresOf } from "./chosen-units.ts";
import { digitsShown, groupings, inDigits, scriptHere } from "./digits.ts";
import { limitOf } from "./fields.ts";
import { capital, rowHeight } from "./lines.ts";
import { looks } from "./looks.ts";
import { messages } from "./messages.ts";
import { addInIsOff, markOff, refusedCounts, type Warned, warningOf } from "./refused.ts";
import type { Field, Measure, Template } from "./template.ts";
import { type Edition, quoted } from "./template-formulas.ts";

const editions: Readonly<Record<Edition, string>> = {
  "add-in":
    "This edition uses the add-in Dairy functions (=DAIRY.ECM and others). It opens with its results; to compute new ones, switch the add-in on. If you do not have it, use the plain edition.",
  plain:
    "This edition works without an add-in, a macro or a connection: every result is an ordinary formula. It works in Excel, LibreOffice, WPS and Google Sheets.",
};

/** The first sheet down to what is chosen on it: what the workbook answers, for whom, and in which units. */
export interface Begun {
  readonly sheet: Canvas;
  /** References to the line that is printed on every page, to the currency, and to the units that were chosen. */
  readonly identity: string;
  readonly currency: string;
  /** What is said after an amount: a space and the currency, or nothing. */
  readonly afterAmount: string;
  /** How digits are shown, as `digitsShown` says. */
  readonly inLakhs: string;
  readonly choices: Readonly<Partial<Record<Measure, string>>>;
  readonly asked: readonly Asked[];
  /** The cell that says that amounts of the example are in another currency. */
  readonly unconverted?: { readonly at: SheetPlace; readonly currency: string };
  /** The cells of the family, the village, the day and the currency, as the sheet Export repeats them. */
  readonly exported: readonly string[];
}

/** A question of the sheet Start, and the cell of its answer. */
export interface Asked {
  /** What formulas and field forms call it. */
  readonly name: string;
  readonly label: string;
  readonly at: SheetPlace;
  readonly field: Field;
  /** What is accepted, in words. */
  readonly help: string;
  /** The cell with what is to be said of the answer. */
  readonly says?: SheetPlace;
}

/** An amount of money in the example: what it is called, and the cell that holds it until a person changes it. */
export interface ExampleAmount {
  readonly label: string;
  readonly at: SheetPlace;
  readonly value: number;
}

export function beginStart(template: Template, edition: Edition, title: string): Begun {
  const sheet = canvas(title, [6, 28, 74]);
  const { name } = sheet;
  const { line, heading } = writers(sheet);
  put(sheet, 0, { value: template.title, look: "title" }, 3);
  sheet.heights[sheet.row++] = 30;
  line(template.purpose, "question");
  // Rows are the same in both editions.
  const { needsAddIn } = template;
  if (needsAddIn && edition === "plain") line(needsAddIn, "warning");
  else if (needsAddIn) sheet.row++;

  const asked: Asked[] = [];
  const remember = (quantity: string, label: string, field: Field, help = "") =>
    asked.push({ name: quantity, label, at: { sheet: name, column: 2, row: sheet.row }, field, help });

  heading("For whom");
  const identity = identities.map(({ name: quantity, label, date }) => {
    remember(quantity, label, date ? { kind: "date" } : { kind: "text" });
    put(sheet, 1, { value: label, look: "label" });
    const cell = { ...(date ? { format: "yyyy-mm-dd" } : { format: "@" }), look: "inputText" } as const;
    put(sheet, 2, { ...cell, input: true });
    return addressOf({ column: 2, row: sheet.row++ });
  });
  put(sheet, 1, { value: "Printed on every page", look: "label" });
  put(sheet, 2, { formula: shownIdentity(identity), look: "computedText" });
  sheet.heights[sheet.row] = rowHeight(2);
  const shown = fixedReference({ sheet: name, column: 2, row: sheet.row++ });

  heading("Units");
  const ask = (label: string, value: string | null = null) => {
    put(sheet, 1, { value: label, look: "label" });
    put(sheet, 2, {
      ...(value !== null && { value }),
      format: "@",
      look: "inputText",
      input: true,
    });
    return addressOf({ column: 2, row: sheet.row++ });
  };
  remember("startCurrency", "Currency", { kind: "text" });
  const named = ask("Currency", template.currency);
  // The row is there in every template and edition.
  const says = { sheet: name, column: 2, row: sheet.row };
  if (template.currency !== undefined) asked.push({ ...asked.pop()!, says });
  put(sheet, 1, { look: "label" });
  put(sheet, 2, { look: "note" });
  sheet.row++;
  put(sheet, 1, { value: "Amounts are shown in", look: "label" });
  put(sheet, 2, { formula: `IF(${named}="","cur",${named})`, look: "computedText" });
  const currency = fixedReference({ sheet: name, column: 2, row: sheet.row++ });
  put(sheet, 1, { value: "After an amount in a sentence", look: "label" });
  put(sheet, 2, { formula: `IF(${named}="",""," "&${named})`, look: "computedText" });
  const afterAmount = fixedReference({ sheet: name, column: 2, row: sheet.row++ });
  const choose = (quantity: string, label: string, values: readonly string[], note: string) => {
    const input = { kind: "list", values } as const;
    remember(quantity, label, input, capital(note));
    const cell = ask(label);
    sheet.limits.push(limitOf({ name: quantity, label, input, note }, cell)!);
    return cell;
  };
  const { lakhs } = groupings;
  const script = scriptHere();
  const choice = script && `${translated("lakhs")} (${inDigits("0–9", script.zero)})`;
  const grouping = choose(
    groupingAsked,
    "Grouping of digits",
    [...Object.keys(groupings), ...(choice === undefined ? [] : [choice])],
    say(messages.grouping, { ...groupings, ...(script && { lakhs: `${lakhs} (${inDigits(lakhs, script.zero)})` }) }),
  );
  put(sheet, 1, { value: "Lakhs and crores", look: "label" });
  const { thousands } = digitsShown;
  const otherwise =
    choice === undefined ? thousands : `IF(${grouping}=${quoted(choice)},${digitsShown.script},${thousands})`;
  put(sheet, 2, {
    formula: `IF(${grouping}=${quoted(translated("lakhs"))},${digitsShown.lakhs},${otherwise})`,
    format: `${quoted(translated("yes"))};;${quoted(translated("no"))}`,
    look: "computedText",
  });
  const inLakhs = fixedReference({ sheet: name, column: 2, row: sheet.row++ });
  const choices = measuresOf(template).map((measure) => {
    const { ask: question, base, units } = measures[measure];
    const note = say(messages.blankUnit, { unit: translated(base) });
    const cell = choose(
      chosenUnit(measure),
      question,
      units.map((unit) => unit.name),
      note,
    );
    return [measure, fixedReference({ sheet: name, ...areaOf(cell) })];
  });
  const exported = [...identity.slice(0, 3), named];
  return {
    sheet,
    identity: shown,
    currency,
    afterAmount,
    inLakhs,
    choices: Object.fromEntries(choices),
    asked,
    exported,
    ...(template.currency !== undefined && { unconverted: { at: says, currency: template.currency } }),
  };
}

/** What the grouping of digits is called; field forms do not ask it. */
export const groupingAsked = "startGrouping";

const writers = (sheet: Canvas) => ({
  line: (text: string, look: "question" | "text" | "warning") => {
    put(sheet, 0, { value: text, look }, 3);
    sheet.row++;
  },
  heading: (text: string) => {
    gap(sheet);
    putHeading(sheet, text);
  },
});

/**
 * The rest of it: five steps, what the colours mean, the other sheets, with room for those that only the other edition has,
 * and entries that the inputs do not accept.
 */
export function finishStart(
  { sheet, unconverted }: Begun,
  template: Template,
  edition: Edition,
  others: readonly (Pick<BookSheet, "name" | "limits"> & { readonly about: string })[],
  amounts: readonly ExampleAmount[],
  absent: number,
): Warned & { readonly sheet: BookSheet } {
  const { line, heading } = writers(sheet);
  heading("Five steps");
  for (const [k, step] of template.steps.entries()) {
    put(sheet, 0, { value: k + 1, look: "figureLabel" });
    put(sheet, 1, { value: step, look: "label" }, 2);
    sheet.row++;
  }

  heading("Colours");
  const key = (
    value: string,
    look: "inputText" | "reconstructed" | "computedText" | "totalLabel" | "warning",
    meaning: string,
  ) => {
    put(sheet, 0, { look: "text" });
    put(sheet, 1, { value, look });
    put(sheet, 2, { value: meaning, look: "label" });
    sheet.row++;
  };
  key(
    "Fill in",
    "inputText",
    "Enter your data in the yellow cells with a border. You can change only these; select one to see what it accepts.",
  );
  if (hasReconstructed(template))
    key(
      "Fill in",
      "reconstructed",
      `You can change pale cells in italics too. ${template.pale ?? "The source does not print these numbers of the example: we chose them so that its printed results are met."} They turn yellow when you change them.`,
    );
  key(
    "Result",
    "computedText",
    "White cells are computed. The sheets are protected without a password: to change them, choose Review > Unprotect sheet.",
  );
  key("Total", "totalLabel", "Shaded cells are totals and main results.");
  key(
    "Correct",
    "warning",
    "Red cells that you filled in hold an entry that is not allowed, such as text instead of a number. The count is beside each sheet's name.",
  );

  sheet.pageBreaks.push(sheet.row);
  heading("Sheets");
  const top = sheet.row;
  const own = { ...sheet, about: "This sheet: for whom the workbook is filled in, and the units." };
  const sheets = own.limits.length > 0 ? [own, ...others] : others;
  const counted: ((formula: string) => void)[] = [];
  for (const { name: sheetName, about, limits } of sheets) {
    put(sheet, 0, { look: "text" });
    const link = sheetName === sheet.name ? {} : { link: sheetName };
    put(sheet, 1, { value: sheetName, look: "label", ...link });
    put(sheet, 2, { value: about, look: "label" });
    const { row } = sheet;
    // Each is the sum of the counts at the end of the sheet.
    if (limits.length > 0) counted.push((formula) => put(sheet, 0, { formula, look: "count", format: "0;;" }, 1, row));
    sheet.row++;
  }
  sheet.row += absent; // rows are the same in both editions
  const refused = addressOf({ column: 0, row: top, columns: 1, rows: sheets.length });
  sheet.highlights.push({ range: refused, formula: `AND(ISNUMBER(A${top + 1}),A${top + 1}>0)`, look: "bad" });
  heading("The example");
  line(template.example, "text");
  line("To enter your own data, type over the yellow cells, or select them and press Delete.", "text");

  heading("About");
  line(editions[edition], "text");
  line(say(messages.addInVersion, { version }), "text");
  put(sheet, 1, { value: "At the top of each sheet", look: "label" });
  sheet.heights[sheet.row] = rowHeight(2);
  const warning = { sheet: sheet.name, column: 2, row: sheet.row++ };
  const addIn = edition === "add-in" ? putAddIn(sheet) : undefined;
  if (addIn === undefined) sheet.row += 2; // both editions have the same rows
  put(sheet, 2, { formula: warningOf(sheet.name, refused, addIn), look: "note" }, 1, warning.row);
  if (addIn) {
    const at = addressOf(warning);
    const top = `IF(${at}="",${quoted(translated(template.purpose))},${at})`;
    sheet.cells[aboutCell] = { ...sheet.cells[aboutCell]!, value: null, formula: top };
    const { row } = placeOf(aboutCell);
    sheet.heights[row] = Math.max(sheet.heights[row]!, rowHeight(2, looks.question.size));
    markOff(sheet);
  }
  // What the other sheets say at their top, and what counts below, is not printed.
  sheet.printArea = fixedReference({
    sheet: sheet.name,
    column: 0,
    row: 0,
    columns: sheet.widths.length,
    rows: warning.row,
  });
  putCounts(sheet, sheets, counted);
  if (unconverted && amounts.length > 0) putAmounts(sheet, amounts, unconverted);
  return { sheet: finished(sheet, false), warning: fixedReference(warning), hasAddIn: addIn !== undefined };
}

/** Counts the entries that the inputs of each sheet do not accept, and says what they come to. */
function putCounts(
  sheet: Canvas,
  sheets: readonly Pick<BookSheet, "name" | "limits">[],
  say: readonly ((formula: string) => void)[],
): void {
  const asking = sheets.filter(({ limits }) => limits.length > 0);
  if (asking.length === 0) return;
  gap(sheet);
  putHeading(sheet, "Entries that are not allowed");
  for (const [k, { name, limits }] of asking.entries()) {
    const top = sheet.row;
    for (const { ranges, formula } of refusedCounts(name, limits)) {
      put(sheet, 0, { formula, look: "computed" });
      put(sheet, 1, { value: name, look: "label" });
      put(sheet, 2, { value: ranges.join(", "), look: "note" });
      sheet.row++;
    }
    say[k]!(`SUM(${addressOf({ column: 0, row: top, columns: 1, rows: sheet.row - top })})`);
  }
}

/** The amounts of the example that are still there, for a sentence beside the currency while there are any. */
function putAmounts(
  sheet: Canvas,
  amounts: readonly ExampleAmount[],
  { at, currency }: NonNullable<Begun["unconverted"]>,
): void {
  gap(sheet);
  putHeading(sheet, "Amounts of the example: 1 while you have not changed them");
  const top = sheet.row;
  for (const { label, at: amount, value } of amounts) {
    const own = addressOf({ column: 2, row: sheet.row });
    put(sheet, 0, { formula: `IF(${referenceTo(amount, sheet.name)}=${own},1,0)`, look: "computed" });
    put(sheet, 1, { value: label, look: "label" });
    put(sheet, 2, { value, format: "#,##0.00##", look: "computedText" });
    sheet.row++;
  }
  const unchanged = addressOf({ column: 0, row: top, columns: 1, rows: amounts.length });
  const chosen = addressOf({ column: at.column, row: at.row - 1 });
  const sentence = quoted(say(messages.unconverted, { currency }));
  const own = addressOf(at);
  const isSame = `OR(${chosen}="",${chosen}=${quoted(currency)},SUM(${unchanged})=0)`;
  put(sheet, at.column, { formula: `IF(${isSame},"",${sentence})`, look: "note" }, 1, at.row);
  sheet.highlights.push({ range: own, formula: `${own}<>""`, look: "bad" });
}

/** The version of the add-in, and in the cell whose reference it gives, whether the add-in is on. */
function putAddIn(sheet: Canvas): string {
  put(sheet, 1, { value: "Version of the add-in", look: "label" });
  // NOW makes every host compute it anew: other cells keep the results with which a file was written.
  put(sheet, 2, { formula: "IF(NOW()>0,DAIRY.VERSION())", look: "label" });
  const version = addressOf({ column: 2, row: sheet.row++ });
  const [isOff, isOn] = [translated(addInIsOff), say(messages.addInIsOn)].map(quoted);
  put(sheet, 0, { formula: `IF(ISERROR(${version}),${isOff},${isOn})`, look: "text" }, 3);
  return addressOf({ column: 0, row: sheet.row++ });
}

/** Whom a printed page is about. Each may be blank. */
const identities: readonly { readonly name: string; readonly label: string; readonly date?: true }[] = [
  { name: "startFamily", label: "Family, farm or group" },
  { name: "startPlace", label: "Village or area" },
  { name: "startDate", label: "Date", date: true },
  { name: "startOfficer", label: "Filled in by" },
];

export const identityLabels: readonly string[] = identities.map(({ label }) => label);

/** What was filled in, in a line. The date is put together, since TEXT takes other letters in other languages. */
function shownIdentity(cells: readonly string[]): string {
  const parts = cells.map((cell, k) => {
    const day = `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;
    const text = identities[k]!.date ? `IF(ISNUMBER(${cell}),${day},${cell})` : cell;
    return `IF(${cell}="",""," | "&${text})`;
  });
  return `MID(${parts.join("&")},4,250)`;
}

const hasReconstructed = ({ sheets }: Template): boolean =>
  sheets.some(({ blocks }) =>
    blocks.some((block) => {
      const quantities = block.kind === "rows" ? block.rows : block.kind === "table" ? block.columns : [];
      return quantities.some((each) => "input" in each && each.reconstructed !== undefined);
    }),
  );
