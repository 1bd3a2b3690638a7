import type { SheetArea } from "@dairy-functions/formulas";
import {
  type AnyFunction,
  type CallCheck,
  checkCall,
  type Finding,
  type FitParam,
  fitHeading,
  type Heading,
  isNumeric,
  kilogramsPerLitre,
  measureOf,
  type Param,
  quotient,
  type Unit,
  unitInWords,
  unitOf,
} from "@dairy-functions/shared";
import type { Contents, Host } from "./pane-host.ts";
import { headingOf, isOtherPercent } from "./sheet-headings.ts";

/** The units of a call: what the sheet says of each argument, and whether it belongs together. */

/** An argument with numbers of a sheet, and what the formula multiplies them by. */
export interface UnitArgument {
  readonly param: Param;
  readonly heading: Heading | undefined;
  readonly factor?: number;
  /** Its numbers, as far as they are known. */
  readonly numbers?: readonly unknown[];
}

/** A finding, with what has to be decided before the numbers may go in. */
export interface UnitFinding extends Finding {
  /** Nothing is proved, and nothing is against it: the sheet names no unit. */
  readonly isUnchecked?: true;
}

export interface UnitCheck {
  readonly findings: readonly UnitFinding[];
  readonly basis?: string;
  readonly currency?: string;
}

/** The parameters whose numbers have a unit that a heading can speak of. */
export const hasUnit = (param: Param | undefined): param is Param & FitParam & { readonly unit: Unit } =>
  param !== undefined && isNumeric(param) && param.kind !== "matrix" && param.unit !== "any";

/** What `checkCall` finds, where formulas may already convert what they read. */
export function checkUnits(definition: AnyFunction, args: readonly UnitArgument[]): UnitCheck {
  const headed = args.flatMap(({ param, heading, factor = 1, numbers = [] }) => {
    if (!hasUnit(param) || heading === undefined || isOtherPercent(param, heading, numbers)) return [];
    if (Math.abs(factor - 1) < 1e-9) return [{ param, heading }];
    const converted = headingAfter(param, heading, factor);
    return converted === undefined ? [] : [{ param, heading: converted }];
  });
  const check: CallCheck = checkCall(definition, headed);
  const isSilent = (name: string) => {
    const heading = headed.find(({ param }) => param.name === name)?.heading;
    return heading?.unit === undefined && heading?.unread === undefined && heading?.ask === undefined;
  };
  return {
    ...check,
    findings: check.findings.map((finding) =>
      finding.kind === "unknown" && isSilent(finding.params[0]!) ? { ...finding, isUnchecked: true } : finding,
    ),
  };
}

/** What a heading says once a formula has multiplied its numbers; undefined where that proves nothing. */
function headingAfter(
  param: FitParam & { readonly unit: Unit },
  heading: Heading,
  factor: number,
): Heading | undefined {
  const fit = fitHeading(param, heading);
  const isRight = (wanted: number | undefined) => wanted !== undefined && Math.abs(factor / wanted - 1) < 1e-6;
  if (isRight(yearlyFactor(param, heading)) || (fit.basis === undefined && isRight(fit.factor))) {
    const { currency } = heading.unit!;
    return { ...heading, unit: { ...measureOf(param.unit), ...(currency === undefined ? {} : { currency }) } };
  }
  return fit.fit === "conversion" && fit.basis === undefined ? heading : undefined;
}

/**
 * The factor that makes an amount of a day, a week or a month one of a year, in the unit of its parameter; undefined where
 * its unit is anything else.
 */
export function yearlyFactor({ unit: own }: FitParam, { unit }: Heading): number | undefined {
  const want = measureOf((own ?? "any") as Unit);
  if (unit?.dimension === undefined || unit.scale === undefined || want.dimension === undefined) return undefined;
  const left: Record<string, number> = { ...quotient(unit.dimension, want.dimension) };
  let size = unit.scale / want.scale!;
  if (left.volume === 1 && left.mass === -1) {
    size *= kilogramsPerLitre;
    delete left.volume;
    delete left.mass;
  }
  const open = Object.entries(left);
  return open.every(([base, power]) => base === "time" && power === -1) ? Number(size.toPrecision(12)) : undefined;
}

/** "per 100 kg", "per animal and day". */
export const spokenBasis = (basis: string): string =>
  basis
    .replace(/^1\//, "per ")
    .replace(/\//g, " and ")
    .replace(/\byr\b/, "year")
    .replace(/\bd\b/, "day")
    .replace(/\bhead\b/, "animal");

export const isPlainNumber =
  /^(?:any|fraction|fraction\/yr|ratio|index|score|step|0 or 1|count|elasticity|year|cur\/unit|g or kJ|MJ\/kg or Mcal\/kg)$/;

/** The unit of a result with what it refers to, in words: "USD per hour". */
export function resultUnit({ result }: AnyFunction, { basis, currency }: UnitCheck): string | undefined {
  const unit = unitOf(result);
  if (unit === "" || isPlainNumber.test(unit)) return undefined;
  const words = unitInWords(unit as Unit, currency);
  return basis === undefined ? words : `${words} ${spokenBasis(basis)}`;
}

/** The headings of areas, with each sheet read once. */
export async function headingsOf(
  host: Host,
  areas: readonly (SheetArea | undefined)[],
): Promise<readonly (Heading | undefined)[]> {
  const sheets = new Map<string, Contents & { readonly row: number }>();
  for (const area of areas) {
    if (area === undefined || sheets.has(area.sheet)) continue;
    const own = areas.filter((each): each is SheetArea => each?.sheet === area.sheet);
    const row = Math.max(0, Math.min(...own.map((each) => each.row)) - rowsAbove);
    const last = Math.max(...own.map((each) => (each.rows > 1 ? each.row : each.row + 1)));
    const right = Math.max(...own.map((each) => each.column + each.columns));
    const part = { sheet: area.sheet, row, column: 0, rows: Math.max(1, last - row), columns: right + columnsBehind };
    sheets.set(area.sheet, { ...(await host.read(part)), row });
  }
  return areas.map((area) => area && headingOf(sheets.get(area.sheet)!, area));
}
/** How far above a range its header is looked for, and how far behind it a unit. */
const rowsAbove = 300;
const columnsBehind = 4;
