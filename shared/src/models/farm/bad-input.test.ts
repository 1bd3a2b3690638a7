import { call } from "../../cells/call.ts";
import { CellError } from "../../cells/errors.ts";
import type { AnyFunction } from "../../define.ts";
import { simFarm } from "../../functions/simulation/simfarm.ts";
import { simRisk } from "../../functions/simulation/simrisk.ts";
import { simScenario } from "../../functions/simulation/simscenario.ts";
import { exampleAssets, exampleFarm, exampleLoans, exampleRisks, exampleScenarios } from "./example.ts";

/** Whatever is wrong with the tables is said in one sentence for the whole result, with the place and what to enter. */

type Rows = readonly (readonly unknown[])[];
const sentence = (definition: AnyFunction, ...args: unknown[]) => {
  const answer = call(definition, args);
  expect(answer).toBeInstanceOf(CellError);
  expect((answer as CellError).code).toBe("#VALUE!");
  return (answer as CellError).sentence;
};

/** The example farm with other values in the rows of some labels, or more rows. */
const farmWith = (...rows: Rows): Rows => [
  ...exampleFarm.map((row) => rows.find(([label]) => label === row[0]) ?? row),
  ...rows.filter(([label]) => !exampleFarm.some((row) => row[0] === label)),
];
const withYears = (label: string, entries: readonly unknown[], years: readonly unknown[] = [2004]): Rows =>
  exampleFarm.map((row, i) => [...row, ...(i === 0 ? years : row[0] === label ? entries : years.map(() => null))]);

test.each<[string, Rows, string]>([
  [
    "an unknown label",
    farmWith(["Milk prise", "", 1]),
    'farm, row 34: unknown label "Milk prise". Did you mean "Milk price"?',
  ],
  ["a label twice", [...exampleFarm, ["fat", "%", 4, null]], 'farm, row 34: the label "Fat" appears twice: keep one.'],
  [
    "a required label missing",
    exampleFarm.filter(([label]) => label !== "Cow price"),
    'farm: the label "Cow price" is missing: enter a number above 0, at most 1e15 cur/head.',
  ],
  [
    "a required cell blank",
    farmWith(["Fat", "%", null, null]),
    "farm, row 9: Fat is blank or 0: enter a number from 1 to 15 %.",
  ],
  [
    "a required cell of 0",
    farmWith(["Milk price", "", 0, null]),
    "farm, row 12: Milk price is blank or 0: enter a number above 0, at most 1e15 cur/kg.",
  ],
  [
    "text for a number",
    farmWith(["Milk price", "", "n/a", null]),
    'farm, row 12: Milk price "n/a" is text: enter a number above 0, at most 1e15 cur/kg.',
  ],
  [
    "TRUE for a number",
    farmWith(["Closed herd", "", true, null]),
    "farm, row 34: Closed herd TRUE is a logical value: enter a whole number from 0 to 1.",
  ],
  [
    "fat as a fraction",
    farmWith(["Fat", "%", 0.045, null]),
    "farm, row 9: Fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.",
  ],
  [
    "a rate as a percentage",
    farmWith(["Culling rate", "", 15, null]),
    "farm, row 34: Culling rate 15 looks like a percentage: enter 0.15 or 15 %.",
  ],
  [
    "a bare 0 that may be a blank cell",
    farmWith(["Culling rate", "", 0, null]),
    "farm, row 34: Culling rate is 0, which could be a blank cell: write zero for none, or default for 0.15.",
  ],
  [
    "a bare 0 for a default in words",
    farmWith(["Hired wage", "", 0, null]),
    "farm, row 34: Hired wage is 0, which could be a blank cell: write zero for none, or default for Family wage.",
  ],
  [
    "negative stocks",
    farmWith(["Heifer calves", "head", -1, null]),
    "farm, row 34: Heifer calves -1 is too low: enter a number from 0 to 100000 head.",
  ],
  [
    "half a switch",
    farmWith(["Closed herd", "", 0.5, null]),
    "farm, row 34: Closed herd 0.5 is not a whole number: enter a whole number from 0 to 1.",
  ],
  ["a path that leaves its limits", farmWith(["Fat", "%", 4.5, 0.2]), "farm, row 9: Fat comes to 16.1243136 in 2009"],
  [
    "a change of a single number",
    farmWith(["Cows", "head", 2, 0.1]),
    "farm, row 3: Cows is a single number: leave its change and its years blank.",
  ],
  [
    "a change of a default in words",
    farmWith(["Heifer price", "", null, 0.1]),
    "farm, row 34: Heifer price is blank, which means Cow price: enter a value before you enter a change or years.",
  ],
  [
    "a change as a percentage",
    farmWith(["Milk yield", "", 900, 3]),
    "farm, row 8: Milk yield, change 3 looks like a percentage: enter 0.03 or 3 %.",
  ],
  [
    "an entry in a year that is over",
    withYears("Milk price", [0.3], [2002]),
    "farm, row 12: Milk price has an entry for 2002: years begin after the first year 2002.",
  ],
  [
    "an entry beyond its limits",
    withYears("Fat", [45]),
    "farm, row 9: Fat in 2004 45 is too high: enter a number from 1 to 15 %.",
  ],
  ["a year column twice", withYears("Fat", [4, 4], [2004, "2004"]), 'farm: the column "2004" appears twice: keep one.'],
  [
    "an unknown column",
    withYears("Fat", [4], ["chnge"]),
    'farm: unknown column "chnge". Did you mean "change"? The first row must hold the names label, unit, value and change.',
  ],
  [
    "values without a column",
    withYears("Fat", [4], [null]),
    "farm: column 5 has values but no name: name it in the first row.",
  ],
  [
    "no header row",
    exampleFarm.slice(1),
    'farm: unknown column "first year": the first row must hold the names label, unit, value and change.',
  ],
  [
    "a value beside a heading",
    [...exampleFarm, ["Herd", "", 3, null]],
    'farm, row 34: "Herd" is a heading: leave the rest of its row blank.',
  ],
  [
    "a value without a label",
    [...exampleFarm, [null, "", 3, null]],
    "farm, row 34: there are values but no label: enter a label.",
  ],
  [
    "more dairy land than land",
    farmWith(["Dairy land", "ha", 0.5, null]),
    "farm, row 22: Dairy land 0.5 is above Own land and Rented land together, 0.4, in 2002.",
  ],
  [
    "rates that leave no cow",
    farmWith(["Cow death rate", "", 0.4, null], ["Culling rate", "", 0.7, null]),
    "farm, row 35: Cow death rate and Culling rate add up to 1.1, which must be at most 1, in 2002.",
  ],
  [
    "males without a price",
    farmWith(["Male calves kept", "", 1, null]),
    "farm: males are kept, and Young male price is 0: enter the price at which they are sold in 2002.",
  ],
])("farm with %s", (_, farm, expected) => {
  expect(sentence(simFarm, farm)).toContain(expected);
});

