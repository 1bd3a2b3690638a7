/**
 * npm run native:proof [-- --zetasql]: the native forms against engines that others wrote, and whether that would tell
 * a wrong one.
 */
import { problemsOf, proveEngines, questionsWith, shownMutation, shownReports, weakQuestions } from "./index.ts";
import { wholeColumns } from "./ironcalc.ts";
import { mutate } from "./mutation.ts";
import { proveZetaSql } from "./zetasql.ts";

const questions = questionsWith(500);
const reports = await proveEngines(questions, 1_000_000);
if (process.argv.includes("--zetasql")) reports.push(await proveZetaSql());
console.log(`${shownReports(reports)}\n\n${wholeColumns().join("\n")}\n`);
const mutation = await mutate(questionsWith(100));
console.log(shownMutation(mutation));
const problems = [
  ...weakQuestions(questions),
  ...problemsOf(reports),
  ...mutation.survivors.filter(({ equalBecause }) => equalBecause === undefined).map(({ slip }) => `survives: ${slip}`),
];
console.log(problems.length === 0 ? "\nnative:proof: all engines agree" : `\nFAILED\n  ${problems.join("\n  ")}`);
process.exitCode = problems.length === 0 ? 0 : 1;
