/** Right by published: BD-2, farm income 21.80 and profit 0.15; identity: lines add up to the profit, for any account. */
import { call } from "../../cells/call.ts";
import { ifcnReport } from "./ifcnreport.ts";
import { profitMargin } from "./profitmargin.ts";

type Row = [string, ...(number | "")[]];
const account = (changes: Record<string, number> = {}) =>
  Object.entries({
    "crop receipts": 300,
    "milk returns": 470,
    "cattle returns": 89,
    "other returns": 15,
    payments: 30,
    "variable crop costs": 120,
    "variable dairy costs": 90,
    "fixed cash costs": 20,
    "wages paid": 60,
    "rent paid": 25,
    "interest paid": 8,
    depreciation: 17,
    "inventory change": -40,
    "capital gains": 12,
    "opportunity capital": 22,
    "opportunity land": 75,
    "opportunity labour": 343,
    assets: 4800,
    hours: 2600,
    cows: 2,
    farmland: 0.4,
    milk: 2048,
    ...changes,
  }).map(([label, value]): (string | number)[] => [label, value]);
const report = (inputs: unknown) => call(ifcnReport, [inputs]) as Row[];
const cell = (rows: Row[], indicator: string, column = 1) =>
  Number(rows.find(([label]) => label === indicator || label.startsWith(`${indicator} (`))![column]);

test("every line of the account adds up to the profit", () => {
  const rows = report(account());
  const value = (indicator: string) => cell(rows, indicator);
  expect(value("Total receipts")).toBe(300 + 470 + 89 + 15 + 30);
  expect(value("Total expenses")).toBe(120 + 90 + 20 + 60 + 25 + 8);
  expect(value("Net cash farm income")).toBe(904 - 323);
  expect(value("Farm income")).toBe(581 - 17 - 40 + 12);
  expect(value("Entrepreneur's profit")).toBe(536 - 22 - 75 - 343);
  expect(value("Labour costs")).toBe(60 + 343);
  expect(value("Land costs")).toBe(25 + 75);
  expect(value("Capital costs")).toBe(8 + 22);
  expect(value("Profit margin")).toBe(profitMargin.compute(536, 904, "FARMINCOME", 0));
  expect(value("Return to labour")).toBeCloseTo((96 + 60 + 343) / 2600, 12);
  expect(value("Average wage")).toBeCloseTo(403 / 2600, 12);
  expect(value("Stocking rate")).toBe(5);
  expect(cell(rows, "Capital input", 2)).toBe(2400);
});

test("capital costs are 3 % of equity and 6 % of liabilities, and quota has a line of its own", () => {
  // Annex 1, costs by cost items and cash and non-cash costs.
  const rows = report(account({ equity: 1500, liabilities: 400, "rented quota": 30, "quota depreciation": 10 }));
  const value = (indicator: string) => cell(rows, indicator);
  expect(value("Capital costs")).toBe(1500 * 0.03 + 400 * 0.06);
  expect(value("Quota costs")).toBe(30 + 10);
  expect(value("Quota rent paid")).toBe(30);
  expect(value("Depreciation")).toBe(17 + 10);
  expect(value("Means of production")).toBe(120 + 90 + 20 + 17);
  expect(value("Total costs by item")).toBe(247 + (60 + 343) + (25 + 75) + 69 + 40);
  expect(value("Cash costs")).toBe(323 + 30);
  expect(value("Non-cash costs")).toBe(27 + 440);
  expect(value("Total costs, cash and non-cash")).toBe(353 + 467);
  expect(value("Cash part of costs")).toBeCloseTo(353 / 820, 12);
  expect(value("Entrepreneur's profit")).toBe(904 - 820 - 40 + 12);
  expect(cell(report(account({ liabilities: 400 })), "Capital costs")).toBe(24);
});

test("with interest paid and own capital at these rates, costs by item are the costs, cash and non-cash", () => {
  const rows = report(
    account({ equity: 1000, liabilities: 500, "interest paid": 30, "opportunity capital": 30, "rented quota": 12 }),
  );
  expect(cell(rows, "Total costs by item")).toBeCloseTo(cell(rows, "Total costs, cash and non-cash"), 9);
});

