import { addressOf, fixedReference } from "@dairy-functions/formulas";
import type { BookCell } from "./book.ts";
import { type Canvas, canvas, gap, put, putHeading, putRow, putTitle } from "./canvas.ts";
import { shownUnit } from "./fields.ts";
import type { Look } from "./looks.ts";
import { isNoneIfBlank } from "./missing.ts";
import { type Measure, type Quantity, quantitiesOf, type Template } from "./template.ts";
import { quoted } from "./template-formulas.ts";

/**
 * The currency and the units of milk and land, chosen once on the sheet Start. What is entered and shown in them is
 * turned into kilograms and hectares on a sheet of its own, which all formulas read.
 */

interface Unit {
  readonly name: string;
  /** Kilograms or hectares of one. */
  readonly size: number;
  readonly source: string;
}

const acre = 0.40468564224;
const bangladesh = "In Bangladesh: 1.65 decimals to the katha, 20 kathas to the bigha";
const kolkata = "Standard maund of 1833, 40 seers: sizes.com";

/** What may be chosen. Units of the same name say how large they are. */
export const measures: Readonly<
  Record<Measure, { readonly ask: string; readonly base: string; readonly units: readonly Unit[] }>
> = {
  milk: {
    ask: "Milk is entered in",
    base: "kg",
    units: [
      { name: "kg", size: 1, source: "" },
      { name: "litre", size: 1.03, source: "Density of whole milk, as LTOKG takes it" },
      { name: "maund (37.3 kg)", size: 37.3242, source: kolkata },
      { name: "maund (40 kg)", size: 40, source: "Metric maund" },
      { name: "seer (0.933 kg)", size: 37.3242 / 40, source: kolkata },
      { name: "seer (1 kg)", size: 1, source: "Metric seer" },
    ],
  },
  land: {
    ask: "Land is entered in",
    base: "ha",
    units: [
      { name: "ha", size: 1, source: "" },
      { name: "acre", size: acre, source: "International acre" },
      { name: "decimal", size: acre / 100, source: "A hundredth of an acre" },
      { name: "bigha (33 decimals)", size: 0.33 * acre, source: bangladesh },
      { name: "katha (1.65 decimals)", size: 0.0165 * acre, source: bangladesh },
    ],
  },
};

/** What formulas and field forms call the unit that was chosen. */
export const chosenUnit = (measure: Measure): string => `${measure}Unit`;

/** The measures that a template has, in the order of the question. */
export function measuresOf({ sheets }: Template): Measure[] {
  const used = new Set(sheets.flatMap(({ blocks }) => blocks.flatMap(quantitiesOf)).map(({ measure }) => measure));
  return (Object.keys(measures) as Measure[]).filter((each) => used.has(each));
}

/** References to what was chosen. */
export interface Chosen {
  /** The currency as it is shown. */
  readonly currency: string;
  readonly measures: Readonly<Partial<Record<Measure, { readonly name: string; readonly size: string }>>>;
}

export const aboutUnits = "Milk in kg and land in ha, as the formulas read them, whatever unit you chose.";

/** The sheet of the units: what each measures, and from there on the amounts that formulas read. */
export function unitsSheet(name: string, choices: Readonly<Partial<Record<Measure, string>>>) {
  const sheet = canvas(name, [38, 18, ...Array<number>(12).fill(14)]);
  putTitle(sheet, aboutUnits);
  const found = Object.fromEntries(
    (Object.keys(choices) as Measure[]).map((measure) => [measure, putUnits(sheet, measure, choices[measure]!)]),
  );
  putHeading(sheet, "What formulas read");
  return { sheet, measures: found as Chosen["measures"] };
}

