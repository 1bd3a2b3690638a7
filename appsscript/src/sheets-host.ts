import { CellError, type Host } from "@dairy-functions/shared";

/** Sheets hands an error in a cell over as its text; our own error texts have a sentence after the code. */
const errorText = /^(#N\/A|#DIV\/0!|#REF!|#NAME\?|#VALUE!|#NUM!|#NULL!|#ERROR!)( |$)/;

/**
 * "#VALUE! Row 3: fat ...". A custom function cannot give a native error in one cell of an array, so it gives text.
 */
export const textOf = ({ code, sentence }: CellError): string => (sentence === "" ? code : `${code} ${sentence}`);

/** An error as a cell shows it: its code, and its sentence where the error is ours. */
export function errorShown(text: string): { readonly error: string; readonly sentence?: string } | undefined {
  const code = errorText.exec(text)?.[1];
  if (code === undefined) return undefined;
  return text === code ? { error: code } : { error: code, sentence: text.slice(code.length + 1) };
}

export const sheetsHost: Host = {
  blankIsZero: false,
  // The whole text is kept as the code, so that one function passes the error of another through unchanged.
  errorIn: (raw) => (typeof raw === "string" && errorText.test(raw) ? new CellError(raw, "") : undefined),
  showError: textOf,
};
