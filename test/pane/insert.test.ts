import { addressOf, cellOf, referenceTo } from "@dairy-functions/formulas";
import { fieldsAround, formulaOf, matchFields, preview, readGiven, within } from "@dairy-functions/pane";
import { CellError, functionNamed } from "@dairy-functions/shared";
import { workbookWith } from "./workbook.ts";

/** Where the arguments of a function are found around A1, by name. */
async function matched(name: string, rows: Parameters<typeof workbookWith>[0]) {
  const { host, at } = workbookWith(rows);
  const { params } = functionNamed(name)!;
  const fields = matchFields(params, await fieldsAround(host, at("A1")));
  return Object.fromEntries(
    params.flatMap(({ name: own }, k) => (fields[k] ? [[own, addressOf(fields[k].area)]] : [])),
  );
}

test("headers lead to arguments by their names, units and what the arguments are about", async () => {
  expect(
    await matched("ECM", [
      ["Farm", "Milk (kg)", "Price", "Fat %", "Crude protein (%)"],
      ["BD-2", 1000, 0.3, 4.5, 3.7],
      ["BD-10", 900, 0.3, 4, 3.5],
    ]),
  ).toEqual({ milk: "B2:B3", fat: "D2:D3", protein: "E2:E3" });
});

test("a blank cell ends no column while there are numbers beside it, and what is further down is not part of it", async () => {
  expect(
    await matched("ECM", [
      ["Day", "Milk", "Fat", "Protein", null, "Milk of old"],
      ["Mon", null, 4.5, 3.7, null, 1000],
      ["Tue", 900, null, 3.5, null, 900],
      ["Wed", 950, 4, null, null, null],
      [null, null, null, null, null, 800],
      ["Mean", 925, 4.25, 3.6, null, null],
    ]),
  ).toEqual({ milk: "B2:B4", fat: "C2:C4", protein: "D2:D4" });
});

test("a unit that does not fit is refused: kilograms of fat are no fat percent", async () => {
  expect(
    await matched("ECM", [
      ["Milk (kg)", "Fat (kg)", "Fat (%)", "Protein (kg)"],
      [1000, 45, 4.5, 37],
      [900, 36, 4, 31],
    ]),
  ).toEqual({ milk: "A2:A3", fat: "C2:C3" });
});

test("labels lead to arguments where the values stand beside them", async () => {
  expect(
    await matched("RETURNLABOUR", [
      ["Item", "Unit", "BD-2", "BD-10"],
      ["Wage of a qualified worker", "US$/h", 0.158, 0.16],
      ["Working hours", "h/yr", 2280, 4000],
      ["Opportunity cost of labour", "US$", 342, 360],
      ["Entrepreneur's profit", "US$", 271, 900],
    ]),
  ).toEqual({ entrepreneursProfit: "C5:D5", opportunityLabour: "C4:D4", hours: "C3:D3" });
});

test("litres and grams per kilogram are found, under a row of units too, and a total ends the column", async () => {
  expect(
    await matched("ECM", [
      ["Date", "Milk", "Fat", "Protein"],
      ["", "L", "g/kg", "g/kg"],
      ["Mon", 10, 45, 33],
      ["Tue", 11, 44, 34],
      ["Total", 21, 89, 67],
    ]),
  ).toEqual({ milk: "B3:B4", fat: "C3:C4", protein: "D3:D4" });
});

test("a unit that needs no conversion comes before one that does, and both before a question", async () => {
  const rows = (...headers: string[]) => [headers, headers.map((_, k) => k + 1), headers.map((_, k) => k + 2)];
  expect(await matched("ECM", rows("Milk (gallon)", "Milk (L)", "Milk (kg)"))).toEqual({ milk: "C2:C3" });
  expect(await matched("ECM", rows("Milk (gallon)", "Milk (L)"))).toEqual({ milk: "B2:B3" });
  expect(await matched("ECM", rows("Milk (gallon)"))).toEqual({ milk: "A2:A3" });
});

test("columns of a single row go together", async () => {
  expect(
    await matched("ECM", [
      ["Milk (kg)", "Fat (%)", "Protein (%)"],
      [1000, 4.5, 3.7],
    ]),
  ).toEqual({ milk: "A2", fat: "B2", protein: "C2" });
});

