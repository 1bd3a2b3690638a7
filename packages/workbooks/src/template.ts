import type { Cell } from "@dairy-functions/shared";
import type { BookChart, ChartSeries, Limit } from "./book.ts";
import type { Figure } from "./export-columns.ts";
import type { Edition } from "./template-formulas.ts";

/**
 * A template workbook as its author writes it: quantities by name, in blocks from the top of each sheet. Where they
 * are, and how their formulas refer to each other's cells, is worked out in layout.ts.
 *
 * In a formula a quantity's name means its cell. Along a dimension it means the cell of the same farm or
 * month where the formula has one too, and for all of its cells where it has none. ALL(name) is always all of them,
 * PREVIOUS(name) the cell of the farm or month before (along the first dimension of the formula's cell), TABLE(name) the
 * whole table that it is a column of, with the headers, AT(name, "label") the cell of the line with that label,
 * NUMBER(dimension) the number of the farm or month, from 1.
 * MONEY(amount, digits) is the amount as a text, with its currency if it has a name, and BALANCE(amount, digits) one that may be
 * below 0. Our functions are written without prefix: ECM(milk, fat, protein).
 * FIXED(number, digits) is a number as a text, and YEARTEXT(year) a year, without marks between its thousands.
 * SAY("{surplus} is left.", MONEY(cash)) is a message with its places filled, in the order in which they first appear: a
 * sentence is one message, because other languages have another order of words.
 */
export interface Template {
  /** Name of the file: "typical-farm". */
  readonly name: string;
  /** First word of the names of the sheets Start and Method: "Farm". */
  readonly short: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly purpose: string;
  /** Five steps for the person who fills it in. */
  readonly steps: readonly string[];
  /** What the example shows, and where its numbers come from. */
  readonly example: string;
  /** What pale cells hold, where it is not what was chosen to meet the printed results of the source. */
  readonly pale?: string;
  /** The currency of the example, where it has one. */
  readonly currency?: string;
  readonly sheets: readonly TemplateSheet[];
  /** Terms of the field and their definitions; the functions that are called explain themselves. */
  readonly method: readonly { readonly term: string; readonly text: string }[];
  /** What the plain edition leaves out, said on its first sheet and in place of it. */
  readonly needsAddIn?: string;
  /** The editions that can be made of it; both if not given. */
  readonly editions?: readonly Edition[];
  /** What is printed for the family. */
  readonly report?: Report;
  /** What advice changes, and what it does: see now-and-after.ts. */
  readonly advice?: Advice;
  /** Which of its results are compared with those of other farms. */
  readonly exports?: Exports;
  /** How it becomes a form for ODK and KoboToolbox: see field-forms/. */
  readonly fieldForm?: FieldFormChoices;
}

/** A sheet on which a few inputs are changed, with the results now and after. */
export interface Advice {
  readonly about: string;
  /** The names of inputs. */
  readonly changes: readonly string[];
  /** The names of results. */
  readonly figures: readonly string[];
  /**
   * The parts of its sentence, the first being the main one: `incomeAfter` is the income after the changes. Each is blank
   * while one of its needs is; all that it reads if not given.
   */
  readonly says: readonly { readonly label: string; readonly formula: string; readonly needs?: readonly string[] }[];
}

export interface FieldFormChoices {
  /** A dimension of which the form asks about one: one farm, one group of cows. */
  readonly one?: string;
  /** A dimension along which one answer may hold for all, with how it is asked: for every month. */
  readonly usual?: { readonly along: string; readonly label: string; readonly hint: string };
  /** Inputs that it does not ask. */
  readonly known?: Readonly<Record<string, number>>;
}

/** What the sheet Export has of each farm, in columns that all templates share: see export-row.ts. */
export interface Exports {
  /** The farms, and the quantity that names them; the one farm that Start names if not given. */
  readonly along?: Dimension;
  readonly farm?: string;
  /** The formulas of the figures that the template computes; the others stay blank. */
  readonly figures: Readonly<Partial<Record<Figure, string>>>;
}

/** A page of results to keep, and forms to fill in by hand: see printed-pages.ts. */
export interface Report {
  /** The names of three results. */
  readonly figures: readonly string[];
  /** The name of the sentence. */
  readonly sentence: string;
  /** The title of the chart, and of that of the plain edition where it is another. */
  readonly chart: string;
  readonly plainChart?: string;
  /** The sheets that have a form. */
  readonly forms: readonly string[];
}

