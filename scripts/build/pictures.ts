import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { convert } from "./libreoffice.ts";

/** A printed page of a workbook. */
export interface Picture {
  readonly file: string;
  /** The sheet that is printed on it. */
  readonly sheet: string;
}

const dotsPerInch = 96;

/** Prints workbooks as LibreOffice does, a picture a page, in colour and greyscale; by the name of the file. */
export function photograph(
  files: readonly string[],
  sheetsOf: (name: string) => readonly string[],
  folder: string,
  grey: boolean,
): Map<string, Picture[]> {
  const pdfs = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    convert(files, "pdf", pdfs);
    return new Map(
      files.map((file) => {
        const name = basename(file, ".xlsx");
        const pdf = join(pdfs, `${name}.pdf`);
        const sheets = pagesOf(pdf, sheetsOf(name));
        poppler("pdftoppm", "-png", "-r", `${dotsPerInch}`, pdf, join(folder, name));
        if (grey) poppler("pdftoppm", "-png", "-gray", "-r", `${dotsPerInch}`, pdf, join(folder, `${name}-grey`));
        const digits = `${sheets.length}`.length;
        return [name, sheets.map((sheet, k) => ({ file: `${name}-${`${k + 1}`.padStart(digits, "0")}.png`, sheet }))];
      }),
    );
  } finally {
    rmSync(pdfs, { recursive: true, force: true });
  }
}

/** The sheet on each page, which its footer names. */
function pagesOf(pdf: string, sheets: readonly string[]): string[] {
  const pages = poppler("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
  return pages.map((page) => {
    const footer = page.trimEnd().split("\n").at(-1)!;
    const named = sheets.filter((sheet) => footer.includes(sheet)).sort((a, b) => b.length - a.length)[0];
    if (named === undefined) throw new Error(`${basename(pdf)}: no sheet is named at the foot of a page: ${footer}`);
    return named;
  });
}

function poppler(command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (error || status !== 0) throw new Error(`${command} (of poppler-utils) failed: ${error?.message ?? stderr}`);
  return stdout;
}
