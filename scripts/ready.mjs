/**
 * Makes a clone ready: installs what is missing and builds what is older than its sources. Plain Node, nothing
 * installed.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const timeOf = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

function newest(path) {
  const at = join(root, path);
  if (!statSync(at).isDirectory()) return timeOf(path);
  const inside = readdirSync(at).filter((name) => name !== "node_modules" && name !== "dist");
  return Math.max(timeOf(path), ...inside.map((name) => newest(join(path, name))));
}

function npm(...args) {
  // On Windows npm is a script, which needs a shell.
  execFileSync("npm", args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}
if (timeOf("node_modules/.package-lock.json") < timeOf("package-lock.json")) {
  console.log("Installing the packages of package-lock.json ...");
  // Not "npm ci": it refuses a lock that was written where the binaries for other systems could not be looked up. This
  // takes the same locked versions, adds the binaries of the system at hand, and leaves the lock as it is.
  npm("install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error");
}
const sources = ["shared", "packages", "appsscript", "scripts", "package-lock.json"];
if (timeOf("dist/built") < Math.max(...sources.map(newest))) {
  console.log("Building ...");
  npm("run", "--silent", "build");
}
