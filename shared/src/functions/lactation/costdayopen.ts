import { defineFunction } from "../../define.ts";
import { calvingInterval } from "../../vocabulary/params.ts";

export const costDayOpen = defineFunction({
  name: "COSTDAYOPEN",
  summary: "Gives the cost of one more day open from its parts.",
  purpose: "Use it to see what a cow that is not in calf costs each day, and so what better heat detection may cost.",
  params: [
    { name: "milkLoss", about: "Milk lost per extra day open", unit: "kg/d", min: 0 },
    { name: "milkPrice", about: "Milk price", unit: "cur/kg", min: 0 },
    { name: "feedSaved", about: "Feed saved per day", unit: "cur/d", min: 0, default: 0 },
    { name: "calfValue", about: "Value of the calf that comes later", unit: "cur", min: 0, default: 0 },
    { name: "replacementRisk", about: "Cost of the added risk of culling per day", unit: "cur/d", min: 0, default: 0 },
    {
      name: "reproductionCost",
      about: "Added cost of getting the cow in calf: inseminations, hormones, examinations",
      unit: "cur/d",
      min: 0,
      default: 0,
    },
    { ...calvingInterval, default: 365 },
  ],
  result: { unit: "cur/d" },
  formula: "milkLoss*milkPrice - feedSaved + calfValue/calvingInterval + replacementRisk + reproductionCost",
  source: [
    { key: "identity", at: "a partial budget of one day; a cow has one calf a calving interval" },
    { key: "daysOpen2015", at: "the parts: milk, calves, added reproduction and replacement" },
  ],
  cautions: [
    "No coefficient is valid everywhere: enter every part yourself.",
    "To compare: Meadows and others (2005, Journal of Dairy Science 88:1244) found 0.44, 1.37 and 1.71 US$ per cow per year for one more day open at 130, 160 and 190 days.",
  ],
  examples: [
    { args: [4, 0.4], result: 1.6 },
    { args: [4, 0.4, 0.5, 73, 0.3], result: 1.6, note: "1.6 - 0.5 + 0.2 + 0.3" },
    {
      args: [4, 0.4, 0.5, 80, 0.3, 0.25, 400],
      result: 1.85,
      note: "A calf of 80 every 400 days, and 0.25 for inseminations",
    },
  ],
  compute: (milkLoss, milkPrice, feedSaved, calfValue, replacementRisk, reproductionCost, calvingInterval) =>
    milkLoss * milkPrice - feedSaved + calfValue / calvingInterval + replacementRisk + reproductionCost,
});
