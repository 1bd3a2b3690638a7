import { defineFunction } from "../../define.ts";
import { calvingInterval } from "../../vocabulary/params.ts";

export const calvesPerCow = defineFunction({
  name: "CALVESPERCOW",
  summary: "Gives the calves that a cow has per year, from the calving interval.",
  purpose: "Use it to compare fertility between herds, and for the calves per cow of SIMFARM.",
  params: [
    calvingInterval,
    { name: "stillbirth", about: "Share of calves born dead", unit: "fraction", min: 0, max: 1, default: 0 },
  ],
  result: { unit: "calves/cow/yr" },
  formula: "365/calvingInterval*(1 - stillbirth)",
  source: [
    { key: "hemme2004", at: "section 3.3, calves per animal and year" },
    { key: "identity", at: "a calf an interval" },
  ],
  cautions: ["Twins are left out, and so are cows that are culled before they calve again."],
  examples: [
    { args: [401], result: 0.9102244389, note: "Farm BD-2, where 0.91 is printed" },
    { args: [400, 0.07], result: 0.848625 },
  ],
  compute: (calvingInterval, stillbirth) => (365 / calvingInterval) * (1 - stillbirth),
});
