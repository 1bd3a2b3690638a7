import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type AnyFunction, isOptional } from "@dairy-functions/shared";
import type { DuckDBConnection } from "@duckdb/node-api";
import { gotOf, type Missing, noSlack, type Questions, type Report, reported, tallyBoth } from "./compare.ts";
import { createSurvey, printedQueries, problemsOfAnswer } from "./documents.ts";
import { answersOf, askedOf, callOf, createRandom, createRows, openDuckDb } from "./duckdb.ts";
import { provable, type Row } from "./rows.ts";

/**
 * spark.sql in a Spark on this machine, over the rows that DuckDB is asked and the first of its random ones. They go
 * there and back as Parquet files, and one query asks all functions: the start of a query costs more than its rows.
 */
export async function proveSpark(questions: Questions, randomRows: number): Promise<Report | Missing> {
  const version = versionOfSpark();
  if (version === undefined) return { missing: noSpark };
  const folder = mkdtempSync(join(tmpdir(), "proof-"));
  const connection = await openDuckDb();
  try {
    return await reported("Spark", version, async (report) => {
      const asked = new Map<AnyFunction, readonly Row[]>();
      for (const definition of provable) {
        await createRandom(connection, definition, randomRows);
        const random = (await answersOf(connection, "SELECT * FROM random")) as Row[];
        const rows = [...askedOf(definition, questions), ...random];
        asked.set(definition, rows);
        await createRows(connection, definition, rows);
        await connection.run(`COPY asked TO '${join(folder, `${definition.name}.parquet`)}'`);
      }
      const printed = printedQueries("Spark");
      inSpark(folder, [
        written(folder, "answers", provable.map((each) => queryOf(each, folder)).join("\nUNION ALL\n")),
        createSurvey,
        ...printed.map(({ query }, k) => written(folder, `printed-${k}`, query)),
      ]);
      for (const [definition, rows] of asked) {
        const answers = await readBack(connection, folder, "answers", `WHERE name = '${definition.name}' ORDER BY id`);
        const column = (n: number) => answers.map((answer) => gotOf(answer[n]));
        tallyBoth(report, definition, rows, [column(2), column(3)], noSlack);
      }
      for (const [k, each] of printed.entries())
        report.problems.push(...problemsOfAnswer(each, await readBack(connection, folder, `printed-${k}`)));
    });
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

const noSpark = "Spark (no SPARK_HOME: docs/native.md says how to install it)";

/** The version of the Spark in SPARK_HOME, by the name of its main library; undefined if there is none. */
function versionOfSpark(): string | undefined {
  const jars = join(process.env.SPARK_HOME ?? "", "jars");
  if (process.env.SPARK_HOME === undefined || !existsSync(jars)) return undefined;
  return /^spark-core_[\d.]+-(.+)\.jar$/m.exec(readdirSync(jars).join("\n"))?.[1];
}

export const urlOf = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href;

/** A query whose result goes into a folder of Parquet files. */
export const written = (folder: string, name: string, query: string): string =>
  `INSERT OVERWRITE DIRECTORY '${urlOf(folder, name)}' USING parquet\n${query}`;

const readBack = (connection: DuckDBConnection, folder: string, name: string, rest = ""): Promise<unknown[][]> =>
  answersOf(connection, `SELECT * FROM '${join(folder, name, "*.parquet")}' ${rest}`);

function queryOf(definition: AnyFunction, folder: string): string {
  const required = definition.params.filter((param) => !isOptional(param));
  const rows = `parquet.\`${urlOf(folder, `${definition.name}.parquet`)}\``;
  return `SELECT '${definition.name}' AS name, id, ${callOf(definition)} AS value, ${callOf(definition, required)} AS required FROM ${rows}`;
}

/** A query runs once, and most of its time is compiling: the quick compiler of Java halves it. */
const forOneQuery = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

/** Runs spark.sql and then some statements in one session, which keeps nothing. The seconds of each statement. */
export function inSpark(folder: string, statements: readonly string[], javaOptions = forOneQuery): number[] {
  const functions = resolve("dist/native/spark.sql");
  if (!existsSync(functions)) throw new Error("dist/native/spark.sql does not exist: npm run build makes it");
  if (versionOfSpark() === undefined) throw new Error(noSpark);
  const script = join(folder, "statements.sql");
  writeFileSync(script, statements.map((statement) => `${statement};\n`).join(""));
  const settings = {
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.warehouse.dir": join(folder, "warehouse"),
    "spark.ui.enabled": "false",
  };
  const { status, stderr } = spawnSync(
    join(process.env.SPARK_HOME!, "bin", "spark-sql"),
    [
      ...["--master", "local[*]", "--driver-java-options", javaOptions],
      ...Object.entries(settings).flatMap(([name, value]) => ["--conf", `${name}=${value}`]),
      ...["-i", functions, "-f", script],
    ],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      // It asks for the address of the machine's name, which a container may not have.
      env: { ...process.env, SPARK_LOCAL_IP: "127.0.0.1" },
    },
  );
  if (status !== 0) {
    const said = stderr.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
    throw new Error(`spark-sql ended with ${status}:\n${said.slice(-12).join("\n")}`);
  }
  const seconds = [...stderr.matchAll(/^Time taken: ([\d.]+) seconds/gm)].map(([, text]) => Number(text));
  return seconds.slice(-statements.length);
}
