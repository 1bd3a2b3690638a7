import { defineFunction } from "../../define.ts";
import { paybackYears } from "../../models/investment.ts";
import { interestRate } from "../../vocabulary/params.ts";

export const payback = defineFunction({
  name: "PAYBACK",
  summary: "Gives the years until an investment has paid itself back.",
  purpose: "Use it to see how long money is tied up; a family that may need it soon looks for a short time.",
  params: [
    {
      kind: "list",
      name: "flows",
      series: true,
      about: "Cash flows from year 0, the investment negative",
      unit: "cur",
    },
    {
      name: "rate",
      about: "Discount rate, 0 for the simple form",
      ...interestRate,
      default: 0,
    },
  ],
  result: { unit: "yr" },
  formula: "first time at which the cumulative (discounted) flow is back at 0, interpolated within the year",
  source: [{ key: "identity", at: "payback period, simple or discounted" }],
  cautions: [
    "What comes after the payback does not count, so an investment that lasts longer may be the better one.",
    "Enter 0 for a year without a flow: a blank cell is skipped.",
  ],
  examples: [
    { args: [[[-1000], [400], [400], [400]]], result: 2.5 },
    { args: [[[-1000], [550], [605]], 0.1], result: 2, note: "Discounted, both years are worth 500" },
  ],
  conditions: [
    {
      holds: (flows) => flows.some((flow) => flow < 0),
      otherwise: "no flow is below 0: enter the investment as a negative amount",
    },
    {
      holds: (flows, rate) => paybackYears(rate, flows) !== undefined,
      otherwise: "the investment is not paid back within these years: add the flows of later years",
      code: "#N/A",
    },
  ],
  notNative: "it reads a list",
  compute: (flows, rate) => paybackYears(rate, flows) as number,
});
