import type { Cell } from "../../define.ts";
import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";

export const allocate = defineFunction({
  name: "ALLOCATE",
  summary: "Shares joint costs among enterprises in proportion to their use.",
  purpose:
    "Use it to give the dairy its fair part of a tractor, a building or an electricity bill that other enterprises use too.",
  params: [
    {
      kind: "list",
      name: "costs",
      about: "One joint cost per row: depreciation, repairs, overheads",
      unit: "cur",
      min: 0,
    },
    {
      kind: "matrix",
      name: "uses",
      about: "Use of each cost by each enterprise, one column per enterprise: hours worked, hectares",
      unit: "any",
      min: 0,
    },
  ],
  result: {
    kind: "grid",
    about: "one row per cost, with the share of each enterprise, the unallocated part and the total; then the sums",
  },
  formula: "cost*use/sum of uses in its row; a row without any use is unallocated",
  source: [{ key: "hemme2004", at: "Annex 1, allocation of costs of production" }],
  cautions: [
    "A cost that no enterprise uses is shown as unallocated and is not shared out.",
    "Uses are compared within a row only, so each row may use a different unit.",
    "Enter 0 where an enterprise does not use a cost: a blank is missing data.",
  ],
  examples: [
    {
      args: [
        [["joint cost"], [600], [90], [50]],
        [
          ["dairy", "crops"],
          [300, 100],
          [2, 1],
          [0, 0],
        ],
      ],
      note: "Machinery by hours worked, buildings by share, and a cost that nobody uses",
      result: [
        ["cost", "dairy", "crops", "unallocated", "total"],
        ["cost 1", 450, 150, 0, 600],
        ["cost 2", 60, 30, 0, 90],
        ["cost 3", 0, 0, 50, 50],
        ["Total", 510, 180, 50, 740],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (costs, { names, columns }) => {
    const enterprises = names.map((name, j) => (name === String(j + 1) ? `enterprise ${name}` : name));
    const shared = costs.map((cost, i) => {
      const uses = columns.map((column) => column[i]!);
      const used = sum(uses);
      return [...uses.map((use) => (used > 0 ? cost * (use / used) : 0)), used > 0 ? 0 : cost, cost];
    });
    const totals = shared[0]!.map((_, j) => sum(shared.map((row) => row[j]!)));
    return [
      ["cost", ...enterprises, "unallocated", "total"],
      ...shared.map((row, i): Cell[] => [`cost ${i + 1}`, ...row]),
      ["Total", ...totals],
    ];
  },
});
