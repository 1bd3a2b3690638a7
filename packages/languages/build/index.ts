export { blankCatalogue, renewed } from "./catalogue.ts";
export { begun, fileOf, languageOf, translationsOf } from "./files.ts";
export { seenTable } from "./glossary.ts";
export type { Part } from "./parts.ts";
export { problemsOf } from "./problems.ts";
export { stateTable } from "./state.ts";
export { filesOf } from "./written.ts";
