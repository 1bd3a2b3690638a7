import { defineFunction } from "../../define.ts";
import { milkFat } from "../../vocabulary/params.ts";

/** Each in MJ; those of the Americas are in Mcal, of 4.184 MJ. */
const equations = {
  // NRC 2001, net energy of milk
  NRC2001: (fat: number, protein: number, lactose: number) =>
    4.184 * (0.0929 * fat + 0.0547 * protein + 0.0395 * lactose),
  // NASEM 2021, milk energy in the software
  NASEM2021: (fat: number, protein: number, lactose: number) =>
    4.184 * (0.0929 * fat + 0.0585 * protein + 0.0395 * lactose),
  // Tyrrell and Reid 1965; the form without protein of the software of NASEM 2021
  TR1965: (fat: number) => 4.184 * (0.36 + 0.0969 * fat),
  // GfE 2001, equation 1.4.3
  GFE: (fat: number, protein: number) => 0.38 * fat + 0.21 * protein + 1.05,
  // IPCC 2006, net energy for lactation
  IPCC: (fat: number) => 1.47 + 0.4 * fat,
};

export const milkEnergy = defineFunction({
  name: "MILKENERGY",
  summary: "Gives the energy in one kilogram of milk by a named feeding standard.",
  purpose: "Use it to plan rations or to compare rich milk with thin: a cow puts this much energy into a kilogram.",
  params: [
    milkFat,
    {
      name: "protein",
      about: "Protein, percent by mass: crude for NRC2001 and GFE, true for NASEM2021, not used by TR1965 and IPCC",
      unit: "%",
      min: 1,
      max: 15,
    },
    {
      name: "lactose",
      about: "Lactose, percent by mass, used by NRC2001 and NASEM2021",
      unit: "%",
      min: 1,
      max: 15,
      default: 4.85,
    },
    {
      kind: "choice",
      name: "method",
      about: "Feeding standard",
      choices: {
        NRC2001: "National Research Council 2001",
        NASEM2021: "National Academies 2021",
        TR1965: "Tyrrell and Reid 1965, from fat alone",
        GFE: "Society of Nutrition Physiology, Germany 2001",
        IPCC: "Intergovernmental Panel on Climate Change, from fat alone",
      },
      default: "NRC2001",
    },
    {
      kind: "choice",
      name: "unit",
      about: "Unit of the result",
      choices: { MJ: "megajoules per kilogram", MCAL: "megacalories per kilogram" },
      default: "MJ",
    },
  ],
  result: { unit: "MJ/kg or Mcal/kg" },
  formula:
    "NRC2001 0.0929 fat + 0.0547 protein + 0.0395 lactose Mcal; NASEM2021 0.0929 fat + 0.0585 protein + 0.0395 lactose Mcal; TR1965 0.36 + 0.0969 fat Mcal; GFE 0.38 fat + 0.21 protein + 1.05 MJ; IPCC 1.47 + 0.40 fat MJ; 1 Mcal = 4.184 MJ",
  source: [
    { key: "nrc2001", at: "net energy of milk (NRC2001)" },
    { key: "nasem2021", at: "milk energy in the software (NASEM2021; TR1965 as its form without protein)" },
    { key: "tyrrellReid1965", at: "energy of milk from fat (TR1965)" },
    { key: "gfe2001", at: "equation 1.4.3 (GFE)" },
    { key: "ipcc2006", at: "net energy for lactation (IPCC)" },
  ],
  examples: [
    { args: [4, 3.3], result: 3.11157804, note: "0.3716 + 0.18051 + 0.191575 = 0.743685 Mcal, times 4.184" },
    { args: [4, 3.3, 4.85, "NRC2001", "MCAL"], result: 0.743685 },
    { args: [4, 3.3, null, "IPCC"], result: 3.07 },
    { args: [4, 3.3, null, "GFE"], result: 3.263 },
  ],
  compute: (fat, protein, lactose, method, unit) => {
    const megajoules = equations[method](fat, protein, lactose);
    return unit === "MJ" ? megajoules : megajoules / 4.184; // MJ in a Mcal
  },
});
