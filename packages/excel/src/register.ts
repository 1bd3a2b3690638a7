import { type Answer, type AnyFunction, CellError, call } from "@dairy-functions/shared";
import { excelError, excelHost } from "./host.ts";

/** Makes functions callable from cells, under their names. */
export function register(definitions: readonly AnyFunction[]): void {
  for (const definition of definitions) CustomFunctions.associate(definition.name, excelFunction(definition));
}

function excelFunction(definition: AnyFunction): (...cells: unknown[]) => unknown[][] {
  return (...cells) => {
    cells.pop(); // Excel always adds an object about the invocation
    const answer = answerOf(definition, cells);
    if (Array.isArray(answer)) return answer;
    if (!(answer instanceof CellError)) return [[answer]];
    const error = excelError(answer);
    // The runtime turns these two into #VALUE! when they are thrown; in a cell of a result it keeps them.
    if (answer.code === "#REF!" || answer.code === "#NAME?") return [[error]];
    throw error;
  };
}

/** A failure in a definition is an error of its own cell: Excel drops the message of any other thrown object. */
function answerOf(definition: AnyFunction, cells: readonly unknown[]): Answer {
  try {
    return call(definition, cells, excelHost);
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : "unknown reason";
    return new CellError("#VALUE!", `${definition.name} failed (${message}). Please report this with the formula.`);
  }
}
