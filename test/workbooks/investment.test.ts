import { templates } from "@dairy-functions/workbooks/templates";
import { answer, column, number } from "./library.ts";
import { type Opened, open } from "./open.ts";

const investment = templates.find(({ name }) => name === "investment")!;
const years = Array.from({ length: 26 }, (_, k) => k);

// Own money earns 11.3 % and prices rise by 5 %: 1.113 / 1.05 = 1.06.
// The crossbred heifer of the example: 900 paid, 6 years of 1,600 kg at 0.36 and 45, less 330, and 350 at the end.
const heifer = 2;
const flows = years.map((year) => (year === 0 ? -900 : year > 6 ? 0 : 1600 * 0.36 + 45 - 330 + (year === 6 ? 350 : 0)));
const presentValue = (amounts: readonly number[]) =>
  amounts.reduce((sum, amount, year) => sum + amount / 1.06 ** year, 0);

test.each(["add-in", "plain"] as const)("cash flows and what follows from them, in the %s edition", (edition) => {
  const opened = open(investment, edition);
  const get = (name: string, ...indexes: number[]) => opened.get(name, ...indexes) as number;
  expect(years.map((year) => get("flow", year, heifer))).toEqual(flows.map((each) => expect.closeTo(each, 9)));
  expect(get("netValue", heifer)).toBeCloseTo(presentValue(flows), 9);
  const outflows = years.map((year) => (year === 0 ? 900 : year > 6 ? 0 : 330));
  const inflows = flows.map((flow, year) => flow + outflows[year]!);
  expect(get("ratio", heifer)).toBeCloseTo(presentValue(inflows) / presentValue(outflows), 9);
  expect(get("payback", heifer)).toBeCloseTo(number("PAYBACK", [column(...flows)]), 9);
  expect(get("payback", heifer)).toBeCloseTo(3 + 27 / 291, 9); // by hand: 900 - 3 x 291 = 27
});

test("an instalment is that of LOANSCHEDULE, for as many years as the loan runs", () => {
  const opened = open(investment);
  const instalment = number("LOANSCHEDULE", [1800, 0.12, 5, 1], "[1,1]");
  expect(opened.get("instalment", 1)).toBeCloseTo(instalment, 9);
  // An instalment of the bank is worth less in today's money each year.
  const brought = 1500 * 0.36 + 60 * 0.3 - 180;
  for (const year of [1, 5]) expect(opened.get("inHand", year, 1)).toBeCloseTo(brought - instalment / 1.05 ** year, 9);
  expect(opened.get("inHand", 6, 1)).toBeCloseTo(brought, 9);
  expect(opened.get("inHand", 11, 1)).toBe("");
  expect(opened.get("worstYear", 1)).toBe(opened.get("inHand", 1, 1));
  expect(opened.get("ownMoney", 1)).toBe(600);
});

/** An annuity by its closed form: what 1 at the start costs in each of so many years. */
const annuity = (rate: number, lasting: number) => (rate === 0 ? 1 / lasting : rate / (1 - (1 + rate) ** -lasting));

