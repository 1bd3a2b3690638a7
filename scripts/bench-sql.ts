/**
 * Prints what the functions cost in DuckDB, and what the command dairy-sql costs, as ratios measured in one run; with
 * "-- spark", what they cost in the Spark of SPARK_HOME beside DuckDB. Goals are goals, not tests: times differ from
 * machine to machine, ratios much less.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFunction } from "@dairy-functions/native";
import { call, functionNamed } from "@dairy-functions/shared";
import { DuckDBInstance } from "@duckdb/node-api";
import { inSpark, urlOf, written } from "../test/proof/spark.ts";

const million = 1_000_000;
const ecm = functionNamed("ECM")!;
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const line = (name: string, ...cells: string[]) =>
  console.log(`  ${name.padEnd(46)}${cells.map((cell) => cell.padStart(20)).join("")}`);

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const one = async (sql: string) => Number((await connection.runAndReadAll(sql)).getRowsJS()[0]![0]);

/** Household rows with their milk; all within the limits, and the same in every run. */
const households = (rows: number) => `SELECT i AS household, 'district ' || (i % 64) AS district,
  100 + (hash(i) % 500000) / 100e0 AS milk, 2 + (hash(i + 1) % 500) / 100e0 AS fat,
  2.5 + (hash(i + 2) % 200) / 100e0 AS protein, (hash(i + 3) % 90000) / 7e0 AS receipts,
  (hash(i + 4) % 50000) / 7e0 AS expenses FROM range(${rows}) t(i)`;

