import { defineFunction } from "../../define.ts";
import { loanPayments } from "../../models/investment.ts";
import { round } from "../../models/round.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const loanSchedule = defineFunction({
  name: "LOANSCHEDULE",
  summary: "Lists the payments of a loan with interest, principal and balance.",
  purpose: "Use it before you sign, to see what must be paid when, and how much of it is interest.",
  params: [
    { name: "principal", about: "Loan", unit: "cur", above: 0 },
    { name: "rate", about: "Nominal yearly interest", ...interestRate },
    { name: "years", about: "Length, including periods of grace", unit: "yr", above: 0, max: 100 },
    { name: "perYear", about: "Payments a year", unit: "count", min: 1, max: 365, whole: true, default: 12 },
    { name: "grace", about: "Periods in which only interest is paid", unit: "count", min: 0, whole: true, default: 0 },
    {
      kind: "choice",
      name: "method",
      about: "What stays the same after the grace period",
      choices: { ANNUITY: "the payment", EQUALPRINCIPAL: "the principal, so that payments fall" },
      default: "ANNUITY",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "period", kind: "cell" },
      { name: "payment", unit: "cur" },
      { name: "interest", unit: "cur" },
      { name: "principal", unit: "cur" },
      { name: "balance", unit: "cur" },
    ],
  },
  formula:
    "interest = balance*rate/perYear; ANNUITY a level payment, EQUALPRINCIPAL a level principal, after the grace periods",
  source: [{ key: "identity", at: "the annuity loan and the loan of equal principal" }],
  cautions: [
    "The rate is nominal: the interest of a period is the rate divided by the payments a year.",
    "Amounts are not rounded to the coin; the last payment clears the balance.",
  ],
  examples: [
    {
      args: [1000, 0.1, 3, 1],
      note: "A loan of three years, as the larger farms of Sirajganj have, at 10 %",
      result: [
        ["period", "payment (cur)", "interest (cur)", "principal (cur)", "balance (cur)"],
        [1, 402.1148036, 100, 302.1148036, 697.8851964],
        [2, 402.1148036, 69.78851964, 332.326284, 365.5589124],
        [3, 402.1148036, 36.55589124, 365.5589124, 0],
      ],
    },
    {
      args: [900, 0.1, 2, 2, 1, "EQUALPRINCIPAL"],
      note: "Half-yearly, with one period of grace",
      result: [
        ["period", "payment (cur)", "interest (cur)", "principal (cur)", "balance (cur)"],
        [1, 45, 45, 0, 900],
        [2, 345, 45, 300, 600],
        [3, 330, 30, 300, 300],
        [4, 315, 15, 300, 0],
      ],
    },
  ],
  conditions: [
    {
      holds: (_principal, _rate, years, perYear) => {
        const periods = years * perYear;
        return periods > 0.5 && Math.abs(periods - round(periods, 0)) < 1e-6;
      },
      otherwise: "years times perYear is not a whole number of payments: change years or perYear",
    },
    {
      holds: (_principal, _rate, years, perYear, grace) => grace < round(years * perYear, 0),
      otherwise: "grace leaves no payment: enter fewer periods of grace than years times perYear",
    },
  ],
  notNative: "its result is a table",
  compute: (principal, rate, years, perYear, grace, method) =>
    loanPayments(principal, rate / perYear, round(years * perYear, 0), grace, method),
});
