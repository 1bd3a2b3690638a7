/** What `npm run generate` makes of the definition files. */
export { type DefinitionFile, definitionFiles, registry } from "./registry.ts";
export { breaks, signatures } from "./signatures.ts";
