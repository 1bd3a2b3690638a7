import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";
import { type Product, sameChannel, shareSold } from "../../models/chain-products.ts";
import { chainMargin } from "./chainmargin.ts";

/** Percent by mass; a blank says that it is not known. */
const percentOf = <Name extends string>(name: Name, about: string) =>
  ({ name, about, unit: "%", above: 0, max: 100, optional: true }) as const;

const header = [
  "channel",
  "milk return (cur/kg)",
  "cream return (cur/kg)",
  "total (cur/kg)",
  "margin (cur/kg)",
  "farmer share (fraction)",
  "other return (cur/kg)",
  "processing cost (cur/kg)",
  "margin after processing (cur/kg)",
  "share of the fat sold (fraction)",
  "share of the protein sold (fraction)",
];

export const chainTable = defineFunction({
  name: "CHAINTABLE",
  summary: "Compares dairy channels on one kilogram of farm milk: returns, margin and farmer's share.",
  purpose: "Use it to see which channel leaves most to the farmer and which keeps most for itself.",
  params: [
    {
      kind: "table",
      name: "channels",
      about: "One row per channel; kilograms as typed, not rebalanced",
      rowByRow: true,
      columns: [
        { kind: "text", name: "channel", about: "Name of the channel" },
        { name: "farmPrice", about: "Price paid to the farmer", unit: "cur/kg", min: 0 },
        { name: "milk", about: "Milk sold per kilogram of farm milk", unit: "kg", min: 0 },
        { name: "milkPrice", about: "Consumer price of the milk", unit: "cur/kg", min: 0 },
        { name: "cream", about: "Cream sold per kilogram of farm milk", unit: "kg", min: 0, default: 0 },
        { name: "creamPrice", about: "Consumer price of the cream", unit: "cur/kg", min: 0, default: 0 },
        {
          name: "processingCost",
          about: "Cost of processing, transport and retailing per kilogram of farm milk",
          unit: "cur/kg",
          min: 0,
          default: 0,
        },
        { ...percentOf("fat", "Fat of the farm milk"), min: 1 },
        { ...percentOf("protein", "Protein of the farm milk"), min: 1 },
        percentOf("milkFat", "Fat of the milk sold"),
        percentOf("milkProtein", "Protein of the milk sold"),
        percentOf("creamFat", "Fat of the cream"),
        percentOf("creamProtein", "Protein of the cream"),
      ],
    },
    {
      kind: "table",
      name: "outputs",
      optional: true,
      about: "Any other products of a channel, such as casein, whey and sweets; one row per product",
      columns: [
        { kind: "text", name: "channel", about: "Channel of the first table" },
        { kind: "text", name: "product", about: "Name of the product" },
        { name: "quantity", about: "Sold per kilogram of farm milk", unit: "kg", min: 0 },
        { name: "price", about: "Consumer price", unit: "cur/kg", min: 0 },
        percentOf("fat", "Fat of the product"),
        percentOf("protein", "Protein of the product"),
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
      { name: "otherReturn", unit: "cur/kg" },
      { name: "processingCost", unit: "cur/kg" },
      { name: "netMargin", label: "margin after processing", unit: "cur/kg" },
      { name: "fatSold", label: "share of the fat sold", unit: "fraction" },
      { name: "proteinSold", label: "share of the protein sold", unit: "fraction" },
    ],
  },
  formula:
    "return = kg*price; total = milk return + cream return + other return; margin = total - farm price; farmer share = farm price/total; margin after processing = margin - processing cost; share of the fat sold = sum of kg*fat of all products/fat of the farm milk, and so for protein",
  source: [{ key: "hemme2004", at: "section 3.8 and Annex 4" }],
  cautions: [
    "The US$ prices of Annex 4 are rounded Taka: from the printed rows the co-operative returns 0.4867, where 0.48 is printed.",
    "The margin still has to pay for processing, transport and retailing: enter what they cost to see what is left.",
    "If a product has no fat or protein entered, the shares of fat or protein sold are blank; a share above 1 means that something was added or mistyped.",
    "The paper leaves out what a sweetshop makes of casein and whey. Sugar and flour in its products belong in processingCost.",
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
        header,
        ["Co-operative", 0.45402, 0.03264, 0.48666, 0.23666, 0.5137056672, 0, 0, 0.23666, "", ""],
        ["Direct sale", 0.4, 0, 0.4, 0.07, 0.825, 0, 0, 0.07, "", ""],
      ],
    },
    {
      args: [
        [
          [
            "channel",
            "farm price",
            "milk",
            "milk price",
            "cream",
            "cream price",
            "processing cost",
            "fat",
            "protein",
            "milk fat",
            "milk protein",
            "cream fat",
            "cream protein",
          ],
          ["Sweetshop", 0.28, 0, 0, 0.1, 0.96, 0.12, 4.5, 3.5, null, null, 30, 2],
        ],
        [
          ["channel", "product", "quantity", "price", "fat", "protein"],
          ["Sweetshop", "casein sweets", 0.17, 1.6, 8, 15],
          ["Sweetshop", "whey", 0.7, 0.05, 0.1, 0.8],
        ],
      ],
      note: "A sweetshop that sells no milk, with invented quantities: cream as in Annex 4, casein in sweets, and whey",
      result: [
        header,
        ["Sweetshop", 0, 0.096, 0.403, 0.123, 0.6947890819, 0.307, 0.12, 0.003, 0.9844444444, 0.9457142857],
      ],
    },
  ],
  notNative: "it reads tables and gives one",
  compute: (channels, outputs) => {
    const stray = outputs?.find(({ channel }) => !channels.some((each) => sameChannel(each.channel, channel)));
    if (stray !== undefined) return new CellError("#VALUE!", say(messages.channelUnknown, { channel: stray.channel }));
    return channels.map((it) => {
      const others = (outputs ?? []).filter(({ channel }) => sameChannel(channel, it.channel));
      const milkReturn = it.milk * it.milkPrice;
      const creamReturn = it.cream * it.creamPrice;
      const otherReturn = sum(others.map(({ quantity, price }) => quantity * price));
      const total = milkReturn + creamReturn + otherReturn;
      const margin = chainMargin.compute(total, it.farmPrice);
      const products: readonly Product[] = [
        { quantity: it.milk, fat: it.milkFat, protein: it.milkProtein },
        { quantity: it.cream, fat: it.creamFat, protein: it.creamProtein },
        ...others,
      ];
      return {
        channel: it.channel,
        milkReturn,
        creamReturn,
        total,
        margin,
        farmerShare: it.farmPrice / total,
        otherReturn,
        processingCost: it.processingCost,
        netMargin: margin - it.processingCost,
        fatSold: shareSold(it.fat, products, "fat"),
        proteinSold: shareSold(it.protein, products, "protein"),
      };
    });
  },
});
