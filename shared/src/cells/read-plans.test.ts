import { defineFunction } from "../define.ts";
import { call } from "./call.ts";
import { CellError } from "./errors.ts";
import { plainHost } from "./host.ts";
import { problemsOf } from "./problems.ts";

/** What strict tables, plans and squares become before a function computes; a 0 in them is a blank cell. */

const wrong = (sentence: string) => new CellError("#VALUE!", sentence);
const blank = (sentence: string) => new CellError("#N/A", sentence);
const about = {
  summary: "Shows what is read.",
  formula: "none",
  source: [{ key: "identity", at: "none" }],
  result: { kind: "grid", about: "what is read" },
  examples: [],
} as const;

describe("strict tables", () => {
  const loans = {
    kind: "table",
    name: "loans",
    about: "Loans",
    strict: true,
    columns: [
      { kind: "text", name: "loan", about: "Name", optional: true },
      { name: "amount", about: "Amount", unit: "cur", min: 0 },
      { name: "yearlyRate", about: "Rate", unit: "fraction", min: 0, max: 1, default: 0.06 },
      { kind: "choice", name: "method", about: "Method", choices: { EQUAL: "", BULLET: "" }, default: "EQUAL" },
      { name: "co2", about: "Carbon dioxide", unit: "kg", default: 0 },
      { name: "p", about: "Payments", unit: "cur", repeated: true, optional: true },
    ],
  } as const;
  const shown = defineFunction({
    ...about,
    name: "SHOWNSTRICT",
    params: [{ ...loans, optional: true }],
    compute: (rows) =>
      rows === undefined
        ? [["left out"]]
        : rows.map((row) => [row.place, row.loan, row.amount, row.yearlyRate, row.method, row.co2, ...row.p] as never),
  });
  const required = defineFunction({ ...about, name: "REQUIRED", params: [loans], compute: () => [[1]] });
  const give = (...rows: unknown[][]) => call(shown, [rows]);
  const known = "the first row must hold the names loan, amount, yearly rate, method, co2 and p1";

  test("may be left out where the function says so, and are blank where all is blank or 0", () => {
    expect(call(shown, [])).toEqual([["left out"]]);
    expect(give([null, 0], ["", 0])).toEqual([["left out"]]);
    expect(give(["loan", "amount"], [null, null])).toEqual([["left out"]]);
    expect(call(required, [[[0], [null]]])).toEqual(
      blank(
        "loans is blank: select a table with the columns loan, amount (cur), yearly rate (fraction), method, co2 (kg) and p (cur).",
      ),
    );
  });
  test("take their columns in any order, and notes, sources and blank columns between them", () => {
    const head = ["Amount (BDT)", "Notes", null, "Loan", 0, "Source"];
    expect(give(head, [100, "x", 0, "Cow", null, "bank"], [0, null, null, null, 0], [200])).toEqual([
      ['loans, row 2, "Cow"', "Cow", 100, 0.06, "EQUAL", 0],
      ["loans, row 4", "", 200, 0.06, "EQUAL", 0],
    ]);
    expect(give([0, 0], ["loan", "amount"], ["  Cow  ", 5])).toEqual([
      ['loans, row 3, "Cow"', "  Cow  ", 5, 0.06, "EQUAL", 0],
    ]);
  });
  test("take as many of the repeated columns as there are", () => {
    expect(give(["amount", "p1", "P3", "co2"], [5, 1, 3, 9])).toEqual([
      ["loans, row 2", "", 5, 0.06, "EQUAL", 9, 1, "", 3],
    ]);
    expect(give(["amount", "p1", "p2"], [5, 1, "x"])).toEqual(
      wrong('loans, row 2: p2 "x" is text: enter a number in cur.'),
    );
    expect(give(["amount", "p1", "p0"], [5, 1, 1])).toEqual(
      wrong(`loans: unknown column "p0". Did you mean "p1"? ${known[0]!.toUpperCase()}${known.slice(1)}.`),
    );
  });
  test("read the words zero and default as what they say, but not where a text stands", () => {
    expect(give(["loan", "amount", "yearly rate"], ["zero", " Zero ", "DEFAULT"], ["Default", 5, "zero"])).toEqual([
      ['loans, row 2, "zero"', "zero", 0, 0.06, "EQUAL", 0],
      ['loans, row 3, "Default"', "Default", 5, 0, "EQUAL", 0],
    ]);
    expect(give(["loan", "amount", "method"], [0, 5, 0])).toEqual([["loans, row 2", "", 5, 0.06, "EQUAL", 0]]);
    expect(give(["amount", "yearly rate"], [5, 0])).toEqual(
      wrong("loans, row 2: yearlyRate is 0, which could be a blank cell: write zero for none, or default for 0.06."),
    );
    expect(give(["amount", "co2"], [5, 0])).toEqual([["loans, row 2", "", 5, 0.06, "EQUAL", 0]]);
    expect(give(["amount", "p1"], [0, 5])).toEqual(
      wrong("loans, row 2: amount is blank or 0: enter a number of 0 cur or more."),
    );
  });
  test("name the row that is wrong by its text, shortened", () => {
    expect(give(["loan", "amount"], ["x".repeat(50), -1])).toEqual(
      wrong(`loans, row 2, "${"x".repeat(40)}...": amount -1 is too low: enter a number of 0 cur or more.`),
    );
    expect(give(["loan", "amount"], [5, 5])).toEqual(wrong("loans, row 2: loan 5 is a number: enter a text."));
    expect(give(["loan", "amount"], ["", -1])).toEqual(
      wrong("loans, row 2: amount -1 is too low: enter a number of 0 cur or more."),
    );
  });
  test("refuse a column that is unknown, unnamed, doubled or missing", () => {
    expect(give(["amount", "banknotes"], [5, 1])).toEqual(wrong(`loans: unknown column "banknotes": ${known}.`));
    expect(give(["amount", 12345], [5, 1])).toEqual(wrong(`loans: unknown column "12345": ${known}.`));
    expect(give(["amount", new Date(0)], [5, 1])).toEqual(wrong(`loans: unknown column "something else": ${known}.`));
    expect(give(["amount", null], [5, 1])).toEqual(
      wrong("loans: column 2 has values but no name: name it in the first row."),
    );
    expect(give(["amount", "Amount (cur)"], [5, 1])).toEqual(
      wrong('loans: the column "amount" appears twice: keep one.'),
    );
    expect(give(["loan"], ["Cow"])).toEqual(wrong(`loans: there is no column "amount": ${known}.`));
    expect(call(required, [[["loan", "amount"]]])).toEqual(wrong("loans: there are no rows below the column names."));
  });
  test("have no numbered columns where none repeats", () => {
    const plain = defineFunction({
      ...about,
      name: "PLAIN",
      params: [{ ...loans, columns: [loans.columns[1]] }],
      compute: (rows) => rows.map((row) => [row.amount]),
    });
    expect(call(plain, [[["amount"], [5]]])).toEqual([[5]]);
    expect(
      call(plain, [
        [
          ["amount", "12"],
          [5, 1],
        ],
      ]),
    ).toEqual(wrong('loans: unknown column "12": the first row must hold the names amount.'));
  });
  test("pass on an error from any cell, and ask the host only about texts and objects", () => {
    expect(give(["amount", "note"], [5, new CellError("#REF!", "")])).toEqual(new CellError("#REF!", ""));
    const asked: unknown[] = [];
    const host = {
      ...plainHost,
      errorIn: (raw: unknown) => {
        asked.push(raw);
        return raw === "#BUSY" ? new CellError("#BUSY!", "") : undefined;
      },
    };
    expect(call(shown, [[["amount"], [5], [true], [null], ["#BUSY"]]], host)).toEqual(new CellError("#BUSY!", ""));
    expect(asked).toEqual(["amount", "#BUSY"]);
  });
});

