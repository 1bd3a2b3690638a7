import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The version of LibreOffice on this machine. */
export const libreOffice = (): string | undefined =>
  /LibreOffice (\S+)/.exec(spawnSync("soffice", ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1];

/** Opens files in LibreOffice and writes each in another format, under its own name, to a folder. */
export function convert(files: readonly string[], format: string, folder: string): void {
  // A profile of its own: a second soffice on the same one does nothing, without a word.
  const profile = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const { status, stderr } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        folder,
        ...files,
      ],
      { encoding: "utf8", env: process.env }, // a test changes it
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
