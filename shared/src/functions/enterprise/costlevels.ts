import { type Account, type Cell, defineFunction, type NumberParam } from "../../define.ts";
import { shareOf, sum } from "../../models/amounts.ts";

/** The lines of the account; a system counts those that its levels name. */
const lines = [
  { name: "milkReturns", about: "Milk sold and used", unit: "cur", min: 0 },
  { name: "cattleReturns", about: "Cows, calves and heifers sold or transferred out", unit: "cur", min: 0, default: 0 },
  { name: "otherReturns", about: "Other returns of the dairy", unit: "cur", min: 0, default: 0 },
  { name: "livestockPurchases", about: "Animals bought", unit: "cur", min: 0, default: 0 },
  {
    name: "stockChange",
    about: "Change in the value of the herd, negative when it shrinks; not counted by ERS",
    unit: "cur",
    default: 0,
  },
  {
    name: "variableCosts",
    about:
      "Operating cash costs without forage, wages and interest: feed bought, veterinary, breeding, bedding, contractors; for ERS also fuel and repairs",
    unit: "cur",
    min: 0,
    default: 0,
  },
  {
    name: "forageCosts",
    about: "Seed, fertiliser and other cash costs of growing feed; not counted by ERS, which uses homeGrownFeed",
    unit: "cur",
    min: 0,
    default: 0,
  },
  {
    name: "fixedCosts",
    about: "Fixed cash costs without wages, rent and interest; for ERS taxes, insurance and general overhead",
    unit: "cur",
    min: 0,
    default: 0,
  },
  { name: "wagesPaid", about: "Hired labour", unit: "cur", min: 0, default: 0 },
  { name: "rentPaid", about: "Land rent paid", unit: "cur", min: 0, default: 0 },
  { name: "interestPaid", about: "Interest paid", unit: "cur", min: 0, default: 0 },
  { name: "operatingInterest", about: "Interest on operating capital, ERS only", unit: "cur", min: 0, default: 0 },
  { name: "depreciation", about: "Depreciation of machinery and buildings", unit: "cur", min: 0, default: 0 },
  {
    name: "capitalRecovery",
    about: "Result of CAPRECOVERY for machinery and equipment, ERS only, in place of depreciation and interest",
    unit: "cur",
    min: 0,
    default: 0,
  },
  {
    name: "unpaidLabour",
    about: "Value of unpaid labour of the family and the operators, with their management",
    unit: "cur",
    min: 0,
    default: 0,
  },
  { name: "ownLand", about: "Rental value of owned land", unit: "cur", min: 0, default: 0 },
  { name: "equityInterest", about: "Interest on equity", unit: "cur", min: 0, default: 0 },
  {
    name: "homeGrownFeed",
    about: "Value of home-grown feed: for AHDB cereals and protein, for ERS all that is harvested or grazed",
    unit: "cur",
    min: 0,
    default: 0,
  },
  { name: "feedStockChange", about: "Closing less opening value of feed in store", unit: "cur", default: 0 },
  {
    name: "supportBlock",
    about: "Rental value of owned land that supports the dairy, DAIRYNZ only",
    unit: "cur",
    min: 0,
    default: 0,
  },
  { name: "familyLiving", about: "Living costs of the family, FARMCREDITEAST only", unit: "cur", min: 0, default: 0 },
  { name: "milk", about: "Milk sold; milk solids for DAIRYNZ", unit: "kg", above: 0 },
] as const satisfies readonly NumberParam[];

type Lines = Account<typeof lines>["values"];
type Name = keyof Lines;
/** A level in money, or a share, which has no form per 100 kg. */
type Level = readonly [level: string, amount: number | null, share?: true];
interface System {
  readonly counts: readonly Name[];
  readonly levels: (it: Lines) => readonly Level[];
}

const cash = ["variableCosts", "forageCosts", "fixedCosts", "wagesPaid", "rentPaid", "interestPaid"] as const;
const total = (it: Lines, names: readonly Name[]) => sum(names.map((name) => it[name]));

