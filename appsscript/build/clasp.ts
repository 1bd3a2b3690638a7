import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sheetsFiles } from "./check-files.ts";

/**
 * Google's tool that pushes a script. With 277 MB it is too large for a dependency of everybody: npx fetches it when
 * needed.
 */
export const claspVersion = "3.4.1";

/** Runs clasp in a folder that holds its target file. */
export function clasp(args: readonly string[], folder: string, stdio: "inherit" | "pipe" = "pipe") {
  return spawnSync("npx", ["--yes", `@google/clasp@${claspVersion}`, ...args], {
    cwd: folder,
    stdio,
    encoding: "utf8",
    shell: process.platform === "win32", // there npx is a script
  });
}

/**
 * Asks clasp which files of a built add-on it would push. It needs no login for that. Gives one line for each fault.
 */
export function checkClasp(folder = "dist/sheets"): string[] {
  const project = mkdtempSync(join(tmpdir(), "dairy-clasp-"));
  try {
    cpSync(folder, join(project, "built"), { recursive: true });
    writeFileSync(join(project, ".clasp.json"), JSON.stringify({ scriptId: "not-a-real-script", rootDir: "built" }));
    const { status, stdout, stderr } = clasp(["show-file-status", "--json"], project);
    if (status !== 0) return [`clasp ${claspVersion} did not run: ${(stderr || stdout || "npx is missing").trim()}`];
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
