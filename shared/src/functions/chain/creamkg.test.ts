/** Right by identity: cream and skim hold the fat of the milk. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { creamKg } from "./creamkg.ts";

test("cream and skim hold the fat of the milk, for any milk", () => {
  const percent = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(percent(1, 10), percent(0, 1), percent(20, 60), (fat, share, creamFat) => {
      const skimFat = fat * share * 0.99;
      const cream = creamKg.compute(1000, fat, skimFat, creamFat);
      expect(cream * creamFat + (1000 - cream) * skimFat).toBeCloseTo(1000 * fat, 6);
    }),
  );
});

test("milk that is all cream stays whole, and milk at the skim's fat gives none", () => {
  expect(call(creamKg, [10, 4, 0, 4])).toBe(10);
  expect(call(creamKg, [10, 1.5, 1.5, 30])).toBe(0);
});

test.each([
  ["skim fatter than the milk", [1, 3.5, 4.5, 30]],
  ["cream leaner than the milk", [1, 4.5, 0.1, 4]],
  ["skim, milk and cream of one fat", [1, 4, 4, 4]],
])("%s is refused", (_, cells) => {
  expect(call(creamKg, cells)).toMatchObject({
    code: "#VALUE!",
    sentence: "the fat of the milk must be between skimFat and creamFat.",
  });
});
