import { defineFunction, type Matrix } from "../../define.ts";
import { fisher } from "./fisher.ts";
import { tornqvist } from "./tornqvist.ts";

/** Prices or quantities of one period: the first or the second cell of each column. */
const period = ({ columns }: Matrix, row: 0 | 1): readonly number[] => columns.map((column) => column[row]!);
const hasTwoRows = ({ columns }: Matrix) => columns[0]!.length === 2;

export const tfp = defineFunction({
  name: "TFP",
  summary: "Gives total factor productivity: how much more output comes from the same inputs, 100 being no change.",
  purpose: "Use it to see whether a farm or sector really became more productive, or only used more of everything.",
  params: [
    {
      kind: "matrix",
      name: "outputPrices",
      about: "Two rows, base and current prices; one column per output",
      unit: "cur",
      above: 0,
      group: "outputs",
    },
    {
      kind: "matrix",
      name: "outputQuantities",
      about: "Two rows, base and current outputs; columns as in the prices",
      unit: "any",
      min: 0,
      group: "outputs",
    },
    {
      kind: "matrix",
      name: "inputPrices",
      about: "Two rows, base and current prices; one column per input",
      unit: "cur",
      above: 0,
      group: "inputs",
    },
    {
      kind: "matrix",
      name: "inputQuantities",
      about: "Two rows, base and current inputs; columns as in the prices",
      unit: "any",
      min: 0,
      group: "inputs",
    },
    {
      kind: "choice",
      name: "method",
      about: "Index that adds up outputs and inputs",
      choices: { TORNQVIST: "Törnqvist quantity index", FISHER: "Fisher quantity index" },
      default: "TORNQVIST",
    },
  ],
  result: { unit: "index" },
  formula: "quantity index of the outputs/quantity index of the inputs*100, by TORNQVIST or FISHER",
  source: [{ key: "diewert1976", at: "productivity as output index over input index" }],
  cautions: [
    "An input that is left out, such as family labour or own land, shows as productivity.",
    "TORNQVIST needs every quantity above 0; FISHER allows an output or input that is new or gone.",
  ],
  examples: [
    {
      args: [
        [
          ["milk", "calves"],
          [22, 50],
          [28, 60],
        ],
        [
          ["milk", "calves"],
          [300, 10],
          [330, 11],
        ],
        [
          ["feed", "hours"],
          [0.25, 0.15],
          [0.31, 0.2],
        ],
        [
          ["feed", "hours"],
          [4000, 4080],
          [4200, 3900],
        ],
      ],
      result: 108.5388557,
      note: "Both outputs grow by 10 %, so their index is 110; computed separately with 40 digits",
    },
  ],
  conditions: [
    {
      holds: (outputPrices, outputQuantities, inputPrices, inputQuantities) =>
        [outputPrices, outputQuantities, inputPrices, inputQuantities].every(hasTwoRows),
      otherwise:
        "outputPrices, outputQuantities, inputPrices and inputQuantities must have two rows each: base above, current below, one column per item",
    },
    {
      holds: (outputPrices, outputQuantities) => outputPrices.columns.length === outputQuantities.columns.length,
      otherwise: "outputPrices and outputQuantities differ in columns: select the same outputs in both",
    },
    {
      holds: (_outputPrices, _outputQuantities, inputPrices, inputQuantities) =>
        inputPrices.columns.length === inputQuantities.columns.length,
      otherwise: "inputPrices and inputQuantities differ in columns: select the same inputs in both",
    },
    {
      holds: (_outputPrices, outputQuantities, _inputPrices, inputQuantities, method) =>
        method === "FISHER" ||
        [outputQuantities, inputQuantities].every(({ columns }) => columns.every((column) => Math.min(...column) > 0)),
      otherwise:
        "TORNQVIST needs outputQuantities and inputQuantities above 0: enter FISHER for items that are new or gone",
    },
    {
      holds: (_outputPrices, outputQuantities, _inputPrices, inputQuantities) =>
        [outputQuantities, inputQuantities].every((quantities) =>
          ([0, 1] as const).every((row) => period(quantities, row).some((x) => x > 0)),
        ),
      otherwise: "outputQuantities and inputQuantities must each have a quantity above 0 in both periods",
    },
  ],
  notNative: "it reads ranges of several columns",
  compute: (outputPrices, outputQuantities, inputPrices, inputQuantities, method) => {
    const index = (prices: Matrix, quantities: Matrix) => {
      const [p0, p1, q0, q1] = [period(prices, 0), period(prices, 1), period(quantities, 0), period(quantities, 1)];
      return method === "FISHER"
        ? fisher.compute(p0, p1, q0, q1, "QUANTITY")
        : tornqvist.compute(p0, p1, q0, q1, "QUANTITY");
    };
    return (index(outputPrices, outputQuantities) / index(inputPrices, inputQuantities)) * 100;
  },
});
