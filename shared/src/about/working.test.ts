/** The oracle: the last step is what the function gives, bit by bit, and each calculation as it is printed gives its value. */
import { type Vector, vectorsOf } from "../../build/vectors.ts";
import { catalogue, functionNamed } from "../catalogue.ts";
import { type Answer, call } from "../cells/call.ts";
import { CellError } from "../cells/errors.ts";
import type { AnyFunction } from "../define.ts";
import { sources } from "../vocabulary/sources.ts";
import { plainHeader } from "../vocabulary/words.ts";
import { type Expression, parts } from "./arithmetic.ts";
import { computationOf } from "./follow.ts";

const working = (...cells: unknown[]) => call(functionNamed("WORKING")!, cells);
const sentence = (...cells: unknown[]) => (working(...cells) as CellError).sentence;
const layout = (...cells: unknown[]) => call(functionNamed("LAYOUT")!, cells) as unknown[][];
const followed = catalogue.filter((it) => computationOf(it) !== undefined);
const last = (rows: unknown) => (rows as unknown[][])[(rows as unknown[][]).length - 1]!;

/** A vector's arguments as cells; undefined where no range holds them. */
function cellsOf({ args }: Vector): unknown[] | undefined {
  const cells = args.map((arg) =>
    typeof arg === "object" && arg !== null && "error" in arg ? new CellError(arg.error, "") : arg,
  );
  return cells.some(Array.isArray) || cells.every((cell) => cell === null) ? undefined : cells;
}

test("follows every function with a formula, and tables of arithmetic", () => {
  const isFormula = ({ notNative }: AnyFunction) => notNative === undefined;
  expect(followed.filter(isFormula)).toEqual(catalogue.filter(isFormula));
  expect(followed.filter((it) => !isFormula(it)).map(({ result }) => result.kind)).toEqual(Array(17).fill("table"));
});

/** What may be asked of a result: itself, or each number of a table by its row, or by its column if there is one row. */
function linesOf(result: Answer): readonly (readonly [line: string | null, value: unknown])[] {
  if (!Array.isArray(result)) return [[null, result]];
  const [head, ...rows] = result as unknown[][];
  const isNumber = (cell: unknown) => typeof cell === "number";
  if (rows.length === 1)
    return head!.flatMap((name, k) => (isNumber(rows[0]![k]) ? [[String(name), rows[0]![k]]] : []));
  return rows.flatMap(([label, ...cells]) => (cells.some(isNumber) ? [[String(label), cells.find(isNumber)]] : []));
}

