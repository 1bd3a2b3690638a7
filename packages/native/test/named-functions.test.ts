import { readFileSync } from "node:fs";
import { type Cell, catalogue } from "@dairy-functions/shared";
import JSZip from "jszip";
import { asNamedFunction, namedFunctionsPage } from "../build/named-functions.ts";
import { argumentName, isNative, namedFunction, storedNamedFunction } from "../src/index.ts";
import { computedByIronCalc } from "./iron-calc.ts";

const native = catalogue.filter(isNative);
const entries = native.map((definition) => ({ definition, entry: asNamedFunction(definition) }));

/** Google's rules for the name of a named function and for its placeholders. */
const isLegal = (name: string) =>
  /^[A-Za-z_]\w*$/.test(name) &&
  name.length < 255 &&
  !/^(true|false)$/i.test(name) &&
  !/^[a-z]{1,3}\d+$/i.test(name) &&
  !/^r(\d*|\[-?\d+\])c(\d*|\[-?\d+\])$/i.test(name) &&
  !/^[rc]$/i.test(name);

test("the rule for names refuses what Google refuses", () => {
  expect(["milk", "fat_1", "DAIRY_ECM", "fat1_"].filter((name) => !isLegal(name))).toEqual([]);
  expect(["A1", "fat1", "R1C1", "rc", "r", "true", "1st", "a.b", ""].filter(isLegal)).toEqual([]);
  for (const name of ["fat1", "r", "C", "r1c1", "rc", "wk2"]) expect(isLegal(argumentName(name))).toBe(true);
});

test.each(entries.map(({ definition, entry }) => [entry.name, definition, entry] as const))(
  "%s can be entered",
  (name, definition, entry) => {
    const placeholders = entry.arguments.map(({ placeholder }) => placeholder);
    expect([name, ...placeholders].filter((each) => !isLegal(each))).toEqual([]);
    expect(new Set(placeholders.map((each) => each.toLowerCase())).size).toBe(definition.params.length);
    expect(entry.formula).toBe(`=${namedFunction(definition)}`);
    // The formula names its placeholders, functions that Sheets has, and locals of LET.
    const plain = entry.formula.replace(/"(?:[^"]|"")*"/g, '""');
    const locals = [...plain.matchAll(/(?:LET\(|,)([A-Za-z_]\w*)(?=,)/g)].map(([, each]) => each!);
    for (const [, word, called] of plain.matchAll(/(?<![\w.])([A-Za-z_]\w*)(\()?/g))
      if (called) expect(word).toMatch(/^(IF|ISNUMBER|UPPER|TRIM|ABS|EXP|LN|SQRT|ROUND|NA|LET)$/);
      else expect([...placeholders, ...(plain.includes("LET(") ? locals : [])]).toContain(word);
    for (const each of entry.arguments) {
      expect(each.description).not.toBe("");
      expect(each.example).not.toBe("");
    }
  },
);

/** The formulas as the LAMBDAs that named functions are, by an engine that we did not write. */
const lambdas = entries.map(
  ({ entry }) =>
    [
      entry.name,
      `=LAMBDA(${[...entry.arguments.map(({ placeholder }) => placeholder), entry.formula.slice(1)].join(",")})`,
    ] as const,
);

test("IronCalc computes the examples, with empty cells for what is left out", () => {
  const calls = entries.flatMap(({ definition, entry }) =>
    definition.examples
      .filter(({ args }) => !args.some(Array.isArray))
      .map(({ args, result }) => ({
        name: entry.name,
        args: definition.params.map((_, k) => (args[k] ?? null) as Cell),
        result: result as number,
      })),
  );
  expect(calls.length).toBeGreaterThanOrEqual(native.length);
  const values = computedByIronCalc(lambdas, calls);
  for (const [k, { name, args, result }] of calls.entries()) {
    const off = Math.abs(Number(values[k]) - result) / Math.max(Math.abs(result), 1e-9);
    expect({ name, args, value: values[k], close: off < 1e-9 }).toMatchObject({ close: true });
  }
});

test("the workbook for Google Sheets has each name as Sheets itself saves one, and a call that shows its example", async () => {
  const zip = await JSZip.loadAsync(readFileSync("dist/native/named-functions.xlsx"));
  const text = (path: string) => zip.file(path)!.async("string");
  const names = new Map(
    [...(await text("xl/workbook.xml")).matchAll(/<definedName name="(DAIRY_\w+)"[^>]*>([^<]*)</g)].map(
      ([, name, formula]) => [name!, formula!] as const,
    ),
  );
  expect([...names.keys()].sort()).toEqual(entries.map(({ entry }) => entry.name).sort());
  for (const { definition, entry } of entries) {
    const formula = names
      .get(entry.name)!
      .replace(/&(lt|gt|amp|quot);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&", quot: '"' })[name as "lt"]);
    expect(formula).toBe(storedNamedFunction(definition));
    // Without the marks of the file, it is the named function that people paste.
    const params = entry.arguments.map(({ placeholder }) => placeholder).join(",");
    expect(formula.replace(/_xlfn\.|_xlpm\./g, "")).toBe(
      `LAMBDA(${[params, entry.formula.slice(1)].filter(Boolean).join(",")})`,
    );
  }
  expect(await text("xl/worksheets/sheet1.xml")).toMatch(/>DAIRY_ECM\(/);
});

test("the page holds every field of every function and leads to it", () => {
  const page = readFileSync("dist/native/named-functions.md", "utf8");
  expect(page).toBe(namedFunctionsPage());
  for (const { entry } of entries) {
    expect(page).toContain(`\n### ${entry.name}\n`);
    expect(page).toContain(`[${entry.name}](#${entry.name.toLowerCase()})`);
    expect(page).toContain(`\`\`\`text\n${entry.formula}\n\`\`\``);
    expect(page).toContain(`\`\`\`text\n${entry.description}\n\`\`\``);
    for (const each of entry.arguments)
      expect(page).toContain(`| \`${each.placeholder}\` | ${each.description} | \`${each.example}\` |`);
  }
  expect(page).toContain("`=DAIRY_ECM(1000, 4.5, 3.7, , )` gives 1092.587835.");
  expect(page).toContain("`=ARRAYFORMULA(DAIRY_ECM(A2:A400, B2:B400, C2:C400, , ))`");
  expect(JSON.parse(readFileSync("dist/native/named-functions.json", "utf8"))).toEqual(
    entries.map(({ entry }) => entry),
  );
});
