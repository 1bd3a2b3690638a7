import {
  type Atom,
  atomNamed,
  type Base,
  bases,
  type Dimension,
  isFiller,
  isPer,
  longestSpelling,
  scaleNamed,
  substanceNamed,
} from "./unit-words.ts";
import { type Unit, units } from "./units.ts";

/** A unit as a value: litres of every spelling are one. */
export interface Measure {
  /** As our sentences write it: "L/head/d". */
  readonly text: string;
  /** Powers of what it is made of; undefined where only its size is known, as of "thousand". */
  readonly dimension: Dimension | undefined;
  /** How many base units (kg, L, cur, yr, h, head, ha, MJ, km) it is; undefined where the word does not say. */
  readonly scale: number | undefined;
  readonly currency?: string;
  /** Of what, where the unit says it: "ECM", "DM", "CO2e". */
  readonly substance?: string;
  /** What has to be asked before the unit is known. */
  readonly ask?: string;
  /** Day, week, month or year, where there is one. */
  readonly period?: string;
}

interface Part {
  readonly atom: Atom;
  readonly power: 1 | -1;
  readonly times: number;
  /** What it is of: "kg ECM". */
  of?: string;
}

/** The digits of Bengali, Devanagari and Arabic as the ten of Latin script. */
const latinDigits = (text: string) =>
  text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g,
    (digit) => String(digit.charCodeAt(0) & 15).replace(/^1[0-5]$/, "") || digit,
  );

