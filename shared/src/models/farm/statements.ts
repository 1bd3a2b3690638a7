import type { Unit } from "../../vocabulary/units.ts";
import { newHeads, sumOf } from "./herd.ts";
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
  realEquity,
  returnToLabour,
  totalCosts,
} from "./indicators.ts";
import { type FarmYear, isSound, newFarmYear } from "./simulate.ts";
import { newValues } from "./values.ts";

/** The statements: every line with its unit and its number in a year. */

/** A number is NaN for a blank, where its divisor is 0. */
type WriteLine = (name: string, unit: Unit, number: number) => void;
/** Writes the lines of a year: always the same ones in the same order. */
type Statement = (farm: FarmYear) => void;

const statementsTo = (line: WriteLine) => {
  const herd: Statement = ({ herd }) => {
    line("Cows, start", "head", herd.opening.cows);
    line("First calvers", "head", herd.entered);
    line("Cows bought", "head", herd.bought);
    line("Cows died", "head", herd.died);
    line("Cows culled", "head", herd.culled);
    line("Surplus heifers sold", "head", herd.surplus);
    line("Cows, end", "head", herd.closing.cows);
    line("Cows, average", "head", herd.cows);
    line("Calves born", "head", herd.born);
    line("Calves died", "head", herd.calvesDied);
    line("Heifer calves sold", "head", herd.heiferCalvesSold);
    line("Male calves sold", "head", herd.maleCalvesSold);
    line("Young stock died", "head", herd.youngDied);
    line("Young males sold", "head", herd.youngMalesSold);
    line("Heifer calves, end", "head", herd.closing.heifers[0]!);
    line("Heifers 1-2 years, end", "head", herd.closing.heifers[1]!);
    line(
      "Heifers over 2 years, end",
      "head",
      sumOf(herd.closing.heifers) - herd.closing.heifers[0]! - herd.closing.heifers[1]!,
    );
    line("Young males, end", "head", herd.closing.males);
    line("Young stock, average", "head", herd.young);
  };

  const production: Statement = ({ v, milk, feed }) => {
    line("Milk produced", "kg", milk.produced);
    line("Milk to calves", "kg", milk.toCalves);
    line("Milk lost", "kg", milk.lost);
    line("Milk used at home", "kg", milk.home);
    line("Milk sold", "kg", milk.sold);
    line("Marketable milk, ECM", "kg ECM", milk.ecm);
    line("Fat produced", "kg", (milk.produced * v.Fat) / 100);
    line("Fat sold", "kg", (milk.sold * v.Fat) / 100);
    line("Concentrates fed", "kg", feed.concentrates);
    line("Roughage bought", "kg", feed.roughage);
    line("Dairy labour", "h", feed.labour);
    line("Family labour, dairy", "h", feed.family);
    line("Hired labour", "h", feed.hired);
  };

  const profit: Statement = ({ v, costs, assets, stock, accounts, profit }) => {
    line("Milk sales", "cur", accounts.milkSales);
    line("Cull cow sales", "cur", accounts.cullSales);
    line("Surplus heifer sales", "cur", accounts.heiferSales);
    line("Calf sales", "cur", accounts.calfSales);
    line("Young male sales", "cur", accounts.youngMaleSales);
    line("Manure sales", "cur", accounts.manureSales);
    line("Dairy payments", "cur", v["Dairy payments"]);
    line("Crop receipts", "cur", v["Crop receipts"]);
    line("Other farm receipts", "cur", v["Other farm receipts"]);
    line("Other payments", "cur", v["Other payments"]);
    line("Total receipts", "cur", accounts.receipts);
    line("Concentrates", "cur", costs.concentrates);
    line("Roughage", "cur", costs.roughage);
    line("Forage growing", "cur", costs.forage);
    line("Health", "cur", costs.health);
    line("Breeding", "cur", costs.breeding);
    line("Other cow costs", "cur", costs.otherPerCow);
    line("Young stock costs", "cur", costs.young);
    line("Milk marketing", "cur", costs.marketing);
    line("Replacement cows", "cur", costs.replacement);
    line("Crop costs", "cur", v["Crop costs"]);
    line("Other farm costs", "cur", v["Other farm costs"]);
    line("Fixed costs", "cur", v["Fixed costs"]);
    line("Repairs", "cur", assets.repairs);
    line("Wages", "cur", costs.wages);
    line("Land rent", "cur", costs.rent);
    line("Interest paid", "cur", accounts.interest);
    line("Total cash expenses", "cur", accounts.expenses);
    line("Net cash farm income", "cur", accounts.cashIncome);
    line("Depreciation", "cur", assets.depreciation);
    line("Inventory change", "cur", stock.inventory);
    line("Capital gains", "cur", assets.tradeIns);
    line("Produce used at home", "cur", accounts.homeUse);
    line("Farm income", "cur", accounts.farmIncome);
    line("Own labour cost", "cur", profit.labour);
    line("Own land cost", "cur", profit.land);
    line("Own capital cost", "cur", profit.capital);
    line("Entrepreneur's profit", "cur", profit.farm);
  };

  const cashflow: Statement = ({ v, assets, loans, stock, accounts, household }) => {
    line("Opening cash", "cur", household.openingCash);
    line("Net cash farm income", "cur", accounts.cashIncome);
    line("Off-farm income", "cur", v["Off-farm income"]);
    line("Savings interest", "cur", household.savings);
    line("Tax", "cur", household.tax);
    line("Living expenses", "cur", v["Living expenses"]);
    line("Cash after living", "cur", household.afterLiving);
    line("Asset purchases", "cur", assets.purchases);
    line("Cows for growth", "cur", stock.herdGrowth);
    line("Trade-ins", "cur", assets.tradeIns);
    line("Land purchases", "cur", stock.landBought);
    line("Loans drawn", "cur", loans.drawn);
    line("Principal repaid", "cur", loans.principal);
    line("Change in cash", "cur", household.change);
    line("Closing cash", "cur", household.closingCash);
  };

  const balance: Statement = (farm) => {
    const { assets, loans, stock, household, balance } = farm;
    line("Land", "cur", stock.land);
    line("Livestock", "cur", stock.livestock);
    line("Other animals", "cur", stock.otherAnimals);
    line("Buildings", "cur", assets.buildings);
    line("Machinery", "cur", assets.machinery);
    line("Cash in hand", "cur", balance.cash);
    line("Total assets", "cur", balance.assets);
    line("Loans", "cur", loans.owed);
    line("Overdraft", "cur", balance.overdraft);
    line("Total liabilities", "cur", balance.liabilities);
    line("Equity", "cur", balance.equity);
    line("Equity at start", "cur", balance.openingEquity);
    line("Profit retained", "cur", household.retained);
    line("Revaluation", "cur", stock.revaluation);
    line("Check", "cur", balance.equity - balance.openingEquity - household.retained - stock.revaluation);
    line("Equity ratio", "fraction", over(balance.equity, balance.assets));
    line("Real equity", "cur", realEquity(farm));
  };

  const indicators: Statement = (farm) => {
    const { v, herd, milk, feed, assets, accounts, profit } = farm;
    line("Milk price, per 100 kg", "cur/100 kg ECM", over(100 * profit.dairy.milkReturns, milk.ecm));
    line("Cattle returns, per 100 kg", "cur/100 kg ECM", over(100 * profit.dairy.cattleReturns, milk.ecm));
    line("Other returns, per 100 kg", "cur/100 kg ECM", over(100 * profit.dairy.otherReturns, milk.ecm));
    line("Payments, per 100 kg", "cur/100 kg ECM", over(100 * v["Dairy payments"], milk.ecm));
    line("Total returns, per 100 kg", "cur/100 kg ECM", over(100 * profit.dairy.returns, milk.ecm));
    line("Cash costs, per 100 kg", "cur/100 kg ECM", over(100 * accounts.dairyExpenses, milk.ecm));
    line("Depreciation, per 100 kg", "cur/100 kg ECM", over(100 * assets.dairy.depreciation, milk.ecm));
    line("Opportunity costs, per 100 kg", "cur/100 kg ECM", over(100 * opportunityCosts(farm), milk.ecm));
    line("Total costs, per 100 kg", "cur/100 kg ECM", over(100 * totalCosts(farm), milk.ecm));
    line("Cost of milk only, per 100 kg", "cur/100 kg ECM", over(100 * costOfMilkOnly(farm), milk.ecm));
    line("Farm income, per 100 kg", "cur/100 kg ECM", over(100 * profit.dairy.income, milk.ecm));
    line("Entrepreneur's profit, per 100 kg", "cur/100 kg ECM", over(100 * profit.dairy.profit, milk.ecm));
    line("Means of production, per 100 kg", "cur/100 kg ECM", over(100 * meansOfProduction(farm), milk.ecm));
    line("Labour costs, per 100 kg", "cur/100 kg ECM", over(100 * labourCosts(farm), milk.ecm));
    line("Land costs, per 100 kg", "cur/100 kg ECM", over(100 * landCosts(farm), milk.ecm));
    line("Capital costs, per 100 kg", "cur/100 kg ECM", over(100 * capitalCosts(farm), milk.ecm));
    line("Dairy returns", "cur", profit.dairy.returns);
    line("Dairy net cash income", "cur", dairyCashIncome(farm));
    line("Other net cash income", "cur", farm.accounts.cashIncome - dairyCashIncome(farm));
    line("Dairy farm income", "cur", profit.dairy.income);
    line("Dairy entrepreneur's profit", "cur", profit.dairy.profit);
    line("Profit margin, dairy", "fraction", over(profit.dairy.income, profit.dairy.returns));
    line("Profit margin, farm", "fraction", over(accounts.cashIncome, accounts.receipts));
    line("Return to labour", "cur/h", returnToLabour(farm));
    line("Average wage", "cur/h", over(labourCosts(farm), farm.feed.labour));
    line("Family labour share", "fraction", over(feed.family, feed.labour));
    line("Milk yield, ECM", "kg ECM/cow", over(milk.ecm, herd.cows));
    line("Milk per ha, ECM", "kg ECM/ha", over(milk.ecm, feed.dairyLand));
    line("Milk per hour, ECM", "kg ECM/h", over(milk.ecm, feed.labour));
    line("Stocking rate", "cows/ha", over(herd.cows, v["Own land"] + v["Rented land"]));
    line("Concentrates per kg ECM", "g/kg ECM", over(1000 * feed.concentrates, milk.ecm));
    line("Capital per cow", "cur/cow", capitalPerCow(farm));
  };

  const household: Statement = (farm) => {
    const { v, feed, accounts, household } = farm;
    line("Net cash farm income", "cur", accounts.cashIncome);
    line("Off-farm income", "cur", v["Off-farm income"]);
    line("Savings interest", "cur", household.savings);
    line("Milk used at home, value", "cur", accounts.milkAtHome);
    line("Manure used at home, value", "cur", accounts.manure - accounts.manureSales);
    line("Other produce used at home, value", "cur", v["Other produce used at home"]);
    line("Household income", "cur", household.income);
    line("Non-cash share", "fraction", over(accounts.homeUse, household.income));
    line("Income per person", "cur/person", over(household.income, v.Persons));
    line("Income per person and day", "cur/person/d", over(household.income / 365, v.Persons));
    line("Living expenses", "cur", v["Living expenses"]);
    line("Living cover", "ratio", livingCover(farm));
    line("Debt service", "cur", debtService(farm));
    line("Debt service cover", "ratio", debtServiceCover(farm));
    line("Family hours, all work", "h", feed.family + v["Family hours elsewhere"] + v["Off-farm hours"]);
  };

  return {
    HERD: herd,
    PRODUCTION: production,
    PROFIT: profit,
    CASHFLOW: cashflow,
    BALANCE: balance,
    INDICATORS: indicators,
    HOUSEHOLD: household,
  };
};
export type StatementName = keyof ReturnType<typeof statementsTo>;

