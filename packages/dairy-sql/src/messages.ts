/** What dairy-sql says, apart from the library. `say` of the library fills the places. */
export const messages = {
  help: `Dairy functions {version}: adds computed columns to a table.

npm run dairy-sql -- INPUT OUTPUT --add "NAME=FUNCTION(ARGUMENT, ...)" [--add ...]

INPUT    a .csv, .parquet or .xlsx file
OUTPUT   a .csv or .parquet file: all columns of the input, then the added ones

--add      a column to add; repeat it for more columns, in the order given
--rejects  where to list the rows for which a function gives no value (OUTPUT.rejects.csv)
--overwrite    replace OUTPUT and the list of rejected rows
--sheet    the sheet of a workbook (the first)
--separator    what separates the values of a CSV file, such as ";" or tab (found from the first 100 rows)
--skip     how many lines or rows to skip above the names of the columns (0)
--threads  how many threads to use (all)
--memory   how much memory the database may use, such as 500MB or 2GB (80 % of the machine's)
--progress     show progress even without a terminal
--quiet    print nothing but errors
--list     list the functions
--help     show this text

An argument is
  a column          milk, or "milk, kg" in double quotes if it has spaces or other characters
  a number          3.3
  a choice          'DLG' in single quotes
  a call            PRICEECM(price, fat, protein)
  a column added before
  nothing           ECM(milk, fat, protein, , lactose): the default of the argument

npm run dairy-sql -- survey.csv survey.parquet --add "ecm=ECM(milk, fat, protein)"

Exit code 0: done, with or without rejected rows. 1: a problem with the data or the disk. 2: with the command.`,
  notListed: "These cannot be computed row by row",
  complaint: "dairy-sql: {sentence}",

  // The command.
  inputMissing: "Name an input and an output file. --help shows how.",
  outputMissing: "Name an output file after the input. --help shows how.",
  oneTooMany:
    '"{name}" is one name too many: put quotes around what has spaces, as in --add "ecm=ECM(milk, fat, protein)".',
  inputEnds: 'The input "{path}" must end in {endings}.',
  outputEnds: 'The output "{path}" must end in {endings}.',
  rejectsEnd: 'The list of rejected rows "{path}" must end in {endings}.',
  sheetOfOther: "--sheet is for workbooks, and {input} is not one.",
  separatorOfOther: "--separator is for CSV files, and {input} is not one.",
  skipOfParquet: "--skip is for CSV files and workbooks.",
  separatorUnknown: '--separator {value}: enter one character, such as ";" or "|", or the word tab.',
  skipUnknown: "--skip {value}: enter how many lines to skip, 0 or more.",
  threadsUnknown: "--threads {value}: enter a whole number from 1 to 1024.",
  memoryUnknown: "--memory {value}: enter an amount such as 500MB or 2GB.",
  optionUnknown: "{reason}. --help lists the options.",

  // The text of an --add.
  quoteOpen: "The {quote} that opens here is not closed.",
  digitFirst: "Put double quotes around a column name that begins with a digit.",
  signUnknown:
    '"{sign}" is not allowed here: enter a column, a number, a text or a call. Put double quotes around a column name that has more than letters, digits and _.',
  bracketMissing: 'Enter "(" and the arguments after {name}.',
  commaMissing: 'Enter "," or ")" here.',
  endMissing: 'A ")" is missing at the end.',
  argumentMissing: "Enter an argument here: a column, a number, 'text' or a call.",
  nameMissing: "Begin --add with the name of the new column, as in ecm=ECM(milk, fat, protein).",
  nameEmpty: "The new column has no name.",
  equalsMissing: 'Enter "=" after the name of the new column, as in ecm=ECM(milk, fat, protein).',
  functionMissing: 'Enter a function after "=", as in ecm=ECM(milk, fat, protein).',
  afterCall: "Nothing may follow the call.",

  // What it means.
  notNumbers: 'The column "{column}" holds {type}, but {parameter} needs numbers.',
  notTexts: 'The column "{column}" holds {type}, but {parameter} needs texts.',
  addedNotTexts: 'The column "{column}" holds numbers, but {parameter} needs texts.',
  callNotText: "A call gives a number, but {parameter} needs a text.",
  choiceUnquoted: "There is no column \"{name}\". Put single quotes around a choice: '{name}'.",
  columnUnknown: 'There is no column "{name}": the columns are {columns}.',
  columnSlip: 'There is no column "{name}". Did you mean "{near}"?',
  andMore: "{columns} and {count} more",
  tooManyArguments: "{function} accepts at most {most} arguments, not {given}: {signature}.",
  argumentNeeded: "{function} needs {parameter}: {signature}.",
  columnExists: 'The input already has a column "{column}": choose another name.',
  addedTwice: 'The column "{column}" is added twice.',
  functionUnknown: "There is no function {name}: --list shows them all.",
  functionSlip: "There is no function {name}. Did you mean {near}?",
  notRowByRow: "{function} cannot be computed row by row: {reason}.",

  // Files.
  noFile: "There is no file {path}.",
  notAFile: "{path} is not a file.",
  notReadable: "{path} cannot be read: change its permissions.",
  fileEmpty: "{path} is empty.",
  wildcards: "{path} has one of * ? [ ] in its name, which stand for many files: rename it.",
  noFolder: "There is no folder {folder}.",
  linkBroken: "{path} is a link to a file that does not exist: remove the link, or name another file.",
  readAndWritten: "{path} would be read and written at once: name another file.",
  notReplaceable: "{path} is not a file, so it cannot be replaced.",
  fileExists: "{path} already exists: name another file, or use --overwrite.",
  nameTooLong:
    "{name} is longer than a file name may be: choose a shorter name, or use --rejects FILE for the list of rejected rows.",
  cannotWrite: "Nothing can be written in {folder}: {reason}.",
  folderProtected: "you may not write there",

  // The disk, the memory and the database.
  diskFull: "The disk of {folder} is full: nothing was written.",
  fileTooLarge: "{file} grew larger than a file may be there: nothing was written.",
  memoryTooSmall: "There is too little memory: raise --memory, or use --threads 1.",
  notParquet: "{file} is not a Parquet file, or it is damaged: {reason}",
  lineUnreadable: "Line {line} of {file} cannot be read.",
  lineUnreadableText: "Line {line} of {file} cannot be read: {text}",
  interrupted: "Interrupted: nothing was written.",
  rowsDiffer: "{input} has {rows} rows, but the database read {read}: nothing was written.",
  rowsChanged: "{input} changed while it was read: {before} rows, then {after}.",
  rejectsChanged: "{input} changed while it was read: {before} rejected, then {after}.",
  noValue: "The database gives no value where the library gives {value}: please report this.",

  // CSV files.
  notUtf8: '{file} is not written in UTF-8: save it as "CSV UTF-8".',
  lineNotUtf8: 'Line {line} of {file} is not written in UTF-8: save it as "CSV UTF-8".',
  lineNotText: 'Line {line} of {file} is not text, as in UTF-16: save it as "CSV UTF-8".',
  utf16: '{file} is written in UTF-16: save it as "CSV UTF-8".',
  line: "line {line}",
  values: { one: "1 value", many: "{count} values" },
  tab: "tab",
  quoted: '"{text}"',
  lineWidth:
    "Line {line} of {file} has {values} separated by {separator}, but line {names}, with the names, has {expected}.",
  firstWidth:
    "Line {line} of {file} has {values} separated by {separator}, but line {names}, with the names, has {expected}. If the names are further down, use --skip; if something else separates them, use --separator.",
  lineWidthElsewhere: "Line {line} of {file} has {found} values, but the first has {expected}.",
  noNames: "{file} has no line with names.",
  noNamesBelow: "{file} has no line {line} for the names: check --skip.",
  columnNameless:
    "Column {column} of {file} has no name in {place}: give every column a name, or use --skip if the names are further down.",
  columnTwice: 'The column "{column}" appears twice in {file}: give every column a different name.',
  valueNotClosed: 'Line {line} of {file} opens a " that is never closed.',
  tooManyValues: "Line {line} of {file} has more than {most} values: check --separator.",
  afterQuote: 'Line {line} of {file} goes on after a " that closes a value: write "" for a quote within quotes.',
  lineTooLong: 'Line {line} of {file} is longer than 512 MB: look for a " that is never closed.',
  severalSeparators: "{file} can be read {ways}: choose with --separator.",
  way: "as {count} columns separated by {separator}",

  // Workbooks.
  row: "row {row}",
  sheetOf: "sheet {sheet} of {file}",
  passwordNeeded: "{file} is protected by a password: open it in Excel, remove the password, and save it.",
  tooOld: "{file} is a workbook of Excel 2003 or older: open it in Excel and save it as .xlsx.",
  binary: "{file} is a binary workbook: open it in Excel and save it as .xlsx.",
  notAWorkbook: "{file} is not an XLSX workbook, or it is damaged: {reason}.",
  unreadable: "{file} cannot be read: {reason}.",
  noSheets: "{file} has no worksheet.",
  sheetUnknown: '{file} has no sheet "{sheet}": its sheets are {sheets}.',
  sheetRead: 'Sheet "{sheet}" was read, the first of {count}: use --sheet NAME to read another.',
  hiddenSheetRead: 'Sheet "{sheet}" was read, the first of {count}, which is hidden: use --sheet NAME to read another.',
  sheetEmpty: "There is nothing in {where}.",
  sheetEmptyBelow: "There is nothing in {where} below row {row}.",
  beyondColumns: "Row {row} has cells beyond column XFD, the last that a sheet has.",
  beyondRows: "A sheet has at most {last} rows, but this one has a row {row}.",
  textsTooLarge: "The texts of the workbook take more than 512 MB: save the sheet as CSV UTF-8.",
  swells: "{part} would grow from {packed} to {unpacked} MB, far more than a table does: it was not read.",
  cellNameless:
    "Cell {cell} of {where} has a value, but its column has no name in row {row}: give the column a name, or use --skip if the names are further down.",
  nameNotComputed:
    "Cell {cell} of {where} should be a name, but its formula was never computed: open the workbook in a spreadsheet and save it.",
  valueNotComputed:
    "{column} has a formula that was never computed: open the workbook in a spreadsheet, save it, and run this again.",
  notComputed: {
    one: "1 cell has a formula that was never computed, {first}, and is empty in the output: open the workbook in a spreadsheet, save it, and run this again.",
    many: "{count} cells have formulas that were never computed, {first} first, and are empty in the output: open the workbook in a spreadsheet, save it, and run this again.",
  },
  /** Why a workbook is damaged. */
  damage: {
    partMissing: "it has no part {part}",
    partTwice: "it has two parts called {part}",
    partEncrypted: "its part {part} is encrypted",
    partChanged: "its part {part} is not as it was written",
    documentType: "its part {part} has a document type, which no workbook has",
    cellTwice: "row {row} has two cells in one column",
    rowAfter: "row {row} comes after row {before}",
    cellValue: 'cell {column} of row {row} has the value "{value}"',
    cellPlace: 'a cell has the place "{place}"',
  },

  // What it does, and what came of it.
  reading: "Reading {file}",
  writing: "Writing {file}",
  listing: "Listing rejected rows",
  rowsSoFar: "{what} {rows} rows",
  shareSoFar: "{what} {share} %",
  started: "{what} ...",
  counts: "{values} values computed, {blank} blank, {rejected} rejected",
  ofColumn: "{column}: {counts}",
  copied: "{rows} rows read, {written} written.",
  computed: "{rows} rows read, {written} written; {counts}.",
  computedWithRejects: "{rows} rows read, {written} written; {counts}: see {rejects}.",
} as const;
