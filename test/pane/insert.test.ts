import { addressOf, cellOf, referenceTo } from "@dairy-functions/formulas";
import {
  checkGivens,
  fieldsAround,
  formulaOf,
  type Host,
  headerOf,
  headerUnit,
  matchFields,
  missingArguments,
  preview,
  readGiven,
  within,
} from "@dairy-functions/pane";
import { CellError, catalogue, fitHeading, functionNamed, readHeading, unitOf, walks } from "@dairy-functions/shared";
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

test("what Insert needs and is left blank is named; what may be left out is not", async () => {
  const { host } = workbookWith(milk);
  const missing = async (name: string, typed: readonly string[]) => {
    const definition = functionNamed(name)!;
    const givens = [];
    for (const [k, text] of typed.entries()) {
      const given = await readGiven(host, definition.params[k]!, text, { sheet: "Farm" });
      if (given instanceof CellError) throw new Error(given.sentence);
      givens.push(given);
    }
    return missingArguments(definition, givens);
  };
  expect(await missing("ECM", ["A2:A31", "", " "])).toEqual(["fat", "protein"]);
  expect(await missing("ECM", ["A2:A31"])).toEqual(["fat", "protein"]);
  expect(await missing("ECM", ["A2:A31", "B2:B31", "C2:C31", "", ""])).toEqual([]);
  expect(await missing("ECM", ["0", "4", "3.3"])).toEqual([]);
});

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

/** What Insert makes of the words around A1: the formula, what is converted, what it asks. */
async function checked(
  name: string,
  rows: Parameters<typeof workbookWith>[0],
  {
    asTheyAre = [] as string[],
    isYearly = false,
    more = {} as Record<string, string>,
    change = {} as Partial<Host>,
  } = {},
) {
  const workbook = workbookWith(rows);
  const host: Host = { ...workbook.host, ...change };
  const { at } = workbook;
  const definition = functionNamed(name)!;
  const fields = matchFields(definition.params, await fieldsAround(host, at("A1")));
  const givens = [];
  for (const [k, param] of definition.params.entries()) {
    const given = await readGiven(
      host,
      param,
      more[param.name] ?? (fields[k] ? addressOf(fields[k].area) : ""),
      at("A1"),
    );
    if (given instanceof CellError) throw new Error(given.sentence);
    givens.push(given);
  }
  const check = await checkGivens(host, definition, givens, { asTheyAre: new Set(asTheyAre), isYearly });
  const formula = formulaOf(host, definition, check.givens);
  return { ...workbook, ...check, ...preview(host, definition, check.givens), formula };
}
const inLitres = [
  ["Milk (litres)", "Fat (g/kg)", "Protein (g/L)", "Price, Tk/L"],
  [1000, 45, 38.11, 51.5],
  [900, 40, 36.05, 51.5],
];