/** Each system: the cost lines that it counts, and its levels. The returns are counted by all of them. */
const systems = {
  AHDB: {
    counts: [...cash, "livestockPurchases", "depreciation", "unpaidLabour", "homeGrownFeed", "ownLand"],
    levels: (it) => {
      const cashCosts = total(it, cash);
      const output = it.milkReturns + it.cattleReturns + it.otherReturns - it.livestockPurchases + it.stockChange;
      return [
        ["Output", output],
        ["Cash costs", cashCosts],
        ["Full economic cost", cashCosts + it.depreciation + it.unpaidLabour + it.homeGrownFeed + it.ownLand],
        ["Cash net margin", output - cashCosts],
        ["Income retained (fraction)", shareOf(output - cashCosts - it.depreciation, output), true],
      ];
    },
  },
  DAIRYNZ: {
    counts: [
      "variableCosts",
      "forageCosts",
      "fixedCosts",
      "wagesPaid",
      "depreciation",
      "unpaidLabour",
      "feedStockChange",
      "supportBlock",
      "livestockPurchases",
    ],
    levels: (it) => {
      const revenue = it.milkReturns + it.cattleReturns - it.livestockPurchases + it.otherReturns + it.stockChange;
      const working = total(it, ["variableCosts", "forageCosts", "fixedCosts", "wagesPaid"]);
      const operating = working - it.feedStockChange + it.supportBlock + it.unpaidLabour + it.depreciation;
      return [
        ["Gross farm revenue", revenue],
        ["Farm working expenses", working],
        ["Operating expenses", operating],
        ["Operating profit", revenue - operating],
      ];
    },
  },
  DFBS: {
    counts: [...cash, "livestockPurchases", "depreciation", "unpaidLabour", "equityInterest", "feedStockChange"],
    levels: (it) => {
      const operating = operatingCost(it);
      return [
        ["Milk receipts", it.milkReturns],
        ["Operating cost of producing milk", operating],
        ["Purchased input cost", operating + it.depreciation],
        ["Total cost of producing milk", operating + it.depreciation + it.unpaidLabour + it.equityInterest],
      ];
    },
  },
  ERS: {
    counts: [
      "variableCosts",
      "homeGrownFeed",
      "operatingInterest",
      "wagesPaid",
      "unpaidLabour",
      "capitalRecovery",
      "rentPaid",
      "ownLand",
      "fixedCosts",
    ],
    levels: (it) => {
      const value = it.milkReturns + it.cattleReturns + it.otherReturns;
      const operating = total(it, ["variableCosts", "homeGrownFeed", "operatingInterest"]);
      const overhead = total(it, ["wagesPaid", "unpaidLabour", "capitalRecovery", "rentPaid", "ownLand", "fixedCosts"]);
      return [
        ["Gross value of production", value],
        ["Operating costs", operating],
        ["Allocated overhead", overhead],
        ["Total costs", operating + overhead],
        ["Value less operating costs", value - operating],
        ["Value less total costs", value - operating - overhead],
      ];
    },
  },
  FARMCREDITEAST: {
    counts: [...cash, "livestockPurchases", "depreciation", "familyLiving", "feedStockChange"],
    levels: (it) => [
      ["Milk receipts", it.milkReturns],
      ["Net cost of production", operatingCost(it) + it.depreciation + it.familyLiving],
    ],
  },
  TEAGASC: {
    counts: [...cash, "livestockPurchases", "depreciation", "unpaidLabour"],
    levels: (it) => {
      const output = it.milkReturns + it.cattleReturns - it.livestockPurchases + it.otherReturns + it.stockChange;
      const margin = output - it.variableCosts - it.forageCosts;
      const profit = margin - total(it, ["fixedCosts", "wagesPaid", "rentPaid", "interestPaid", "depreciation"]);
      return [
        ["Gross output", output],
        ["Gross margin", margin],
        ["Net profit", profit],
        ["Net profit after own labour", profit - it.unpaidLabour],
      ];
    },
  },
} as const satisfies Record<string, System>;

/** Accrual operating expenses with animals bought, less accrual receipts other than milk. */
const operatingCost = (it: Lines) =>
  total(it, [...cash, "livestockPurchases"]) - it.feedStockChange - it.cattleReturns - it.otherReturns - it.stockChange;

const notCosts: readonly Name[] = ["milkReturns", "cattleReturns", "otherReturns", "stockChange", "milk"];
const costNames: readonly Name[] = lines.map(({ name }) => name).filter((name) => !notCosts.includes(name));

