import { defineFunction } from "../define.ts";
import { call } from "./call.ts";
import { CellError } from "./errors.ts";
import { type Host, plainHost } from "./host.ts";

/** What lists and matrices become before a function computes; the rules are those of "What cells mean". */

const excel: Host = { ...plainHost, blankIsZero: true };
const error = (code: string, sentence: string) => new CellError(code, sentence);

describe("lists", () => {
  const shown = defineFunction({
    name: "SHOWNLISTS",
    summary: "Shows what lists become.",
    params: [
      { kind: "list", name: "milk", about: "Milk", unit: "kg" },
      { kind: "list", name: "cows", about: "Cows", unit: "head", min: 0, optional: true },
      { kind: "list", name: "prices", about: "Prices", unit: "cur/kg", above: 0, group: "prices", optional: true },
      { kind: "list", name: "costs", about: "Costs", unit: "cur", group: "costs", optional: true },
    ],
    result: { kind: "grid", about: "A list a row" },
    formula: "none",
    source: [{ key: "identity", at: "none" }],
    examples: [],
    compute: (...lists) => lists.map((list) => list ?? ["left out"]),
  });
  const give = (...cells: unknown[]) => call(shown, cells);
  const inExcel = (...cells: unknown[]) => call(shown, cells, excel);
  const none = ["left out"];

  test("a row may begin with a blank or with 0", () => {
    expect(give([[null, 1, 3]])).toEqual([[1, 3], none, none, none]);
    expect(inExcel([[4, 2]], [[0, 1]])).toEqual([[4, 2], [0, 1], none, none]);
    expect(inExcel([[4], [2]], [[0], [1]])).toEqual([[4, 2], [0, 1], none, none]);
  });
  test("an optional list of one 0 is left out only where a blank arrives as 0", () => {
    expect(inExcel([[4], [2]], 0)).toEqual([[4, 2], none, none, none]);
    expect(give(4, 0)).toEqual([[4], [0], none, none]);
    expect(inExcel(4, 3)).toEqual([[4], [3], none, none]);
    expect(inExcel(0)).toEqual([[0], none, none, none]);
  });
  test("where blanks arrive as 0, rows of zeros at the end are blanks, but those between are numbers", () => {
    expect(inExcel([[4], [0], [2], [0], [null]], [[1], [0], [1], [0], [0]])).toEqual([
      [4, 0, 2],
      [1, 0, 1],
      none,
      none,
    ]);
    expect(inExcel([[4], [0], [0]], [[1], [null], [""]])).toEqual([[4], [1], none, none]);
    expect(inExcel([[4], [0]], [[1], [3]])).toEqual([[4, 0], [1, 3], none, none]);
    expect(give([[4], [0]], [[1], [0]])).toEqual([[4, 0], [1, 0], none, none]);
  });
  test("rows of zeros alone leave one", () => {
    expect(inExcel([[0], [0], [0]], [[0], [0], [0]])).toEqual([[0], [0], none, none]);
  });
  test("a list by itself ends in zeros if it takes 0, and else in blanks", () => {
    expect(inExcel([[4], [0]])).toEqual([[4, 0], none, none, none]);
    expect(inExcel(1, null, [[4], [0], [0]])).toEqual([[1], none, [4], none]);
    expect(give(1, null, [[4], [0]])).toEqual(
      error("#VALUE!", "Row 2: prices 0 is too low: enter a number above 0 cur/kg."),
    );
  });
  test("a position that is blank throughout its group is skipped, and a blank beside a used cell is missing", () => {
    expect(give(1, null, null, [[1], [null], [3]])).toEqual([[1], none, none, [1, 3]]);
    expect(give([[1], [2]], [[1], [null]])).toEqual(
      error("#N/A", "Row 2: cows is blank: enter a number of 0 head or more."),
    );
  });
  test("a single cell is refused without a row", () => {
    expect(give("x")).toEqual(error("#VALUE!", 'milk "x" is text: enter a number in kg.'));
    expect(give([["x", 1]])).toEqual(error("#VALUE!", 'Row 1: milk "x" is text: enter a number in kg.'));
    expect(give([[1, 2, "x"]])).toEqual(error("#VALUE!", 'Row 3: milk "x" is text: enter a number in kg.'));
  });
});

