import { templates } from "@dairy-functions/workbooks/templates";
import { column, number } from "./library.ts";
import { type Opened, open } from "./open.ts";

const feed = templates.find(({ name }) => name === "feed")!;

// The ration of the first group, by feed: kg as fed, price, dry matter in per cent.
const fed = [2, 20, 6, 2.5, 1.8, 0.4, 0.1];
const prices = [0.045, 0.025, 0.05, 0.17, 0.27, 0.12, 0.4];
const dryMatter = [90, 20, 32, 88, 90, 75, 98];

test("a ration costs what RATIONCOST says", () => {
  const opened = open(feed);
  const args = [column(...fed), column(...prices), column(...dryMatter), 12, 0.36];
  const total = (header: string) => number("RATIONCOST", args, `Total | ${header}`);
  expect(opened.get("feedCost", 0)).toBeCloseTo(total("cost per day (cur/d)"), 10);
  expect(opened.get("dryMatterFed", 0)).toBeCloseTo(total("kg dm (kg DM/d)"), 10);
});

test("feed costs and income over them are right by hand", () => {
  const opened = open(feed);
  const get = (name: string, ...indexes: number[]) => opened.get(name, ...indexes) as number;
  // 0.09 + 0.5 + 0.3 + 0.425 + 0.486 + 0.048 + 0.04
  expect(get("feedCost", 0)).toBeCloseTo(1.889, 10);
  expect(get("costPerMilk", 0)).toBeCloseTo(1.889 / 12, 10);
  expect(get("iofc", 0)).toBeCloseTo(12 * 0.36 - 1.889, 10);
  // Late lactation 0.135 + 0.375 + 0.2 + 0.255 + 0.216 + 0.024 + 0.032; dry cows 0.18 + 0.3 + 0.085 + 0.02.
  const herdFeed = 8 * 1.889 + 9 * 1.237 + 5 * 0.585;
  const herdMilk = 8 * 12 + 9 * 6.5;
  expect(get("herdIncome")).toBeCloseTo(herdMilk * 0.36 - herdFeed, 9);
  expect(get("herdFeedPerMilk")).toBeCloseTo(herdFeed / herdMilk, 10);
});

/**
 * By hand: a kilogram of dry matter of each feed, the needs of Sharma et al. 2018 for a live weight of 390 kg (87.76 kg
 * of metabolic weight) and 6.5 kg of milk at 4.2 % fat (6.695 kg at 4 %).
 */
test("energy and protein are compared with what a cow needs", () => {
  const opened = open(feed);
  const at = (name: string, k: number) => opened.get(name, k) as number;
  // Late lactation eats 2.7, 3, 1.28, 1.32, 0.72, 0.15 and 0.0784 kg of dry matter.
  const energy = 2.7 * 6 + 3 * 8.5 + 1.28 * 10 + 1.32 * 10.5 + 0.72 * 11.5 + 0.15 * 11.5;
  const protein = 27 * 4 + 30 * 9 + 12.8 * 8 + 13.2 * 17 + 7.2 * 36 + 1.5 * 5;
  expect(at("energyFed", 1)).toBeCloseTo(energy, 9);
  expect(at("proteinFed", 1)).toBeCloseTo(protein, 9);
  expect(at("energyNeed", 1)).toBeCloseTo(0.5761 * 87.7609 + 5.305 * 6.695, 3);
  expect(at("proteinNeed", 1)).toBeCloseTo(5.59 * 87.7609 + 102.7 * 6.695, 2);
  // 78.4 of 86.1 MJ are more than nine tenths, 971 of 1,178 g are less.
  expect([opened.get("energyShort", 1), at("proteinShort", 1)]).toEqual([0, expect.closeTo(1178.16 - protein, 2)]);
  // From 95 % on, 7.7 MJ are short too.
  opened.set("enough", 0.95);
  expect(at("energyShort", 1)).toBeCloseTo(at("energyNeed", 1) - energy, 9);
  expect(opened.get("verdict")).toContain("8 MJ of energy (86 needed), 207 g of crude protein (1,178 needed).");
  // What is entered goes before what is computed, and needs no live weight.
  opened.set("energyEntered", 60, 2);
  opened.set("proteinEntered", 700, 2);
  // Dry cows: 3.6, 2.4, 0, 0.44 and 0.049 kg of dry matter.
  expect(at("energyShort", 2)).toBeCloseTo(60 - (3.6 * 6 + 2.4 * 8.5 + 0.44 * 10.5), 9);
  expect(at("proteinShort", 2)).toBeCloseTo(700 - (36 * 4 + 24 * 9 + 4.4 * 17), 9);
  expect(opened.get("verdict")).toContain("Dry cows, short per cow per day: 13 MJ of energy (60 needed), 265 g");
});