describe("investments of different lives", () => {
  // Six, ten, twenty and twenty-five years: price, value at the end, benefits less running costs of a year.
  const cases = [
    { lasting: 6, price: 1000, atEnd: 100, gain: 260, running: 20 },
    { lasting: 10, price: 1500, atEnd: 0, gain: 250, running: 10 },
    { lasting: 20, price: 2600, atEnd: 0, gain: 300, running: 30 },
    { lasting: 25, price: 2600, atEnd: 400, gain: 270, running: 40 },
  ];
  const opened = open(investment, "plain");
  opened.clear();
  for (const [k, { lasting, price, atEnd, gain, running }] of cases.entries())
    for (const [name, value] of Object.entries({ price, life: lasting, salvage: atEnd, otherBenefit: gain, running }))
      opened.set(name, value, k);

  test.each([
    [0.06, 0],
    [0.113, 0.05],
    [0.05, 0.05],
    [0.04, 0.09], // what a bank pays loses value
  ])("at an interest of %d and an inflation of %d are those of the closed form", (interest, inflation) => {
    opened.set("inflation", inflation);
    for (const k of cases.keys()) opened.set("discount", interest, k);
    const rate = (1 + interest) / (1 + inflation) - 1;
    const annual = cases.map(
      ({ lasting, price, atEnd, gain, running }) =>
        gain - running - (price - atEnd / (1 + rate) ** lasting) * annuity(rate, lasting),
    );
    for (const [k, { lasting }] of cases.entries()) {
      expect(opened.get("annual", k)).toBeCloseTo(annual[k]!, 8);
      expect(opened.get("netValue", k)).toBeCloseTo(annual[k]! / annuity(rate, lasting), 7);
      expect(opened.get("place", k)).toBe(annual.filter((other) => other > annual[k]!).length + 1);
    }
    expect(opened.get("bestAnnual")).toBeCloseTo(Math.max(...annual), 8);
    expect(opened.problems()).toEqual([]);
  });

  test("at 6 % the best of a year is named, and the one that is worth more over more years", () => {
    opened.set("inflation", 0);
    for (const k of cases.keys()) opened.set("discount", 0.06, k);
    // 240 - (1,000 - 100 / 1.06^6) x 0.203363 = 50.97; 270 - 2,600 x 0.087185 = 43.32, which is 496.88 over 20 years.
    expect(opened.get("verdict")).toBe(
      "Investment 1 earns most: 51 a year above what the money would earn elsewhere, worth 251 today, and pays back in 4.2 years. Investment 3 has the highest net present value, 497, but over 20 years.",
    );
  });

  test("show no year after the last, and no zero with a minus", () => {
    expect(opened.get("inHand", 6, 0)).toBe(340);
    expect(opened.get("inHand", 7, 0)).toBe("");
    expect(opened.get("yearNumber", 25)).toBe(25);
    opened.set("chosen", 2);
    for (const name of ["worse", "better", "low"])
      for (const k of [0, 1, 2, 3]) expect(Object.is(opened.get(name, k), -0)).toBe(false);
  });
});

test("the worst year is none where cash comes in every year", () => {
  const opened = open(investment);
  const inHand = () =>
    years.map((each) => opened.get("inHand", each, heifer)).filter((each) => each !== "") as number[];
  opened.set("loan", 900, heifer);
  expect(Math.min(...inHand())).toBeLessThan(0);
  opened.set("loan", 900, heifer); // all of the price, over so long that each year leaves cash after the instalment
  opened.set("loanYears", 10, heifer);
  opened.set("life", 10, heifer);
  expect(Math.min(...inHand())).toBeGreaterThanOrEqual(0);
  expect(opened.get("worstYear", heifer)).toBe(0);
});

test("the drivers stand in the order of TORNADO, also where two are alike", () => {
  const opened = open(investment);
  const expectSorted = () => {
    const of = (name: string) => column(...[0, 1, 2, 3].map((k) => opened.get(name, k)));
    const sorted = answer("TORNADO", of("driver"), of("low"), of("high")).slice(1);
    for (const [k, [driver, low, high]] of sorted.entries()) {
      expect(opened.get("sorted", k)).toBe(driver);
      expect(opened.get("better", k)).toBeCloseTo(((high as number) - (low as number)) / 2, 9);
    }
  };
  expectSorted();
  opened.set("running", 0, heifer);
  opened.set("salvage", null, heifer); // two drivers without any effect
  expectSorted();
});

