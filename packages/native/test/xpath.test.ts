import { functionNamed } from "@dairy-functions/shared";
import { xpathExpression } from "../src/index.ts";
import { decimal } from "../src/xpath.ts";

/** What the engines of field forms need written; that they compute it as the library does is in the proof of engines. */

const answers = (name: string, ...names: string[]) =>
  xpathExpression(functionNamed(name)!, Object.fromEntries(names.map((each) => [each, `\${${each}}`])));

test("numbers have no exponent, which XPath cannot read", () => {
  expect([1e-7, -2.5e-3, 1e21, 12345.678, 100, 0].map(decimal)).toEqual([
    "0.0000001",
    "-0.0025",
    "1000000000000000000000",
    "12345.678",
    "100",
    "0",
  ]);
});

test("a blank or an argument outside its limits gives a blank", () => {
  expect(answers("SCM", "milk", "fat", "snf")).toMatch(
    /^if\(\(\(number\(\$\{milk\}\) = number\(\$\{milk\}\)\) and .*, ''\)$/,
  );
});

test("a default takes the place of a blank answer", () => {
  expect(answers("STANDARDISE", "milk", "fat", "target", "adjusterFat")).not.toContain("coalesce");
  expect(answers("ECM", "milk", "fat", "protein", "method")).toContain(`coalesce(\${method}, 'IFCN')`);
});

test("no engine is asked for max, a leading minus or a power sign", () => {
  const all = ["GEI", "MARKETEFF", "BREAKEVENPROB", "WOOD"].map((name) => {
    const { params } = functionNamed(name)!;
    return answers(name, ...params.map((param) => param.name));
  });
  for (const text of all) expect(text).not.toMatch(/\bmax\(|\^|[(,] ?-\$/);
});

test("what may be divided by 0 is blank where the result is not finite", () => {
  expect(answers("STANDARDISE", "milk", "fat", "target", "adjusterFat")).toContain(" * 0 = 0, ");
});
