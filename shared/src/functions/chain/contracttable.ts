import { defineFunction } from "../../define.ts";
import { interestRate } from "../../vocabulary/params.ts";
import { receivableCost } from "./receivablecost.ts";

export const contractTable = defineFunction({
  name: "CONTRACTTABLE",
  summary:
    "Compares offers of milk buyers by what is left of the price after deductions, rejected milk and late payment.",
  purpose:
    "Use it before you sign a contract: a high price that is paid late or cut by deductions can be the worse one.",
  params: [
    {
      kind: "table",
      name: "contracts",
      about: "One row per offer",
      columns: [
        { kind: "text", name: "buyer", about: "Name of the buyer" },
        { name: "price", about: "Price offered", unit: "cur/kg", min: 0 },
        { name: "milk", about: "Milk that the buyer takes in a year", unit: "kg/yr", above: 0 },
        { name: "days", about: "Days from delivery to payment, negative where it is paid ahead", unit: "d" },
        { name: "bonus", about: "Bonus for quality or volume", unit: "cur/kg", min: 0, default: 0 },
        { name: "deductions", about: "Haulage, cooling, fees and repayments", unit: "cur/kg", min: 0, default: 0 },
        { name: "rejected", about: "Share of the milk that is refused", unit: "fraction", min: 0, max: 1, default: 0 },
      ],
    },
    {
      name: "rate",
      about: "Interest on the money owed, as the seller pays or could earn it",
      ...interestRate,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "buyer", kind: "text" },
      { name: "payment", unit: "cur/yr" },
      { name: "costOfCredit", unit: "cur/yr" },
      { name: "netReturn", unit: "cur/yr" },
      { name: "netPrice", unit: "cur/kg" },
      { name: "rank", kind: "cell" },
    ],
  },
  formula:
    "payment = milk*(1 - rejected)*(price + bonus) - milk*deductions; cost of credit = RECEIVABLECOST(payment, days, rate); net return = payment - cost of credit; net price = net return/milk; rank 1 is the highest net price",
  source: [
    { key: "identity", at: "net price of an offer" },
    { key: "bennettFao", at: "MODE approach, advanced negotiation skills (contracts and agreements)" },
  ],
  cautions: [
    "Rejected milk counts as lost: enter what it brings elsewhere as a bonus, or leave out of rejected what you can still use.",
    "It does not include the risk that a buyer does not pay at all.",
  ],
  examples: [
    {
      args: [
        [
          ["buyer", "price", "milk", "days", "bonus", "deductions", "rejected"],
          ["Dairy", 0.47, 365000, 45, 0.01, 0.02, 0.01],
          ["Sweetshop", 0.45, 365000, 7, 0, 0, 0],
        ],
        0.24,
      ],
      note: "The dairy offers more and pays later",
      result: [
        ["buyer", "payment (cur/yr)", "cost of credit (cur/yr)", "net return (cur/yr)", "net price (cur/kg)", "rank"],
        ["Dairy", 166148, 4916.16, 161231.84, 0.4417310685, 2],
        ["Sweetshop", 164250, 756, 163494, 0.4479287671, 1],
      ],
    },
  ],
  notNative: "it reads a table and gives one",
  compute: (contracts, rate) => {
    const offers = contracts.map(({ buyer, price, milk, days, bonus, deductions, rejected }) => {
      const payment = milk * ((1 - rejected) * (price + bonus) - deductions);
      const costOfCredit = receivableCost.compute(payment, days, rate);
      const netReturn = payment - costOfCredit;
      return { buyer, payment, costOfCredit, netReturn, netPrice: netReturn / milk };
    });
    // The best first; contracts of one price have one rank.
    const prices = Float64Array.from(offers, ({ netPrice }) => -netPrice).sort();
    const ranks = new Map<number, number>();
    for (const [k, price] of prices.entries()) if (!ranks.has(-price)) ranks.set(-price, k + 1);
    return offers.map((offer) => ({ ...offer, rank: ranks.get(offer.netPrice)! }));
  },
});
