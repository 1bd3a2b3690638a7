import { defineFunction } from "../../define.ts";

export const cagr = defineFunction({
  name: "CAGR",
  summary: "Gives the compound annual growth rate.",
  purpose:
    "Use it to compare growth over different numbers of years: it is the steady yearly rate that gives the same result.",
  params: [
    { name: "start", about: "First value", unit: "any", above: 0 },
    { name: "end", about: "Last value", unit: "any", min: 0 },
    { name: "years", about: "Years between them", unit: "yr", min: 0.01 },
  ],
  result: { unit: "fraction/yr" },
  formula: "(end/start)^(1/years) - 1",
  source: [{ key: "identity", at: "compound growth" }],
  cautions: [
    "Count the years between the two values: from 2014/15 to 2020/21 there are 6, though 7 years are listed.",
    "The growth of prices is nominal unless you deflate them first (REALPRICE).",
  ],
  examples: [
    { args: [146.31, 209.96, 6], result: 0.06204705491, note: "Milk of India 2014/15 to 2020/21, printed 6.2 %" },
    { args: [100, 200, 1], result: 1 },
  ],
  compute: (start, end, years) => (end / start) ** (1 / years) - 1,
});
