import { CellError } from "../../cells/errors.ts";
import { defineFunction } from "../../define.ts";
import { seasonalIndex, yearAround } from "../../models/seasons.ts";

export const seasonIndex = defineFunction({
  name: "SEASONINDEX",
  summary: "Gives the seasonal index of prices or milk by month.",
  purpose: "Use it to plan for the months of little milk or high prices.",
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
      about: "Values in order of time, two years of months or more",
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
    "An index of 80 means that the month lies 20 % below the mean of its year.",
    "The first and last six values serve the averages only; two years give one ratio a month, so use more where there are more.",
  ],
  examples: [
    {
      args: [
        [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
        [[40, 40, 45, 50, 55, 60, 60, 60, 55, 50, 45, 40, 40, 40, 45, 50, 55, 60, 60, 60, 55, 50, 45, 40]],
      ],
      note: "Two years alike with a mean of 50",
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
      return new CellError("#N/A", `values has ${values.length} months: enter 24 or more, one after the other.`);
    const gap = months.findIndex((month, i) => i > 0 && month !== (months[i - 1]! % 12) + 1);
    if (gap !== -1)
      return new CellError(
        "#VALUE!",
        `months, cell ${gap + 1}: ${months[gap]} follows ${months[gap - 1]}: enter every month once, in order of time.`,
      );
    if (values.some((_, i) => yearAround(values, i) === 0))
      return new CellError("#VALUE!", "values are 0 for a whole year: enter values above 0.");
    return seasonalIndex(months, values).map((index, month) => ({ month: month + 1, index }));
  },
});
