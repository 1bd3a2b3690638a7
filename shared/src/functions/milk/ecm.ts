import { defineFunction } from "../../define.ts";
import { correctionMethod, milkFat, milkLactose, milkProtein } from "../../vocabulary/params.ts";
import { ecmFactor } from "./ecmfactor.ts";

export const ecm = defineFunction({
  name: "ECM",
  summary: "Converts milk to energy-corrected milk by a published method, IFCN by default.",
  purpose:
    "Use it before milk of different fat and protein is added up or compared: a litre of rich milk holds more food and costs more to make.",
  params: [
    { name: "milk", about: "Milk as weighed, marketable production", unit: "kg", min: 0 },
    milkFat,
    milkProtein,
    correctionMethod,
    milkLactose,
  ],
  result: { unit: "kg ECM" },
  formula: "milk*ECMFACTOR(fat, protein, method, lactose); IFCN: milk*(0.383 fat + 0.242 protein + 0.7832)/3.1138",
  source: [{ key: "hemme2004", at: "Annex 1, adjustment of milk into ECM; other methods as ECMFACTOR" }],
  cautions: ["Protein left blank is an error, never 0 %: a blank would cost about a quarter of the milk."],
  examples: [
    { args: [1000, 4.5, 3.7], result: 1092.587835, note: "Milk of farm BD-2 of Sirajganj" },
    { args: [30, 4, 3.3], result: 30, note: "The standard milk keeps its weight" },
  ],
  compute: (milk, fat, protein, method, lactose) => milk * ecmFactor.compute(fat, protein, method, lactose),
});
