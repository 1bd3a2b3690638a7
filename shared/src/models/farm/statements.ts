import type { Unit } from "../../vocabulary/units.ts";
import { sumOf } from "./herd.ts";
import {
  capitalCosts,
  capitalPerCow,
  costOfMilkOnly,
  dairyCashIncome,
  debtService,
  debtServiceCover,
  labourCosts,
  landCosts,
  livingCover,
  meansOfProduction,
  opportunityCosts,
  over,
  perHundred,
  realEquity,
  returnToLabour,
  totalCosts,
} from "./indicators.ts";
import type { FarmYear } from "./simulate.ts";

/** The statements: every line with its unit and where its number stands. */

export interface Line {
  readonly name: string;
  readonly unit: Unit;
  /** A number, or NaN for a blank, where its divisor is 0. */
  readonly of: (farm: FarmYear) => number;
}

/** Lines of one unit. */
const lines = (unit: Unit, of: Readonly<Record<string, Line["of"]>>): Line[] =>
  Object.entries(of).map(([name, value]) => ({ name, unit, of: value }));

/** Lines of money per 100 kg, named after what they are. */
const perHundredLines = (of: Readonly<Record<string, (farm: FarmYear) => number>>): Line[] =>
  Object.entries(of).map(([name, amount]) => ({
    name: `${name}, per 100 kg`,
    unit: "cur/100 kg ECM",
    of: (farm) => perHundred(amount(farm), farm),
  }));

const herd = lines("head", {
  "Cows, start": ({ herd }) => herd.opening.cows,
  "First calvers": ({ herd }) => herd.entered,
  "Cows bought": ({ herd }) => herd.bought,
  "Cows died": ({ herd }) => herd.died,
  "Cows culled": ({ herd }) => herd.culled,
  "Surplus heifers sold": ({ herd }) => herd.surplus,
  "Cows, end": ({ herd }) => herd.closing.cows,
  "Cows, average": ({ herd }) => herd.cows,
  "Calves born": ({ herd }) => herd.born,
  "Calves died": ({ herd }) => herd.calvesDied,
  "Heifer calves sold": ({ herd }) => herd.heiferCalvesSold,
  "Male calves sold": ({ herd }) => herd.maleCalvesSold,
  "Young stock died": ({ herd }) => herd.youngDied,
  "Young males sold": ({ herd }) => herd.youngMalesSold,
  "Heifer calves, end": ({ herd }) => herd.closing.heifers[0]!,
  "Heifers 1-2 years, end": ({ herd }) => herd.closing.heifers[1]!,
  "Heifers over 2 years, end": ({ herd: { closing } }) =>
    sumOf(closing.heifers) - closing.heifers[0]! - closing.heifers[1]!,
  "Young males, end": ({ herd }) => herd.closing.males,
  "Young stock, average": ({ herd }) => herd.young,
});

const production = [
  ...lines("kg", {
    "Milk produced": ({ milk }) => milk.produced,
    "Milk to calves": ({ milk }) => milk.toCalves,
    "Milk lost": ({ milk }) => milk.lost,
    "Milk used at home": ({ milk }) => milk.home,
    "Milk sold": ({ milk }) => milk.sold,
  }),
  ...lines("kg ECM", { "Marketable milk, ECM": ({ milk }) => milk.ecm }),
  ...lines("kg", {
    "Fat produced": ({ milk, v }) => (milk.produced * v.Fat) / 100,
    "Fat sold": ({ milk, v }) => (milk.sold * v.Fat) / 100,
    "Concentrates fed": ({ feed }) => feed.concentrates,
    "Roughage bought": ({ feed }) => feed.roughage,
  }),
  ...lines("h", {
    "Dairy labour": ({ feed }) => feed.labour,
    "Family labour, dairy": ({ feed }) => feed.family,
    "Hired labour": ({ feed }) => feed.hired,
  }),
];

