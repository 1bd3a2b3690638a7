import type { CellParam, Limits, ListParam, LongParam, MatrixParam, NumberParam, Param } from "../define.ts";
import type { Unit } from "../vocabulary/units.ts";
import { listOf, named, nearest, plainLabel } from "../vocabulary/words.ts";
import { CellError } from "./errors.ts";
import { messages } from "./messages.ts";
import { say } from "./say.ts";
import { digitsOf, readWrittenNumber } from "./written-numbers.ts";

/** A parameter or column that is read cell by cell. */
export type ReadParam = CellParam | LongParam;
type NumericParam = NumberParam | ListParam | MatrixParam;

export const isNumeric = (param: Param): param is NumericParam => "unit" in param;

/** Whether a number keeps the limits of a parameter. */
export function isInside({ min, max, above, whole, notZero }: Limits, value: number): boolean {
  return (
    Number.isFinite(value) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (!whole || Number.isInteger(value)) &&
    !(notZero && value === 0)
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
/** A limit as it is shown: 1e12 rather than a row of zeros. */
const figure = (x: number) => (Math.abs(x) < 1e12 ? String(x) : x.toExponential().replace("+", ""));
/** A limit with its unit: "15 %", "72 months". */
function quantity(unit: Unit, x: number): string {
  if (unitless.includes(unit)) return figure(x);
  return unit === "month"
    ? say(messages.months, { number: figure(x) })
    : say(messages.quantity, { number: figure(x), unit });
}

/** The limits of a number in one of the forms of the catalogue; the unit follows the last of them. */
function range(form: keyof typeof messages.ranges, { min, max, above, unit }: NumericParam): string {
  const texts = messages.ranges[form];
  if (above !== undefined && max !== undefined)
    return say(texts.aboveTo, { above: figure(above), max: quantity(unit, max) });
  if (above !== undefined) return say(texts.above, { above: quantity(unit, above) });
  if (min !== undefined && max !== undefined) return say(texts.fromTo, { min: figure(min), max: quantity(unit, max) });
  if (min !== undefined) return say(texts.from, { min: quantity(unit, min) });
  return max === undefined ? say(texts.any) : say(texts.to, { max: quantity(unit, max) });
}

/** Limits as HELP shows them: "From 1 to 15 %.", "Above 0 ha."; empty where any number will do. */
export const limits = (param: NumericParam): string => range("limits", param);

/** What a cell may hold: "a number from 1 to 15 %", "TRUE or FALSE", "IFCN or NORDIC". */
export function accepted(param: ReadParam): string {
  if (param.kind === "choice") return listOf(Object.keys(param.choices));
  if (param.kind === "flag" || param.kind === "flagList") return say(messages.trueOrFalse);
  if (param.kind === "text" || param.kind === "textList") return say(messages.aText);
  if (isFraction(param.unit)) return range("fraction", param);
  const { min, max, above, unit, whole } = param;
  if (min === undefined && max === undefined && above === undefined && !unitless.includes(unit))
    return say(whole ? messages.wholeNumberInUnit : messages.numberInUnit, { unit });
  return range(whole ? "whole" : "number", param);
}

/** A required cell is blank or a required argument is left out. */
export const missing = (param: ReadParam, orZero = false) =>
  new CellError(
    "#N/A",
    say(orZero ? messages.isBlankOrZero : messages.isBlank, { parameter: named(param), accepted: accepted(param) }),
  );

/**
 * The numbers that a text may stand for: one, or two where a comma may be either sign and both are allowed. A percent
 * sign is read by the parameter; with any other unit behind it, a text is none.
 */
export function writtenNumbers(param: NumericParam, text: string): readonly number[] {
  const written = readWrittenNumber(text);
  if (written === undefined) return [];
  const isPercent = written.rest === "%" || written.rest === "٪";
  const isUnit = written.rest === "" || written.rest === param.unit || (isPercent && param.unit.startsWith("%"));
  if (!isUnit && !(isPercent && isFraction(param.unit))) return [];
  return [written.value, ...(written.or === undefined ? [] : [written.or])]
    .map((value) => (isPercent && isFraction(param.unit) ? tidy(value / 100) : value))
    .filter((value) => isInside(param, value));
}

/** A number that is text, with what to type; undefined where the text is none that the parameter accepts. */
function isWritten(param: NumericParam, text: string): string | undefined {
  const [meant, or] = writtenNumbers(param, text);
  if (meant === undefined) return undefined;
  const it = { parameter: named(param), value: short(text.trim()), meant };
  if (or !== undefined) return say(messages.isEitherNumber, { ...it, or });
  const written = readWrittenNumber(text)!;
  // Where the limits leave only the other reading, they say which sign it is.
  const because =
    written.because === "groups" && written.or === meant ? (text.includes(",") ? "comma" : "text") : written.because;
  if (because === "digits") return say(messages.hasOtherDigits, { ...it, script: digitsOf(text)! });
  return say(
    because === "comma"
      ? messages.hasDecimalComma
      : because === "groups"
        ? messages.hasGroups
        : messages.isNumberAsText,
    it,
  );
}

/** The cell holds something else than the parameter accepts: text, TRUE, a date. */
export function wrongKind(param: ReadParam, raw: unknown): CellError {
  const written = typeof raw === "string" && isNumeric(param) ? isWritten(param, raw) : undefined;
  if (written !== undefined) return new CellError("#VALUE!", written);
  const it = { parameter: named(param), accepted: accepted(param) };
  const isDate = Object.prototype.toString.call(raw) === "[object Date]";
  return new CellError(
    "#VALUE!",
    typeof raw === "string"
      ? say(messages.isText, { ...it, value: short(raw) })
      : typeof raw === "boolean"
        ? say(messages.isLogical, { ...it, value: raw ? "TRUE" : "FALSE" })
        : typeof raw === "number"
          ? say(messages.isNumber, { ...it, value: raw })
          : say(isDate ? messages.isDate : messages.isOther, it),
  );
}

export const unknownChoice = (param: ReadParam, typed: string) =>
  new CellError(
    "#VALUE!",
    say(messages.unknownChoice, { parameter: named(param), value: short(typed), accepted: accepted(param) }),
  );

/** What a number stands for that was typed as a fraction instead of a percentage, or the other way round. */
export function meantNumber(param: NumericParam, value: number): number | undefined {
  const [percent, fraction] = [tidy(value * 100), tidy(value / 100)];
  if (param.unit.startsWith("%") && value > 0 && value < 1 && isInside(param, percent)) return percent;
  return isFraction(param.unit) && value > 1 && isInside(param, fraction) ? fraction : undefined;
}

/** A number outside the limits. The two usual slips with percentages have messages of their own. */
export function outside(param: NumericParam, value: number): CellError {
  const parameter = named(param);
  const meant = meantNumber(param, value);
  if (meant !== undefined) {
    const slip = isFraction(param.unit) ? messages.looksLikePercentage : messages.looksLikeFraction;
    return new CellError("#VALUE!", say(slip, { parameter, value, meant }));
  }
  if (value === 0 && param.notZero && "default" in param)
    return new CellError("#VALUE!", say(messages.zeroCouldBeBlank, { parameter, default: String(param.default) }));
  const tooLow = value < (param.min ?? -Infinity) || value <= (param.above ?? -Infinity);
  const it = { parameter, accepted: accepted(param) };
  if (!Number.isFinite(value) && !tooLow) return new CellError("#VALUE!", say(messages.tooLarge, it));
  const problem = tooLow ? messages.tooLow : value > (param.max ?? Infinity) ? messages.tooHigh : messages.notWhole;
  return new CellError("#VALUE!", say(problem, { ...it, value }));
}

/** An unknown label, with the nearest known one. */
export function unknownLabel(typed: string, lines: readonly { readonly name: string }[]): string {
  const near = nearest(
    plainLabel(typed),
    lines.map(({ name }) => name),
  );
  const label = short(typed);
  return near === undefined ? say(messages.labelUnknown, { label }) : say(messages.labelSlip, { label, near });
}

export const notFinite = () => new CellError("#NUM!", say(messages.notFinite));

export const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}...` : text);

/** Takes off the last digits that 0.07 * 100 leaves behind. */
export const tidy = (x: number) => Number(x.toPrecision(12));