export interface Line {
  readonly name: string;
  readonly unit: Unit;
  readonly statement: StatementName;
  /** Among the lines of its statement. */
  readonly place: number;
}

// Statements of their own for the names: V8 puts a short writer into every line that calls it, but not where a line has
// called another one. A number that it hands to a function is allocated otherwise.
const numbers = new Float64Array(64);
let at = 0;
const written = statementsTo((_name, _unit, number) => {
  numbers[at++] = number;
});

/** The numbers of a statement, until the next one is read. */
export function read(statement: StatementName, farm: FarmYear): Float64Array {
  at = 0;
  written[statement](farm);
  return numbers;
}

/** The lines of each statement, from a year without numbers. */
function linesOfStatements(): Readonly<Record<StatementName, readonly Line[]>> {
  let lines: Line[] = [];
  let statement: StatementName;
  const noted = statementsTo((name, unit) => lines.push({ name, unit, statement, place: lines.length }));
  const farm = newFarmYear({ heads: newHeads(), assets: [], loans: [], otherAnimalsGrowth: Number.NaN }, [newValues()]);
  const all = (Object.keys(noted) as StatementName[]).map((name) => {
    [statement, lines] = [name, []];
    noted[name](farm);
    return [name, lines];
  });
  return Object.fromEntries(all);
}

const whole = linesOfStatements();

/** Every line of every statement; one that is in two is the same number in both. */
export const allLines: readonly Line[] = Object.values(whole).flat();
/** What a line says of a year: NaN for a blank, and Infinity for what is not a number. */
export const numberOf = ({ statement, place }: Line, farm: FarmYear): number =>
  blankOr(read(statement, farm)[place]!, farm);
/** A fault is never a blank: it is infinite, which the whole table is refused for. */
export const blankOr = (number: number, farm: FarmYear): number =>
  Number.isNaN(number) && !isSound(farm) ? Number.POSITIVE_INFINITY : number;
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
  SUMMARY: "fifteen lines from all statements",
  HERD: "animals",
  PRODUCTION: "milk, feed and labour",
  PROFIT: "profit and loss account",
  CASHFLOW: "cash flow",
  BALANCE: "balance sheet",
  INDICATORS: "cost of milk, returns, margins and productivity of the dairy",
  HOUSEHOLD: "income and what it covers",
  ALL: "every statement under its name",
} as const satisfies Record<keyof typeof statements | "ALL", string>;
