import { templates } from "@dairy-functions/workbooks/templates";
import { column, number } from "./library.ts";
import { open } from "./open.ts";

/** By hand: a kilogram of milk as each product, less its processing cost, and lines over the volume that cross. */

const processing = templates.find(({ name }) => name === "processing-choice")!;

const names = ["Raw milk", "Pasteurised milk", "Curd", "Ghee", "Butter", "Cheese", "Paneer"];
const prices = [0.46, 0.56, 0.72, 9.5, 6.4, 5.2, 4.1];
const costs = [0.01, 0.06, 0.14, 0.9, 0.7, 1.1, 0.6];
const leftPrices = [0, 0, 0, 0.12, 0.12, 0.02, 0.02];
const fixed = [0, 9000, 7000, 6000, 9000, 15000, 6000];
const yields = [1, 0.99, 0.98, 0.05 / 0.997, 0.05 / 0.82, ((0.93 * 5 + 2.6 - 0.1) * 1.09) / 0.5 / 100, 0.15];
/** Of a kilogram of milk, before it is paid for. */
const margins = yields.map((made, k) => made * (prices[k]! - costs[k]!) + (1 - made) * leftPrices[k]!);
const gains = margins.map((margin) => margin - 0.4);
const all = names.map((_, k) => k);

test("yields and margins are those of YIELDCOMPARE, and what is left over comes on top", () => {
  const opened = open(processing);
  const products = ["RAWMILK", "Pasteurised milk", "Curd", "GHEE", "BUTTER", "CHEESE", "PANEER"];
  const own = [1, 0.99, 0.98, null, null, null, 0.15];
  const args = [1000, 5, column(...products), column(...prices), column(...costs), 2.6, 50, column(...own)];
  for (const k of all) {
    const made = number("YIELDCOMPARE", args, `[${k + 1},1]`);
    expect(opened.get("made", k)).toBeCloseTo(made, 9);
    const margin = number("YIELDCOMPARE", args, `[${k + 1},4]`) + (1000 - made) * leftPrices[k]!;
    expect(opened.get("margin", k)).toBeCloseTo(margin, 9);
    expect(opened.get("gain", k)).toBeCloseTo(margin - 400, 9);
    expect(margin).toBeCloseTo(1000 * margins[k]!, 9);
  }
});

test("each product pays, and beats raw milk, from the volume by hand", () => {
  const opened = open(processing);
  for (const k of all) expect(opened.get("breakEven", k)).toBeCloseTo(fixed[k]! / gains[k]!, 4);
  expect(opened.get("beatsRaw", 0)).toBe("");
  for (const k of all.slice(1))
    expect(opened.get("beatsRaw", k)).toBeCloseTo(fixed[k]! / (margins[k]! - margins[0]!), 3);
  expect(all.slice(1).map((k) => Math.round(opened.get("beatsRaw", k) as number))).toEqual([
    200000, 59122, 62975, 878571, 72833, 65217,
  ]);
});

test("each is ranked by hand at every volume, on both sides of a change of rank", () => {
  const opened = open(processing, "plain");
  for (const milk of [0, 20000, 59100, 59150, 60000, 91370, 91380, 1e6]) {
    opened.set("yearlyMilk", milk);
    const earned = gains.map((gain, k) => gain * milk - fixed[k]!);
    const order = [...earned].sort((a, b) => b - a);
    for (const k of all) {
      expect(opened.get("afterFixed", k)).toBeCloseTo(earned[k]!, 6);
      expect(opened.get("place", k)).toBe(order.indexOf(earned[k]!) + 1);
    }
    expect(opened.get("bestAfterFixed")).toBeCloseTo(order[0]!, 6);
  }
});

test("a product without a price is not made, and one without its cost or yield is named", () => {
  const opened = open(processing);
  opened.set("price", null, 5);
  expect(opened.get("gain", 5)).toBe("");
  expect(opened.get("verdict")).toMatch(/selling raw milk, which it beats from 59,122 kg a year\.$/);
  opened.set("cost", null, 2);
  opened.set("ownYield", null, 6);
  expect(opened.get("verdict")).toMatch(
    /These are left out until you fill in what is missing: curd \(processing cost\), paneer \(own yield\)\.$/,
  );
  expect(opened.problems()).toEqual([]);
});

