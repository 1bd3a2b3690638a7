import { templates } from "@dairy-functions/workbooks/templates";
import { column, number } from "./library.ts";
import { type Opened, open } from "./open.ts";

const chain = templates.find(({ name }) => name === "dairy-chain")!;

test("the channels of Annex 4 are those of CHAINTABLE", () => {
  const opened = open(chain);
  // Hemme, Garcia and Khan 2004, Annex 4, as printed in US$.
  const channels = [
    ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96],
    ["Sweetshop", 0.28, 0.9, 0.38, 0.1, 0.96],
    ["Direct sale", 0.33, 1, 0.4, null, null],
  ];
  const columns = { milkReturns: 1, creamReturns: 2, returns: 3, margin: 4, farmShare: 5 };
  for (const [name, column] of Object.entries(columns))
    for (const k of [0, 1, 2])
      expect(opened.get(name, k)).toBeCloseTo(number("CHAINTABLE", [channels], `[${k + 1},${column}]`), 12);
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

  test("takes other products as CHAINTABLE does, and costs in the net margin", () => {
    const opened = made();
    const table = (column: number) =>
      number(
        "CHAINTABLE",
        [
          [["Sweets", 0.28, 0, 0, 0.05, 0.96, 0.06, 4.5, null, null, null, 30]],
          [
            ["Sweets", "sweets", 0.15, 1.6, 19],
            ["Sweets", "whey", 0.7, 0.05, 0.1],
          ],
        ],
        `[1,${column}]`,
      );
    for (const [name, column] of Object.entries({ otherReturns: 6, returns: 3, margin: 4, farmShare: 5, netMargin: 8 }))
      expect(opened.get(name, 3)).toBeCloseTo(table(column), 12);
    expect(1 - Number(opened.get("fatLoss", 3))).toBeCloseTo(table(9), 12);
  });

  test("shares the margin among the stages as CHAINSTACK does", () => {
    const opened = made();
    const returns = Number(opened.get("returns", 3));
    const buy = column(0.28, 0.31, 0.3);
    const sell = column(0.31, 0.3, returns);
    const stack = [column("Collector", "Processor", "Retailer"), buy, sell, column(0.01, 0.02, 0.03)];
    for (const [k, stage] of ["collector", "processor", "retailer"].entries()) {
      expect(opened.get(`${stage}Net`, 3)).toBeCloseTo(number("CHAINSTACK", stack, `[${k + 1},2]`), 12);
      expect(opened.get(`${stage}Gross`, 3)).toBeCloseTo(number("CHAINSTACK", stack, `[${k + 1},3]`), 12);
    }
    const net = () =>
      ["collector", "processor", "retailer"].reduce((sum, each) => sum + Number(opened.get(`${each}Net`, 3) || 0), 0);
    expect(net()).toBeCloseTo(Number(opened.get("netMargin", 3)), 12);
    // Without prices between the stages the processor has all margins and pays all costs.
    for (const name of ["collectorPrice", "wholesale"]) opened.set(name, null, 3);
    expect([opened.get("collectorGross", 3), opened.get("retailerNet", 3)]).toEqual(["", ""]);
    expect(opened.get("processorNet", 3)).toBeCloseTo(Number(opened.get("netMargin", 3)), 12);
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
