import { templates } from "@dairy-functions/workbooks/templates";
import { column, number } from "./library.ts";
import { open } from "./open.ts";

const processing = templates.find(({ name }) => name === "processing-choice")!;

test("yields and margins are those of YIELDCOMPARE, and what is left over comes on top", () => {
  const opened = open(processing);
  const products = ["RAWMILK", "Pasteurised milk", "Curd", "GHEE", "BUTTER", "CHEESE", "PANEER"];
  const prices = [0.46, 0.56, 0.72, 9.5, 6.4, 5.2, 4.1];
  const costs = [0.01, 0.06, 0.14, 0.9, 0.7, 1.1, 0.6];
  const leftPrices = [0, 0, 0, 0.12, 0.12, 0.02, 0.02];
  const yields = [1, 0.99, 0.98, null, null, null, 0.15];
  const args = [1000, 5, column(...products), column(...prices), column(...costs), 2.6, 50, column(...yields)];
  for (const k of products.keys()) {
    const made = number("YIELDCOMPARE", args, `[${k + 1},1]`);
    expect(opened.get("made", k)).toBeCloseTo(made, 9);
    const margin = number("YIELDCOMPARE", args, `[${k + 1},4]`) + (1000 - made) * leftPrices[k]!;
    expect(opened.get("margin", k)).toBeCloseTo(margin, 9);
    expect(opened.get("gain", k)).toBeCloseTo(margin - 400, 9);
  }
});

test("paneer breaks even where its margin has paid milk and fixed costs", () => {
  const opened = open(processing);
  // By hand, from 1 kg of milk: 0.15 x (4.1 - 0.6) + 0.85 x 0.02 - 0.4 = 0.142.
  expect(opened.get("breakEven", 6)).toBeCloseTo(6000 / 0.142, 6);
});

test("a product without a price is left out", () => {
  const opened = open(processing);
  opened.set("price", null, 5);
  expect(opened.get("gain", 5)).toBe("");
  expect(opened.get("verdict")).toContain("Curd earns most: 0.17 per kg of milk");
  expect(opened.problems()).toEqual([]);
});

describe("the sentence", () => {
  const saysAt = (milkCost: number) => {
    const opened = open(processing);
    opened.set("milkCost", milkCost);
    return opened.get("verdict");
  };

  test("says what the example means", () => {
    expect(saysAt(0.4)).toBe(
      "Cheese earns most: 0.26 per kg of milk above its cost, before fixed costs. The fixed costs are covered from 58,605 kg of milk a year.",
    );
  });

  test("turns where no product pays for the milk", () => {
    // Cheese, the best, leaves 0.65595 per kg.
    expect(saysAt(0.65)).toContain("Cheese earns most: 0.01 per kg of milk");
    expect(saysAt(0.67)).toBe("No product pays for the milk: the best, Cheese, leaves 0.01 per kg of milk uncovered.");
  });

  test("says nothing of fixed costs where there are none", () => {
    const opened = open(processing);
    opened.set("fixedCost", null, 5);
    expect(opened.get("verdict")).toMatch(/before fixed costs\.$/);
    opened.set("fixedCost", 0, 5);
    expect(opened.get("verdict")).toMatch(/before fixed costs\.$/);
  });

  test("leaves out the product whose yield cannot be known yet", () => {
    const opened = open(processing);
    opened.set("casein", null);
    expect(opened.get("verdict")).toMatch(/^Curd earns most/);
  });
});
