import { type AnyFunction, catalogue, functionNamed, type Param } from "@dairy-functions/shared";
import * as fc from "fast-check";
import { type Expression, expressions, parts } from "../src/trees.ts";

/**
 * The formula that a person reads in the help is the one that is computed: its text is evaluated here, by rules of its
 * own, and its numbers are those of the computation.
 */

const native = catalogue.filter(({ notNative }) => notNative === undefined);

type Scope = Readonly<Record<string, unknown>>;
/** What a text calls that is not a function of the catalogue. */
const known: Scope = { exp: Math.exp, sqrt: Math.sqrt, min: Math.min, max: Math.max, log2: Math.log2 };

/** A function of the catalogue as a text calls it: arguments left out take their defaults. */
const called =
  ({ params, compute }: AnyFunction) =>
  (...args: unknown[]) =>
    // A case of the caller that the called function does not know: the text has a case of its own for it.
    params.some((param, k) => param.kind === "choice" && args[k] !== undefined && !(String(args[k]) in param.choices))
      ? Number.NaN
      : (compute as (...all: unknown[]) => unknown)(
          ...params.map((param, k) => args[k] ?? ("default" in param ? param.default : undefined)),
        );
const functionsNamed = Object.fromEntries(catalogue.map((definition) => [definition.name, called(definition)]));