function putUnits(sheet: Canvas, measure: Measure, choice: string) {
  const { base, units, ask } = measures[measure];
  putRow(sheet, [ask, `${base} in one`, "Source"], ["header", "headerRight", "header"]);
  const top = sheet.row;
  for (const { name, size, source } of units) {
    put(sheet, 0, { value: name, look: "label" });
    put(sheet, 1, { value: size, look: "computed", format: "0.0000######" });
    put(sheet, 2, { value: source, look: "note" }, 5);
    sheet.row++;
  }
  const column = (k: number) => addressOf({ column: k, row: top, columns: 1, rows: units.length });
  const at = `IF(${choice}="",1,MATCH(${choice},${column(0)},0))`;
  const { row } = sheet;
  put(sheet, 0, { formula: `INDEX(${column(0)},${at})`, look: "totalLabel" });
  put(sheet, 1, { formula: `INDEX(${column(1)},${at})`, look: "total", format: "0.0000######" });
  put(sheet, 2, { value: "As chosen on Start", look: "note" }, 5);
  sheet.row++;
  put(sheet, 0, { value: "Shown as", look: "label" });
  const chosen = addressOf({ column: 0, row });
  put(sheet, 1, { formula: `LEFT(${chosen},FIND(" ",${chosen}&" ")-1)`, look: "computedText" });
  sheet.row++;
  gap(sheet);
  const [size, name] = [row, row + 1].map((each) => fixedReference({ sheet: sheet.name, column: 1, row: each }));
  return { size: size!, name: name! };
}

/** Whether an amount is counted per kilogram or hectare: then it shrinks as the unit does. */
const isPer = ({ unit = "" }: Quantity, base: string): boolean => new RegExp(`/.*\\b${base}\\b`).test(unit);

/** Whether an amount is multiplied, not divided, by what the chosen unit measures. */
export const isMultiplied = (quantity: Quantity, way: "to base" | "to chosen"): boolean =>
  isPer(quantity, measures[quantity.measure!].base) === (way === "to chosen");

/** A cell in kilograms or hectares as one in the chosen unit, or the other way round. */
export function converted(
  quantity: Quantity,
  cell: string,
  { measures: chosen }: Chosen,
  way: "to base" | "to chosen",
): string {
  const measure = quantity.measure!;
  const { size } = chosen[measure]!;
  const number = `${cell}${isMultiplied(quantity, way) ? "*" : "/"}${size}`;
  // Excel and LibreOffice add nothing to a text, not even to an empty one.
  return isNoneIfBlank(quantity)
    ? `IF(ISNUMBER(${cell}),${number},IF(${cell}="",0,${cell}))`
    : `IF(ISNUMBER(${cell}),${number},${cell}&"")`;
}

/** The unit of a quantity as a cell, with the chosen currency and unit in it. */
export function unitCell(quantity: Quantity, look: Look, chosen: Chosen, before = ""): BookCell {
  const text = before + shownUnit(quantity);
  const parts = unitParts(quantity, text, chosen);
  return parts.length === 1 && parts[0]!.startsWith('"') ? { value: text, look } : { formula: parts.join("&"), look };
}

/** What takes the place of a word in a unit: the currency, or the unit of milk or land. */
export type ChosenWord = "currency" | Measure;

/** The text of a unit with the words in it that a person chooses, where the measures of the template are among them. */
export function wordsOfUnit(
  { measure, unit }: Quantity,
  text: string,
  isChosen: (measure: Measure) => boolean,
): (string | { readonly chosen: ChosenWord })[] {
  if (unit === undefined) return [text];
  const base = measure && isChosen(measure) ? measures[measure].base : undefined;
  let done = false;
  const words: (string | { readonly chosen: ChosenWord })[] = [];
  for (const word of text.split(/\b(cur|kg|ha)\b/)) {
    const last = words.at(-1);
    if (word === "cur") words.push({ chosen: "currency" });
    else if (word === base && !done) {
      done = true;
      words.push({ chosen: measure! });
    } else if (typeof last === "string") words[words.length - 1] = last + word;
    else if (word !== "") words.push(word);
  }
  return words;
}

function unitParts(quantity: Quantity, text: string, { currency, measures: chosen }: Chosen): string[] {
  const words = wordsOfUnit(quantity, text, (measure) => chosen[measure] !== undefined);
  return words.map((word) => {
    if (typeof word === "string") return quoted(word);
    return word.chosen === "currency" ? currency : chosen[word.chosen]!.name;
  });
}

/** The unit on the axis of a chart, whose title cannot follow the choice of a currency. */
export const axisTitle = (unit: string): string => unit.replace(/\bcur\b/, "Amount").replace("Amount/", "Amount per ");
