export { messages } from "./office-messages.ts";
export { register } from "./register-in-excel.ts";
export { type RibbonButton, type RibbonGroup, ribbon, shortcutsJson } from "./ribbon.ts";
