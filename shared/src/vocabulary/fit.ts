import { messages } from "../cells/messages.ts";
import { say, translated } from "../cells/say.ts";
import { type Heading, readHeading, saysMoney } from "./headings.ts";
import { isSameDimension, type Measure, measureOf, quotient } from "./read-unit.ts";
import { bases, type Dimension } from "./unit-words.ts";
import type { Unit } from "./units.ts";
import { listOf, plainLabel, wordsOf } from "./words.ts";

/** A parameter, column or line of a definition, as far as a heading is compared with it. */
export interface FitParam {
  readonly name: string;
  readonly words?: string;
  readonly unit?: string;
  readonly about?: string;
}

/**
 * `same`: the numbers can go in as they are. `conversion`: times `factor`, or as `say` tells where that depends on the
 * milk. `conflict`: never. `unknown`: nothing is proved, and `say` asks.
 */
export interface Fit {
  readonly fit: "same" | "conversion" | "conflict" | "unknown";
  /** Of the sheet's number, to get that of the parameter. */
  readonly factor?: number;
  /** What the amount refers to: "1/yr", "1/100 kg". All amounts of a call must have one. */
  readonly basis?: string;
  readonly say?: string;
}

/** Kilograms of a litre of milk: the default of LTOKG. */
export const kilogramsPerLitre = 1.03;

// What words name. Spellings of the languages of unit-words.ts.
const isBreedingValue =
  /\b(?:pta|ebvs?|gebvs?|epds?|g?tpi|breeding values?|genomic|zuchtwert|valor gen[eé]tico|fokwaarde|index lait)\b/i;
const isOneMilking =
  /\bmorning\b|\bevening\b|\bafternoon\b|\bnoon\b|\bmañana\b|\btarde\b|\bmatin\b|\bsoir\b|\bmanh[aã]\b|\bmorgens?\b|\babends?\b|\bochtend|\bavond|\basubuhi\b|\bjioni\b|\bpagi\b|\bsore\b|утр|вечер|सकाळ|संध्याकाळ|सुबह|शाम|बिहान|साँझ|সকাল|বিকাল|সন্ধ্যা|早上|晚上|早班|晚班/iu;
const isHalfDay = /(?:^|[^\p{L}])[AP]M(?![\p{L}])|(?:^|_)[ap]m(?:_|$)|\b[ap]\.m\./u;
const isOneDay =
  /\bpeak\b|\bpico\b|\bmature\b|305\s*-?\s*(?:d(?:ays?)?\s*)?me\b|\bme\s*305|\bme\b$|\bprojected\b|\bprojection\b|\bto date\b|\bltd\b|\bhighest\b/i;
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/dry[ _-]?matter/i, /moisture|\bwater\b|teneur en eau|wassergehalt|humedad|umidade|humidité/iu],
  [
    /\bloss(?:es)?\b|\blost\b|perdid|pérdida|perda\b|perte\b|verlust/i,
    /\bgain(?:s|ed)?\b|increase|increment|incremento|aumento|augmentation|zunahme/i,
  ],
  [/\bsold\b|\bsales?\b|\bsell/i, /\bbought\b|\bbuy\b|\bpurchased\b/i],
  [/\bopening\b|\bat the start\b/i, /\bclosing\b|\bat the end\b/i],
  [/\bbefore\b/i, /\bafter\b/i],
];
const isOtherLiquid =
  /\bcream\b|\bwhey\b|\bwater\b|\bdiesel\b|\bfuel\b|\bpetrol\b|\bghee\b|\bbutter(?:milk)?\b|\byogh?urt|\bcurd\b|\bcolostrum\b|crème|nata\b|crema\b|creme\b|suero|lactosérum|\beau\b|agua|água|wasser|сливк|পানি|पानी|maji/iu;
const isBacteria = /bacteri|\btpc\b|plate count|\bcfu\b|\bufc\b|germes|keim|\bcbt\b|бактери/iu;
const isOtherPrice =
  /\bfeed|fodder|concentrate|cattle|\bbeef\b|\bmeat\b|\bcalf\b|heifer|manure|ra[cç][aã]o|aliment|futter|krachtvoer|carne|viande|корм/iu;
/** Prices that say of one animal: "Cow price", "Cost of replacement heifer". */
const isOfOneAnimal =
  /\b(?:cow|heifer|calf|bull|buffalo|animal)\s+price\b|\bprice\s+(?:of|per|for)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:cow|heifer|calf|bull|animal)\b|\b(?:cost|value|worth)\s+of\s+(?:an?\s+|one\s+)?(?:\w+\s+){0,2}(?:cow|heifer|calf|bull|animal)\b(?!\s+(?:sales|returns|feed))/i;
