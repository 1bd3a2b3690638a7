import { readFileSync } from "node:fs";
import { speaking } from "@dairy-functions/shared";
import { messages } from "../src/spreadsheet-messages.ts";
import { saidBySpreadsheet } from "../src/spreadsheet-texts.ts";

const [script, templates] = ["o_spreadsheet.esm.js", "o_spreadsheet.xml"].map((file) =>
  readFileSync(`node_modules/@odoo/o-spreadsheet/dist/${file}`, "utf8"),
) as [string, string];

test("what is loaded with the page is what the library says", () => {
  const said = templates.replace(/\s+/g, " ");
  const gone = Object.values(messages)
    .flat()
    .filter((text) => !script.includes(JSON.stringify(text)) && !said.includes(text));
  expect(gone).toEqual([]);
});

test("a word that has another sense elsewhere is said in the one of spreadsheets, and in English as it is", () => {
  const french = new Map([
    ["Number", "Numéro"],
    ["Number (a format)", "Nombre"],
    ["Two lines", "Deux lignes"],
  ]);
  expect(speaking(french, () => saidBySpreadsheet("Number"))).toBe("Nombre");
  expect(speaking(french, () => saidBySpreadsheet("Two\n   lines"))).toBe("Deux lignes");
  expect(saidBySpreadsheet("Number")).toBe("Number");
});
