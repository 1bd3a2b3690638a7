import { defineFunction } from "../../define.ts";

export const chainStack = defineFunction({
  name: "CHAINSTACK",
  summary: "Stacks the stages of a chain: cost, net margin and share of the consumer price at each.",
  purpose: "Use it to see who in the chain earns what, and where costs or margins are high.",
  params: [
    { kind: "textList", name: "stages", about: "Names of the stages, in order from farm to consumer" },
    { kind: "list", name: "buy", about: "Buying price of each stage; 0 for the farmer", unit: "cur/kg", min: 0 },
    { kind: "list", name: "sell", about: "Selling price of each stage", unit: "cur/kg", above: 0 },
    {
      kind: "list",
      name: "costs",
      about: "Cost of each stage, without what it pays for the milk",
      unit: "cur/kg",
      min: 0,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "stage", kind: "text" },
      { name: "cost", unit: "cur/kg" },
      { name: "netMargin", unit: "cur/kg" },
      { name: "grossMargin", unit: "cur/kg" },
      { name: "shareOfConsumerPrice", unit: "fraction" },
    ],
  },
  formula:
    "gross margin = sell - buy; net margin = gross margin - cost; share = gross margin/last selling price; before the first stage = first buying price; between stages = sum of (next buying price - selling price)",
  source: [{ key: "identity", at: "price spread by stages" }],
  cautions: [
    "All prices are per kilogram of the same milk: convert products to milk first, and count losses as costs.",
    "The row Between stages is 0 if each stage buys at the selling price of the stage before it.",
  ],
  examples: [
    {
      args: [
        [["Collector"], ["Dairy"], ["Retailer"]],
        [[0.25], [0.28], [0.4]],
        [[0.28], [0.4], [0.47]],
        [[0.02], [0.09], [0.04]],
      ],
      result: [
        [
          "stage",
          "cost (cur/kg)",
          "net margin (cur/kg)",
          "gross margin (cur/kg)",
          "share of consumer price (fraction)",
        ],
        ["Collector", 0.02, 0.01, 0.03, 0.06382978723],
        ["Dairy", 0.09, 0.03, 0.12, 0.2553191489],
        ["Retailer", 0.04, 0.03, 0.07, 0.1489361702],
        ["Before the first stage", null, null, 0.25, 0.5319148936],
        ["Between stages", null, null, 0, 0],
        ["Consumer price", 0.15, 0.07, 0.47, 1],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (stages, buy, sell, costs) => {
    const consumerPrice = sell[sell.length - 1]!;
    const line = (stage: string, cost: number | null, netMargin: number | null, grossMargin: number) => ({
      stage,
      cost,
      netMargin,
      grossMargin,
      shareOfConsumerPrice: grossMargin / consumerPrice,
    });
    const rows = stages.map((stage, i) => {
      const gross = sell[i]! - buy[i]!;
      return line(stage, costs[i]!, gross - costs[i]!, gross);
    });
    const between = buy.slice(1).reduce((sum, price, i) => sum + price - sell[i]!, 0);
    const cost = costs.reduce((sum, each) => sum + each, 0);
    const net = consumerPrice - buy[0]! - between - cost;
    return [
      ...rows,
      line("Before the first stage", null, null, buy[0]!),
      line("Between stages", null, null, between),
      line("Consumer price", cost, net, consumerPrice),
    ];
  },
});
