/** The only door: the language of cell formulas, the calls of our functions in them, and the ways they travel. */

export {
  calls,
  type FormulaArgument,
  type FormulaCall,
  read,
  replaced,
  spellings,
  type Unchanged,
} from "./calls.ts";
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
export {
  type Area,
  addressOf,
  areaBetween,
  areaOf,
  cellOf,
  columnNamed,
  fixedReference,
  lettersOf,
  type Place,
  placeOf,
  referenceTo,
  type SheetArea,
  type SheetPlace,
  sameArea,
  sheetAreaOf,
} from "./geometry.ts";
export { inert, withoutApostrophes } from "./inert.ts";
export {
  moved,
  type Reference,
  referenceIn,
  referencesIn,
  wholeColumn,
} from "./references.ts";
export { sentenceWith } from "./sentences.ts";
export { shapeOf, sizeOf } from "./shape.ts";
export { columnIn, english, isSeveralSheets, type Locale, type Token, tokenize } from "./tokens.ts";