/** Spellings that hold digits, signs or spaces, each as one word. */
function plain(text: string): string {
  // Most units are letters and strokes, of which none of the following changes anything.
  if (/^[A-Za-z\s/%$]*$/.test(text) && !/cent|cient|mil|days?\b|\bsq|\bcu|deg/i.test(text)) return text.toLowerCase();
  return latinDigits(
    text
      .replace(
        /10\s*([³⁴⁵⁶⁷⁹])/g,
        (_, power: string) => `1${"0".repeat("³⁴⁵⁶⁷⁹".indexOf(power) + (power === "⁹" ? 4 : 3))}`,
      )
      .normalize("NFKC"),
  )
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u2212\u2013\u2014]/g, "-")
    .replace(/(^|[^\p{L}])[x×✕*]\s*(?=\d)/gu, "$1")
    .replace(
      /\b10\s*(?:\^|\*\*|e)\s*([3-9])\b|\b1e\+?([3-9])\b/g,
      (_, a: string, b: string) => `1${"0".repeat(Number(a ?? b))}`,
    )
    .replace(/(\d)[ ,.'](?=\d{3}(?!\d))/g, "$1")
    .replace(/\bmiles (?=de\b|\S*[$€]|pesos\b|usd\b|eur)/g, "thousand ")
    .replace(/\bus\s?¢/g, "uscents ")
    .replace(/(^|[^\d])'?000(?:'?s)?(?![\d])/g, "$11000 ")
    .replace(/\b(1000+)'?s\b/g, "$1 ")
    .replace(/\b(?:wo)?man[- ]?days?\b|\bpersons?[- ]?days?\b|\blabou?r[- ]?days?\b|\bworkdays?\b/g, "persondays")
    .replace(/co2[\s-]*(?:equivalents?|equiv|eqv?|eq|äq|éq|e)\b\.?/g, "co2e")
    .replace(/\bsq(?:uare)?\.?\s*k(?:ilo)?m(?:et(?:er|re)s?|s)?\b|\bkm\s*\^?2\b/g, "squarekm")
    .replace(/\bsq(?:uare)?\.?\s*m(?:et(?:er|re)s?|s)?\b|\bm\s*\^?2\b/g, "squarem")
    .replace(/\bcu(?:bic)?\.?\s*m(?:et(?:er|re)s?|s)?\b|\bm\s*\^?3\b/g, "cubicm")
    .replace(/\bp\.\s?a\b\.?(?!\p{L})/gu, "/ yr")
    .replace(
      /\b(?:degrees?|deg|°)\s*(c|f|d|l|th|sh)\b|°\s*(c|f|d|l|th|sh)(?!\p{L})/gu,
      (_, a: string, b: string) => `deg${a ?? b}`,
    )
    .replace(/\bper\s+cent\b|\bpor\s+ciento\b|\bpor\s+cento\b|\bpour\s+cent\b/g, "%")
    .replace(/\bp(?:er|ro|our)\s*mill?e\b/g, "‰")
    .replace(/([\p{L}\p{M}]+)\s*\^?\s*-\s*1(?!\d)/gu, "/ $1 ");
}

/** "লিটার প্রতি টাকা": with a unit on either side, the money is the one above the stroke. */
const afterwards = new Set(["প্রতি", "प्रति", "प्रती"].map((word) => word.normalize("NFKC")));

const isHan = (text: string) => /^[\u3400-\u9fff]+$/.test(text);

function wordsIn(text: string): string[] {
  const found =
    plain(text).match(
      /(?:(?:us|u\/s|au|nz|ca|cdn|hk|nt|mx|ar|ppp|int|intl|[arcu])\s?)?\$|co2e|ch4|[\p{L}\p{M}][\p{L}\p{M}']*|\d+(?:\.\d+)?|[€£¥₹৳₦₵₱₫₺₽₴₪฿￥₨¢%‰@#]|[^\s]/gu,
    ) ?? [];
  return found.reduce<string[]>((all, word) => {
    if (isHan(word) && word.length > 1 && known(word) === undefined) all.push(...splitHan(word));
    else all.push(word.replace(/\s+(?=\$)/, word.startsWith("ppp") || word.startsWith("int") ? " " : ""));
    return all;
  }, []);
}

const known = (word: string) =>
  atomNamed(word) ?? scaleNamed(word) ?? substanceNamed(word) ?? (isPer(word) || undefined);

/** A run of Chinese signs as the longest words that are known; the run itself where one is not. */
function splitHan(run: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < run.length; ) {
    let to = Math.min(run.length, from + 3);
    while (to > from && known(run.slice(from, to)) === undefined) to--;
    if (to === from) return [run];
    parts.push(run.slice(from, to));
    from = to;
  }
  return parts;
}

/** How freely a text may be read: `expected` where a unit has a place of its own, `inWords` at an end of a heading. */
export type Reading = "expected" | "inWords";

const ownUnits: ReadonlySet<string> = new Set(Object.keys(units));

/** The unit that a text is, in whatever way people write it, or undefined where it is not known to be one. */
export function readUnit(text: string): Measure | undefined {
  return ownUnits.has(text) ? measureOf(text as Unit) : parseUnit(text, "expected");
}

export function parseUnit(text: string, reading: Reading): Measure | undefined {
  if (text.length > 80) return undefined;
  return parseWords(wordsIn(text.replace(/[\s()[\]{}（）:;,.]+$/, "").replace(/^[\s([{（:]+/, "")), reading);
}

/** The words of a text as a unit is read from them. */
export const unitWords = wordsIn;

export function parseWords(words: readonly string[], reading: Reading): Measure | undefined {
  const parts: Part[] = [];
  const of: string[] = [];
  let [size, power, hasSize]: [number, 1 | -1, boolean] = [1, 1, false];
  let [times, strokes, flips, leads] = [1, 0, false, false];
  const hasStroke = words.some(isPer);
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    if (
      isPer(word) ||
      ((word === "a" || word === "an") && i > 0 && i < words.length - 1 && parts.length > 0 && power === 1)
    ) {
      if (i === 0) leads = true;
      flips = flips || afterwards.has(word);
      power = -1;
      strokes++;
      i++;
      continue;
    }
    let taken = 0;
    for (let n = Math.min(longestSpelling, words.length - i); n > 0 && taken === 0; n--) {
      const spelling = n === 1 ? word : words.slice(i, i + n).join(" ");
      const atom = atomNamed(spelling);
      const substance = substanceNamed(spelling);
      const isFirst = parts.length === 0 && of.length === 0;
      // "5 kg milk": what follows a unit is what it is of, if it can be both.
      if (
        atom !== undefined &&
        !(substance !== undefined && !isFirst) &&
        allowed(atom, power, hasStroke, reading === "expected")
      ) {
        const before = parts.length === 0 ? of[0] : undefined;
        parts.push(before === undefined ? { atom, power, times } : { atom, power, times, of: before });
        times = 1;
        taken = n;
        if (leads && power === -1) power = 1;
      } else if (
        substance !== undefined &&
        (reading === "expected" || substance.technical) &&
        (parts.length > 0 || words.length > i + n)
      ) {
        if (!of.includes(substance.name)) of.push(substance.name);
        const last = parts[parts.length - 1];
        if (last !== undefined && last.of === undefined) last.of = substance.name;
        taken = n;
      }
    }
    if (taken > 0) {
      i += taken;
      continue;
    }
    const larger = scaleNamed(word);
    if (larger !== undefined && (!larger.loose || reading === "expected")) {
      size *= power === 1 ? larger.times : 1 / larger.times;
      hasSize = true;
    } else if (/^\d/.test(word)) {
      const number = Number(word);
      // A number is of what follows it: "p1" is not a unit, but "Rs 000" is.
      const isThousands = number === 1000 && parts[parts.length - 1]?.atom.dimension.money !== undefined && power === 1;
      if (i > 0 && i === words.length - 1 && !isThousands) return undefined;
      if (!/^10*$/.test(word) && !(power === -1 && isPack(words, i))) return undefined;
      size *= power === 1 ? number : 1 / number;
      times = number;
      hasSize = hasSize || number !== 1;
    } else if (!isFiller(word)) return undefined;
    i++;
  }
  if (
    flips &&
    parts.some(({ atom, power: p }) => p === -1 && atom.dimension.money) &&
    !parts.some(({ atom, power: p }) => p === 1 && atom.dimension.money)
  )
    return combine(
      parts.map((part) => ({ ...part, power: part.power === 1 ? -1 : 1 })),
      of,
      1 / size,
    );
  if (parts.length === 0) return hasSize && strokes === 0 && of.length === 0 ? sizeAlone(size) : undefined;
  return combine(parts, of, size);
}

/** "Rs/40 kg": a price may be of any mass or volume, but "1/2 kg" is a fraction. */
function isPack(words: readonly string[], i: number): boolean {
  const { mass, volume } = atomNamed(words[i + 1] ?? "")?.dimension ?? {};
  return (mass ?? volume) !== undefined && !words.slice(0, i).some((word) => /^\d/.test(word));
}

/** "1000" or "million" of what the words around it say. */
const sizeAlone = (size: number): Measure => ({ text: sizeText(size), dimension: undefined, scale: size });
const sizeText = (size: number) => (size === 1e6 ? "million" : size === 1e9 ? "billion" : String(size));

function allowed({ only }: Atom, power: 1 | -1, hasStroke: boolean, isExpected: boolean): boolean {
  if (only === "loose") return isExpected || hasStroke;
  if (only === "below") return power === -1;
  return only !== "above" || (power === 1 && hasStroke);
}

/** The one measure of several units, or undefined where they make none: "l/day / l/animal/day" is two. */
function combine(parts: readonly Part[], of: readonly string[], size: number): Measure | undefined {
  const powers: Record<string, number> = {};
  let scale: number | undefined = size;
  let currency: string | undefined;
  let ask: string | undefined;
  let period: string | undefined;
  const substances: string[] = [];
  const seen = new Set<string>();
  for (const { atom, power } of parts) {
    for (const base of bases) {
      const own = atom.dimension[base];
      if (own === undefined) continue;
      if (seen.has(`${base}${power}`)) return undefined;
      seen.add(`${base}${power}`);
      powers[base] = (powers[base] ?? 0) + own * power;
    }
    scale = scale === undefined || atom.scale === undefined ? undefined : scale * atom.scale ** power;
    ask = ask ?? atom.ask;
    if (atom.currency !== undefined) {
      if (currency !== undefined && currency !== atom.currency) return undefined;
      currency = atom.currency;
    }
    if (atom.dimension.time !== undefined) period = atom.name === "person-days" ? "d" : atom.name;
    if (atom.substance !== undefined && !substances.includes(atom.substance)) substances.push(atom.substance);
  }
  const cancelled =
    parts.length > 2 && bases.some((base) => seen.has(`${base}1`) && seen.has(`${base}-1`) && base !== "mass");
  if (cancelled) return undefined;
  // "% cows" is not hundredths of a cow.
  if (parts.filter(({ power }) => power === 1).length > 1 && parts.some(({ atom }) => atom.name === "%"))
    return undefined;
  const dimension: Record<string, number> = {};
  for (const base of bases) if (powers[base]) dimension[base] = powers[base]!;
  const all = [...of, ...substances];
  return {
    text: textOf(parts, size),
    dimension,
    scale,
    ...(currency === undefined ? {} : { currency }),
    ...(all.length === 0 ? {} : { substance: all.join("/") }),
    ...(ask === undefined ? {} : { ask }),
    ...(period === undefined ? {} : { period }),
  };
}

function textOf(parts: readonly Part[], size: number): string {
  const nameOf = ({ atom, of }: Part) => (of === undefined ? atom.name : `${atom.name} ${of}`);
  const over = parts.filter(({ power }) => power === 1).map(nameOf);
  const under = parts.filter(({ power }) => power === -1);
  const below = under.map((part) => `/${part.times === 1 ? "" : `${part.times} `}${nameOf(part)}`).join("");
  const timesBelow = under.reduce((product, { times }) => product * times, 1);
  const above = size * timesBelow;
  return `${above === 1 ? "" : `${sizeText(Number(above.toPrecision(12)))} `}${over.join(" ")}${below}`
    .replace(/^\//, "1/")
    .replace(/ \//, "/");
}

/** Several measures under one: kg, head and day make kg/head/d. */
export function multiply(first: Measure, ...others: readonly (readonly [Measure, 1 | -1])[]): Measure {
  return others.reduce<Measure>((all, [next, power]) => {
    const dimension: Record<string, number> = { ...all.dimension };
    for (const base of bases) {
      const sum = (dimension[base] ?? 0) + power * (next.dimension?.[base] ?? 0);
      if (sum === 0) delete dimension[base];
      else dimension[base] = sum;
    }
    const period = all.period ?? next.period;
    const ask = all.ask ?? next.ask;
    const currency = all.currency ?? next.currency;
    const substance = [all.substance, next.substance].filter(Boolean).join("/");
    return {
      text: power === 1 ? `${all.text} ${next.text}` : `${all.text}/${next.text}`.replace(/\/1\//, "/"),
      dimension,
      scale: all.scale === undefined || next.scale === undefined ? undefined : all.scale * next.scale ** power,
      ...(currency === undefined ? {} : { currency }),
      ...(substance === "" ? {} : { substance }),
      ...(ask === undefined ? {} : { ask }),
      ...(period === undefined ? {} : { period }),
    };
  }, first);
}

/** Units of the list that are numbers without a dimension, of which any heading is good, or that no sheet writes alike. */
const bare = (text: Unit, substance?: string): Measure => ({
  text,
  dimension: {},
  scale: 1,
  ...(substance === undefined ? {} : { substance }),
});
const special: Partial<Record<Unit, Measure>> = {
  any: { text: "any", dimension: undefined, scale: undefined },
  "0 or 1": bare("0 or 1", "switch"),
  elasticity: bare("elasticity"),
  index: bare("index", "index"),
  ratio: bare("ratio"),
  count: { text: "count", dimension: { item: 1 }, scale: 1 },
  score: bare("score", "score"),
  step: bare("step", "score"),
  fraction: bare("fraction"),
  "fraction/yr": { text: "fraction/yr", dimension: { time: -1 }, scale: 1, period: "yr" },
  "1/d": { text: "1/d", dimension: { time: -1 }, scale: 365, period: "d" },
  "calves/cow/yr": { text: "calves/cow/yr", dimension: { time: -1 }, scale: 1, substance: "births", period: "yr" },
  "cur/cur": bare("cur/cur", "exchange rate"),
  "cur/foreign cur": bare("cur/foreign cur", "exchange rate"),
  "cur/PPP $": bare("cur/PPP $", "exchange rate"),
  "foreign cur/t": { text: "foreign cur/t", dimension: { money: 1, mass: -1 }, scale: 1e-3 },
  "cur/unit": { text: "cur/unit", dimension: undefined, scale: undefined },
  "cur/kg sold": { text: "cur/kg sold", dimension: { money: 1, mass: -1 }, scale: 1, substance: "sold" },
  // "m" alone is also million.
  m: { text: "m", dimension: { length: 1 }, scale: 1e-3 },
  "kg N2O/head/yr": {
    text: "kg N2O/head/yr",
    dimension: { mass: 1, animal: -1, time: -1 },
    scale: 1,
    substance: "N2O",
    period: "yr",
  },
  "d/yr": { text: "d/yr", dimension: { item: 1, time: -1 }, scale: 1, period: "yr", substance: "days" },
  "deg C or deg F": { text: "deg C or deg F", dimension: undefined, scale: undefined },
  "deg C or deg H": { text: "deg C or deg H", dimension: undefined, scale: undefined },
  "g, mg, ug or kJ": { text: "g, mg, ug or kJ", dimension: undefined, scale: undefined },
  "MJ/kg or Mcal/kg": { text: "MJ/kg or Mcal/kg", dimension: undefined, scale: undefined },
  jobs: { text: "jobs", dimension: { person: 1 }, scale: 1 },
  "jobs per 100 L/d": {
    text: "jobs per 100 L/d",
    dimension: { person: 1, volume: -1, time: 1 },
    scale: 1 / 36500,
    period: "d",
  },
  LSU: { text: "LSU", dimension: { animal: 1 }, scale: 1, substance: "LSU" },
  TLU: { text: "TLU", dimension: { animal: 1 }, scale: 1, substance: "TLU" },
  // A bushel of maize is 56 lb, a short ton 2000 lb.
  "USD/bu": { text: "USD/bu", dimension: { money: 1, mass: -1 }, scale: 1 / 25.40117272, currency: "USD" },
  "USD/ton": { text: "USD/ton", dimension: { money: 1, mass: -1 }, scale: 1 / 907.18474, currency: "USD" },
  year: { text: "year", dimension: { time: 1 }, scale: 1, substance: "calendar year" },
};

const measures = new Map<Unit, Measure>();
/** The dimension and size of a unit of the list. */
export function measureOf(unit: Unit): Measure {
  let found = measures.get(unit);
  if (found === undefined) {
    found = { ...(special[unit] ?? parseUnit(unit, "expected"))!, text: unit };
    measures.set(unit, found);
  }
  return found;
}

export const isSameDimension = (a: Dimension, b: Dimension): boolean =>
  bases.every((base) => (a[base] ?? 0) === (b[base] ?? 0));

/** The first dimension without the second. */
export function quotient(a: Dimension, b: Dimension): Dimension {
  const result: Partial<Record<Base, number>> = {};
  for (const base of bases) {
    const power = (a[base] ?? 0) - (b[base] ?? 0);
    if (power !== 0) result[base] = power;
  }
  return result;
}
