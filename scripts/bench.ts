/**
 * Prints what calls, bundles, the slowest functions, the farm model, the pane, conversions, edits and the first view of the
 * workbench cost, as ratios measured in one run. Goals are goals, not tests: times differ from machine to machine, ratios
 * much less.
 * `npm run bench -- slowest` runs one part; with --once each measure is taken once, to see that it runs.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Each part loads only what it needs, and may use a folder that is gone in the end. */
const parts: Record<string, (folder: string) => void | Promise<void>> = {
  calls: async () => (await import("./bench/calls.ts")).rangesAndCells(),
  bundles: async (folder) => (await import("./bench/bundles.ts")).bundles(folder),
  runtime: async () => (await import("./bench/calls.ts")).excelRuntime(),
  slowest: async () => (await import("./bench/slowest.ts")).slowest(),
  byHand: async () => (await import("./bench/slowest.ts")).byHand(),
  farmModel: async (folder) => (await import("./bench/farm-model.ts")).farmModel(folder),
  farmSheet: async (folder) => (await import("./bench/farm-model.ts")).farmSheet(folder),
  pane: async () => (await import("./bench/pane.ts")).pane(),
  formulas: async () => (await import("./bench/formulas.ts")).formulas(),
  firstView: async (folder) => (await import("./bench/first-view.ts")).firstView(folder),
  workbenchEdits: async () => (await import("./bench/workbench-edits.ts")).workbenchEdits(),
};

const given = process.argv.slice(2);
const asked = given.filter((word, k) => !word.startsWith("--") && given[k - 1] !== "--beside");
const wanted = asked.length === 0 ? Object.keys(parts) : asked;

async function inFolder(part: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await part(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own: what one part has loaded and compiled changes the times of the next. */
function alone(name: string): void {
  const others = given.filter((word) => !asked.includes(word));
  const { status } = spawnSync(process.execPath, [process.argv[1]!, name, ...others], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

for (const name of wanted) if (!(name in parts)) throw new Error(`The parts are ${Object.keys(parts).join(", ")}.`);
if (wanted.length === 1) void inFolder(parts[wanted[0]!]!);
else wanted.forEach(alone);
