import { layOut } from "@dairy-functions/workbooks";
import { sirajganj, templates } from "@dairy-functions/workbooks/templates";
import { o, readCell } from "../headless/index.ts";
import { registerCommas } from "../src/commas.ts";
import { inEnglish } from "../src/download.ts";
import { paneHost, registerSteps } from "../src/index.ts";
import { refusal } from "../src/limits.ts";
import { english, inLocaleOf, localeFor } from "../src/sheet-locale.ts";
import { workbookOf } from "../src/workbench-book.ts";

/** A workbook in the language of the browser: what is typed, shown and said, and what stays as it was. */

const told: string[] = [];
registerSteps(o);
registerCommas(o, (sentence) => told.push(sentence));

const modelIn = (language: string) =>
  new o.Model({
    sheets: [{ id: "s", name: "S", colNumber: 5, rowNumber: 9 }],
    settings: { locale: localeFor(language) },
  });
type Model = ReturnType<typeof modelIn>;
const put = (model: Model, row: number, content: string, format?: string) =>
  model.dispatch("UPDATE_CELL", { sheetId: "s", col: 0, row, content, ...(format !== undefined && { format }) });
const shown = (model: Model, row: number) =>
  model.getters.getEvaluatedCell({ sheetId: "s", col: 0, row }).formattedValue;

// As the authorities of each language write 1234567.5 and 5 March 2024: the Unicode locale data.
test.each([
  ["en", "1,234,567.5", "3/5/2024", ","],
  ["en-IN", "12,34,567.5", "05/03/2024", ","],
  ["es", "1.234.567,5", "05/03/2024", ";"],
  ["fr", "1 234 567,5", "05/03/2024", ";"],
  ["pt-BR", "1.234.567,5", "05/03/2024", ";"],
  ["de", "1.234.567,5", "05.03.2024", ";"],
  ["bn", "12,34,567.5", "05/03/2024", ","],
  ["hi", "12,34,567.5", "05/03/2024", ","],
  ["sw", "1,234,567.5", "05/03/2024", ","],
])("%s writes %s and %s", (language, number, day, separator) => {
  const model = modelIn(language);
  const locale = model.getters.getLocale();
  put(model, 0, "1234567.5", "#,##0.0");
  put(model, 1, "2024-03-05", locale.dateFormat);
  put(model, 2, "=FIXED(A1,1)");
  expect([shown(model, 0), shown(model, 1)]).toEqual([number, day]);
  expect(shown(model, 2).replace(/\s/gu, " ")).toBe(number);
  expect(locale.formulaArgSeparator).toBe(separator);
});

test("an unusual language is understood too, and a wrong one does not stop the page", () => {
  expect(localeFor("ar").dateFormat).toBe("dd/mm/yyyy");
  expect(localeFor("en-US")).toBe(english);
});

test("days with points and lakhs are what they mean, and are not a text in silence", () => {
  const german = modelIn("de");
  put(german, 0, "5.3.2024");
  expect([readCell(german, "s", 0, 0), shown(german, 0)]).toEqual([45356, "05.03.2024"]);
  const indian = modelIn("en-IN");
  put(indian, 0, "1,25,000");
  expect(readCell(indian, "s", 0, 0)).toBe(125000);
  put(indian, 0, "1.250,5");
  expect(told).toEqual(['"1.250,5" is not a number here, because of its comma. Type 1250.5.']);
});

test("sentences write their numbers as the workbook does, and leave what they quote", () => {
  const said = 'Row 2: fat 0.045 is not "4.5": enter 1,000 to 100,000.5 kg (3 of 12).';
  expect(inLocaleOf(localeFor("de"), said)).toBe(
    'Row 2: fat 0,045 is not "4.5": enter 1.000 to 100.000,5 kg (3 of 12).',
  );
  expect(inLocaleOf(localeFor("hi"), said)).toBe(said.replace("100,000.5", "1,00,000.5"));
  expect(inLocaleOf(localeFor("bn"), "0 to 10,000,000,000, or 2002")).toBe("0 to 10,00,00,00,000, or 2002");
  const bengali = { ...localeFor("bn"), zero: "০" };
  expect(inLocaleOf(bengali, said)).toBe('Row ২: fat ০.০৪৫ is not "4.5": enter ১,০০০ to ১,০০,০০০.৫ kg (৩ of ১২).');
  const model = modelIn("de");
  put(model, 0, "=DAIRY.ECM(100, 0.045, 3.3)");
  expect(readCell(model, "s", 0, 0)).toEqual({ code: "#VALUE!", sentence: expect.stringContaining("fat 0,045") });
});

