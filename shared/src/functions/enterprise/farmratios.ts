import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { type Account, type Cell, defineFunction, type NumberParam } from "../../define.ts";

const balanceLines = [
  {
    name: "currentAssets",
    about: "Cash, claims and stocks that turn into cash within a year",
    unit: "cur",
    above: 0,
    optional: true,
  },
  { name: "assets", about: "All assets at the end of the year", unit: "cur", above: 0, optional: true },
  { name: "currentLiabilities", about: "What is due within a year", unit: "cur", min: 0, default: 0 },
  { name: "liabilities", about: "All liabilities at the end of the year", unit: "cur", min: 0, default: 0 },
  { name: "openingAssets", about: "All assets at the start of the year", unit: "cur", above: 0, optional: true },
  { name: "openingLiabilities", about: "All liabilities at the start of the year", unit: "cur", min: 0, default: 0 },
] as const satisfies readonly NumberParam[];
const incomeLines = [
  { name: "revenue", about: "Gross revenue", unit: "cur", above: 0, optional: true },
  { name: "operatingExpenses", about: "Expenses without depreciation and interest", unit: "cur", min: 0, default: 0 },
  { name: "depreciation", about: "Depreciation", unit: "cur", min: 0, default: 0 },
  { name: "interest", about: "All interest", unit: "cur", min: 0, default: 0 },
  {
    name: "termInterest",
    about: "Interest on term debt and leases, part of interest",
    unit: "cur",
    min: 0,
    default: 0,
  },
  { name: "principal", about: "Principal paid on term debt and leases", unit: "cur", min: 0, default: 0 },
  { name: "unpaidOperatingDebt", about: "Operating debt carried over", unit: "cur", min: 0, default: 0 },
  { name: "nonFarmIncome", about: "Income from off the farm", unit: "cur", default: 0 },
  { name: "familyLiving", about: "Living costs of the family", unit: "cur", min: 0, default: 0 },
  { name: "incomeTax", about: "Income tax", unit: "cur", default: 0 },
  { name: "unpaidLabour", about: "Value of unpaid labour and management", unit: "cur", min: 0, default: 0 },
  { name: "personalPayments", about: "Payments on personal debt", unit: "cur", min: 0, default: 0 },
  {
    name: "valueOfProduction",
    about: "Value of farm production, which the margin of ILLINOIS is over",
    unit: "cur",
    above: 0,
    optional: true,
  },
] as const satisfies readonly NumberParam[];

type Balance = Account<typeof balanceLines>["values"];
type Income = Account<typeof incomeLines>["values"];

/** What a convention deducts for the family's work, whether it averages the balance, and what the margin is over. */
const conventions = {
  FCSAMERICA: { deducts: "familyLiving", averages: false, marginOver: "revenue" },
  FFSC: { deducts: "unpaidLabour", averages: true, marginOver: "revenue" },
  ILLINOIS: { deducts: "unpaidLabour", averages: true, marginOver: "valueOfProduction" },
} as const;
type Convention = keyof typeof conventions;

/** A good value is above (or below) this. */
interface Band {
  readonly good: string;
  readonly isGood: (value: number) => boolean;
}
const above = (limit: number): Band => ({ good: `above ${limit}`, isGood: (value) => value > limit });
const below = (limit: number): Band => ({ good: `below ${limit}`, isGood: (value) => value < limit });

/** A ratio; null with what it needs where that was left out. */
type Ratio = readonly [name: string, value: number | null, needs?: string | undefined, band?: Band | undefined];

