import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { round } from "../../models/round.ts";
import { milkDensity } from "../../vocabulary/params.ts";
import { payTwoAxis } from "./paytwoaxis.ts";

/** A village chart has some hundred cells; a sheet of more than this takes long to fill. */
const mostCells = 40000;

export const rateChart = defineFunction({
  name: "RATECHART",
  summary: "Builds the milk rate chart of a collection centre over fat and solids-not-fat.",
  purpose:
    "Use it to print the price list that hangs at the collection centre, so that each farmer can check the payment.",
  params: [
    { name: "fatMin", about: "Lowest fat", unit: "%", above: 0, max: 15 },
    { name: "fatMax", about: "Highest fat", unit: "%", above: 0, max: 15 },
    { name: "solidsMin", about: "Lowest solids-not-fat", unit: "%", min: 1, max: 15 },
    { name: "solidsMax", about: "Highest solids-not-fat", unit: "%", min: 1, max: 15 },
    {
      name: "fatRate",
      about: "Price per kilogram of fat; with a basePrice, what a step of fat adds to the price",
      unit: "cur/kg",
      min: 0,
    },
    {
      name: "solidsRate",
      about: "Price per kilogram of solids-not-fat; with a basePrice, what a step of solids-not-fat adds to the price",
      unit: "cur/kg",
      min: 0,
    },
    { name: "step", words: "interval", about: "Step of both axes", unit: "%", above: 0, max: 15, default: 0.1 },
    { kind: "flag", name: "perLitre", about: "TRUE: price per litre; FALSE: price per kilogram", default: true },
    { ...milkDensity, about: "Density of the milk, for prices per litre" },
    {
      name: "basePrice",
      about: "Price of milk with baseFat and baseSolids, per litre or kilogram, for a chart in steps from it",
      unit: "cur/unit",
      above: 0,
      optional: true,
    },
    { name: "baseFat", about: "Fat of the base price", unit: "%", min: 1, max: 15, optional: true },
    {
      name: "baseSolids",
      about: "Solids-not-fat of the base price",
      unit: "%",
      min: 1,
      max: 15,
      optional: true,
    },
    {
      name: "fatBelow",
      about: "Deduction for a step of fat below the base; if blank, as much as one above it adds",
      unit: "cur/unit",
      above: 0,
      optional: true,
    },
    {
      name: "solidsBelow",
      about: "Deduction for a step of solids-not-fat below the base; if blank, as much as one above it adds",
      unit: "cur/unit",
      above: 0,
      optional: true,
    },
    {
      name: "roundTo",
      about: "Prices are rounded to the nearest of this: 0.05 for 5 paise; if blank, they are not rounded",
      unit: "cur/unit",
      above: 0,
      max: 1000,
      optional: true,
    },
  ],
  result: { kind: "grid", about: "fat down, solids-not-fat across, the price where they meet" },
  formula:
    "PAYTWOAXIS of 1 kg of milk, or of density kg, at each fat and solids-not-fat; with a basePrice it is basePrice + steps of fat above baseFat*fatRate - steps below*fatBelow + steps of solids-not-fat above baseSolids*solidsRate - steps below*solidsBelow, never below 0; rounded to roundTo",
  source: [
    { key: "pashudhan", at: "pricing on two axis basis" },
    { key: "maharashtraMilk", at: "prices of 2013 and 2017: a base price and steps of 0.1 % fat" },
  ],
  cautions: [
    "The axes begin at the lowest values and end at the last step that is not beyond the highest.",
    "With roundTo, farmers are paid rounded prices: if that matters, round the payment and not the price.",
  ],
  examples: [
    {
      args: [3.5, 4, 8, 9, 300, 200, 0.5],
      note: "Rupees per litre",
      result: [
        ["fat (%) by solids-not-fat (%)", 8, 8.5, 9],
        [3.5, 27.295, 28.325, 29.355],
        [4, 28.84, 29.87, 30.9],
      ],
    },
    {
      args: [3.4, 3.7, 8.4, 8.6, 0.3, 0.2, null, null, null, 27, 3.5, 8.5, 0.5, 1],
      note: "Maharashtra 2017 has 27.00 at 3.5 and 8.5 % and 0.30 for 0.1 % fat; the other steps are made up",
      result: [
        ["fat (%) by solids-not-fat (%)", 8.4, 8.5, 8.6],
        [3.4, 25.5, 26.5, 26.7],
        [3.5, 26, 27, 27.2],
        [3.6, 26.3, 27.3, 27.5],
        [3.7, 26.6, 27.6, 27.8],
      ],
    },
  ],
  conditions: [
    {
      holds: (fatMin, fatMax) => fatMin <= fatMax,
      otherwise: "fatMax is below fatMin: enter the highest fat in fatMax",
    },
    {
      holds: (_fatMin, _fatMax, solidsMin, solidsMax) => solidsMin <= solidsMax,
      otherwise: "solidsMax is below solidsMin: enter the highest solids-not-fat in solidsMax",
    },
    {
      holds: (
        _fatMin,
        _fatMax,
        _solidsMin,
        _solidsMax,
        _fatRate,
        _solidsRate,
        _step,
        _perLitre,
        _density,
        basePrice,
        baseFat,
        baseSolids,
      ) => basePrice === undefined || (baseFat !== undefined && baseSolids !== undefined),
      otherwise: "baseFat or baseSolids is blank: a basePrice needs both",
      code: "#N/A",
    },
    {
      holds: (
        _fatMin,
        _fatMax,
        _solidsMin,
        _solidsMax,
        _fatRate,
        _solidsRate,
        _step,
        _perLitre,
        _density,
        basePrice,
        baseFat,
        baseSolids,
        fatBelow,
        solidsBelow,
      ) =>
        basePrice !== undefined ||
        (baseFat === undefined && baseSolids === undefined && fatBelow === undefined && solidsBelow === undefined),
      otherwise: "basePrice is blank: baseFat, baseSolids, fatBelow and solidsBelow are for a chart in steps from it",
      code: "#N/A",
    },
  ],
  notNative: "its result is a table",
  compute: (
    fatMin,
    fatMax,
    solidsMin,
    solidsMax,
    fatRate,
    solidsRate,
    step,
    perLitre,
    density,
    basePrice,
    baseFat,
    baseSolids,
    fatBelow,
    solidsBelow,
    roundTo,
  ) => {
    // A little above whole, so that 0.1 taken 15 times reaches 1.5.
    const count = (from: number, to: number) => Math.floor((to - from) / step + 1e-9) + 1;
    const [fats, solids] = [count(fatMin, fatMax), count(solidsMin, solidsMax)];
    if (fats * solids > mostCells)
      return new CellError("#VALUE!", say(messages.functions.tooManyPrices, { step, fats, solids }));
    // Nine places: what a step leaves beyond them is rounding.
    const axis = (from: number, steps: number) => Array.from({ length: steps }, (_, i) => round(from + i * step, 9));
    const moved = (content: number, base: number, above: number, below = above) => {
      const steps = round((content - base) / step, 9); // as above
      return steps * (steps < 0 ? below : above);
    };
    const priceOf = (fat: number, solid: number) =>
      basePrice === undefined
        ? payTwoAxis.compute(perLitre ? density : 1, fat, solid, fatRate, solidsRate)
        : Math.max(
            0,
            basePrice + moved(fat, baseFat!, fatRate, fatBelow) + moved(solid, baseSolids!, solidsRate, solidsBelow),
          );
    const rounded = (price: number) => (roundTo === undefined ? price : round(round(price / roundTo, 0) * roundTo, 9)); // as above
    const across = axis(solidsMin, solids);
    return [
      ["fat (%) by solids-not-fat (%)", ...across],
      ...axis(fatMin, fats).map((fat) => [fat, ...across.map((solid) => rounded(priceOf(fat, solid)))]),
    ];
  },
});
