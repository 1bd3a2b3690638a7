import type { CellParam, Limits, ListParam, LongParam, MatrixParam, NumberParam, Param } from "../define.ts";
import type { Unit } from "../vocabulary/units.ts";
import { listOf, nearest, plainLabel } from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";

/** A parameter or column that is read cell by cell. */
export type ReadParam = CellParam | LongParam;
type NumericParam = NumberParam | ListParam | MatrixParam;

export const isNumeric = (param: Param): param is NumericParam => "unit" in param;

/** Whether a number keeps the limits of a parameter. */
export function isInside({ min, max, above, whole }: Limits, value: number): boolean {
  return (
    Number.isFinite(value) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (!whole || Number.isInteger(value))
  );
}

/** Units that a number is read without. */
const unitless = [
  "fraction",
  "fraction/yr",
  "any",
  "0 or 1",
  "ratio",
  "count",
  "step",
  "index",
  "score",
  "1/d",
  "year",
];
/** Shares and rates, also those a year, are entered as fractions or as percent cells. */
const isFraction = (unit: Unit) => unit === "fraction" || unit === "fraction/yr";
/** What stands behind a number in a sentence. */
const suffixOf = (unit: Unit) => (unitless.includes(unit) ? "" : unit === "month" ? " months" : ` ${unit}`);
/** A limit as it is shown: 1e12 rather than a row of zeros. */
const figure = (x: number) => (Math.abs(x) < 1e12 ? String(x) : x.toExponential().replace("+", ""));

/** Limits as people read them: "from 1 to 15 %", "0 kg or more", "above 0 ha"; empty where any number will do. */
export function limits({ min, max, above, unit }: NumericParam): string {
  const suffix = suffixOf(unit);
  if (above !== undefined) return `above ${above}${max === undefined ? "" : `, at most ${figure(max)}`}${suffix}`;
  if (min !== undefined && max !== undefined) return `from ${figure(min)} to ${figure(max)}${suffix}`;
  if (min !== undefined) return `${min}${suffix} or more`;
  return max === undefined ? "" : `${max}${suffix} or less`;
}

/** What a cell may hold: "a number from 1 to 15 %", "TRUE or FALSE", "IFCN or NORDIC". */
export function accepted(param: ReadParam): string {
  if (param.kind === "choice") return listOf(Object.keys(param.choices));
  if (param.kind === "flag" || param.kind === "flagList") return "TRUE or FALSE";
  if (param.kind === "text" || param.kind === "textList") return "a text";
  const range = limits(param);
  if (isFraction(param.unit)) return `a fraction such as 0.06 or 6 %${range && `, ${range}`}`;
  const what = param.whole ? "a whole number" : "a number";
  if (range === "") return suffixOf(param.unit) === "" ? what : `${what} in ${param.unit}`;
  return `${what} ${/^[a-z]/.test(range) ? range : `of ${range}`}`;
}

/** A required cell is blank or a required argument is left out. */
export const missing = (param: ReadParam, what = "blank") =>
  new CellError("#N/A", `${param.name} is ${what}: enter ${accepted(param)}.`);

/** The cell holds something else than the parameter takes: text, TRUE, a date. */
export const wrongKind = (param: ReadParam, raw: unknown) =>
  new CellError("#VALUE!", `${param.name} ${shown(raw)}: enter ${accepted(param)}.`);

export const unknownChoice = (param: ReadParam, typed: string) =>
  new CellError("#VALUE!", `${param.name} "${short(typed)}" is not known: enter ${accepted(param)}.`);

/** What a number stands for that was typed as a fraction instead of a percentage, or the other way round. */
export function meantNumber(param: NumericParam, value: number): number | undefined {
  const [percent, fraction] = [tidy(value * 100), tidy(value / 100)];
  if (param.unit.startsWith("%") && value > 0 && value < 1 && isInside(param, percent)) return percent;
  return isFraction(param.unit) && value > 1 && isInside(param, fraction) ? fraction : undefined;
}

/** A number outside the limits. The two usual slips with percentages are told from other mistakes. */
export function outside(param: NumericParam, value: number): CellError {
  const say = (problem: string, enter: string) =>
    new CellError("#VALUE!", `${param.name} ${value} ${problem}: enter ${enter}.`);
  const meant = meantNumber(param, value);
  if (meant !== undefined)
    return isFraction(param.unit)
      ? say("looks like a percentage", `${meant} or ${value} %`)
      : say("looks like a fraction", `${meant} for ${meant} %`);
  const tooLow = value < (param.min ?? -Infinity) || value <= (param.above ?? -Infinity);
  const tooHigh = value > (param.max ?? Infinity) || !Number.isFinite(value);
  return say(tooLow ? "is too low" : tooHigh ? "is too high" : "is not whole", accepted(param));
}

/** An unknown label, with the nearest known one. */
export function unknownLabel(typed: string, lines: readonly { readonly name: string }[]): string {
  const near = nearest(
    plainLabel(typed),
    lines.map(({ name }) => name),
  );
  return `"${short(typed)}" is no known label${near === undefined ? "" : `; "${near}" is near`}`;
}

export const notFinite = () =>
  new CellError("#NUM!", "The result is no finite number: an argument is too large or too small.");

function shown(raw: unknown): string {
  if (typeof raw === "string") return `"${short(raw)}" is text`;
  if (typeof raw === "boolean") return `${raw ? "TRUE" : "FALSE"} is a logical value`;
  if (typeof raw === "number") return `${raw} is a number`;
  return Object.prototype.toString.call(raw) === "[object Date]" ? "is a date" : "is no plain value";
}

export const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}...` : text);

/** Takes off the last digits that 0.07 * 100 leaves behind. */
const tidy = (x: number) => Number(x.toPrecision(12));
