import { correctionsFor, explainCell, formulaCorrection } from "@dairy-functions/pane";
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
  const { calls, refused } = (await explainCell(host, at("A1")))!;
  expect(refused.reasons).toEqual(["There is no function DAIRY.ECN. Did you mean DAIRY.ECM?"]);
  expect(calls[0]!.answer).toBeCloseTo(ecm, 6);
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

test.each<[string, string, number, string[]]>([
  ["a decimal comma", "'4,5", 4.5, ["Change fat in B1 from 4,5 to 4.5"]],
  ["Bengali digits", "'৪.৫", 4.5, ["Change fat in B1 from ৪.৫ to 4.5"]],
  ["a number stored as text", "'4.5", 4.5, ["Change fat in B1 from 4.5 to 4.5"]],
])("%s is corrected in its cell", async (_, text, value, texts) => {
  const workbook = workbookWith([[1000, text, 3.7, "=DAIRY.ECM(A1,B1,C1)"]]);
  expect((await offered(workbook, "D1")).map((each) => each.text)).toEqual(texts);
  await correct(workbook, "D1");
  expect(workbook.shows("B1")).toBe(value);
  expect(workbook.shows("D1")).toBeCloseTo(ecm, 6);
});

test("a number that can be read in two ways is asked about, unless its neighbours say which", async () => {
  const one = workbookWith([["'1,250", 4.5, 3.7, "=DAIRY.ECM(A1,B1,C1)"]]);
  expect((await offered(one, "D1")).map(({ text }) => text)).toEqual([
    "Change milk in A1 from 1,250 to 1250",
    "Change milk in A1 from 1,250 to 1.25",
  ]);
  const rows = (second: string) => [
    ["'1,250", 4.5, 3.7, "=DAIRY.ECM(A1:A2,B1:B2,C1:C2)"],
    [second, 4.5, 3.7, null],
  ];
  expect((await offered(workbookWith(rows("'12,5")), "D1")).map(({ text }) => text)).toEqual([
    "Change milk in A1 from 1,250 to 1.25, and 1 more cell in the same way",
  ]);
  expect((await offered(workbookWith(rows("'1,250.5")), "D1")).map(({ text }) => text)).toEqual([
    "Change milk in A1 from 1,250 to 1250, and 1 more cell in the same way",
  ]);
});

test("one error shows every cell that is not accepted, by argument and row of the sheet", async () => {
  const { host, at } = workbookWith([
    ["milk", "fat", "protein", null],
    [1000, 0.045, 3.7, "=DAIRY.ECM(A2:A4,B2:B4,C2:C4/10)"],
    [-1, "'4,5", 37, null],
    [900, null, "'3,5", null],
  ]);
  const { problems } = (await explainCell(host, at("D2")))!.calls[0]!;
  expect(problems.map(({ place, sentence }) => `${place} ${sentence.split(":")[0]}`)).toEqual([
    "A3 milk -1 is too low",
    "B2 fat 0.045 looks like a fraction",
    'B3 fat "4,5" is text with a decimal comma',
    "B4 fat is blank",
    "C2 protein 0.37 is too low",
    'C4 protein "3,5" is text with a decimal comma',
  ]);
});

test("an account shows all labels and numbers that are not accepted, each at its cell", async () => {
  const { host, at } = workbookWith([
    ["Balance", "cur", "=DAIRY.FARMRATIOS(A3:B6,A8:B9)"],
    [null, null, null],
    ["assets", 900, null],
    ["liabilties", 100, null],
    ["current liabilities", -5, null],
    ["opening assets", "'1,5", null],
    ["Income", "cur", null],
    ["revenue", 500, null],
    ["interest", -1, null],
  ]);
  const { problems } = (await explainCell(host, at("C1")))!.calls[0]!;
  expect(problems.map(({ place, sentence }) => `${place} ${sentence.split(":")[0]}`)).toEqual([
    'A4 unknown line "liabilties". Did you mean "liabilities"?',
    "B5 currentLiabilities -5 is too low",
    'B6 openingAssets "1,5" is text with a decimal comma',
    "B9 interest -1 is too low",
  ]);
});

/** A host that does not compute an argument before it is in a cell, as Excel and Google Sheets. */
function withoutEvaluate({ host, ...rest }: TestWorkbook): TestWorkbook {
  const { evaluate: _, ...own } = host;
  return { ...rest, host: own };
}

