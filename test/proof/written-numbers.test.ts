import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, placeOf } from "@dairy-functions/formulas";
import { translationsOf } from "@dairy-functions/languages";
import { type Language, speaking } from "@dairy-functions/shared";
import { registerGrouping, workbookOf } from "@dairy-functions/workbench";
import { o, valuesOf } from "@dairy-functions/workbench/headless";
import { layOut } from "@dairy-functions/workbooks";
import { convert, libreOffice, poppler } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { xlsx } from "@dairy-functions/workbooks/write";
import { newFolder } from "../new-folder.ts";
import { type Grouping, withGrouping } from "../workbooks/grouping.ts";
import { askLibreOffice, withoutValues } from "./workbooks.ts";

/** How numbers are written: the same in the workbench and in LibreOffice, as was chosen on Start. */

const household = templates.find(({ name }) => name === "household")!;

/** Amounts, and how they are written with no decimals and with two. */
const written: Readonly<
  Record<"thousands" | "lakhs", Readonly<Record<string, readonly [whole: string, hundredths: string]>>>
> = {
  thousands: {
    0: ["0", "0.00"],
    [-0.3]: ["0", "-0.30"],
    99999: ["99,999", "99,999.00"],
    99999.6: ["100,000", "99,999.60"],
    100000: ["100,000", "100,000.00"],
    9999999: ["9,999,999", "9,999,999.00"],
    10000000: ["10,000,000", "10,000,000.00"],
    [-99_999.999]: ["-100,000", "-100,000.00"],
    [-12_345_678.9]: ["-12,345,679", "-12,345,678.90"],
  },
  lakhs: {
    0: ["0", "0.00"],
    [-0.3]: ["0", "-0.30"],
    99999: ["99,999", "99,999.00"],
    99999.6: ["1,00,000", "99,999.60"],
    100000: ["1,00,000", "1,00,000.00"],
    9999999: ["99,99,999", "99,99,999.00"],
    10000000: ["1,00,00,000", "1,00,00,000.00"],
    [-99_999.999]: ["-1,00,000", "-1,00,000.00"],
    [-12_345_678.9]: ["-1,23,45,679", "-1,23,45,678.90"],
  },
};

/** The digits of a language, as a third choice. */
const digits = { bn: "০১২৩৪৫৬৭৮৯", hi: "०१२३४५६७८९" } as const;

const cases = [
  ...([undefined, "bn", "hi"] as const).flatMap((language) =>
    (["thousands", "lakhs"] as const).map((chosen) => [language ?? "en", chosen, language] as const),
  ),
  ["bn", "digits", "bn"],
  ["hi", "digits", "hi"],
] as const;

/** A household with a choice on Start, and beside it a sheet where amounts are written as in its sentences. */
function bookWith(language: Language | undefined, chosen: Grouping) {
  return speaking(language && translationsOf(language), () => {
    const { book } = layOut(household, "plain");
    const { sheets } = withGrouping(book, chosen)!;
    const isOwn = chosen === "digits";
    const own = (text: string) =>
      isOwn ? text.replace(/\d/g, (digit) => digits[language as keyof typeof digits][Number(digit)]!) : text;
    const lines = Object.entries(written[isOwn ? "lakhs" : chosen]!).flatMap(([amount, texts]) =>
      texts.map((text, k) => ({ formula: balance(Number(amount), 2 * k), text: `${own(text)} US$` })),
    );
    const at = (row: number) => addressOf({ column: 0, row });
    const extra = { ...sheets.at(-1)!, name: "Amounts", merges: [], highlights: [], limits: [], charts: [] };
    const added = Object.fromEntries(lines.map(({ formula }, row) => [at(row), { formula, look: "text" as const }]));
    const withAmounts = [...sheets, { ...extra, cells: added }];
    return {
      book: { ...book, sheets: withAmounts },
      texts: Object.fromEntries(lines.map(({ text }, row) => [at(row), text])),
    };
  });
}
const balance = (amount: number, decimals: number) =>
  `IF(ROUND(${amount},${decimals})<0,"-","")&TEXT(ABS(${amount}),Household_money${decimals})`;

test.each(cases)("in %s, with %s, the workbench writes amounts as expected", (_, chosen, language) => {
  const { book, texts } = bookWith(language, chosen);
  expect(valuesOf(book).Amounts).toEqual(texts);
});

const here = libreOffice();
if (here === undefined) console.log("LibreOffice (soffice) is missing: nobody else wrote the numbers of sentences");
const testHere = here === undefined && process.env.CI !== "true" ? test.skip : test;

testHere(
  "LibreOffice writes the same, in every sentence and cell of the household too",
  async () => {
    const questions = await Promise.all(
      cases.map(async ([name, chosen, language]) => {
        const { book, texts } = bookWith(language, chosen);
        const values = valuesOf(book);
        return {
          name: `${name}-${chosen}`,
          file: await withoutValues(await xlsx(book, values)),
          expected: { ...values, Amounts: texts },
        };
      }),
    );
    expect(await askLibreOffice(questions)).toEqual([]);
  },
  120_000,
);

testHere.each(["bn", "hi"] as const)(
  "in %s, LibreOffice prints every number of the household with the digits that the workbench shows",
  async (language) => {
    registerGrouping(o);
    const { book } = bookWith(language, "digits");
    const model = new o.Model(workbookOf(book));
    const shown = book.sheets.slice(1, -2).flatMap(({ name: sheetId, cells }) =>
      Object.keys(cells).flatMap((address) => {
        const { column: col, row } = placeOf(address);
        const cell = model.getters.getEvaluatedCell({ sheetId, col, row });
        return cell.type === "number" && cell.formattedValue.trim() !== "" ? [cell.formattedValue] : [];
      }),
    );
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((text) => /\d/.test(text))).toEqual([]);
    const folder = newFolder();
    const file = join(folder, "household.xlsx");
    writeFileSync(file, await xlsx(book, valuesOf(book)));
    convert([file], "pdf", folder);
    const printed = new Set(poppler("pdftotext", "-layout", join(folder, "household.pdf"), "-").split(/\s+/));
    expect([...new Set(shown)].filter((text) => text.split(" ").some((part) => !printed.has(part)))).toEqual([]);
  },
  120_000,
);
