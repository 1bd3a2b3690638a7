import type { Area, SheetArea } from "@dairy-functions/formulas";
import type { Run } from "@dairy-functions/pane";
import type { Language, LanguageFile } from "@dairy-functions/shared";
import type { BookChart, LookOf } from "@dairy-functions/workbooks";
import type { LanguagePage } from "../language.ts";

/** What the sidebar asks of the script, and what the script answers: plain data, which travels as JSON. */

/** A cell as Sheets gives it; a date, which has no form in JSON, as its text. */
export type RawCell = string | number | boolean | { readonly date: string };

export interface Selected {
  readonly area: SheetArea;
  readonly cell: SheetArea;
  /** What the cell holds and shows, so that a change can be noticed. */
  readonly content: string;
}

/**
 * A sheet of a template with everything worked out: the script only puts it in its place. Addresses are A1 text.
 */
export interface SheetOrder {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Values and formulas, by area. */
  readonly contents: readonly (Area & {
    readonly cells: readonly (readonly (string | number | boolean | null)[])[];
  })[];
  readonly formats: readonly (readonly [format: string, ranges: readonly string[]])[];
  readonly looks: readonly (readonly [look: LookOf, ranges: readonly string[]])[];
  readonly merges: readonly string[];
  /** Pixels, column by column. */
  readonly widths: readonly number[];
  /** Pixels of a row. */
  readonly heights: readonly (readonly [row: number, pixels: number])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** What may be entered: one of a list, or what meets a condition. */
  readonly limits: readonly {
    readonly range: string;
    readonly help: string;
    readonly values?: readonly string[];
    readonly condition?: string;
  }[];
  readonly highlights: readonly { readonly range: string; readonly formula: string; readonly look: LookOf }[];
  /** Where a person may type; the rest is protected with a warning. */
  readonly inputs: readonly string[];
}

/** How cells that are typed look: a Dress with its looks worked out and its areas as A1 text. */
export interface DressOrder {
  readonly looks: readonly (readonly [look: LookOf, ranges: readonly string[]])[];
  readonly formats: readonly (readonly [format: string, ranges: readonly string[]])[];
  /** How far the sheet has to reach. */
  readonly rows: number;
  readonly columns: number;
  /** Formats for cells without one of their own. */
  readonly plainFormats: readonly (readonly [format: string, areas: readonly Area[]])[];
  /** Cells that look like others, each as A1 text. */
  readonly copies: readonly (readonly [from: string, to: string])[];
  /** Pixels that a column has at least. */
  readonly widths: readonly (readonly [column: number, pixels: number])[];
}

/** What comes when all sheets are filled: charts, which refer to several of them. */
export interface FinishingOrder {
  readonly charts: readonly { readonly sheet: string; readonly chart: BookChart; readonly pixels: Pixels }[];
  readonly sheets: readonly string[];
}
interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** What is to be added, by name. */
interface Additions {
  readonly title: string;
  readonly sheets: readonly string[];
  /** Names of cells, each with its address. */
  readonly names: Readonly<Record<string, string>>;
}

interface Spoken {
  readonly code: Language;
  readonly files: readonly LanguageFile[];
}

/** The questions that the script answers, by name. */
export interface Script {
  readonly locale: () => string;
  /** The language of the person, with its texts; null for English. */
  readonly language: () => Spoken | null;
  readonly chooseLanguage: (code: Language | "en") => Spoken | null;
  /** What templates or explanations say in that language. */
  readonly textsOf: (page: LanguagePage) => LanguageFile | null;
  readonly selection: () => Selected | null;
  readonly select: (area: SheetArea) => void;
  readonly locate: (reference: string, sheet: string) => SheetArea | null;
  readonly read: (area: SheetArea) => { readonly values: RawCell[][]; readonly formulas: string[][] };
  readonly type: (
    area: SheetArea,
    cells: readonly (readonly (string | number | boolean | null)[])[],
    dress?: DressOrder,
  ) => void;
  readonly sheets: () => { readonly name: string; readonly protection?: "fixed"; readonly used: Area | null }[];
  readonly write: (sheet: string, runs: readonly Run[]) => void;
  readonly freeze: (sheet: string, runs: readonly Run[]) => readonly Area[];
  /** Refuses names that are used already, and adds the empty sheets and the names. */
  readonly addSheets: (additions: Additions) => void;
  readonly fill: (order: SheetOrder) => void;
  readonly finish: (order: FinishingOrder) => void;
  /** Removes what `addSheets` added. */
  readonly takeBack: (additions: Additions) => void;
}
