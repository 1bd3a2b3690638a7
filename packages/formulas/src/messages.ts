/** Why a formula is left as it is. Each is a whole sentence with named places, which `say` fills. */
export const messages = {
  notAFormula: "This is not a formula.",
  notOpened: 'The formula has a closing bracket without an opening one: "{bracket}".',
  notClosed: "The formula has a bracket that is not closed.",
  notUnderstood: 'The formula has an unexpected "{text}" at character {place}.',
  notAnAddress: "{address} is not the address of a cell.",
  unknownFunction: "There is no function {name}.",
  unknownFunctionNear: "There is no function {name}. Did you mean {near}?",
  withoutArguments: "{name} is passed to another function without its arguments.",

  nothingToConvert: "There is nothing to convert in this formula.",
  onlyPartSaved: "Google Sheets saved only a part of this formula.",
  savedNotText: "What Google Sheets saved for this formula is not a text.",
  needsLastRow: "An open-ended column needs a last row.",

  notAvailable: "{host} does not have {feature}.",
  otherArguments: "{name} has different arguments in {host}.",
  optionalOfLambda: "Google Sheets does not have optional arguments in LAMBDA.",
  union: "Google Sheets cannot combine ranges as in (A1:A9,C1:C9).",
  spillSign: "Google Sheets does not have # for the cells that a result fills.",
  thisRow: "Google Sheets does not have {reference} for the row of a table.",
  backslash: "Google Sheets does not allow a backslash in a name: {name}.",
  otherWorkbook: "Google Sheets cannot read another workbook: {reference}.",
  throughSheets: "Google Sheets cannot refer to several sheets at once: {reference}.",
  intersection: "Google Sheets does not have intersections: {left} {right}.",
  cellsInBraces: "Excel does not allow references in {braces}.",
} as const;
