import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { areaOf } from "@dairy-functions/formulas";
import type { Browser, Page } from "playwright-core";
import { cellsOf, playExcel } from "./bridge.ts";
import { excelModel, type ModelSheet, type ModelWorkbook } from "./excel-model.ts";

/**
 * Told by its address that Excel for Windows has opened it, office.js loads the runtime that Excel for Windows uses.
 */
export const inExcel = "functions.html?_host_Info=Excel$Win32$16.01$en-US$telemetry$isDialog$$0";
const microsofts = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface PageOptions {
  readonly online?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
  /** A workbook for the pane. */
  readonly workbook?: ModelWorkbook;
}

/** Opens a page; what it asks of Microsoft's server comes from the package, or from nowhere. */
export async function openPage(
  browser: Pick<Browser, "newPage">,
  address: string,
  { online = true, width = 800, dark = false, workbook }: PageOptions = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme: dark ? "dark" : "light" });
  await page.route(/^https:/, async (route) => {
    const url = route.request().url();
    const file = join("node_modules/@microsoft/office-js/dist", url.slice(microsofts.length).replace(/[?#].*$/, ""));
    if (!online || !url.startsWith(microsofts) || !existsSync(file)) return route.abort();
    const script = await readFile(file, "utf8");
    return route.fulfill({
      contentType: "text/javascript",
      body: workbook !== undefined && url.endsWith("/office.js") ? `${script}\n(${readyWithoutWindow})();` : script,
    });
  });
  await page.addInitScript(playExcel);
  if (workbook !== undefined) {
    await page.exposeFunction("answerRequest", excelModel(workbook));
    workbook.compute = computedBy(page);
  }
  await page.goto(address);
  return page;
}

/**
 * office.js is ready once the window of Excel around the page has spoken to it, which a browser alone has not; here it
 * is ready when its object model is there. Opening a window is that window's work too.
 */
function readyWithoutWindow(): void {
  const ready = new Promise<void>((done) => {
    const look = () => (typeof Excel === "undefined" ? setTimeout(look, 20) : done());
    look();
  });
  const openBrowserWindow = (address: string) => document.documentElement.setAttribute("data-opened", address);
  Object.assign(Office, {
    onReady: async () => {
      await ready;
      Object.assign(Office.context, { ui: { openBrowserWindow } });
    },
  });
}

/** What Excel would show: calls of our functions go to the functions of the page, as Excel sends them. */
function computedBy(page: Page): ModelWorkbook["compute"] {
  return async (formula, sheet) => {
    const [, own] = /^=([A-Z]+\d+)$/.exec(formula) ?? [];
    if (own !== undefined) return (argument(own, sheet) as string[][])[0]![0]!;
    const call = /^=DAIRY\.([A-Z0-9]+)\(([^()]*)\)$/.exec(formula);
    if (call === null) return "";
    const args = call[2] === "" ? [] : call[2]!.split(",").map((text) => argument(text.trim(), sheet));
    const [returned] = await page.evaluate((posted) => window.postToFunctions([posted]), { name: call[1]!, args });
    const shown = cellsOf(returned!).map((row) =>
      row.map((cell) => (typeof cell === "object" && cell !== null && "code" in cell ? String(cell.code) : cell)),
    ) as string[][];
    return shown.length === 1 && shown[0]!.length === 1 ? shown[0]![0]! : shown;
  };
}

/** A constant or the cells of a reference, in rows; blank cells arrive as 0, as on the desktop. */
function argument(text: string, { cells }: ModelSheet): unknown {
  if (text === "") return null;
  if (/^".*"$/.test(text)) return [[text.slice(1, -1)]];
  if (!Number.isNaN(Number(text))) return [[Number(text)]];
  const { row, column, rows, columns } = areaOf(text);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const value = cells.get(`${row + r} ${column + c}`)?.value ?? 0;
      return typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value)
        ? { type: "CustomFunctionError", code: value }
        : value;
    }),
  );
}
