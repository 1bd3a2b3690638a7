import { defineFunction } from "../define.ts";
import { call } from "./call.ts";
import { CellError } from "./errors.ts";
import { plainHost } from "./host.ts";

/** What tables and accounts become before a function computes, and what is said of those that cannot be read. */

const error = (code: string, sentence: string) => new CellError(code, sentence);
const about = { formula: "none", source: [{ key: "identity", at: "none" }], examples: [] } as const;

describe("tables", () => {
  const shown = defineFunction({
    ...about,
    name: "SHOWNTABLE",
    summary: "Shows what a table becomes.",
    params: [
      {
        kind: "table",
        name: "milk",
        about: "Deliveries",
        columns: [
          { kind: "text", name: "farm", about: "Farm" },
          { name: "milkSold", about: "Milk", unit: "kg", min: 0 },
          { name: "ph", about: "Acidity", unit: "ratio", default: 6.6 },
        ],
        optional: true,
      },
    ],
    result: { kind: "grid", about: "Rows as they are read" },
    compute: (rows) => (rows === undefined ? [["left out"]] : rows.map((row) => [row.farm, row.milkSold, row.ph])),
  });
  const give = (...rows: unknown[][]) => call(shown, [rows]);
  const columns = "select a table with the columns farm, milk sold (kg) and ph (ratio).";

  test("an optional one is left out", () => {
    expect(call(shown, [])).toEqual([["left out"]]);
    expect(give([null, ""], [null, null])).toEqual([["left out"]]);
  });
  test("headers may leave cells blank, and say more than the name", () => {
    expect(give(["farm", null, "milk sold"], ["A", "note", 5])).toEqual([["A", 5, 6.6]]);
    expect(give(["farm kept", "milk sold daily"], ["A", 5])).toEqual([["A", 5, 6.6]]);
  });
  test("a header stands for one column", () => {
    expect(give(["milk sold daily", "farm", "milk sold weekly", "ph"], [5, "A", 6, 6.6])).toEqual([["A", 5, 6.6]]);
  });
  test("without headers blank cells may stand behind the columns, and optional ones may be absent", () => {
    expect(give(["A", 5, 6.5, null, ""])).toEqual([["A", 5, 6.5]]);
    expect(give(["A", 5])).toEqual([["A", 5, 6.6]]);
    expect(give(["A", 5, 6.5, null, "note"])).toEqual(
      error("#VALUE!", `milk has the wrong number of columns, 5: ${columns}`),
    );
    expect(give([5])).toEqual(error("#VALUE!", `milk has the wrong number of columns, 1: ${columns}`));
  });
  test("a missing column is told with the nearest header that is free", () => {
    expect(give(["farm", "milk solt"], ["A", 5])).toEqual(
      error(
        "#VALUE!",
        `milk has no column "milk sold": rename "milk solt" if that is the one. The columns are farm, milk sold (kg) and ph (ratio).`,
      ),
    );
    expect(give(["farm", "", "kilograms"], ["A", 5, 5])).toEqual(
      error("#VALUE!", `milk has no column "milk sold": ${columns}`),
    );
  });
  test("the longest name takes its column first, wherever it stands", () => {
    const deliveries = defineFunction({
      ...about,
      name: "SHOWNDELIVERIES",
      summary: "Shows what a table with names inside names becomes.",
      params: [
        {
          kind: "table",
          name: "channels",
          about: "Channels",
          columns: [
            { name: "cream", about: "Cream", unit: "kg" },
            { name: "creamPrice", about: "Price", unit: "cur/kg", default: 0 },
          ],
        },
      ],
      result: { kind: "grid", about: "Rows as they are read" },
      compute: (rows) => rows.map((row) => [row.cream, row.creamPrice]),
    });
    expect(
      call(deliveries, [
        [
          ["cream price Tk/kg", "cream kg"],
          [57, 2],
        ],
      ]),
    ).toEqual([[2, 57]]);
  });
  test("an optional column under another name is refused, and so is a slip in its name", () => {
    expect(give(["farm", "milk sold", "acidity"], ["A", 5, 6.4])).toEqual(
      error(
        "#VALUE!",
        'milk has an unknown column "acidity": its columns are farm, milk sold (kg) and ph (ratio). To keep a column of your own, start its header with "note".',
      ),
    );
    expect(give(["farm", "milk sold", "phs"], ["A", 5, "x"])).toEqual(
      error("#VALUE!", 'milk has an unknown column "phs". Did you mean "ph"?'),
    );
    expect(give(["farm", "milk sold", "notes", "remark"], ["A", 5, 3, "x"])).toEqual([["A", 5, 6.6]]);
    expect(give(["row", "farm", "milk sold"], [1, "A", 5])).toEqual([["A", 5, 6.6]]);
    expect(give(["farm", "milk sold", "ph", "cows"], ["A", 5, 6.4, 2])).toEqual([["A", 5, 6.4]]);
  });
  test("an error in the first row, which Sheets hands over as a text, is an error and not a header", () => {
    const inSheets = {
      ...plainHost,
      errorIn: (raw: unknown) => (raw === "#DIV/0!" ? error("#DIV/0!", "") : undefined),
    };
    expect(call(shown, [[["A", "#DIV/0!"]]], inSheets)).toMatchObject({ code: "#DIV/0!" });
  });
  test("a column that is 0 throughout is unused where blanks arrive as 0", () => {
    const inExcel = (...rows: unknown[][]) => call(shown, [rows], { ...plainHost, blankIsZero: true });
    expect(inExcel(["farm", "milk sold", 0], ["A", 5, 0], [0, 0, 0])).toEqual([["A", 5, 6.6]]);
    expect(inExcel(["A", 5, 0, 0], ["B", 0, 0, 0])).toEqual([
      ["A", 5, 0],
      ["B", 0, 0],
    ]);
    expect(inExcel(["A", 0])).toEqual([["A", 0, 6.6]]);
    expect(inExcel(["farm", "milk sold", "acidity"], ["A", 5, 0])).toEqual([["A", 5, 6.6]]);
  });
  test("a header twice is refused only where the column is known", () => {
    expect(give(["farm", "milk sold", "note", "note", null, null], ["A", 5, "x", "y", 1, 2])).toEqual([["A", 5, 6.6]]);
    expect(give(["farm", "milk sold", "Farm"], ["A", 5, "x"])).toEqual(
      error("#VALUE!", 'milk has the column "farm" twice: keep one.'),
    );
  });
  test("the first row that is wrong is told for a table that is read as a whole", () => {
    expect(give(["farm", "milk sold"], ["A", 5], [null, null], ["B", -1], ["C", "x"])).toEqual(
      error("#VALUE!", "milk, row 4: milkSold -1 is too low: enter a number of 0 kg or more."),
    );
    expect(give(["farm", "milk sold", "ph"], [3, "x", "y"])).toEqual(
      error("#VALUE!", "milk, row 2: farm 3 is a number: enter a text."),
    );
  });
});

