import { sqlSignature } from "@dairy-functions/native";
import {
  type AnyFunction,
  byTopic,
  type CellParam,
  citations,
  header,
  type Param,
  version,
} from "@dairy-functions/shared";

/** BigQuery functions in JavaScript over the library of the Sheets add-on, for what SQL cannot express. */

/** Functions that explain the library belong in a cell, not in a query. */
export const inJavaScript: readonly AnyFunction[] = Object.entries(byTopic)
  .filter(([topic]) => topic !== "library")
  .flatMap(([, definitions]) => definitions)
  .filter(({ notNative }) => notNative !== undefined);

export const library = "gs://YOUR_BUCKET/dairy-functions/00_library.js";

/** The types that a function in JavaScript may take: FLOAT64 is its only number, since INT64 does not fit. */
const typeOf = (param: Param): string => {
  if (param.kind === "table") return `ARRAY<STRUCT<${param.columns.map(field).join(", ")}>>`;
  if (param.kind === "list") return "ARRAY<FLOAT64>";
  return cellType(param);
};
const cellType = ({ kind }: CellParam) =>
  kind === "flag" ? "BOOL" : kind === "choice" || kind === "text" ? "STRING" : "FLOAT64";
const field = (column: CellParam) => `${column.name} ${cellType(column)}`;

function resultType({ result }: AnyFunction): string {
  if (result.kind === "table")
    return `ARRAY<STRUCT<${result.columns.map((column) => `${column.name} ${isNumber(column) ? "FLOAT64" : "STRING"}`).join(", ")}>>`;
  return isNumber(result) ? "FLOAT64" : "STRING";
}
/** Columns of numbers and text together come as text. */
const isNumber = (it: object) => !("kind" in it) || it.kind === "number";

/** What BigQuery hands over, as the library takes cells: a column for a list, headers and rows for a table. */
function asCells(param: Param): string {
  const { name, kind } = param;
  if (kind === "list") return `${name} && ${name}.length > 0 ? ${name}.map((value) => [value]) : null`;
  if (kind !== "table") return name;
  const headers = JSON.stringify(param.columns.map(header));
  const row = param.columns.map((column) => `row.${column.name}`).join(", ");
  return `[${headers}].concat((${name} || []).map((row) => [${row}]))`;
}

/** The body in JavaScript. */
export function bodyOf(definition: AnyFunction): string {
  const { name, params, result } = definition;
  const call = `DAIRY__.call(${JSON.stringify(name)}, [\n    ${params.map(asCells).join(",\n    ")}\n  ])`;
  const blank = `const given = (cell) => (cell === "" ? null : cell);`;
  const number = `const number = (cell) => {
    if (typeof cell === "string" && cell !== "") throw new Error(cell);
    return given(cell);
  };`;
  const text = `const text = (cell) => (given(cell) === null ? null : String(cell));`;
  const columns = result.kind === "table" ? result.columns : [result];
  const helpers = [
    blank,
    ...(columns.some(isNumber) ? [number] : []),
    ...(columns.every(isNumber) ? [] : [text]),
    `const answer = ${call};`,
  ];
  const read = (column: object, cell: string) => `${isNumber(column) ? "number" : "text"}(${cell})`;
  const value =
    result.kind === "table"
      ? `answer.slice(1).map((row) => ({\n${result.columns
          .map((column, k) => `    ${column.name}: ${read(column, `row[${k}]`)}`)
          .join(",\n")}\n  }))`
      : read(result, "answer");
  return `  ${helpers.join("\n  ")}\n  return ${value};`;
}

/** The statement that makes a function in the schema `dairy`. */
export function createInJavaScript(definition: AnyFunction): string {
  const { name, params, summary } = definition;
  return [
    `CREATE OR REPLACE FUNCTION dairy.${name.toLowerCase()}(${params.map((param) => `${param.name} ${typeOf(param)}`).join(", ")})`,
    `RETURNS ${resultType(definition)}`,
    "DETERMINISTIC",
    "LANGUAGE js",
    `OPTIONS (description = ${JSON.stringify(summary)}, library = [${JSON.stringify(library)}])`,
    `AS r"""\n${bodyOf(definition)}\n""";`,
  ].join("\n");
}

/** The complete script. */
export function bigQueryScript(): string {
  const [first] = inJavaScript;
  return `-- Dairy functions ${version} for BigQuery: the functions that SQL cannot express, in JavaScript over the library of the Sheets add-on.
-- 1. Copy dist/sheets/00_library.js to a bucket: gcloud storage cp 00_library.js ${library}
-- 2. Put the name of your bucket in the place of YOUR_BUCKET below, and run this script. bigquery.sql makes the other functions.
-- Every argument is given; NULL in the place of an optional one takes its default. Columns of integers are converted: CAST(cows AS FLOAT64).
-- Tables come as arrays: SELECT farm, line.* FROM farms, UNNEST(dairy.${first!.name.toLowerCase()}(...)) AS line.
-- Bad input ends the query with the sentence that a cell would show, unlike bigquery.sql, where it gives NULL. Keep bad rows out with WHERE.
-- They are slower than SQL: use them on results, not on millions of rows.

CREATE SCHEMA IF NOT EXISTS dairy;
${inJavaScript
  .map(
    (definition) =>
      `\n-- ${sqlSignature(definition)}: ${definition.summary}\n${citations(definition)
        .map((citation) => `-- ${citation}\n`)
        .join("")}${createInJavaScript(definition)}\n`,
  )
  .join("")}`;
}
