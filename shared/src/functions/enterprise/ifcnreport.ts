import { type Account, type Cell, defineFunction, type NumberParam } from "../../define.ts";
import { shareOf, sum } from "../../models/amounts.ts";
import { avgWage } from "./avgwage.ts";
import { capitalCost } from "./capitalcost.ts";
import { costMilkOnly } from "./costmilkonly.ts";
import { entProfit } from "./entprofit.ts";
import { farmIncome } from "./farmincome.ts";
import { ncfi } from "./ncfi.ts";
import { returnLabour } from "./returnlabour.ts";
import { stocking } from "./stocking.ts";

/** Hemme, Garcia and Khan 2004, Annex 1, capital costs. */
const [equityRate, debtRate] = [0.03, 0.06];

/** The lines of the account, in the order of Annex 1. */
const lines = [
  { name: "cropReceipts", about: "Crop receipts", unit: "cur", min: 0, default: 0 },
  { name: "milkReturns", about: "Milk returns", unit: "cur", min: 0 },
  { name: "cattleReturns", about: "Cull cows, calves and heifers sold", unit: "cur", min: 0, default: 0 },
  { name: "otherReturns", about: "Manure and other returns", unit: "cur", min: 0, default: 0 },
  { name: "payments", about: "Government payments", unit: "cur", min: 0, default: 0 },
  { name: "variableCropCosts", about: "Variable costs of crops", unit: "cur", min: 0, default: 0 },
  { name: "variableDairyCosts", about: "Variable costs of the dairy", unit: "cur", min: 0, default: 0 },
  { name: "fixedCashCosts", about: "Fixed cash costs", unit: "cur", min: 0, default: 0 },
  { name: "wagesPaid", about: "Wages paid with social fees", unit: "cur", min: 0, default: 0 },
  { name: "rentPaid", about: "Land rent paid", unit: "cur", min: 0, default: 0 },
  { name: "interestPaid", about: "Interest paid on liabilities", unit: "cur", min: 0, default: 0 },
  { name: "depreciation", about: "Depreciation", unit: "cur", min: 0, default: 0 },
  { name: "inventoryChange", about: "Change in inventory, negative when it shrinks", unit: "cur", default: 0 },
  { name: "capitalGains", about: "Capital gains, negative for losses", unit: "cur", default: 0 },
  { name: "opportunityCapital", about: "Interest on own capital", unit: "cur", min: 0, default: 0 },
  { name: "opportunityLand", about: "Rent on own land", unit: "cur", min: 0, default: 0 },
  { name: "opportunityLabour", about: "Cost of own labour", unit: "cur", min: 0, default: 0 },
  { name: "assets", about: "Land, buildings, machinery, cattle", unit: "cur", min: 0, default: 0 },
  { name: "hours", about: "All hours worked, hired and family", unit: "h", min: 0, default: 0 },
  { name: "cows", about: "Dairy cows, young stock left out", unit: "head", above: 0 },
  { name: "farmland", about: "Total farmland", unit: "ha", min: 0, default: 0 },
  { name: "milk", about: "Milk produced", unit: "kg ECM", above: 0 },
  { name: "rentedQuota", about: "Payments for rented quota", unit: "cur", min: 0, default: 0 },
  { name: "quotaDepreciation", about: "Depreciation of bought quota", unit: "cur", min: 0, default: 0 },
  {
    name: "equity",
    about: "Own capital without land and quota, for capital costs at 3 %",
    unit: "cur",
    above: 0,
    optional: true,
  },
  { name: "liabilities", about: "Borrowed capital, for capital costs at 6 %", unit: "cur", min: 0, default: 0 },
] as const satisfies readonly NumberParam[];

