/** The second door, for the proof: the formulas as trees, and the printers that write any tree. */
export { chain, type Expression, map, parts, withoutLets } from "./expression.ts";
export { expressions } from "./expressions.ts";
export { formOf } from "./form.ts";
export { printCell } from "./sheets.ts";
export { ownNames, printSql } from "./sql.ts";
