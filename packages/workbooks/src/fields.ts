import { functionNamed, type Language, languages, type Param, say, spoken, translated } from "@dairy-functions/shared";
import type { Limit } from "./book.ts";
import { messages } from "./messages.ts";
import type { Field, Input, Quantity } from "./template.ts";

/** What may be entered, taken from the functions that read it, and said in words. */

/**
 * Unit, limits and note of an input, as the parameter of a function has them. A function may have no upper limit; an input
 * has one, against slips of the hand.
 */
export function parameter(
  functionName: string,
  paramName: string,
  most = 1e10,
): Pick<Input, "unit" | "note"> & { readonly input: Field } {
  const param: Param | undefined = functionNamed(functionName)?.params.find(({ name }) => name === paramName);
  if (param === undefined) throw new Error(`${functionName} has no parameter ${paramName}.`);
  return { input: fieldOf(param, most), note: param.about, ...("unit" in param && { unit: param.unit }) };
}

function fieldOf(param: Param, most: number): Field {
  if (param.kind === "choice") return { kind: "list", values: Object.keys(param.choices), codes: true };
  if (!("unit" in param)) return { kind: "text" };
  const { min, max = most, above, whole } = param as { min?: number; max?: number; above?: number; whole?: true };
  return {
    kind: whole ? "whole" : "number",
    ...(min !== undefined && { min }),
    max,
    ...(above !== undefined && { above }),
  };
}

/** Whether a fraction is shown in per cent: then its unit and its limits are too. */
export const isPercent = ({ unit, format }: Pick<Input, "unit" | "format">): boolean =>
  unit?.startsWith("fraction") === true && format?.includes("%") === true;

/** Whether the unit only says that it is a number. */
export const isCount = ({ unit }: Pick<Quantity, "unit">): boolean => unit === "count" || unit === "index";

/** Whether an amount is in the currency of the workbook. */
export const isMoney = ({ unit }: Pick<Quantity, "unit">): boolean => /\bcur\b/.test(unit ?? "");

/**
 * The format of an amount of money has separators, and decimals as its currency needs, two at least. What is typed is shown
 * as it was typed: 4.75 litres must not be read as 4.8, nor 3.5 people as 4.
 */
export function shownFormat(quantity: Quantity, format = quantity.format): string | undefined {
  if (format === undefined) return undefined;
  const isTyped = "input" in quantity;
  const [, decimals] = /^0(?:\.(0+))?$/.exec(format) ?? [];
  if (decimals !== undefined && isMoney(quantity))
    return `#,##0.${isTyped ? decimals.slice(0, 2) + "#".repeat(Math.max(0, decimals.length - 2)) : decimals}`;
  if (!isTyped || ![quantity.input].flat().every(({ kind }) => kind === "number")) return format;
  if (format === "0") return undefined; // as it is
  return format.replace(/^(0|#,##0(?=\.))(?:\.(0+))?(%?)$/, (_, whole, zeros = "0", percent) => {
    const most = whole === "0" ? 3 : 2; // of larger amounts, two are enough
    return `${whole}.${zeros}${"#".repeat(Math.max(0, most - zeros.length))}${percent}`;
  });
}

/** The unit as a reader sees it. */
export const shownUnit = (quantity: Pick<Input, "unit" | "format">): string =>
  translated(isPercent(quantity) ? quantity.unit!.replace("fraction", "%") : (quantity.unit ?? ""));

/** The limit of an input's cells, with what is said when another value is entered; undefined where anything goes. */
export function limitOf(
  { input, label: english, note, ...shown }: Omit<Input, "input"> & { readonly input: Field },
  range: string,
): Limit | undefined {
  if (input.kind === "text" || input.kind === "any") return undefined;
  const label = translated(english);
  const { unit, ...rest } = shown;
  // A currency or unit that is chosen on Start is beside the cell.
  const isChosen = shown.measure !== undefined || unit === undefined || isMoney(shown);
  const accepted = acceptedBy(input, isChosen ? rest : shown);
  return {
    range,
    ...(input.kind === "list" ? { kind: input.kind, values: choicesOf(input) } : input),
    title: label.slice(0, 32),
    help: [note && translated(note), accepted].filter(Boolean).map(sentence).join(" ").slice(0, 255),
    refusal: say(messages.asks, { label, accepted }).slice(0, 225),
  };
}

/** The choices of a list in the language that is spoken. */
export const choicesOf = ({ values, codes }: Extract<Field, { kind: "list" }>): readonly string[] =>
  codes ? values : values.map(translated);

const sentence = (text = "") =>
  say(messages.sentence, { phrase: `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.।]$/, "")}` });

/** The choices of a list, for a form that is filled in by hand; undefined where the unit says enough. */
export function acceptedFor(input: Input["input"]): string | undefined {
  const field = "kind" in input ? input : undefined;
  return field?.kind === "list" ? choicesOf(field).join(" / ") : undefined;
}

/** A number in a text, as the language writes it. */
const written = (value: number): string =>
  value.toLocaleString(customs(), { maximumFractionDigits: 20, useGrouping: Math.abs(value) >= 1e5 });

/**
 * Where countries of a language differ: Spanish as in Mexico, whose decimal sign is that of the example in texts, and
 * Portuguese as in Portugal, whose space between thousands nobody takes for a decimal sign.
 */
const country: Readonly<Partial<Record<Language, string>>> = { es: "es-MX", pt: "pt-PT" };

function customs(): string {
  const { code } = spoken() ?? {};
  return code === undefined ? "en-US" : `${country[code] ?? languages[code].locales[0]}-u-nu-latn`;
}

function acceptedBy(field: Exclude<Field, { kind: "text" | "any" }>, shown: Pick<Input, "unit" | "format">): string {
  if (field.kind === "list") return say(messages.oneOf, { values: choicesOf(field).join(", ") });
  if (field.kind === "date") return say(messages.aDate);
  const percent = isPercent(shown);
  const texts = messages[field.kind === "whole" ? "whole" : percent ? "percentage" : "number"];
  const says = shown.unit?.startsWith("fraction") || shown.unit === `${field.min} to ${field.max}` || isCount(shown);
  const unit = says ? "" : translated(shown.unit ?? "");
  const number = (limit: number) => (percent ? `${written(Number((100 * limit).toPrecision(12)))} %` : written(limit));
  // The unit is with the last number, where each language has it. One of thousands is a factor: 0 to 10 × 1000 t.
  const inUnit = (limit: number) => [number(limit), /^\d/.test(unit) ? "×" : "", unit].filter(Boolean).join(" ");
  const { min, max, above } = field;
  if (above !== undefined)
    return max === undefined
      ? say(texts.above, { above: inUnit(above) })
      : say(texts.aboveTo, { above: number(above), max: inUnit(max) });
  if (min !== undefined)
    return max === undefined
      ? say(texts.from, { min: inUnit(min) })
      : say(texts.fromTo, { min: number(min), max: inUnit(max) });
  return max === undefined ? say(texts.any) : say(texts.to, { max: inUnit(max) });
}