test("a refused entry is explained in the numbers of the workbook", () => {
  const model = modelIn("de");
  model.dispatch("ADD_DATA_VALIDATION_RULE", {
    sheetId: "s",
    rule: {
      id: ["A1", "fat", "A number up to 15.5", "fat: enter up to 15.5"].join("\n"),
      criterion: { type: "isBetween", values: ["0", "15.5"] } as never,
      isBlocking: true,
    },
    ranges: [model.getters.getRangeDataFromXc("s", "A1")],
  });
  const refused = (typed: string, kept: string) =>
    refusal(model, "The data you entered in A1 violates", {
      currentContent: typed,
      currentEditedCell: { sheetId: "s", col: 0, row: 0 },
      getCurrentCanonicalContent: () => kept,
    });
  expect(refused("36,5", "36.5")).toBe("fat: enter up to 15,5");
  expect(refused("3.500", "3500")).toBe('"3.500" is 3500 here. For 3,5, type 3,5.');
});

test("the pane reads and writes formulas as a person there does, and o-spreadsheet keeps them in English", async () => {
  const model = modelIn("de");
  const host = paneHost(o, model, () => {});
  expect(host.workbook.locale).toEqual({ decimal: "," });
  const cell = { sheet: "S", row: 0, column: 0, rows: 1, columns: 1 };
  // By hand from the formula of Annex 1.
  await host.write(cell, [["=DAIRY.ECM(1000;4,5;3,7)"]]);
  expect(readCell(model, "s", 0, 0)).toBeCloseTo(1092.587835, 6);
  const kept = model.getters.getCell({ sheetId: "s", col: 0, row: 0 });
  expect(kept?.isFormula && kept.compiledFormula.toFormulaString(model.getters)).toBe("=DAIRY.ECM(1000,4.5,3.7)");
  expect((await host.read(cell)).formulas).toEqual([["=DAIRY.ECM(1000;4,5;3,7)"]]);
  const tried = await host.evaluate!("=SUM(1,5;2)", cell);
  expect(tried?.values).toEqual([[3.5]]);
  expect(await host.workbook.formulas("S", { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
    ["=DAIRY.ECM(1000;4,5;3,7)"],
  ]);
});

test("a file does not know in which language the workbook was shown", () => {
  const model = modelIn("de");
  put(model, 0, "5.3.2024");
  put(model, 1, "1234.5");
  put(model, 2, '="so "&FIXED(A2,1)');
  const copy = inEnglish(o, model);
  expect([0, 1, 2].map((row) => shown(copy, row))).toEqual(["3/5/2024", "1234.5", "so 1,234.5"]);
  expect(shown(model, 2)).toBe("so 1.234,5");
  expect(inEnglish(o, copy)).toBe(copy);
});

test.each([sirajganj, ...templates].map((template) => [template.name, template] as const))(
  "%s computes the same where the comma is the decimal sign",
  (_, template) => {
    const workbook = workbookOf(layOut(template, "add-in").book);
    const [here, there] = ["en", "de"].map(
      (language) => new o.Model({ ...workbook, settings: { locale: localeFor(language) } }),
    );
    const other: string[] = [];
    for (const sheetId of here!.getters.getSheetIds())
      for (let row = 0; row < here!.getters.getNumberRows(sheetId); row++)
        for (let col = 0; col < here!.getters.getNumberCols(sheetId); col++) {
          const [one, two] = [here!, there!].map(
            ({ getters }) => getters.getEvaluatedCell({ sheetId, row, col }).value,
          );
          const bare = (value: unknown) => (typeof value === "string" ? value.replace(/[.,]/g, "") : value);
          if (bare(one) !== bare(two)) other.push(`${sheetId} ${o.helpers.toXC(col, row)}: ${one}, ${two}`);
        }
    expect(other).toEqual([]);
  },
);
