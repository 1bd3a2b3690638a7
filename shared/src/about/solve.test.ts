/** The oracle: what SOLVE finds is put back, and the function gives the target within 1e-9. */
import { catalogue, functionNamed } from "../catalogue.ts";
import { call, walks } from "../cells/call.ts";
import { CellError } from "../cells/errors.ts";
import { isNumeric } from "../cells/sentences.ts";

const solve = (...cells: unknown[]) => call(functionNamed("SOLVE")!, cells);
const sentence = (...cells: unknown[]) => (solve(...cells) as CellError).sentence;
const layout = (...cells: unknown[]) => call(functionNamed("LAYOUT")!, cells) as unknown[][];

const cases = catalogue
  .filter((it) => walks(it) && it.result.kind === undefined)
  .flatMap((it) => it.params.flatMap((param, k) => (isNumeric(param) ? [[it.name, param.name, k] as const] : [])));

test.each(cases)("SOLVE(%s) finds %s of each example again, or a number that does as well", (name, argument, k) => {
  const it = functionNamed(name)!;
  for (const { args } of it.examples) {
    const value = args[k];
    const target = call(it, args);
    if (typeof value !== "number" || typeof target !== "number") continue;
    const found = solve(name, target, argument, [args.map((each, j) => (j === k ? null : each))], null, value || null);
    if (found instanceof CellError) {
      // Nothing is found only where every number near the example gives the same.
      expect(found.sentence).toMatch(/^(Every|Several)/);
      continue;
    }
    const again = call(it, Object.assign([...args], { [k]: found })) as number;
    expect(Math.abs(again - target)).toBeLessThanOrEqual(1e-9 * (Math.abs(target) || 1));
    expect(Math.abs((found as number) - value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(value)));
  }
});

test("takes the arguments down, across, with labels in any order, and as LAYOUT lays them out", () => {
  const milk = 1000 / 1.092587835; // published ECM of farm BD-2: 1000 kg are 1092.587835 kg
  for (const inputs of [
    [[null], [4.5], [3.7]],
    [[0, 4.5, 3.7, null, null]],
    [
      ["Protein (%)", 3.7],
      ["fat", 4.5],
    ],
    [
      ["fat (%)", "protein (%)", "milk (kg)"],
      [4.5, 3.7, 5],
    ],
    [
      ["fat", "%", 4.5],
      ["protein", "%", 3.7],
    ],
    layout("ECM", null, "DOWN"),
    layout("ECM"),
  ])
    expect(solve("ECM", 1000, "Milk", inputs)).toBeCloseTo(milk, 5);
});

test("reads a blank that Excel passes as 0 as the default or as missing", () => {
  const excel = { blankIsZero: true, errorIn: () => undefined, showError: (error: CellError) => error };
  const inputs = [[0, 4.5, 3.7, 0, 0]];
  expect(call(functionNamed("SOLVE")!, ["ECM", 1000, "milk", inputs, 0, 0], excel)).toBeCloseTo(915.25822, 4);
  expect(call(functionNamed("SOLVE")!, ["ECM", 1000, "milk", [[0, 0, 3.7]], 0, 0], excel)).toMatchObject({
    sentence: "fat is blank or 0: enter a number from 1 to 15 %.",
  });
});

test("finds an argument of an account, a table and a list", () => {
  // Gross value of production is the sum of the returns of milk, cattle and the rest.
  const account = [
    ["milk", 100],
    ["system", "ers"],
    ["milk returns", null],
    ["cattle returns", 30],
    ["other returns", 4],
  ];
  expect(solve("COSTLEVELS", 100, "milk returns", account, "Gross value of production")).toBeCloseTo(66, 9);
  // The margin of the example of CHAINTABLE falls by 1 for each cent that the farmer gets more.
  const table = layout("CHAINTABLE");
  const margin = (call(functionNamed("CHAINTABLE")!, [table]) as unknown[][])[1]!;
  const head = (call(functionNamed("CHAINTABLE")!, [table]) as unknown[][])[0]!;
  const now = margin[head.indexOf("margin (cur/kg)")] as number;
  expect(solve("CHAINTABLE", now - 0.01, "farm price", table, "margin")).toBeCloseTo(0.26, 9);
  // Gini of 1 and x, two values: |x - 1|/(2(x + 1)), so 0.25 for 3 and 1/3.
  expect(solve("GINI", 0.25, "values, cell 2", [[1], [null]], null, 2)).toBeCloseTo(3, 9);
  expect(solve("GINI", 0.25, "values, cell 2", [["values"], [1], [2]], null, 0.1)).toBeCloseTo(1 / 3, 9);
});

