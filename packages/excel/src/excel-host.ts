import { CellError, type Host, say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";

/** What we use of the runtime that Excel brings along. */
export interface CustomFunctionsRuntime {
  readonly associate: (id: string, run: (...cells: unknown[]) => unknown) => void;
  readonly Error: new (code: string, message?: string) => Error;
}
declare global {
  /** office.js brings `associate` at once, but `Error` only after our script has run: read it inside calls only. */
  const CustomFunctions: CustomFunctionsRuntime;
}

/** The errors that an add-in can give to Excel. */
const known = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NULL!", "#REF!", "#NAME?"];

/**
 * An error as Excel accepts it. One that an add-in cannot give, such as #SPILL!, is named in the sentence of a #VALUE!.
 */
export function excelError({ code, sentence }: CellError): Error {
  return known.includes(code)
    ? new CustomFunctions.Error(code, sentence)
    : new CustomFunctions.Error("#VALUE!", say(messages.otherError, { code }));
}

/** Errors arrive as objects whose class and fields differ between versions, so they are recognised by their fields. */
function errorIn(raw: unknown): CellError | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { type, basicValue, code, primitive } = raw as Readonly<Record<string, unknown>>;
  if (type !== "Error" && type !== "CustomFunctionError") return undefined;
  return new CellError(String(basicValue ?? code ?? primitive ?? "#VALUE!"), "");
}

export const excelHost: Host = { blankIsZero: true, errorIn, showError: excelError };
