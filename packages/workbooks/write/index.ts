/** The door of the file writers, for scripts and tests: hosts do not load them. */
export type { AddIn } from "./add-in.ts";
export { type BookValues, type Elsewhere, xlsx } from "./xlsx.ts";
