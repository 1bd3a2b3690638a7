import { type AnyFunction, type CellParam, isOptional, signature } from "@dairy-functions/shared";
import { all, chain, type Expression, map, parts, withoutLets } from "./expression.ts";
import { formOf } from "./form.ts";
import { call, type Dialect, operand, print, spaced } from "./print.ts";

/** Functions for databases. A NULL argument stands for a blank, and a NULL result for no value. */

export type SqlEngine = "duckdb" | "bigquery" | "spark";

/** An exponent makes a number a double: 0.383 alone is a decimal in DuckDB and Spark. */
const double = (value: number) => (String(value).includes("e") ? String(value) : `${value}e0`);

const common: Dialect = {
  number: double,
  name: (name) => name,
  text: (text) => `'${text.replace(/'/g, "''")}'`,
  none: "NULL",
  infix: spaced,
  calls: {
    and: (operands) => `(${operands.join(" AND ")})`,
    or: (operands) => `(${operands.join(" OR ")})`,
    not: ([operand]) => `(NOT ${operand})`,
    blank: ([name]) => `(${name} IS NULL)`,
    // Not so for NULL, NaN and infinities: NaN is larger than any other number in some engines.
    number: ([name]) => `ABS(${name}) <= 1.7976931348623157e308`,
    code: ([name]) => `UPPER(TRIM(${name}))`,
    in: ([code, ...texts]) => `${code} IN (${texts.join(", ")})`,
    given: ([, value, standard]) => `COALESCE(${value}, ${standard})`,
    "^": call("POWER"),
    min: call("LEAST"),
    max: call("GREATEST"),
    abs: call("ABS"),
    exp: call("EXP"),
    log: call("LN"),
    sqrt: call("SQRT"),
    round: ([value, digits]) => `ROUND(${value}, CAST(${digits} AS INT))`,
  },
  cases: (branches, otherwise) =>
    `CASE ${branches.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(" ")}${otherwise === "NULL" ? "" : ` ELSE ${otherwise}`} END`,
};

const dialects: Readonly<Record<SqlEngine, Dialect>> = {
  duckdb: common,
  bigquery: {
    ...common,
    number: (value) => (/[.e]/.test(String(value)) ? String(value) : `${value}.0`),
    calls: {
      ...common.calls,
      round: ([value, digits]) => `ROUND(${value}, CAST(${digits} AS INT64))`,
    },
    divide: call("IEEE_DIVIDE"),
  },
  spark: { ...common, divide: call("TRY_DIVIDE") },
};

/**
 * The value of a function as an SQL expression over the given columns or expressions; those left out take their
 * defaults.
 */
export function sqlExpression(
  definition: AnyFunction,
  engine: SqlEngine,
  references: Readonly<Record<string, string>>,
): string {
  return printSql(sqlForm(definition, references), engine, references);
}

/** A function's formula as SQL writes it: no locals, and no check that another one implies. */
const sqlForm = (definition: AnyFunction, references: Readonly<Record<string, string>>): Expression =>
  withoutNeedlessChecks(withoutLets(formOf(definition, ({ name }) => name in references).value));

export const printSql = (form: Expression, engine: SqlEngine, references: Readonly<Record<string, string>>): string =>
  print(form, { ...dialects[engine], name: (name) => operand(references[name]!) });

/** A column that is held between two limits is a number: NULL, NaN and infinities fail one of them. */
function withoutNeedlessChecks(expression: Expression): Expression {
  const simple = map(expression, withoutNeedlessChecks);
  if (parts(simple)?.[0] !== "and") return simple;
  const conditions = chain(simple, "and").map((condition) => parts(condition)!);
  const isHeld = (name: Expression | undefined, operators: readonly string[]) =>
    conditions.some(([operator, left]) => left === name && operators.includes(operator));
  return all(
    conditions.filter(
      ([operator, name]) => !(operator === "number" && isHeld(name, [">=", ">"]) && isHeld(name, ["<="])),
    ),
  );
}

const isText = (param: CellParam) => param.kind === "choice" || param.kind === "text";
const types: Readonly<Record<SqlEngine, { readonly text: string; readonly number: string }>> = {
  duckdb: { text: "VARCHAR", number: "DOUBLE" },
  bigquery: { text: "STRING", number: "FLOAT64" },
  spark: { text: "STRING", number: "DOUBLE" },
};

/** Words that one of the engines keeps for itself and that an argument may be called. */
const reserved =
  /^(all|and|any|as|at|between|by|case|cross|default|end|exists|for|from|full|group|hash|in|interval|into|is|join|left|limit|new|not|null|of|on|or|order|over|range|right|rows|set|some|table|then|to|treat|union|using|when|where|window|with|within)$/i;
/** The name of an argument in SQL: a reserved word gets a trailing underscore. */
export const sqlName = (name: string): string => (reserved.test(name) ? `${name}_` : name);

/** The names of a function's own arguments as its references. */
export const ownNames = ({ params }: AnyFunction): Readonly<Record<string, string>> =>
  Object.fromEntries(params.map(({ name }) => [name, sqlName(name)]));

/** The statement that makes a function in the schema `dairy`. */
export function createFunction(definition: AnyFunction, engine: SqlEngine): string {
  const name = `dairy.${definition.name.toLowerCase()}`;
  const params = definition.params as readonly CellParam[];
  const type = (param: CellParam) => types[engine][isText(param) ? "text" : "number"];
  const optional: Readonly<Record<SqlEngine, string>> = { duckdb: " := NULL", bigquery: "", spark: " DEFAULT NULL" };
  const list = params
    .map((param) => `${sqlName(param.name)} ${type(param)}${isOptional(param) ? optional[engine] : ""}`)
    .join(", ");
  const body = sqlExpression(definition, engine, ownNames(definition));
  const quoted = `'${definition.summary.replace(/'/g, engine === "bigquery" ? "\\'" : "''")}'`;
  if (engine === "duckdb")
    return `CREATE OR REPLACE MACRO ${name}(${list}) AS\n  ${body};\nCOMMENT ON MACRO ${name} IS ${quoted};`;
  if (engine === "bigquery")
    return `CREATE OR REPLACE FUNCTION ${name}(${list})\nRETURNS FLOAT64\nOPTIONS (description = ${quoted})\nAS (\n  ${body}\n);`;
  return `CREATE OR REPLACE FUNCTION ${name}(${list})\nRETURNS DOUBLE\nCOMMENT ${quoted}\nRETURN\n  ${body};`;
}

/** "dairy.ecm(milk, fat, protein, [method], [lactose])", for comments. */
export const sqlSignature = (definition: AnyFunction): string =>
  `dairy.${signature(definition).replace(definition.name, definition.name.toLowerCase())}`;
