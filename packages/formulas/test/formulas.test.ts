import { catalogue } from "@dairy-functions/shared";
import * as fc from "fast-check";
import {
  calls,
  columnIn,
  excelToSheets,
  localeOf,
  sheetsToExcel,
  spellings,
  type Token,
  tokenize,
  unwrapDummy,
} from "../src/index.ts";

const comma = { decimal: "," } as const;
const said = (formula: string, locale?: { decimal: "." | "," }) =>
  tokenize(formula, locale).map(({ kind, text }) => `${kind} ${text}`);
const found = (formula: string) =>
  calls(formula).map(({ definition, args }) => [definition.name, ...args.map((a) => a.text)]);

// Tokens.

test.each([
  ['="say ""=DAIRY.ECM(1)"""', ["operator =", 'text "say ""=DAIRY.ECM(1)"""']],
  ["='It''s'!A1", ["operator =", "sheet 'It''s'!", "cell A1"]],
  ["='C:\\farm\\[Book 1.xlsx]Sheet 1'!$A$1", ["operator =", "sheet 'C:\\farm\\[Book 1.xlsx]Sheet 1'!", "cell $A$1"]],
  ["=[Book.xlsx]Sheet1!A1", ["operator =", "sheet [Book.xlsx]Sheet1!", "cell A1"]],
  ["=Jan:Dec!B2", ["operator =", "sheet Jan:Dec!", "cell B2"]],
  ["=Jan!B2:Jan!B9", ["operator =", "sheet Jan!", "cell B2", "operator :", "sheet Jan!", "cell B9"]],
  ["=Herd[[#This Row],[Milk (kg)]]", ["operator =", "name Herd", "brackets [[#This Row],[Milk (kg)]]"]],
  ["=Herd['[odd'] name]", ["operator =", "name Herd", "brackets ['[odd'] name]"]],
  ["=[@Milk]*2", ["operator =", "brackets [@Milk]", "operator *", "number 2"]],
  [
    "={1,2;3,-4}",
    [
      "operator =",
      "open {",
      "number 1",
      "separator ,",
      "number 2",
      "separator ;",
      "number 3",
      "separator ,",
      "operator -",
      "number 4",
      "close }",
    ],
  ],
  ["=1.5E-3%", ["operator =", "number 1.5E-3", "operator %"]],
  ["=#N/A+#DIV/0!", ["operator =", "error #N/A", "operator +", "error #DIV/0!"]],
  ["=SUM(A1#)", ["operator =", "name SUM", "open (", "cell A1", "operator #", "close )"]],
  ["=@A:A", ["operator =", "operator @", "name A", "operator :", "name A"]],
  ["=LOG10 (A1)", ["operator =", "name LOG10", "space  ", "open (", "cell A1", "close )"]],
  ["=A2:.A9", ["operator =", "cell A2", "operator :.", "cell A9"]],
  ["=A2.:.$A9", ["operator =", "cell A2", "operator .:.", "cell $A9"]],
  ["=দুধ*2", ["operator =", "name দুধ", "operator *", "number 2"]],
  ["=farm\\milk+\\x", ["operator =", "name farm\\milk", "operator +", "name \\x"]],
  ["=Herd[Milk @ gate]", ["operator =", "name Herd", "brackets [Milk @ gate]"]],
  ['="never closed', ["operator =", 'unknown "', "name never", "space  ", "name closed"]],
])("%s", (formula, tokens) => {
  expect(said(formula)).toEqual(tokens);
});

test("where the comma is the decimal sign, 1,5 is a number and a backslash parts the columns of an array", () => {
  expect(said("=F(1,5;{1\\2})", comma)).toEqual([
    ...["operator =", "name F", "open (", "number 1,5", "separator ;"],
    ...["open {", "number 1", "separator \\", "number 2", "close }", "close )"],
  ]);
});

test("where the comma is the decimal sign, a backslash parts an array, and is a letter of a name elsewhere", () => {
  expect(said("=x\\y*{A1\\TRUE}", comma)).toEqual([
    ...["operator =", "name x\\y", "operator *", "open {", "cell A1", "separator \\", "name TRUE", "close }"],
  ]);
});

