import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@dairy-functions/site/serve";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { describeInChromium, launchChromium } from "../../../test/chromium.ts";

/** The page without a connection, and when a new version of it comes. */

describeInChromium("without a connection", () => {
  const folder = mkdtempSync(join(tmpdir(), "offline-"));
  const servers: Server[] = [];
  let address: string;
  let browser: Browser;
  let profile: BrowserContext;

  beforeEach(async () => {
    cpSync("dist/workbench", folder, { recursive: true });
    const { server, address: at } = await serve(folder, 0);
    servers.push(server);
    address = at;
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
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
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

  /** The page is being kept until `finish`: one of its files does not arrive before. */
  async function unfinished() {
    const answers: (() => void)[] = [];
    const late = createServer((_, answer) => {
      answers.push(() => answer.writeHead(200, { "access-control-allow-origin": "*" }).end());
    });
    servers.push(late);
    await new Promise<void>((done) => late.listen(0, "localhost", done));
    const worker = join(folder, "offline.js");
    const url = `http://localhost:${(late.address() as AddressInfo).port}/late`;
    const text = readFileSync(worker, "utf8");
    const entry = '{url:"app.js",';
    expect(text).toContain(entry);
    writeFileSync(worker, text.replace(entry, `{url:"${url}",revision:"1"},${entry}`));
    return async (page: Page) => {
      while (answers.length === 0) await new Promise((done) => late.once("request", done));
      for (const answer of answers) answer();
      await page.waitForFunction("navigator.serviceWorker.controller?.state === 'activated'");
    };
  }
  const notYet = "There is no connection, and this page cannot work without one yet. Connect, then try again.";

  test("before the page is kept, a second template says what is missing, and opens once it is", async () => {
    const finish = await unfinished();
    const page = await profile.newPage();
    await page.goto(`${address}/#household`);
    await ready(page);
    await page.click("[data-step=next]");
    await page.fill("#form-1", "1462");
    await profile.setOffline(true);
    const choose = async () => {
      await page.click("#open-templates");
      await page.click('#templates a[href="#feed"]');
    };
    await choose();
    await page.locator("#notice", { hasText: notYet }).waitFor();
    await verdict(page, "leaves 166 US$ a year"); // the open workbook stays
    expect(new URL(page.url()).hash).toMatch(/^#workbook=/);
    await profile.setOffline(false);
    await finish(page);
    stop();
    await choose();
    await verdict(page, "After feed, the milk of the herd leaves");
    await page.goBack();
    await verdict(page, "leaves 166 US$ a year");
  });

  test("the start page stays too, and goes on with a connection", async () => {
    await unfinished();
    const page = await profile.newPage();
    await page.goto(`${address}/`);
    const feed = page.locator('#start-templates a[href="#feed"]');
    await feed.waitFor();
    await page.waitForFunction("navigator.serviceWorker.getRegistration().then((found) => found !== undefined)");
    await profile.setOffline(true);
    await feed.click();
    await page.locator("#lasting p", { hasText: notYet }).waitFor();
    expect(await feed.isVisible()).toBe(true);
    await profile.setOffline(false);
    await feed.click();
    await verdict(page, "After feed, the milk of the herd leaves");
    expect(await page.locator("#lasting p").count()).toBe(0);
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
