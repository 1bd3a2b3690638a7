import { defineFunction } from "../../define.ts";

export const patronage = defineFunction({
  name: "PATRONAGE",
  summary: "Gives a member's patronage refund from the profit of a co-operative.",
  purpose: "Use it to share out a surplus by the milk that each member delivered.",
  params: [
    { name: "profit", about: "Profit of the year", unit: "cur", min: 0 },
    { name: "distributed", about: "Share of the profit paid out", unit: "fraction", min: 0, max: 1 },
    { name: "memberLitres", about: "Litres of the member", unit: "L", min: 0 },
    { name: "totalLitres", about: "Litres of all members", unit: "L", above: 0 },
  ],
  result: { unit: "cur" },
  formula: "profit*distributed*memberLitres/totalLitres",
  source: [
    { key: "identity", at: "refund in proportion to milk delivered" },
    { key: "bennettFao", at: "Milk Vita in Bangladesh, profit distributed as a dividend to milk producers" },
  ],
  cautions: ["Both litres must cover the same period; leave the milk of non-members out of the total."],
  examples: [
    {
      args: [40200000, 0.5, 766.5, 30000000],
      result: 513.555,
      note: "Milk Vita's profit, a member at 2.1 litres a day",
    },
  ],
  conditions: [
    {
      holds: (_profit, _distributed, memberLitres, totalLitres) => memberLitres <= totalLitres,
      otherwise: "memberLitres is above totalLitres: enter the litres of all members in totalLitres",
    },
  ],
  compute: (profit, distributed, memberLitres, totalLitres) => (profit * distributed * memberLitres) / totalLitres,
});
