import { sources } from "@dairy-functions/shared";
import { daysOfYear } from "../assumed.ts";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import { said, sentenceSheet } from "../said.ts";
import type { Computed, Dimension, Field, Input, Table, Template } from "../template.ts";

const farm: Dimension = { name: "farm", labels: "farmName", size: 6 };

type Examples = readonly (number | null)[];
/** Whether the source prints the example of each of its three farms (p), or it is reconstructed (r). */
type Marks = `${"p" | "r"}${"p" | "r"}${"p" | "r"}`;

/** An input along the farms. */
const input = (
  name: string,
  label: string,
  field: Field,
  example: Examples,
  marks: Marks,
  rest: Partial<Input>,
): Input => ({
  name,
  label,
  input: field,
  example,
  reconstructed: [...marks].map((mark) => mark === "r"),
  ...rest,
});
const upTo = (max: number): Field => ({ kind: "number", min: 0, max });

/** Money of a year; blank is none. */
const money = (name: string, label: string, example: Examples, marks: Marks, note?: string): Input =>
  input(name, label, upTo(1e9), example, marks, {
    unit: "cur/yr",
    format: "#,##0",
    optional: true,
    ...(note !== undefined && { note }),
  });
/** Money that must be entered while another quantity is. */
const moneyWith = (goesWith: string, line: Input): Input => ({ ...line, goesWith });
/** What something is worth; blank is nothing. */
const worth = (name: string, label: string, example: Examples, marks: Marks, note?: string): Input => ({
  ...money(name, label, example, marks, note),
  unit: "cur",
});
const share = (name: string, label: string, example: Examples, note: string): Input =>
  input(name, label, upTo(1), example, "rrr", { unit: "fraction", format: "0%", optional: true, note });

const line = (name: string, label: string, formula: string, rest: Partial<Computed> = {}): Computed => ({
  name,
  label,
  unit: "cur/yr",
  format: "#,##0",
  formula,
  ...rest,
});
/** A line of inputs that may all be blank: it is shown only where there is a farm. */
const taken = (name: string, label: string, formula: string, rest: Partial<Computed> = {}): Computed =>
  line(name, label, formula, { needs: ["ecm"], ...rest });
const total = { total: true } as const;

const per100 = { unit: "cur/100 kg ECM", format: "0.00" } as const;
const per100Of = (name: string, label: string, amount: string, rest: Partial<Computed> = {}): Computed =>
  line(name, label, `100*(${amount})/ecm`, { ...per100, ...rest });

/** A result of the farm that is looked at. */
const shown = (name: string, label: string, of: string, unit: string, format: string, note?: string): Computed => ({
  name,
  label,
  unit,
  format,
  needs: ["chosen"],
  formula: `INDEX(${of},1,chosen)`,
  ...(note !== undefined && { note }),
});

/** A figure that the source prints, and the quantity that answers it. */
interface Printed {
  readonly farm: "BD-2" | "BD-10" | "BD-25";
  readonly result: string;
  readonly unit: string;
  /** As printed: one figure, or the two ends of a range over the farms. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Half a unit of the last printed digit, or what the rounding of a printed input makes of it. */
  readonly rounding: number;
  readonly of: string;
  readonly times: number;
}
const figure = (
  result: string,
  unit: string,
  of: string,
  rounding: number,
  figures: Partial<Record<Printed["farm"], string>>,
  times = 1,
): Printed[] =>
  Object.entries(figures).map(([name, text]) => {
    const [from, to = from] = text.split(" to ").map((each) => Number(each.replace(",", "")));
    return { farm: name as Printed["farm"], result, unit, text, from: from!, to: to!, rounding, of, times };
  });
const range = (text: string) => ({ "BD-2": text, "BD-10": text, "BD-25": text });

const printedOfFarm: readonly Printed[] = [
  ...figure("Milk yield", "kg ECM/cow", "yieldPerCow", 0.5, { "BD-2": "1,024", "BD-10": "1,385", "BD-25": "1,937" }),
  ...figure("Milk sold", "%", "soldShare", 0.5, { "BD-2": "62", "BD-10": "90", "BD-25": "97" }, 100),
  ...figure("Concentrates", "g/kg ECM", "concentratesPerKg", 5, { "BD-2": "322", "BD-10": "381.5", "BD-25": "459.9" }),
  ...figure("Stocking rate", "cows/ha", "stockingRate", 0.5, { "BD-2": "5", "BD-25": "14" }),
  ...figure("Family's share of work", "%", "familyShare", 0.5, { "BD-2": "100", "BD-10": "88", "BD-25": "57" }, 100),
  ...figure("Farm returns", "cur", "receipts", 0.5, { "BD-2": "1,362", "BD-25": "16,576" }),
  ...figure("Net cash farm income", "cur", "netCash", 0.5, { "BD-2": "898", "BD-25": "3,270" }),
  ...figure("Household income", "cur", "householdIncome", 5, { "BD-2": "1,160", "BD-10": "3,240", "BD-25": "3,680" }),
  ...figure("Income per person", "cur", "perPerson", 0.5, { "BD-2": "232", "BD-10": "540", "BD-25": "736" }),
  ...figure("Income from the farm", "%", "farmPart", 0.5, { "BD-2": "77" }, 100),
  ...figure("Income off the farm", "%", "offFarmPart", 0.5, { "BD-2": "6" }, 100),
  ...figure("Non-cash benefits", "%", "nonCashPart", 0.5, { "BD-2": "17" }, 100),
  ...figure("Land in the assets", "%", "landPart", 0.5, range("60 to 70"), 100),
  ...figure("Cattle in the assets", "%", "cattlePart", 0.5, range("19 to 31"), 100),
  ...figure("Machines, buildings, cash", "%", "restPart", 0.5, range("8 to 15"), 100),
];
const printedOfDairy: readonly Printed[] = [
  ...figure("Cost of milk only", "cur/100 kg", "costOfMilk", 0.05, { "BD-2": "22.9", "BD-25": "22.4" }),
  ...figure("Returns", "cur/100 kg", "returnsPer", 0.05, range("28.0 to 29.85")),
  ...figure("Cattle returns", "cur/100 kg", "cattlePer", 0.005, range("4.35 to 4.70")),
  ...figure("Manure used at home", "cur/100 kg", "homeManurePer", 0.005, { "BD-2": "0.73", "BD-25": "0.20" }),
  ...figure("Cash part of the costs", "%", "cashPart", 0.5, { "BD-2": "24", "BD-10": "75", "BD-25": "85" }, 100),
  ...figure("Farm income", "cur/100 kg", "incomePer", 0.005, { "BD-2": "21.80" }),
  ...figure("Profit margin, dairy", "%", "dairyMargin", 0.5, { "BD-2": "76", "BD-10": "20 to 76", "BD-25": "20" }, 100),
  ...figure("Entrepreneur's profit", "cur/100 kg", "profitPer", 0.005, range("0.15 to 2.37")),
];
/** Printed, but not to be had from the inputs that the source prints. */
const doubtful: readonly Printed[] = [
  ...figure("Milk per hectare", "kg ECM/ha", "milkPerHectare", 0.5, { "BD-2": "10,900", "BD-10": "25,454" }),
  ...figure("Stocking rate", "cows/ha", "stockingRate", 0.5, { "BD-10": "7" }),
  ...figure("Work for a cow", "h/cow/yr", "hoursPerCow", 0.5, { "BD-2": "1,463", "BD-10": "937", "BD-25": "607" }),
];

