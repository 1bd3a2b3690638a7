import fc from "fast-check";
import { o } from "../headless/index.ts";
import { decoded, pastedColumns, readCsv } from "../src/read-csv.ts";
import { english, localeFor } from "../src/sheet-locale.ts";
import { csvOf } from "../src/write-csv.ts";

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
  // What would run stays a text.
  [
    "a,b\n2024/3/5 9:30,=1+1",
    [
      ["a", "b"],
      ["2024-03-05 09:30", "'=1+1"],
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
  expect(readCsv(text, english)).toEqual({ rows, remarks: [] });
});

const french = localeFor("fr-FR");
const check = (text: string, meant: string, other: string, count = 1) =>
  `"${text}" was read as ${meant}, not as ${other}. Check it, and others like it (${count} in all), before you go on.`;
const otherMark = (text: string, meant: string, count: number) =>
  `Numbers were read with another decimal mark than yours: "${text}" became ${meant} (${count} in all).`;
const oneColumn =
  "Each comma was read as the start of decimals, not of a new column. Check the numbers before you go on.";
const twoColumns =
  "Each comma was read as the start of a new column, not of decimals. Check the columns before you go on.";
const stayed = (text: string, count: number) =>
  `Numbers such as "${text}" (${count} in all) stayed text. Where a formula uses them, Explain corrects them.`;

/** Each file with its second column or, where it has one only, that one: what became of it in English and in French. */
test.each<[text: string, english: [string[], string[]], french: [string[], string[]]]>([
  // Numbers that mean one thing only show which mark is before the decimals, and those that mean two follow them.
  ["c;fat\nA;4,1\nB;1.250,5", [["4.1", "1250.5"], [otherMark("4,1", "4.1", 2)]], [["4.1", "1250.5"], []]],
  ["c;fat\nA;4,1\nB;1,234", [["4.1", "1.234"], [otherMark("4,1", "4.1", 2)]], [["4.1", "1.234"], []]],
  [
    "c;fat\nA;4,1\nB;1.234",
    [
      ["4.1", "1234"],
      [otherMark("4,1", "4.1", 1), check("1.234", "1234", "1.234")],
    ],
    [["4.1", "1234"], [check("1.234", "1234", "1,234")]],
  ],
  ["c,fat\nA,4.1\nB,1.234", [["4.1", "1.234"], []], [["4.1", "1.234"], [otherMark("4.1", "4,1", 2)]]],
  [
    'c,milk\nA,4.1\nB,"1,234"',
    [["4.1", "1234"], [check("1,234", "1234", "1.234")]],
    [
      ["4.1", "1234"],
      [otherMark("4.1", "4,1", 1), check("1,234", "1234", "1,234")],
    ],
  ],
  [
    'c,milk\nA,"1,25,000"\nB,"1,234.5"',
    [["125000", "1234.5"], []],
    [["125000", "1234.5"], [otherMark("1,25,000", "125000", 2)]],
  ],
  [
    "c;milk\nA;1 250,5\nB;1'250,5\nC;4,1 %",
    [["1250.5", "1250.5", "4.1%"], [otherMark("1 250,5", "1250.5", 3)]],
    [["1250.5", "1250.5", "4.1%"], []],
  ],
  // Where none shows it, the mark is the one of the locale, and the person is asked to check.
  [
    "c;milk\nA;1,234\nB;2,345",
    [["1234", "2345"], [check("1,234", "1234", "1.234", 2)]],
    [["1.234", "2.345"], [check("1,234", "1,234", "1234", 2)]],
  ],
  ["c;milk\nA;1.234", [["1.234"], [check("1.234", "1.234", "1234")]], [["1234"], [check("1.234", "1234", "1,234")]]],
  ["milk\n1,234", [["1234"], [check("1,234", "1234", "1.234")]], [["1.234"], [check("1,234", "1,234", "1234")]]],
  ["4,1\n3,9\n", [["1", "9"], [twoColumns]], [["4.1", "3.9"], [oneColumn]]],
  // Where both are there, what can mean two things stays a text; between commas, so does any number with a comma.
  [
    "c;fat\nA;4,1\nB;3.9\nC;1,234",
    [
      ["4.1", "3.9", "'1,234"],
      [otherMark("4,1", "4.1", 1), stayed("1,234", 1)],
    ],
    [
      ["4.1", "3.9", "'1,234"],
      [otherMark("3.9", "3,9", 1), stayed("1,234", 1)],
    ],
  ],
  [
    'c,cows\nA,"4,1"\nB,3.9',
    [["'4,1", "3.9"], [stayed("4,1", 1)]],
    [
      ["'4,1", "3.9"],
      [otherMark("3.9", "3,9", 1), stayed("4,1", 1)],
    ],
  ],
  // Telephone numbers, keys and numbers in other digits stay as they are.
  [
    "c;phone\nA;612 345 678\nB;007,5\nC;৪.৫",
    [["'612 345 678", "'007,5", "'৪.৫"], [stayed("612 345 678", 3)]],
    [["'612 345 678", "'007,5", "'৪.৫"], [stayed("612 345 678", 3)]],
  ],
])("%j", (text, ...expected) => {
  for (const [k, locale] of [english, french].entries()) {
    const { rows, remarks } = readCsv(text, locale);
    const numbers = rows.map((row) => row.at(-1)!).filter((content) => !/^[a-z]/.test(content));
    expect([numbers, remarks]).toEqual(expected[k]);
  }
});

