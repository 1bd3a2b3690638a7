import { recoveryFactor } from "../investment.ts";

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

export type Loans = ReturnType<typeof newLoans>;
export const newLoans = (loans: readonly Loan[]) => ({
  debts: loans.map((loan) => ({
    loan,
    /** Paid every year after the grace, interest included. */
    annuity: loan.amount * recoveryFactor(loan.rate, loan.years - loan.grace),
    owed: Number.NaN,
  })),
  drawn: Number.NaN,
  interest: Number.NaN,
  principal: Number.NaN,
  /** Owed at the end of the year. */
  owed: Number.NaN,
  dairy: { interest: Number.NaN, owed: Number.NaN },
});
type Debt = Loans["debts"][number];

/** Before the first year: loans that are owed already. */
export function openLoans(loans: Loans): void {
  loans.owed = 0;
  loans.dairy.owed = 0;
  for (const debt of loans.debts) {
    debt.owed = debt.loan.drawn < 0 ? debt.loan.amount : 0;
    addOwed(loans, debt);
  }
}

/** Drawn at the start of the year; interest on what is owed then; instalments at its end. */
export function loansYear(loans: Loans, year: number): void {
  loans.drawn = 0;
  loans.interest = 0;
  loans.principal = 0;
  loans.owed = 0;
  loans.dairy.interest = 0;
  loans.dairy.owed = 0;
  for (const debt of loans.debts) {
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
