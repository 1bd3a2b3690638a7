import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@dairy-functions/site/serve";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { describeInChromium, launchChromium } from "../../../test/chromium.ts";

/** The page without a connection, and when a new version of it comes. */

describeInChromium("without a connection", () => {
  const folder = mkdtempSync(join(tmpdir(), "offline-"));
  let server: Server;
  let address: string;
  let browser: Browser;
  let profile: BrowserContext;

  beforeEach(async () => {
    cpSync("dist/workbench", folder, { recursive: true });
    ({ server, address } = await serve(folder, 0));
    browser = await launchChromium(); // one a test: a profile whose service worker is starting may never end by itself
    profile = await browser.newContext({ viewport: { width: 360, height: 640 } });
  });
  afterEach(async () => {
    await browser.close();
    stop();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const ready = (page: Page) => page.waitForFunction("globalThis.workbook !== undefined");
  async function opened(place: string): Promise<Page> {
    const page = await profile.newPage();
    await page.goto(`${address}/${place}`);
    await ready(page);
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    return page;
  }
  const verdict = (page: Page, text: string) => page.locator(".form-verdict", { hasText: text }).waitFor();

  test("the page opens again, with one's work, and opens a second template and the pane", async () => {
    const page = await opened("#household");
    await page.click("[data-step=next]");
    await page.fill("#form-1", "1462");
    await page.locator("#document-state", { hasText: /^saved$/ }).waitFor();
    stop(); // from here on nobody answers
    await page.reload();
    await ready(page);
    await verdict(page, "leaves 166 US$ a year");
    const second = await profile.newPage();
    await second.goto(`${address}/#feed`);
    await ready(second);
    await verdict(second, "After feed, the milk of the herd leaves");
    await second.click("#open-pane");
    await second.locator("#pane .dairy-pane").waitFor();
  });

  test("a new version is announced, and taken only when somebody says so", async () => {
    const page = await opened("#household");
    appendFileSync(join(folder, "offline.js"), "\n// another version\n");
    await page.reload();
    await ready(page);
    const notice = page.locator("#lasting p", { hasText: "There is a new version of this page." });
    await notice.waitFor();
    await page.click("[data-step=next]");
    await page.fill("#form-1", "1462");
    await Promise.all([page.waitForNavigation(), notice.locator("button", { hasText: "Load it" }).click()]);
    await ready(page);
    await verdict(page, "leaves 166 US$ a year");
    expect(await notice.count()).toBe(0);
  });
});