test("numbers typed as text are numbers of their column", async () => {
  expect(
    await matched("ECM", [
      ["Milk (kg)", "Fat (%)", "Protein (%)"],
      [1000, "'4,5", 3.7],
      [900, "'4,2", 3.5],
    ]),
  ).toEqual({ milk: "A2:A3", fat: "B2:B3", protein: "C2:C3" });
});

test("words that fit nothing leave every argument open", async () => {
  expect(
    await matched("ECM", [
      ["Colour", "Age"],
      [1, 2],
      [3, 4],
    ]),
  ).toEqual({});
});

test("only the selected rows of a column are taken", () => {
  const column = { sheet: "Farm", row: 1, column: 2, rows: 50, columns: 1 };
  expect(addressOf(within(column, { sheet: "Farm", row: 5, column: 0, rows: 3, columns: 4 }))).toBe("C6:C8");
  expect(addressOf(within(column, cellOf(column)))).toBe("C2:C51");
});

test("another sheet is named, in quotes where its name needs them", () => {
  const area = { sheet: "Dairy chain", row: 3, column: 26, rows: 1, columns: 2 };
  expect(referenceTo(area, "Dairy chain")).toBe("AA4:AB4");
  expect(referenceTo(area, "Milk")).toBe("'Dairy chain'!AA4:AB4");
  expect(referenceTo({ ...area, sheet: "Farm" }, "Milk")).toBe("Farm!AA4:AB4");
  expect(referenceTo({ ...area, sheet: "AB12" }, "Milk")).toBe("'AB12'!AA4:AB4");
  expect(referenceTo({ ...area, sheet: "Khan's" }, "Milk")).toBe("'Khan''s'!AA4:AB4");
});

/** The formula and the preview of what is typed for each argument. */
async function previewOf(name: string, typed: readonly string[], rows: Parameters<typeof workbookWith>[0]) {
  const { host } = workbookWith(rows);
  const definition = functionNamed(name)!;
  const givens = [];
  for (const [k, text] of typed.entries()) {
    const given = await readGiven(host, definition.params[k]!, text, { sheet: "Farm" });
    if (given instanceof CellError) return given.sentence;
    givens.push(given);
  }
  return { formula: formulaOf(host, definition, givens), ...preview(host, definition, givens) };
}

const milk = [["milk", "fat", "protein"], ...Array.from({ length: 30 }, () => [1000, 4.5, 3.7])];

test("a preview computes the first rows and tells the whole area", async () => {
  const shown = await previewOf("ECM", ["A2:A31", "B2:B31", "C2:C31", "", ""], milk);
  expect(shown).toMatchObject({ formula: "=DAIRY.ECM(A2:A31, B2:B31, C2:C31)", rows: 30, columns: 1 });
  // Milk of BD-2 of Sirajganj; worked by hand from the formula of Annex 1.
  const [first] = (shown as { answer: number[][] }).answer;
  expect(first![0]).toBeCloseTo(1092.587835, 6);
});

test("ranges of different length are found from the whole ranges, not from the rows of the preview", async () => {
  const shown = await previewOf("ECM", ["A2:A31", "B2:B21", "C2:C31"], milk);
  expect(shown).toMatchObject({ answer: expect.any(CellError), rows: 1 });
  expect((shown as { answer: CellError }).answer.sentence).toContain("fat is 20 x 1");
});

test("codes are accepted with or without quotes, and what is neither gets a sentence", async () => {
  expect(await previewOf("ECM", ["1000", "4.5", "3.7", "nordic"], milk)).toMatchObject({
    formula: '=DAIRY.ECM(1000, 4.5, 3.7, "NORDIC")',
  });
  expect(await previewOf("ECM", ["1000", "450%", "3.7"], milk)).toMatchObject({
    formula: "=DAIRY.ECM(1000, 450%, 3.7)",
    answer: expect.closeTo(1092.587835, 6),
  });
  expect(await previewOf("ECM", ["A2", "fatty"], milk)).toBe(
    'fat: "fatty" is not a number, a cell or a range of this workbook.',
  );
});

test("a table that spills tells its area", async () => {
  const chain = [
    ["channel", "farm price (cur/kg)", "milk (kg)", "milk price (cur/kg)", "cream (kg)", "cream price (cur/kg)"],
    ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96],
    ["Sweetshop", 0.28, 0.9, 0.38, 0.1, 0.96],
  ];
  expect(await previewOf("CHAINTABLE", ["A1:F3"], chain)).toMatchObject({ rows: 3, columns: 11 });
});
