import { defineFunction } from "../../define.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const receivableCost = defineFunction({
  name: "RECEIVABLECOST",
  summary: "Gives the yearly cost of selling on credit.",
  purpose: "Use it to see what late payment costs a co-operative or a dairy, before you agree to a discount for cash.",
  params: [
    { name: "sales", about: "Sales on credit", unit: "cur/yr", min: 0 },
    { name: "days", about: "Days until payment, negative where it comes ahead of the milk", unit: "d" },
    { name: "rate", about: "Interest on the money owed", ...interestRate },
  ],
  result: { unit: "cur/yr" },
  formula: "sales*days/365*rate",
  source: [
    { key: "identity", at: "interest on the sales outstanding" },
    {
      key: "bennettFao",
      at: "Issues and conclusions, prolonged credit periods demanded by large wholesalers or retailers",
    },
  ],
  cautions: ["Enter the sales of a year: those of one month give a twelfth of the cost."],
  examples: [{ args: [730000, 30, 0.12], result: 7200 }],
  compute: (sales, days, rate) => ((sales * days) / 365) * rate,
});
