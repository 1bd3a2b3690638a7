import { functionNamed, header, sources, statements } from "@dairy-functions/shared";
import { capital } from "../lines.ts";
import { palette } from "../looks.ts";
import { said, sentenceSheet } from "../said.ts";
import type { Block, Chart, Computed, Dimension, Field, Input, Quantity, Spill, Table, Template } from "../template.ts";
import { formulaSheets, repeatedStatement } from "./ten-year-formulas.ts";

/** The farm model in a workbook: its tables to fill in, its statements, one scenario beside the base, and the risk. */

const paramOf = (name: string, param: string) => functionNamed(name)!.params.find((each) => each.name === param)!;

/** The labels of the farm table that a smallholder is asked for, with the example: farm BD-2 of Sirajganj. */
const asked: Readonly<Record<string, readonly [value: number | null, change?: number]>> = {
  "First year": [2002],
  Inflation: [null],
  Cows: [2],
  "Target cows": [null],
  "Calves per cow": [0.91],
  "Cow death rate": [0.01],
  "Culling rate": [0.15],
  "Calf death rate": [0.2],
  "Age at first calving": [36],
  "Heifer calves sold": [0.54],
  "Cow price": [325],
  "Cull cow price": [185],
  "Calf price": [35],
  "Milk yield": [937.2, 0.01],
  Fat: [4.5],
  Protein: [3.7],
  "Milk used at home": [712],
  "Milk price": [0.2524],
  "Milk marketing cost": [null],
  "Manure value": [7.5],
  "Concentrates per cow": [330],
  "Concentrate price": [0.15],
  "Roughage per cow": [null],
  "Roughage price": [null],
  "Forage growing cost": [null],
  "Health cost per cow": [9],
  "Breeding cost per cow": [null],
  "Other cost per cow": [10],
  "Fixed costs": [null],
  "Labour per cow": [1142.4],
  "Family hours for dairy": [null],
  "Family wage": [0.15835],
  "Hired wage": [null],
  "Family hours elsewhere": [1224],
  "Own land": [0.4],
  "Rented land": [null],
  "Dairy land": [0.18],
  "Land value": [7800],
  "Rent paid": [null],
  "Crop receipts": [520],
  "Crop costs": [180],
  "Other farm receipts": [452],
  "Other farm costs": [147],
  "Other animals": [130],
  Cash: [200],
  "Tax rate": [null],
  Persons: [5],
  "Off-farm income": [67.5],
  "Off-farm hours": [571.2],
  "Living expenses": [900, 0.01],
};
/** The labels whose example the source prints; the others are reconstructed to meet its printed results. */
const printed = new Set([
  "First year",
  "Cows",
  "Calves per cow",
  "Cow death rate",
  "Culling rate",
  "Calf death rate",
  "Fat",
  "Protein",
  "Milk yield",
  "Milk used at home",
  "Manure value",
  "Concentrates per cow",
  "Labour per cow",
  "Family hours elsewhere",
  "Own land",
  "Dairy land",
  "Land value",
  "Persons",
  "Off-farm hours",
]);

const farm = paramOf("SIMFARM", "farm");
if (farm.kind !== "plan") throw new Error("SIMFARM has no farm table.");
const lines = Object.keys(asked).map((name) => farm.lines.find((line) => line.name === name)!);
const label: Dimension = { name: "label", labels: lines.map(({ name }) => name), size: lines.length };

const defaultOf = (line: (typeof lines)[number]): string => {
  if ("otherwise" in line) return `Blank: ${line.otherwise}.`;
  if ("follows" in line) {
    const parts = Object.entries(line.follows as Record<string, number>);
    return `Blank: ${parts.map(([name, times]) => (times === 1 ? name : `${times} x ${name}`)).join(" + ")}.`;
  }
  return "default" in line ? `Blank: ${line.default}.` : "Required.";
};
/** Where a word such as zero may be meant, everything can be entered and the function says what it accepts. */
const fieldOf = (line: (typeof lines)[number]): Field => {
  const {
    min,
    max,
    above,
    whole,
    default: standard = 0,
  } = line as { min?: number; max?: number; above?: number; whole?: true; default?: number };
  if (standard !== 0 || "follows" in line || "otherwise" in line) return { kind: "text" };
  return {
    kind: whole ? "whole" : "number",
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(above !== undefined && { above }),
  };
};

