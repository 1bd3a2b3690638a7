import { addressOf } from "@dairy-functions/formulas";
import { templates } from "@dairy-functions/workbooks/templates";
import { open } from "./open.ts";

/** Advice that is tried: results after a change. Right by arithmetic, and by entering the change itself. */

const advised = templates.filter(({ advice }) => advice !== undefined);
const cases = advised.flatMap((template) =>
  (["add-in", "plain"] as const).map((edition) => [template.name, edition] as const),
);
const templateNamed = (name: string) => templates.find((each) => each.name === name)!;

test("the templates that are filled in with a farmer have it", () => {
  expect(advised.map(({ name }) => name)).toEqual(["typical-farm", "household", "feed"]);
});

test.each(cases)("%s, %s: without a change, all that is computed after is what is computed now", (name, edition) => {
  const opened = open(templateNamed(name), edition);
  const pairs = () =>
    [...opened.quantities].flatMap(([after, { dimensions }]) => {
      const before = after.replace(/After$/, "");
      if (before === after || !opened.quantities.has(before)) return [];
      return indexesOf(dimensions.map(({ size }) => size)).map((indexes) => {
        const [was, is] = [before, after].map((each) => opened.get(each, ...indexes));
        // What may be blank is none.
        return [`${before} ${indexes}`, was ?? "", was === null && is === 0 ? "" : is];
      });
    });
  const differences = () => pairs().filter(([, was, is]) => was !== is);
  expect(pairs().length).toBeGreaterThan(10);
  expect(differences()).toEqual([]);
  for (const each of templateNamed(name).advice!.figures)
    if (opened.quantities.has(`${each}Compared`)) expect(opened.get(`${each}Compared`, 2)).toBe(0);
  // Also where an input is missing.
  for (const input of templateNamed(name).advice!.changes) {
    const first = opened.quantities.get(input)!.dimensions.map(() => 0);
    const before = opened.get(input, ...first) as number;
    opened.set(input, null, ...first);
    expect([input, differences()]).toEqual([input, []]);
    opened.set(input, before, ...first);
  }
});

test.each(cases)("%s, %s: a change gives what the farm gives when the change is entered", (name, edition) => {
  const { advice } = templateNamed(name);
  const [tried, entered] = [open(templateNamed(name), edition), open(templateNamed(name), edition)];
  for (const input of advice!.changes) {
    const first = tried.quantities.get(input)!.dimensions.map(() => 0);
    const now = tried.get(input, ...first) as number | null;
    const other = now ? 0.75 * now : 1;
    tried.set(`${input}Changed`, other, ...first);
    entered.set(input, other, ...first);
    for (const figure of advice!.figures)
      for (const indexes of indexesOf(tried.quantities.get(figure)!.dimensions.map(({ size }) => size)))
        expect([input, figure, tried.get(`${figure}After`, ...indexes)]).toEqual([
          input,
          figure,
          entered.get(figure, ...indexes),
        ]);
    expect(tried.problems()).toEqual([]);
    tried.set(`${input}Changed`, null, ...first);
    entered.set(input, now, ...first);
  }
});

test("the household by hand: 300 kg more for the calves and the children, 400 less sold", () => {
  const opened = open(templateNamed("household"));
  expect(opened.get("adviceVerdict")).toBe("Enter below what would change, and read here what it does.");
  opened.set("homeMilkChanged", 1012);
  opened.set("receiptsChanged", 962);
  // 962 - 464 in cash from the farm, 67.5 off it, 15 of manure, 1,012 x 0.2524 of milk.
  expect(opened.get("incomeCompared", 1)).toBeCloseTo(498 + 67.5 + 15 + 1012 * 0.2524, 9);
  expect(opened.get("incomeCompared", 2)).toBeCloseTo(-400 + 300 * 0.2524, 9);
  expect(opened.get("cashCompared", 2)).toBe(-400);
  const said =
    "With the changes, the household income goes from 1,160 US$ to 836 US$ a year. The cash does not cover the living costs: 335 US$ a year is missing. An hour on the farm then earns 0.22 US$, not 0.31 US$.";
  expect(opened.get("adviceVerdict")).toBe(said);
  // The family's page says it too.
  const report = opened.book.sheets.find(({ name }) => name === "Household report")!;
  const [address] = Object.entries(report.cells).find(([, { look }]) => look === "sentence")!;
  expect(report.cells[address]!.formula).toContain(addressOf(opened.quantities.get("adviceText")!.at([0])));
});

test("the farm by hand: a higher milk price is profit, and the family's hours are worth more", () => {
  const opened = open(templateNamed("typical-farm"));
  const [profit, milk, ecm] = ["profitPer", "milk", "ecm"].map((name) => opened.get(name, 0) as number);
  opened.set("milkPriceChanged", 0.3024, 0);
  expect(opened.get("shownProfitCompared", 1)).toBeCloseTo(profit! + (100 * 0.05 * milk!) / ecm!, 9);
  expect(opened.get("shownFamilyPayCompared", 2)).toBeCloseTo((0.05 * milk!) / 2284.8, 9);
  expect(opened.get("adviceVerdict")).toMatch(/^With the changes, the profit of BD-2 goes from 0\.15 US\$ to /);
  // Concentrates that are now entered need their price.
  opened.set("concentratePrice", null, 0);
  expect(opened.get("adviceVerdict")).toMatch(/^Fill in: Concentrates/);
});

test("the ration by hand: a kilogram of mustard cake more for early lactation, and 1 kg of milk", () => {
  const opened = open(templateNamed("feed"));
  opened.set("fedChanged", 2.8, 4, 0);
  opened.set("milkChanged", 13, 0);
  expect(opened.get("iofcDifference", 0)).toBeCloseTo(0.36 - 0.27, 9);
  expect(opened.get("herdIncomeCompared", 2)).toBeCloseTo(8 * 0.09, 9);
  opened.set("fedChanged", 0, 4, 0); // left out
  expect(opened.get("iofcDifference", 0)).toBeCloseTo(0.36 + 1.8 * 0.27, 9);
});

test("milk in litres is changed in litres", () => {
  const opened = open(templateNamed("household"));
  opened.answer("Milk is entered in", "litre");
  opened.set("homeMilkChanged", 800);
  expect(opened.get("incomeCompared", 2)).toBeCloseTo(88 * 0.2524, 9);
});

const indexesOf = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (all, size) => all.flatMap((each) => Array.from({ length: size }, (_, k) => [...each, k])),
    [[]],
  );
