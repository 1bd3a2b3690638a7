import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sqlExpression, sqlName } from "@dairy-functions/native";
import { ownNames } from "@dairy-functions/native/trees";
import type { AnyFunction } from "@dairy-functions/shared";
import { expectedWithAll, type Got, type Missing, noSlack, type Report, reported, tally } from "./compare.ts";
import { limitRows } from "./limit-rows.ts";
import { databaseRows, isTyped, paramsOf, provable, type Row } from "./rows.ts";

/**
 * The BigQuery functions in ZetaSQL, the analyser and reference evaluator of BigQuery's language. It weighs 340 MB, so
 * it is not a dependency: it is fetched into a temporary folder and stays there for the next time.
 */

const name = "@fivetrandevelopers/zetasql";
const version = "1.13.0";
const scripts = ["dist/native/bigquery.sql", "dist/native/dairy.js.sql"];

export async function proveZetaSql(): Promise<Report | Missing> {
  const folder = join(tmpdir(), `dairy-functions-zetasql-${version}`);
  const home = join(folder, "node_modules", name, "lib", "zetasql");
  if (!existsSync(home)) fetchInto(folder);
  const server = serverIn(home);
  if (server === undefined)
    return { missing: `ZetaSQL (no ${name} ${version} for ${process.platform} ${process.arch})` };
  const port = await freePort();
  const running = spawn(server, ["localhost", String(port)], { stdio: "ignore" });
  try {
    const zetaSql = await connect(folder, home, port);
    return await reported("ZetaSQL", version, async (report) => {
      for (const file of scripts) await analyse(zetaSql, report, file);
      await evaluate(zetaSql, report);
      zetaSql.close();
    });
  } finally {
    await stopped(running);
  }
}

