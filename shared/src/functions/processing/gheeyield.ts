import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";

export const gheeYield = defineFunction({
  name: "GHEEYIELD",
  summary: "Gives the ghee that a quantity of milk makes.",
  purpose: "Use it to see what ghee would bring for the milk, or to check the recovery of a maker.",
  params: [
    { name: "milk", about: "Milk", unit: "kg", min: 0 },
    milkFat,
    {
      name: "recovery",
      about: "Share of the fat recovered, an assumption: sources give 0.90 to 0.93",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.92,
    },
    { name: "gheeFat", about: "Fat in the ghee", unit: "%", min: 50, max: 100, default: 99.7 },
  ],
  result: { unit: "kg" },
  formula: "milk*fat/100*recovery/(gheeFat/100)",
  source: [
    { key: "identity", at: "mass balance of fat" },
    { key: "cdquestions", at: "recovery of 0.90 to 0.93" },
  ],
  cautions: ["The recovery rests on weak sources: enter the plant's own."],
  examples: [{ args: [100, 7], result: 6.459378134, note: "Buffalo milk; sources give about 6.4 kg" }],
  compute: (milk, fat, recovery, gheeFat) => (((milk * fat) / 100) * recovery) / (gheeFat / 100),
});
