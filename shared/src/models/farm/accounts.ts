import type { Assets } from "./assets.ts";
import { type Costs, jointShare } from "./costs.ts";
import type { Herd } from "./herd.ts";
import type { Values } from "./labels.ts";
import type { Loans } from "./loans.ts";
import type { Milk } from "./milk.ts";
import type { Stock } from "./stock.ts";

const { max } = Math;

/** Receipts, expenses and income of the farm, and of its dairy. */
export type Accounts = ReturnType<typeof newAccounts>;
export const newAccounts = () => ({
  milkSales: Number.NaN,
  cullSales: Number.NaN,
  heiferSales: Number.NaN,
  calfSales: Number.NaN,
  youngMaleSales: Number.NaN,
  /** All manure; what is not sold is used at home. */
  manure: Number.NaN,
  manureSales: Number.NaN,
  dairyReceipts: Number.NaN,
  receipts: Number.NaN,
  interest: Number.NaN,
  dairyInterest: Number.NaN,
  expenses: Number.NaN,
  dairyExpenses: Number.NaN,
  /** Net cash farm income. */
  cashIncome: Number.NaN,
  milkAtHome: Number.NaN,
  homeUse: Number.NaN,
  farmIncome: Number.NaN,
});

export function receiptsYear(accounts: Accounts, v: Values, herd: Herd, milk: Milk): void {
  accounts.milkSales = milk.sold * v["Milk price"];
  accounts.cullSales = herd.culled * v["Cull cow price"];
  accounts.heiferSales = herd.surplus * v["Heifer price"];
  accounts.calfSales = (herd.heiferCalvesSold + herd.maleCalvesSold) * v["Calf price"];
  accounts.youngMaleSales = herd.youngMalesSold * v["Young male price"];
  accounts.manure = v["Manure value"] * herd.cows;
  accounts.manureSales = accounts.manure * v["Manure sold"];
  accounts.dairyReceipts =
    accounts.milkSales +
    accounts.cullSales +
    accounts.heiferSales +
    accounts.calfSales +
    accounts.youngMaleSales +
    accounts.manureSales +
    v["Dairy payments"];
  accounts.receipts = accounts.dairyReceipts + v["Crop receipts"] + v["Other farm receipts"] + v["Other payments"];
}

export function expensesYear(
  accounts: Accounts,
  v: Values,
  costs: Costs,
  assets: Assets,
  loans: Loans,
  openingCash: number,
  landShare: number,
): void {
  const overdraft = v["Overdraft rate"] * max(0, -openingCash);
  const joint = jointShare(v);
  accounts.interest = loans.interest + overdraft;
  accounts.dairyInterest = loans.dairy.interest + overdraft * joint;
  accounts.expenses =
    costs.variable +
    v["Crop costs"] +
    v["Other farm costs"] +
    v["Fixed costs"] +
    assets.repairs +
    costs.wages +
    costs.rent +
    accounts.interest;
  accounts.dairyExpenses =
    costs.variable +
    v["Fixed costs"] * joint +
    assets.dairy.repairs +
    costs.wages +
    costs.rent * landShare +
    accounts.dairyInterest;
  accounts.cashIncome = accounts.receipts - accounts.expenses;
}

/** Home use is a return of the farm and a draw of the household; it never touches cash. */
export function farmIncomeYear(accounts: Accounts, v: Values, milk: Milk, assets: Assets, stock: Stock): void {
  accounts.milkAtHome = milk.home * v["Milk price"];
  accounts.homeUse = accounts.milkAtHome + (accounts.manure - accounts.manureSales) + v["Other produce used at home"];
  accounts.farmIncome =
    accounts.cashIncome - assets.depreciation + stock.inventory + assets.tradeIns + accounts.homeUse;
}