test("a column that is missing is not told to be near a column that stands, nor near a blank", () => {
  const shown = defineFunction({
    ...about,
    name: "SHOWNRATES",
    summary: "Shows what a table of short names becomes.",
    params: [
      {
        kind: "table",
        name: "tests",
        about: "Tests",
        columns: [
          { name: "fat", about: "Fat", unit: "%" },
          { name: "fats", about: "Fats", unit: "%" },
        ],
      },
      {
        kind: "table",
        name: "acids",
        about: "Acids",
        columns: [{ name: "ph", about: "Acidity", unit: "ratio" }],
        optional: true,
      },
    ],
    result: { kind: "grid", about: "Rows as they are read" },
    compute: () => [[1]],
  });
  const sentence = (...cells: unknown[]) => (call(shown, cells) as CellError).sentence;
  expect(sentence([["fat"], [4]])).toMatch(/^tests has no column "fats": select/);
  const good = [
    ["fat", "fats"],
    [4, 4],
  ];
  expect(
    sentence(good, [
      ["acidity", ""],
      [6, 6],
    ]),
  ).toMatch(/^acids has no column "ph": select/);
});

test("a table of texts alone has headers where one of them is the name of a column", () => {
  const shown = defineFunction({
    ...about,
    name: "SHOWNTEXTS",
    summary: "Shows what a table of texts becomes.",
    params: [
      {
        kind: "table",
        name: "farms",
        about: "Farms",
        columns: [
          { kind: "text", name: "farm", about: "Farm" },
          { kind: "text", name: "breed", about: "Breed" },
        ],
      },
    ],
    result: { kind: "grid", about: "Rows as they are read" },
    compute: (rows) => rows.map((row) => [row.farm, row.breed]),
  });
  const give = (...rows: unknown[][]) => call(shown, [rows]);
  expect(give(["A", "Pabna"], ["B", "Jersey"])).toEqual([
    ["A", "Pabna"],
    ["B", "Jersey"],
  ]);
  expect(give(["breed of cows", "farm"], ["Pabna", "A"])).toEqual([["A", "Pabna"]]);
  expect(give(["breed", "farm"])).toEqual(
    error("#N/A", "farms is blank: select a table with the columns farm and breed."),
  );
  expect(give(["farm", 5])).toEqual(error("#VALUE!", "farms, row 1: breed 5 is a number: enter a text."));
});

