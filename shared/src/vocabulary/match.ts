import { type Fit, type FitParam, fitHeading, isAmount, saysOtherThan } from "./fit.ts";
import type { Heading } from "./headings.ts";
import { meantBy } from "./questions.ts";
import { measureOf } from "./read-unit.ts";
import type { Unit } from "./units.ts";
import { isInWords, plainHeader, wordsOf } from "./words.ts";

/** The heading of a parameter, and what its unit is to it. */
export interface Match {
  /** Its place among the headings. */
  readonly heading: number;
  readonly fit: Fit;
}

/**
 * `names`: a heading is the name or begins with it, as in a table that a function reads. `meaning`: also what the
 * parameter is about and everyday words, as in a sheet that a person points at.
 */
type By = "names" | "meaning";

interface Pair extends Match {
  readonly param: number;
  readonly score: number;
}

/**
 * A heading for each parameter that has one. A heading whose unit is a conflict is none, unless it has the very name: then
 * the caller can say what is wrong with it. `accepts` narrows further what a unit may be. All amounts get one basis.
 */
export function matchHeadings(
  params: readonly (FitParam | undefined)[],
  headings: readonly Heading[],
  by: By,
  accepts: (heading: Heading, fit: Fit) => boolean = () => true,
): { readonly score: number; readonly of: readonly (Match | undefined)[] } {
  const scoreOf = by === "names" ? scoreByName(params) : scoreByMeaning(headings);
  const pairs: Pair[] = [];
  for (const [k, param] of params.entries()) {
    if (param === undefined) continue;
    for (const [j, heading] of headings.entries()) {
      const score = scoreOf(param, heading, j);
      if (score <= 0) continue;
      const fit: Fit = param.unit === undefined ? { fit: "unknown" } : fitHeading(param, heading);
      if (fit.fit === "conflict" && score < exactly) continue;
      const total = by === "meaning" ? score + preference(heading, fit) : score;
      if ((by === "names" || total >= enough) && accepts(heading, fit))
        pairs.push({ param: k, heading: j, fit, score: total });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  if (by === "names") return assigned(params.length, pairs);
  const basisOf = ({ param, fit, heading }: Pair) =>
    isAmount(measureOf((params[param]!.unit ?? "any") as Unit)) && headings[heading]!.unit !== undefined
      ? fit.basis === "1/yr"
        ? ""
        : (fit.basis ?? "")
      : undefined;
  const bases = [...new Set(pairs.map(basisOf))].filter((basis) => basis !== undefined);
  const choices = (bases.length === 0 ? [""] : bases).map((basis) =>
    assigned(
      params.length,
      pairs.filter((pair) => (basisOf(pair) ?? basis) === basis),
    ),
  );
  return choices.reduce((a, b) => (b.score > a.score ? b : a));
}

/** What can go in as it is comes first, then what can be converted; what has to be asked about comes last. */
const preference = ({ unit, unread, ask }: Heading, { fit }: Fit): number =>
  fit === "same"
    ? 2
    : fit === "conversion"
      ? 1
      : unit === undefined && unread === undefined && ask === undefined
        ? 0
        : -1;

const enough = 3;
const exactly = 1000;

/** The best pairs first, each parameter and each heading once. */
function assigned(count: number, pairs: readonly Pair[]) {
  const of: (Match | undefined)[] = Array.from({ length: count });
  const taken = new Set<number>();
  let score = 0;
  for (const pair of pairs) {
    if (of[pair.param] !== undefined || taken.has(pair.heading)) continue;
    of[pair.param] = { heading: pair.heading, fit: pair.fit };
    taken.add(pair.heading);
    score += pair.score;
  }
  return { score, of };
}

/**
 * The longest name first: "cream price Tk" is not cream, and "Milk price (USD per cwt)" is not milk. A language is asked
 * only for what is not in English.
 */
function scoreByName(params: readonly (FitParam | undefined)[]): (param: FitParam, heading: Heading) => number {
  const names = new Set(["", ...params.map((param) => param && wordsOf(param.name))]);
  return (param, heading) => {
    const plain = plainHeader(heading.text);
    const name = wordsOf(param.name);
    if (plain === name || (!names.has(plain) && isInWords(heading.text, param))) return exactly;
    return plain.startsWith(`${name} `) && !saysOtherThan(param, plain.slice(name.length + 1)) ? name.length : 0;
  };
}

const idle = new Set("a an and as at by for from in is of on or per the to with".split(" "));
export const stem = (word: string) => (word.length > 3 ? word.replace(/'?s$/, "") : word);
export const stemsIn = (text: string): string[] =>
  (wordsOf(text.replace(/[([].*/s, "").replace(/['’]/g, "")).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => !idle.has(word))
    .map(stem);

/** Its name above all, then what the parameter is about and everyday words. */
function scoreByMeaning(headings: readonly Heading[]): (param: FitParam, heading: Heading, j: number) => number {
  const words = headings.map((heading) => stemsIn(heading.words));
  return (param, _, j) => {
    const said = words[j]!;
    if (said.length === 0) return 0;
    const name = stemsIn(wordsOf(param.name));
    const about = new Set(stemsIn(param.about ?? ""));
    const named = name.filter((word) => said.includes(word)).length;
    const score = named === name.length ? Math.max(4, 8 - (said.length - named)) : (3 * named) / name.length;
    const meant = said.flatMap((word) => meantBy(word).map(stem));
    return (
      score +
      (2 * said.filter((word) => about.has(word)).length) / said.length +
      (meant.some((word) => name.includes(word)) ? 1 : 0)
    );
  };
}