/** Something computed of the numbers, not the numbers. */
const isStatistic =
  /\blog(?:10|2)?\b|\bln\b|(?:^|[^\p{L}])(?:log|ln)(?=SCC)|\bs\.?d\b|\bstd\b|\bdeviations?\b|\bvariance\b|\bcv\b|\bchange\b|\bdifference\b|\bgrowth\b|\brank\b|\bpercentile\b|\breliability\b|\bcorrelation\b|desviaci[oó]n|desvio padr|écart[- ]type|abweichung/iu;
const isProduct =
  /\bpowder\b|\bcheese\b|\bbutter\b|\bghee\b|\byogh?urt\b|\bwhey\b|\bqueso|\bqueijo|\bfromage|käse|\bbeurre\b|\bmantequilla|\bmanteiga/iu;
const isOtherGas = /\bch4\b|methan|\bn2o\b|nitrous/i;
const isEmission = /emission|\bco2|carbon|\bghg\b|greenhouse|methan|émission|emisi|emiss/i;

const components: readonly (readonly [string, RegExp])[] = [
  ["solids-not-fat", /\bsnf\b|solids?[- ]not[- ]fat|non[- ]fat solids|\besd\b|एसएनएफ|এসএনএফ|сомо/giu],
  [
    "fat",
    /fat(?![- ]?free)|butterfat|grasa|gordura|mati[eè]res? grasses?|\bTB\b|fett|\bvet\b|жир|ফ্যাট|চর্বি|फॅट|फैट|वसा|mafuta|lemak|乳脂|脂肪/giu,
  ],
  ["protein", /prote[ií]n|prot[eé]ine|eiwei|eiwit|бел[ок]|\bTP\b|প্রোটিন|প্রোটীন|प्रोटीन|प्रथिन|protini|蛋白/giu],
  ["total solids", /total[ _-]?solids|\bTS\b|s[oó]lidos tota/giu],
  ["lactose", /lactos|laktos|лактоз|乳糖/giu],
  ["casein", /casein|kasein|caseín|caséin/giu],
];
/** The parts of milk that words name; "milk of 4 % fat" names none. */
function componentsIn(text: string): string[] {
  let rest = text
    .replace(/\d[\d.,]*\s*%\s*(?:milk\s*)?\p{L}+/gu, " ")
    .replace(/(?:fat|protein)[-\s]*(?:and[-\s]*protein[-\s]*)?corrected/gi, " ");
  const found: string[] = [];
  for (const [name, words] of components) {
    const left = rest.replace(words, " ");
    if (left !== rest) found.push(name);
    if (name === "solids-not-fat") rest = left;
  }
  return found;
}

/** What a quantity is of, by its words. */
const substanceWords: readonly (readonly [string, RegExp])[] = [
  ["FPCM", /\bfpcm\b|fat[- ]and[- ]protein[- ]corrected/i],
  ["FCM", /\bfcm\b|fat[- ]corrected/i],
  ["SCM", /\bscm\b|solids[- ]corrected/i],
  [
    "ECM",
    /\becm\b|energy[- ]?corrected|energiekorrigiert|corregid\w* (?:por|a) energ|corrigid\w* (?:para|por) energ|corrigé en énergie/i,
  ],
  [
    "MS",
    /milk ?solids|grasa\s*\+\s*prote|fat\s*(?:\+|and|&|plus)\s*protein|gordura\s*\+\s*prote|fett\s*(?:\+|und)\s*eiwei/i,
  ],
  [
    "DM",
    /dry[ _-]?matter|(?:^|[ _])dm(?:[ _i]|$)|mat[ée]ria seca|mati[èe]re s[èe]che|trockenm|trockensub|\bTM\b|droge ?stof/i,
  ],
];
const corrected = ["ECM", "FCM", "FPCM", "SCM"];

/** Facts of a parameter that its unit does not show. */
interface Wanted {
  readonly measure: Measure;
  readonly name: string;
  readonly unit: string;
  readonly about: string;
  readonly component: string | undefined;
  readonly isMilk: boolean;
  readonly isLabour: boolean;
  readonly isOfAnAnimal: boolean;
  /** An amount whose result follows it whatever it refers to. */
  readonly isAnyQuantity: boolean;
  readonly isWeight: boolean;
}