export const costLevels = defineFunction({
  name: "COSTLEVELS",
  summary:
    "Gives the cost levels and margins of a dairy by another system than the IFCN's, for comparison with its figures.",
  purpose:
    "Use it to compare a farm with benchmarks of Britain, Ireland, New Zealand or the United States, which group costs differently.",
  params: [
    {
      kind: "account",
      name: "inputs",
      about: "The account of a dairy, or of several side by side; costs are positive amounts",
      lines,
    },
    {
      kind: "choice",
      name: "system",
      about: "System with its levels",
      choices: {
        AHDB: "Britain: cash costs, full economic cost, income retained",
        DAIRYNZ: "New Zealand, DairyBase: farm working expenses, operating expenses and profit",
        DFBS: "Cornell Dairy Farm Business Summary: operating, purchased input and total cost of milk",
        ERS: "USDA: operating costs, allocated overhead, value less costs",
        FARMCREDITEAST: "Northeast of the United States: net cost of production",
        TEAGASC: "Ireland, Profit Monitor: gross output, gross margin, net profit",
      },
    },
    {
      name: "per",
      about: "Quantity of milk for the last column; 1 for a kilogram",
      unit: "kg",
      above: 0,
      default: 100,
    },
  ],
  result: { kind: "grid", about: "levels down; total and per 100 kg of milk, for each farm" },
  formula:
    "AHDB full economic cost = cash costs + depreciation + unpaid labour + home-grown feed + own land; DAIRYNZ operating expenses = working expenses - feed stock change + support block + unpaid labour + depreciation; DFBS operating cost = operating expenses + animals bought - receipts other than milk, + depreciation = purchased input cost, + unpaid labour + interest on equity = total cost; ERS total = operating + overhead; FARMCREDITEAST net cost = operating cost of DFBS + depreciation + family living; TEAGASC gross margin = output - variable and forage costs, net profit = gross margin - fixed costs",
  source: [
    { key: "ahdbKpi", at: "full economic cost and income retained" },
    { key: "dairyNzFarmfact", at: "operating profit and its adjustments" },
    { key: "dfbs2012", at: "operating, purchased input and total cost of producing milk" },
    { key: "farmCreditEast2021", at: "net cost of production" },
    { key: "teagascProfitMonitor", at: "gross output, gross margin and net profit" },
    { key: "usdaErs", at: "gross value, operating costs and allocated overhead" },
  ],
  cautions: [
    "DFBS and FARMCREDITEAST deduct all receipts except milk from the costs; ERS and AHDB do not. Compare figures of one system only.",
    "A rise of feed in store lowers the costs. DairyNZ's Farmfact prints the adjustment as closing less opening value within the expenses; it is subtracted here.",
    "ERS charges capital recovery in place of depreciation and interest, and counts hired labour as overhead.",
    "Costs not counted is the sum of the lines that the system leaves out: check that it is 0, or that you know why not.",
  ],
  examples: [
    {
      args: [
        [
          ["milk returns", 8.68],
          ["cattle returns", 0.51],
          ["other returns", 0.05],
          ["variable costs", 5.75],
          ["depreciation", 0.92],
          ["milk", 1],
        ],
        "DAIRYNZ",
        1174,
      ],
      note: "DairyNZ Economic Survey 2022-23, NZ$ a kg of milk solids and a hectare with 1,174 kg. The adjustments of 0.92 are under depreciation; a profit of 3,017 is printed",
      result: [
        ["level", "total", "per 1174 kg"],
        ["Gross farm revenue", 9.24, 10847.76],
        ["Farm working expenses", 5.75, 6750.5],
        ["Operating expenses", 6.67, 7830.58],
        ["Operating profit", 2.57, 3017.18],
        ["Costs not counted", 0, 0],
      ],
    },
    {
      args: [
        [
          ["line", "A", "B"],
          ["milk returns", 450000, 82000],
          ["cattle returns", 30000, 9000],
          ["variable costs", 210000, 31000],
          ["forage costs", 40000, 6000],
          ["fixed costs", 50000, 11000],
          ["wages paid", 60000, null],
          ["interest paid", 15000, 2000],
          ["depreciation", 35000, 8000],
          ["unpaid labour", 25000, 22000],
          ["equity interest", 30000, 9000],
          ["milk", 1000000, 180000],
        ],
        "DFBS",
      ],
      result: [
        ["level", "A total", "A per 100 kg", "B total", "B per 100 kg"],
        ["Milk receipts", 450000, 45, 82000, 45.55555556],
        ["Operating cost of producing milk", 345000, 34.5, 41000, 22.77777778],
        ["Purchased input cost", 380000, 38, 49000, 27.22222222],
        ["Total cost of producing milk", 435000, 43.5, 80000, 44.44444444],
        ["Costs not counted", 0, 0, 0, 0],
      ],
    },
  ],
  notNative: "it reads an account and gives a table",
  compute: (inputs, system, per) => {
    const { counts, levels } = systems[system] as System;
    const reports = inputs.map(({ values }): readonly Level[] => [
      ...levels(values),
      [
        "Costs not counted",
        total(
          values,
          costNames.filter((name) => !counts.includes(name)),
        ),
      ],
    ]);
    const headOf = (name: string) => (inputs.length === 1 ? "" : `${name} `);
    return [
      ["level", ...inputs.flatMap(({ name }) => [`${headOf(name)}total`, `${headOf(name)}per ${per} kg`])],
      ...reports[0]!.map(([level], k): Cell[] => [
        level,
        ...reports.flatMap((report, farm) => {
          const [, amount, share] = report[k]!;
          return [amount, share || amount === null ? null : (amount / inputs[farm]!.values.milk) * per];
        }),
      ]),
    ];
  },
});
