/** The only door of the library: what hosts, generators and tests may use. */

export { hasSteps } from "./about/follow.ts";
export { byTopic, catalogue, functionNamed, functionNames } from "./catalogue.ts";
export { type Answer, call, callInSteps, isSteps, walks } from "./cells/call.ts";
export { CellError } from "./cells/errors.ts";
export { type Host, plainHost } from "./cells/host.ts";
export { keyOf, type LanguageFile, readLanguage } from "./cells/language.ts";
export { type Problem, problemsOf } from "./cells/problems.ts";
export { isOptional, readCell } from "./cells/read.ts";
export {
  explained,
  explanations,
  say,
  speak,
  speaking,
  spoken,
  type Translations,
  translated,
} from "./cells/say.ts";
export { isNumeric, meantNumber, writtenNumbers } from "./cells/sentences.ts";
export { readWrittenNumber, type WrittenNumber } from "./cells/written-numbers.ts";
export {
  type AnyFunction,
  type Cell,
  type CellParam,
  type ChoiceParam,
  defineFunction,
  type Example,
  type Param,
  type PlanLine,
  type Range,
  type Steps,
} from "./define.ts";
export {
  citations,
  exampleCall,
  explainLine,
  explainParam,
  explainResult,
  partsOf,
  relatedTo,
  shownValue,
  signature,
  unitInWords,
  unitMessage,
  unitOf,
} from "./explain.ts";
export { statements } from "./models/farm/statements.ts";
export { version } from "./version.ts";
export { type CallCheck, checkCall, type Finding, type Given, refusals } from "./vocabulary/check-call.ts";
export { type Fit, type FitParam, fitHeading, kilogramsPerLitre } from "./vocabulary/fit.ts";
export { type Heading, readHeading, saysPrice } from "./vocabulary/headings.ts";
export { type Language, languageCodes, languageFor, languageName, languages } from "./vocabulary/languages.ts";
export { type Match, matchHeadings } from "./vocabulary/match.ts";
export { everydayWords, questions } from "./vocabulary/questions.ts";
export { type Measure, measureOf, quotient, readUnit } from "./vocabulary/read-unit.ts";
export {
  folded,
  foldedWords,
  idleWords,
  openList,
  searchWords,
  searchWordsFor,
  spokenStem,
} from "./vocabulary/search-words.ts";
export { type SourceKey, sources } from "./vocabulary/sources.ts";
export { type Topic, topics } from "./vocabulary/topics.ts";
export { type Unit, units } from "./vocabulary/units.ts";
export {
  escaped,
  header,
  inputHeader,
  listOf,
  meaningOf,
  named,
  nearest,
  plainHeader,
  wordsOf,
} from "./vocabulary/words.ts";
