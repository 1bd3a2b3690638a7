import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { short } from "../../cells/sentences.ts";
import type { Square } from "../../define.ts";
import { plainLabel } from "../../vocabulary/words.ts";
import { correlationWeights } from "../correlations.ts";
import {
  normalProbability,
  normalQuantile,
  percentile,
  tabulatedNormal,
  tabulatedPert,
  triangularQuantile,
} from "../distributions.ts";
import { changeableLabel, isLabel, refuse } from "./inputs.ts";
import type { Label } from "./labels.ts";
import type { FarmTable, How, RiskRows } from "./tables.ts";
import { lineOf } from "./values.ts";

/** Random numbers for the rows of the risks table: their distributions, and how they hang together. */

/**
 * Puts values in the place of normal deviates, NaN for an event that does not happen. All years of a block of runs are
 * taken at once, in a loop in each distribution, which is faster than a call for each.
 */
type Inverse = (z: Float64Array) => void;

export interface Risk {
  readonly label: Label;
  readonly how: How;
  readonly inverse: Inverse;
  readonly persistence: number;
}
export interface Risks {
  readonly rows: readonly Risk[];
  readonly groups: number;
  /** What each row takes of the group factors and of its own and earlier rows' deviates: groups first, then rows. */
  readonly weights: readonly (readonly number[])[];
}

type Row = RiskRows[number];
const farmMessages = messages.farm;
const { sqrt } = Math;

export function risksOf(farm: FarmTable, table: RiskRows, correlations: Square | undefined): Risks | CellError {
  const rows: Risk[] = [];
  const probabilityOf = tabulatedNormal();
  for (const row of table) {
    const label = changeableLabel(row.label);
    if (!isLabel(label)) return refuse(row.place, label);
    if (farm[label].value === undefined && row.how !== "SET" && lineOf(label).otherwise !== undefined)
      return refuse(row.place, say(farmMessages.nothingToChange, { label }));
    const inverse = inverseOf(row, probabilityOf);
    if (typeof inverse === "string") return refuse(row.place, inverse);
    rows.push({ label, how: row.how, inverse, persistence: row.persistence });
  }
  const grouped = groupWeights(table);
  if (grouped instanceof CellError || correlations === undefined)
    return grouped instanceof CellError ? grouped : { rows, ...grouped };
  if (grouped.groups > 0) return refuse("correlations", say(farmMessages.groupsAndCorrelations));
  const weights = correlationWeights(
    rows.map(({ label }) => label),
    correlations,
    "risks",
  );
  return weights instanceof CellError ? weights : { rows, groups: 0, weights };
}

/** The inverse of a distribution, or what is wrong with its parameters. */
function inverseOf({ distribution, p }: Row, probabilityOf: (deviate: number) => number): Inverse | string {
  const given = p.filter((x): x is number => x !== undefined);
  if (distribution === "EMPIRICAL") {
    if (given.length < 2) return say(farmMessages.fewObservations);
    const sorted = Float64Array.from(given).sort();
    return (z) => {
      for (let k = 0; k < z.length; k++) z[k] = percentile(sorted, probabilityOf(z[k]!));
    };
  }
  // How many parameters each takes.
  const [least, most] = { TRIANGULAR: [3, 3], PERT: [3, 3], NORMAL: [2, 4], EVENT: [2, 2] }[distribution] as [
    number,
    number,
  ];
  for (let k = 0; k < least; k++)
    if (p[k] === undefined)
      return say(farmMessages.parameterMissing, {
        parameter: `p${k + 1}`,
        distribution,
        parameters: parameters[distribution],
      });
  if (p.slice(most).some((x) => x !== undefined))
    return say(farmMessages.tooManyParameters, {
      distribution,
      parameters: parameters[distribution],
      parameter: `p${most + 1}`,
    });
  if (distribution === "EVENT") {
    const [probability, value] = p as [number, number];
    if (probability < 0 || probability > 1) return say(farmMessages.notAProbability, { value: probability });
    return (z) => {
      for (let k = 0; k < z.length; k++) z[k] = probabilityOf(z[k]!) < probability ? value : Number.NaN;
    };
  }
  if (distribution === "NORMAL") return normal(p, probabilityOf);
  const [lowest, likeliest, highest] = p as [number, number, number];
  if (!(lowest <= likeliest && likeliest <= highest))
    return say(farmMessages.notRising, { parameters: parameters[distribution] });
  if (lowest === highest) return (z) => z.fill(lowest);
  if (distribution === "PERT") {
    const pert = tabulatedPert(lowest, likeliest, highest);
    return (z) => {
      for (let k = 0; k < z.length; k++) z[k] = pert(z[k]!);
    };
  }
  const triangular = triangularQuantile(lowest, likeliest, highest);
  return (z) => {
    for (let k = 0; k < z.length; k++) z[k] = triangular(probabilityOf(z[k]!));
  };
}

