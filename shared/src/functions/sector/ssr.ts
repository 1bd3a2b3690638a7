import { defineFunction } from "../../define.ts";

export const ssr = defineFunction({
  name: "SSR",
  summary: "Gives the self-sufficiency ratio of a country in milk.",
  purpose: "Use it to see how much of the milk that a country uses is produced there: below 1, it imports the rest.",
  params: [
    { name: "production", about: "Production", unit: "t", min: 0 },
    { name: "imports", about: "Imports in milk equivalent", unit: "t", min: 0 },
    { name: "exports", about: "Exports in milk equivalent", unit: "t", min: 0, default: 0 },
    { name: "stockWithdrawal", about: "Milk taken out of stocks, negative when stocks grow", unit: "t", default: 0 },
  ],
  result: { unit: "fraction" },
  formula: "production/(production + imports - exports + stockWithdrawal)",
  source: [{ key: "faoBalance", at: "self-sufficiency ratio" }],
  cautions: [
    "Milk equivalents differ by method (solids or yield): use one method for imports and exports.",
    "A ratio near 1 says nothing about how much milk people have: see MILKBALANCE.",
  ],
  examples: [
    { args: [2110000, 250000], result: 0.8940677966, note: "Bangladesh in section 1 of Hemme, Garcia & Khan 2004" },
  ],
  // _exports, since a module of CommonJS, which tests run, keeps the name exports for itself.
  conditions: [
    {
      holds: (production, imports, _exports, stockWithdrawal) => production + imports - _exports + stockWithdrawal > 0,
      otherwise: "the milk used, production + imports - exports + stockWithdrawal, is not above 0: check these amounts",
    },
  ],
  compute: (production, imports, _exports, stockWithdrawal) =>
    production / (production + imports - _exports + stockWithdrawal),
});
