import { explainCell, whyOf, workingOf } from "@dairy-functions/pane";
import { CellError } from "@dairy-functions/shared";
import { type TestWorkbook, workbookWith } from "./workbook.ts";

/** The outermost call in a cell, or another, and where in its result the cell is. */
async function callIn({ host, at }: TestWorkbook, address: string, name?: string) {
  const { calls, cell, origin } = (await explainCell(host, at(address)))!;
  const each = calls.find(({ call }) => name === undefined || call.definition.name === name)!;
  return [each, { sheet: origin.sheet, row: cell.row - origin.row, column: cell.column - origin.column }] as const;
}
async function steps(workbook: TestWorkbook, address: string, name?: string) {
  const found = workingOf(workbook.host, ...(await callIn(workbook, address, name)));
  return found.map((step) => [step.name, step.calculation, step.value, step.unit]);
}

test("the row of a range that the cell is in is followed", async () => {
  const workbook = workbookWith([
    [1000, 4, 3.3, "=DAIRY.ECM(A1:A2,B1:B2,C1:C2)"],
    [2000, 4, 3.3, null],
  ]);
  // The standard milk of IFCN keeps its weight.
  expect(await steps(workbook, "D2")).toEqual([
    ["ECMFACTOR", "(0.383*4 + 0.242*3.3 + 0.7832)/3.1138", expect.closeTo(1, 6), "kg ECM/kg"],
    ["ECM", expect.stringMatching(/^2000\*/), expect.closeTo(2000, 3), "kg ECM"],
  ]);
});

test("a call inside a formula, and a line of a table, are followed", async () => {
  const workbook = workbookWith([[10, 2, "=DAIRY.STOCKING(A1,B1)*2", "=DAIRY.CACP(1000,100,50,200,300,0.1)"]]);
  expect(await steps(workbook, "C1")).toEqual([["STOCKING", "10/2", 5, "cows/ha"]]);
  expect(await steps(workbook, "E3")).toEqual([["A2", "1000 + 100", 1100, "cur"]]);
  expect(await steps(workbook, "D3")).toEqual([]); // the name of the line
});

test("what cannot be followed has no steps: a list, a cell beside the first number of a line, an error", async () => {
  const workbook = workbookWith([
    [1, 2, "=DAIRY.GINI(A1:A2)", "=DAIRY.STOCKING(A1,0)", "=DAIRY.COSTITEMS(140,343,60,45,2048)"],
    [3, null, null, null, null],
  ]);
  expect(await steps(workbook, "C1")).toEqual([]);
  expect(await steps(workbook, "D1")).toEqual([]);
  expect(await steps(workbook, "F3")).toEqual([["Labour", "343/2048*100", expect.closeTo(16.748, 3), "cur"]]);
  expect(await steps(workbook, "G3")).toEqual([]);
});

test("two cells of one function are compared by what each argument did", async () => {
  const workbook = workbookWith([
    [2, 3, "=DAIRY.STOCKING(A1,A2)", "=DAIRY.STOCKING(B1,B2)"],
    [0.4, 0.5, "=DAIRY.LTOKG(100)", "=DAIRY.STOCKING(B1,0)"],
  ]);
  const why = async (before: string, after: string) =>
    whyOf(workbook.host, await callIn(workbook, before), await callIn(workbook, after));
  expect(await why("C1", "D1")).toEqual([
    ["argument", "before", "after", "effect"],
    ["cows", 2, 3, expect.closeTo(2.25, 9)],
    ["area", 0.4, 0.5, expect.closeTo(-1.25, 9)],
    ["STOCKING", 5, 6, expect.closeTo(1, 9)],
  ]);
  expect(await why("C1", "C2")).toBeUndefined();
  expect(await why("C1", "D2")).toBeUndefined();
});

test("mixtures without a result are said", async () => {
  const workbook = workbookWith([[36, 20, 25, "=DAIRY.TRIANGULAR(0.5,B1,C1,A1)", "=DAIRY.TRIANGULAR(0.5,40,50,60)"]]);
  const [before, after] = [await callIn(workbook, "D1"), await callIn(workbook, "E1")];
  const said = whyOf(workbook.host, before, after);
  expect(said).toBeInstanceOf(CellError);
  expect((said as CellError).sentence).toMatch(/^with .* TRIANGULAR has no result: /);
});
