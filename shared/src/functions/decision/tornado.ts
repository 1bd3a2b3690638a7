import { defineFunction } from "../../define.ts";

export const tornado = defineFunction({
  name: "TORNADO",
  summary: "Sorts drivers by the swing that they cause in a result.",
  purpose: "Use it to find the few things that matter most for a result; they come first.",
  params: [
    { kind: "textList", name: "labels", about: "Drivers" },
    { kind: "list", name: "low", about: "Result at the low level of each driver", unit: "cur" },
    { kind: "list", name: "high", about: "Result at the high level of each driver", unit: "cur" },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "driver", kind: "text" },
      { name: "low", unit: "cur" },
      { name: "high", unit: "cur" },
      { name: "swing", unit: "cur" },
    ],
  },
  formula: "swing = |high - low|, the largest first",
  source: [{ key: "identity", at: "range of the result over each driver" }],
  cautions: ["Compare swings only if the low and high levels of the drivers are equally likely."],
  examples: [
    {
      args: [
        [["milk yield"], ["milk price"], ["feed price"]],
        [[60], [40], [130]],
        [[140], [160], [70]],
      ],
      result: [
        ["driver", "low (cur)", "high (cur)", "swing (cur)"],
        ["milk price", 40, 160, 120],
        ["milk yield", 60, 140, 80],
        ["feed price", 130, 70, 60],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (labels, low, high) =>
    labels
      .map((driver, k) => ({ driver, low: low[k]!, high: high[k]!, swing: Math.abs(high[k]! - low[k]!) }))
      .sort((a, b) => b.swing - a.swing),
});
