import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { type AnyFunction, type Cell, catalogue, isOptional } from "@dairy-functions/shared";
import { type Comment, parse } from "acorn";
import { entryPoints } from "../build/check-files.ts";
import { loadAppsScript } from "./apps-script.ts";

/** The built add-on, loaded as Apps Script loads it and called as cells call it. */

const sheets = loadAppsScript();
const cell = (name: string, ...cells: unknown[]) => sheets.call(`DAIRY_${name}`, ...cells);
/** What Sheets writes into the note of a cell that shows #ERROR!. */
function note(name: string, ...cells: unknown[]): string {
  try {
    return `no error but ${JSON.stringify(cell(name, ...cells))}`;
  } catch (error) {
    return (error as Error).message;
  }
}

const standard = [30, 4, 3.3] as const;
const functions = catalogue.map((definition) => [definition.name, definition] as const);

describe("what cells can call", () => {
  test("every function of the catalogue, the entry points, and nothing else", () => {
    const names = [...catalogue.map(({ name }) => `DAIRY_${name}`), ...entryPoints];
    expect([...sheets.callable].sort()).toEqual(names.sort());
    expect(names).toContain("DAIRY_ECM");
  });
  test("the world it loaded into has the language and no more", () => {
    const absent = ["console", "setTimeout", "URL", "TextEncoder", "fetch", "process", "require", "structuredClone"];
    for (const name of absent) expect(sheets.run(`typeof ${name}`)).toBe("undefined");
    expect(sheets.run("typeof [].at + typeof Object.hasOwn + typeof ''.replaceAll")).toBe("undefined".repeat(3));
  });
});

describe("what Sheets shows while a person types", () => {
  const text = readFileSync("dist/sheets/10_functions.js", "utf8");
  const comments: Comment[] = [];
  const program = parse(text, { ecmaVersion: 2019, onComment: comments });
  const docs = new Map(
    program.body.flatMap((statement) => {
      if (statement.type !== "FunctionDeclaration") return [];
      const doc = comments.find(({ end }) => text.slice(end, statement.start).trim() === "" && end < statement.start);
      const lines = (doc?.value ?? "").split("\n").map((line) => line.replace(/^\s*\*? ?/, ""));
      return [[statement.id.name, lines.filter((line) => line !== "")] as const];
    }),
  );

  test("ECM, to the word", () => {
    expect(docs.get("DAIRY_ECM")).toEqual([
      "Converts milk to energy-corrected milk by a published method, IFCN by default. Unit of the result: kg ECM.",
      "@param {1000} milk Milk as weighed, marketable production. 0 kg or more. Unit: kg.",
      "@param {4.5} fat Fat, percent by mass. From 1 to 15 %. Unit: %.",
      "@param {3.7} protein Protein, percent by mass: crude (N x 6.38), but true for DHI_TP and IDF2015. From 1 to 15 %. Unit: %.",
      '@param {"IFCN"} method [OPTIONAL] Published method of correction. One of IFCN, NORDIC, DHI_CP, DHI_TP, TR3532, DLG, NRC2001, IDF2015 or IDF2022. If blank: "IFCN".',
      "@param {number} lactose [OPTIONAL] Lactose, percent by mass, used by NRC2001 and IDF2022; if blank, that of their standard milk: 4.85 and 4.8. From 1 to 15 %. May be blank. Unit: %.",
      "@return {number} One number, or one for each row of the ranges. Unit: kg ECM.",
      "@customfunction",
    ]);
  });
  test("a table is sampled by the cells that hold it", () => {
    expect(docs.get("DAIRY_CHAINTABLE")![1]).toMatch(/^@param \{A1:F2\} channels One row per channel/);
    expect(docs.get("DAIRY_CHAINTABLE")![2]).toMatch(/^@param \{A1:F3\} outputs \[OPTIONAL\] /);
    expect(docs.get("DAIRY_CHAINTABLE")![3]).toMatch(/^@return \{Array\} A table that spills: channel, /);
  });
  test.each(functions)("%s: each parameter with a sample, and what is optional marked", (name, { summary, params }) => {
    const doc = docs.get(`DAIRY_${name}`)!;
    expect(doc[0]).toContain(summary);
    const described = doc.flatMap((line) => {
      const [, sample, param, optional, about] = /^@param \{(.+?)\} (\w+) (\[OPTIONAL\] )?(.*)$/.exec(line) ?? [];
      return param === undefined ? [] : [{ sample, param, optional: optional !== undefined, about }];
    });
    expect(described).toEqual(
      params.map((param) => ({
        sample: expect.stringMatching(/^(-?[\d.]+|".*"|TRUE|FALSE|A1(:[A-Z]\d+)?|number|text|list|table|account)$/),
        param: param.name,
        optional: isOptional(param),
        about: expect.stringContaining(param.about),
      })),
    );
    expect(doc).toHaveLength(params.length + 3);
    expect(doc[doc.length - 1]).toBe("@customfunction");
  });
});

