import { defineFunction } from "../../define.ts";
import { chainMargin } from "./chainmargin.ts";

export const chainTable = defineFunction({
  name: "CHAINTABLE",
  summary: "Compares dairy channels on one kilogram of farm milk: returns, margin and farmer's share.",
  purpose: "Use it to see which channel leaves most to the farmer and which keeps most for itself.",
  params: [
    {
      kind: "table",
      name: "channels",
      about: "One row a channel; kilograms as typed, not rebalanced",
      rowByRow: true,
      columns: [
        { kind: "text", name: "channel", about: "Name of the channel" },
        { name: "farmPrice", about: "Price paid to the farmer", unit: "cur/kg", min: 0 },
        { name: "milk", about: "Milk sold per kilogram of farm milk", unit: "kg", min: 0 },
        { name: "milkPrice", about: "Consumer price of the milk", unit: "cur/kg", min: 0 },
        { name: "cream", about: "Cream sold per kilogram of farm milk", unit: "kg", min: 0, default: 0 },
        { name: "creamPrice", about: "Consumer price of the cream", unit: "cur/kg", min: 0, default: 0 },
      ],
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "channel", kind: "text" },
      { name: "milkReturn", unit: "cur/kg" },
      { name: "creamReturn", unit: "cur/kg" },
      { name: "total", unit: "cur/kg" },
      { name: "margin", unit: "cur/kg" },
      { name: "farmerShare", unit: "fraction" },
    ],
  },
  formula:
    "return = kg*price; total = milk return + cream return; margin = total - farm price; farmer share = farm price/total",
  source: [{ key: "hemme2004", at: "section 3.8 and Annex 4" }],
  cautions: [
    "The US$ prices of Annex 4 are rounded Taka: from the printed rows the co-operative returns 0.4867, where 0.48 is printed.",
    "The margin still has to pay for processing, transport and retailing.",
  ],
  examples: [
    {
      args: [
        [
          ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96],
          ["Direct sale", 0.33, 1, 0.4, null, null],
        ],
      ],
      note: "Two channels of Annex 4",
      result: [
        [
          "channel",
          "milk return (cur/kg)",
          "cream return (cur/kg)",
          "total (cur/kg)",
          "margin (cur/kg)",
          "farmer share (fraction)",
        ],
        ["Co-operative", 0.45402, 0.03264, 0.48666, 0.23666, 0.5137056672],
        ["Direct sale", 0.4, 0, 0.4, 0.07, 0.825],
      ],
    },
  ],
  notNative: "it reads a table and gives one",
  compute: (channels) =>
    channels.map(({ channel, farmPrice, milk, milkPrice, cream, creamPrice }) => {
      const milkReturn = milk * milkPrice;
      const creamReturn = cream * creamPrice;
      const total = milkReturn + creamReturn;
      return {
        channel,
        milkReturn,
        creamReturn,
        total,
        margin: chainMargin.compute(total, farmPrice),
        farmerShare: farmPrice / total,
      };
    }),
});
