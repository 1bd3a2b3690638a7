import { o, readCell } from "../headless/index.ts";
import { registerCommas } from "../src/commas.ts";

/** A decimal comma never becomes another number in silence. */

const told: string[] = [];
registerCommas(o, (sentence) => told.push(sentence));

function entered(content: string) {
  told.length = 0;
  const model = new o.Model({ sheets: [{ id: "s", name: "S", colNumber: 2, rowNumber: 2 }] });
  model.dispatch("UPDATE_CELL", { sheetId: "s", col: 0, row: 0, content });
  return { model, shown: readCell(model, "s", 0, 0), told: [...told] };
}

test.each([
  ["0,2524", "0.2524"],
  ["0,252", "0.252"],
  ["1362,5", "1362.5"],
  ["-12,3456", "-12.3456"],
  ["1234,567", "1234.567"],
  ["4,5 %", "4.5 %"],
  ["1,2,3456", "123456"],
])("%s stays text, and the sentence names %s", (content, meant) => {
  const { shown, told } = entered(content);
  expect(shown).toBe(content);
  expect(told).toEqual([`"${content}" is not a number here, because of its comma. Type ${meant}.`]);
});

test.each([
  ["1,250", 1250],
  ["12,345,678.5", 12345678.5],
  ["0.2524", 0.2524],
  ["2,4-D", "2,4-D"],
  ["=SUM(1,2)", 3],
  ["'0,5", "0,5"],
])("%s is taken as it is", (content, value) => {
  const { shown, told } = entered(content);
  expect([shown, told]).toEqual([value, []]);
});

test("one step takes the entry back", () => {
  const { model } = entered("0,2524");
  model.dispatch("REQUEST_UNDO");
  expect(readCell(model, "s", 0, 0)).toBe(null);
});