const amountBases = ["money", "mass", "volume", "work", "animal", "area", "energy"] as const;
/** Money, kilograms, litres, hours, animals, hectares: something a whole farm, a year or 100 kg of milk can have. */
export const isAmount = (measure: Measure): boolean =>
  measure.dimension !== undefined && amountBases.some((base) => isSameDimension(measure.dimension!, { [base]: 1 }));

const wantedOf = new WeakMap<FitParam, Wanted>();
function wanted(param: FitParam): Wanted {
  let found = wantedOf.get(param);
  if (found === undefined) {
    found = wantedNow(param);
    wantedOf.set(param, found);
  }
  return found;
}

function wantedNow(param: FitParam): Wanted {
  const unit = param.unit ?? "any";
  const measure = measureOf(unit as Unit);
  const name = wordsOf(param.name);
  const about = `${name}: ${param.about ?? ""}`;
  const [, ofWhat] = /per kilogram of (fat|protein|total solids|solids-not-fat|other solids)/i.exec(about) ?? [];
  const inName = componentsIn(name);
  const component =
    ofWhat ??
    (name === "solids rate" ? "solids-not-fat" : name === "crude" || name === "non protein" ? "protein" : inName[0]);
  const isWeight = /body weight|live weight|\bgain\b/i.test(about);
  return {
    measure,
    name,
    unit,
    about,
    component,
    isMilk:
      component === undefined &&
      !isWeight &&
      /milk|lactation|litres|production|\byield\b|farm price|wood's a/i.test(about) &&
      !/cream|feed|concentrate|roughage|butter|cheese|product\b|powder|whey|meat|mass of product/i.test(name),
    isLabour: /hour|wage|labour|\bwork/i.test(about) && !/shelf/i.test(about),
    isOfAnAnimal:
      isWeight ||
      /\bcows?\b|per head|heifer|animal|milk yield|yield of one|yield on|milk per day|wood's a|day open|feed saved|milk lost|per day of culling/i.test(
        about,
      ),
    isAnyQuantity:
      isSomeMilk(measure) &&
      /as weighed|mass of milk|volume of milk|milk to standardise|milk delivered|milk separated|: milk$/i.test(about),
    isWeight,
  };
}
const isSomeMilk = ({ dimension, substance }: Measure) =>
  substance === undefined &&
  dimension !== undefined &&
  (isSameDimension(dimension, { mass: 1 }) || isSameDimension(dimension, { volume: 1 }));

/** Units that are numbers of a kind of their own: no heading proves them. */
const openUnits = new Set([
  "0 or 1",
  "elasticity",
  "index",
  "ratio",
  "count",
  "score",
  "step",
  "cur/cur",
  "cur/foreign cur",
  "cur/PPP $",
  "cur/unit",
  "g or kJ",
  "MJ/kg or Mcal/kg",
  "year",
  "calves/cow/yr",
  "d/yr",
  "LSU",
  "TLU",
]);

const fitMessages = messages.fit;
/** The places that the sentences about a heading share. */
interface It {
  readonly heading: string;
  readonly name: string;
  readonly wanted: string;
}
/** That the units differ, and what to do about it or to ask. */
type Here = (remedy?: string) => string;

