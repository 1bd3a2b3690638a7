import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { libreOffice } from "@dairy-functions/workbooks/build";
import type { Page } from "playwright-core";
import { describeInChromium } from "../../../test/chromium.ts";
import { builtWorkbench, ready } from "./chromium-workbench.ts";
import { inOffice, rounded, shownIn, withoutValues } from "./office-files.ts";

/**
 * An officer with a phone and no connection, at a family's: fills in Household, comes back on the next day, and sends the
 * workbook. The variable SCREENSHOTS names a folder for what the screen showed on the way.
 */

describeInChromium("Household on a phone, without a connection", () => {
  const workbench = builtWorkbench();
  let count = 0;
  async function show(page: Page, what: string): Promise<void> {
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    const folder = process.env.SCREENSHOTS;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${String(++count).padStart(2, "0")}-${what}.png`) });
  }
  const verdict = (page: Page, text: string) => page.locator(".form-verdict", { hasText: text }).waitFor();
  const answer = async (page: Page, label: string, value: string) => {
    await page.getByLabel(label, { exact: false }).first().fill(value);
    await page.keyboard.press("Tab");
  };

  (libreOffice() === undefined ? test.skip : test)(
    "it is filled in, saved, opened on the next day, and sent",
    async () => {
      const phone = await workbench.profileOf({
        viewport: { width: 360, height: 640 },
        hasTouch: true,
        isMobile: true,
        acceptDownloads: true,
      });
      await phone.clock.setFixedTime(new Date("2026-11-30T09:00:00"));
      const once = await workbench.open("", phone);
      await show(once, "first visit");
      await once.waitForFunction("navigator.serviceWorker.controller?.state === 'activated'");
      await once.close();
      await phone.setOffline(true);

      let page = await workbench.open("", phone);
      await page.locator("#start-templates a", { hasText: "Household" }).tap();
      await verdict(page, "leaves 66 US$ a year");
      await answer(page, "Family", "Kamala Begum");
      await answer(page, "Village", "Rampur");
      await show(page, "for whom");
      for (const [label, value] of [
        ["People in the house", "6"],
        ["Cash receipts of the farm", "1150"],
        ["Cash expenses of the farm", "610"],
      ] as const) {
        if ((await page.getByLabel(label, { exact: false }).count()) === 0)
          await page.locator("[data-step=next]").tap();
        await answer(page, label, value);
      }
      await show(page, "verdict");
      // By hand: 1150 - 610 + 67.5 - 900 in cash, beside 712 kg of milk at 0.2524 and 15 of manure that the family uses.
      await verdict(page, "The family does not cover its living costs: 98 US$ a year is missing");
      for (const next = page.locator("[data-step=next]"); await next.isEnabled(); await next.tap())
        for (
          const keep = page.locator('#form button:text-is("Keep it")').first();
          await keep.isVisible();
          await keep.tap()
        );
      await show(page, "filled in");
      const said = await page.locator(".form-verdict .form-said").textContent();
      await page.locator("#document-state", { hasText: /^saved$/ }).waitFor();
      const entered = await shownIn(page);
      await page.close();

      await phone.clock.setFixedTime(new Date("2026-12-01T07:30:00"));
      page = await workbench.open("", phone);
      const kept = page.locator("#start-kept a", { hasText: "Household" });
      await show(page, "next day");
      expect(await kept.textContent()).toContain("Nov 30, 2026");
      await kept.tap();
      await ready(page);
      await verdict(page, said!);
      expect(await shownIn(page)).toEqual(entered);
      await page.selectOption("[data-step=choice]", { label: "5. Send" });
      expect(await page.locator(".send .warning").isVisible()).toBe(false); // each answer is the family's
      await show(page, "send");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByText("Download the workbook (.xlsx)").tap(),
      ]);
      expect(download.suggestedFilename()).toBe("Kamala Begum, Rampur, Household - plain.xlsx");
      await page.locator("#lasting p, #notice", { hasText: "The file is in your downloads." }).first().waitFor();
      await show(page, "sent");
      const bytes = await withoutValues(readFileSync(await download.path()));
      expect(rounded(await inOffice("household", bytes))).toEqual(rounded(entered));
    },
  );
});
