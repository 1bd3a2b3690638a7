import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "@dairy-functions/site/serve";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../../../test/chromium.ts";

/**
 * The built workbench in Chromium, for the suite that calls this. After each test, every profile that the test opened is
 * closed, and the test fails if a page threw, logged an error, could not load something or asked another server.
 */
export function builtWorkbench() {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  let profiles: BrowserContext[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    served = await serve("dist/workbench", 0);
    browser = await launchChromium();
  });
  beforeEach(() => {
    profiles = []; // what the suite opened before its first test stays open
  });
  afterEach(async () => {
    // Chromium sometimes never ends a profile whose service worker is starting. Such a one ends with the browser.
    await Promise.race([
      Promise.all(profiles.map((profile) => profile.close())),
      pause(10_000, undefined, { ref: false }),
    ]);
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
    served?.server.closeAllConnections();
  });

  /** A browser of somebody's own: nobody else sees what is saved in it. */
  async function profileOf(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const profile = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    profiles.push(profile);
    return profile;
  }

  /**
   * A page at a place of the workbench, such as "#household", ready to work in; in a new profile, or in one that is open.
   * The place "" is the start page.
   */
  async function open(place = "#sirajganj", of: BrowserContextOptions | BrowserContext = {}): Promise<Page> {
    const page = await ("newPage" in of ? of : await profileOf(of)).newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== served.address)
        complaints.push(request.url());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${served.address}/${place}`);
    await (place === "" ? page.locator("#start-templates a").first().waitFor() : ready(page));
    return page;
  }

  return { open, profileOf, address: () => served.address };
}

/** Waits for the page to have its workbook, as after a reload. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction("globalThis.workbook !== undefined");
  await page.waitForFunction("document.querySelector('.o-grid canvas, .form-verdict') !== null");
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await ready(page);
}

/** What axe finds in the page, or in a part of it, in words. */
export async function violations(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate<readonly { id: string; nodes: readonly { html: string }[] }[]>(
    `axe.run(${JSON.stringify(part)}).then((result) => result.violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}
