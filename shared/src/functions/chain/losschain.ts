import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { tidy } from "../../cells/sentences.ts";
import { defineFunction } from "../../define.ts";

export const lossChain = defineFunction({
  name: "LOSSCHAIN",
  summary: "Follows milk losses through the stages of a chain.",
  purpose: "Use it to see where on the way from cow to consumer most milk is lost, and what it is worth.",
  params: [
    {
      kind: "list",
      name: "rates",
      series: true,
      about: "Loss at each stage, in order",
      unit: "fraction",
      min: 0,
      max: 1,
    },
    { name: "start", about: "Milk at the start", unit: "kg", above: 0 },
    { name: "price", about: "Price at which losses are valued", unit: "cur/kg", above: 0, optional: true },
    {
      kind: "choice",
      name: "basis",
      about: "What the rates are shares of",
      choices: {
        STAGE: "share of what enters the stage",
        PRODUCTION: "share of the milk at the start, so that the rates add up",
      },
      default: "STAGE",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "stage", kind: "cell" },
      { name: "in", unit: "kg" },
      { name: "lost", unit: "kg" },
      { name: "out", unit: "kg" },
      { name: "value", unit: "cur" },
      { name: "shareOfStart", unit: "fraction" },
    ],
  },
  formula:
    "STAGE: lost = in*rate, cumulative loss = 1 - product of (1 - rate); PRODUCTION: lost = start*rate, cumulative loss = sum of rates; out = in - lost; value = lost*price",
  source: [{ key: "identity", at: "losses in sequence" }],
  cautions: [
    "Published losses are mostly shares of production: FAO's 27 % for Uganda is 6 + 11 + 10 and needs PRODUCTION. As shares of each stage, the same rates add up to a loss of 24.7 %.",
  ],
  examples: [
    {
      args: [[[0.06], [0.11], [0.1]], 1000, 0.25, "PRODUCTION"],
      note: "Uganda: 6 % on the farm, 11 % spilt, 10 % spoilt, printed as 27 % of production",
      result: [
        ["stage", "in (kg)", "lost (kg)", "out (kg)", "value (cur)", "share of start (fraction)"],
        [1, 1000, 60, 940, 15, 0.06],
        [2, 940, 110, 830, 27.5, 0.11],
        [3, 830, 100, 730, 25, 0.1],
        ["Total", 1000, 270, 730, 67.5, null],
        ["Cumulative loss", null, null, null, null, 0.27],
      ],
    },
    {
      args: [[[0.1], [0.1]], 100],
      result: [
        ["stage", "in (kg)", "lost (kg)", "out (kg)", "value (cur)", "share of start (fraction)"],
        [1, 100, 10, 90, null, 0.1],
        [2, 90, 9, 81, null, 0.09],
        ["Total", 100, 19, 81, null, null],
        ["Cumulative loss", null, null, null, null, 0.19],
      ],
    },
  ],
  notNative: "it reads a list and gives a table",
  compute: (rates, start, price, basis) => {
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    if (basis === "PRODUCTION" && total > 1 + 1e-9)
      return new CellError("#VALUE!", say(messages.functions.lossesAboveAll, { total: tidy(total) }));
    let left = start;
    const rows = rates.map((rate, i) => {
      const entering = left;
      const lost = rate * (basis === "STAGE" ? entering : start);
      left = entering - lost;
      return row(i + 1, entering, lost, left, lost / start);
    });
    function row(stage: number | string, entering: number, lost: number, out: number, shareOfStart: number | null) {
      return { stage, in: entering, lost, out, value: price === undefined ? null : lost * price, shareOfStart };
    }
    return [
      ...rows,
      row("Total", start, start - left, left, null),
      {
        stage: "Cumulative loss",
        in: null,
        lost: null,
        out: null,
        value: null,
        shareOfStart: (start - left) / start,
      },
    ];
  },
});
