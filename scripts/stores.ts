/**
 * Writes what the stores of Microsoft and Google take to dist/stores: `npm run stores -- --origin https://example.org/dairy
 * --publisher "Example Institute"`, with `--support ADDRESS` as for the build. The pictures show the built add-in and add-on.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { googleStore } from "@dairy-functions/appsscript/store";
import { icon } from "@dairy-functions/excel/add-in";
import { checkedAddress } from "@dairy-functions/excel/build";
import { checkedPicture, microsoftStore } from "@dairy-functions/excel/store";
import { serve } from "@dairy-functions/site/serve";
import { problemsOfStore, type StoreFolder } from "@dairy-functions/site/store";
import type { Browser, Page } from "playwright-core";
import { fakeFile, fakeSheet } from "../appsscript/test/fake-spreadsheet.ts";
import { openSidebar } from "../appsscript/test/sidebar-page.ts";
import { modelSheet, modelWorkbook } from "../packages/excel/test/excel-model.ts";
import { inExcel, openPage } from "../packages/excel/test/excel-page.ts";
import { launchChromium } from "../test/chromium.ts";

const { values } = parseArgs({
  options: { origin: { type: "string" }, publisher: { type: "string" }, support: { type: "string" } },
});
const publisher = values.publisher?.trim() ?? "";
if (values.origin === undefined || publisher === "") {
  console.error(
    'Say where it is published and by whom: --origin https://example.org/dairy --publisher "Example Institute".',
  );
  process.exit(1);
}
const address = checkedAddress(values.origin);

const built = ["site", "--origin", address, ...(values.support === undefined ? [] : ["--support", values.support])];
execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts", ...built], { stdio: "inherit" });
const published = (path: string) => {
  const file = join("dist/site", path);
  return existsSync(file) ? readFileSync(file) : undefined;
};
const workbook = (edition: string) => readFileSync(`dist/site/workbooks/typical-farm-${edition}.xlsx`);

/** The farm that the pictures show. */
const rows = [
  ["milk (kg)", "fat (%)", "protein (%)"],
  [1000, 4.5, 3.7],
  [30, 4.1, 3.3],
  [60, 4, 3.5],
];

/** What a person does in the pane before a picture is taken. */
const steps: readonly (readonly [name: string, steps: (page: Page) => Promise<void>])[] = [
  [
    "find",
    async (page) => {
      await page.locator("fluent-text-input input").first().fill("what does a litre cost me");
      await page.locator("fluent-compound-button", { hasText: "COST" }).first().waitFor();
    },
  ],
  [
    "insert",
    async (page) => {
      await page.locator("fluent-text-input input").first().fill("ecm");
      await page.locator("fluent-compound-button", { hasText: /^ECM/ }).first().click();
      await page.locator('fluent-button:visible:text-is("Insert")').click();
      await page
        .getByText(/ECM\(A2:A4/)
        .first()
        .waitFor();
    },
  ],
  [
    "templates",
    async (page) => {
      await page.locator("fluent-tab", { hasText: "Templates" }).click();
      await page.getByText("Typical farm").first().waitFor();
    },
  ],
  ["workbook", async (page) => page.locator("fluent-tab", { hasText: "Workbook" }).click()],
];

/** A picture of a page at each step, side by side in one of the size that the store asks for. */
async function sideBySide(
  browser: Pick<Browser, "newPage">,
  { width, height, columns }: { width: number; height: number; columns: number },
  open: () => Promise<Page>,
): Promise<Uint8Array> {
  const pictures: string[] = [];
  for (const [, carryOut] of steps.slice(0, columns)) {
    const page = await open();
    await page.setViewportSize({ width: Math.ceil(width / columns), height });
    await carryOut(page);
    pictures.push((await page.screenshot({ animations: "disabled" })).toString("base64"));
    await page.close();
  }
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`).join("");
  return shot(browser, { width, height }, `<div style="display:flex;width:${width}px;overflow:hidden">${images}</div>`);
}

async function shot(
  browser: Pick<Browser, "newPage">,
  viewport: { width: number; height: number },
  body: string,
): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport });
  await page.setContent(`<body style="margin:0;font:600 17px sans-serif">${body}</body>`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

const chromium = await launchChromium();
/** Its pages know the helper by which tsx names functions. */
const browser: Pick<Browser, "newPage"> = {
  newPage: async (options) => {
    const page = await chromium.newPage(options);
    await page.addInitScript("globalThis.__name = (named) => named;");
    return page;
  },
};
const { server, address: local } = await serve("dist/excel", 0);
const inExcelsPane = () => {
  const model = modelWorkbook(modelSheet("Milk", rows));
  model.selected = ["Milk", 1, 3, 1, 1];
  return openPage(browser, `${local}/${inExcel}`, { workbook: model }).then(async (page) => {
    await page.waitForSelector(".with-pane");
    return page;
  });
};
const inSidebar = async () => {
  const file = fakeFile(fakeSheet("Milk", rows));
  file.selected = ["Milk", 2, 4, 1, 1];
  const page = await openSidebar(browser, "showFunctions", file);
  await page.getByText(/^Dairy functions \d/).waitFor();
  return page;
};
const picture = await sideBySide(browser, { width: 1366, height: 768, columns: 3 }, inExcelsPane);
const sidebar = await sideBySide(browser, { width: 1280, height: 800, columns: 4 }, inSidebar);
const drawing = readFileSync("packages/excel/assets/icon.svg", "utf8").replace("<svg ", '<svg width="72" height="72" ');
const banner = await shot(
  browser,
  { width: 220, height: 140 },
  `<div style="height:140px;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:8px">${drawing}Dairy functions</div>`,
);
await chromium.close();
server.close();

const folders: Readonly<Record<string, StoreFolder>> = {
  microsoft: await microsoftStore({
    address,
    publisher,
    published,
    pictures: { "1-pane.png": picture },
    sample: workbook("add-in"),
  }),
  google: googleStore({
    address,
    publisher,
    published,
    pictures: { "1-sidebar.png": sidebar },
    icons: { "icon-32.png": icon("icon", 32), "icon-128.png": icon("icon", 128), "banner.png": banner },
    sample: workbook("plain"),
    checkedPicture,
  }),
};
rmSync("dist/stores", { recursive: true, force: true });
for (const [store, { files }] of Object.entries(folders))
  for (const [path, content] of Object.entries(files)) {
    const file = join("dist/stores", store, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
const problems = Object.entries(folders).flatMap(([store, folder]) =>
  problemsOfStore(folder).map((problem) => `${store}: ${problem}`),
);
console.log(
  problems.length === 0
    ? "dist/stores/microsoft and dist/stores/google are complete. policies.md in each says what to do by hand."
    : `dist/stores is written, but not ready:\n  ${problems.join("\n  ")}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