/** Whether the numbers under a heading may go into a parameter, and what to do if not. */
export function fitHeading(param: FitParam, heading: Heading | string): Fit {
  const said = withoutGroup(typeof heading === "string" ? readHeading(heading) : heading);
  const want = wanted(param);
  const { unit } = said;
  // Units such as "index" and "count", which are numbers of a kind of their own, have no other spelling.
  if (want.unit === "any" || isOurs(want, said) || said.unread === want.unit) return { fit: "same" };
  const it = { heading: short(said.text), name: translated(want.name), wanted: want.unit };
  const ask = (what: string): Fit => ({ fit: "unknown", say: what });
  if (unit === undefined || unit.dimension === undefined) {
    if (isBreedingValue.test(said.words)) return { fit: "conflict", say: say(fitMessages.breedingValue, it) };
    if (said.unread !== undefined) return ask(say(fitMessages.unitUnknown, { ...it, unit: short(said.unread) }));
    if (said.ask !== undefined) return ask(say(fitMessages.isIt, { ...it, guess: said.ask }));
    return ask(say(fitMessages.noUnit, it));
  }
  const here: Here = (remedy) =>
    remedy === undefined
      ? say(fitMessages.otherUnit, { ...it, unit: unit.text })
      : say(fitMessages.otherUnitSo, { ...it, unit: unit.text, remedy });
  const conflict = (remedy?: string): Fit => ({ fit: "conflict", say: here(remedy) });
  const asked = (question: string, basis?: string): Fit => ({
    fit: "unknown",
    ...(basis === undefined ? {} : { basis }),
    say: here(question),
  });

  if (openUnits.has(want.unit))
    return (
      openFit(want, unit, it) ??
      ask(say(fitMessages.otherKindPerhaps, { ...it, unit: unit.text, kind: kindOf(want.unit) }))
    );
  if (isBreedingValue.test(said.words)) return { fit: "conflict", say: say(fitMessages.breedingValue, it) };
  const other = wordsAgainst(want, said, unit, { ...it, unit: unit.text });
  if (other !== undefined) return other;
  const of = substanceFit(want, said, unit, here);
  if (of !== undefined) return of;

  const { dimension } = unit;
  const target = want.measure.dimension!;
  if (isTwoUnits(dimension, unit.scale) && amountLike(target)) return conflict(say(fitMessages.twoUnits));
  const left: Record<string, number> = { ...quotient(dimension, target) };
  let density = 0;
  if (left.volume !== undefined && left.mass === -left.volume && isDensityOf(want, said.words)) {
    density = left.volume;
    delete left.volume;
    delete left.mass;
  }
  if (left.animal === -1 && dimension.animal === -1 && want.isOfAnAnimal) delete left.animal;
  if (want.unit === "fraction/yr" && left.time === 1 && Object.keys(dimension).length === 0) delete left.time;
  if (left.item === -1 && unit.substance === "lactation" && /lactation/i.test(want.about)) delete left.item;
  if (left.person === 1 && want.unit === "d" && want.isLabour) delete left.person;
  const open = Object.keys(left).length;
  const money = currencyFit(want, unit);
  if (money !== undefined)
    return money === "conflict" ? conflict(say(fitMessages.oneCurrency)) : asked(say(fitMessages.whichCurrency));

  if (open > 0) {
    if (left.work === -left.time! && left.work !== undefined && open === 2) {
      if (want.isLabour)
        return conflict(say(dimension.money === undefined ? fitMessages.timesHours : fitMessages.overHours));
      return converted(want, unit, here, density, left.work > 0 ? 1 / 24 : 24);
    }
    if (
      bases.every(
        (base) =>
          (left[base] ?? 0) >= 0 &&
          (left[base] === undefined || ((target[base] ?? 0) < 0 && (dimension[base] ?? 0) === 0)),
      )
    ) {
      if (open === 1 && left.animal === 1 && isSameDimension(dimension, { money: 1 }) && isOfOneAnimal.test(said.words))
        return converted(want, unit, here, density, 1);
      const missing = bases.filter((base) => left[base] !== undefined);
      return asked(say(fitMessages.which, { what: missing.map(questionOf).join(", ") }));
    }
    if (
      isAmount(want.measure) &&
      bases.every((base) => (left[base] ?? 0) <= 0 && (left[base] === undefined || target[base] === undefined))
    )
      return basisFit(want, unit, left, density, here, asked, conflict);
    return conflict(remedyOf(want, left, dimension));
  }
  if (said.ask !== undefined || unit.scale === undefined)
    return asked(say(fitMessages.which, { what: said.ask ?? unit.ask ?? say(fitMessages.howLarge) }));
  if (unit.substance === "deg F") return { fit: "conversion", say: here(say(fitMessages.fahrenheit)) };
  return converted(want, unit, here, density, 1);
}

