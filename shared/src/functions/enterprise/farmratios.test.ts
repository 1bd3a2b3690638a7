/** Right by published: LongView Farms and AAE 320, inputs and results printed; algebra: Sunnybrook Farm, inputs printed; identity: shares of revenue add up to one. */
import { call } from "../../cells/call.ts";
import { farmRatios } from "./farmratios.ts";

type Row = [string, string, number | "", string];
const account = (lines: Record<string, number>) => Object.entries(lines);
const rows = (balance: Record<string, number>, income: Record<string, number>, convention?: string) =>
  call(farmRatios, [account(balance), account(income), convention]) as Row[];
const row = (table: Row[], name: string) => table.find(([label]) => label.startsWith(name))!;
const value = (table: Row[], name: string) => row(table, name)[2];

const none = { "family living": 0 };
const sunnybrook = {
  revenue: 500000,
  "operating expenses": 300000, // total costs of 450,000 less depreciation and interest
  depreciation: 100000,
  interest: 50000,
  "term interest": 20000,
  principal: 60000, // payments of 80,000 with the interest
  "non farm income": 30000,
  "family living": 60000,
};

test("Sunnybrook Farm: printed inputs, the six ratios that its formula and the identities give", () => {
  const table = rows({ assets: 2000000 }, sunnybrook);
  expect(value(table, "Term debt and lease coverage")).toBeCloseTo(1.75, 12);
  expect(value(table, "Asset turnover")).toBe(0.25);
  expect(value(table, "Interest expense ratio")).toBe(0.1);
  expect(value(table, "Depreciation expense ratio")).toBe(0.2);
  expect(value(table, "Operating expense ratio")).toBe(0.6);
  expect(value(table, "Net income ratio")).toBe(0.1);
});

test("LongView Farms (wizedu.com): 43,309 from operations, capacity 67,008, coverage 224.18 %", () => {
  const income = {
    revenue: 360900,
    "operating expenses": 252629 - 50526,
    depreciation: 50526,
    interest: 64962,
    principal: 29890,
    "family living": 43309 + 50526 - 67008, // what is deducted for tax and living, together
  };
  const table = rows({ assets: 1000000 }, income);
  expect(value(table, "Net farm income from operations")).toBe(43309);
  expect(value(table, "Capital replacement and term debt repayment capacity")).toBe(67008);
  expect(value(table, "Term debt and lease coverage")).toBeCloseTo(2.2418, 4);
  expect(value(table, "Capital replacement and term debt repayment margin")).toBe(37118);
});

test("AAE 320 of Wisconsin: 320,000 over 200,000 is a current ratio of 1.6, and the bands of FCSAmerica", () => {
  const balance = { "current assets": 320000, "current liabilities": 200000, assets: 1000000, liabilities: 450000 };
  const table = rows(balance, none);
  expect(row(table, "Current ratio")).toEqual(["Current ratio", "above 2", 1.6, "weak"]);
  expect(row(table, "Debt to asset")).toEqual(["Debt to asset (fraction)", "below 0.4", 0.45, "fair"]);
  expect(row(rows({ ...balance, liabilities: 510000 }, none), "Debt to asset")[3]).toBe("weak");
  expect(row(rows({ ...balance, liabilities: 300000 }, none), "Debt to asset")[3]).toBe("good");
  expect(value(table, "Working capital")).toBe(120000);
  expect(Number(value(table, "Debt to asset")) + Number(value(table, "Equity to asset"))).toBe(1);
  expect(row(table, "Return on assets")).toEqual(["Return on assets (fraction)", "", "", "needs revenue, assets"]);
});

test("conventions deduct different things over different bases", () => {
  const balance = { assets: 1200000, "opening assets": 800000, liabilities: 600000, "opening liabilities": 400000 };
  const income = { ...sunnybrook, "unpaid labour": 30000, "value of production": 400000 };
  const [fcs, ffsc, illinois] = ["FCSAMERICA", "FFSC", "ILLINOIS"].map((each) => rows(balance, income, each));
  expect(value(fcs!, "Return on assets")).toBeCloseTo((50000 + 50000 - 60000) / 1200000, 12);
  expect(value(ffsc!, "Return on assets")).toBeCloseTo((50000 + 50000 - 30000) / 1000000, 12);
  expect(value(ffsc!, "Return on equity")).toBeCloseTo((50000 - 30000) / 500000, 12);
  expect(value(ffsc!, "Operating profit margin")).toBeCloseTo(70000 / 500000, 12);
  expect(value(illinois!, "Operating profit margin")).toBeCloseTo(70000 / 400000, 12);
  // A band belongs to its own formula.
  expect(row(fcs!, "Return on assets")[1]).toBe("above 0.06");
  expect(row(ffsc!, "Return on assets").slice(1, 2)).toEqual([""]);
});

test("the four shares of revenue add up to 1", () => {
  const table = rows({ assets: 1 }, sunnybrook);
  const shares = ["Operating expense", "Depreciation expense", "Interest expense", "Net income"];
  expect(shares.reduce((sum, name) => sum + Number(value(table, `${name} ratio`)), 0)).toBeCloseTo(1, 12);
});

test("averages need the balance at the start, and a farm that owes more than it owns has no debt to equity", () => {
  expect(row(rows({ assets: 1000 }, sunnybrook, "FFSC"), "Return on assets").slice(2)).toEqual([
    "",
    "needs revenue, assets and opening assets",
  ]);
  expect(value(rows({ assets: 1000, liabilities: 1200 }, none), "Debt to equity")).toBe("");
});

test("several farms side by side, and both tables must have them", () => {
  const balance = [
    ["line", "A", "B"],
    ["assets", 100, 200],
    ["liabilities", 20, 150],
  ];
  const income = [
    ["line", "A", "B"],
    ["revenue", 50, 60],
  ];
  const table = call(farmRatios, [balance, income]) as unknown[][];
  expect(table[0]).toEqual(["ratio", "good", "A value", "A reading", "B value", "B reading"]);
  expect(table[3]).toEqual(["Debt to asset (fraction)", "below 0.4", 0.2, "good", 0.75, "weak"]);
  expect(call(farmRatios, [balance, [["revenue", 50]]])).toMatchObject({
    code: "#VALUE!",
    sentence: "balance has 2 columns of values and income has 1: give both the same farms.",
  });
});