test("milk price less cost of milk is the profit per 100 kg, for any account", () => {
  for (const changes of [{}, { "inventory change": 90, "capital gains": -30 }, { payments: 0, "crop receipts": 0 }]) {
    const rows = report(account(changes));
    expect(cell(rows, "Milk price", 3) - cell(rows, "Cost of milk production only", 3)).toBeCloseTo(
      cell(rows, "Entrepreneur's profit", 3),
      9,
    );
  }
});

test("farm BD-2 per 100 kg ECM: farm income 21.80 and a profit of 0.15 from the figures of section 3.6", () => {
  // Returns of 28, of which cattle 4.35 and manure 0.73; costs of the account 6.2; opportunity costs 21.65 (their split
  // is not printed).
  const rows = report([
    ["milk returns", 22.92],
    ["cattle returns", 4.35],
    ["other returns", 0.73],
    ["variable dairy costs", 6.2],
    ["opportunity labour", 21.65],
    ["cows", 1],
    ["milk", 100],
  ]);
  expect(cell(rows, "Farm income", 3)).toBeCloseTo(21.8, 9);
  expect(cell(rows, "Entrepreneur's profit", 3)).toBeCloseTo(0.15, 9);
  expect(Math.abs(cell(rows, "Cost of milk production only", 3) - 22.9)).toBeLessThan(0.15);
});

test("several farms stand side by side, each as it stands alone", () => {
  const [one, two] = [report(account()), report(account({ cows: 10, milk: 13850 }))];
  const both = report([
    ["line", "BD-2", "BD-10"],
    ...account().map(([label, value]) => [label, value, label === "cows" ? 10 : label === "milk" ? 13850 : value]),
  ]);
  const heads = ["per farm", "per cow", "per 100 kg ECM"];
  expect(both[0]).toEqual([
    "indicator",
    ...heads.map((head) => `BD-2 ${head}`),
    ...heads.map((head) => `BD-10 ${head}`),
  ]);
  for (const [k, row] of both.slice(1).entries()) expect(row).toEqual([...one[k + 1]!, ...two[k + 1]!.slice(1)]);
});

test("money in another currency scales the money and leaves the rest", () => {
  const physical = ["hours", "cows", "farmland", "milk"];
  const taka = report(
    account().map(([label, value]) => [label!, physical.includes(String(label)) ? value! : Number(value) * 60]),
  );
  for (const [k, row] of report(account()).slice(1).entries()) {
    const factor = /fraction|cows\/ha|kg ECM/.test(row[0]) ? 1 : 60;
    for (const [j, value] of row.slice(1).entries())
      if (value === "") expect(taka[k + 1]![j + 1]).toBe("");
      else expect(taka[k + 1]![j + 1]).toBeCloseTo(Number(value) * factor, 6);
  }
});

test("what is left blank is blank, and what must be there is asked for", () => {
  const needed = [
    ["milk returns", 470],
    ["cows", 2],
    ["milk", 2048],
  ];
  const rows = report(needed);
  for (const label of [
    "Return to labour (cur/h)",
    "Average wage (cur/h)",
    "Stocking rate (cows/ha)",
    "Capital input (cur/cow)",
  ])
    expect(rows.find(([indicator]) => indicator === label)).toEqual([label, "", "", ""]);
  expect(call(ifcnReport, [needed.slice(0, 2)])).toMatchObject({
    code: "#N/A",
    sentence: "inputs: milk is blank: enter a number above 0 kg ECM.",
  });
  expect(call(ifcnReport, [account({ "wages paid": -60 })])).toMatchObject({
    sentence: "inputs, row 9: wagesPaid -60 is too low: enter a number of 0 cur or more.",
  });
});

test("hours that no cost of labour pays for are named in a last line", () => {
  const last = (rows: ReturnType<typeof report>) => rows.at(-1)!;
  const line = "These hours (h) have no cost: enter opportunity labour";
  expect(last(report(account({ "opportunity labour": 0, "wages paid": 0 })))).toEqual([line, 2600, "", ""]);
  expect(last(report(account({ "opportunity labour": 0, "wages paid": 60 })))[0]).toBe("Milk produced (kg ECM)");
  expect(last(report(account({ "opportunity labour": 0, "wages paid": 0, hours: 0 })))[0]).toBe(
    "Milk produced (kg ECM)",
  );
});
