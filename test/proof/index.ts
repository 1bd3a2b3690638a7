import { expectedWithAll, type Missing, type Questions, type Report } from "./compare.ts";
import { proveDuckDb } from "./duckdb.ts";
import { proveForms } from "./forms.ts";
import { proveIronCalc } from "./ironcalc.ts";
import { limitRows } from "./limit-rows.ts";
import type { Mutation } from "./mutation.ts";
import { provable, randomRows } from "./rows.ts";
import { proveSpark } from "./spark.ts";
import { proveSpreadsheets } from "./spreadsheets.ts";
import { vectorRows } from "./vectors.ts";

/** Rows of limits, random rows and the published test vectors for every function that has native forms. */
export const questionsWith = (random: number): Questions =>
  new Map(
    provable.map((definition) => [
      definition.name,
      [...limitRows(definition), ...randomRows(definition, random), ...vectorRows(definition)],
    ]),
  );

/** What every engine that is installed says of the same rows; DuckDB also of many random ones. */
export async function proveEngines(questions: Questions, inDuckDb: number): Promise<(Report | Missing)[]> {
  return [
    ...(await proveSpreadsheets(questions)),
    await proveIronCalc(questions),
    await proveDuckDb(questions, inDuckDb),
    await proveSpark(questions, Math.min(inDuckDb, 1000)),
    ...(await proveForms(questions, Math.min(inDuckDb / 200, 150))),
  ];
}

/** For "npm run check": the engines that a machine has, over fewer rows. What is wrong, if anything. */
export async function proveNative(): Promise<string[]> {
  const questions = questionsWith(200);
  const reports = await proveEngines(questions, 10_000);
  console.log(shownReports(reports));
  return [...weakQuestions(questions), ...problemsOf(reports)];
}

/** An engine that is missing is a problem only where all are installed: in CI. */
export function problemsOf(reports: readonly (Report | Missing)[]): string[] {
  return reports.flatMap((report) => {
    if ("missing" in report) return process.env.CI === "true" ? [`${report.missing} is missing`] : [];
    const { engine, mismatches, problems } = report;
    return mismatches > 0 ? [...problems, `${engine}: ${mismatches} rows differ from the library`] : problems;
  });
}

/** Rows prove little if the function refuses nearly all of them, or none. */
export function weakQuestions(questions: Questions): string[] {
  return provable.flatMap((definition) => {
    const rows = questions.get(definition.name)!;
    const values = rows.filter((row) => typeof expectedWithAll(definition, row) === "number").length;
    return values < rows.length / 10 || values === rows.length
      ? [`${definition.name}: ${values} of the ${rows.length} rows of the proof give a value`]
      : [];
  });
}

export function shownReports(reports: readonly (Report | Missing)[]): string {
  const lines = reports.map((report) =>
    "missing" in report
      ? `| ${report.missing} | skipped: not installed | | | | | |`
      : `| ${[
          `${report.engine} ${report.version}`,
          report.functions,
          thousands(report.rows),
          thousands(report.values),
          report.mismatches,
          report.worst === 0 ? "0" : `${report.worst.toExponential(1)} (${report.worstIn})`,
          report.seconds.toFixed(1),
        ].join(" | ")} |`,
  );
  const notes = reports.flatMap((report) => {
    if ("missing" in report) return [];
    const left = `${thousands(report.unsteady)} rows left out on which the last digits of an argument decide`;
    return [...report.notes, ...(report.unsteady > 0 ? [left] : [])].map((note) => `${report.engine}: ${note}.`);
  });
  return [
    "| engine | functions | rows | with a value | mismatches | worst relative difference | seconds |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
    ...(notes.length > 0 ? ["", ...notes] : []),
  ].join("\n");
}

export function shownMutation({ total, killedInSql, killedInCells, survivors, seconds }: Mutation): string {
  const killed = killedInSql + killedInCells;
  return [
    `Mutants: ${killed} of ${total} killed (${killedInSql} in SQL, ${killedInCells} more in cells), ${survivors.length} survive, ${seconds.toFixed(1)} s.`,
    ...survivors.map(({ slip, equalBecause }) => `  ${slip}\n    ${equalBecause ?? "UNEXPLAINED"}`),
  ].join("\n");
}

const thousands = (count: number) => count.toLocaleString("en-US");
