import { defineFunction } from "../../define.ts";

export const sensitivity = defineFunction({
  name: "SENSITIVITY",
  summary: "Builds a two-way sensitivity grid around a base result.",
  purpose:
    "Use it to show how the result of a farm moves when two things change at once, such as prices of milk and feed.",
  params: [
    { name: "base", about: "Base result", unit: "cur" },
    {
      kind: "list",
      name: "rowMultipliers",
      about: "Levels of the first driver: 0.9, 1, 1.1",
      unit: "ratio",
      min: 0,
      group: "rows",
    },
    {
      kind: "list",
      name: "columnMultipliers",
      about: "Levels of the second driver",
      unit: "ratio",
      min: 0,
      group: "columns",
    },
    { name: "rowEffect", about: "Change of the result when the first driver doubles", unit: "cur" },
    { name: "columnEffect", about: "Change of the result when the second driver doubles", unit: "cur" },
  ],
  result: { kind: "grid", about: "the first driver down, the second across, the result where they meet" },
  formula: "base + rowEffect*(row - 1) + columnEffect*(column - 1)",
  source: [{ key: "identity", at: "a result that is linear in each driver" }],
  cautions: [
    "When a price doubles, the result changes by all its returns or costs: enter that amount, as a negative number for costs.",
    "If two drivers multiply each other, such as price and yield, their joint effect is more than the sum shown here.",
  ],
  examples: [
    {
      args: [100, [[0.9], [1], [1.1]], [[0.8, 1, 1.2]], 600, -300],
      note: "A profit of 100 with milk returns of 600 down and feed costs of 300 across",
      result: [
        ["multiplier", 0.8, 1, 1.2],
        [0.9, 100, 40, -20],
        [1, 160, 100, 40],
        [1.1, 220, 160, 100],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (base, rowMultipliers, columnMultipliers, rowEffect, columnEffect) => [
    ["multiplier", ...columnMultipliers],
    ...rowMultipliers.map((row) => [
      row,
      ...columnMultipliers.map((column) => base + rowEffect * (row - 1) + columnEffect * (column - 1)),
    ]),
  ],
});