/** A table that a function reads, with room for some rows. */
function tableOf(
  functionName: string,
  param: string,
  size: number,
  examples: Readonly<Record<string, readonly (string | number | null)[]>>,
): Table {
  const found = paramOf(functionName, param);
  if (found.kind !== "table") throw new Error(`${functionName} has no table ${param}.`);
  const columns = found.columns.flatMap((column): Input[] => {
    const choices = "choices" in column ? Object.keys(column.choices as object) : undefined;
    const names = "repeated" in column ? [1, 2, 3, 4].map((k) => `${column.name}${k}`) : [column.name];
    return names.map((name) => ({
      name: `${param}${capital(name)}`,
      label: names.length > 1 ? name : header(column),
      input: choices ? { kind: "list", values: choices, codes: true } : { kind: "text" },
      optional: true,
      note: column.about,
      ...(examples[name] && { example: examples[name] }),
    }));
  });
  return {
    kind: "table",
    units: "in headers",
    along: { name: `${param} row`, labels: `${columns[0]!.name}`, size },
    columns,
  };
}

const years = 10;
const year: Dimension = { name: "year", labels: "calendarYear", size: years + 1 };

const assets = tableOf("SIMFARM", "assets", 8, {
  asset: ["Cow shed", "Pump"],
  kind: ["BUILDING", "MACHINE"],
  cost: [20, 150],
  bought: [1999, 1998],
  life: [20, 10],
  elsewhere: [null, 1],
});
const loans = tableOf("SIMFARM", "loans", 5, {
  loan: ["Heifer loan"],
  amount: [325],
  rate: [0.12],
  years: [3],
  drawn: [2003],
  scenario: ["Crossbred heifer"],
});
// A third cow, bought with the loan, that gives about twice the milk of the others; the rows say what all three need.
const changes = [
  ["Target cows", "ADD", 1],
  ["Milk yield", "FACTOR", 1.3],
  ["Concentrates per cow", "FACTOR", 1.3],
  ["Health cost per cow", "FACTOR", 1.3],
  ["Other cost per cow", "ADD", 20],
] as const;
const scenarios = tableOf("SIMSCENARIO", "scenarios", 10, {
  scenario: changes.map(() => "Crossbred heifer"),
  label: changes.map(([name]) => name),
  from: changes.map(() => 2003),
  how: changes.map(([, how]) => how),
  amount: changes.map(([, , amount]) => amount),
});
// One dry year in five, for the cows and the crops alike: rows of one group with loading 1 draw the same number.
const risks = tableOf("SIMRISK", "risks", 8, {
  label: ["Milk price", "Concentrate price", "Milk yield", "Crop receipts"],
  distribution: ["TRIANGULAR", "TRIANGULAR", "EVENT", "EVENT"],
  p1: [0.8, 0.85, 0.2, 0.2],
  p2: [1, 1, 0.8, 0.7],
  p3: [1.15, 1.35],
  group: [null, null, "dry year", "dry year"],
  loading: [null, null, 1, 1],
  persistence: [0.4, 0.4],
});
/** What the columns of a table that a function reads mean, from its definition. */
function columnsOf(functionName: string, param: string): string {
  const found = paramOf(functionName, param);
  if (found.kind !== "table") throw new Error(`${functionName} has no table ${param}.`);
  return found.columns
    .map((column) => {
      const choices = Object.entries("choices" in column ? (column.choices as Record<string, string>) : {});
      const meanings = choices.map(([choice, meaning]) => `${choice} ${meaning}`).join("; ");
      return `${column.name}: ${column.about}${meanings && ` (${meanings})`}.`;
    })
    .join(" ");
}

const firstOf = (table: Table) => table.columns[0]!.name;

const shared = `TABLE(value),TABLE(${firstOf(assets)}),TABLE(${firstOf(loans)})`;
const withScenario = `TABLE(${firstOf(scenarios)})`;
const filled = (formula: string) => `IF(COUNT(value)=0,"",${formula})`;

const formats: Readonly<Record<string, string>> = { cur: "#,##0", "kg ECM": "#,##0", fraction: "0%" };
const statement = (name: string, which: keyof typeof statements, scenario?: true): Spill => ({
  kind: "spill",
  name,
  formula: filled(`SIMFARM(${shared},"${which}",${withScenario}${scenario ? ",scenario" : ""})`),
  columns: years + 3,
  plain: repeatedStatement(which, scenario === true),
  formats: ["0", ...statements[which].map(({ unit }) => formats[unit] ?? "#,##0.00")],
});
/** What a sentence says instead where a table cannot be read. Only the cell that calls the function bears the reason. */
const unlessError = (spill: string, heading: string, otherwise: string) =>
  `IF(ISERROR(INDEX(${spill},1,1)),"An entry cannot be used. Select the first error under the heading ${heading}: it says which entry is wrong and what to enter.",${otherwise})`;