test("a product with less margin than raw milk is never better, except at a small volume if its fixed costs are lower", () => {
  const opened = open(processing);
  opened.set("price", 0.4, 6); // 0.15 x (0.4 - 0.6) + 0.85 x 0.02: less than nothing
  expect([opened.get("breakEven", 6), opened.get("beatsRaw", 6)]).toEqual(["never", "never"]);
  opened.set("price", 6.3, 4); // butter: 0.4541 a kilogram, still more than raw milk
  expect(opened.get("verdict")).toMatch(/Never better than raw milk: paneer\.$/);
  opened.set("price", 6.2, 4); // 0.4480
  expect(opened.get("verdict")).toMatch(/Never better than raw milk: butter, paneer\.$/);
  // Raw milk with a tank of 10,000 a year: paneer of 3.4 leaves 0.15 x 2.8 + 0.017 = 0.437, 0.013 less than raw milk.
  opened.set("price", 3.4, 6);
  opened.set("fixedCost", 10000, 0);
  expect(opened.get("beatsRaw", 6)).toBe("up to 307,692"); // 4,000 / 0.013
  expect(opened.get("beatsRaw", 2)).toBe(0);
  // The same margin and the same fixed costs as raw milk.
  opened.set("price", 4.1, 6);
  opened.set("price", (0.45 - 0.017) / 0.15 + 0.6, 6);
  opened.set("fixedCost", 10000, 6);
  expect(opened.get("beatsRaw", 6)).toBe("never");
});

describe("the sentence", () => {
  const opened = open(processing);
  const saysWith = (...inputs: [name: string, value: number | null, ...at: number[]][]) => {
    const before = inputs.map(([name, , ...at]) => opened.get(name, ...at) as number);
    for (const [name, value, ...at] of inputs) opened.set(name, value, ...at);
    const said = opened.get("verdict");
    for (const [k, [name, , ...at]] of inputs.entries()) opened.set(name, before[k]!, ...at);
    return said;
  };

  test("says what the example means", () => {
    expect(saysWith()).toBe(
      "At 60,000 kg of milk a year, curd earns most: 3,104 after the milk and fixed costs. That is 104 more than selling raw milk, which it beats from 59,122 kg a year. From 91,377 kg a year, cheese earns more.",
    );
  });

  test("turns with the volume", () => {
    expect(saysWith(["yearlyMilk", 59100])).toBe(
      "At 59,100 kg of milk a year, raw milk earns most: 2,955 after the milk and fixed costs. From 59,122 kg a year, curd earns more.",
    );
    expect(saysWith(["yearlyMilk", 91370])).toMatch(/curd earns most.* From 91,377 kg a year, cheese earns more\.$/);
    expect(saysWith(["yearlyMilk", 91380])).toMatch(/cheese earns most.* which it beats from 72,833 kg a year\.$/);
  });

  test("asks for the milk of a year, and says that nothing is earned without any", () => {
    expect(saysWith(["yearlyMilk", null])).toBe("Fill in: Raw milk of a year, kg/yr (sheet Processing inputs)");
    expect(saysWith(["batch", null])).toBe("Fill in: Milk of the batch, kg (sheet Processing inputs)");
    expect(saysWith(["milkCost", null])).toBe("Fill in: Cost of the milk, cur/kg (sheet Processing inputs)");
    expect(saysWith(["yearlyMilk", 0])).toMatch(/^Enter more than 0 kg of milk a year/);
  });

  test("turns where no product pays for the milk, or none at this volume", () => {
    // The best margin, of cheese, is 0.65595. Curd: 60,000 x (0.5684 - 0.7) - 7,000; raw milk: 60,000 x (0.45 - 0.7).
    expect(saysWith(["milkCost", 0.7])).toBe(
      "At 60,000 kg of milk a year, no product pays for the milk and its fixed costs: the best, curd, is 14,896 short. No volume changes that.",
    );
    // 6,000 / (0.5453 - 0.5) = 132,521; cheese 15,000 / 0.15595 = 96,185; curd 7,000 / 0.0684 = 102,339.
    expect(saysWith(["milkCost", 0.5])).toBe(
      "At 60,000 kg of milk a year, no product pays for the milk and its fixed costs: the best, curd, is 2,896 short. Cheese pays from 96,185 kg a year.",
    );
  });

  test("compares with raw milk only where it has a price", () => {
    expect(saysWith(["price", null, 0])).toContain("Raw milk is left out: enter its price");
  });

  test("says that a product without more fixed costs beats raw milk at any volume", () => {
    expect(saysWith(["fixedCost", null, 2])).toContain("selling raw milk, which it beats at any volume.");
  });
});
