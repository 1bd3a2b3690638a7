/** What the add-in says in Excel, apart from the pane and the library. `say` of the library fills the places. */
export const messages = {
  sheetProtected: "{what}: the sheet is protected with a password. Unprotect it, then try again.",
  hasPassword: "{sheet} is protected with a password. Unprotect it, then try again.",
  notProtectedAgain: "{sheet} could not be protected again. Choose Review > Protect Sheet.",
  refusesCalls:
    "This Excel does not accept DAIRY formulas that an add-in writes, as Turkish Excel before version 2607. Update Excel, or type the formula yourself.",
  beingEdited: "{what}: a cell is being edited. Press Enter, then try again.",
  failed: "{what}: {reason}",
  notWritten: "{sheet} could not be written",
  notInserted: "{title} could not be inserted",
  workbookProtected: "The workbook is protected. Unprotect it, then insert {title}.",
  sheetExists: 'There is already a sheet "{sheet}". Rename it, or insert {title} into another workbook.',
  nameExists: 'The name "{name}" is already used. Delete it, or insert {title} into another workbook.',
  languageNotLoaded: "The language could not be loaded. Check the connection, then try again.",
  notPreviewed: "{name} takes long: press Enter to compute it.",
  otherError: "One of the cells shows {code}.",
  unknownReason: "unknown reason",
  functionFailed: "{name} failed ({reason}). Please report this with the formula.",
} as const;
