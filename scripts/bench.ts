/**
 * Prints what calls, bundles and the Excel runtime cost, as ratios measured in one run. Goals are goals, not tests:
 * times differ from machine to machine, ratios much less.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { call, catalogue } from "@dairy-functions/shared";

const rows = 100_000;
const named = (name: string) => catalogue.find((definition) => definition.name === name)!;

/** Runs the variants in turn and gives each one's times in milliseconds, sorted. */
function times(variants: Record<string, () => unknown>, runs: number): Record<string, number[]> {
  const measured: Record<string, number[]> = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  for (let run = -3; run < runs; run++)
    for (const [name, variant] of Object.entries(variants)) {
      const start = performance.now();
      variant();
      if (run >= 0) measured[name]!.push(performance.now() - start);
    }
  for (const list of Object.values(measured)) list.sort((a, b) => a - b);
  return measured;
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)]!;

function print(title: string, measured: Record<string, number[]>, base: string, goal = ""): void {
  console.log(`\n${title}${goal && `   (${goal})`}`);
  for (const [name, list] of Object.entries(measured)) {
    const ratio = (pick: (sorted: readonly number[]) => number) => (pick(list) / pick(measured[base]!)).toFixed(2);
    const least = (sorted: readonly number[]) => sorted[0]!;
    console.log(
      `  ${name.padEnd(44)} median ${median(list).toFixed(2).padStart(9)} ms   least ${list[0]!.toFixed(2).padStart(9)} ms` +
        `   ratio ${ratio(median)} (least ${ratio(least)})`,
    );
  }
}

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

const random = seeded(7);
const column = (low: number, high: number) => Array.from({ length: rows }, () => [low + (high - low) * random()]);
const [milk, fat, protein] = [column(0, 60), column(2, 7), column(2, 5)];

function rawLoop(): number[][] {
  const out = new Array<number[]>(rows);
  for (let i = 0; i < rows; i++)
    out[i] = [(milk[i]![0]! * (0.383 * fat[i]![0]! + 0.242 * protein[i]![0]! + 0.7832)) / 3.1138];
  return out;
}

function rangesAndCells(): void {
  // Every other function runs first, as it would in a real workbook, so that no path is tuned to ECM alone.
  for (const definition of catalogue) for (const { args } of definition.examples) call(definition, args);
  for (const name of ["FCM", "OPPLABOUR", "REALCHANGE", "HHINCOME", "AVGWAGE"])
    call(
      named(name),
      named(name).params.map((_, k) => [milk, fat, protein, milk, fat][k]),
    );
  const ecm = named("ECM");
  const dirty = milk.map(([x], i) => [i % 50 === 0 ? "" : i % 100 === 1 ? "n/a" : i % 200 === 2 ? -1 : x]);
  const single = (cells: (i: number) => unknown[]) => () => {
    for (let i = 0; i < rows; i++) call(ecm, cells(i));
  };
  print(
    `${rows} rows x 3 columns, ECM`,
    times(
      {
        "raw loop over the same arrays": rawLoop,
        "call with three columns": () => call(ecm, [milk, fat, protein]),
        "call with two columns and a cell": () => call(ecm, [milk, fat, 3.3]),
        "call with 3.5 % blanks, text and negatives": () => call(ecm, [dirty, fat, protein]),
        "100,000 calls with single cells": single((i) => [milk[i]![0], fat[i]![0], protein[i]![0]]),
        "100,000 calls with cells as Excel passes them": single((i) => [[milk[i]], [fat[i]], [protein[i]], null, null]),
      },
      40,
    ),
    "raw loop over the same arrays",
    "goal for columns: at most 3",
  );
}

function bundles(): void {
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

/** Microsoft's runtime with our function against one that returns a constant: what a cell costs in Excel beside us. */
async function excelRuntime(): Promise<void> {
  const { bootRuntime } = await import("../packages/excel/test/runtime.ts");
  const constant = `CustomFunctions.associate("CONSTANT", function () { return [[1]]; });`;
  const runtime = await bootRuntime({ scripts: [readFileSync("dist/excel/functions.js", "utf8"), constant] });
  for (const calls of [10_000, 100_000]) {
    const measured: Record<string, number[]> = { CONSTANT: [], ECM: [] };
    for (let run = -1; run < 5; run++)
      for (const name of ["CONSTANT", "ECM"]) {
        const start = performance.now();
        await Promise.all(
          Array.from({ length: calls }, (_, i) =>
            runtime.call(name, [[milk[i % rows]], [fat[i % rows]], [protein[i % rows]], null, null]),
          ),
        );
        if (run >= 0) measured[name]!.push(performance.now() - start);
      }
    for (const list of Object.values(measured)) list.sort((a, b) => a - b);
    print(`${calls} calls in Microsoft's custom-functions runtime`, measured, "CONSTANT", "goal: at most 1.3");
  }
  runtime.close();
}

rangesAndCells();
bundles();
await excelRuntime();
