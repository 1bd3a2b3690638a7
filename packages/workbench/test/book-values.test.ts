import type { Book, BookCell, BookSheet } from "@dairy-functions/workbooks";
import { sheetWith } from "../../../test/sheet-with.ts";
import { valuesOf } from "../headless/book-values.ts";

const look = "computed";
const bookOf = (cells: BookSheet["cells"], others: Record<string, BookCell> = {}): Book => ({
  name: "book",
  title: "Book",
  purpose: "A book of the test",
  sheets: [sheetWith(cells, { name: "Farm inputs" }), sheetWith(others, { name: "Results" })],
  names: { Milk_yield: "'Farm inputs'!$B$1" },
});

test("formulas give their values by sheet and address, over sheets and through names", () => {
  const values = valuesOf(
    bookOf(
      { A1: { value: "Milk", look }, B1: { value: 1000, look }, B2: { formula: "B1*2", look } },
      {
        // By hand: 1,000 kg of 4 % fat and 3.3 % protein is the standard milk of IFCN.
        A1: { formula: "DAIRY.ECM('Farm inputs'!B1,4,3.3)", look },
        A2: { formula: "Milk_yield/4", look },
        A3: { formula: 'IF(Milk_yield>5,"much","little")', look },
      },
    ),
  );
  expect(values).toEqual({ "Farm inputs": { B2: 2000 }, Results: { A1: 1000, A2: 250, A3: "much" } });
});

test("a table gives every cell that it fills", () => {
  const cells: Record<string, BookCell> = {};
  for (const [k, milk] of [1000, 500, 250].entries()) cells[`A${k + 1}`] = { value: milk, look };
  cells.B1 = { formula: "DAIRY.ECM(A1:A3,4,3.3)", fills: "B1:B3", look };
  expect(valuesOf(bookOf(cells))["Farm inputs"]).toEqual({ B1: 1000, B2: 500, B3: 250 });
  cells.B1 = { formula: "DAIRY.ECM(A1:A3,4,3.3)", fills: "B1:B2", look };
  expect(() => valuesOf(bookOf(cells))).toThrow("Farm inputs, B1: the formula fills more than B1:B2.");
});

test("an error gives its code and sentence", () => {
  const cells: Record<string, BookCell> = {
    A1: { formula: "DAIRY.ECM(1000,0.04,3.3)", look },
    A2: { formula: "1/0", look },
  };
  expect(valuesOf(bookOf(cells))["Farm inputs"]).toEqual({
    A1: { code: "#VALUE!", sentence: "fat 0.04 looks like a fraction: enter 4 for 4 %." },
    A2: { code: "#DIV/0!", sentence: expect.any(String) },
  });
});

test("texts stay texts, and numbers, logical values and blanks what they are", () => {
  const texts = ["12", "=A1", "+5", "TRUE", "10 %", "2002", "'90s", "-", "3/4", "word", "(in US$)"];
  const cells: Record<string, BookCell> = { B20: { value: 5, look }, B21: { value: true, look }, B22: { look } };
  for (const [k, text] of texts.entries()) {
    cells[`A${k + 1}`] = { value: text, look };
    cells[`C${k + 1}`] = { formula: `IF(ISTEXT(A${k + 1}),A${k + 1},"no text")`, look };
  }
  cells.C20 = { formula: "IF(ISNUMBER(B20),B20,0)", look };
  cells.C21 = { formula: "B21", look };
  cells.C22 = { formula: "ISBLANK(B22)", look };
  const values = valuesOf(bookOf(cells))["Farm inputs"]!;
  expect(texts.map((_, k) => values[`C${k + 1}`])).toEqual(texts);
  expect([values.C20, values.C21, values.C22]).toEqual([5, true, true]);
});
