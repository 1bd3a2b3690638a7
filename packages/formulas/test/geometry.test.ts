import * as fc from "fast-check";
import { addressOf, areaOf, fixedReference, placeOf, referenceTo, sheetAreaOf, tokenize } from "../src/index.ts";

test("an address and its place are two forms of one thing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16_383 }), fc.integer({ min: 0, max: 1_048_575 }), (column, row) => {
      expect(placeOf(addressOf({ row, column }))).toEqual({ row, column });
    }),
  );
  // Letters as Excel prints them at the ends of one, two and three of them.
  expect([0, 25, 26, 701, 702, 16_383].map((column) => addressOf({ row: 0, column }))).toEqual([
    ..."A1 Z1 AA1 ZZ1 AAA1 XFD1".split(" "),
  ]);
  expect(placeOf("$AB$12")).toEqual({ row: 11, column: 27 });
  const area = { row: 8, column: 25, rows: 4, columns: 3 };
  expect(addressOf(area)).toBe("Z9:AB12");
  for (const address of ["Z9:AB12", "$Z$9:$AB$12", "AB12:Z9", "ab9:z12"]) expect(areaOf(address)).toEqual(area);
  expect(areaOf("Z9")).toEqual({ row: 8, column: 25, rows: 1, columns: 1 });
  expect(() => areaOf("A:A")).toThrow("A is not the address of a cell.");
});

test.each(["Farm", "Farm inputs", "It's", "R1C1", "A1", "TRUE", "1st", "দুধ", "a!b", "Q1", "R", "rc", "Jan:Dec"])(
  "a reference to the sheet %s is one sheet and one cell, and leads there",
  (sheet) => {
    const area = { sheet, row: 1, column: 2, rows: 3, columns: 1 };
    const reference = referenceTo(area, "Other");
    expect(tokenize(`=${reference}`).map(({ kind }) => kind)).toEqual([
      "operator",
      "sheet",
      "cell",
      "operator",
      "cell",
    ]);
    expect(sheetAreaOf(reference)).toEqual(area);
    expect(sheetAreaOf(fixedReference(area))).toEqual(area);
    expect(fixedReference(area)).toMatch(/!\$C\$2:\$C\$4$/);
    expect(referenceTo(area, sheet)).toBe("C2:C4");
  },
);
