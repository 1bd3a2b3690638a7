import { readFileSync } from "node:fs";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { print, times } from "./measure.ts";

/** What loading costs, and how large the files are. */
export function bundles(): void {
  const read = (...files: string[]) => files.map((file) => readFileSync(`dist/${file}`, "utf8")).join("");
  const texts: Record<string, string> = {
    "an empty script": "",
    "Excel functions.js": read("excel/functions.js"),
    "Sheets 00_library.js + 10_functions.js": read("sheets/00_library.js", "sheets/10_functions.js"),
  };
  const load = (text: string) => () => {
    const context = vm.createContext({ CustomFunctions: { associate: () => undefined } });
    new vm.Script(text).runInContext(context);
  };
  print(
    "Loading in a fresh V8 context",
    times(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, load(text)])), 30),
    "an empty script",
  );
  console.log("\nSizes");
  for (const [name, text] of Object.entries(texts))
    if (text !== "")
      console.log(`  ${name.padEnd(44)} ${String(text.length).padStart(9)} bytes   gzipped ${gzipSync(text).length}`);
}
