import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addInAt, developmentOrigin } from "@dairy-functions/excel/build";
import { areaOf, placeOf } from "@dairy-functions/formulas";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { type Book, layOut, type Template } from "@dairy-functions/workbooks";
import { convert, libreOffice } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { xlsx } from "@dairy-functions/workbooks/write";
import type ExcelJS from "exceljs";
import { newFolder } from "../new-folder.ts";
import { read, withoutValues } from "./workbooks.ts";

/** The edition with the add-in, where somebody without it changes a cell and all is computed anew: one sentence says so. */

const said = /^The add-in Dairy functions is off, .* use the plain edition of this workbook\.$/;
const inLibreOffice = libreOffice() === undefined && process.env.CI !== "true" ? test.skip : test;

inLibreOffice("one sentence at the top of every sheet, and no error that a person sees", async () => {
  const folder = newFolder();
  const answers = join(folder, "answers");
  mkdirSync(answers);
  const books = templates.map((template) => layOut(template, "add-in").book);
  const paths = [];
  for (const book of books) {
    paths.push(join(folder, `${book.name}.xlsx`));
    writeFileSync(paths.at(-1)!, await computedAnew(changed(book)));
  }
  convert(paths, "xlsx", answers);
  let hidden = 0;
  for (const [k, template] of templates.entries()) {
    const file = await read(readFileSync(join(answers, `${template.name}.xlsx`)));
    const errors = errorsOf(file);
    const callsAddIn = books[k]!.sheets.some(({ cells }) =>
      Object.values(cells).some(({ formula }) => formula?.includes("DAIRY.")),
    );
    expect([template.name, errors.length > 0]).toEqual([template.name, callsAddIn]);
    expect(errors.filter(({ isHidden }) => !isHidden).map(({ at }) => at)).toEqual([]);
    for (const name of toppedSheets(template, books[k]!))
      expect([name, topOf(file.getWorksheet(name)!)]).toEqual([name, expect.stringMatching(said)]);
    hidden += errors.length;
  }
  expect(hidden).toBeGreaterThan(1000);
});

inLibreOffice("an error is seen where nothing hides it", async () => {
  const folder = newFolder();
  const { book } = layOut(templates[0]!, "add-in");
  const sheets = book.sheets.map(({ withoutAddIn: _, ...sheet }) => sheet);
  const path = join(folder, "seen.xlsx");
  writeFileSync(path, await computedAnew({ ...book, sheets }));
  mkdirSync(join(folder, "answers"));
  convert([path], "xlsx", join(folder, "answers"));
  const errors = errorsOf(await read(readFileSync(join(folder, "answers", "seen.xlsx"))));
  expect(errors.filter(({ isHidden }) => !isHidden).length).toBeGreaterThan(100);
});

/** A file without results, which whoever opens it computes. */
const computedAnew = async (book: Book) => withoutValues(await xlsx(book, valuesOf(book), addInAt(developmentOrigin)));

/** The first number that a person fills in is another. */
function changed(book: Book): Book {
  let isDone = false;
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, cell]) => {
        if (isDone || !cell.input || typeof cell.value !== "number") return [address, cell];
        isDone = true;
        return [address, { ...cell, value: cell.value + 1 }];
      }),
    ),
  }));
  expect([book.name, isDone]).toEqual([book.name, true]);
  return { ...book, sheets };
}

/** Start, and what computes: a form to fill in by hand and the method say nothing of it. */
const toppedSheets = ({ report }: Template, { sheets }: Book) => {
  const forms = report?.forms.length ?? 0;
  const computing = sheets.slice(0, -1).map(({ name }) => name);
  const found = computing.filter((name) => !name.endsWith(" form"));
  expect(found).toHaveLength(computing.length - forms);
  return found;
};

const topOf = (sheet: ExcelJS.Worksheet): string => String(sheet.getCell("A2").result ?? sheet.getCell("A2").value);

/** The cells that show an error, and whether a condition of the sheet makes them white on white. */
function errorsOf(file: ExcelJS.Workbook) {
  return file.worksheets.flatMap((sheet) => {
    const whites = conditionsOf(sheet).filter(({ rules }) => rules.some(isWhite));
    const found: { readonly at: string; readonly isHidden: boolean }[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.formula ? cell.result : cell.value;
        if (typeof value !== "object" || value === null || !("error" in value)) return;
        const isHidden = said.test(topOf(sheet)) && whites.some(({ ref }) => isIn(ref, cell.address));
        found.push({ at: `${sheet.name}!${cell.address} ${value.error}`, isHidden });
      }),
    );
    return found;
  });
}

interface Rule {
  readonly formulae?: readonly string[];
  readonly style?: { readonly font?: { readonly color?: Colour }; readonly fill?: { readonly bgColor?: Colour } };
}
interface Colour {
  readonly argb?: string;
}

const conditionsOf = (sheet: ExcelJS.Worksheet) =>
  (sheet as unknown as { conditionalFormattings: { readonly ref: string; readonly rules: readonly Rule[] }[] })
    .conditionalFormattings;

const isWhite = ({ formulae, style }: Rule) =>
  /^AND\(ISERROR\(A1\),LEFT\(\$A\$2,\d+\)=/.test(formulae?.[0] ?? "") &&
  style?.font?.color?.argb === "FFFFFFFF" &&
  style.fill?.bgColor?.argb === "FFFFFFFF";

function isIn(range: string, address: string): boolean {
  const { column, row, columns, rows } = areaOf(range);
  const at = placeOf(address);
  return at.column >= column && at.column < column + columns && at.row >= row && at.row < row + rows;
}
