import { defineFunction } from "../../define.ts";

export const landCost = defineFunction({
  name: "LANDCOST",
  summary: "Adds the rents paid and the calculated rent of own land.",
  purpose: "Use it for the full cost of land: own land counts at the rent that it would fetch.",
  params: [
    { name: "rentPaid", about: "Rents paid", unit: "cur", min: 0 },
    { name: "ownArea", about: "Own land", unit: "ha", min: 0 },
    { name: "rent", about: "Regional rent", unit: "cur/ha/yr", min: 0 },
  ],
  result: { unit: "cur" },
  formula: "rentPaid + ownArea*rent",
  source: [{ key: "hemme2004", at: "Annex 1, costs by cost items" }],
  cautions: ["Rents paid already cover rented land: enter only own land in ownArea."],
  examples: [{ args: [150, 0.4, 300], result: 270 }],
  compute: (rentPaid, ownArea, rent) => rentPaid + ownArea * rent,
});
