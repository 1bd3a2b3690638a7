import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";

export const butterYield = defineFunction({
  name: "BUTTERYIELD",
  summary: "Gives the butter that a quantity of milk makes.",
  purpose: "Use it to check a churn, or to see what butter would bring for the milk.",
  params: [
    { name: "milk", about: "Milk", unit: "kg", min: 0 },
    milkFat,
    {
      name: "butterFat",
      about: "Fat in the butter; the legal minimum in India is 80",
      unit: "%",
      min: 30,
      max: 100,
      default: 82,
    },
    {
      name: "loss",
      about: "Share of the fat lost in churning and handling, a working assumption",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.02,
    },
    {
      name: "skimFat",
      about: "Fat left in skim and buttermilk, a working assumption",
      unit: "%",
      above: 0,
      max: 1,
      default: 0.05,
    },
  ],
  result: { unit: "kg" },
  formula: "milk*(fat - skimFat)/(butterFat - skimFat)*(1 - loss)",
  source: [
    { key: "identity", at: "mass balance of fat" },
    { key: "fssr2011", at: "minimum of 80 % fat in butter" },
  ],
  cautions: [
    "The defaults of loss and skimFat are working assumptions: enter the plant's own.",
    "A 0 in loss or skimFat is read as a blank in Excel and refused elsewhere: enter a small number such as 0.000001 for none.",
  ],
  examples: [
    { args: [1000, 4.5], result: 53.21537523 },
    {
      args: [100, 3.6, 81.5, 0.004, 0.05],
      result: 4.34106814,
      note: "Guelph, which goes over cream and prints 4.35",
    },
  ],
  compute: (milk, fat, butterFat, loss, skimFat) => ((milk * (fat - skimFat)) / (butterFat - skimFat)) * (1 - loss),
});
