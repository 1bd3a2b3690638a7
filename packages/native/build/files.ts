import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  cellFormula,
  createFunction,
  isNative,
  lambda,
  type SqlEngine,
  sqlSignature,
  xpathExpression,
} from "@dairy-functions/native";
import {
  type AnyFunction,
  byTopic,
  catalogue,
  citations,
  isOptional,
  signature,
  type Topic,
  topics,
  version,
} from "@dairy-functions/shared";
import { bigQueryScript } from "./bigquery-js.ts";
import { asNamedFunction, namedFunctionsPage } from "./named-functions.ts";

const folder = "dist/native";
const native = catalogue.filter(isNative);

/** Writes the forms that need no add-in. */
export function buildNative(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  write("cells.json", json(Object.fromEntries(native.map((definition) => [definition.name, cells(definition)]))));
  write("lambda.json", json(native.map((definition) => ({ ...described(definition), ...lambda(definition) }))));
  for (const engine of ["duckdb", "bigquery", "spark"] as const) write(`${engine}.sql`, script(engine));
  write("xpath.json", json(Object.fromEntries(native.map((definition) => [definition.name, xpath(definition)]))));
  write("dairy.js.sql", bigQueryScript());
  write("named-functions.json", json(native.map(asNamedFunction)));
  write("named-functions.md", namedFunctionsPage());
}

const described = (definition: AnyFunction) => ({
  name: definition.name,
  signature: signature(definition),
  summary: definition.summary,
});

/** Formula texts with {argument} in the place of a reference. */
const cells = (definition: AnyFunction) => bothForms(definition, cellFormula, (name) => `{${name}}`);
/** Calculations as an XLSForm has them, with ${argument} in the place of an answer. */
const xpath = (definition: AnyFunction) => bothForms(definition, xpathExpression, (name) => `\${${name}}`);

/** With the required arguments alone, and with every argument. */
function bothForms(definition: AnyFunction, print: typeof cellFormula, place: (name: string) => string) {
  const places = (params: AnyFunction["params"]) => Object.fromEntries(params.map(({ name }) => [name, place(name)]));
  return {
    ...described(definition),
    required: print(definition, places(definition.params.filter((param) => !isOptional(param)))),
    full: print(definition, places(definition.params)),
  };
}

const notes: Readonly<Record<SqlEngine, readonly string[]>> = {
  duckdb: [
    "DuckDB 1.4 or newer. Run it once in a session: duckdb < duckdb.sql, or .read duckdb.sql.",
    "Optional arguments may be left out or named: dairy.ecm(milk, fat, protein, method := 'DLG').",
    "To keep the functions in a file, attach it first: ATTACH 'farm.duckdb' (STORAGE_VERSION 'v1.4.0').",
  ],
  bigquery: [
    "BigQuery standard SQL. Every argument is given; NULL in the place of an optional one takes its default.",
    "dairy.js.sql holds the functions that SQL cannot express.",
  ],
  spark: [
    "Spark 4 or Databricks. Optional arguments at the end may be left out.",
    "For one session: spark-sql -i spark.sql, then type queries, or add -f query.sql.",
    "To keep the functions in the catalogue of a cluster (a Hive metastore): spark-sql -f spark.sql, once; every session",
    "on that metastore then has dairy.ecm and the others. Without a metastore they are gone when the session ends.",
    "Databricks: choose the catalogue with USE CATALOG, then run the script in the SQL editor or in a notebook's %sql",
    "cell. It needs the right to create a schema, or an existing schema dairy and the right to create functions in it.",
  ],
};

/** A complete script: the schema, then every function by topic with what it is above it. */
function script(engine: SqlEngine): string {
  const lines = [
    `-- Dairy functions ${version} for ${engine}, made from the same definitions as the spreadsheet functions.`,
    ...notes[engine].map((note) => `-- ${note}`),
    "-- A NULL argument stands for a blank cell. A NULL result stands for no value: an argument is missing or outside its limits.",
    "",
    "CREATE SCHEMA IF NOT EXISTS dairy;",
  ];
  for (const [topic, definitions] of Object.entries(byTopic)) {
    const inTopic = definitions.filter(isNative);
    if (inTopic.length > 0) lines.push("", `-- ${topics[topic as Topic]}`);
    for (const definition of inTopic)
      lines.push(
        "",
        `-- ${sqlSignature(definition)}: ${definition.summary}`,
        ...citations(definition).map((citation) => `-- ${citation}`),
        createFunction(definition, engine),
      );
  }
  return `${lines.join("\n")}\n`;
}
