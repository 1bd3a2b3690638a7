/** Find, understand, insert and explain: one user interface over a small Host interface. */
export type {
  Area,
  Block,
  Host,
  HostCell,
  Pane,
  Progress,
  Selection,
  TemplateCard,
  View,
} from "./host.ts";
