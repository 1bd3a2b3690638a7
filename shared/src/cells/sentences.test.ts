import type { NumberParam } from "../define.ts";
import { accepted, limits, meantNumber, outside, short, unknownLabel, writtenNumbers, wrongKind } from "./sentences.ts";

const param = (rest: Partial<NumberParam>): NumberParam => ({ name: "x", about: "A number", unit: "kg", ...rest });

test.each<[Partial<NumberParam>, string, string]>([
  [{}, "", "a number in kg"],
  [{ unit: "any" }, "", "a number"],
  [{ unit: "any", whole: true }, "", "a whole number"],
  [{ min: 0 }, "0 kg or more.", "a number of 0 kg or more"],
  [{ max: 5 }, "5 kg or less.", "a number of 5 kg or less"],
  [{ min: 1, max: 5 }, "From 1 to 5 kg.", "a number from 1 to 5 kg"],
  [{ min: 1, max: 1e12, whole: true }, "From 1 to 1e12 kg.", "a whole number from 1 to 1e12 kg"],
  [{ min: -1e15, max: 1e11 }, "From -1e15 to 100000000000 kg.", "a number from -1e15 to 100000000000 kg"],
  [{ above: 0 }, "Above 0 kg.", "a number above 0 kg"],
  [{ above: 0, max: 2 }, "Above 0, at most 2 kg.", "a number above 0, at most 2 kg"],
  [{ min: 0, unit: "any" }, "0 or more.", "a number of 0 or more"],
  [{ min: 0, max: 1, unit: "0 or 1", whole: true }, "From 0 to 1.", "a whole number from 0 to 1"],
  [{ min: 1, unit: "count" }, "1 or more.", "a number of 1 or more"],
  [{ unit: "index" }, "", "a number"],
  [{ max: 12, unit: "month" }, "12 months or less.", "a number of 12 months or less"],
  [{ unit: "fraction" }, "", "a fraction such as 0.06 or 6 %"],
  [{ unit: "fraction/yr", min: 0 }, "0 or more.", "a fraction such as 0.06 or 6 %, 0 or more"],
])("the limits %p read as %p and ask for %p", (rest, words, asked) => {
  expect(limits(param(rest))).toBe(words);
  expect(accepted(param(rest))).toBe(asked);
});

describe("a slip with percentages", () => {
  const percent = param({ unit: "%", min: 1, max: 15 });
  const rate = param({ unit: "fraction", min: 0, max: 1 });
  test("is told from other numbers by what it would mean", () => {
    expect(meantNumber(percent, 0.045)).toBe(4.5);
    expect(meantNumber(percent, 0.07)).toBe(7);
    expect(meantNumber(param({ unit: "% of GE", min: 40, max: 90 }), 0.65)).toBe(65);
    expect(meantNumber(percent, 0.5)).toBeUndefined();
    expect(meantNumber(percent, 0)).toBeUndefined();
    expect(meantNumber(param({ unit: "%", min: 0, max: 100, whole: true }), 1)).toBeUndefined();
    expect(meantNumber(param({ unit: "%", min: -5 }), -0.01)).toBeUndefined();
    expect(meantNumber(param({ min: 1, max: 15 }), 0.045)).toBeUndefined();
    expect(meantNumber(rate, 6)).toBe(0.06);
    expect(meantNumber(param({ unit: "fraction/yr", min: 0, max: 1 }), 6)).toBe(0.06);
    expect(meantNumber(rate, 600)).toBeUndefined();
    expect(meantNumber(rate, 1)).toBeUndefined();
    expect(meantNumber(rate, -1)).toBeUndefined();
    expect(meantNumber(param({ min: 0, max: 1 }), 6)).toBeUndefined();
    expect(meantNumber(param({ unit: "%", min: 0, max: 100 }), 1)).toBeUndefined();
    expect(meantNumber(param({ unit: "%", min: 0 }), 0)).toBeUndefined();
  });
});

