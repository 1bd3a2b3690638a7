import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { find } from "@dairy-functions/pane";
import { serve } from "@dairy-functions/site/serve";
import type { Browser, Page } from "playwright-core";
import { fakeFile, fakeSheet } from "../../appsscript/test/fake-spreadsheet.ts";
import { openSidebar } from "../../appsscript/test/sidebar-page.ts";
import { modelSheet, modelWorkbook } from "../../packages/excel/test/excel-model.ts";
import { inExcel, openPage } from "../../packages/excel/test/excel-page.ts";
import { findChromium, launchChromium } from "../../test/chromium.ts";
import { median, once, timed } from "./measure.ts";

const typed = ["wage", "return to labour", "cream", "what does a litre cost me", "farmer's share", "carbon footprint"];

/** Search at each key that is typed; in each host what the pane weighs, and the way from its opening to a result. */
export async function pane(): Promise<void> {
  console.log("\nThe pane");
  const first = timed(() => find("wage"))();
  const keys = typed.flatMap((words) => Array.from(words, (_, k) => words.slice(0, k + 1)));
  const times = keys.map((words) => timed(() => find(words), 20)()).sort((a, b) => a - b);
  line("index of the catalogue and first search", ms(first));
  line(`search at a key, ${keys.length} keys`, `median ${ms(median(times))}, longest ${ms(times.at(-1)!)}`);
  const inWorkbench = readdirSync("dist/workbench").filter((name) => /^open-.*\.js$/.test(name));
  for (const file of inWorkbench) size("workbench: its script, loaded when it is opened", `workbench/${file}`);
  size("Excel: its script, loaded when it is opened", "excel/pane.js");
  size("Excel: the page with the functions, loaded before", "excel/functions.html", "excel/functions.js");
  size("Sheets: the sidebar", "sheets/40_sidebar.html");
  if (findChromium() === undefined) return line("opening", "skipped: no Chromium was found");
  const browser = await launchChromium();
  const hosts = { "workbench, from the click": inTheWorkbench, Excel: inExcelsPage, "Sheets' sidebar": inTheSidebar };
  for (const [name, measure] of Object.entries(hosts)) {
    const found = (await measure(browser)).sort((a, b) => a - b);
    line(`${name}, to the first result`, `median ${ms(median(found))}, least ${ms(found[0]!)}`);
  }
  await browser.close();
}

const runs = once ? 1 : 5;

async function inTheWorkbench(browser: Browser): Promise<number[]> {
  const { server, address } = await serve("dist/workbench", 0);
  const times = await repeated(async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/#sirajganj`);
    await page.waitForFunction("globalThis.workbook !== undefined");
    const start = await now(page);
    await page.click("#open-pane");
    return [page, start];
  });
  server.close();
  return times;
}

/** With Microsoft's scripts from the disk and an empty workbook that answers at once. */
async function inExcelsPage(browser: Browser): Promise<number[]> {
  const { server, address } = await serve("dist/excel", 0);
  const workbook = modelWorkbook(modelSheet("Milk"));
  const times = await repeated(async () => [
    await openPage(prepared(browser), `${address}/${inExcel}`, { width: 300, workbook }),
    0,
  ]);
  server.close();
  return times;
}

/** Without the way to Google's servers. */
const inTheSidebar = (browser: Browser): Promise<number[]> =>
  repeated(async () => [await openSidebar(prepared(browser), "showFunctions", fakeFile(fakeSheet("Milk"))), 0]);

/** Times from a moment on the clock of the page, which starts when it is asked for, to the first result for "w". */
async function repeated(open: () => Promise<[page: Page, start: number]>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const [page, start] = await open();
    await page.locator(".dairy-pane fluent-text-input input").first().fill("w");
    await page.locator(".dairy-pane fluent-compound-button").first().waitFor();
    times.push((await now(page)) - start);
    await page.close();
  }
  return times;
}

const now = (page: Page) => page.evaluate<number>("performance.now()");

/** Pages with the helper by which tsx names functions: those that are sent to a page call it there too. */
const prepared = (browser: Browser): Pick<Browser, "newPage"> => ({
  newPage: async (options) => {
    const page = await browser.newPage(options);
    await page.addInitScript("globalThis.__name = (named) => named;");
    return page;
  },
});

const ms = (time: number) => `${time.toFixed(2)} ms`;
const line = (name: string, figure: string) => console.log(`  ${name.padEnd(50)} ${figure}`);
function size(name: string, ...files: string[]): void {
  const bytes = Buffer.concat(files.map((file) => readFileSync(join("dist", file))));
  line(name, `${bytes.length} bytes, gzipped ${gzipSync(bytes).length}`);
}
