import { typed, workbookOf } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";
import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** The currency and the units that are chosen on Start. Right by arithmetic: the same milk in another unit is the same milk. */

function opened(name: string) {
  const { book, quantities } = layOut(templates.find((each) => each.name === name)!, "plain");
  const model = new o.Model(workbookOf(book));
  const start = book.sheets[0]!;
  const at = (quantity: string, ...indexes: number[]) => quantities.get(quantity)!.at(indexes);
  return {
    book,
    choose: (label: string, content: string) => {
      const address = Object.keys(start.cells).find((each) => start.cells[each]!.value === label)!;
      const row = Number(address.slice(1)) - 1;
      model.dispatch("UPDATE_CELL", { sheetId: start.name, col: 2, row, content });
    },
    set: (quantity: string, value: number | string | null, ...indexes: number[]) => {
      const { sheet, column, row } = at(quantity, ...indexes);
      model.dispatch("UPDATE_CELL", { sheetId: sheet, col: column, row, content: typed(value) });
    },
    get: (quantity: string, ...indexes: number[]) => {
      const { sheet, column, row } = at(quantity, ...indexes);
      return readCell(model, sheet, column, row);
    },
    read: (sheet: string, column: number, row: number) => readCell(model, sheet, column, row),
    unitOf: (quantity: string) => {
      const { sheet, row } = at(quantity);
      return readCell(model, sheet, 1, row);
    },
  };
}

test("the currency is in every unit of money, and cur where none is given", () => {
  const household = opened("household");
  expect(household.unitOf("receipts")).toBe("US$/yr"); // the example is
  expect(household.get("verdict")).toContain("leaves 66 US$ a year");
  household.choose("Currency", "");
  expect(household.get("verdict")).toContain("leaves 66 a year");
  expect(["receipts", "wage", "manure", "income"].map(household.unitOf)).toEqual([
    "cur/yr",
    "cur/h",
    "cur/head/yr",
    "cur/yr",
  ]);
  household.choose("Currency", "Tk");
  expect(["receipts", "wage", "manure", "income", "members"].map(household.unitOf)).toEqual([
    "Tk/yr",
    "Tk/h",
    "Tk/head/yr",
    "Tk/yr",
    "persons",
  ]);
  expect(household.get("verdict")).toContain("leaves 66 Tk a year");
});

test.each([
  ["litre", "litre", 1.03],
  ["maund (40 kg)", "maund", 40],
  ["maund (37.3 kg)", "maund", 37.3242],
  ["seer (0.933 kg)", "seer", 0.933105],
])("milk entered in %s is the milk that it weighs", (choice, shown, kilograms) => {
  const household = opened("household");
  const [income, value] = [household.get("income"), household.get("milkValue")] as number[];
  household.choose("Milk is entered in", choice);
  expect(household.unitOf("homeMilk")).toBe(`${shown}/yr`);
  expect(household.unitOf("milkPrice")).toBe(`US$/${shown}`);
  household.set("homeMilk", 712 / kilograms);
  household.set("milkPrice", 0.2524 * kilograms);
  expect(household.get("income")).toBeCloseTo(income!, 8);
  expect(household.get("milkValue")).toBeCloseTo(value!, 8);
  // A price for the litre is no price for the kilogram.
  household.set("milkPrice", 0.2524);
  expect(household.get("milkValue")).toBeCloseTo(value! / kilograms, 8);
});

test("a blank stays a blank, and a unit that is not in the list is refused in every sentence", () => {
  const household = opened("household");
  household.choose("Milk is entered in", "litre");
  household.set("homeMilk", null);
  expect(household.get("verdict")).toMatch(/^Fill in/);
  household.set("homeMilk", 700);
  household.choose("Milk is entered in", "bucket");
  expect(household.get("verdict")).toMatch(/^Some inputs are not allowed/);
});

test("land in bighas is the land that it measures, with its rent and its stocking rate", () => {
  const bigha = 0.33 * 0.40468564224;
  const farm = opened("typical-farm");
  const shown = () => ["profitPer", "dairyOwnLand", "stockingRate", "milkPerHectare"].map((name) => farm.get(name, 0));
  const [profit, land, rate, yields] = shown() as number[];
  farm.choose("Land is entered in", "bigha (33 decimals)");
  expect(farm.unitOf("ownLand")).toBe("bigha");
  expect(farm.unitOf("landValue")).toBe("US$/bigha");
  expect(farm.unitOf("stockingRate")).toBe("cows/bigha");
  for (const [name, value] of [
    ["ownLand", 0.4],
    ["rentedLand", 0],
    ["dairyLand", 0.18],
  ] as const)
    farm.set(name, value / bigha, 0);
  farm.set("landValue", 7800 * bigha, 0);
  const after = shown() as number[];
  for (const [k, expected] of [profit!, land! / bigha, rate! * bigha, yields! * bigha].entries())
    expect(after[k]).toBeCloseTo(expected, 8);
});

test("what a litre costs in feed is 1.03 times what a kilogram costs", () => {
  const feed = opened("feed");
  const cost = feed.get("herdFeedPerMilk") as number;
  feed.choose("Milk is entered in", "litre");
  for (let group = 0; group < 3; group++) {
    const [milk, price] = [feed.get("milk", group), feed.get("milkPrice", group)];
    if (typeof milk === "number") feed.set("milk", milk / 1.03, group);
    if (typeof price === "number") feed.set("milkPrice", price * 1.03, group);
  }
  expect(feed.get("herdFeedPerMilk")).toBeCloseTo(1.03 * cost, 10);
  expect(feed.get("herdIncome")).toBeCloseTo(26.45, 2);
});

test.each([
  ["collection-ledger", "slipSentence", "1,844.94"],
  ["group-enterprise", "verdict", "1,400"],
  ["dairy-chain", "verdict", "0.33"],
])("the sentence of %s names the currency of its amounts", (name, sentence, amount) => {
  const template = opened(name);
  template.choose("Currency", "Tk");
  expect(template.get(sentence)).toContain(`${amount} Tk`);
  template.choose("Currency", "");
  expect(template.get(sentence)).toMatch(new RegExp(`${amount}(\\.|,| is| per)`));
});
