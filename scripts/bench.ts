/**
 * Prints what calls, bundles, the slowest functions, the farm model, the pane and conversions cost, as ratios measured
 * in one run. Goals are goals, not tests: times differ from machine to machine, ratios much less. `npm run bench --
 * slowest` runs one part.
 */
import { bundles } from "./bench/bundles.ts";
import { excelRuntime, rangesAndCells } from "./bench/calls.ts";
import { farmModel, farmSheet } from "./bench/farm-model.ts";
import { formulas } from "./bench/formulas.ts";
import { pane } from "./bench/pane.ts";
import { byHand, slowest } from "./bench/slowest.ts";

const parts: Record<string, () => void | Promise<void>> = {
  calls: rangesAndCells,
  bundles,
  runtime: excelRuntime,
  slowest,
  byHand,
  farmModel,
  farmSheet,
  pane,
  formulas,
};

const wanted = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
