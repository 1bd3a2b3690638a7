import { defineFunction } from "../../define.ts";
import { round } from "../../models/round.ts";

export const massBalance = defineFunction({
  name: "MASSBALANCE",
  summary: "Reconciles what entered and left a plant and flags what is unaccounted for.",
  purpose: "Use it each day or month at a centre or plant: what is missing is spilt, stolen or wrongly weighed.",
  params: [
    {
      kind: "list",
      name: "inKilograms",
      about: "Kilograms in, with the opening stock",
      unit: "kg",
      min: 0,
      group: "in",
    },
    {
      kind: "list",
      name: "outKilograms",
      about: "Kilograms out, with the closing stock",
      unit: "kg",
      min: 0,
      group: "out",
    },
    {
      name: "tolerance",
      about: "Share of what came in that may be unaccounted for",
      unit: "fraction",
      above: 0,
      max: 1,
      default: 0.01,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "amount", kind: "cell" },
    ],
  },
  formula: "unaccounted = sum in - sum out; flag when its share of what came in exceeds the tolerance, either way",
  source: [{ key: "identity", at: "conservation of mass" }],
  cautions: [
    "More out than in is flagged as well: it points to a wrong weight, litres among kilograms or added water.",
    "Enter kilograms of one thing throughout: either milk, with products converted to milk, or fat.",
  ],
  examples: [
    {
      args: [
        [[6000], [4000]],
        [[7200], [2500], [150]],
      ],
      result: [
        ["item", "amount"],
        ["In (kg)", 10000],
        ["Out (kg)", 9850],
        ["Unaccounted (kg)", 150],
        ["Unaccounted (share)", 0.015],
        ["Flag", "above tolerance"],
      ],
    },
    {
      args: [[[1]], [[0.966], [0.034]]],
      note: "The co-operative of Annex 4 of Hemme, Garcia & Khan 2004",
      result: [
        ["item", "amount"],
        ["In (kg)", 1],
        ["Out (kg)", 1],
        ["Unaccounted (kg)", 0],
        ["Unaccounted (share)", 0],
        ["Flag", "within tolerance"],
      ],
    },
  ],
  conditions: [
    {
      holds: (inKilograms) => inKilograms.some((mass) => mass > 0),
      otherwise: "inKilograms add up to 0: enter what came in",
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (inKilograms, outKilograms, tolerance) => {
    const sum = (masses: readonly number[]) => masses.reduce((total, mass) => total + mass, 0);
    const [massIn, massOut] = [sum(inKilograms), sum(outKilograms)];
    const unaccounted = massIn - massOut;
    const share = unaccounted / massIn;
    // Rounded, so that sums of decimals do not flag a share that is just at the tolerance.
    const flag = round(Math.abs(share), 12) > tolerance ? "above tolerance" : "within tolerance";
    return [
      { item: "In (kg)", amount: massIn },
      { item: "Out (kg)", amount: massOut },
      { item: "Unaccounted (kg)", amount: unaccounted },
      { item: "Unaccounted (share)", amount: share },
      { item: "Flag", amount: flag },
    ];
  },
});
