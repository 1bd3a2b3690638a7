import { templates } from "@dairy-functions/workbooks/templates";
import { number as answered } from "./library.ts";
import { type Opened, open } from "./open.ts";

const farm = templates.find(({ name }) => name === "typical-farm")!;
const farms = { "BD-2": 0, "BD-10": 1, "BD-25": 2 } as const;
const number = (opened: Opened, name: string, ...indexes: number[]) => opened.get(name, ...indexes) as number;

/** Printed by Hemme, Garcia and Khan 2004, with half a unit of the last printed digit. */
test.each([
  ["yieldPerCow", "BD-2", 1024, 0.5, "3.3"],
  ["yieldPerCow", "BD-10", 1385, 0.5, "3.3"],
  ["yieldPerCow", "BD-25", 1937, 0.5, "3.3"],
  ["stockingRate", "BD-2", 5, 0.5, "3.3"],
  ["stockingRate", "BD-25", 14, 0.5, "3.3"],
  ["familyShare", "BD-10", 0.88, 0.005, "3.3"],
  ["receipts", "BD-2", 1362, 0.5, "3.5"],
  ["receipts", "BD-25", 16576, 0.5, "3.5"],
  ["netCash", "BD-25", 3270, 0.5, "3.5"],
  ["householdIncome", "BD-2", 1160, 5, "3.4"],
  ["householdIncome", "BD-10", 3240, 5, "3.4"],
  ["householdIncome", "BD-25", 3680, 5, "3.4"],
  ["perPerson", "BD-2", 232, 0.5, "3.4"],
  ["perPerson", "BD-10", 540, 0.5, "3.4"],
  ["perPerson", "BD-25", 736, 0.5, "3.4"],
  ["costOfMilk", "BD-2", 22.9, 0.05, "3.6"],
  ["costOfMilk", "BD-25", 22.4, 0.05, "3.6"],
  ["incomePer", "BD-2", 21.8, 0.005, "3.6"],
  ["dairyMargin", "BD-2", 0.76, 0.005, "3.6"],
  ["dairyMargin", "BD-25", 0.2, 0.005, "3.6"],
  ["profitPer", "BD-2", 0.15, 0.005, "3.6"],
  ["profitPer", "BD-25", 2.37, 0.005, "3.6"],
  ["cashPart", "BD-2", 0.24, 0.005, "3.6"],
  ["cashPart", "BD-10", 0.75, 0.005, "3.6"],
  ["cashPart", "BD-25", 0.85, 0.005, "3.6"],
  ["homeManurePer", "BD-2", 0.73, 0.005, "3.6"],
  ["homeManurePer", "BD-25", 0.2, 0.005, "3.6"],
] as const)("%s of %s meets the printed %d within %d, section %s", (name, of, printed, rounding, _section) => {
  expect(Math.abs(number(example, name, farms[of]) - printed)).toBeLessThanOrEqual(rounding + 1e-9);
});
const example = open(farm);

test("BD-10 lies where the text of the paper puts it between the other two", () => {
  const of = (name: string) => Object.values(farms).map((index) => number(example, name, index));
  const [, receipts, most] = of("receipts");
  expect(receipts! / most!).toBeCloseTo(0.4, 2); // two fifths, section 3.5
  const [, netCash, highest] = of("netCash");
  expect(netCash! / highest!).toBeGreaterThan(0.8); // more than four fifths, section 3.5
  expect(number(example, "farmMargin", 1)).toBeGreaterThan(number(example, "dairyMargin", 1)); // section 3.6
  // Returns of labour above the wage around the larger farms, section 3.6.
  for (const index of [1, 2])
    expect(number(example, "returnToLabour", index)).toBeGreaterThan(number(example, "averageWage", index));
});

