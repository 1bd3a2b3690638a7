import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { short } from "../../cells/sentences.ts";
import { defineFunction } from "../../define.ts";
import { ascending } from "../../models/ascending.ts";
import { correlationWeights, rankCorrelations } from "../../models/correlations.ts";
import { normalProbability, normalQuantile, percentile, pertQuantile } from "../../models/distributions.ts";
import { uniforms } from "../../models/random.ts";
import { randomSeed } from "../../vocabulary/params.ts";
import { triangular } from "./triangular.ts";

type Distribution = "NORMAL" | "TRIANGULAR" | "PERT" | "UNIFORM";
interface Driver {
  readonly driver: string;
  readonly distribution: Distribution;
  readonly first: number;
  readonly second: number;
  readonly third: number | undefined;
}

const refusals = messages.functions.mcsim;

/** The value of a driver at a probability, less its mean; or what is wrong with its parameters. */
function spread({ distribution, first, second, third }: Driver): ((probability: number) => number) | string {
  const hasThird = third !== undefined && third !== 0; // where blanks arrive as 0, so does this one
  if (distribution === "NORMAL") {
    if (hasThird) return say(refusals.normalHasThird);
    return second > 0
      ? (probability) => second * normalQuantile(probability)
      : say(refusals.deviationTooLow, { second });
  }
  if (distribution === "UNIFORM") {
    if (hasThird) return say(refusals.uniformHasThird);
    return first <= second ? (probability) => (probability - 0.5) * (second - first) : say(refusals.uniformFalls);
  }
  if (third === undefined) return say(refusals.thirdBlank, { distribution });
  if (!(first <= second && second <= third)) return say(refusals.notRising);
  if (distribution === "TRIANGULAR") {
    const mean = (first + second + third) / 3; // of a triangular distribution
    return (probability) => triangular.compute(probability, first, second, third) - mean;
  }
  const mean = (first + 4 * second + third) / 6; // of a PERT distribution, whose mode counts four times
  const inverse = pertQuantile(first, second, third, 4); // the same four
  return (probability) => inverse(probability) - mean;
}

/** Probabilities for the drivers of a run, asked for in their order, that are joined by the weights of their deviates. */
function correlated(weights: readonly (readonly number[])[], uniform: () => number): (k: number) => number {
  const deviates = new Float64Array(weights.length);
  return (k) => {
    deviates[k] = normalQuantile(uniform());
    let joined = 0;
    for (let j = 0; j <= k; j++) joined += weights[k]![j]! * deviates[j]!;
    return normalProbability(joined);
  };
}

const header = [
  "mean (cur)",
  "standard deviation (cur)",
  "CV (fraction)",
  "P5 (cur)",
  "P25 (cur)",
  "P50 (cur)",
  "P75 (cur)",
  "P95 (cur)",
  "probability below 0 (fraction)",
];

