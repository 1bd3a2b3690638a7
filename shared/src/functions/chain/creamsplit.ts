import { defineFunction } from "../../define.ts";
import { creamFat as milkOrCreamFat } from "../../vocabulary/params.ts";

export const creamSplit = defineFunction({
  name: "CREAMSPLIT",
  summary: "Splits milk into cream and skim by their fat.",
  purpose: "Use it to see what cream and skim a separator should give, and where fat goes missing.",
  params: [
    { name: "milk", about: "Milk or cream separated", unit: "kg", min: 0 },
    milkOrCreamFat,
    { name: "skimFat", about: "Fat in the skim or standardised milk or cream", unit: "%", min: 0, max: 100 },
    { name: "creamFat", about: "Fat in the cream", unit: "%", min: 1, max: 100 },
    {
      kind: "choice",
      name: "rule",
      about: "How the cream is calculated",
      choices: {
        EXACT: "mass balance: no fat is lost",
        ANNEX4: "the paper's short rule, which divides by the fat of the cream alone and loses some of the fat",
      },
      default: "EXACT",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "stream", kind: "text" },
      { name: "quantity", unit: "kg" },
      { name: "fat", unit: "%" },
      { name: "fatQuantity", unit: "kg" },
    ],
  },
  formula:
    "EXACT cream = milk*(fat - skimFat)/(creamFat - skimFat); ANNEX4 cream = milk*(fat - skimFat)/creamFat; skim = milk - cream",
  source: [
    { key: "identity", at: "mass balance of fat (Pearson)" },
    { key: "hemme2004", at: "Annex 4, cream sold (ANNEX4)" },
  ],
  cautions: [
    "Annex 4 prints 0.034 and 0.1 kg cream; the mass balance gives 0.0377 and 0.1053 kg. The printed rows lose 1.0 and 1.5 g of the 45 g of fat.",
  ],
  examples: [
    {
      args: [1000, 3.8, 0, 40],
      result: [
        ["stream", "quantity (kg)", "fat (%)", "fat quantity (kg)"],
        ["cream", 95, 40, 38],
        ["skim", 905, 0, 0],
        ["unaccounted", 0, null, 0],
      ],
    },
    {
      args: [1, 4.5, 3.5, 30, "ANNEX4"],
      note: "The co-operative of Annex 4, which prints 0.034 kg",
      result: [
        ["stream", "quantity (kg)", "fat (%)", "fat quantity (kg)"],
        ["cream", 0.03333333333, 30, 0.01],
        ["skim", 0.9666666667, 3.5, 0.03383333333],
        ["unaccounted", 0, null, 0.001166666667],
      ],
    },
  ],
  conditions: [
    {
      holds: (_milk, fat, skimFat, creamFat) => skimFat <= fat && fat <= creamFat && skimFat < creamFat,
      otherwise: "the fat of the milk must be between skimFat and creamFat",
    },
  ],
  notNative: "its result is a table",
  compute: (milk, fat, skimFat, creamFat, rule) => {
    const cream = (milk * (fat - skimFat)) / (rule === "EXACT" ? creamFat - skimFat : creamFat);
    const skim = milk - cream;
    const lost = rule === "EXACT" ? 0 : (milk * fat - cream * creamFat - skim * skimFat) / 100;
    return [
      { stream: "cream", quantity: cream, fat: creamFat, fatQuantity: (cream * creamFat) / 100 },
      { stream: "skim", quantity: skim, fat: skimFat, fatQuantity: (skim * skimFat) / 100 },
      { stream: "unaccounted", quantity: 0, fat: null, fatQuantity: lost },
    ];
  },
});
