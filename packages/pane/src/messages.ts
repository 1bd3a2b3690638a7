/**
 * What the pane says, apart from titles and labels of buttons: whole sentences with named places, because the order of
 * words differs between languages. `say` of the library fills the places.
 */
export const messages = {
  cells: { one: "1 cell", many: "{count} cells" },
  rows: { one: "1 more row, down to {last}", many: "{count} more rows, down to {last}" },

  firstRun: {
    sample:
      "Add four cows with their milk and feed to this sheet, then change a yellow cell and see the results follow.",
    type: "Or type {call} in a cell, choose a function from the list, and fill in its arguments.",
    templates: "Or start from a ready workbook, such as the costs of a typical farm.",
    selectCell: "Select a cell of the empty sheet, then try again.",
    notEmpty: "This sheet is not empty any more. Nothing was written.",
    added: "The sample is in this sheet. Change a yellow cell: columns G and H follow.",
  },

  /** What a host cannot do, said where its commands are. */
  cannot: {
    sheets: [
      "notice a new selection at once: it looks every second and a half",
      "undo a template or a command in one step: choose Undo several times",
      "change cells that somebody else has protected: it lists them",
      "show an error of its own: a cell shows #ERROR!, and the sentence is in its note",
      "open on a phone or a tablet: cells keep their values there",
    ],
  },

  find: {
    map: "Your own labels and amounts become the input of a report.",
    nothing: 'No function matches "{words}". Try a simpler word.',
    one: "1 function",
    many: "{count} functions",
  },

  understand: {
    addInOnly: "Only available with the add-in or add-on: {reason}.",
  },

  insert: {
    notAReference: '{parameter}: "{text}" is not a number, a cell or a range of this workbook.',
    notACell: '"{text}" is not a cell of this workbook. Enter the cell for the formula, such as F5.',
    readsTable: "This function reads a table. If you do not have one yet, create it here and enter your numbers.",
    filledIn: "{given} of {all} arguments are filled in from the words in the sheet. Check them.",
    inserted: "Inserted in {area}.",
    fillIn: "Nothing was inserted. Fill in {parameters} first.",
    selectCell: "Select the cell where the table begins.",
    tableCreated: "The table is in {area} with an example. Replace the example with your own numbers.",
    belowLastRow: "The result would end in {last}, below the last row. Choose shorter ranges, such as A2:A500.",
    oneInTheWay: "{area} must be empty, but {cell} is not. Choose another cell.",
    moreInTheWay: "{area} must be empty, but {cell} and {count} more are not. Choose another cell.",
    choiceLeftOut: "left out: {value}",
    useCell: "Use the selected cell {reference}",
    useCells: "Use the selected cells {reference}",
    useFor: "{use} for {parameter}",

    // Units.
    converted: "{problem}. The formula converts it: {text}",
    doNotConvert: "Do not convert {parameter}",
    question: "{problem}.",
    result: "The result is in {unit}.",
    unchecked: "The sheet does not name the unit of {parameters}. Check that the numbers are in the unit shown here.",
    confirmed: "You chose to use this anyway: {problem}.",
    answerFirst: "Answer the question before you insert the formula.",
  },

  explain: {
    selectCell:
      "Select a cell with a DAIRY formula to see what each function receives, what it gives, and where an error comes from.",
    partOfResult: "Part of the result of {origin}: row {row}, column {column}. ",
    noRoom: "#SPILL! The result needs {area}, which goes beyond the sheet or is in a table. Move the formula.",
    inTheWay: "#SPILL! The result needs {area}, but {cell} is not empty. Clear it.",
    error: "{code} {sentence}",
    errorFrom: "{code} comes from {cell}.",
    notComputed: "Its value can only be shown once it is in a cell.",
    isReference: "{text}, which is {reference}",
    values: "{values} and {count} more",
    units: "{problem}.",
    heading: 'The sheet says "{heading}".',
    unitInSheet: 'The sheet says "{heading}", in {unit}.',
    noUnitInSheet: 'The sheet says "{heading}", without a known unit.',
    problems: "{count} cells are not accepted:",
    moreProblems: "and {count} more",
    done: "Done: {change}. To take it back, undo it in the workbook.",
  },

  /** Why a program does not compute a formula. */
  refused: {
    isText: "The cell holds the formula as text, so it is not computed.",
    separator: 'The arguments must be separated with "{right}", not "{wrong}".',
    otherSpelling: "{program} calls this function {right}, not {written}.",
    noPrefix: "There is no function {written}. Did you mean {right}?",
    deletedCells: "#REF! in the formula means cells that were deleted. Enter the reference again.",
    noSheet: 'There is no sheet "{sheet}".',
    noSheetNear: 'There is no sheet "{sheet}". Did you mean "{near}"?',
    ownCell: "The formula refers to its own cell: {cell} is in {range}.",
    circle: "The formula needs its own result: {through} depends on {cell}.",
    busy: "{program} is still computing this cell.",
    notLoaded: "The add-in was not loaded when Excel computed this cell. Enter the formula again.",
    notLoadedInSheets:
      "The add-on is not enabled in this spreadsheet. Open it in the menu Extensions, then enter the formula again.",
    fromElsewhere: "{code} does not come from the DAIRY functions of this formula.",
  },

  /** What the buttons do that correct an error. */
  correct: {
    formula: "Change the formula to {formula}",
    enterAgain: "Enter the formula again",
    enterAsFormula: "Enter it as a formula",
    convert: "Convert {parameter}: {text}",
    enter: "Enter {parameter} as {value}",
    compute: "Use {value} for {parameter}",
    change: "Change {parameter} in {cell} from {old} to {value}",
    changeAndOne: "Change {parameter} in {cell} from {old} to {value}, and 1 more cell in the same way",
    changeAndMore: "Change {parameter} in {cell} from {old} to {value}, and {count} more cells in the same way",
    shorten: "Shorten the ranges to {rows} rows: {ranges}",
    addField: 'Add {parameter}: {value}, which has the header "{header}"',
    addExample: "Add {parameter}: {value}, as in the example",
    addExampleNumber: "Add {parameter}: {value}, as in the example (replace it with your own number)",
  },

  templates: {
    about: "Each template adds its sheets to this workbook. Your own sheets do not change.",
    notLoaded: "The templates did not load. Check the connection, then open the pane again.",
    inserting: "Inserting {title}",
    picture: "Preview of the sheets of {title}",
    notInserted: "{title} was not inserted. The workbook has not changed.",
    inserted: "{title} was inserted: {sheets}.",
  },

  map: {
    about: "Use your own sheet: its labels and amounts become the input of this function. Your cells stay as they are.",
    noAccount: "{area} is not an account: select your labels with the amounts beside them.",
    noTable: "{area} is not a table: select its headers with the rows below them.",
    notARange: 'Enter the range with your labels and amounts, such as A3:C40. "{text}" is not one.',
    isText: 'Its amount "{value}" is a text: enter a number.',
    isError: "Its amount is the error {code}.",
    isDate: "Its amount is a date.",
    noLabel: "This row has an amount but no label.",
    turned: "Its amount is negative: the sign is changed, because costs are positive here.",
    checkColumn: '"{column}" could be another column: check it.',
    twice: "Another column is {line} already: keep one.",
    noNumbers: "It holds no numbers.",
    column: "Column {column}",
    remembered: "Your choices are read from {area}.",
    summary: "{used} of {all} lines are used, {check} to check.",
    nothing: "No line is used yet: choose at least one.",
    afterwards: "The result is shown once the yellow cells are filled in.",
    required: "Not in your sheet: {lines}. You get yellow cells to fill in.",
    optional: "Not in your sheet, and counted as nothing: {lines}.",
    correct: "The milk is corrected to energy-corrected milk with fat and protein. You get yellow cells for them.",
    source: "From {area}. Change the numbers there; yellow cells are filled in here.",
    title: "{function}: input from {area}",
    report: "{function}: result",
    written: "The input is in {input}, the result in {result}.",
    refused: "{count} of your lines are left out, because their units or numbers do not fit.",
  },

  workbook: {
    reading: "Reading the formulas",
    nothing: "There is nothing to change in this workbook.",
    willChange: "{cells} will change. Nothing has changed yet.",
    change: "Change {cells}",
    changed: { one: "1 cell was changed", many: "{count} cells were changed" },
    done: "{command}: {changed}.",
    cancelled: "Cancelled: the workbook is as it was.",
    cancelledLate: "Cancelled. {cells} could not be put back.",
    lifted: "Protected without a password: {sheets}. Each is unprotected for the change, and then protected as it was.",
    onSheet: "{sheet}: {cells}",
    andMore: "and {count} more",
    becomesValue: "becomes the value that it shows",
  },

  /** What is likely to be wrong in a workbook: what is seen, why it matters, and what a button changes. */
  check: {
    about: "Finds what is likely to be wrong where this workbook uses DAIRY functions: units, ranges, typed numbers.",
    noCalls: "This workbook does not use any DAIRY function.",
    nothing: "Nothing was found. {calls} were checked.",
    found: { one: "1 finding. {calls} were checked.", many: "{count} findings. {calls} were checked." },
    calls: { one: "1 call of a DAIRY function", many: "{count} calls of DAIRY functions" },
    changeAll: "{change}, and so on in {count} places",
    changedNow: "Done: {change}. To take it back, undo it in the workbook.",
    changedSince: "The workbook has changed since it was checked. It was checked again; nothing else was changed.",

    call: "{name}: {problem}.",
    table: "{name}, {table} in {range}: {problem}.",
    whyUnit: "The function takes each number in its own unit, so the result is wrong.",
    whyBasis: "Amounts of a year and amounts per 100 kg or per cow cannot be added or divided.",
    whyCurrency: "The function adds the amounts as they are and converts no currency.",
    result: '{name} gives {unit}, but "{heading}" ({cell}) says {shown}.',
    whyResult: "Whoever reads the heading, or uses the cell in another formula, takes the number in the wrong unit.",
    swapped:
      '{name} reads "{heading}" as {parameter} and "{otherHeading}" as {other}: these are in each other\'s place.',
    whySwapped: "Each argument is known by its place, so the function computes with the wrong numbers.",
    swap: "Swap the two arguments",
    convert: "Replace {argument} by {text}",

    fraction: "{cell} has {value} for {parameter}, which looks like a fraction: enter {meant} for {meant} %.",
    percentage: "{cell} has {value} for {parameter}, which looks like a percentage: enter {meant} or {value} %.",
    whyPercent: "The function refuses the number or computes with a hundredth or a hundred times of it.",
    enter: "Enter {meant} in {cells}",
    enterAll: "Enter {meant} and so on in {cells}",

    total: "{name} reads {range}, whose last row {row} is a total of the rows above it.",
    whyTotal: "The total counts as one more row of data, so sums and means count everything twice.",
    leaveOut: "Leave out row {row}",
    stopsOne: "{name} reads {range}, which ends in row {row}, but row {from} has data too.",
    stops: "{name} reads {range}, which ends in row {row}, but rows {from} to {to} have data too.",
    whyStops: "The rows below the range do not count.",
    extend: "Read down to row {row}",
    blank: "{name} in {cell} reads {range}, in which row {row} is blank.",
    whyBlank: "A blank row often hides data that was deleted, and tables and filters end at it.",

    differs: "{cell} has {formula}, but its neighbours have another formula: {model} has {other}.",
    whyDiffers: "One cell that is computed in another way is easily overlooked and makes the column inconsistent.",
    asNeighbours: "Use the formula of its neighbours in {cell}",
    overwritten: "{cell} holds the number {value} where its neighbours have a formula: {model} has {formula}.",
    whyOverwritten: "A typed number does not follow when the cells change that the formula reads.",
    formulaBack: "Put the formula back into {cell}",
    typed: '{name} has the number {value} for {parameter}, which is in {cell} under "{heading}".',
    whyTyped: "A number inside a formula does not follow when the cell changes.",
    refer: "Use {cell} in place of {value}",
    error: "{cell} shows {error} in place of a result.",
    whyError: "Select the cell and choose Explain: it says what the function did not accept.",
    noPrefix: "{cell} calls {name}, which this workbook does not have: the function is called {spelled}.",
    whyNoPrefix: "The cell shows an error in place of a result.",
    addPrefix: "Write {spelled} in {cell}",
  },

  /** What the commands for whole workbooks do, and why they leave a cell as it is. */
  commands: {
    repair: "Enters each DAIRY formula that shows #NAME? again, so that Excel finds its function.",
    fromSheets: "Makes the DAIRY formulas of a file that Google Sheets saved work again in Excel.",
    fromExcel: "Changes the DAIRY formulas of an Excel file to the names that Google Sheets uses.",
    independent: "Replaces DAIRY formulas by ordinary formulas, so that the file works without the add-in.",
    freeze: "Replaces DAIRY formulas by the values that they show.",
    recalculate: "Computes each DAIRY formula again. Do this after an update of the add-on.",
    showsError: "It shows {error}.",
    changedSince: "It was changed in the meantime.",
    sourceLeft: "The formula whose result fills it is left as it is.",
  },
} as const;
