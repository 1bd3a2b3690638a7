import { call } from "../../cells/call.ts";
import { CellError } from "../../cells/errors.ts";
import type { AnyFunction } from "../../define.ts";
import { simFarm } from "../../functions/simulation/simfarm.ts";
import { exampleAssets, exampleFarm } from "./example.ts";
import { type Run, runOf, type Tables } from "./inputs.ts";
import { labels } from "./labels.ts";
import { statistics } from "./risk.ts";
import { newFarmYear, simulate } from "./simulate.ts";
import { allLines, lineNamed, numberOf } from "./statements.ts";
import { finite, linesOf } from "./tabulate.ts";

/** A blank is what has no meaning, a number over nothing. An amount that is not a number is a fault, and never one. */

/** The run of the example, with its labels still to be changed. */
function exampleRun(): Run {
  let tables: Tables | undefined;
  const compute = (...[farm, assets, loans, , scenarios, , last]: unknown[]) => {
    tables = { farm, assets, loans, scenarios, last } as Tables;
    return [["read"]];
  };
  call({ ...simFarm, compute } as AnyFunction, [exampleFarm, exampleAssets, null, "ALL", null, null, 4]);
  const run = runOf(tables!);
  if (run instanceof CellError) throw new Error(run.sentence);
  return run;
}
const blanksIn = (rows: readonly (readonly (number | null)[])[]) =>
  allLines.filter((_, k) => rows[k]!.includes(null)).map(({ name }) => name);

test("a number over nothing is a blank", () => {
  const run = exampleRun();
  for (const v of run.years) v.Persons = 0;
  const rows = linesOf(run, allLines);
  expect(blanksIn(rows)).toEqual(["Income per person", "Income per person and day", "Debt service cover"]); // no loans
  expect(finite(rows)).toBe(rows);
});

test.each(labels.map(({ name }) => name))("%s that is not a number makes no blank", (label) => {
  const run = exampleRun();
  const before = blanksIn(linesOf(run, allLines));
  run.years[2]![label] = Number.NaN;
  expect(blanksIn(linesOf(run, allLines))).toEqual(before);
});

test("a table with an amount that is not a number is refused", () => {
  const run = exampleRun();
  run.years[2]!["Milk price"] = Number.NaN;
  for (const line of ["Milk sales", "Equity ratio", "Return to labour"])
    expect(finite(linesOf(run, [lineNamed(line)]))).toBeInstanceOf(CellError);
  expect(finite(linesOf(run, [lineNamed("Milk sold")]))).not.toBeInstanceOf(CellError);
});

test("nor is it a blank in the statistics of runs", () => {
  const run = exampleRun();
  run.years[2]!["Milk price"] = Number.NaN;
  const numbers = new Map<string, number[]>();
  const farm = newFarmYear(run.start, run.years);
  const names = ["Closing cash", "Cost of milk only, per 100 kg", "Equity ratio"];
  simulate(farm, run.start, run.years, (year) => {
    for (const name of names) numbers.set(name, [...(numbers.get(name) ?? []), numberOf(lineNamed(name), year)]);
  });
  for (const name of names)
    expect(finite([statistics(Float64Array.from(numbers.get(name)!))])).toBeInstanceOf(CellError);
  expect(statistics(Float64Array.of(1, Number.NaN))).toEqual(new Array(11).fill(null));
});
