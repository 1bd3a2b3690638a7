import { messages } from "../cells/messages.ts";
import { say } from "../cells/say.ts";
import {
  amountOfMilk,
  cattleWords,
  doubtfulWords,
  folded,
  type Item,
  idleWords,
  impliedMilk,
  isKnownLine,
  items,
  labourWords,
  milkWords,
  ownWords,
  type Phrases,
  quantities,
  resultWords,
  type Side,
  sidelessWords,
  sideWords,
  totalWords,
  unitCostWords,
} from "./account-words.ts";
import { type Fit, type FitParam, fitHeading, isAmount, kilogramsPerLitre } from "./fit.ts";
import { type Heading, readHeading } from "./headings.ts";
import { matchHeadings } from "./match.ts";
import { isSameDimension, type Measure, measureOf, quotient, readUnit } from "./read-unit.ts";
import type { Dimension } from "./unit-words.ts";
import type { Unit } from "./units.ts";
import { header, plainHeader, plainLabel, wordsOf } from "./words.ts";

/** A person's own accounts: which of their lines belongs to which line of ours, and what its numbers are multiplied by. */

/** A line as the person wrote it; without numbers it is a heading. */
export interface AccountRow {
  readonly label: string;
  /** What a cell of units beside the label says. */
  readonly unit?: string;
  readonly values: readonly number[];
}

/**
 * `line`: belongs to `part`. `heading`: begins a section. `total`: the sum of other lines, which would count twice.
 * `unused`: nothing takes it.
 */
export interface MappedRow {
  readonly kind: "line" | "heading" | "total" | "unused";
  /** Its place among the parts. */
  readonly part?: number;
  /** What a person has to look at before they rely on it, as a sentence. */
  readonly ask?: string;
  /** Why it is not used, where that is certain. */
  readonly why?: string;
}

/** How the number of a line becomes that of ours: times `factor`, and times the number of another line. */
export interface Conversion {
  readonly factor: number;
  /** The line that is multiplied with: the cows of an amount per cow. */
  readonly times?: number;
  /** It is milk as weighed, in kilograms once converted: corrected for its fat and protein it is what our line holds. */
  readonly correct?: true;
  /** Nothing is proved about the unit, or it does not fit: what to say of it. */
  readonly ask?: string;
  readonly conflict?: string;
}

/** What the milk of a farm is before it is corrected. */
const milkAsWeighed: FitParam = { name: "milk", about: "Milk produced", unit: "kg" };
/** What is asked for where milk has to be corrected. */
export const fatAndProtein: readonly FitParam[] = [
  { name: "fat", about: "Fat in the milk", unit: "%" },
  // Crude, as ECM takes it by the method of IFCN.
  { name: "protein", about: "Crude protein (N x 6.38) in the milk", unit: "%" },
];
const needsCorrection = (part: FitParam) => part.unit === "kg ECM";

const without = (text: string, words: Phrases) => text.replace(words, " ").replace(/\s+/g, " ").trim();
const has = (text: string, words: Phrases) => text.search(words) !== -1;

/** Hours of the family or of hired workers, where those of all are meant. */
const hoursOfSome = /\b(famil\w*|own|hired|paid|unpaid|salari\w*|asalariad\w*|contratad\w*|fremd\w*|eigen\w*)\b/;

/** The side of a section, where its heading says one. */
function sideOf(text: string): Side | undefined {
  const said = without(text, sidelessWords);
  const income = has(said, sideWords.income);
  const cost = has(said, sideWords.cost);
  return income === cost ? undefined : income ? "income" : "cost";
}

/** A label without what is in brackets, and all of it where nothing else is left. */
const bare = (label: string) => {
  const short = folded(label.replace(/[([{（【][^()[\]{}（）【】]*[)\]}）】]?/g, " "));
  return short === "" ? folded(label) : short;
};

interface Found {
  readonly item: Item;
  readonly side: Side | undefined;
  /** Every other word says nothing. */
  readonly isAll: boolean;
}