/** A calculation as JavaScript, which is another reader than the one that computed the value. */
function computed(calculation: string): unknown {
  const text = calculation
    .replace(/\^/g, "**")
    .replace(/([^<>])=/g, "$1===")
    .replace(/\b(min|max|abs|exp|sqrt|ln)\(/g, (_, name) => `Math.${name === "ln" ? "log" : name}(`);
  return Function(
    "round",
    "and",
    "or",
    "not",
    `return ${text}`,
  )(
    (x: number, digits: number) => Math.round(x * 10 ** digits) / 10 ** digits,
    (...all: boolean[]) => all.every(Boolean),
    (...all: boolean[]) => all.some(Boolean),
    (one: boolean) => !one,
  );
}

test.each(followed.map((it) => [it.name, it] as const))("%s: the last step is the result", (name, it) => {
  for (const vector of vectorsOf(it)) {
    const cells = cellsOf(vector);
    if (cells === undefined) continue;
    const result = call(it, cells);
    if (result instanceof CellError) {
      expect(working(name, [cells])).toEqual(result);
      continue;
    }
    for (const [line, expected] of linesOf(result)) {
      const rows = working(name, [cells], line) as unknown[][];
      expect(plainHeader(last(rows)[0] as string)).toBe(plainHeader(line ?? name));
      expect(last(rows)[1]).toBe(expected);
      for (const [, value, , calculation, formula] of rows.slice(1)) {
        if (formula === "" || typeof value !== "number") continue;
        const again = computed((calculation || formula) as string) as number;
        expect(Math.abs(again - value)).toBeLessThanOrEqual(1e-7 * Math.max(Math.abs(value), 1));
      }
    }
  }
});

test("no name of a computation is set twice, so that a step is never read in place of another", () => {
  const visit = (expression: Expression, names: Set<string>): void => {
    const [operator, ...operands] = parts(expression) ?? [];
    if (operator === undefined || operator === "text") return;
    if (operator === "if") {
      // Of two branches, one is followed.
      visit(operands[0]!, names);
      const after = operands.slice(1).map((branch) => {
        const own = new Set(names);
        visit(branch, own);
        return own;
      });
      for (const own of after) for (const name of own) names.add(name);
      return;
    }
    if (operator === "rows") {
      // Of several rows, one is followed.
      for (const row of operands) visit(row, new Set(names));
      return;
    }
    if (operator !== "let") {
      for (const operand of operands) visit(operand, names);
      return;
    }
    visit(operands[1]!, names);
    expect([...names]).not.toContain(operands[0]);
    names.add(operands[0] as string);
    visit(operands[2]!, names);
  };
  for (const it of followed) visit(computationOf(it)!, new Set(it.params.map(({ name }) => name)));
});

test("shows the arguments as they were read, and each part with its numbers and source", () => {
  expect(
    working("dairy.ecm(", [
      ["Protein (%)", 3.7],
      ["fat", 4.5],
      ["milk", 1000],
      ["method", " nordic "],
    ]),
  ).toEqual([
    ["step", "value", "unit", "calculation", "formula", "note"],
    ["milk", 1000, "kg", "", "", "0 kg or more."],
    ["fat", 4.5, "%", "", "", "From 1 to 15 %."],
    ["protein", 3.7, "%", "", "", "From 1 to 15 %."],
    ["method", "NORDIC", "", "", "", 'Sjaunja et al. 1990. Typed as " nordic ".'],
    ["lactose", "", "%", "", "", "From 1 to 15 %. Left blank."],
    [
      "ECMFACTOR",
      expect.closeTo(1.0834713, 7),
      "kg ECM/kg",
      "(0.383*4.5 + 0.242*3.7 + 0.7832)/3.14",
      "(0.383*fat + 0.242*protein + 0.7832)/3.14",
      `Since method = "NORDIC". Sjaunja et al. 1990. ${sources.sjaunja1990}: the ECM formula (NORDIC).`,
    ],
    [
      "ECM",
      expect.closeTo(1083.4713, 4),
      "kg ECM",
      "1000*1.083471338",
      "milk*ECMFACTOR(fat, protein, method, lactose)",
      `${sources.hemme2004}: Annex 1, adjustment of milk into ECM; other methods as ECMFACTOR.`,
    ],
  ]);
});

test("names the locals of compute, says what decided, and gives the unit where it follows from the parts", () => {
  const rows = working("GEI", [[450, 10, 4, 65, "PASTURE", 0.5, 0.1, 500]]) as unknown[][];
  const row = (step: string) => rows.find(([first]) => first === step)!;
  expect(row("animal")).toEqual(["animal", "COW", "", "", "", "Cow. Blank: the default."]);
  // IPCC 2006, equation 10.3: 0.386 kg^0.75 for a cow in milk.
  expect(row("maintenance")).toEqual([
    "maintenance",
    expect.closeTo(37.7135, 4),
    "",
    "0.386*450^0.75",
    "0.386*body weight^0.75",
    "Since milk > 0. IPCC 2006, Table 10.4.",
  ]);
  expect(row("growth")[5]).toContain('Since gain <> 0, animal = "COW".');
  const z = (working("BREAKEVENPROB", [[500, 400, 0]]) as unknown[][]).find(([first]) => first === "z")!;
  expect(z.slice(0, 4)).toEqual(["z", -1.25, "ratio", "(0 - 500)/400"]);
});

test("of a table, the steps of the line that is asked for, and no others", () => {
  // Farm BD-2, per 100 kg of ECM: total costs 28.58, with the returns of cattle, 4.35, and other returns, 0.73.
  const inputs = layout("COSTMILKTABLE");
  const rows = working("COSTMILKTABLE", inputs, "cost of milk only") as unknown[][];
  const steps = rows.slice(1).filter(([, , , , formula]) => formula !== "");
  expect(steps.map(([step, , unit, calculation, formula]) => [step, unit, calculation, formula])).toEqual([
    [
      "other costs",
      "",
      "(6.2 - 4.35 - 0 - 0.73)/100*100",
      "(account cost - cattle returns - payments - other returns)/milk*100",
    ],
    [
      "opportunity costs",
      "",
      "(21.65 + 0 + 0)/100*100",
      "(opportunity labour + opportunity land + opportunity capital)/milk*100",
    ],
    ["cost", "", "1.12 + 21.65", "other costs + opportunity costs"],
    ["Cost of milk only", "cur/100 kg ECM", "22.77", "cost"],
  ]);
  expect(steps[0]![5]).toBe("Since deduct other = TRUE.");
  // What is lost, a local that this line does not use, is not a step.
  const skim = working("CREAMSPLIT", [[1000, 3.8, 0, 40]], "skim") as unknown[][];
  expect(skim.slice(-3).map(([step, value]) => [step, value])).toEqual([
    ["cream", 95],
    ["skim", 905],
    ["skim", 905],
  ]);
});

test("a function without a formula shows its arguments, its formula as people write it, and why not its steps", () => {
  expect(last(working("GINI", [[1], [2], [3]]))).toEqual([
    "GINI",
    call(functionNamed("GINI")!, [[[1], [2], [3]]]),
    "index",
    "",
    functionNamed("GINI")!.formula,
    expect.stringContaining("Its steps cannot be shown: it reads a list."),
  ]);
  const long = working(
    "GINI",
    Array.from({ length: 5000 }, (_, k) => [k]),
  ) as unknown[][];
  expect(long).toHaveLength(1 + 200 + 1 + 1);
  expect(long[201]![0]).toBe("4800 more cells");
  // Every function whose arguments LAYOUT lays out in one range has a last step that is its result.
  for (const it of catalogue.filter((each) => !followed.includes(each) && each.params.length > 0)) {
    if (it.result.kind === "table" || it.result.kind === "grid") continue;
    const rows = working(it.name, layout(it.name));
    if (rows instanceof CellError) expect(rows.sentence).toMatch(/^\S/);
    else expect(last(rows)[0]).toBe(it.name);
  }
});

test("says what is wrong in the words of the function", () => {
  expect(sentence("ECMM", [[1]])).toBe("There is no function ECMM. Did you mean ECM?");
  expect(sentence("ECM", null)).toBe(
    "inputs is blank: select the cells that hold the arguments, in their order or with labels.",
  );
  expect(sentence("ECM", [[1000, 4.5, 3.7, null, null, 6]])).toBe(
    "ECM accepts at most 5 arguments, but the range has 6 cells.",
  );
  expect(sentence("ECM", [[1000], [4.5]])).toBe("protein is blank: enter a number from 1 to 15 %.");
  expect(sentence("ECM", [[1000], ["4,5"], [3.7]])).toMatch(/^fat "4,5"/);
  expect(sentence("ECM", [[1000], [0.045], [3.7]])).toBe("fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.");
  expect(working("ECM", [[1000], [new CellError("#REF!", "")], [3.7]])).toMatchObject({ code: "#REF!" });
  expect(sentence("STOCKING", [[2], [0.4]], "cows")).toBe("STOCKING gives one number: leave line blank.");
  expect(sentence("SIMFARM", [[1]])).toBe(
    "SIMFARM reads tables of a whole farm, which cannot be taken from one range.",
  );
  expect(sentence("WHY", [[1]])).toBe("WHY is about another function: enter the name of that one.");
  expect(sentence("LACTCURVE", [[15, 0.2, 0.004, 20, 5]])).toBe(
    "LACTCURVE gives several numbers: enter one of its lines as line, such as 1, 6 or 11.",
  );
  expect(last(working("LACTCURVE", [[15, 0.2, 0.004, 20, 5]], "6")).slice(0, 3)).toEqual([
    "6",
    expect.closeTo(15 * 6 ** 0.2 * Math.exp(-0.024), 9),
    "kg/d",
  ]);
  expect(sentence("CACP", [[1, 2, 3, 4, 5, 0.1]])).toMatch(
    /^CACP gives several numbers: enter one of its lines as line/,
  );
  expect(sentence("SNF", [[28, 4, "CLR100", 0.5]])).toMatch(/^CLR100 and HEHNER have no constant/);
});

test("reads a blank that Excel passes as 0 as the default", () => {
  const excel = { blankIsZero: true, errorIn: () => undefined, showError: (error: CellError) => error };
  const rows = call(functionNamed("WORKING")!, ["LTOKG", [[100], [0]], 0], excel) as unknown[][];
  expect(rows[2]).toEqual(["density", 1.03, "kg/L", "", "", "From 0.9 to 1.1 kg/L. Blank: the default."]);
  expect(last(rows)[1]).toBe(103);
});
