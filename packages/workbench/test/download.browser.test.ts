import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { convert, libreOffice, packageProblems, poppler } from "@dairy-functions/workbooks/build";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { newFolder } from "../../../test/new-folder.ts";
import { builtWorkbench } from "./chromium-workbench.ts";
import { cellsIn, inOffice, rounded, sheetsIn, shownIn, withoutValues } from "./office-files.ts";

/** Files that the built page writes, opened again by programs that we did not write. */

const inLibreOffice = libreOffice() === undefined ? test.skip : test;

describeInChromium("a file downloaded from the workbench", () => {
  const workbench = builtWorkbench();
  let page: Page;

  async function open(place: string): Promise<void> {
    page = await workbench.open(place, { acceptDownloads: true });
  }
  async function download(form: "xlsx" | "plain" | "csv"): Promise<{ name: string; bytes: Buffer }> {
    await page.click("#open-workbooks");
    const downloading = page.waitForEvent("download");
    await page.click(`#download-${form}`);
    const file = await downloading;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  const shown = () => shownIn(page);

  inLibreOffice.each(["household", "dairy-chain", "investment"])(
    "%s without an add-in computes the same in LibreOffice",
    async (name) => {
      await open(`#${name}`);
      const expected = rounded(await shown());
      const { name: file, bytes } = await download("plain");
      expect(file).toMatch(/ - plain\.xlsx$/);
      const { texts } = await sheetsIn(bytes);
      expect(texts.join("")).not.toMatch(/<f[^>]*>[^<]*DAIRY/);
      expect(rounded(await inOffice(`${name}-plain`, await withoutValues(bytes)))).toEqual(expected);
      expect(await page.locator("#document-state").textContent()).toBe(""); // the open workbook has not changed
    },
  );

  inLibreOffice("with our functions, they are spelled as Excel stores them, and every value is there", async () => {
    await open("#typical-farm");
    const expected = rounded(await shown());
    const { name, bytes } = await download("xlsx");
    expect(name).toBe("Typical farm (IFCN).xlsx");
    const { texts, zip } = await sheetsIn(bytes);
    const formulas = texts.flatMap((text) =>
      [...text.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula]) => formula!),
    );
    const own = await page.evaluate<string[]>(`workbook.getters.getSheetIds()
      .flatMap((id) => Object.values(workbook.getters.getCells(id)))
      .filter((cell) => cell.isFormula)
      .map((cell) => cell.compiledFormula.toFormulaString(workbook.getters))`);
    const count = (list: readonly string[], pattern: RegExp) => list.join("\n").match(pattern)?.length ?? 0;
    expect(count(formulas, /_xldudf_DAIRY_[A-Z\d]+\(/g)).toBe(count(own, /DAIRY\.[A-Z\d]+\(/g));
    expect(count(formulas, /_xldudf_DAIRY_/g)).toBeGreaterThan(10);
    expect(count(formulas, /(?<!_)DAIRY\./g)).toBe(count(own, /DAIRY\.(?![A-Z\d]+\()/g)); // in sentences only
    const names = [...(await zip.file("xl/workbook.xml")!.async("string")).matchAll(/<definedName name="([^"]+)"/g)];
    expect(names.map(([, each]) => each).sort()).toEqual(
      (await page.evaluate<string[]>("workbook.getters.getNamedRanges().map(({ name }) => name)")).sort(),
    );
    // LibreOffice has no add-in and would show #NAME?: here it is the values that Excel shows until it has loaded.
    expect(rounded(await cellsIn(bytes, 0))).toEqual(expected);
    expect(await packageProblems(bytes)).toEqual([]);
    // Opened here again, it is the same workbook, with the words of its limits.
    const limits = () =>
      page.evaluate<string[]>(`workbook.getters.getSheetIds()
        .flatMap((id) => workbook.getters.getDataValidationRules(id))
        .map(({ id }) => id)
        .sort()`);
    const ownLimits = await limits();
    await page.setInputFiles("#file", { name: "again.xlsx", mimeType: "", buffer: bytes });
    await page.locator("#document-name", { hasText: "again" }).waitFor();
    await page.waitForFunction("globalThis.workbook !== undefined");
    expect(rounded(await shown())).toEqual(expected);
    expect((await limits()).filter((id) => id.includes("\n"))).toEqual(ownLimits.filter((id) => id.includes("\n")));
    // Excel allows no array in merged cells.
    for (const text of texts) {
      const merged = [...text.matchAll(/<mergeCell ref="([A-Z]+\d+):/g)].map(([, each]) => each);
      const arrays = [...text.matchAll(/<f t="array" ref="([A-Z]+\d+)[:"]/g)].map(([, each]) => each);
      expect(arrays.filter((each) => merged.includes(each))).toEqual([]);
    }
  });

  inLibreOffice(
    "digits chosen on Start are printed from the file as they are shown, and read from it again",
    async () => {
      await open("?language=bn#household");
      await page.evaluate(`(() => {
      const { getters } = workbook;
      const { range } = getters.getNamedRanges().find(({ name }) => name === "Household_inLakhs");
      const at = { sheetId: range.sheetId, col: range.zone.left, row: range.zone.top - 1 };
      const [, , own] = getters.getValidationRuleForCell(at).criterion.values;
      workbook.dispatch("UPDATE_CELL", { ...at, content: own });
      const [inputs, receipts, expenses] = [getters.getSheetIds()[1], { col: 2, row: 5 }, { col: 2, row: 6 }];
      workbook.dispatch("UPDATE_CELL", { sheetId: inputs, ...receipts, content: "1234567" });
      // Its cell is pale while it holds the example: a condition gives it another look.
      workbook.dispatch("UPDATE_CELL", { sheetId: inputs, ...expenses, content: "765432" });
    })()`);
      const numbers = () =>
        page.evaluate<string[]>(`workbook.getters.getSheetIds().slice(1, -1).flatMap((sheetId) =>
        workbook.getters.getEvaluatedCells(sheetId)
          .filter(({ type, formattedValue }) => type === "number" && formattedValue.trim() !== "")
          .map(({ formattedValue }) => formattedValue))`);
      const conditions = () =>
        page.evaluate(`workbook.getters.getSheetIds().map((id) => workbook.getters.getConditionalFormats(id).length)`);
      const [shown, before] = [await numbers(), await conditions()];
      expect(shown).toEqual(expect.arrayContaining(["১২,৩৪,৫৬৭", "৭,৬৫,৪৩২"]));
      expect(shown.filter((text) => /\d/.test(text))).toEqual([]);
      const { bytes } = await download("plain");
      expect(await packageProblems(bytes)).toEqual([]);
      const folder = newFolder();
      writeFileSync(join(folder, "digits.xlsx"), bytes);
      convert([join(folder, "digits.xlsx")], "pdf", folder);
      const printed = new Set(poppler("pdftotext", "-layout", join(folder, "digits.pdf"), "-").split(/\s+/));
      // Files show fewer decimals of large amounts.
      const same = [...new Set(shown)].filter((text) => !/,.*,.*\./.test(text));
      expect(same.filter((text) => text.split(" ").some((part) => !printed.has(part)))).toEqual([]);
      await page.setInputFiles("#file", { name: "again.xlsx", mimeType: "", buffer: bytes });
      await page.locator("#document-name", { hasText: "again" }).waitFor();
      await page.waitForFunction("globalThis.workbook !== undefined");
      expect(await numbers()).toEqual(shown);
      expect(await conditions()).toEqual(before);
    },
  );

  test("a sheet as CSV has its values, and no text that would run", async () => {
    await open("#new");
    await page.evaluate(`(() => {
      const sheetId = workbook.getters.getActiveSheetId();
      const cells = ["4.125", "'=1+1", "'-2+3", "-2.5", "2024-05-01", "=1/0", "TRUE", "a, \\"b\\"", "", "=DAIRY.ECM(1000,4.5,3.7)"];
      cells.forEach((content, col) => workbook.dispatch("UPDATE_CELL", { sheetId, col, row: 1, content }));
    })()`);
    const { name, bytes } = await download("csv");
    expect(name).toBe("Workbook - Sheet1.csv");
    // ECM by hand from Annex 1: 1000 * (0.383 * 4.5 + 0.242 * 3.7 + 0.7832) / 3.1138.
    const [first, second] = bytes
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .split("\r\n");
    expect(first).toMatch(/^,*$/);
    expect(second).toMatch(/^4\.125,'=1\+1,'-2\+3,-2\.5,2024-05-01,#DIV\/0!,TRUE,"a, ""b""",,1092\.5878\d*$/);
  });

  // 1036, 1046 and 1033 are the numbers that Windows, and LibreOffice, have for these languages.
  inLibreOffice.each([
    ["fr-FR", 1036, ";"],
    ["pt-BR", 1046, ";"],
    ["en-US", 1033, ","],
  ])(
    "a sheet as CSV opens right in the spreadsheets of %s, and comes back equal",
    async (locale, language, separator) => {
      page = await workbench.open("#new", { acceptDownloads: true, locale });
      const content = [
        "4.125",
        "1.234",
        "-2500000.5",
        "12",
        "2024-05-01",
        'a; "b", c',
        "'=1+1",
        "=1000/8",
        "=1/3",
        "2024-05-01 10:30",
      ];
      await page.evaluate(`${JSON.stringify(content)}.forEach((content, col) =>
      workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getActiveSheetId(), col, row: 2, content }))`);
      const [[, expected]] = Object.entries(await shown()) as [[string, Record<string, unknown>]];
      const { bytes } = await download("csv");
      const mark = separator === ";" ? "," : String.raw`\.`;
      await page
        .locator("#notice", { hasText: new RegExp(`["«]\\s?${mark}\\s?["»].*\\s["«]\\s?${separator}\\s?["»]`) })
        .waitFor();
      const file = join(newFolder(), "sheet.csv");
      writeFileSync(file, bytes);
      const converted = newFolder();
      convert([`--infilter=CSV:${separator.charCodeAt(0)},34,76,1,,${language}`, file], "xlsx", converted);
      const inOffice = rounded(await cellsIn(readFileSync(join(converted, "sheet.xlsx"))));
      expect(inOffice).toEqual(rounded({ sheet: { ...expected, G3: "'=1+1" } })); // a text that would run is shown with its apostrophe
      await page.setInputFiles("#file", { name: "again.csv", mimeType: "", buffer: bytes });
      await page.locator("#document-name", { hasText: "again" }).waitFor();
      await page.waitForFunction("globalThis.workbook !== undefined");
      expect(Object.values(await shown())).toEqual([expected]);
      expect(await page.locator("#lasting p").count()).toBe(0);
    },
  );
});