test("the check says which printed results are met, and which do not follow from the paper's own inputs", () => {
  const verdicts = (name: string) =>
    Array.from({ length: example.quantities.get(name)!.dimensions[0]!.size }, (_, k) => example.get(name, k));
  expect(new Set([...verdicts("farmCheckVerdict"), ...verdicts("dairyCheckVerdict")])).toEqual(new Set(["yes"]));
  expect(new Set(verdicts("doubtVerdict"))).toEqual(new Set(["no"]));
});

test("the check finds its farms by name, and sees what no longer meets the paper", () => {
  const opened = open(farm);
  opened.set("farmName", "Ours", 0);
  expect([opened.get("farmCheckOurs", 0), opened.get("farmCheckVerdict", 0)]).toEqual(["", ""]);
  opened.set("farmName", "BD-2", 3);
  opened.set("farmName", "BD-2", 0);
  opened.set("milkSold", 2000, 0);
  expect(opened.get("farmCheckVerdict", 0)).toBe("no");
});

/** Ten cows at 4.0 % fat and 3.3 % protein, where a kilogram of milk is a kilogram of ECM, in round figures. */
const round = {
  farmName: "Round",
  cows: 10,
  milkSold: 9000,
  homeMilk: 1000,
  fat: 4,
  protein: 3.3,
  concentratesPerCow: 400,
  milkPrice: 0.5,
  concentratePrice: 0.2,
  familyWage: 0.5,
  landValue: 10000,
  cullSales: 500,
  calfSales: 300,
  manureSold: 60,
  manureHome: 40,
  payments: 100,
  cropReceipts: 1000,
  forageCosts: 300,
  animalCosts: 200,
  cropCosts: 400,
  fixedCosts: 200,
  wagesPaid: 500,
  rentPaid: 80,
  interestPaid: 50,
  familyHours: 2000,
  otherHours: 500,
  hiredHours: 1000,
  ownLand: 3,
  rentedLand: 1,
  dairyLand: 2,
  cattleValue: 5000,
  buildingValue: 2000,
  machineValue: 1000,
  debt: 1000,
  buildingDepreciation: 100,
  machineDepreciation: 100,
  herdChange: 100,
  machineShare: 0.5,
  jointShare: 0.5,
  members: 4,
  offFarm: 150,
  living: 2000,
};
const at = 4;
const rounded = open(farm);
rounded.set("chosen", at + 1);
for (const [name, value] of Object.entries(round)) rounded.set(name, value, at);

/** What a cell shows while some inputs of the farm in round figures are others. */
function shownWith(changes: Readonly<Record<string, number | null>>, name: string, ...indexes: number[]) {
  for (const [input, value] of Object.entries(changes)) rounded.set(input, value, at);
  const shown = rounded.get(name, ...indexes);
  for (const input of Object.keys(changes)) rounded.set(input, round[input as keyof typeof round] ?? null, at);
  return shown;
}

test("a farm in round figures has the accounts that a calculation by hand gives", () => {
  const by = (names: string) => names.split(" ").map((name) => number(rounded, name, at));
  // 9,000 x 0.5 + 500 + 300 + 60 + 100 + 1,000; 800 + 500 + 400 + 200 + 500 + 80 + 50.
  expect(by("receipts expenses netCash")).toEqual([6460, 2530, 3930]);
  // + 500 of milk and 40 of manure used at home, - 200, + 100.
  expect(by("farmIncome ownLabour ownLandCost ownCapitalCost")).toEqual([4370, 1250, 1200, 210]);
  expect(by("profit householdIncome afterLiving")).toEqual([1710, 4620, 2080]);
  // The dairy has half of the land: 5,000 + 900 + 100 + 100; 1,300 + 100 + 500 + 40 + 25.
  expect(by("dairyReturns dairyCash dairyDepreciation dairyIncome")).toEqual([6100, 1965, 150, 3985]);
  // 2,000 h x 0.5; 1.5 ha x 400; 3 % of 5,000 + 2,000 + 500 - 500.
  expect(by("dairyLabour dairyLandCost dairyCapitalCost dairyProfit")).toEqual([1000, 600, 210, 2175]);
  // (1,965 + 150 + 1,810 - 1,100)/10,000 kg.
  for (const [name, value] of [
    ["costOfMilk", 28.25],
    ["otherPer", 10.15],
    ["meansItem", 15.5],
    ["labourItem", 15],
    ["landItem", 6.4],
    ["capitalItem", 2.35],
    ["returnToLabour", 3675 / 3000],
    ["averageWage", 0.5],
    ["familyPay", 3175 / 2000],
  ] as const)
    expect([name, number(rounded, name, at)]).toEqual([name, expect.closeTo(value, 10)]);
});

