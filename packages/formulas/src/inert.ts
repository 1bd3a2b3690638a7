/**
 * Puts an apostrophe before what a spreadsheet would run as a formula: at the beginning, and after a sign that begins a
 * new cell where lists are separated by semicolons or tabs. Numbers with a sign stay numbers.
 */
export const inert = (text: string): string => text.replace(formulas(""), "'");

/** Takes the apostrophes of `inert` off. */
export const withoutApostrophes = (text: string): string => text.replace(formulas("'"), "");

const number = "\\.?\\d[\\d.,]*(?:[eE][+-]?\\d+)?(?:[;\\t\\r\\n]|$)";
const formulas = (before: string) =>
  new RegExp(
    `^${before}(?=[\\t\\r\\n])|(?<=^|[;\\t\\r\\n])${before}(?=[=@\\uff1d\\uff20\\uff0b\\uff0d]|[+-](?!${number}))`,
    "g",
  );
