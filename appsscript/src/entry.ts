/** All that the script files see of the library, behind the one global DAIRY__. */
import { exampleCall, functionNamed } from "@dairy-functions/shared";
import { languageOfCells, speakWhenAsked } from "./language.ts";

speakWhenAsked(languageOfCells, "functions");

export { version } from "@dairy-functions/shared";
export { call } from "./sheets-call.ts";

/** What the menu offers a newcomer to type. */
export function firstFormula(): string {
  const ecm = functionNamed("ECM")!;
  return `=DAIRY_${exampleCall(ecm, ecm.examples[0]!)}`;
}