test("rent that is entered goes before the value of the land", () => {
  expect(shownWith({ rent: 100 }, "dairyLandCost", at)).toBeCloseTo(150, 10);
});

test.each([
  // Cash costs 1,965 and 4,900 more: 6,100 of returns do not pay them.
  [
    "the cash is missing",
    { animalCosts: 5100 },
    "Round does not cover the cash costs of its dairy: 7.65 US$ are missing",
  ],
  [
    "nothing of the cash is missing",
    { animalCosts: 4335 },
    "Round covers its cash costs but not the depreciation: 1.50",
  ],
  [
    "nothing of the depreciation is missing",
    { animalCosts: 4185 },
    "Round covers its cash costs, but leaves the family nothing",
  ],
  [
    "nothing is left for the family",
    { animalCosts: 3375 },
    "Round covers its cash costs, but leaves the family nothing",
  ],
  [
    "the pay is below the wage",
    { animalCosts: 2875 },
    "Round covers its cash costs but pays the family 0.25 US$ per hour, below the local wage of 0.50 US$.",
  ],
  [
    "the pay is just below the wage",
    { animalCosts: 2376 },
    "Round covers its cash costs but pays the family 0.4995 US$ per hour, below the local wage of 0.5000 US$.",
  ],
  [
    "the pay is the wage",
    { animalCosts: 2375 },
    "Round pays all its costs, with the family's hours at the local wage of 0.50 US$, and leaves a profit of 0.00 US$ per 100 kg of milk.",
  ],
  [
    "there is a profit",
    {},
    "Round pays all its costs, with the family's hours at the local wage of 0.50 US$, and leaves a profit of 21.75 US$ per 100 kg of milk.",
  ],
  [
    "nobody of the family works in it",
    { familyHours: 0, animalCosts: 3775 },
    "Round covers its cash costs and depreciation, but 4.00 US$ are missing per 100 kg of milk to pay for its own land and capital.",
  ],
  ["the farm has no name", { farmName: null }, "The farm pays all its costs"],
])("the sentence where %s", (_, changes, begins) => {
  const verdict = shownWith(changes, "verdict") as string;
  expect(verdict.slice(0, begins.length)).toBe(begins);
});