test("what a calculation gives to a call is shown where the host cannot compute it", async () => {
  const rows = [
    ["Milk (litres)", "Fat (g/kg)", "Protein (%)", null],
    [1000, 45, 3.7, '=DAIRY.ECM(DAIRY.LTOKG(A2:A3), IF(B2:B3="","",B2:B3/10), C2:C3)'],
    [900, null, 3.5, null],
  ];
  const { host, at, shows } = withoutEvaluate(workbookWith(rows));
  const { calls } = (await explainCell(host, at("D2")))!;
  expect(calls[0]!.args.map(({ raw }) => raw)).toEqual([
    [[1030], [927]],
    [[4.5], [null]],
    [[3.7], [3.5]],
  ]);
  expect((calls[0]!.answer as number[][])[0]![0]).toBe(shows("D2"));
  expect(calls[0]!.problems.map(({ place }) => place)).toEqual(["B3"]);
  expect(calls[0]!.units.findings).toEqual([]);
});

describe("units", () => {
  const unitsOf = async (workbook: TestWorkbook, address: string) =>
    (await explainCell(workbook.host, workbook.at(address)))!.calls[0]!.units.findings.map(({ kind, say }) => [
      kind,
      say,
    ]);

  test("a heading in another unit is a finding, and a click converts it in the formula", async () => {
    const workbook = workbookWith([
      ["Milk (litres)", "Fat (g/kg)", "Protein (%)", null],
      [1000, 4.5, 3.7, "=DAIRY.ECM(A2,B2,C2)"],
    ]);
    expect(await unitsOf(workbook, "D2")).toEqual([
      ["conversion", '"Milk (litres)" is in L, but milk is in kg: multiply by 1.03, or use LTOKG'],
      ["conversion", '"Fat (g/kg)" is in g/kg, but fat is in %: divide by 10'],
    ]);
    expect(await correct(workbook, "D2")).toBe("Convert milk: DAIRY.LTOKG(A2)");
    expect(await workbook.formula("D2")).toMatch(/^=DAIRY\.ECM\(DAIRY\.LTOKG\(A2\), ?B2, ?C2\)$/);
    expect((await unitsOf(workbook, "D2")).map(([, say]) => say)).toEqual([expect.stringContaining("g/kg")]);
  });

  test.each([
    ["B2/10", []],
    ["B2/100", ["conversion"]],
    ["B2", ["conversion"]],
    ["B2/10+0", []],
  ])("a formula that converts %s has the findings %p", async (fat, kinds) => {
    const workbook = workbookWith([
      ["Milk (kg)", "Fat (g/kg)", "Protein (%)", null],
      [1000, 45, 3.7, `=DAIRY.ECM(A2,${fat},C2)`],
    ]);
    expect((await unitsOf(workbook, "D2")).map(([kind]) => kind)).toEqual(kinds);
  });

  test("amounts of a month that are made amounts of a year, and a result that carries its basis, belong together", async () => {
    const rows = [
      ["Net cash farm income", "US$/month", 10],
      ["Depreciation", "US$/yr", 30],
      ["Net cash farm income", "US$/100 kg", 10],
      ["Depreciation", "US$/100 kg", 3],
      ["Opportunity cost of labour", "US$/yr", 3],
      ["=DAIRY.FARMINCOME(C1*12, C2)", "=DAIRY.FARMINCOME(C1, C2)", "=DAIRY.ENTPROFIT(DAIRY.FARMINCOME(C3, C4), C5)"],
    ];
    const workbook = workbookWith(rows);
    expect(await unitsOf(workbook, "A6")).toEqual([]);
    expect(await unitsOf(workbook, "B6")).toEqual([
      ["basis", expect.stringContaining("use amounts of the same basis")],
    ]);
    expect(await unitsOf(workbook, "C6")).toEqual([["basis", expect.stringContaining("per 100 kg")]]);
  });
});

