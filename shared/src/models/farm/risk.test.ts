import { call, callInSteps, isSteps } from "../../cells/call.ts";
import { simFarm } from "../../functions/simulation/simfarm.ts";
import { simRisk } from "../../functions/simulation/simrisk.ts";
import { simScenario } from "../../functions/simulation/simscenario.ts";
import { normalProbability } from "../distributions.ts";
import { uniforms } from "../random.ts";
import { drawsOf, type Risks } from "./draws.ts";
import { exampleAssets, exampleFarm, exampleRisks, exampleScenarios } from "./example.ts";

type Table = (string | number)[][];
const head = ["label", "distribution", "p1", "p2", "p3", "p4", "how", "group", "loading", "persistence"];
/** Rows of a line by year: mean, sd, CV, min, P5 to P95, max, share below 0. */
const lineOf = (risks: unknown[][], line: string, runs = 1000, ...more: unknown[]) =>
  (call(simRisk, [exampleFarm, [head, ...risks], exampleAssets, null, line, runs, ...more]) as Table).slice(1);
const numbers = (rows: Table, column: number) => rows.map((row) => row[column] as number);
const priceLine = "Milk price, per 100 kg";
const base = call(simFarm, [exampleFarm, exampleAssets, null, "ALL"]) as Table;
const baseLine = (name: string) => base.find(([line]) => line === name)!.slice(2) as number[];

test("what has happened is certain: the first year has no spread", () => {
  const [first] = lineOf([["Milk price", "NORMAL", 1, 0.2]], "Closing cash");
  const cash = baseLine("Closing cash")[0]!;
  expect(first).toEqual([2002, cash, 0, 0, cash, cash, cash, cash, cash, cash, cash, 0]);
});

test("after each block of runs others may do something, which does not change the table", () => {
  const args = [exampleFarm, exampleRisks, exampleAssets, null, null, 150];
  const steps = callInSteps(simRisk, args);
  if (!isSteps(steps)) throw new Error("SIMRISK does not come in steps.");
  let step = steps.next();
  let blocks = 0;
  for (; !step.done; step = steps.next()) {
    if (blocks++ === 1) call(simRisk, [exampleFarm, exampleRisks, null, null, null, 100, 99]);
  }
  expect(blocks).toBe(3);
  expect(step.value).toEqual(call(simRisk, args));
});

test("an event that never happens and a factor of 1 leave the farm as it is", () => {
  for (const risk of [
    ["Milk price", "EVENT", "zero", 2],
    ["Milk price", "TRIANGULAR", 1, 1, 1],
    ["Milk price", "PERT", 1, 1, 1],
  ]) {
    const rows = lineOf([risk], "Closing cash", 100);
    expect(numbers(rows, 1)).toEqual(baseLine("Closing cash"));
    expect(numbers(rows, 2)).toEqual(rows.map(() => 0));
  }
});

test("draws have the mean, the spread and the limits of their distributions", () => {
  // Mean and sd in closed form: triangular (a + b + c)/3, sqrt((a² + b² + c² - ab - ac - bc)/18); PERT (a + 4b + c)/6,
  // sqrt((m - a)(c - m)/7); an event of p and factor f: 1 + p(f - 1), |f - 1| sqrt(p(1 - p)).
  const pert = (0.8 + 4 + 1.5) / 6;
  const cases: [unknown[], number, number, number, number][] = [
    [["TRIANGULAR", 0.75, 1, 1.2], 2.95 / 3, Math.sqrt((0.5625 + 1 + 1.44 - 0.75 - 0.9 - 1.2) / 18), 0.75, 1.2],
    [["PERT", 0.8, 1, 1.5], pert, Math.sqrt(((pert - 0.8) * (1.5 - pert)) / 7), 0.8, 1.5],
    [["NORMAL", 1, 0.1], 1, 0.1, 0, 2],
    [["NORMAL", 1, 0.1, 1], 1 + 0.1 * Math.sqrt(2 / Math.PI), 0.1 * Math.sqrt(1 - 2 / Math.PI), 1, 2],
    [["EMPIRICAL", 0.8, 1.2, 1], 1, 0.4 / Math.sqrt(12), 0.8, 1.2],
    [["EVENT", 0.1, 2], 1.1, Math.sqrt(0.09), 1, 2],
  ];
  const price = baseLine(priceLine)[1]!;
  for (const [risk, mean, sd, least, most] of cases) {
    const [, row] = lineOf([["Milk price", ...risk]], priceLine, 20_000, 7) as [unknown, number[]];
    expect(Math.abs(row[1]! / price - mean)).toBeLessThan((4 * sd) / Math.sqrt(20_000));
    expect(Math.abs(row[2]! / price / sd - 1)).toBeLessThan(0.03);
    expect(row[4]! / price).toBeGreaterThan(least - 1e-9);
    expect(row[10]! / price).toBeLessThan(most + 1e-9);
  }
});

test("draws are clipped to the limits of their label", () => {
  const rows = lineOf([["Calf death rate", "NORMAL", "zero", 1, null, null, "add"]], "Calves died", 500).slice(1);
  for (const row of rows) {
    expect(row[4]).toBe(0);
    expect(row[10]).toBeCloseTo(0.9 * 1.82, 9);
  }
});

