import { defineFunction } from "../../define.ts";

export const feedEff = defineFunction({
  name: "FEEDEFF",
  summary: "Gives the feed efficiency: kilograms of corrected milk from a kilogram of dry matter.",
  purpose: "Use it together with IOFC: herds in milk usually aim at 1.4 to 1.6.",
  params: [
    { name: "ecm", about: "Energy-corrected milk per cow per day, as ECM gives it", unit: "kg ECM", min: 0 },
    { name: "dmi", about: "Dry matter intake per cow per day", unit: "kg DM/d", above: 0 },
  ],
  result: { unit: "kg ECM/kg DM" },
  formula: "ecm/dmi",
  source: [{ key: "pennStateFeedEfficiency", at: "energy-corrected milk over dry matter intake" }],
  cautions: [
    "Older texts use 3.5 % fat-corrected milk: say which milk you use when you compare.",
    "Cows that lose weight in early lactation look more efficient than they are.",
  ],
  examples: [{ args: [32, 22], result: 1.454545455 }],
  compute: (ecm, dmi) => ecm / dmi,
});
