import { defineFunction } from "../../define.ts";
import { creamFat } from "../../vocabulary/params.ts";

export const gheeYield = defineFunction({
  name: "GHEEYIELD",
  summary: "Gives the ghee that a quantity of milk, cream or butter makes.",
  purpose: "Use it to see what ghee would bring for the milk, or to check the recovery of a maker.",
  params: [
    { name: "milk", about: "Milk, cream or butter", unit: "kg", min: 0 },
    { ...creamFat, about: "Fat of the milk, cream or butter, percent by mass" },
    {
      name: "recovery",
      about: "Share of the fat recovered",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 1,
    },
    { name: "gheeFat", about: "Fat in the ghee", unit: "%", min: 50, max: 100, default: 99.7 },
  ],
  result: { unit: "kg" },
  formula: "milk*fat/100*recovery/(gheeFat/100)",
  source: [{ key: "identity", at: "mass balance of fat" }],
  cautions: [
    "Without recovery, it is the most ghee that the fat can make: enter your plant's. A weak source gives 0.90 to 0.93 (cdquestions.com).",
  ],
  examples: [
    { args: [100, 7], result: 7.02106319, note: "Buffalo milk, all the fat" },
    { args: [100, 7, 0.92], result: 6.459378134 },
    { args: [10, 82], result: 8.224674022, note: "From butter" },
  ],
  conditions: [
    {
      holds: (_milk, fat, _recovery, gheeFat) => fat <= gheeFat,
      otherwise: "fat is above gheeFat: check both",
    },
  ],
  compute: (milk, fat, recovery, gheeFat) => (((milk * fat) / 100) * recovery) / (gheeFat / 100),
});
