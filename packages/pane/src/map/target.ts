import { type AnyFunction, type FitParam, type Param, wordsOf } from "@dairy-functions/shared";
import { fatAndProtein } from "@dairy-functions/shared/accounts";

/** What a person's account is turned into: the lines of an account or a plan, numbers one by one, or columns of a table. */
export interface Target {
  readonly definition: AnyFunction;
  readonly kind: "account" | "plan" | "numbers" | "table";
  /** The parameter that is one range; without it, each part is a parameter of its own. */
  readonly param?: Param;
  readonly parts: readonly Part[];
}
export type Part = FitParam & {
  readonly kind?: string;
  readonly default?: number;
  readonly optional?: true;
  readonly min?: number;
  /** Fat and protein, which only correct the milk. */
  readonly helps?: true;
};

const isSheetParam = ({ kind }: Param) => kind === "account" || kind === "plan" || kind === "table";
const numbersOf = ({ params }: AnyFunction) =>
  params.filter((param) => "unit" in param && (param.kind === undefined || param.kind === "number")) as readonly Part[];

/** The targets of a function, the first one first; none for a function that a few cells are enough for. */
export function targetsOf(definition: AnyFunction): readonly Target[] {
  const found = definition.params.filter(isSheetParam).map((param): Target => {
    const parts = (
      param.kind === "table" ? param.columns : (param as { lines: readonly Part[] }).lines
    ) as readonly Part[];
    return { definition, kind: param.kind as Target["kind"], param, parts: withHelpers(parts) };
  });
  if (found.length > 0) return found;
  const numbers = numbersOf(definition);
  const money = numbers.filter(({ unit = "" }) => /^cur(?:\/yr)?$/.test(unit));
  return definition.result.kind === "table" && money.length >= leastAmounts
    ? [{ definition, kind: "numbers", parts: withHelpers(numbers) }]
    : [];
}

/** Lines whose cost another line holds: without it, a report counts nothing for them. */
const costs: Readonly<Record<string, string>> = { hours: "opportunityLabour" };
/** The line that would cost those that are used, if it is blank. */
export const uncosted = (parts: readonly Part[], used: ReadonlySet<number>): readonly number[] =>
  parts.flatMap(({ name }, k) =>
    !used.has(k) && parts.some((part, n) => used.has(n) && costs[part.name] === name) ? [k] : [],
  );

/** Amounts of money that make an account of the arguments of a function. */
const leastAmounts = 3;

const withHelpers = (parts: readonly Part[]): readonly Part[] =>
  parts.some(({ unit }) => unit === "kg ECM") && !parts.some(({ name }) => name === "fat")
    ? [...parts, ...fatAndProtein.map((part): Part => ({ ...part, helps: true }))]
    : parts;

/** "Milk returns (BDT)", as the list of lines shows it. */
export const partLabel = (part: Part, currency?: string): string =>
  [capital(wordsOf(part.name)), ...(part.unit === undefined ? [] : [`(${unitIn(part, currency)})`])].join(" ");
/** The unit of a line, in the currency of the sheet where that is known. */
export const unitIn = ({ unit = "" }: Part, currency = "cur"): string => unit.replace(/\bcur\b/, currency);
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The labels of plans are names already, which have to stay as they are. */
export const labelIn = ({ kind }: Target, { name }: Part): string => (kind === "plan" ? name : capital(wordsOf(name)));
