import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { measured, print } from "./measure.ts";

/** What loading costs in a process that has not seen the script before, and how large the files are. */
export function bundles(folder: string): void {
  const read = (...files: string[]) => files.map((file) => readFileSync(`dist/${file}`, "utf8")).join("");
  const texts: Record<string, string> = {
    "an empty script": "",
    "Excel functions.js": read("excel/functions.js"),
    "Sheets 00_library.js + 10_functions.js": read("sheets/00_library.js", "sheets/10_functions.js"),
  };
  const loads = Object.entries(texts).map(([name, text], k) => {
    const file = join(folder, `${k}.js`);
    writeFileSync(file, text);
    return [name, () => Number(execFileSync(process.execPath, ["-e", load, file], { encoding: "utf8" }))] as const;
  });
  print("Loading in a fresh process", measured(Object.fromEntries(loads), 30), "an empty script");
  console.log("\nSizes");
  for (const [name, text] of Object.entries(texts))
    if (text !== "")
      console.log(`  ${name.padEnd(44)} ${String(text.length).padStart(9)} bytes   gzipped ${gzipSync(text).length}`);
}

/** V8 keeps what it has compiled as long as the process lives, so each load has one of its own, which times only it. */
const load = `
const vm = require("node:vm");
const text = require("node:fs").readFileSync(process.argv[1], "utf8");
const context = vm.createContext({ CustomFunctions: { associate: () => undefined } });
new vm.Script("0").runInContext(context);
const start = performance.now();
new vm.Script(text).runInContext(context);
console.log(performance.now() - start);
`;