test("add and set do what they say, on top of the scenario", () => {
  const [, added] = lineOf([["Milk yield", "EVENT", 1, 100, null, null, "add"]], "Milk produced", 100);
  expect(added![1]).toBeCloseTo(baseLine("Milk produced")[1]! + 200, 8);
  const dry = lineOf([["Milk yield", "EVENT", 1, 2]], "Milk produced", 100, 1, exampleScenarios, "Drought");
  expect(dry[3]![1]).toBeCloseTo(baseLine("Milk produced")[3]! * 0.8 * 2, 8);
  const [, set] = lineOf([["Milk yield", "EVENT", 1, 500, null, null, "set"]], "Milk produced", 100);
  expect(set![1]).toBeCloseTo(1000, 9);
});

test("what follows a label follows its draws", () => {
  const rows = lineOf([["Cow price", "EVENT", 1, 2]], "Surplus heifer sales", 100);
  expect(rows[1]![1]).toBeCloseTo(baseLine("Surplus heifer sales")[1]! * 2, 9);
});

test("the same seed gives the same table, another seed another, and all scenarios the same weather", () => {
  const of = (...cells: unknown[]) =>
    call(simRisk, [exampleFarm, exampleRisks, exampleAssets, null, null, 200, ...cells]);
  expect(of(5)).toEqual(of(5));
  expect(of(5)).not.toEqual(of(6));
  const price = (scenario: string) =>
    numbers(lineOf([["Milk price", "NORMAL", 1, 0.1]], priceLine, 200, 3, exampleScenarios, scenario), 1);
  const [still, cheap] = [price("Base"), price("Cheap imports")];
  for (const [year, x] of cheap.entries()) if (year > 1) expect(x).toBeCloseTo(0.7 * still[year]!, 9);
});

test("without spread, the outcomes are those of SIMFARM", () => {
  const table = call(simRisk, [
    exampleFarm,
    [head, ["Milk price", "TRIANGULAR", 1, 1, 1]],
    exampleAssets,
    null,
    null,
    100,
  ]) as Table;
  const of = (name: string) => table.find(([outcome]) => outcome === name)![2] as number;
  const after = (name: string) => baseLine(name).slice(1);
  expect(of("Household income, mean")).toBeCloseTo(after("Household income").reduce((a, b) => a + b, 0) / 10, 8);
  expect(of("Lowest closing cash")).toBe(Math.min(...after("Closing cash")));
  expect(of("Equity, last year")).toBe(after("Equity")[9]);
  expect(of("Real equity growth")).toBeCloseTo(after("Real equity")[9]! - baseLine("Equity at start")[0]!, 8);
  expect(of("Negative cash in some year")).toBe(0);
  expect(of("Living costs not met in some year")).toBe(0);
});

test("a mean over the years agrees with SIMSCENARIO", () => {
  const rows = call(simScenario, [exampleFarm, exampleScenarios, exampleAssets, null, "Closing cash"]) as Table;
  const dry = lineOf([["Milk price", "TRIANGULAR", 1, 1, 1]], "Closing cash", 100, 1, exampleScenarios, "Drought");
  expect(numbers(dry, 1)).toEqual(rows[2]!.slice(1, 12));
});

test("a line that is blank has blank statistics", () => {
  const rows = lineOf([["Milk price", "NORMAL", 1, 0.1]], "Debt service cover", 100);
  expect(rows[1]).toEqual([2003, ...Array(11).fill("")]);
});

/** Pearson's correlation. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((total, each, k) => total + (each - ma) * (b[k]! - mb), 0);
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

test("probabilities are even, and correlate by groups, by rank correlation and from year to year", () => {
  const row = (persistence: number) =>
    ({ label: "Milk price", how: "FACTOR", inverse: () => {}, persistence }) as const;
  const draw = (risks: Risks, years = 2, runs = 20_000) => {
    const { draw, amounts } = drawsOf(risks, years, uniforms(11));
    const seen: number[][] = [];
    for (let run = 0; run < runs; run++) {
      draw();
      for (let year = 0; year < years; year++) seen.push(amounts.map((row) => normalProbability(row[year]!)));
    }
    return seen;
  };
  const column = (seen: number[][], k: number, year: number) =>
    seen.filter((_, n) => n % 2 === year).map((each) => each[k]!);
  const rank = (normal: number) => (6 / Math.PI) * Math.asin(normal / 2);

  const grouped = draw({
    rows: [row(0.5), row(0)],
    groups: 1,
    weights: [
      [0.8, 0.6, 0],
      [0.6, 0, 0.8],
    ],
  });
  const [a0, a1, b0, b1] = [column(grouped, 0, 0), column(grouped, 0, 1), column(grouped, 1, 0), column(grouped, 1, 1)];
  expect(a1.reduce((x, y) => x + y, 0) / a1.length).toBeCloseTo(0.5, 2);
  expect(a1.filter((u) => u < 0.1).length / a1.length).toBeCloseTo(0.1, 2);
  expect(Math.abs(correlation(a0, b0) - rank(0.48))).toBeLessThan(0.02);
  expect(Math.abs(correlation(a0, a1) - rank(0.5))).toBeLessThan(0.02);
  expect(Math.abs(correlation(b0, b1))).toBeLessThan(0.02);

  const lasting = draw({ rows: [row(1)], groups: 0, weights: [[1]] });
  expect(column(lasting, 0, 0)).toEqual(column(lasting, 0, 1));
});
