import type { Area, Locale, Place } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";

/** Formulas of cells below each other, from a place down. */
export interface Run extends Place {
  readonly formulas: readonly string[];
}

interface SheetOfWorkbook {
  readonly name: string;
  /** Whether its cells refuse to be changed, and if so, whether `unprotect` may be tried. */
  readonly protection?: "liftable" | "fixed" | undefined;
  /** Where its used cells are; undefined for an empty sheet. */
  readonly used?: Area | undefined;
}

/** What the travelling commands need of an open workbook. Each host answers in its own way. */
export interface WorkbookCells {
  /** How it writes formulas; in English if not given. Google Sheets writes them in the language of the spreadsheet. */
  readonly locale?: Locale;
  readonly sheets: () => Promise<readonly SheetOfWorkbook[]>;
  /**
   * The formula of each cell that has its own, with the equals sign; "" where there is none: constants, and cells that
   * the result of another cell fills.
   */
  readonly formulas: (sheet: string, block: Area) => Promise<readonly (readonly string[])[]>;
  /** What each cell holds: an error as its text, "#NAME?"; "" or null where it is blank. */
  readonly values: (sheet: string, block: Area) => Promise<readonly (readonly Cell[])[]>;
  /**
   * Enters formulas, all in one go; "" empties a cell. A formula is computed afresh even where the cell holds the same
   * text already. Throws where a cell cannot be written.
   */
  readonly write: (sheet: string, runs: readonly Run[]) => Promise<void>;
  /**
   * Puts in place of formulas what they show, together with the cells that their results fill. Gives the areas that
   * these cells are in.
   */
  readonly freeze: (sheet: string, runs: readonly Run[]) => Promise<readonly Area[]>;
  /** Unprotects a sheet whose protection is liftable, and gives what protects it as it was; throws if it has a password. */
  readonly unprotect?: (sheet: string) => Promise<() => Promise<void>>;
  /** Runs a task whose changes one step undoes, however many they are, where the host can. */
  readonly asOneStep?: <T>(task: (workbook: WorkbookCells) => Promise<T>) => Promise<T>;
}
