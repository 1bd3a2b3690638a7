/** What the add-on says in Google Sheets, apart from the pane and the library. `say` of the library fills the places. */
export const messages = {
  version: "Dairy functions {version}",
  menu: {
    functions: "Functions",
    explain: "Explain",
    templates: "Templates",
    use: "Use in this spreadsheet",
    version: "Version {version}",
  },
  inUse: {
    title: "Dairy functions are switched on in this spreadsheet",
    type: "Type your first formula into an empty cell:",
    comma: "If your spreadsheet writes four and a half as 4,5, type it like this:",
    list: "{call} lists all functions.",
  },
  about: {
    method: "Dairy economics by the method of the International Farm Comparison Network (IFCN).",
    list: "{call} in an empty cell lists all functions.",
    help: "{call} gives the arguments, units, formula and source of one.",
    computed: "{call} shows the version that computed a cell.",
  },
  languageNotKept: "Google Sheets could not keep the language for this spreadsheet.",
  noSheet: 'There is no sheet "{name}" any more.',
  sheetExists: 'There is already a sheet "{sheet}". Rename it, or insert {title} into another spreadsheet.',
  nameExists: 'The name "{name}" is already used. Delete it, or insert {title} into another spreadsheet.',
  notReached: "The add-on could not reach the spreadsheet: {reason}",
} as const;
