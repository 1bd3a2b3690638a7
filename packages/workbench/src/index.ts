/** The functions in a spreadsheet in the browser. */

export { registerGrouping } from "./grouping.ts";
export { offer } from "./offered.ts";
export { nameInSheet, register } from "./register-in-workbench.ts";
export { inOneStep, registerSteps } from "./steps.ts";
export { limitWords, typed, workbookOf } from "./workbench-book.ts";
export { errorOf, type SheetCell } from "./workbench-host.ts";
export { paneHost } from "./workbench-pane-host.ts";
