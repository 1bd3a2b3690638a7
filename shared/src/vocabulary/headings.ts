import { type Measure, multiply, parseUnit, parseWords, unitWords } from "./read-unit.ts";
import { atomNamed, isPer } from "./unit-words.ts";

/** What a header, a label or a name of a field says. */
export interface Heading {
  /** As it was written. */
  readonly text: string;
  /** Without the unit. */
  readonly words: string;
  readonly unit: Measure | undefined;
  /** The unit as it was written in a cell of its own. */
  readonly beside?: string;
  /** Something in the place of a unit that is not known to be one. */
  readonly unread?: string;
  /** What has to be asked before the unit is known: two units, or a word of several meanings. */
  readonly ask?: string;
}

/** How our headings begin with what is counted; how prices are named. Words of the languages in unit-words.ts. */
const isPrice =
  /price|\brates?\b|tariff|premium|bonus|payout|incentive|precio|pre[cç]o|\bprix\b|prime|preis|zuschlag|prijs|দাম|মূল্য|দর|दाम|मूल्य|भाव|दर(?![\p{L}\p{M}])|\bbei\b|harga|цена|价|價/iu;
const isCost =
  /cost|\bvalue|wage|income|revenue|return|sales|expens|profit|margin|paid|payment|receipt|earning|amount|coste|custo|co[uû]t\b|kosten|erl[oö]s|ingreso|gasto|receita|recette|d[ée]pense|charge|খরচ|আয়|खर्च|लागत|आय|gharama|mapato|biaya|доход|затрат|расход|выручк|成本|收入/iu;
/** Whether words speak of money. */
export const saysMoney = (words: string): boolean => isPrice.test(words) || isCost.test(words);
export const saysPrice = (words: string): boolean => isPrice.test(words);

const animals =
  "cows?|cattle|buffalo(?:es)?|ruminants?|heifers?|calves|bulls?|animals?|heads?|goats?|vacas?|vaquillas?|novillas?|terneras?|becerras?|novilhas?|bezerras?|cabezas|cabe[cç]as|vaches?|g[eé]nisses?|veaux|bovins?|k[uü]he?|f[aä]rsen?|k[aä]lber|rinder|koeien|vaarzen|kalveren|коровы?|коров|телок|телят|голов|গরু|গাভী|গাভি|गाय|गायें|भैंस|पशु|गायी|म्हशी|ng'?ombe|sapi|牛|奶牛|頭數|头数";
const animalWord = new RegExp(`(?:^|[^\\p{L}])(?:${animals})(?![\\p{L}\\p{M}])`, "iu");
const countsAnimals = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:number|no|nos|nr|n°|nº|num|nombre|n[uú]mero|anzahl|aantal|count|সংখ্যা|संख्या|idadi|jumlah|количество|поголовье)(?![\\p{L}])|#).*(?:^|[^\\p{L}])(?:${animals})(?![\\p{L}\\p{M}])|(?:^|[^\\p{L}])(?:${animals})\\s+(?:number|numbers|count)$|牛头数|牛頭數|গরুর সংখ্যা|পশুর সংখ্যা`,
  "iu",
);
/** "Vacas en ordeño": several animals at the beginning are counted. */
const beginsWithAnimals =
  /^(?:total\s+|average\s+|avg\.?\s+)?(?:(?:milk(?:ing|ed)?|dairy|dry|lactating|adult)\s+)?(?:cows|heifers|calves|buffaloes|bulls|vacas|vaquillas|novillas|terneras|novilhas|bezerras|vaches|génisses|kühe|färsen|kälber|koeien|vaarzen|коровы)(?:\s+(?:en|in|em|at|on|milked|in milk|lactantes|lactating|lactation|laitières|lecheras|leiteiras|secas|taries|dry|total|owned|ordenhadas|ordeñadas|dojnych|дойные)(?:\s+\p{L}+){0,4})?$/iu;
const countsPeople =
  /(?:number|no|nombre|número|numero|anzahl|idadi|সংখ্যা|संख्या)[^\p{L}].*(?:persons?|people|members|workers|children|personas|personnes|pessoas|personen|watu|সদস্য|सदस्य)/iu;
