import type { DataValidation } from "@cj-tech-master/excelts";
import { conditionOf, type Limit } from "../src/index.ts";

/** Excel takes no longer ones. */
const longest = { title: 32, help: 255, refusal: 255 };
const longestList = 255;
/** The number of the first day of 1970. */
const daysTo1970 = 25569;

/** What may be entered, as a data validation of Excel; clearing a cell is always allowed. */
export function validation(limit: Limit): DataValidation {
  for (const part of ["title", "help", "refusal"] as const)
    if (limit[part].length > longest[part])
      throw new Error(`The ${part} of ${limit.range} has more than ${longest[part]} letters: ${limit[part]}`);
  return {
    ...allowed(limit),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: limit.title,
    prompt: limit.help,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: limit.title,
    error: limit.refusal,
  } as DataValidation;
}

function allowed(limit: Limit): Partial<DataValidation> {
  const { range, kind, min, max, above, values } = limit;
  if (kind === "list") return { type: "list", formulae: [listOf(range, values ?? [])] };
  const type = kind === "number" ? "decimal" : kind;
  // The writer takes days as dates and stores their numbers.
  const end = (value: number) => (kind === "date" ? new Date((value - daysTo1970) * 864e5) : value);
  if (above !== undefined) {
    if (max === undefined) return { type, operator: "greaterThan", formulae: [end(above)] };
    // No operator has one end in the range and the other out of it.
    return { type: "custom", formulae: [conditionOf(limit).slice(1)] };
  }
  if (min !== undefined && max !== undefined) return { type, operator: "between", formulae: [end(min), end(max)] };
  if (max !== undefined) return { type, operator: "lessThanOrEqual", formulae: [end(max)] };
  return { type, operator: "greaterThanOrEqual", formulae: [end(min ?? (kind === "date" ? 1 : -1e307))] };
}

function listOf(range: string, values: readonly string[]): string {
  const list = values.join(",");
  const comma = values.find((value) => value.includes(","));
  if (comma !== undefined) throw new Error(`The list of ${range} has a value with a comma: ${comma}`);
  if (list.length > longestList) throw new Error(`The list of ${range} has more than ${longestList} letters: ${list}`);
  return `"${list.replaceAll('"', '""')}"`;
}
