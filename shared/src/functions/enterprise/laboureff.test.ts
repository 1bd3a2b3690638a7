/** Right by published: hours of BD-2 in section 3.4; identity: each measure follows from the others. */
import { call } from "../../cells/call.ts";
import { labourEff } from "./laboureff.ts";

const value = (cells: unknown[], measure: string) =>
  (call(labourEff, cells) as [string, number | ""][]).find(([label]) => label.startsWith(measure))?.[1];

test("BD-2 of section 3.4: 56 % of 4,080 hours over two cows are 1,142, not the printed 1,463", () => {
  expect(value([2, 2048, 4080 * 0.56], "Hours per cow")).toBeCloseTo(1142.4, 9);
});

test("cows per worker and milk per worker follow from those per hour", () => {
  const farm = [120, 960000, 4800, 2200];
  expect(value(farm, "Cows per worker")).toBeCloseTo(2200 / Number(value(farm, "Hours per cow")), 9);
  expect(value(farm, "Milk per worker")).toBeCloseTo(2200 * Number(value(farm, "Milk per hour")), 6);
  expect(value(farm, "Hours per 100 kg")).toBeCloseTo(100 / Number(value(farm, "Milk per hour")), 12);
  expect(value(farm.slice(0, 3), "Cows per worker")).toBeUndefined();
});

test("a herd without milk has no hours per 100 kg", () => {
  expect(value([10, 0, 500], "Hours per 100 kg")).toBe("");
});
