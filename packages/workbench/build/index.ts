export { buildWorkbench } from "./files.ts";
