/** What Excel itself shows of the add-in, before any script has run: the ribbon, and arguments while a formula is typed. */
export const messages = {
  /** What Excel shows of an argument while a formula is typed. */
  argument: "{name}: {text}",
  inUnit: "{text} Unit: {unit}.",

  /** The tab of the ribbon. A label has at most 125 characters, a tip 250. */
  ribbon: {
    functions: "Functions",
    functionsTip: "Finds a dairy function by everyday words, explains it and inserts it.",
    explain: "Explain",
    explainTip: "Explains what the selected cell computes, from which values, and what is wrong.",
    templates: "Templates",
    templatesTip: "Adds the sheets of a ready-made workbook to this file, such as the costs of a typical farm.",
    checkAndRepair: "Check and repair",
    help: "Help",
    helpTip: "Opens the help pages of all functions.",
    started: "Dairy functions are ready",
    startedAbout: "Type =DAIRY. in a cell, or choose Functions on the tab Dairy.",
  },
} as const;
