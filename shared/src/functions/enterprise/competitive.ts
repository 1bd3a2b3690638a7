import { defineFunction } from "../../define.ts";
import { less } from "../../models/amounts.ts";

export const competitive = defineFunction({
  name: "COMPETITIVE",
  summary: "Compares a cost of milk production with domestic and world market prices.",
  purpose: "Use it to see whether milk at this cost can compete at home and with imports.",
  params: [
    { name: "cost", about: "Cost of milk production only, result of COSTMILKONLY", unit: "cur/100 kg" },
    { name: "lowPrice", about: "Low end of the world market price", unit: "cur/100 kg", above: 0 },
    {
      name: "highPrice",
      about: "High end of the world market price",
      unit: "cur/100 kg",
      above: 0,
      optional: true,
    },
    { name: "domesticPrice", about: "Domestic milk price", unit: "cur/100 kg", above: 0, optional: true },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "level", kind: "text" },
      { name: "price", unit: "cur/100 kg" },
      { name: "gap", unit: "cur/100 kg" },
      { name: "verdict", kind: "text" },
    ],
  },
  formula:
    "domestic if cost <= domesticPrice; international if cost <= lowPrice; partly if between lowPrice and highPrice; gap = price - cost",
  source: [{ key: "hemme2004", at: "section 1, international competitiveness of milk production" }],
  cautions: [
    "Cost and prices must refer to the same milk, ECM or natural, and to the same place: freight and processing come between a farm and the world market.",
  ],
  examples: [
    {
      args: [22.9, 15, 18, 23],
      note: "Farm BD-2 and the world market of the paper, 15 to 18 US$: competitive nationally, but not internationally",
      result: [
        ["level", "price (cur/100 kg)", "gap (cur/100 kg)", "verdict"],
        ["Domestic market", 23, 0.1, "competitive"],
        ["World market, low price", 15, -7.9, "not competitive"],
        ["World market, high price", 18, -4.9, "not competitive"],
        ["Verdict", "", "", "domestic: competitive at home only"],
      ],
    },
  ],
  conditions: [
    {
      holds: (_cost, lowPrice, highPrice) => highPrice === undefined || highPrice >= lowPrice,
      otherwise: "highPrice is below lowPrice: enter the high end of the price in highPrice",
    },
  ],
  notNative: "its result is a table",
  compute: (cost, lowPrice, highPrice, domesticPrice) => {
    const reaches = (price: number | undefined) => price !== undefined && less(price, cost) >= 0;
    const rows = (level: string, price: number | undefined) =>
      price === undefined
        ? []
        : [{ level, price, gap: less(price, cost), verdict: reaches(price) ? "competitive" : "not competitive" }];
    const verdict = reaches(lowPrice)
      ? "international: competitive on the world market"
      : reaches(highPrice)
        ? "partly: competitive on the world market while its price is high"
        : reaches(domesticPrice)
          ? "domestic: competitive at home only"
          : "not competitive";
    return [
      ...rows("Domestic market", domesticPrice),
      ...rows("World market, low price", lowPrice),
      ...rows("World market, high price", highPrice),
      { level: "Verdict", price: null, gap: null, verdict },
    ];
  },
});
