/** How cells look, the same in every host. Inputs differ in fill and border, so that they can be recognised in greyscale. */
export interface LookOf {
  readonly bold?: true;
  readonly italic?: true;
  /** Points; 10 where nothing is said. */
  readonly size?: number;
  /** RGB of the text: "1F5F4A". Every look with a fill has one, for hosts with a dark mode. */
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: "thin" | "dotted" | "top";
  readonly borderColour?: string;
  readonly wrap?: true;
  readonly align?: "left" | "center" | "right";
  readonly middle?: true;
  /** In files, makes a number smaller that is wider than its cell, and would be shown as ### otherwise. */
  readonly shrink?: true;
  /** Keeps text off the edge of its cell, and off the number beside it. */
  readonly indent?: true;
}

/** The colours of cells and charts, RGB. Those of charts can be told apart in greyscale. */
export const palette = {
  green: "1F5F4A",
  mint: "7FB39B",
  leaf: "8FB8A6",
  pale: "DDEBE4",
  gold: "D9A441",
  brown: "A87420",
  sand: "E0DACD",
  olive: "7D8C6C",
  red: "8A1C1C",
  rose: "D98A7E",
  ink: "1B1B1B",
  grey: "5A6862",
  ash: "8A8F8C",
  mist: "C9D3CE",
  stone: "C9D3CC",
  line: "B9C7C0",
  white: "FFFFFF",
} as const;
const { green, grey, ink, line, pale, red, white } = palette;
/** Cells to fill in. */
const yellow = "FFF2A8";
const border = "B89B2E";

const looksAsWritten = {
  title: { bold: true, size: 16, colour: green, middle: true },
  question: { size: 12, colour: grey, wrap: true },
  about: { colour: grey, wrap: true, middle: true },
  /** The same in one line, over the cells beside it. */
  aboutWide: { colour: grey, middle: true },
  identity: { bold: true, colour: ink, wrap: true, middle: true },
  identityWide: { bold: true, colour: ink, middle: true },
  heading: { bold: true, size: 12, colour: green, middle: true },
  text: { wrap: true },
  note: { colour: grey, wrap: true, middle: true, indent: true },
  header: { bold: true, colour: white, fill: green, wrap: true, middle: true, indent: true },
  headerRight: { bold: true, colour: white, fill: green, wrap: true, middle: true, align: "right" },
  label: { wrap: true, middle: true, indent: true },
  strong: { bold: true, wrap: true, middle: true, indent: true },
  code: { size: 8, wrap: true, middle: true, indent: true },
  unit: { colour: grey, middle: true, wrap: true, indent: true },
  unitRight: { colour: grey, middle: true, align: "right" },
  input: { colour: ink, fill: yellow, border: "thin", borderColour: border, middle: true, shrink: true },
  inputText: {
    colour: ink,
    fill: yellow,
    border: "thin",
    borderColour: border,
    wrap: true,
    middle: true,
    align: "left",
    indent: true,
  },
  /** An input that the source does not print and that was chosen to meet its printed results. */
  reconstructed: {
    italic: true,
    colour: ink,
    fill: "FFFAE0",
    border: "dotted",
    borderColour: border,
    middle: true,
    shrink: true,
  },
  /** What is a number, and what takes its place, such as "missing". */
  computed: { border: "thin", borderColour: line, middle: true, align: "right", shrink: true },
  computedText: { border: "thin", borderColour: line, wrap: true, middle: true, align: "left", indent: true },
  total: { bold: true, colour: ink, fill: pale, border: "thin", borderColour: line, middle: true, shrink: true },
  totalLabel: { bold: true, colour: ink, fill: pale, wrap: true, middle: true, indent: true },
  figure: {
    bold: true,
    size: 20,
    colour: green,
    border: "top",
    borderColour: green,
    align: "left",
    middle: true,
    shrink: true,
  },
  figureLabel: { colour: grey, wrap: true, middle: true },
  /** Below a line to write on. */
  written: { border: "top", borderColour: grey },
  sentence: { bold: true, size: 12, colour: ink, fill: pale, wrap: true, middle: true, indent: true },
  count: { align: "center", middle: true },
  warning: { bold: true, colour: red, fill: "F6D5D5", wrap: true, middle: true, indent: true },
  /** #N/A where a chart has nothing to draw. */
  unseen: { colour: white },
  /** An error that a sentence at the top of the sheet explains. */
  hidden: { colour: white, fill: white },
  good: { bold: true, colour: "0B5A2B", fill: "CFEBD9" },
  bad: { bold: true, colour: red, fill: "F6D5D5" },
} as const satisfies Readonly<Record<string, LookOf>>;

export type Look = keyof typeof looksAsWritten;
export const looks: Readonly<Record<Look, LookOf>> = looksAsWritten;
