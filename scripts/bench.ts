/**
 * Prints what calls, bundles, the slowest functions, the farm model, the pane, conversions, edits and the first view of the
 * workbench cost, as ratios measured in one run. Goals are goals, not tests: times differ from machine to machine, ratios
 * much less.
 * `npm run bench -- slowest` runs one part; with --once each measure is taken once, to see that it runs.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundles } from "./bench/bundles.ts";
import { excelRuntime, rangesAndCells } from "./bench/calls.ts";
import { farmModel, farmSheet } from "./bench/farm-model.ts";
import { firstView } from "./bench/first-view.ts";
import { formulas } from "./bench/formulas.ts";
import { pane } from "./bench/pane.ts";
import { byHand, slowest } from "./bench/slowest.ts";
import { workbenchEdits } from "./bench/workbench-edits.ts";

/** Each part may use a folder that is gone in the end. */
const parts: Record<string, (folder: string) => void | Promise<void>> = {
  calls: rangesAndCells,
  bundles,
  runtime: excelRuntime,
  slowest,
  byHand,
  farmModel,
  farmSheet,
  pane,
  formulas,
  firstView,
  workbenchEdits,
};

const wanted = process.argv.slice(2).filter((word, k, all) => !word.startsWith("--") && all[k - 1] !== "--beside");
const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) await part(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
