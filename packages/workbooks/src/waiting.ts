import { isMissing } from "./missing.ts";
import type { Computed, Dimension, Quantity } from "./template.ts";
import { type Edition, isOrdinary, namesIn, parse, quoted } from "./template-formulas.ts";

/** What cells wait for, in formulas over the names of quantities: references and answers of a form take their place. */

interface Known {
  readonly edition: Edition;
  readonly quantities: ReadonlyMap<string, Along>;
}
interface Along {
  readonly quantity?: Quantity;
  readonly dimensions: readonly Dimension[];
}

/** The formula of a computed cell: blank, or the text it waits with, while a cell that it needs is blank. */
export function waitingFormula(
  known: Known,
  { dimensions }: Pick<Along, "dimensions">,
  indexes: readonly unknown[],
  quantity: Computed,
  waiting = "",
): string {
  const { edition, quantities } = known;
  const index = typeof indexes[0] === "number" ? indexes[0] : 0;
  const own = typeof quantity.formula === "string" ? quantity.formula : quantity.formula[index]!;
  const plain = edition === "plain" ? quantity.plain : undefined;
  const body = indexes[0] === 0 && quantity.first !== undefined ? quantity.first : (plain ?? own);
  const parts = parse(body);
  if (edition === "plain" && !isOrdinary(parts))
    throw new Error(`${quantity.name}: ${body} cannot be written as a cell formula: give an ordinary formula too.`);
  const read = namesIn(parts);
  const needs = quantity.needs ?? read.filter((name) => mayBeBlank(quantities, name));
  // A formula that needs nothing deals with blanks itself, and a sentence names what is missing in any case.
  const also =
    quantity.needs?.length === 0 || waiting !== ""
      ? []
      : read.filter((name) => !needs.includes(name) && mayWait(quantities, name));
  const blanks = [...needs, ...also].flatMap((name) => {
    const to = knownAs(quantities, name);
    const input = to.quantity && "input" in to.quantity ? to.quantity : undefined;
    const isRange = to.dimensions.some(({ name, size }) => size > 1 && !dimensions.some((each) => each.name === name));
    // A formula's "" counts as a value, so what the sheet of units converts is counted as numbers.
    if (isRange) return input && !input.optional ? [`${input.measure ? "COUNT" : "COUNTA"}(${name})=0`] : [];
    if (input?.goesWith === undefined) return [`${name}=""`];
    return [isMissing({ own: name, goesWith: input.goesWith, unless: input.unless })];
  });
  if (blanks.length === 0) return body;
  const blank = blanks.length === 1 ? blanks[0] : `OR(${blanks.join(",")})`;
  return `IF(${blank},${quantity.drawn ? "NA()" : quoted(waiting)},${body})`;
}

function mayBeBlank(quantities: Known["quantities"], name: string): boolean {
  const { quantity } = knownAs(quantities, name);
  return quantity !== undefined && !("input" in quantity && quantity.optional);
}

type Quantities = ReadonlyMap<string, Pick<Along, "quantity">>;
/** What is known of a template: a long computation would look the same quantities up over and over. */
const known = new WeakMap<Quantities, Map<string, boolean>>();

/** Whether a quantity waits for an input that another makes needed. */
export function mayWait(quantities: Quantities, name: string): boolean {
  const found = known.get(quantities) ?? new Map<string, boolean>();
  known.set(quantities, found);
  const waits = found.get(name) ?? looksWaiting(quantities, name);
  found.set(name, waits);
  return waits;
}

function looksWaiting(quantities: Quantities, name: string): boolean {
  const { quantity } = knownAs(quantities, name);
  if (quantity === undefined) return false;
  if ("input" in quantity) return quantity.goesWith !== undefined;
  if (quantity.needs?.length === 0) return false;
  return namesIn(parse([quantity.formula].flat()[0]!)).some((each) => mayWait(quantities, each));
}

function knownAs<Each>(quantities: ReadonlyMap<string, Each>, name: string): Each {
  const found = quantities.get(name);
  if (found === undefined) throw new Error(`The template does not have a quantity ${name}.`);
  return found;
}
