import { defineFunction } from "../../define.ts";

const equations = {
  // Fleischmann, in the Tetra Pak Dairy Processing Handbook
  FLEISCHMANN: (fat: number, solidsNotFat: number) =>
    100 / (fat / 0.93 + solidsNotFat / 1.608 + 100 - fat - solidsNotFat),
  // CFIA Dairy manual, appendix IV
  CFIA: (fat: number) => 1 / ((1 - fat / 100) / 1.0355 + fat / 100 / 0.9526),
};

export const density = defineFunction({
  name: "DENSITY",
  summary: "Estimates the density of milk or cream from its composition.",
  purpose: "Use it to find what a litre of your milk or cream weighs, for LTOKG, KGTOL and prices per litre.",
  params: [
    { name: "fat", about: "Fat of milk, skim or cream, percent by mass", unit: "%", min: 0, max: 100 },
    {
      name: "solidsNotFat",
      about: "Solids-not-fat, percent by mass, not used by CFIA",
      unit: "%",
      min: 1,
      max: 15,
    },
    {
      kind: "choice",
      name: "method",
      about: "Density equation",
      choices: {
        FLEISCHMANN: "milk at 15 C, from fat and solids-not-fat",
        CFIA: "milk and cream, from fat alone",
      },
      default: "FLEISCHMANN",
    },
  ],
  result: { unit: "kg/L" },
  formula:
    "FLEISCHMANN 100/(fat/0.93 + solidsNotFat/1.608 + 100 - fat - solidsNotFat); CFIA 1/((1 - fat/100)/1.0355 + fat/100/0.9526)",
  source: [
    { key: "tetraPak", at: "Fleischmann's formula (FLEISCHMANN)" },
    { key: "cfia", at: "appendix IV (CFIA)" },
  ],
  cautions: ["Milk at 20 C is lighter than at 15 C, and milk straight from the cow is 0.7 % lighter than at 20 C."],
  examples: [
    { args: [4, 8.95], result: 1.031810771, note: "Printed 1.0318" },
    { args: [35, 5.9, "CFIA"], result: 1.004892244, note: "Cream" },
  ],
  conditions: [
    {
      holds: (fat, solidsNotFat, method) => method === "CFIA" || fat + solidsNotFat <= 100,
      otherwise: "fat and solidsNotFat together exceed 100 %: check both",
    },
  ],
  compute: (fat, solidsNotFat, method) => equations[method](fat, solidsNotFat),
});
