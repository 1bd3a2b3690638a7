import type { FarmYear } from "./simulate.ts";

/** Indicators of the dairy, the farm and the household: what a line says in proportion to another. */

/** NaN, which is shown as a blank, where the divisor is 0, since it would say nothing. */
export const over = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

export const opportunityCosts = ({ profit: { dairy } }: FarmYear) => dairy.labour + dairy.land + dairy.capital;
export const totalCosts = (farm: FarmYear) =>
  farm.accounts.dairyExpenses + farm.assets.dairy.depreciation + opportunityCosts(farm);
/** Whatever the dairy brings besides milk is deducted, manure included. */
export const costOfMilkOnly = (farm: FarmYear) => {
  const { cattleReturns, otherReturns } = farm.profit.dairy;
  return totalCosts(farm) - cattleReturns - otherReturns - farm.v["Dairy payments"];
};
const dairyRent = ({ costs, feed }: FarmYear) => costs.rent * feed.landShare;
export const meansOfProduction = (farm: FarmYear) =>
  farm.accounts.dairyExpenses -
  farm.costs.wages -
  dairyRent(farm) -
  farm.accounts.dairyInterest +
  farm.assets.dairy.depreciation;
export const labourCosts = ({ costs, profit }: FarmYear) => costs.wages + profit.dairy.labour;
export const landCosts = (farm: FarmYear) => dairyRent(farm) + farm.profit.dairy.land;
export const capitalCosts = ({ accounts, profit }: FarmYear) => accounts.dairyInterest + profit.dairy.capital;

export const dairyCashIncome = ({ accounts }: FarmYear) => accounts.dairyReceipts - accounts.dairyExpenses;
export const returnToLabour = (farm: FarmYear) => over(farm.profit.dairy.profit + labourCosts(farm), farm.feed.labour);
export const capitalPerCow = ({ stock, assets, herd }: FarmYear) =>
  over(stock.land + stock.livestock + assets.buildings + assets.machinery, herd.closing.cows);

export const livingCover = ({ household, v }: FarmYear) =>
  over(household.afterLiving + v["Living expenses"], v["Living expenses"]);
export const debtService = ({ accounts, loans }: FarmYear) => accounts.interest + loans.principal;
export const debtServiceCover = (farm: FarmYear) =>
  over(farm.household.afterLiving + farm.accounts.interest, debtService(farm));

/** Equity in money of the first year. */
export const realEquity = ({ balance, v, year }: FarmYear) => balance.equity / (1 + v.Inflation) ** year;