test("energy and protein wait for each feed that is eaten, and for live weight and fat", () => {
  const opened = open(feed);
  opened.set("energy", null, 5); // molasses: the dry cows get none
  expect([0, 1, 2].map((k) => opened.get("energyFed", k))).toEqual(["", "", expect.any(Number)]);
  expect(opened.get("verdict")).toContain("Energy or protein of a group is left out");
  opened.set("bodyWeight", null, 1);
  expect([opened.get("proteinNeed", 1), opened.get("proteinShort", 1), opened.get("energyNeed", 2)]).toEqual([
    "",
    "",
    "",
  ]);
  opened.set("bodyWeight", 400, 2);
  expect(opened.get("energyNeed", 2)).toBeCloseTo(0.5761 * 400 ** 0.75, 9);
  // Without energy and protein of any feed, nothing is said of them.
  for (let k = 0; k < 12; k++) for (const name of ["energy", "crudeProtein"]) opened.set(name, null, k);
  expect(opened.get("verdict")).not.toMatch(/energy|protein/i);
});

describe("the sentence", () => {
  const saysAfter = (change: (opened: Opened) => void) => {
    const opened = open(feed);
    change(opened);
    return opened.get("verdict");
  };
  const milkPrice = (price: number) => (opened: Opened) => {
    for (const k of [0, 1, 2]) opened.set("milkPrice", price, k);
  };

  test("says what the example means", () => {
    expect(saysAfter(() => {})).toBe(
      "After feed, the milk of the herd leaves 26.45 a day for everything else. Early lactation leaves most per cow: 2.43. Dry cows: feed costs 0.59 a cow and day more than the milk earns. Late lactation, short per cow per day: 1.7 kg of dry matter (11.0 expected), 207 g of crude protein (1,178 needed).",
    );
  });

  test("names the group that is fed least of what it is expected to eat", () => {
    // By hand, late lactation: 2.7 + 3 + 1.28 + 1.32 + 0.72 + 0.15 + 0.0784 kg of dry matter. NRC 2001, equation 1-2:
    // fat-corrected milk 0.4 x 6.5 + 15 x 0.042 x 6.5, live weight 390 kg, in the 220th day, week 31.43.
    const expected = (0.372 * (2.6 + 4.095) + 0.0968 * 390 ** 0.75) * (1 - Math.exp(-0.192 * (220 / 7 + 3.67)));
    const opened = open(feed);
    expect(opened.get("intakeMissing", 1)).toBeCloseTo(expected - 9.2484, 9);
    expect(opened.get("intakeMissing", 0)).toBe(0);
    // 2 kg more straw, 1.8 kg of dry matter, is more than is missing.
    opened.set("fed", 5, 0, 1);
    expect(opened.get("intakeMissing", 1)).toBe(0);
    expect(opened.get("verdict")).not.toContain("expected");
  });

  test("turns where the feed costs more than the milk earns", () => {
    // The feed of the herd, 29.17 a day, over 154.5 kg of milk: 0.1888.
    expect(saysAfter(milkPrice(0.189))).toContain("After feed, the milk of the herd leaves 0.03 a day");
    expect(saysAfter(milkPrice(0.188))).toContain("The feed of the herd costs 0.12 a day more than its milk earns.");
  });

  test("leaves out the group that costs more where there is none", () => {
    const withoutDryCows = saysAfter((opened) => {
      for (const name of ["groupName", "cows", "milk", "milkPrice"]) opened.set(name, null, 2);
    });
    expect(withoutDryCows).toMatch(/Early lactation leaves most per cow: 2\.43\. Late lactation, short per cow /);
  });

  test("names a group by its number where it has no name", () => {
    expect(saysAfter((opened) => opened.set("groupName", null, 0))).toContain("Group 1 leaves most per cow: 2.43.");
  });

  test("says that a group is left out, rather than counting what is missing as nothing", () => {
    const opened = open(feed);
    opened.set("fed", null, 5, 0); // molasses, which the second group eats too
    opened.set("feedPrice", null, 5);
    expect(opened.get("feedCost", 1)).toBe("");
    expect(opened.get("feedCost", 0)).toBeCloseTo(1.889 - 0.048, 10);
    // Without the second group: 8 x (4.32 - 1.841) - 5 x 0.585.
    expect(opened.get("herdIncome")).toBeCloseTo(8 * 2.479 - 2.925, 9);
    expect(opened.get("herdFeedPerMilk")).toBeCloseTo((8 * 1.841 + 2.925) / 96, 10);
    expect(opened.get("verdict")).toMatch(/A group is left out: .* the price of a feed that it eats\.$/);
    for (const k of [0, 2]) opened.set("milkPrice", null, k);
    expect(opened.get("verdict")).toBe("Enter the milk price of a group, and the price of each feed that it eats.");
  });
});
