/**
 * Discounting, payback, loans and depreciation: identities without empirical coefficients. Year 0 is not discounted.
 */

/** Yearly payment that recovers 1 over n periods at a rate; exact also for rates near 0. */
export function recoveryFactor(rate: number, periods: number): number {
  return rate === 0 ? 1 / periods : rate / -Math.expm1(-periods * Math.log1p(rate));
}

export function presentValue(rate: number, flows: readonly number[]): number {
  return flows.reduce((total, flow, year) => total + flow / (1 + rate) ** year, 0);
}

/**
 * Years until the discounted flows have paid back what they went below 0, interpolated within the year; 0 where they
 * never go below, undefined where they do not come back. What is left of 0.1 + 0.2 - 0.3 counts as nothing.
 */
export function paybackYears(rate: number, flows: readonly number[]): number | undefined {
  const nothing = 1e-12 * flows.reduce((total, flow) => total + Math.abs(flow), 0);
  let owed = 0;
  for (const [year, flow] of flows.entries()) {
    const discounted = flow / (1 + rate) ** year;
    if (owed > nothing && discounted >= owed - nothing) return year - 1 + Math.min(1, owed / discounted);
    owed -= discounted;
  }
  return owed > nothing ? undefined : 0;
}

type LoanMethod = "ANNUITY" | "EQUALPRINCIPAL";
export interface Payment {
  readonly period: number;
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  readonly balance: number;
}

/** The payments of a loan over n periods, of which the first few pay interest only. The last one clears the balance. */
export function loanPayments(
  loan: number,
  ratePerPeriod: number,
  periods: number,
  grace: number,
  method: LoanMethod,
): readonly Payment[] {
  const level = loan * recoveryFactor(ratePerPeriod, periods - grace);
  const payments: Payment[] = [];
  let owed = loan;
  for (let period = 1; period <= periods; period++) {
    const interest = owed * ratePerPeriod;
    const due = method === "ANNUITY" ? level - interest : loan / (periods - grace);
    const principal = period <= grace ? 0 : period === periods ? owed : due;
    owed = period === periods ? 0 : owed - principal;
    payments.push({ period, payment: interest + principal, interest, principal, balance: owed });
  }
  return payments;
}

type DepreciationMethod = "SL" | "DB" | "SYD";

/** The part of the depreciable amount that is left after a year; it is 1 at the start and 0 at the end of the life. */
function partLeft(method: "SL" | "SYD", year: number, life: number): number {
  const left = life - year;
  return method === "SL" ? left / life : (left * (left + 1)) / (life * (life + 1));
}

/** Depreciation and book value of each year. DB takes the constant rate that ends at the salvage value. */
export function depreciation(cost: number, life: number, salvage: number, method: DepreciationMethod) {
  const bookValue = (year: number) => {
    if (year === 0) return cost;
    if (year === life) return salvage;
    return method === "DB"
      ? cost * (salvage / cost) ** (year / life)
      : salvage + (cost - salvage) * partLeft(method, year, life);
  };
  return Array.from({ length: life }, (_, k) => ({
    year: k + 1,
    depreciation: method === "SL" ? (cost - salvage) / life : bookValue(k) - bookValue(k + 1),
    bookValue: bookValue(k + 1),
  }));
}
