import { defineFunction } from "../../define.ts";
import { povertyIndex } from "../../models/inequality.ts";

export const fgt = defineFunction({
  name: "FGT",
  summary: "Gives the Foster-Greer-Thorbecke poverty index: headcount, gap or severity.",
  purpose:
    "Use it to see how many households are poor, how far below the line they are, and whether a project reached the poorest.",
  params: [
    { kind: "list", name: "incomes", about: "Income per person or per household", unit: "cur" },
    { name: "line", words: "poverty line", about: "Poverty line in the same unit", unit: "cur", above: 0 },
    {
      name: "alpha",
      about: "Aversion to poverty: 0 headcount, 1 gap, 2 severity",
      unit: "index",
      min: 0,
      max: 2,
      whole: true,
      default: 0,
    },
    {
      kind: "list",
      name: "weights",
      about: "Number of persons or households with each income",
      unit: "count",
      min: 0,
      optional: true,
    },
  ],
  result: { unit: "index" },
  formula: "sum over income < line of weight*((line - income)/line)^alpha, divided by the sum of all weights",
  source: [{ key: "fgt1984", at: "the class of poverty measures" }],
  cautions: [
    "Only incomes below the line count; one at the line is not poor.",
    "Some programs number the indices 1, 2 and 3 for alpha 0, 1 and 2.",
    "Incomes per household hide large families: use income per person, with the persons as weights.",
    "Select just the cells with incomes: desktop Excel passes a blank cell as 0, which counts as an income of 0.",
  ],
  examples: [
    { args: [[[232], [540], [736]], 300], result: 0.3333333333, note: "One of three is poor" },
    { args: [[[232], [540], [736]], 300, 1], result: 0.07555555556, note: "A gap of 68/300, over three" },
    { args: [[[232], [540], [736]], 300, 2, [[5], [6], [5]]], result: 0.01605555556, note: "Weighted by persons" },
  ],
  conditions: [
    {
      holds: (_incomes, _line, _alpha, weights) => weights === undefined || weights.some((weight) => weight > 0),
      otherwise: "every weight is 0: enter numbers of persons or households, or leave weights blank",
    },
  ],
  notNative: "it reads a list",
  compute: (incomes, line, alpha, weights) => povertyIndex(incomes, line, alpha, weights),
});
