import { createFunction, sqlName } from "@dairy-functions/native";
import { type AnyFunction, type CellParam, call, isOptional } from "@dairy-functions/shared";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { expectedOf, gotOf, noSlack, type Questions, type Report, reported, tally, tallyBoth } from "./compare.ts";
import { createSurvey, printedQueries, problemsOfAnswer } from "./documents.ts";
import { databaseRows, isTyped, paramsOf, provable, type Row, spanOf } from "./rows.ts";

/** The SQL functions in DuckDB, made by the statements of duckdb.sql. */
export async function proveDuckDb(questions: Questions, randomRows: number): Promise<Report> {
  const connection = await openDuckDb();
  const version = String((await answersOf(connection, "SELECT version()"))[0]![0]).replace(/^v/, "");
  const report = await reported("DuckDB", version, async (report) => {
    await connection.run("CREATE SCHEMA dairy");
    for (const definition of provable) {
      await connection.run(createFunction(definition, "duckdb"));
      const rows = askedOf(definition, questions);
      await createRows(connection, definition, rows);
      const required = definition.params.filter((param) => !isOptional(param));
      const answers = await answersOf(
        connection,
        `SELECT ${callOf(definition)}, ${callOf(definition, required)} FROM asked ORDER BY id`,
      );
      const column = (n: number) => answers.map((answer) => gotOf(answer[n]));
      tallyBoth(report, definition, rows, [column(0), column(1)], noSlack);
      if (randomRows > 0) await proveRandom(connection, report, definition, randomRows);
    }
    await connection.run(createSurvey);
    for (const printed of printedQueries("DuckDB"))
      report.problems.push(...problemsOfAnswer(printed, await answersOf(connection, printed.query)));
  });
  connection.closeSync();
  return report;
}

export const openDuckDb = async (): Promise<DuckDBConnection> => (await DuckDBInstance.create(":memory:")).connect();

export const answersOf = async (connection: DuckDBConnection, query: string): Promise<unknown[][]> =>
  (await connection.runAndReadAll(query)).getRows();

/** What a database can be asked of a function. */
export const askedOf = (definition: AnyFunction, questions: Questions): Row[] =>
  [...questions.get(definition.name)!, ...databaseRows(definition)].filter((row) => isTyped(definition, row));

export const callOf = (definition: AnyFunction, params: AnyFunction["params"] = definition.params) =>
  `dairy.${definition.name.toLowerCase()}(${namesOf(params)})`;
const namesOf = (params: AnyFunction["params"]) => params.map(({ name }) => sqlName(name)).join(", ");

/** The table `asked`: the rows of a function, one column an argument. */
export async function createRows(
  connection: DuckDBConnection,
  definition: AnyFunction,
  rows: readonly Row[],
): Promise<void> {
  const columns = paramsOf(definition).map(
    ({ name, kind }) => `${sqlName(name)} ${kind === "choice" ? "VARCHAR" : "DOUBLE"}`,
  );
  await connection.run(`CREATE OR REPLACE TABLE asked (id INT, ${columns.join(", ")})`);
  const lines = rows.map((row, k) => `(${[k, ...row.map(literal)].join(", ")})`);
  for (let k = 0; k < lines.length; k += 500)
    await connection.run(`INSERT INTO asked VALUES ${lines.slice(k, k + 500).join(", ")}`);
}

function literal(cell: unknown): string {
  if (cell === null) return "NULL";
  if (typeof cell === "string") return `'${cell.replace(/'/g, "''")}'`;
  return `'${cell}'::DOUBLE`; // read as a double at once: JavaScript writes enough digits
}

/** A great many random rows, made by the database, and compared while they stream. */
async function proveRandom(
  connection: DuckDBConnection,
  report: Report,
  definition: AnyFunction,
  count: number,
): Promise<void> {
  await createRandom(connection, definition, count);
  const stream = await connection.stream(`SELECT ${namesOf(definition.params)}, ${callOf(definition)} FROM random`);
  for (let chunk = await stream.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await stream.fetchChunk()) {
    const columns = chunk.getColumns() as (number | string | null)[][];
    const got = columns.pop()!.map(gotOf);
    const answers = call(
      definition,
      columns.map((column) => column.map((value) => [value])),
    );
    const rows: Row[] = got.map((_, n) => columns.map((column) => column[n]!));
    // A row of a range that is all blank is unused; a call with blanks alone takes the defaults, as here.
    const wanted = rows.map((row, n) =>
      expectedOf(Array.isArray(answers) && row.some((cell) => cell !== null) ? answers[n]![0] : call(definition, row)),
    );
    const places = new Map(rows.map((row, n) => [row, n]));
    tally(report, `${definition.name}, random`, rows, (row) => wanted[places.get(row)!]!, got);
  }
}

/** The table `random`, one column an argument. */
export async function createRandom(
  connection: DuckDBConnection,
  definition: AnyFunction,
  count: number,
): Promise<void> {
  const columns = paramsOf(definition).map((param, k) => `${randomColumn(param, k)} AS ${sqlName(param.name)}`);
  await connection.run(
    `CREATE OR REPLACE TABLE random AS SELECT ${columns.join(", ")} FROM range(${count}) AS rows(i)`,
  );
}

/**
 * A column of random arguments like those of `randomRows`. A hash of the row's number is random enough and, unlike
 * random(), the same however many threads work on it.
 */
function randomColumn(param: CellParam, place: number): string {
  const uniform = (n: number) => `(hash(i, ${place * 8 + n}) / 18446744073709551616.0)::DOUBLE`;
  const cases = [`WHEN ${uniform(0)} < ${isOptional(param) ? 0.3 : 0.03} THEN NULL`];
  if (param.kind === "choice") {
    const codes = Object.keys(param.choices);
    const code = `[${codes.map((each) => `'${each}'`).join(", ")}][1 + floor(${uniform(1)} * ${codes.length})::INT]`;
    return `CASE ${cases[0]} WHEN ${uniform(0)} > 0.98 THEN ${code} || '?' WHEN ${uniform(0)} > 0.9 THEN ' ' || lower(${code}) ELSE ${code} END`;
  }
  const [low, high] = spanOf(param);
  const at = (share: string) => `${low}e0 + ${high - low}e0 * ${share}`;
  cases.push(`WHEN ${uniform(0)} > 0.97 THEN ${at(`(CASE WHEN ${uniform(2)} < 0.5 THEN -0.5 ELSE 1.5 END)`)}`);
  const value = `CASE ${cases.join(" ")} ELSE ${at(uniform(1))} END`;
  return "whole" in param && param.whole ? `round(${value})` : value;
}
