import { defineFunction } from "../../define.ts";

export const chainMargin = defineFunction({
  name: "CHAINMARGIN",
  summary: "Gives the margin between all returns from one kilogram of farm milk and the farmer's price.",
  purpose: "It is what the chain keeps for collecting, processing and selling a kilogram of milk.",
  params: [
    { name: "returns", about: "Returns from milk and cream per kilogram of farm milk", unit: "cur/kg", min: 0 },
    { name: "farmPrice", about: "Price paid to the farmer", unit: "cur/kg", min: 0 },
  ],
  result: { unit: "cur/kg" },
  formula: "returns - farmPrice",
  source: [{ key: "hemme2004", at: "Annex 4, margins" }],
  examples: [{ args: [0.48, 0.25], result: 0.23, note: "The co-operative of Annex 4, printed totals" }],
  compute: (returns, farmPrice) => returns - farmPrice,
});
