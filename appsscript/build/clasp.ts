import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sheetsFiles } from "./check-files.ts";

/** Runs clasp, Google's tool that pushes a script, in a folder that holds its target file. `script` is its file. */
export function clasp(script: string, args: readonly string[], folder: string, stdio: "inherit" | "pipe" = "pipe") {
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, stdio, encoding: "utf8" });
}

/**
 * Asks clasp which files of a built add-on it would push. It needs no login for that. Gives one line for each fault.
 */
export function checkClasp(script: string, folder = "dist/sheets"): string[] {
  const project = mkdtempSync(join(tmpdir(), "dairy-clasp-"));
  try {
    cpSync(folder, join(project, "built"), { recursive: true });
    writeFileSync(join(project, ".clasp.json"), JSON.stringify({ scriptId: "not-a-real-script", rootDir: "built" }));
    const { status, stdout, stderr } = clasp(script, ["show-file-status", "--json"], project);
    if (status !== 0) return [`clasp did not run: ${(stderr || stdout).trim()}`];
    const { filesToPush = [], untrackedFiles = [] } = JSON.parse(stdout) as Record<string, string[]>;
    const names = filesToPush.map((file) => file.replace(/\\/g, "/").replace(/^built\//, "")).sort();
    return [
      ...(names.join() === sheetsFiles.join() ? [] : [`clasp would push ${names.join(", ") || "nothing"}`]),
      ...untrackedFiles.filter((file) => file.includes("built")).map((file) => `clasp would leave out ${file}`),
    ];
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
