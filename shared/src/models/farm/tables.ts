import type { NumberParam, PlanParam, SquareParam, TableParam, TextParam, Values } from "../../define.ts";
import { rankCorrelations } from "../correlations.ts";
import { labels } from "./labels.ts";

/** The tables that the three functions of the farm model take. */

export const farmTable = {
  kind: "plan",
  name: "farm",
  about: "The farm: labels with a value, a yearly change and new values from a year on",
  lines: labels,
} as const satisfies PlanParam;

const scenarioOf = { kind: "text", name: "scenario", optional: true } as const;
const elsewhere = {
  name: "elsewhere",
  about: "Share used by other enterprises",
  unit: "fraction",
  min: 0,
  max: 1,
  default: 0,
} as const;
const how = {
  kind: "choice",
  name: "how",
  choices: { FACTOR: "times the amount", ADD: "plus the amount", SET: "the amount itself" },
  default: "FACTOR",
} as const;

export const assetsTable = {
  kind: "table",
  strict: true,
  optional: true,
  name: "assets",
  about: "Buildings and machines",
  columns: [
    { kind: "text", name: "asset", about: "Name" },
    {
      kind: "choice",
      name: "kind",
      about: "Line of the balance sheet",
      choices: { MACHINE: "machinery", BUILDING: "buildings" },
      default: "MACHINE",
    },
    {
      name: "cost",
      about: "Price paid; at first-year prices if bought in the first year or later",
      unit: "cur",
      above: 0,
      max: 1e15,
    },
    { name: "bought", about: "Year of purchase", unit: "year", min: 1800, max: 2300, whole: true },
    { name: "life", about: "Years until it is worn out", unit: "yr", min: 1, max: 100, whole: true },
    {
      kind: "choice",
      name: "replace",
      about: "Whether it is bought again when worn out",
      choices: { YES: "bought again", NO: "stays in use without a value" },
      default: "YES",
    },
    {
      name: "repairs",
      about: "Repairs a year as a share of the cost",
      unit: "fraction/yr",
      min: 0,
      max: 1,
      default: 0,
    },
    {
      name: "tradeIn",
      about: "What the old one brings when it is replaced",
      unit: "cur",
      min: 0,
      max: 1e15,
      default: 0,
    },
    elsewhere,
    { ...scenarioOf, about: "It exists in this scenario only" },
  ],
} as const satisfies TableParam;

export const loansTable = {
  kind: "table",
  strict: true,
  optional: true,
  name: "loans",
  about: "Loans",
  columns: [
    { kind: "text", name: "loan", about: "Name" },
    { name: "amount", about: "Amount drawn, or what is still owed at the start", unit: "cur", above: 0, max: 1e15 },
    // Hemme, Garcia and Khan 2004, Annex 1, capital costs
    { name: "rate", about: "Yearly interest", unit: "fraction/yr", min: -0.9, max: 2.5, default: 0.06 },
    {
      name: "years",
      about: "Years to repay, including grace; years left if it is already owed",
      unit: "yr",
      min: 1,
      max: 50,
      whole: true,
    },
    {
      name: "drawn",
      about: "Year in which it is drawn; blank if it is already owed",
      unit: "year",
      min: 1900,
      max: 2300,
      whole: true,
      optional: true,
    },
    { name: "grace", about: "Years of interest only", unit: "yr", min: 0, max: 49, whole: true, default: 0 },
    {
      kind: "choice",
      name: "method",
      about: "What stays the same after the grace period",
      choices: { ANNUITY: "the payment", EQUAL: "the principal", BULLET: "nothing: all is repaid in the last year" },
      default: "ANNUITY",
    },
    elsewhere,
    { ...scenarioOf, about: "It exists in this scenario only" },
  ],
} as const satisfies TableParam;

export const scenariosTable = {
  kind: "table",
  strict: true,
  optional: true,
  name: "scenarios",
  about: "What changes in each scenario; rows with the same label apply from the top",
  columns: [
    { kind: "text", name: "scenario", about: "Name" },
    {
      kind: "text",
      name: "label",
      about: "Label of the farm table; blank if the name only brings in assets or loans",
      optional: true,
    },
    {
      name: "from",
      about: "First year; blank: the first of all",
      unit: "year",
      min: 1900,
      max: 2300,
      whole: true,
      optional: true,
    },
    {
      name: "to",
      about: "Last year; blank: the last of all",
      unit: "year",
      min: 1900,
      max: 2300,
      whole: true,
      optional: true,
    },
    { ...how, about: "What is done with the value of the year" },
    {
      name: "amount",
      about: "Factor, or amount in the unit of the label and money of the year",
      unit: "any",
      optional: true,
    },
  ],
} as const satisfies TableParam;

const { optional: _, ...required } = scenariosTable;
/** Where a function is about nothing else. */
export const requiredScenarios = required;

export const risksTable = {
  kind: "table",
  strict: true,
  name: "risks",
  about: "What is drawn in every run, for each year after the first",
  columns: [
    { kind: "text", name: "label", about: "Label of the farm table" },
    {
      kind: "choice",
      name: "distribution",
      about: "Distribution",
      choices: {
        TRIANGULAR: "least, likeliest, most",
        PERT: "least, likeliest, most",
        NORMAL: "mean, standard deviation, lower and upper limit if any",
        EMPIRICAL: "two or more observations",
        EVENT: "probability, and the value if it happens",
      },
    },
    {
      name: "p",
      about: "Parameters of the distribution, p1, p2 and so on",
      unit: "any",
      repeated: true,
      optional: true,
    },
    { ...how, about: "What is done with the value of the year" },
    { kind: "text", name: "group", about: "Rows of the same group move together by their loadings", optional: true },
    { name: "loading", about: "Correlation with the group, not 0", unit: "fraction", min: -1, max: 1, optional: true },
    {
      name: "persistence",
      about: "Correlation with the year before; 1 is one draw for all years",
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
    },
  ],
} as const satisfies TableParam;

export const correlationsTable = {
  ...rankCorrelations,
  about: "Rank correlations between labels of risks, instead of groups",
} as const satisfies SquareParam;

export const chosenScenario = {
  kind: "text",
  name: "scenario",
  about: "Name of the scenario to run; blank or Base for none",
  optional: true,
} as const satisfies TextParam;

export const simulatedYears = {
  name: "years",
  about: "Years simulated after the first",
  unit: "yr",
  min: 1,
  max: 30,
  whole: true,
  default: 10, // Hemme, Garcia and Khan 2004, Annex 1: TIPI-CAL simulates up to 10
} as const satisfies NumberParam;

type Rows<P extends TableParam> = NonNullable<Values<readonly [P]>[0]>;
export type FarmTable = Values<readonly [typeof farmTable]>[0];
export type AssetRows = Rows<typeof assetsTable>;
export type LoanRows = Rows<typeof loansTable>;
export type ScenarioRows = Rows<typeof scenariosTable>;
export type RiskRows = Rows<typeof risksTable>;
export type How = ScenarioRows[number]["how"];
