import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";

export const rationCost = defineFunction({
  name: "RATIONCOST",
  summary:
    "Costs a ration per day, per kilogram of dry matter and per kilogram of milk, and gives the income over feed cost.",
  purpose: "Use it to find the feed that costs most for what it gives, and what is left of the milk money after feed.",
  params: [
    { kind: "list", name: "quantities", about: "Feeds as fed per cow per day", unit: "kg/d", min: 0 },
    { kind: "list", name: "prices", about: "Price of each feed as fed", unit: "cur/kg", min: 0 },
    { kind: "list", name: "dryMatter", about: "Dry matter of each feed", unit: "%", min: 1, max: 100 },
    { name: "milk", about: "Milk per cow per day", unit: "kg/d", above: 0, optional: true },
    { name: "milkPrice", about: "Milk price", unit: "cur/kg", above: 0, optional: true },
    { kind: "textList", name: "feedNames", about: "Names of the feeds", optional: true },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "feed", kind: "text" },
      { name: "kgAsFed", unit: "kg/d" },
      { name: "kgDM", unit: "kg DM/d" },
      { name: "costPerDay", unit: "cur/d" },
      { name: "costPerKgDM", unit: "cur/kg" },
      { name: "shareOfCost", unit: "fraction" },
      { name: "costPerKgMilk", unit: "cur/kg" },
    ],
  },
  formula:
    "kg DM = quantity*dryMatter/100; cost = quantity*price; cost per kg DM = price/(dryMatter/100); totals by sum; cost per kg milk = cost/milk; IOFC = milk*milkPrice - total cost",
  source: [
    { key: "identity", at: "quantity times price" },
    { key: "pennState", at: "income over feed cost" },
  ],
  cautions: [
    "Home-grown feed is priced at its production cost or at what it would sell for, never both.",
    "Without milk, the cost per kg of milk is blank; without milk and milkPrice, so is IOFC.",
  ],
  examples: [
    {
      args: [[[25], [4]], [[0.05], [0.35]], [[35], [88]], 15, 0.4, [["Maize silage"], ["Concentrate"]]],
      result: [
        [
          "feed",
          "kg as fed (kg/d)",
          "kg dm (kg DM/d)",
          "cost per day (cur/d)",
          "cost per kg dm (cur/kg)",
          "share of cost (fraction)",
          "cost per kg milk (cur/kg)",
        ],
        ["Maize silage", 25, 8.75, 1.25, 0.1428571429, 0.4716981132, 0.08333333333],
        ["Concentrate", 4, 3.52, 1.4, 0.3977272727, 0.5283018868, 0.09333333333],
        ["Total", 29, 12.27, 2.65, 0.2159739201, 1, 0.1766666667],
        ["Cost per kg milk", null, null, null, null, null, 0.1766666667],
        ["IOFC (income over feed cost)", null, null, 3.35, null, null, null],
      ],
    },
  ],
  notNative: "it reads a list",
  compute: (quantities, prices, dryMatter, milk, milkPrice, feedNames) => {
    const kgAsFed = sum(quantities);
    if (kgAsFed === 0) return new CellError("#VALUE!", say(messages.functions.noFeed));
    const kgDM = sum(quantities.map((quantity, i) => (quantity * dryMatter[i]!) / 100));
    const cost = sum(quantities.map((quantity, i) => quantity * prices[i]!));
    const perMilk = (amount: number) => (milk === undefined ? null : amount / milk);
    const shareOf = (amount: number) => (cost === 0 ? null : amount / cost);
    const feeds = quantities.map((quantity, i) => ({
      feed: feedNames === undefined ? `Feed ${i + 1}` : feedNames[i]!,
      kgAsFed: quantity,
      kgDM: (quantity * dryMatter[i]!) / 100,
      costPerDay: quantity * prices[i]!,
      costPerKgDM: prices[i]! / (dryMatter[i]! / 100),
      shareOfCost: shareOf(quantity * prices[i]!),
      costPerKgMilk: perMilk(quantity * prices[i]!),
    }));
    const blank = { kgAsFed: null, kgDM: null, costPerDay: null, costPerKgDM: null, shareOfCost: null };
    return [
      ...feeds,
      {
        feed: "Total",
        kgAsFed,
        kgDM,
        costPerDay: cost,
        costPerKgDM: cost / kgDM,
        shareOfCost: shareOf(cost),
        costPerKgMilk: perMilk(cost),
      },
      { ...blank, feed: "Cost per kg milk", costPerKgMilk: perMilk(cost) },
      {
        ...blank,
        feed: "IOFC (income over feed cost)",
        costPerDay: milk === undefined || milkPrice === undefined ? null : milk * milkPrice - cost,
        costPerKgMilk: null,
      },
    ];
  },
});
