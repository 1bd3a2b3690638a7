import { defineFunction } from "../../define.ts";
import { basketValue } from "../../models/index-numbers.ts";

export const paasche = defineFunction({
  name: "PAASCHE",
  summary:
    "Gives the Paasche price index of a basket: what today's basket costs, 100 being what it would have cost then.",
  purpose: "Use it to follow the prices of what is bought now; it needs new quantities every year.",
  params: [
    { kind: "list", name: "basePrices", about: "Prices in the base period", unit: "cur", min: 0 },
    { kind: "list", name: "currentPrices", about: "Prices in the current period", unit: "cur", min: 0 },
    { kind: "list", name: "currentQuantities", about: "Quantities in the current period", unit: "any", min: 0 },
  ],
  result: { unit: "index" },
  formula: "sum(currentPrices*currentQuantities)/sum(basePrices*currentQuantities)*100",
  source: [{ key: "diewert1976", at: "section 1, Paasche price index" }],
  cautions: [
    "It uses the new basket, so it understates a rise in prices when buyers have switched to cheaper products.",
  ],
  examples: [
    {
      args: [
        [[22], [0.25]],
        [[28], [0.31]],
        [[330], [3600]],
      ],
      result: 126.9117647,
      note: "Milk and concentrate: (28*330 + 0.31*3600)/(22*330 + 0.25*3600) of 100",
    },
  ],
  conditions: [
    {
      holds: (basePrices, _currentPrices, currentQuantities) => basketValue(basePrices, currentQuantities) > 0,
      otherwise: "basePrices*currentQuantities is 0 for every item: enter a basket that cost something",
    },
  ],
  notNative: "it reads lists",
  compute: (basePrices, currentPrices, currentQuantities) =>
    (basketValue(currentPrices, currentQuantities) / basketValue(basePrices, currentQuantities)) * 100,
});
