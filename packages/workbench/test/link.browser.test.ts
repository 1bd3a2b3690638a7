import { deflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { builtWorkbench } from "./chromium-workbench.ts";

/** Links that hold a workbook, in the built page: the one who gets a link has another browser than the one who made it. */

describeInChromium("a link that holds a workbook", () => {
  const workbench = builtWorkbench();
  const open = (place: string) => workbench.open(place, { permissions: ["clipboard-read", "clipboard-write"] });
  const write = (page: Page, text: string) =>
    page.evaluate(
      `workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getSheetIds().at(-1), col: 9, row: 50, content: "${text}" })`,
    );
  const data = (page: Page) =>
    page.evaluate<object>("(({ revisionId, ...data }) => data)(workbook._exportData(false))");
  async function linkFrom(page: Page): Promise<string> {
    await page.click("#open-workbooks");
    await page.click("#copy-link");
    await page.locator("#notice", { hasText: "The link is copied." }).waitFor();
    return page.evaluate<string>("navigator.clipboard.readText()");
  }

  test("opens the same workbook elsewhere, which is kept there once it is changed", async () => {
    const sender = await open("#household");
    await write(sender, "for Kamala ☘");
    const link = await linkFrom(sender);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/#link=[\w-]+$/);
    const receiver = await open(new URL(link).hash);
    expect(await receiver.locator("#notice").textContent()).toBe(
      '"Household" came with a link. Your changes are saved in this browser only.',
    );
    expect(await data(receiver)).toEqual(await data(sender));
    expect(await receiver.locator("#document").textContent()).toBe("Household ");
    await write(receiver, "changed");
    await receiver.locator("#document-state", { hasText: /^saved$/ }).waitFor();
    expect(new URL(receiver.url()).hash).toMatch(/^#workbook=/);
  });

  test("a workbook that is too large is refused with a sentence", async () => {
    const page = await open("#new");
    await page.evaluate(`(() => {
      let seed = 1;
      for (let row = 0; row < 90; row++)
        for (let col = 0; col < 26; col++) {
          let content = "x";
          for (let k = 0; k < 4; k++) content += (seed = (seed * 48271) % 2147483647).toString(36);
          workbook.dispatch("UPDATE_CELL", { sheetId: workbook.getters.getActiveSheetId(), col, row, content });
        }
    })()`);
    await page.click("#open-workbooks");
    await page.click("#copy-link");
    await page
      .locator("#lasting p", { hasText: /^The workbook is too large for a link \([\d,]+ characters, at most 32,000\)/ })
      .waitFor();
  });

  const linkOf = (text: string) => deflateSync(text).toString("base64url");
  const whole = linkOf(JSON.stringify({ name: "W", workbook: { sheets: [{ id: "s", name: "S" }] } }));
  test("a whole link made elsewhere opens", async () => {
    const page = await open(`#link=${whole}`);
    expect(await page.locator(".o-sheet-name").allTextContents()).toEqual(["S"]);
  });
  test.each([
    ["cut off", whole.slice(0, -9)],
    ["cut in its checksum", whole.slice(0, -2)],
    ["changed by a letter", `${whole.slice(0, 20)}${whole[20] === "A" ? "B" : "A"}${whole.slice(21)}`],
    ["empty", ""],
    ["with other signs", "%E0%A4%A"],
    ["to something else", linkOf('{"name":"W","workbook":{}}')],
    ["of a newer version", linkOf('{"name":"W","workbook":{"version":"99.1","sheets":[{"id":"s","name":"S"}]}}')],
    ["that swells", linkOf(`{"name":"W","workbook":{"sheets":[]},"x":"${"0".repeat(25_000_000)}"}`)],
  ])("a link %s is refused with a sentence", async (_, text) => {
    const page = await open(`#link=${text}`);
    await page.locator("#lasting p", { hasText: "The link cannot be opened: it is cut off or damaged" }).waitFor();
    expect(await page.locator("#notice").textContent()).toBe("");
    expect(await page.locator("#document-name").textContent()).toContain("Sirajganj");
  });
});
