import { defineFunction } from "../../define.ts";

export const certEq = defineFunction({
  name: "CERTEQ",
  summary: "Gives the sure amount that is worth as much as uncertain outcomes to someone who avoids risk.",
  purpose: "Use it to compare a safe plan with a risky one: the higher amount suits this family better.",
  params: [
    { kind: "list", name: "outcomes", about: "Outcomes, equally likely", unit: "cur" },
    {
      name: "riskAversion",
      about: "Degree of risk aversion: CRRA about 0.5 to 4, CARA per unit of money",
      unit: "ratio",
      above: 0,
      default: 1,
    },
    { name: "wealth", about: "Wealth added to every outcome", unit: "cur", min: 0, default: 0 },
    {
      kind: "choice",
      name: "utility",
      about: "Utility function",
      choices: { CRRA: "constant relative risk aversion", CARA: "constant absolute risk aversion" },
      default: "CRRA",
    },
  ],
  result: { unit: "cur" },
  formula:
    "CRRA mean((outcome + wealth)^(1 - riskAversion))^(1/(1 - riskAversion)) - wealth, at 1 exp(mean(ln(outcome + wealth))) - wealth; CARA -ln(mean(exp(-riskAversion*outcome)))/riskAversion",
  source: [
    { key: "pratt1964", at: "measures of risk aversion and the cash equivalent" },
    { key: "arrow1965", at: "absolute and relative risk aversion" },
  ],
  cautions: [
    "The CARA coefficient is per unit of money: 0.001 per dollar is not 0.001 per rupee. A common guide is the relative coefficient over wealth.",
    "Wealth does not matter under CARA; under CRRA it makes the same risk smaller.",
    "Select just the cells with outcomes: desktop Excel passes a blank cell as 0, which counts as an outcome of 0.",
  ],
  examples: [
    { args: [[[400], [900]]], result: 600, note: "The geometric mean: sqrt(400*900)" },
    { args: [[[400], [900]], 2], result: 553.8461538, note: "The harmonic mean: 2/(1/400 + 1/900)" },
    { args: [[[400], [900]], 2, 1000], result: 612.1212121, note: "With more wealth, the risk matters less" },
    { args: [[[400], [900]], 0.002, null, "CARA"], result: 589.9427465, note: "-ln((e^-0.8 + e^-1.8)/2)/0.002" },
  ],
  conditions: [
    {
      holds: (outcomes, _riskAversion, wealth, utility) => utility === "CARA" || outcomes.every((x) => x + wealth > 0),
      otherwise: "outcomes plus wealth must be above 0 under CRRA: enter more wealth, or CARA",
    },
  ],
  notNative: "it reads a list",
  compute: (outcomes, riskAversion, wealth, utility) => {
    // Measured from the worst outcome, so that no power or exponential overflows.
    const worst = outcomes.reduce((least, outcome) => Math.min(least, outcome));
    const mean = (change: (outcome: number) => number) =>
      outcomes.reduce((sum, outcome) => sum + change(outcome), 0) / outcomes.length;
    if (utility === "CARA")
      return worst - Math.log1p(mean((outcome) => Math.expm1(-riskAversion * (outcome - worst)))) / riskAversion;
    const power = 1 - riskAversion;
    const growth = (outcome: number) => Math.log((outcome + wealth) / (worst + wealth));
    const logarithm =
      power === 0 ? mean(growth) : Math.log1p(mean((outcome) => Math.expm1(power * growth(outcome)))) / power;
    return (worst + wealth) * Math.exp(logarithm) - wealth;
  },
});
