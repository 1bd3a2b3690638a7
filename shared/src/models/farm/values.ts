import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { accepted, isInside } from "../../cells/sentences.ts";
import type { PlanLine } from "../../define.ts";
import { type Label, labels, type Values } from "./labels.ts";
import type { FarmTable, How } from "./tables.ts";

/** The value of every label in every year: base path, then the scenario; draws come on top of them in each run. */

export const lineOf = (label: Label): PlanLine => labels.find(({ name }) => name === label)!;

/** A row of the chosen scenario, with years counted from the first. */
export interface Change {
  readonly place: string;
  readonly label: Label;
  readonly from: number;
  readonly to: number;
  readonly how: How;
  readonly amount: number;
}

export const changed = (how: How, value: number, amount: number): number =>
  how === "FACTOR" ? value * amount : how === "ADD" ? value + amount : amount;

/** The default of a line that follows others, from their final values. */
export function followed(follows: NonNullable<PlanLine["follows"]>, v: Values): number {
  let sum = 0;
  for (const label in follows) sum += v[label as Label] * follows[label]!;
  return sum;
}

/** The place of each label in a flat array of values. */
const places = new Map<string, number>(labels.map(({ name }, place) => [name, place]));
export const placeOf = (label: Label): number => places.get(label)!;

/** Reads and writes a flat array by the names of labels, so that a draw, which knows a place, need not look a name up. */
const byName = Object.defineProperties(
  {},
  Object.fromEntries(
    labels.map(({ name }, place) => [
      name,
      {
        get(this: FlatValues) {
          return this.flat[place];
        },
        set(this: FlatValues, value: number) {
          this.flat[place] = value;
        },
      },
    ]),
  ),
);
export type FlatValues = Values & { readonly flat: Float64Array };
export function newValues(from?: FlatValues): FlatValues {
  const values = Object.create(byName) as { flat: Float64Array };
  values.flat = from === undefined ? new Float64Array(labels.length).fill(Number.NaN) : from.flat.slice();
  return values as FlatValues;
}

/** Values of year 0 to the last, or the first one that leaves its limits. Lines that follow others come after them. */
export function valuesOf(farm: FarmTable, changes: readonly Change[], last: number): readonly FlatValues[] | CellError {
  const years = Array.from({ length: last + 1 }, () => newValues());
  for (const line of labels as readonly PlanLine[]) {
    const label = line.name as Label;
    const path = basePath(line, farm, last);
    if (path instanceof CellError) return path;
    for (const [year, v] of years.entries()) {
      const value = path === undefined ? otherwise(line, v) : path[year]!;
      const final = afterChanges(line, value, changes, year, farm);
      if (final instanceof CellError) return final;
      v[label] = final;
    }
  }
  return brokenRule(farm, years) ?? years;
}

/** A default without a number: what other lines come to, or, for what is not limited, more than anyone needs. */
export const otherwise = ({ follows }: PlanLine, v: Values): number =>
  follows === undefined ? Number.POSITIVE_INFINITY : followed(follows, v);

/** The value stays and keeps changing until the next entry; undefined for a default that is not a number. */
function basePath(line: PlanLine, farm: FarmTable, last: number): readonly number[] | undefined | CellError {
  const { place, value, change, years } = farm[line.name as Label];
  if (value === undefined) return undefined;
  const first = farm["First year"].value!;
  const early = [...years.keys()].find((year) => year <= first);
  if (early !== undefined)
    return new CellError("#VALUE!", say(messages.farm.entryTooEarly, { label: line.name, year: early, first })).placed(
      place,
    );
  const growth = (1 + change) * (line.money ? 1 + farm.Inflation.value! : 1);
  const path = [value];
  for (let year = 1; year <= last; year++) {
    const next = years.get(first + year) ?? path[year - 1]! * growth;
    if (!isInside(line, next)) return beyond(line, next, first + year, place);
    path.push(next);
  }
  return path;
}

function afterChanges(
  line: PlanLine,
  value: number,
  changes: readonly Change[],
  year: number,
  farm: FarmTable,
): number | CellError {
  let x = value;
  for (const { place, label, from, to, how, amount } of changes) {
    if (label !== line.name || year < from || year > to) continue;
    x = changed(how, x, amount);
    if (!isInside(line, x)) return beyond(line, x, farm["First year"].value! + year, place);
  }
  return x;
}

const beyond = (line: PlanLine, value: number, year: number, place: string) =>
  new CellError(
    "#VALUE!",
    say(messages.farm.beyondLimits, {
      label: line.name,
      value: Number(value.toPrecision(12)),
      year,
      accepted: accepted(line),
    }),
  ).placed(place);

/** What must hold between labels in every year. */
function brokenRule(farm: FarmTable, years: readonly Values[]): CellError | undefined {
  const first = farm["First year"].value!;
  const rounding = 1 + 1e-12;
  for (const [k, v] of years.entries()) {
    const year = first + k;
    const refuse = (label: Label, sentence: string) => new CellError("#VALUE!", sentence).placed(farm[label].place);
    const land = v["Own land"] + v["Rented land"];
    if (v["Dairy land"] > land * rounding)
      return refuse("Dairy land", say(messages.farm.dairyLand, { dairyLand: v["Dairy land"], land, year }));
    const leaving = v["Cow death rate"] + v["Culling rate"];
    if (leaving > rounding) return refuse("Culling rate", say(messages.farm.cowsLeaving, { rate: leaving, year }));
    const males = v["Male calves kept"] > 0 || (k === 0 && (farm["Young males"].value ?? 0) > 0);
    if (males && v["Young male price"] === 0)
      return refuse("Young male price", say(messages.farm.youngMalePrice, { year }));
  }
  return undefined;
}
