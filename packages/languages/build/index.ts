export { blankCatalogue, renewed } from "./catalogue.ts";
export { begun, fileOf, languageOf, translationsOf } from "./files.ts";
export type { Language } from "./languages.ts";
export { problemsOf } from "./problems.ts";
export { stateTable } from "./state.ts";
export { isIn, type Part, textsOfParts } from "./texts.ts";
