import { sqlName, sqlSignature } from "@dairy-functions/native";
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

/** Functions that explain the library, and those that take the plan of one farm, belong in a cell, not in a query. */
export const inJavaScript: readonly AnyFunction[] = Object.entries(byTopic)
  .filter(([topic]) => topic !== "library")
  .flatMap(([, definitions]) => definitions)
  .filter(({ notNative, params }) => notNative !== undefined && !params.some(({ kind }) => kind === "plan"));

export const library = "gs://YOUR_BUCKET/dairy-functions/00_library.js";

/** The types that a function in JavaScript may take: FLOAT64 is its only number, since INT64 does not fit. */
function typeOf(param: Param): string {
  switch (param.kind) {
    case "table":
      return `ARRAY<STRUCT<${param.columns.map(field).join(", ")}>>`;
    case "account":
      return `ARRAY<STRUCT<${["name STRING", ...param.lines.map(field)].join(", ")}>>`;
    case "matrix":
    case "square":
      return "ARRAY<STRUCT<name STRING, numbers ARRAY<FLOAT64>>>";
    case "list":
      return "ARRAY<FLOAT64>";
    case "textList":
      return "ARRAY<STRING>";
    case "flagList":
      return "ARRAY<BOOL>";
    case "plan":
    case "cells":
      throw new Error(`${param.name} belongs in a cell`);
    default:
      return cellType(param);
  }
}
const cellType = ({ kind }: CellParam) =>
  kind === "flag" ? "BOOL" : kind === "choice" || kind === "text" ? "STRING" : "FLOAT64";
const field = (column: CellParam) => `${sqlName(column.name)} ${cellType(column)}`;

function resultType({ result }: AnyFunction): string {
  if (result.kind === "grid") return "JSON"; // its columns depend on the arguments
  if (result.kind !== "table") return isNumber(result) ? "FLOAT64" : "STRING";
  const columns = result.columns.map((column) => `${sqlName(column.name)} ${isNumber(column) ? "FLOAT64" : "STRING"}`);
  return `ARRAY<STRUCT<${columns.join(", ")}>>`;
}
/** Columns of numbers and text together come as text. */
const isNumber = (it: object) => !("kind" in it) || it.kind === "number";

/** What BigQuery hands over, as the library takes cells: a column for a list, headers and rows for a table. */
function asCells(param: Param, { params }: AnyFunction): string {
  const name = sqlName(param.name);
  const unlessEmpty = (cells: string) => `${name} && ${name}.length > 0 ? ${cells} : null`;
  switch (param.kind) {
    case "table": {
      const row = param.columns.map((column) => `row.${sqlName(column.name)}`).join(", ");
      return unlessEmpty(`[${JSON.stringify(param.columns.map(header))}].concat(${name}.map((row) => [${row}]))`);
    }
    case "account": {
      const lines = param.lines.map((line) => JSON.stringify([header(line), sqlName(line.name)])).join(", ");
      const rows = `[${lines}].map(([label, line]) => [label].concat(${name}.map((one) => one[line])))`;
      return unlessEmpty(`[[null].concat(${name}.map((one) => one.name))].concat(${rows})`);
    }
    case "matrix": {
      const rows = `Array.from({ length: Math.max(...${name}.map((one) => one.numbers.length)) }, (_, k) => ${name}.map((one) => one.numbers[k]))`;
      return unlessEmpty(`[${name}.map((one) => one.name)].concat(${rows})`);
    }
    case "square": {
      const rows = `${name}.map((one) => [one.name].concat(one.numbers))`;
      return unlessEmpty(`[[null].concat(${name}.map((one) => one.name))].concat(${rows})`);
    }
    case "list":
    case "textList":
    case "flagList": {
      // Lists beside a matrix have headers as it has.
      const headed = params.some((other) => other.kind === "matrix" && other.group === param.group);
      const values = `${name}.map((value) => [value])`;
      return unlessEmpty(headed ? `[[${JSON.stringify(name)}]].concat(${values})` : values);
    }
    default:
      return name;
  }
}

/** The body in JavaScript. */
export function bodyOf(definition: AnyFunction): string {
  const { name, params, result } = definition;
  const cells = params.map((param) => asCells(param, definition)).join(",\n    ");
  const answer = `const answer = DAIRY__.call(${JSON.stringify(name)}, [\n    ${cells}\n  ]);`;
  const read = (it: object, cell: string) => `${isNumber(it) ? "number" : "text"}(${cell})`;
  const value = () => {
    if (result.kind === "grid") return "answer.map((row) => row.map(given))";
    if (result.kind !== "table") return read(result, "answer");
    const columns = result.columns.map((column, k) => `    ${sqlName(column.name)}: ${read(column, `row[${k}]`)}`);
    return `answer.slice(1).map((row) => ({\n${columns.join(",\n")}\n  }))`;
  };
  const given = `const given = (cell) => (cell === "" ? null : cell);`;
  // An error in one row appears as text in place of its numbers.
  const number = `const number = (cell) => {
    if (typeof cell === "string" && cell !== "") throw new Error(cell);
    return given(cell);
  };`;
  const text = `const text = (cell) => (given(cell) === null ? null : String(cell));`;
  const lines = [answer, `return ${value()};`];
  const uses = (helper: string) => lines.some((line) => line.includes(`${helper}(`));
  const helpers = [given, ...(uses("number") ? [number] : []), ...(uses("text") ? [text] : [])];
  return `  ${[...helpers, ...lines].join("\n  ")}`;
}

/** The statement that makes a function in the schema `dairy`. */
export function createInJavaScript(definition: AnyFunction): string {
  const { name, params, summary } = definition;
  return [
    `CREATE OR REPLACE FUNCTION dairy.${name.toLowerCase()}(${params.map((param) => `${sqlName(param.name)} ${typeOf(param)}`).join(", ")})`,
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
