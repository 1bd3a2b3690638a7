import { defineFunction } from "../../define.ts";
import { warmingReport } from "../../vocabulary/params.ts";

/** Warming over 100 years: IPCC, sixth, fifth and fourth assessment reports. */
const factors: Readonly<
  Record<"CH4" | "CH4FOSSIL" | "N2O" | "CO2", Readonly<Partial<Record<keyof typeof warmingReport.choices, number>>>>
> = {
  CH4: { AR6: 27, AR5: 28, AR4: 25 },
  CH4FOSSIL: { AR6: 29.8, AR5: 30 },
  N2O: { AR6: 273, AR5: 265, AR4: 298 },
  CO2: { AR6: 1, AR5: 1, AR4: 1 },
};

export const co2e = defineFunction({
  name: "CO2E",
  summary: "Converts a gas to carbon dioxide equivalent with the factors of a named IPCC report.",
  purpose: "Use it to add up methane, nitrous oxide and carbon dioxide in one number.",
  params: [
    {
      kind: "choice",
      name: "gas",
      about: "Greenhouse gas",
      choices: {
        CH4: "methane from animals and manure",
        CH4FOSSIL: "methane of fossil origin",
        N2O: "nitrous oxide",
        CO2: "carbon dioxide",
      },
    },
    { name: "mass", about: "Mass of the gas", unit: "kg", min: 0 },
    warmingReport,
  ],
  result: { unit: "kg CO2e" },
  formula:
    "mass*factor; AR6 CH4 27.0, CH4FOSSIL 29.8, N2O 273; AR5 CH4 28, CH4FOSSIL 30, N2O 265; AR4 CH4 25, N2O 298; CO2 1",
  source: [
    { key: "ipccAr6", at: "warming over 100 years (AR6)" },
    { key: "ipccAr5", at: "warming over 100 years (AR5)" },
    { key: "ipccAr4", at: "warming over 100 years (AR4)" },
  ],
  cautions: ["Footprints that use different reports cannot be compared: say which one you use."],
  examples: [
    { args: ["CH4", 100], result: 2700 },
    { args: ["N2O", 2, "AR5"], result: 530 },
    { args: ["CO2", 5], result: 5 },
  ],
  conditions: [
    {
      holds: (gas, _mass, version) => gas !== "CH4FOSSIL" || version !== "AR4",
      otherwise: "AR4 has no separate factor for CH4FOSSIL: use CH4",
      code: "#N/A",
    },
  ],
  compute: (gas, mass, version) => mass * factors[gas][version]!,
});
