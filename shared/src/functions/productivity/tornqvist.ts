import { defineFunction } from "../../define.ts";
import { basketValue, indexKinds } from "../../models/index-numbers.ts";

export const tornqvist = defineFunction({
  name: "TORNQVIST",
  summary: "Gives the Törnqvist index of quantities or prices, with the mean value shares of both periods as weights.",
  purpose: "Use it to add up the growth of many products or inputs, each by its share in the value.",
  params: [
    { kind: "list", name: "basePrices", about: "Prices in the base period", unit: "cur", above: 0 },
    { kind: "list", name: "currentPrices", about: "Prices in the current period", unit: "cur", above: 0 },
    { kind: "list", name: "baseQuantities", about: "Quantities in the base period", unit: "any", above: 0 },
    { kind: "list", name: "currentQuantities", about: "Quantities in the current period", unit: "any", above: 0 },
    { kind: "choice", name: "kind", about: "What is compared", choices: indexKinds, default: "QUANTITY" },
  ],
  result: { unit: "index" },
  formula:
    "exp(sum of (s0 + s1)/2*ln(x1/x0))*100, s = share of an item in the value of its period, x = its quantity or its price",
  source: [
    { key: "tornqvist1936", at: "the index" },
    { key: "diewert1976", at: "it is exact for a translog function" },
  ],
  cautions: ["An item that is missing in one period has no logarithm: use FISHER, which allows 0."],
  examples: [
    {
      args: [
        [[22], [0.25]],
        [[28], [0.31]],
        [[300], [4000]],
        [[330], [3600]],
      ],
      result: 107.3898688,
      note: "Shares of milk 6600/7600 and 9240/10356",
    },
    {
      args: [[[22], [0.25]], [[28], [0.31]], [[300], [4000]], [[330], [3600]], "PRICE"],
      result: 126.8765701,
    },
  ],
  notNative: "it reads lists",
  compute: (basePrices, currentPrices, baseQuantities, currentQuantities, kind) => {
    const baseValue = basketValue(basePrices, baseQuantities);
    const currentValue = basketValue(currentPrices, currentQuantities);
    const [base, current] = kind === "PRICE" ? [basePrices, currentPrices] : [baseQuantities, currentQuantities];
    const growth = base.reduce((sum, x, i) => {
      const baseShare = (basePrices[i]! * baseQuantities[i]!) / baseValue;
      const currentShare = (currentPrices[i]! * currentQuantities[i]!) / currentValue;
      return sum + ((baseShare + currentShare) / 2) * (Math.log(current[i]!) - Math.log(x));
    }, 0);
    return Math.exp(growth) * 100;
  },
});
