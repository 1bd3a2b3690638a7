/**
 * Everything that must hold before a change lands, beyond `npm test`, in two lanes side by side, since half of it waits for
 * Chromium. Each step says what it found; all of them run. `npm run check -- chromium` runs one lane.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkClasp, checkSheets } from "@dairy-functions/appsscript/build";
import { checkFunctionsJson, checkManifestFiles } from "@dairy-functions/excel/build";
import { proveNative } from "../test/proof/index.ts";
import { provePrinted } from "../test/proof/printed.ts";
import { proveWorkbooks } from "../test/proof/workbooks.ts";
import { tool } from "./publish/tool.ts";

type Steps = Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>>;

/** Before the lanes part: it builds what both of them read. */
const site: Steps = {
  "the site, without a dead link": () => command("node", "--import", "tsx", "scripts/build.ts", "site"),
};
const chromium: Steps = {
  "every bench runs": () => command("node", "scripts/bench/run-bundled.mjs", "--once"),
  "browser suite": () => command("node", "node_modules/jest/bin/jest.js", "--config", "jest.browser.config.mjs"),
};
const engines: Steps = {
  "generated files are as the definitions make them": () =>
    command("node", "--import", "tsx", "scripts/generate.ts", "--check"),
  "format and lint": () =>
    command("node", "node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--error-on-warnings", "."),
  "types of the library, without host or Node": () =>
    command("node", "node_modules/typescript/bin/tsc", "-p", "shared"),
  "types of everything": () => command("node", "node_modules/typescript/bin/tsc", "-p", "."),
  "package-lock.json bears no download addresses": checkLock,
  "manifests and add-in files": checkManifestFiles,
  "functions.json": checkFunctionsJson,
  "Sheets files: ES2019, names, help, scopes": () => checkSheets("dist/sheets"),
  "Sheets files as clasp would push them": () => checkClasp(tool("clasp")),
  "native forms in LibreOffice, Gnumeric, IronCalc, DuckDB and Spark": proveNative,
  "workbooks in LibreOffice, and their packages": () => proveWorkbooks(),
  "nothing is cut on the printed pages of the workbooks": () => provePrinted(),
  "suites that take minutes: other engines, large files, the worked example": () =>
    command("node", "node_modules/jest/bin/jest.js", "--config", "jest.proof.config.mjs"),
};

function command(name: string, ...args: string[]): string[] {
  const { status } = spawnSync(name, args, { stdio: "inherit" });
  return status === 0 ? [] : [`${args.join(" ")} ended with ${status}`];
}

function checkLock(): string[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { resolved?: string; link?: true }>;
  };
  return Object.entries(packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && !link)
    .map(([name]) => `${name} has a download address`);
}

/** Whether all steps of a lane passed. */
async function passes(steps: Steps): Promise<boolean> {
  let failed = 0;
  for (const [title, step] of Object.entries(steps)) {
    const problems = await step();
    console.log(problems.length === 0 ? `ok      ${title}` : `FAILED  ${title}\n  ${problems.join("\n  ")}`);
    if (problems.length > 0) failed++;
  }
  if (failed > 0) console.log(`check: ${failed} of ${Object.keys(steps).length} steps failed`);
  return failed === 0;
}

/** Builds the site, then runs the lane of Chromium in a process of its own, and shows what it said when it has ended. */
async function chromiumBeside(): Promise<boolean> {
  const sitePasses = await passes(site);
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  const log = join(folder, "chromium.log");
  const said = openSync(log, "w");
  const arguments_ = ["--import", "tsx", "scripts/check.ts", "chromium"];
  const beside = spawn(process.execPath, arguments_, { stdio: ["ignore", said, said] });
  const ended = once(beside, "exit");
  const enginesPass = await passes(engines);
  const [status] = await ended;
  console.log(readFileSync(log, "utf8"));
  rmSync(folder, { recursive: true });
  return sitePasses && enginesPass && status === 0;
}

const [lane] = process.argv.slice(2);
const good = await (lane === "chromium" ? passes(chromium) : lane === "engines" ? passes(engines) : chromiumBeside());
if (good && lane === undefined) console.log("check: all steps passed");
process.exit(good ? 0 : 1);