/** Pieces of formulas, right and wrong, in any order. */
const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...`DAIRY.ECM( DAIRY_ECM( _xldudf_DAIRY_FCM( ) ) , ; \\ { } [ ] [#All] ' '' " "" "a""b" 'It''s'! Sheet1! [2]! A1 $B$2:$C4
      A:A A1# #N/A #REF! 1.5E-3 2,5 <> >= & % @ + : .:. LET LAMBDA x Herd[a] TRUE`.split(/\s+/),
      " ",
      "\n",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  ),
  { maxLength: 30 },
);

test("tokens give any text back, and every converter accepts it", () => {
  fc.assert(
    fc.property(scraps, fc.constantFrom<"." | ",">(".", ","), (parts, decimal) => {
      const text = `=${parts.join("")}`;
      const tokens: Token[] = tokenize(text, { decimal });
      expect(tokens.map((token) => token.text).join("")).toBe(text);
      for (const { start, text: piece } of tokens) expect(text.slice(start, start + piece.length)).toBe(piece);
      for (const call of calls(text, { decimal })) {
        expect(text.slice(call.start, call.end)).toBe(call.text);
        for (const argument of call.args) expect(text.slice(argument.start, argument.end)).toBe(argument.text);
      }
      excelToSheets(text, { decimal });
      sheetsToExcel(text, { decimal, lastRow: 9 });
      unwrapDummy(text);
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test.each([
  ["[Milk]", { column: "Milk", ofRow: false }],
  ["[@Milk]", { column: "Milk", ofRow: true }],
  ["[Milk @ gate]", { column: "Milk @ gate", ofRow: false }],
  ["[[Milk @ gate]]", { column: "Milk @ gate", ofRow: false }],
  ["[@[Milk @ gate]]", { column: "Milk @ gate", ofRow: true }],
  ["[[#This Row],[Fat %]]", { column: "Fat %", ofRow: true }],
  ["[@['#1 '[kg'] '@ farm]]", { column: "#1 [kg] @ farm", ofRow: true }],
  ["[#All]", undefined],
  ["[[#Headers],[Milk]]", undefined],
  ["[[Jan]:[Mar]]", undefined],
  ["[]", undefined],
])("the column of a table in %s", (brackets, column) => {
  expect(columnIn(brackets)).toEqual(column);
});

// Calls.

test.each([
  ["=DAIRY.ECM(A2, B2 ,C2)", [["ECM", "A2", "B2", "C2"]]],
  [
    "=dairy_Ecm (A2)+_xldudf_dairy_fcm(B2)",
    [
      ["ECM", "A2"],
      ["FCM", "B2"],
    ],
  ],
  ["=_xludf.DAIRY.ECM(1)", [["ECM", "1"]]],
  ["='C:\\[FUNCRES.XLAM]x'!_xldudf_DAIRY_ECM(1)+[2]!_xldudf_DAIRY_FCM()", [["ECM", "1"], ["FCM"]]],
  [
    "=DAIRY.FCM(DAIRY.FCM(A1,{1,2}),SUM(B1,(C1,D1)),)",
    [
      ["FCM", "DAIRY.FCM(A1,{1,2})", "SUM(B1,(C1,D1))", ""],
      ["FCM", "A1", "{1,2}"],
    ],
  ],
  ['="DAIRY.ECM(1)"', []],
  ["='DAIRY.ECM('!A1+DAIRY.ECM!A1+DAIRY_ECM!F(1)", []],
  ["=Sheet1!DAIRY_ECM(1)", []],
  ["=XDAIRY.ECM(1)+DAIRY.ECM.X(1)+DAIRY.ECM*2+DAIRY.NOTHING(1)", []],
  ["=LET(DAIRY_ECM,LAMBDA(x,x),DAIRY_ECM(1))", []],
  ["=LET(dairy_ecm,DAIRY_ECM(1),2)", [["ECM", "1"]]],
  ["=LET(a,DAIRY_ECM(1),DAIRY_ECM,2,a)", [["ECM", "1"]]],
  ["=LAMBDA(DAIRY_ECM,DAIRY_ECM(1))(2)", []],
  ["=LET(x,1,x)+DAIRY_ECM(1)", [["ECM", "1"]]],
  ["=DAIRY.ECM(1", []],
  ["DAIRY.ECM(1)", []],
])("calls in %s", (formula, expected) => {
  expect(found(formula)).toEqual(expected);
});

test("an argument knows its parameter, and one too many knows none", () => {
  const [call] = calls("=DAIRY.STOCKING(A1,B1,C1)");
  expect(call!.args.map(({ param }) => param?.name)).toEqual(["cows", "area", undefined]);
});

// The ways between Excel and Google Sheets.

/** Formulas as Excel writes them that Google Sheets knows too. */
const written = fc.letrec<{ expression: string; call: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(
      "A2",
      "$B$2:$B$40",
      "'It''s (a) \"farm\"'!C3",
      "Prices!$A$1",
      "1.5E-3",
      '"DAIRY.ECM(""1"")"',
      "TRUE",
    ),
    fc.constantFrom("{1,2;3,4}", "#N/A", "LET(DAIRY_ECM,2,DAIRY_ECM*2)", "milk_price", "-4%", "Herd[Milk]", "A:A"),
    tie("call"),
    fc
      .tuple(tie("expression"), fc.constantFrom("+", " * ", "&", "<>", "^"), tie("expression"))
      .map((all) => all.join("")),
    fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((args) => `IF(${args.join(", ")})`),
    tie("expression").map((inner) => `( ${inner} )`),
  ),
  call: fc
    .tuple(
      fc.constantFrom(...catalogue.map(({ name }) => spellings.excel(name))),
      fc.array(fc.oneof(tie("expression"), fc.constant("")), { maxLength: 3 }),
    )
    .map(([name, args]) => `${name}(${args.join(",")})`),
}));

test("200 formulas come back from Google Sheets as they went, in either language", () => {
  const samples = fc.sample(fc.tuple(written.call, written.expression), { numRuns: 200, seed: 2 });
  for (const [call, expression] of samples) {
    const formula = `=${call}+${expression}`;
    const there = excelToSheets(formula);
    if (!("formula" in there)) throw new Error(`${formula}: ${there.unchanged}`);
    expect(calls(there.formula).map(({ name }) => name.text)).toEqual(
      calls(formula).map(({ definition }) => spellings.sheets(definition.name)),
    );
    expect(sheetsToExcel(there.formula)).toEqual({ formula });
  }
  expect(samples.length).toBe(200);
});

test.each([
  ['=_xldudf_DAIRY_ECM(A2)&" DAIRY.ECM("', '=DAIRY_ECM(A2)&" DAIRY.ECM("'],
  ["=[2]!_xldudf_DAIRY_ECM(A2)", "=DAIRY_ECM(A2)"],
  ["=dairy.ecm( A2 ; B2 )", "=DAIRY_ECM( A2 ; B2 )"],
  ["=DAIRY.ECM(Herd[Milk @ gate])", "=DAIRY_ECM(Herd[Milk @ gate])"],
  ["=DAIRY.ECM(Herd[[Milk @ gate]:[Fat @ gate]])", "=DAIRY_ECM(Herd[[Milk @ gate]:[Fat @ gate]])"],
  ["=DAIRY.ECM(Herd[Price #This Row])", "=DAIRY_ECM(Herd[Price #This Row])"],
  ['=IFERROR(DAIRY.ECM(A2),"")', '=IFERROR(DAIRY_ECM(A2),"")'],
  ["=FILTER(DAIRY.ECM(A2:A9), B2:B9>1)", "=FILTER(DAIRY_ECM(A2:A9), B2:B9>1)"],
  ["=CONCAT(A2,B2)&DAIRY.ECM(A2)", "=CONCAT(A2,B2)&DAIRY_ECM(A2)"],
  ["=LET(x, A2, DAIRY.ECM( x , (B2) ))", "=LET(x, A2, DAIRY_ECM( x , (B2) ))"],
  ["=DAIRY.ECM(Prices.xlsx!A2)", "=DAIRY_ECM(Prices.xlsx!A2)"],
])("%s of Excel in Google Sheets", (formula, result) => {
  expect(excelToSheets(formula)).toEqual({ formula: result });
});

test.each([
  ["=DAIRY.ECM(A2#)", "does not have #"],
  ["=DAIRY.ECM(@A:A)", "does not have @."],
  ["=DAIRY.ECM(A2:.A9)", "does not have :.."],
  ["=DAIRY.ECM(Herd[@Milk])", "does not have [@Milk] for the row of a table"],
  ["=DAIRY.ECM([Book]Sheet1!A1)", "cannot read another workbook"],
  ["=DAIRY.ECM('C:\\[Book]Sheet1'!A1)", "cannot read another workbook"],
  ["=DAIRY.ECM(SUM(Jan:Dec!A1))", "several sheets at once: Jan:Dec!"],
  ["=DAIRY.ECM(_xlfn.ANCHORARRAY(A2))", "does not have _xlfn.ANCHORARRAY"],
  ["=DAIRY_ECM('Farm: costs'!A1)", "nothing to convert"],
  ["=MAP(A2:A9,DAIRY.ECM)", "passed to another function without its arguments"],
  ["=DAIRY.ECMM(A2)", "There is no function DAIRY.ECMM. Did you mean ECM?"],
  ["=DAIRY.ECM(A2", "a bracket that is not closed"],
  ["=DAIRY.ECM(A2))", "a closing bracket without an opening one"],
  ["=DAIRY.ECM({A2)}", "a closing bracket without an opening one"],
  ["=DAIRY.ECM(A2)+“x”", 'unexpected "“" at character 16'],
  ["=SORT(DAIRY.ECM(A2:A9),1,-1)", "SORT has different arguments in Google Sheets"],
  ["=_xlfn._xlws.SORT(DAIRY.ECM(A2:A9))", "SORT has different arguments in Google Sheets"],
  ['=FILTER(DAIRY.ECM(A2:A9),B2:B9>1,"none")', "FILTER has different arguments in Google Sheets"],
  ["=CONCAT(DAIRY.ECM(A2),A3:A9)", "CONCAT has different arguments in Google Sheets"],
  ["=CONCAT(A2,B2,DAIRY.ECM(A2))", "CONCAT has different arguments in Google Sheets"],
  ["=DAIRY.ECM(RANDARRAY(3,1,2,9))", "RANDARRAY has different arguments in Google Sheets"],
  ['=DAIRY.ECM(TEXTSPLIT(A2,","))', "Google Sheets does not have TEXTSPLIT"],
  ["=DAIRY.ECM(_xlfn.TEXTSPLIT(A2,B2))", "Google Sheets does not have TEXTSPLIT"],
  ["=AGGREGATE(9,6,DAIRY.ECM(A2:A9))", "Google Sheets does not have AGGREGATE"],
  ["=LAMBDA([x],DAIRY.ECM(x))(1)", "optional arguments in LAMBDA"],
  ["=DAIRY.ECM(A1:B9 B2:C3)", "does not have intersections: B9 B2"],
  ["=DAIRY.ECM(milk farm)", "does not have intersections: milk farm"],
  ["=DAIRY.ECM(A1:B9 Sheet2!B2:C3)", "does not have intersections"],
  ["=DAIRY.ECM((A1:A9) (A2:A3))", "does not have intersections"],
  ["=SUM((A1:A9,C1:C9))+DAIRY.ECM(A2)", "cannot combine ranges"],
  ["=DAIRY.ECM(Prices.xlsx!milk_price)", "cannot read another workbook: Prices.xlsx!"],
  ["=DAIRY.ECM('My prices.xlsx'!milk_price)", "cannot read another workbook: 'My prices.xlsx'!"],
  ["=DAIRY.ECM('https://x.example/Prices.xlsx'!milk_price)", "cannot read another workbook"],
  ["=DAIRY.ECM(farm\\milk)", "a backslash in a name: farm\\milk"],
  ["=DAIRY.ECM(Herd[#This Row])", "does not have [#This Row] for the row of a table"],
  ["=DAIRY.ECM(Herd[[#This Row],[Milk @ gate]])", "for the row of a table"],
  ["=DAIRY.ECM([@[Milk @ gate]])", "for the row of a table"],
  ["=DAIRY_ECM(A2)", "nothing to convert"],
  ["=SUM(A2)", "nothing to convert"],
])("%s of Excel is left alone in Google Sheets", (formula, reason) => {
  expect(excelToSheets(formula)).toEqual({ unchanged: expect.stringContaining(reason) });
});

test.each([
  ["=DAIRY_ECM(A2:A,$B$50:$B)", "=DAIRY.ECM(A2:A40,$B$50:$B50)", "."],
  ["=ARRAYFORMULA(DAIRY_ECM(A2:A9)*2)", "=DAIRY.ECM(A2:A9)*2", "."],
  ["=SUM(ArrayFormula(DAIRY_ECM(A2:A9)*2))", "=SUM((DAIRY.ECM(A2:A9)*2))", "."],
  ['=DAIRY_ECM(1,5;{1,5\\2;3\\4};"1,5;2")', '=DAIRY.ECM(1.5,{1.5,2;3,4},"1,5;2")', ","],
] as const)("%s of Google Sheets in Excel", (formula, result, decimal) => {
  expect(sheetsToExcel(formula, { decimal, lastRow: 40 })).toEqual({ formula: result });
});

test.each([
  ["=DAIRY_ECM(A2:A)", "open-ended"],
  ["=DAIRY_ECM(QUERY(A2:A9))", "Excel does not have QUERY"],
  ["=DAIRY_ECM({A2:A9;B2:B9})", "does not allow references in {}"],
  ["=DAIRY_ECM(A2:2)", "Excel does not have A2:2"],
  ["=DAIRY_ECM(A:A5)", "Excel does not have A:A5"],
  ["=SORT(DAIRY_ECM(A2:A9),1,TRUE)", "SORT has different arguments in Excel"],
  ["=IFERROR(DAIRY_ECM(A2))", "IFERROR has different arguments in Excel"],
  ["=DAIRY_ECM({Herd[Milk],2})", "does not allow references in {}"],
  ["=DAIRY_ECM(FILTER(A2:A9,B2:B9>1,C2:C9>1))", "FILTER has different arguments in Excel"],
])("%s of Google Sheets is left alone in Excel", (formula, reason) => {
  expect(sheetsToExcel(formula)).toEqual({ unchanged: expect.stringContaining(reason) });
});

test.each([
  ["=F(1,5;2)", ","],
  ["=F(A1;B1)", ","],
  ["=F(1,5)", "."],
  ["=F(1.5;2)", "."],
  ["=F({1;2},3)", "."],
  ["=A1", "."],
])("the decimal sign of %s is %s", (formula, decimal) => {
  expect(localeOf(formula)).toEqual({ decimal });
});

test.each([
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2,""IF""&"&"""CN"")"),41.5)', '=DAIRY_ECM(A2,"IF"&"CN")'],
  ['= iferror( __XLUDF.DummyFunction( "=DAIRY_ECM(A2)" ) , "#VALUE!" ) ', "=DAIRY_ECM(A2)"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),7)', '="COMPUTED_VALUE"'],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_"&"ECM(A2)"),-4.5E-3)', "=DAIRY_ECM(A2)"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"),#N/A)', "=DAIRY_ECM(A2)"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"),"a"&"b")', "=DAIRY_ECM(A2)"],
])("%s is what Google Sheets saved of %s", (formula, inner) => {
  expect(unwrapDummy(formula)).toEqual({ formula: inner });
});

