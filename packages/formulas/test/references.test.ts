import { addressOf, moved, referenceIn, referencesIn, tokenize, wholeColumn } from "../src/index.ts";

const found = (formula: string) =>
  referencesIn(tokenize(formula), "Milk").map(({ text, area }) =>
    area === undefined ? text : `${area.sheet} ${addressOf(area)}`,
  );

test("references are found with their sheets, names and columns of tables without cells", () => {
  expect(found("=SUM(A2:B9)+'Dairy chain'!$C$4*Milk!D1-1")).toEqual(["Milk A2:B9", "Dairy chain C4", "Milk D1"]);
  expect(found('=IF(A1="B2",LOG10(C3),wage)')).toEqual(["Milk A1", "Milk C3", "wage"]);
  expect(found("=DAIRY.ECM([@Milk],Herd[Fat],TRUE)")).toEqual(["[@Milk]", "Herd[Fat]"]);
  expect(found("=SUM(A2:A)+SUM(C:C)")).toEqual(["Milk A2:A1048576", "Milk C1:C1048576"]);
  expect(found("=SUM(Jan:Dec!A1)+SUM('[old.xlsx]Milk'!A1)")).toEqual([]);
});

test("a single reference is told from an expression", () => {
  const single = (text: string) => referenceIn(tokenize(text), "Milk")?.text;
  expect([" A2:A9 ", "A2*2", "A1,B1", "milk"].map(single)).toEqual(["A2:A9", undefined, undefined, "milk"]);
});

test("the row of a table is a cell of its column", () => {
  expect(["Herd[@Milk]", "[@[Milk (kg)]]", "Herd[[#This Row],[Fat]]", "Herd[Milk]"].map(wholeColumn)).toEqual([
    { text: "Herd[Milk]", ofRow: true },
    { text: "[Milk (kg)]", ofRow: true },
    { text: "Herd[Fat]", ofRow: true },
    { text: "Herd[Milk]", ofRow: false },
  ]);
});

test("a formula that is filled keeps what has a dollar sign, and leaves the sheet with an error", () => {
  expect(moved("=$A1+B$2+'x y'!C3&\"D4\"", 2, 1)).toBe("=$A3+C$2+'x y'!D5&\"D4\"");
  expect(moved("=A1", -1, 0)).toBe("=#REF!");
});
