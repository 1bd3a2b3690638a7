/**
 * Computes formulas with IronCalc, an engine with LET, LAMBDA and ISOMITTED that we did not write. It is an ES module,
 * which Jest does not load, so it runs as a program: books as JSON on standard input, the values of each on standard
 * output.
 *
 *     [{ "names": [["DAIRY.NCFI", "=LAMBDA(...)"]], "cells": [[row, column, "input"]], "read": [[row, column]] }]
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { initSync, Model } from "@ironcalc/wasm";

initSync({ module: readFileSync(fileURLToPath(import.meta.resolve("@ironcalc/wasm/wasm_bg.wasm"))) });

function valuesIn({ names, cells, read }) {
  const model = new Model("book", "en", "UTC", "en");
  for (const [name, formula] of names) model.newDefinedName(name, undefined, formula);
  model.pauseEvaluation();
  for (const [row, column, input] of cells) model.setUserInput(0, row, column, input);
  const height = Math.max(...read.map(([row]) => row));
  const width = Math.max(...read.map(([, column]) => column));
  // Nine digits are shown otherwise; with two places for the exponent, one of three is written wrong.
  model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width, height }, "num_fmt", "0.0000000000000000E+000");
  model.resumeEvaluation();
  model.evaluate();
  const values = read.map(([row, column]) => model.getFormattedCellValue(0, row, column));
  model.free();
  return values;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(valuesIn)));