/** Blank where the model gives no plan. */
const planned = (formula: string) => `IF(COUNT(cashScenario)=0,"",${formula})`;
/** Blank where the model refuses what is entered. */
const inYear = (spill: string, row: string, column: string) =>
  `IF(ISNUMBER(INDEX(${spill},1,3)),INDEX(${spill},${row},${column}),"")`;
const lineOf = (spill: string, line: string) =>
  inYear(spill, `MATCH("${line}",INDEX(${spill},0,1),0)`, "NUMBER(year)+2");
const last = (name: string) => `INDEX(${name},1,${years + 1})`;
const lastAndDifference = `YEARTEXT(${last("calendarYear")}),MONEY(ABS(${last("cashScenario")}-${last("cashBase")}),0)`;
const series = (name: string, text: string, spill: string, line: string): Quantity => ({
  name,
  label: text,
  unit: "cur",
  format: "#,##0",
  needs: [],
  formula: lineOf(spill, line),
});

const figure = (name: string, text: string, formula: string): Computed => ({
  name,
  label: text,
  unit: "cur",
  format: "#,##0",
  needs: [],
  bad: `${name}<0`,
  formula: planned(formula),
});

const riskOf = (name: string, scenario: "" | ",scenario", line = ""): Spill => ({
  kind: "spill",
  name,
  formula: `IF(OR(COUNT(value)=0,COUNTA(${firstOf(risks)})=0),"",SIMRISK(TABLE(value),TABLE(${firstOf(risks)}),TABLE(${firstOf(assets)}),TABLE(${firstOf(loans)}),${line},runs,seed,${withScenario}${scenario}))`,
  columns: line === "" ? 13 : 12,
  ...(line !== "" && { words: 1 }),
  formats: line === "" ? Array<string>(17).fill("#,##0.00") : Array<string>(years + 2).fill("#,##0.00"),
});
/** The share of runs with an outcome, blank without risks. */
const atRisk = (outcome: string, label: string, name: string, spill: string): Computed => ({
  name,
  label,
  format: "0.0%",
  needs: [],
  formula: `IF(ISNUMBER(INDEX(${spill},2,3)),INDEX(${spill},MATCH("${outcome}",INDEX(${spill},0,1),0),3),"")`,
});
const notMet = "Living costs not met in some year";
const outOfCash = "Negative cash in some year";
/** Closing cash in each year, as that share of the runs leaves it or less: columns of SIMRISK's years. */
const percentiles = [
  ["cashP5", "In the worst 5 of 100 runs, at most", 6, palette.gold],
  ["cashP25", "In 25 of 100 runs, at most", 7, palette.brown],
  ["cashP50", "In half of the runs, at most", 8, palette.green],
  ["cashP75", "In 75 of 100 runs, at most", 9, palette.brown],
  ["cashP95", "In 95 of 100 runs, at most", 10, palette.gold],
] as const;
const fan = percentiles.map(
  ([name, label, column]): Computed => ({
    name,
    label,
    unit: "cur",
    format: "#,##0",
    needs: [],
    bad: `${name}<0`,
    formula: `IF(ISNUMBER(INDEX(riskCash,2,2)),INDEX(riskCash,NUMBER(year)+1,${column}),"")`,
  }),
);
const chance = (name: string) =>
  `SAY("{scenario} of 100 runs ({base} as it is)",FIXED(100*${name}Scenario,0),FIXED(100*${name}Base,0))`;

/** What draws at random, which no ordinary formula does the same way twice. */
const onlyAddIn = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, only: "add-in" }));

/** A chart of the farm as it is and under the scenario. */
const compared = (title: string, base: string, scenario: string): Chart => ({
  kind: "chart",
  chart: "lines",
  title,
  categories: { title: "Year", name: "calendarYear" },
  values: { title: "cur", format: "#,##0" },
  series: [
    { name: base, label: "As it is", colour: palette.gold },
    { name: scenario, label: "Scenario", colour: palette.green },
  ],
  rows: 20,
});

const cashTitle = "Closing cash";
const fanTitle = "Closing cash under the scenario: between the outer lines in 90 of 100 runs";

