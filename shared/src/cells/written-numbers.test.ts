import { digitsOf, readWrittenNumber } from "./written-numbers.ts";

/** Each text with the number that its writer meant: customs of Germany, France, Switzerland, India, Bangladesh, Egypt. */
test.each([
  ["4,2", 4.2, "comma"],
  [" 12,50 ", 12.5, "comma"],
  ["0,250", 0.25, "comma"],
  [",5", 0.5, "comma"],
  ["1,2500", 1.25, "comma"],
  ["1234,567", 1234.567, "comma"],
  ["1.250,5", 1250.5, "comma"],
  ["1 250,5", 1250.5, "comma"],
  ["1\u00a0250,5", 1250.5, "comma"],
  ["1\u202f250", 1250, "groups"],
  ["1'250.5", 1250.5, "groups"],
  ["1’250", 1250, "groups"],
  ["1,250.5", 1250.5, "groups"],
  ["1,250,000", 1250000, "groups"],
  ["1.250.000", 1250000, "groups"],
  ["1,25,000", 125000, "groups"],
  ["12,50,000.75", 1250000.75, "groups"],
  ["1,00,00,000", 10000000, "groups"],
  ["4.5", 4.5, "text"],
  ["1000", 1000, "text"],
  ["-4,2", -4.2, "comma"],
  ["−4,2", -4.2, "comma"],
  ["(4,2)", -4.2, "comma"],
  ["১২.৫", 12.5, "digits"],
  ["১,২৫,০০০", 125000, "digits"],
  ["४,५०", 4.5, "digits"],
  ["١٢٫٥", 12.5, "digits"],
  ["١٬٢٥٠٫٥", 1250.5, "digits"],
  ["۴٫۲", 4.2, "digits"],
] as const)('"%s" is %d', (text, value, because) => {
  expect(readWrittenNumber(text)).toEqual({ value, because, rest: "" });
});

test.each([
  ["1,250", 1250, 1.25],
  ["1.250", 1250, 1.25],
  ["12,500", 12500, 12.5],
  ["-1,250", -1250, -1.25],
  ["১,২৫০", 1250, 1.25],
])('"%s" may be %d or %d', (text, value, or) => {
  expect(readWrittenNumber(text)).toMatchObject({ value, or });
});

test.each([
  ["4,2 %", 4.2, "%"],
  ["4.2kg", 4.2, "kg"],
  ["1 250,5 Tk/L", 1250.5, "Tk/L"],
])("what is behind the number in %s is kept", (text, value, rest) => {
  expect(readWrittenNumber(text)).toMatchObject({ value, rest });
});

test.each([
  "",
  "n/a",
  "BD-2",
  "12/05/2024",
  "1-2",
  "1,25,00",
  "1.2.3",
  "1,2,3",
  "10 000 0",
  "1.250,500.3",
  "4,2,",
  "3 to 4",
  "Q1",
  "(5",
  "1'2",
  "--4",
  `${"9".repeat(70)}`,
])('"%s" is not a number', (text) => {
  expect(readWrittenNumber(text)).toBeUndefined();
});

test("the script of digits has a name", () => {
  expect(["১২.৫", "४", "١", "۴", "4"].map(digitsOf)).toEqual(["Bengali", "Devanagari", "Arabic", "Persian", undefined]);
});