describe("farms unlike the example, by hand", () => {
  const opened = open(farm);
  opened.clear();
  const fill = (inputs: Readonly<Record<string, number | string | null>>, index: number) => {
    for (const [name, value] of Object.entries(inputs)) opened.set(name, value, index);
  };
  /** One cow that grazes on common land, kept by the family alone. */
  const oneCow = {
    farmName: "One cow",
    cows: 1,
    milkSold: 900,
    homeMilk: 100,
    fat: 4,
    protein: 3.3,
    concentratesPerCow: 100,
    milkPrice: 50,
    concentratePrice: 20,
    familyWage: 40,
    animalCosts: 2000,
    familyHours: 400,
    ownLand: 0,
    dairyLand: 0,
    cattleValue: 50000,
  };
  const manyCows = {
    farmName: "Many cows",
    cows: 500,
    milkSold: 1e6,
    fat: 4,
    protein: 3.3,
    concentratesPerCow: 1500,
    milkPrice: 55,
    concentratePrice: 40,
    familyWage: 60,
    forageCosts: 8e6,
    wagesPaid: 2.5e6,
    rentPaid: 1e6,
    familyHours: 6000,
    hiredHours: 50000,
    ownLand: 0,
    rentedLand: 20,
    dairyLand: 20,
    cattleValue: 60e6,
  };
  opened.answer("Currency", "Tk");
  fill(oneCow, 1);
  fill(manyCows, 4);

  test("one cow", () => {
    opened.set("chosen", 2);
    const by = (names: string) => names.split(" ").map((name) => number(opened, name, 1));
    // 900 x 50 - (100 x 20 + 2,000) in cash, and 100 x 50 of milk at home.
    expect(by("netCash farmIncome")).toEqual([41000, 46000]);
    // 400 h x 40, no land, 3 % of 50,000: 28,500 of profit from 1,000 kg.
    expect(by("dairyLabour dairyLandCost dairyCapitalCost dairyProfit")).toEqual([16000, 0, 1500, 28500]);
    // (4,000 + 16,000 + 1,500)/1,000 kg; (28,500 + 16,000)/400 h.
    for (const [name, value] of [
      ["costOfMilk", 2150],
      ["returnToLabour", 111.25],
    ] as const)
      expect([name, number(opened, name, 1)]).toEqual([name, expect.closeTo(value, 9)]);
    expect(opened.get("verdict")).toBe(
      "One cow pays all its costs, with the family's hours at the local wage of 40.00 Tk, and leaves a profit of 2,850.00 Tk per 100 kg of milk.",
    );
  });

  test("500 cows in taka", () => {
    opened.set("chosen", 5);
    const by = (names: string) => names.split(" ").map((name) => number(opened, name, 4));
    // 500 x 1,500 x 40 + 8,000,000 + 2,500,000 + 1,000,000.
    expect(by("dairyReturns dairyCash dairyIncome")).toEqual([55e6, 41.5e6, 13.5e6]);
    // 6,000 h x 60; 3 % of 60,000,000.
    expect(by("dairyLabour dairyLandCost dairyCapitalCost dairyProfit")).toEqual([360000, 0, 1.8e6, 11.34e6]);
    expect(number(opened, "profitPer", 4)).toBeCloseTo(1134, 9);
    expect(number(opened, "returnToLabour", 4)).toBeCloseTo(14.2e6 / 56000, 9);
    expect(opened.get("verdict")).toMatch(/ leaves a profit of 1,134\.00 Tk per 100 kg of milk\.$/);
  });

  test("columns between them stay blank, and so do their rows to export", () => {
    for (const k of [0, 2, 3, 5])
      expect(
        ["milk", "costOfMilk", "netCash", "exportFarm", "exportLabour"].map((name) => opened.get(name, k) ?? ""),
      ).toEqual(Array(5).fill(""));
    expect([1, 4].map((k) => opened.get("exportFarm", k))).toEqual(["One cow", "Many cows"]);
    expect(opened.problems()).toEqual([]);
  });

  test("with a milk of 0 that was typed nothing is given per kilogram, and the sentence waits", () => {
    fill({ milkSold: 0, homeMilk: 0 }, 1);
    opened.set("chosen", 2);
    expect(["ecm", "costOfMilk", "profitPer", "returnToLabour"].map((name) => opened.get(name, 1))).toEqual(
      Array(4).fill(""),
    );
    expect(opened.get("verdict")).toBe("Fill in the farm, or choose one that is filled in.");
    expect(number(opened, "profitPer", 4)).toBeCloseTo(1134, 9);
    expect(opened.problems()).toEqual([]);
    fill(oneCow, 1);
  });
});