const isCells =
  /\bscc\b|\bccs\b|\bsomatic|\bcells?\b|células|celulas|cellules|zellzahl|celgetal|соматич|体细胞|體細胞/iu;
const isDaysInMilk = /\bdays?\s+in\s+milk\b|\bdim\b|\bdays?\s+(?:open|dry)\b|\bdel\b$/i;

/** A time that is said in words: "Daily milk (kg)" is in kg a day. */
const periods: readonly (readonly [RegExp, string])[] = [
  [
    /\bdaily\b|\bper day\b|\b(?:each|every|a) day\b|\b(?:ao|no) dia\b|\bam tag\b|(?:в|за) (?:день|сутки)|\bdiari[ao]s?\b|\bdi[aá]ri[ao]s?\b|\bal d[ií]a\b|\bquotidien|\bjournali|t[aä]glich|tages|dagelijks|суточн|দৈনিক|রোজ|दैनिक|प्रतिदिन|harian|每日|每天|日均|日产|日產|kila siku|kwa siku/iu,
    "d",
  ],
  [
    /\bweekly\b|\b(?:each|every|a) week\b|\b(?:a la|na|à) semana\b|\bin der woche\b|(?:в|за) неделю|\bsemanal|\bhebdomadaire|w[oö]chentlich|সাপ্তাহিক|साप्ताहिक|mingguan/iu,
    "week",
  ],
  [
    /\bmonthly\b|\b(?:each|every|a|in a|of the) month\b|\bal mes\b|\b(?:ao|no) m[eê]s\b|\bim monat\b|(?:в|за) месяц|\bmensual|\bmensal|\bmensuel|\bdo m[eê]s\b|\bdel mes\b|\bdu mois\b|monatlich|maandelijks|ежемесяч|মাসিক|मासिक|bulanan|每月|月均|kwa mwezi/iu,
    "month",
  ],
  [
    /\bannual|\b(?:each|every|a|in a) year\b|\bal año\b|\b(?:ao|no) ano\b|\bim jahr\b|(?:в|за) год(?!\p{L})|\byearly\b|\bper annum\b|\banual|\bannuel|j[aä]hrlich|jahres|jaarlijks|годов|বার্ষিক|वार्षिक|tahunan|每年|年产|年產|kwa mwaka/iu,
    "yr",
  ],
];

const blank = /\s+/g;
const tidy = (text: string) =>
  text
    .replace(blank, " ")
    .trim()
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, "")
    .trim();

/** Headings repeat from row to row and from sheet to sheet; the last ones are kept. */
const lastRead = new Map<string, Heading>();
const mostKept = 500;

/** A heading as words and a unit. The unit may have a cell of its own beside or beneath. */
export function readHeading(text: string, unitBeside?: string | null): Heading {
  const key = `${text}\n${unitBeside ?? ""}`;
  let found = lastRead.get(key);
  if (found === undefined) {
    if (lastRead.size >= mostKept) lastRead.clear();
    found = read(text, unitBeside ?? "");
    lastRead.set(key, found);
  }
  return found;
}

function read(text: string, unitBeside: string): Heading {
  const clean = text.replace(blank, " ").trim();
  const own = ownUnit(clean);
  const beside = unitBeside.replace(blank, " ").trim();
  if (beside === "") return finish(text, own);
  const unit =
    parseUnit(beside, "expected") ??
    parseUnit(beside.replace(/^(?:in|en|em|unit|unidad|unité|einheit)[\s:]+/i, ""), "expected");
  if (unit === undefined) return { text, words: own.words, unit: undefined, beside, unread: beside };
  if (
    own.unit?.dimension !== undefined &&
    unit.dimension !== undefined &&
    isOther(own.unit, unit) &&
    !isSubset(own.unit, unit) &&
    !(own.isLoose && !isOneAmount(unit))
  )
    return { text, words: own.words, unit: undefined, beside, ask: `${own.unit.text} or ${unit.text}` };
  // Words that turn out not to be a unit are words.
  const words = own.isLoose && own.unit !== undefined && isOther(own.unit, unit) ? tidy(clean) : own.words;
  return { ...finish(text, { words, unit }), beside };
}

