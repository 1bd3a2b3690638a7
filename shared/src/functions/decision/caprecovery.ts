import { defineFunction } from "../../define.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const capRecovery = defineFunction({
  name: "CAPRECOVERY",
  summary: "Gives the yearly capital recovery cost of an animal, building or machine.",
  purpose: "Use it for what a cow, shed or machine costs in every year of use, with interest on the money in it.",
  params: [
    { name: "cost", about: "Purchase price", unit: "cur", min: 0 },
    { name: "salvage", about: "Value at the end", unit: "cur", min: 0 },
    { name: "rate", about: "Interest rate", ...interestRate },
    { name: "years", about: "Years of use", unit: "yr", min: 0.1, max: 200 },
  ],
  result: { unit: "cur/yr" },
  formula: "(cost - salvage)*CRF + salvage*rate; CRF = r(1 + r)^n/((1 + r)^n - 1), 1/n when r = 0",
  source: [{ key: "identity", at: "annuity of the capital, as ASABE and USDA ERS charge capital recovery" }],
  cautions: [
    "It includes both depreciation and interest: do not add either again.",
    "Use a real rate with constant prices, and a nominal rate with rising prices.",
  ],
  examples: [
    { args: [1000, 200, 0.06, 5], result: 201.9171203 },
    { args: [1000, 200, 0, 5], result: 160, note: "Without interest it is straight-line depreciation" },
  ],
  compute: (cost, salvage, rate, years) => {
    // Near 0 the quotient loses its digits: there the first terms of its series give the same, and 1/n at 0.
    const factor =
      rate * rate < 1e-10
        ? (1 + (rate * (years + 1)) / 2 + (rate * rate * (years * years - 1)) / 12) / years
        : rate / (1 - (1 + rate) ** -years);
    return (cost - salvage) * factor + salvage * rate;
  },
});