describe("land that is not the family's, or has no price, by hand", () => {
  const opened = open(farm);
  opened.clear();
  const fill = (inputs: Readonly<Record<string, number | string>>, index: number) => {
    for (const [name, value] of Object.entries(inputs)) opened.set(name, value, index);
  };
  const shows = (index: number, byHand: Readonly<Record<string, number | string>>) => {
    for (const [name, value] of Object.entries(byHand))
      expect([name, opened.get(name, index)]).toEqual([
        name,
        typeof value === "number" ? expect.closeTo(value, 9) : value,
      ]);
  };
  const milk = { fat: 4, protein: 3.3 };

  test("six cows without land", () => {
    fill(
      {
        ...milk,
        cows: 6,
        milkSold: 5500,
        homeMilk: 500,
        milkPrice: 0.4,
        concentratesPerCow: 300,
        concentratePrice: 0.25,
        familyWage: 0.3,
        familyHours: 2400,
        cullSales: 200,
        calfSales: 150,
        forageCosts: 600,
        animalCosts: 120,
        fixedCosts: 90,
        interestPaid: 30,
        ownLand: 0,
        dairyLand: 0,
        cattleValue: 3000,
        buildingValue: 500,
        buildingDepreciation: 50,
        debt: 400,
      },
      2,
    );
    opened.set("chosen", 3);
    shows(2, {
      receipts: 5500 * 0.4 + 200 + 150,
      expenses: 6 * 300 * 0.25 + 600 + 120 + 90 + 30,
      netCash: 2550 - 1290,
      farmIncome: 1260 + 500 * 0.4 - 50,
      // 6,000 kg of milk at 0.4, and the cattle.
      dairyReturns: 2400 + 350,
      dairyIncome: 2750 - 1290 - 50,
      dairyLabour: 2400 * 0.3,
      dairyLandCost: 0,
      dairyCapitalCost: 0.03 * (3000 + 500 - 400),
      dairyProfit: 1410 - 720 - 0 - 93,
      // All costs less what is not milk, for 60 times 100 kg.
      costOfMilk: (1290 + 50 + 720 + 93 - 350) / 60,
      landItem: 0,
      profitPer: 597 / 60,
      returnToLabour: (597 + 720) / 2400,
      stockingRate: "",
      milkPerHectare: "",
      assets: 3000 + 500,
      assetsPerCow: 3500 / 6,
    });
    expect(opened.get("verdict")).toMatch(
      /^The farm pays all its costs, .* leaves a profit of 9\.95 per 100 kg of milk\.$/,
    );
    expect(opened.problems()).toEqual([]);
  });

  test("a rent without a value of the land, where a farm rents some land and owns the rest", () => {
    fill(
      {
        ...milk,
        cows: 4,
        milkSold: 7000,
        homeMilk: 1000,
        milkPrice: 0.5,
        concentratesPerCow: 500,
        concentratePrice: 0.2,
        familyWage: 0.5,
        familyHours: 1500,
        forageCosts: 250,
        rent: 80,
        rentPaid: 120,
        ownLand: 2.5,
        rentedLand: 1.5,
        dairyLand: 3,
        cattleValue: 4000,
      },
      5,
    );
    opened.set("chosen", 6);
    shows(5, {
      receipts: 7000 * 0.5,
      expenses: 4 * 500 * 0.2 + 250 + 120,
      netCash: 3500 - 770,
      farmIncome: 2730 + 1000 * 0.5,
      ownLandCost: 2.5 * 80,
      profit: 3230 - 1500 * 0.5 - 200 - 0.03 * 4000,
      // The dairy uses 3 of 4 ha: three quarters of the rent paid, and of the own land.
      dairyRent: 0.75 * 120,
      dairyCash: 400 + 250 + 90,
      dairyIncome: 8000 * 0.5 - 740,
      dairyLandCost: 0.75 * 2.5 * 80,
      dairyProfit: 3260 - 750 - 150 - 120,
      costOfMilk: (740 + 750 + 150 + 120) / 80,
      landItem: (90 + 150) / 80,
      returnToLabour: (2240 + 750) / 1500,
      stockingRate: 4 / 4,
      // What the land is worth nobody said, so nothing is said of all assets.
      landAssets: "",
      assets: "",
      assetsPerCow: "",
    });
    expect(opened.get("verdict")).toMatch(/ leaves a profit of 28\.00 per 100 kg of milk\.$/);
    // Without the rent too, the own land would cost nothing: its value is asked for.
    opened.set("rent", null, 5);
    shows(5, { ownLandCost: "", dairyLandCost: "", dairyProfit: "", costOfMilk: "", landItem: "" });
    expect(opened.get("verdict")).toMatch(/^Fill in/);
    expect(opened.problems()).toEqual([]);
  });
});

