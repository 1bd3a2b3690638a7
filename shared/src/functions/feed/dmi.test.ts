/** Right by second implementation: DairyPrint; identity: more milk and a larger cow eat more. */
import { call } from "../../cells/call.ts";
import { dmi } from "./dmi.ts";

const nrc = (milk: number, fat: number, day = 140, weight = 600) =>
  dmi.compute(milk, fat, weight, day, "NRC2001", undefined, 4.85, undefined, 0);
const nasem = (milk: number, parity: number, condition: number, protein?: number, weight = 650) =>
  dmi.compute(milk, 4, weight, 100, "NASEM2021", protein, 4.85, condition, parity);

test("NRC 2001 takes fat-corrected milk: leaner milk needs less feed", () => {
  // DairyPrint feeds raw milk to the equation, so that fat does not count.
  expect(nrc(30, 3)).toBeLessThan(nrc(30, 4));
  // 925 kg of 4 % milk in 1,000 kg with 3.5 % fat (Gaines)
  expect(nrc(30, 3.5)).toBeCloseTo(nrc(30 * 0.925, 4), 12);
});

test("late in lactation the start no longer shows, and more milk and a larger cow eat more", () => {
  expect(nrc(30, 4, 1000)).toBeCloseTo(0.372 * 30 + 0.0968 * 600 ** 0.75, 6);
  expect(nrc(30, 4, 7)).toBeLessThan(nrc(30, 4, 70));
  expect(nrc(35, 4)).toBeGreaterThan(nrc(30, 4));
  expect(nrc(30, 4, 140, 700)).toBeGreaterThan(nrc(30, 4));
});

test("NASEM 2021: a fat cow eats less, an older one more, and a group is the mix of both", () => {
  expect(nasem(35, 1, 4)).toBeLessThan(nasem(35, 1, 3));
  expect(nasem(35, 1, 3)).toBeGreaterThan(nasem(35, 0, 3));
  expect(nasem(35, 0.5, 3)).toBeGreaterThan(nasem(35, 0, 3));
  expect(nasem(35, 0.5, 3)).toBeLessThan(nasem(35, 1, 3));
});

test("without protein the milk energy comes from fat alone, a few percent away", () => {
  expect(nasem(35, 1, 3, 3.1)).not.toBe(nasem(35, 1, 3));
  expect(Math.abs(nasem(35, 1, 3, 3.1) / nasem(35, 1, 3) - 1)).toBeLessThan(0.03);
});

test("NASEM 2021 needs the body condition, and takes a first lactation unless told otherwise", () => {
  expect(call(dmi, [30, 4, 600, 100, "NASEM2021"])).toMatchObject({ code: "#N/A" });
  expect(call(dmi, [30, 4, 600, 100, "NASEM2021", null, null, 3])).toBe(nasem(30, 0, 3, undefined, 600));
  expect(call(dmi, [30, 4, 600, 100, "NASEM2021", null, null, 3, 1])).toBe(nasem(30, 1, 3, undefined, 600));
});
