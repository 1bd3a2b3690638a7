import { CellError, call as callLibrary, functionNamed } from "@dairy-functions/shared";
import { sheetsHost, textOf } from "./sheets-host.ts";

/** Gives a value or rows of cells. An error of the whole call is thrown: Sheets then shows #ERROR! with the message. */
export function call(name: string, cells: ArrayLike<unknown>): unknown {
  const definition = functionNamed(name);
  if (definition === undefined) throw new Error(`There is no function ${name}.`);
  const answer = callLibrary(definition, cells, sheetsHost);
  if (answer instanceof CellError) throw new Error(textOf(answer));
  return answer;
}
