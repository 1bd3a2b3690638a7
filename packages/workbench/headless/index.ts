/** The workbench without a screen: for tests, and for the values of workbooks. */
export { valuesOf } from "./book-values.ts";
export { o, type Read, readCell } from "./model.ts";
