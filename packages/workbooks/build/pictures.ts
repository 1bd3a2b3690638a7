import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Workbook } from "./files.ts";
import { convert, libreOffice } from "./libreoffice.ts";
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

/** The top of the first page of results of each workbook, as a PNG file by its name; none without LibreOffice. */
export function picturesOfResults(workbooks: readonly Workbook[]): Map<string, Uint8Array> {
  if (libreOffice() === undefined) return new Map();
  const folder = mkdtempSync(join(tmpdir(), "results-"));
  const file = (name: string, ending: string) => join(folder, `${name}.${ending}`);
  try {
    for (const { template, editions } of workbooks) writeFileSync(file(template.name, "xlsx"), editions.plain.bytes);
    convert(
      workbooks.map(({ template }) => file(template.name, "xlsx")),
      "pdf",
      folder,
    );
    return new Map(
      workbooks.flatMap(({ template, editions }) => {
        const picture = pictureOfResults(template, editions);
        return picture === undefined ? [] : [[template.name, picture]];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  function pictureOfResults({ name, sheets }: Workbook["template"], { plain: { book } }: Workbook["editions"]) {
    // Start comes before the sheets of the template.
    const results = 1 + sheets.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === "figures"));
    const pdf = file(name, "pdf");
    // Its name is the first text on it.
    const title = bare(book.sheets[results]!.name);
    const pages = poppler("pdftotext", "-layout", pdf, "-").split("\f");
    const index = pages.findIndex((text) => bare(text).startsWith(title));
    if (index < 0) return undefined;
    const page = `${index + 1}`;
    const points = Number(/size:\s+([\d.]+)/.exec(poppler("pdfinfo", "-f", page, "-l", page, pdf))![1]);
    const margin = 30;
    const width = Math.round((points * dotsPerInch) / 72) - 2 * margin;
    const part = { f: page, l: page, x: margin, y: margin, W: width, H: Math.round(width * 0.7) };
    const options = Object.entries(part).flatMap(([option, value]) => [`-${option}`, `${value}`]);
    draw(pdf, file(name, "results"), "-singlefile", ...options);
    return readFileSync(`${file(name, "results")}.png`);
  }
}

const draw = (pdf: string, pictures: string, ...options: readonly string[]) =>
  poppler("pdftoppm", "-png", ...options, "-r", `${dotsPerInch}`, pdf, pictures);

/** Width and height are in the head of a PNG file. */
export function sizeOfPicture(file: string) {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A text without blanks: marks of Bengali and Hindi come out of a PDF file with blanks before and after. */
const bare = (text: string) => text.replace(/\s/g, "");

/** The sheet on each page, which its footer names. */
function pagesOf(pdf: string, sheets: readonly string[]): string[] {
  const pages = poppler("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
  return pages.map((page, k) => {
    // Title, sheet and number of the page; what a chart leaves to the next page may come after it.
    const number = new RegExp(`\\S\\s+${k + 1} ?/ ?${pages.length}\\s*$`);
    const footer =
      page
        .split("\n")
        .reverse()
        .find((line) => number.test(line)) ?? page.trimEnd();
    const named = footer
      .trim()
      .split(/\s{2,}/)
      .at(-2);
    const sheet = sheets.find((each) => named !== undefined && bare(each) === bare(named));
    if (sheet === undefined) throw new Error(`${basename(pdf)}: no sheet is named at the foot of a page: ${footer}`);
    return sheet;
  });
}
