import { functionNamed } from "@dairy-functions/shared";
import * as fc from "fast-check";
import { answersOf, openDuckDb } from "../../../test/proof/duckdb.ts";
import { evaluate } from "../../../test/proof/evaluate.ts";
import { inIronCalc } from "../../../test/proof/ironcalc.ts";
import { type Expression, withoutLets } from "../src/expression.ts";
import { cellFormula, createFunction, lambda, namedFunction, sqlExpression } from "../src/index.ts";
import { printCell, printColumn } from "../src/sheets.ts";
import { printSql } from "../src/sql.ts";

const names = { a: "a", b: "b", c: "c" };

// One function with an optional number and one with a condition, as each kind of engine gets them.

test("a cell formula, with all arguments and with the required ones", () => {
  expect(cellFormula(functionNamed("FCM")!, { milk: "A2", fat: "B2", base: "C2" })).toBe(
    'IF(AND(ISNUMBER(A2),A2>=0,ISNUMBER(B2),B2>=1,B2<=15,OR(C2="",AND(ISNUMBER(C2),C2>=1,C2<=15))),A2*(0.4+0.15*B2)/(0.4+0.15*IF(C2="",4,C2)),NA())',
  );
  expect(cellFormula(functionNamed("FCM")!, { milk: "A2", fat: "B2" })).toBe(
    "IF(AND(ISNUMBER(A2),A2>=0,ISNUMBER(B2),B2>=1,B2<=15),A2*(0.4+0.15*B2)/(0.4+0.15*4),NA())",
  );
});

test("a LAMBDA, as people read it and as a workbook stores it", () => {
  expect(lambda(functionNamed("FCM")!).shown).toBe(
    'LAMBDA(milk,fat,[base],LET(baseGiven,IF(ISOMITTED(base),"",base),IF((ISNUMBER(milk))*(milk>=0)*(ISNUMBER(fat))*(fat>=1)*(fat<=15)*(((baseGiven="")+((ISNUMBER(baseGiven))*(baseGiven>=1)*(baseGiven<=15))>0)),milk*(0.4+0.15*fat)/(0.4+0.15*IF(baseGiven="",4,baseGiven)),NA())))',
  );
  expect(lambda(functionNamed("STOCKING")!).stored).toBe(
    "_xlfn.LAMBDA(_xlpm.cows,_xlpm.area,IF((ISNUMBER(_xlpm.cows))*(_xlpm.cows>=0)*(ISNUMBER(_xlpm.area))*(_xlpm.area>0),_xlpm.cows/_xlpm.area,NA()))",
  );
});

test("a named function of Google Sheets", () => {
  expect(namedFunction(functionNamed("STOCKING")!)).toBe(
    "IF((ISNUMBER(cows))*(cows>=0)*(ISNUMBER(area))*(area>0),cows/area,NA())",
  );
});

test.each([
  [
    "duckdb",
    "CREATE OR REPLACE MACRO dairy.profitmargin(farmIncome DOUBLE, totalReturns DOUBLE, basis VARCHAR := NULL, depreciation DOUBLE := NULL) AS",
    "COALESCE(UPPER(TRIM(basis)), 'FARMINCOME') = 'NCFI' THEN (farmIncome + COALESCE(depreciation, 0e0)) / totalReturns ELSE farmIncome / totalReturns END END",
    "totalReturns > 0e0",
  ],
  [
    "bigquery",
    "CREATE OR REPLACE FUNCTION dairy.profitmargin(farmIncome FLOAT64, totalReturns FLOAT64, basis STRING, depreciation FLOAT64)\nRETURNS FLOAT64",
    "COALESCE(UPPER(TRIM(basis)), 'FARMINCOME') = 'NCFI' THEN IEEE_DIVIDE(farmIncome + COALESCE(depreciation, 0.0), totalReturns) ELSE IEEE_DIVIDE(farmIncome, totalReturns) END END",
    "totalReturns > 0.0",
  ],
  [
    "spark",
    "CREATE OR REPLACE FUNCTION dairy.profitmargin(farmIncome DOUBLE, totalReturns DOUBLE, basis STRING DEFAULT NULL, depreciation DOUBLE DEFAULT NULL)\nRETURNS DOUBLE",
    "COALESCE(UPPER(TRIM(basis)), 'FARMINCOME') = 'NCFI' THEN TRY_DIVIDE(farmIncome + COALESCE(depreciation, 0e0), totalReturns) ELSE TRY_DIVIDE(farmIncome, totalReturns) END END",
    "totalReturns > 0e0",
  ],
] as const)("a function of %s", (engine, head, value, limit) => {
  const text = createFunction(functionNamed("PROFITMARGIN")!, engine);
  expect(text.startsWith(head)).toBe(true);
  expect(text).toContain(value);
  expect(text).toContain(limit);
});

test("a reference that is more than a name is bracketed", () => {
  const sum = { cows: "A2+B2", area: "'Farm data'!$C$3" };
  expect(cellFormula(functionNamed("STOCKING")!, sum)).toBe(
    "IF(AND(ISNUMBER((A2+B2)),(A2+B2)>=0,ISNUMBER('Farm data'!$C$3),'Farm data'!$C$3>0),(A2+B2)/'Farm data'!$C$3,NA())",
  );
  expect(sqlExpression(functionNamed("STOCKING")!, "duckdb", { cows: 'a - "b c"', area: "t.area" })).toContain(
    'THEN (a - "b c") / t.area END',
  );
});