export interface TemplateSheet {
  /** Unique over all templates: "Farm inputs". */
  readonly name: string;
  /** What a person does here, in a sentence. */
  readonly about: string;
  readonly landscape?: true;
  /** The edition that has it, where it is only one. */
  readonly only?: Edition;
  /** It repeats names that functions read and write, which are in English. */
  readonly english?: true;
  /** Widths of the columns in characters, where the usual ones do not fit. */
  readonly widths?: readonly number[];
  /** The rows down to the first block's header stay in place and are printed on every page. */
  readonly freezeHeader?: true;
  /** Rows on a page of its last block, which may end before the last of them. */
  readonly rowsAPage?: number;
  readonly blocks: readonly Block[];
}

/** Things that come several times: farms side by side, members below each other, days. */
export interface Dimension {
  readonly name: string;
  /** The header of each: texts, the name of the quantity that gives it, or a quantity defined here. */
  readonly labels: readonly string[] | string | Computed;
  readonly size: number;
  /** The quantity that counts them down to the last that is filled in: what is printed ends there. */
  readonly filled?: string;
}

export type Block = (
  | Heading
  | Text
  | Rows
  | Table
  | Grid
  | Figures
  | Sentence
  | Texts
  | Spill
  | Chart
  | Writing
  | PageBreak
) & {
  /** The edition that has it, where it is only one. */
  readonly only?: Edition;
};

interface Heading {
  readonly kind: "heading";
  readonly text: string;
}

/** A paragraph across the sheet. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
}

/** A row for each quantity: label, unit, its value or one for each of a dimension, note. */
export interface Rows {
  readonly kind: "rows";
  readonly title: string;
  readonly along?: Dimension;
  /** What each row is now, beside the cell for what it would be after a change. */
  readonly now?: readonly Computed[];
  readonly rows: readonly Quantity[];
}

/** A column for each quantity, or one for each of another dimension, and a row for each of a dimension. */
export interface Table {
  readonly kind: "table";
  readonly title?: string;
  readonly along: Dimension;
  readonly columns: readonly (Quantity & { readonly across?: Across })[];
  /** Units are in a row below the headers, or in them, as in a table that TABLE(name) hands to a function. */
  readonly units?: "in headers";
}

/** A dimension whose labels are known, as parts of headers. */
export type Across = Dimension & { readonly labels: readonly string[] };

/** One quantity along two dimensions. */
export interface Grid {
  readonly kind: "grid";
  readonly title: string;
  readonly down: Dimension;
  readonly across: Dimension;
  readonly quantity: Quantity;
}

/** Results in large figures, one below the other. */
export interface Figures {
  readonly kind: "figures";
  readonly figures: readonly Computed[];
}

/** What the results mean, as a text that changes with them. */
export interface Sentence {
  readonly kind: "sentence";
  readonly name: string;
  /** Gives the text. */
  readonly formula: string;
  /** Shown while cells that it needs are blank. */
  readonly waiting: string;
  /** Lines of the longest text. */
  readonly lines?: number;
  /** The quantities that it waits for; all that it reads if not given. */
  readonly needs?: readonly string[];
}

/** A text for each of a dimension, across the sheet: what a sentence is put together from. */
export interface Texts {
  readonly kind: "texts";
  readonly title: string;
  readonly along: Dimension;
  readonly quantity: Computed;
}

/** A function that gives a table; its name stands for all of it. */
export interface Spill {
  readonly kind: "spill";
  readonly name: string;
  readonly formula: string;
  readonly columns: number;
  /** How many of the columns hold words, from the left: label and unit if not given. */
  readonly words?: number;
  /** Lines of its longest header, where it is more than one. */
  readonly headerLines?: number;
  /** Of the numbers of each row, the row of headers first. */
  readonly formats: readonly string[];
  /** The same without the function. */
  readonly plain?: RepeatedRows;
}

/** Rows that repeat other cells. */
export interface RepeatedRows {
  /** The quantity that they wait for. */
  readonly waits: string;
  /** Words that a row begins with, and the quantity whose cells follow. */
  readonly rows: readonly { readonly words: readonly string[]; readonly numbers: string }[];
}

export interface Chart {
  readonly kind: "chart";
  readonly chart: BookChart["kind"];
  readonly title: string;
  /** Title of the axis of the categories, and the quantity that names them; the labels of the dimension if none. */
  readonly categories: { readonly title: string; readonly name: string };
  readonly values: BookChart["values"];
  /** Quantities along the dimension of the categories. */
  readonly series: readonly (Pick<ChartSeries, "colour" | "line"> & {
    readonly name: string;
    readonly label?: string;
  })[];
  /** Rows it is high; 18 if not given. */
  readonly rows?: number;
}

/** Lines to write on by hand, each with what belongs there. */
export interface Writing {
  readonly kind: "writing";
  readonly title?: string;
  readonly labels: readonly string[];
}

export interface PageBreak {
  readonly kind: "page break";
  /** Only in the form of the sheet, whose rows are higher. */
  readonly in?: "form";
}

export type Quantity = Input | Computed;

