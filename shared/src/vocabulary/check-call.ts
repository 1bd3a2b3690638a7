import { messages } from "../cells/messages.ts";
import { say, translated } from "../cells/say.ts";
import { type Fit, type FitParam, fitHeading, isAmount, mayBeOneCurrency } from "./fit.ts";
import { type Heading, readHeading } from "./headings.ts";
import { type Measure, measureOf, readUnit } from "./read-unit.ts";
import type { Unit } from "./units.ts";
import { listOf, meaningOf, wordsOf } from "./words.ts";

/** What a sheet says over or beside the numbers that go into a parameter, column or line. */
export interface Given {
  readonly param: FitParam;
  readonly heading?: Heading | string;
  /** The unit alone, where there is no heading, or one in a cell of its own. */
  readonly unit?: string;
}

/** What is to be said of one argument, or of several together. */
export interface Finding {
  readonly kind: "conversion" | "conflict" | "basis" | "currency" | "unknown";
  /** Names of the parameters. */
  readonly params: readonly string[];
  readonly say: string;
  /** Of a conversion: the sheet's number times it is that of the parameter. */
  readonly factor?: number;
}

export interface CallCheck {
  readonly findings: readonly Finding[];
  /** What all amounts of the call refer to, and with them a result that is an amount: "1/100 kg", "1/yr". */
  readonly basis?: string;
  readonly currency?: string;
}

interface Read {
  readonly param: FitParam;
  readonly heading: Heading;
  readonly fit: Fit;
}

/** Whole amounts and those of a year are one: accounts are of a year. */
const basisIn = ({ fit }: Read) => (fit.basis === undefined || fit.basis === "1/yr" ? "" : fit.basis);
const isKnownAmount = ({ param, fit, heading }: Read) =>
  isAmount(measureOf((param.unit ?? "any") as Unit)) &&
  heading.unit?.dimension !== undefined &&
  (fit.basis !== undefined || fit.fit === "same" || fit.fit === "conversion");
const isForeign = (unit: string | undefined) => /USD|PPP|foreign|cur\/cur/.test(unit ?? "");
const spokenName = (param: FitParam) => translated(meaningOf(param));
const spoken = (one: Read): string => {
  const [name, basis] = [spokenName(one.param), basisIn(one).replace(/^1\//, "").replace(/\//g, " and ")];
  return basis === "" ? say(messages.fit.isTotal, { name }) : say(messages.fit.isPer, { name, basis });
};

/**
 * Whether the numbers that go into one call belong together: each heading fits its parameter, all amounts refer to one
 * thing (a year, 100 kg of milk, a cow), and all money is one currency. Insert, Explain, Check workbook and the readers
 * of tables and accounts ask it.
 */
export function checkCall(definition: { readonly result?: object }, given: readonly Given[]): CallCheck {
  const all = given.map(({ param, heading, unit }): Read => {
    const own = heading ?? wordsOf(param.name);
    const read = typeof own === "string" ? readHeading(own, unit) : own;
    return { param, heading: read, fit: fitHeading(param, read) };
  });
  const amounts = all.filter(isKnownAmount);
  const bases = [...new Set(amounts.map(basisIn))];
  const [first] = bases;
  // A basis that all amounts share is the basis of the result, and converts nothing.
  const shared = bases.length === 1 && first !== "" ? first : undefined;
  const findings: Finding[] = [];
  for (const one of all) {
    const { param, fit } = one;
    const name = spokenName(param);
    if (shared !== undefined && isKnownAmount(one)) {
      const size = sizeOverBasis(one, shared);
      if (Math.abs(size - 1) > 1e-9)
        findings.push({
          kind: "conversion",
          params: [param.name],
          factor: Number(size.toPrecision(12)),
          say: say(messages.fit.sharedBasis, {
            heading: one.heading.text,
            unit: one.heading.unit!.text,
            name,
            wanted: param.unit!,
            factor: Number(size.toPrecision(9)),
          }),
        });
      continue;
    }
    if (fit.fit === "same") continue;
    // Where bases differ, what is said below covers all of them.
    if (bases.length > 1 && fit.basis !== undefined) continue;
    findings.push({
      kind: fit.fit,
      params: [param.name],
      say: fit.say ?? say(messages.fit.notChecked, { name }),
      ...(fit.factor === undefined ? {} : { factor: fit.factor }),
    });
  }
  if (bases.length > 1) {
    const examples = bases.map((basis) => amounts.find((one) => basisIn(one) === basis)!);
    findings.push({
      kind: "basis",
      params: amounts.map(({ param }) => param.name),
      say: say(messages.fit.basesDiffer, { amounts: listOf(examples.map(spoken), "and") }),
    });
  }
  const money = all.filter(({ param, heading }) => heading.unit?.currency !== undefined && !isForeign(param.unit));
  const [one] = money;
  const other = money.find(({ heading }) => !mayBeOneCurrency(one!.heading.unit!.currency!, heading.unit!.currency!));
  if (one !== undefined && other !== undefined)
    findings.push({
      kind: "currency",
      params: money.map(({ param }) => param.name),
      say: say(messages.fit.currenciesDiffer, {
        name: spokenName(one.param),
        currency: one.heading.unit!.currency!,
        other: spokenName(other.param),
        otherCurrency: other.heading.unit!.currency!,
      }),
    });
  const currency = other === undefined ? one?.heading.unit?.currency : undefined;
  const basis =
    bases.length === 1 && resultFollows(definition)
      ? amounts.find(({ fit }) => fit.basis !== undefined)?.fit.basis
      : undefined;
  return { findings, ...(basis === undefined ? {} : { basis }), ...(currency === undefined ? {} : { currency }) };
}

/** Hundredths of a currency or thousands over a shared basis: how often the unit holds that of the parameter. */
function sizeOverBasis({ heading, param }: Read, basis: string): number {
  const below = readUnit(basis);
  const own = heading.unit as Measure;
  const wanted = measureOf(param.unit as Unit);
  if (own.scale === undefined || below?.scale === undefined) return 1;
  return own.dimension!.volume === 1 && wanted.dimension!.mass === 1
    ? 1.03 * (own.scale / below.scale)
    : own.scale / (wanted.scale! * below.scale);
}

/** A result in money, kilograms or hours carries the basis of the amounts; a ratio of two of them does not. */
function resultFollows({ result }: { readonly result?: object }): boolean {
  const unit = result !== undefined && "unit" in result ? (result.unit as string) : undefined;
  return unit !== undefined && isAmount(measureOf(unit as Unit));
}

/** The findings that make a reading wrong: an unknown unit proves nothing, and the call goes on. */
export const refusals = ({ findings }: CallCheck): readonly Finding[] =>
  findings.filter(({ kind }) => kind !== "unknown");
