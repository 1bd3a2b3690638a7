/** Why a call stays as it is when a workbook is made independent. Whole sentences with named places. */
export const messages = {
  tooLong: "Its ordinary formula would be longer than the {longest} characters that a cell can hold.",
  notNative: "{name} cannot be written as an ordinary formula: {reason}.",
  tooManyArguments: "{name} accepts {count} arguments at most.",
  missingArgument: "{name} is called without {parameter}.",
  severalSheets: "{reference} refers to several sheets.",
  differentShapes: "The ranges of {name} have different shapes.",
  maybeRange: "{text} may be a range, and LET is not available here.",
  badRow: "One bad row would spoil the whole column of {name}.",
} as const;