describe("plans", () => {
  const line = { about: "A line", section: "Herd", unit: "kg", min: 0 } as const;
  const shown = defineFunction({
    ...about,
    name: "SHOWNPLAN",
    params: [
      {
        kind: "plan",
        name: "farm",
        about: "Farm",
        lines: [
          { ...line, name: "Milk" },
          { ...line, name: "Feed", section: "Costs", default: 3 },
          { ...line, name: "Wage", section: "Costs", follows: { Milk: 2, Feed: 1 } },
          { ...line, name: "Rent", section: "Costs", otherwise: "as before" },
          { ...line, name: "Cash", section: "Costs", default: 0, single: true },
        ],
      },
    ],
    compute: (plan) =>
      Object.entries(plan).map(([name, { place, value, change, years }]) => [
        name,
        place,
        value ?? null,
        change,
        ...[...years].flat(),
      ]),
  });
  const give = (...rows: unknown[][]) => call(shown, [rows]);
  const known = "the first row must hold the names label, unit, value and change";
  const rest = [
    ["Feed", "farm", 3, 0],
    ["Wage", "farm", "", 0],
    ["Rent", "farm", "", 0],
    ["Cash", "farm", 0, 0],
  ];

  test("take labels in any order below headings, with units, notes and blank rows", () => {
    expect(
      give(
        [null, null, null],
        ["label", "unit", "value", "note"],
        [" herd ", "kg", 0, "x"],
        [null, "kg", null, "only a unit and a note"],
        ["cash", "kg", 7],
        [0, 0, 0, 0],
        ["  MILK ", "kg", 5],
        ["Costs"],
        ["Rent", null, "default"],
        ["Feed", null, "zero"],
      ),
    ).toEqual([
      ["Cash", "farm, row 5", 7, 0],
      ["Milk", "farm, row 7", 5, 0],
      ["Rent", "farm, row 9", "", 0],
      ["Feed", "farm, row 10", 0, 0],
      ["Wage", "farm", "", 0],
    ]);
  });
  test("take a yearly change, and years as numbers or texts, where a blank and the word default change nothing", () => {
    expect(
      give(["label", "value", "change", 2004, " 2006 ", 1000, 9999], ["Milk", 5, 0.1, 6, 0, "zero", "default"]),
    ).toEqual([["Milk", "farm, row 2", 5, 0.1, 2004, 6, 1000, 0], ...rest]);
    expect(give(["label", "value", 2004, "2006"], ["Milk", 5, null, 8])).toEqual([
      ["Milk", "farm, row 2", 5, 0, 2006, 8],
      ...rest,
    ]);
    expect(give(["label", "value", 2004], ["Milk", 5, null], ["Feed", null, "default"])).toEqual([
      ["Milk", "farm, row 2", 5, 0],
      ["Feed", "farm, row 3", 3, 0],
      ...rest.slice(1),
    ]);
  });
  test.each([999, 10000, 2004.5, "2004.0", "+2004", "12004", "2004x", "year 2004", true])(
    "take no column %p for a year",
    (head) => {
      expect(give(["label", "value", head], ["Milk", 5, 1])).toMatchObject({
        code: "#VALUE!",
        sentence: expect.stringMatching(/^farm: unknown column ".*": /),
      });
    },
  );
  test("refuse what stands in the wrong place", () => {
    const head = ["label", "unit", "value"];
    const milk = ["Milk", null, 5];
    expect(give([0], [null])).toEqual(
      blank("farm is blank: select a table with the columns label and value. LAYOUT gives its labels."),
    );
    expect(give(["label", "unit"], ["Milk", "kg"])).toEqual(wrong(`farm: there is no column "value": ${known}.`));
    expect(give(["value"], [5])).toEqual(wrong(`farm: there is no column "label": ${known}.`));
    expect(give(head, milk, [" Herd ", "kg", 5])).toEqual(
      wrong('farm, row 3: "Herd" is a heading: leave the rest of its row blank.'),
    );
    expect(give(head, milk, [null, "kg", 5])).toEqual(
      wrong("farm, row 3: there are values but no label: enter a label."),
    );
    expect(give(head, milk, [5, null, 5])).toEqual(wrong('farm, row 3: unknown label "5": LAYOUT lists the labels.'));
    expect(give(head, milk, ["Milks", null, 5])).toEqual(
      wrong('farm, row 3: unknown label "Milks". Did you mean "Milk"?'),
    );
    expect(give(head, milk, ["milk", null, 5])).toEqual(
      wrong('farm, row 3: the label "Milk" appears twice: keep one.'),
    );
    expect(give(head, ["Feed", null, 5])).toEqual(
      wrong('farm: the label "Milk" is missing: enter a number of 0 kg or more.'),
    );
  });
  test("every cell that is not accepted is found, in values, changes, years and labels", () => {
    const rows = [
      ["label", "unit", "value", "change", 2004, 2005],
      ["Herd"],
      ["Milk", "kg", -1, 7, 4, "many"],
      ["Milks", "kg", 5],
      [null, null, null],
      ["Wage", "kg", 0],
      ["Feed", "kg", 2, 0.1, "default", 0],
      ["Cash", "kg", 5, 0.1],
    ];
    expect(problemsOf(shown, [rows]).map(({ row, column, error }) => [row, column, error.sentence])).toEqual([
      [2, 2, expect.stringMatching(/^Milk -1 is too low/)],
      [2, 3, expect.stringMatching(/^Milk, change 7 looks like a percentage/)],
      [2, 5, expect.stringMatching(/^Milk in 2005 "many" is/)],
      [3, 0, expect.stringMatching(/^unknown label "Milks"/)],
      [5, 2, expect.stringMatching(/^Wage is 0, which could be a blank cell/)],
      [7, 0, expect.stringMatching(/^Cash/)],
    ]);
  });
  test("say what a 0 would stand for, and which line takes no change or years", () => {
    const head = ["label", "value", "change", 2004];
    const milk = ["Milk", 5, null, null];
    expect(give(head, milk, ["Wage", 0])).toEqual(
      wrong(
        "farm, row 3: Wage is 0, which could be a blank cell: write zero for none, or default for 2 x Milk + Feed.",
      ),
    );
    for (const row of [
      ["Wage", null, 0.1],
      ["Wage", "default", null, 5],
    ])
      expect(give(head, milk, row)).toEqual(
        wrong(
          "farm, row 3: Wage is blank, which means 2 x Milk + Feed: enter a value before you enter a change or years.",
        ),
      );
    for (const row of [
      ["Cash", 5, 0.1],
      ["Cash", 5, null, 6],
    ])
      expect(give(head, milk, row)).toEqual(
        wrong("farm, row 3: Cash is a single number: leave its change and its years blank."),
      );
    expect(give(head, ["Milk", 5, 2])).toEqual(
      wrong("farm, row 2: Milk, change 2 looks like a percentage: enter 0.02 or 2 %."),
    );
    expect(give(head, ["Milk", 5, null, -1])).toEqual(
      wrong("farm, row 2: Milk in 2004 -1 is too low: enter a number of 0 kg or more."),
    );
  });
});

