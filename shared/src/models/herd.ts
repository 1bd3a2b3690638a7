import { CellError } from "../cells/errors.ts";
import { messages } from "../cells/messages.ts";
import { say } from "../cells/say.ts";
import { tidy } from "../cells/sentences.ts";

/**
 * Years lived by one animal over some years at a yearly mortality: the integral of the survivors (1 - mortality)^t. Times
 * the animals that enter a year, it is the head that are there on average.
 */
export function yearsLived(mortality: number, years: number): number {
  const hazard = -Math.log1p(-mortality);
  return hazard === 0 ? years : -Math.expm1(-hazard * years) / hazard;
}

interface HerdClass {
  readonly class: string;
  readonly head: number;
}
/** Yearly rates, as shares of the head of a class at the start of the year. */
interface HerdRates {
  readonly class: string;
  readonly calving: number;
  readonly death: number;
  readonly culling: number;
  readonly sale: number;
  readonly purchase: number;
}
/** Heads by class at the end of a year, and what happened in it over all classes. */
interface HerdYear {
  readonly heads: readonly number[];
  readonly births: number;
  readonly deaths: number;
  readonly culls: number;
  readonly sales: number;
  readonly purchases: number;
}

const refusal = (sentence: string) => new CellError("#VALUE!", sentence);
const nameOf = (row: { readonly class: string }) => row.class.trim().toLowerCase();

/**
 * The head of each class in the order of the rates, or what is wrong: a class that the herd does not have yet starts with
 * none. Both tables list the classes from the youngest on, so that neither can be misread.
 */
export function headsByClass(herd: readonly HerdClass[], rates: readonly HerdRates[]): readonly number[] | CellError {
  for (const [table, rows] of [
    ["herd", herd],
    ["rates", rates],
  ] as const) {
    const seen = new Set<string>();
    for (const row of rows) {
      if (seen.has(nameOf(row))) return refusal(say(messages.functions.classTwice, { table, class: row.class }));
      seen.add(nameOf(row));
    }
  }
  const placeOf = new Map(rates.map((rate, i) => [nameOf(rate), i]));
  const places = herd.map((row) => placeOf.get(nameOf(row)) ?? -1);
  const strange = herd[places.indexOf(-1)];
  if (strange !== undefined) return refusal(say(messages.functions.classWithoutRates, { class: strange.class }));
  const before = places.findIndex((place, i) => i > 0 && place < places[i - 1]!);
  if (before !== -1)
    return refusal(
      say(messages.functions.classesOutOfOrder, { older: herd[before - 1]!.class, younger: herd[before]!.class }),
    );
  for (const rate of rates) {
    const leaving = rate.death + rate.culling + rate.sale;
    if (leaving > 1 + 1e-9)
      return refusal(say(messages.functions.classLeaves, { class: rate.class, rate: tidy(leaving) }));
  }
  const headOf = new Map(herd.map((row) => [nameOf(row), row.head]));
  return rates.map((rate) => headOf.get(nameOf(rate)) ?? 0);
}

/**
 * One year of a herd in yearly age classes (Leslie 1945): of each class some die, are culled or sold, some are bought, and
 * the rest move to the next class; the last class keeps its own. The calves of the year are the new first class.
 */
export function nextYear(heads: readonly number[], rates: readonly HerdRates[]): HerdYear {
  const sum = (rate: (rates: HerdRates) => number) =>
    heads.reduce((total, head, i) => total + head * rate(rates[i]!), 0);
  const stayed = heads.map((head, i) => {
    const { death, culling, sale, purchase } = rates[i]!;
    return head * Math.max(0, 1 - death - culling - sale) + head * purchase;
  });
  const births = sum(({ calving }) => calving);
  const moved = [births, ...stayed];
  const last = moved.pop()!;
  // With a single class its own stay beside the calves.
  moved[moved.length - 1]! += last;
  return {
    heads: moved,
    births,
    deaths: sum(({ death }) => death),
    culls: sum(({ culling }) => culling),
    sales: sum(({ sale }) => sale),
    purchases: sum(({ purchase }) => purchase),
  };
}