/** Kilograms, litres, hours or money and nothing else: beside them, other words that name a unit contradict. */
const isOneAmount = ({ dimension }: Measure) =>
  Object.keys(dimension!).length === 1 && Object.values(dimension!)[0] === 1;

const isOther = (a: Measure, b: Measure) =>
  JSON.stringify(a.dimension) !== JSON.stringify(b.dimension) ||
  (a.scale !== b.scale && !(Math.abs(a.scale! / b.scale! - 1) < 1e-9));

interface Own {
  readonly words: string;
  readonly unit: Measure | undefined;
  readonly unread?: string;
  readonly ask?: string;
  /** Read among the words, as the hectare in "Rent of a hectare": a unit beside the label says it better. */
  readonly isLoose?: true;
}

/** The unit that a heading itself names. */
function ownUnit(clean: string): Own {
  const whole = parseUnit(clean, "inWords");
  if (whole?.dimension !== undefined && !isBareNoun(clean)) return { words: wordsLeft(clean), unit: whole };
  return (
    inBrackets(clean) ?? behindSign(clean) ?? inName(clean) ?? inWords(clean) ?? { words: tidy(clean), unit: undefined }
  );
}

/** "Cows" or "Year" alone name a thing, not a unit of something else. */
const isBareNoun = (text: string) => {
  const atom = atomNamed(text.toLowerCase());
  return atom?.dimension.time !== undefined || text.length < 2 || atom?.only !== undefined;
};

function inBrackets(clean: string): Own | undefined {
  const groups: { inside: string; from: number; to: number }[] = [];
  const pattern = /[([{（【]([^()[\]{}（）【】]*)(?:[)\]}）】]+|$)/g;
  for (let found = pattern.exec(clean); found !== null; found = pattern.exec(clean)) {
    groups.push({ inside: found[1]!.trim(), from: found.index, to: found.index + found[0].length });
    if (found[0] === "") pattern.lastIndex++;
  }
  let unread: string | undefined;
  let result: Own | undefined;
  for (const { inside, from, to } of groups.reverse()) {
    const unit = inside === "" ? undefined : parseUnit(inside, "expected");
    if (unit === undefined) {
      if (unread === undefined && inside.length < 25 && /[/%$€£₹৳]|\b(?:per|por|par)\b/i.test(inside)) unread = inside;
      continue;
    }
    if (result === undefined) {
      result = { words: tidy(`${clean.slice(0, from)} ${clean.slice(to)}`), unit };
      continue;
    }
    const first = result.unit!;
    if (onlyBelow(unit)) result = { ...result, unit: multiply(first, [unit, 1]) };
    else if (
      first.dimension !== undefined &&
      unit.dimension !== undefined &&
      isOther(first, unit) &&
      !isSubset(unit, first)
    )
      return { words: result.words, unit: undefined, ask: `${unit.text} or ${first.text}` };
    result = { ...result, words: tidy(result.words.replace(/[([{（【][^()[\]{}（）【】]*(?:[)\]}）】]+|$)/, " ")) };
  }
  if (result !== undefined) return result;
  if (unread === undefined) return undefined;
  // "Cows (% of herd)": what is in the brackets is the unit, though it is not known to be one.
  const words = inWordsOnly(clean)?.words ?? tidy(clean.replace(pattern, " "));
  return { words, unit: undefined, unread };
}

/** A unit that only names part of another: "(Rs)" beside "(Rs/L)". */
const isSubset = (a: Measure, b: Measure) =>
  a.dimension !== undefined &&
  b.dimension !== undefined &&
  Object.entries(a.dimension).every(([base, power]) => b.dimension![base as "mass"] === power);
const onlyBelow = (unit: Measure) =>
  unit.dimension !== undefined &&
  Object.keys(unit.dimension).length > 0 &&
  Object.values(unit.dimension).every((power) => power < 0) &&
  unit.substance !== "cells";

