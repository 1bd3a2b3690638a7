import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { convert, libreOffice, packageProblems } from "@dairy-functions/workbooks/build";
import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { newFolder } from "../../../test/new-folder.ts";
import { builtWorkbench } from "./chromium-workbench.ts";

/** Files that the built page writes, opened again by programs that we did not write. */

const inLibreOffice = libreOffice() === undefined ? test.skip : test;

describeInChromium("a file downloaded from the workbench", () => {
  const workbench = builtWorkbench();
  let page: Page;
  const folder = newFolder();

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

  /** What each used cell shows in the workbench, by sheet and address. */
  const shown = () =>
    page.evaluate<Record<string, Record<string, unknown>>>(`Object.fromEntries(
      workbook.getters.getSheetIds().map((sheetId) => {
        const cells = {};
        for (let row = 0; row < workbook.getters.getNumberRows(sheetId); row++)
          for (let col = 0; col < workbook.getters.getNumberCols(sheetId); col++) {
            const { value } = workbook.getters.getEvaluatedCell({ sheetId, col, row });
            if (value !== null && value !== "") cells[o_spreadsheet.helpers.toXC(col, row)] = value;
          }
        return [workbook.getters.getSheetName(sheetId), cells];
      }),
    )`);

  /** The same of a file, as LibreOffice has it. */
  async function inOffice(name: string, bytes: Uint8Array): Promise<Record<string, Record<string, unknown>>> {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    const converted = newFolder();
    convert([file], "xlsx", converted);
    return cellsIn(readFileSync(join(converted, `${name}.xlsx`)));
  }

  /** Every cell of a file that is not blank, by sheet and address. */
  async function cellsIn(bytes: Uint8Array, first = 1): Promise<Record<string, Record<string, unknown>>> {
    const zip = await JSZip.loadAsync(bytes);
    const xml = async (path: string) =>
      new DOMParser().parseFromString(await zip.file(path)!.async("string"), "text/xml").documentElement!;
    const all = (node: Element, name: string) => [...node.getElementsByTagName(name)];
    const textOf = (node: Element | undefined) =>
      node === undefined
        ? ""
        : all(node, "t")
            .map((part) => part.textContent)
            .join("");
    const strings = all(await xml("xl/sharedStrings.xml"), "si").map(textOf);
    const sheets = all(await xml("xl/workbook.xml"), "sheet").map((each) => each.getAttribute("name")!);
    const found: Record<string, Record<string, unknown>> = {};
    for (const [k, sheet] of sheets.entries()) {
      const cells: Record<string, unknown> = {};
      for (const cell of all(await xml(`xl/worksheets/sheet${k + first}.xml`), "c")) {
        const text = all(cell, "v")[0]?.textContent ?? "";
        const type = cell.getAttribute("t") ?? "n";
        const value =
          type === "s"
            ? strings[Number(text)]
            : type === "inlineStr"
              ? textOf(cell)
              : type === "b"
                ? text === "1"
                : type === "n" && text !== ""
                  ? Number(text)
                  : text;
        if (value !== "") cells[cell.getAttribute("r")!] = value;
      }
      found[sheet] = cells;
    }
    return found;
  }

  /** Numbers to the ninth digit: the other engine adds up in another order. */
  const rounded = (book: Record<string, Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(book).map(([sheet, cells]) => [
        sheet,
        Object.fromEntries(
          Object.entries(cells)
            .map(([at, value]) => [at, typeof value === "number" ? Number(value.toPrecision(9)) : value] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      ]),
    );

  const sheetsIn = async (bytes: Uint8Array) => {
    const zip = await JSZip.loadAsync(bytes);
    const names = Object.keys(zip.files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    return { zip, texts: await Promise.all(names.map((name) => zip.file(name)!.async("string"))), names };
  };

  /** The file without any value that its formulas had, so that another program computes them all. */
  async function withoutValues(bytes: Uint8Array): Promise<Uint8Array> {
    const { zip, texts, names } = await sheetsIn(bytes);
    for (const [k, name] of names.entries())
      zip.file(name, texts[k]!.replace(/<\/f><v>[^<]*<\/v>|<\/f><v\/>/g, "</f>"));
    return zip.generateAsync({ type: "uint8array" });
  }

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
});