test.each<[Partial<NumberParam>, number, string]>([
  [{ min: 2 }, 1, "is too low"],
  [{ above: 2 }, 2, "is too low"],
  [{ above: -2 }, -3, "is too low"],
  [{ max: 2 }, 3, "is too high"],
  [{ whole: true }, 1.5, "is not a whole number"],
  [{ min: 1.5, whole: true }, 1.5, "is not a whole number"],
  [{ max: 1.5, whole: true }, 1.5, "is not a whole number"],
])("with the limits %p the number %p %s", (rest, value, problem) => {
  expect(outside(param(rest), value)).toMatchObject({
    code: "#VALUE!",
    sentence: `x ${value} ${problem}: enter ${accepted(param(rest))}.`,
  });
});

test("what is no number is named", () => {
  expect(wrongKind(param({}), false).sentence).toBe("x FALSE is a logical value: enter a number in kg.");
  expect(wrongKind(param({}), Symbol("x")).sentence).toBe(
    "x is not a number, a text or a logical value: enter a number in kg.",
  );
});

/** Each text as people of a country write the number, with what the cell then says. */
test.each<[Partial<NumberParam>, string, string]>([
  [{}, "4,2", 'x "4,2" is text with a decimal comma: type 4.2, or set the locale of the sheet.'],
  [{}, "1.250,5", 'x "1.250,5" is text with a decimal comma: type 1250.5, or set the locale of the sheet.'],
  [{}, "1,25,000", 'x "1,25,000" is text with separated digits: type 125000.'],
  [{}, "১২.৫", 'x "১২.৫" is text in Bengali digits: type 12.5.'],
  [{}, " 4.5 ", 'x "4.5" is a number stored as text: type 4.5 into a cell that is not text.'],
  [{}, "1,250", 'x "1,250" is text that could be 1250 or 1.25: type the one you mean.'],
  [
    { unit: "%", min: 1, max: 15 },
    "1,250",
    'x "1,250" is text with a decimal comma: type 1.25, or set the locale of the sheet.',
  ],
  [{ min: 100 }, "1.250", 'x "1.250" is text with separated digits: type 1250.'],
  [{ unit: "%" }, "4,2 %", 'x "4,2 %" is text with a decimal comma: type 4.2, or set the locale of the sheet.'],
  [{ unit: "fraction" }, "6 %", 'x "6 %" is a number stored as text: type 0.06 into a cell that is not text.'],
  [{}, "4,2 kg", 'x "4,2 kg" is text with a decimal comma: type 4.2, or set the locale of the sheet.'],
  [{}, "4,2 lb", 'x "4,2 lb" is text: enter a number in kg.'],
  [{ max: 3 }, "4,2", 'x "4,2" is text: enter a number of 3 kg or less.'],
  [{}, "n/a", 'x "n/a" is text: enter a number in kg.'],
])("with the limits %p the text %p is answered", (rest, text, sentence) => {
  expect(wrongKind(param(rest), text).sentence).toBe(sentence);
});

test("what a text may stand for keeps the limits", () => {
  expect(writtenNumbers(param({}), "1,250")).toEqual([1250, 1.25]);
  expect(writtenNumbers(param({ max: 10 }), "1,250")).toEqual([1.25]);
  expect(writtenNumbers(param({ max: 1 }), "1,250")).toEqual([]);
});

test("an unknown label is told with the nearest known one, if one is near", () => {
  const lines = [{ name: "Milk price" }, { name: "Milk yield" }];
  expect(unknownLabel(" Milk  prise", lines)).toBe('unknown label " Milk  prise". Did you mean "Milk price"?');
  expect(unknownLabel("rent", lines)).toBe('unknown label "rent": LAYOUT lists the labels.');
});

test("a text is shortened after forty letters", () => {
  expect(short("x".repeat(40))).toBe("x".repeat(40));
  expect(short("x".repeat(41))).toBe(`${"x".repeat(40)}...`);
});