/** Examples are written with ten digits. */
function expectCells(actual: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    for (const [k, each] of expected.entries()) expectCells((actual as unknown[])[k], each);
  } else if (typeof expected === "number") {
    expect(typeof actual).toBe("number");
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(5e-10 * Math.max(1, Math.abs(expected)));
  } else expect(actual).toBe(expected ?? "");
}

describe.each(functions)("%s in cells", (name, { examples, params }: AnyFunction) => {
  test.each(examples.map((example) => [JSON.stringify(example.args), example] as const))(
    "example %s",
    (_, { args, result }) => {
      expectCells(cell(name, ...args), result as Cell);
    },
  );
  const first = examples[0]!.args;
  const required = params.filter((param) => !isOptional(param)).length;
  if (required < params.length)
    test("takes optional arguments left out or blank for the same", () => {
      const outcome = (cells: readonly unknown[]) => {
        const message = note(name, ...cells); // OPPLAND needs one of its two optional arguments
        return message.startsWith("no error") ? cell(name, ...cells) : message;
      };
      const short = first.slice(0, required);
      expect(outcome([...short, ...params.slice(required).map(() => "")])).toEqual(outcome(short));
    });
  if (required > 0)
    test("says what is missing where a required argument is left out", () => {
      expect(note(name)).toMatch(new RegExp(`^#N/A ${params[0]!.name} is blank: `));
    });
});

