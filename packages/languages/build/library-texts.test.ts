import { readFileSync } from "node:fs";
import { begun, translationsOf } from "./index.ts";
import { libraryTexts } from "./library-texts.ts";

/** What o-spreadsheet says, as it is published. */

const texts = libraryTexts();
const script = readFileSync("node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js", "utf8");

test("texts of scripts and templates are found with their places, those of functions are not", () => {
  expect(texts.get("Data has header row")).toEqual(new Set(["remove duplicates panel"]));
  expect(texts.get("Detect automatically")).toEqual(new Set(["split to columns panel"]));
  expect(texts.get("Statistical")).toEqual(new Set(["function registry population"]));
  expect(texts.has("Absolute value of a number.")).toBe(false);
  expect(script).toContain('_t("Absolute value of a number.")');
  expect([...texts.keys()].filter((text) => text !== text.trim() || /\$\{|props\./.test(text))).toEqual([]);
});

test("every text that a script asks for is written in it, so that none is missed", () => {
  const others = [...script.matchAll(/\b_t\((?!\s*"|s, \.\.\.values\))(.{0,60})/g)].map(([, after]) => after);
  expect(others).toEqual([]);
});

test.each(begun())("the name of a new range is one that formulas can hold: %s", (code) => {
  expect(translationsOf(code).get("Named_Range")).toMatch(/^[\p{L}\p{N}_.]+$/u);
});
