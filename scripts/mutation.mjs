import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

/**
 * Changes the library in one small way after the other and counts the changes that no test notices.
 *
 *     npm run mutation -- milk        one topic, or models, or core for what all functions share
 *     npm run mutation                everything, part by part
 *
 * Only what changed since the last run of a part is tried again; its reports are in reports/mutation/.
 */
const topics = readdirSync("shared/src/functions", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const places = {
  ...Object.fromEntries(topics.map((topic) => [topic, `shared/src/functions/${topic}/*.ts`])),
  models: "shared/src/models/**/*.ts",
  core: "shared/src/{*,cells/*,vocabulary/*}.ts",
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((part) => !(part in places));
if (unknown !== undefined) {
  console.error(`"${unknown}" is not a part of the library: enter ${Object.keys(places).join(", ")}.`);
  process.exit(1);
}
for (const part of chosen.length > 0 ? chosen : Object.keys(places)) {
  console.log(`\n${part}`);
  const { status } = spawnSync(process.execPath, ["node_modules/@stryker-mutator/core/bin/stryker.js", "run"], {
    stdio: "inherit",
    env: { ...process.env, PART: part, PLACES: places[part], RUNS: process.env.RUNS ?? "20" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