/** "Удой, кг", "Milk: kg/d", "Price - Tk/L". */
function behindSign(clean: string): Own | undefined {
  const found = /^(.*\S)\s*(?:[,;:|]|\s[-–—]|[-–—]\s)\s*([^,;:|]+)$/.exec(clean.replace(/[\s:.]+$/, ""));
  if (found === null) return undefined;
  const said = found[2]!.replace(/^(?:measured\s+in|in|en|em|unit[ée]?|unidad)\s+/i, "");
  const unit = parseUnit(said, "expected");
  return unit === undefined ||
    (unit.dimension !== undefined &&
      isBareNoun(said) &&
      !/^[lgh%]$|^kg$|^(?:days|weeks|months|years|hours|tage|monate|jahre|jours|mois|ans|días|meses|años|dias|anos)$/i.test(
        said,
      ))
    ? undefined
    : { words: tidy(found[1]!), unit, ...(/\bof\b/i.test(said) ? { isLoose: true } : {}) };
}

/** The words of a name of a field: "MilkKgPerDay" and "MILK_KG". */
const nameParts = (name: string) =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1_$2")
    .split(/[_.\s]+/)
    .filter((part) => part !== "");

function inName(clean: string): Own | undefined {
  if (!/^[\p{L}\p{N}_.%]+(?: \p{L}+)?$/u.test(clean) || !/_|\p{Ll}\p{Lu}/u.test(clean)) return undefined;
  const parts = nameParts(clean);
  if (/^pct\p{L}*$/iu.test(parts[0]!) || /^pct$|^percent$|^perc$/i.test(parts[parts.length - 1]!)) {
    const unit = parseUnit("%", "expected")!;
    return { words: parts.filter((part) => !/^pct$|^perc$/i.test(part)).join(" "), unit };
  }
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from).map((part) => part.toLowerCase());
    const unit = from > 0 && isPer(parts[from - 1]!.toLowerCase()) ? undefined : readName(tail);
    if (unit !== undefined && (from > 0 || parts.length > 1))
      return { words: [...parts.slice(0, from), ...kept(tail)].join(" "), unit };
  }
  for (let to = parts.length - 1; to > 0; to--) {
    const head = parts.slice(0, to).map((part) => part.toLowerCase());
    const unit = readName(head);
    if (unit !== undefined && /^(?:kg|lbs?|pounds|lit|ltr|gallons|pct|percent|hours|days)/.test(head[0]!))
      return { words: [...kept(head), ...parts.slice(to)].join(" "), unit };
  }
  const spoken = parts.join(" ");
  return inWords(spoken) ?? { words: spoken, unit: undefined };
}

/** "kg_cow_day": in a name of a field a unit behind another is under a stroke. */
function readName(parts: readonly string[]): Measure | undefined {
  if (parts[0] === "per" || parts.length > 6) return undefined;
  if (parts.length === 1) {
    const atom = atomNamed(parts[0]!);
    if (atom === undefined || atom.only === "below" || atom.only === "above") return undefined;
    if (atom.only === "loose" && !/^[lgh]$/.test(parts[0]!)) return undefined;
    if (
      atom.dimension.animal !== undefined ||
      atom.dimension.person !== undefined ||
      atom.dimension.item !== undefined ||
      isSpan(atom.dimension)
    )
      return undefined;
    return parseWords(unitWords(parts[0]!), "inWords");
  }
  const direct = parts.some(isPer) ? parseWords(parts.flatMap(unitWords), "inWords") : undefined;
  if (direct !== undefined) return isAmount(direct) ? direct : undefined;
  const [first, ...rest] = parts;
  const base = atomNamed(first!);
  if (base === undefined || base.only === "below" || !isAmountAtom(base.dimension)) return undefined;
  if (
    !rest.every((part) =>
      /^(?:l|d|h|kg|cow|head|animal|ha|day|week|wk|yr|year|month|litre|liter|hour|cwt|lb|dm|ecm|fpcm|fcm|milk|100kg)$/.test(
        part,
      ),
    )
  )
    return undefined;
  const words = rest.flatMap((part) =>
    /^(?:dm|ecm|fpcm|fcm)$/.test(part) ? [part] : part === "milk" ? [] : ["/", ...unitWords(part)],
  );
  return parseWords([first!, ...words], "expected");
}
const isSpan = (dimension: Measure["dimension"]) =>
  dimension?.time !== undefined && dimension.time > 0 && Object.keys(dimension).length === 1;
