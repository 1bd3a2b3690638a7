import type { Area, SheetArea } from "@dairy-functions/formulas";
import type { Cell, Language, Translations } from "@dairy-functions/shared";
import type { Book, Look } from "@dairy-functions/workbooks";
import type { WorkbookCells } from "./travel/workbook-cells.ts";

/**
 * What the pane needs of the program around it. Everything that goes through is plain data, so that an adapter may pass
 * it on as JSON. A promise that is refused carries an Error whose message is one clear sentence for the person.
 */
export interface Host {
  readonly name: "excel" | "sheets" | "workbench";
  /** Whether this host passes blank cells to functions as 0, as desktop Excel does. */
  readonly blankIsZero: boolean;

  /** What is selected now; undefined where it is not a cell, such as a chart. */
  selection(): Promise<Selection | undefined>;
  /** Reports each change of the selection or of the cells in it, until the function that it gives back is called. */
  follow(changed: (selection: Selection | undefined) => void): () => void;
  /** Selects an area and brings it into view. */
  select(area: SheetArea): Promise<void>;

  /**
   * The area that a reference means in a formula of that sheet: A2:A9, 'Dairy chain'!B4, a name, Herd[Milk], A2:A; and
   * in a formula of that cell, what the row of a table has: [@Milk].
   */
  locate(reference: string, from: FormulaPlace): Promise<SheetArea | undefined>;
  /** The cells of an area, as far as the sheet is used: rows and columns of blanks at its end may be missing. */
  read(area: SheetArea): Promise<Contents>;
  /**
   * Writes cells, in one step of undo where the host can; a text that begins with "=" is a formula. A number shows as
   * it is: a cell that is formatted as percent loses that format. `dress` says how cells of the same sheet look from then on.
   */
  write(area: SheetArea, cells: readonly (readonly Cell[])[], dress?: Dress): Promise<void>;
  /** The cell whose formula spills into this one, where that is another cell and the host knows it. */
  origin?(cell: SheetArea): Promise<SheetArea | undefined>;
  /** What a formula would give in that cell, where the host can compute it without writing it. */
  evaluate?(formula: string, at: SheetArea): Promise<Contents | undefined>;

  /** Inserts a workbook's sheets and gives their names. If it is refused or cancelled, the file does not change. */
  insertTemplate(book: Book, watch: Watch): Promise<readonly string[]>;

  /** What the workbook of a template says in the language that is spoken, where the host has it; undefined in English. */
  textsOfWorkbook?(template: string): Promise<Translations | undefined>;

  /** The language of pane and cells, where the host lets a person choose it. */
  readonly language?: {
    /** The one that is spoken; undefined is English. */
    spoken(): Language | undefined;
    /** Keeps a choice and speaks it, also in cells that are computed from then on. The pane draws itself anew. */
    choose(code: Language | "en"): Promise<void>;
  };

  /** The whole workbook, for the commands that let it travel. */
  readonly workbook: WorkbookCells;

  /** Shows a sentence outside the pane, where the host has a place for it. */
  notify?(sentence: string): void;
}

/** How cells of a sheet look, the same in every host, as in a template. */
export interface Dress {
  readonly looks: readonly (readonly [look: Look, areas: readonly Area[]])[];
  /** Number formats, as Excel writes them. */
  readonly formats: readonly (readonly [format: string, areas: readonly Area[]])[];
  /** Columns become at least so wide, in characters of Arial 10. */
  readonly widths: readonly (readonly [column: number, characters: number])[];
  /** Number formats for cells without one of their own; percent gives way to another unit. */
  readonly plainFormats?: Dress["formats"];
  /** Cells that look like others of the sheet. */
  readonly copies?: readonly (readonly [from: Area, to: Area])[];
}

/** Shows how far a command is, in cells, and asks whether to go on. */
export interface Watch {
  readonly progress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/** Where a formula is: a cell, or as much of it as is known. */
export type FormulaPlace = Pick<SheetArea, "sheet"> & Partial<SheetArea>;

export interface Selection {
  readonly area: SheetArea;
  /** The one cell in it where typing goes. */
  readonly cell: SheetArea;
}

/** A cell as it is read: a plain value, an error with its sentence where the host knows it, or a date. */
export type HostCell = Cell | { readonly error: string; readonly sentence?: string } | { readonly date: string };

export interface Contents {
  readonly values: readonly (readonly HostCell[])[];
  /** The formula of each cell as the person sees it, with "="; "" for a cell without one, or where a result spills to. */
  readonly formulas: readonly (readonly string[])[];
}

/** The parts of the pane, which a ribbon, a menu or a key can open. */
export type View = "functions" | "explain" | "templates" | "workbook";

/** What opening the pane gives to the adapter: `openPane(element, host)`. */
export interface Pane {
  readonly show: (view: View) => void;
  /** Shows the plan of a command of this host, by its name. Nothing is changed until the person confirms it. */
  readonly plan: (command: string) => void;
  /** Stops following the selection and takes the pane off the page. */
  readonly close: () => void;
}
