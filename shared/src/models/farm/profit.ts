import type { Accounts } from "./accounts.ts";
import type { Assets } from "./assets.ts";
import type { Balance } from "./balance.ts";
import type { Feed } from "./feed.ts";
import type { Values } from "./labels.ts";
import type { Milk } from "./milk.ts";
import type { Stock } from "./stock.ts";

/**
 * Opportunity costs of the family's labour, land and capital, and what is left after them: of the farm and of its
 * dairy.
 */
export type Profit = ReturnType<typeof newProfit>;
export const newProfit = () => ({
  labour: Number.NaN,
  land: Number.NaN,
  capital: Number.NaN,
  farm: Number.NaN,
  dairy: {
    labour: Number.NaN,
    land: Number.NaN,
    capital: Number.NaN,
    milkReturns: Number.NaN,
    cattleReturns: Number.NaN,
    otherReturns: Number.NaN,
    returns: Number.NaN,
    income: Number.NaN,
    profit: Number.NaN,
  },
});

export function profitYear(profit: Profit, v: Values, feed: Feed, accounts: Accounts, balance: Balance): void {
  profit.labour = (feed.family + v["Family hours elsewhere"]) * v["Family wage"];
  profit.land = v["Own land"] * v["Own land rent"];
  profit.capital = v["Own capital rate"] * balance.ownCapital;
  profit.farm = accounts.farmIncome - profit.labour - profit.land - profit.capital;
}

export function dairyYear(
  { dairy }: Profit,
  v: Values,
  milk: Milk,
  feed: Feed,
  accounts: Accounts,
  assets: Assets,
  stock: Stock,
  balance: Balance,
): void {
  dairy.labour = feed.family * v["Family wage"];
  dairy.land = v["Own land"] * feed.landShare * v["Own land rent"];
  dairy.capital = v["Own capital rate"] * balance.ownDairyCapital;
  dairy.milkReturns = (milk.sold + milk.home) * v["Milk price"];
  dairy.cattleReturns =
    accounts.cullSales + accounts.heiferSales + accounts.calfSales + accounts.youngMaleSales + stock.dairyInventory;
  dairy.otherReturns = accounts.manure + assets.dairy.tradeIns;
  dairy.returns = dairy.milkReturns + dairy.cattleReturns + dairy.otherReturns + v["Dairy payments"];
  dairy.income = dairy.returns - accounts.dairyExpenses - assets.dairy.depreciation;
  dairy.profit = dairy.income - dairy.labour - dairy.land - dairy.capital;
}
