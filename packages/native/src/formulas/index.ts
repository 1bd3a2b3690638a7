/** Formulas of cells: their tokens, the calls of our functions in them, and the ways they travel. */
export { columnOf, letters } from "./columns.ts";
export {
  excelToSheets,
  filledByAnother,
  inLocale,
  localeOf,
  nothingToConvert,
  renamed,
  sheetsToExcel,
  unwrapDummy,
} from "./convert.ts";
export { type FormulaHost, makeIndependent } from "./independent.ts";
export {
  calls,
  type FormulaArgument,
  type FormulaCall,
  read,
  replaced,
  spellings,
} from "./read.ts";
export { english, type Locale, type Token, tokenize } from "./tokens.ts";
