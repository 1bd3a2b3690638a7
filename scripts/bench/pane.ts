import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { find } from "@dairy-functions/pane";
import { findChromium, launchChromium } from "../../test/chromium.ts";
import { serve } from "../serve.ts";
import { median, timed } from "./measure.ts";

const folder = "dist/workbench";
const typed = ["wage", "return to labour", "cream", "what does a litre cost me", "farmer's share", "carbon footprint"];

/** Search at each key that is typed, and the way from opening the pane to its first result. */
export async function pane(): Promise<void> {
  console.log("\nThe pane");
  const first = timed(() => find("wage"))();
  const keys = typed.flatMap((words) => Array.from(words, (_, k) => words.slice(0, k + 1)));
  const times = keys.map((words) => timed(() => find(words), 20)()).sort((a, b) => a - b);
  line("index of the catalogue and first search", ms(first));
  line(`search at a key, ${keys.length} keys`, `median ${ms(median(times))}, longest ${ms(times.at(-1)!)}`);
  for (const file of readdirSync(folder).filter((name) => name.startsWith("open-"))) {
    const bytes = readFileSync(join(folder, file));
    line("its script, loaded when it is opened", `${bytes.length} bytes, gzipped ${gzipSync(bytes).length}`);
  }
  if (findChromium() === undefined) return line("opening", "skipped: no Chromium was found");
  await opening();
}

async function opening(): Promise<void> {
  const { server, address } = await serve(folder, 0);
  const browser = await launchChromium();
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const page = await browser.newPage();
    await page.goto(`${address}/`);
    await page.waitForFunction("globalThis.workbook !== undefined");
    const start = performance.now();
    await page.click("#open-pane");
    await page.locator("#pane fluent-text-input").waitFor();
    await page.keyboard.type("w");
    await page.locator("#pane fluent-compound-button").first().waitFor();
    times.push(performance.now() - start);
    await page.close();
  }
  await browser.close();
  server.close();
  times.sort((a, b) => a - b);
  line("from the click that opens it to the first result", `median ${ms(median(times))}, least ${ms(times[0]!)}`);
}

const ms = (time: number) => `${time.toFixed(2)} ms`;
const line = (name: string, figure: string) => console.log(`  ${name.padEnd(50)} ${figure}`);