function ratiosOf(balance: Balance, income: Income, convention: Convention): readonly Ratio[] {
  const { deducts, averages, marginOver } = conventions[convention];
  const { assets, openingAssets, liabilities, currentAssets, currentLiabilities } = balance;
  const { revenue, depreciation, interest, principal } = income;
  const own = convention === "FCSAMERICA";
  const equity = assets === undefined ? undefined : assets - liabilities;
  const openingEquity = openingAssets === undefined ? undefined : openingAssets - balance.openingLiabilities;
  const mean = (closing?: number, opening?: number) =>
    !averages ? closing : closing === undefined || opening === undefined ? undefined : (closing + opening) / 2;
  const needsBase = averages ? "assets and opening assets" : "assets";
  const [baseAssets, baseEquity] = [mean(assets, openingAssets), mean(equity, openingEquity)];
  const fromOperations =
    revenue === undefined ? undefined : revenue - income.operatingExpenses - depreciation - interest;
  const afterFamily = fromOperations === undefined ? undefined : fromOperations - income[deducts];
  const capacity =
    fromOperations === undefined
      ? undefined
      : fromOperations + income.nonFarmIncome + depreciation - income.incomeTax - income.familyLiving;
  const repayments = income.termInterest + principal + income.unpaidOperatingDebt;

  /** Over something that must be there and not 0. */
  const ratio = (
    name: string,
    over: number | undefined,
    under: number | undefined,
    needs: string,
    band?: Band,
  ): Ratio =>
    over === undefined || under === undefined || under <= 0
      ? [name, null, needs]
      : [name, over / under, undefined, band];
  const money = (name: string, value: number | undefined, needs: string): Ratio => [name, value ?? null, needs];
  const ofRevenue = (name: string, amount: number | undefined) => ratio(name, amount, revenue, "revenue");
  return [
    // FCSAmerica's bands; the formulas of the balance and of the coverage are the same in all conventions.
    ratio("Current ratio", currentAssets, currentLiabilities, "current assets and liabilities", above(2)),
    money(
      "Working capital (cur)",
      currentAssets === undefined ? undefined : currentAssets - currentLiabilities,
      "current assets",
    ),
    ratio("Debt to asset (fraction)", liabilities, assets, "assets", below(0.4)), // the same
    ratio("Equity to asset (fraction)", equity, assets, "assets", above(0.6)), // the same
    ratio("Debt to equity", liabilities, equity, "assets above liabilities", below(0.66)), // the same
    money("Net farm income from operations (cur)", fromOperations, "revenue"),
    // The same; its formula for the return and the margin is its own.
    ratio(
      "Return on assets (fraction)",
      afterFamily === undefined ? undefined : afterFamily + interest,
      baseAssets,
      `revenue, ${needsBase}`,
      own ? above(0.06) : undefined,
    ),
    ratio("Return on equity (fraction)", afterFamily, baseEquity, `revenue, ${needsBase}`),
    // The same.
    ratio(
      "Operating profit margin (fraction)",
      afterFamily === undefined ? undefined : afterFamily + interest,
      income[marginOver],
      marginOver === "revenue" ? "revenue" : "revenue and value of production",
      own ? above(0.3) : undefined,
    ),
    ratio("Asset turnover", revenue, baseAssets, `revenue, ${needsBase}`),
    ofRevenue("Operating expense ratio (fraction)", income.operatingExpenses),
    ofRevenue("Depreciation expense ratio (fraction)", depreciation),
    ofRevenue("Interest expense ratio (fraction)", interest),
    ofRevenue("Net income ratio (fraction)", fromOperations),
    money("Capital replacement and term debt repayment capacity (cur)", capacity, "revenue"),
    money(
      "Capital replacement and term debt repayment margin (cur)",
      capacity === undefined ? undefined : capacity - income.unpaidOperatingDebt - principal - income.personalPayments,
      "revenue",
    ),
    // The same.
    ratio(
      "Term debt and lease coverage",
      capacity === undefined ? undefined : capacity + income.termInterest,
      repayments,
      "revenue and repayments",
      above(1.5),
    ),
  ];
}

