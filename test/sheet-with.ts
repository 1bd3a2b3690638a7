import type { BookSheet } from "@dairy-functions/workbooks";

/** A sheet that has these cells, and nothing else that is not given. */
export const sheetWith = (cells: BookSheet["cells"], rest: Partial<BookSheet> = {}): BookSheet => ({
  name: "Sheet",
  widths: [20, 8, 12, 20],
  heights: {},
  frozenRows: 0,
  landscape: false,
  pageBreaks: [],
  merges: [],
  limits: [],
  highlights: [],
  charts: [],
  cells,
  ...rest,
});
