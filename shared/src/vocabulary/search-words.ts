import { spoken, translated } from "../cells/say.ts";
import type { Language } from "./languages.ts";

/** Words as searches compare them, in English and in the language that is spoken. */

/** Words that a question is made of and that tell no function from another. A language has its own in their place. */
export const idleWords =
  "a about all am an and any are at be been by can could did do does each for from get give gives given had has have he her his how i if in into is it its many me more much must my need of on one or our out per shall she should so such than that the their them there these they this to too us use want was we were what when where which who why will with would you your";

/**
 * Letters without case, accents, the dots that Bengali and Hindi add to a letter, and joiners that nobody sees. Signs that
 * people write for each other become one: both nasal signs of Hindi, and Turkish letters i.
 */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u093c\u09bc\u200b-\u200d]/g, "")
    .replace(/ı/g, "i")
    .replace(/ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])|ँ/g, "ं")
    .replace(/ঁ/g, "")
    .replace(/ৎ/g, "ত্")
    .normalize();

/** The words of a text, each with its marks: vowels of Bengali and Hindi are marks. */
export const foldedWords = (text: string): string[] => folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** What is taken off or becomes another ending, one after the other, so that the forms of a word are one. */
const forms: Readonly<Record<Language, readonly (readonly [form: RegExp, becomes: string])[]>> = {
  // Cases and articles are endings of Bengali nouns, often two; a plural may end like one of Spanish that has another s.
  bn: Array(2).fill([/(?<=.{3})(গুলো|গুলি|দের|ের|কে|তে|টি|টা|রা|ে|র|য)$/, ""]),
  es: [
    [/(?<=.{2})ces$/, "z"],
    ...Array(2).fill([/(?<=.{2}[bdjlnrsyz])es$|(?<=.{2})s$/, ""]),
    [/(?<=.{3})(mient[oa]|cion)$/, ""],
    [/(?<=.{3})[aei]r$/, ""],
    [/(?<=.{3})[aeo]$/, ""],
  ],
  fr: [
    [/eaux$/, "eau"],
    [/(?<=.{2})aux$/, "al"],
    [/(?<=.{2})[sx]$/, ""],
    [/(?<=.{4})(ation|aire|ement)$/, ""],
    [/(?<=.{3})e$/, ""],
    [/(?<=.{2})([ln])\1$/, "$1"],
  ],
  hi: [[/(?<=.{2})(िया|ियां|ियों|ाओं|ाएं|ुओं|ओं|एं|ों|ें|ो|े|ा|ी)$/, ""]],
  pt: [
    [/[oa]es$/, "ao"],
    [/(?<=.)([ae])is$/, "$1l"],
    [/(?<=.{2})ns$/, "m"],
    ...Array(2).fill([/(?<=.{2}[rsz])es$|(?<=.{2})s$/, ""]),
    [/(?<=.{3})(mento|cao)$/, ""],
    [/(?<=.{3})[aei]r$/, ""],
    [/(?<=.{3})[aeo]$/, ""],
  ],
  // Swahili changes the beginning: a person and a tense before verbs, a class before nouns.
  sw: [
    [/^(ni|u|a|tu|wa|i|ya|zi|li|vi|ki)(na|ta|me|li)(?=.{3})/, ""],
    [/^(ku|ki|vi|wa|ma|mi|m(?=[^aeiou]))(?=.{4})/, ""],
    [/(?<=.{3})[aeiou]$/, ""],
  ],
};

/** How words are compared in the language that is spoken: null for one that tells nothing; undefined in English. */
export function spokenStem(): ((word: string) => string | null) | undefined {
  const code = spoken()?.code;
  if (code === undefined) return undefined;
  const idle = new Set(foldedWords(translated(idleWords)));
  return (word) => {
    const [small = ""] = foldedWords(word);
    if (idle.has(small)) return null;
    return forms[code].reduce((text, [form, becomes]) => text.replace(form, becomes), small);
  };
}

/**
 * Words of the definitions, those of a line for one thing. A language has the everyday words for it, which nobody needs to
 * know a term to type: "sueldo" finds wages.
 */
export const searchWords: readonly string[] = [
  "cost, costs, expenses",
  "price, prices",
  "profit, margin, surplus",
  "loss, losses, lost",
  "income, earns, earnings",
  "wage, wages",
  "labour, work, hours",
  "unpaid, OPPLABOUR",
  "hired, worker, workers",
  "household, family",
  "heifer, heifers",
  "needs, replacement, inventory",
  "calves, calf, births",
  "cow, cows, cattle",
  "herd, herds",
  "feed, ration, fodder",
  "cheapest, least",
  "intake, matter",
  "silage, pit, bunker",
  "water, freezing",
  "mastitis, clinical",
  "disease, case, clinical",
  "somatic, cell",
  "quality, bands",
  "loan, debt",
  "principal, repayment",
  "debt, lenders",
  "interest",
  "advance, hidden",
  "investment, invest",
  "payback, back",
  "cheese",
  "butter",
  "ghee",
  "cream",
  "paneer, chhana",
  "concentrated, dried",
  "products, become",
  "makes, yield",
  "buyers, offers",
  "channels, chain, stages",
  "consumer, retail",
  "farmer",
  "share, shares, proportion",
  "transport",
  "collection, route",
  "cooler, cool",
  "shelf, destination",
  "depreciation, book",
  "machine, building",
  "land, rent, rents",
  "greenhouse, carbon, footprint",
  "methane, enteric",
  "manure",
  "heat stress, humidity",
  "poverty",
  "inflation, deflates",
  "uncertain, probability, chances, risk",
  "simulates, simulation",
  "gain",
  "patronage, co-operative, member",
  "sufficiency, dependency, country",
  "imported, import",
  "jobs",
  "covers, break even",
  "lactometer",
  "fat",
  "solids",
  "pays, payment",
  "chart",
  "converts, litres, kilograms",
  "stocking, hectare",
  "culls, culled, replacing",
  "lactation, curve, test-day",
  "yearly, year",
  "hour, hourly",
  "pregnancy, open",
  "interval",
  "merger, concentration, firms",
  "growth",
  "mortality, deaths",
  "season, month",
  "energy",
  "corrected, corrects",
  "Indian, India",
  "school",
  "selling, credit",
  "ratios, financial, lenders",
  "world market",
  "gross, variable",
  "mix, streams",
];

/** Such words as a text to translate, which is longer than the label of one. */
export const openList = (words: string): string => `${words}, …`;

/** Everyday words of the language that is spoken, for those of the definitions that are one of these; nothing in English. */
export const searchWordsFor = (isOne: (word: string) => boolean): string =>
  spoken() === undefined
    ? ""
    : searchWords.flatMap((words) => (foldedWords(words).some(isOne) ? [translated(openList(words))] : [])).join(" ");