/** The things that words may name. A person who changes a line has all others matched again, so the last are kept. */
function itemsIn(text: string): readonly Item[] {
  let found = lastFound.get(text);
  if (found === undefined) {
    if (lastFound.size >= mostKept) lastFound.clear();
    found = items.filter((item) => has(text, item.words) && (item.with === undefined || has(text, item.with)));
    lastFound.set(text, found);
  }
  return found;
}
const lastFound = new Map<string, readonly Item[]>();
const mostKept = 500;

/** The thing that a label names. Words of the label say its side before the section does. */
function itemOf(text: string, section: Side | undefined): Found | undefined {
  const own = sideOf(text);
  const found = itemsIn(text);
  const takes = (side: Side) => found.find((item) => item[side] !== undefined);
  const item =
    (own === undefined ? undefined : takes(own)) ??
    (section === undefined || own !== undefined ? undefined : takes(section)) ??
    found[0];
  if (item === undefined) return undefined;
  const rest = [item.words, item.with, sideWords.income, sideWords.cost, totalWords, idleWords].reduce<string>(
    (left, words) => (words === undefined ? left : without(left, words)),
    text,
  );
  return { item, side: own ?? section, isAll: rest.replace(/[\d%&]+/g, "").trim() === "" };
}

const isMoney = (dimension: Dimension | undefined) => (dimension?.money ?? 0) > 0;
const isIn = (dimension: Dimension | undefined, base: keyof Dimension) => (dimension?.[base] ?? 0) > 0;

/** The unit that the sheet gives a line: its own, or for money that of the column. */
export function headingOf({ label, unit }: AccountRow, amounts: string | undefined): Heading {
  const own = readHeading(label, unit);
  if (own.unit !== undefined || own.unread !== undefined || own.ask !== undefined || amounts === undefined) return own;
  const column = readHeading(`amount, ${amounts}`);
  const measure = readUnit(amounts) ?? readHeading(amounts).unit ?? column.unit;
  return measure === undefined || !isMoney(measure.dimension) ? own : { ...own, unit: measure, beside: amounts };
}

/**
 * The lines of ours that the rows of an account belong to. `amounts` is what is above the column of numbers. The parts are
 * lines of an account or a plan, or the numbers that a function takes one by one.
 */
export function mapAccount(
  parts: readonly FitParam[],
  rows: readonly AccountRow[],
  amounts?: string,
): readonly MappedRow[] {
  const names = parts.map(({ name }) => name);
  let section: Side | undefined;
  const first = rows.map((row): MappedRow & { readonly item?: string } => {
    const text = bare(row.label);
    if (row.values.length === 0) {
      section = sideOf(text);
      return { kind: "heading" };
    }
    const exact = exactly(parts, row);
    if (exact !== undefined) return { kind: "line", part: exact };
    const mapped = rowOf(names, row, text, section, amounts);
    if (mapped.kind === "total" && sideOf(text) === section) section = undefined;
    return mapped;
  });
  const mapped = byMeaning(parts, rows, first, amounts);
  return mapped.map((one, i) => asked(parts, rows, mapped, one, i));
}

/** A label that is our own, as LAYOUT writes it. */
function exactly(parts: readonly FitParam[], { label, unit }: AccountRow): number | undefined {
  const plain = plainHeader(label);
  const k = parts.findIndex(
    (part) =>
      plainLabel(label) === plainLabel(header(part)) ||
      (plain === wordsOf(part.name) && (unit === part.unit || plain.includes(" "))),
  );
  return k === -1 ? undefined : k;
}

