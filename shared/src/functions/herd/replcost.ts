import { defineFunction } from "../../define.ts";

export const replCost = defineFunction({
  name: "REPLCOST",
  summary:
    "Gives the herd replacement cost per 100 kg of milk: the value of the cows that left less what the culls brought.",
  purpose: "Use it to see what a high culling rate costs in every 100 kg of milk.",
  params: [
    { name: "culls", about: "Cows culled", unit: "head/yr", min: 0 },
    { name: "deaths", about: "Cows died", unit: "head/yr", min: 0 },
    { name: "heiferValue", about: "Value of a replacement", unit: "cur/head", min: 0 },
    { name: "cullRevenue", about: "Sales of all cull cows in the year", unit: "cur/yr", min: 0 },
    { name: "milk", about: "Milk sold", unit: "kg/yr", above: 0 },
    { name: "per", about: "Quantity of milk that the result refers to", unit: "kg", above: 0, default: 100 },
  ],
  result: { unit: "cur/100 kg" },
  formula: "((culls + deaths)*heiferValue - cullRevenue)/milk*per",
  source: [{ key: "genex", at: "replacement cost, with the goal of less than 1.50 USD per hundredweight" }],
  cautions: [
    "cullRevenue is the total for the year, not the price of one cow.",
    "A United States hundredweight is 45.359237 kg: enter that as per to compare with figures per cwt.",
  ],
  examples: [
    { args: [30, 3, 1800, 21000, 900000], result: 4.266666667 },
    {
      args: [35, 0, 600, 0, 839145.8845, 45.359237],
      result: 1.135135135,
      note: "100 cows of 18,500 lb at a net 600 US$ a cow (Cassell 1997, Virginia Tech): printed about 1.15 US$ per cwt",
    },
  ],
  compute: (culls, deaths, heiferValue, cullRevenue, milk, per) =>
    (((culls + deaths) * heiferValue - cullRevenue) / milk) * per,
});
