import { templates } from "@dairy-functions/workbooks/templates";
import { type Opened, open } from "./open.ts";

const calendar = templates.find(({ name }) => name === "cash-calendar")!;
const months = Array.from({ length: 12 }, (_, k) => k);

/** The cash at the end of each month, from the inputs: another calculation than the workbook's. */
function cashByHand({ get }: Opened): number[] {
  const filled = (name: string, k: number) => Number(get(name, k) ?? 0);
  let cash = Number(get("openingCash"));
  return months.map((k) => {
    for (const name of ["animalsSold", "otherSales", "offFarm", "loanReceived"]) cash += filled(name, k);
    for (const name of ["labour", "health", "bought", "otherCosts", "instalments", "living", "school"])
      cash -= filled(name, k);
    cash += filled("milkSold", k) * filled("milkPrice", k);
    cash -= filled("fodderBought", k) * filled("fodderPrice", k);
    cash -= filled("concentrate", k) * filled("concentratePrice", k);
    return cash;
  });
}

test("the example is the sum of what comes in and goes out", () => {
  const opened = open(calendar);
  const cash = cashByHand(opened);
  for (const k of months) expect(opened.get("balance", k)).toBeCloseTo(cash[k]!, 6);
  expect(opened.get("lowestCash")).toBeCloseTo(Math.min(...cash), 6);
  expect(opened.get("endCash")).toBeCloseTo(cash[11]!, 6);
  // July by hand: 13,900 + 360 x 56 + 4,000 - 190 x 42 - 2,500 - 800 - 1,500 - 9,500 - 2,500.
  expect(opened.get("balance", 0)).toBe(13280);
  // 900 kg of straw, less 360 kg a month, and 400 kg bought in September.
  expect([0, 1, 2].map((k) => opened.get("fodder", k))).toEqual([540, 180, 220]);
});

test("the form of the months takes two pages, the sheet one", () => {
  const breaksOf = (name: string) => open(calendar).book.sheets.find((sheet) => sheet.name === name)!.pageBreaks;
  expect([breaksOf("Cash inputs"), breaksOf("Cash form")]).toEqual([[], [expect.any(Number)]]);
});

/** A family without anything but living costs of 1,000 a month. */
function bare(): Opened {
  const opened = open(calendar);
  opened.clear();
  opened.set("firstMonth", "October");
  opened.set("openingCash", 20000);
  for (const k of months) opened.set("living", 1000, k);
  return opened;
}

test("the months follow the first, over the end of the year", () => {
  const opened = bare();
  expect(months.map((k) => opened.get("monthName", k))).toEqual(
    ["October", "November", "December", "January", "February", "March"].concat(
      ["April", "May", "June", "July", "August", "September"], // as people say them
    ),
  );
  expect(opened.problems()).toEqual([]);
});

describe("the sentence", () => {
  test("says how much is left in the lowest month, and how it ends", () => {
    const opened = bare();
    // 20,000 less 12 x 1,000.
    expect(opened.get("verdict")).toBe(
      "Cash is lowest in September: 8,000 is left. At the end of September there is 8,000, 12,000 less than at the start.",
    );
    opened.set("reserve", 8000);
    expect(opened.get("verdict")).not.toContain("reserve");
    opened.set("reserve", 8001);
    expect(opened.get("verdict")).toContain(" That is less than the 8,001 to keep in reserve.");
  });

  test("says how short it is, in how many months, and first in which", () => {
    const opened = bare();
    // After October to January 16,000; February takes 1,000 and 17,300, March 1,000; 30,000 comes in in April.
    opened.set("bought", 17300, 4);
    opened.set("animalsSold", 30000, 6);
    expect([3, 4, 5, 6].map((k) => opened.get("balance", k))).toEqual([16000, -2300, -3300, 25700]);
    expect(opened.get("verdict")).toBe(
      "Cash is lowest in March: 3,300 short. It is short in 2 months, first in February. At the end of September there is 20,700, 700 more than at the start.",
    );
    opened.set("animalsSold", 0, 6);
    opened.set("bought", 0, 4);
    opened.set("openingCash", 11999.9); // a tenth is not short
    expect(opened.get("verdict")).toMatch(/^Cash is lowest in September: 0 is left\. At the end/);
  });

  test("says when the fodder runs out, and that a loan has no instalment", () => {
    const opened = bare();
    opened.set("openingFodder", 250);
    for (const k of months) opened.set("fodderFed", 100, k);
    opened.set("fodderHarvested", 5000, 5);
    opened.set("loanReceived", 500, 0);
    expect([2, 4, 5].map((k) => opened.get("fodder", k))).toEqual([-50, -250, 4650]);
    expect(opened.get("verdict")).toContain(
      " Fodder runs out in December: up to 250 kg short. No instalment of the loan is entered in these months.",
    );
    opened.set("instalments", 1, 11);
    expect(opened.get("verdict")).not.toContain("instalment");
  });

  test.each([
    ["milkSold", "milkPrice", "Price of milk sold"],
    ["fodderBought", "fodderPrice", "Price of fodder bought"],
    ["concentrate", "concentratePrice", "Price of concentrate bought"],
  ])("waits for the price that goes with %s, and names the month", (sold, price, label) => {
    const opened = bare();
    opened.set(sold, 10, 3);
    expect(opened.get("verdict")).toBe(`Fill in: ${label}, cur/kg (sheet Cash inputs)`);
    expect(opened.get("waitingMonth")).toBe("January");
    expect([2, 3, 11].map((k) => opened.get("balance", k))).toEqual([17000, "", ""]);
    expect(["lowestCash", "endCash", "milkTotal"].map((name) => opened.get(name))).toEqual(["", "", ""]);
    opened.set(price, 5, 3);
    const cash = cashByHand(opened);
    expect(months.map((k) => opened.get("balance", k))).toEqual(cash);
    expect(cash[3]).toBe(16000 + (sold === "milkSold" ? 50 : -50));
    opened.set(price, 0, 3); // 0 is an answer
    expect(opened.get("balance", 3)).toBe(16000);
  });

  test("waits for the living costs of every month", () => {
    const opened = bare();
    opened.set("living", null, 7);
    expect(opened.get("verdict")).toBe("Fill in: Living costs, cur (sheet Cash inputs)");
    expect(opened.get("waitingMonth")).toBe("May");
    opened.set("living", 0, 7);
    expect(opened.get("endCash")).toBe(9000);
  });
});

test("milk used at home is never cash, and has a value only where the month has a price", () => {
  const opened = bare();
  for (const k of [0, 1]) opened.set("homeMilk", 30, k);
  expect(opened.get("endCash")).toBe(8000);
  expect(opened.get("homeTotal")).toBe("");
  opened.set("milkPrice", 50, 0);
  opened.set("milkPrice", 60, 1);
  expect(opened.get("homeTotal")).toBe(3300);
  expect(opened.get("endCash")).toBe(8000);
});
