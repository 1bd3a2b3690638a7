import { readFileSync } from "node:fs";
import { call, functionNamed } from "@dairy-functions/shared";
import { difference, expectedOf, gotOf, tolerance } from "./compare.ts";

/**
 * The queries that README.md and docs/dairy-sql.md print, word for word, over a small table `survey`: what a reader
 * copies has been run. Numbers without an exponent are decimals there, as in a table that others made.
 */
export interface PrintedQuery {
  readonly query: string;
  /** The file that prints it, for messages. */
  readonly file: string;
  readonly wanted: readonly (readonly unknown[])[];
}

type Household = readonly [household: number, ...cells: (number | null)[]];
const columns = "household, milk, fat, protein, receipts, expenses, off_farm, manure, home_milk";
/** A farm, a poor one without off-farm income, a fat that is not known, and one that was typed as a fraction. */
const households: readonly Household[] = [
  [1, 4210.5, 4.5, 3.3, 1250.75, 800.5, 300, 20, 90],
  [2, 980, 4.1, 3.2, 410, 455.25, 0, 0, 120.5],
  [3, 1500, null, 3.2, 700, 300, 50, 0, 60],
  [4, 2200, 0.045, 3.3, 900, 650, 120, 35, 40],
];

const lines = households.map((cells) => `(${cells.map((cell) => cell ?? "NULL").join(", ")})`);
/** DuckDB and Spark both accept it. */
export const createSurvey = `CREATE TEMPORARY VIEW survey AS SELECT * FROM (VALUES ${lines.join(", ")}) AS surveyed(${columns})`;

export function printedQueries(engine: "DuckDB" | "Spark"): PrintedQuery[] {
  const found = (file: string, pattern: RegExp) => {
    const query = pattern.exec(readFileSync(file, "utf8"))?.[1];
    if (query === undefined) throw new Error(`${file} prints no query for ${engine}`);
    return { file, query };
  };
  const value = (name: string, ...args: unknown[]) => call(functionNamed(name)!, args);
  const ecm = ([, milk, fat, protein]: Household) => value("ECM", milk, fat, protein);
  const income = ([, , , , receipts, expenses, offFarm, manure, homeMilk]: Household) =>
    value("HHINCOME", value("NCFI", receipts, expenses), offFarm, manure, homeMilk);
  return [
    {
      ...found("README.md", new RegExp(`^(SELECT .* FROM survey);\\s+-- ${engine}\\b`, "m")),
      wanted: households.map((each) => [each[0], ecm(each)]),
    },
    {
      ...found("docs/dairy-sql.md", /```sql\n(SELECT\n[^`]*FROM survey)\n```/),
      wanted: households.map((each) => [each[0], ecm(each), income(each)]),
    },
  ];
}

/** What is wrong with an engine's answer to a query, if anything. */
export function problemsOfAnswer({ file, wanted }: PrintedQuery, answer: readonly (readonly unknown[])[]): string[] {
  const sorted = [...answer].sort(([a], [b]) => Number(a) - Number(b));
  const isRight =
    sorted.length === wanted.length &&
    wanted.every((line, k) =>
      line.every((value, n) => difference(expectedOf(value), gotOf(sorted[k]![n])) <= tolerance),
    );
  return isRight
    ? []
    : [`the query of ${file} gives ${JSON.stringify(sorted)}, and the library ${JSON.stringify(wanted)}`];
}
