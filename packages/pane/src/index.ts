/** The door without a screen: what the pane computes, and the types of a Host. The pane itself is behind `./open`. */

export { checkCommand, checkWorkbook, countCalls } from "./check/check-workbook.ts";
export type { CheckedBook, CheckedSheet, SheetFinding } from "./check/checked-book.ts";
export { locateAmong } from "./check/locate.ts";
export { isPlain } from "./dress.ts";
export { whyOf, workingOf } from "./explain/about-call.ts";
export { correctionsFor, formulaCorrection } from "./explain/correct.ts";
export { explainCell } from "./explain/explain.ts";
export { find, wordIndex } from "./find/search.ts";
export { type CheckedGivens, checkGivens } from "./insert/checked.ts";
export { formulaOf, missingArguments, preview, readGiven } from "./insert/given.ts";
export { headerOf, headerUnit } from "./insert/header.ts";
export { fieldsAround, matchFields, within } from "./insert/sheet-fields.ts";
export { accountBlock, type Block, tableBlock } from "./map/block.ts";
export { currencyOf, entriesOfAccount, entriesOfTable, missingParts, noChoices } from "./map/mapping.ts";
export { rememberedChoices } from "./map/remembered.ts";
export { accountRows, amountsColumn, readAccountRange } from "./map/source.ts";
export { readTableRange } from "./map/table-source.ts";
export { targetsOf } from "./map/target.ts";
export type { Contents, Dress, FormulaPlace, Host, HostCell, Pane, Selection, View, Watch } from "./pane-host.ts";
export { beside, freePlace } from "./place.ts";
export { type Command, commands } from "./travel/commands.ts";
export { applyTravel, type ListedCell, type Plan, planTravel } from "./travel/plan.ts";
export type { Run, WorkbookCells } from "./travel/workbook-cells.ts";
export { type ExamplePart, type Part, pageOf } from "./understand/page.ts";
