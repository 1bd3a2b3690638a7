/** The only door of the library: what hosts, generators and tests may use. */
export { type Answer, call, walks } from "./call.ts";
export { byTopic, catalogue, functionNamed } from "./catalogue.ts";
export {
  type AnyFunction,
  type Cell,
  type CellParam,
  defineFunction,
  type Example,
  type Param,
  type PlanLine,
  type Range,
} from "./define.ts";
export { CellError } from "./errors.ts";
export {
  citations,
  exampleCall,
  explainLine,
  explainParam,
  explainResult,
  relatedTo,
  shownValue,
  signature,
  unitOf,
} from "./explain.ts";
export { type Host, plainHost } from "./host.ts";
export { everydayWords, questions } from "./questions.ts";
export { isOptional, readCell } from "./read.ts";
export { isNumeric, meantNumber } from "./sentences.ts";
export { type SourceKey, sources } from "./sources.ts";
export { type Topic, topics } from "./topics.ts";
export { type Unit, units } from "./units.ts";
export { version } from "./version.ts";
export { header, nearest, plainHeader, wordsOf } from "./words.ts";
