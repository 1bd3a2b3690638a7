/** The door of the file writers, for scripts and tests: hosts do not load them. */
export { type BookValues, xlsx } from "./xlsx.ts";