test.each([
  ["=IFERROR(A1,2)", "nothing to convert"],
  ['="__xludf.DUMMYFUNCTION(1)"', "nothing to convert"],
  // What Google Sheets had no hand in is not read at all, so that its brackets are not judged.
  ["=IFERROR(A1,2", "nothing to convert"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("A1"),2', "a bracket that is not closed"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("A1"),2)+1', "only a part of this formula"],
  ['=SUM(IFERROR(__xludf.DUMMYFUNCTION("A1"),2))', "only a part of this formula"],
  ["=IFERROR(__xludf.DUMMYFUNCTION(A1),2)", "is not a text"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("A1" "B1"),2)', "is not a text"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("A1"&),2)', "is not a text"],
  ['=IFERROR(1+__xludf.DUMMYFUNCTION("DAIRY_ECM(A2,B2,C2)"),41.5)', "only a part of this formula"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)")+1,41.5)', "only a part of this formula"],
  ['=IFERROR(-__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"),41.5)', "only a part of this formula"],
  ['=-IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"),41.5)', "only a part of this formula"],
  ['=IFERROR((__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)")),41.5)', "only a part of this formula"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"),B2)', "only a part of this formula"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"),SUM(B2))', "only a part of this formula"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"))', "only a part of this formula"],
  ['=IFERROR(A1,__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"))', "only a part of this formula"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A2)"),1)%', "only a part of this formula"],
])("%s is left alone, as %s", (formula, reason) => {
  expect(unwrapDummy(formula)).toEqual({ unchanged: expect.stringContaining(reason) });
});
