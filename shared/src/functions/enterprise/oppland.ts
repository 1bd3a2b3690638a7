import { defineFunction } from "../../define.ts";

export const oppLand = defineFunction({
  name: "OPPLAND",
  summary: "Values own land at the regional rent, or at 4 percent of its market value where there is no rental market.",
  purpose: "Use it for what the family's own land would earn if it were rented out.",
  params: [
    { name: "area", about: "Own land", unit: "ha", min: 0 },
    { name: "rent", about: "Regional rent; enter this or landValue", unit: "cur/ha/yr", above: 0, optional: true },
    { name: "landValue", about: "Market value, used where rent is blank", unit: "cur/ha", above: 0, optional: true },
    {
      name: "capRate",
      about: "Rate that turns land value into rent",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.04,
    },
  ],
  result: { unit: "cur/yr" },
  formula: "area*rent; without rent area*landValue*capRate",
  source: [{ key: "hemme2004", at: "Annex 1, land costs" }],
  cautions: ["Rent paid is already a cash cost: enter own land only."],
  examples: [
    { args: [0.4, 300], result: 120 },
    { args: [0.4, null, 7800], result: 124.8, note: "The land price of Sirajganj in section 3.5, at 4 %" },
  ],
  conditions: [
    {
      holds: (_area, rent, landValue) => rent !== undefined || landValue !== undefined,
      otherwise: "rent and landValue are both blank: enter one of them",
      code: "#N/A",
    },
  ],
  compute: (area, rent, landValue, capRate) =>
    rent !== undefined ? area * rent : area * (landValue as number) * capRate,
});
