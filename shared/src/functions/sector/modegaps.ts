import { defineFunction } from "../../define.ts";
import { reachedShare, stepReached, stepsWithoutGap } from "../../models/mode.ts";
import { modeSteps } from "../../vocabulary/params.ts";

export const modeGaps = defineFunction({
  name: "MODEGAPS",
  summary: "Lists what a group still lacks for its next MODE step.",
  purpose: "Use it as the agenda of the next meeting with the group.",
  params: [
    {
      kind: "list",
      name: "answers",
      about: "One answer per item, 0 or 1",
      unit: "score",
      min: 0,
      max: 1,
      whole: true,
    },
    { kind: "textList", name: "items", about: "Names of the items" },
    modeSteps,
    {
      name: "threshold",
      about: "Share of its items at which a step is reached, as in MODESTEP",
      unit: "fraction",
      above: 0,
      max: 1,
      default: reachedShare,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "step", kind: "cell" },
      { name: "missingItem", kind: "text" },
    ],
  },
  formula: "items not yet done in the step after the one that MODESTEP gives",
  source: [{ key: "bennettFao", at: "MODE approach, boxes of the three steps" }],
  cautions: [
    "Items still missing in an earlier step are not listed if that step has reached the threshold: enter 1 as threshold to see them first.",
  ],
  examples: [
    {
      args: [
        [[1], [1], [1], [0], [1], [0], [0]],
        [
          ["Milk maps"],
          ["Transaction recording"],
          ["Basic market research"],
          ["Enterprise business plan"],
          ["Milk quality assessment"],
          ["Basic negotiation skills"],
          ["Group auditing"],
        ],
        [[1], [1], [1], [2], [2], [2], [3]],
      ],
      result: [
        ["step", "missing item"],
        [2, "Enterprise business plan"],
        [2, "Basic negotiation skills"],
      ],
    },
  ],
  conditions: [
    {
      holds: (_answers, _items, steps) => stepsWithoutGap(steps),
      otherwise: "steps leaves out a step: enter items of step 1, and of step 2 if there are any of step 3",
      code: "#N/A",
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (answers, items, steps, threshold) => {
    const next = stepReached(answers, steps, threshold, 1) + 1;
    if (!steps.includes(next)) return [{ step: null, missingItem: "None: every step is reached" }];
    return items
      .filter((_, i) => steps[i] === next && answers[i] === 0)
      .map((missingItem) => ({ step: next, missingItem }));
  },
});
