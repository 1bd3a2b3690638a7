import { defineFunction } from "../../define.ts";
import { basketValue } from "../../models/index-numbers.ts";

export const laspeyres = defineFunction({
  name: "LASPEYRES",
  summary: "Gives the Laspeyres price index of a basket: what the old basket costs now, 100 being what it cost then.",
  purpose: "Use it to follow the prices of a fixed basket, such as the inputs of a farm.",
  params: [
    { kind: "list", name: "basePrices", about: "Prices in the base period", unit: "cur", min: 0 },
    { kind: "list", name: "currentPrices", about: "Prices in the current period", unit: "cur", min: 0 },
    { kind: "list", name: "baseQuantities", about: "Quantities in the base period", unit: "any", min: 0 },
  ],
  result: { unit: "index" },
  formula: "sum(currentPrices*baseQuantities)/sum(basePrices*baseQuantities)*100",
  source: [{ key: "diewert1976", at: "section 1, Laspeyres price index" }],
  cautions: ["It keeps the old basket, so it overstates a rise in prices when buyers switch to cheaper products."],
  examples: [
    {
      args: [
        [[22], [0.25]],
        [[28], [0.31]],
        [[300], [4000]],
      ],
      result: 126.8421053,
      note: "Milk and concentrate: (28*300 + 0.31*4000)/(22*300 + 0.25*4000) of 100",
    },
  ],
  conditions: [
    {
      holds: (basePrices, _currentPrices, baseQuantities) => basketValue(basePrices, baseQuantities) > 0,
      otherwise: "basePrices*baseQuantities is 0 for every item: enter a basket that costs something",
    },
  ],
  notNative: "it reads lists",
  compute: (basePrices, currentPrices, baseQuantities) =>
    (basketValue(currentPrices, baseQuantities) / basketValue(basePrices, baseQuantities)) * 100,
});
