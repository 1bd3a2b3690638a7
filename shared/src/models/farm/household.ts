import type { Accounts } from "./accounts.ts";
import type { Assets } from "./assets.ts";
import type { Values } from "./labels.ts";
import type { Loans } from "./loans.ts";
import type { Stock } from "./stock.ts";

const { max } = Math;

/** The cash of farm and household together, and the household's income. */
export type Household = ReturnType<typeof newHousehold>;
export const newHousehold = () => ({
  openingCash: Number.NaN,
  savings: Number.NaN,
  tax: Number.NaN,
  afterLiving: Number.NaN,
  change: Number.NaN,
  closingCash: Number.NaN,
  income: Number.NaN,
  retained: Number.NaN,
});

export function householdYear(
  household: Household,
  v: Values,
  accounts: Accounts,
  assets: Assets,
  loans: Loans,
  stock: Stock,
): void {
  household.savings = v["Savings rate"] * max(0, household.openingCash);
  const taxable =
    accounts.cashIncome - assets.depreciation + assets.tradeIns + v["Off-farm income"] + household.savings;
  household.tax = v["Tax rate"] * max(0, taxable - v["Tax-free income"]);
  household.afterLiving =
    accounts.cashIncome + v["Off-farm income"] + household.savings - household.tax - v["Living expenses"];
  household.change =
    household.afterLiving -
    assets.purchases -
    stock.herdGrowth +
    assets.tradeIns -
    stock.landBought +
    loans.drawn -
    loans.principal;
  household.closingCash = household.openingCash + household.change;
  household.income = accounts.cashIncome + v["Off-farm income"] + household.savings + accounts.homeUse;
  household.retained =
    accounts.farmIncome -
    accounts.homeUse +
    v["Off-farm income"] +
    household.savings -
    household.tax -
    v["Living expenses"];
}
