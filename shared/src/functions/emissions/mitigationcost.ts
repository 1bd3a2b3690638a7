import { defineFunction } from "../../define.ts";

export const mitigationCost = defineFunction({
  name: "MITIGATIONCOST",
  summary: "Gives the cost of a tonne of emissions saved by a measure.",
  purpose: "Use it to find the cheapest way to save emissions; below 0 the measure earns money as well.",
  params: [
    { name: "addedCost", about: "Cost of the measure less what it saves, negative where it pays", unit: "cur" },
    { name: "savedEmissions", about: "Emissions saved", unit: "t CO2e", above: 0 },
  ],
  result: { unit: "cur/t CO2e" },
  formula: "addedCost/savedEmissions",
  source: [{ key: "identity", at: "marginal abatement cost" }],
  cautions: ["Do not rank measures that pay by cost per tonne: the more emissions they save, the less negative it is."],
  examples: [
    { args: [600, 12], result: 50 },
    { args: [-300, 12], result: -25, note: "A measure that pays" },
  ],
  compute: (addedCost, savedEmissions) => addedCost / savedEmissions,
});