const sentence = sentenceSheet("Plan", [
  {
    ...said(
      "saidFirst",
      "Where there is no plan",
      unlessError("summaryScenario", "Summary, scenario", 'IF(COUNT(cashScenario)=0,"Fill in the farm.","")'),
    ),
    plain: 'IF(COUNT(value)=0,"Fill in the farm.",planProblem)',
  },
  said(
    "saidLiving",
    "Living costs",
    planned(
      `IF(MIN(livingScenario)<0,SAY("Under the scenario income falls short of the living costs in {years} of ${years + 1} years, by {amount} at most.",FIXED(COUNTIF(livingScenario,"<0"),0),MONEY(-MIN(livingScenario),0)),"Under the scenario income meets the living costs in every year.")`,
    ),
  ),
  said(
    "saidCash",
    "Cash",
    planned(
      'IF(MIN(cashScenario)<0,saidGone,SAY(" With loans and purchases paid, the cash lasts in every year; its lowest is {cashScenario}.",MONEY(MIN(cashScenario),0)))',
    ),
  ),
  said(
    "saidGone",
    "Where the cash runs out",
    planned(
      'SAY(" With loans and purchases paid, the family runs out of cash: its lowest is {cashScenario} in {calendarYear}.",BALANCE(MIN(cashScenario),0),YEARTEXT(INDEX(calendarYear,1,MATCH(MIN(cashScenario),cashScenario,0))))',
    ),
  ),
  said(
    "saidLast",
    "The last year",
    planned(
      `IF(${last("cashScenario")}>=${last("cashBase")},SAY(" In {year} the family holds {amount} more cash than on the farm as it is.",${lastAndDifference}),saidLess)`,
    ),
  ),
  said(
    "saidLess",
    "Where there is less cash",
    planned(`SAY(" In {year} the family holds {amount} less cash than on the farm as it is.",${lastAndDifference})`),
  ),
  {
    ...said(
      "saidRisk",
      "With random prices and yields",
      planned(
        `IF(ISNUMBER(livingRiskScenario),SAY(" With random prices and yields, income falls short of the living costs in some year in {living} of 100 runs, and the family runs out of cash in {cash} (sheet Plan risk).",FIXED(100*livingRiskScenario,0),FIXED(100*cashRiskScenario,0)),"")`,
      ),
    ),
    plain: '""',
  },
]);
const riskSentence: Block = {
  kind: "rows",
  title: "Plan risk",
  only: "add-in",
  rows: [
    said(
      "saidLivingRisk",
      "Risk: living costs",
      `IF(ISNUMBER(livingRiskScenario),SAY("Under the scenario income falls short of the living costs in some year in {chance}.",${chance("livingRisk")}),"")`,
    ),
    said(
      "saidCashRisk",
      "Risk: cash",
      `IF(ISNUMBER(cashRiskScenario),SAY(" With loans and purchases paid, the family runs out of cash in {chance}.",${chance("cashRisk")}),"")`,
    ),
  ],
};

const wide = [30, 16, ...Array<number>(years + 1).fill(11)];

