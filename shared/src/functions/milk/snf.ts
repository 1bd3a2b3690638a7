import { defineFunction } from "../../define.ts";
import { lactometer, milkFat, solidsFormula } from "../../vocabulary/params.ts";

const equations = {
  // Bureau of Indian Standards, lactometer at 27 C
  BIS: (lactometer: number, fat: number) => lactometer / 4 + 0.25 * fat + 0.44,
  // British Standard 734, as amended in October 1957
  BS734: (lactometer: number, fat: number) => lactometer / 4 + 0.22 * fat + 0.72,
  // Richmond, as given by calculator.city
  RICHMOND: (lactometer: number, fat: number) => lactometer / 4 + 0.21 * fat + 0.36,
  // Indian field practice at 29 C, as given by agrimoon.com
  IND36: (lactometer: number, fat: number) => lactometer / 4 + 0.2 * fat + 0.36,
};

export const snf = defineFunction({
  name: "SNF",
  summary: "Estimates solids-not-fat from a lactometer reading and fat by a named national formula.",
  purpose: "Use it at a collection centre that has a lactometer and a fat test.",
  params: [lactometer, milkFat, solidsFormula],
  result: { unit: "%" },
  formula:
    "BIS lactometer/4 + 0.25 fat + 0.44; BS734 lactometer/4 + 0.22 fat + 0.72; RICHMOND lactometer/4 + 0.21 fat + 0.36; IND36 lactometer/4 + 0.2 fat + 0.36",
  source: [
    { key: "bis", at: "solids-not-fat (BIS)" },
    { key: "bs734", at: "solids-not-fat (BS734)" },
    { key: "richmond", at: "solids-not-fat (RICHMOND)" },
    { key: "agrimoon", at: "solids-not-fat (IND36)" },
  ],
  cautions: [
    "The constants differ by up to half a percent of solids: milk unions use 0.14 to 0.72, so take the formula of your buyer.",
    "RICHMOND rests on a web calculator and is weak.",
  ],
  examples: [
    { args: [28, 4], result: 8.44 },
    { args: [28, 4, "BS734"], result: 8.6 },
    { args: [28, 6.5, "IND36"], result: 8.66, note: "Buffalo milk" },
  ],
  compute: (lactometer, fat, formula) => equations[formula](lactometer, fat),
});
