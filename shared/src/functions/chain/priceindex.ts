import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";

export const priceIndex = defineFunction({
  name: "PRICEINDEX",
  summary: "Turns a series of prices into an index.",
  purpose: "Use it to show prices of different levels or currencies in one chart.",
  params: [
    { kind: "list", name: "series", series: true, about: "Prices in order of time", unit: "cur", above: 0 },
    {
      name: "basePosition",
      about: "Position in the series of the price that becomes 100",
      unit: "count",
      min: 1,
      whole: true,
      default: 1,
    },
  ],
  result: { kind: "table", columns: [{ name: "index", kind: "cell" }] },
  formula: "100*price/price at the base",
  source: [{ key: "hemme2004", at: "section 2.2, milk prices indexed to 1996" }],
  cautions: [
    "The index uses prices as entered: for an index of real prices, deflate them with REALPRICE first.",
    "Blank cells are skipped, so fill gaps in the series if you put the index beside it.",
  ],
  examples: [
    {
      args: [[[40.11], [59.88]]],
      result: [["index"], [100], [149.289454]],
      note: "Irish milk, Teagasc 2022: +49.29 %",
    },
    { args: [[[12], [15], [18]], 2], result: [["index"], [80], [100], [120]] },
  ],
  notNative: "it reads a list and gives a table",
  compute: (series, basePosition) => {
    const base = series[basePosition - 1];
    if (base === undefined)
      return new CellError(
        "#VALUE!",
        say(messages.functions.baseBeyondSeries, { position: basePosition, prices: series.length }),
      );
    return series.map((price) => ({ index: (100 * price) / base }));
  },
});
