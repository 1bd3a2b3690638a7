/** The library as Google Sheets calls it, and the pane beside it. */
export { call } from "./call.ts";
export { sheetsHost } from "./host.ts";
export { type Ask, sheetsPaneHost } from "./pane/pane-host.ts";
