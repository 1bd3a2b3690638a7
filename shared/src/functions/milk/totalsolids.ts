import { defineFunction } from "../../define.ts";
import { lactometer, milkFat, solidsConstant, solidsFormula } from "../../vocabulary/params.ts";
import { solidsConstants, solidsEquations } from "./snf.ts";

export const totalSolids = defineFunction({
  name: "TOTALSOLIDS",
  summary: "Estimates total solids from a lactometer reading and fat by the same formulas as SNF.",
  purpose: "Use it at a collection centre that pays by total solids and has a lactometer and a fat test.",
  params: [lactometer, milkFat, solidsFormula, solidsConstant],
  result: { unit: "%" },
  formula:
    "SNF(lactometer, fat, formula, constant) + fat; RICHMOND lactometer/4 + 1.2 fat + constant; BS734 lactometer/4 + 1.22 fat + constant",
  source: [
    { key: "wileyAnalysis", at: "page 269, total solids by Richmond (RICHMOND) and by Hehner and Richmond (HEHNER)" },
    { key: "bs734", at: "total solids (BS734)" },
    { key: "is10083", at: "solids-not-fat (BIS, BIS1982); the other formulas as SNF" },
  ],
  cautions: ["Use the formula of your buyer: SNF says which lactometer each is for."],
  examples: [
    { args: [28, 4], result: 12.44 },
    { args: [28, 4, "BS734"], result: 12.6 },
    { args: [31, 3.5, "RICHMOND"], result: 12.09, note: "Printed 12.09 by Wiley" },
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
    return solidsEquations[formula](lactometer, fat, added) + fat;
  },
});
