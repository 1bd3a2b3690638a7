import { fitHeading, isOptional, matchHeadings, readHeading, say, saysPrice, wordsOf } from "@dairy-functions/shared";
import {
  type AccountRow,
  type Conversion,
  conversionsOf,
  headingOf,
  type MappedRow,
  mapAccount,
} from "@dairy-functions/shared/accounts";
import { messages } from "../messages.ts";
import { accountRows, cellProblem, type Source } from "./source.ts";
import type { TableSource } from "./table-source.ts";
import { type Target, uncosted } from "./target.ts";

/** What a person chose instead of a guess: a part, or none; and units that their sheet does not say. */
export interface Choices {
  readonly parts: ReadonlyMap<number, number | undefined>;
  readonly units: ReadonlyMap<number, string>;
}
export const noChoices: Choices = { parts: new Map(), units: new Map() };

/** A line, or a column, of the person's with the part that it belongs to. */
export interface Entry {
  /** Its place among the rows, or the columns, of the source. */
  readonly place: number;
  readonly label: string;
  readonly kind: MappedRow["kind"];
  readonly part: number | undefined;
  readonly conversion: Conversion | undefined;
  /** Its unit, as our sentences write it. */
  readonly unit: string;
  /** It is not used whatever its part: its unit or its cells do not allow it. */
  readonly isRefused: boolean;
  /** What to look at, each a sentence. */
  readonly problems: readonly string[];
  /** Why it is left out. */
  readonly why?: string;
  /** The unit is asked for. */
  readonly asksUnit: boolean;
}

/** The currency of the amounts: of their column, or what every line that names one names. */
export function currencyOf(rows: readonly AccountRow[], amounts: string): string | undefined {
  const named = rows.flatMap((row) => headingOf(row, amounts).unit?.currency ?? []);
  return new Set(named).size === 1 ? named[0] : undefined;
}

/** Every line of an account with its part, conversion and problems. */
export function entriesOfAccount(
  { parts }: Target,
  source: Source,
  chosen: readonly number[],
  choices: Choices,
): readonly Entry[] {
  const amounts = source.columns[chosen[0]!]?.header ?? "";
  const rows = accountRows(source, chosen, choices.units);
  const guesses = mapAccount(parts, rows, amounts);
  const asGuessed = guesses.map(({ part }, i) => (choices.parts.has(i) ? choices.parts.get(i) : part));
  const first = conversionsOf(parts, rows, asGuessed, amounts);
  // A price times its quantity is the amount that another line may hold already: it would count twice.
  const amountOf = rows.map(({ label }, i) =>
    choices.parts.has(i) || first[i]?.times === undefined || !saysPrice(label)
      ? -1
      : asGuessed.findIndex((part, n) => part === asGuessed[i] && n !== i && first[n]?.times === undefined),
  );
  const partOf = asGuessed.map((part, i) => (amountOf[i] === -1 ? part : undefined));
  const conversions = conversionsOf(parts, rows, partOf, amounts);
  return rows.flatMap((row, i): Entry[] => {
    const problem = cellProblem(source.rows[i]!, chosen);
    const guess = guesses[i]!;
    if (guess.kind === "heading" && problem === undefined) return [];
    const isChosen = choices.parts.has(i);
    const part = partOf[i];
    const amount = rows[amountOf[i]!]?.label;
    const why = amount === undefined ? guess.why : say(messages.map.priceOf, { line: amount });
    const conversion = conversions[i];
    const turned = conversion === undefined ? undefined : withSign(conversion, parts[part!]!.min, row.values);
    const problems = [
      problem,
      isChosen || amount !== undefined ? undefined : guess.ask,
      turned?.conflict,
      turned?.ask,
      turned?.isTurned ? say(messages.map.turned) : undefined,
    ].filter((text) => text !== undefined);
    return [
      {
        place: i,
        label: row.label,
        kind: isChosen || amountOf[i] !== -1 ? (part === undefined ? "unused" : "line") : guess.kind,
        part,
        conversion: turned,
        unit:
          headingOf(row, part === undefined || parts[part]!.unit?.includes("cur") ? amounts : undefined).unit?.text ??
          "",
        isRefused: problem !== undefined || turned?.conflict !== undefined,
        problems,
        ...(part !== undefined || why === undefined ? {} : { why }),
        asksUnit: turned?.ask !== undefined || choices.units.has(i),
      },
    ];
  });
}