const daysFirst = (text: string, meant: string, count: number) =>
  `Dates were read with the day first: "${text}" became ${meant} (${count} in all).`;
const monthsFirst = (text: string, meant: string, count: number) =>
  `Dates were read with the month first: "${text}" became ${meant} (${count} in all).`;
const stayedDays = (text: string, count: number) =>
  `Dates such as "${text}" (${count} in all) stayed text. To calculate with them, write them as 2024-03-25.`;

/** Columns of days, in English as in America and in French: a day over 12 shows which number is the day. */
test.each<[text: string, english: [string[], string[]], french: [string[], string[]]]>([
  [
    "05/03/2024;25/03/2024",
    [["2024-03-05", "2024-03-25"], [daysFirst("05/03/2024", "2024-03-05", 2)]],
    [["2024-03-05", "2024-03-25"], []],
  ],
  [
    "3/5/2024;3/25/2024;4/4/2024",
    [["2024-03-05", "2024-03-25", "2024-04-04"], []],
    [["2024-03-05", "2024-03-25", "2024-04-04"], [monthsFirst("3/5/2024", "2024-03-05", 2)]],
  ],
  [
    "05.03.2024 7:15;04.04.2024",
    [["2024-05-03 07:15", "2024-04-04"], [check("05.03.2024 7:15", "2024-05-03 07:15", "2024-03-05 07:15")]],
    [["2024-03-05 07:15", "2024-04-04"], [check("05.03.2024 7:15", "2024-03-05 07:15", "2024-05-03 07:15")]],
  ],
  // Where a column shows both, what can be two days stays a text.
  [
    "05/03/2024;25/03/2024;03/25/2024",
    [
      ["'05/03/2024", "2024-03-25", "2024-03-25"],
      [daysFirst("25/03/2024", "2024-03-25", 1), stayedDays("05/03/2024", 1)],
    ],
    [
      ["'05/03/2024", "2024-03-25", "2024-03-25"],
      [monthsFirst("03/25/2024", "2024-03-25", 1), stayedDays("05/03/2024", 1)],
    ],
  ],
  [
    "31/02/2024;05/03/24;5-Mar-24;29/02/2024",
    [
      ["'31/02/2024", "'05/03/24", "'5-Mar-24", "2024-02-29"],
      [daysFirst("29/02/2024", "2024-02-29", 1), stayedDays("31/02/2024", 3)],
    ],
    [["'31/02/2024", "'05/03/24", "'5-Mar-24", "2024-02-29"], [stayedDays("31/02/2024", 3)]],
  ],
  [
    "5-Mar-2024;12 december 2024;3 sacks 2024;12-34-5678;1/2",
    [["2024-03-05", "2024-12-12", "'3 sacks 2024", "'12-34-5678", "'1/2"], []],
    [["2024-03-05", "2024-12-12", "'3 sacks 2024", "'12-34-5678", "'1/2"], []],
  ],
])("days %j", (text, ...expected) => {
  for (const [k, locale] of [english, french].entries()) {
    const { rows, remarks } = readCsv(`when|what\n${text.replaceAll(";", "|x\n")}|x`, locale);
    expect([rows.slice(1).map(([day]) => day), remarks]).toEqual(expected[k]);
  }
});

