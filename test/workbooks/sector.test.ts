import { templates } from "@dairy-functions/workbooks/templates";
import { column, number } from "./library.ts";
import { type Opened, open } from "./open.ts";

const sector = templates.find(({ name }) => name === "sector")!;
const last = 6;
const volumes = [110, 38, 4, 4, 3, 3, 5, 3, 7];

describe("Bangladesh of Hemme, Garcia and Khan 2004", () => {
  const opened = open(sector);
  const get = (name: string, ...indexes: number[]) => opened.get(name, ...indexes) as number;

  test("its yield, demand and growth are printed", () => {
    expect(get("yield", last)).toBeCloseTo(200, 0); // section 2.1: around 200 kg
    expect(get("need", last)).toBeCloseTo(5694, 6); // section 1: about 5.70 million t
    expect(get("needRatio")).toBeGreaterThan(2.5); // section 1: over two and a half times
    expect(get("change", 0)).toBeCloseTo(0.03, 3); // section 2.2: 3 %
    expect(get("change", 1)).toBeCloseTo(0.05, 2); // section 2.2: around 5 %
    expect(get("change", 3)).toBeCloseTo(0.5, 10); // section 2.2: 50 %
    expect(get("change", 4)).toBeCloseTo(0.35, 10); // section 2.2: 35 %
    expect(get("processed")).toBeCloseTo(0.03, 2); // section 2.3: about 3 %
  });

  test("its real price and production per head are those that follow from the printed figures", () => {
    expect(get("realChange")).toBeCloseTo(0.1111, 4); // printed: about 16 %
    expect(get("realChange")).toBeCloseTo(number("REALCHANGE", [0.5, 0.35]), 10);
    expect(get("perHead", last)).toBeCloseTo(16.23, 2); // printed: 13 kg
  });

  test("its balance is that of MILKBALANCE", () => {
    const balance = (line: string) => number("MILKBALANCE", [2110000, 250000, 0, 0, 130e6, 120], line);
    expect(1000 * get("use", last)).toBeCloseTo(balance("Use"), 6);
    expect(get("useLast")).toBeCloseTo(balance("Use per head and day"), 8);
    expect(get("sufficiencyLast")).toBeCloseTo(balance("Self-sufficiency ratio (SSR)"), 10);
    expect(get("needRatio")).toBeCloseTo(balance("Demand/production"), 8);
  });

  test("its indices are those of PRICEINDEX", () => {
    const years = [0, 3, last];
    for (const [name, of] of [
      ["priceIndex", "farmPrice"],
      ["realIndex", "realPrice"],
    ] as const) {
      const series = column(...[0, 1, 2, 3, 4, 5, 6].map((year) => get(of, year)));
      for (const year of years)
        expect(get(name, year)).toBeCloseTo(number("PRICEINDEX", [series], `[${year + 1},0]`), 9);
    }
  });

  test("its processors have the printed shares", () => {
    const printed = [62.16, 21.48, 2.26, 2.26, 1.69, 1.69, 2.82, 1.69, 3.95]; // Annex 3, where two are raised by 0.01
    for (const [k, share] of printed.entries()) expect(100 * get("marketShare", k)).toBeCloseTo(share, 1);
    expect(get("rank", 8)).toBe(number("SHARETABLE", [column(...volumes)], "[9,3]"));
    expect(get("concentration")).toBeCloseTo(number("HHI", [column(...volumes)]), 8);
    expect(get("largestFour")).toBeCloseTo(160 / 177, 12); // by hand: 110 + 38 + 7 + 5 of 177
  });

  test("its jobs are 14.4 for 100 litres, and its farm price lies above the world market", () => {
    expect(get("jobsShown")).toBeCloseTo(1770 * 14.4, 8); // Bennett and others, table of off-farm jobs
    // By hand: 0.25 US$ with 4.5 % fat and 3.5 % protein, a factor of (0.383*4.5 + 0.242*3.5 + 0.7832)/3.1138, beside
    // 0.32*16 + 0.51*17 + 0.17*16.5 US$ per 100 kg.
    expect(get("worldRatio")).toBeCloseTo(0.25 / ((1.7235 + 0.847 + 0.7832) / 3.1138) / 0.16595, 4);
    expect(get("parity")).toBeCloseTo((1700 * 60 * 1.3 + 3500 - 9000) / 7600, 10);
  });
});

