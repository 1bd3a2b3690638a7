import { type AnyFunction, CellError, call, functionNamed } from "@dairy-functions/shared";
import { assetsSchedule } from "../../shared/src/models/farm/assets.ts";
import { runOf, type Tables } from "../../shared/src/models/farm/inputs.ts";
import { loansSchedule } from "../../shared/src/models/farm/loans.ts";
import { type FarmYear, newFarmYear, simulate } from "../../shared/src/models/farm/simulate.ts";
import { allLines, read } from "../../shared/src/models/farm/statements.ts";
import cases from "../../test/cases/farm-model.json";
import { compileFarmModel, type FarmTables } from "../../test/oracles/farm-model-c.ts";
import type { SheetFarm } from "./farm-sheet.ts";
import { growth, measured, print, timed } from "./measure.ts";

type Example = FarmTables & SheetFarm;
const [twoCows, growing] = cases.examples as unknown as [Example, Example];
const [simFarm, simRisk] = [functionNamed("SIMFARM")!, functionNamed("SIMRISK")!];

const statements = ({ farm, assets, loans }: Example, years: number, definition: AnyFunction = simFarm) =>
  call(definition, [farm, assets, loans, "ALL", null, null, years]);
const risk = ({ farm, risks, assets, loans, correlations }: Example, runs: number, years: number) =>
  call(simRisk, [farm, risks, assets, loans, null, runs, 1, null, null, correlations, years]);

/**
 * All years without reading or making cells, with the lines of the statements or without. One farm serves every time, as in
 * SIMRISK and in C; its assets and loans are worked out each time, since C does that too.
 */
function yearLoop(example: Example, lines: typeof allLines): () => void {
  let tables: Tables | undefined;
  const compute = (...[farm, assets, loans, , scenarios, , last]: unknown[]) => {
    tables = { farm, assets, loans, scenarios, last } as Tables;
    return [["read"]];
  };
  statements(example, example.years, { ...simFarm, compute } as AnyFunction);
  const run = runOf(tables!);
  if (run instanceof CellError) throw new Error(run.sentence);
  const all = [...new Set(lines.map(({ statement }) => statement))];
  // C writes the lines and does nothing with them either.
  const see = (farm: FarmYear) => {
    for (const statement of all) read(statement, farm);
  };
  const { start, years } = run;
  const farm = newFarmYear(start, years);
  return () => {
    const schedules = { assets: assetsSchedule(start.assets, years), loans: loansSchedule(start.loans, years.length) };
    simulate(Object.assign(farm, { schedules }), start, years, see);
  };
}

/** The same farm with its machines, buildings and loans so many times over. */
function withAssets(example: Example, copies: number): Example {
  const copied = ([columns, ...rows]: readonly (readonly (string | number)[])[]) => [
    columns!,
    ...Array.from({ length: copies }, (_, k) => rows.map(([name, ...cells]) => [`${name} ${k}`, ...cells])).flat(),
  ];
  return { ...example, assets: copied(example.assets), loans: copied(example.loans as SheetFarm["assets"]) };
}

/** The ten-year farm model against C. */
export function farmModel(folder: string): void {
  const compiled = compileFarmModel(folder);
  /** C takes the time itself, on average over some repeats. */
  const inC = (runs: number, repeats: number): Record<string, () => number> => {
    if (typeof compiled === "string") return {};
    const asked = [growing.years, "Base", runs, 1, repeats];
    return {
      "C, all lines, cc -O2": () =>
        compiled(growing, ...asked).reduce((sum, [time]) => sum + Number(time), 0) / repeats,
    };
  };
  if (typeof compiled === "string") console.log(`\nThe farm model: ${compiled}.`);

  const start = performance.now();
  risk(growing, 10_000, growing.years);
  const first = performance.now() - start;
  const risks = { ...inC(10_000, 2), "SIMRISK, cells to cells": timed(() => risk(growing, 10_000, growing.years), 2) };
  print("10,000 runs of the farm with 25 cows", measured(risks, 15), Object.keys(risks)[0]!, "goal: at most 1.5");
  console.log(`  the first call ${first.toFixed(0)} ms`);

  const once = {
    ...inC(0, 2_000),
    "the year loop": timed(yearLoop(growing, []), 2_000),
    "the year loop, all lines": timed(yearLoop(growing, allLines), 2_000),
    "SIMFARM, cells to cells": timed(() => statements(growing, growing.years), 10),
  };
  print("Once", measured(once, 30), Object.keys(once)[0]!, "goal: all lines at most 5, SIMFARM 2 ms");

  console.log("\nHow the farm model grows; its five age classes are fixed, its assets and loans are not");
  const many = new Map([1, 4, 16].map((copies) => [copies, withAssets(growing, copies)]));
  const byYears = growth((years) => risk(growing, 1_000, years), [7, 14, 28], 7);
  const byRows = growth((copies) => risk(many.get(copies)!, 1_000, growing.years), [...many.keys()], 7);
  console.log(`  7, 14, 28 years: ${byYears}; 8, 32, 128 assets and loans: ${byRows}`);
}

/** The farm with two cows against a sheet with a formula for each line and year. */
export async function farmSheet(folder: string): Promise<void> {
  const { recalculate } = await import("./farm-sheet.ts");
  const sheet = await recalculate(twoCows, 100, folder);
  if (typeof sheet === "string") return console.log(`\nThe farm model: ${sheet}.`);
  const wrong = (statements(twoCows, twoCows.years) as unknown[][]).filter((row) => {
    const [expected, found] = [row[row.length - 1], sheet.last.get(row[0] as string)];
    return (
      typeof expected === "number" &&
      found !== undefined &&
      Math.abs(found - expected) > 1e-9 * Math.max(1, Math.abs(expected))
    );
  });
  if (wrong.length > 0)
    throw new Error(`LibreOffice gives other numbers in ${wrong.map(([name]) => name).join(", ")}.`);
  const base = "SIMFARM, all statements";
  const lists = {
    ...measured({ [base]: timed(() => statements(twoCows, twoCows.years), 10) }, 30),
    [`LibreOffice, ${sheet.formulas} formulas again`]: [sheet.recalculation],
    "LibreOffice, start and end": [sheet.start],
  };
  print("Ten years of the farm with two cows", lists, base);
}
