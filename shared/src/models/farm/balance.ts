import type { Assets } from "./assets.ts";
import { jointShare } from "./costs.ts";
import type { Values } from "./labels.ts";
import type { Loans } from "./loans.ts";
import type { Stock } from "./stock.ts";

const { max } = Math;

/** What the farm has and owes at the end of the year, and the capital that its own money is tied up in. */
export type Balance = ReturnType<typeof newBalance>;
export const newBalance = () => ({
  cash: Number.NaN,
  overdraft: Number.NaN,
  assets: Number.NaN,
  liabilities: Number.NaN,
  equity: Number.NaN,
  openingEquity: Number.NaN,
  /** Animals, buildings and machinery; the dairy's without other animals and by its shares. */
  capital: Number.NaN,
  dairyCapital: Number.NaN,
  dairyLoans: Number.NaN,
  /** Averages of opening and closing capital less debts. */
  ownCapital: Number.NaN,
  ownDairyCapital: Number.NaN,
});

/** The balance of a moment: before the first year, and at the end of each. */
export function takeBalance(balance: Balance, cash: number, assets: Assets, loans: Loans, stock: Stock): void {
  balance.cash = max(0, cash);
  balance.overdraft = max(0, -cash);
  balance.capital = stock.livestock + stock.otherAnimals + assets.buildings + assets.machinery;
  balance.dairyCapital = stock.livestock + assets.dairy.book;
  balance.dairyLoans = loans.dairy.owed;
  balance.assets = stock.land + balance.capital + balance.cash;
  balance.liabilities = loans.owed + balance.overdraft;
  balance.equity = balance.assets - balance.liabilities;
}

export function balanceYear(
  balance: Balance,
  v: Values,
  closingCash: number,
  assets: Assets,
  loans: Loans,
  stock: Stock,
): void {
  const { capital, liabilities, dairyCapital, dairyLoans, overdraft, equity } = balance;
  takeBalance(balance, closingCash, assets, loans, stock);
  balance.openingEquity = equity;
  balance.ownCapital = max(
    0,
    (capital + balance.capital) / 2 + v["Circulating capital"] - (liabilities + balance.liabilities) / 2,
  );
  const joint = jointShare(v);
  balance.ownDairyCapital = max(
    0,
    (dairyCapital + balance.dairyCapital) / 2 +
      v["Circulating capital"] * joint -
      (dairyLoans + balance.dairyLoans) / 2 -
      ((overdraft + balance.overdraft) / 2) * joint,
  );
}
