/**
 * Runs the command from one bundled file, which starts several times as fast as its sources, and first makes that file
 * where one of its sources is newer. Plain Node.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const bundle = join(root, "dist/dairy-sql/main.mjs");
const inputs = join(root, "dist/dairy-sql/inputs.json");
const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

function isFresh() {
  const made = timeOf(bundle);
  if (made === undefined || !existsSync(inputs)) return false;
  return JSON.parse(readFileSync(inputs, "utf8")).every((path) => (timeOf(join(root, path)) ?? made) < made);
}

async function makeBundle() {
  if (!existsSync(join(root, "node_modules/esbuild")))
    execFileSync(process.execPath, [join(root, "scripts/ready.mjs")], { cwd: root, stdio: "inherit" });
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["packages/dairy-sql/src/main.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // What others wrote stays in its own package, with its licence.
    external: ["@duckdb/node-api", "saxes", "yauzl"],
    metafile: true,
    write: false,
  });
  mkdirSync(dirname(bundle), { recursive: true });
  put(inputs, JSON.stringify([...Object.keys(metafile.inputs), "packages/dairy-sql/build/start.mjs"]));
  put(bundle, outputFiles[0].text);
}

/** In one step, so that a run beside this one never reads half a file. */
function put(path, text) {
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, text);
  renameSync(whole, path);
}

if (!isFresh()) await makeBundle();
await import(bundle);
