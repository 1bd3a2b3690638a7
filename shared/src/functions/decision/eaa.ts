import { defineFunction } from "../../define.ts";
import { presentValue, recoveryFactor } from "../../models/investment.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const eaa = defineFunction({
  name: "EAA",
  summary: "Gives the equivalent annual annuity, to compare investments of different length.",
  purpose: "Use it to choose between a machine that lasts five years and one that lasts ten: take the higher annuity.",
  params: [
    { name: "rate", about: "Discount rate", ...interestRate },
    {
      kind: "list",
      name: "flows",
      series: true,
      about: "Cash flows from year 0, the investment negative",
      unit: "cur",
    },
  ],
  result: { unit: "cur/yr" },
  formula: "NPV with year 0 undiscounted, times CRF(rate, n), n the years after year 0",
  source: [{ key: "identity", at: "annuity that is worth the net present value" }],
  cautions: [
    "Year 0 is not discounted, unlike in a spreadsheet's NPV.",
    "The comparison is valid if each investment could be repeated at the end of its life.",
    "Enter 0 for a year without a flow: a blank cell is skipped.",
    "Select just the years that count: desktop Excel passes a blank cell as 0, which counts as a year without flows.",
  ],
  examples: [
    {
      args: [0.1, [[-1000], [550], [726]]],
      result: 57.61904762,
      note: "A net present value of 100 as an annuity of two years",
    },
    { args: [0, [[-1000], [550], [726]]], result: 138, note: "Without interest, the mean gain a year" },
  ],
  conditions: [
    {
      holds: (_rate, flows) => flows.length > 1,
      otherwise: "there is only year 0: enter the flow of at least one more year",
      code: "#N/A",
    },
  ],
  notNative: "it reads a list",
  compute: (rate, flows) => presentValue(rate, flows) * recoveryFactor(rate, flows.length - 1),
});
