/** Right by published: Rollin et al. 2015, 444 US$ a case, and 280 kg thrown away; identity: no cases cost nothing. */
import { call } from "../../cells/call.ts";
import { mastitisCost } from "./mastitiscost.ts";

const found = (...cells: unknown[]) =>
  new Map((call(mastitisCost, cells) as [string, ...number[]][]).map(([part, ...rest]) => [part, rest]));
const rollin = [30, 5, 25, 0.2, 625, 36, 21, 0.14, 1600, 100, 300, 0.02, 10, 4, 9];

test("Rollin, Dhuyvetter and Overton 2015: 128 direct, 316 indirect, 444 in all, 71 % indirect, 28 % future milk", () => {
  const parts = found(...rollin);
  expect(parts.get("Direct")![0]).toBeCloseTo(128, 9);
  expect(parts.get("Indirect")![0]).toBeCloseTo(316, 9);
  expect(parts.get("Total")![0]).toBeCloseTo(444, 9);
  expect(Math.abs(parts.get("Indirect")![1]! - 0.71)).toBeLessThan(0.005);
  expect(Math.abs(parts.get("Future milk")![1]! - 0.28)).toBeLessThan(0.005);
});

test("Hoard's Dairyman: 40 a day for 3 days of treatment and 4 of waiting are 280 of milk thrown away", () => {
  expect(found(1, 3 + 4, 40, 1, 0, 0, 0, 0, 0).get("Milk discarded")![0]).toBe(280);
});

test("per year is cases times a case, per cow is that over the cows, and prevention comes on top", () => {
  const parts = found(...rollin, null, 2000);
  expect(parts.get("Total")![2]).toBeCloseTo(30 * 444, 9);
  expect(parts.get("Total with prevention")![3]).toBeCloseTo((30 * 444 + 2000) / 100, 9);
  expect(found(...rollin.slice(0, 9)).get("Total")![3]).toBe("");
});

test("milk that is not given saves its feed", () => {
  const saved = found(...rollin, 0.08).get("Future milk")![0];
  expect(saved).toBeCloseTo(625 * 0.12, 9);
});

test("no cases and no risks cost nothing; where beef is dear, a cull cow may bring more than a heifer costs", () => {
  expect(found(0, 0, 0, 0, 0, 0, 0, 0, 0).get("Total with prevention")![2]).toBe(0);
  expect(found(...rollin.slice(0, 10), 1700).get("Culling")![0]).toBeCloseTo(0.14 * -100, 9);
});