test("a farm that is chosen but not filled in is asked for, and one that is blank leaves the others as they are", () => {
  const opened = open(farm);
  opened.set("chosen", 6);
  expect(opened.get("verdict")).toBe("Fill in the farm, or choose one that is filled in.");
  const before = number(opened, "costOfMilk", 2);
  for (const [name, { quantity, dimensions }] of opened.quantities)
    if (quantity && "input" in quantity && dimensions.length === 1) opened.set(name, null, 1);
  expect(opened.get("costOfMilk", 1)).toBe("");
  expect(number(opened, "costOfMilk", 2)).toBe(before);
  expect(opened.problems()).toEqual([]);
});

test.each([
  ["BD-2", 0],
  ["BD-10", 1],
  ["BD-25", 2],
  ["a farm in round figures", 4],
] as const)("IFCNREPORT and COSTMILKTABLE give the same on the dairy account of %s", (_, index) => {
  const of = (name: string) => number(rounded, name, index);
  const account = [
    ["milk returns", of("milkReturns")],
    ["cattle returns", of("cullReceipts") + of("calfReceipts")],
    ["other returns", of("manure")],
    ["payments", of("directPayments")],
    ["variable dairy costs", of("running")],
    ["fixed cash costs", of("wagesAndFixed") - of("wages")],
    ["wages paid", of("wages")],
    ["rent paid", of("dairyRent")],
    ["interest paid", of("dairyInterest")],
    ["depreciation", of("dairyDepreciation")],
    ["inventory change", of("stockChange")],
    ["opportunity capital", of("dairyCapitalCost")],
    ["opportunity land", of("dairyLandCost")],
    ["opportunity labour", of("dairyLabour")],
    ["assets", of("assets")],
    ["hours", of("dairyHours")],
    ["cows", of("cows")],
    ["farmland", of("farmland")],
    ["milk", of("ecm")],
  ];
  for (const [line, name] of [
    ["Cost of milk production only | per 100 kg ECM", "costOfMilk"],
    ["Milk price | per 100 kg ECM", "milkPer"],
    ["Farm income | per 100 kg ECM", "incomePer"],
    ["Entrepreneur's profit | per 100 kg ECM", "profitPer"],
    ["Labour costs | per 100 kg ECM", "labourItem"],
    ["Land costs | per 100 kg ECM", "landItem"],
    ["Capital costs | per 100 kg ECM", "capitalItem"],
    ["Return to labour (cur/h) | per farm", "returnToLabour"],
    ["Average wage (cur/h) | per farm", "averageWage"],
    ["Stocking rate (cows/ha) | per farm", "stockingRate"],
    ["Capital input (cur/cow) | per cow", "assetsPerCow"],
  ] as const)
    expect([line, of(name)]).toEqual([line, expect.closeTo(answered("IFCNREPORT", [account], line), 9)]);
  const amounts = [
    of("dairyCash") + of("dairyDepreciation"),
    ...["dairyLabour", "dairyLandCost", "dairyCapitalCost"].map(of),
    ...["cattle", "manure", "directPayments", "milkReturns", "ecm"].map(of),
  ];
  for (const [line, per100] of [
    ["Other costs", of("otherPer")],
    ["Opportunity costs", of("labourPer") + of("landPer") + of("capitalPer")],
    ["Entrepreneur's profit", of("profitPer")],
  ] as const)
    expect([line, per100]).toEqual([line, expect.closeTo(answered("COSTMILKTABLE", amounts, line), 9)]);
});