/** The value of "0.8 temperature + humidity*(temperature - 14.4)^2"; undefined for a text that is more than arithmetic. */
function evaluated(text: string, scope: Scope): number | undefined {
  const names = { ...functionsNamed, ...known, ...scope };
  const words = text.match(/(?<![\w.])[A-Za-z]\w*/g) ?? [];
  if (!words.every((word) => word in names) || !/^[\w.\s()+\-*/^,]+$/.test(text)) return undefined;
  const code = text.replace(/(?<![\w.])([\d.]+) (?=[A-Za-z])/g, "$1*").replaceAll("^", "**");
  try {
    return new Function(...Object.keys(names), `return (${code});`)(...Object.values(names)) as number;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What some texts say in words. */
const inWords: Readonly<Record<string, (text: string, args: Scope) => Scope>> = {
  ALLOCMILK: (_, { slaughterWeight, birthWeight }) => ({ Ws: slaughterWeight, Wb: birthWeight }),
  GEI: (text, { animal, milk, activity }) => {
    const read = (pattern: RegExp) => pattern.exec(text)!.slice(1).map(Number);
    const [withMilk, without, bull] = read(/Cf ([\d.]+) with milk, ([\d.]+) without, ([\d.]+) BULL/);
    const [female, castrate, male] = read(/, C ([\d.]+) COW and HEIFER, ([\d.]+) STEER, ([\d.]+) BULL/);
    const [calving, others] = read(/Cp ([\d.]+) COW and HEIFER, ([\d.]+) STEER and BULL/);
    const [stall, pasture, largeArea] = read(/Ca ([\d.]+), ([\d.]+), ([\d.]+)/);
    return {
      Cf: animal === "BULL" ? bull : (milk as number) > 0 ? withMilk : without,
      Ca: { STALL: stall, PASTURE: pasture, LARGEAREA: largeArea }[activity as string],
      Cp: animal === "COW" || animal === "HEIFER" ? calving : others,
      C: { COW: female, HEIFER: female, STEER: castrate, BULL: male }[animal as string],
    };
  },
};

/** The value of a whole formula text at given arguments: its cases by code, its names, and its main expression. */
function read({ name, formula, params }: AnyFunction, args: Scope): number | undefined {
  const pieces = formula.split("; ").flatMap((piece) => piece.split(/ with (?=\w+ = )| and (?=\w+ = )/));
  const codes = params.flatMap((param) => (param.kind === "choice" ? Object.keys(param.choices) : []));
  const chosen = params.flatMap((param) => (param.kind === "choice" ? [args[param.name]] : []));
  let scope: Scope = { ...args, ...inWords[name]?.(formula, args) };
  const named = pieces.flatMap((piece) => {
    const [, left, right] = /^(?:[a-z ]+ )?(\w+) = (.*?)(?:, (?![^(]*\)).*)?$/.exec(piece) ?? [];
    return left === undefined ? [] : [{ left, right: right! }];
  });
  // Names may be used before they are explained.
  for (const _ of named)
    for (const { left, right } of named) {
      const value = evaluated(right, scope);
      if (value !== undefined) scope = { ...scope, [left]: value };
    }
  const cases = pieces.flatMap((piece) => {
    const [, code, text] = /^(\w+):? (.*)$/.exec(piece) ?? [];
    return codes.includes(code!) ? [{ code: code!, text: text! }] : [];
  });
  // What comes first is the whole, unless it is a case or a name; then a case may replace it.
  const [first] = pieces as [string];
  const isCase = cases.some(({ text }) => first.endsWith(text));
  const isName = named.some(({ left }) => first.includes(`${left} = `));
  const whole = isCase || isName ? undefined : evaluated(first, scope);
  if (whole === undefined && !isCase && !isName) return undefined;
  const own = cases.find(({ code }) => chosen.includes(code));
  return own === undefined ? whole : evaluated(own.text, scope);
}

/** Any value that a parameter takes; what is optional is always given, since texts say that in words. */
function anyOf(param: Param): fc.Arbitrary<unknown> {
  if (param.kind === "choice") return fc.constantFrom(...Object.keys(param.choices));
  if (!("unit" in param)) return fc.constant(undefined);
  const least = param.min ?? (param.above === undefined ? -100 : param.above + 1e-3);
  const most = param.max ?? least + 1000;
  const number = fc.integer({ min: 0, max: 1000 }).map((k) => least + ((most - least) * k) / 1000);
  // Defaults too: some hold together, as weights that add to 1.
  return !("default" in param) || param.default === undefined ? number : fc.oneof(number, fc.constant(param.default));
}

/** Texts that say in words or lists what is computed; their numbers are compared below. */
const notArithmetic = [
  "BREAKEVENPROB",
  "CAPRECOVERY",
  "CO2E",
  "ENTERIC1",
  "ENTERIC2",
  "FPCM",
  "JOBS",
  "MILKENERGY",
  "MILKEQUIV",
  "NUTRIENT",
  "POVERTYLINE",
  "PREGVALUE",
  "PRICECONVERT",
  "TRIANGULAR",
  "WORLDMILKPRICE",
];

test("every formula that is arithmetic gives, as it is written, what the function gives", () => {
  const unread: string[] = [];
  for (const definition of native) {
    const { name, params, conditions = [] } = definition;
    let compared = 0;
    const check = (values: unknown[]) => {
      if (!conditions.every(({ holds }) => (holds as (...all: unknown[]) => boolean)(...values))) return;
      const found = read(definition, Object.fromEntries(params.map((param, k) => [param.name, values[k]])));
      const expected = (definition.compute as (...all: unknown[]) => number)(...values);
      if (found === undefined || !Number.isFinite(expected)) return;
      compared++;
      if (Math.abs(found - expected) > 1e-9 * Math.max(1, Math.abs(expected)))
        throw new Error(`${name}(${values.join(", ")}) is ${expected}, and its formula gives ${found}`);
    };
    fc.assert(fc.property(fc.tuple(...params.map(anyOf)), check), { seed: 11, numRuns: 100 });
    if (compared < 5) unread.push(name);
  }
  expect(unread.sort()).toEqual(notArithmetic);
});

const numbersOf = (expression: Expression): number[] => {
  if (typeof expression === "number") return [expression];
  const [operator, ...operands] = parts(expression) ?? [];
  return operator === undefined || operator === "text" ? [] : operands.flatMap(numbersOf);
};
/** A text and those of the functions that it calls. */
const wholeText = ({ formula }: AnyFunction): string =>
  [formula, ...[...formula.matchAll(/\b([A-Z]+)\(/g)].map(([, name]) => wholeText(functionNamed(name!)!))].join(" ");
const numbersIn = (text: string) =>
  [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?!\w)/g)].map(([number]) => Number(number));

/** Numbers of the computation that its text does without. */
const inComputationOnly: Readonly<
  Record<string, { readonly numbers: "all" | readonly number[]; readonly why: string }>
> = {
  SCS: { numbers: [2], why: "log2 is LN over LN of 2" },
  SCCLOSS: { numbers: [2], why: "as SCS, which it calls" },
  CAPRECOVERY: { numbers: [1e-10, 2, 12], why: "the series of the same factor where the rate is near 0" },
  BREAKEVENPROB: { numbers: "all", why: "the approximation of the distribution that the text names" },
};

test("each number of a computation is in the formula", () => {
  const missing = native.flatMap((definition) => {
    const allowed = inComputationOnly[definition.name]?.numbers ?? [];
    if (allowed === "all") return [];
    const said = new Set(numbersIn(wholeText(definition)));
    // 0 and 1 are as often a way to write something as a coefficient.
    const own = [...new Set(numbersOf(expressions[definition.name]!.body))].filter((each) => each !== 0 && each !== 1);
    const unsaid = own.filter((each) => !said.has(each));
    expect([definition.name, allowed.filter((each) => !unsaid.includes(each))]).toEqual([definition.name, []]);
    return unsaid.filter((each) => !allowed.includes(each)).map((each) => `${definition.name}: ${each}`);
  });
  expect(missing).toEqual([]);
});

/** Numbers that a text has of its own. */
const inTextOnly: Readonly<Record<string, readonly number[]>> = {
  ARCELAST: [2], // half of a sum over half of a sum, computed as the sums
  ENTERIC1: [2006, 2019], // the codes of the versions
  FCM: [4, 15], // the formula at a base of 4, in kilograms of fat
  OVERRUN: [100], // the same by composition
  TOTALSOLIDS: [1.2, 1.22], // RICHMOND and BS734 with the fat added
  WORLDMILKPRICE: [2012, 2019], // the codes of the dates
};

test("each number of a formula is in the computation", () => {
  const missing = native.flatMap((definition) => {
    const own = new Set(numbersOf(expressions[definition.name]!.body));
    return numbersIn(definition.formula)
      .filter((each) => each !== 0 && each !== 1 && !own.has(each) && !inTextOnly[definition.name]?.includes(each))
      .map((each) => `${definition.name}: ${each}`);
  });
  expect(missing).toEqual([]);
});