export const ifcnReport = defineFunction({
  name: "IFCNREPORT",
  summary: "Builds the whole IFCN indicator report from a two-column list of labels and values.",
  purpose: "Use it to report a typical farm, or several side by side, in the network's order.",
  params: [
    {
      kind: "account",
      name: "inputs",
      about: "The account of a farm, or of its dairy enterprise; costs are positive amounts",
      lines,
    },
  ],
  result: {
    kind: "grid",
    about: "indicators in the order of Annex 1; per farm, per cow and per 100 kg ECM, for each farm",
  },
  formula:
    "receipts - expenses = net cash farm income; - depreciation + inventory change + capital gains = farm income; - opportunity costs = entrepreneur's profit; cost of milk production only = (expenses + depreciation + opportunity costs - all returns but milk - inventory change - capital gains)/milk*100; capital costs = equity*3 % + liabilities*6 %; quota costs = rented quota + quota depreciation; means of production = expenses + depreciation - wages, rents, interest and quota; profit margin = farm income/receipts; return to labour, average wage, stocking rate and capital input as the functions of their names",
  source: [{ key: "hemme2004", at: "Annex 1, farm economic indicators and results of the dairy enterprise" }],
  cautions: [
    "For the cost of milk enter the dairy enterprise, with its part of joint costs from ALLOCATE: crop receipts of a whole farm are deducted from its costs like any other non-milk return.",
    "Cattle returns are sales here: the change in the herd counts once, in inventory change.",
    "All returns but milk are deducted, so that milk price less cost of milk is the entrepreneur's profit per 100 kg.",
    "Without equity and liabilities, capital costs are the interest paid and the interest on own capital, as Annex 1 also has them.",
    "Costs by item add up to total costs only where interest is paid and own capital is charged at 6 % and 3 %: capital costs at these rates take the place of both.",
    "Hours for which neither wages nor opportunity labour are entered get a last line that says so: no cost includes them.",
    "Without assets, hours or farmland, or with 0 of them, the indicators that need them are blank.",
  ],
  examples: [
    {
      args: [
        [
          ["milk returns", 470],
          ["cattle returns", 89],
          ["other returns", 15],
          ["variable dairy costs", 90],
          ["fixed cash costs", 20],
          ["depreciation", 17],
          ["opportunity capital", 22],
          ["opportunity land", 75],
          ["opportunity labour", 343],
          ["assets", 4800],
          ["hours", 2285],
          ["cows", 2],
          ["farmland", 0.4],
          ["milk", 2048],
        ],
      ],
      note: "A dairy enterprise like that of farm BD-2",
      result: [
        ["indicator", "per farm", "per cow", "per 100 kg ECM"],
        ["Total receipts", 574, 287, 28.02734375],
        ["Crop receipts", 0, 0, 0],
        ["Milk returns", 470, 235, 22.94921875],
        ["Cattle returns", 89, 44.5, 4.345703125],
        ["Other returns", 15, 7.5, 0.732421875],
        ["Government payments", 0, 0, 0],
        ["Total expenses", 110, 55, 5.37109375],
        ["Variable costs crop", 0, 0, 0],
        ["Variable costs dairy", 90, 45, 4.39453125],
        ["Fixed cash costs", 20, 10, 0.9765625],
        ["Wages paid", 0, 0, 0],
        ["Land rent paid", 0, 0, 0],
        ["Interest paid", 0, 0, 0],
        ["Quota rent paid", 0, 0, 0],
        ["Net cash farm income", 464, 232, 22.65625],
        ["Depreciation", 17, 8.5, 0.830078125],
        ["Change in inventory", 0, 0, 0],
        ["Capital gains", 0, 0, 0],
        ["Farm income", 447, 223.5, 21.82617188],
        ["Opportunity costs", 440, 220, 21.484375],
        ["Interest on own capital", 22, 11, 1.07421875],
        ["Rent on own land", 75, 37.5, 3.662109375],
        ["Cost of own labour", 343, 171.5, 16.74804688],
        ["Entrepreneur's profit", 7, 3.5, 0.341796875],
        ["Milk price", "", "", 22.94921875],
        ["Cost of milk production only", 463, 231.5, 22.60742188],
        ["Profit margin (fraction)", 0.7787456446, "", ""],
        ["Return to labour (cur/h)", 0.1531728665, "", ""],
        ["Average wage (cur/h)", 0.1501094092, "", ""],
        ["Means of production", 127, 63.5, 6.201171875],
        ["Labour costs", 343, 171.5, 16.74804688],
        ["Land costs", 75, 37.5, 3.662109375],
        ["Capital costs", 22, 11, 1.07421875],
        ["Quota costs", 0, 0, 0],
        ["Total costs by item", 567, 283.5, 27.68554688],
        ["Cash costs", 110, 55, 5.37109375],
        ["Non-cash costs", 457, 228.5, 22.31445313],
        ["Total costs, cash and non-cash", 567, 283.5, 27.68554688],
        ["Cash part of costs (fraction)", 0.1940035273, "", ""],
        ["Stocking rate (cows/ha)", 5, "", ""],
        ["Capital input (cur/cow)", "", 2400, ""],
        ["Milk produced (kg ECM)", 2048, 1024, ""],
      ],
    },
  ],
  notNative: "it reads an account and gives a table",
  compute: (inputs) => {
    const reports = inputs.map(({ values }) => report(values));
    const headOf = (name: string) => (inputs.length === 1 ? "" : `${name} `);
    const forms = ["per farm", "per cow", "per 100 kg ECM"];
    const uncosted = inputs.map(({ values: { hours, wagesPaid, opportunityLabour } }) =>
      wagesPaid + opportunityLabour === 0 && hours > 0 ? hours : null,
    );
    return [
      ["indicator", ...inputs.flatMap(({ name }) => forms.map((form) => headOf(name) + form))],
      ...reports[0]!.map(([indicator], k): Cell[] => [indicator, ...reports.flatMap((rows) => rows[k]!.slice(1))]),
      ...(uncosted.some((hours) => hours !== null)
        ? [[noCostOfLabour, ...uncosted.flatMap((hours): Cell[] => [hours, null, null])]]
        : []),
    ];
  },
});

