import { defineFunction } from "../../define.ts";

export const bulkScc = defineFunction({
  name: "BULKSCC",
  summary: "Gives the somatic cell count of the bulk milk from the milk and count of each cow.",
  purpose: "Use it to see what count the buyer will find, and what it would be without the milk of one cow.",
  params: [
    { kind: "list", name: "milk", about: "Milk of each cow", unit: "kg/d", min: 0 },
    {
      kind: "list",
      name: "somaticCells",
      about: "Somatic cells per millilitre of each cow, not in thousands",
      unit: "cells/mL",
      min: 1000,
    },
  ],
  result: { unit: "cells/mL" },
  formula: "sum of milk*somaticCells/sum of milk",
  source: [{ key: "identity", at: "a mean weighted by milk" }],
  cautions: ["Leave out milk that does not go into the tank: enter 0 for a cow under treatment."],
  examples: [
    {
      args: [
        [[30], [20], [10]],
        [[100000], [200000], [1900000]],
      ],
      result: 433333.3333,
      note: "A sixth of the milk brings three quarters of the cells",
    },
  ],
  conditions: [
    {
      holds: (milk) => milk.some((kilograms) => kilograms > 0),
      otherwise: "milk is 0 for every cow: enter the milk of at least one",
    },
  ],
  notNative: "it reads a list",
  compute: (milk, somaticCells) => {
    const total = milk.reduce((sum, kilograms) => sum + kilograms, 0);
    return milk.reduce((sum, kilograms, i) => sum + kilograms * somaticCells[i]!, 0) / total;
  },
});
