import { recoveryFactor } from "../investment.ts";
import type { Schedule } from "./assets.ts";

/** A loan as entered, with its first year counted from the first year; -1 is one that is owed already. */
export interface Loan {
  readonly amount: number;
  readonly rate: number;
  readonly years: number;
  readonly drawn: number;
  readonly grace: number;
  readonly method: "ANNUITY" | "EQUAL" | "BULLET";
  readonly elsewhere: number;
}

/** What all loans together come to in a year; `dairy` by its shares. */
export interface Loans {
  drawn: number;
  interest: number;
  principal: number;
  /** Owed at the end of the year. */
  owed: number;
  readonly dairy: { interest: number; owed: number };
}
const newLoans = (): Loans => ({ drawn: 0, interest: 0, principal: 0, owed: 0, dairy: { interest: 0, owed: 0 } });

/** Before the first year, and in each; nothing but time changes a loan, so one schedule serves every run. */
export function loansSchedule(loans: readonly Loan[], years: number): Schedule<Loans> {
  const debts = loans.map(newDebt);
  const opening = newLoans();
  for (const debt of debts) addOwed(opening, debt);
  const schedule: Loans[] = [];
  for (let year = 0; year < years; year++) schedule.push(loansYear(debts, year));
  return { opening, years: schedule };
}

interface Debt {
  readonly loan: Loan;
  /** Paid every year after the grace, interest included. */
  readonly annuity: number;
  owed: number;
}
const newDebt = (loan: Loan): Debt => ({
  loan,
  annuity: loan.amount * recoveryFactor(loan.rate, loan.years - loan.grace),
  owed: loan.drawn < 0 ? loan.amount : 0,
});

/** Drawn at the start of the year; interest on what is owed then; instalments at its end. */
function loansYear(debts: readonly Debt[], year: number): Loans {
  const loans = newLoans();
  for (const debt of debts) {
    const { loan } = debt;
    if (year === loan.drawn) {
      debt.owed = loan.amount;
      loans.drawn += loan.amount;
    }
    if (debt.owed === 0) continue;
    const interest = loan.rate * debt.owed;
    const principal = principalDue(debt, interest, year - Math.max(0, loan.drawn) + 1);
    debt.owed -= principal;
    loans.interest += interest;
    loans.principal += principal;
    loans.dairy.interest += interest * (1 - loan.elsewhere);
    addOwed(loans, debt);
  }
  return loans;
}

/** In the k-th year of the loan; the last one clears it. */
function principalDue({ loan, annuity, owed }: Debt, interest: number, k: number): number {
  if (k === loan.years) return owed;
  if (k <= loan.grace || loan.method === "BULLET") return 0;
  return loan.method === "EQUAL" ? loan.amount / (loan.years - loan.grace) : annuity - interest;
}

function addOwed(loans: Loans, { loan, owed }: Debt): void {
  loans.owed += owed;
  loans.dairy.owed += owed * (1 - loan.elsewhere);
}