test("a year that is left out leaves the others as they are", () => {
  const opened = open(sector);
  const before = opened.get("verdict");
  for (const name of ["year", "production", "people", "farmPrice", "consumerPrices"]) opened.set(name, null, 3);
  expect(opened.get("verdict")).toBe(before);
  expect([opened.get("perHead", 3), opened.get("realIndex", 3)]).toEqual(["", ""]);
  expect(opened.problems()).toEqual([]);
});

test("with fewer than four processors, all of them are the largest four", () => {
  for (const edition of ["add-in", "plain"] as const) {
    const opened = open(sector, edition);
    for (let k = 2; k < 9; k++) opened.set("volume", null, k);
    expect(opened.get("largestFour")).toBe(1);
    expect(opened.get("concentration")).toBeCloseTo(number("HHI", [column(110, 38)]), 8);
  }
});

describe("the sentence", () => {
  const saysOf = (change: (opened: Opened) => void) => {
    const opened = open(sector);
    change(opened);
    return opened.get("verdict");
  };
  const says = (change: (opened: Opened) => void, text: string) => expect(saysOf(change)).toContain(text);

  test("says what the example means", () => {
    expect(saysOf(() => {})).toBe(
      "Milk production grew by 0.5 % a year and the population grew by 1.7 % a year: there is less milk for each person than before. In 2002 the country produced 89 % of the milk it used and imported the rest. It would need 2.7 times its production for 120 g per person per day. The real farm price rose by 11.1 % since 1996. The processing market is highly concentrated: farmers have few to sell to.",
    );
  });

  test("turns where milk grows as fast as the population", () => {
    const grow = (factor: number) => (opened: Opened) => {
      opened.set("production", 1000, 0);
      opened.set("production", 1000 * (130 / 117.5) * factor, last);
    };
    says(grow(0.99), "there is less milk for each person than before.");
    says(grow(1), "there is as much milk for each person as before.");
    says(grow(1.01), "there is more milk for each person than before.");
    says((opened) => opened.set("production", 1900, last), "Milk production fell by 1.3 % a year");
  });

  test("turns where a country feeds itself", () => {
    says((opened) => opened.set("imports", 0, last), "In 2002 the country produced as much milk as it used.");
    says((opened) => opened.set("exports", 300, last), "In 2002 the country produced more milk than it used.");
    says((opened) => opened.set("imports", 25, last), "produced 99 % of the milk it used and imported the rest.");
  });

  test("turns where the need is met", () => {
    // 2,360 thousand t for 130 million people are 49.7 g a day; production alone 44.5 g.
    says((opened) => opened.set("intake", 50), "It would need 1.1 times its production for 50 g per person per day.");
    says((opened) => opened.set("intake", 49), "It used enough for 49 g per person per day.");
    says((opened) => {
      opened.set("intake", 44);
      opened.set("exports", 400, last);
    }, "It exported milk that it would need for 44 g per person per day.");
  });

  test("turns where the real price stays", () => {
    says((opened) => opened.set("consumerPrices", 150, last), "The real farm price did not change since 1996.");
    says((opened) => opened.set("consumerPrices", 151, last), "The real farm price fell by 0.7 % since 1996.");
    says((opened) => opened.set("consumerPrices", 149, last), "The real farm price rose by 0.7 % since 1996.");
  });

  test("turns at 1,000 and above 1,800 points of concentration", () => {
    const markets = (opened: Opened, sold: number[]) => {
      for (let k = 0; k < 12; k++) opened.set("volume", sold[k] ?? null, k);
    };
    says((opened) => markets(opened, Array(11).fill(5)), "not concentrated"); // 11 of 9.1 %: 909
    says((opened) => markets(opened, Array(10).fill(5)), "moderately concentrated."); // 10 of 10 %: 1,000
    says((opened) => markets(opened, [20, 20, 20, 20, 10, 10]), "moderately concentrated."); // 4 * 400 + 2 * 100
    says((opened) => markets(opened, [21, 20, 20, 20, 10, 9]), "highly concentrated"); // 441 + 3 * 400 + 100 + 81
  });

  test("leaves out what is not known, and waits for two years", () => {
    const without = saysOf((opened) => {
      for (let k = 0; k < 9; k++) opened.set("volume", null, k);
      for (let k = 0; k < 7; k++) opened.set("farmPrice", null, k);
      opened.set("intake", null);
      opened.set("imports", null, last);
    });
    expect(without).toMatch(/there is less milk for each person than before\.$/);
    says((opened) => {
      for (let k = 1; k < 7; k++) opened.set("people", null, k);
    }, "Enter production and population for at least two years.");
  });
});
