import { parseExpressionAt } from "acorn";
import { byTopic, catalogue } from "./catalogue.ts";
import { call, walks } from "./cells/call.ts";
import { CellError } from "./cells/errors.ts";
import { isOptional } from "./cells/read.ts";
import { isNumeric } from "./cells/sentences.ts";
import type { AnyFunction, Cell, Param } from "./define.ts";

/** Walks every definition, so that a new one is held to these rules without a test of its own. */

/** Examples are written with ten digits. */
function expectCells(actual: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    for (const [k, cell] of expected.entries()) expectCells((actual as unknown[])[k], cell);
  } else if (typeof expected === "number") {
    expect(typeof actual).toBe("number");
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(5e-10 * Math.max(1, Math.abs(expected)));
  } else expect(actual).toEqual(expected ?? "");
}

/** Names of a compute or a condition, as written; undefined for a destructured or unused (_name) one. */
function namesOf(compute: AnyFunction["compute"]): (string | undefined)[] {
  const arrow = parseExpressionAt(String(compute), 0, { ecmaVersion: 2022 });
  if (arrow.type !== "ArrowFunctionExpression") throw new Error("compute is an arrow function");
  return arrow.params.map((param) => (param.type === "Identifier" ? param.name.replace(/^_/, "") : undefined));
}

const replaced = (args: readonly unknown[], k: number, value: unknown): unknown[] =>
  Object.assign([...args], { [k]: value });

test("every topic has functions, and no name stands twice", () => {
  for (const functions of Object.values(byTopic)) expect(functions.length).toBeGreaterThan(0);
  const names = catalogue.map((definition) => definition.name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(catalogue.map((definition) => [definition.name, definition] as const))("%s", (name, definition) => {
  const { params, summary, examples, result, conditions = [] } = definition;
  const first = examples[0]!.args;

  test("has a name that every host accepts", () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9]{2,63}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
  });

  test("says what it does and what it is for in a sentence each, and what each argument is in a phrase", () => {
    expect(summary).toMatch(/^[A-Z].*[^.]\.$/);
    expect(definition.purpose).toMatch(/^[A-Z].*[^.]\.$/);
    for (const { about } of params) expect(about).toMatch(/^[A-Z].*[^.]$/);
  });

  test("has parameters of distinct names, required ones first, that compute takes in cell order", () => {
    const names = params.map((param) => param.name);
    expect(new Set(names).size).toBe(names.length);
    for (const each of names) expect(each).toMatch(/^[a-z][A-Za-z0-9]*$/);
    const optional = params.map(isOptional);
    expect(optional).toEqual([...optional].sort());
    // The bundle of a suite numbers a name that stands at the top of another file.
    for (const body of [definition.compute, ...conditions.map((condition) => condition.holds)])
      for (const [k, written] of namesOf(body).entries())
        expect(written ?? names[k]).toMatch(new RegExp(`^${names[k]}\\d*$`));
    expect(namesOf(definition.compute)).toHaveLength(params.length);
  });

  test("has columns and lines in camel case", () => {
    const columns = result.kind === "table" ? result.columns : [];
    const inside = params.flatMap((param) =>
      param.kind === "table" ? param.columns : param.kind === "account" ? param.lines : [],
    );
    for (const each of [...columns, ...inside]) expect(each.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  test("has choices in capitals and a default that is one of them", () => {
    for (const param of params) {
      if (param.kind !== "choice") continue;
      for (const code of Object.keys(param.choices)) expect(code).toMatch(/^[A-Z0-9][A-Z0-9_]*$/);
      for (const code of Object.keys(param.choices)) expect(code).not.toMatch(/^(TRUE|FALSE)$/);
      if (param.default !== undefined) expect(Object.keys(param.choices)).toContain(param.default);
    }
  });

  test("accepts its defaults, and takes 0 in an optional number only where 0 is the default", () => {
    // Desktop Excel passes a blank as 0: a 0 that means something else than the default would be a silent wrong number.
    for (const param of params) {
      if (!isNumeric(param) || (param.kind ?? "number") !== "number" || !isOptional(param)) continue;
      const blank = "default" in param ? param.default : undefined;
      const zero = call(definition, replaced(first, params.indexOf(param), 0));
      if (blank === 0) expect(zero).not.toBeInstanceOf(CellError);
      else expect(zero).toBeInstanceOf(CellError);
    }
  });

  test.each(examples.map((example) => [JSON.stringify(example.args), example] as const))(
    "example %s",
    (_, { args, result }) => {
      expectCells(call(definition, args), result as Cell);
    },
  );

  test("refuses each number outside its limits, by name, and takes the limits themselves", () => {
    params.forEach((param: Param, k) => {
      if (!isNumeric(param) || param.kind === "list") return;
      const { min, max, above } = param;
      const beyond = [
        ...(min === undefined ? [] : [min - 1e-9 * Math.max(1, Math.abs(min))]),
        ...(max === undefined ? [] : [max + 1e-9 * Math.max(1, Math.abs(max))]),
        ...(above === undefined ? [] : [above]),
      ];
      for (const value of beyond) {
        const answer = call(definition, replaced(first, k, value)) as CellError;
        expect(answer).toBeInstanceOf(CellError);
        expect(answer.code).toBe("#VALUE!");
        expect(answer.sentence).toContain(param.name);
      }
      for (const value of [min, max]) {
        if (value === undefined) continue;
        const answer = call(definition, replaced(first, k, value));
        const sentence = answer instanceof CellError ? answer.sentence : "";
        // A condition between arguments may still refuse it.
        if (!conditions.some(({ otherwise }) => sentence === `${otherwise}.`))
          expect(sentence).not.toMatch(new RegExp(`^${param.name} `));
      }
    });
  });

  test("says what is missing when a required argument is left out or blank", () => {
    params.forEach((param, k) => {
      if (isOptional(param)) return;
      for (const blank of [undefined, null, ""]) {
        const answer = call(definition, replaced(first, k, blank)) as CellError;
        expect(answer).toBeInstanceOf(CellError);
        expect(answer.code).toBe("#N/A");
        expect(answer.sentence).toContain(`${param.name} is blank`);
      }
    });
  });

  test("gives the same for blanks in its optional arguments as for none", () => {
    const required = params.filter((param) => !isOptional(param)).length;
    const short = call(definition, first.slice(0, required));
    for (const blank of [undefined, null, ""])
      expect(call(definition, [...first.slice(0, required), ...params.slice(required).map(() => blank)])).toEqual(
        short,
      );
  });

  if (walks(definition) && params.length > 0)
    test("walks a column as it does each of its cells", () => {
      const calls = examples.map(({ args }) => params.map((_, k) => args[k] ?? null));
      const columns = params.map((_, k) => calls.map((args) => [args[k]]));
      const single = calls.map((args) => [call(definition, args)]);
      expect(call(definition, columns)).toEqual(calls.length === 1 ? single[0]![0] : single);
    });

  if (result.kind === "table")
    test("gives headers and rows of one width, with every column filled or blank", () => {
      const rows = call(definition, first) as unknown[][];
      for (const row of rows) expect(row).toHaveLength(result.columns.length);
      expect(rows.flat().some((cell) => cell === undefined || cell === null)).toBe(false);
    });
});