const assets = (...cells: unknown[]): Rows => [exampleAssets[0]!, cells];
const loans = (...cells: unknown[]): Rows => [exampleLoans[0]!, cells];
test.each<[string, Rows | null, Rows | null, string]>([
  [
    "an asset without a year",
    assets("Shed", null, 20, null, 20),
    null,
    'assets, row 2, "Shed": bought is blank or 0: enter a whole number from 1800 to 2300.',
  ],
  [
    "a life of 7.5",
    assets("Shed", null, 20, 1999, 7.5),
    null,
    'assets, row 2, "Shed": life 7.5 is not a whole number: enter a whole number from 1 to 100 yr.',
  ],
  [
    "an unknown kind",
    assets("Shed", "house", 20, 1999, 7),
    null,
    'assets, row 2, "Shed": kind "house" is not an option: enter MACHINE or BUILDING.',
  ],
  [
    "a table without its required column",
    [
      ["asset", "cost", "bought"],
      ["Shed", 20, 1999],
    ],
    null,
    'assets: there is no column "life"',
  ],
  ["a table without headers", [["Shed", 20, 1999, 7]], null, 'assets: unknown column "shed"'],
  [
    "a loan drawn too early",
    null,
    loans("Cow loan", 100, 0.1, 3, 2001),
    'loans, row 2, "Cow loan": drawn 2001 is before the first year 2002: leave it blank and enter what is owed and the years left.',
  ],
  [
    "grace for the whole term",
    null,
    loans("Cow loan", 100, 0.1, 3, null, 3),
    'loans, row 2, "Cow loan": grace 3 leaves no year to repay: enter fewer than years 3.',
  ],
  [
    "a rate of 15",
    null,
    loans("Cow loan", 100, 15, 3),
    'loans, row 2, "Cow loan": rate 15 looks like a percentage: enter 0.15 or 15 %.',
  ],
  [
    "a bare 0 for the rate",
    null,
    loans("Cow loan", 100, 0, 3),
    'loans, row 2, "Cow loan": rate is 0, which could be a blank cell: write zero for none, or default for 0.06.',
  ],
  [
    "a loan of 51 years",
    null,
    loans("Cow loan", 100, 0.1, 51),
    'loans, row 2, "Cow loan": years 51 is too high: enter a whole number from 1 to 50 yr.',
  ],
  [
    "a loan of an unknown method",
    null,
    loans("Cow loan", 100, 0.1, 3, null, null, "annual"),
    'loans, row 2, "Cow loan": method "annual" is not an option: enter ANNUITY, EQUAL or BULLET.',
  ],
])("assets and loans with %s", (_, assetRows, loanRows, expected) => {
  expect(sentence(simFarm, exampleFarm, assetRows, loanRows)).toContain(expected);
});

