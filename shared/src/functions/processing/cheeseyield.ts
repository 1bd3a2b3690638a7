import { defineFunction } from "../../define.ts";
import { anyFat } from "../../vocabulary/params.ts";

export const cheeseYield = defineFunction({
  name: "CHEESEYIELD",
  summary: "Predicts the cheese from 100 kg of milk by the Van Slyke formula.",
  purpose: "Use it to see what cheese a kind of milk should give, and to notice losses in the vat.",
  params: [
    anyFat,
    { name: "casein", about: "Casein, percent by mass, not protein", unit: "%", min: 1, max: 15 },
    { name: "moisture", about: "Moisture of the cheese, percent by mass", unit: "%", min: 1, max: 90 },
    {
      name: "fatRecovery",
      about: "Recovery: share of the fat that stays in the cheese",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.93,
    },
    { name: "caseinLoss", about: "Casein lost, percent of the milk", unit: "%", above: 0, max: 1, default: 0.1 },
    {
      name: "solidsFactor",
      about: "Factor for salt and whey solids in the cheese",
      unit: "ratio",
      min: 1,
      max: 1.5,
      default: 1.09,
    },
  ],
  result: { unit: "kg/100 kg milk" },
  formula: "(fatRecovery*fat + casein - caseinLoss)*solidsFactor/(1 - moisture/100)",
  source: [
    { key: "vanSlykePrice1936", at: "the cheese yield formula" },
    { key: "dairyScienceInfo", at: "the same formula with 0.93, 0.1 and 1.09, and the recovery of four plants" },
  ],
  cautions: [
    "0.93, 0.1 and 1.09 are for Cheddar; other cheeses need other values.",
    "Plants recover less fat than 0.93: four in New York were measured at 0.828 to 0.872. Enter your own as fatRecovery.",
    "Enter casein: protein in its place gives about a tenth too much cheese.",
  ],
  examples: [
    { args: [3.6, 2.5, 37], result: 9.944952381, note: "Cheddar; published 9.94" },
    { args: [4, 2.6, 40], result: 11.29966667 },
  ],
  compute: (fat, casein, moisture, fatRecovery, caseinLoss, solidsFactor) =>
    ((fatRecovery * fat + casein - caseinLoss) * solidsFactor) / (1 - moisture / 100),
});
