/** The door without a screen: what the pane computes, and the types of a Host. The pane itself is behind `./open`. */

export { addressOf, cellOf, referenceTo } from "./areas.ts";
export { explainCell } from "./explain/explain.ts";
export { mendsFor } from "./explain/mend.ts";
export { find } from "./find/search.ts";
export { formulaOf, preview, readGiven } from "./insert/given.ts";
export { fieldsAround, matchFields, within } from "./insert/sheet-fields.ts";
export type { Area, Contents, FormulaPlace, Host, HostCell, Pane, Selection, View, Watch } from "./pane-host.ts";
export { type Command, commands } from "./travel/commands.ts";
export { applyTravel, type Place, type Plan, planTravel } from "./travel/plan.ts";
export type { Block, Run, WorkbookCells } from "./travel/workbook-cells.ts";
export { type ExamplePart, type Part, pageOf } from "./understand/page.ts";
