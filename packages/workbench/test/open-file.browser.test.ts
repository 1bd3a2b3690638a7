import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { xlsx } from "@dairy-functions/workbooks/write";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { valuesOf } from "../headless/index.ts";
import { builtWorkbench, ready } from "./chromium-workbench.ts";

/** Files of others, opened in the built page. They are written by libraries that share no code with the reader. */

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
    await page.locator("#document-name", { hasText: name.replace(/\.[^.]*$/, "") }).waitFor({ timeout: 60_000 });
    await ready(page);
  }
  const remark = () => page.locator("#lasting span").allTextContents();

  /** What each used cell of the open workbook shows, by sheet and address. */
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
    zip.file("xl/comments1.xml", "<comments/>");
    await choose("Mine.xlsx", await zip.generateAsync({ type: "uint8array" }));
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
    await page.locator("#lasting p", { hasText: sentence }).waitFor({ timeout: 60_000 });
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
    await bring(how, { file: ["survey.csv", "fat;name\n4,1;Karim\n3.9;=1+1"] });
    await page.locator("#document-name", { hasText: "survey" }).waitFor();
    await ready(page);
    expect(await shown()).toEqual({ Sheet1: { A1: "fat", B1: "name", A2: "4,1", B2: "Karim", A3: 3.9, B3: "=1+1" } });
    expect(await remark()).toEqual([expect.stringContaining('Numbers with a comma, such as "4,1" (1 in all)')]);
  });

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