async function inDuckDB(): Promise<void> {
  const rows = 10 * million;
  await connection.run(`CREATE TABLE households AS ${households(rows)}`);
  await connection.run("CREATE SCHEMA dairy");
  await connection.run(createFunction(ecm, "duckdb"));
  const arithmetic = "milk * (0.383e0 * fat + 0.242e0 * protein + 0.7832e0) / 3.1138e0";
  const guards =
    "abs(milk) <= 1.7976931348623157e308 AND milk >= 0 AND fat >= 1 AND fat <= 15 AND protein >= 1 AND protein <= 15";
  const variants: Record<string, string> = {
    "arithmetic by hand with the same guards": `CASE WHEN ${guards} THEN ${arithmetic} END`,
    "dairy.ecm(milk, fat, protein)": "dairy.ecm(milk, fat, protein)",
    "dairy.ecm(milk, fat, protein, method := 'DLG')": "dairy.ecm(milk, fat, protein, method := 'DLG')",
    "arithmetic by hand without guards": arithmetic,
    "no arithmetic: sum of the three columns' sums": "",
  };
  const times = new Map<string, number[]>();
  for (let run = -1; run < 7; run++)
    for (const [name, value] of Object.entries(variants)) {
      const start = performance.now();
      await one(`SELECT ${value === "" ? "sum(milk) + sum(fat) + sum(protein)" : `sum(${value})`} FROM households`);
      if (run >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
  const read = await connection.runAndReadAll(`SELECT milk, fat, protein FROM households LIMIT ${million}`);
  const columns = [0, 1, 2].map((k) => read.getColumnsJS()[k]!.map((x) => [x]));
  const script: number[] = [];
  for (let run = -1; run < 5; run++) {
    const start = performance.now();
    call(ecm, columns);
    if (run >= 0) script.push((performance.now() - start) * (rows / million));
  }
  times.set("call over columns in JavaScript (1 million rows)", script);
  const base = Object.keys(variants)[0]!;
  console.log(
    `\nECM over 10 million rows in memory, ${await one("SELECT current_setting('threads')")} threads (goal: dairy.ecm at most 1.3)`,
  );
  line("", "median", "million rows/s", "ratio", "ratio of least");
  for (const [name, list] of times)
    line(
      name,
      `${median(list).toFixed(0)} ms`,
      (rows / 1000 / median(list)).toFixed(0),
      (median(list) / median(times.get(base)!)).toFixed(2),
      (Math.min(...list) / Math.min(...times.get(base)!)).toFixed(2),
    );
  await connection.run("DROP TABLE households");
}

/** Runs the command as a process of its own and gives its seconds and its peak memory in MB. */
function command(...args: string[]): { seconds: number; memory: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", tellPeak, "packages/dairy-sql/build/start.mjs", ...args, "--overwrite", "--quiet"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, memory: Number(/peak (\d+)/.exec(stderr)![1]) / 1024 };
}

/** Linux counts what the parent used into maxRSS, but not into VmHWM. */
const tellPeak = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from "node:fs";
  process.on("exit", () => {
    const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
    console.error("peak", /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  });`)}`;

async function theCommand(folder: string): Promise<void> {
  const variants: Record<string, readonly string[]> = {
    "no --add: read and write": [],
    "--add ecm": ["--add", "ecm=ECM(milk, fat, protein)"],
    "--add ecm and NCFI": ["--add", "ecm=ECM(milk, fat, protein)", "--add", "income=NCFI(receipts, expenses)"],
    "--add ecm --memory 200MB": ["--add", "ecm=ECM(milk, fat, protein)", "--memory", "200MB"],
  };
  for (const millions of [1, 3, 10]) {
    const input = join(folder, `${millions}.parquet`);
    await connection.run(`COPY (${households(millions * million)}) TO '${input}'`);
    const measured = new Map<string, { seconds: number; memory: number }[]>();
    for (let run = 0; run < 3; run++)
      for (const [name, add] of Object.entries(variants))
        measured.set(name, [...(measured.get(name) ?? []), command(input, join(folder, "out.parquet"), ...add)]);
    console.log(
      `\ndairy-sql, Parquet to Parquet, ${millions} million rows, ${(statSync(input).size / 1e6).toFixed(0)} MB`,
    );
    line("", "median", "ratio", "peak memory");
    const base = median(measured.get(Object.keys(variants)[0]!)!.map(({ seconds }) => seconds));
    for (const [name, list] of measured) {
      const seconds = median(list.map((each) => each.seconds));
      const memory = Math.max(...list.map((each) => each.memory));
      line(name, `${seconds.toFixed(2)} s`, (seconds / base).toFixed(2), `${memory.toFixed(0)} MB`);
    }
  }
}

/** Spark and DuckDB over one Parquet file on disk, and whether they agree on every row. */
async function besideSpark(folder: string): Promise<void> {
  const rows = 10 * million;
  const input = join(folder, "households.parquet");
  await connection.run(`COPY (${households(rows)}) TO '${input}'`);
  await connection.run("CREATE SCHEMA dairy");
  await connection.run(createFunction(ecm, "duckdb"));
  const ecmOf = (file: string) => `SELECT household, dairy.ecm(milk, fat, protein) AS ecm FROM ${file}`;
  const sumOf = (file: string) => `SELECT sum(dairy.ecm(milk, fat, protein)) FROM ${file}`;
  const runs = 5;
  const inDuck: number[] = [];
  const timed = async (sql: string) => {
    const start = performance.now();
    await connection.run(sql);
    inDuck.push((performance.now() - start) / 1000);
  };
  for (let run = 0; run < runs; run++) await timed(sumOf(`'${input}'`));
  await timed(`COPY (${ecmOf(`'${input}'`)}) TO '${join(folder, "duckdb.parquet")}'`);
  const there = `parquet.\`${urlOf(folder, "households.parquet")}\``;
  const sums = Array.from({ length: runs }, () => sumOf(there));
  const spark = inSpark(folder, [...sums, written(folder, "spark", ecmOf(there))], "");
  console.log(`\nSpark beside DuckDB, Parquet file of 10 million rows, ${(statSync(input).size / 1e6).toFixed(0)} MB`);
  line("", "DuckDB", "Spark", "ratio");
  const shown = (name: string, duck: number, other: number) =>
    line(name, `${duck.toFixed(2)} s`, `${other.toFixed(2)} s`, (other / duck).toFixed(1));
  shown("sum of dairy.ecm, first time", inDuck[0]!, spark[0]!);
  shown("sum of dairy.ecm, median of the next four", median(inDuck.slice(1, runs)), median(spark.slice(1, runs)));
  shown("dairy.ecm of each row into a Parquet file", inDuck[runs]!, spark[runs]!);
  const both = `'${join(folder, "duckdb.parquet")}' d JOIN '${join(folder, "spark", "*.parquet")}' s USING (household)`;
  const differing = await one(`SELECT count(*) FROM ${both} WHERE d.ecm IS DISTINCT FROM s.ecm`);
  const worst = await one(`SELECT max(abs(d.ecm - s.ecm) / d.ecm) FROM ${both}`);
  console.log(`  of ${await one(`SELECT count(*) FROM ${both}`)} rows ${differing} differ, at most by ${worst}`);
}

const folder = mkdtempSync(join(tmpdir(), "bench-sql-"));
try {
  if (process.argv.includes("spark")) await besideSpark(folder);
  else {
    await inDuckDB();
    await theCommand(folder);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
