import { templates } from "@dairy-functions/workbooks/templates";
import { type Opened, open } from "./open.ts";

const chain = templates.find(({ name }) => name === "dairy-chain")!;

test("the channels of Annex 4 have the margins that a calculation by hand gives", () => {
  const opened = open(chain);
  // Hemme, Garcia and Khan 2004, Annex 4, as printed in US$: co-operative, sweetshop, direct sale.
  const byHand = {
    milkReturns: [0.966 * 0.47, 0.9 * 0.38, 1 * 0.4],
    creamReturns: [0.034 * 0.96, 0.1 * 0.96, 0],
    returns: [0.45402 + 0.03264, 0.342 + 0.096, 0.4],
    margin: [0.48666 - 0.25, 0.438 - 0.28, 0.4 - 0.33],
    farmShare: [0.25 / 0.48666, 0.28 / 0.438, 0.33 / 0.4],
    // The costs are ours: 0.02, 0.1 and 0.03; 0.01, 0.11 and 0.02; 0, 0 and 0.04.
    netMargin: [0.23666 - 0.15, 0.158 - 0.14, 0.07 - 0.04],
  };
  for (const [name, values] of Object.entries(byHand))
    for (const [k, value] of values.entries())
      expect([name, k, opened.get(name, k)]).toEqual([name, k, expect.closeTo(value, 12)]);
});

test("the printed quantities leave fat unaccounted for", () => {
  const opened = open(chain);
  // By hand, of 45 g: 33.81 + 10.2 for the co-operative, 13.5 + 30 for the sweetshop, all of it in direct sale.
  for (const [k, lost] of [0.99, 1.5, 0].entries()) expect(opened.get("fatLoss", k)).toBeCloseTo(lost / 45, 10);
});

test("a channel that is left out does not disturb the others", () => {
  const opened = open(chain);
  for (const name of ["channelName", "farmPrice", "farmFat", "milkSold", "milkFat", "milkPrice"])
    opened.set(name, null, 0);
  expect([opened.get("margin", 0), opened.get("widestMargin")]).toEqual(["", opened.get("margin", 1)]);
  expect(opened.problems()).toEqual([]);
});

describe("the sentence", () => {
  const saysAfter = (change: (opened: Opened) => void) => {
    const opened = open(chain);
    change(opened);
    return opened.get("verdict");
  };

  test("says what the example means", () => {
    expect(saysAfter(() => {})).toBe(
      "Direct sale pays farmers most: 0.33 US$ per kg. They keep most of what the consumer pays in Direct sale: 83 %. After costs Co-operative keeps most: 0.09 US$ per kg. The fat of Sweetshop does not balance: 3.3 % is missing.",
    );
  });

  test("turns where another channel pays more, and another leaves the larger share", () => {
    expect(saysAfter((opened) => opened.set("farmPrice", 0.34, 1))).toContain(
      "Sweetshop pays farmers most: 0.34 US$ per kg. They keep most of what the consumer pays in Direct sale: 83 %.",
    );
    // Of 0.438 that the sweetshop gets, 0.37 are 84.5 %.
    expect(saysAfter((opened) => opened.set("farmPrice", 0.37, 1))).toContain("the consumer pays in Sweetshop: 84 %.");
  });

  test("turns where the fat balances within 2 %, and where more is sold than bought", () => {
    const withFat = (fat: number) => (opened: Opened) => {
      for (const k of [0, 1, 2]) opened.set("farmFat", fat, k);
      opened.set("milkFat", fat, 2);
    };
    expect(saysAfter(withFat(4.4))).toMatch(/0\.09 US\$ per kg\.$/); // 44.0 and 43.5 of 44 g
    expect(saysAfter(withFat(4.3))).toMatch(
      /The fat of Co-operative does not balance: 2\.3 % more is sold than bought\. Check the yields and tests of its products\.$/,
    );
  });
});

