import { defineFunction } from "../../define.ts";
import { logSlope } from "../../models/slope.ts";

export const sizeElast = defineFunction({
  name: "SIZEELAST",
  summary: "Estimates the elasticity of cost to herd size across farms.",
  purpose: "Use it to see whether larger herds produce more cheaply, and by how much.",
  params: [
    { kind: "list", name: "sizes", about: "Herd sizes", unit: "head", above: 0 },
    { kind: "list", name: "costs", about: "Cost of milk production", unit: "cur/100 kg", above: 0 },
  ],
  result: { unit: "elasticity" },
  formula: "least-squares slope of ln(cost) on ln(size)",
  source: [{ key: "identity", at: "elasticity as the slope between logarithms" }],
  cautions: [
    "Below 0 means economies of size: at -0.1, a herd twice as large has costs about 7 % lower.",
    "Few farms, or farms of different systems, say little: the larger farms of the paper buy feed that the smallest one grazes for free.",
  ],
  examples: [
    {
      args: [
        [[2], [10], [25]],
        [[22.9], [22], [22.4]],
      ],
      note: "BD-2, BD-10 and BD-25: the paper prints 22.9, about 22 and 22.4, and finds no difference by size",
      result: -0.01057959668,
    },
  ],
  conditions: [
    {
      holds: (sizes) => sizes.some((size) => size !== sizes[0]),
      otherwise: "all herds are the same size: enter farms of at least two different sizes",
    },
  ],
  notNative: "it reads lists",
  compute: (sizes, costs) => logSlope(sizes, costs),
});
