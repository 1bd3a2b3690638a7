import { defineFunction } from "../../define.ts";

export const quotaCost = defineFunction({
  name: "QUOTACOST",
  summary: "Adds the rent of rented quota and the depreciation of bought quota.",
  purpose: "Use it where milk may be delivered only under a quota; elsewhere it is 0.",
  params: [
    { name: "rentedQuota", about: "Payments for rented quota", unit: "cur/yr", min: 0 },
    { name: "boughtQuota", about: "Price paid for quota", unit: "cur", min: 0 },
    { name: "life", about: "Years of depreciation", unit: "yr", above: 0 },
  ],
  result: { unit: "cur/yr" },
  formula: "rentedQuota + boughtQuota/life",
  source: [{ key: "hemme2004", at: "Annex 1, costs by cost items" }],
  examples: [{ args: [1200, 30000, 10], result: 4200 }],
  compute: (rentedQuota, boughtQuota, life) => rentedQuota + boughtQuota / life,
});
