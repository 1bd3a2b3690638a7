export { blankCatalogue, renewed, type Source, translationsIn } from "./catalogue.ts";
export { begun, fileOf, translationsOf } from "./files.ts";
export { codes, type Language, languages } from "./languages.ts";
export { problemsOf } from "./problems.ts";
export { withState } from "./state.ts";
