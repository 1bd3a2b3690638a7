/**
 * The parts of the product whose texts a host loads together, with the folders where they are said. Texts of the
 * workbooks are asked of the templates themselves.
 */
export const folders = {
  functions: ["shared/src"],
  pane: ["packages/formulas/src", "packages/native/src", "packages/pane/src", "packages/excel/src", "appsscript/src"],
  workbench: ["packages/workbench/src"],
  site: ["packages/site/src"],
} as const;
/**
 * Beside them, what only HELP and the pages of functions say, which a host loads when it is asked for, and what menus and
 * panels of the grid say beyond the texts of the workbench.
 */
export type Part = keyof typeof folders | "explanations" | "panels" | "workbooks";
export const parts = ["functions", "explanations", "pane", "workbench", "panels", "site", "workbooks"] as const;

/** Whether a text is in a part, by where a catalogue says that it is seen. */
export const isIn = (part: Part, seen: readonly string[]): boolean => seen.some((line) => line.startsWith(`${part}: `));

/** Whether the workbook of a title shows a text. */
export const isOfWorkbook = (title: string, seen: readonly string[]): boolean =>
  seen.some((line) => line.startsWith("workbooks: ") && line.slice("workbooks: ".length).split(", ").includes(title));