describe("cells and ranges", () => {
  test("one cell, a column, a row, a block and mixtures of them", () => {
    expect(cell("ECM", ...standard)).toBe(30);
    expect(cell("ECM", [[30]], [[4]], [[3.3]])).toBe(30);
    expect(cell("ECM", [[30], [60]], [[4], [4]], [[3.3], [3.3]])).toEqual([[30], [60]]);
    expect(cell("ECM", [[30, 60]], 4, 3.3)).toEqual([[30, 60]]);
    expect(cell("OPPLABOUR", [[1], [2]], [[10, 20]])).toEqual([
      [10, 20],
      [20, 40],
    ]);
  });
  test("a whole column with blanks below its data", () => {
    const below = Array.from({ length: 997 }, () => [""]);
    const milk = [[30], [60], [90], ...below];
    const fat = [[4], [4], [4], ...below];
    const protein = [[3.3], [3.3], [3.3], ...below];
    const result = cell("ECM", milk, fat, protein) as unknown[][];
    expect(result).toEqual([[30], [60], [90], ...below]);
    expect(cell("ECM", milk, fat, 3.3)).toEqual(result);
  });
  test("a blank between arguments takes the default", () => {
    expect(cell("ECM", ...standard, "", 4.85)).toBe(30);
    expect(cell("ECM", ...standard, undefined, undefined)).toBe(30);
    expect(cell("ECM", [[30], [30]], 4, 3.3, [["ifcn"], [""]])).toEqual([[30], [30]]);
  });
  test("a column of 20,000 rows is one call", () => {
    const column = (value: number) => Array.from({ length: 20_000 }, () => [value]);
    const result = cell("ECM", column(30), column(4), column(3.3)) as number[][];
    expect(result).toHaveLength(20_000);
    expect(result.every((row) => row.length === 1 && row[0] === 30)).toBe(true);
  });
  test("a 0 is a 0, never a blank", () => {
    expect(cell("LTOKG", [[0], [2]], 1)).toEqual([[0], [2]]);
    expect(note("OPPCAPITAL", 1500, 0)).toMatch(/^#VALUE! rate is 0, which could be a blank cell: /);
  });
  test("a percent cell is a fraction", () => {
    expect(cell("OPPCAPITAL", 1500, 0.06)).toBe(90);
  });
});

describe("bad input: each in its own cell, and its neighbours right", () => {
  const milk = [[30], [60], [90]];
  const fats = (fat: unknown) => [[4], [fat], [4]];
  /** ECM of three rows with something bad in the second: that cell. */
  function second(fat: unknown, protein: unknown = 3.3): unknown {
    const result = cell("ECM", milk, fats(fat), [[3.3], [protein], [3.3]]) as unknown[][];
    expect([result[0], result[2]]).toEqual([[30], [90]]);
    expect(result).toHaveLength(3);
    return result[1]![0];
  }

  test("4.5 % in a percent cell", () => {
    expect(second(0.045)).toBe("#VALUE! Row 2: fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.");
    expect(note("ECM", 30, 0.045, 3.3)).toBe("#VALUE! fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.");
  });
  test("protein blank in a used row", () => {
    expect(second(4, "")).toMatch(/^#N\/A Row 2: protein is blank: enter a number .*1 to 15 %\.$/);
    expect(note("ECM", 30, 4, "")).toMatch(/^#N\/A protein is blank: enter a number .*1 to 15 %\.$/);
  });
  test("text", () => {
    expect(second("n/a")).toMatch(/^#VALUE! Row 2: fat "n\/a" is text: enter a number .*1 to 15 %\.$/);
    expect(note("ECM", 30, "n/a", 3.3)).toMatch(/^#VALUE! fat "n\/a" is text: /);
  });
  test("TRUE", () => {
    expect(second(true)).toMatch(/^#VALUE! Row 2: fat TRUE is a logical value: enter a number /);
    expect(note("ECM", 30, true, 3.3)).toMatch(/^#VALUE! fat TRUE is a logical value: /);
  });
  test.each(["#DIV/0!", "#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#ERROR!"])(
    "%s in a cell passes through",
    (code) => {
      expect(second(code)).toBe(code);
      expect(note("ECM", 30, code, 3.3)).toBe(code);
      expect(note("CHAINTABLE", [["Direct sale", code, 1, 0.4, "", ""]])).toContain("no error but");
      expect((cell("CHAINTABLE", [["Direct sale", code, 1, 0.4, "", ""]]) as unknown[][])[1]).toEqual(
        Array.from({ length: 11 }, () => code),
      );
    },
  );
  test("text that only begins like an error is text", () => {
    for (const text of ["#N/Available", "#1", "N/A", " #N/A", "#n/a"])
      expect(second(text)).toBe(
        `#VALUE! Row 2: fat "${text}" is text: ${String(second("n/a")).replace(/^.*is text: /, "")}`,
      );
  });
  test("the error of one function passes through the next unchanged", () => {
    const inner = cell("ECM", milk, fats(""), 3.3) as unknown[][];
    expect(inner[1]![0]).toMatch(/^#N\/A Row 2: fat is blank: /);
    expect(cell("LTOKG", inner, 1)).toEqual([[30], inner[1], [90]]);
  });
  test("a 3 x 1 range with a 4 x 1 range", () => {
    expect(note("ECM", milk, [[4], [4], [4], [4]], 3.3)).toBe(
      "#VALUE! milk is 3 x 1 and fat is 4 x 1: use ranges of the same shape, or single cells.",
    );
  });
  test("negative milk", () => {
    const result = cell("ECM", [[30], [-60], [90]], 4, 3.3) as unknown[][];
    expect(result[1]![0]).toMatch(/^#VALUE! Row 2: milk -60 is too low: enter a number .*0 kg or more\.$/);
    expect([result[0], result[2]]).toEqual([[30], [90]]);
    expect(note("ECM", -60, 4, 3.3)).toMatch(/^#VALUE! milk -60 is too low: /);
  });
  test("an unknown method", () => {
    const sentence = 'method "FAO" is not an option: enter IFCN, NORDIC, DHI_CP,';
    expect(note("ECM", ...standard, "FAO")).toContain(`#VALUE! ${sentence}`);
    const result = cell("ECM", milk, 4, 3.3, [["IFCN"], ["FAO"], ["ifcn"]]) as unknown[][];
    expect(result[1]![0]).toContain(`#VALUE! Row 2: ${sentence}`);
    expect([result[0], result[2]]).toEqual([[30], [90]]);
  });
  test("a required argument left out, and an argument too many", () => {
    expect(note("ECM", 30, 4)).toMatch(/^#N\/A protein is blank: enter a number /);
    expect(note("LTOKG", 1, 1, 1)).toBe("#VALUE! Too many arguments: LTOKG accepts at most 2, not 3.");
  });
  test("a whole blank column", () => {
    const blank = [[""], [""], [""]];
    expect(cell("ECM", blank, blank, blank)).toEqual(blank);
    const result = cell("ECM", milk, 4, blank) as string[][];
    for (const [i, [each]] of result.entries())
      expect(each).toMatch(new RegExp(`^#N/A Row ${i + 1}: protein is blank: `));
  });
  test("a date", () => {
    const date = new Date(2026, 0, 5);
    expect(second(date)).toMatch(/^#VALUE! Row 2: fat is a date: enter a number /);
    expect(note("ECM", date, 4, 3.3)).toMatch(/^#VALUE! milk is a date: enter a number /);
  });
  test("1e308", () => {
    const sentence = "The result is too large or too small to show: check the arguments.";
    expect(note("ECM", 1e308, 15, 15)).toBe(`#NUM! ${sentence}`);
    expect(cell("ECM", [[30], [1e308]], [[4], [15]], [[3.3], [15]])).toEqual([[30], [`#NUM! Row 2: ${sentence}`]]);
  });

  const headers = ["Channel", "Farm price", "Milk", "Milk price", "Cream", "Cream price"];
  const cooperative = ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96];
  const direct = ["Direct sale", 0.33, 1, 0.4, "", ""];
  const blankRow = ["", "", "", "", "", ""];
  test("a table with its header row, a blank row in the middle and a bad row", () => {
    const bad = ["Shop", 0.3, 1, "dear", "", ""];
    const table = cell("CHAINTABLE", [headers, cooperative, blankRow, bad, direct, blankRow]) as unknown[][];
    expect(table).toHaveLength(4);
    expectCells(table[1], ["Co-operative", 0.45402, 0.03264, 0.48666, 0.23666, 0.5137056672, 0, 0, 0.23666, "", ""]);
    expect(table[2]![0]).toMatch(/^#VALUE! channels, row 4: milk ?[pP]rice "dear" is text: /);
    expect(new Set(table[2]).size).toBe(1);
    expectCells(table[3], ["Direct sale", 0.4, 0, 0.4, 0.07, 0.825, 0, 0, 0.07, "", ""]);
  });
  test("a table with a missing column", () => {
    const without = [headers, cooperative, direct].map((row) => row.filter((_, k) => k !== 3));
    expect(note("CHAINTABLE", without)).toMatch(
      /^#VALUE! channels has no column "milk price": select a table with the columns channel, farm price \(cur\/kg\), /,
    );
  });
});

test("a cell waits for the definition that it calls, and for no other", () => {
  const evaluated: string[] = [];
  const context = createContext({ note: (code: string) => evaluated.push(/sourceURL=(.*)\.js$/.exec(code)![1]!) });
  const library = readFileSync("dist/sheets/00_library.js", "utf8");
  const watched = library.replace("evaluate = eval;", "evaluate = (code) => { note(code); return (0, eval)(code); };");
  // Parts that several share are named by a hash.
  const isFunction = (name: string) => catalogue.some((definition) => definition.name === name);
  const named = () => evaluated.filter((name) => isFunction(name) || /-|explain|library|catalogue/.test(name));
  runInContext(watched, context);
  expect(evaluated).toEqual([]);
  const first = runInContext('DAIRY__.call("CAGR", [100, 200, 1])', context);
  expect(first).toBe(1);
  expect(named()).toEqual(["CAGR"]);
  runInContext('DAIRY__.call("CAGR", [100, 300, 1])', context);
  expect(named()).toEqual(["CAGR"]);
  const table = JSON.stringify(catalogue.find(({ name }) => name === "CHAINTABLE")!.examples[0]!.args);
  runInContext(`DAIRY__.call("CHAINTABLE", ${table})`, context);
  expect(named().sort()).toEqual(["CAGR", "CHAINTABLE", "read-tables"]);
});
