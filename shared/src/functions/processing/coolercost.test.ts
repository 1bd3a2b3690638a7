/** Right by algebra: capital as CAPRECOVERY has it; identity: no gain and no loss at the break-even litres. */
import { call } from "../../cells/call.ts";
import { capRecovery } from "../decision/caprecovery.ts";
import { coolerCost } from "./coolercost.ts";

type Row = [string, ...(number | "")[]];
const cooler = [400, 500, 6000, 8, 0.12, 0.02, 0.15, 0.08, 0.35, 600, 0.01];
const cell = (cells: unknown[], item: string, column: number) =>
  (call(coolerCost, cells) as Row[]).find(([label]) => label.startsWith(item))![column];

test("capital as CAPRECOVERY has it, energy by the litre, and the rest adds up", () => {
  expect(cell(cooler, "Capital", 1)).toBe(capRecovery.compute(6000, 0, 0.12, 8));
  expect(cell(cooler, "Energy", 1)).toBeCloseTo(400 * 365 * 0.02 * 0.15, 9);
  expect(cell(cooler, "Cost of cooling", 1)).toBeCloseTo(capRecovery.compute(6000, 0, 0.12, 8) + 600 + 438, 9);
  expect(cell(cooler, "Milk saved", 1)).toBeCloseTo(400 * 365 * 0.08 * 0.35, 9);
  expect(cell(cooler, "Gain less cost", 2)).toBeCloseTo(Number(cell(cooler, "Gain less cost", 1)) / 146000, 12);
  expect(cell(cooler, "Use of capacity", 3)).toBe(0.8);
});

test("at the break-even litres nothing is gained or lost", () => {
  const litres = Number(cell(cooler, "Break-even", 3));
  expect(cell([litres, ...cooler.slice(1)], "Gain less cost", 1)).toBeCloseTo(0, 6);
});

test("a cooler whose energy costs more than it saves never breaks even, and one that overflows is refused", () => {
  const dear = [...cooler];
  dear[6] = 9;
  expect(cell(dear, "Break-even", 3)).toBe("");
  expect(call(coolerCost, [501, ...cooler.slice(1)])).toMatchObject({
    code: "#VALUE!",
    sentence: "litresPerDay is above capacity: enter at most the capacity.",
  });
});