describe("a formula that is not computed", () => {
  /** The reasons, and the formula that a click writes. */
  async function refusedAs(workbook: TestWorkbook, address: string) {
    const found = (await explainCell(workbook.host, workbook.at(address)))!;
    const correction = formulaCorrection(found);
    return { reasons: found.refused.reasons, button: correction?.text, writes: correction?.writes[0]?.cells[0]?.[0] };
  }
  const row = (formula: string) => workbookWith([[1000, 4.5, 3.7, formula]]);
  const right = "=DAIRY.ECM(A1,B1,C1)";

  test.each<[string, string, string]>([
    ["semicolons", "=DAIRY.ECM(A1;B1;C1)", 'The arguments must be separated with ",", not ";".'],
    [
      "the name of Google Sheets",
      "=DAIRY_ECM(A1,B1,C1)",
      "The workbench calls this function DAIRY.ECM, not DAIRY_ECM.",
    ],
    ["no prefix", "=ECM(A1,B1,C1)", "There is no function ECM. Did you mean DAIRY.ECM?"],
    ["a bracket that is missing", "=DAIRY.ECM(A1,B1,C1", "The formula has a bracket that is not closed."],
    ["a bracket too many", "=DAIRY.ECM(A1,B1,C1))", 'The formula has a closing bracket without an opening one: ")".'],
    ["a slip in the name", "=DAIRY.ECMM(A1,B1,C1)", "There is no function DAIRY.ECMM. Did you mean DAIRY.ECM?"],
    ["a text", "'=DAIRY.ECM(A1,B1,C1)", "The cell holds the formula as text, so it is not computed."],
  ])("because of %s says so, and a click writes what was meant", async (_, formula, reason) => {
    const workbook = row(formula);
    const { reasons, writes } = await refusedAs(workbook, "D1");
    expect(reasons).toEqual([reason]);
    expect(writes).toBe(right);
    await workbook.host.write(workbook.at("D1"), [[writes!]]);
    expect(workbook.shows("D1")).toBeCloseTo(ecm, 6);
    expect((await refusedAs(workbook, "D1")).reasons).toEqual([]);
  });

  test("several reasons are said together, and corrected by one click", async () => {
    const workbook = row("'=ecm(A1;B1;C1");
    const { reasons, writes } = await refusedAs(workbook, "D1");
    expect(reasons).toHaveLength(4);
    expect(writes).toBe(right);
  });

  test("because of a sheet that does not exist says so, with the one that was meant", async () => {
    const { reasons, writes } = await refusedAs(row("=DAIRY.ECM(Frm!A1,B1,C1)"), "D1");
    expect(reasons).toEqual(['There is no sheet "Frm". Did you mean "Farm"?']);
    expect(writes).toBe("=DAIRY.ECM(Farm!A1,B1,C1)");
    expect(await refusedAs(row("=DAIRY.ECM(Elsewhere!A1,B1,C1)"), "D1")).toEqual({
      reasons: ['There is no sheet "Elsewhere".'],
      button: undefined,
      writes: undefined,
    });
  });

  test("because it needs its own result says through which cell, also where the host shows 0", async () => {
    const own = workbookWith([["=DAIRY.CATTLERETURNS(A1, 5)"], [null, "=C2*2", "=DAIRY.FARMINCOME(B2, 5)"]]);
    expect((await refusedAs(own, "A1")).reasons).toEqual(["The formula refers to its own cell: A1 is in A1."]);
    expect((await refusedAs(own, "C2")).reasons).toEqual(["The formula needs its own result: B2 depends on C2."]);
    const column = workbookWith([[1], [2], [3], ["=DAIRY.GINI(A1:A4)"]]);
    expect(await refusedAs(column, "A4")).toMatchObject({ writes: "=DAIRY.GINI(A1:A3)" });
    const zero = {
      ...own.host,
      name: "excel" as const,
      read: async (area: Parameters<typeof own.host.read>[0]) => ({ ...(await own.host.read(area)), values: [[0]] }),
    };
    expect((await explainCell(zero, own.at("C2")))!.refused.reasons).toHaveLength(1);
    expect((await explainCell(own.host, own.at("C2")))!.calls[0]!.answer).toBeUndefined();
  });

  test("because the add-in was not there is entered again", async () => {
    const { host, at } = row(right);
    const missing = {
      ...host,
      name: "excel" as const,
      read: async (area: Parameters<typeof host.read>[0]) => {
        const contents = await host.read(area);
        return area.column === 3 ? { ...contents, values: [[{ error: "#NAME?" }]] } : contents;
      },
    };
    const found = (await explainCell(missing, at("D1")))!;
    expect(found.refused.reasons).toEqual([expect.stringContaining("The add-in was not loaded")]);
    expect(formulaCorrection(found)).toMatchObject({ text: "Enter the formula again", writes: [{ cells: [[right]] }] });
  });
});
