import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { short, unknownLabel } from "../../cells/sentences.ts";
import type { PlanLine } from "../../define.ts";
import { listOf, plainLabel } from "../../vocabulary/words.ts";
import type { Asset } from "./assets.ts";
import { openingHeads } from "./herd.ts";
import { type Label, labels } from "./labels.ts";
import type { Loan } from "./loans.ts";
import type { Start } from "./simulate.ts";
import type { AssetRows, FarmTable, LoanRows, ScenarioRows } from "./tables.ts";
import { type Change, type FlatValues, lineOf, valuesOf } from "./values.ts";

/** From the tables as read to what the year loop takes, under one scenario; or what is wrong with them. */

export interface Tables {
  readonly farm: FarmTable;
  readonly assets: AssetRows | undefined;
  readonly loans: LoanRows | undefined;
  readonly scenarios: ScenarioRows | undefined;
  /** The last year, counted from the first. */
  readonly last: number;
}
export interface Run {
  readonly start: Start;
  /** Values of each year, before draws. */
  readonly years: readonly FlatValues[];
  readonly changes: readonly Change[];
}

export const base = "Base";
const isBase = (name: string | undefined) => name === undefined || ["", plainLabel(base)].includes(plainLabel(name));
const same = (a: string | undefined, b: string | undefined) => plainLabel(a ?? "") === plainLabel(b ?? "");

/** Scenario names in the order of their first rows. */
export const scenarioNames = (scenarios: ScenarioRows | undefined): readonly string[] =>
  (scenarios ?? [])
    .map(({ scenario }) => scenario.trim())
    .filter((name, i, all) => all.findIndex((other) => same(other, name)) === i);

/** The run of a scenario; of the base where none is named. */
export function runOf(tables: Tables, scenario?: string): Run | CellError {
  const { farm, scenarios, last } = tables;
  const chosen = isBase(scenario) ? undefined : scenario;
  const names = scenarioNames(scenarios);
  if (chosen !== undefined && !names.some((name) => same(name, chosen)))
    return names.length === 0
      ? refuse("scenario", say(farmMessages.noScenarios, { scenario: short(chosen) }))
      : refuse(
          "scenario",
          say(farmMessages.scenarioUnknown, { scenario: short(chosen), accepted: listOf([...names, base]) }),
        );
  const changes = changesOf(tables);
  if (changes instanceof CellError) return changes;
  const assets = assetsOf(tables, names);
  if (assets instanceof CellError) return assets;
  const loans = loansOf(tables, names);
  if (loans instanceof CellError) return loans;
  const baseYears = valuesOf(farm, [], last);
  if (baseYears instanceof CellError) return baseYears;
  const applied = changes.filter((change) => chosen !== undefined && same(change.scenario, chosen));
  const years = applied.length === 0 ? baseYears : valuesOf(farm, applied, last);
  if (years instanceof CellError) return years;
  const exists = (row: { readonly scenario: string | undefined }) => isBase(row.scenario) || same(row.scenario, chosen);
  return {
    years,
    changes: applied,
    start: {
      heads: openingHeads(farm, baseYears[0]!),
      assets: assets.filter(exists),
      loans: loans.filter(exists),
      otherAnimalsGrowth: (1 + farm["Other animals"].change) * (1 + farm.Inflation.value!),
    },
  };
}

const farmMessages = messages.farm;
/** What is wrong in a row of a table. */
export const refuse = (place: string, sentence: string) => new CellError("#VALUE!", sentence).placed(place);

/** A label that a scenario or a risk may change. */
export function changeableLabel(typed: string): Label | string {
  const line = (labels as readonly PlanLine[]).find(({ name }) => plainLabel(name) === plainLabel(typed));
  if (line === undefined) return unknownLabel(typed, labels);
  return line.single ? say(farmMessages.singleNumber, { label: line.name }) : (line.name as Label);
}
export const isLabel = (found: Label | string): found is Label => labels.some(({ name }) => name === found);

/** Rows of all scenarios, so that a mistake is found whichever of them runs. */
function changesOf({ farm, scenarios = [], last }: Tables): readonly (Change & { scenario: string })[] | CellError {
  const first = farm["First year"].value!;
  const changes: (Change & { scenario: string })[] = [];
  for (const {
    place,
    scenario,
    label: typed,
    from = first,
    to = first + Math.max(last, from - first),
    how,
    amount,
  } of scenarios) {
    if (isBase(scenario)) return refuse(place, say(farmMessages.scenarioIsBase, { base }));
    if (typed === undefined) {
      if (amount === undefined) continue;
      return refuse(place, say(farmMessages.amountWithoutLabel));
    }
    const label = changeableLabel(typed);
    if (!isLabel(label)) return refuse(place, label);
    if (amount === undefined) return refuse(place, say(farmMessages.amountMissing));
    for (const year of [from, to])
      if (year < first) return refuse(place, say(farmMessages.yearTooEarly, { year, first }));
    if (to < from) return refuse(place, say(farmMessages.fromAfterTo, { from, to }));
    if (farm[label].value === undefined && how !== "SET" && lineOf(label).otherwise !== undefined)
      return refuse(place, say(farmMessages.nothingToChange, { label }));
    changes.push({ place, scenario, label, from: from - first, to: to - first, how, amount });
  }
  return changes;
}

/** A scenario of an asset or a loan must be one of the table, where there is one. */
function strangeScenario(place: string, scenario: string | undefined, names: readonly string[]): CellError | undefined {
  if (isBase(scenario) || names.length === 0 || names.some((name) => same(name, scenario))) return undefined;
  return refuse(place, say(farmMessages.scenarioOfRowUnknown, { scenario: short(scenario!), accepted: listOf(names) }));
}

function assetsOf({ farm, assets = [] }: Tables, names: readonly string[]) {
  const first = farm["First year"].value!;
  const found: (Asset & { scenario: string | undefined })[] = [];
  for (const { place, kind, cost, bought, life, replace, repairs, tradeIn, elsewhere, scenario } of assets) {
    const strange = strangeScenario(place, scenario, names);
    if (strange !== undefined) return strange;
    found.push({
      building: kind === "BUILDING",
      cost,
      bought: bought - first,
      life,
      replace: replace === "YES",
      repairs,
      tradeIn,
      elsewhere,
      scenario,
    });
  }
  return found;
}

/** A loan may run beyond the last year: what is left of it is then on the balance sheet. */
function loansOf({ farm, loans = [] }: Tables, names: readonly string[]) {
  const first = farm["First year"].value!;
  const found: (Loan & { scenario: string | undefined })[] = [];
  for (const { place, amount, rate, years, drawn, grace, method, elsewhere, scenario } of loans) {
    const strange = strangeScenario(place, scenario, names);
    if (strange !== undefined) return strange;
    if (drawn !== undefined && drawn < first) return refuse(place, say(farmMessages.drawnTooEarly, { drawn, first }));
    if (grace >= years) return refuse(place, say(farmMessages.graceTooLong, { grace, years }));
    found.push({
      amount,
      rate,
      years,
      drawn: drawn === undefined ? -1 : drawn - first,
      grace,
      method,
      elsewhere,
      scenario,
    });
  }
  return found;
}
