import { defineFunction } from "../../define.ts";

export const breakEvenProb = defineFunction({
  name: "BREAKEVENPROB",
  summary: "Gives the probability that a normally distributed result falls below a target.",
  purpose: "Use it to see how often a farm would make a loss if its results vary around a mean.",
  params: [
    { name: "mean", about: "Mean of the result", unit: "cur" },
    { name: "deviation", about: "Standard deviation of the result", unit: "cur", above: 0 },
    { name: "target", about: "Target", unit: "cur", default: 0 },
  ],
  result: { unit: "fraction" },
  formula: "normal cumulative distribution of (target - mean)/deviation, as NORM.DIST(target, mean, deviation, TRUE)",
  source: [
    { key: "identity", at: "the normal distribution" },
    { key: "west2005", at: "the double precision approximation" },
  ],
  cautions: ["Farm results often have a longer bad tail than the normal distribution: MCSIM and VALUEATRISK show it."],
  examples: [
    {
      args: [500, 400],
      result: 0.1056497737,
      note: "The probability of a loss: 1.25 standard deviations below the mean",
    },
    { args: [500, 400, 500], result: 0.5, note: "Half of the results are below the mean" },
  ],
  compute: (mean, deviation, target) => {
    const z = (target - mean) / deviation;
    const x = Math.min(Math.abs(z), 38); // beyond it nothing is left
    // West 2005, after Hart 1968: a quotient of polynomials, and a continued fraction where the tail is thin
    const tail =
      x < 7.07106781186547
        ? (Math.exp((-x * x) / 2) *
            ((((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
              112.079291497871) *
              x +
              221.213596169931) *
              x +
              220.206867912376)) /
          (((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
            296.564248779674) *
            x +
            637.333633378831) *
            x +
            793.826512519948) *
            x +
            440.413735824752)
        : Math.exp((-x * x) / 2) / (2.5066282746310002 * (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))));
    return z > 0 ? 1 - tail : tail;
  },
});
