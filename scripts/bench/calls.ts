import { readFileSync } from "node:fs";
import { call, catalogue, functionNamed } from "@dairy-functions/shared";
import { seeded } from "../../test/seeded.ts";
import { once, print, times } from "./measure.ts";

const rows = 100_000;
const random = seeded(7);
const column = (low: number, high: number) => Array.from({ length: rows }, () => [low + (high - low) * random()]);
const [milk, fat, protein] = [column(0, 60), column(2, 7), column(2, 5)];

function rawLoop(): number[][] {
  const out = new Array<number[]>(rows);
  for (let i = 0; i < rows; i++)
    out[i] = [(milk[i]![0]! * (0.383 * fat[i]![0]! + 0.242 * protein[i]![0]! + 0.7832)) / 3.1138];
  return out;
}

/** Columns and single cells through `call`, against the bare loop. */
export function rangesAndCells(): void {
  // Every other function runs first, as it would in a real workbook, so that no path is tuned to ECM alone.
  for (const definition of catalogue) for (const { args } of definition.examples) call(definition, args);
  for (const name of ["FCM", "OPPLABOUR", "REALCHANGE", "HHINCOME", "AVGWAGE"])
    call(
      functionNamed(name)!,
      functionNamed(name)!.params.map((_, k) => [milk, fat, protein, milk, fat][k]),
    );
  const ecm = functionNamed("ECM")!;
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

/** Microsoft's runtime with our function against one that returns a constant: what a cell costs in Excel beside us. */
export async function excelRuntime(): Promise<void> {
  const { bootRuntime } = await import("../../packages/excel/test/runtime.ts");
  const constant = `CustomFunctions.associate("CONSTANT", function () { return [[1]]; });`;
  const runtime = await bootRuntime({ scripts: [readFileSync("dist/excel/functions.js", "utf8"), constant] });
  for (const calls of once ? [10] : [10_000, 100_000]) {
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
