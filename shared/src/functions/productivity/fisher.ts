import { defineFunction } from "../../define.ts";
import { basketValue, indexKinds } from "../../models/index-numbers.ts";
import { laspeyres } from "./laspeyres.ts";
import { paasche } from "./paasche.ts";

const [basePrices, currentPrices, baseQuantities] = laspeyres.params;
const [, , currentQuantities] = paasche.params;

export const fisher = defineFunction({
  name: "FISHER",
  summary: "Gives the Fisher index of prices or quantities, the geometric mean of Laspeyres and Paasche.",
  purpose:
    "Use it to follow the prices or quantities of many products in one number that favours neither the old basket nor the new.",
  params: [
    basePrices,
    currentPrices,
    baseQuantities,
    currentQuantities,
    { kind: "choice", name: "kind", about: "What is compared", choices: indexKinds, default: "PRICE" },
  ],
  result: { unit: "index" },
  formula:
    "sqrt(Laspeyres*Paasche); PRICE as LASPEYRES and PAASCHE; QUANTITY with prices and quantities changing places",
  source: [
    { key: "fisher1922", at: "the ideal index" },
    { key: "diewert1976", at: "section 1" },
  ],
  cautions: [
    "Price index times quantity index is exactly the change in value: of these indexes, this is true of FISHER alone.",
  ],
  examples: [
    {
      args: [
        [[22], [0.25]],
        [[28], [0.31]],
        [[300], [4000]],
        [[330], [3600]],
      ],
      result: 126.8769302,
      note: "The geometric mean of the examples of LASPEYRES and PAASCHE",
    },
    {
      args: [[[22], [0.25]], [[28], [0.31]], [[300], [4000]], [[330], [3600]], "QUANTITY"],
      result: 107.3978994,
      note: "Times the price index, it is the change in value, 10356 over 7600",
    },
  ],
  conditions: [
    {
      holds: (basePrices, currentPrices, baseQuantities, currentQuantities, kind) =>
        basketValue(basePrices, baseQuantities) > 0 &&
        (kind === "PRICE" ? basketValue(basePrices, currentQuantities) : basketValue(currentPrices, baseQuantities)) >
          0,
      otherwise: "prices*quantities is 0 for every item: enter a basket that costs something in both periods",
    },
  ],
  notNative: "it reads lists",
  compute: (basePrices, currentPrices, baseQuantities, currentQuantities, kind) =>
    kind === "PRICE"
      ? Math.sqrt(laspeyres.compute(basePrices, currentPrices, baseQuantities)) *
        Math.sqrt(paasche.compute(basePrices, currentPrices, currentQuantities))
      : Math.sqrt(laspeyres.compute(baseQuantities, currentQuantities, basePrices)) *
        Math.sqrt(paasche.compute(baseQuantities, currentQuantities, currentPrices)),
});
