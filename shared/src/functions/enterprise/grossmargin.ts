import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";

export const grossMargin = defineFunction({
  name: "GROSSMARGIN",
  summary:
    "Gives the output, variable costs and gross margin of a dairy in total, per cow, per hectare and per 100 kg.",
  purpose:
    "Use it as the farm budget that advisers compare first: it is what is left of the output to pay fixed costs.",
  params: [
    {
      kind: "list",
      name: "output",
      group: "output",
      about: "Sales of milk and cattle and change of stock; purchases of animals as negative amounts",
      unit: "cur",
    },
    {
      kind: "list",
      name: "variableCosts",
      group: "variableCosts",
      about: "Costs that rise with the herd: feed, forage, veterinary, breeding, contractors",
      unit: "cur",
    },
    { name: "cows", about: "Dairy cows", unit: "head", above: 0 },
    { name: "area", about: "Land of the dairy; 0 for a dairy without land", unit: "ha", min: 0 },
    { name: "milk", about: "Milk produced; 0 for rearing alone", unit: "kg", min: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "amount", unit: "cur" },
      { name: "perCow", unit: "cur/cow" },
      { name: "perHectare", unit: "cur/ha" },
      { name: "per100Kg", label: "per 100 kg", unit: "cur/100 kg" },
    ],
  },
  formula: "gross margin = sum of output - sum of variableCosts; each over cows, area and milk/100",
  source: [
    { key: "teagascProfitMonitor", at: "gross output and gross margin" },
    { key: "identity", at: "output less variable costs" },
  ],
  cautions: [
    "Systems differ in what they call variable, most of all for forage, hired labour and contractors. Compare margins of one system.",
    "Gross output counts animals once: sales and transfers out, less purchases, plus or minus the change in the herd.",
  ],
  examples: [
    {
      args: [[[33.56], [8.75], [-5.53], [-0.32]], [[11.35]], 1, 0, 100],
      note: "Teagasc Profit Monitor 2011, cent a litre: milk, cattle, purchases, change of stock. It prints an output of 36.46 and a margin of 25.11",
      result: [
        ["item", "amount (cur)", "per cow (cur/cow)", "per hectare (cur/ha)", "per 100 kg (cur/100 kg)"],
        ["Output", 36.46, 36.46, "", 36.46],
        ["Variable costs", 11.35, 11.35, "", 11.35],
        ["Gross margin", 25.11, 25.11, "", 25.11],
      ],
    },
    {
      args: [124000, [[38000], [9000], [6000]], 50, 32, 310000],
      result: [
        ["item", "amount (cur)", "per cow (cur/cow)", "per hectare (cur/ha)", "per 100 kg (cur/100 kg)"],
        ["Output", 124000, 2480, 3875, 40],
        ["Variable costs", 53000, 1060, 1656.25, 17.09677419],
        ["Gross margin", 71000, 1420, 2218.75, 22.90322581],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (output, variableCosts, cows, area, milk) => {
    const line = (item: string, amount: number) => ({
      item,
      amount,
      perCow: amount / cows,
      perHectare: area > 0 ? amount / area : null,
      per100Kg: milk > 0 ? (amount / milk) * 100 : null,
    });
    const [total, variable] = [sum(output), sum(variableCosts)];
    return [line("Output", total), line("Variable costs", variable), line("Gross margin", total - variable)];
  },
});
