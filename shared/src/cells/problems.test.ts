import { functionNamed } from "../catalogue.ts";
import type { Cell } from "../define.ts";
import { CellError } from "./errors.ts";
import { plainHost } from "./host.ts";
import { problemsOf } from "./problems.ts";

const problems = (name: string, args: readonly (Cell | readonly (readonly Cell[])[])[], host = plainHost) =>
  problemsOf(functionNamed(name)!, args, host).map(({ argument, row, column, error }) => [
    argument,
    row,
    column,
    error.sentence.split(":")[0],
  ]);

test("every cell that is not accepted is found, by argument and row", () => {
  expect(
    problems("ECM", [
      [[1000], [-1], [900], [null]],
      [[4.5], [0.04], [null], [null]],
      [["3,7"], [3.5], [3.5], [null]],
      "NORDIK",
    ]),
  ).toEqual([
    [0, 1, 0, "milk -1 is too low"],
    [1, 1, 0, "fat 0.04 looks like a fraction"],
    [1, 2, 0, "fat is blank"],
    [2, 0, 0, 'protein "3,7" is text with a decimal comma'],
    [3, 0, 0, 'method "NORDIK" is not an option'],
  ]);
});

test("what is left out and has no default is found; a good call has none", () => {
  expect(problems("ECM", [1000, 4.5])).toEqual([[2, 0, 0, "protein is blank"]]);
  expect(problems("ECM", [1000, 4.5, 3.7])).toEqual([]);
});

test("where blanks arrive as 0, a row of zeros is not used", () => {
  const host = { ...plainHost, blankIsZero: true };
  expect(problems("ECM", [[[1000], [0]], [[4.5], [0]], 3.7], host)).toEqual([]);
});

test("the columns of a table are found by their headers, and headers are not numbers", () => {
  const rows = [
    ["phase", "days (d)", "feed (cur/d)", "other (cur/d)"],
    ["calf", 60, "1,5", 0.5],
    ["heifer", -2, 1, 0.5],
  ];
  expect(problems("HEIFERCOST", [rows, 100, 0.05, 0.06])).toEqual([
    [0, 1, 2, 'feed "1,5" is text with a decimal comma'],
    [0, 2, 1, "days -2 is too low"],
  ]);
});

test("an account: every label that is not a line, and every number of every column, is found", () => {
  const balance = [
    [null, "unit", "2023", "2024"],
    ["assets", "cur", 0, 900],
    ["liabilties", "cur", 100, 100],
    [null, null, null, null],
    ["current liabilities", "cur", -5, "1,5"],
    ["opening assets", "cur", "#DIV/0!", 800],
  ];
  const cameIn = new CellError("#DIV/0!", "");
  const host = { ...plainHost, errorIn: (raw: unknown) => (raw === "#DIV/0!" ? cameIn : undefined) };
  expect(problems("FARMRATIOS", [balance, [["revenue", -1]]], host)).toEqual([
    [0, 1, 2, "assets 0 is too low"],
    [0, 2, 0, 'unknown line "liabilties". Did you mean "liabilities"?'],
    [0, 4, 2, "currentLiabilities -5 is too low"],
    [0, 4, 3, 'currentLiabilities "1,5" is text with a decimal comma'],
    [1, 0, 1, "revenue -1 is too low"],
  ]);
});
