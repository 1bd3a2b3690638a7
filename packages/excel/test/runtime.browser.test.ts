import type { Server } from "node:http";
import { join } from "node:path";
import { catalogue } from "@dairy-functions/shared";
import { serve } from "@dairy-functions/site/serve";
import type { Browser, Page } from "playwright-core";
import { describeInChromium, launchChromium } from "../../../test/chromium.ts";
import { cellsOf, error, type Posted } from "./bridge.ts";
import { inExcel, openPage, type PageOptions } from "./excel-page.ts";

const cell = (value: unknown) => [[value]];

describeInChromium("the built functions page in Chromium", () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  const thrown: string[] = [];
  beforeAll(async () => {
    ({ server, address } = await serve("dist/excel", 0));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string, options: PageOptions = {}): Promise<Page> {
    const page = await openPage(browser, `${address}/${path}`, options);
    page.on("pageerror", (failure) => thrown.push(`${path}: ${failure.message}`));
    return page;
  }

  async function callAll(page: Page, calls: Posted[]) {
    return (await page.evaluate((posted) => window.postToFunctions(posted), calls)).map(cellsOf);
  }

  describe("with Microsoft's office.js and the runtime of Excel for Windows", () => {
    let page: Page;
    beforeAll(async () => {
      page = await open(inExcel);
      await page.waitForFunction(() => "Excel" in window && CustomFunctions.Error !== undefined);
    });
    afterAll(() => page?.close());

    test("every function is registered", async () => {
      const names = await page.evaluate(() =>
        Object.keys((CustomFunctions as unknown as { _association: { mappings: object } })._association.mappings),
      );
      expect(names.sort()).toEqual(catalogue.map(({ name }) => name).sort());
    });

    test("a value, a column that spills, a table and an error with its sentence come back", async () => {
      const ecm = (milk: unknown, fat: unknown) => ({ name: "ECM", args: [milk, fat, cell(3.7), null, null] });
      const [value, spilled, table, bad, divided] = await callAll(page, [
        ecm(cell(1000), cell(4.5)),
        ecm([[1000], [0], [1000]], [[4.5], [4.5], [0.045]]),
        { name: "LIST", args: [cell("library")] },
        ecm(cell(1000), cell("n/a")),
        ecm(cell({ type: "CustomFunctionError", code: "#DIV/0!" }), cell(4.5)),
      ]);
      const right = expect.closeTo(1092.587835, 5);
      expect(value).toEqual([[right]]);
      expect(spilled).toEqual([
        [right],
        [0],
        [error("#VALUE!", "Row 3: fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.")],
      ]);
      expect(table!.map(([name]) => name)).toEqual([
        "function",
        "HELP",
        "LAYOUT",
        "LIST",
        "SOLVE",
        "SOURCE",
        "VERSION",
        "WHY",
        "WORKING",
      ]);
      expect(bad).toEqual([[error("#VALUE!", 'fat "n/a" is text: enter a number from 1 to 15 %.')]]);
      expect(divided).toEqual([[error("#DIV/0!")]]);
    });

    test("no warning is shown", async () => {
      expect(await page.locator("#no-office").isVisible()).toBe(false);
    });
  });

  describe.each([
    [300, false],
    [300, true],
    [800, false],
    [800, true],
  ])("%s px wide, dark: %s", (width, dark) => {
    test("the pane lists every function and fits, and says when office.js did not load", async () => {
      const page = await open("functions.html", { online: false, width, dark });
      expect(await page.locator("dt a").allTextContents()).toHaveLength(catalogue.length);
      expect(await page.locator("#no-office").isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
      await look(page, `pane-${width}-${dark ? "dark" : "light"}`);
      await page.close();
    });

    test("help fits", async () => {
      for (const name of ["index", "ECM", "COSTMILKTABLE", "CHAINTABLE"]) {
        const page = await open(`help/${name}.html`, { width, dark });
        expect({ name, overflow: await overflow(page) }).toEqual({ name, overflow: 0 });
        await look(page, `help-${name}-${width}-${dark ? "dark" : "light"}`);
        await page.close();
      }
    });
  });

  test("no page throws, with office.js or without", () => {
    expect(thrown).toEqual([]);
  });

  test("every link of the pane and of the help leads to a page, and links of the pane open elsewhere", async () => {
    const page = await open("functions.html", { online: false });
    const links = await page
      .locator("a")
      .evaluateAll((all) => (all as HTMLAnchorElement[]).map((a) => [a.href, a.target]));
    expect(new Set(links.map(([, target]) => target))).toEqual(new Set(["_blank"]));
    await page.goto(`${address}/help/index.html`);
    const inHelp = await page.locator("a").evaluateAll((all) => (all as HTMLAnchorElement[]).map((a) => a.href));
    expect(new Set(inHelp).size).toBeGreaterThanOrEqual(catalogue.length);
    for (const href of new Set([...links.map(([href]) => href!), ...inHelp]))
      expect((await fetch(href)).status).toBe(200);
    await page.close();
  });
});

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** For a look by eye: SCREENSHOTS names a folder. */
const look = async (page: Page, name: string) => {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) });
};