export const mcSim = defineFunction({
  name: "MCSIM",
  summary: "Simulates a result over uncertain prices, yields or costs, with the same random numbers for the same seed.",
  purpose:
    "Use it to see how wide results can spread and how often they fall below 0, not only what they are on average.",
  params: [
    {
      kind: "table",
      name: "drivers",
      about: "One row per driver, drawn independently of the others unless correlations join them",
      columns: [
        { kind: "text", name: "driver", about: "Name of the driver" },
        {
          kind: "choice",
          name: "distribution",
          about: "Distribution",
          choices: {
            NORMAL: "mean, standard deviation",
            TRIANGULAR: "lowest, most likely, highest",
            PERT: "lowest, most likely, highest",
            UNIFORM: "lowest, highest",
          },
        },
        { name: "first", about: "Mean of NORMAL, otherwise the lowest value", unit: "any" },
        {
          name: "second",
          about: "Standard deviation of NORMAL, highest value of UNIFORM, otherwise the most likely value",
          unit: "any",
        },
        { name: "third", about: "Highest value of TRIANGULAR and PERT", unit: "any", optional: true },
      ],
    },
    { kind: "list", name: "coefficients", about: "Effect of one unit of each driver on the result", unit: "cur/unit" },
    { name: "base", about: "Result at the mean of all drivers", unit: "cur" },
    { name: "runs", about: "Runs", unit: "count", whole: true, min: 10, max: 50000, default: 1000 },
    randomSeed,
    {
      ...rankCorrelations,
      about: "Rank correlations between drivers by their names; drivers left out are independent",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "mean", unit: "cur" },
      { name: "standardDeviation", unit: "cur" },
      { name: "variation", label: "CV", unit: "fraction" },
      { name: "p5", label: "P5", unit: "cur" },
      { name: "p25", label: "P25", unit: "cur" },
      { name: "p50", label: "P50", unit: "cur" },
      { name: "p75", label: "P75", unit: "cur" },
      { name: "p95", label: "P95", unit: "cur" },
      { name: "probabilityBelow0", label: "probability below 0", unit: "fraction" },
    ],
  },
  formula:
    "result = base + sum of coefficient*(x - mean of x) in each run; rank correlations join the drivers in a Gaussian copula; CV = standard deviation/|mean|; percentiles as PERCENTILE.INC",
  source: [
    { key: "identity", at: "a linear model of the result" },
    { key: "richardsonKloseGray2000", at: "correlated draws, as in FLIPSIM and Simetar" },
    { key: "dotyHumphrey", at: "the generator sfc32, first 15 outputs dropped" },
    { key: "wichura1988", at: "normal deviates, PPND16" },
  ],
  cautions: [
    "base is the result at the mean of the drivers, which is not their most likely value where a distribution is lopsided.",
    "Without correlations drivers are drawn independently: where milk and feed prices move together, the spread comes out too wide or too narrow.",
    "A probability p is good to about 2*sqrt(p*(1 - p)/runs): 0.03 at 0.3 with 1,000 runs.",
  ],
  examples: [
    {
      args: [[["Milk price", "PERT", 20, 25, 36]], 300, 1500],
      note: "A farm that sells 300 kg: the same draws put through the PERT distribution of SciPy",
      result: [
        header,
        [1500.13377, 872.421577, 0.5815625208, 176.4243037, 818.9098534, 1448.263741, 2113.762639, 3036.653852, 0.018],
      ],
    },
    {
      args: [
        [
          ["driver", "distribution", "first", "second", "third"],
          ["Milk price", "TRIANGULAR", 20, 25, 36],
          ["Feed price", "PERT", 0.2, 0.25, 0.4],
          ["Milk yield", "NORMAL", 1000, 150, null],
        ],
        [[100], [-4000], [5]],
        900,
      ],
      note: "The same draws put through the distributions of SciPy",
      result: [
        header,
        [
          845.1781287, 858.7861113, 1.016100727, -511.1434464, 275.3377162, 820.9409552, 1414.041052, 2279.337372,
          0.157,
        ],
      ],
    },
    {
      args: [
        [
          ["driver", "distribution", "first", "second"],
          ["Milk price", "NORMAL", 25, 3],
          ["Feed price", "NORMAL", 0.25, 0.05],
        ],
        [[100], [-4000]],
        900,
        null,
        null,
        [
          [null, "Milk price", "Feed price"],
          ["Milk price", 1, 0.6],
          ["Feed price", 0.6, 1],
        ],
      ],
      note: "Milk and feed prices move together, which steadies the result",
      result: [
        header,
        [911.7559244, 233.5290917, 0.2561311481, 528.7417662, 753.5636204, 907.8152948, 1057.182801, 1310.815329, 0],
      ],
    },
  ],
  notNative: "it draws random numbers in many runs",
  compute: (drivers, coefficients, base, runs, seed, correlations) => {
    // Blank cells below the coefficients are 0 in desktop Excel.
    if (coefficients.length < drivers.length || coefficients.slice(drivers.length).some((each) => each !== 0))
      return new CellError(
        "#VALUE!",
        say(refusals.coefficientsDiffer, { cells: coefficients.length, drivers: drivers.length }),
      );
    const spreads: ((probability: number) => number)[] = [];
    for (const driver of drivers) {
      const found = spread(driver);
      if (typeof found === "string")
        return new CellError("#VALUE!", say(refusals.driver, { driver: short(driver.driver), problem: found }));
      spreads.push(found);
    }
    const weights =
      correlations === undefined
        ? undefined
        : correlationWeights(
            drivers.map(({ driver }) => driver),
            correlations,
            "drivers",
          );
    if (weights instanceof CellError) return weights;
    const uniform = uniforms(seed);
    const probabilities = weights === undefined ? () => uniform() : correlated(weights, uniform);
    const drawn = new Float64Array(runs);
    for (let run = 0; run < runs; run++) {
      let result = base;
      for (let k = 0; k < spreads.length; k++) result += coefficients[k]! * spreads[k]!(probabilities(k));
      drawn[run] = result;
    }
    const results = ascending(drawn);
    const mean = results.reduce((sum, x) => sum + x, 0) / runs;
    const deviation = Math.sqrt(results.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (runs - 1));
    return [
      {
        mean,
        standardDeviation: deviation,
        variation: mean === 0 ? null : deviation / Math.abs(mean),
        p5: percentile(results, 0.05),
        p25: percentile(results, 0.25),
        p50: percentile(results, 0.5),
        p75: percentile(results, 0.75),
        p95: percentile(results, 0.95),
        probabilityBelow0: results.filter((x) => x < 0).length / runs,
      },
    ];
  },
});
