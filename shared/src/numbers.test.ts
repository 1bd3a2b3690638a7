import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Beside a number that was measured or agreed on stands where it comes from: a comment on its line, or above its
 * statement. A comment above a function covers its first line, not what is in its body.
 */

/** Nothing, half, one, two, the months and days of a year, percent, and thousands. */
const structural = new Set([0, 0.5, 1, 2, 12, 100, 365, 1000]);
/**
 * Not looked at: texts, places in a list, limits of what a cell may hold, tolerances such as 1e-9, and percentiles, whose
 * number says which they are.
 */
const passedOver =
  /percentile\(\w+, 0\.\d+\)|"(?:\\.|[^"\\])*"|`[^`]*`|\[\d+\]|\b(?:min|max|above): -?[\d._]+(?:e\d+)?|\b\d(?:\.\d+)?e-?\d+\b/g;

const indentation = (line: string) => line.search(/\S/);
const isComment = (line: string) => /^\s*(?:\/[/*]|\*)/.test(line);
/** A line that begins the body of a function or of a condition: what follows is statements of their own. */
const opensBody = (line: string) => / \{$/.test(line) && !/[=:] \{$/.test(line);

/** The lines with a number that has no comment. */
function withoutSource(text: string): string[] {
  const lines = text.split("\n");
  const covered = new Set<number>();
  for (const [k, line] of lines.entries()) {
    if (!isComment(lines[k - 1] ?? "") || isComment(line) || line.trim() === "") continue;
    covered.add(k);
    const own = indentation(line);
    const goesOn = (next: string) => indentation(next) > own || (indentation(next) === own && /^\s*[)\]}>]/.test(next));
    for (let j = k + 1; j < lines.length && !opensBody(lines[j - 1]!) && goesOn(lines[j]!); j++) covered.add(j);
  }
  return lines.filter((line, k) => {
    if (covered.has(k) || isComment(line) || /\/\/|\/\*/.test(line.replace(passedOver, ""))) return false;
    const numbers = line.replace(passedOver, "").match(/(?<![\w.$])\d[\d_]*(?:\.\d+)?/g) ?? [];
    return numbers.some((number) => !structural.has(Number(number.replaceAll("_", ""))));
  });
}

/** What a definition computes: all but its other fields, which have a place for their sources. */
function computed(text: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.includes("defineFunction({"));
  let counts = true;
  return lines
    .map((line, k) => {
      if (k <= start || start === -1) return line;
      if (/^\S/.test(line) || /^ {2}(?:\/\/|\w+[:,])/.test(line))
        counts = /^(?:\S| {2}(?:\/\/|conditions:|compute:))/.test(line);
      return counts ? line : "";
    })
    .join("\n");
}

const sourceFiles = ["functions", "models"].flatMap((folder) =>
  readdirSync(join(__dirname, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "index.ts")
    .map((file) => join(folder, file)),
);

test("each number in a compute or a model has its source beside it", () => {
  expect(sourceFiles.length).toBeGreaterThan(200);
  const missing = sourceFiles.flatMap((file) =>
    withoutSource(computed(readFileSync(join(__dirname, file), "utf8"))).map((line) => `${file}: ${line.trim()}`),
  );
  expect(missing).toEqual([]);
});

test.each([
  ["const slope = 4.39;", 1],
  ["const slope = 4.39; // Thoma et al. 2013", 0],
  ["// Thoma et al. 2013\nconst slope = 4.39;", 0],
  ["// Thoma et al. 2013\n\nconst slope = 4.39;", 1],
  ["// Gaines 1928\nconst a = 0.4;\nconst b = 0.15;", 1],
  ["/** FAO 2013. */\nconst milk = {\n  COW: 3.3,\n  GOAT: {\n    FAT: 3.9,\n  },\n};\nconst other = 7.5;", 1],
  ["/** The yield. */\nfunction yieldOf(fat: number): number {\n  return 0.93 * fat;\n}", 1],
  ["// Gaines 1928\nconst fcm = (fat: number) =>\n  0.4 + 0.15 * fat;", 0],
  ["// West 2005\nconst f = (x: number) => {\n  return 0.65 * x;\n};", 1],
  ['const text = "0.93"; const near = 1e-9; const first = list[3]; const limits = { min: 20, max: 1500 };', 0],
  ["const year = (days * 1000) / 365 / 12 / 100 + 0.5 - 2;", 0],
])("%j has %i lines without a source", (text, count) => {
  expect(withoutSource(text)).toHaveLength(count);
});

test("of a definition only its conditions and its compute are read", () => {
  const text = `const slope = 4.39;
export const f = defineFunction({
  params: [
    { name: "fat", default: 7.1 },
  ],
  examples: [{ args: [7.2], result: 7.3 }],
  conditions: [
    { holds: (fat) => fat > 7.4 },
  ],
  // Gaines 1928
  compute: (fat) => 0.15 * fat,
});
const other = 7.5;`;
  expect(withoutSource(computed(text)).map((line) => line.trim())).toEqual([
    "const slope = 4.39;",
    "{ holds: (fat) => fat > 7.4 },",
    "const other = 7.5;",
  ]);
});