test.each([
  [["-", "a", ["-", "b", "c"]], "a-(b-c)", "a - (b - c)"],
  [["-", ["-", "a", "b"], "c"], "a-b-c", "a - b - c"],
  [["/", "a", ["*", "b", "c"]], "a/(b*c)", "a / (b * c)"],
  [["*", ["+", "a", "b"], "c"], "(a+b)*c", "(a + b) * c"],
  [["^", ["^", "a", 2], "b"], "(a^2)^b", "POWER(POWER(a, 2e0), b)"],
  [["^", ["negate", "a"], 2], "(-a)^2", "POWER(-a, 2e0)"],
  [["negate", ["^", "a", 2]], "-(a^2)", "-POWER(a, 2e0)"],
  [["-", "a", ["negate", "b"]], "a-(-b)", "a - (-b)"],
  [["*", "a", -2], "a*(-2)", "a * (-2e0)"],
  [["/", 1e-7, 1e21], "1E-7/1E+21", "1e-7 / 1e+21"],
  [["text", 'a "b"'], '"a ""b"""', "'a \"b\"'"],
  [["text", "a'b"], '"a\'b"', "'a''b'"],
  [["max", "a", ["min", "b", "c"]], "MAX(a,MIN(b,c))", "GREATEST(a, LEAST(b, c))"],
  [["round", "a", 2], "ROUND(a,2)", "ROUND(a, CAST(2e0 AS INT))"],
  [
    ["if", ["<", "a", 1], 1, ["if", ["not", ["=", "b", "c"]], 2, ["none"]]],
    "IF(a<1,1,IF(NOT(b=c),2,NA()))",
    "CASE WHEN a < 1e0 THEN 1e0 WHEN (NOT b = c) THEN 2e0 END",
  ],
] as [Expression, string, string][])("%j", (expression, inCell, inSql) => {
  expect(printCell(expression, names)).toBe(inCell);
  expect(printSql(expression, "duckdb", names)).toBe(inSql);
});

test("numbers of BigQuery are written as doubles", () => {
  expect(printSql(["+", ["*", 3, 0.5], ["/", 1e21, 1e-7]], "bigquery", {})).toBe("3.0 * 0.5 + 1e+21 / 1e-7");
});

// What no function of the catalogue may need yet: random formulas, computed by engines that we did not write.

const arithmetic = fc.letrec<{ value: Expression; condition: Expression }>((tie) => {
  const value = tie("value");
  const of = (operator: string, ...operands: fc.Arbitrary<Expression>[]) =>
    fc.tuple(...operands).map((each): Expression => [operator, ...each]);
  const positive = value.map((each): Expression => ["+", ["abs", each], 0.5]);
  return {
    value: fc.oneof(
      { maxDepth: 5, depthSize: "medium" },
      fc.constantFrom<Expression>("a", "b", "c"),
      fc.constantFrom<Expression>(2, 0.383, -1.25, 3.1138),
      of("+", value, value),
      of("-", value, value),
      of("*", value, value),
      of("/", value, positive),
      of("^", positive, fc.constantFrom<Expression>(2, 0.75, -1)),
      of("negate", value),
      of("min", value, value),
      of("max", value, value),
      of("log", positive),
      of("sqrt", positive),
      of("exp", of("negate", positive)),
      of("abs", value),
      of("round", value, fc.constantFrom<Expression>(0, 2)),
      of("if", tie("condition"), value, value),
      fc.tuple(value, value).map(([x, y]): Expression => ["let", "local", x, ["-", ["*", "local", y], "local"]]),
    ),
    condition: fc.oneof(
      { maxDepth: 3 },
      ...["<", "<=", ">", ">="].map((operator) => of(operator, value, value)),
      of("not", tie("condition")),
      of("and", tie("condition"), tie("condition")),
      of("or", tie("condition"), tie("condition")),
    ),
  };
});

test("random formulas mean the same in JavaScript, DuckDB and IronCalc, in cells and in LAMBDAs", async () => {
  const values = { a: 1.7, b: -3.21, c: 42.5 };
  const samples = fc.sample(arithmetic.value, { numRuns: 400, seed: 1 });
  const wanted = samples.map((expression) => evaluate(expression, values) as number);
  const connection = await openDuckDb();
  const texts = samples.map((expression) => printSql(withoutLets(expression), "duckdb", names));
  const inSql: unknown[] = [];
  for (let k = 0; k < texts.length; k += 50) {
    const query = `SELECT ${texts.slice(k, k + 50).join(", ")} FROM (VALUES (1.7e0, -3.21e0, 42.5e0)) AS t(a, b, c)`;
    inSql.push(...(await answersOf(connection, query))[0]!);
  }
  connection.closeSync();
  const [cells, columns] = [0, 1].map((kind) =>
    inIronCalc([
      {
        rows: [Object.values(values)],
        formulas: samples.map((expression) => (addresses) => {
          const [a, b, c] = addresses as [string, string, string];
          if (kind === 0) return printCell(expression, { a, b, c });
          // Not c, which Excel reads as a column: the printer writes c_.
          return `LAMBDA(a,b,c_,${printColumn(expression)})(${addresses.join(",")})`;
        }),
      },
    ])[0]!.map(([value]) => value),
  ) as [unknown[], unknown[]];
  let compared = 0;
  for (const [k, want] of wanted.entries()) {
    if (!Number.isFinite(want) || Math.abs(want) > 1e100) continue;
    compared++;
    for (const got of [inSql[k], cells[k], columns[k]])
      if (typeof got !== "number" || Math.abs(got - want) > 1e-9 * Math.max(1, Math.abs(want)))
        throw new Error(
          `${texts[k]} is ${want}, but ${inSql[k]} in SQL, ${cells[k]} in a cell, ${columns[k]} in a LAMBDA`,
        );
  }
  expect(compared).toBeGreaterThan(300);
});