/** Each printed figure beside what the workbook computes for the farm of that name. */
function checks(name: string, title: string, figures: readonly Printed[]): Table {
  const each = (of: (one: Printed) => string) => figures.map(of);
  const named = (what: string) => `${name}${what}`;
  return {
    kind: "table",
    title,
    units: "in headers",
    along: { name: "result", labels: figures.map(({ result }) => result), size: figures.length },
    columns: [
      { name: named("Farm"), label: "Farm", format: "@", formula: each((one) => `"${one.farm}"`) },
      { name: named("Unit"), label: "Unit", format: "@", formula: each((one) => `"${one.unit}"`) },
      { name: named("Printed"), label: "Printed", format: "@", formula: each((one) => `"${one.text}"`) },
      {
        name: named("Ours"),
        label: "Ours",
        format: "#,##0.00",
        needs: [],
        formula: each(
          ({ of, times }) =>
            `IF(SUMPRODUCT((farmName=${named("Farm")})*ISNUMBER(${of}))=1,${times}*SUMIF(farmName,${named("Farm")},${of}),"")`,
        ),
      },
      { name: named("From"), label: "From", format: "#,##0.0#", formula: each(({ from }) => `${from}`) },
      { name: named("To"), label: "To", format: "#,##0.0#", formula: each(({ to }) => `${to}`) },
      {
        name: named("Difference"),
        label: "Difference",
        format: "0.00",
        formula: `MAX(0,${named("Ours")}-${named("To")})+MIN(0,${named("Ours")}-${named("From")})`,
      },
      { name: named("Rounding"), label: "Rounding", format: "0.0##", formula: each((one) => `${one.rounding}`) },
      {
        name: named("Verdict"),
        label: "Met",
        format: "@",
        good: `${named("Verdict")}="yes"`,
        bad: `${named("Verdict")}="no"`,
        formula: `IF(ROUND(ABS(${named("Difference")})-${named("Rounding")},6)<=0,"yes","no")`,
      },
    ],
  };
}

/** Parts of the costs: a line over them is darker than each, so that all can be told apart in greyscale. */
const colours = {
  other: palette.stone,
  depreciation: palette.green,
  capital: palette.brown,
  land: palette.grey,
  labour: palette.mint,
  price: palette.red,
  total: palette.ink,
} as const;