/** Costs that are written as negative numbers are positive in our lines. */
function withSign(
  conversion: Conversion,
  min: number | undefined,
  values: readonly number[],
): Conversion & { readonly isTurned?: true } {
  const isNegative =
    min !== undefined && min >= 0 && values.some((value) => value < 0) && values.every((value) => value <= 0);
  return isNegative ? { ...conversion, factor: -conversion.factor, isTurned: true } : conversion;
}

/** Every column of a table with the column of ours that it is. */
export function entriesOfTable({ parts }: Target, source: TableSource, choices: Choices): readonly Entry[] {
  const headings = source.headers.map((header, c) => readHeading(header, choices.units.get(c) ?? source.units[c]));
  const byName = matchHeadings(parts, headings, "names").of;
  const byMeaning = matchHeadings(
    parts.map((part, k) => (byName[k] === undefined && part.unit !== undefined ? part : undefined)),
    headings,
    "meaning",
    (heading, { fit }) => fit !== "conflict" && !byName.some((match) => headings[match?.heading ?? -1] === heading),
  ).of;
  const texts = parts.findIndex(({ kind }) => kind === "text");
  const names = source.headers.findIndex((_, c) => source.isText[c] && !byName.some((match) => match?.heading === c));
  const guessOf = (c: number): { readonly part?: number; readonly isSure?: boolean } => {
    const named = byName.findIndex((match) => match?.heading === c);
    if (named !== -1) return { part: named, isSure: true };
    const meant = byMeaning.findIndex((match) => match?.heading === c);
    if (meant !== -1) return { part: meant, isSure: byMeaning[meant]!.fit.fit === "same" };
    return c === names && texts !== -1 && byName[texts] === undefined ? { part: texts, isSure: true } : {};
  };
  const partOf = source.headers.map((_, c) => (choices.parts.has(c) ? choices.parts.get(c) : guessOf(c).part));
  return source.headers.flatMap((label, c): Entry[] => {
    if (label === "" && !source.hasNumbers[c]) return [];
    const part = partOf[c];
    const isChosen = choices.parts.has(c);
    const own = part === undefined ? undefined : parts[part]!;
    const twice = part !== undefined && partOf.indexOf(part) !== c;
    const fit = own?.unit === undefined ? undefined : fitHeading(own, headings[c]!);
    const isOpen = fit?.fit === "unknown" && headings[c]!.unit === undefined && headings[c]!.unread === undefined;
    const doubt = !isChosen && part !== undefined && !guessOf(c).isSure && fit?.fit !== "conversion";
    const noNumbers = own?.unit !== undefined && !source.hasNumbers[c];
    const problems = [
      fit?.fit === "conflict" || fit?.fit === "unknown" ? fit.say : undefined,
      doubt ? say(messages.map.checkColumn, { column: label }) : undefined,
      twice ? say(messages.map.twice, { line: wordsOf(own!.name) }) : undefined,
      noNumbers ? say(messages.map.noNumbers) : undefined,
    ].filter((text) => text !== undefined);
    return [
      {
        place: c,
        label: label === "" ? say(messages.map.column, { column: c + 1 }) : label,
        kind: part === undefined ? "unused" : "line",
        part,
        conversion: part === undefined ? undefined : { factor: fit?.factor ?? 1 },
        unit: headings[c]!.unit?.text ?? "",
        isRefused: fit?.fit === "conflict" || twice || noNumbers,
        problems,
        asksUnit: isOpen || choices.units.has(c),
      },
    ];
  });
}

/** Parts that nothing of the person's fills: what has to be entered, and what counts as its default. */
export function missingParts({ parts }: Target, entries: readonly Entry[]) {
  const used = new Set(entries.flatMap(({ part, isRefused }) => (isRefused || part === undefined ? [] : [part])));
  const open = parts.flatMap((part, k) => (used.has(k) || part.helps ? [] : [k]));
  const corrects = entries.some(({ conversion, isRefused }) => conversion?.correct && !isRefused);
  const advised = uncosted(parts, used);
  return {
    required: open.filter((k) => !isOptional(parts[k]!)),
    advised,
    optional: open.filter((k) => isOptional(parts[k]!) && !advised.includes(k)),
    helpers: corrects ? parts.flatMap((part, k) => (part.helps && !used.has(k) ? [k] : [])) : [],
  };
}
