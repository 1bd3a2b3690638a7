import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { short } from "../../cells/sentences.ts";
import { defineFunction } from "../../define.ts";
import { fullAnswer, scoreOf } from "../../models/mode.ts";
import { fullModeAnswer, modeAnswers, modeSteps } from "../../vocabulary/params.ts";

const axisCodes = ["INSTITUTION", "MARKET"];

export const modeScore = defineFunction({
  name: "MODESCORE",
  summary: "Scores a dairy group on the steps and axes of the MODE approach.",
  purpose: "Use it to follow a group from year to year and to see whether its organisation or its market lags behind.",
  params: [
    modeAnswers,
    modeSteps,
    {
      kind: "textList",
      name: "axes",
      about: "INSTITUTION or MARKET for each item; blank: both together",
      optional: true,
    },
    fullModeAnswer,
  ],
  result: {
    kind: "table",
    columns: [
      { name: "step", kind: "cell" },
      { name: "axis", kind: "text" },
      { name: "items", kind: "cell" },
      { name: "done", kind: "cell" },
      { name: "share", unit: "fraction" },
      { name: "status", kind: "text" },
    ],
  },
  formula: "done = sum of answers/highest; share = done/items, for each step and axis that has items",
  source: [
    {
      key: "bennettFao",
      at: "MODE approach: three steps, institutional arrangements, enterprise and market orientation",
    },
  ],
  cautions: [
    "Answers from 0 to 4 count in part: two items at 2 of 4 are one item done.",
    "If every answer on a scale of 0 to 4 is 0 or 1, enter 4 as highest: otherwise 1 is read as done.",
  ],
  examples: [
    {
      args: [
        [[1], [1], [1], [0], [1], [0]],
        [[1], [1], [1], [2], [2], [3]],
      ],
      result: [
        ["step", "axis", "items", "done", "share (fraction)", "status"],
        [1, "ALL", 3, 3, 1, "complete"],
        [2, "ALL", 2, 1, 0.5, "under way"],
        [3, "ALL", 1, 0, 0, "not begun"],
        ["Total", "ALL", 6, 4, 0.6666666667, "under way"],
      ],
    },
    {
      args: [
        [[4], [2], [1]],
        [[1], [1], [2]],
        [["INSTITUTION"], ["MARKET"], ["MARKET"]],
      ],
      result: [
        ["step", "axis", "items", "done", "share (fraction)", "status"],
        [1, "INSTITUTION", 1, 1, 1, "complete"],
        [1, "MARKET", 1, 0.5, 0.5, "under way"],
        [1, "ALL", 2, 1.5, 0.75, "under way"],
        [2, "MARKET", 1, 0.25, 0.25, "under way"],
        [2, "ALL", 1, 0.25, 0.25, "under way"],
        ["Total", "INSTITUTION", 1, 1, 1, "complete"],
        ["Total", "MARKET", 2, 0.75, 0.375, "under way"],
        ["Total", "ALL", 3, 1.75, 0.5833333333, "under way"],
      ],
    },
  ],
  conditions: [
    {
      holds: (answers, _steps, _axes, highest) => highest === undefined || answers.every((answer) => answer <= highest),
      otherwise: "an answer is above highest: enter answers up to highest",
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (answers, steps, axes, highest) => {
    const codes = axes?.map((axis) => axis.trim().toUpperCase());
    const wrong = codes?.findIndex((code) => !axisCodes.includes(code)) ?? -1;
    if (wrong !== -1)
      return new CellError(
        "#VALUE!",
        say(messages.functions.axisUnknown, { cell: wrong + 1, axis: short(axes![wrong]!) }),
      );
    const full = fullAnswer(answers, highest);
    const rows = [];
    // The steps of the MODE approach
    for (const step of [1, 2, 3, "Total"])
      for (const axis of codes === undefined ? ["ALL"] : [...axisCodes, "ALL"]) {
        const picked = (i: number) => (step === "Total" || steps[i] === step) && (axis === "ALL" || codes![i] === axis);
        const { items, done } = scoreOf(answers, full, picked);
        if (items === 0) continue;
        const status = done === 0 ? "not begun" : done === items ? "complete" : "under way";
        rows.push({ step, axis, items, done, share: done / items, status });
      }
    return rows;
  },
});