test("a blank beside a used cell of another list counts as the number that it names", () => {
  const shown = defineFunction({
    name: "SHOWNCOSTS",
    summary: "Shows what a list with blanks becomes.",
    params: [
      { kind: "textList", name: "names", about: "Names" },
      { kind: "list", name: "costs", about: "Costs", unit: "cur", blank: 7 },
    ],
    result: { kind: "grid", about: "A list a row" },
    formula: "none",
    source: [{ key: "identity", at: "none" }],
    examples: [],
    compute: (names, costs) => [names, costs],
  });
  expect(
    call(shown, [
      [["hay"], ["salt"], [null]],
      [[5], [null], [null]],
    ]),
  ).toEqual([
    ["hay", "salt"],
    [5, 7],
  ]);
});

describe("headers of a matrix", () => {
  const shown = defineFunction({
    name: "SHOWNMATRIX",
    summary: "Shows what a matrix becomes.",
    params: [
      { kind: "list", name: "output", about: "Output", unit: "kg" },
      { kind: "matrix", name: "inputs", about: "Inputs, one column each", unit: "kg" },
    ],
    result: { kind: "grid", about: "Names down, numbers across" },
    formula: "none",
    source: [{ key: "identity", at: "none" }],
    examples: [],
    compute: (output, { names, columns }) => [["output", ...output], ...names.map((name, j) => [name, ...columns[j]!])],
  });
  const give = (...cells: unknown[]) => call(shown, cells);
  const text = (place: string, name: string, typed: string) =>
    error("#VALUE!", `${place}${name} "${typed}" is text: enter a number in kg.`);

  test("are texts over every range", () => {
    const inputs = [
      ["feed", "labour"],
      [1, 2],
    ];
    expect(give([["milk"], [5]], inputs)).toEqual([
      ["output", 5],
      ["feed", 1],
      ["labour", 2],
    ]);
    expect(give([[4], [5]], inputs)).toEqual(text("Row 1: ", "inputs", "feed"));
    expect(give([["milk"], [5]], [["feed", 3], inputs[1]])).toEqual(text("Row 1: ", "output", "milk"));
    expect(give([["milk"], [5]], [["feed", ""], inputs[1]])).toEqual(text("Row 1: ", "output", "milk"));
    expect(give([["#milk"], [5]], inputs)).toEqual(text("Row 1: ", "output", "#milk"));
  });
  test("do not hide a row in which a single cell is filled", () => {
    expect(
      give(
        [[5], [null]],
        [
          [1, 2],
          [null, 4],
        ],
      ),
    ).toEqual(error("#N/A", "Row 2: output is blank: enter a number in kg."));
  });
  test("have numbers below them, be it in one cell", () => {
    expect(
      give(
        [["milk"], [5]],
        [
          ["feed", "labour"],
          ["n/a", "n/a"],
        ],
      ),
    ).toEqual(text("Row 2: ", "inputs", "n/a"));
    expect(
      give(
        [["milk"], ["x"]],
        [
          ["feed", "labour"],
          [1, "n/a"],
        ],
      ),
    ).toEqual(text("Row 2: ", "output", "x"));
    expect(give([["milk"], ["x"]], [["feed"], ["y"]])).toEqual(text("Row 1: ", "output", "milk"));
    expect(give([["milk"]], [["feed", "labour"]])).toEqual(text("", "output", "milk"));
  });
  test("are kept where blanks arrive as 0 and one row of zeros follows", () => {
    expect(
      call(
        shown,
        [
          [["milk"], [0], [0]],
          [["feed"], [0], [0]],
        ],
        excel,
      ),
    ).toEqual([
      ["output", 0],
      ["feed", 0],
    ]);
  });
});
