import { defineFunction } from "../../define.ts";

export const dailyEarn = defineFunction({
  name: "DAILYEARN",
  summary: "Gives what a member of a group earns from milk per day.",
  purpose: "Use it to compare what milk brings a member each day with a daily wage.",
  params: [
    { name: "litres", about: "Litres delivered in the year", unit: "L/yr", min: 0 },
    { name: "price", about: "Average price", unit: "cur/L", min: 0 },
    { name: "members", about: "Members who share the litres", unit: "persons", above: 0, default: 1 },
  ],
  result: { unit: "cur/person/d" },
  formula: "litres*price/members/365",
  source: [{ key: "bennettFao", at: "Milk Vita in Bangladesh, regular earnings from milk a day" }],
  cautions: ["Earnings are returns: the costs of the milk are not deducted."],
  examples: [
    { args: [730, 15], result: 30, note: "Two litres a day at 15" },
    {
      args: [467400000, 1, 40000],
      result: 32.01369863,
      note: "Milk Vita: payments of Taka 467.4 million to 40,000 members, printed 32.5 a day; the price is set to 1",
    },
  ],
  compute: (litres, price, members) => (litres * price) / members / 365,
});