const amounts = ["mass", "volume", "money", "energy", "work", "area"] as const;
const isAmountAtom = (dimension: NonNullable<Measure["dimension"]>) =>
  amounts.some((base) => (dimension[base] ?? 0) > 0);
const isAmount = (unit: Measure) =>
  unit.dimension !== undefined &&
  (isAmountAtom(unit.dimension) || Object.keys(unit.dimension).length === 0) &&
  unit.substance !== "cells";

/** Words of a unit that also name what is measured: the litres of "Total litres". */
const kept = (words: readonly string[]) =>
  words.filter((word) => /^\p{L}{4,}$|^(?:of|in|de|du)$/u.test(word) && !/^(?:taka|euros?|percent|kilos?)$/.test(word));
const wordsLeft = (text: string) => kept(unitWords(text)).join(" ");

const inWordsOnly = (clean: string) =>
  inWords(tidy(clean.replace(/[([{（【][^()[\]{}（）【】]*(?:[)\]}）】]+|$)/g, " ")));

/** A unit at the end or the beginning of the words: "Fat %", "Litros recibidos", "Custo R$/litro". */
function inWords(clean: string): Own | undefined {
  const words = clean
    .replace(/([%‰])/g, " $1 ")
    .replace(/[:.]+$/, "")
    .replace(/\s*\/\s*/g, "/")
    .trim()
    .split(/\s+/);
  for (let from = Math.max(1, words.length - 6); from < words.length; from++) {
    const tail = words.slice(from).join(" ");
    const isBelow = /^\d/.test(words[from - 1]!) && isPer(words[from - 2]?.toLowerCase() ?? "");
    const unit =
      mayEnd(tail) && !isBelow && !isPer(words[from - 1]!.toLowerCase()) ? parseUnit(tail, "inWords") : undefined;
    if (unit !== undefined && isAmount(unit) && !/^\d/.test(words[from]!))
      return {
        words: tidy([...words.slice(0, from), ...kept(tail.toLowerCase().split(/[\s/]+/))].join(" ")),
        unit,
        isLoose: true,
      };
  }
  for (let to = Math.min(6, words.length - 1); to > 0; to--) {
    const head = words.slice(0, to).join(" ");
    const unit = mayBegin(head) ? parseUnit(head, "inWords") : undefined;
    if (unit !== undefined && isAmountOrTime(unit))
      return {
        words: tidy([...kept(head.toLowerCase().split(/[\s/]+/)), ...words.slice(to)].join(" ")),
        unit,
        isLoose: true,
      };
  }
  return undefined;
}

const isAmountOrTime = (unit: Measure) => isAmount(unit) || isSpan(unit.dimension);
/** Alone at an end only what cannot be a word or a letter of something else. */
function mayEnd(tail: string): boolean {
  const first = tail.toLowerCase().split(/[\s/]+/)[0]!;
  if (/[\s/]/.test(tail))
    return (
      !isPer(first) && tail[0] !== "/" && (atomNamed(first)?.only !== "loose" || /^[lghd](?:\/|\s+per\s)/i.test(tail))
    );
  const atom = atomNamed(first.normalize("NFKC"));
  return (
    atom !== undefined &&
    atom.only === undefined &&
    (atom.dimension.animal ?? atom.dimension.person ?? atom.dimension.item) === undefined
  );
}
function mayBegin(head: string): boolean {
  const words = head.toLowerCase().split(/[\s/]+/);
  const first = atomNamed(words[0]!.normalize("NFKC"));
  if (first === undefined || first.only !== undefined)
    return head === "%" || (first?.dimension.time !== undefined && /s$/.test(words[0]!) && first.name !== "yr");
  if ((first.dimension.animal ?? first.dimension.person ?? first.dimension.item) !== undefined) return false;
  return first.dimension.time === undefined || /s$|[\u0400-\uffff]/.test(words[0]!);
}

