import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { languages } from "@dairy-functions/shared";
import { measured, print } from "./measure.ts";

const hosts: Readonly<Record<string, readonly string[]>> = {
  "Excel functions.js": ["excel/functions.js"],
  "Sheets 00_library.js + 10_functions.js": ["sheets/00_library.js", "sheets/10_functions.js"],
};

/**
 * What loading costs in a process that has not seen the script before, with a first ECM and without, and how large the
 * files are. `--beside FOLDER` compares with the build of another version, such as ../before/dist.
 */
export function bundles(folder: string): void {
  const beside = process.argv[process.argv.indexOf("--beside") + 1];
  const builds = { "": "dist", ...(process.argv.includes("--beside") ? { ", the other version": beside! } : {}) };
  const empty = join(folder, "empty.js");
  writeFileSync(empty, "");
  for (const [host, files] of Object.entries(hosts)) {
    const scripts = Object.entries(builds).map(([version, dist], k) => {
      const script = join(folder, `${k}.js`);
      writeFileSync(script, files.map((file) => readFileSync(join(dist, file), "utf8")).join(""));
      return [`${host}${version}`, script] as const;
    });
    const measures = scripts.flatMap(([name, script]) => [
      [name, () => milliseconds(script, 0)] as const,
      [`${name}, and ECM`, () => milliseconds(script, 1)] as const,
    ]);
    const base = scripts.at(-1)![0];
    const all = Object.fromEntries([...measures, ["an empty script", () => milliseconds(empty, 0)]]);
    print("Loading in a fresh process", measured(all, 30), base, "goal beside 0465cbb: Excel 0.5, Sheets 0.35");
  }
  console.log("\nSizes");
  for (const [version, dist] of Object.entries(builds)) {
    const groups: Record<string, readonly string[]> = {
      ...hosts,
      "Excel pane.js": ["excel/pane.js"],
      "Excel, when Templates is opened": filesOf(dist, "excel", /^templates-.*\.js$/),
      "workbench app.js, and what it imports": filesOf(dist, "workbench", /^(app|chunk-.*)\.js$/),
      "workbench, when the pane is opened": filesOf(dist, "workbench", /^open-.*\.js$/),
      "Sheets 40_sidebar.html": ["sheets/40_sidebar.html"],
    };
    for (const [name, files] of Object.entries(groups)) {
      const text = files.map((file) => readFileSync(join(dist, file), "utf8")).join("");
      const bytes = Buffer.byteLength(text);
      console.log(
        `  ${`${name}${version}`.padEnd(60)} ${String(bytes).padStart(9)} bytes   gzipped ${gzipSync(text).length}`,
      );
    }
  }
  console.log("\nLanguages: kB with Brotli (and gzipped). Goal: at most 60 at first. English loads none of them.");
  for (const [version, dist] of Object.entries(builds))
    for (const [use, files] of Object.entries(inLanguages))
      console.log(
        `  ${`${use}${version}`.padEnd(68)} ${codes.map((code) => `${code} ${sizeOf(dist, files(code))}`).join("  ")}`,
      );
}

const codes = Object.keys(languages);
/** What is loaded of a language for a use, file by file, and what each use adds. */
const inLanguages: Readonly<Record<string, (code: string) => readonly string[]>> = {
  "Excel: cells and pane": (code) => [`excel/languages/${code}.json`],
  "Excel: HELP, or the page of a function in the pane, adds": (code) => [`excel/languages/${code}/explanations.json`],
  "Excel: a template adds": (code) => [`excel/languages/${code}/household.json`],
  "workbench: page and cells": (code) => [`workbench/languages/${code}.json`],
  "workbench: menus and panels of the grid add": (code) => [`workbench/languages/${code}/panels.json`],
  "workbench: the pane adds": (code) => [`workbench/languages/${code}/pane.json`],
  "workbench: HELP, or the page of a function in the pane, adds": (code) => [
    `workbench/languages/${code}/explanations.json`,
  ],
  "workbench: a template adds": (code) => [`workbench/languages/${code}/household.json`],
  "Sheets: a sentence in a cell": (code) => [`sheets/50_${code}.html`],
  "Sheets: HELP adds": (code) => [`sheets/51_explanations_${code}.html`],
  "Sheets: the sidebar": (code) => [`sheets/50_${code}.html`, `sheets/52_pane_${code}.html`],
};

function sizeOf(dist: string, files: readonly string[]): string {
  if (!files.every((file) => existsSync(join(dist, file)))) return "-";
  const sum = (size: (text: Buffer) => number) =>
    files.reduce((total, file) => total + size(readFileSync(join(dist, file))), 0);
  const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return `${inKilobytes(sum((text) => brotliCompressSync(text).length))} (${inKilobytes(sum((text) => gzipSync(text).length))})`;
}

const filesOf = (dist: string, host: string, pattern: RegExp): string[] =>
  existsSync(join(dist, host))
    ? readdirSync(join(dist, host))
        .filter((file) => pattern.test(file))
        .map((file) => `${host}/${file}`)
    : [];

/** V8 keeps what it has compiled as long as the process lives, so each load has one of its own, which times only it. */
const milliseconds = (script: string, call: 0 | 1): number =>
  Number(execFileSync(process.execPath, ["-e", load, script, String(call)], { encoding: "utf8" }));

const load = `
const vm = require("node:vm");
const text = require("node:fs").readFileSync(process.argv[1], "utf8");
const associated = {};
const context = vm.createContext({ CustomFunctions: { associate: (name, run) => (associated[name] = run) } });
const ecm = [100, 4, 3.3];
new vm.Script("0").runInContext(context);
const used = () => process.cpuUsage().user + process.cpuUsage().system;
const start = used();
new vm.Script(text).runInContext(context);
if (process.argv[2] === "1") {
  const result = associated.ECM ? associated.ECM(...ecm, {}) : context.DAIRY__.call("ECM", ecm);
  if (String(result) !== "100") throw new Error("ECM is " + result);
}
console.log((used() - start) / 1000);
`;
