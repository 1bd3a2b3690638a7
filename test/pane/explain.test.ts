import { correctionsFor, explainCell } from "@dairy-functions/pane";
import { type TestWorkbook, workbookWith } from "./workbook.ts";

/** The texts of the corrections that are offered for the outermost call in a cell. */
async function offered({ host, at }: TestWorkbook, address: string) {
  const explanation = (await explainCell(host, at(address)))!;
  return correctionsFor(host, explanation, explanation.calls[0]!);
}

/** Clicks the first correction. */
async function correct(workbook: TestWorkbook, address: string): Promise<string> {
  const [first] = await offered(workbook, address);
  if (first === undefined) throw new Error("Nothing is offered.");
  for (const { area, cells } of first.writes) await workbook.host.write(area, cells);
  return first.text;
}

// The milk of BD-2 of Sirajganj; worked by hand from the formula of Annex 1.
const ecm = 1092.587835;

test("each call of a formula is shown with what it receives and gives, the outermost first", async () => {
  const { host, at } = workbookWith([
    ["milk", "fat", "protein", null],
    [1000, 4.5, 3.7, "=DAIRY.PRICEECM(A2*0.0003, DAIRY.TRUEPROTEIN(B2+0.5, 0.5), C2)*2"],
  ]);
  const { calls } = (await explainCell(host, at("D2")))!;
  expect(calls.map(({ call }) => call.definition.name)).toEqual(["PRICEECM", "TRUEPROTEIN"]);
  expect(calls[0]!.args.map(({ raw }) => raw)).toEqual([expect.closeTo(0.3, 9), 4.5, 3.7]);
  expect(calls[1]!.args.map(({ raw }) => raw)).toEqual([5, 0.5]);
  expect(calls[0]!.answer).toBeCloseTo(0.3 / (ecm / 1000), 6);
  expect(calls[1]!.answer).toBe(4.5);
});

test("a cell that a result spills into is explained by the formula it comes from, with its own error", async () => {
  const { host, at } = workbookWith([
    ["milk", "fat", "protein", null],
    [1000, 4.5, 3.7, "=DAIRY.ECM(A2:A4,B2:B4,C2:C4)"],
    [1000, 0.04, 3.5, null],
    [1000, 4, 3.5, null],
  ]);
  const explanation = (await explainCell(host, at("D3")))!;
  expect(explanation.origin).toEqual(at("D2"));
  expect(explanation.calls[0]!.error?.sentence).toBe("Row 2: fat 0.04 looks like a fraction: enter 4 for 4 %.");
  expect((await explainCell(host, at("D4")))!.calls[0]!.error).toBeUndefined();
});

test("a cell without a call of ours is not explained", async () => {
  const { host, at } = workbookWith([[1, "=A1*2", '="DAIRY.ECM(1)"']]);
  expect(await explainCell(host, at("A1"))).toBeUndefined();
  expect(await explainCell(host, at("B1"))).toBeUndefined();
  expect(await explainCell(host, at("C1"))).toBeUndefined();
});

test("a misspelt name is shown with the nearest function", async () => {
  const { host, at } = workbookWith([["=DAIRY.ECN(1000,4.5,3.7)"]]);
  const { calls, doubts } = (await explainCell(host, at("A1")))!;
  expect(calls).toEqual([]);
  expect(doubts).toEqual(["There is no function DAIRY.ECN. Did you mean ECM?"]);
});

test("a fraction is made a percentage in its cell", async () => {
  const workbook = workbookWith([[1000, 0.045, 3.7, "=DAIRY.ECM(A1,B1,C1)"]]);
  expect(await correct(workbook, "D1")).toBe("Change fat in B1 from 0.045 to 4.5");
  expect(workbook.shows("B1")).toBe(4.5);
  expect(workbook.shows("D1")).toBeCloseTo(ecm, 6);
});

test("all fractions of a column are corrected together", async () => {
  const workbook = workbookWith([
    [1000, 0.045, 3.7, "=DAIRY.ECM(A1:A4,B1:B4,C1:C4)"],
    [1000, 0.045, 3.7, null],
    [1000, 4.5, 3.7, null],
    [1000, 0.045, 3.7, null],
  ]);
  expect((await offered(workbook, "D1"))[0]!.writes.map(({ cells }) => cells)).toEqual([[[4.5], [4.5]], [[4.5]]]);
  expect(await correct(workbook, "D1")).toBe("Change fat in B1 from 0.045 to 4.5, and 2 more cells in the same way");
  for (const address of ["D1", "D2", "D3", "D4"]) expect(workbook.shows(address)).toBeCloseTo(ecm, 6);
});