describe("squares", () => {
  const square = { kind: "square", name: "links", about: "Links", unit: "ratio", min: -1, max: 1 } as const;
  const shown = defineFunction({
    ...about,
    name: "SHOWNSQUARE",
    params: [{ ...square, optional: true }],
    compute: (read) => (read === undefined ? [["left out"]] : [[...read.names], ...read.rows]),
  });
  const required = defineFunction({ ...about, name: "REQUIRED", params: [square], compute: () => [[1]] });
  const give = (...rows: unknown[][]) => call(shown, [rows]);
  const misfit = wrong(
    "links: select the same two or more names down and across, in the same order, with a blank corner.",
  );

  test("are read without regard to case, with blank cells as 0 and blank rows and columns around them", () => {
    expect(
      give([null, null], [null, "Milk", "FEED", null], ["milk ", 1, 0.5, null], [0, "", 0], ["feed", null, 1]),
    ).toEqual([
      ["milk ", "feed"],
      [1, 0.5],
      [0, 1],
    ]);
  });
  test("may be left out where the function says so", () => {
    expect(call(shown, [])).toEqual([["left out"]]);
    expect(give([0, null])).toEqual([["left out"]]);
    expect(call(required, [[[0, null]]])).toEqual(blank("links is blank: select a table with names down and across."));
  });
  test.each<[string, unknown[][]]>([
    [
      "a corner that is filled",
      [
        ["x", "a", "b"],
        ["a", 1, 0],
        ["b", 0, 1],
      ],
    ],
    [
      "one name",
      [
        [null, "a"],
        ["a", 1],
      ],
    ],
    [
      "a name too many down",
      [
        [null, "a", "b"],
        ["a", 1, 0],
        ["b", 0, 1],
        ["c", 0, 1],
      ],
    ],
    [
      "a name too many across",
      [
        [null, "a", "b", "c"],
        ["a", 1, 0],
        ["b", 0, 1],
      ],
    ],
    [
      "another order",
      [
        [null, "a", "b"],
        ["b", 0, 1],
        ["a", 1, 0],
      ],
    ],
    [
      "one name that differs",
      [
        [null, "a", "b"],
        ["a", 1, 0],
        ["c", 0, 1],
      ],
    ],
    [
      "a gap between the names",
      [
        [null, "a", null, "b"],
        ["a", 1, null, 0],
        ["b", 0, null, 1],
      ],
    ],
    [
      "names that are numbers",
      [
        [null, 1, 2],
        [1, 1, 0],
        [2, 0, 1],
      ],
    ],
    [
      "a text across and a number down",
      [
        [null, "1", "2"],
        [1, 1, 0],
        [2, 0, 1],
      ],
    ],
    [
      "a number across and a text down",
      [
        [null, 1, 2],
        ["1", 1, 0],
        ["2", 0, 1],
      ],
    ],
  ])("with %s are refused", (_, rows) => {
    expect(give(...rows)).toEqual(misfit);
  });
  test("name the two names where a number is wrong, and pass on an error", () => {
    expect(give([null, "a", "b"], ["a", 1, 5], ["b", 0, 1])).toEqual(
      wrong("links: a with b 5 is too high: enter a number from -1 to 1."),
    );
    expect(give([null, "a", "b"], ["a", 1, new CellError("#REF!", "")], ["b", 0, 1])).toEqual(
      new CellError("#REF!", ""),
    );
  });
});
