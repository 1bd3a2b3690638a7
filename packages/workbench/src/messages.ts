/** What the workbench says, apart from the pane and the library. `say` of the library fills the places. */
export const messages = {
  paneFailed: "The pane did not open: {reason}",
  startFailed: "The spreadsheet did not start: {reason}",
  sheetExists: "There is already a sheet {sheet}. Rename it first. The workbook has not changed.",
  nameExists: "The name {name} is already used. Rename it first. The workbook has not changed.",
  noTemplate: "There is no template {name}.",
  openTemplate: 'Open "{title}"? Your changes here will be lost.',
  refused: "The workbook refused the change ({reason}). Nothing has changed.",
  cannotChange: "it cannot be changed now",
  comma: '"{text}" is not a number here, because of its comma. Type {meant}.',
  library: "The dairy functions",
  noSheet: "There is no sheet {sheet}.",
} as const;
