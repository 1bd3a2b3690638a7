import { defineFunction } from "../../define.ts";

export const hhIncome = defineFunction({
  name: "HHINCOME",
  summary:
    "Adds up household income: cash farm income, off-farm income, and the value of milk and manure used at home.",
  purpose:
    "Use it for what a family really lives on: milk that they drink and manure that they burn count as well as cash.",
  params: [
    { name: "netCashFarmIncome", about: "Result of NCFI", unit: "cur/yr" },
    { name: "offFarmIncome", about: "Salaries brought home by all members", unit: "cur/yr", min: 0 },
    { name: "manureValue", about: "Manure used in the household", unit: "cur/yr", min: 0 },
    { name: "homeMilkValue", about: "Milk used in the household at farm-gate price", unit: "cur/yr", min: 0 },
    {
      name: "otherNonCash",
      about: "Other non-cash benefits; the paper leaves draught power out",
      unit: "cur/yr",
      min: 0,
      default: 0,
    },
  ],
  result: { unit: "cur/yr" },
  formula: "netCashFarmIncome + offFarmIncome + manureValue + homeMilkValue + otherNonCash",
  source: [{ key: "hemme2004", at: "section 3.4" }],
  examples: [{ args: [898, 70, 15, 177], result: 1160, note: "Farm BD-2: printed sum, parts partly reconstructed" }],
  compute: (netCashFarmIncome, offFarmIncome, manureValue, homeMilkValue, otherNonCash) =>
    netCashFarmIncome + offFarmIncome + manureValue + homeMilkValue + otherNonCash,
});