describe("units", () => {
  test("litres, g/kg and g/L are converted in the formula, in words, and the cells give what the preview shows", async () => {
    const { formula, converted, questions, unchecked, result, answer, host, at, shows } = await checked(
      "ECM",
      inLitres,
    );
    expect(formula).toBe("=DAIRY.ECM(DAIRY.LTOKG(A2:A3), B2:B3/10, C2:C3/10/1.03)");
    expect(converted.slice(0, 3)).toEqual([
      '"Milk (litres)" is in L, but milk is in kg',
      '"Fat (g/kg)" is in g/kg, but fat is in %',
      '"Protein (g/L)" is in g/L, but protein is in %',
    ]);
    expect({ questions, unchecked, result }).toEqual({
      questions: [],
      unchecked: [],
      result: "kilograms of energy-corrected milk",
    });
    // 1000 L weigh 1030 kg; 38.11 g/L are 3.7 %. Worked by hand from the formula of Annex 1.
    const byHand = (1030 * (0.383 * 4.5 + 0.242 * 3.7 + 0.7832)) / 3.1138;
    expect((answer as number[][])[0]![0]).toBeCloseTo(byHand, 6);
    await host.write(at("F2"), [[formula]]);
    expect(shows("F2")).toBeCloseTo(byHand, 6);
    expect(shows("F3")).toBeCloseTo((927 * (0.383 * 4 + 0.242 * 3.5 + 0.7832)) / 3.1138, 6);
  });

  test.each<[string, Partial<Host>, string]>([
    ["Google Sheets", { name: "sheets" }, "=ARRAYFORMULA(DAIRY_ECM(DAIRY_LTOKG(A2:A3), B2:B3/10, C2:C3/10/1.03))"],
    [
      "Google Sheets with a decimal comma",
      { name: "sheets", workbook: { locale: { decimal: "," } } as Host["workbook"] },
      "=ARRAYFORMULA(DAIRY_ECM(DAIRY_LTOKG(A2:A3); B2:B3/10; C2:C3/10/1,03))",
    ],
    ["Excel", { name: "excel" }, "=DAIRY.ECM(DAIRY.LTOKG(A2:A3), B2:B3/10, C2:C3/10/1.03)"],
  ])("%s writes them in its own way", async (_, change, formula) => {
    expect((await checked("ECM", inLitres, { change })).formula).toBe(formula);
  });

  test("a blank cell stays blank where a conversion would make it 0", async () => {
    const rows = [inLitres[0]!, inLitres[1]!, [900, null, 36.05, 51.5]];
    const { formula, host, at, shows } = await checked("ECM", rows);
    expect(formula).toContain('IF(B2:B3="", "", B2:B3/10)');
    await host.write(at("F2"), [[formula]]);
    expect(shows("F3")).toMatchObject({ code: "#N/A", sentence: expect.stringContaining("fat is blank") });
  });

  test("numbers that a person takes as they are become a question", async () => {
    const { formula, questions } = await checked("ECM", inLitres, { asTheyAre: ["fat"] });
    expect(formula).toContain(", B2:B3, ");
    expect(questions).toEqual([
      { say: '"Fat (g/kg)" is in g/kg, but fat is in %: divide by 10', isConflict: false, canBeYearly: false },
    ]);
  });

  const account = [
    ["Wages paid", "US$/month", 10],
    ["Opportunity cost of labour", "US$/month", 30],
    ["Entrepreneur's profit", "US$/month", 5],
    ["Hours worked", "h/yr", 3000],
  ];
  test("amounts of a month and of a year are a question, which making them amounts of a year answers", async () => {
    const asked = await checked("RETURNLABOUR", account, { more: { hours: "C4" } });
    expect(asked.questions).toEqual([
      { say: expect.stringContaining("use amounts of the same basis"), isConflict: true, canBeYearly: true },
    ]);
    expect(asked.result).toBeUndefined();
    const { formula, questions, answer, result } = await checked("RETURNLABOUR", account, {
      more: { hours: "C4" },
      isYearly: true,
    });
    expect(formula).toBe("=DAIRY.RETURNLABOUR(C3*12, C1*12, C2*12, C4)");
    expect(questions).toEqual([]);
    expect(answer).toBeCloseTo((12 * 45) / 3000, 12);
    expect(result).toMatch(/^USD per hour/);
    const partly = await checked("RETURNLABOUR", account, {
      more: { hours: "C4" },
      isYearly: true,
      asTheyAre: ["wagesPaid"],
    });
    expect(partly.questions.map(({ say }) => say).join()).toContain("use amounts of the same basis");
  });

  test.each<[string, string, Parameters<typeof workbookWith>[0], Record<string, string>, string]>([
    [
      "money per 100 kg beside hours of a year",
      "RETURNLABOUR",
      [...account.slice(0, 3).map(([label, , x]) => [label!, "US$/100 kg", x!]), account[3]!],
      { hours: "C4" },
      "use amounts of the same basis",
    ],
    [
      "two currencies",
      "FARMINCOME",
      [
        ["Net cash farm income", "US$", 900],
        ["Depreciation", "Tk", 80],
      ],
      { depreciation: "C2" },
      "use one currency",
    ],
    [
      "kilograms of fat for a percentage",
      "ECM",
      [
        ["Milk (kg)", "Fat (kg)", "Protein (%)"],
        [1000, 45, 3.7],
      ],
      { fat: "B2" },
      "divide by the kilograms of milk and multiply by 100",
    ],
    [
      "gallons, of which there are two",
      "ECM",
      [
        ["Milk (gallon)", "Fat (%)", "Protein (%)"],
        [1000, 4.5, 3.7],
      ],
      {},
      "US gallons of 3.785 L or imperial ones",
    ],
    [
      "a unit that nobody knows",
      "ECM",
      [
        ["Item", "Unit", "Value"],
        ["Milk", "bidons", 9],
        ["Fat", "%", 4],
        ["Protein", "%", 3],
      ],
      {},
      'unknown unit "bidons"',
    ],
  ])("%s are asked about", async (_, name, rows, more, words) => {
    const { questions } = await checked(name, rows, { more });
    expect(questions.map(({ say }) => say).join()).toContain(words);
  });

  test("what the sheet does not name is said to be unchecked, and nothing is asked", async () => {
    const rows = [
      ["Milk", "Fat", "Protein (%)"],
      [1000, 4.5, 3.7],
    ];
    expect(await checked("ECM", rows)).toMatchObject({ questions: [], unchecked: ["milk", "fat"] });
  });

  test("the result carries what its amounts refer to, and percent cells are not divided", async () => {
    expect(
      await checked("ECM", [
        ["Milk, L/day", "Fat %", "Protein %"],
        [10, 4.5, 3.7],
      ]),
    ).toMatchObject({
      formula: "=DAIRY.ECM(DAIRY.LTOKG(A2), B2, C2)",
      result: "kilograms of energy-corrected milk per day",
    });
    const capital = [
      ["Own capital", "US$", 1000],
      ["Rate", "%", 0.03],
    ];
    expect((await checked("OPPCAPITAL", capital, { more: { ownCapital: "C1", rate: "C2" } })).formula).toBe(
      "=DAIRY.OPPCAPITAL(C1, C2)",
    );
  });
});

