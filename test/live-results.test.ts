import { readFileSync } from "node:fs";

/** What a live host has to show is recorded in one place, with a row for each step of the script. */

const rowsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/^\| ([EG]\d+) \| (.*) \|$/gm)].map(([, step, rest]) => ({
    step: step!,
    cells: rest!.split(" | "),
  }));
const script = rowsOf("docs/manual-check.md");

test("each step of the manual check says what to record, and its row is ready", () => {
  const ready = new Map(rowsOf("docs/live-results.md").map(({ step, cells }) => [step, cells[0]!]));
  expect(script.length).toBeGreaterThan(15);
  expect([...ready]).toEqual(script.map(({ step, cells }) => [step, cells.at(-1)!]));
});

test("the script fits into 45 minutes", () => {
  expect(script.reduce((sum, { cells }) => sum + Number(cells[0]), 0)).toBeLessThanOrEqual(45);
});
