/**
 * Computes formulas with IronCalc, an engine with LET, LAMBDA and ISOMITTED that we did not write. It is an ES module,
 * which Jest does not load, so it runs as a program: a question as JSON on standard input, the values on standard output.
 *
 *     { "names": [["DAIRY.NCFI", "=LAMBDA(...)"]], "cells": [[row, column, "input"]], "read": [[row, column]] }
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { initSync, Model } from "@ironcalc/wasm";

initSync({ module: readFileSync(fileURLToPath(import.meta.resolve("@ironcalc/wasm/wasm_bg.wasm"))) });
const { names, cells, read } = JSON.parse(readFileSync(0, "utf8"));
const model = new Model("book", "en", "UTC", "en");
for (const [name, formula] of names) model.newDefinedName(name, undefined, formula);
model.pauseEvaluation();
for (const [row, column, input] of cells) model.setUserInput(0, row, column, input);
// Nine digits are shown otherwise.
for (const [row, column] of read)
  model.updateRangeStyle({ sheet: 0, row, column, width: 1, height: 1 }, "num_fmt", "0.0000000000000000E+00");
model.resumeEvaluation();
model.evaluate();
console.log(JSON.stringify(read.map(([row, column]) => model.getFormattedCellValue(0, row, column))));