/** What the words add: "per cow", "daily", the money of a price, heads that are counted. */
function finish(text: string, own: Own): Heading {
  const { words } = own;
  let unit = own.unit;
  let ask = own.ask;
  const { of: below, unknown } = unitsBelow(words);
  if (unit?.dimension === undefined && ask === undefined) unit = sized(words, unit) ?? unit;
  if (unit === undefined && ask === undefined && own.unread === undefined) unit = fromWords(words, below);
  else if (unit?.dimension !== undefined && below.length > 0) {
    const open = below.filter((each) =>
      Object.keys(each.dimension!).every((base) => (unit!.dimension![base as "mass"] ?? 0) === 0),
    );
    const hasBelow = Object.values(unit.dimension).some((power) => power < 0);
    const added = open.filter(
      (each) => !hasBelow || each.dimension!.animal !== undefined || each.dimension!.time !== undefined,
    );
    if (added.length > 0 && Object.keys(unit.dimension).length > 0 && !unknown)
      unit = multiply(unit, ...added.map((each) => [each, -1] as const));
  }
  if (unit?.dimension !== undefined && unit.dimension.time === undefined && hasPeriod(unit, words)) {
    const period = periods.find(([said]) => said.test(words))?.[1];
    if (period !== undefined) unit = multiply(unit, [parseUnit(period, "expected")!, -1]);
  }
  if (unit !== undefined) unit = settled(unit, text, words);
  ask = ask ?? unit?.ask;
  return {
    text,
    words,
    unit,
    ...(own.unread === undefined ? {} : { unread: own.unread }),
    ...(ask === undefined ? {} : { ask }),
  };
}

const hasPeriod = ({ dimension }: Measure, words: string) =>
  isAmountAtom(dimension!) &&
  !(
    dimension!.money !== undefined &&
    (isPrice.test(words) || Object.values(dimension!).some((power) => power < 0)) &&
    !/wage|salary|jornal|lohn|মজুরি|मजदूरी|mshahara/iu.test(words)
  ) &&
  (dimension!.area ?? 0) <= 0;

/** The units under a stroke that the words name: the litre of "Rate/Ltr", the cow and the day of "per cow per day". */
function unitsBelow(words: string): { of: Measure[]; unknown: boolean } {
  const all = unitWords(words.replace(/_/g, " "));
  const of: Measure[] = [];
  let unknown = false;
  for (let i = 0; i < all.length; i++) {
    const word = all[i]!;
    const isOfCows = word === "на" && atomNamed(all[i + 1] ?? "")?.dimension.animal !== undefined;
    if (!isPer(word) || (/^(?:en|in|на|в|за|al|ao)$/.test(word) && !isOfCows) || (i === 0 && all.length === 1))
      continue;
    let found: Measure | undefined;
    for (let n = Math.min(3, all.length - i - 1); n > 0 && found === undefined; n--) {
      const rest = all.slice(i + 1, i + 1 + n);
      if (rest.some(isPer)) continue;
      const measure = parseWords(rest, "expected");
      if (measure?.dimension !== undefined && Object.keys(measure.dimension).length > 0) found = measure;
    }
    if (found === undefined && i > 0 && /[\u0900-\u09ff]/.test(word)) {
      const before = parseWords([all[i - 1]!], "inWords");
      if (before?.dimension !== undefined) found = before;
    }
    if (found === undefined) unknown = unknown || all[i + 1] !== "breed";
    else of.push(found);
  }
  return { of, unknown: unknown && of.length === 0 };
}

/** "(thousand)", "(x1000)": of what, the words say. */
function sized(words: string, unit: Measure | undefined): Measure | undefined {
  if (unit === undefined || unit.scale === undefined) return undefined;
  const times = unit.scale;
  const name = unit.text;
  if (isCells.test(words))
    return { text: `${name} cells/mL`, dimension: { volume: -1 }, scale: times * 1000, substance: "cells" };
  if (/popula|people|persons|habitants|habitantes|einwohner/i.test(words))
    return { text: `${name} persons`, dimension: { person: 1 }, scale: times };
  if (animalWord.test(words) && !saysMoney(words))
    return { text: `${name} head`, dimension: { animal: 1 }, scale: times };
  return undefined;
}

