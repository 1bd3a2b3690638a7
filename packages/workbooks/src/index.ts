/** The only door for hosts: templates as data. The writers of files have their own, write/index.ts. */
export type { Book, BookCell, BookChart, BookSheet, ChartRange, ChartSeries, Highlight, Limit } from "./book.ts";
export { type Look, type LookOf, looks } from "./looks.ts";
