/** What the add-on says in Google Sheets, apart from the pane and the library. `say` of the library fills the places. */
export const messages = {
  version: "Dairy functions {version}",
  noSheet: 'There is no sheet "{name}" any more.',
  sheetExists: 'There is already a sheet "{sheet}". Rename it, or insert {title} into another spreadsheet.',
  nameExists: 'The name "{name}" is already used. Delete it, or insert {title} into another spreadsheet.',
  notReached: "The add-on could not reach the spreadsheet: {reason}",
} as const;
