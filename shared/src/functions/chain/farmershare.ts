import { defineFunction } from "../../define.ts";

export const farmerShare = defineFunction({
  name: "FARMERSHARE",
  summary: "Gives the farmer's share of the consumer price.",
  purpose:
    "Use it to see how much of what the consumer pays reaches the farmer: it is low if much is done to the milk on the way.",
  params: [
    { name: "farmPrice", about: "Price paid to the farmer", unit: "cur/kg", min: 0 },
    { name: "consumerPrice", about: "Price of the product", unit: "cur/kg", above: 0 },
    { name: "milkPerProduct", about: "Farm milk per kilogram of product", unit: "kg/kg", above: 0, default: 1 },
    { name: "byproduct", about: "By-product returns per kilogram of product", unit: "cur/kg", min: 0, default: 0 },
  ],
  result: { unit: "fraction" },
  formula: "farmPrice*milkPerProduct/(consumerPrice + byproduct)",
  source: [
    { key: "hemme2004", at: "section 3.8" },
    { key: "kohlsUhl", at: "farm value of the milk equivalent over the consumer price" },
  ],
  examples: [{ args: [0.33, 0.4], result: 0.825, note: "Direct sale of section 3.8, printed 83 %" }],
  compute: (farmPrice, consumerPrice, milkPerProduct, byproduct) =>
    (farmPrice * milkPerProduct) / (consumerPrice + byproduct),
});
