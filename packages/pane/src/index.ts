/** The only door: the pane, and the commands that let workbooks travel, for the hosts. */
export { type Command, commands } from "./travel/commands.ts";
export { applyTravel, type Outcome, type Place, type Plan, planTravel, type Watch } from "./travel/plan.ts";
export type { Block, Run, SheetOfWorkbook, WorkbookCells } from "./travel/workbook.ts";
