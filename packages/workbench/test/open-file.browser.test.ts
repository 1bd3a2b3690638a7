import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { layOut } from "@dairy-functions/workbooks";
import { convert, libreOffice } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { xlsx } from "@dairy-functions/workbooks/write";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { newFolder } from "../../../test/new-folder.ts";
import { valuesOf } from "../headless/index.ts";
import { builtWorkbench, ready } from "./chromium-workbench.ts";
import { lockedXlsx, shownIn } from "./office-files.ts";

/** Files of others, opened in the built page. They are written by libraries that share no code with the reader. */

const inLibreOffice = libreOffice() === undefined ? test.skip : test;

describeInChromium("a file opened in the workbench", () => {
  const workbench = builtWorkbench();
  let page: Page;
  beforeEach(async () => {
    page = await workbench.open("#new");
  });
  const fileOf = (name: string, bytes: Uint8Array | string) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes as Uint8Array),
  });
  async function choose(name: string, bytes: Uint8Array | string): Promise<void> {
    await page.setInputFiles("#file", fileOf(name, bytes));
    await page.locator("#document-name", { hasText: name.replace(/\.[^.]*$/, "") }).waitFor();
    await ready(page);
  }
  const remark = () => page.locator("#lasting span").allTextContents();

  const shown = () => shownIn(page);
  const contentOf = (xc: string) =>
    page.evaluate<string>(`(() => {
      const sheetId = workbook.getters.getActiveSheetId();
      return workbook.getters.getCellText({ sheetId, ...o_spreadsheet.helpers.toCartesian("${xc}") }, { showFormula: true });
    })()`);

  test("a template's own file shows what the template shows, with its formulas, names and inputs", async () => {
    page = await workbench.open("#household");
    const expected = await shown();
    const formulas = () =>
      page.evaluate<string[]>(`workbook.getters.getSheetIds()
        .flatMap((id) => Object.values(workbook.getters.getCells(id)))
        .filter((cell) => cell.isFormula)
        .map((cell) => cell.compiledFormula.toFormulaString(workbook.getters))
        .sort()`);
    const own = await formulas();
    const limits = () =>
      page.evaluate<string[]>(`workbook.getters.getSheetIds()
        .flatMap((id) => workbook.getters.getDataValidationRules(id))
        .map(({ id }) => id)
        .filter((id) => id.includes("\\n"))`);
    const ownLimits = await limits();
    const { book } = layOut(templates.find(({ name }) => name === "household")!, "add-in");
    const bytes = await xlsx(book, valuesOf(book), {
      id: "c0ffee00-0000-4000-8000-000000000000",
      version: "1.0.0.0",
    });
    await choose("From Excel.xlsx", bytes);
    expect(await remark()).toEqual([expect.stringMatching(/^Not opened from the file: .*the protection of sheets\./)]);
    expect(await shown()).toEqual(expected);
    expect(await formulas()).toEqual(own);
    // Decimal limits come with their words.
    const words = await limits();
    expect(words.length).toBeGreaterThan(10);
    expect(ownLimits).toEqual(expect.arrayContaining(words));
    // The next change ends the remark, and the workbook is one like others.
    await page.reload();
    await ready(page);
    expect(await shown()).toEqual(expected);
  });

  test("texts stay texts, sheets keep their order, and arrays, names and new functions work", async () => {
    const workbook = new ExcelJS.Workbook();
    const second = workbook.addWorksheet("Zebu & co");
    const first = workbook.addWorksheet("Ayrshire");
    const texts = ["007", "=1+1", "TRUE", "1/2", "4,1", "'quoted"];
    for (const [k, text] of texts.entries()) second.getCell(`A${k + 1}`).value = text;
    second.getCell("B1").value = 4.25;
    second.getCell("B2").value = new Date(Date.UTC(2024, 4, 1));
    second.getCell("B3").value = { formula: "rate*2" } as never;
    second.getCell("B4").value = { formula: '_xlfn.CONCAT(_xlfn.CONCAT("a","b"),"c")' } as never;
    second.getCell("B5").value = { formula: "_xldudf_DAIRY_ECM(1000,4.5,3.7)", result: 1 } as never;
    second.getCell("B6").value = { formula: "SUM(Ayrshire!A1:A3)" } as never;
    for (const k of [1, 2, 3]) first.getCell(`A${k}`).value = k;
    (first as unknown as { fillFormula: (...args: unknown[]) => void }).fillFormula(
      "C1:C3",
      "A1:A3*2",
      [2, 4, 6],
      "array",
    );
    first.getCell("D1").value = 0.25;
    workbook.definedNames.add("Ayrshire!$D$1", "rate");
    const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
    zip.file("xl/vbaProject.bin", "macros");
    const types = await zip.file("[Content_Types].xml")!.async("string");
    zip.file(
      "[Content_Types].xml",
      types.replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"),
    );
    zip.file("xl/comments1.xml", "<comments/>");
    await choose("Mine.xlsm", await zip.generateAsync({ type: "uint8array" }));
    expect(await remark()).toEqual(["Not opened from the file: macros and comments."]);
    const cells = await shown();
    expect(Object.keys(cells)).toEqual(["Zebu & co", "Ayrshire"]);
    expect(texts.map((_, k) => cells["Zebu & co"]![`A${k + 1}`])).toEqual(texts);
    // By hand: ECM of 1,000 kg at 4.5 and 3.7 %, as in Annex 1; 45413 is 1 May 2024.
    expect(cells["Zebu & co"]).toMatchObject({ B1: 4.25, B2: 45413, B3: 0.5, B4: "abc", B6: 6 });
    expect(cells["Zebu & co"]!.B5).toBeCloseTo(1092.587835, 6);
    expect(await contentOf("B5")).toBe("=DAIRY.ECM(1000,4.5,3.7)");
    expect(cells.Ayrshire).toMatchObject({ C1: 2, C2: 4, C3: 6 });
  });

  /** A sheet with a chart of each kind. */
  async function chartsOf(kinds: readonly string[]): Promise<Uint8Array> {
    installChartSupport();
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Milk");
    sheet.addRows([
      ["month", "litres", "price"],
      ["May", 10, 30],
      ["June", 12, 28],
      ["July", 9, 31],
    ]);
    const across = (type: string) => ({
      ...(/scatter|bubble/.test(type) ? { xValues: "Milk!$C$2:$C$4" } : { categories: "Milk!$A$2:$A$4" }),
      ...(type === "bubble" && { bubbleSize: "Milk!$B$2:$B$4" }),
    });
    for (const [k, type] of kinds.entries())
      sheet.addChart(
        {
          type,
          series: [{ name: "litres", values: "Milk!$B$2:$B$4", ...across(type) }],
        } as never,
        `E${1 + 20 * k}:L${18 + 20 * k}`,
      );
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }
  const charts = () =>
    page.evaluate<readonly string[]>(`workbook.getters.getSheetIds()
      .flatMap((id) => workbook.getters.getChartIds(id))
      .map((id) => workbook.getters.getChartDefinition(id).type)`);

  inLibreOffice.each(["a library", "LibreOffice"])(
    "charts that %s wrote are kept, or it says how many are not",
    async (writer) => {
      const kinds = ["bar", "line", "pie", "scatter", "radar", "bubble", "area3D"];
      let bytes = await chartsOf(kinds);
      if (writer === "LibreOffice") {
        const [before, after] = [newFolder(), newFolder()];
        writeFileSync(join(before, "charts.xlsx"), bytes);
        convert([join(before, "charts.xlsx")], "xlsx", after);
        bytes = readFileSync(join(after, "charts.xlsx"));
      }
      await choose("charts.xlsx", bytes);
      expect(await charts()).toEqual(["bar", "line", "pie", "scatter", "radar"]);
      expect(await remark()).toEqual(["Not opened from the file: 2 of 7 charts. Charts may look different here."]);
      expect((await shown()).Milk).toMatchObject({ A1: "month", B2: 10, C4: 31 });
    },
  );

  test("a chart that cannot be read does not keep the cells away", async () => {
    const zip = await JSZip.loadAsync(await chartsOf(["scatter", "line"]));
    const chart = Object.keys(zip.files).find((name) => /charts\/chart1\.xml$/.test(name))!;
    const text = await zip.file(chart)!.async("string");
    const name = "<c:tx><c:strRef><c:f>&#34;litres&#34;</c:f></c:strRef></c:tx>";
    zip.file(chart, text.replace(/(<c:ser>.*?)<c:tx>.*?<\/c:tx>/s, `$1${name}`));
    await choose("odd name.xlsx", await zip.generateAsync({ type: "uint8array" }));
    expect((await shown()).Milk).toMatchObject({ A1: "month", B2: 10, C4: 31 });
    expect([await charts(), await remark()]).toEqual([[], ["Not opened from the file: 2 of 2 charts."]]);
  });

  inLibreOffice("a file that LibreOffice has locked is refused with a sentence", async () => {
    await page.setInputFiles("#file", fileOf("Karim.xlsx", lockedXlsx()));
    await page.locator("#lasting p", { hasText: "Karim.xlsx is locked with a password." }).waitFor();
    expect(new URL(page.url()).hash).toBe("#new");
  });

  const compound = (text: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(text, "utf16le")]);
  const rows = async (count: number) => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("S");
    for (let k = 0; k < count; k++) sheet.addRow([k]);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };
  test.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string, string]>([
    ["secret.xlsx", () => compound("EncryptedPackage"), "secret.xlsx is locked with a password."],
    ["old.xls", () => compound("Workbook"), "old.xls is an old .xls file. Save it as .xlsx"],
    ["cut.xlsx", async () => (await rows(50)).subarray(0, 2500), "cut.xlsx is damaged or incomplete"],
    [
      "long.xlsx",
      () => rows(100_000),
      "long.xlsx is too large for a spreadsheet in the browser, which takes up to 20,000 rows",
    ],
    ["long.csv", () => "1,2\n".repeat(100_000), "long.csv is too large"],
    ["picture.png", () => Uint8Array.of(0x89, 0x50, 0, 0), "picture.png is not a file that can be opened here."],
    [
      "zip.xlsx",
      () => new JSZip().file("a.txt", "a").generateAsync({ type: "uint8array" }),
      "zip.xlsx is not a file that can be opened",
    ],
    [
      "odd.xlsx",
      () =>
        new JSZip()
          .file("[Content_Types].xml", "<Types/>")
          .file("_rels/.rels", "<a")
          .generateAsync({ type: "uint8array" }),
      "odd.xlsx is damaged or incomplete",
    ],
    ["empty.csv", () => "", "empty.csv is not a file that can be opened here."],
  ])("%s is refused with a sentence, and the open workbook stays", async (name, bytes, sentence) => {
    await page.setInputFiles("#file", fileOf(name, await bytes()));
    await page.locator("#lasting p", { hasText: sentence }).waitFor();
    expect(new URL(page.url()).hash).toBe("#new");
    expect(await page.locator("#document-name").textContent()).toBe("Workbook");
  });

  /** Brings a file or a text to the page as dropping and pasting do. */
  const bring = (how: "drop" | "paste", { file, text }: { file?: [string, string]; text?: string }) =>
    page.evaluate(
      ({ how, file, text }) => {
        const data = new DataTransfer();
        if (file) data.items.add(new File([file[1]], file[0]));
        if (text) data.setData("text/plain", text);
        const target = how === "drop" ? document.body : document.activeElement!;
        const options = { bubbles: true, cancelable: true };
        target.dispatchEvent(
          how === "drop"
            ? new DragEvent("drop", { ...options, dataTransfer: data })
            : new ClipboardEvent("paste", { ...options, clipboardData: data }),
        );
      },
      { how, file, text } as { how: string; file?: [string, string]; text?: string },
    );

  test.each(["drop", "paste"] as const)("a CSV file comes in by %s", async (how) => {
    await bring(how, { file: ["survey.csv", "fat;name;on\n4,1;Karim;2024-05-01\n3.9;=1+1;2024-13-01"] });
    await page.locator("#document-name", { hasText: "survey" }).waitFor();
    await ready(page);
    expect(await shown()).toEqual({
      Sheet1: {
        A1: "fat",
        B1: "name",
        C1: "on",
        A2: 4.1,
        B2: "Karim",
        C2: 45413,
        A3: 3.9,
        B3: "=1+1",
        C3: "2024-13-01",
      },
    });
    expect(await remark()).toEqual([
      'Numbers were read with another decimal mark than yours: "4,1" became 4.1 (1 in all). ' +
        'Dates such as "2024-13-01" (1 in all) stayed text. To calculate with them, write them as 2024-03-25.',
    ]);
  });

  test.each([
    ["en-US", "c;milk\nA;1,234\nB;2,5", [1.234, 2.5], ['"1,234" became 1.234 (2 in all)']],
    ["pt-BR", "c;milk\nA;1,234\nB;2,5", [1.234, 2.5], []],
    ["fr-FR", 'c,milk\nA,"1,234"\nB,2.5', [1234, 2.5], ["2.5", "1,234"]],
    ["de-DE", "c;milk\nA;1.234", [1234], ['"1.234" was read as 1234, not as 1,234.']],
  ])(
    "in %s, %j is read right, pasted and as a file, and what could be otherwise is said",
    async (locale, text, milk, said) => {
      page = await workbench.open("#new", { locale });
      await bring("paste", { text });
      await page.waitForFunction(
        "workbook.getters.getEvaluatedCell({ sheetId: workbook.getters.getActiveSheetId(), col: 1, row: 1 }).value",
      );
      const inB = async () => milk.map(async (_, k) => Object.values(await shown())[0]![`B${k + 2}`]);
      expect(await Promise.all(await inB())).toEqual(milk);
      const isSaid = async () => {
        const all = (await remark()).join(" ");
        for (const each of said) expect(all).toContain(each);
        expect(all === "").toBe(said.length === 0);
      };
      await isSaid();
      await page.locator("#document-state:not(:empty)").waitFor();
      await choose("milk.csv", text);
      expect(await Promise.all(await inB())).toEqual(milk);
      await isSaid();
    },
  );

  test("pasted lines become columns in one step, also beyond the end of the sheet", async () => {
    const last = await page.evaluate<number>("workbook.getters.getNumberRows(workbook.getters.getActiveSheetId()) - 1");
    await page.evaluate(`workbook.selection.selectCell(1, ${last})`);
    await bring("paste", { text: "id,fat\n1,4.1\n2,3.9" });
    const expected = { [`B${last + 1}`]: "id", [`C${last + 1}`]: "fat", [`B${last + 2}`]: 1, [`C${last + 2}`]: 4.1 };
    expect((await shown()).Sheet1).toMatchObject(expected);
    await page.evaluate("workbook.dispatch('REQUEST_UNDO')");
    expect((await shown()).Sheet1).toEqual({});
    await bring("paste", { text: "Dear Sir, hello\nAnother line, with text" });
    await page.waitForFunction("workbook.getters.getCells(workbook.getters.getActiveSheetId()) !== undefined");
    expect(Object.values((await shown()).Sheet1!)).toEqual(["Dear Sir, hello", "Another line, with text"]);
  });
});
