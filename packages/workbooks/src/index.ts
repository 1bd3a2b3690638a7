/** The only door for hosts: templates as data. The writers of files have their own, write/index.ts. */
export {
  addressOfRectangle,
  type Contents,
  conditionOf,
  contentsOf,
  placeOf,
  type Rectangle,
  rectanglesBy,
} from "./blocks.ts";
export type { Book, BookCell, BookChart, BookSheet, ChartRange, ChartSeries, Highlight, Limit } from "./book.ts";
export type { Edition } from "./formulas.ts";
export { type Laid, layOut, nameInBook, type Quantities, type Standing } from "./layout.ts";
export { linesOf } from "./lines.ts";
export { type Look, type LookOf, looks } from "./looks.ts";
export type { Dimension, Field, Template } from "./template.ts";
export { templates } from "./templates/index.ts";
