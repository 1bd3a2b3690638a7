import { spoken, translated } from "@dairy-functions/shared";

/** Words of o-spreadsheet that mean something else elsewhere in the product: translators get them with their sense. */
const senses: Readonly<Record<string, () => string>> = {
  Number: () => translated("Number (a format)"),
  Line: () => translated("Line (a chart)"),
  Column: () => translated("Column (a chart)"),
  Group: () => translated("Group (rows or columns)"),
};

/** What o-spreadsheet says, in the language of the page. A text of a template may go on in an indented line. */
export const saidBySpreadsheet = (text: string): string =>
  spoken() === undefined ? text : (senses[text]?.() ?? translated(text.replace(/\n +/g, " ")));
