import { defineFunction } from "../../define.ts";

export const sdgIncome = defineFunction({
  name: "SDGINCOME",
  summary: "Gives SDG indicator 2.3.2, average income of small-scale producers.",
  purpose: "Use it to report on the Sustainable Development Goals, with the flags from SDGSMALL.",
  params: [
    { kind: "list", name: "revenue", about: "Yearly revenue of each holding", unit: "cur/yr", min: 0 },
    { kind: "list", name: "cost", about: "Yearly cost of each holding, as a positive amount", unit: "cur/yr", min: 0 },
    { name: "purchasingPower", about: "Local money per PPP dollar", unit: "cur/PPP $", above: 0 },
    { kind: "flagList", name: "small", about: "Whether each holding is small-scale, as SDGSMALL marks it" },
  ],
  result: { unit: "PPP $/yr" },
  formula: "mean over small-scale holdings of (revenue - cost)/purchasingPower",
  source: [{ key: "sdgMetadata", at: "indicator 2.3.2, definition" }],
  cautions: [
    "purchasingPower is the conversion factor for purchasing power parity, not the exchange rate.",
    "Income comes from the holding's crops, livestock, fish and forest; off-farm income is not included.",
  ],
  examples: [
    { args: [[[60000], [90000], [500000]], [[30000], [45000], [300000]], 30, [[true], [true], [false]]], result: 1250 },
  ],
  conditions: [
    {
      holds: (_revenue, _cost, _purchasingPower, small) => small.includes(true),
      otherwise: "no holding is marked as small-scale: enter TRUE in small at least once",
      code: "#N/A",
    },
  ],
  notNative: "it reads lists",
  compute: (revenue, cost, purchasingPower, small) => {
    const incomes = revenue.map((each, i) => (each - cost[i]!) / purchasingPower).filter((_, i) => small[i]);
    return incomes.reduce((sum, income) => sum + income, 0) / incomes.length;
  },
});
