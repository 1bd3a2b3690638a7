/** The door without a screen: what the pane computes, and the types of a Host. The pane itself is behind `./open`. */
export { explainCell } from "./explain/explain.ts";
export { mendsFor } from "./explain/mend.ts";
export { find } from "./find/search.ts";
export type { Area, Contents, Host, HostCell, Pane, Selection, View } from "./host.ts";
export { type Command, commands } from "./travel/commands.ts";
export { applyTravel, type Place, type Plan, planTravel, type Watch } from "./travel/plan.ts";
export type { Block, Run, WorkbookCells } from "./travel/workbook.ts";
export { type ExamplePart, type Part, pageOf } from "./understand/page.ts";
