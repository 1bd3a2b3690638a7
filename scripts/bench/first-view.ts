import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@dairy-functions/site/serve";
import { compressFiles } from "@dairy-functions/site/site";
import type { Browser, Page } from "playwright-core";
import { findChromium, launchChromium } from "../../test/chromium.ts";
import { least, median, once } from "./measure.ts";

/** Bytes that a first view may transfer. */
const budget = 900_000;
const runs = once ? 1 : 9;

/** What opens without an address, a template as a grid, and the same as a form on a phone. */
const views = {
  "the start page": { place: "", viewport: { width: 1280, height: 800 } },
  "a template as a grid": { place: "#household", viewport: { width: 1280, height: 800 } },
  "a form on a phone": { place: "#household", viewport: { width: 360, height: 640 } },
};
const isUsable =
  "document.querySelector('#start-templates a') || (globalThis.workbook && document.querySelector('.o-grid canvas, .form-verdict'))";
/** Notes when a person can begin. */
const watch = `new MutationObserver((_, watching) => {
  if (!(${isUsable})) return;
  watching.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.usableAt = performance.now(); }));
}).observe(document, { childList: true, subtree: true, attributes: true });`;

/**
 * What the page transfers at a first visit to the workbench, compressed with gzip, which any host of static files sends, and
 * how the time until it can be used divides. With `--beside FOLDER`, another build is measured in turn with this one.
 */
export async function firstView(folder: string): Promise<void> {
  if (findChromium() === undefined)
    return console.log("\nFirst view of the workbench   skipped: no Chromium was found");
  const beside = process.argv.includes("--beside") ? process.argv[process.argv.indexOf("--beside") + 1]! : undefined;
  const builds = { "this build": "dist", ...(beside && { "the other version": beside }) };
  const browser = await launchChromium();
  for (const [view, { place, viewport }] of Object.entries(views)) {
    const taken: Record<string, Taken[]> = {};
    const served = await Promise.all(
      Object.entries(builds).map(async ([name, dist], k) => {
        const copy = join(folder, `${k}`);
        if (!existsSync(copy)) await compressed(join(dist, "workbench"), copy);
        return [name, await serve(copy, 0)] as const;
      }),
    );
    for (let run = 0; run < runs; run++)
      for (const [name, { address }] of served)
        taken[name] = [...(taken[name] ?? []), await visit(browser, `${address}/${place}`, viewport)];
    for (const [, { server }] of served) {
      server.close();
      server.closeAllConnections();
    }
    print(view, taken);
  }
  await browser.close();
}

async function compressed(workbench: string, copy: string): Promise<void> {
  cpSync(workbench, copy, { recursive: true });
  await compressFiles(copy);
  for (const file of readdirSync(copy, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".br")) rmSync(join(copy, file));
}

interface Taken {
  readonly files: ReadonlyMap<string, number>;
  /** Milliseconds by part. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Opens the page as somebody who has never been there. */
async function visit(
  browser: Browser,
  address: string,
  viewport: Page["viewportSize"] extends () => infer V ? V : never,
) {
  const profile = await browser.newContext({ viewport });
  const page = await profile.newPage();
  const session = await profile.newCDPSession(page);
  await session.send("Network.enable");
  const names = new Map<string, string>();
  const files = new Map<string, number>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => names.set(requestId, request.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const name = new URL(names.get(requestId) ?? address).pathname.slice(1);
    files.set(name, (files.get(name) ?? 0) + encodedDataLength);
  });
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForFunction("globalThis.usableAt !== undefined");
  await page.waitForLoadState("networkidle"); // what comes in after that too, such as a font
  const [interactive, ours, usable] = await page.evaluate<[number, number, number]>(
    "(({ domInteractive, domContentLoadedEventEnd }) => [domInteractive, domContentLoadedEventEnd, usableAt])(performance.getEntriesByType('navigation')[0])",
  );
  await profile.close();
  // The start page does not wait for the spreadsheet.
  const parts: Record<string, number> =
    usable < ours
      ? { usable }
      : {
          "the page, owl and o-spreadsheet": interactive,
          "our scripts": ours - interactive,
          "the workbook opened and drawn": usable - ours,
          usable,
        };
  return { files, parts };
}

function print(view: string, taken: Readonly<Record<string, readonly Taken[]>>): void {
  console.log(
    `\nFirst view of the workbench: ${view}   (goals: ${kB(budget)} transferred, usable in 0.6 of the time at ceb89d3)`,
  );
  const all = Object.entries(taken);
  for (const [name, visits] of all) {
    const sums = visits.map(({ files }) => [...files.values()].reduce((sum, bytes) => sum + bytes, 0));
    const sum = Math.max(...sums);
    console.log(`  ${name}: ${kB(sum)} transferred, ${((100 * sum) / budget).toFixed(0)} % of the budget`);
    const largest = [...visits[0]!.files].sort(([, a], [, b]) => b - a).slice(0, 6);
    for (const [file, bytes] of largest) console.log(`    ${(file || "index.html").padEnd(52)} ${kB(bytes)}`);
    for (const part of Object.keys(visits[0]!.parts)) {
      const times = (of: readonly Taken[]) => of.map(({ parts }) => parts[part]!).sort((a, b) => a - b);
      const own = times(visits);
      const other = times(all.at(-1)![1]);
      console.log(
        `    ${part.padEnd(34)} median ${median(own).toFixed(0).padStart(5)} ms   least ${least(own).toFixed(0).padStart(5)} ms` +
          `${all.length > 1 ? `   ratio ${(median(own) / median(other)).toFixed(2)} (least ${(least(own) / least(other)).toFixed(2)})` : ""}`,
      );
    }
  }
}

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