const profit = lines("cur", {
  "Milk sales": ({ accounts }) => accounts.milkSales,
  "Cull cow sales": ({ accounts }) => accounts.cullSales,
  "Surplus heifer sales": ({ accounts }) => accounts.heiferSales,
  "Calf sales": ({ accounts }) => accounts.calfSales,
  "Young male sales": ({ accounts }) => accounts.youngMaleSales,
  "Manure sales": ({ accounts }) => accounts.manureSales,
  "Dairy payments": ({ v }) => v["Dairy payments"],
  "Crop receipts": ({ v }) => v["Crop receipts"],
  "Other farm receipts": ({ v }) => v["Other farm receipts"],
  "Other payments": ({ v }) => v["Other payments"],
  "Total receipts": ({ accounts }) => accounts.receipts,
  Concentrates: ({ costs }) => costs.concentrates,
  Roughage: ({ costs }) => costs.roughage,
  "Forage growing": ({ costs }) => costs.forage,
  Health: ({ costs }) => costs.health,
  Breeding: ({ costs }) => costs.breeding,
  "Other cow costs": ({ costs }) => costs.otherPerCow,
  "Young stock costs": ({ costs }) => costs.young,
  "Milk marketing": ({ costs }) => costs.marketing,
  "Replacement cows": ({ costs }) => costs.replacement,
  "Crop costs": ({ v }) => v["Crop costs"],
  "Other farm costs": ({ v }) => v["Other farm costs"],
  "Fixed costs": ({ v }) => v["Fixed costs"],
  Repairs: ({ assets }) => assets.repairs,
  Wages: ({ costs }) => costs.wages,
  "Land rent": ({ costs }) => costs.rent,
  "Interest paid": ({ accounts }) => accounts.interest,
  "Total cash expenses": ({ accounts }) => accounts.expenses,
  "Net cash farm income": ({ accounts }) => accounts.cashIncome,
  Depreciation: ({ assets }) => assets.depreciation,
  "Inventory change": ({ stock }) => stock.inventory,
  "Capital gains": ({ assets }) => assets.tradeIns,
  "Produce used at home": ({ accounts }) => accounts.homeUse,
  "Farm income": ({ accounts }) => accounts.farmIncome,
  "Own labour cost": ({ profit }) => profit.labour,
  "Own land cost": ({ profit }) => profit.land,
  "Own capital cost": ({ profit }) => profit.capital,
  "Entrepreneur's profit": ({ profit }) => profit.farm,
});

const cashflow = lines("cur", {
  "Opening cash": ({ household }) => household.openingCash,
  "Net cash farm income": ({ accounts }) => accounts.cashIncome,
  "Off-farm income": ({ v }) => v["Off-farm income"],
  "Savings interest": ({ household }) => household.savings,
  Tax: ({ household }) => household.tax,
  "Living expenses": ({ v }) => v["Living expenses"],
  "Cash after living": ({ household }) => household.afterLiving,
  "Asset purchases": ({ assets }) => assets.purchases,
  "Cows for growth": ({ stock }) => stock.herdGrowth,
  "Trade-ins": ({ assets }) => assets.tradeIns,
  "Land purchases": ({ stock }) => stock.landBought,
  "Loans drawn": ({ loans }) => loans.drawn,
  "Principal repaid": ({ loans }) => loans.principal,
  "Change in cash": ({ household }) => household.change,
  "Closing cash": ({ household }) => household.closingCash,
});

const balance = [
  ...lines("cur", {
    Land: ({ stock }) => stock.land,
    Livestock: ({ stock }) => stock.livestock,
    "Other animals": ({ stock }) => stock.otherAnimals,
    Buildings: ({ assets }) => assets.buildings,
    Machinery: ({ assets }) => assets.machinery,
    "Cash in hand": ({ balance }) => balance.cash,
    "Total assets": ({ balance }) => balance.assets,
    Loans: ({ loans }) => loans.owed,
    Overdraft: ({ balance }) => balance.overdraft,
    "Total liabilities": ({ balance }) => balance.liabilities,
    Equity: ({ balance }) => balance.equity,
    "Equity at start": ({ balance }) => balance.openingEquity,
    "Profit retained": ({ household }) => household.retained,
    Revaluation: ({ stock }) => stock.revaluation,
    Check: ({ balance, household, stock }) =>
      balance.equity - balance.openingEquity - household.retained - stock.revaluation,
  }),
  ...lines("fraction", { "Equity ratio": ({ balance }) => over(balance.equity, balance.assets) }),
  ...lines("cur", { "Real equity": realEquity }),
];

