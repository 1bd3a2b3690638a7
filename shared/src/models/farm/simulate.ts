import { type Accounts, expensesYear, farmIncomeYear, newAccounts, receiptsYear } from "./accounts.ts";
import { type Asset, type Assets, assetsSchedule, type Schedule } from "./assets.ts";
import { type Balance, balanceYear, newBalance, takeBalance } from "./balance.ts";
import { type Costs, costsYear, newCosts } from "./costs.ts";
import { type Feed, feedYear, newFeed } from "./feed.ts";
import { copyHeads, type Heads, type Herd, herdYear, newHerd } from "./herd.ts";
import { type Household, householdYear, newHousehold } from "./household.ts";
import { labels, type Values } from "./labels.ts";
import { type Loan, type Loans, loansSchedule } from "./loans.ts";
import { type Milk, milkYear, newMilk } from "./milk.ts";
import { dairyYear, newProfit, type Profit, profitYear } from "./profit.ts";
import { newStock, openStock, type Stock, stockYear } from "./stock.ts";

/** What does not change from run to run. */
export interface Start {
  readonly heads: Heads;
  readonly assets: readonly Asset[];
  readonly loans: readonly Loan[];
  /** Growth a year of the value of other animals, 1.02 for 2 %. */
  readonly otherAnimalsGrowth: number;
}

/** A year of a farm. One object is filled anew in every year of every run, so that nothing is allocated on the way. */
export interface FarmYear {
  /** 0 is the first year. */
  year: number;
  v: Values;
  /** Worked out before the years: only a draw of Asset prices changes them from run to run. */
  readonly schedules: { assets: Schedule<Assets>; readonly loans: Schedule<Loans> };
  readonly herd: Herd;
  readonly milk: Milk;
  readonly feed: Feed;
  readonly costs: Costs;
  assets: Assets;
  loans: Loans;
  readonly stock: Stock;
  readonly accounts: Accounts;
  readonly household: Household;
  readonly balance: Balance;
  readonly profit: Profit;
}

export const newFarmYear = (start: Start, years: readonly Values[]): FarmYear => {
  const assets = assetsSchedule(start.assets, years);
  const loans = loansSchedule(start.loans, years.length);
  return {
    year: 0,
    v: years[0]!,
    schedules: { assets, loans },
    herd: newHerd(),
    milk: newMilk(),
    feed: newFeed(),
    costs: newCosts(),
    assets: assets.opening,
    loans: loans.opening,
    stock: newStock(),
    accounts: newAccounts(),
    household: newHousehold(),
    balance: newBalance(),
    profit: newProfit(),
  };
};

/** Runs through the years with their values; `see` looks at each when it is over. */
export function simulate(farm: FarmYear, start: Start, years: readonly Values[], see: (farm: FarmYear) => void): void {
  const { assets, loans } = farm.schedules;
  open(farm, start, years[0]!);
  for (let year = 0; year < years.length; year++) {
    const v = years[year]!;
    farm.year = year;
    farm.v = v;
    farm.assets = assets.years[year]!;
    farm.loans = loans.years[year]!;
    if (year > 0) copyHeads(farm.herd.closing, farm.herd.opening);
    produce(farm, v);
    account(farm, v, years[year === 0 ? 0 : year - 1]!, year === 0 ? 1 : start.otherAnimalsGrowth);
    see(farm);
  }
}

/**
 * Whether every value and amount of a year is a number. A line of such a year that is NaN has a divisor of 0, and is a blank; in any
 * other year it is a fault.
 */
export const isSound = ({ v, schedules: _, ...parts }: FarmYear): boolean =>
  labels.every(({ name }) => !Number.isNaN(v[name])) && isNumbers(parts);
const isNumbers = (part: unknown): boolean =>
  typeof part === "number" ? Number.isFinite(part) : Object.values(part as object).every(isNumbers);

/** The state before anything is bought or drawn, at the values of the first year. */
function open({ schedules, herd, stock, household, balance }: FarmYear, start: Start, v: Values): void {
  copyHeads(start.heads, herd.opening);
  openStock(stock, v, herd.opening);
  household.closingCash = v.Cash;
  takeBalance(balance, v.Cash, schedules.assets.opening, schedules.loans.opening, stock);
}

/** Animals, milk, feed and hours. */
function produce({ herd, milk, feed, costs }: FarmYear, v: Values): void {
  herdYear(herd, v);
  milkYear(milk, v, herd);
  feedYear(feed, v, herd);
  costsYear(costs, v, herd, milk, feed);
}

/** The three statements and the profit. */
function account(farm: FarmYear, v: Values, before: Values, otherAnimalsGrowth: number): void {
  const { herd, milk, feed, costs, assets, loans, stock, accounts, household, balance, profit } = farm;
  household.openingCash = household.closingCash;
  stockYear(stock, v, before, herd, otherAnimalsGrowth);
  receiptsYear(accounts, v, herd, milk);
  expensesYear(accounts, v, costs, assets, loans, household.openingCash, feed.landShare);
  farmIncomeYear(accounts, v, milk, assets, stock);
  householdYear(household, v, accounts, assets, loans, stock);
  balanceYear(balance, v, household.closingCash, assets, loans, stock);
  profitYear(profit, v, feed, accounts, balance);
  dairyYear(profit, v, milk, feed, accounts, assets, stock, balance);
}