test("a loan may run beyond the last year: what is left stands on the balance sheet", () => {
  const table = call(simFarm, [
    exampleFarm,
    null,
    loans("Cow loan", 100, "zero", 50),
    "BALANCE",
    null,
    null,
    4,
  ]) as unknown[][];
  expect(table.find(([line]) => line === "Loans")!.slice(2)).toEqual([98, 96, 94, 92, 90]);
});

const scenarios = (...cells: unknown[]): Rows => [exampleScenarios[0]!, cells];
test.each<[string, Rows, string]>([
  [
    "no amount",
    scenarios("Dry", "Milk yield", null, null, "factor", null),
    'scenarios, row 2, "Dry": amount is blank or 0: enter a number, or zero.',
  ],
  [
    "an amount of 0",
    scenarios("Dry", "Milk yield", null, null, "factor", 0),
    'scenarios, row 2, "Dry": amount is blank or 0: enter a number, or zero.',
  ],
  [
    "an amount for nothing",
    scenarios("Dry", null, null, null, "factor", 2),
    'scenarios, row 2, "Dry": there is an amount but no label.',
  ],
  [
    "an unknown label",
    scenarios("Dry", "Milk yeld", null, null, "factor", 0.8),
    'scenarios, row 2, "Dry": unknown label "Milk yeld". Did you mean "Milk yield"?',
  ],
  [
    "a single number",
    scenarios("Dry", "Cows", null, null, "factor", 0.8),
    'scenarios, row 2, "Dry": Cows is a single number, which scenarios and risks cannot change.',
  ],
  [
    "a year before the first",
    scenarios("Dry", "Milk yield", 2001, null, "factor", 0.8),
    'scenarios, row 2, "Dry": 2001 is before the first year 2002.',
  ],
  [
    "years in the wrong order",
    scenarios("Dry", "Milk yield", 2006, 2004, "factor", 0.8),
    'scenarios, row 2, "Dry": from 2006 is after to 2004.',
  ],
  [
    "the name of the base",
    scenarios("base", "Milk yield", null, null, "factor", 0.8),
    'scenarios, row 2, "base": Base is the farm without scenarios: enter another name.',
  ],
  [
    "a result beyond the limits",
    scenarios("Dry", "Culling rate", 2004, null, "add", 0.8),
    'scenarios, row 2, "Dry": Culling rate comes to 0.95 in 2004: enter a fraction such as 0.06 or 6 %, from 0 to 0.9.',
  ],
  [
    "a change of all hours",
    scenarios("Dry", "Family hours for dairy", null, null, "factor", 0.8),
    'scenarios, row 2, "Dry": Family hours for dairy has no number to change: enter one in farm, or how set.',
  ],
])("scenarios with %s", (_, rows, expected) => {
  expect(sentence(simScenario, exampleFarm, rows)).toBe(expected);
});

test("an unknown scenario, statement or line is named with what there is", () => {
  expect(sentence(simFarm, exampleFarm, null, null, null, exampleScenarios, "Drougth")).toBe(
    'scenario: "Drougth" is not an option: enter Drought, Cheap imports or Base.',
  );
  expect(sentence(simFarm, exampleFarm, null, null, null, null, "Drought")).toBe(
    'scenario: there is no table of scenarios for "Drought": select one, or leave this blank.',
  );
  expect(
    sentence(
      simFarm,
      exampleFarm,
      [...exampleAssets, ["Gas", null, 1, 2003, 9, null, null, null, null, "Gas"]],
      null,
      null,
      exampleScenarios,
    ),
  ).toBe('assets, row 4, "Gas": the scenario "Gas" is not an option: enter Drought or Cheap imports.');
  expect(sentence(simFarm, exampleFarm, null, null, "CASH")).toContain(
    'statement "CASH" is not an option: enter SUMMARY, HERD',
  );
  expect(sentence(simScenario, exampleFarm, exampleScenarios, null, null, "Closing cahs")).toBe(
    'line "Closing cahs" is not a line of any statement. Did you mean "Closing cash"? SIMFARM with statement ALL shows them.',
  );
});