test("a fraction that is computed keeps its formula, and the call multiplies it by 100", async () => {
  const workbook = workbookWith([[1000, "=0.9/20", 3.7, "=DAIRY.ECM(A1,B1,C1)"]]);
  expect(await correct(workbook, "D1")).toBe("Use B1*100 for fat");
  expect(await workbook.formula("B1")).toBe("=0.9/20");
  expect(workbook.shows("D1")).toBeCloseTo(ecm, 6);
});

test("a number in the formula itself is corrected there", async () => {
  const workbook = workbookWith([["=2*DAIRY.ECM(1000, 0.045, 3.7)"]]);
  await correct(workbook, "A1");
  expect(await workbook.formula("A1")).toMatch(/^=2\*DAIRY\.ECM\(1000, ?4\.5, ?3\.7\)$/);
});

test("a percentage in the formula itself is corrected there", async () => {
  const workbook = workbookWith([["=DAIRY.ECM(1000,4.5%,3.7)"]]);
  expect(await correct(workbook, "A1")).toBe("Enter fat as 4.5");
  expect(workbook.shows("A1")).toBeCloseTo(ecm, 6);
});

test("ranges are cut to equal length, with their dollar signs", async () => {
  const workbook = workbookWith([
    [1000, 4.5, 3.7, "=DAIRY.ECM($A$1:$A$3,B1:B2,C1:C3)"],
    [1000, 4.5, 3.7, null],
    [1000, 4.5, 3.7, null],
  ]);
  expect(await correct(workbook, "D1")).toBe("Shorten the ranges to 2 rows: $A$1:$A$2, C1:C2");
  expect(workbook.shows("D1")).toBeCloseTo(ecm, 6);
  expect(workbook.shows("D2")).toBeCloseTo(ecm, 6);
});

test("an argument left out is found by its header", async () => {
  const workbook = workbookWith([
    ["Milk (kg)", "Fat %", "Protein %", null],
    [1000, 4.5, 3.7, "=DAIRY.ECM(A2:A3,B2:B3)"],
    [1000, 4.5, 3.7, null],
  ]);
  expect(await correct(workbook, "D2")).toBe('Add protein: C2:C3, which has the header "Protein %"');
  expect(workbook.shows("D3")).toBeCloseTo(ecm, 6);
});

test("an optional argument that is needed after all is offered as in the example", async () => {
  const workbook = workbookWith([["=DAIRY.OPPLAND(2)"]]);
  const corrections = await offered(workbook, "A1");
  expect(corrections.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Add rent: [\d.]+, as in the example/),
    expect.stringMatching(/^Add landValue: [\d.]+, as in the example/),
  ]);
});

test("a number typed as text and a misspelt code are corrected", async () => {
  const workbook = workbookWith([[1000, "'4,5", 3.7, "NORDIK", "=DAIRY.ECM(A1,B1,C1,D1)"]]);
  expect(await correct(workbook, "E1")).toBe("Change fat in B1 from 4,5 to 4.5");
  expect(await correct(workbook, "E1")).toBe("Change method in D1 from NORDIK to NORDIC");
  expect(workbook.shows("E1")).toBeCloseTo((ecm * 3.1138) / 3.14, 6);
});

test("the columns of a table are corrected by their headers", async () => {
  const workbook = workbookWith([
    ["phase", "days (d)", "feed (cur/d)", "other (cur/d)", "=DAIRY.HEIFERCOST(A1:D2, 100, 5, 0.06)"],
    ["calf", 60, "'1,5", 0.5, null],
  ]);
  const corrections = await offered(workbook, "E1");
  expect(corrections.map(({ text }) => text)).toContain("Change feed in C2 from 1,5 to 1.5");
});

test("what one click cannot correct is left to the person", async () => {
  const workbook = workbookWith([
    [1000, 40, 3.7, "=DAIRY.ECM(A1,B1,C1)"],
    [null, 4.5, 3.7, "=DAIRY.ECM(A2,B2,C2)"],
  ]);
  expect(await offered(workbook, "D1")).toEqual([]);
  expect(await offered(workbook, "D2")).toEqual([]);
});