const indicators = [
  ...perHundredLines({
    "Milk price": ({ profit }) => profit.dairy.milkReturns,
    "Cattle returns": ({ profit }) => profit.dairy.cattleReturns,
    "Other returns": ({ profit }) => profit.dairy.otherReturns,
    Payments: ({ v }) => v["Dairy payments"],
    "Total returns": ({ profit }) => profit.dairy.returns,
    "Cash costs": ({ accounts }) => accounts.dairyExpenses,
    Depreciation: ({ assets }) => assets.dairy.depreciation,
    "Opportunity costs": opportunityCosts,
    "Total costs": totalCosts,
    "Cost of milk only": costOfMilkOnly,
    "Farm income": ({ profit }) => profit.dairy.income,
    "Entrepreneur's profit": ({ profit }) => profit.dairy.profit,
    "Means of production": meansOfProduction,
    "Labour costs": labourCosts,
    "Land costs": landCosts,
    "Capital costs": capitalCosts,
  }),
  ...lines("cur", {
    "Dairy returns": ({ profit }) => profit.dairy.returns,
    "Dairy net cash income": dairyCashIncome,
    "Other net cash income": (farm) => farm.accounts.cashIncome - dairyCashIncome(farm),
    "Dairy farm income": ({ profit }) => profit.dairy.income,
    "Dairy entrepreneur's profit": ({ profit }) => profit.dairy.profit,
  }),
  ...lines("fraction", {
    "Profit margin, dairy": ({ profit }) => over(profit.dairy.income, profit.dairy.returns),
    "Profit margin, farm": ({ accounts }) => over(accounts.cashIncome, accounts.receipts),
  }),
  ...lines("cur/h", {
    "Return to labour": returnToLabour,
    "Average wage": (farm) => over(labourCosts(farm), farm.feed.labour),
  }),
  ...lines("fraction", { "Family labour share": ({ feed }) => over(feed.family, feed.labour) }),
  ...lines("kg ECM/cow", { "Milk yield, ECM": ({ milk, herd }) => over(milk.ecm, herd.cows) }),
  ...lines("kg ECM/ha", { "Milk per ha, ECM": ({ milk, feed }) => over(milk.ecm, feed.dairyLand) }),
  ...lines("kg ECM/h", { "Milk per hour, ECM": ({ milk, feed }) => over(milk.ecm, feed.labour) }),
  ...lines("cows/ha", { "Stocking rate": ({ herd, v }) => over(herd.cows, v["Own land"] + v["Rented land"]) }),
  ...lines("g/kg ECM", { "Concentrates per kg ECM": ({ feed, milk }) => over(1000 * feed.concentrates, milk.ecm) }),
  ...lines("cur/cow", { "Capital per cow": capitalPerCow }),
];

const household = [
  ...lines("cur", {
    "Net cash farm income": ({ accounts }) => accounts.cashIncome,
    "Off-farm income": ({ v }) => v["Off-farm income"],
    "Savings interest": ({ household }) => household.savings,
    "Milk used at home, value": ({ accounts }) => accounts.milkAtHome,
    "Manure used at home, value": ({ accounts }) => accounts.manure - accounts.manureSales,
    "Other produce used at home, value": ({ v }) => v["Other produce used at home"],
    "Household income": ({ household }) => household.income,
  }),
  ...lines("fraction", { "Non-cash share": ({ accounts, household }) => over(accounts.homeUse, household.income) }),
  ...lines("cur/person", { "Income per person": ({ household, v }) => over(household.income, v.Persons) }),
  ...lines("cur/person/d", {
    "Income per person and day": ({ household, v }) => over(household.income / 365, v.Persons),
  }),
  ...lines("cur", { "Living expenses": ({ v }) => v["Living expenses"] }),
  ...lines("ratio", { "Living cover": livingCover }),
  ...lines("cur", { "Debt service": debtService }),
  ...lines("ratio", { "Debt service cover": debtServiceCover }),
  ...lines("h", {
    "Family hours, all work": ({ feed, v }) => feed.family + v["Family hours elsewhere"] + v["Off-farm hours"],
  }),
];

const whole = {
  HERD: herd,
  PRODUCTION: production,
  PROFIT: profit,
  CASHFLOW: cashflow,
  BALANCE: balance,
  INDICATORS: indicators,
  HOUSEHOLD: household,
};

/** Every line of every statement; one that stands in two is the same number in both. */
export const allLines: readonly Line[] = Object.values(whole).flat();
export const lineNamed = (name: string): Line => allLines.find((line) => line.name === name)!;

const summary = [
  "Cows, average",
  "Marketable milk, ECM",
  "Milk price, per 100 kg",
  "Cost of milk only, per 100 kg",
  "Total receipts",
  "Total cash expenses",
  "Net cash farm income",
  "Farm income",
  "Entrepreneur's profit",
  "Return to labour",
  "Household income",
  "Living expenses",
  "Closing cash",
  "Total liabilities",
  "Equity",
].map(lineNamed);

export const statements = { SUMMARY: summary, ...whole };
/** The statements as a person chooses them. */
export const statementChoices = {
  SUMMARY: "fifteen lines of all",
  HERD: "animals",
  PRODUCTION: "milk, feed and labour",
  PROFIT: "profit and loss account",
  CASHFLOW: "cash flow",
  BALANCE: "balance sheet",
  INDICATORS: "cost of milk, returns, margins and productivity of the dairy",
  HOUSEHOLD: "income and what it covers",
  ALL: "every statement under its name",
} as const satisfies Record<keyof typeof statements | "ALL", string>;
