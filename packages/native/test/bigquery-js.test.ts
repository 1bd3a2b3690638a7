import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import {
  type AnyFunction,
  type Cell,
  catalogue,
  functionNamed,
  type Param,
  plainHeader,
  type Range,
} from "@dairy-functions/shared";
import { bigQueryScript, bodyOf, createInJavaScript, inJavaScript } from "../build/bigquery-js.ts";
import { isNative, sqlName } from "../src/index.ts";

/** The bodies of dairy.js.sql over the library as the bucket holds it, in a V8 context with nothing else in it. */
const context = createContext({});
runInContext(readFileSync("dist/sheets/00_library.js", "utf8"), context);

function run({ name }: { readonly name: string }, args: readonly unknown[]): unknown {
  const definition = functionNamed(name)!;
  const names = definition.params.map((param) => sqlName(param.name));
  const source = `(function(${names.join(", ")}) {\n"use strict";\n${bodyOf(definition)}\n})`;
  const answer = runInContext(source, context)(...args);
  return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer)); // as plain objects of this context
}

/** An argument of an example as BigQuery would hand it over. */
function asBigQuery(param: Param, arg: Cell | Range | undefined): unknown {
  const isList = param.kind === "list" || param.kind === "textList" || param.kind === "flagList";
  if (!Array.isArray(arg)) return isList && (arg ?? null) !== null ? [arg] : (arg ?? null);
  const rows = arg as Range;
  const isHead = rows[0]!.every((cell) => typeof cell === "string");
  switch (param.kind) {
    case "table":
      return (isHead ? rows.slice(1) : rows).map((row) =>
        Object.fromEntries(
          param.columns.map(({ name }, k) => {
            const at = isHead ? rows[0]!.findIndex((cell) => plainHeader(String(cell)) === plainHeader(name)) : k;
            return [sqlName(name), row[at] ?? null];
          }),
        ),
      );
    case "account": {
      const plain = (text: Cell) => String(text).replace(/\(.*/, "").replace(/\s/g, "").toLowerCase();
      const lineOf = (row: readonly Cell[]) => param.lines.find((line) => line.name.toLowerCase() === plain(row[0]!));
      const named = lineOf(rows[0]!) === undefined;
      return rows[0]!.slice(1).map((name, j) => ({
        name: named ? name : String(j + 1),
        ...Object.fromEntries(param.lines.map((line) => [line.name, null])),
        ...Object.fromEntries(rows.slice(named ? 1 : 0).map((row) => [lineOf(row)!.name, row[j + 1]])),
      }));
    }
    case "matrix":
      return rows[0]!.map((head, j) => ({
        name: isHead ? head : String(j + 1),
        numbers: (isHead ? rows.slice(1) : rows).map((row) => row[j]),
      }));
    case "square":
      return rows.slice(1).map(([name, ...numbers]) => ({ name, numbers }));
    default:
      return (rows.length === 1 ? rows[0]! : rows.map((row) => row[0]!)).slice(
        typeof rows[0]![0] === "string" && param.kind === "list" ? 1 : 0,
      );
  }
}

/** What a definition prints as its result, as rows of named values. */
function asRows({ result }: AnyFunction, expected: Cell | Range): unknown {
  if (result.kind !== "table" && result.kind !== "grid") return expected;
  const rows = (expected as Range).map((row) => row.map((cell) => (cell === "" ? null : cell)));
  if (result.kind === "grid") return rows;
  return rows
    .slice(1)
    .map((row) => Object.fromEntries(result.columns.map((column, k) => [sqlName(column.name), row[k]])));
}

/** The same with numbers close to ten digits. A column of numbers and text holds them as text. */
function close(expected: unknown): unknown {
  if (typeof expected === "number") return expect.closeTo(expected, 9 - Math.ceil(Math.log10(Math.abs(expected) || 1)));
  if (Array.isArray(expected)) return expected.map(close);
  if (expected === null || typeof expected !== "object") return expected;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, close(value)]));
}
const withNumbers = ({ result }: AnyFunction, answer: unknown): unknown =>
  result.kind !== "table"
    ? answer
    : (answer as Record<string, unknown>[]).map((row) =>
        Object.fromEntries(
          result.columns.map((column) => {
            const name = sqlName(column.name);
            const value = row[name];
            if (!("kind" in column) || column.kind !== "cell" || value === null) return [name, value];
            expect(typeof value).toBe("string");
            if (value === "true" || value === "false") return [name, value === "true"];
            return [name, Number.isNaN(Number(value)) ? value : Number(value)];
          }),
        ),
      );

