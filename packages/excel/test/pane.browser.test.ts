import type { Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../../scripts/serve.ts";
import { describeInChromium, launchChromium } from "../../../test/chromium.ts";
import { type ModelWorkbook, modelSheet, modelWorkbook } from "./excel-model.ts";
import { inExcel, openPage, type PageOptions } from "./excel-page.ts";

describeInChromium("the pane in Excel", () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    ({ server, address } = await serve("dist/excel", 0));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const problems: string[] = [];
  async function open(workbook: ModelWorkbook, options: PageOptions = {}): Promise<Page> {
    const page = await openPage(browser, `${address}/${inExcel}`, { width: 350, ...options, workbook });
    page.on("pageerror", ({ message }) => problems.push(message));
    page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
    await page.waitForSelector(".with-pane");
    return page;
  }

  test("probe", async () => {
    const workbook = modelWorkbook(
      modelSheet("Milk", [
        ["milk", "fat", "protein"],
        [1000, 4.5, 3.7],
        [30, 0.045, 3.3],
      ]),
    );
    const page = await open(workbook);
    console.log(
      await page.evaluate(
        () => `${typeof Office.actions} ${typeof Office.addin} ${document.querySelector("#pane")!.innerHTML.length}`,
      ),
    );
    await page.screenshot({ path: "/tmp/probe-f/pane1.png" });
    await page.evaluate(() => window.press("templates"));
    await page.waitForTimeout(1500);
    await page.screenshot({ path: "/tmp/probe-f/pane2.png" });
    console.log(problems, workbook.refused, workbook.requests);
  });
});
