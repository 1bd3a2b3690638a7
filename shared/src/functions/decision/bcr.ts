import { defineFunction } from "../../define.ts";
import { presentValue } from "../../models/investment.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const bcr = defineFunction({
  name: "BCR",
  summary: "Gives the benefit-cost ratio of an investment.",
  purpose: "Use it to judge a project: above 1 it brings in more than it costs over its life.",
  params: [
    { name: "rate", about: "Discount rate", ...interestRate },
    { kind: "list", name: "benefits", series: true, about: "Benefits from year 0", unit: "cur", min: 0 },
    { kind: "list", name: "costs", series: true, about: "Costs from year 0, as positive amounts", unit: "cur", min: 0 },
  ],
  result: { unit: "ratio" },
  formula: "PV(benefits)/PV(costs), year 0 undiscounted",
  source: [{ key: "identity", at: "present value of benefits over present value of costs" }],
  cautions: [
    "Year 0 is not discounted, unlike in a spreadsheet's NPV.",
    "Enter 0 for a year without a benefit or a cost: years that are blank in both are skipped.",
    "It is returns over cost: subtract 1 for net return over cost.",
  ],
  examples: [
    {
      args: [0, [[210]], [[161]]],
      result: 1.304347826,
      note: "Khoa at a price of 210 and a profit of 49 (Chodisetti, CIGR Journal): printed 30.43 % profit on cost",
    },
    { args: [0.1, [[0], [550], [605]], [[800], [55], [0]]], result: 1.176470588, note: "1,000 over 850" },
  ],
  conditions: [
    {
      holds: (_rate, _benefits, costs) => costs.some((cost) => cost > 0),
      otherwise: "all costs are 0: enter at least one",
    },
  ],
  notNative: "it reads lists",
  compute: (rate, benefits, costs) => presentValue(rate, benefits) / presentValue(rate, costs),
});
