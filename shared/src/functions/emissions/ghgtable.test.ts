/** Right by identity: classes add up to the total, through GEI and ENTERIC2. */
import { call } from "../../cells/call.ts";
import { fpcm } from "../milk/fpcm.ts";
import { enteric2 } from "./enteric2.ts";
import { gei } from "./gei.ts";
import { ghgTable } from "./ghgtable.ts";

const cows = ["Cows", 10, 600, 20, 4, 3.3, 65];
const heifers = ["Heifers", 5, 300, null, null, null, 60, null, 0.001, 0.6, 550, "HEIFER"];
const rows = (...cells: unknown[]) => call(ghgTable, cells) as (string | number)[][];

test("a class is its heads times GEI through ENTERIC2, and the total is the sum", () => {
  const [, first, second, total] = rows([cows, heifers]);
  const perCow = enteric2.compute(
    gei.compute(600, 20, 4, 65, "STALL", 0, 0, undefined, "COW"),
    65,
    "GLEAM",
    undefined,
    1,
    undefined,
  );
  expect(first![2]).toBeCloseTo(10 * perCow, 9);
  for (const j of [1, 2, 3]) expect((first![j] as number) + (second![j] as number)).toBeCloseTo(total![j] as number, 9);
});

test("per kilogram of milk it is the total, shared by allocation, over the corrected milk of a year", () => {
  const milk = fpcm.compute(10 * 20 * 365, 4, 3.3, "IDF2015", "TRUEPROTEIN", 4.8);
  const answer = rows([cows, heifers], null, null, null, null, 0.85);
  expect(answer[4]![3]).toBeCloseTo((0.85 * (answer[3]![3] as number)) / milk, 12);
});

test("Tier 1 is the factor of the region for each cow, under any report", () => {
  const answer = rows([cows], "TIER1", "AR5", "WESTEUROPE");
  expect(answer[1]!.slice(1)).toEqual([10, 1170, 1170 * 28]);
});

test("an own methane factor overrides GLEAM", () => {
  const [gleam, own] = [rows([cows])[1]![2] as number, rows([cows], null, null, null, 5)[1]![2] as number];
  expect(own / gleam).toBeCloseTo(5 / 6.5, 12);
});

test("a herd without milk has no emissions per kilogram of it", () => {
  expect(rows([heifers])[3]![3]).toBe("");
});

test("what is missing is named with its class", () => {
  for (const cow of [
    ["Cows", 10, 600, 20, null, 3.3, 65],
    ["Cows", 10, 600, 20, 4, null, 65],
  ])
    expect(call(ghgTable, [[cow]])).toMatchObject({
      code: "#N/A",
      sentence: 'herd, class "Cows": fat or protein is blank: its milk needs both.',
    });
  expect(call(ghgTable, [[["Heifers", 5, 300, null, null, null, 60, null, null, 0.6]]])).toMatchObject({
    code: "#N/A",
    sentence: 'herd, class "Heifers": matureWeight is blank: gain needs it.',
  });
  expect(call(ghgTable, [[cows, heifers], "TIER1", null, "ASIA"])).toMatchObject({
    code: "#VALUE!",
    sentence:
      'herd, class "Heifers" gives no milk: TIER1 has a factor for dairy cows only, so leave it out or take TIER2.',
  });
  expect(call(ghgTable, [[cows], "TIER1"])).toMatchObject({
    code: "#N/A",
    sentence: "region is blank: method TIER1 needs it.",
  });
});