test("the script has what SQL cannot express, but nothing that explains the library", () => {
  const script = bigQueryScript();
  expect(inJavaScript.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["ECMCOMPARE", "COSTMILKTABLE", "CHAINTABLE", "CREAMSPLIT"]),
  );
  for (const definition of inJavaScript) expect(script).toContain(createInJavaScript(definition));
  for (const name of ["ecm", "help", "list", "version"]) expect(script).not.toContain(`FUNCTION dairy.${name}(`);
  expect(script).not.toContain("INT64 "); // the type; the comment names it before a bracket only
  expect(readFileSync("dist/native/dairy.js.sql", "utf8")).toBe(script);
});

test.each(
  inJavaScript.flatMap((definition) =>
    definition.examples.map((example, k) => [definition.name, k, definition, example] as const),
  ),
)("%s, example %i: the body gives what the definition prints", (_, __, definition, example) => {
  const args = definition.params.map((param, k) => asBigQuery(param, example.args[k]));
  expect(withNumbers(definition, run(definition, args))).toEqual(close(asRows(definition, example.result)));
});

/** The reserved keywords of GoogleSQL, which name nothing without quotes. */
const reserved = new Set(
  `all and any array as asc assert_rows_modified at between by case cast collate contains create cross cube current
  default define desc distinct else end enum escape except exclude exists extract false fetch following for from full
  group grouping groups hash having if ignore in inner intersect interval into is join lateral left like limit lookup
  merge natural new no not null nulls of on or order outer over partition preceding proto qualify range recursive
  respect right rollup rows select set some struct tablesample then to treat true unbounded union unnest using when
  where window with within`.split(/\s+/),
);

test("no name in the scripts for BigQuery is a keyword", () => {
  const columnsOf = (it: object) => ("columns" in it ? (it.columns as { name: string }[]) : []);
  const linesOf = (it: object) => ("lines" in it ? (it.lines as { name: string }[]) : []);
  for (const { name, params, result } of [...inJavaScript, ...catalogue.filter(isNative)]) {
    const used = [...params, ...params.flatMap(columnsOf), ...params.flatMap(linesOf), ...columnsOf(result)];
    for (const each of [name, ...used.map((it) => sqlName(it.name))])
      expect(reserved).not.toContain(each.toLowerCase());
  }
});

test("ECMCOMPARE as a query would see it", () => {
  expect(createInJavaScript(functionNamed("ECMCOMPARE")!)).toContain(
    `CREATE OR REPLACE FUNCTION dairy.ecmcompare(milk FLOAT64, fat FLOAT64, protein FLOAT64, lactose FLOAT64)
RETURNS ARRAY<STRUCT<method STRING, factor FLOAT64, correctedMilk FLOAT64, referenceFat FLOAT64, referenceProtein FLOAT64, proteinBasis STRING>>
DETERMINISTIC
LANGUAGE js
`,
  );
  const [ifcn] = run({ name: "ECMCOMPARE" }, [100, 4, 3.5, null]) as Record<string, unknown>[];
  expect(ifcn).toEqual({
    method: "IFCN",
    // (0.383*4 + 0.242*3.5 + 0.7832)/3.1138, Hemme, Garcia & Khan 2004, Annex 1
    factor: expect.closeTo(1.0155437, 7),
    correctedMilk: expect.closeTo(101.55437, 5),
    referenceFat: 4,
    referenceProtein: 3.3,
    proteinBasis: "crude",
  });
});

test("bad input ends the query with the sentence of the library", () => {
  expect(() => run({ name: "ECMCOMPARE" }, [100, 0.04, 3.5, null])).toThrow("fat 0.04 looks like a fraction: enter 4");
  expect(() => run({ name: "ECMCOMPARE" }, [100, null, 3.5, null])).toThrow("#N/A");
  const channel = { channel: "A", farmPrice: 0.25, milk: 1, milkPrice: 0.4, cream: null, creamPrice: null };
  expect(() => run({ name: "CHAINTABLE" }, [[channel, { ...channel, milkPrice: -1 }]])).toThrow("row 3: milkPrice -1");
  expect(() => run({ name: "CHAINTABLE" }, [[{ ...channel, farmPrice: null }]])).toThrow("#N/A");
  expect(() => run({ name: "CHAINTABLE" }, [[]])).toThrow("channels is blank");
  expect(() => run({ name: "CHAINTABLE" }, [null])).toThrow("channels is blank");
});

test("a row of a table whose numbers are all NULL is no header", () => {
  const nothing = { farmPrice: null, milk: null, milkPrice: null, cream: null, creamPrice: null };
  expect(() => run({ name: "CHAINTABLE" }, [[{ channel: "A", ...nothing }]])).toThrow("row 2: farmPrice is blank");
});
