/** The forms that need no add-in, as files. */
export { bigQueryScript, bodyOf, createInJavaScript, inJavaScript } from "./bigquery-js.ts";
export { translate } from "./expressions.ts";
export { buildNative } from "./files.ts";
export { asNamedFunction, exampleOfCells, namedFunctionsPage, sample } from "./named-functions.ts";
