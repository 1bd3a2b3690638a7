/** The functions in a spreadsheet in the browser. */

export { limitWords, typed, workbookOf } from "./book.ts";
export { errorOf, type SheetCell } from "./host.ts";
export { paneHost } from "./pane-host.ts";
export { nameInSheet, register } from "./register.ts";
export { registerSteps } from "./steps.ts";
export { offered } from "./workbooks/index.ts";
export { sirajganj } from "./workbooks/sirajganj.ts";
