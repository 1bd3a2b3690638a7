import cases from "../../../../test/cases/farm-model.json";
import { call } from "../../cells/call.ts";
import type { AnyFunction } from "../../define.ts";
import { simFarm } from "../../functions/simulation/simfarm.ts";
import { simRisk } from "../../functions/simulation/simrisk.ts";
import { simScenario } from "../../functions/simulation/simscenario.ts";

/** Worked examples, every cell: two of the specification, and a tenant whose numbers are those of the model in C. */

type Cell = string | number;
const table = (definition: AnyFunction, args: readonly unknown[]) => call(definition, args) as Cell[][];

/** Equal to 1e-9 of the largest term, which is the largest number of a row for a difference such as Check. */
function expectTable(actual: Cell[][], expected: readonly (readonly Cell[])[], tolerance: number): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  for (const [i, row] of expected.entries())
    for (const [j, cell] of row.entries()) {
      const found = actual[i]![j]!;
      const near =
        typeof cell === "number"
          ? Math.abs((found as number) - cell) <= tolerance * Math.max(1, Math.abs(cell))
          : found === cell;
      expect({ line: row[0], column: j, found, cell, near }).toMatchObject({ near: true });
    }
}

describe.each(cases.examples)(
  "$name",
  ({ farm, assets, loans, scenarios, risks, correlations, years, ...expected }) => {
    test("every line of every statement", () => {
      const actual = table(simFarm, [farm, assets, loans, "ALL", null, null, years]);
      expectTable(actual, expected.SIMFARM_ALL, 1e-9);
    });
    test("closing cash under every scenario", () => {
      const actual = table(simScenario, [farm, scenarios, assets, loans, "Closing cash", years]);
      expectTable(actual, expected.SIMSCENARIO_closing_cash, 1e-9);
    });
    test("the spread of results in 500 runs", () => {
      const actual = table(simRisk, [farm, risks, assets, loans, null, 500, 12345, null, null, correlations, years]);
      expectTable(actual, expected.SIMRISK_500_runs_seed_12345, 1e-6);
    });
  },
);