function fromWords(words: string, below: readonly Measure[]): Measure | undefined {
  const [first, ...others] = below;
  if (
    first !== undefined &&
    saysMoney(words) &&
    (!/\brates?\b/i.test(words) ||
      isCost.test(words) ||
      /price/i.test(words) ||
      first.dimension!.mass !== undefined ||
      first.dimension!.volume !== undefined ||
      first.dimension!.work !== undefined)
  )
    return multiply(
      { text: "cur", dimension: { money: 1 }, scale: 1 },
      ...[first, ...others].map((each) => [each, -1] as const),
    );
  if (below.length > 0) return undefined;
  const spoken = nameParts(words).join(" ");
  if (countsAnimals.test(spoken) && !saysMoney(spoken) && !/\d\s*%|percent/.test(spoken))
    return { text: "head", dimension: { animal: 1 }, scale: 1 };
  if (beginsWithAnimals.test(spoken)) return { text: "head", dimension: { animal: 1 }, scale: 1 };
  if (countsPeople.test(spoken) && !saysMoney(spoken)) return { text: "persons", dimension: { person: 1 }, scale: 1 };
  if (isDaysInMilk.test(spoken)) return parseUnit("days", "expected");
  if (
    /\bpercent(?:age)?\b|^%|%$|porcentaje|porcentagem|pourcentage|prozent|শতকরা|प्रतिशत|asilimia|persentase/iu.test(
      spoken,
    )
  )
    return parseUnit("%", "expected");
  return undefined;
}

const isRomance =
  /custo|pre[cç]o|leite|prix|lait|co[uû]t|coste?\b|costo|precio|leche|consumo|pasto|silagem|forraj|fourrage|ração|concentrad|aliment|producción|produção|vacas?\b|vaches?\b|racion|matéria|materia|matière|ingestión|ingestão|ingéré/iu;
const isGerman = /milch|preis|kosten|futter|kuh|k[uü]he|schweiz|menge/iu;

/** Words of several meanings, by what is around them. */
function settled(unit: Measure, text: string, words: string): Measure {
  if (unit.substance === "MS") {
    if (isRomance.test(text) || unit.currency === "BRL" || /€|R\$/.test(text)) return renamed(unit, "MS", "DM");
    if (!/milk|solids|payout|kgms|^ms\b|season|ha\b|cow/i.test(text))
      return { ...unit, ask: "MS as milk solids or as dry matter" };
  }
  if (unit.substance === "TS") return isGerman.test(text) ? renamed(unit, "TS", "DM") : unit;
  if (unit.scale === undefined && /\bRp\b/.test(unit.text)) {
    const idr = /harga|susu|biaya|liter|jumlah|pakan|sapi|pendapatan/i.test(words);
    const rappen = isGerman.test(words) || /chf|suisse|lait/i.test(words);
    if (idr !== rappen) return reread(unit, "rp", idr ? "idr" : "rappen");
  }
  if (
    unit.scale === undefined &&
    /\blb\b/.test(unit.text) &&
    unit.ask?.startsWith("pounds") &&
    (/\bof\b/i.test(text) ||
      (!saysMoney(words) && /milk|weight|feed|fat|protein|intake|yield|dm\b|hay|grain|produc/i.test(words)))
  )
    return reread(unit, "lb", "lbs");
  if (unit.scale === undefined && /\bton\b/.test(unit.text) && /\$/.test(text) && /alfalfa|hay|soy|short/i.test(words))
    return reread(unit, "ton", "short ton");
  if (
    unit.scale === undefined &&
    /\bbu\b/.test(unit.text) &&
    /corn|maize/i.test(words) &&
    unit.dimension?.mass !== undefined
  )
    return without(unit, { scale: (unit.dimension.money === undefined ? 1 : 1) * 25.40117272 ** unit.dimension.mass });
  if (/\bcwt\b/.test(unit.text) && unit.currency === "GBP")
    return { ...unit, scale: undefined, ask: "hundredweights of 45.36 kg or imperial ones of 50.80 kg" };
  return unit;
}

const renamed = (unit: Measure, from: string, to: string): Measure => ({
  ...unit,
  substance: to,
  text: unit.text.replace(new RegExp(`\\b${from}\\b`), to),
});
const without = ({ ask: _, ...unit }: Measure, change: Partial<Measure>): Measure => ({ ...unit, ...change });
function reread(unit: Measure, from: string, to: string): Measure {
  return parseUnit(unit.text.toLowerCase().replace(new RegExp(`\\b${from}\\b`), to), "expected") ?? unit;
}