function fetchInto(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const options = ["--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  spawnSync("npm", ["install", ...options, `${name}@${version}`], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

function serverIn(home: string): string | undefined {
  const files: Readonly<Record<string, string>> = {
    "linux x64": "remote_server.so",
    "linux arm64": "remote_server_arm.so",
    "darwin x64": "remote_server",
    "darwin arm64": "remote_server_arm",
  };
  const file = join(home, files[`${process.platform} ${process.arch}`] ?? "none");
  return existsSync(file) ? file : undefined;
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

async function stopped(running: ChildProcess): Promise<void> {
  const ended = new Promise((end) => running.once("exit", end));
  if (running.kill()) await ended;
}

interface ZetaSql {
  readonly ask: (method: string, request: object) => Promise<Record<string, unknown>>;
  readonly close: () => void;
}

async function connect(folder: string, home: string, port: number): Promise<ZetaSql> {
  const fetched = createRequire(join(folder, "package.json"));
  // The package brings its own gRPC; only what is called here is typed.
  const grpc = fetched("@grpc/grpc-js");
  const loader = fetched("@grpc/proto-loader") as { loadSync: (file: string, options: object) => object };
  // A formula is a tree as deep as its brackets, and the answer holds it whole.
  const protocol = fetched("protobufjs");
  protocol.Reader.recursionLimit = protocol.util.recursionLimit = 10_000;
  const definition = loader.loadSync("local_service.proto", {
    oneofs: true,
    keepCase: true,
    enums: String,
    longs: String,
    includeDirs: [join(home, "protos")],
  });
  const { ZetaSqlLocalService } = grpc.loadPackageDefinition(definition).zetasql.local_service;
  const client = new ZetaSqlLocalService(`localhost:${port}`, grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": -1,
  });
  await promisify(client.waitForReady.bind(client))(Date.now() + 20_000);
  const ask = (method: string, request: object) => promisify(client[method].bind(client))(request);
  const language = await ask("getLanguageOptions", { maximum_features: true });
  language.product_mode = "PRODUCT_EXTERNAL"; // the names of BigQuery's types: FLOAT64, not DOUBLE
  language.supported_statement_kinds = [
    "RESOLVED_QUERY_STMT",
    "RESOLVED_CREATE_SCHEMA_STMT",
    "RESOLVED_CREATE_FUNCTION_STMT",
    "RESOLVED_CREATE_TABLE_FUNCTION_STMT",
  ];
  const standing = {
    options: { language_options: language },
    simple_catalog: { name: "proof", builtin_function_options: { language_options: language } },
  };
  return { ask: (method, request) => ask(method, { ...standing, ...request }), close: () => client.close() };
}

/** Every statement of a script, one after the other. */
async function analyse(zetaSql: ZetaSql, report: Report, file: string): Promise<void> {
  if (!existsSync(file)) {
    report.problems.push(`${file} is not there: npm run build makes it`);
    return;
  }
  const input = readFileSync(file, "utf8");
  const end = Buffer.byteLength(input.trimEnd());
  let statements = 0;
  for (let position = 0; position < end; statements++) {
    try {
      const answer = await zetaSql.ask("analyze", { parse_resume_location: { input, byte_position: position } });
      position = Number(answer.resume_byte_position);
    } catch (error) {
      report.problems.push(`${file}, statement ${statements + 1}: ${(error as { details: string }).details}`);
      break;
    }
  }
  report.notes.push(`${file}: ${statements} statements analysed`);
}

/**
 * The body of each function over its rows of limits. What overflows a double, at the end or on the way, raises an error
 * there, which ends the query: such a row is asked alone, and is no mismatch where its numbers are beyond any farm's.
 */
async function evaluate(zetaSql: ZetaSql, report: Report): Promise<void> {
  let raised = 0;
  const ordinary = new Set<string>();
  for (const definition of provable) {
    const expected = (row: Row) => expectedWithAll(definition, row);
    const rows: Row[] = [];
    const answers: Got[] = [];
    const ask = async (some: readonly Row[]): Promise<void> => {
      try {
        answers.push(...(await answersOf(zetaSql, definition, some)));
        rows.push(...some);
      } catch (error) {
        if (some.length > 1) {
          for (const half of [some.slice(0, some.length / 2), some.slice(some.length / 2)]) await ask(half);
          return;
        }
        const [row] = some as [Row];
        raised++;
        if (!row.some(isBeyondFarms)) ordinary.add(definition.name);
        if (expected(row) !== "not finite" && !row.some(isBeyondFarms))
          report.problems.push(
            `ZetaSQL: ${definition.name}(${row.join(", ")}): ${(error as { details: string }).details}`,
          );
      }
    };
    const all = [...limitRows(definition), ...databaseRows(definition)].filter((row) => isTyped(definition, row));
    for (let k = 0; k < all.length; k += 200) await ask(all.slice(k, k + 200));
    tally(report, definition.name, rows, expected, answers, noSlack);
    report.functions++;
  }
  report.notes.push(`${raised} rows that overflow a double raise an error, which ends the query`);
  if (ordinary.size > 0)
    report.notes.push(`ordinary numbers do so in ${[...ordinary].join(", ")}, where the library says #NUM!`);
}

const isBeyondFarms = (cell: unknown) =>
  typeof cell === "number" && cell !== 0 && (Math.abs(cell) > 1e300 || Math.abs(cell) < 1e-300);

async function answersOf(zetaSql: ZetaSql, definition: AnyFunction, rows: readonly Row[]): Promise<Got[]> {
  const params = paramsOf(definition);
  const columns = params.map(({ name, kind }) => `${sqlName(name)} ${kind === "choice" ? "STRING" : "FLOAT64"}`);
  const lines = rows.map((row, k) => `(${[k, ...row.map(literal)].join(", ")})`);
  const body = sqlExpression(definition, "bigquery", ownNames(definition));
  const sql = `SELECT ${body} FROM UNNEST([STRUCT<id INT64, ${columns.join(", ")}>${lines.join(", ")}]) ORDER BY id`;
  const answer = (await zetaSql.ask("evaluateQuery", { sql })) as {
    content: { table_data: { row: { cell: { double_value?: number }[] }[] } };
  };
  return answer.content.table_data.row.map(({ cell }) => cell[0]?.double_value);
}

function literal(cell: unknown): string {
  if (cell === null) return "NULL";
  if (typeof cell === "string") return `'${cell}'`;
  return Number.isInteger(cell) || !Number.isFinite(cell) ? `CAST('${cell}' AS FLOAT64)` : String(cell);
}
