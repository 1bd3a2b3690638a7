export { buildWorkbench } from "./files.ts";
export { usedIcons } from "./vendors.ts";
