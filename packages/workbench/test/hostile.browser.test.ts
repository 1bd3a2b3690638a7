import { describeInChromium } from "../../../test/chromium.ts";
import { builtWorkbench } from "./chromium-workbench.ts";

/** Addresses and cells that somebody chose to do harm, in the built page. */

describeInChromium("the workbench, opened by somebody else's link and with somebody else's cells", () => {
  const { open } = builtWorkbench();

  test.each(["#%", "#%E0%A4%A", "#__proto__", "#constructor", "#<img src=x onerror=harm=1>", "#javascript:harm=1"])(
    "the address %s opens the first workbook and says that there is no such template",
    async (place) => {
      const page = await open(place);
      expect(await page.locator("#notice").textContent()).toContain("There is no template");
      expect(await page.locator("#notice *").count()).toBe(0);
      expect(await page.evaluate("typeof harm")).toBe("undefined");
    },
  );

  test("HTML in a cell is shown in the pane as it is written, and does nothing", async () => {
    const page = await open();
    const html = "<img src=x onerror=harm=1>";
    await page.evaluate(`(() => {
      const write = (row, content) => workbook.dispatch("UPDATE_CELL", { sheetId: "h", row, col: 0, content });
      workbook.dispatch("CREATE_SHEET", { sheetId: "h", position: 0, name: "<i>x" });
      workbook.dispatch("ACTIVATE_SHEET", { sheetIdFrom: workbook.getters.getActiveSheetId(), sheetIdTo: "h" });
      write(1, ${JSON.stringify(html)});
      write(0, "=DAIRY.ECM(A2,4,3)");
    })()`);
    await page.keyboard.press("Control+Shift+Y");
    const pane = page.locator("#pane");
    await pane
      .getByText(/onerror=harm=1/)
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(await pane.locator("img, b, i").count()).toBe(0);
    expect(await page.evaluate("typeof harm")).toBe("undefined");
  });
});
