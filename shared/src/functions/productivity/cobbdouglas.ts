import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { logs } from "../../models/columns.ts";
import { leastSquares } from "../../models/least-squares.ts";

export const cobbDouglas = defineFunction({
  name: "COBBDOUGLAS",
  summary: "Estimates from many farms how many percent more output comes with one percent more of each input.",
  purpose:
    "Use it on a farm survey to see which input matters most to output, and whether large farms have an advantage.",
  params: [
    { kind: "list", name: "output", about: "Output of each farm", unit: "any", above: 0 },
    { kind: "matrix", name: "inputs", about: "Inputs of each farm, one column per input", unit: "any", above: 0 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "input", kind: "text" },
      { name: "elasticity", kind: "cell" },
      { name: "standardError", kind: "cell" },
      { name: "t", kind: "cell" },
    ],
  },
  formula:
    "least squares of ln(output) on ln(inputs) with a constant; t = elasticity/standard error; returns to scale = sum of the elasticities",
  source: [{ key: "cobbDouglas1928", at: "the production function" }],
  cautions: [
    "Every farm needs some of every input: 0 has no logarithm. Add inputs together, or leave a column out.",
    "A sum of 1 means constant returns to scale: compare (sum - 1)/standard error with t at the degrees of freedom.",
    "Inputs that rise together, such as cows and feed, have large standard errors.",
    "It shows how farms differ, not what one farm would gain: better managers may use more of everything.",
  ],
  examples: [
    {
      args: [
        [["milk"], [1100], [2048], [3900], [5200], [9100], [13850], [34600]],
        [
          ["cows", "hours"],
          [1, 1500],
          [2, 2200],
          [3, 4100],
          [4, 4600],
          [7, 6000],
          [10, 6720],
          [25, 7350],
        ],
      ],
      note: "Seven made-up farms; estimates from the normal equations, computed separately with 40 digits",
      result: [
        ["input", "elasticity", "standard error", "t"],
        ["Constant, ln", 5.2524068, 0.7829493123, 6.708488937],
        ["cows", 0.9680206107, 0.0580497554, 16.67570525],
        ["hours", 0.2317877726, 0.1039746743, 2.229271448],
        ["Returns to scale", 1.199808383, 0.05430938926, null],
        ["R2", 0.9984760941, null, null],
        ["Degrees of freedom", 4, null, null],
      ],
    },
  ],
  notNative: "it reads ranges of several columns",
  compute: (output, { names, columns }) => {
    const needed = columns.length + 2;
    if (output.length < needed)
      return new CellError(
        "#N/A",
        say(messages.functions.tooFewFarms, { columns: columns.length, farms: output.length, needed }),
      );
    const fit = leastSquares(logs(output), columns.map(logs));
    if (typeof fit === "number")
      return new CellError("#VALUE!", say(messages.functions.inputFollows, { column: fit + 1, name: names[fit]! }));
    const line = (input: string, elasticity: number, standardError: number) => ({
      input,
      elasticity,
      standardError,
      t: standardError > 0 ? elasticity / standardError : null,
    });
    const alone = (input: string, elasticity: number | null) => ({ input, elasticity, standardError: null, t: null });
    return [
      ...["Constant, ln", ...names].map((name, k) => line(name, fit.coefficients[k]!, fit.standardErrors[k]!)),
      { ...line("Returns to scale", fit.sum, fit.sumError), t: null },
      alone("R2", fit.explained),
      alone("Degrees of freedom", fit.degreesOfFreedom),
    ];
  },
});
