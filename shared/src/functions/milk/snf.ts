import { defineFunction } from "../../define.ts";
import { lactometer, milkFat, solidsConstant, solidsFormula } from "../../vocabulary/params.ts";

/** The constant that each formula adds; CLR100 and HEHNER have none. */
export const solidsConstants = {
  BIS: 0.44, // IS 10083 as amended in February 1992
  BIS1982: 0.6, // IS 10083:1982
  BS734: 0.72, // British Standard 734, as amended in October 1957
  RICHMOND: 0.14, // Richmond, in Wiley's Principles and Practice of Agricultural Analysis
  FIELD: 0.36, // three public dairy programs of India
  IND36: 0.36, // agrimoon.com
  IND70: 0.7, // program of a milk union of India
  CLR100: 0,
  HEHNER: 0,
};
export const solidsEquations = {
  // IS 10083, of 1982 and as amended in 1992
  BIS: (lactometer: number, fat: number, constant: number) => lactometer / 4 + 0.25 * fat + constant,
  // IS 10083, of 1982
  BIS1982: (lactometer: number, fat: number, constant: number) => lactometer / 4 + 0.25 * fat + constant,
  // British Standard 734, as amended in October 1957
  BS734: (lactometer: number, fat: number, constant: number) => lactometer / 4 + 0.22 * fat + constant,
  // Richmond: total solids are lactometer/4 + 1.2 fat + 0.14
  RICHMOND: (lactometer: number, fat: number, constant: number) => lactometer / 4 + 0.2 * fat + constant,
  // Three public dairy programs of India
  FIELD: (lactometer: number, fat: number, constant: number) => lactometer / 4 + 0.21 * fat + constant,
  // Indian field practice at 29 C, as given by agrimoon.com
  IND36: (lactometer: number, fat: number, constant: number) => lactometer / 4 + 0.2 * fat + constant,
  // Program of a milk union of India, until January 2020
  IND70: (lactometer: number, fat: number, constant: number) => lactometer / 4 + 0.2 * fat + constant,
  // Bhandair: benchmarks of northern India
  CLR100: (lactometer: number, fat: number) => lactometer / 4 + 0.2 * fat + lactometer / 100,
  // Hehner and Richmond: total solids are 0.2625 G/D + 1.2 fat, with D the density
  HEHNER: (lactometer: number, fat: number) => (0.2625 * lactometer) / (1 + lactometer / 1000) + 0.2 * fat,
};

export const snf = defineFunction({
  name: "SNF",
  summary: "Estimates solids-not-fat from a lactometer reading and fat by a named formula.",
  purpose: "Use it at a collection centre that has a lactometer and a fat test; CLR corrects the reading first.",
  params: [lactometer, milkFat, solidsFormula, solidsConstant],
  result: { unit: "%" },
  formula:
    "BIS lactometer/4 + 0.25 fat + constant; BIS1982 lactometer/4 + 0.25 fat + constant; BS734 lactometer/4 + 0.22 fat + constant; RICHMOND lactometer/4 + 0.2 fat + constant; FIELD lactometer/4 + 0.21 fat + constant; IND36 lactometer/4 + 0.2 fat + constant; IND70 lactometer/4 + 0.2 fat + constant; CLR100 lactometer/4 + 0.2 fat + lactometer/100; HEHNER 0.2625 lactometer/(1 + lactometer/1000) + 0.2 fat; without constant BIS 0.44, BIS1982 0.60, BS734 0.72, RICHMOND 0.14, FIELD 0.36, IND36 0.36, IND70 0.70",
  source: [
    { key: "is10083", at: "solids-not-fat as amended in February 1992 (BIS) and before (BIS1982)" },
    { key: "bs734", at: "solids-not-fat (BS734)" },
    { key: "wileyAnalysis", at: "page 269, total solids by Richmond (RICHMOND) and by Hehner and Richmond (HEHNER)" },
    { key: "indianPrograms", at: "0.21 fat and 0.36 (FIELD), 0.2 fat and 0.70 (IND70)" },
    { key: "agrimoon", at: "solids-not-fat (IND36)" },
    { key: "bhandair", at: "solids-not-fat (CLR100)" },
  ],
  cautions: [
    "The formulas differ by up to half a percent of solids: use your buyer's, and your state's constant if it has one.",
    "A lactometer of 27 C and one of 60 F read differently in the same milk: use the formula that belongs to yours.",
    "FIELD and IND70 are in use in India, but their origin is not named.",
  ],
  examples: [
    { args: [28, 4], result: 8.44 },
    { args: [28, 4, "BS734"], result: 8.6 },
    { args: [31, 3.5, "RICHMOND"], result: 8.59, note: "Wiley: total solids of 12.09" },
    { args: [29, 6.5, "CLR100"], result: 8.84, note: "Buffalo milk, benchmark of northern India" },
    { args: [28, 4, "BIS", 0.5], result: 8.5, note: "The constant of a state" },
  ],
  conditions: [
    {
      holds: (_lactometer, _fat, formula, constant) =>
        constant === undefined || (formula !== "CLR100" && formula !== "HEHNER"),
      otherwise: "CLR100 and HEHNER have no constant: leave it blank or choose another formula",
    },
  ],
  compute: (lactometer, fat, formula, constant) => {
    const added = constant === undefined ? solidsConstants[formula] : constant;
    return solidsEquations[formula](lactometer, fat, added);
  },
});