test("says how many values give the target, and takes the one that is asked for", () => {
  // WOOD: 15 t^0.2 e^(-0.004 t) reaches 20 kg twice; brute force finds where, a hundredth of a day at a time.
  const wood = [[15], [0.2], [0.004], [null]];
  const yieldOn = (day: number) => 15 * day ** 0.2 * Math.exp(-0.004 * day);
  const crossings: number[] = [];
  for (let day = 1; day < 1000; day++)
    if (yieldOn(day / 2) - 20 > 0 !== yieldOn((day + 1) / 2) - 20 > 0) crossings.push(day / 2);
  expect(crossings).toHaveLength(2);
  expect(sentence("WOOD", 20, "day", wood)).toMatch(
    /^Several values of day give 20: [\d.]+ and [\d.]+. Enter a number as near, and SOLVE takes the closest.$/,
  );
  for (const day of crossings) {
    const found = solve("WOOD", 20, "day", wood, null, day) as number;
    expect(Math.abs(found - day)).toBeLessThanOrEqual(0.5);
    expect(yieldOn(found)).toBeCloseTo(20, 8);
  }
});

test.each<[string, unknown[], string]>([
  ["an unknown function", ["ECMM", 1, "milk", [[1]]], "There is no function ECMM. Did you mean ECM?"],
  ["an unknown argument", ["ECM", 1, "milks", [[1]]], 'ECM has no argument "milks". Did you mean "milk"?'],
  [
    "an argument unlike any",
    ["ECM", 1, "cheese", [[1]]],
    'ECM has no argument "cheese": its arguments are milk, fat, protein, method and lactose.',
  ],
  [
    "a label unlike any",
    [
      "ECM",
      1,
      "milk",
      [
        ["fat", 4],
        ["fatt", 4],
      ],
    ],
    'ECM has no argument "fatt". Did you mean "fat"?',
  ],
  [
    "a label twice",
    [
      "ECM",
      1,
      "milk",
      [
        ["fat", 4],
        ["fat", 4],
      ],
    ],
    'the argument "fat" appears twice: keep one.',
  ],
  ["a choice", ["ECM", 1, "method", [[1]]], "method is not a number: SOLVE looks for a number."],
  [
    "too many cells",
    ["ECM", 1, "milk", [[1, 2, 3, 4, 5, 6]]],
    "ECM accepts at most 5 arguments, but the range has 6 cells.",
  ],
  ["too few cells", ["ECM", 1, "milk", [[null, 4]]], "protein is blank: enter a number from 1 to 15 %."],
  ["text", ["ECM", 1, "milk", [[null, 4, "low"]]], 'protein "low" is text: enter a number from 1 to 15 %.'],
  ["a fraction", ["ECM", 1, "milk", [[null, 0.04, 3]]], "fat 0.04 looks like a fraction: enter 4 for 4 %."],
  [
    "another unit",
    [
      "LTOKG",
      1,
      "density",
      [
        ["litres (kg)", 3],
        ["density", 1.03],
      ],
    ],
    '"litres (kg)" is in kg, but litres is in L: divide by 1.03, or use KGTOL.',
  ],
  [
    "a block of cells",
    [
      "ECM",
      1,
      "milk",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    "the range is 2 x 2: select one column or one row in the order of the arguments of ECM, or labels and values.",
  ],
  [
    "a target out of reach",
    ["ECM", 1e6, "fat", [[1000, null, 3.7]]],
    "No fat within its limits gives 1000000: ECM is between 662.085 and 2384.1 there.",
  ],
  ["no effect", ["ECM", 5, "lactose", [[1000, 4.5, 3.7]]], "lactose does not change ECM here, which is 1092.59."],
  ["no arguments", ["VERSION", 5, "milk", [[1000]]], "VERSION has no arguments."],
  ["a text", ["SOURCE", 5, "name", [["ECM"]]], "name is not a number: SOLVE looks for a number."],
  [
    "a simulation",
    ["SIMRISK", 5, "Cows", [["Cows", 5]]],
    "SIMRISK reads tables of a whole farm, which cannot be taken from one range.",
  ],
  [
    "lists without names",
    ["LASPEYRES", 1, "x", [[1], [2]]],
    "LASPEYRES reads whole columns: select them with their names in the first row, as LAYOUT gives them.",
  ],
  [
    "an account without labels",
    ["COSTLEVELS", 1, "x", [[1], [2]]],
    "COSTLEVELS needs labels: select labels and one column of values.",
  ],
  [
    "two farms",
    ["COSTLEVELS", 1, "milk", [["milk", 1, 2]]],
    "the range has several columns of values: select labels and one column.",
  ],
  [
    "an unknown line",
    [
      "COSTLEVELS",
      1,
      "milk returns",
      [
        ["milk", 100],
        ["system", "ERS"],
      ],
      "total cost",
    ],
    'COSTLEVELS has no line "total cost". Did you mean "Total costs"?',
  ],
  ["a line of one number", ["ECM", 1, "milk", [[null, 4, 3]], "fat"], "ECM gives one number: leave line blank."],
])("says what is wrong with %s", (_, cells, expected) => {
  expect(sentence(...cells)).toBe(expected);
});
