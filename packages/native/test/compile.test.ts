import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyFunction, catalogue } from "@dairy-functions/shared";
import { newFolder } from "../../../test/new-folder.ts";
import { type Compiled, compilerOf } from "../compile/index.ts";

/** Compiles a definition with the given compute (and conditions), in the place of a real one of three parameters. */
function compiled(compute: string, rest = ""): Compiled {
  const folder = join(newFolder(), "milk");
  mkdirSync(folder);
  const file = join(folder, "test.ts");
  writeFileSync(
    file,
    `import { defineFunction } from "../define.ts";
import { round } from "../round.ts";
import { other } from "./other.ts";
export const test = defineFunction({ name: "TEST", params: [], ${rest} compute: ${compute} });`,
  );
  writeFileSync(
    join(folder, "other.ts"),
    `import { defineFunction } from "../define.ts";
export const other = defineFunction({ name: "OTHER", params: [], compute: (x, y) => { const twice = 2 * x; return twice + y; } });`,
  );
  const named = (name: string, ...params: string[]) =>
    ({ name, params: params.map((each) => ({ name: each })) }) as unknown as AnyFunction;
  return compilerOf([named("TEST", "milk", "fat", "method"), named("OTHER", "x", "y")])(file);
}
const body = (compute: string) => compiled(compute).body;

test.each([
  ["(milk, fat) => milk * (0.4 + 0.15 * fat)", ["*", "milk", ["+", 0.4, ["*", 0.15, "fat"]]]],
  ["(milk) => -(milk ** 2)", ["negate", ["^", "milk", 2]]],
  ["(milk, fat) => milk - fat - 1", ["-", ["-", "milk", "fat"], 1]],
  ['(milk, fat, method) => (method === "IFCN" ? milk : fat)', ["if", ["=", "method", ["text", "IFCN"]], "milk", "fat"]],
  ["(milk, fat) => (fat !== undefined ? fat : milk)", ["if", ["not", ["blank", "fat"]], "fat", "milk"]],
  [
    "(milk, fat) => (fat === undefined && !(milk > 1) ? 1 : 2)",
    ["if", ["and", ["blank", "fat"], ["not", [">", "milk", 1]]], 1, 2],
  ],
  ["(milk, fat) => Math.max(milk, fat, 1)", ["max", ["max", "milk", "fat"], 1]],
  [
    "(milk) => Math.pow(milk, 0.75) + Math.exp(milk) + round(milk, 2)",
    ["+", ["+", ["^", "milk", 0.75], ["exp", "milk"]], ["round", "milk", 2]],
  ],
  [
    "(milk, fat) => { const a = milk * 2; if (a > fat) return a; return fat; }",
    ["let", "a", ["*", "milk", 2], ["if", [">", "a", "fat"], "a", "fat"]],
  ],
  ["(milk, fat) => { if (milk > 1) { return 1; } else { return 2; } }", ["if", [">", "milk", 1], 1, 2]],
  ["(a, b) => a + b", ["+", "milk", "fat"]],
  ["(milk, fat) => other.compute(milk + 1, fat)", ["+", ["*", 2, ["+", "milk", 1]], "fat"]],
  ["(milk) => (milk as number) + 1", ["+", "milk", 1]],
])("%s", (compute, expected) => {
  expect(body(compute)).toEqual(expected);
});

test("conditions are compiled beside the value", () => {
  const { conditions } = compiled("(milk) => milk", 'conditions: [{ holds: (_milk, fat) => fat > 1, otherwise: "" }],');
  expect(conditions).toEqual([[">", "fat", 1]]);
});

test.each([
  [
    "(milk) => milk % 3",
    "TEST: cannot translate `milk % 3`; use round(x, n), since the sign of a remainder differs between engines",
  ],
  [
    "(milk) => Math.round(milk)",
    "TEST: cannot translate `Math.round(milk)`; use round(x, n), since JavaScript rounds -2.5 to -2 and spreadsheets to -3",
  ],
  ["(milk) => milk == 1 ? 1 : 2", "TEST: cannot translate `milk == 1`; use ==="],
  [
    "(milk) => [milk].length",
    "TEST: cannot translate `[milk].length`; use arithmetic, conditions on the arguments and calls of other definitions",
  ],
  ["(milk) => helper(milk)", "TEST: cannot translate `helper(milk)`; use arithmetic"],
  [
    "(milk) => helper.compute(milk)",
    "TEST: cannot translate `helper.compute(milk)`; only other definitions may be called, as name.compute(...)",
  ],
  [
    "(milk) => { let a = 1; return a; }",
    "TEST: cannot translate `let a = 1;`; use const, one a statement, if and return",
  ],
  ["(milk) => { if (milk > 1) return 1; }", "every path must end in a return"],
  ["(milk) => unknown + milk", "TEST: cannot translate `unknown`; use the parameters, locals and numbers"],
  ["({ milk }) => milk", "TEST: cannot translate `{ milk }`; name the parameters as the definition does"],
  ["(milk) => Math.sin(milk)", "TEST: cannot translate `Math.sin(milk)`"],
  ["(milk) => [...milk]", "TEST: cannot translate `[...milk]`"],
  ["function (milk) { return milk; }", "use an arrow function"],
])("%s is refused with what to write instead", (compute, message) => {
  expect(() => body(compute)).toThrow(message);
});

test("every definition of the catalogue is translated or says why not", () => {
  for (const { name, notNative, result } of catalogue)
    if (result.kind === "table") expect({ name, says: notNative !== undefined }).toEqual({ name, says: true });
});
