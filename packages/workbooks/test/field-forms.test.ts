import { piecesOf, treeOf } from "../src/field-forms/formula-tree.ts";
import { fixed } from "../src/field-forms/values.ts";

/** Formulas of templates as trees; that forms compute what they do is in test/workbooks and in the proof. */

test("operators bind as in a spreadsheet", () => {
  expect(treeOf("-a^2")).toEqual({
    called: "^",
    args: [{ called: "negate", args: [{ name: "a" }] }, 2],
  });
  expect(treeOf("a-b-c*d")).toEqual(treeOf("(a-b)-(c*d)"));
  expect(treeOf('a&"x"=b')).toEqual(treeOf('(a&"x")=b'));
});

test("a message is filled in, in the order of its language, and a wrong number of values is refused", () => {
  const message = { text: "{farm} earns {profit} a year." };
  expect(piecesOf(message, 2, (text) => text)).toEqual(["", 0, " earns ", 1, " a year."]);
  expect(piecesOf(message, 2, () => "{profit} kwa {farm}")).toEqual(["", 1, " kwa ", 0, ""]);
  expect(() => piecesOf(message, 1, (text) => text)).toThrow("2 places, not 1");
});

test("what is known is written at once", () => {
  expect(fixed(1234.5, 2)).toEqual(["text", "1,234.50"]);
});