describe("the header above an inserted column", () => {
  const headed = async (rows: Parameters<typeof workbookWith>[0], areas: readonly string[], at: string) => {
    const workbook = workbookWith(rows);
    const own = areas.map(workbook.at);
    return (await headerOf(workbook.host, functionNamed("ECM")!, "kg ECM", own, workbook.at(at)))?.texts;
  };
  const columns = ["A2:A3", "B2:B3", "C2:C3"];

  test("is its name and unit, in the rows that the columns beside it have", async () => {
    const data = [
      [1000, 4.5, 3.7],
      [900, 4, 3.5],
    ];
    expect(await headed([["Milk", "Fat %", "Protein %"], ...data], columns, "D2")).toEqual(["ECM (kg ECM)"]);
    const below = ["A3:A4", "B3:B4", "C3:C4"];
    const units = ["kg", "%", "%"];
    expect(await headed([["Milk", "Fat", "Protein"], units, ...data], below, "D3")).toEqual(["ECM", "kg ECM"]);
    expect(await headed([["Milk", "Fat", "Protein"], units, ...data], below, "D4")).toBeUndefined();
  });

  test("is left out where the cell above is used, where there are no headers, and beside labels", async () => {
    const row = [1000, 4.5, 3.7];
    expect(await headed([["Milk", "Fat", "Protein", "Mine"], row], columns, "D2")).toBeUndefined();
    expect(await headed([["2024", "Fat", "Protein"], row], columns, "D2")).toBeUndefined();
    expect(await headed([row, row, row], columns, "D2")).toBeUndefined();
    const labelled = [
      ["Milk", 1000],
      ["Fat", 4.5],
      ["Protein", 3.7],
    ];
    expect(await headed(labelled, ["B1", "B2", "B3"], "B4")).toBeUndefined();
  });

  test("is read back in the unit of the result, for each function that gives a column", () => {
    const fits = catalogue.filter(walks).flatMap((definition) => {
      const unit = headerUnit(definition, { findings: [] });
      const own = { name: "result", unit: unitOf(definition.result) };
      return unit === undefined ? [] : [[unit, fitHeading(own, readHeading(`${definition.name} (${unit})`)).fit]];
    });
    // A sheet does not say what a job is.
    expect(fits.filter(([, fit]) => fit !== "same")).toEqual([["jobs", "unknown"]]);
    expect(fits.length).toBeGreaterThan(80);
    const labour = functionNamed("RETURNLABOUR")!;
    expect(headerUnit(labour, { findings: [], currency: "USD" })).toBe("USD/h");
    expect(headerUnit(functionNamed("FARMINCOME")!, { findings: [], currency: "USD", basis: "1/yr" })).toBe("USD/yr");
  });
});
