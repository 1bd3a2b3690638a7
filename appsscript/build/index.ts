/** The Google Sheets add-on as the files of a script, and what is checked of them. */
export { buildSheets } from "./add-on.ts";
export { checkSheets, entryPoints, sheetsFiles } from "./check-files.ts";
export { checkClasp, clasp } from "./clasp.ts";
