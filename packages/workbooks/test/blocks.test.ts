import { addressOf } from "@dairy-functions/formulas";
import { sheetWith } from "../../../test/sheet-with.ts";
import { type BookCell, type BookSheet, conditionOf, contentsOf, layOut, rectanglesBy } from "../src/index.ts";
import { templates } from "../src/templates/index.ts";

const plain = (value: BookCell["value"]): BookCell => ({ look: "text", ...(value === undefined ? {} : { value }) });

test("cells that share a look become rectangles, and a hole parts them", () => {
  const input: BookCell = { look: "input" };
  const text: BookCell = { look: "text" };
  const found = rectanglesBy(
    sheetWith({ A1: input, B1: input, A2: input, B2: input, D2: input, A3: text, B3: input }),
    ({ look }) => look,
  );
  expect(Object.fromEntries([...found].map(([look, all]) => [look, all.map(addressOf)]))).toEqual({
    input: ["A1:B2", "D2", "B3"],
    text: ["A3"],
  });
});

test("rectangles cover each cell of every template once, under its own look", () => {
  for (const template of templates)
    for (const sheet of layOut(template, "add-in").book.sheets) {
      const covered = new Map<string, string>();
      for (const [look, rectangles] of rectanglesBy(sheet, (cell) => cell.look))
        for (const { row, column, rows, columns } of rectangles)
          for (let r = row; r < row + rows; r++)
            for (let c = column; c < column + columns; c++) {
              const at = addressOf({ row: r, column: c });
              expect([at, covered.has(at)]).toEqual([at, false]);
              covered.set(at, look);
            }
      expect(Object.fromEntries(covered)).toEqual(
        Object.fromEntries(Object.entries(sheet.cells).map(([at, { look }]) => [at, look])),
      );
    }
});

test("contents leave blank cells out, and keep texts from being read as something else", () => {
  const cells = {
    A1: plain("Milk"),
    B1: plain("12/5"),
    C1: plain("true"),
    D1: plain("=A1"),
    E1: plain("- 5 %"),
    A2: plain(""),
    B2: plain(4.5),
    C2: { look: "computed", formula: "DAIRY.ECM(B2,4,3.3)" },
    D2: plain(undefined),
    E2: plain("May 5"),
  } satisfies BookSheet["cells"];
  expect(contentsOf(sheetWith(cells), (formula) => formula.toLowerCase())).toEqual([
    { row: 0, column: 0, rows: 1, columns: 5, cells: [["Milk", "'12/5", "'true", "'=A1", "'- 5 %"]] },
    { row: 1, column: 1, rows: 1, columns: 2, cells: [[4.5, "=dairy.ecm(b2,4,3.3)"]] },
    { row: 1, column: 4, rows: 1, columns: 1, cells: [["'May 5"]] },
  ]);
});

test("a limit as a condition names each of its ends", () => {
  const words = { title: "", help: "", refusal: "" };
  expect(conditionOf({ range: "C5:C9", kind: "number", above: 0, max: 15, ...words })).toBe(
    "=AND(ISNUMBER(C5),C5>0,C5<=15)",
  );
  expect(conditionOf({ range: "C5", kind: "whole", min: 1, ...words })).toBe("=AND(ISNUMBER(C5),C5>=1,C5=INT(C5))");
});
