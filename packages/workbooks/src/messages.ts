/**
 * What the frame of a template says with places in it, or inside a formula. Whole texts in cells are translated where
 * they are written.
 */
export const messages = {
  sheets: {
    start: "{short} start",
    method: "{short} method",
    units: "{short} units",
  },
  /** "Farm 3", where nothing names it. */
  numbered: "{name} {number}",
  /** What would be after a change. */
  after: "{label}, after",
  note: "{note}; {more}",
  sentence: "{phrase}.",
  none: "blank: none",
  zeroForNone: "0 for none",

  // What an input accepts.
  asks: "{label}: enter {accepted}.",
  oneOf: "one of {values}",
  aDate: "a date",
  number: {
    any: "a number",
    from: "a number of at least {min}",
    to: "a number up to {max}",
    fromTo: "a number from {min} to {max}",
    above: "a number above {above}",
    aboveTo: "a number above {above} to {max}",
  },
  whole: {
    any: "a whole number",
    from: "a whole number of at least {min}",
    to: "a whole number up to {max}",
    fromTo: "a whole number from {min} to {max}",
    above: "a whole number above {above}",
    aboveTo: "a whole number above {above} to {max}",
  },
  percentage: {
    any: "a percentage",
    from: "a percentage of at least {min}",
    to: "a percentage up to {max}",
    fromTo: "a percentage from {min} to {max}",
    above: "a percentage above {above}",
    aboveTo: "a percentage above {above} to {max}",
  },

  // What the top of a sheet says instead of what it is about.
  fillIn: "Fill in: ",
  refused: "Some inputs are not allowed (red cells)",
  refusedOn: "{refused}. Correct them first: the sheet {start} counts them.",
  onSheet: " (sheet {sheet})",
  addInIsOn: "The add-in is on.",
  addInVersion: "Dairy functions {version}. Amounts are in one currency.",
  unconverted: "Amounts are not converted: those of the example are still in {currency}. Type over them.",
  blankUnit: "Blank: {unit}",
  grouping: "thousands: {thousands}; lakhs: {lakhs}. Blank: as your computer writes numbers",
} as const;
