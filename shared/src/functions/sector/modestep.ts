import { defineFunction } from "../../define.ts";
import { reachedShare, stepReached, stepsWithoutGap } from "../../models/mode.ts";
import { fullModeAnswer, modeAnswers, modeSteps } from "../../vocabulary/params.ts";

export const modeStep = defineFunction({
  name: "MODESTEP",
  summary: "Gives the MODE step that a group has reached.",
  purpose: "Use it to know which kind of support a group needs now.",
  params: [
    modeAnswers,
    modeSteps,
    {
      name: "threshold",
      about: "Share of its items at which a step is reached",
      unit: "fraction",
      above: 0,
      max: 1,
      default: reachedShare,
    },
    fullModeAnswer,
  ],
  result: { unit: "step" },
  formula:
    "highest step that has, like all steps before it, a share of items done (MODESCORE) at or above the threshold; 0 if step 1 is not reached",
  source: [{ key: "bennettFao", at: "MODE approach, three key steps" }],
  cautions: [
    "The paper names the steps but no threshold: 0.8 is a choice of this library.",
    "If every answer on a scale of 0 to 4 is 0 or 1, enter 4 as highest: otherwise 1 is read as done.",
  ],
  examples: [
    {
      args: [
        [[1], [1], [1], [0], [1], [0]],
        [[1], [1], [1], [2], [2], [3]],
      ],
      result: 1,
      note: "Half of step 2 is done",
    },
    { args: [[[1], [1], [1], [0], [1], [0]], [[1], [1], [1], [2], [2], [3]], 0.5], result: 2 },
  ],
  conditions: [
    {
      holds: (answers, _steps, _threshold, highest) =>
        highest === undefined || answers.every((answer) => answer <= highest),
      otherwise: "an answer is above highest: enter answers up to highest",
    },
    {
      holds: (_answers, steps) => stepsWithoutGap(steps),
      otherwise: "steps leaves out a step: enter items of step 1, and of step 2 if there are any of step 3",
      code: "#N/A",
    },
  ],
  notNative: "it reads lists",
  compute: (answers, steps, threshold, highest) => stepReached(answers, steps, threshold, highest),
});
