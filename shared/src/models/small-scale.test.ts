import fc from "fast-check";
import { smallScaleThreshold } from "./small-scale.ts";

const both = fc.constantFrom<"QUANTITY" | "UNITS">("QUANTITY", "UNITS");
const sizes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 });
const share = fc.constantFrom(0.2, 0.4, 0.5, 0.75);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test("by quantity: holdings up to it have the share or less, and with the next larger ones they have more", () => {
  fc.assert(
    fc.property(sizes, share, (values, part) => {
      const threshold = smallScaleThreshold(values, undefined, part, "QUANTITY");
      const limit = part * total(values) * (1 + 1e-9);
      expect(total(values.filter((value) => value <= threshold))).toBeLessThanOrEqual(limit);
      const larger = values.filter((value) => value > threshold);
      if (larger.length > 0)
        expect(total(values.filter((value) => value <= Math.min(...larger)))).toBeGreaterThan(limit);
    }),
  );
});

test("by units: it is a value that the share of the holdings reach, and no smaller value is", () => {
  fc.assert(
    fc.property(sizes, share, (values, part) => {
      const threshold = smallScaleThreshold(values, undefined, part, "UNITS");
      const upTo = (limit: number) => values.filter((value) => value <= limit).length / values.length;
      expect(values).toContain(threshold);
      expect(upTo(threshold)).toBeGreaterThanOrEqual(part - 1e-9);
      const smaller = values.filter((value) => value < threshold);
      if (smaller.length > 0) expect(upTo(Math.max(...smaller))).toBeLessThan(part);
    }),
  );
});

test("a weight of 3 is three holdings alike, a weight of 0 is none, and order does not count", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })), {
        minLength: 2,
        maxLength: 12,
      }),
      share,
      both,
      (holdings, part, basis) => {
        fc.pre(holdings.some(([, weight]) => weight > 0));
        const weighted = smallScaleThreshold(
          holdings.map(([size]) => size),
          holdings.map(([, weight]) => weight),
          part,
          basis,
        );
        const copies = holdings.flatMap(([size, weight]) => Array.from({ length: weight }, () => size));
        expect(weighted).toBe(smallScaleThreshold(copies, undefined, part, basis));
        expect(weighted).toBe(smallScaleThreshold([...copies].reverse(), undefined, part, basis));
      },
    ),
  );
});

test("the unit does not count", () => {
  const land = [0.4, 0.5, 1.1, 2, 6];
  for (const basis of ["QUANTITY", "UNITS"] as const)
    expect(
      smallScaleThreshold(
        land.map((x) => x * 10000),
        undefined,
        0.4,
        basis,
      ),
    ).toBeCloseTo(10000 * smallScaleThreshold(land, undefined, 0.4, basis), 6);
});
