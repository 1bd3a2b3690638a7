import { defineFunction } from "../../define.ts";
import { nonProtein } from "../../models/corrected-milk.ts";
import { milkFat, milkLactose } from "../../vocabulary/params.ts";
import { ecmFactor } from "./ecmfactor.ts";
import { trueProtein } from "./trueprotein.ts";

export const fpcm = defineFunction({
  name: "FPCM",
  summary: "Converts milk to the fat-and-protein-corrected milk of the IDF carbon-footprint standards.",
  purpose: "Use it for the kilograms of milk by which a carbon footprint is divided.",
  params: [
    { name: "milk", about: "Milk as weighed", unit: "kg", min: 0 },
    milkFat,
    {
      name: "protein",
      about: "Protein, percent by mass, on the basis named in proteinBasis",
      unit: "%",
      min: 1,
      max: 15,
    },
    {
      kind: "choice",
      name: "method",
      about: "Standard of the International Dairy Federation",
      choices: { IDF2015: "Bulletin 479/2015, true protein", IDF2022: "Bulletin 520/2022, crude protein and lactose" },
      default: "IDF2015",
    },
    {
      kind: "choice",
      name: "proteinBasis",
      about:
        "What the protein was measured as, converted by 0.19 where the method needs the other; if blank, that of the method: true for IDF2015, crude for IDF2022",
      choices: { TRUEPROTEIN: "true protein", CRUDE: "crude protein (N x 6.38)" },
      optional: true,
    },
    { ...milkLactose, about: "Lactose, percent by mass, used by IDF2022; if blank, 4.8, that of its standard milk" },
  ],
  result: { unit: "kg FPCM" },
  formula:
    "IDF2015 milk*(0.1226 fat + 0.0776 true protein + 0.2534); IDF2022 milk*(0.0929 fat + 0.0547 crude protein + 0.0395 lactose)/(0.0929*4 + 0.0547*3.3 + 0.0395*4.8); true protein = crude protein - 0.19",
  source: [
    { key: "idf2015", at: "FPCM (IDF2015)" },
    { key: "idf2022", at: "equation 10 (IDF2022)" },
    { key: "holos", at: "equation 9.4-2 (true and crude protein)" },
  ],
  cautions: [
    "Crude protein entered as true protein makes the milk 1.5 % too rich under IDF2015: name the basis. ECM with the same method and a blank basis here give the same kilograms.",
    "The standard milk of IDF2022, 4.0 % fat, 3.3 % protein and 4.8 % lactose, is stated in crude protein.",
  ],
  examples: [
    { args: [1000, 4, 3.3], result: 999.88, note: "The standard milk of IDF2015, whose coefficients are rounded" },
    { args: [1000, 4, 3.3, "IDF2022"], result: 1000, note: "The standard milk of IDF2022 keeps its weight" },
    { args: [10000, 4, 3.3, "IDF2015", "CRUDE"], result: 9851.36 },
  ],
  compute: (milk, fat, protein, method, proteinBasis, lactose) => {
    if (method === "IDF2015")
      return (
        milk *
        ecmFactor.compute(
          fat,
          proteinBasis === "CRUDE" ? trueProtein.compute(protein, nonProtein) : protein,
          "IDF2015",
          lactose,
        )
      );
    return (
      milk * ecmFactor.compute(fat, proteinBasis === "TRUEPROTEIN" ? protein + nonProtein : protein, "IDF2022", lactose)
    );
  },
});
