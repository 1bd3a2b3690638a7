import { defineFunction } from "../../define.ts";

export const dmiDry = defineFunction({
  name: "DMIDRY",
  summary: "Predicts the dry matter intake of a dry cow, which falls before calving, by NASEM 2021 or Hayirli 2003.",
  purpose: "Use it to plan the dry period, where a cow that eats too little falls ill after calving.",
  params: [
    { name: "bodyWeight", about: "Live weight", unit: "kg", min: 100, max: 1500 },
    { name: "daysToCalving", about: "Days until she calves, 0 on the day", unit: "d", min: 0, max: 300 },
    {
      name: "fibre",
      about: "Fibre (NDF) of the ration, required for NASEM2021, which reckons with 30 to 55 %",
      unit: "%",
      min: 10,
      max: 80,
      optional: true,
    },
    {
      kind: "choice",
      name: "method",
      about: "Which equation",
      choices: { NASEM2021: "National Academies 2021", HAYIRLI2003: "Hayirli et al. 2003, without fibre" },
      default: "NASEM2021",
    },
  ],
  result: { unit: "kg DM/d" },
  formula:
    "NASEM2021 bodyWeight/100*(1.47 - (0.365 - 0.0028 F)*w - 0.035 w^2); HAYIRLI2003 bodyWeight/100*(1.979 - D); w = -min(daysToCalving, 21)/7; F = min(55, G); G = max(30, fibre); D is 0.756 exp(-0.154 daysToCalving) in the last 21 days and 0 before",
  source: [
    { key: "nasem2021", at: "dry cows, in percent of body weight, as in the book's R script (NASEM2021)" },
    { key: "nasem2021", at: "the equation of Hayirli et al. 2003, as in the book's R script (HAYIRLI2003)" },
  ],
  cautions: [
    "For one cow: the book plans a pen by the mean of its close-up days.",
    "Heifers before their first calving eat 12 % less for their weight: multiply by 0.88.",
  ],
  examples: [
    { args: [675, 60, 45], result: 12.636 },
    { args: [675, 7, 45], result: 11.2995 },
    { args: [675, 60, null, "HAYIRLI2003"], result: 13.35825 },
  ],
  conditions: [
    {
      holds: (_bodyWeight, _daysToCalving, fibre, method) => method !== "NASEM2021" || fibre !== undefined,
      otherwise: "fibre is blank: method NASEM2021 needs it",
      code: "#N/A",
    },
  ],
  compute: (bodyWeight, daysToCalving, fibre, method) => {
    if (method === "HAYIRLI2003") {
      // Hayirli et al. 2003, in the last 21 days
      const falls = daysToCalving <= 21 ? 0.756 * Math.exp(-0.154 * daysToCalving) : 0;
      return (bodyWeight / 100) * (1.979 - falls); // Hayirli et al. 2003
    }
    // NASEM 2021: the last three weeks, and fibre of 30 to 55 %
    const week = -Math.min(daysToCalving, 21) / 7;
    const held = Math.max(30, Math.min(55, fibre as number)); // NASEM 2021
    return (bodyWeight / 100) * (1.47 - (0.365 - 0.0028 * held) * week - 0.035 * week ** 2); // NASEM 2021
  },
});
