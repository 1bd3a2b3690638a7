import { defineFunction } from "../../define.ts";
import { priceTransmission } from "../../models/price-transmission.ts";

export const ptElast = defineFunction({
  name: "PTELAST",
  summary: "Estimates how much of a change in the farm price is passed on to the retail price.",
  purpose: "Use it to see whether shops follow when farm prices rise or fall.",
  params: [
    { kind: "list", name: "farmPrices", series: true, about: "Farm prices in order of time", unit: "cur", above: 0 },
    {
      kind: "list",
      name: "retailPrices",
      series: true,
      about: "Retail prices of the same periods",
      unit: "cur",
      above: 0,
    },
    {
      name: "lags",
      about: "Number of earlier farm prices that count too",
      unit: "count",
      min: 0,
      max: 60,
      whole: true,
      default: 0,
    },
  ],
  result: { unit: "elasticity" },
  formula:
    "least-squares slope of ln(retail) on ln(farm), with a constant; with lags on ln(farm) of the period and of each lag, the sum of the slopes",
  source: [{ key: "cappsSherwell2007", at: "elasticity of price transmission" }],
  cautions: [
    "At 1, retail prices move in proportion; below 1, part of a change is not passed on, or the price includes other costs.",
    "Two prices that merely rise with inflation look as if one were passed on: deflate both with REALPRICE.",
    "It is one number for rises and falls, though falls are often passed on more slowly.",
  ],
  examples: [
    {
      args: [
        [[16], [25], [36], [49]],
        [[40], [50], [60], [70]],
      ],
      result: 0.5,
      note: "Retail prices that are 10 times the square root of the farm price",
    },
    {
      args: [
        [[0.28], [0.31], [0.29], [0.35], [0.4], [0.37], [0.33], [0.36]],
        [[0.9], [0.94], [0.93], [0.98], [1.08], [1.07], [1], [1.02]],
        1,
      ],
      result: 0.5679168939,
      note: "Calculated with numpy.linalg.lstsq",
    },
  ],
  conditions: [
    {
      holds: (farmPrices, _retailPrices, lags) => farmPrices.length >= 2 * lags + 2,
      otherwise: "the series are too short: enter at least 2*lags + 2 prices of each",
      code: "#N/A",
    },
    {
      holds: (farmPrices, retailPrices, lags) => !Number.isNaN(priceTransmission(farmPrices, retailPrices, lags)),
      otherwise: "farmPrices do not vary enough to estimate an elasticity: enter more periods or fewer lags",
    },
  ],
  notNative: "it reads lists",
  compute: (farmPrices, retailPrices, lags) => priceTransmission(farmPrices, retailPrices, lags),
});
