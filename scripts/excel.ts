/**
 * `npm run excel`: the add-in served to Excel from this machine.
 *   npm run excel                      on Windows and Mac, opens Excel with it; elsewhere only serves it
 *   npm run excel -- web <address>     opens a workbook of Excel on the web with it
 *   npm run excel -- serve             only serves it
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { join, resolve } from "node:path";
import { developmentOrigin } from "@dairy-functions/excel/build";
import { answer } from "@dairy-functions/site/serve";

type Wish = { readonly open: "desktop" } | { readonly open: "web"; readonly workbook: string } | { open: "none" };

/** What the words after the command ask for; an error says what could be asked. */
export function wishOf(words: readonly string[], platform: NodeJS.Platform): Wish {
  const help = 'enter nothing, "serve", or "web" and the address of a workbook from Share > Copy link';
  const hasExcel = platform === "win32" || platform === "darwin";
  const [word, workbook, ...more] = words;
  if (word === undefined) return { open: hasExcel ? "desktop" : "none" };
  if (more.length > 0) throw new Error(`"${more.join(" ")}" is not needed: ${help}.`);
  if (word === "serve" && workbook === undefined) return { open: "none" };
  if (word === "desktop" && workbook === undefined) {
    if (hasExcel) return { open: "desktop" };
    throw new Error("Excel itself runs on Windows and Mac only: use Excel on the web here.");
  }
  if (word !== "web") throw new Error(`"${word}${workbook === undefined ? "" : ` ${workbook}`}" is unknown: ${help}.`);
  if (workbook === undefined || !URL.canParse(workbook) || !workbook.startsWith("https://"))
    throw new Error(`"web" needs the address of a workbook that starts with https://: ${help}.`);
  return { open: "web", workbook: new URL(workbook).href };
}

/** Serves a folder over HTTPS. Excel on the web asks from another origin. */
export function serveToExcel(folder: string, certificate: object, port: number): Promise<Server> {
  const server = createServer(certificate, (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    answer(resolve(folder), request, response);
  });
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken, and manifest.xml names it: free it.`) : error,
      ),
    );
    server.listen(port, "localhost", () => done(server));
  });
}

/** A certificate for this machine that lasts 30 days. */
async function certificate(): Promise<object> {
  const { library } = await import("./publish/tool.ts");
  const { generateCertificates, getHttpsServerOptions } = library("office-addin-dev-certs");
  if (process.platform === "win32" || process.platform === "darwin") {
    console.log(
      "Excel loads add-ins over HTTPS only: the system may ask to trust a certificate made for this machine.",
    );
    return getHttpsServerOptions();
  }
  // Browsers on Linux keep lists of their own: to have the system trust it would take root and help nobody.
  const [authority, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((it) => join("certificates", it));
  const age = existsSync(cert!) ? Date.now() - statSync(cert!).mtimeMs : Number.POSITIVE_INFINITY;
  mkdirSync("certificates", { recursive: true });
  if (age > 29 * 24 * 3_600_000) await generateCertificates(authority, cert, key, 30, ["localhost", "127.0.0.1"]);
  return { cert: readFileSync(cert!), key: readFileSync(key!) };
}

/** Runs Microsoft's tool that tells Excel of the manifest. */
async function debuggingTool(...words: string[]): Promise<ChildProcess> {
  const { tool } = await import("./publish/tool.ts");
  return spawn(process.execPath, [tool("office-addin-debugging"), ...words], { stdio: "inherit" });
}

async function main(): Promise<void> {
  const wish = wishOf(process.argv.slice(2), process.platform);
  const { buildExcel } = await import("@dairy-functions/excel/add-in");
  await buildExcel({ address: developmentOrigin });
  const port = Number(new URL(developmentOrigin).port);
  const server = await serveToExcel("dist/excel", await certificate(), port);
  console.log(`Serving dist/excel at ${developmentOrigin}. Ctrl+C stops it.`);
  if (wish.open === "none")
    console.log(
      `Next: open a workbook in Excel on the web, in a browser on this machine. Open ${developmentOrigin}/functions.html` +
        " once and accept its certificate if the browser asks. Then Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose manifest.xml of this folder.",
    );
  else
    (
      await debuggingTool(
        ...(wish.open === "web"
          ? ["start", "manifest.xml", "web", "--document", wish.workbook]
          : ["start", "manifest.xml", "desktop", "--app", "excel"]),
      )
    ).on("exit", (code) => {
      if (code !== 0)
        console.error(
          `office-addin-debugging ended with ${code}. The add-in is still served; docs/excel.md says how to add it by hand.`,
        );
    });

  const stop = () => {
    server.close();
    server.closeAllConnections();
    if (wish.open !== "none") debuggingTool("stop", "manifest.xml");
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

if (process.argv[1]?.endsWith("excel.ts"))
  main().catch((failure: Error) => {
    console.error(failure.message);
    process.exit(1);
  });
