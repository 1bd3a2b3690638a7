import * as fc from "fast-check";
import { makeIndependent } from "../src/index.ts";

/** What making independent writes; that it computes the same is tested in engines. */

test.each([
  ["=DAIRY.STOCKING(A2,B2)*2", "=IF(AND(ISNUMBER(A2),A2>=0,ISNUMBER(B2),B2>0),A2/B2,NA())*2"],
  ["=2^DAIRY.STOCKING(6,3%)", "=2^(6/0.03)"],
  ["=DAIRY.STOCKING(6,0)", "=IF(AND(ISNUMBER(0),0>0),6/0,NA())"],
  ["=DAIRY.STOCKING(SUM(A2:A9),2)", "=LET(cows,SUM(A2:A9),IF(AND(ISNUMBER(cows),cows>=0),cows/2,NA()))"],
  [
    "=LET(cows,3,DAIRY.STOCKING(ABS(A2),2))",
    "=LET(cows,3,LET(cows_,ABS(A2),IF(AND(ISNUMBER(cows_),cows_>=0),cows_/2,NA())))",
  ],
  ["=DAIRY.STOCKING(A2:A9,2)", '=IF((A2:A9=""),"",IF((ISNUMBER(A2:A9))*(A2:A9>=0),A2:A9/2,NA()))'],
  // A range all the same, in which each row is its own.
  ["=DAIRY.STOCKING(F!A2:F!A9,2)", '=IF((F!A2:F!A9=""),"",IF((ISNUMBER(F!A2:F!A9))*(F!A2:F!A9>=0),F!A2:F!A9/2,NA()))'],
  [
    "=DAIRY.STOCKING([@[Jan]:[Mar]],2)",
    '=IF(([@[Jan]:[Mar]]=""),"",IF((ISNUMBER(([@[Jan]:[Mar]])))*(([@[Jan]:[Mar]])>=0),([@[Jan]:[Mar]])/2,NA()))',
  ],
  [
    "=DAIRY.STOCKING(herd,2)",
    '=LET(cows,herd,IF((((cows="")+(ROWS(cows)*COLUMNS(cows)=1))>0)*(ROWS(cows)*COLUMNS(cows)>1),"",IF((ISNUMBER(cows))*(cows>=0),cows/2,NA())))',
  ],
])("%s made independent in Excel", (formula, plain) => {
  expect(makeIndependent(formula, "excel")).toEqual({ formula: plain, left: [] });
});

test.each(["=DAIRY.STOCKING(A2:Z2,B2:B9)", "=DAIRY.STOCKING(A2:A9,F!AA2:$AA$9)", "=DAIRY.STOCKING(A:A,B2:B9)"])(
  "the ranges of %s walk together, as far as one can tell",
  (formula) => {
    expect(makeIndependent(formula, "excel")).toHaveProperty("formula");
  },
);

test("in Google Sheets a column is put into ARRAYFORMULA, in the language of the spreadsheet", () => {
  expect(makeIndependent("=DAIRY_STOCKING(A2*1,5;B2:B9)", "sheets", { decimal: "," })).toEqual({
    formula:
      '=LET(cows;A2*1,5;ARRAYFORMULA(IF((B2:B9="");"";IF((ISNUMBER(cows))*(cows>=0)*(ISNUMBER(B2:B9))*(B2:B9>0);cows/B2:B9;NA()))))',
    left: [],
  });
});

test("a call that has a plain form is replaced beside one that has none", () => {
  expect(makeIndependent("=DAIRY.GINI(A1:A9)+DAIRY.STOCKING(6,3)", "excel")).toEqual({
    formula: "=DAIRY.GINI(A1:A9)+(6/3)",
    left: ["GINI cannot be written as an ordinary formula: it reads a list."],
  });
});

test.each([
  ["=DAIRY.GINI(A1:A9)", "GINI cannot be written as an ordinary formula: it reads a list.", "excel"],
  ["=DAIRY.STOCKING(A2)", "STOCKING is called without area.", "excel"],
  ["=DAIRY.STOCKING(A2,B2,C2)", "STOCKING accepts 2 arguments at most.", "excel"],
  ["=DAIRY.STOCKING(Jan:Dec!A2,B2)", "Jan:Dec!A2 refers to several sheets.", "excel"],
  ["=DAIRY.STOCKING(herd,B2)", "herd may be a range, and LET is not available here.", "workbench"],
  ["=SUM(A2)", "nothing to convert", "excel"],
  ["=DAIRY.STOCKING(A2:A9,$B$2:B$8)", "The ranges of STOCKING have different shapes.", "excel"],
  [`=DAIRY.STOCKING(${"A2+".repeat(3000)}1,B2)`, "longer than the 8192 characters that a cell can hold", "excel"],
] as const)("%.40s is left alone", (formula, reason, host) => {
  expect(makeIndependent(formula, host)).toEqual({ unchanged: expect.stringContaining(reason) });
});

/** Pieces of formulas, right and wrong, in any order. */
const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      ..."DAIRY.ECM( DAIRY_STOCKING( ) ) , ; { } [ ] [#All] ' \" Sheet1! A1 $B$2:$C4 A1# #N/A 2,5 <> % @ : LET x TRUE".split(
        " ",
      ),
      " ",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  ),
  { maxLength: 30 },
);

test("any text gets a formula or a reason", () => {
  fc.assert(
    fc.property(scraps, fc.constantFrom<"." | ",">(".", ","), (parts, decimal) => {
      const plain = makeIndependent(`=${parts.join("")}`, "excel", { decimal });
      expect("formula" in plain ? plain.formula : plain.unchanged).toMatch(/./);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

/** ECM in ECM: without LET, each level writes the one inside of it once for each time that it is read. */
const nestedEcm = (depth: number) => `=${"DAIRY.ECM(".repeat(depth)}A2${",B2,C2)".repeat(depth)}`;

test("calls inside of each other stop when they no longer fit into a cell", () => {
  const spied = jest.spyOn(String.prototype, "replace");
  const work = (depth: number) => {
    spied.mockClear();
    const plain = makeIndependent(nestedEcm(depth), "workbench");
    const lengths = spied.mock.contexts.map((text) => String(text).length);
    return { plain, longest: Math.max(...lengths), long: lengths.filter((length) => length > 5000).length };
  };
  expect(work(2).plain).toHaveProperty("formula");
  const [twelve, hundred] = [work(12), work(100)];
  spied.mockRestore();
  for (const { plain, longest, long } of [twelve, hundred]) {
    expect(plain).toEqual({
      unchanged: "Its ordinary formula would be longer than the 50000 characters that a cell can hold.",
    });
    // No text is made that is much longer than a cell takes, and it stops at one level, however deep the calls go on.
    expect(longest).toBeLessThan(1_000_000);
    expect(long).toBeLessThan(20);
  }
});

test("with LET, calls inside of each other fit as long as a cell has room", () => {
  const plain = makeIndependent(nestedEcm(12), "excel");
  expect("formula" in plain && plain.formula.length).toBeLessThan(8192);
  expect(plain).toMatchObject({ left: [] });
});

test("calls beside each other are each read once", () => {
  const many = makeIndependent(`=${"DAIRY.STOCKING(6,3)+".repeat(2000)}1`, "sheets");
  expect(many).toEqual({ formula: `=${"(6/3)+".repeat(2000)}1`, left: [] });
});
