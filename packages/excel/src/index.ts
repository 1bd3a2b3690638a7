export { excelHost } from "./host.ts";
export { register } from "./register.ts";