test("a driver's effect is what the net present value loses when the driver is 20 % worse", () => {
  for (const [k, name, factor] of [
    [0, "price", 1.2],
    [1, "moreMilk", 0.8],
    [2, "running", 1.2],
    [3, "salvage", 0.8],
  ] as const) {
    const opened = open(investment);
    const expected = opened.get("low", k) as number;
    opened.set(name, (opened.get(name, heifer) as number) * factor, heifer);
    if (name === "moreMilk") opened.set("otherBenefit", 45 * factor, heifer);
    expect(opened.get("netValue", heifer)).toBeCloseTo(expected, 9);
  }
});

test("the table of two drivers is that of SENSITIVITY", () => {
  const opened = open(investment);
  const levels = [0.8, 0.9, 1, 1.1, 1.2];
  const runs = presentValue(years.map((year) => (year >= 1 && year <= 6 ? 330 : 0)));
  const gains = presentValue(years.map((year) => (year >= 1 && year <= 6 ? 621 : 0)));
  const args = [presentValue(flows), column(...levels), [levels], -runs, gains];
  for (const r of levels.keys())
    for (const c of levels.keys())
      expect(opened.get("table", r, c)).toBeCloseTo(number("SENSITIVITY", args, `[${r + 1},${c + 1}]`), 8);
});

describe("the sentences", () => {
  const saysAfter = (name: string, change: (opened: Opened) => void) => {
    const opened = open(investment);
    change(opened);
    return opened.get(name);
  };
  const set =
    (name: string, value: number | null, ...at: number[]) =>
    (opened: Opened) => {
      for (const k of at) opened.set(name, value, k);
    };

  test("say what the example means", () => {
    expect(saysAfter("verdict", () => {})).toBe(
      "Crossbred heifer earns most: 158 a year above what the money would earn elsewhere, worth 778 today, and pays back in 3.1 years. Look at the loan: Milk cooler brings 98 less than the instalment in its worst year.",
    );
    expect(saysAfter("risk", () => {})).toBe("It depends most on: Benefits. It pays in every single case below.");
  });

  test("turn where no loan asks for more than comes in, and where none pays", () => {
    expect(saysAfter("verdict", set("loan", null, 0, 1, 2, 3))).toMatch(/pays back in 3\.1 years\.$/);
    expect(saysAfter("verdict", set("price", 9000, 0, 1, 2, 3))).toMatch(
      /^None of these investments pays: the money earns more elsewhere\./,
    );
  });

  test("turn where the investment no longer pays in a worse case, and where it does not pay as planned", () => {
    // It is worth 1,678 without its price: with 1,500 paid 178 are left, less than a fifth of the price.
    expect(saysAfter("risk", set("price", 1500, heifer))).toContain(
      "It no longer pays if what a red cell shows comes true.",
    );
    expect(saysAfter("risk", set("price", 1700, heifer))).toContain("It does not pay as planned.");
  });
});

test("an investment without a name is counted all the same, and all wait for one whose milk has no price", () => {
  const opened = open(investment);
  const before = opened.get("netValue", heifer);
  opened.set("investmentName", null, heifer);
  expect(opened.get("netValue", heifer)).toBe(before);
  expect(opened.get("verdict")).toMatch(/^Investment 3 earns most/);
  opened.set("milkPrice", null, heifer);
  expect(opened.get("netValue", heifer)).toBe("");
  expect(opened.get("verdict")).toBe("Fill in: Milk price, cur/kg (sheet Investment inputs)");
});

test.each([
  ["price", "Price paid, cur"],
  ["life", "Years of use, yr"],
  ["running", "Running costs, cur/yr"],
  ["discount", "Interest of own money, %/yr"],
  ["loanRate", "Interest of the loan, %/yr"],
  ["loanYears", "Years of the loan, yr"],
])("without its %s an investment waits, and the sentence names the cell", (name, label) => {
  const opened = open(investment);
  opened.set(name, null, heifer);
  expect(opened.get(name.startsWith("loan") ? "worstYear" : "netValue", heifer)).toBe("");
  expect(opened.get("verdict")).toBe(`Fill in: ${label} (sheet Investment inputs)`);
});