/** "Fat and protein: charge for volume" speaks of the charge. */
const withoutGroup = (heading: Heading): Heading => {
  const [, words] = /^[^:]*\p{L}[^:]*:\s+(\S.*)$/u.exec(heading.words) ?? [];
  return words === undefined ? heading : { ...heading, words };
};

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}...` : text).replace(/\s+/g, " ");
const kindOf = (unit: string): string =>
  fitMessages.kinds[unit as keyof typeof fitMessages.kinds] ?? say(fitMessages.inUnit, { unit });

/** The name of the parameter with its unit, as LAYOUT and our templates write it. */
function isOurs({ name, unit }: Wanted, { text, words, beside }: Heading): boolean {
  const [, before, inside] = /^(.*\S)\s*\(([^()]*(?:\([^()]*\))?)\)$/.exec(text) ?? [];
  return (beside ?? inside) === unit && plainLabel(beside === undefined ? before! : words) === plainLabel(name);
}

/** A number of a kind of its own is none of kilograms, litres or money. */
function openFit(want: Wanted, unit: Measure, it: It): Fit | undefined {
  if (unit.text === want.unit) return { fit: "same" };
  const isBare = /^(?:ratio|index|score|step|elasticity|0 or 1|year|count)$/.test(want.unit);
  const isThing = amountBases.some(
    (base) => (unit.dimension![base] ?? 0) > 0 && !(want.unit === "count" && base === "animal"),
  );
  return isBare && isThing
    ? { fit: "conflict", say: say(fitMessages.otherKind, { ...it, unit: unit.text, kind: kindOf(want.unit) }) }
    : undefined;
}

/** Words that speak against a parameter whatever the unit. */
function wordsAgainst(
  want: Wanted,
  { words, text }: Heading,
  unit: Measure,
  it: It & { readonly unit: string },
): Fit | undefined {
  const conflict = (why: string): Fit => ({ fit: "conflict", say: why });
  const ask = (why: string): Fit => ({ fit: "unknown", say: why });
  const { dimension } = want.measure;
  const isQuantity = ["mass", "volume"].some((base) => (dimension![base as "mass"] ?? 0) > 0);
  for (const pair of opposites)
    for (const [one, two] of [pair, [pair[1], pair[0]] as const])
      if (one.test(want.about) && !two.test(want.about) && two.test(words) && !one.test(words))
        return conflict(say(fitMessages.opposite, it));
  if ((isOneMilking.test(words) || isHalfDay.test(text)) && (isQuantity ? want.isMilk : want.component !== undefined))
    return ask(say(fitMessages.oneMilking, it));
  if (isOneDay.test(words) && isQuantity && want.isMilk && !/day open/.test(want.about))
    return ask(say(fitMessages.adjustedYield, it));
  const isMoney = (unit.dimension!.money ?? 0) !== 0;
  if (
    !isMoney &&
    (dimension!.money ?? 0) === 0 &&
    /price|premium|\bprix\b|precio|pre[cç]o|preis|\bbonus\b|\bcost\b/i.test(words)
  )
    return ask(say(fitMessages.priceWithoutMoney, it));
  const named = componentsIn(words);
  if (want.component !== undefined) {
    if (named.length > 0 && !named.includes(want.component))
      return conflict(say(fitMessages.otherComponent, { ...it, named: named[0]!, component: want.component }));
    const rate = (dimension!.money ?? 0) > 0;
    if (rate && named.length === 0 && componentsIn(unit.substance ?? "").length === 0)
      return ask(say(fitMessages.rateOfWhat, { ...it, component: want.component }));
    if (want.component === "protein" && named.includes("protein")) {
      const [isTrue, isCrude] = [/\btrue\b/i.test(words), /\bcrude\b|\braw protein/i.test(words)];
      if (/: true protein/i.test(want.about) && !isTrue)
        return isCrude ? conflict(say(fitMessages.crudeProtein, it)) : ask(say(fitMessages.crudeOrTrue, it));
      if (isTrue && /crude/i.test(want.about) && !/: true protein/i.test(want.about))
        return ask(say(fitMessages.trueProtein, it));
    }
    if (/\bfat\b/i.test(want.name) && /fat\s*(?::|\/|to)\s*protein/i.test(text))
      return conflict(say(fitMessages.ratio, it));
  } else if (
    want.isMilk &&
    named.length > 0 &&
    (isQuantity || (dimension!.money ?? 0) > 0) &&
    (unit.dimension!.mass !== undefined || unit.dimension!.volume !== undefined)
  )
    if (isQuantity || !/per\s*(?:kg|l)|milk price|price of milk|milchpreis|melkprijs/i.test(words))
      return conflict(say(fitMessages.notMilk, { ...it, named: listOf(named, "and") }));
  if (
    want.isMilk &&
    (dimension!.money ?? 0) > 0 &&
    (dimension!.mass ?? dimension!.volume ?? 0) < 0 &&
    isOtherPrice.test(words) &&
    !/milk|leche|leite|lait|milch|melk|молок|दूध|দুধ/iu.test(words)
  )
    return conflict(say(fitMessages.notMilkPrice, it));
  if (isStatistic.test(words) && !isStatistic.test(want.about)) return ask(say(fitMessages.statistic, it));
  if (want.isMilk && isProduct.test(words) && !isProduct.test(want.about) && !/\bproduct\b/i.test(want.about))
    return conflict(say(fitMessages.product, it));
  if (want.unit === "kg CO2e" && unit.substance !== "CO2e" && isOtherGas.test(words) && !/co2|carbon/i.test(words))
    return conflict(say(fitMessages.otherGas, it));
  if (want.unit === "cells/mL" && isBacteria.test(words)) return conflict(say(fitMessages.bacteria, it));
  if (want.unit === "cfu/mL" && /\bscc\b|somatic|\bccs\b/i.test(words))
    return conflict(say(fitMessages.somaticCells, it));
  if (want.unit === "deg L" && unit.substance !== "deg L" && /\bclr\b|\blr\b|lactometer/i.test(words))
    return ask(say(fitMessages.lactometer, it));
  return undefined;
}

/** Kilograms of what: dry matter is not feed as fed, and corrected milk is not milk. */
function substanceFit(want: Wanted, { words }: Heading, unit: Measure, here: Here): Fit | undefined {
  const theirs = want.measure.substance;
  const hasMass = unit.dimension!.mass !== undefined || unit.dimension!.volume !== undefined || theirs === "GE";
  const spoken =
    hasMass || Object.keys(unit.dimension!).length === 0
      ? substanceWords.find(([, pattern]) => pattern.test(words))?.[0]
      : undefined;
  const own = unit.substance === "lactation" ? undefined : unit.substance;
  const ours = own ?? spoken;
  const conflict = (remedy?: string): Fit => ({ fit: "conflict", say: here(remedy) });
  const ask = (question: string): Fit => ({ fit: "unknown", say: here(question) });
  if (ours === theirs) {
    return own === undefined && spoken !== undefined && corrected.includes(spoken)
      ? ask(say(fitMessages.sameFormula, { substance: spoken }))
      : undefined;
  }
  if (theirs === undefined) {
    if (ours === "milk")
      return want.component === undefined || unit.dimension!.money === undefined
        ? undefined
        : conflict(say(fitMessages.perKgMilk));
    if (componentsIn(ours!).length > 0 || ours === "SNF" || ours === "TS") {
      const name = ours === "SNF" ? "solids-not-fat" : ours === "TS" ? "total solids" : ours;
      return name === want.component ? undefined : conflict(say(fitMessages.itIsOf, { substance: name! }));
    }
    if (ours === "LW") return want.isWeight ? undefined : conflict(say(fitMessages.liveWeight));
    if (ours === "DM")
      return /dry matter/i.test(want.about)
        ? undefined
        : Object.keys(unit.dimension!).length === 0 &&
            spoken !== undefined &&
            own === undefined &&
            want.component !== undefined
          ? conflict(say(fitMessages.itIsOf, { substance: "dry matter" }))
          : conflict(say(fitMessages.dryMatter));
    if (ours === "MS" && /milk solids/i.test(want.about)) return undefined;
    if (ours === "MS") {
      const isPrice =
        want.isMilk &&
        (want.measure.dimension!.money ?? 0) > 0 &&
        isSameDimension(unit.dimension!, { money: 1, mass: -1 });
      return isPrice && unit.ask === undefined
        ? { fit: "conversion", say: here(say(fitMessages.priceOfSolids)) }
        : unit.ask !== undefined && isPrice
          ? ask(say(fitMessages.isItThat, { guess: unit.ask }))
          : conflict(say(fitMessages.milkSolids));
    }
    // Money per 100 kg of corrected milk: the basis of an amount.
    if (isSameDimension(want.measure.dimension!, { money: 1 }) || isSameDimension(want.measure.dimension!, { work: 1 }))
      return undefined;
    if (corrected.includes(ours!)) return conflict(say(fitMessages.corrected));
    if (ours === "feed" || ours === "sold") return undefined;
    if (ours === "corn" && /maize|corn/i.test(want.about)) return undefined;
    return conflict();
  }
  if (ours === undefined) {
    if (theirs === "LW" || theirs === "milk" || theirs === "sold") return undefined;
    if (theirs === "CO2e")
      return isEmission.test(words)
        ? undefined
        : ask(say(fitMessages.isItThat, { guess: "carbon dioxide equivalent" }));
    if (theirs === "cells" || theirs === "cfu") return unit.dimension!.volume === -1 ? undefined : conflict();
    if (corrected.includes(theirs)) {
      if (
        unit.dimension!.volume !== undefined &&
        want.measure.dimension!.volume === undefined &&
        want.measure.dimension!.mass === 1
      )
        return conflict(say(fitMessages.litresToCorrect, { factor: kilogramsPerLitre, function: theirs }));
      return ask(say(fitMessages.isItCorrected, { function: theirs }));
    }
    return /^(?:deg|lactation)/.test(theirs) ? conflict() : ask(say(fitMessages.isItThat, { guess: theirs }));
  }
  if (theirs === "LW" && ours === "carcass") return conflict(say(fitMessages.carcass));
  if (theirs === "deg C" && ours === "deg F") return undefined;
  if (theirs === "sold" || (theirs === "milk" && ours !== "milk")) return undefined;
  return conflict(
    corrected.includes(theirs) && ours === "milk" ? say(fitMessages.use, { function: theirs }) : undefined,
  );
}

const isTwoUnits = (dimension: Dimension, scale: number | undefined) =>
  scale === 1 &&
  (isSameDimension(dimension, { mass: 1, volume: -1 }) || isSameDimension(dimension, { mass: -1, volume: 1 }));
const amountLike = (dimension: Dimension) =>
  (dimension.money ?? 0) === 0 &&
  (dimension.mass ?? 0) > 0 !== (dimension.volume ?? 0) > 0 &&
  !((dimension.mass ?? 0) < 0 || (dimension.volume ?? 0) < 0);

/** Litres and kilograms of milk change into each other; of anything else they do not. */
function isDensityOf(want: Wanted, words: string): boolean {
  if (isOtherLiquid.test(words)) return false;
  return (
    want.isMilk ||
    (want.component !== undefined &&
      Object.keys(want.measure.dimension!).length === 0 &&
      !/skim|cream|butter|cheese|ghee/i.test(want.name))
  );
}

const currencyGroups: readonly (readonly string[])[] = [
  ["$", "USD", "AUD", "NZD", "CAD", "MXN", "COP", "ARS", "CLP", "TWD", "PPP $"],
  ["Rs", "INR", "PKR", "NPR", "LKR"],
  ["Sh", "KES", "TZS", "UGX"],
  ["kr", "SEK", "NOK", "DKK"],
  ["¥", "CNY", "JPY"],
  ["pesos", "MXN", "COP", "ARS", "CLP", "PHP", "UYU"],
];
/** Whether two names of money may be one currency: "$" and "USD" may, "€" and "USD" may not. */
export const mayBeOneCurrency = (a: string, b: string): boolean =>
  a === b || currencyGroups.some(([open, ...of]) => (a === open && of.includes(b)) || (b === open && of.includes(a)));

function currencyFit(want: Wanted, { currency, text }: Measure): "conflict" | "ask" | undefined {
  const theirs = want.measure.currency;
  if (theirs === undefined || currency === theirs) return undefined;
  if (theirs === "PPP $") return currency === undefined || currency === "$" ? "ask" : "conflict";
  if (currency === undefined) return want.measure.dimension?.money === undefined ? undefined : "ask";
  return currency === "$" && /\/(?:cwt|lb|bu|ton|short ton)/.test(text)
    ? undefined
    : mayBeOneCurrency(currency, theirs)
      ? "ask"
      : "conflict";
}

/** The number of the sheet times `factor`, or as it is. */
function converted(want: Wanted, unit: Measure, here: Here, density: number, times: number): Fit {
  if (unit.scale === undefined)
    return { fit: "unknown", say: here(say(fitMessages.which, { what: unit.ask ?? say(fitMessages.howLarge) })) };
  const size =
    times === 1
      ? (unit.scale / want.measure.scale!) * monthsAndDays(unit, want.measure)
      : scaleOfClock(unit, want, times);
  const factor = size * kilogramsPerLitre ** density;
  if (Math.abs(factor - 1) < 1e-9) return { fit: "same" };
  const library =
    size !== 1 ? undefined : density === 1 ? "LTOKG" : density === -1 && want.unit === "L" ? "KGTOL" : undefined;
  const steps = stepsOf(size, density);
  return {
    fit: "conversion",
    factor: Number(factor.toPrecision(12)),
    say: here(library === undefined ? steps : say(fitMessages.orUse, { steps, function: library })),
  };
}

/** Hours of the clock and days. */
const scaleOfClock = (unit: Measure, want: Wanted, times: number) =>
  times > 1 ? (unit.scale! * 365 * times) / want.measure.scale! : (unit.scale! * times) / (want.measure.scale! * 365);

/** A month that is turned into days has 30.4375 of them; a year has 365 days and 12 months. */
function monthsAndDays(from: Measure, to: Measure): number {
  const power = from.dimension!.time ?? to.dimension!.time ?? 0;
  const more = (30.4375 * 12) / 365;
  if (from.period === "month" && to.period === "d") return more ** power;
  return from.period === "d" && to.period === "month" ? more ** -power : 1;
}

/** What to do with a number: times its size, and times the density of milk to some power. */
function stepsOf(size: number, density: number): string {
  const [a, b] = [size, kilogramsPerLitre ** density].filter((factor) => Math.abs(factor - 1) >= 1e-9).map(stepOf);
  if (a === undefined) return "";
  if (b === undefined) return say(a.divides ? fitMessages.divide : fitMessages.multiply, { a: a.by });
  const both = { a: a.by, b: b.by };
  if (a.divides) return say(b.divides ? fitMessages.divideTwice : fitMessages.divideAndMultiply, both);
  return say(b.divides ? fitMessages.multiplyAndDivide : fitMessages.multiplyTwice, both);
}

/** A factor, or its inverse where that is the rounder number. */
function stepOf(factor: number): { readonly divides: boolean; readonly by: string } {
  const shown = (x: number) => String(Number(x.toPrecision(9)));
  const inverse = shown(1 / factor);
  const divides = /^10*$/.test(inverse) || inverse.length + 2 < shown(factor).length;
  return { divides, by: divides ? inverse : shown(factor) };
}

/** What an amount refers to. A year is what accounts are of. */
function basisFit(
  want: Wanted,
  unit: Measure,
  left: Record<string, number>,
  density: number,
  here: Here,
  asked: (question: string, basis?: string) => Fit,
  conflict: (remedy?: string) => Fit,
): Fit {
  const basis = basisOf(unit, left);
  if (want.isWeight || want.measure.dimension!.area !== undefined || want.measure.dimension!.animal !== undefined)
    return conflict();
  if (unit.scale === undefined) return asked(say(fitMessages.which, { what: unit.ask! }));
  const fullYear = { ...unit, scale: unit.scale };
  if (Object.keys(left).length === 1 && left.time === -1) {
    const size =
      density === 0
        ? unit.scale / want.measure.scale!
        : (unit.scale / want.measure.scale!) * kilogramsPerLitre ** density;
    if (want.isAnyQuantity) {
      const perPeriod = converted(want, { ...fullYear, scale: unit.scale / yearsIn(unit.period) }, here, density, 1);
      return { ...perPeriod, basis };
    }
    if (unit.period === "yr") return { ...converted(want, fullYear, here, density, 1), basis };
    return {
      fit: "conversion",
      factor: Number(size.toPrecision(12)),
      basis,
      say: here(
        say(fitMessages.ofAYear, {
          steps: stepsOf(unit.scale / want.measure.scale!, density),
          period: unit.period === "d" ? "day" : unit.period!,
        }),
      ),
    };
  }
  if (want.isAnyQuantity && Object.keys(left).every((base) => base === "time" || base === "animal")) {
    const alone = { ...fullYear, scale: unit.scale / (left.time === -1 ? yearsIn(unit.period) : 1) };
    return { ...converted(want, alone, here, density, 1), basis };
  }
  return asked(say(fitMessages.oneBasis, { basis: basis.replace(/^1\//, "") }), basis);
}
/** How much larger the scale of a rate is in years than in its own period. */
const yearsIn = (period: string | undefined) =>
  period === "d" ? 365 : period === "month" ? 12 : period === "week" ? 365 / 7 : 1;

/** "1/100 kg ECM": the part of a unit under the stroke. */
function basisOf(unit: Measure, left: Record<string, number>): string {
  const [, ...below] = unit.text.split("/");
  const parts = below.filter((part) => part !== "");
  return parts.length === 0 ? `1/${Object.keys(left).join("/")}` : `1/${parts.join("/")}`;
}

const questionOf = (base: string): string =>
  fitMessages.questions[base as keyof typeof fitMessages.questions] ?? say(fitMessages.perWhat, { base });

function remedyOf(want: Wanted, left: Readonly<Record<string, number>>, dimension: Dimension): string | undefined {
  if (
    left.mass === 1 &&
    Object.keys(left).length === 1 &&
    Object.keys(want.measure.dimension!).length === 0 &&
    want.component !== undefined
  )
    return say(fitMessages.toPercent);
  if (left.person !== undefined && left.work !== undefined) return say(fitMessages.hoursTheyWork);
  if (saysMoney(want.about) && (dimension.money ?? 0) !== 0 && (left.mass ?? left.volume ?? 0) < 0)
    return say(fitMessages.timesMilk);
  return undefined;
}

/** Whether the words behind a name make it another quantity: the price of "milk price" is not the milk. */
export function saysOtherThan(param: FitParam, rest: string): boolean {
  const { measure, component } = wanted(param);
  if ((measure.dimension?.money ?? 0) === 0 && saysMoney(rest)) return measure.dimension !== undefined;
  return component === undefined && measure.dimension?.mass === 1 && componentsIn(rest).length > 0;
}
