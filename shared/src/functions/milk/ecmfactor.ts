import { defineFunction } from "../../define.ts";
import type { CorrectionMethod } from "../../models/corrected-milk.ts";
import { correctionMethod, milkFat, milkLactose, milkProtein } from "../../vocabulary/params.ts";

const equations: Readonly<
  Record<CorrectionMethod, (fat: number, protein: number, lactose: number | undefined) => number>
> = {
  // Hemme, Garcia and Khan 2004, Annex 1
  IFCN: (fat, protein) => (0.383 * fat + 0.242 * protein + 0.7832) / 3.1138,
  // Sjaunja et al. 1990
  NORDIC: (fat, protein) => (0.383 * fat + 0.242 * protein + 0.7832) / 3.14,
  // Usually credited to Tyrrell and Reid 1965, whose Table 4 gives the equation of TR3532
  DHI_CP: (fat, protein) => 0.327 + 0.1295 * fat + 0.072 * protein,
  // NASEM 2021, milk energy in the software
  DHI_TP: (fat, protein) => 0.327 + 0.1295 * fat + 0.0765 * protein,
  // Tyrrell and Reid 1965, Table 4, equation 2, in kcal per pound; 317.77 is its value at 3.5 % fat and 3.2 % protein
  TR3532: (fat, protein) => (40.72 * fat + 22.65 * protein + 102.77) / 317.77,
  // GfE 2001, equation 1.4.3, and DLG 2006; 3.28 is its value at 4.0 % fat and 3.4 % protein, rounded
  DLG: (fat, protein) => (1.05 + 0.38 * fat + 0.21 * protein) / 3.28,
  // NRC 2001, net energy of milk; 0.7437 is its value at 4.0 % fat, 3.3 % protein and 4.85 % lactose
  NRC2001: (fat, protein, lactose) =>
    (0.0929 * fat + 0.0547 * protein + 0.0395 * (lactose === undefined ? 4.85 : lactose)) / 0.7437,
  // IDF Bulletin 479/2015
  IDF2015: (fat, protein) => 0.1226 * fat + 0.0776 * protein + 0.2534,
  // IDF Bulletin 520/2022, equation 10, whose standard milk has 4.8 % lactose
  IDF2022: (fat, protein, lactose) =>
    (0.0929 * fat + 0.0547 * protein + 0.0395 * (lactose === undefined ? 4.8 : lactose)) /
    (0.0929 * 4 + 0.0547 * 3.3 + 0.0395 * 4.8),
};

export const ecmFactor = defineFunction({
  name: "ECMFACTOR",
  summary: "Gives the kilograms of corrected milk that one kilogram of milk is worth under a published method.",
  purpose: "Use it to see what a kilogram of your milk counts for; ECM multiplies the whole quantity.",
  params: [milkFat, milkProtein, correctionMethod, milkLactose],
  result: { unit: "kg ECM/kg" },
  formula:
    "IFCN (0.383 fat + 0.242 protein + 0.7832)/3.1138; NORDIC (0.383 fat + 0.242 protein + 0.7832)/3.14; DHI_CP 0.327 + 0.1295 fat + 0.072 protein; DHI_TP 0.327 + 0.1295 fat + 0.0765 protein; TR3532 (40.72 fat + 22.65 protein + 102.77)/317.77; DLG (1.05 + 0.38 fat + 0.21 protein)/3.28; NRC2001 (0.0929 fat + 0.0547 protein + 0.0395 lactose)/0.7437; IDF2015 0.1226 fat + 0.0776 protein + 0.2534; IDF2022 (0.0929 fat + 0.0547 protein + 0.0395 lactose)/(0.0929*4 + 0.0547*3.3 + 0.0395*4.8); without lactose 4.85 for NRC2001, 4.8 for IDF2022",
  source: [
    { key: "hemme2004", at: "Annex 1, adjustment of milk into ECM (IFCN)" },
    { key: "sjaunja1990", at: "the ECM formula (NORDIC)" },
    { key: "tyrrellReid1965", at: "Table 4, equation 2 (TR3532); usually credited for DHI_CP" },
    { key: "nasem2021", at: "milk energy in the software (DHI_TP)" },
    { key: "gfe2001", at: "equation 1.4.3 (DLG)" },
    { key: "dlg2006", at: "milk energy (DLG)" },
    { key: "nrc2001", at: "net energy of milk (NRC2001)" },
    { key: "idf2015", at: "FPCM (IDF2015)" },
    { key: "idf2022", at: "equation 10 (IDF2022)" },
  ],
  cautions: [
    "The methods refer to different standard milks: never mix two of them in one comparison (ECMCOMPARE shows them side by side).",
    "IFCN and NORDIC share their coefficients and differ only in the divisor, 3.1138 or 3.14 (0.84 %).",
    "DHI_CP and DHI_TP equal 1 at 3.5 % fat and 3.05 % crude protein, not at 3.5 and 3.2 as is often stated.",
    "Protein is crude but for DHI_TP and IDF2015, which take true protein: crude protein less 0.19.",
    "None of these equations was fitted on buffalo milk.",
  ],
  examples: [
    { args: [4, 3.3], result: 1, note: "The IFCN standard milk keeps its weight" },
    { args: [4.5, 3.7], result: 1.092587835, note: "Farm BD-2 of Sirajganj" },
    { args: [4.5, 3.7, "NORDIC"], result: 1.083471338 },
  ],
  compute: (fat, protein, method, lactose) => equations[method](fat, protein, lactose),
});