test("a column that shows no order follows the others of its file, which is said", () => {
  const { rows, remarks } = readCsv("born,calved\n05/03/2022,25/03/2024\n,13/04/2024", english);
  expect(rows[1]).toEqual(["2022-03-05", "2024-03-25"]);
  expect(remarks).toEqual([daysFirst("25/03/2024", "2024-03-25", 2), check("05/03/2022", "2022-03-05", "2022-05-03")]);
  expect(readCsv("fin\n5 mars 2024\n6 févr. 2024", french)).toEqual({
    rows: [["fin"], ["2024-03-05"], ["2024-02-06"]],
    remarks: [],
  });
});

test("where two signs fit, it says which one it took", () => {
  const { rows, remarks } = readCsv("4,1;3,3\n4,2;3,4", french);
  expect(rows).toEqual([
    ["4.1", "3.3"],
    ["4.2", "3.4"],
  ]);
  expect(remarks).toEqual(['Values were separated at ";"; "," would fit too.']);
});

test.each(["en-US", "en-IN", "bn-BD", "hi-IN", "fr-FR", "es-ES", "es-MX", "pt-BR", "sw-KE", "de-DE"])(
  "what is written in %s comes back equal",
  (language) => {
    const locale = localeFor(language);
    const number = fc.oneof(
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }).filter((each) => Math.abs(each) > 1e-6),
      fc.integer(),
      fc.constantFrom(1.234, 0, -0.5, 1e15, 2.5e-7, 3e21),
    );
    const text = fc.constantFrom("", "=1+1", "-2+3", 'a, "b"; c', "two\nlines", "007", "₹ 5", "TRUE or so");
    fc.assert(
      fc.property(fc.array(fc.record({ number, text }), { minLength: 2, maxLength: 6 }), (lines) => {
        const rows = lines.map(({ number, text }) => [String(number), /^[=\-0₹]/.test(text) ? `'${text}` : text]);
        const cells = Object.fromEntries(
          rows.flatMap((row, r) => row.map((content, c) => [`${"AB"[c]}${r + 1}`, content])),
        );
        const model = new o.Model({ sheets: [{ id: "s", name: "S", colNumber: 3, rowNumber: 9, cells }] });
        const read = readCsv(csvOf(o, model, "s", locale), locale).rows;
        expect(read.map(([number, text]) => [Number(number), text ?? ""])).toEqual(
          rows.map(([number, text]) => [Number(number), text]),
        );
      }),
      { numRuns: 40 },
    );
  },
);

test("blank lines keep their places", () => {
  expect(readCsv("a,b\n\n1,2\n,\n\n", english).rows).toEqual([["a", "b"], [""], ["1", "2"]]);
});

test.each([
  ["id,fat\n1,4.1\n2,3.9", 3],
  ["fat;protein\n4,1;3,3", 2],
  ["Dear Sir, hello\nAnother line, with text", undefined],
  ["one line, 1", undefined],
  ["a\tb\n1\t2", undefined], // o-spreadsheet makes columns of tabs itself
  ["1,2\n3", undefined],
  ["4,1\n3,9", undefined], // one column of decimal commas, or two of whole numbers
])("pasted, %j is columns or not", (text, rows) => {
  expect(pastedColumns(text, english)?.rows.length).toBe(rows);
});

test("files of Excel in other encodings are read", () => {
  expect(decoded(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xe9, 0))).toEqual({ text: "Aé", remarks: [] });
  expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)).text).toBe("A");
  expect(decoded(Uint8Array.of(0x41, 0xe9))).toEqual({
    text: "Aé",
    remarks: [expect.stringContaining("not in UTF-8")],
  });
});
