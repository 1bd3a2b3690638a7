import { defineFunction } from "../../define.ts";
import { shareOf } from "../../models/amounts.ts";

export const assetStructure = defineFunction({
  name: "ASSETSTRUCTURE",
  summary: "Splits farm assets into land, cattle, other animals and other assets.",
  purpose:
    "Use it to see what the wealth of a farm consists of: often it is land, which earns little and cannot be sold.",
  params: [
    { name: "land", about: "Land", unit: "cur", min: 0 },
    { name: "cattle", about: "Cattle", unit: "cur", min: 0 },
    { name: "otherAnimals", about: "Goats, sheep, poultry", unit: "cur", min: 0 },
    { name: "other", about: "Machinery, buildings and cash", unit: "cur", min: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "asset", kind: "text" },
      { name: "value", unit: "cur" },
      { name: "share", unit: "fraction" },
    ],
  },
  formula: "item/sum",
  source: [{ key: "hemme2004", at: "section 3.5, farm assets" }],
  examples: [
    {
      args: [3120, 1000, 80, 600],
      note: "0.4 ha at the 7,800 US$ per ha of Sirajganj; the other assets are chosen",
      result: [
        ["asset", "value (cur)", "share (fraction)"],
        ["Land", 3120, 0.65],
        ["Cattle", 1000, 0.2083333333],
        ["Other animals", 80, 0.01666666667],
        ["Other", 600, 0.125],
        ["Total assets", 4800, 1],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (land, cattle, otherAnimals, other) => {
    const total = land + cattle + otherAnimals + other;
    const line = (asset: string, value: number) => ({ asset, value, share: shareOf(value, total) });
    return [
      line("Land", land),
      line("Cattle", cattle),
      line("Other animals", otherAnimals),
      line("Other", other),
      line("Total assets", total),
    ];
  },
});
