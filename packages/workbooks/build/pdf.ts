import { spawnSync } from "node:child_process";

/** Runs a tool on a PDF file, and gives what it prints. */
export const poppler = (command: string, ...args: string[]): string => run("poppler-utils", command, ...args);

function run(made: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (error || status !== 0) throw new Error(`${command} (of ${made}) failed: ${error?.message ?? stderr}`);
  return stdout;
}

/**
 * The letters of a PDF file that none of its fonts can draw: a program that finds no font for a letter draws an empty box,
 * and keeps the letter as text.
 */
export function missingGlyphs(pdf: string): string[] {
  // "BAAAAA+NotoSansBengali-Regular  TrueType ..." below two lines of headings
  const embedded = poppler("pdffonts", pdf).split("\n").slice(2);
  const fonts = new Set(embedded.map((line) => line.split(" ")[0]!.replace(/^[A-Z]{6}\+/, "")));
  const letters = new Set(poppler("pdftotext", pdf, "-").match(/[^\s\p{C}]/gu));
  const drawn = charsets().flatMap(({ font, ranges }) => (fonts.has(font) ? ranges : []));
  return [...letters].filter((letter) => {
    const code = letter.codePointAt(0)!;
    return !drawn.some(([first, last]) => first <= code && code <= last);
  });
}

/** The fonts of this machine, by the names that PDF files give them, with the letters that each has. */
const charsets = () =>
  run("fontconfig", "fc-list", "--format", "%{postscriptname}\t%{charset}\n")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [font, charset = ""] = line.split("\t");
      // "20-7e a0-ff 152"
      const ranges = charset.split(" ").map((range) => range.split("-").map((end) => Number.parseInt(end, 16)));
      return { font: font!, ranges: ranges.map(([first, last = first]) => [first!, last!] as const) };
    });
