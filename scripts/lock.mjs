/**
 * `npm run lock` after a change of a package.json: writes package-lock.json in a folder without node_modules, because
 * npm otherwise leaves out the binaries of other systems. What the change does not touch keeps its version.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

for (const home of [".", "scripts/publish"]) {
  const folder = mkdtempSync(join(tmpdir(), "dairy-lock-"));
  try {
    const kept = [".npmrc", "package.json", "package-lock.json"];
    if (home === ".") kept.push("shared/package.json", "appsscript/package.json");
    if (home === ".") kept.push(...readdirSync("packages").map((name) => `packages/${name}/package.json`));
    for (const name of kept) cpSync(join(home, name), join(folder, name));
    execFileSync("npm", ["install", "--package-lock-only", "--loglevel=error"], {
      cwd: folder,
      stdio: "inherit",
      shell: process.platform === "win32", // there npm is a script
    });
    cpSync(join(folder, "package-lock.json"), join(home, "package-lock.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
