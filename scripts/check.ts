/**
 * Everything that must hold before a change lands, beyond `npm test`. Each step says what it found; all of them run.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { checkClasp, checkSheets } from "@dairy-functions/appsscript/build";
import { checkFunctionsJson, checkManifestFiles } from "@dairy-functions/excel/build";
import { proveNative } from "../test/proof/index.ts";
import { proveWorkbooks } from "../test/proof/workbooks.ts";
import { tool } from "./publish/tool.ts";

const steps: Record<string, () => readonly string[] | Promise<readonly string[]>> = {
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
  "the site, without a dead link": () => command("node", "--import", "tsx", "scripts/build.ts", "site"),
  "native forms in LibreOffice, Gnumeric, IronCalc, DuckDB and Spark": proveNative,
  "workbooks in LibreOffice, and their packages": () => proveWorkbooks(),
  "suites that take minutes: other engines, large files, the worked example": () =>
    command("node", "node_modules/jest/bin/jest.js", "--config", "jest.proof.config.mjs"),
  "every bench runs": () => command("node", "scripts/bench/run-bundled.mjs", "--once"),
  "browser suite": () => command("node", "node_modules/jest/bin/jest.js", "--config", "jest.browser.config.mjs"),
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

let failed = 0;
for (const [title, step] of Object.entries(steps)) {
  const problems = await step();
  console.log(problems.length === 0 ? `ok      ${title}` : `FAILED  ${title}\n  ${problems.join("\n  ")}`);
  if (problems.length > 0) failed++;
}
console.log(failed === 0 ? "check: all steps passed" : `check: ${failed} of ${Object.keys(steps).length} steps failed`);
process.exit(failed === 0 ? 0 : 1);
