/** The door for hosts: what a template is, and a book as data. The templates and the writers of files have their own. */
export { type Contents, conditionOf, contentsOf, rectanglesBy } from "./blocks.ts";
export type {
  Book,
  BookCell,
  BookChart,
  BookSheet,
  ChartRange,
  ChartSeries,
  Highlight,
  Limit,
  NumberFormat,
} from "./book.ts";
export { titleRows } from "./book.ts";
export { inDigits, inLatinDigits, numberFormatsOf, scripts, sectionsOf } from "./digits.ts";
export {
  type Form,
  type FormField,
  type FormGroup,
  type FormReport,
  type FormResult,
  type FormSentence,
  formOf,
  type Shown,
} from "./form.ts";
export { type Laid, layOut, nameInBook, startName } from "./layout.ts";
export { capital, isTranslated, linesOf, rowHeight } from "./lines.ts";
export { type Look, type LookOf, looks, palette } from "./looks.ts";
export { fillIn } from "./missing.ts";
export { margins, scaleOf } from "./pages.ts";
export { pixelsHigh, pixelsOf, pixelsWide } from "./sizes.ts";
export { type Field, madeIn, type Quantity, type Template } from "./template.ts";
export type { Edition } from "./template-formulas.ts";
