import { translated } from "@dairy-functions/shared";
import type { Book } from "@dairy-functions/workbooks";

/** What the list for digits on Start offers, in the language that is spoken; the third only where that has its own digits. */
const offered = ["thousands", "lakhs", "digits"] as const;
export type Grouping = (typeof offered)[number];

/** The book with a choice on Start of how digits are shown. Undefined where it is not offered. */
export function withGrouping({ sheets: [start, ...others], ...book }: Book, grouping: Grouping): Book | undefined {
  const { range, values } = start!.limits.find(({ values }) => values?.includes(translated("lakhs")))!;
  const value = values![offered.indexOf(grouping)];
  if (value === undefined) return undefined;
  const cells = { ...start!.cells, [range]: { ...start!.cells[range]!, value } };
  return { ...book, sheets: [{ ...start!, cells }, ...others] };
}