/** The whole method of the IFCN on one farm: accounts, full costs, cost of milk against its price, return to labour. */
export const typicalFarm: Template = {
  name: "typical-farm",
  short: "Farm",
  title: "Typical farm (IFCN)",
  purpose: "Does the dairy cover all its costs, and what does an hour of the family's work in it earn?",
  steps: [
    "Farm inputs: name up to six farms and enter herd, milk and prices of one year. Enter all money in one currency, without value added tax.",
    "Enter receipts, cash expenses, work, land, what the farm owns and owes, and the household. The notes say what a blank cell means.",
    "Farm results: choose a farm, read its figures and the sentence, and compare the farms in the charts.",
    "Farm accounts: see the account of the whole farm, and of the dairy with its share of joint costs.",
    "Change one input, such as the milk price or the hours, and see what changes.",
  ],
  example: `Farms BD-2, BD-10 and BD-25 of Sirajganj, Bangladesh, US$ of 2002. Source: ${sources.hemme2004}, sections 3.3 to 3.6. Yellow cells are printed there, or follow from printed figures: milk from the yield, hours from the shares of section 3.4. Pale cells are reconstructed to meet the printed results; Farm check compares the two. BD-10 has the fewest printed figures: its cash part of 75 % and its 5,376 family hours leave room only for a low wage.`,
  currency: "US$",
  report: {
    figures: ["shownProfit", "shownFamilyPay", "shownWage"],
    sentence: "verdict",
    chart: "Cost of milk production only against the milk price",
    forms: ["Farm inputs"],
  },
  exports: {
    along: farm,
    farm: "farmName",
    figures: {
      cows: "cows",
      yield: "yieldPerCow",
      price: "milkPrice",
      cost: "costOfMilk/100",
      profit: "profitPer/100",
      labour: "returnToLabour",
      personDay: "perPerson/daysOfYear",
      cashCover: 'IF(living>0,(netCash+offFarm)/living,"")',
    },
  },
  advice: {
    about:
      "What would a farm earn if something changed? Enter only what would be different. The results are those of the farm that you choose on Farm results.",
    changes: [
      "cows",
      "milkSold",
      "homeMilk",
      "concentratesPerCow",
      "milkPrice",
      "concentratePrice",
      "calfSales",
      "forageCosts",
      "animalCosts",
      "familyHours",
      "cattleValue",
    ],
    figures: ["shownProfit", "shownCost", "shownPrice", "shownReturn", "shownFamilyPay", "shownIncome"],
    says: [
      {
        label: "Profit",
        formula:
          'IF(shownProfit=shownProfitAfter,"Nothing changes for the farm chosen on Farm results: choose the changed one.",SAY("With the changes, the profit of {farm} goes from {now} to {after} per 100 kg of milk.",IF(shownName="","the farm",shownName),MONEY(shownProfit,2),MONEY(shownProfitAfter,2)))',
      },
      {
        label: "An hour of the family",
        formula:
          'IF(shownFamilyPay=shownFamilyPayAfter,"",SAY(" An hour of the family then earns {after}, not {now}; the local wage is {wage}.",MONEY(shownFamilyPayAfter,2),MONEY(shownFamilyPay,2),MONEY(shownWage,2)))',
      },
    ],
  },
  fieldForm: { one: "farm", known: { chosen: 1 } },
  method: [
    {
      term: "ECM",
      text: "Energy-corrected milk: marketable milk, sold and used at home, at 4.0 % fat and 3.3 % protein.",
    },
    {
      term: "Farm income",
      text: "Net cash farm income and what the family uses of milk and manure, less depreciation, plus the change of the herd.",
    },
    {
      term: "Opportunity costs",
      text: "What the family's own hours, land and capital would earn elsewhere: the local wage, the local rent (or 4 % of the land's value), and 3 % a year on assets without land less debts. The rates are real.",
    },
    {
      term: "Entrepreneur's profit",
      text: "What is left when all costs are paid, including opportunity costs. At 0, the family earns exactly what it would earn elsewhere.",
    },
    {
      term: "Dairy enterprise",
      text: "Milk, rearing of heifers, forage. Fixed costs, interest and debts, buildings and machines count in proportion to the dairy's share; rent paid and own land with its share of the land.",
    },
    {
      term: "Cost of milk production only",
      text: "All costs of the dairy less its returns from cattle, manure and payments, per 100 kg ECM: what the milk price must pay.",
    },
    {
      term: "Return to labour",
      text: "Entrepreneur's profit, wages and the value of the family's hours, over all hours in the dairy. Above the average wage the dairy pays its work better than the market.",
    },
    {
      term: "Left for an hour of the family",
      text: "The same for the family alone: wages paid are taken off first. It lies below the local wage exactly where the profit is negative.",
    },
  ],
  sheets: [
    {
      name: "Farm inputs",
      about: "One year of up to six farms, side by side. You may leave farms blank.",
      landscape: true,
      widths: [36, 14, ...Array<number>(6).fill(11), 46],
      blocks: [
        {
          kind: "rows",
          title: "Herd and milk",
          along: farm,
          rows: [
            {
              name: "farmName",
              label: "Name of the farm",
              input: { kind: "text" },
              optional: true,
              example: ["BD-2", "BD-10", "BD-25"],
            },
            input("cows", "Cows", { kind: "number", above: 0, max: 1e5 }, [2, 10, 25], "ppp", {
              unit: "head",
              namedWith: "milkSold",
              note: "Milking and dry; young stock left out",
            }),
            input("milkSold", "Milk sold", upTo(1e9), [1162.4, 12274, 46437.5], "ppr", {
              unit: "kg/yr",
              measure: "milk",
              format: "#,##0",
              namedWith: "cows",
              note: "As weighed",
            }),
            input("homeMilk", "Milk used at home", upTo(1e9), [712, 1364, 1245], "ppr", {
              unit: "kg/yr",
              measure: "milk",
              format: "#,##0",
              optional: true,
              note: "Milk that calves suck is left out",
            }),
            input("fat", "Fat", parameter("ECM", "fat").input as Field, [4.5, 4, 4], "ppp", {
              unit: "%",
              format: "0.0",
              namedWith: "cows",
              note: "Percent by mass, as 4.5",
            }),
            input("protein", "Protein", parameter("ECM", "protein").input as Field, [3.7, 3.5, 3.5], "ppp", {
              unit: "%",
              format: "0.0",
              namedWith: "cows",
            }),
            input("concentratesPerCow", "Concentrates", upTo(1e5), [330, 530, 890], "ppp", {
              unit: "kg/cow/yr",
              format: "#,##0",
              optional: true,
            }),
          ],
        },
        {
          kind: "rows",
          title: "Prices",
          along: farm,
          rows: [
            input("milkPrice", "Milk at the farm gate", upTo(1e6), [0.2524, 0.2347, 0.2515], "rrr", {
              unit: "cur/kg",
              measure: "milk",
              format: "0.0000",
              namedWith: "cows",
              note: "Also used to value milk used at home",
            }),
            input("concentratePrice", "Concentrates", upTo(1e6), [0.15, 0.15, 0.15], "rrr", {
              unit: "cur/kg",
              format: "0.000",
              optional: true,
              goesWith: "concentratesPerCow",
            }),
            input("familyWage", "Local wage", upTo(1e6), [0.15835, 0.11, 0.21], "rrr", {
              unit: "cur/h",
              format: "0.000",
              namedWith: "cows",
              note: "What a qualified worker in the region earns",
            }),
            input("rent", "Local rent of land", { kind: "number", above: 0, max: 1e9 }, [], "ppp", {
              unit: "cur/ha/yr",
              measure: "land",
              format: "#,##0",
              optional: true,
              note: "Blank: 4 % of the value of the land",
            }),
            input("landValue", "Value of land", { kind: "number", above: 0, max: 1e9 }, [7800, 7800, 7800], "ppp", {
              unit: "cur/ha",
              measure: "land",
              format: "#,##0",
              optional: true,
              goesWith: "ownLand",
              unless: "rent",
              note: "Not needed with a local rent",
            }),
          ],
        },
        {
          kind: "rows",
          title: "Receipts, without milk",
          along: farm,
          rows: [
            money("cullSales", "Cull cows sold", [55.5, 300, 1425], "rrr"),
            money("calfSales", "Calves and heifers sold", [40.8427, 302.5, 849.84375], "rrr"),
            money("manureSold", "Manure sold", [null, null, 90], "prr"),
            money(
              "manureHome",
              "Manure used at home",
              [15, 75, 97.5],
              "ppr",
              "Valued at what it would sell for; not cash",
            ),
            money("payments", "Direct payments to the dairy", [], "ppp"),
            money("cropReceipts", "Crops sold", [520, 2600, 2532], "rrr"),
            money("otherReceipts", "Other farm receipts", [452, 550], "rrr", "Goats, poultry, fish, vegetables"),
          ],
        },
        {
          kind: "rows",
          title: "Cash expenses, without concentrates",
          along: farm,
          rows: [
            money("forageCosts", "Roughage and growing of forage", [null, 1080, 4109.055], "rrr"),
            money(
              "animalCosts",
              "Health, breeding, other of animals",
              [38, 618, 1045.507],
              "rrr",
              "Including young stock",
            ),
            money("cowsBought", "Cows bought as replacement", [null, null, 1366.354], "ppr"),
            money("marketing", "Haulage and marketing of milk", [null, 55, 394.71875], "rrp"),
            money("cropCosts", "Crops", [180, 750, 1990], "rrr", "Including wages for crops"),
            money("otherCosts", "Other activities of the farm", [147, 182], "rrr"),
            money(
              "fixedCosts",
              "Fixed costs",
              [null, 180, 200],
              "rrr",
              "Insurance, electricity, repairs, taxes on land",
            ),
            moneyWith(
              "hiredHours",
              money(
                "wagesPaid",
                "Wages paid in the dairy",
                [null, 80.63, 790.875],
                "prr",
                "Including social contributions",
              ),
            ),
            moneyWith("rentedLand", money("rentPaid", "Rent paid for land", [], "ppp")),
            moneyWith("debt", money("interestPaid", "Interest paid", [null, 48, 72], "prr")),
          ],
        },
        { kind: "page break" },
        {
          kind: "rows",
          title: "Work and land",
          along: farm,
          rows: [
            input("familyHours", "Family, in the dairy", upTo(1e7), [2284.8, 5376, 5512.5], "ppp", {
              unit: "h/yr",
              format: "#,##0",
              namedWith: "cows",
              note: "Young stock and forage included",
            }),
            input("otherHours", "Family, elsewhere on the farm", upTo(1e7), [1224, 1344, 1837.5], "ppp", {
              unit: "h/yr",
              format: "#,##0",
              optional: true,
            }),
            input("hiredHours", "Hired, in the dairy", upTo(1e7), [null, 733, 4162.5], "ppr", {
              unit: "h/yr",
              format: "#,##0",
              optional: true,
            }),
            input("ownLand", "Own land", upTo(1e6), [0.4, 1.55, 1.8], "ppp", {
              unit: "ha",
              measure: "land",
              namedWith: "cows",
              format: "0.00",
            }),
            input("rentedLand", "Rented land", upTo(1e6), [0, 0, 0], "ppp", {
              unit: "ha",
              measure: "land",
              format: "0.00",
              optional: true,
            }),
            input("dairyLand", "Land that the dairy uses", upTo(1e6), [0.18, 0.54, 1.1], "ppp", {
              unit: "ha",
              measure: "land",
              namedWith: "cows",
              format: "0.00",
              note: "0 where it only grazes on common land",
            }),
          ],
        },
        {
          kind: "rows",
          title: "What the farm owns and owes",
          along: farm,
          rows: [
            moneyWith(
              "cows",
              worth(
                "cattleValue",
                "Cattle",
                [828.3887, 3900, 7176.351],
                "rrr",
                "Cows and young stock, mean of the year",
              ),
            ),
            worth("otherAnimals", "Other animals", [130], "rpp"),
            worth("buildingValue", "Buildings", [16.5, 600, 1240], "rrr", "Today's value, mean of the year"),
            worth("machineValue", "Machines", [82.5, 500, 565], "rrr", "Today's value, mean of the year"),
            worth("cash", "Cash on hand", [265.2324, 1100, 542.933], "rrr"),
            worth("debt", "Debts", [null, 675, 1011.534], "prr", "Mean of the year"),
            moneyWith(
              "buildingValue",
              money(
                "buildingDepreciation",
                "Depreciation of buildings",
                [1, 25, 80],
                "rrr",
                "Price paid over years of use",
              ),
            ),
            moneyWith(
              "machineValue",
              money(
                "machineDepreciation",
                "Depreciation of machines",
                [15, 50, 210],
                "rrr",
                "Price paid over years of use",
              ),
            ),
            input("herdChange", "Change of the herd", { kind: "number", min: -1e9, max: 1e9 }, [0, 0, 0], "rrr", {
              unit: "cur/yr",
              format: "#,##0",
              optional: true,
              note: "Value at the end less value at the start",
            }),
          ],
        },
        {
          kind: "rows",
          title: "Dairy's share",
          along: farm,
          rows: [
            share("buildingShare", "Buildings", [1, 1, 1], "Blank: all for the dairy"),
            share("machineShare", "Machines", [0, 0.6, 0.8286], "By hours of use; blank: all for the dairy"),
            share("jointShare", "Fixed costs, interest and debts", [1, 1, 1], "Blank: all for the dairy"),
          ],
        },
        {
          kind: "rows",
          title: "Household",
          along: farm,
          rows: [
            input("members", "People in the house", upTo(1000), [5, 6, 5], "ppp", {
              unit: "persons",
              format: "0",
              optional: true,
            }),
            money("offFarm", "Income off the farm", [67.5, 0, 0], "rpp"),
            money("living", "Living costs in cash", [900, 1900, 2600], "rrr"),
          ],
        },
      ],
    },
    {
      name: "Farm results",
      about: "The figures of one farm, and all farms per 100 kg of energy-corrected milk (ECM).",
      landscape: true,
      widths: [36, 18, 16.5, ...Array<number>(5).fill(13), 42],
      blocks: [
        {
          kind: "rows",
          title: "Which farm",
          rows: [
            {
              name: "chosen",
              label: "Number of the farm",
              unit: `1 to ${farm.size}`,
              input: { kind: "whole", min: 1, max: farm.size },
              format: "0",
              example: 1,
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in the farm, or choose one that is filled in.",
          needs: ["shownProfit", "shownWage"],
          formula: "saidCash&saidWorn&saidProfit&saidLoss",
        },
        {
          kind: "figures",
          figures: [
            {
              name: "shownName",
              label: "Farm",
              format: "@",
              needs: ["chosen"],
              formula: 'INDEX(farmName,1,chosen)&""',
            },
            shown("shownPrice", "Milk price", "milkPer", "cur/100 kg ECM", "0.00"),
            shown("shownCost", "Cost of milk production only", "costOfMilk", "cur/100 kg ECM", "0.00"),
            shown("shownProfit", "Entrepreneur's profit", "profitPer", "cur/100 kg ECM", "0.00"),
            shown("shownReturn", "Return to labour", "returnToLabour", "cur/h", "0.000", "All hours, hired and family"),
            shown("shownFamilyPay", "Left for an hour of the family", "familyPay", "cur/h", "0.000"),
            shown("shownWage", "Local wage", "localWage", "cur/h", "0.000"),
          ],
        },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "Cost of milk production only against the milk price",
          categories: { title: "Farm", name: "farmName" },
          values: { title: "cur/100 kg ECM", format: "0" },
          series: [
            { name: "otherPer", label: "Other costs less non-milk returns", colour: colours.other },
            { name: "capitalPer", label: "Own capital", colour: colours.capital },
            { name: "landPer", label: "Own land", colour: colours.land },
            { name: "labourPer", label: "Own labour", colour: colours.labour },
            { name: "costMark", label: "Cost of milk production only", colour: colours.total, line: "marks" },
            { name: "priceLine", label: "Milk price", colour: colours.price, line: true },
          ],
          rows: 17,
        },
        { kind: "page break" },
        {
          kind: "rows",
          title: "Returns",
          along: farm,
          rows: [
            per100Of("milkPer", "Milk", "milkReturns", { note: "The milk price, at 4.0 % fat and 3.3 % protein" }),
            per100Of("cattlePer", "Cattle", "cattle"),
            per100Of("manurePer", "Manure", "manure"),
            per100Of("homeManurePer", "of which used at home", "homeManure"),
            per100Of("paymentsPer", "Direct payments", "directPayments"),
            line("returnsPer", "All returns", "milkPer+cattlePer+manurePer+paymentsPer", { ...per100, ...total }),
          ],
        },
        {
          kind: "rows",
          title: "Costs, cash and non-cash",
          along: farm,
          rows: [
            per100Of("cashPer", "Cash costs", "dairyCash"),
            per100Of("depreciationPer", "Depreciation", "dairyDepreciation"),
            per100Of("labourPer", "Opportunity cost of own labour", "dairyLabour"),
            per100Of("landPer", "Opportunity cost of own land", "dairyLandCost"),
            per100Of("capitalPer", "Opportunity cost of own capital", "dairyCapitalCost"),
            line("costsPer", "All costs", "cashPer+depreciationPer+labourPer+landPer+capitalPer", {
              ...per100,
              ...total,
            }),
            line("cashPart", "Cash part", 'IF(costsPer>0,cashPer/costsPer,"")', { unit: "fraction", format: "0%" }),
          ],
        },
        {
          kind: "rows",
          title: "Costs by item",
          along: farm,
          rows: [
            per100Of("meansItem", "Means of production", "dairyCash-wages-dairyRent-dairyInterest+dairyDepreciation", {
              note: "Feed, animals, fixed costs, depreciation",
            }),
            per100Of("labourItem", "Labour", "LABOURCOST(wages,familyHours,familyWage)", { note: "Paid and own" }),
            per100Of("landItem", "Land", "IF(dairyOwnLand=0,dairyRent,LANDCOST(dairyRent,dairyOwnLand,landRent))", {
              note: "Paid and own",
            }),
            per100Of("capitalItem", "Capital", "dairyInterest+dairyCapitalCost", { note: "Paid and own" }),
          ],
        },
        {
          kind: "rows",
          title: "Result",
          along: farm,
          rows: [
            line("costOfMilk", "Cost of milk production only", "COSTMILKONLY(allCosts,otherReturns,ecm)", {
              ...per100,
              ...total,
              note: "What the milk price must pay",
            }),
            line("otherPer", "of which other costs", "cashPer+depreciationPer-cattlePer-manurePer-paymentsPer", {
              ...per100,
              note: "Less returns that are not milk",
            }),
            per100Of("incomePer", "Farm income", "dairyIncome"),
            per100Of("profitPer", "Entrepreneur's profit", "dairyProfit", { ...total, bad: "profitPer<0" }),
            per100Of("cashMarginPer", "Returns less cash costs", "dairyReturns-dairyCash", { bad: "cashMarginPer<0" }),
            line("costMark", "Cost of milk, as the chart marks it", "costOfMilk", { ...per100, drawn: true }),
            line("priceLine", "Milk price, as the chart draws it", "milkPer", { ...per100, drawn: true }),
          ],
        },
        {
          kind: "rows",
          title: "An hour of work in the dairy",
          along: farm,
          rows: [
            line(
              "returnToLabour",
              "Return to labour",
              'IF(dairyHours>0,RETURNLABOUR(dairyProfit,wages,dairyLabour,dairyHours),"")',
              {
                plain: 'IF(dairyHours>0,(dairyProfit+wages+dairyLabour)/dairyHours,"")',
                unit: "cur/h",
                format: "0.000",
                ...total,
                note: "All hours, hired and family",
              },
            ),
            line("averageWage", "Average wage", 'IF(dairyHours>0,AVGWAGE(wages,dairyLabour,dairyHours),"")', {
              unit: "cur/h",
              format: "0.000",
              note: "Wages paid, and own hours at the local wage",
            }),
            line(
              "familyPay",
              "Left for an hour of the family",
              'IF(familyHours>0,RETURNLABOUR(dairyProfit,0,dairyLabour,familyHours),"")',
              { unit: "cur/h", format: "0.000", bad: "familyPay<localWage", note: "Red: below the local wage" },
            ),
            line("localWage", "Local wage", "familyWage", { unit: "cur/h", format: "0.000" }),
          ],
        },
        { kind: "page break" },
        { kind: "heading", text: "The farms side by side" },
        {
          kind: "chart",
          chart: "columns",
          title: "Return to labour against the wage",
          categories: { title: "Farm", name: "farmName" },
          values: { title: "cur/h", format: "0.00" },
          series: [
            { name: "returnToLabour", colour: palette.green },
            { name: "averageWage", colour: palette.gold },
          ],
          rows: 12,
        },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "Costs of the dairy, cash and non-cash",
          categories: { title: "Farm", name: "farmName" },
          values: { title: "cur/100 kg ECM", format: "0" },
          series: [
            { name: "cashPer", colour: colours.other },
            { name: "depreciationPer", colour: colours.depreciation },
            { name: "capitalPer", label: "Own capital", colour: colours.capital },
            { name: "landPer", label: "Own land", colour: colours.land },
            { name: "labourPer", label: "Own labour", colour: colours.labour },
          ],
          rows: 12,
        },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "Returns of the dairy",
          categories: { title: "Farm", name: "farmName" },
          values: { title: "cur/100 kg ECM", format: "0" },
          series: [
            { name: "milkPer", colour: palette.green },
            { name: "cattlePer", colour: palette.gold },
            { name: "manurePer", colour: palette.stone },
            { name: "paymentsPer", colour: palette.olive },
          ],
          rows: 12,
        },
      ],
    },
    {
      name: "Farm accounts",
      about: "The account of the whole farm, and of the dairy enterprise with its share of joint costs.",
      landscape: true,
      widths: [36, 16, ...Array<number>(6).fill(12), 44],
      blocks: [
        {
          kind: "rows",
          title: "Whole farm",
          along: farm,
          rows: [
            line("milkSales", "Milk sold", "milkSold*milkPrice"),
            taken("cullReceipts", "Cull cows", "0+cullSales"),
            taken("calfReceipts", "Calves and heifers", "0+calfSales"),
            taken("manureAndPayments", "Manure sold, direct payments", "manureSold+payments"),
            taken("otherActivities", "Crops and other activities", "cropReceipts+otherReceipts"),
            line("receipts", "Farm returns", "milkSales+cullReceipts+calfReceipts+manureAndPayments+otherActivities", {
              ...total,
              note: "Cash receipts",
            }),
            taken("concentrateCosts", "Concentrates", "cows*concentratesPerCow*concentratePrice", {
              needs: ["ecm", "cows"],
            }),
            taken("dairyCosts", "Other costs of the dairy", "forageCosts+animalCosts+cowsBought+marketing"),
            taken("otherActivityCosts", "Crops and other activities", "cropCosts+otherCosts"),
            taken("fixed", "Fixed costs", "0+fixedCosts"),
            taken("wages", "Wages", "0+wagesPaid"),
            taken("rents", "Rent of land", "0+rentPaid"),
            taken("interest", "Interest", "0+interestPaid"),
            line(
              "expenses",
              "Cash expenses",
              "concentrateCosts+dairyCosts+otherActivityCosts+fixed+wages+rents+interest",
              total,
            ),
            line("netCash", "Net cash farm income", "NCFI(receipts,expenses)", total),
            line("farmMargin", "Profit margin, whole farm", 'IF(receipts>0,PROFITMARGIN(netCash,receipts),"")', {
              unit: "fraction",
              format: "0%",
              note: "Net cash farm income over returns",
            }),
            line("homeMilkValue", "Milk used at home", "homeMilk*milkPrice", { needs: ["ecm", "milkPrice"] }),
            taken("homeManure", "Manure used at home", "0+manureHome"),
            taken("depreciation", "Depreciation", "buildingDepreciation+machineDepreciation"),
            taken("stockChange", "Change of the herd", "0+herdChange"),
            line(
              "farmIncome",
              "Farm income",
              "FARMINCOME(netCash+homeMilkValue+homeManure,depreciation,stockChange)",
              total,
            ),
            line("ownLabour", "Own labour", "OPPLABOUR(familyHours+otherHours,familyWage)"),
            line(
              "landRent",
              "Rent of a hectare",
              'IF(AND(rent="",landValue=""),0,OPPLAND(1,rent,landValue,landRate))',
              {
                plain: 'IF(rent="",SUM(landValue)*landRate,rent)',
                unit: "cur/ha/yr",
                needs: ["ownLand"],
                note: "0 without own land",
              },
            ),
            line("ownLandCost", "Own land", "IF(ownLand=0,0,OPPLAND(ownLand,landRent))"),
            taken(
              "ownCapital",
              "Own capital, land left out",
              "MAX(0,cattleValue+otherAnimals+buildingValue+machineValue-debt)",
              { unit: "cur" },
            ),
            line("ownCapitalCost", "Interest on own capital", "OPPCAPITAL(ownCapital,capitalRate)"),
            line(
              "profit",
              "Entrepreneur's profit, whole farm",
              "ENTPROFIT(farmIncome,ownLabour,ownLandCost,ownCapitalCost)",
              { ...total, bad: "profit<0" },
            ),
          ],
        },
        { kind: "page break" },
        {
          kind: "rows",
          title: "Milk, work and land",
          along: farm,
          rows: [
            line("milk", "Marketable milk", "milkSold+homeMilk", { unit: "kg/yr", measure: "milk" }),
            line("ecm", "Energy-corrected milk", 'IF(milk>0,ECM(milk,fat,protein),"")', { unit: "kg ECM", ...total }),
            line("yieldPerCow", "Milk yield", "ecm/cows", { unit: "kg ECM/cow" }),
            line("soldShare", "Milk sold", "milkSold/milk", { unit: "fraction", format: "0%", needs: ["ecm"] }),
            line("concentratesPerKg", "Concentrates", "1000*concentratesPerCow*cows/ecm", { unit: "g/kg ECM" }),
            line("dairyHours", "Work in the dairy", "familyHours+hiredHours", { unit: "h/yr" }),
            line("hoursPerCow", "Work for a cow", "dairyHours/cows", { unit: "h/cow/yr" }),
            line("familyShare", "Family's share of it", 'IF(dairyHours>0,familyHours/dairyHours,"")', {
              unit: "fraction",
              format: "0%",
            }),
            line("farmland", "Farmland", "ownLand+rentedLand", { unit: "ha", measure: "land", format: "0.00" }),
            line("dairyLandShown", "Land that the dairy uses", "dairyLand", {
              unit: "ha",
              measure: "land",
              format: "0.00",
            }),
            line("landShare", "Dairy's share of the farmland", "IF(farmland>0,MIN(1,dairyLand/farmland),0)", {
              unit: "fraction",
              format: "0%",
              bad: "dairyLandShown>farmland",
              note: "Red: the dairy uses more land than the farm has",
            }),
            line("stockingRate", "Stocking rate", 'IF(farmland>0,STOCKING(cows,farmland),"")', {
              unit: "cows/ha",
              measure: "land",
              format: "0.0",
            }),
            line("milkPerHectare", "Milk from the land", 'IF(dairyLand>0,ecm/dairyLand,"")', {
              unit: "kg ECM/ha",
              measure: "land",
            }),
          ],
        },
        {
          kind: "rows",
          title: "Dairy enterprise",
          along: farm,
          rows: [
            line("milkReturns", "Milk, sold and used at home", "milk*milkPrice"),
            line("cattle", "Cattle", "CATTLERETURNS(cullReceipts,calfReceipts,0,stockChange)", {
              note: "Change of the herd included",
            }),
            taken("manure", "Manure, sold and used at home", "manureSold+manureHome"),
            taken("directPayments", "Direct payments", "0+payments"),
            line("dairyReturns", "Returns of the dairy", "milkReturns+cattle+manure+directPayments", total),
            line("jointPart", "Share of joint costs", 'IF(jointShare="",1,jointShare)', {
              unit: "fraction",
              format: "0%",
              needs: ["ecm"],
            }),
            line("running", "Running costs", "concentrateCosts+dairyCosts", { note: "Feed, animals, marketing" }),
            line("wagesAndFixed", "Wages and fixed costs", "wages+fixed*jointPart"),
            line("dairyRent", "Rent of land", "rents*landShare"),
            line("dairyInterest", "Interest", "interest*jointPart"),
            line("dairyCash", "Cash costs of the dairy", "running+wagesAndFixed+dairyRent+dairyInterest", total),
            taken(
              "dairyDepreciation",
              "Depreciation",
              'buildingDepreciation*IF(buildingShare="",1,buildingShare)+machineDepreciation*IF(machineShare="",1,machineShare)',
            ),
            line("dairyIncome", "Farm income of the dairy", "FARMINCOME(dairyReturns-dairyCash,dairyDepreciation)", {
              ...total,
              bad: "dairyIncome<0",
            }),
            line("dairyLabour", "Own labour", "OPPLABOUR(familyHours,familyWage)"),
            line("dairyOwnLand", "Own land in the dairy", "ownLand*landShare", {
              unit: "ha",
              measure: "land",
              format: "0.00",
            }),
            line("dairyLandCost", "Own land", "IF(dairyOwnLand=0,0,OPPLAND(dairyOwnLand,landRent))"),
            line(
              "dairyCapital",
              "Own capital in the dairy",
              'MAX(0,cattleValue+buildingValue*IF(buildingShare="",1,buildingShare)+machineValue*IF(machineShare="",1,machineShare)-debt*jointPart)',
              { unit: "cur" },
            ),
            line("dairyCapitalCost", "Interest on own capital", "OPPCAPITAL(dairyCapital,capitalRate)"),
            line(
              "dairyProfit",
              "Entrepreneur's profit of the dairy",
              "ENTPROFIT(dairyIncome,dairyLabour,dairyLandCost,dairyCapitalCost)",
              { ...total, bad: "dairyProfit<0" },
            ),
            line(
              "allCosts",
              "All costs, cash and not",
              "dairyCash+dairyDepreciation+dairyLabour+dairyLandCost+dairyCapitalCost",
            ),
            line("otherReturns", "Returns that are not milk", "cattle+manure+directPayments"),
            line(
              "dairyMargin",
              "Profit margin, dairy",
              'IF(dairyReturns>0,PROFITMARGIN(dairyIncome,dairyReturns),"")',
              {
                unit: "fraction",
                format: "0%",
                note: "Farm income over returns",
              },
            ),
          ],
        },
        { kind: "page break" },
        {
          kind: "rows",
          title: "Household",
          along: farm,
          rows: [
            line("householdIncome", "Household income", "HHINCOME(netCash,0+offFarm,homeManure,homeMilkValue)", total),
            line("perPerson", "For each person", 'IF(members>0,householdIncome/members,"")'),
            line("farmPart", "From the farm, in cash", 'IF(householdIncome>0,netCash/householdIncome,"")', {
              unit: "fraction",
              format: "0%",
            }),
            line("offFarmPart", "From off the farm", 'IF(householdIncome>0,offFarm/householdIncome,"")', {
              unit: "fraction",
              format: "0%",
            }),
            line(
              "nonCashPart",
              "Milk and manure used at home",
              'IF(householdIncome>0,(homeManure+homeMilkValue)/householdIncome,"")',
              { unit: "fraction", format: "0%" },
            ),
            line("afterLiving", "Cash after living costs", "netCash+offFarm-living", {
              ...total,
              bad: "afterLiving<0",
              note: "Red: the cash does not cover the living costs",
            }),
          ],
        },
        {
          kind: "rows",
          title: "Assets of the farm",
          along: farm,
          rows: [
            line("landAssets", "Land", 'IF(ownLand=0,0,IF(landValue="","",ownLand*landValue))', {
              unit: "cur",
              needs: ["ownLand"],
              note: "Blank without the value of the land",
            }),
            taken("cattleAssets", "Cattle", "0+cattleValue", { unit: "cur" }),
            taken("animalAssets", "Other animals", "0+otherAnimals", { unit: "cur" }),
            taken("restAssets", "Machines, buildings, cash", "buildingValue+machineValue+cash", { unit: "cur" }),
            line("assets", "All assets", "landAssets+cattleAssets+animalAssets+restAssets", { unit: "cur", ...total }),
            line("assetsPerCow", "For each cow", "assets/cows", { unit: "cur/cow" }),
            ...[
              ["landPart", "Land, part of all", "landAssets"],
              ["cattlePart", "Cattle, part of all", "cattleAssets"],
              ["restPart", "Machines, buildings, cash, part of all", "restAssets"],
            ].map(([name, label, of]) =>
              line(name!, label!, `IF(assets>0,${of}/assets,"")`, { unit: "fraction", format: "0%" }),
            ),
          ],
        },
        {
          kind: "rows",
          title: "Assumptions of the method (Hemme, Garcia and Khan 2004, Annex 1)",
          rows: [
            {
              name: "landRate",
              label: "Own land, of its value",
              unit: "fraction/yr",
              format: "0%",
              note: "Where no rent is entered",
              formula: "0.04",
            },
            {
              name: "capitalRate",
              label: "Own capital, of its value",
              unit: "fraction/yr",
              format: "0%",
              note: "Real: inflation is taken off",
              formula: "0.03",
            },
            daysOfYear,
          ],
        },
      ],
    },
    {
      name: "Farm check",
      about:
        "What the paper prints for its three farms, beside what this workbook computes for farms with these names. If the paper gives a range for all farms, each farm must be within it.",
      widths: [27, 13, 20, 17, 12, 12, 14, 11, 15, 11],
      blocks: [
        checks("farmCheck", "Farm and household", printedOfFarm),
        { kind: "page break" },
        checks("dairyCheck", "Dairy enterprise", printedOfDairy),
        checks("doubt", "Printed figures that do not follow from the paper's own inputs", doubtful),
        {
          kind: "text",
          text: "Rounding is half a unit of the last printed digit; for concentrates it follows from the rounding of the printed tonnes per cow. The last table is not fitted, only shown: 2 x 1,024 kg over 0.180 ha is 11,378 kg, 10 cows over 1.55 ha are 6.5, and the printed hours of a cow exceed those that section 3.4 gives the family.",
        },
      ],
    },
    sentenceSheet("Farm", [
      {
        name: "shownMargin",
        label: "Milk price less cash costs",
        unit: "cur/100 kg ECM",
        format: "0.00",
        needs: ["chosen"],
        formula: "INDEX(cashMarginPer,1,chosen)",
      },
      {
        name: "shownIncome",
        label: "Milk price less cash costs and depreciation",
        unit: "cur/100 kg ECM",
        format: "0.00",
        needs: ["chosen"],
        formula: "INDEX(incomePer,1,chosen)",
      },
      said("saidFarm", "The farm", 'IF(shownName="","The farm",shownName)'),
      said(
        "saidCash",
        "Cash costs not covered",
        'IF(shownMargin<0,SAY("{farm} does not cover the cash costs of its dairy: {shownMargin} are missing per 100 kg of milk.",saidFarm,MONEY(-shownMargin,2)),"")',
        ["shownMargin"],
      ),
      said(
        "saidWorn",
        "Depreciation not covered",
        'IF(AND(shownMargin>=0,shownIncome<0),SAY("{farm} covers its cash costs but not the depreciation: {shownIncome} are missing per 100 kg of milk to replace buildings and machines.",saidFarm,MONEY(-shownIncome,2)),"")',
        ["shownMargin", "shownIncome"],
      ),
      said(
        "saidProfit",
        "All costs covered",
        'IF(AND(MIN(shownMargin,shownIncome)>=0,shownProfit>=0),SAY("{farm} pays all its costs, with the family\'s hours at the local wage of {shownWage}, and leaves a profit of {shownProfit} per 100 kg of milk.",saidFarm,MONEY(shownWage,2),MONEY(shownProfit,2)),"")',
        ["shownMargin", "shownIncome", "shownProfit", "shownWage"],
      ),
      said(
        "saidLoss",
        "Family, land and capital not fully paid",
        'IF(OR(COUNT(shownMargin,shownIncome,shownProfit)<3,MIN(shownMargin,shownIncome)<0,shownProfit>=0),"",IF(shownFamilyPay="",SAY("{farm} covers its cash costs and depreciation, but {shownProfit} are missing per 100 kg of milk to pay for its own land and capital.",saidFarm,MONEY(-shownProfit,2)),saidPay))',
      ),
      said(
        "saidPay",
        "What the family earns an hour",
        'IF(shownFamilyPay<=0,SAY("{farm} covers its cash costs, but leaves the family nothing for its hours once its own land and capital are paid.",saidFarm),saidHour)',
        ["shownFamilyPay"],
      ),
      said(
        "saidHour",
        "An hour, beside the wage",
        'SAY("{farm} covers its cash costs but pays the family {shownFamilyPay} per hour, below the local wage of {shownWage}.",saidFarm,MONEY(shownFamilyPay,IF(payDigits=4,4,2)),MONEY(shownWage,IF(payDigits=4,4,2)))',
        ["payDigits"],
      ),
      {
        name: "payDigits",
        label: "Decimals of both",
        unit: "count",
        format: "0",
        note: "More where two would make them look alike",
        needs: ["shownFamilyPay", "shownWage"],
        formula: "IF(ROUND(shownFamilyPay,2)=ROUND(shownWage,2),4,2)",
      },
    ]),
  ],
};
