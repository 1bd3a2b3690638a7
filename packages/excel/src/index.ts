export { register } from "./register.ts";
export { type RibbonButton, type RibbonGroup, ribbon, shortcutsJson } from "./ribbon.ts";
