import { CellError } from "../../cells/errors.ts";
import { defineFunction } from "../../define.ts";
import { round } from "../../models/round.ts";
import { milkDensity } from "../../vocabulary/params.ts";
import { payTwoAxis } from "./paytwoaxis.ts";

/** A village chart has some hundred cells; a sheet of the whole range at 0.1 has 20,000. */
/** A sheet of more takes long to fill. */
const mostCells = 40000;

export const rateChart = defineFunction({
  name: "RATECHART",
  summary: "Builds the milk rate chart of a collection centre over fat and solids-not-fat.",
  purpose:
    "Use it to print the price list that hangs at the collection centre, so that each farmer can check the payment.",
  params: [
    { name: "fatMin", about: "Lowest fat", unit: "%", min: 1, max: 15 },
    { name: "fatMax", about: "Highest fat", unit: "%", min: 1, max: 15 },
    { name: "solidsMin", about: "Lowest solids-not-fat", unit: "%", min: 1, max: 15 },
    { name: "solidsMax", about: "Highest solids-not-fat", unit: "%", min: 1, max: 15 },
    { name: "fatRate", about: "Price per kilogram of fat", unit: "cur/kg", min: 0 },
    { name: "solidsRate", about: "Price per kilogram of solids-not-fat", unit: "cur/kg", min: 0 },
    { name: "step", about: "Step of both axes", unit: "%", above: 0, max: 15, default: 0.1 },
    { kind: "flag", name: "perLitre", about: "TRUE: price per litre; FALSE: price per kilogram", default: true },
    { ...milkDensity, about: "Density of the milk, for prices per litre" },
  ],
  result: { kind: "grid", about: "fat down, solids-not-fat across, the price where they meet" },
  formula: "PAYTWOAXIS of 1 kg of milk, or of density kg, at each fat and solids-not-fat",
  source: [{ key: "pashudhan", at: "pricing on two axis basis" }],
  cautions: [
    "Prices are not rounded: format the cells, or round the payment and not the price.",
    "The axes begin at the lowest values and end at the last step that is not beyond the highest.",
  ],
  examples: [
    {
      args: [3.5, 4, 8, 9, 300, 200, 0.5],
      note: "Rupees a litre",
      result: [
        ["fat (%) by solids-not-fat (%)", 8, 8.5, 9],
        [3.5, 27.295, 28.325, 29.355],
        [4, 28.84, 29.87, 30.9],
      ],
    },
  ],
  conditions: [
    { holds: (fatMin, fatMax) => fatMin <= fatMax, otherwise: "the highest fat must not be below the lowest" },
    {
      holds: (_fatMin, _fatMax, solidsMin, solidsMax) => solidsMin <= solidsMax,
      otherwise: "the highest solids-not-fat must not be below the lowest",
    },
  ],
  notNative: "its result is a table",
  compute: (fatMin, fatMax, solidsMin, solidsMax, fatRate, solidsRate, step, perLitre, density) => {
    // A little above whole, so that 0.1 taken 15 times reaches 1.5.
    const count = (from: number, to: number) => Math.floor((to - from) / step + 1e-9) + 1;
    const [fats, solids] = [count(fatMin, fatMax), count(solidsMin, solidsMax)];
    if (fats * solids > mostCells)
      return new CellError("#VALUE!", `step ${step} makes ${fats} x ${solids} prices: enter a wider step.`);
    // Nine places: what a step leaves beyond them is rounding.
    const axis = (from: number, steps: number) => Array.from({ length: steps }, (_, i) => round(from + i * step, 9));
    const across = axis(solidsMin, solids);
    return [
      ["fat (%) by solids-not-fat (%)", ...across],
      ...axis(fatMin, fats).map((fat) => [
        fat,
        ...across.map((solid) => payTwoAxis.compute(perLitre ? density : 1, fat, solid, fatRate, solidsRate)),
      ]),
    ];
  },
});
