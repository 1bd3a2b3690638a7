import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The Chromium that browser suites drive: CHROMIUM, or where Linux, macOS and Windows keep it. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ].find((path) => existsSync(path));
}

/** How long a suite waits for what it expects. No test measures time: the machine may be slow or busy. */
const patience = 120_000;

/** A browser of one's own that speaks to nobody but the pages it is sent to. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found: name one in the variable CHROMIUM.");
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(patience);
    return context;
  };
  return browser;
}

/** A suite that needs Chromium. Without one it says that it skips; on a build server (CI) it fails instead. */
export function describeInChromium(name: string, suite: () => void): void {
  const skips = findChromium() === undefined && !process.env.CI;
  if (skips) console.warn(`${name}: SKIPPED, no Chromium was found. Name one in the variable CHROMIUM.`);
  (skips ? describe.skip : describe)(name, suite);
}