export const farmRatios = defineFunction({
  name: "FARMRATIOS",
  summary:
    "Gives the financial ratios of a farm that lenders ask for, by a stated convention, with the bands of a lender.",
  purpose: "Use it to see whether a farm can pay its bills, carry its debt, and earn enough on what it owns.",
  params: [
    {
      kind: "account",
      name: "balance",
      about: "Balance sheet of a farm, or of several side by side",
      lines: balanceLines,
    },
    {
      kind: "account",
      name: "income",
      about: "Accrual income and payments of the same farms in the same order",
      lines: incomeLines,
    },
    {
      kind: "choice",
      name: "convention",
      about: "What is deducted for the family's work, and which assets and revenue the returns are divided by",
      choices: {
        FCSAMERICA: "Farm Credit Services of America: family living deducted, closing assets, gross revenue",
        FFSC: "Farm Financial Standards Council: unpaid labour and management deducted, average assets, gross revenue",
        ILLINOIS: "University of Illinois: as FFSC, with the margin over value of farm production",
      },
      default: "FCSAMERICA",
    },
  ],
  result: { kind: "grid", about: "ratios down; a good value, the value and how it reads, for each farm" },
  formula:
    "net farm income from operations (NFIFO) = revenue - operating expenses - depreciation - interest; return on assets = (NFIFO + interest - deduction)/assets; return on equity = (NFIFO - deduction)/equity; margin = (NFIFO + interest - deduction)/revenue; capacity = NFIFO + non-farm income + depreciation - income tax - family living; coverage = (capacity + term interest)/(term interest + principal + unpaid operating debt); repayment margin = capacity - unpaid operating debt - principal - personal payments",
  source: [
    { key: "ffsc", at: "formulas of the ratios, repayment capacity and margin" },
    { key: "farmCreditServices", at: "bands, and the convention FCSAMERICA" },
    { key: "farmdocRatios", at: "the convention ILLINOIS" },
  ],
  cautions: [
    "A band belongs to its convention: the bands of returns and margin are shown with FCSAMERICA only. We found none for the expense ratios and asset turnover.",
    "A debt-to-asset ratio up to 0.5 counts as fair, above that as weak.",
    "Revenue and expenses are accrual figures: they include changes in stocks, claims and debts to suppliers.",
  ],
  examples: [
    {
      args: [
        [
          ["current assets", 320000],
          ["assets", 2000000],
          ["current liabilities", 200000],
          ["liabilities", 700000],
        ],
        [
          ["revenue", 500000],
          ["operating expenses", 300000],
          ["depreciation", 100000],
          ["interest", 50000],
          ["term interest", 20000],
          ["principal", 60000],
          ["non farm income", 30000],
          ["family living", 60000],
        ],
      ],
      note: "Income of an exercise, Sunnybrook Farm, with a balance invented for it",
      result: [
        ["ratio", "good", "value", "reading"],
        ["Current ratio", "above 2", 1.6, "weak"],
        ["Working capital (cur)", "", 120000, ""],
        ["Debt to asset (fraction)", "below 0.4", 0.35, "good"],
        ["Equity to asset (fraction)", "above 0.6", 0.65, "good"],
        ["Debt to equity", "below 0.66", 0.5384615385, "good"],
        ["Net farm income from operations (cur)", "", 50000, ""],
        ["Return on assets (fraction)", "above 0.06", 0.02, "weak"],
        ["Return on equity (fraction)", "", -0.007692307692, ""],
        ["Operating profit margin (fraction)", "above 0.3", 0.08, "weak"],
        ["Asset turnover", "", 0.25, ""],
        ["Operating expense ratio (fraction)", "", 0.6, ""],
        ["Depreciation expense ratio (fraction)", "", 0.2, ""],
        ["Interest expense ratio (fraction)", "", 0.1, ""],
        ["Net income ratio (fraction)", "", 0.1, ""],
        ["Capital replacement and term debt repayment capacity (cur)", "", 120000, ""],
        ["Capital replacement and term debt repayment margin (cur)", "", 60000, ""],
        ["Term debt and lease coverage", "above 1.5", 1.75, "good"],
      ],
    },
  ],
  notNative: "it reads accounts and gives a table",
  compute: (balance, income, convention) => {
    if (balance.length !== income.length)
      return new CellError(
        "#VALUE!",
        say(messages.farmsDiffer, {
          table: "balance",
          farms: balance.length,
          other: "income",
          otherFarms: income.length,
        }),
      );
    const farms = balance.map(({ values }, farm) => ratiosOf(values, income[farm]!.values, convention));
    const headOf = (name: string) => (balance.length === 1 ? "" : `${name} `);
    return [
      ["ratio", "good", ...balance.flatMap(({ name }) => [`${headOf(name)}value`, `${headOf(name)}reading`])],
      ...farms[0]!.map(([name], k): Cell[] => [
        name,
        farms.map((ratios) => ratios[k]![3]?.good).find((good) => good !== undefined) ?? null,
        ...farms.flatMap((ratios) => [ratios[k]![1], readingOf(ratios[k]!)]),
      ]),
    ];
  },
});

function readingOf([name, value, needs, band]: Ratio): string | null {
  if (value === null) return needs === undefined ? null : `needs ${needs}`;
  if (band === undefined) return null;
  if (band.isGood(value)) return "good";
  // FCSAmerica: debt to asset not above 50 %.
  return name.startsWith("Debt to asset") && value <= 0.5 ? "fair" : "weak";
}
