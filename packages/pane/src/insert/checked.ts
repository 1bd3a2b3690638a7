import { type AnyFunction, type Heading, named, spoken, translated } from "@dairy-functions/shared";
import { isEmptyCell } from "../areas.ts";
import type { Host } from "../pane-host.ts";
import { checkUnits, hasUnit, headingsOf, resultUnit, type UnitFinding, yearlyFactor } from "../units-of-call.ts";
import { conversionOf } from "./conversion.ts";
import type { Given } from "./given.ts";
import { headerUnit } from "./header.ts";

/** A call with its conversions, and what a person has to answer before it is written. */
export interface CheckedGivens {
  readonly givens: readonly Given[];
  /** What is converted, by argument: what the sheet says, without what to do about it. */
  readonly converted: readonly (string | undefined)[];
  readonly questions: readonly Question[];
  /** Arguments of which the sheet names no unit. */
  readonly unchecked: readonly string[];
  /** The unit of the result, with what it refers to, in words and as a header has it. */
  readonly result?: string;
  readonly header?: string;
}
export interface Question {
  readonly say: string;
  readonly isConflict: boolean;
  /** Whether all amounts can be made amounts of a year. */
  readonly canBeYearly: boolean;
}

/** What a person has decided so far. */
export interface Decisions {
  /** Arguments whose numbers are taken as they are, though the sheet names another unit. */
  readonly asTheyAre: ReadonlySet<string>;
  readonly isYearly: boolean;
}

/** Finds what the sheet says of each argument, converts what can be converted, and asks about the rest. */
export async function checkGivens(
  host: Host,
  definition: AnyFunction,
  givens: readonly Given[],
  { asTheyAre, isYearly }: Decisions,
): Promise<CheckedGivens> {
  const { params } = definition;
  const headings = await headingsOf(
    host,
    givens.map((given, k) => ("area" in given && hasUnit(params[k]) ? given.area : undefined)),
  );
  const numbers = givens.map((given) => ("area" in given ? given.contents.values.flat() : []));
  const yearly = params.map((param, k) => {
    const heading = headings[k];
    return hasUnit(param) && heading !== undefined ? yearlyFactor(param, heading) : undefined;
  });
  const args = params.map((param, k) => ({ param, heading: headings[k], numbers: numbers[k]! }));
  const first = checkUnits(definition, args);
  const basis = first.findings.find(({ kind }) => kind === "basis");
  const isOfTime = (name: string) => yearly[params.findIndex((param) => param.name === name)] !== undefined;
  const canBeYearly = basis?.params.every(isOfTime) === true;
  const together = isYearly && canBeYearly ? basis : undefined;
  const check =
    together === undefined
      ? first
      : checkUnits(
          definition,
          args.map((arg, k) => ({ ...arg, factor: isMadeYearly(together, arg.param.name) ? yearly[k]! : 1 })),
        );
  function isMadeYearly({ params: together }: UnitFinding, name: string): boolean {
    return together.includes(name) && !asTheyAre.has(name);
  }
  const factorOf = (k: number): number | undefined => {
    const { name } = params[k]!;
    if (together?.params.includes(name)) return yearly[k] === 1 ? undefined : yearly[k];
    const heading = headings[k];
    const found = check.findings.find((each) => each.kind === "conversion" && each.params[0] === name);
    return found?.factor ?? (found !== undefined && heading?.unit?.substance === "deg F" ? 1 : undefined);
  };
  const isConverted = (k: number) =>
    "area" in givens[k]! && !asTheyAre.has(params[k]!.name) && factorOf(k) !== undefined;
  const converted = givens.map((given, k): Given => {
    if (!("area" in given) || !isConverted(k)) return given;
    const keepsBlanks = hasBlanks(given);
    const conversion = conversionOf(host, params[k]!, headings[k]!, factorOf(k)!, given.text, keepsBlanks);
    return { ...given, conversion };
  });
  const open = check.findings.filter(
    ({ kind, params: [name], isUnchecked }) =>
      !isUnchecked && !(kind === "conversion" && isConverted(params.findIndex((param) => param.name === name))),
  );
  const isClear = !open.some(({ kind }) => kind === "basis" || kind === "currency");
  const checked = together !== undefined ? { ...check, basis: "1/yr" } : check;
  const header = isClear ? headerUnit(definition, checked) : undefined;
  // What it refers to is in words in English only.
  const isShort = checked.basis !== undefined && spoken() !== undefined && header !== undefined;
  const result = isShort ? translated(header) : isClear ? resultUnit(definition, checked) : undefined;
  return {
    givens: converted,
    converted: converted.map((given, k) =>
      "area" in given && given.conversion !== undefined
        ? problemOf(check.findings, params[k]!.name, headings[k]!)
        : undefined,
    ),
    questions: open.map(({ kind, say }) => ({
      say,
      isConflict: kind !== "unknown" && kind !== "conversion",
      canBeYearly: kind === "basis" && canBeYearly,
    })),
    unchecked: params.flatMap((param, k) => {
      const given = givens[k]!;
      const isSilent =
        headings[k] === undefined ||
        check.findings.some(({ isUnchecked, params: [name] }) => isUnchecked && name === param.name);
      return "area" in given && hasUnit(param) && isSilent ? [named(param)] : [];
    }),
    ...(result === undefined ? {} : { result }),
    ...(header === undefined ? {} : { header }),
  };
}

/** A cell without a value among those that have one: a product would make it a 0. */
function hasBlanks({ area, contents }: Extract<Given, { area: unknown }>): boolean {
  const used = contents.values.length;
  return used < area.rows || contents.values.some((row) => row.length < area.columns || row.some(isEmptyCell));
}

/** What a finding says, without the remedy behind the last colon. */
function problemOf(findings: readonly UnitFinding[], name: string, { text, unit }: Heading): string {
  const found = findings.find(({ kind, params }) => kind === "conversion" && params[0] === name)?.say;
  if (found === undefined) return `"${text}" is in ${unit!.text}`;
  const end = found.lastIndexOf(": ");
  return end < 0 ? found : found.slice(0, end);
}
