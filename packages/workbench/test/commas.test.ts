import { o, readCell } from "../headless/index.ts";
import { registerCommas } from "../src/commas.ts";
import { refusal } from "../src/limits.ts";
import { english, localeFor, type SheetLocale } from "../src/sheet-locale.ts";

/** A decimal comma never becomes another number in silence. */

const told: string[] = [];
registerCommas(o, (sentence) => told.push(sentence));

function entered(content: string, locale: SheetLocale = english) {
  told.length = 0;
  const sheets = [{ id: "s", name: "S", colNumber: 2, rowNumber: 2 }];
  const model = new o.Model({ sheets, settings: { locale } });
  model.dispatch("UPDATE_CELL", { sheetId: "s", col: 0, row: 0, content });
  return { model, shown: readCell(model, "s", 0, 0), told: [...told] };
}

test.each([
  ["0,2524", "0.2524"],
  ["0,252", "0.252"],
  ["1362,5", "1362.5"],
  ["-12,3456", "-12.3456"],
  ["1234,567", "1234.567"],
  ["4,5 %", "4.5 %"],
  ["1,2,3456", "123456"],
])("%s stays text, and the sentence names %s", (content, meant) => {
  const { shown, told } = entered(content);
  expect(shown).toBe(content);
  expect(told).toEqual([`"${content}" is not a number here, because of its comma. Type ${meant}.`]);
});

test.each([
  ["1.250,5", "1250.5", "comma"],
  ["1 250,5", "1250.5", "comma"],
  ["1 250", "1250", "the marks between its digits"],
  ["৩৬.৫", "36.5", "digits"],
  ["३६,५ %", "36.5%", "digits"],
])("%s stays text, and a sentence names %s and what is unusual", (content, meant, because) => {
  const { shown, told } = entered(content);
  expect(shown).toBe(content);
  expect(told).toEqual([expect.stringContaining(because)]);
  expect(told).toEqual([expect.stringMatching(`Type ${meant.replace(".", "\\.")}\\.$`)]);
});

test.each([
  ["৩৬.৫", 36.5],
  ["১,২৫,০০০", 125000],
  ["-৩ %", -0.03],
  ["৫/৩/২০২৪", 45356],
  ["৫টি গরু", "৫টি গরু"],
])("where the workbook shows Bengali digits, %s is %s", (content, value) => {
  const { shown, told } = entered(content, { ...localeFor("bn-BD"), zero: "০" });
  expect(shown).toEqual(value);
  expect(told).toEqual([]);
});

describe("an input that accepts up to 15", () => {
  const model = new o.Model({ sheets: [{ id: "s", name: "S", colNumber: 2, rowNumber: 2 }] });
  const id = ["A1", "fat", "A number up to 15", "fat: enter up to 15"].join("\n");
  const criterion: { type: "isBetween"; values: string[] } = { type: "isBetween", values: ["0", "15"] };
  model.dispatch("ADD_DATA_VALIDATION_RULE", {
    sheetId: "s",
    rule: { id, criterion, isBlocking: true },
    ranges: [model.getters.getRangeDataFromXc("s", "A1")],
  });
  const refused = (currentContent: string) =>
    refusal(model, "The data you entered in A1 violates", {
      currentContent,
      currentEditedCell: { sheetId: "s", col: 0, row: 0 },
    });

  test.each([
    ["3,5", '"3,5" is not a number here, because of its comma. Type 3.5.'],
    ["৩.৫", '"৩.৫" is not a number here, because of its digits. Type 3.5.'],
    ["36,5", '"36,5" is not a number here, because of its comma. Type 36.5.\nfat: enter up to 15'],
    ["3,500", '"3,500" is 3500 here. For 3.5, type 3.5.'],
    ["350", "fat: enter up to 15"],
    ["much", "fat: enter up to 15"],
  ])("says about %s what to type", (content, sentence) => {
    expect(refused(content)).toBe(sentence);
  });

  test.each([
    ["-৫", "fat: enter up to ১৫"],
    ["৩৫০", "fat: enter up to ১৫"],
    ["৩,৫", '"৩,৫" is not a number here, because of its comma. Type ৩.৫.'],
    ["३६", '"३६" is not a number here, because of its digits. Type ৩৬.\nfat: enter up to ১৫'],
  ])("says about %s what to type, where the workbook shows Bengali digits", (content, sentence) => {
    const before = model.getters.getLocale();
    model.dispatch("UPDATE_LOCALE", { locale: { ...localeFor("bn-BD"), zero: "০" } as never });
    expect(refused(content)).toBe(sentence);
    model.dispatch("UPDATE_LOCALE", { locale: before });
  });

  test("leaves other messages as they are", () => {
    expect(
      refusal(model, "Merged cells", { currentContent: "", currentEditedCell: { sheetId: "", col: 0, row: 0 } }),
    ).toBe(undefined);
  });
});

test.each([
  ["1,250", 1250],
  ["1.250", 1.25],
  ["12,345,678.5", 12345678.5],
  ["0.2524", 0.2524],
  ["2,4-D", "2,4-D"],
  ["=SUM(1,2)", 3],
  ["'0,5", "0,5"],
])("%s is taken as it is", (content, value) => {
  const { shown, told } = entered(content);
  expect([shown, told]).toEqual([value, []]);
});

test("one step takes the entry back", () => {
  const { model } = entered("0,2524");
  model.dispatch("REQUEST_UNDO");
  expect(readCell(model, "s", 0, 0)).toBe(null);
});
