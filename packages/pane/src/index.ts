/** The door without a screen: what the pane computes, and the types of a Host. The pane itself is behind `./open`. */

export { explainCell } from "./explain/explain.ts";
export { mendsFor } from "./explain/mend.ts";
export { find } from "./find/search.ts";
export { formulaOf, preview, readGiven } from "./insert/given.ts";
export { fieldsAround, matchFields, within } from "./insert/sheet-fields.ts";
export type { Contents, FormulaPlace, Host, HostCell, Pane, Selection, View, Watch } from "./pane-host.ts";
export { type Command, commands } from "./travel/commands.ts";
export { applyTravel, type ListedCell, type Plan, planTravel } from "./travel/plan.ts";
export type { Run, WorkbookCells } from "./travel/workbook-cells.ts";
export { type ExamplePart, type Part, pageOf } from "./understand/page.ts";