function rowOf(
  names: readonly string[],
  row: AccountRow,
  text: string,
  section: Side | undefined,
  amounts: string | undefined,
): MappedRow & { readonly item?: string } {
  const { label } = row;
  const own = readHeading(label, row.unit);
  const { unit } = own;
  const explicit = isExplicit(row, own) ? unit?.dimension : undefined;
  const amount = quantityOf(names, text, explicit, own, section);
  if (amount !== undefined) return amount;
  if (explicit !== undefined && !isMoney(explicit) && Object.keys(explicit).length > 0)
    return unknownOr(names, label, say(messages.accounts.isAmount, { unit: unit!.text }));
  const found = itemOf(text, section);
  const isResult = has(text, resultWords) || (found === undefined && has(text, unitCostWords));
  const isNet = found?.item.name === "net income" && placeOf(names, found.item.income!) !== undefined;
  if (isResult && !isNet && (found === undefined || found.item.name === "crops sold" || !isSaleable(found.item.name)))
    return { kind: "total", why: messages.accounts.isResult };
  if (found === undefined) {
    const rest = [sideWords.income, sideWords.cost, totalWords, idleWords].reduce<string>(without, text);
    return rest.replace(/[\d%&]+/g, "").trim() === "" && has(text, totalWords)
      ? { kind: "total", why: messages.accounts.isTotal }
      : { kind: "unused", ask: say(messages.accounts.isUnknown, { label: short(label) }) };
  }
  const { item } = found;
  const side = found.side ?? item.usually;
  const lines = (side === undefined ? (item.income ?? item.cost) : item[side]) ?? item.income ?? item.cost ?? [];
  const part = placeOf(names, lines);
  if (part === undefined)
    return lines.length === 0 && item.why !== undefined
      ? { kind: "unused", why: messages.accounts.reasons[item.why] }
      : item.why !== undefined
        ? { kind: "unused", why: messages.accounts.reasons[item.why] }
        : unknownOr(names, label, messages.accounts.hasNoLine);
  const doubts =
    item.ask ||
    has(text, doubtfulWords) ||
    (item.alone && !found.isAll) ||
    isResult ||
    side === undefined ||
    item[side] === undefined ||
    (item.usually !== undefined && side !== item.usually && item[item.usually] !== undefined) ||
    (item.name === "cattle" && side === "cost" && sideOf(text) === undefined) ||
    (item.name === "milk" && (side === "cost" || isPrice(own, amounts)));
  if (item.name === "hours" && has(text, hoursOfSome))
    return { kind: "line", part, item: item.name, ask: say(messages.accounts.isOfSome, { label: short(label) }) };
  return {
    kind: "line",
    part,
    item: item.name,
    ...(doubts ? { ask: say(messages.accounts.isGuess, { label: short(label) }) } : {}),
  };
}

