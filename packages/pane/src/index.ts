/** The only door: the pane over a small Host interface, and the commands that let workbooks travel. */
export type {
  Area,
  Contents,
  Host,
  HostCell,
  Pane,
  Selection,
  TemplateCard,
  View,
} from "./host.ts";
export type { Block, Run, SheetOfWorkbook, WorkbookCells } from "./travel/workbook.ts";
