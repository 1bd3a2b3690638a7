/** The only door: the pane, and the commands that let workbooks travel, for the hosts. */
export type { Block, Run, SheetOfWorkbook, WorkbookCells } from "./travel/workbook.ts";
