import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { translationsOf } from "@dairy-functions/languages";
import { serve } from "@dairy-functions/site/serve";
import { buildSite } from "@dairy-functions/site/site";
import type { Browser, Page } from "playwright-core";
import { describeInChromium, launchChromium } from "../../../test/chromium.ts";
import { newFolder } from "../../../test/new-folder.ts";
import { emptyWorkbooks } from "./empty-workbooks.ts";

/** The pages of the site below a path, as people see them. */

const folder = newFolder();

describeInChromium("the site", () => {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  let server: Server;
  let address: string;
  let browser: Browser;

  beforeAll(async () => {
    await buildSite({
      address: "https://example.org/path",
      workbooks: emptyWorkbooks,
      languages: (["bn", "fr"] as const).map((code) => ({
        code,
        texts: translationsOf(code),
        workbooks: emptyWorkbooks,
      })),
      addIn: {},
      folder: join(folder, "path"),
    });
    ({ server, address } = await serve(folder, 0));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  async function open(place: string, width: number, colorScheme: "light" | "dark", locale = "en") {
    const profile = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale });
    const page = await profile.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(`${address}/path/`)) complaints.push(`asks for ${request.url()}`);
    });
    await page.goto(`${address}/path/${place}`);
    return { page, complaints, close: () => profile.close() };
  }
  /** Axe is run by the test's own means: the page itself allows no script from elsewhere. */
  const violations = async (page: Page) => {
    await page.evaluate(axe);
    const found = await page.evaluate<readonly { id: string; nodes: readonly { html: string }[] }[]>(
      "axe.run().then((result) => result.violations)",
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };

  const places = [
    "index.html",
    "templates.html",
    "functions/index.html",
    "functions/ECM.html",
    "functions/SIMFARM.html",
    "excel.html",
    "sheets.html",
    "support.html",
    "privacy.html",
    "terms.html",
    "licence.html",
    "docs/index.html",
    "docs/units.html",
    "docs/trust.html",
    "bn/index.html",
    "bn/functions/ECM.html",
    "fr/templates.html",
    "fr/excel.html",
  ];
  test.each(places)("%s fits, loads nothing from elsewhere, and axe finds nothing", async (place) => {
    for (const [width, scheme] of [
      [360, "light"],
      [1280, "dark"],
    ] as const) {
      const { page, complaints, close } = await open(place, width, scheme);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      expect([place, width, await violations(page)]).toEqual([place, width, []]);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  test("the search finds functions by everyday words, with the keyboard alone", async () => {
    const { page, complaints, close } = await open("functions/index.html", 360, "dark");
    await page.locator("#words").focus();
    await page.keyboard.type("what does a litre cost me");
    const first = page.locator("#found a").first();
    expect(await first.textContent()).toBe("COSTMILKONLY");
    expect(await violations(page)).toEqual([]);
    await page.fill("#words", "qqqqzzzz");
    expect(await page.textContent("#count")).toBe("Nothing found: try other words, such as cost, feed or loan.");
    await page.fill("#words", "cost");
    expect(await page.textContent("#count")).toMatch(/^The best 12 of \d+ functions$/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(await page.textContent("h1")).toMatch(/^[A-Z]+$/);
    await page.goBack();
    expect(await page.inputValue("#words")).toBe("cost");
    expect(await page.locator("#found a").count()).toBe(12);
    expect(complaints).toEqual([]);
    await close();
  });

  test("the browser's language is only suggested, and the choice leads to the same page", async () => {
    const { page, complaints, close } = await open("excel.html", 360, "light", "bn-BD");
    const suggestion = page.locator(".suggestion a");
    expect(await suggestion.textContent()).toBe(
      translationsOf("bn").get("Read this page in {language}")!.replace("{language}", "বাংলা"),
    );
    expect(page.url()).toBe(`${address}/path/excel.html`);
    expect(await violations(page)).toEqual([]);
    await Promise.all([page.waitForURL("**/bn/excel.html"), suggestion.click()]);
    expect(await page.getAttribute("html", "lang")).toBe("bn");
    expect(await page.locator(".suggestion").count()).toBe(0);
    await page.focus(".languages summary");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    expect(await violations(page)).toEqual([]);
    await Promise.all([page.waitForURL("**/path/excel.html"), page.click('.languages a[hreflang="en"]')]);
    expect(await page.locator(".suggestion").count()).toBe(0); // who chose English is not asked again
    expect(complaints).toEqual([]);
    await close();
  });

  test("the search of a page in another language understands it and English", async () => {
    const { page, complaints, close } = await open("fr/functions/index.html", 360, "light");
    for (const words of ["salaire", "wage"]) {
      await page.fill("#words", words);
      expect(await page.locator("#found tr", { hasText: "salaire" }).count()).toBeGreaterThan(0);
    }
    await page.fill("#words", "qqqqzzzz");
    expect(await page.textContent("#count")).toMatch(/^Rien trouvé/);
    expect(complaints).toEqual([]);
    await close();
  });

  test("the first link leads past the header, and a workbook opens in the workbench below the path", async () => {
    const { page, complaints, close } = await open("templates.html", 360, "light");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.click('#household a:text("Fill in here")');
    await page.locator(".form-verdict", { hasText: "leaves 66 US$ a year" }).waitFor();
    expect(await page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)")).toBe(
      `${address}/path/workbench/`,
    );
    server.close();
    server.closeAllConnections(); // from here on nobody answers
    await page.goto("about:blank");
    await page.goto(`${address}/path/workbench/#feed`);
    await page.locator(".form-verdict", { hasText: "After feed, the milk of the herd leaves" }).waitFor();
    expect(complaints.filter((each) => !each.includes("favicon"))).toEqual([]);
    await close();
  });
});
