/**
 * Puts an apostrophe before what a spreadsheet would run as a formula: at the beginning, and after a sign that begins a
 * new cell where lists are separated by semicolons or tabs. Numbers with a sign stay numbers.
 */
export const inert = (text: string): string => text.replace(formula, "$&'");
const formula =
  /(?:^(?=[\t\r\n])|(?:^|[;\t\r\n])(?=[=@\uff1d\uff20\uff0b\uff0d]|[+-](?!\.?\d[\d.,]*(?:[eE][+-]?\d+)?(?:[;\t\r\n]|$))))/g;