interface Common {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  /** What its kg or ha measure, where a person chooses another unit for it on Start; formulas read kg and ha in any case. */
  readonly measure?: Measure;
  readonly format?: string;
  /** Shown in the column of notes, or while an input is filled in. */
  readonly note?: string;
  /** Printed larger or stronger: a total. */
  readonly total?: true;
}

/** What a person may measure in other units than kilograms and hectares: see chosen-units.ts. */
export type Measure = "milk" | "land";

/** A cell, or one for each of the dimension, that a person fills in. */
export interface Input extends Common {
  /** One for all cells, or one for each of the first dimension. */
  readonly input: Field | readonly Field[];
  /** The filled-in example: a value, one for each of the dimension, or a row of them for each of the first dimension. */
  readonly example?: Cell | readonly Cell[] | readonly (readonly Cell[])[];
  /** Which examples were chosen to meet the printed results of the source: all, or those with true. */
  readonly reconstructed?: true | readonly boolean[];
  /** Blank is an answer too, none if the note says nothing else: formulas do not wait for it. */
  readonly optional?: true;
  /** While this quantity holds anything but 0, the cell must not be blank: a price goes with its quantity. */
  readonly goesWith?: string;
  /** While this quantity holds anything but 0, a blank is named on its sheet; results wait for the cell in any case. */
  readonly namedWith?: string;
  /** The quantity that does as well in its place. */
  readonly unless?: string;
}

/** What may be filled in. */
export type Field =
  | ({ readonly kind: "number" | "whole" | "date" } & Pick<Limit, "min" | "max" | "above">)
  /** Of words, or of `codes` that functions read. */
  | { readonly kind: "list"; readonly values: readonly string[]; readonly codes?: true }
  | { readonly kind: "text" }
  /** Pasted: nothing is refused, and formulas say what they cannot read. */
  | { readonly kind: "any" };

export interface Computed extends Common {
  /** One for all cells, or one for each of the first dimension. */
  readonly formula: string | readonly string[];
  /** The same as an ordinary formula, where a function that is called has no cell form, or a long one. */
  readonly plain?: string;
  /** The number format of each of the first dimension, where they differ. */
  readonly formats?: readonly string[];
  /** The formula of the first of the first dimension, where PREVIOUS has nothing to refer to. */
  readonly first?: string;
  /** The quantities without which the cell stays blank; all that it reads if not given. */
  readonly needs?: readonly string[];
  /** Lines of its longest text, where it is more than one. */
  readonly lines?: number;
  /** Drawn by a chart, which must not take what is blank for 0: blank is #N/A, which neither the chart nor the cell shows. */
  readonly drawn?: true;
  /** Conditions under which the cell is shown as good or as bad. */
  readonly good?: string;
  readonly bad?: string;
}

/** What an edition has of a template. Where the plain one leaves something out, it says so. */
export function editionOf(template: Template, edition: Edition): Template {
  const { sheets, report, needsAddIn } = template;
  const isLeftOut = ({ only }: { readonly only?: Edition }) => only !== undefined && only !== edition;
  const said: Block[] = edition === "plain" && needsAddIn ? [{ kind: "text", text: needsAddIn }] : [];
  const plainChart = edition === "plain" && report?.plainChart;
  return {
    ...template,
    ...(plainChart && { report: { ...report, chart: plainChart } }),
    sheets: sheets
      .filter((sheet) => !isLeftOut(sheet))
      .map((sheet) => {
        const first = sheet.blocks.find(isLeftOut);
        return {
          ...sheet,
          blocks: sheet.blocks.flatMap((each) => (each === first ? said : isLeftOut(each) ? [] : [each])),
        };
      }),
  };
}

/** The editions that can be made of a template. */
export const madeIn = ({ editions = ["add-in", "plain"] }: Template): readonly Edition[] => editions;

/** Whether a quantity is asked for; the others are computed. */
export const isInput = (quantity: Quantity): quantity is Input => "input" in quantity;

/** The quantities of a block, in rows, columns, a grid or figures. */
export function quantitiesOf(block: Block): readonly Quantity[] {
  switch (block.kind) {
    case "rows":
      return [...(block.now ?? []), ...block.rows];
    case "table":
      return block.columns;
    case "grid":
      return [block.quantity];
    case "figures":
      return block.figures;
    default:
      return [];
  }
}

/** The large figures of a sheet, and the totals beside them. */
export function resultsOf({ blocks }: TemplateSheet): readonly Computed[] {
  if (!blocks.some(({ kind }) => kind === "figures")) return [];
  return blocks.flatMap((block): readonly Computed[] => {
    if (block.kind === "figures") return block.figures;
    if (block.kind !== "rows" || block.along) return [];
    return block.rows.flatMap((row) => (!isInput(row) && row.total ? [row] : []));
  });
}
