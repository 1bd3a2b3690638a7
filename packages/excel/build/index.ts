/** The Office add-in beside its scripts: its metadata, its manifest, and what is checked of them. */
export { checkFunctionsJson } from "./check-functions-json.ts";
export { checkManifestFiles } from "./check-manifest.ts";
export { developmentId, manifest } from "./manifest.ts";
export { addInAt, checkedAddress, developmentOrigin } from "./origin.ts";