describe("accounts", () => {
  const shown = defineFunction({
    ...about,
    name: "SHOWNACCOUNT",
    summary: "Shows what an account becomes.",
    params: [
      {
        kind: "account",
        name: "inputs",
        about: "Lines",
        lines: [
          { name: "milkReturns", about: "Milk", unit: "cur", min: 0 },
          { name: "feedBought", about: "Feed", unit: "cur", min: 0 },
          { name: "wagesPaid", about: "Wages", unit: "cur", min: 0, default: 0 },
          { name: "landRent", about: "Rent", unit: "cur", min: 0, default: 0 },
        ],
      },
    ],
    result: { kind: "grid", about: "Farms down" },
    compute: (farms) =>
      farms.map(({ name, values }) => [name, values.milkReturns, values.feedBought, values.wagesPaid]),
  });
  const give = (...rows: unknown[][]) => call(shown, [rows]);
  const wrong = (sentence: string) => error("#VALUE!", sentence);

  test("a blank value of one farm takes its default, or is missing by its row", () => {
    expect(give(["milk returns", 10, 20], ["feed bought", 3, 4], ["wages paid", null, 2])).toEqual([
      ["1", 10, 3, 0],
      ["2", 20, 4, 2],
    ]);
    expect(give(["milk returns", 10, 20], ["feed bought", 3, null])).toEqual(
      error("#N/A", "inputs, row 2: feedBought is blank: enter a number of 0 cur or more."),
    );
  });
  test("the corner over the labels may hold anything, and a farm without a name has its number", () => {
    expect(give([2004, "BD-2"], ["milk returns", 10], ["feed bought", 3])).toEqual([["BD-2", 10, 3, 0]]);
    expect(give([null, "BD-2", ""], ["milk returns", 10, 20], ["feed bought", 3, 4])).toEqual([
      ["BD-2", 10, 3, 0],
      ["2", 20, 4, 0],
    ]);
  });
  test("a blank column between farms is skipped, but not one that has a name", () => {
    expect(give(["milk returns", 10, null, 20], ["feed bought", 3, "", 4])).toEqual([
      ["1", 10, 3, 0],
      ["3", 20, 4, 0],
    ]);
    expect(give(["line", "BD-2", "BD-10"], ["milk returns", 10, null], ["feed bought", 3, null])).toEqual(
      error("#N/A", "inputs, row 2: milkReturns is blank: enter a number of 0 cur or more."),
    );
  });
  test("rows and columns of zeros are unused where blanks arrive as 0, but a line that is 0 is not", () => {
    const inExcel = (...rows: unknown[][]) => call(shown, [rows], { ...plainHost, blankIsZero: true });
    expect(
      inExcel(
        [0, "BD-2", 0],
        ["milk returns", 10, 0],
        [0, 0, 0],
        ["feed bought", 3, 0],
        ["wages paid", 0, 0],
        [0, 0, 0],
      ),
    ).toEqual([["BD-2", 10, 3, 0]]);
    expect(inExcel(["milk returns", 10], ["feed bought", 0], [0, 4])).toEqual(
      wrong('inputs, row 3: unknown line "0": LAYOUT lists the lines.'),
    );
  });
  test("rows may be of different lengths", () => {
    expect(give(["milk returns"], ["feed bought", 3])).toEqual(
      error("#N/A", "inputs, row 1: milkReturns is blank: enter a number of 0 cur or more."),
    );
  });
  test("text beside a known line is a bad value, and not a name", () => {
    expect(give(["milk returns", "n/a"], ["feed bought", 3])).toEqual(
      wrong('inputs, row 1: milkReturns "n/a" is text: enter a number of 0 cur or more.'),
    );
  });
  test("a first row with a number is a line, known or not", () => {
    expect(give(["milk retuns", "x", 3], ["feed bought", 3, 3])).toEqual(
      wrong('inputs, row 1: unknown line "milk retuns". Did you mean "milk returns"?'),
    );
  });
  test("a label that is no text, or blank beside a value, is shown as it stands", () => {
    expect(give(["milk returns", 10], [5, 3])).toEqual(
      wrong('inputs, row 2: unknown line "5": LAYOUT lists the lines.'),
    );
    expect(give(["milk returns", 10], [null, 3])).toEqual(
      wrong('inputs, row 2: unknown line "": LAYOUT lists the lines.'),
    );
    expect(give(["milk returns", 10], ["z".repeat(50), 3])).toEqual(
      wrong(`inputs, row 2: unknown line "${"z".repeat(40)}...": LAYOUT lists the lines.`),
    );
  });
  test("nothing in it, or nothing beside the labels, is told with what to select", () => {
    expect(give([null, null])).toEqual(
      error(
        "#N/A",
        "inputs is blank: select labels and values, starting with milk returns, feed bought and wages paid.",
      ),
    );
    expect(give(["milk returns", null], ["feed bought", ""])).toEqual(
      wrong("inputs has no values: select a column of values beside the labels."),
    );
    expect(give(["milk returns"])).toEqual(wrong("inputs has one column: select labels and values."));
  });
});