const risks = (...cells: unknown[]): Rows => [exampleRisks[0]!, cells];
test.each<[string, Rows, string]>([
  [
    "a parameter missing",
    risks("Milk price", "PERT", 0.8, 1),
    "p3 is blank or 0: PERT needs the least, likeliest and most; write zero for 0.",
  ],
  [
    "parameters that fall",
    risks("Milk price", "TRIANGULAR", 0.8, 1.2, 1),
    "p1, p2 and p3 must rise: enter the least, likeliest and most.",
  ],
  [
    "a parameter too many",
    risks("Milk price", "TRIANGULAR", 0.8, 1, 1.2, 2),
    "TRIANGULAR needs the least, likeliest and most: leave p4 and those after it blank.",
  ],
  ["no deviation", risks("Milk price", "NORMAL", 1, "zero"), "p2 0 is the standard deviation: enter a number above 0."],
  [
    "limits in the wrong order",
    risks("Milk price", "NORMAL", 1, 0.1, 2, 1),
    "the lower limit p3 2 must be below the upper limit p4 1.",
  ],
  [
    "limits that leave nothing",
    risks("Milk price", "NORMAL", 1, 0.1, 2, 3),
    "hardly any of NORMAL is between its limits: widen them.",
  ],
  [
    "one observation",
    risks("Milk price", "EMPIRICAL", 1),
    "EMPIRICAL needs two or more observations: enter them in p1, p2 and so on.",
  ],
  ["a probability of 2", risks("Milk price", "EVENT", 2, 1), "p1 2 is the probability: enter a fraction from 0 to 1."],
  [
    "a loading without a group",
    risks("Milk price", "EVENT", 0.5, 2, null, null, null, null, 0.4),
    "there is the loading 0.4 but no group.",
  ],
  [
    "a group without a loading",
    risks("Milk price", "EVENT", 0.5, 2, null, null, null, "market"),
    'the group "market" needs a loading from -1 to 1, but not 0.',
  ],
  [
    "a label that stands once",
    risks("Cash", "EVENT", 0.5, 2),
    "Cash is a single number, which scenarios and risks cannot change.",
  ],
  [
    "a change of all hours",
    risks("Family hours for dairy", "EVENT", 0.5, 2),
    "Family hours for dairy has no number to change: enter one in farm, or how set.",
  ],
])("risks with %s", (_, rows, expected) => {
  expect(sentence(simRisk, exampleFarm, rows)).toBe(`risks, row 2, "${rows[1]![0]}": ${expected}`);
});

const two = [
  ["label", "distribution", "p1", "p2"],
  ["Milk price", "NORMAL", 1, 0.1],
  ["Milk yield", "NORMAL", 1, 0.1],
  ["Concentrate price", "NORMAL", 1, 0.1],
];
const square = (a: number, b: number, c: number, corner = 1) => [
  [null, "Milk price", "Milk yield", "Concentrate price"],
  ["Milk price", corner, a, b],
  ["Milk yield", a, 1, c],
  ["Concentrate price", b, c, 1],
];
test.each<[string, Rows, Rows, string]>([
  [
    "that contradict each other",
    two,
    square(0.9, 0.9, -0.9),
    "correlations: the correlations contradict each other: no numbers can have all of them.",
  ],
  [
    "above 1",
    two,
    square(1.5, 0, 0),
    "correlations: Milk price with Milk yield 1.5 is too high: enter a number from -1 to 1.",
  ],
  [
    "of a label with itself that is not 1",
    two,
    square(0, 0, 0, 0.5),
    'correlations: "Milk price" has the correlation 0.5 with itself: enter 1.',
  ],
  [
    "that differ both ways",
    two,
    [
      [null, "Milk price", "Milk yield"],
      ["Milk price", 1, 0.2],
      ["Milk yield", 0.3, 1],
    ],
    "correlations: Milk price with Milk yield is 0.2 and Milk yield with Milk price is 0.3: enter one number for both.",
  ],
  [
    "of a label without a risk",
    two.slice(0, 3),
    square(0, 0, 0),
    'correlations: "Concentrate price" is not in the risks table, which has Milk price and Milk yield.',
  ],
  [
    "with other names down than across",
    two,
    [
      [null, "Milk price", "Milk yield"],
      ["Milk yield", 1, 0.2],
      ["Milk price", 0.2, 1],
    ],
    "correlations: select the same two or more names down and across, in the same order, with a blank corner.",
  ],
  [
    "beside groups",
    exampleRisks,
    square(0, 0, 0),
    "correlations: risks has groups already: use either groups or correlations.",
  ],
  [
    "of a label with two risks",
    [...two, two[1]!],
    square(0, 0, 0),
    'correlations: "Milk price" is in 2 rows of risks: only a label with one row can be correlated.',
  ],
])("correlations %s", (_, rows, correlations, expected) => {
  expect(sentence(simRisk, exampleFarm, rows, null, null, null, null, null, null, null, correlations)).toBe(expected);
});

test("an error in any cell passes through unchanged, also in a note", () => {
  const broken = exampleFarm.map((row, i) => [
    ...row,
    i === 0 ? "note" : i === 5 ? new CellError("#DIV/0!", "") : null,
  ]);
  expect(call(simFarm, [broken])).toEqual(new CellError("#DIV/0!", ""));
  const loan = loans("Cow loan", 100, new CellError("#REF!", ""), 3);
  expect(call(simFarm, [exampleFarm, null, loan])).toEqual(new CellError("#REF!", ""));
});