describe("a fourth channel", () => {
  /** A sweetshop that sells cream, sweets and whey, but no milk. */
  const made = () => {
    const opened = open(chain);
    const values = {
      channelName: "Sweets",
      farmPrice: 0.28,
      farmFat: 4.5,
      milkSold: 0,
      creamSold: 0.05,
      creamFat: 30,
      creamPrice: 0.96,
      sweetsSold: 0.15,
      sweetsFat: 19,
      sweetsPrice: 1.6,
      wheySold: 0.7,
      wheyFat: 0.1,
      wheyPrice: 0.05,
      collectorPrice: 0.31,
      wholesale: 0.3,
      collectorCost: 0.01,
      processorCost: 0.02,
      retailerCost: 0.03,
    };
    for (const [name, value] of Object.entries(values)) opened.set(name, value, 3);
    return opened;
  };

  test("has the margins before and after costs that a calculation by hand gives", () => {
    const opened = made();
    const byHand = {
      otherReturns: 0.15 * 1.6 + 0.7 * 0.05,
      returns: 0.05 * 0.96 + 0.24 + 0.035,
      margin: 0.323 - 0.28,
      netMargin: 0.043 - 0.01 - 0.02 - 0.03,
      farmShare: 0.28 / 0.323,
      // Of 45 g, 15 g are in cream, 28.5 g in sweets and 0.7 g in whey.
      fatLoss: (45 - 15 - 28.5 - 0.7) / 45,
      collectorGross: 0.31 - 0.28,
      collectorNet: 0.03 - 0.01,
      processorGross: 0.3 - 0.31,
      processorNet: -0.01 - 0.02,
      retailerGross: 0.323 - 0.3,
      retailerNet: 0.023 - 0.03,
    };
    for (const [name, value] of Object.entries(byHand))
      expect([name, opened.get(name, 3)]).toEqual([name, expect.closeTo(value, 12)]);
  });

  test("leaves all margins and costs to the processor where no prices are between the stages", () => {
    const opened = made();
    for (const name of ["collectorPrice", "wholesale"]) opened.set(name, null, 3);
    expect([opened.get("collectorGross", 3), opened.get("retailerNet", 3)]).toEqual(["", ""]);
    // It gets 0.323 for what it pays 0.28, and pays 0.01, 0.02 and 0.03.
    expect(opened.get("processorNet", 3)).toBeCloseTo(0.043 - 0.06, 12);
    opened.set("retailerCost", null, 3);
    expect([opened.get("processorNet", 3), opened.get("netMargin", 3)]).toEqual(["", ""]);
    expect(opened.problems()).toEqual([]);
  });

  test("is not left out without a name", () => {
    const opened = made();
    opened.set("channelName", null, 3);
    opened.set("farmPrice", 0.4, 3);
    expect(opened.get("verdict")).toMatch(
      /^A channel has no name: enter it on the sheet Chain inputs\. \(no name\) pays farmers most: 0\.40 US\$ per kg\./,
    );
  });

  test("is asked for a price that is missing, and waits", () => {
    const opened = made();
    for (const name of ["sweetsPrice", "wheyFat", "creamPrice", "farmFat", "farmPrice"]) {
      const before = opened.get(name, 3) as number;
      opened.set(name, null, 3);
      expect(opened.get("verdict")).toMatch(/^Fill in: /);
      expect(opened.get(/Fat/.test(name) ? "fatLoss" : "farmShare", 3)).toBe("");
      opened.set(name, before, 3);
    }
    opened.set("creamPrice", null, 0);
    expect([opened.get("farmShare", 0), opened.get("netMargin", 0)]).toEqual(["", ""]);
    expect(opened.get("verdict")).toMatch(/^Fill in: Price of the cream sold/);
    expect(opened.problems()).toEqual([]);
  });

  test("is asked about a yield of paneer that the fat does not allow, and amounts above the milk bought", () => {
    const opened = made();
    opened.set("caseinSold", 0.15, 3);
    opened.set("caseinFat", 25, 3);
    opened.set("caseinPrice", 3, 3);
    // Of 45 g, 15 g are in cream, 28.5 g in sweets, 0.7 g in whey: 37.5 g of paneer are 81.6 % too much.
    expect(opened.get("verdict")).toMatch(
      /The fat of Sweets does not balance: 81\.6 % more is sold than bought\. Check/,
    );
    opened.set("milkSold", 1.0, 1);
    expect(opened.get("verdict")).toContain(
      " The milk and cream of Sweetshop add up to 110 % of the milk bought: check the amounts, or water or powder was added.",
    );
  });

  test("does not pay farmers more than it gets without a word", () => {
    const opened = made();
    opened.set("farmPrice", 0.5, 3);
    // Of 0.048 for cream, 0.24 for sweets and 0.035 for whey.
    expect(opened.get("verdict")).toContain(
      "per kg. After costs Co-operative keeps most: 0.09 US$ per kg. Sweets does not cover its costs: it loses 0.24 US$ per kg. Sweets pays farmers more than it gets, 155 % of its returns: check its prices and amounts.",
    );
  });
});

test("a channel that gets nothing has no farmer's share", () => {
  const opened = open(chain);
  for (const name of ["milkPrice", "creamPrice"]) opened.set(name, 0, 0);
  expect(opened.get("farmShare", 0)).toBe("");
  expect(opened.problems()).toEqual([]);
});