const noCostOfLabour = "These hours (h) have no cost: enter opportunity labour";

/** An indicator per farm, per cow and per 100 kg of milk; null where it has no such form. */
type Line = readonly [indicator: string, perFarm: number | null, perCow: number | null, per100: number | null];

function report(it: Account<typeof lines>["values"]): readonly Line[] {
  const receipts = [it.cropReceipts, it.milkReturns, it.cattleReturns, it.otherReturns, it.payments];
  const costs = [it.variableCropCosts, it.variableDairyCosts, it.fixedCashCosts];
  const [totalReceipts, expenses] = [
    sum(receipts),
    sum([...costs, it.wagesPaid, it.rentPaid, it.interestPaid, it.rentedQuota]),
  ];
  const depreciation = it.depreciation + it.quotaDepreciation;
  const cash = ncfi.compute(totalReceipts, expenses);
  const income = farmIncome.compute(cash, depreciation, it.inventoryChange, it.capitalGains);
  const opportunity = it.opportunityCapital + it.opportunityLand + it.opportunityLabour;
  const profit = entProfit.compute(income, it.opportunityLabour, it.opportunityLand, it.opportunityCapital);
  const totalCost = expenses + depreciation + opportunity;
  const items = {
    means: sum(costs) + it.depreciation,
    labour: it.wagesPaid + it.opportunityLabour,
    land: it.rentPaid + it.opportunityLand,
    capital:
      it.equity === undefined && it.liabilities === 0
        ? it.interestPaid + it.opportunityCapital
        : capitalCost.compute(it.equity ?? 0, it.liabilities, equityRate, debtRate),
    quota: it.rentedQuota + it.quotaDepreciation,
  };
  const nonMilk = totalReceipts - it.milkReturns + it.inventoryChange + it.capitalGains;

  const money = (indicator: string, amount: number): Line => [
    indicator,
    amount,
    amount / it.cows,
    (amount / it.milk) * 100,
  ];
  const { hours, farmland, assets } = it;
  return [
    money("Total receipts", totalReceipts),
    money("Crop receipts", it.cropReceipts),
    money("Milk returns", it.milkReturns),
    money("Cattle returns", it.cattleReturns),
    money("Other returns", it.otherReturns),
    money("Government payments", it.payments),
    money("Total expenses", expenses),
    money("Variable costs crop", it.variableCropCosts),
    money("Variable costs dairy", it.variableDairyCosts),
    money("Fixed cash costs", it.fixedCashCosts),
    money("Wages paid", it.wagesPaid),
    money("Land rent paid", it.rentPaid),
    money("Interest paid", it.interestPaid),
    money("Quota rent paid", it.rentedQuota),
    money("Net cash farm income", cash),
    money("Depreciation", depreciation),
    money("Change in inventory", it.inventoryChange),
    money("Capital gains", it.capitalGains),
    money("Farm income", income),
    money("Opportunity costs", opportunity),
    money("Interest on own capital", it.opportunityCapital),
    money("Rent on own land", it.opportunityLand),
    money("Cost of own labour", it.opportunityLabour),
    money("Entrepreneur's profit", profit),
    ["Milk price", null, null, (it.milkReturns / it.milk) * 100],
    [
      "Cost of milk production only",
      totalCost - nonMilk,
      (totalCost - nonMilk) / it.cows,
      costMilkOnly.compute(totalCost, nonMilk, it.milk, 100),
    ],
    ["Profit margin (fraction)", shareOf(income, totalReceipts), null, null],
    [
      "Return to labour (cur/h)",
      hours === 0 ? null : returnLabour.compute(profit, it.wagesPaid, it.opportunityLabour, hours),
      null,
      null,
    ],
    [
      "Average wage (cur/h)",
      hours === 0 ? null : avgWage.compute(it.wagesPaid, it.opportunityLabour, hours),
      null,
      null,
    ],
    money("Means of production", items.means),
    money("Labour costs", items.labour),
    money("Land costs", items.land),
    money("Capital costs", items.capital),
    money("Quota costs", items.quota),
    money("Total costs by item", sum(Object.values(items))),
    money("Cash costs", expenses),
    money("Non-cash costs", depreciation + opportunity),
    money("Total costs, cash and non-cash", totalCost),
    ["Cash part of costs (fraction)", shareOf(expenses, totalCost), null, null],
    ["Stocking rate (cows/ha)", farmland === 0 ? null : stocking.compute(it.cows, farmland), null, null],
    ["Capital input (cur/cow)", null, assets === 0 ? null : assets / it.cows, null],
    ["Milk produced (kg ECM)", it.milk, it.milk / it.cows, null],
  ];
}
