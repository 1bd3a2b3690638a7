import { spellings } from "@dairy-functions/formulas";
import { type AnyFunction, citations, translated } from "@dairy-functions/shared";
import { canvas, finished, gap, put, putRow, putTitle } from "./canvas.ts";
import type { Block, Quantity, Template } from "./template.ts";
import { calledBy, parse, tablesIn } from "./template-formulas.ts";
import { type Followed, putWrittenNumbers, type Used } from "./written-numbers.ts";

/** The last sheet: the terms, each function that the workbook calls with its formula and source, and how sentences write numbers. */
export function methodSheet(template: Template, name: string, followed: Followed, used: Used) {
  const sheet = canvas(name, [26, 44, 46, 46]);
  putTitle(sheet, "How the results are computed and where the methods come from.");
  put(sheet, 0, { value: "Term", look: "header" });
  put(sheet, 1, { value: "What it means here", look: "header" }, 3);
  sheet.row++;
  for (const { term, text } of template.method) {
    put(sheet, 0, { value: term, look: "label" });
    put(sheet, 1, { value: text, look: "label" }, 3);
    sheet.row++;
  }
  const functions = functionsOf(template);
  if (functions.length > 0) {
    gap(sheet);
    putRow(sheet, ["Function", "What it gives", "Formula", "Source"], ["header", "header", "header", "header"]);
    for (const definition of functions) {
      const { summary, formula } = definition;
      const texts = [spellings.excel(definition.name), translated(summary), formula, citations(definition).join("\n")];
      for (const [k, value] of texts.entries())
        put(sheet, k, { value, look: k === 3 ? "note" : "label" }, 1, sheet.row, true);
      sheet.row++;
    }
  }
  const placed = putWrittenNumbers(sheet, followed, used);
  return { method: finished(sheet, true), placed };
}

/** The functions that a template calls, each once, in alphabetical order. */
function functionsOf({ sheets }: Template): AnyFunction[] {
  const formulas = sheets.flatMap(({ blocks }) => blocks.flatMap(formulasOf));
  const called = formulas.flatMap((formula) => calledBy(parse(formula)));
  return [...new Set(called)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function formulasOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "rows":
      return block.rows.flatMap(formulaOf);
    case "table":
      return block.columns.flatMap(formulaOf);
    case "grid":
      return formulaOf(block.quantity);
    case "figures":
      return block.figures.flatMap(formulaOf);
    case "sentence":
    case "spill":
      return [block.formula];
    default:
      return [];
  }
}

/** The columns of the tables that functions are given, whose headers they read. */
export function readByFunctions({ sheets }: Template): ReadonlySet<string> {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const read = new Set(blocks.flatMap(formulasOf).flatMap((formula) => tablesIn(parse(formula))));
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.columns.map(({ name }) => name)] : []));
  return new Set(tables.filter((columns) => columns.some((name) => read.has(name))).flat());
}

const formulaOf = (quantity: Quantity): readonly string[] => ("formula" in quantity ? [quantity.formula].flat() : []);
