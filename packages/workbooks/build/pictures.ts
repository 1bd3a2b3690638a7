import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { convert } from "./libreoffice.ts";
import { poppler } from "./pdf.ts";

/** A printed page of a workbook. */
export interface Picture {
  readonly file: string;
  /** The sheet that is printed on it. */
  readonly sheet: string;
  readonly width: number;
  readonly height: number;
}

const dotsPerInch = 96;

/** A workbook to print: the name of its pictures, its file, and its sheets. */
export interface Printed {
  readonly name: string;
  readonly file: string;
  readonly sheets: readonly string[];
}

/** Prints workbooks as LibreOffice does, a picture a page, by their names; in greyscale too where asked. */
export function photograph(workbooks: readonly Printed[], folder: string, grey: boolean): Map<string, Picture[]> {
  const pdfs = mkdtempSync(join(tmpdir(), "pictures-"));
  const pdfOf = (file: string) => join(pdfs, `${basename(file, ".xlsx")}.pdf`);
  try {
    convert(
      workbooks.map(({ file }) => file),
      "pdf",
      pdfs,
    );
    return new Map(
      workbooks.map(({ name, file, sheets }) => {
        const pages = pagesOf(pdfOf(file), sheets);
        draw(pdfOf(file), join(folder, name));
        if (grey) draw(pdfOf(file), join(folder, `${name}-grey`), "-gray");
        const digits = `${pages.length}`.length;
        const pictures = pages.map((sheet, k) => {
          const picture = `${name}-${`${k + 1}`.padStart(digits, "0")}.png`;
          return { file: picture, sheet, ...sizeOfPicture(join(folder, picture)) };
        });
        return [name, pictures];
      }),
    );
  } finally {
    rmSync(pdfs, { recursive: true, force: true });
  }
}

const draw = (pdf: string, pictures: string, ...options: readonly string[]) =>
  poppler("pdftoppm", "-png", ...options, "-r", `${dotsPerInch}`, pdf, pictures);

/** Width and height are in the head of a PNG file. */
export function sizeOfPicture(file: string) {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The sheet on each page, which its footer names. */
function pagesOf(pdf: string, sheets: readonly string[]): string[] {
  const pages = poppler("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
  return pages.map((page, k) => {
    // Title, sheet and number of the page; what a chart leaves to the next page may come after it.
    const number = new RegExp(`\\S\\s+${k + 1}/${pages.length}\\s*$`);
    const footer =
      page
        .split("\n")
        .reverse()
        .find((line) => number.test(line)) ?? page.trimEnd();
    const named = footer
      .trim()
      .split(/\s{2,}/)
      .at(-2);
    if (named === undefined || !sheets.includes(named))
      throw new Error(`${basename(pdf)}: no sheet is named at the foot of a page: ${footer}`);
    return named;
  });
}
