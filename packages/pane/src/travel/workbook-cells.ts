import type { Locale } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";

/** Cells of a sheet. Rows and columns are counted from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Formulas of cells that stand below each other, from the cell in this row and column down. */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly string[];
}

interface SheetOfWorkbook {
  readonly name: string;
  /** Whether its cells refuse to be changed. */
  readonly isProtected: boolean;
  /** Where its used cells are; undefined for an empty sheet. */
  readonly used?: Block | undefined;
}

/** What the travelling commands need of an open workbook. Each host answers in its own way. */
export interface WorkbookCells {
  /** How it writes formulas; in English if not said. Google Sheets writes them in the language of the spreadsheet. */
  readonly locale?: Locale;
  readonly sheets: () => Promise<readonly SheetOfWorkbook[]>;
  /**
   * The formula of each cell that has its own, with the equals sign; "" where there is none: constants, and cells that
   * the result of another cell fills.
   */
  readonly formulas: (sheet: string, block: Block) => Promise<readonly (readonly string[])[]>;
  /** What each cell holds: an error as its text, "#NAME?"; "" or null where it is blank. */
  readonly values: (sheet: string, block: Block) => Promise<readonly (readonly Cell[])[]>;
  /**
   * Enters formulas, all in one go; "" empties a cell. A formula is computed afresh even where the cell holds the same
   * text already. Throws where a cell cannot be written.
   */
  readonly write: (sheet: string, runs: readonly Run[]) => Promise<void>;
  /** Puts in place of formulas what they show, together with the cells that their results fill. */
  readonly freeze: (sheet: string, runs: readonly Run[]) => Promise<void>;
  /** Runs a task whose changes one step undoes, however many they are, where the host can. */
  readonly asOneStep?: <T>(task: (workbook: WorkbookCells) => Promise<T>) => Promise<T>;
}
