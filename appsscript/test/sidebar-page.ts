import type { Browser, Page } from "playwright-core";
import type { FakeFile } from "./fake-spreadsheet.ts";
import { execute, executeWith } from "./fake-spreadsheet-app.ts";

const address = "http://sidebar.test/";

export interface SidebarOptions {
  readonly dark?: boolean;
  /** How long each answer of the script takes, in milliseconds. */
  readonly delay?: number;
  /** Takes errors of the page, and what it asks of the network. */
  readonly problems?: string[];
}

/**
 * Opens the sidebar by an item of the menu. What it asks through google.script.run goes as text to the built script,
 * which runs in a bare context on a strict spreadsheet, each time anew.
 */
export async function openSidebar(
  browser: Pick<Browser, "newPage">,
  item: string,
  file: FakeFile,
  { dark = false, delay = 0, problems = [] }: SidebarOptions = {},
): Promise<Page> {
  const { html } = execute("FULL", `${item}()`, file).sidebars[0]!;
  const page = await browser.newPage({ viewport: { width: 300, height: 700 }, colorScheme: dark ? "dark" : "light" });
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("request", (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith("data:")) problems.push(`asks ${request.url()}`);
  });
  await page.exposeFunction("answer", async (request: string) => {
    await new Promise((done) => setTimeout(done, delay));
    let answer: unknown;
    try {
      executeWith("FULL", ({ run }) => (answer = run(`answerPane(${JSON.stringify(request)})`)), file);
    } catch (failure) {
      return { failed: String((failure as Error).message) };
    }
    return { answer };
  });
  await page.addInitScript(playGoogle);
  await page.goto(address);
  return page;
}

/** Plays google.script.run to the page, so it uses nothing from outside. */
function playGoogle(): void {
  interface Reply {
    readonly answer?: unknown;
    readonly failed?: string;
  }
  const runner = (done: (answer: unknown) => void, failed: (failure: Error) => void): object => ({
    withSuccessHandler: (next: typeof done) => runner(next, failed),
    withFailureHandler: (next: typeof failed) => runner(done, next),
    answerPane: async (request: string) => {
      const reply = await (window as unknown as { answer: (text: string) => Promise<Reply> }).answer(request);
      if (reply.failed === undefined) done(reply.answer);
      else failed(new Error(reply.failed));
    },
  });
  const run = runner(
    () => {},
    () => {},
  );
  Object.assign(window, { google: { script: { run } } });
}
