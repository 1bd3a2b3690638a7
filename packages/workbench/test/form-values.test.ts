import { read as readIn, shown } from "../src/form-values.ts";
import { english, localeFor } from "../src/sheet-locale.ts";

/** What is typed into the form on a phone, in any keyboard, and what its cell gets. */

const read = (asked: Parameters<typeof readIn>[0], text: string) => readIn(asked, text, english);
const number = { field: { kind: "number" }, isPercent: false, isDay: false } as const;
const percent = { field: { kind: "number" }, isPercent: true, isDay: false } as const;
const date = { field: { kind: "date" }, isPercent: false, isDay: true } as const;

test.each([
  ["36.5", 36.5],
  ["-3", -3],
  ["3.", 3],
  ["", null],
])("%s is entered as %s", (text, value) => {
  expect(read(number, text)).toEqual({ value });
});

test.each([
  [" 36,5 ", 36.5],
  ["1,25,000", 125000],
  ["1.250,5", 1250.5],
  ["1 250,5", 1250.5],
  ["\u09E9\u09EC.\u09EB", 36.5], // in Bengali digits
])("%s is entered as %s, which is said", (text, value) => {
  expect(read(number, text)).toEqual({ value, understood: `Read as ${value}.` });
});

test.each([
  ["abc", 'Enter a number instead of "abc".'],
  ["5 cows", 'Enter a number instead of "5 cows".'],
  ["1,250", '"1,250" may mean 1250 or 1.25. Enter one of these.'],
])("%s is refused", (text, sentence) => {
  expect(read(number, text)).toEqual({ sentence });
});

test("a share is asked in per cent, a day as a date, and both are shown as they were typed", () => {
  for (const [typed, asked, value] of [
    ["15", percent, 0.15],
    ["62.1", percent, 0.621],
    ["2026-03-05", date, 46086], // as Excel counts
  ] as const) {
    expect(read(asked, typed)).toEqual({ value });
    expect(shown(asked, value)).toBe(typed);
  }
  expect(read(percent, "15 %")).toEqual({ value: 0.15, understood: "Read as 15." });
  expect(shown(number, 0.1 + 0.2)).toBe("0.3");
  expect(shown(number, null)).toBe("");
});

test("where the comma is the decimal sign, a point that may mean thousands is asked about", () => {
  const german = localeFor("de");
  const typed = (text: string) => readIn(number, text, german);
  expect(typed("36,5")).toEqual({ value: 36.5 });
  expect(typed("1,250")).toEqual({ value: 1.25 });
  expect(typed("36.5")).toEqual({ value: 36.5, understood: "Read as 36,5." });
  expect(typed("1.250,5")).toEqual({ value: 1250.5, understood: "Read as 1250,5." });
  expect(typed("1.250")).toEqual({ sentence: '"1.250" may mean 1250 or 1,25. Enter one of these.' });
  expect(shown(number, 36.5, german)).toBe("36,5");
});

test("where the workbook shows the digits of a language, the form shows and accepts them, beside 0 to 9", () => {
  const bengali = { ...localeFor("bn-BD"), zero: "০" };
  expect(shown(number, 1234.5, bengali)).toBe("১২৩৪.৫");
  expect(shown(percent, 0.15, bengali)).toBe("১৫");
  for (const typed of ["৩৬.৫", "36.5", "৩6.৫"]) expect(readIn(number, typed, bengali)).toEqual({ value: 36.5 });
  expect(readIn(number, "১,২৫,০০০", bengali)).toEqual({ value: 125000, understood: "Read as ১২৫০০০." });
  expect(readIn(number, "৫ গরু", bengali)).toEqual({ sentence: 'Enter a number instead of "৫ গরু".' });
  expect(readIn({ ...number, field: { kind: "text" } }, "৫", bengali)).toEqual({ value: "৫" });
  // Hindi digits are not those of this workbook: what they are read as is said.
  expect(readIn(number, "३६.५", bengali)).toEqual({ value: 36.5, understood: "Read as ৩৬.৫." });
});
