/** Right by published: 28.5 parts of cream to 8 of milk; identity: mass and content balance. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { pearson } from "./pearson.ts";

const mix = (...cells: unknown[]) => {
  const [, high, low] = call(pearson, cells) as [unknown, [string, number], [string, number]];
  return [high[1], low[1]] as const;
};

test("mass and content balance, for any two streams", () => {
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(percent, percent, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b) + 0.001];
      if (high > 100) return;
      const target = low + share * (high - low);
      const [rich, lean] = mix(target, high, low, 250);
      expect(rich + lean).toBeCloseTo(250, 9);
      expect((rich * high + lean * low) / 250).toBeCloseTo(target, 9);
    }),
  );
});

test("32 % from 40 % cream and 3.5 % milk: 28.5 parts of cream to 8 of milk", () => {
  const [cream, milk] = mix(32, 40, 3.5, 36.5);
  expect(cream).toBeCloseTo(28.5, 12);
  expect(milk).toBeCloseTo(8, 12);
});

test("the ends of the square are the streams themselves", () => {
  expect(mix(40, 40, 0)).toEqual([100, 0]);
  expect(mix(0.05, 40, 0.05)).toEqual([0, 100]);
});

test("a target outside the two streams is refused", () => {
  for (const cells of [
    [45, 40, 0],
    [1, 40, 2],
    [4, 4, 4],
    [32, 0, 40],
  ])
    expect(call(pearson, cells)).toMatchObject({
      code: "#VALUE!",
      sentence: "target must be between low and high.",
    });
});
