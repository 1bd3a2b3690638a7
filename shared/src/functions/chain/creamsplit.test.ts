/** Right by published: Annex 4, exact and short rule; identity: milk and fat balance. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { creamSplit } from "./creamsplit.ts";

const split = (...cells: unknown[]) => {
  const [, cream, skim, lost] = call(creamSplit, cells) as [unknown, number[], number[], number[]];
  return { cream: cream[1]!, skim: skim[1]!, fatOut: cream[3]! + skim[3]!, lost: lost[3]! };
};

test("Annex 4: exact 0.0377 and 0.1053 kg cream, 0.0333 and 0.1 kg by the short rule", () => {
  expect(split(1, 4.5, 3.5, 30).cream).toBeCloseTo(0.0377, 4);
  expect(split(1, 4.5, 1.5, 30).cream).toBeCloseTo(0.1053, 4);
  expect(split(1, 4.5, 3.5, 30, "ANNEX4").cream).toBeCloseTo(0.0333, 4);
  expect(split(1, 4.5, 1.5, 30, "ANNEX4").cream).toBeCloseTo(0.1, 12);
});

test("the rules agree where the skim holds no fat", () => {
  expect(split(1000, 3.8, 0, 40, "ANNEX4").cream).toBeCloseTo(split(1000, 3.8, 0, 40).cream, 9);
});

test("milk and fat balance, for any milk", () => {
  const percent = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      percent(1, 10),
      percent(0, 1),
      percent(20, 60),
      fc.constantFrom("EXACT", "ANNEX4"),
      (fat, share, creamFat, rule) => {
        const { cream, skim, fatOut, lost } = split(1000, fat, fat * share, creamFat, rule);
        expect(cream + skim).toBeCloseTo(1000, 9);
        expect(fatOut + lost).toBeCloseTo(10 * fat, 9);
        expect(cream).toBeGreaterThanOrEqual(0);
        if (rule === "EXACT") expect(lost).toBe(0);
      },
    ),
  );
});

test("milk as fat as the cream is all cream, and skim as fat as the milk leaves none", () => {
  expect(split(1, 10, 4, 10)).toMatchObject({ cream: 1, skim: 0 });
  expect(split(1, 4.5, 4.5, 30)).toMatchObject({ cream: 0, skim: 1 });
});

test.each([
  [1, 4.5, 5, 30],
  [1, 4.5, 3.5, 4],
  [1, 4.5, 4.5, 4.5],
])("the milk's fat must lie between skim and cream: %p %p %p %p", (...cells) => {
  expect(call(creamSplit, cells)).toMatchObject({
    code: "#VALUE!",
    sentence: "the fat of the milk must be between skimFat and creamFat.",
  });
});
