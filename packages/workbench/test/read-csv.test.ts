import { decoded, pastedColumns, readCsv } from "../src/read-csv.ts";

/** What a line of values becomes: the contents of cells as a person would type them. */

test.each([
  [
    "fat,protein\n4.1,3.3\n",
    [
      ["fat", "protein"],
      ["4.1", "3.3"],
    ],
  ],
  [
    "a;b\r\n1;2\r\n\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    'a\tb\n"x\ty"\t-2.5e3',
    [
      ["a", "b"],
      ["x\ty", "-2.5e3"],
    ],
  ],
  [
    "sep=|\na|b\n1|2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    'name,note\n"Rahman, ""Md"".","two\nlines"',
    [
      ["name", "note"],
      ['Rahman, "Md".', "two\nlines"],
    ],
  ],
  [
    "id,when,paid\n007,2024-05-01,TRUE",
    [
      ["id", "when", "paid"],
      ["'007", "2024-05-01", "TRUE"],
    ],
  ],
  // What could be meant in two ways, or would run, stays a text.
  [
    "a,b\n05/03/2024,=1+1",
    [
      ["a", "b"],
      ["'05/03/2024", "'=1+1"],
    ],
  ],
  [
    "a,b\n+1,@SUM(1)",
    [
      ["a", "b"],
      ["'+1", "'@SUM(1)"],
    ],
  ],
  [
    "a,b\n12345678901234567,1e400",
    [
      ["a", "b"],
      ["'12345678901234567", "'1e400"],
    ],
  ],
])("%j", (text, rows) => {
  expect(readCsv(text)).toEqual({ rows, remarks: [] });
});

test("decimal commas stay texts, and are counted", () => {
  expect(readCsv("fat;milk\n4,1;1.250,5\n3,9;12")).toEqual({
    rows: [
      ["fat", "milk"],
      ["'4,1", "'1.250,5"],
      ["'3,9", "12"],
    ],
    remarks: [expect.stringContaining('Numbers with a comma, such as "4,1" (3 in all), stayed text')],
  });
});

test.each(["fat\n4,1\n3,9", "4,1\n3,9\n"])("%j is one column of numbers with decimal commas", (text) => {
  expect(readCsv(text).rows.slice(-2)).toEqual([["'4,1"], ["'3,9"]]);
  expect(pastedColumns(text)).toBeUndefined();
});

test("where two signs fit, it says which one it took", () => {
  expect(readCsv("4,1;3,3\n4,2;3,4").rows).toEqual([
    ["'4,1", "'3,3"],
    ["'4,2", "'3,4"],
  ]);
  expect(readCsv("4,1;3,3\n4,2;3,4").remarks[0]).toBe('Values were separated at ";"; "," would fit too.');
});

test.each([
  ["id,fat\n1,4.1\n2,3.9", 3],
  ["fat;protein\n4,1;3,3", 2],
  ["Dear Sir, hello\nAnother line, with text", undefined],
  ["one line, 1", undefined],
  ["a\tb\n1\t2", undefined], // o-spreadsheet makes columns of tabs itself
  ["1,2\n3", undefined],
])("pasted, %j is columns or not", (text, rows) => {
  expect(pastedColumns(text)?.rows.length).toBe(rows);
});

test("files of Excel in other encodings are read", () => {
  expect(decoded(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xe9, 0))).toEqual({ text: "Aé", remarks: [] });
  expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)).text).toBe("A");
  expect(decoded(Uint8Array.of(0x41, 0xe9))).toEqual({
    text: "Aé",
    remarks: [expect.stringContaining("not in UTF-8")],
  });
});