/** Whether a unit is written, not only meant by words such as cows. */
const isExplicit = ({ label, unit }: AccountRow, { unit: measure }: Heading) =>
  unit !== undefined || /[([{,:%/]|_/.test(label) || measure?.currency !== undefined;

/** Left out for a reason; but a function with many lines that accounts do not have, such as a plan, may have one for it. */
function unknownOr(names: readonly string[], label: string, why: string): MappedRow {
  const hasOthers = 2 * names.filter((name) => !isKnownLine(name)).length > names.length;
  return hasOthers
    ? { kind: "unused", ask: say(messages.accounts.isUnknown, { label: short(label) }) }
    : { kind: "unused", why };
}

const isSaleable = (name: string) => ["milk", "cattle", "products", "dung", "milk used at home"].includes(name);
const isPrice = ({ unit, words }: Heading, amounts: string | undefined) =>
  /price|rate|precio|preis|prix|preco|দাম|दाम|भाव|bei\b/iu.test(words) ||
  (amounts === undefined && isMoney(unit?.dimension) && Object.values(unit!.dimension!).some((power) => power < 0));

const placeOf = (names: readonly string[], lines: readonly string[]): number | undefined => {
  const line = lines.find((name) => names.includes(name));
  return line === undefined ? undefined : names.indexOf(line);
};
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}...` : text);

/** A line that counts or measures: milk, cows, land, hours, people, or the fat of the milk. */
function quantityOf(
  names: readonly string[],
  text: string,
  explicit: Dimension | undefined,
  own: Heading,
  section: Side | undefined,
): MappedRow | undefined {
  if (isMoney(explicit)) {
    const { plain, lines } = quantities.find(({ name }) => name === "assets")!;
    const part = placeOf(names, lines);
    return part !== undefined && text.replace(plain!, "").trim() === "" ? { kind: "line", part } : undefined;
  }
  const speaksOfMoney = sideOf(text) !== undefined && !has(text, amountOfMilk);
  const line = (lines: readonly string[], ask?: string): MappedRow => {
    const part = placeOf(names, lines);
    return part === undefined
      ? unknownOr(names, own.text, messages.accounts.hasNoLine)
      : { kind: "line", part, ...(ask === undefined ? {} : { ask }) };
  };
  const quantity = isIn(explicit, "mass") || isIn(explicit, "volume");
  if (quantity) {
    const isMilk = has(text, milkWords) || has(text, impliedMilk) || text.replace(amountOfMilk, "").trim() === "";
    if (!isMilk) return undefined;
    const rest = [milkWords, amountOfMilk, idleWords, totalWords].reduce<string>(without, text);
    return line(["milk"], rest.replace(/[\d%&]+/g, "").trim() === "" ? undefined : messages.accounts.isMilk);
  }
  if (explicit !== undefined && Object.keys(explicit).length === 0) {
    const share = quantities.find(({ dimension, words }) => dimension === "share" && has(text, words));
    return share === undefined ? unknownOr(names, own.text, messages.accounts.isShare) : line(share.lines);
  }
  if ((isIn(explicit, "time") || isIn(explicit, "person")) && has(text, labourWords))
    return line(["hours"], messages.accounts.isCount);
  for (const { dimension, words, plain, lines } of quantities) {
    const isExplicit =
      dimension !== "milk" && dimension !== "share" && dimension !== "money" && isIn(explicit, dimension);
    const isPlain = plain !== undefined && text.replace(plain, "").trim() === "";
    if (isExplicit && (has(text, words) || isPlain)) {
      const rest = [words, idleWords, totalWords, cattleWords].reduce<string>(without, text);
      const isAll = (rest.trim() === "" || isPlain) && !has(text, ownWords);
      return line(lines, isAll ? undefined : messages.accounts.isCount);
    }
    if (explicit === undefined && isPlain && dimension === "money") return line(lines);
    if (explicit === undefined && isPlain && !speaksOfMoney)
      return line(
        lines,
        (section !== undefined && dimension === "animal" && !text.includes(" ")) || dimension === "work"
          ? messages.accounts.isCountOrMoney
          : undefined,
      );
  }
  if (explicit !== undefined || speaksOfMoney || own.unit !== undefined) return undefined;
  const land = quantities.find(({ name }) => name === "land")!;
  if (text.replace(land.words, "").trim() === "" && section === undefined)
    return line(land.lines, messages.accounts.isCountOrMoney);
  if (has(text, milkWords) && [milkWords, amountOfMilk].reduce<string>(without, text) === "" && has(text, amountOfMilk))
    return section === undefined ? line(["milk"], messages.accounts.isCountOrMoney) : undefined;
  return undefined;
}

/** Rows whose words the vocabulary does not know: the parts that their words and units fit, as in a call. */
function byMeaning<Row extends MappedRow & { readonly item?: string }>(
  parts: readonly FitParam[],
  rows: readonly AccountRow[],
  mapped: readonly Row[],
  amounts: string | undefined,
): readonly (MappedRow & { readonly item?: string })[] {
  const open = mapped.flatMap((row, i) =>
    row.kind === "unused" &&
    (row.ask !== undefined || row.why === messages.accounts.hasNoLine || rows[i]!.unit !== undefined)
      ? [i]
      : [],
  );
  const free = parts.map((part, k) => (mapped.some((row) => row.part === k) ? undefined : part));
  if (open.length === 0) return mapped;
  const headings = open.map((i) => headingOf(rows[i]!, amounts));
  const { of } = matchHeadings(free, headings, "meaning", (_, { fit }) => fit !== "conflict");
  const all: (MappedRow & { readonly item?: string })[] = [...mapped];
  for (const [k, match] of of.entries())
    if (match !== undefined) {
      const i = open[match.heading]!;
      all[i] = { kind: "line", part: k, ask: say(messages.accounts.isGuess, { label: short(rows[i]!.label) }) };
    }
  return all;
}

/** What only the whole account shows: sums beside their parts, and several lines where there is room for one number. */
function asked(
  parts: readonly FitParam[],
  rows: readonly AccountRow[],
  mapped: readonly (MappedRow & { readonly item?: string })[],
  { item, ...row }: MappedRow & { readonly item?: string },
  i: number,
): MappedRow {
  if (row.part === undefined) return row;
  const label = short(rows[i]!.label);
  const isOfPart = (k: number) => mapped[k]!.part === row.part;
  const others = mapped.flatMap((_, k) => (k !== i && isOfPart(k) ? [k] : []));
  const part = parts[row.part]!;
  const mayAdd = isMoney(measureOf((part.unit ?? "any") as Unit).dimension) && isAmount(measureOf(part.unit as Unit));
  if (others.length > 0 && !mayAdd)
    return { ...row, ask: say(messages.accounts.isOneOf, { label, line: wordsOf(part.name) }) };
  const isTotal = has(folded(rows[i]!.label), totalWords) && others.some((k) => mapped[k]!.item === item);
  const sum = isSumOf(rows, mapped, i);
  if (sum !== undefined || isTotal)
    return {
      kind: "total",
      ask:
        sum === undefined
          ? say(messages.accounts.mayBeTotal, { label })
          : say(messages.accounts.isSum, {
              label,
              first: short(rows[sum[0]]!.label),
              last: short(rows[sum[1]]!.label),
            }),
    };
  return row;
}

/** The neighbours above or below that add up to a row: two or more. */
function isSumOf(
  rows: readonly AccountRow[],
  mapped: readonly MappedRow[],
  i: number,
): readonly [first: number, last: number] | undefined {
  const own = rows[i]!.values[0]!;
  if (own === 0 || own === undefined) return undefined;
  for (const step of [-1, 1]) {
    let sum = 0;
    let same = true; // two round numbers make a third by chance
    for (let k = i + step, count = 1; k >= 0 && k < rows.length; k += step, count++) {
      const value = rows[k]!.values[0];
      if (value === undefined || mapped[k]!.kind !== "line") break;
      sum += value;
      same = same && mapped[k]!.part === mapped[i]!.part;
      if (count >= (same ? 2 : 3) && Math.abs(sum - own) <= 1e-9 * Math.abs(own))
        return step === 1 ? [i + 1, k] : [k, i - 1];
      if (Math.abs(sum) > Math.abs(own) && sum * own > 0 && rows.every((row) => (row.values[0] ?? 0) >= 0)) break;
    }
  }
  return undefined;
}

/** What a line's numbers are multiplied by, for each row that belongs to a part. */
export function conversionsOf(
  parts: readonly FitParam[],
  rows: readonly AccountRow[],
  partOf: readonly (number | undefined)[],
  amounts?: string,
): readonly (Conversion | undefined)[] {
  const headings = rows.map((row, i) => {
    const part = partOf[i] === undefined ? undefined : parts[partOf[i]!]!;
    const inMoney = part !== undefined && isMoney(measureOf((part.unit ?? "any") as Unit).dimension);
    const own = readHeading(row.label, row.unit);
    if (inMoney && own.unit !== undefined && !isMoney(own.unit.dimension) && !isExplicit(row, own))
      return headingOf({ label: "amount", values: [] }, amounts);
    return headingOf(row, inMoney ? amounts : undefined);
  });
  return rows.map((_, i) => {
    const k = partOf[i];
    return k === undefined ? undefined : conversionOf(parts, headings, partOf, parts[k]!, i);
  });
}

function conversionOf(
  parts: readonly FitParam[],
  headings: readonly Heading[],
  partOf: readonly (number | undefined)[],
  part: FitParam,
  i: number,
): Conversion {
  const heading = headings[i]!;
  const target = measureOf((part.unit ?? "any") as Unit);
  const isOurs = heading.unit?.substance === "ECM";
  if (needsCorrection(part) && !isOurs) {
    const plain = conversionTo(milkAsWeighed, measureOf("kg"), parts, headings, partOf, i);
    return { ...plain, correct: true };
  }
  // Money without a unit is in the one currency of the account, and a bare count is of what the line counts.
  const isBare = heading.unit === undefined && heading.unread === undefined && heading.ask === undefined;
  const counts = isIn(target.dimension, "animal") || isIn(target.dimension, "person");
  const isPlain = /^(?:year|count|index|ratio|score|0 or 1)$/.test(part.unit ?? "any");
  if (isBare && (isMoney(target.dimension) || counts || isPlain)) return { factor: 1 };
  const { beside = "", unit } = heading;
  if (counts && (isCount.test(beside) || (beside === "" && isSameDimension(unit?.dimension ?? {}, target.dimension!))))
    return { factor: 1 };
  return conversionTo(part, target, parts, headings, partOf, i);
}

/** What people write in the column of units where they count. */
const isCount =
  /^(?:n[or°º]?\.?|number|numbers|nos\.?|heads?|stk\.?|stück|nombre|número|numero|cantidad|idadi|সংখ্যা|संख्या|টি|টা|#)$/iu;

function conversionTo(
  part: FitParam,
  target: Measure,
  parts: readonly FitParam[],
  headings: readonly Heading[],
  partOf: readonly (number | undefined)[],
  i: number,
): Conversion {
  const heading = headings[i]!;
  const per = perOther(target, parts, headings, partOf, i);
  if (per !== undefined) return per;
  const fit: Fit = fitHeading(part, heading);
  if (fit.fit === "same") return { factor: 1 };
  if (fit.fit === "conversion" && fit.factor !== undefined) return { factor: fit.factor };
  const sentence = fit.say ?? messages.accounts.unitUnknown;
  return fit.fit === "unknown" ? { factor: 1, ask: sentence } : { factor: 1, conflict: sentence };
}

/** An amount per cow, per litre or per hectare: times the cows, the milk or the land of the account. */
function perOther(
  target: Measure,
  parts: readonly FitParam[],
  headings: readonly Heading[],
  partOf: readonly (number | undefined)[],
  i: number,
): Conversion | undefined {
  const unit = headings[i]!.unit;
  if (unit?.dimension === undefined || unit.scale === undefined || target.dimension === undefined) return undefined;
  if (!isAmount(target)) return undefined;
  const left: Record<string, number> = { ...quotient(unit.dimension, target.dimension) };
  let density = 1;
  if (isSameDimension(target.dimension, { mass: 1 }) && left.volume === 1 && left.mass === -1) {
    delete left.volume;
    delete left.mass;
    density = kilogramsPerLitre;
  }
  delete left.time;
  const bases = Object.keys(left);
  if (bases.length !== 1 || left[bases[0]!] !== -1) return undefined;
  const base = bases[0]! as "animal" | "volume" | "mass" | "area";
  const times = partOf.findIndex((k, row) => {
    const of = k === undefined ? undefined : parts[k]!;
    if (of === undefined || row === i) return false;
    if (base === "animal") return of.name === "cows";
    if (base === "area") return isSameDimension(measureOf((of.unit ?? "any") as Unit).dimension ?? {}, { area: 1 });
    return of.name === "milk";
  });
  if (times === -1) return undefined;
  const other = headings[times]!.unit;
  let scale = 1;
  if (other?.dimension !== undefined) {
    if (other.scale === undefined) return undefined;
    const rest: Record<string, number> = { ...other.dimension };
    delete rest.time;
    if (base === "volume" && rest.mass === 1) density /= kilogramsPerLitre;
    else if (base === "mass" && rest.volume === 1) density *= kilogramsPerLitre;
    else if (rest[base] !== 1) return undefined;
    if (Object.keys(rest).length !== 1) return undefined;
    scale = other.scale;
  } else if (base !== "animal") return undefined;
  return { factor: Number(((unit.scale / target.scale!) * scale * density).toPrecision(12)), times };
}
