import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyFunction, catalogue } from "@dairy-functions/shared";
import { transformSync } from "esbuild";
import { newFolder } from "../../../test/new-folder.ts";
import { expressionsFile } from "../build/write-expressions.ts";
import { type Compiled, compilerOf } from "../compile/index.ts";
import { type Expression, simplify } from "../src/expression.ts";

/** Compiles a definition with the given compute (and conditions), in the place of a real one of three parameters. */
function compiled(compute: string, rest = "", above = "", keepsSteps = false): Compiled {
  const folder = join(newFolder(), "milk");
  mkdirSync(folder);
  const file = join(folder, "test.ts");
  writeFileSync(
    file,
    `import { defineFunction } from "../define.ts";
import { round } from "../round.ts";
import { other } from "./other.ts";
import { weights } from "./weights.ts";
${above}
export const test = defineFunction({ name: "TEST", params: [], ${rest} compute: ${compute} });`,
  );
  writeFileSync(
    join(folder, "other.ts"),
    `import { defineFunction } from "../define.ts";
export const other = defineFunction({ name: "OTHER", params: [], compute: (x, y) => { const twice = 2 * x; return twice + y; } });`,
  );
  writeFileSync(
    join(folder, "price.ts"),
    `import { defineFunction } from "../define.ts";
const factors = { IFCN: 2, NORDIC: 3, DLG: 4 };
export const price = defineFunction({ name: "PRICE", params: [], compute: (x, method) => x * factors[method] });`,
  );
  writeFileSync(join(folder, "weights.ts"), "export const weights = { IFCN: 10, NORDIC: 20, DLG: 30 };");
  const choices = { IFCN: "", NORDIC: "", DLG: "" };
  const choice = (name: string) => ({
    name,
    kind: "choice",
    ...(name === "method" ? { choices } : { choices: { MJ: "", MCAL: "" }, optional: true }),
  });
  const named = (name: string, ...params: string[]) =>
    ({
      name,
      params: params.map((each) => (each === "method" || each === "unit" ? choice(each) : { name: each })),
    }) as unknown as AnyFunction;
  const definitions = [
    named("TEST", "milk", "fat", "method", "unit"),
    named("OTHER", "x", "y"),
    named("PRICE", "x", "method"),
  ];
  return compilerOf(definitions, keepsSteps)(file);
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

const is = (code: string, name = "method") => ["=", name, ["text", code]];
const tables = `
const base = 0.7832;
const factors = { IFCN: 2, NORDIC: -3, DLG: 4 } as const;
const alike: Readonly<Record<string, number>> = { IFCN: 1, NORDIC: 1, DLG: 1 };
const two = { NORDIC: 5, IFCN: 5, DLG: 4 };
const part = { IFCN: 2 };
const byUnit = { MJ: 1, MCAL: 4.184 };
const nested = { MJ: { IFCN: 1, NORDIC: 2, DLG: 3 }, MCAL: { DLG: 6 } };
const rows = { IFCN: { fat: 1, rest: 2 }, NORDIC: { fat: 3, rest: 2 }, DLG: { fat: 5, rest: 2 } };
const formulas = {
  IFCN: (f: number) => 2 * f,
  NORDIC: (_f: number, m: number) => { const twice = m * 2; return twice / base; },
  DLG: () => 1,
};`;
test.each([
  [
    "(m, f, method) => m * factors[method]",
    ["*", "milk", ["if", is("IFCN"), 2, ["if", is("NORDIC"), ["negate", 3], 4]]],
  ],
  ["(m, f, way) => weights[way]", ["if", is("IFCN"), 10, ["if", is("NORDIC"), 20, 30]]],
  ["(m) => m + base + weights.DLG", ["+", ["+", "milk", 0.7832], 30]],
  ["(m, f, method) => alike[method]", 1],
  ["(m, f, method) => two[method]", ["if", ["or", is("NORDIC"), is("IFCN")], 5, 4]],
  ["(m, f, method) => part[method]!", ["if", is("IFCN"), 2, ["none"]]],
  ["(m, f, method, unit) => byUnit[unit!]", ["if", is("MJ", "unit"), 1, ["if", is("MCAL", "unit"), 4.184, ["none"]]]],
  [
    "(m, f, method, unit) => nested[unit!][method]",
    [
      "if",
      is("MJ", "unit"),
      ["if", is("IFCN"), 1, ["if", is("NORDIC"), 2, 3]],
      ["if", is("MCAL", "unit"), ["if", is("DLG"), 6, ["none"]], ["none"]],
    ],
  ],
  ["(m, f, method) => rows[method].fat * f", ["*", ["if", is("IFCN"), 1, ["if", is("NORDIC"), 3, 5]], "fat"]],
  ["(m, f, method) => rows[method].rest", 2],
  [
    "(m, f, method) => formulas[method](f + 1, m)",
    ["if", is("IFCN"), ["*", 2, ["+", "fat", 1]], ["if", is("NORDIC"), ["/", ["*", "milk", 2], 0.7832], 1]],
  ],
])("a table gives the row of each code: %s", (compute, expected) => {
  expect(compiled(compute, "", tables).body).toEqual(expected);
});

test.each([
  ["(m, f, method) => byUnit[method]", "TEST: cannot translate `1`; method has no code MJ"],
  ["(m) => factors[m]", "TEST: cannot translate `m`; look a table up by an argument that is a choice"],
  ['(m) => factors[m > 1 ? "IFCN" : "DLG"]', "; look a table up by an argument that is a choice"],
  ["(m) => factors.TR3532", "TEST: cannot translate `TR3532`; the table has no such row"],
  ["(m, f, method) => base[method]", "TEST: cannot translate `0.7832`; a table is an object literal under a name"],
  [
    "(m, f, method) => rows[method]",
    "TEST: cannot translate `{ fat: 1, rest: 2 }`; a constant is a number or a table of numbers",
  ],
  ["(m, f, method) => factors[method](m)", "TEST: cannot translate `2`; use an arrow function"],
  [
    "(m, f, method) => formulas[method]",
    "TEST: cannot translate `(f) => 2 * f`; a constant is a number or a table of numbers",
  ],
])("%s is refused", (compute, message) => {
  expect(() => compiled(compute, "", tables).body).toThrow(message);
});

test("what does not depend on an argument is decided when it is compiled", () => {
  const { body } = compiled('(milk) => price.compute(milk, "DLG")', "", 'import { price } from "./price.ts";');
  expect(body).toEqual(["*", "milk", 4]);
});

test("where the steps are kept, calls, locals of formulas and the comments beside them are kept too", () => {
  const above = `
/** The rows of Table 3. */
const factors: Readonly<Record<string, number>> = {
  IFCN: 2,
  // Sjaunja et al. 1990
  NORDIC: 3,
  DLG: 4, // as \`coded\`
};
const slope = 4.39; // Thoma et al. 2013
const formulas = {
  IFCN: (f: number) => {
    // Gaines 1928,
    // the 4 % formula
    const twice = 2 * f;
    return twice;
  },
  NORDIC: () => 1,
  DLG: () => 1,
};`;
  const kept = (compute: string) => compiled(compute, "", above, true).body;
  expect(kept("(m, f, method) => m * factors[method]")).toEqual([
    "*",
    "milk",
    [
      "note",
      "The rows of Table 3",
      ["if", is("IFCN"), 2, ["if", is("NORDIC"), ["note", "Sjaunja et al. 1990", 3], ["note", "as coded", 4]]],
    ],
  ]);
  expect(kept("(m) => { const a = slope * m;\n return a; // the share\n }")).toEqual([
    "let",
    "a",
    ["*", ["note", "Thoma et al. 2013", 4.39], "milk"],
    ["note", "the share", "a"],
  ]);
  expect(kept("(m, f, method) => formulas[method](f)")).toEqual([
    "if",
    is("IFCN"),
    ["let", "twice", ["note", "Gaines 1928, the 4 % formula", ["*", 2, "fat"]], "twice"],
    1,
  ]);
  expect(kept("(milk, fat) => other.compute(milk + 1, fat)")).toEqual(["call", "OTHER", ["+", "milk", 1], "fat"]);
  const table = `(m, f) => {
    const share = (part: number) => (f > 0 ? part / f : null);
    const line = (item: string, value: number) => {
      const part = share(value);
      return { item, value, part };
    };
    const rows = [line("a", m)];
    return f === undefined ? rows : [...rows, line("b", slope ?? m)];
  }`;
  const row = (item: string, value: Expression) => [
    "let",
    "part",
    ["if", [">", "fat", 0], ["/", value, "fat"], ["none"]],
    ["row", "item", ["text", item], "value", value, "part", "part"],
  ];
  const slope = ["note", "Thoma et al. 2013", 4.39];
  const given = ["if", ["blank", slope], "milk", slope] as unknown as Expression;
  expect(kept(table)).toEqual([
    "if",
    ["blank", "fat"],
    ["rows", row("a", "milk")],
    ["rows", ["rows", row("a", "milk")], row("b", given)],
  ]);
  expect(() => compiled(table, "", above)).toThrow("cannot translate");
  expect(compiled("(m) => slope * m", "", above).body).toEqual(["*", 4.39, "milk"]);
});

test.each([
  [["if", ["=", 0, 0], "a", "b"], "a"],
  [
    ["if", ["or", [">", 2, 3], [">", "a", 3]], 1, 2],
    ["if", [">", "a", 3], 1, 2],
  ],
  // Weights that are left out, and sum to 1.
  [["if", ["<=", ["abs", ["-", ["+", 0.25, 0.75], 1]], 1e-6], "a", 2], "a"],
  [
    ["if", ["<=", ["abs", ["-", ["+", "b", 0.75], 1]], 1e-6], "a", 2],
    ["if", ["<=", ["abs", ["-", ["+", "b", 0.75], 1]], 1e-6], "a", 2],
  ],
  // A condition that asks one of two others, of which one is decided.
  [
    ["if", ["if", ["<", "a", 1], [">=", 4, 4], ["<", "b", 1]], 1, 2],
    ["if", ["or", ["<", "a", 1], ["<", "b", 1]], 1, 2],
  ],
  [
    ["if", ["if", ["<", "a", 1], ["<", "b", 1], [">", 4, 4]], 1, 2],
    ["if", ["and", ["<", "a", 1], ["<", "b", 1]], 1, 2],
  ],
  [
    ["if", ["if", ["<", "a", 1], ["<", 4, 4], ["<=", 4, 4]], 1, 2],
    ["if", ["not", ["<", "a", 1]], 1, 2],
  ],
] as const)("%j is simplified", (expression, simple) => {
  expect(simplify(expression)).toEqual(simple);
});

test.each(["shared/src/functions/index.ts", "shared/src/about/computations.ts", "packages/native/src/expressions.ts"])(
  "%s has no line over 200 characters",
  (file) => {
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines.filter((line) => line.length > 200)).toEqual([]);
  },
);

test("the generated file writes each expression once and no line over 200 characters", () => {
  const long: Expression = Array.from({ length: 40 }).reduce<Expression>(
    (sum, _, k) => ["+", sum, ["if", ["=", "method", ["text", `CODE${k}`]], ["*", k, "milk"], "fat"]],
    "protein",
  );
  const text = expressionsFile({
    ECMFACTOR: { body: long, conditions: [] },
    ECM: { body: ["*", "milk", long], conditions: [["<", "milk", 1]] },
  });
  expect(text.split("\n").filter((line) => line.length > 200)).toEqual([]);
  expect(text.match(/CODE39/g)).toHaveLength(1);
  const said = transformSync(text, { loader: "ts", format: "cjs" }).code;
  const module = { exports: {} as { expressions?: unknown } };
  new Function("module", "exports", said)(module, module.exports);
  expect(module.exports.expressions).toEqual({
    ECMFACTOR: { body: long, conditions: [] },
    ECM: { body: ["*", "milk", long], conditions: [["<", "milk", 1]] },
  });
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
