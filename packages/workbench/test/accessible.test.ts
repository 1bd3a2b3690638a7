import { readFileSync } from "node:fs";
import { accessible } from "../src/accessible.ts";

const published = readFileSync("node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml", "utf8");

test("each field gets its name once, and nothing else changes", () => {
  const changed = accessible(published);
  for (const added of [
    'aria-label="Rows to add"',
    'placeholder="&quot;Cell or name&quot;"',
    'aria-label="Content of the cell"',
  ])
    expect([added, changed.split(added).length]).toEqual([added, 2]);
  expect(changed.length - published.length).toBeLessThan(250);
});

test("templates of another version are not changed in silence", () => {
  expect(() => accessible(published.replace("o-grid-add-rows-input", "another"))).toThrow(
    "The templates of o-spreadsheet have changed",
  );
});
