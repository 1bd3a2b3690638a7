import { defineFunction } from "../../define.ts";

export const shareTable = defineFunction({
  name: "SHARETABLE",
  summary: "Lists values with their shares and ranks.",
  purpose: "Use it for market shares, cost shares or regions: what is largest, and how much of the whole it is.",
  params: [
    { kind: "list", name: "values", about: "Values in one unit, not negative", unit: "any", min: 0 },
    { kind: "textList", name: "labels", about: "Names of the values; blank: 1, 2, 3", optional: true },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "label", kind: "text" },
      { name: "value", kind: "cell" },
      { name: "share", unit: "fraction" },
      { name: "rank", kind: "cell" },
    ],
  },
  formula: "share = value/sum of values; rank 1 is the largest value, and equal values share a rank",
  source: [
    { key: "identity", at: "share of a total" },
    { key: "hemme2004", at: "Annex 3, market shares" },
  ],
  cautions: [
    "Annex 3 prints 62.16 and 21.48 % for its two largest processors, each 0.01 too high so that the column adds to 100.",
  ],
  examples: [
    {
      args: [
        [[110], [38], [4], [4]],
        [["Milk Vita"], ["Arong"], ["Amomilk"], ["Shelaida"]],
      ],
      note: "Four processors of Annex 3, thousand litres a day",
      result: [
        ["label", "value", "share (fraction)", "rank"],
        ["Milk Vita", 110, 0.7051282051, 1],
        ["Arong", 38, 0.2435897436, 2],
        ["Amomilk", 4, 0.02564102564, 3],
        ["Shelaida", 4, 0.02564102564, 3],
        ["Total", 156, 1, null],
      ],
    },
  ],
  conditions: [
    {
      holds: (values) => values.some((value) => value > 0),
      otherwise: "the values add up to 0: enter at least one above 0",
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (values, labels) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    const ranks = new Map<number, number>();
    for (const [i, value] of [...values].sort((a, b) => b - a).entries())
      if (!ranks.has(value)) ranks.set(value, i + 1);
    return [
      ...values.map((value, i) => ({
        label: labels === undefined ? String(i + 1) : labels[i]!,
        value,
        share: value / total,
        rank: ranks.get(value)!,
      })),
      { label: "Total", value: total, share: 1, rank: null },
    ];
  },
});
