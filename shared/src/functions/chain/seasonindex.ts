import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { seasonalIndex, yearAround } from "../../models/seasons.ts";

export const seasonIndex = defineFunction({
  name: "SEASONINDEX",
  summary: "Gives the seasonal index of prices or milk by month.",
  purpose: "Use it to plan for months with little milk or high prices.",
  params: [
    {
      kind: "list",
      name: "months",
      about: "Month of each value, 1 to 12",
      unit: "month",
      min: 1,
      max: 12,
      whole: true,
    },
    {
      kind: "list",
      name: "values",
      about: "Monthly values in order of time, two years or more",
      unit: "any",
      min: 0,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "month", kind: "cell" },
      { name: "index", kind: "cell" },
    ],
  },
  formula:
    "ratio of each value to the centred 12-month moving average around it, averaged by month and scaled to a mean of 100",
  source: [{ key: "identity", at: "classical decomposition by the ratio to the moving average" }],
  cautions: [
    "An index of 80 means that the month is 20 % below the mean of its year.",
    "The first and last six values only serve the averages; two years give one ratio per month, so use more years if you have them.",
  ],
  examples: [
    {
      args: [
        [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
        [[40, 40, 45, 50, 55, 60, 60, 60, 55, 50, 45, 40, 40, 40, 45, 50, 55, 60, 60, 60, 55, 50, 45, 40]],
      ],
      note: "Two identical years with a mean of 50",
      result: [
        ["month", "index"],
        [1, 80],
        [2, 80],
        [3, 90],
        [4, 100],
        [5, 110],
        [6, 120],
        [7, 120],
        [8, 120],
        [9, 110],
        [10, 100],
        [11, 90],
        [12, 80],
      ],
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (months, values) => {
    // Every month must have a mean of the year around it.
    if (values.length < 24)
      return new CellError("#N/A", say(messages.functions.tooFewMonths, { months: values.length }));
    const gap = months.findIndex((month, i) => i > 0 && month !== (months[i - 1]! % 12) + 1);
    if (gap !== -1)
      return new CellError(
        "#VALUE!",
        say(messages.functions.monthOutOfOrder, { cell: gap + 1, month: months[gap]!, before: months[gap - 1]! }),
      );
    if (values.some((_, i) => yearAround(values, i) === 0))
      return new CellError("#VALUE!", say(messages.functions.yearOfZeros));
    return seasonalIndex(months, values).map((index, month) => ({ month: month + 1, index }));
  },
});
