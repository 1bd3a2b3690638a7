import { understoodAs } from "./commas.ts";
import { english } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** What o-spreadsheet's composer does with an entry, in the languages whose decimal sign is a comma. */

interface Composer {
  /** What was typed, after the edition has ended too. */
  readonly _currentContent: string;
  readonly currentEditedCell: { readonly sheetId: string; readonly col: number; readonly row: number };
  readonly getters: Model["getters"];
  getCurrentCanonicalContent: () => string;
  checkDataValidation: () => boolean;
}

/**
 * Where the comma is the decimal sign, an entry is checked as it will be kept: o-spreadsheet checks what has a point by
 * then as if the point parted thousands, and so refuses 36,5. A formula in English, with commas and points, is one there
 * too, as long as it cannot be read otherwise.
 */
export function registerEntries(o: SpreadsheetLibrary): void {
  const composer = o.stores.CellComposerStore.prototype as unknown as Composer;
  const { checkDataValidation, getCurrentCanonicalContent } = composer;
  composer.getCurrentCanonicalContent = function () {
    const kept = getCurrentCanonicalContent.call(this);
    const typed = this._currentContent;
    return kept !== typed && o.helpers.isFormula(typed) && !canRead(o, kept) && canRead(o, typed) ? typed : kept;
  };
  composer.checkDataValidation = function () {
    const content = this.getCurrentCanonicalContent();
    if (o.helpers.isFormula(content)) return checkDataValidation.call(this);
    const kept = understoodAs(content, this.getters.getLocale())?.content ?? content;
    const { isNumber, isDateTime, toNumber } = o.helpers;
    const isValue = isNumber(kept, english) || isDateTime(kept, english);
    const value = isValue ? toNumber({ value: kept }, english) : /^(true|false)$/i.test(kept) ? /^t/i.test(kept) : kept;
    const { isValid, rule } = this.getters.getValidationResultForCellValue(value, this.currentEditedCell) as never as {
      readonly isValid: boolean;
      readonly rule?: { readonly isBlocking?: boolean };
    };
    return isValid || rule?.isBlocking !== true;
  };
}

/** The comma of an argument, after a cell, that was taken for the decimal sign: A1.4 */
const glued = /(?<![A-Z\d_.])\$?[A-Z]{1,3}\$?\d+\./i;

function canRead(o: SpreadsheetLibrary, formula: string): boolean {
  try {
    o.parse(formula);
    return !glued.test(formula.replace(/"[^"]*"|'[^']*'/g, ""));
  } catch {
    return false;
  }
}
