import { defineFunction } from "../../define.ts";

export const fatBalance = defineFunction({
  name: "FATBALANCE",
  summary: "Compares the fat that entered with the fat that left a plant or a channel.",
  purpose: "Use it to find fat that is lost, stolen or wrongly tested in a plant.",
  params: [
    { kind: "list", name: "inKilograms", about: "Kilograms in, one cell per stream", unit: "kg", min: 0, group: "in" },
    { kind: "list", name: "inFat", about: "Fat of each stream in", unit: "%", min: 0, max: 100, group: "in" },
    {
      kind: "list",
      name: "outKilograms",
      about: "Kilograms out, one cell per stream",
      unit: "kg",
      min: 0,
      group: "out",
    },
    { kind: "list", name: "outFat", about: "Fat of each stream out", unit: "%", min: 0, max: 100, group: "out" },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "fatIn", unit: "kg" },
      { name: "fatOut", unit: "kg" },
      { name: "loss", unit: "kg" },
      { name: "lossOfFatIn", unit: "fraction" },
    ],
  },
  formula: "fat = sum of kilograms*fat/100 on each side; loss = fat in - fat out; loss of fat in = loss/fat in",
  source: [
    { key: "identity", at: "mass balance of fat" },
    { key: "hemme2004", at: "Annex 4, quantity of fat" },
  ],
  cautions: [
    "Fat is in percent (4.5) and may be anything from 0 to 100, so a cell that shows 4.5 % but holds 0.045 is not caught.",
    "A negative loss means more fat out than in: a test or a weight is wrong.",
  ],
  examples: [
    {
      args: [[[1]], [[4.5]], [[0.9], [0.1]], [[1.5], [30]]],
      note: "The sweetshop of Annex 4, whose rows lose 1.5 g of 45 g of fat",
      result: [
        ["fat in (kg)", "fat out (kg)", "loss (kg)", "loss of fat in (fraction)"],
        [0.045, 0.0435, 0.0015, 0.03333333333],
      ],
    },
  ],
  conditions: [
    {
      holds: (inKilograms, inFat) => inKilograms.some((kilograms, i) => kilograms * inFat[i]! > 0),
      otherwise: "the fat that enters is 0: enter inKilograms and inFat above 0",
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (inKilograms, inFat, outKilograms, outFat) => {
    const fatOf = (kilograms: readonly number[], fat: readonly number[]) =>
      kilograms.reduce((sum, each, i) => sum + (each * fat[i]!) / 100, 0);
    const fatIn = fatOf(inKilograms, inFat);
    const fatOut = fatOf(outKilograms, outFat);
    return [{ fatIn, fatOut, loss: fatIn - fatOut, lossOfFatIn: (fatIn - fatOut) / fatIn }];
  },
});
