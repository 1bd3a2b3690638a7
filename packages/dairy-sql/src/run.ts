import { basename, join, resolve } from "node:path";
import { say } from "@dairy-functions/shared";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Database, oneRow, openDatabase } from "./database.ts";
import { checkInput, checkTarget, putInPlace, remove, workFolder } from "./files.ts";
import { messages } from "./messages.ts";
import { extensionOf, help, list, type Options, readOptions } from "./options.ts";
import { type Plan, planOf } from "./plan.ts";
import { Problem } from "./problem.ts";
import { type Progress, watch } from "./progress.ts";
import { quotedName, quotedText } from "./quote.ts";
import { writeRejects } from "./rejects.ts";
import { csvSource, parquetSource, type Source, typeTests } from "./source.ts";
import { computed } from "./sql.ts";
import { inWords } from "./trouble.ts";
import { worksheetSource } from "./worksheet.ts";

interface Terminal {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Ends the run before it is finished. */
  readonly signal?: AbortSignal;
}

/** What a terminal shows and does not obey: names of columns and files may hold its control signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const printable = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "?");

/** Does what the command says and gives its exit code. */
export async function dairySql(args: readonly string[], given: Terminal): Promise<number> {
  const terminal: Terminal = {
    ...given,
    say: (text) => given.say(printable(text)),
    complain: (text) => given.complain(printable(text)),
  };
  try {
    const options = readOptions(args);
    if (options === "help" || options === "list") terminal.say(options === "help" ? help : list());
    else await addColumns(options, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    terminal.complain(say(messages.complaint, { sentence: error.message }));
    return error.exitCode;
  }
}

async function addColumns(options: Options, terminal: Terminal): Promise<void> {
  const { input, output, rejects, overwrite } = options;
  const { signal } = terminal;
  checkInput(input);
  checkTarget(output, overwrite, [input, rejects]);
  checkTarget(rejects, overwrite, [input, output]);
  const folder = workFolder(output);
  let database: Database | undefined;
  let progress: Progress | undefined;
  const interrupt = () => database?.connection.interrupt();
  try {
    database = await openDatabase({ ...options, spill: join(folder, "spill") });
    signal?.addEventListener("abort", interrupt);
    progress = await watch(database.connection, options.progress || (!options.quiet && process.stderr.isTTY === true));
    const summary = await addWith(database.connection, options, folder, progress, signal);
    progress.end();
    if (!options.quiet) terminal.say(summary);
  } catch (error) {
    if (signal?.aborted) throw new Problem(say(messages.interrupted));
    throw inWords(error, options);
  } finally {
    progress?.end();
    signal?.removeEventListener("abort", interrupt);
    database?.close();
    remove(folder);
  }
}

async function addWith(
  connection: DuckDBConnection,
  options: Options,
  folder: string,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<string> {
  const goOn = () => {
    if (signal?.aborted) throw new Problem(say(messages.interrupted));
  };
  const { input, output, overwrite } = options;
  const source = await openSource(connection, options, folder, progress, goOn);
  const plan = planOf(options.add, source.columns);
  goOn();
  progress.begin(say(messages.reading, { file: basename(input) }));
  const counts = await count(connection, source, plan, extensionOf(output));
  if (source.rows !== undefined && source.rows !== counts.rows)
    throw new Problem(say(messages.rowsDiffer, { input, rows: source.rows, read: counts.rows }));
  goOn();
  progress.begin(say(messages.writing, { file: basename(output) }));
  const finished = join(folder, `out${extensionOf(output)}`);
  const written = await copy(connection, source, plan, finished, extensionOf(output), counts.types);
  goOn();
  if (written !== counts.rows)
    throw new Problem(say(messages.rowsChanged, { input, before: counts.rows, after: written }));
  const rejected = counts.added.reduce((sum, each) => sum + each.rejected, 0);
  const listed = join(folder, "rejects.csv");
  if (rejected > 0) {
    progress.begin(say(messages.listing));
    const lines = await writeRejects(connection, plan, source, listed, () => goOn());
    if (lines !== rejected) throw new Problem(say(messages.rejectsChanged, { input, before: rejected, after: lines }));
  }
  // Rejected rows first: an output without its list would hide them.
  if (rejected > 0) putInPlace(listed, options.rejects, overwrite);
  else if (overwrite) remove(options.rejects);
  else checkTarget(options.rejects, overwrite, []);
  try {
    putInPlace(finished, output, overwrite);
  } catch (error) {
    if (rejected > 0 && !overwrite) remove(options.rejects);
    throw error;
  }
  return [...(source.notes ?? []), summaryOf(counts, written, options.rejects)].join("\n");
}

async function openSource(
  connection: DuckDBConnection,
  options: Options,
  folder: string,
  progress: Progress,
  goOn: () => void,
): Promise<Source> {
  // As a full path, which no reader takes for an address or for a place in the home folder.
  const input = resolve(options.input);
  const extension = extensionOf(input);
  if (extension === ".parquet") return parquetSource(connection, input);
  progress.begin(say(messages.reading, { file: basename(input) }));
  let rows = 0;
  const onRow = () => {
    progress.counted(++rows);
    goOn();
  };
  const copy = join(folder, "copy.csv");
  return extension === ".csv" ? csvSource(input, options, copy, onRow) : worksheetSource(input, options, copy, onRow);
}

interface Counts {
  readonly rows: number;
  readonly added: readonly { readonly name: string; readonly values: number; readonly rejected: number }[];
  /** Types for Parquet of what was read as text. */
  readonly types: ReadonlyMap<string, string>;
}

/** One look at every row before anything is written: what will be computed, and what type each text column can have. */
async function count(connection: DuckDBConnection, source: Source, plan: Plan, extension: string): Promise<Counts> {
  const untyped = extension === ".parquet" && source.isText && source.kinds === undefined;
  const tests = untyped ? await testsOf(connection, source) : [];
  const { rows, step } = computed(plan, source, `SELECT * FROM ${source.from}`);
  const row = await oneRow(
    connection,
    `SELECT ${[
      "CAST(count(*) AS DOUBLE) AS total",
      ...plan.added.flatMap((added, k) => [
        `CAST(count(${step(added.step)}) AS DOUBLE) AS filled${k}`,
        `CAST(count_if(isnan(${step(added.step)})) AS DOUBLE) AS rejected${k}`,
      ]),
      ...tests.map(({ sql, label }) => `${sql} AS ${label}`),
    ].join(", ")} FROM (${rows})`,
  );
  const types = new Map<string, string>();
  for (const column of extension === ".parquet" && source.isText ? source.columns : []) {
    const passed = tests.find((test) => test.column === column && row[test.label] === true);
    const type = passed?.type ?? column.type;
    if (type !== "VARCHAR") types.set(column.name, type);
  }
  return {
    rows: row.total as number,
    added: plan.added.map(({ name }, k) => {
      const rejected = row[`rejected${k}`] as number;
      return { name, values: (row[`filled${k}`] as number) - rejected, rejected };
    }),
    types,
  };
}

/** The tests of types that are worth asking every row: those that the first rows pass. */
async function testsOf(connection: DuckDBConnection, source: Source) {
  const tests = source.columns.flatMap((column, k) =>
    Object.entries(typeTests).map(([type, test]) => ({ column, type, label: `is${type}${k}`, sql: test(column) })),
  );
  const asked = tests.map(({ sql, label }) => `${sql} AS ${label}`).join(", ");
  const first = await oneRow(connection, `SELECT ${asked} FROM (SELECT * FROM ${source.from} LIMIT 10000)`);
  return tests.filter(({ label }) => first[label] !== false);
}

/** Writes the columns of the input as they are, then the added ones. */
async function copy(
  connection: DuckDBConnection,
  source: Source,
  plan: Plan,
  path: string,
  extension: string,
  types: Counts["types"],
): Promise<number> {
  const { rows, step } = computed(plan, source, `SELECT * FROM ${source.from}`);
  const columns = source.columns.map(({ name }) => {
    const type = types.get(name);
    return type === undefined ? quotedName(name) : `CAST(${quotedName(name)} AS ${type}) AS ${quotedName(name)}`;
  });
  const added = plan.added.map(
    ({ name, step: k }) => `CASE WHEN isnan(${step(k)}) THEN NULL ELSE ${step(k)} END AS ${quotedName(name)}`,
  );
  const format =
    extension === ".parquet" ? "FORMAT parquet" : `FORMAT csv, HEADER, DELIMITER ${quotedText(source.separator)}`;
  const result = await connection.runAndReadAll(
    `COPY (SELECT ${[...columns, ...added].join(", ")} FROM (${rows})) TO ${quotedText(path)} (${format})`,
  );
  return Number(result.getRowsJS()[0]![0]);
}

/** One line for each added column where there are several, then the whole. */
function summaryOf({ rows, added }: Counts, written: number, rejects: string): string {
  const sum = (pick: (each: Counts["added"][number]) => number) => added.reduce((total, each) => total + pick(each), 0);
  const counted = (values: number, rejected: number, of: number) =>
    say(messages.counts, { values, blank: of - values - rejected, rejected });
  const lines = added.map(({ name, values, rejected }) =>
    say(messages.ofColumn, { column: name, counts: counted(values, rejected, rows) }),
  );
  const rejected = sum((each) => each.rejected);
  const all = {
    rows,
    written,
    counts: counted(
      sum((each) => each.values),
      rejected,
      rows * added.length,
    ),
  };
  const whole =
    added.length === 0
      ? say(messages.copied, { rows, written })
      : rejected === 0
        ? say(messages.computed, all)
        : say(messages.computedWithRejects, { ...all, rejects });
  return [...(lines.length > 1 ? lines : []), whole].join("\n");
}