export const tenYearPlan: Template = {
  name: "ten-year-plan",
  short: "Plan",
  title: "Ten-year plan",
  purpose:
    "If this family changes something on its farm, can it pay for it, live on it every year, and what could go wrong?",
  steps: [
    "Plan inputs: enter the farm as it is in the first year. A blank cell means the default shown beside it.",
    "Plan tables: list buildings, machines and loans, and what changes under the scenario. A loan or machine with the scenario's name exists only there.",
    "Plan results: compare the cash and the equity of the scenario with the farm as it is.",
    "Plan risk: read how likely it is that the family cannot meet its living costs or runs out of cash, with the change and without.",
    "Plan statements: look into the accounts of each year, as it is and under the scenario.",
  ],
  example: `Farm BD-2 of Sirajganj, Bangladesh, 2002: two cows, 0.4 ha, five people, US$ (${sources.hemme2004}). Pale cells are reconstructed so that the results of the first year meet the printed ones. The scenario, a crossbred heifer bought on credit as a third cow, and the risks are an illustration.`,
  needsAddIn:
    "Risk, with prices and yields drawn at random, needs the edition with the add-in, the Google Sheets add-on or the workbench.",
  report: {
    figures: ["lowestCash", "lastCash", "equityGain"],
    sentence: "verdict",
    chart: fanTitle,
    plainChart: cashTitle,
    forms: ["Plan inputs"],
  },
  currency: "US$",
  method: [
    { term: "Table of buildings and machines", text: columnsOf("SIMFARM", "assets") },
    { term: "Table of loans", text: columnsOf("SIMFARM", "loans") },
    { term: "Table of scenarios", text: columnsOf("SIMSCENARIO", "scenarios") },
    { term: "Table of risks", text: columnsOf("SIMRISK", "risks") },
    {
      term: "Year by year",
      text: "Animals, milk, feed, work, costs, loans, receipts, tax and living costs of each year follow from the one before. The model does not optimise, and nobody reacts to a price.",
    },
    {
      term: "Real money",
      text: "With inflation 0 all money is of the first year, and interest must be real. With inflation above 0 both are nominal. Never mix.",
    },
    {
      term: "Cash after living",
      text: "Net cash farm income and off-farm income less tax and living costs: what is left for loans and machines.",
    },
    { term: "Equity", text: "What the family owns: land, animals, buildings, machines and cash less debts." },
    {
      term: "Risk",
      text: "Each line of the risk table gives one number a year, drawn at random, the same for the same seed. The chances are shares of the runs.",
    },
  ],
  sheets: [
    {
      name: "Plan inputs",
      about: "The farm in its first year. All amounts are per year; shares are fractions: 0.15 for 15 %.",
      widths: [28, 15, 15, 13, 66],
      freezeHeader: true,
      blocks: [
        {
          kind: "table",
          units: "in headers",
          along: label,
          columns: [
            { name: "unitOf", label: "Unit", format: "@", needs: [], formula: lines.map(({ unit }) => `"${unit}"`) },
            {
              name: "value",
              label: "Value",
              input: lines.map(fieldOf),
              optional: true,
              note: "Blank: as its note says",
              example: lines.map(({ name }) => asked[name]![0]),
              reconstructed: lines.map(({ name }) => asked[name]![0] !== null && !printed.has(name)),
            },
            {
              name: "change",
              label: "Change",
              input: { kind: "number", min: -0.5, max: 1 },
              optional: true,
              note: "Growth a year as a fraction, on top of inflation",
              example: lines.map(({ name }) => asked[name]![1] ?? null),
            },
            {
              name: "noteOf",
              label: "Note",
              format: "@",
              needs: [],
              formula: lines.map((line) => `"${line.about}. ${defaultOf(line)}"`),
            },
          ],
        },
      ],
    },
    {
      name: "Plan tables",
      about:
        "Buildings and machines, loans, the scenario, and what is uncertain. Enter years as 2003 and shares as 0.12. Plan method says what each column accepts.",
      landscape: true,
      widths: [24, 24, 14, 14, 12, 13, 14, 14, 14, 18],
      blocks: [
        { kind: "heading", text: "Buildings and machines" },
        assets,
        { kind: "heading", text: "Loans" },
        loans,
        { kind: "page break" },
        { kind: "heading", text: "Scenarios: what changes, from and to which year, and how" },
        scenarios,
        {
          kind: "rows",
          title: "What to show",
          rows: [
            {
              name: "scenario",
              label: "Scenario to compare",
              input: { kind: "text" },
              example: "Crossbred heifer",
              optional: true,
              note: "Blank: the farm as it is",
            },
          ],
        },
        { kind: "heading", text: "Risks: numbers that are drawn at random each year", only: "add-in" },
        { ...risks, only: "add-in" },
        {
          kind: "rows",
          title: "How to draw",
          only: "add-in",
          rows: [
            {
              name: "runs",
              label: "Runs of the risk",
              unit: "count",
              input: { kind: "whole", min: 100, max: 10000 },
              format: "#,##0",
              example: 1000,
            },
            {
              name: "seed",
              label: "Seed of the random numbers",
              unit: "count",
              input: { kind: "whole", min: 1, max: 1e9 },
              format: "0",
              example: 1,
            },
          ],
        },
      ],
    },
    {
      name: "Plan results",
      about: "The farm as it is beside the scenario.",
      landscape: true,
      widths: wide,
      blocks: [
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in the farm.",
          needs: ["value"],
          lines: 4,
          formula: "saidFirst&saidLiving&saidCash&saidLast&saidRisk",
        },
        {
          kind: "figures",
          figures: [
            figure("lowestCash", "Lowest cash under the scenario", "MIN(cashScenario)"),
            figure("lastCash", "Cash in the last year under the scenario", last("cashScenario")),
            figure(
              "equityGain",
              "Equity gained by it in the last year",
              `${last("equityScenario")}-${last("equityBase")}`,
            ),
          ],
        },
        compared(cashTitle, "cashBase", "cashScenario"),
        { kind: "page break" },
        {
          kind: "rows",
          title: "Cash and equity",
          along: year,
          rows: [
            {
              name: "calendarYear",
              label: "Year",
              unit: "year",
              format: "0",
              needs: [],
              formula: inYear("summaryBase", "1", "NUMBER(year)+2"),
            },
            series("livingBase", "Cash after living, as it is", "cashFlowBase", "Cash after living"),
            series("livingScenario", "Cash after living, scenario", "cashFlowScenario", "Cash after living"),
            series("cashBase", "Closing cash, as it is", "summaryBase", "Closing cash"),
            series("cashScenario", "Closing cash, scenario", "summaryScenario", "Closing cash"),
            series("equityBase", "Equity, as it is", "summaryBase", "Equity"),
            series("equityScenario", "Equity, scenario", "summaryScenario", "Equity"),
          ],
        },
        compared("Equity", "equityBase", "equityScenario"),
        { kind: "page break" },
        { kind: "heading", text: "Summary, as it is" },
        statement("summaryBase", "SUMMARY"),
        { kind: "heading", text: "Summary, scenario" },
        statement("summaryScenario", "SUMMARY", true),
      ],
    },
    {
      name: "Plan risk",
      about:
        "What the scenario brings when prices and yields are uncertain, beside the farm as it is: spread of the results, and the chances of trouble.",
      landscape: true,
      widths: [36, 18, ...Array<number>(11).fill(11)],
      blocks: [
        ...onlyAddIn([
          {
            kind: "sentence",
            name: "riskVerdict",
            waiting: "Fill in the farm and the risks.",
            needs: ["value", firstOf(risks)],
            formula: unlessError(
              "riskScenario",
              "Scenario",
              'IF(INDEX(riskScenario,1,1)="","Fill in the farm and the risks.",saidLivingRisk&saidCashRisk)',
            ),
          },
          {
            kind: "rows",
            title: "Chances, as shares of the runs",
            rows: [
              atRisk(notMet, "Living costs not met, scenario", "livingRiskScenario", "riskScenario"),
              atRisk(notMet, "Living costs not met, as it is", "livingRiskBase", "riskBase"),
              atRisk(outOfCash, "Out of cash, scenario", "cashRiskScenario", "riskScenario"),
              atRisk(outOfCash, "Out of cash, as it is", "cashRiskBase", "riskBase"),
            ],
          },
          {
            kind: "chart",
            chart: "lines",
            title: fanTitle,
            categories: { title: "Year", name: "calendarYear" },
            values: { title: "cur", format: "#,##0" },
            series: percentiles.map(([name, label, , colour]) => ({ name, label, colour })),
            rows: 20,
          },
          { kind: "page break" },
          { kind: "rows", title: "Closing cash under the scenario", along: year, rows: fan },
          { kind: "heading", text: "Closing cash under the scenario, year by year" },
          riskOf("riskCash", ",scenario", '"Closing cash"'),
          { kind: "page break" },
          { kind: "heading", text: "Scenario" },
          riskOf("riskScenario", ",scenario"),
          { kind: "heading", text: "As it is" },
          riskOf("riskBase", ""),
        ]),
      ],
    },
    {
      name: "Plan statements",
      about: "The farm as it is: profit and loss account, cash flow, balance sheet.",
      landscape: true,
      widths: wide,
      blocks: [
        { kind: "heading", text: "Profit and loss account" },
        statement("profitBase", "PROFIT"),
        { kind: "page break" },
        { kind: "heading", text: "Cash flow" },
        statement("cashFlowBase", "CASHFLOW"),
        { kind: "page break" },
        { kind: "heading", text: "Balance sheet" },
        statement("balanceBase", "BALANCE"),
      ],
    },
    {
      name: "Plan scenario",
      about: "The scenario: profit and loss account, cash flow, balance sheet.",
      landscape: true,
      widths: wide,
      blocks: [
        { kind: "heading", text: "Profit and loss account" },
        statement("profitScenario", "PROFIT", true),
        { kind: "page break" },
        { kind: "heading", text: "Cash flow" },
        statement("cashFlowScenario", "CASHFLOW", true),
        { kind: "page break" },
        { kind: "heading", text: "Balance sheet" },
        statement("balanceScenario", "BALANCE", true),
      ],
    },
    { ...sentence, blocks: [...sentence.blocks, riskSentence] },
    ...formulaSheets({ year, asked: Object.keys(asked), assets, loans, scenarios }),
  ],
};