const parameters = {
  TRIANGULAR: "the least, likeliest and most",
  PERT: "the least, likeliest and most",
  NORMAL: "a mean, a standard deviation, and a lower and an upper limit if any",
  EVENT: "a probability and a value",
} as const;

function normal(p: readonly (number | undefined)[], probabilityOf: (deviate: number) => number): Inverse | string {
  const [mean, deviation, lower, upper] = p as [number, number, number | undefined, number | undefined];
  if (deviation <= 0) return say(farmMessages.deviationTooLow, { value: deviation });
  if (lower === undefined && upper === undefined)
    return (z) => {
      for (let k = 0; k < z.length; k++) z[k] = mean + deviation * z[k]!;
    };
  if (lower !== undefined && upper !== undefined && lower >= upper)
    return say(farmMessages.limitsCross, { lower, upper });
  const below = lower === undefined ? 0 : normalProbability((lower - mean) / deviation);
  const within = (upper === undefined ? 1 : normalProbability((upper - mean) / deviation)) - below;
  if (within < 1e-6) return say(farmMessages.limitsTooNarrow);
  return (z) => {
    for (let k = 0; k < z.length; k++) z[k] = mean + deviation * normalQuantile(below + probabilityOf(z[k]!) * within);
  };
}

/** Rows of a group take its factor by their loading, and the rest of their own. */
function groupWeights(table: RiskRows): { readonly groups: number; readonly weights: readonly number[][] } | CellError {
  const names: string[] = [];
  for (const { place, group, loading } of table) {
    if (group === undefined && loading === undefined) continue;
    if (group === undefined) return refuse(place, say(farmMessages.loadingWithoutGroup, { loading: loading! }));
    if (loading === undefined || loading === 0)
      return refuse(place, say(farmMessages.groupWithoutLoading, { group: short(group) }));
    if (!names.includes(plainLabel(group))) names.push(plainLabel(group));
  }
  const weights = table.map(({ group, loading = 0 }, i) => {
    const row = Array<number>(names.length + table.length).fill(0);
    if (group !== undefined) row[names.indexOf(plainLabel(group))] = loading;
    row[names.length + i] = sqrt(1 - loading ** 2);
    return row;
  });
  return { groups: names.length, weights };
}

export interface Draws {
  /** What each row comes to in the years after the first of each run of the block, run after run. */
  readonly amounts: readonly Float64Array[];
  /** Draws the next block of runs. */
  readonly draw: () => void;
}

/**
 * Draws a block of runs: in each year normal deviates, one for each group and then each row, correlated within the year and
 * with the year before. How many are drawn never depends on values.
 */
export function drawsOf({ rows, groups, weights }: Risks, last: number, uniform: () => number, runs = 1): Draws {
  const drawn = groups + rows.length;
  const independent = new Float64Array(runs * last * drawn);
  const amounts = rows.map(() => new Float64Array(runs * last));
  const draw = () => {
    for (let k = 0; k < independent.length; k++) independent[k] = normalQuantile(uniform());
    for (const [i, row] of rows.entries()) {
      const z = amounts[i]!;
      correlate(z, independent, drawn, weights[i]!, groups + i + 1);
      persist(z, last, row.persistence);
      row.inverse(z);
    }
  };
  return { amounts, draw };
}

/** The deviates of a row: it takes nothing of the rows after it, so `count` weights are enough. */
function correlate(
  z: Float64Array,
  independent: Float64Array,
  drawn: number,
  weights: readonly number[],
  count: number,
): void {
  for (let k = 0; k < z.length; k++) {
    let deviate = 0;
    for (let j = 0; j < count; j++) deviate += weights[j]! * independent[k * drawn + j]!;
    z[k] = deviate;
  }
}

/** Each year of a run keeps some of the year before. */
function persist(z: Float64Array, last: number, persistence: number): void {
  if (persistence === 0) return;
  const fresh = sqrt(1 - persistence ** 2);
  for (let run = 0; run < z.length; run += last)
    for (let k = run + 1; k < run + last; k++) z[k] = persistence * z[k - 1]! + fresh * z[k]!;
}
