/**
 * Runs a tool that publishes: `npm run tool -- clasp login`. This folder is a package of its own, with its own lock; it
 * is installed when a tool first runs, since nobody else needs its hundreds of packages.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../ready.mjs";

const here = fileURLToPath(import.meta.url);
/** A test names a folder with a tool of its own. */
const home = process.env.DAIRY_TOOLS ?? dirname(here);
const tools = {
  clasp: "@google/clasp",
  "office-addin-debugging": "office-addin-debugging",
  "office-addin-usage-data": "office-addin-usage-data",
};

/** The script of a tool, to run with Node. */
export function tool(name: keyof typeof tools): string {
  install(home);
  const folder = join(home, "node_modules", tools[name]);
  return join(folder, JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).bin[name]);
}

/** A library among the tools. */
export function library(name: string) {
  install(home);
  return createRequire(join(home, "package.json"))(name);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === here) {
  const [name, ...words] = process.argv.slice(2);
  if (!Object.hasOwn(tools, name ?? "")) {
    console.error(`Name the tool to run: ${Object.keys(tools).join(", ")}.`);
    process.exit(1);
  }
  const { status } = spawnSync(process.execPath, [tool(name as keyof typeof tools), ...words], { stdio: "inherit" });
  process.exit(status ?? 1);
}
