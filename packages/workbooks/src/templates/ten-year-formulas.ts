import { type AnyFunction, functionNamed, type PlanLine, statements, wordsOf } from "@dairy-functions/shared";
import { capital } from "../lines.ts";
import type { Block, Computed, Dimension, Quantity, RepeatedRows, Table, TemplateSheet } from "../template.ts";

/**
 * The farm model of SIMFARM as ordinary formulas, for the plain edition of the ten-year plan: what is read from the
 * inputs, then a row a line and a column a year, once for the farm as it is and once for the scenario.
 */

const runs = ["Base", "Scenario"] as const;
type Run = (typeof runs)[number];

const simFarm = functionNamed("SIMFARM")!;
const farm = simFarm.params.find(({ name }) => name === "farm")!;
if (farm.kind !== "plan") throw new Error("SIMFARM has no farm table.");
const { lines } = farm;

const camel = (text: string): string => {
  const joined = text.split(/[^A-Za-z0-9]+/).map((word) => capital(word.toLowerCase()));
  return joined.join("").replace(/^./, (letter) => letter.toLowerCase());
};
const valueRow = (label: string, run: Run): string => `${camel(label)}Value${run}`;
const inRun = (line: string, run: Run): string => `${line}In${run}`;

/** What the plain edition waits for: 1 once all that it needs can be used. */
const waitsFor = "planReady";

/** The tables and the dimension of the template that the formulas read. */
export interface Tables {
  readonly year: Dimension;
  /** The labels that the template asks for. */
  readonly asked: readonly string[];
  readonly assets: Table;
  readonly loans: Table;
  readonly scenarios: Table;
}

// What is read

const line: Dimension = { name: "planLine", labels: lines.map(({ name }) => name), size: lines.length };
/** What is the same for every row of a table. */
const read = (name: string, label: string, formula: string | readonly string[], format?: string): Computed => ({
  name,
  label,
  ...(format !== undefined && { format }),
  needs: [],
  formula,
});
/** It waits until all that is entered can be used. */
const waiting = (name: string, label: string, formula: string | readonly string[], format?: string): Computed => ({
  ...read(name, label, formula, format),
  needs: [waitsFor],
});
/** A flag, shown where it is set. */
const flag = (name: string, label: string, formula: string | readonly string[]) => read(name, label, formula, "0;;");
const word = (cell: string) => `LOWER(TRIM(${cell}))`;
const isZeroWord = (cell: string) => `OR(${word(cell)}="zero",${word(cell)}=zeroWord)`;
const isDefaultOrBlank = (cell: string) => `OR(${cell}="",${word(cell)}="default",${word(cell)}=defaultWord)`;
const byDefault = 'IF(standard="","",standard)';
const isNumberOr = (cell: string, number: string, otherwise: string) => `IF(ISNUMBER(${cell}),${number},${otherwise})`;
const orBlank = (value: number | undefined) => (value === undefined ? '""' : String(value));

const followOf = ({ follows = {} }: PlanLine) => Object.entries(follows);
const isRequired = (each: PlanLine) =>
  each.default === undefined && each.follows === undefined && each.otherwise === undefined;
const isInside = ({ min, above }: PlanLine, value: number) =>
  (min === undefined || value >= min) && (above === undefined || value > above);

/** The farm table as the functions read it: words and blanks resolved, growth with inflation, and what is wrong. */
const linesTable = (asked: readonly string[]): Table => ({
  kind: "table",
  units: "in headers",
  along: line,
  columns: [
    read("lineNumber", "number", "NUMBER(planLine)", "0"),
    read(
      "entered",
      "entered",
      lines.map(({ name }) => (asked.includes(name) ? `IF(AT(value,"${name}")="","",AT(value,"${name}"))` : '""')),
    ),
    read(
      "enteredChange",
      "change",
      lines.map(({ name }) => (asked.includes(name) ? `IF(AT(change,"${name}")="",0,AT(change,"${name}"))` : "0")),
    ),
    read(
      "standard",
      "default",
      lines.map((each) => orBlank(each.default)),
    ),
    read(
      "followed",
      "times what it follows",
      lines.map((each) => orBlank(followOf(each)[0]?.[1])),
    ),
    read(
      "least",
      "from",
      lines.map(({ min, above }) => orBlank(min ?? above)),
    ),
    read(
      "most",
      "to",
      lines.map(({ max }) => orBlank(max)),
    ),
    flag(
      "isAbove",
      "more than from",
      lines.map(({ above }) => (above === undefined ? "0" : "1")),
    ),
    flag(
      "isWhole",
      "whole",
      lines.map(({ whole }) => (whole ? "1" : "0")),
    ),
    flag(
      "isSingle",
      "one number",
      lines.map(({ single }) => (single ? "1" : "0")),
    ),
    flag(
      "isNeeded",
      "required",
      lines.map((each) => (isRequired(each) ? "1" : "0")),
    ),
    flag(
      "zeroIsWord",
      "0 is refused",
      lines.map((each) => (!isRequired(each) && each.default !== 0 && isInside(each, 0) ? "1" : "0")),
    ),
    read(
      "start",
      "first year",
      isNumberOr(
        "entered",
        `IF(entered=0,${byDefault},entered)`,
        `IF(${isDefaultOrBlank("entered")},${byDefault},IF(${isZeroWord("entered")},0,""))`,
      ),
    ),
    read(
      "growth",
      "growth",
      lines.map(({ money }) => {
        const own = isNumberOr("enteredChange", "1+enteredChange", "1");
        return money ? `${own}*(1+SUM(AT(start,"Inflation")))` : own;
      }),
    ),
    flag("changedBy", "rows of the scenario", "SUMPRODUCT((rowLine=lineNumber)*rowApplied)"),
    read(
      "lowest",
      "lowest",
      lines.map(({ name }) => extreme("MIN", name)),
    ),
    read(
      "highest",
      "highest",
      lines.map(({ name }) => extreme("MAX", name)),
    ),
    read("wrongEntry", "entry cannot be used", entryCode),
    read("wrongLine", "what is wrong", lineCode),
    flag("isWrongLine", "wrong", 'IF(wrongLine="",0,1)'),
  ],
});
const extreme = (of: "MIN" | "MAX", name: string) => {
  const [base, scenario] = runs.map((run) => valueRow(name, run));
  return `IF(COUNT(${base})+COUNT(${scenario})=0,"",${of}(${base},${scenario}))`;
};
/** The reasons below. */
const entryCode =
  `IF(AND(start="",isNeeded=1),"missing",IF(AND(start="",NOT(${isDefaultOrBlank("entered")}),entered<>0),` +
  '"not a number",IF(AND(ISNUMBER(entered),zeroIsWord=1),IF(entered=0,"bare zero",""),"")))';
const lineCode =
  'IF(wrongEntry<>"",wrongEntry,IF(NOT(ISNUMBER(enteredChange)),"change",IF(OR(enteredChange<AT(columnLeast,"change"),' +
  'enteredChange>AT(columnMost,"change"),AND(enteredChange<>0,OR(isSingle=1,start=""))),"change",IF(lowest="","",' +
  'IF(OR(lowest<least,highest>most,AND(isAbove=1,lowest<=least),AND(isWhole=1,INT(highest)<>highest)),"limits","")))))';

/** Limits of columns of tables, from the definition of SIMFARM. */
interface Limited {
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly whole?: true;
  readonly default?: number;
  readonly optional?: true;
  readonly unit?: string;
  readonly choices?: Readonly<Record<string, string>>;
}
const columnsOf = (table: string): readonly Limited[] => {
  const found = (simFarm as AnyFunction).params.find(({ name }) => name === table)!;
  if (found.kind !== "table") throw new Error(`SIMFARM has no table ${table}.`);
  return found.columns as readonly Limited[];
};
const limitName = (table: string, column: string) => `${table}: ${wordsOf(column)}`;
const limited = [
  { label: "change", min: -0.5, max: 1, standard: 0 },
  ...["assets", "loans"].flatMap((table) =>
    columnsOf(table)
      .filter(({ unit }) => unit !== undefined)
      .map(({ name, min, above, max, default: standard }) => ({
        label: limitName(table, name),
        min: min ?? above,
        max,
        standard: standard ?? 0,
      })),
  ),
];
const limitsTable: Table = {
  kind: "table",
  title: "Limits and defaults of the tables",
  units: "in headers",
  along: { name: "column", labels: limited.map(({ label }) => label), size: limited.length },
  columns: [
    read(
      "columnLeast",
      "from",
      limited.map(({ min }) => orBlank(min)),
    ),
    read(
      "columnMost",
      "to",
      limited.map(({ max }) => orBlank(max)),
    ),
    read(
      "columnStandard",
      "default",
      limited.map(({ standard }) => String(standard)),
    ),
  ],
};

const columnName = (table: string, column: string) => `${table}${capital(column)}`;
const readName = (table: string, column: string) => `${table}Read${capital(column)}`;

/** A cell of a table as a number, or a question mark where it cannot be used. */
function readNumber(table: string, { name, above, whole, default: standard, optional }: Limited): string {
  const x = columnName(table, name);
  const at = limitName(table, name);
  const inside = [
    `${x}${above === undefined ? ">=" : ">"}AT(columnLeast,"${at}")`,
    `${x}<=AT(columnMost,"${at}")`,
    ...(whole ? [`${x}=INT(${x})`] : []),
    ...(standard ? [`${x}<>0`] : []), // a bare 0 may be a blank cell: the word says that it is none
  ];
  const words = `IF(${isDefaultOrBlank(x)},AT(columnStandard,"${at}"),IF(${isZeroWord(x)},0,"?"))`;
  const number = `IF(AND(${inside.join(",")}),${x},${optional ? `IF(${x}=0,0,"?")` : '"?"'})`;
  const isOptional = standard !== undefined || optional;
  return `IF(${table}Used=0,0,${isNumberOr(x, number, isOptional ? words : '"?"')})`;
}
const readChoice = (table: string, { name, choices = {}, default: standard }: Limited): string => {
  const x = columnName(table, name);
  const own = `UPPER(TRIM(${x}))`;
  const isKnown = Object.keys(choices).map((choice) => `${own}="${choice}"`);
  return `IF(${x}="","${standard}",IF(OR(${isKnown.join(",")}),${own},"?"))`;
};
const readWord = (cell: string) => `IF(${cell}="","",${word(cell)})`;
const usedRow = (table: Table) => `IF(AND(${table.columns.map(({ name }) => `${name}=""`).join(",")}),0,1)`;
/** The first of some columns that cannot be used. */
const firstWrong = (wrongs: readonly (readonly [column: string, isWrong: string])[]) =>
  wrongs.reduceRight((rest, [column, isWrong]) => `IF(${isWrong},"${wordsOf(column)}",${rest})`, '""');

/** A table of assets or loans as it is read, and the column of each row that cannot be used. */
function readTable(
  title: string,
  param: "assets" | "loans",
  { along, columns: inputs }: Table,
  wrongs: Readonly<Record<string, string>>,
  also: readonly Computed[],
): Table {
  const columns = columnsOf(param);
  const numbers = columns.filter(({ unit }) => unit !== undefined);
  const choices = columns.filter((column) => column.choices !== undefined);
  const scenario = readName(param, "scenario");
  const text = columnName(param, columns[0]!.name);
  const isUnknown = [
    `${scenario}<>""`,
    `${scenario}<>"base"`,
    "SUM(ALL(rowUsed))>0",
    `NOT(ISNUMBER(MATCH(${scenario},ALL(rowName),0)))`,
  ];
  return {
    kind: "table",
    title,
    units: "in headers",
    along,
    columns: [
      flag(`${param}Used`, "used", usedRow({ columns: inputs } as Table)),
      ...numbers.map((column) => read(readName(param, column.name), wordsOf(column.name), readNumber(param, column))),
      ...choices.map((column) => read(readName(param, column.name), wordsOf(column.name), readChoice(param, column))),
      { ...read(scenario, "scenario", readWord(columnName(param, "scenario")), "@"), lines: 2 },
      read(
        `${param}Wrong`,
        "cannot be used",
        `IF(${param}Used=0,"",${firstWrong([
          [columns[0]!.name, `NOT(ISTEXT(${text}))`],
          ...[...numbers, ...choices].map(({ name }) => {
            const isBad = `${readName(param, name)}="?"`;
            return [name, wrongs[name] === undefined ? isBad : `OR(${isBad},${wrongs[name]})`] as const;
          }),
          ["scenario", `AND(${isUnknown.join(",")})`],
        ])})`,
      ),
      flag(`${param}IsWrong`, "wrong", `IF(${param}Wrong="",0,1)`),
      ...also,
      ...runs.map((run) => {
        const own = run === "Scenario" ? `,AND(chosenName<>"",${scenario}=chosenName)` : "";
        const isHere = `OR(${scenario}="",${scenario}="base"${own})`;
        return flag(
          inRun(`${param}Here`, run),
          run === "Base" ? "as it is" : "scenario",
          `IF(AND(${param}Used=1,${param}IsWrong=0,${isHere}),1,0)`,
        );
      }),
    ],
  };
}

const firstYear = 'AT(start,"First year")';
const hours = "Family hours for dairy";

/** The rows of all scenarios as they are read, and those that apply. */
function scenarioRows(table: Table): Table {
  const match = "MATCH(TRIM(scenariosLabel),ALL(planLine),0)";
  const isEarly = (cell: string, least: string) =>
    isNumberOr(cell, `OR(${cell}<${least},${cell}<>INT(${cell}))`, "TRUE");
  return {
    kind: "table",
    title: "Rows of the scenarios, as read",
    units: "in headers",
    along: table.along,
    columns: [
      read(
        "rowNumber",
        "row",
        Array.from({ length: table.along.size }, (_, k) => String(k + 1)),
        "0",
      ),
      flag("rowUsed", "used", usedRow(table)),
      { ...text("rowName", "scenario", readWord("scenariosScenario")), lines: 2 },
      read(
        "rowLine",
        "line",
        `IF(scenariosLabel="",0,IF(ISNUMBER(${match}),IF(INDEX(ALL(isSingle),${match})=1,-1,${match}),-1))`,
        "0;-0;",
      ),
      read("rowFrom", "from", `IF(OR(scenariosFrom="",scenariosFrom=0),${firstYear},scenariosFrom)`),
      read(
        "rowTo",
        "to",
        `IF(OR(scenariosTo="",scenariosTo=0),MAX(rowFrom,${firstYear})+COLUMNS(planYear),scenariosTo)`,
      ),
      read("rowHow", "how", 'IF(scenariosHow="","FACTOR",UPPER(TRIM(scenariosHow)))'),
      read(
        "rowAmount",
        "amount",
        isNumberOr(
          "scenariosAmount",
          'IF(scenariosAmount=0,"",scenariosAmount)',
          `IF(${isZeroWord("scenariosAmount")},0,"")`,
        ),
      ),
      read(
        "rowWrong",
        "cannot be used",
        `IF(rowUsed=0,"",${firstWrong([
          ["scenario", 'OR(rowName="",rowName="base")'],
          ["label", 'OR(rowLine<0,AND(rowLine=0,rowAmount<>""))'],
          ["amount", 'AND(rowLine>0,rowAmount="")'],
          ["from", isEarly("rowFrom", firstYear)],
          ["to", isEarly("rowTo", "rowFrom")],
          ["how", 'AND(rowHow<>"FACTOR",rowHow<>"ADD",rowHow<>"SET")'],
          ["how", `AND(rowLine=AT(lineNumber,"${hours}"),rowHow<>"SET",AT(start,"${hours}")="")`],
        ])})`,
      ),
      flag("rowIsWrong", "wrong", 'IF(rowWrong="",0,1)'),
      flag("rowApplied", "applied", 'IF(AND(rowUsed=1,rowIsWrong=0,chosenName<>"",rowName=chosenName,rowLine>0),1,0)'),
    ],
  };
}

/** What a row of the chosen scenario does in each year: times, plus, and what the rows below it do to what it adds. */
function changeGrids({ year, scenarios: { along } }: Tables): Block[] {
  const isActive = "AND(rowApplied=1,planYear>=rowFrom,planYear<=rowTo)";
  const laterRow: Dimension = {
    name: "laterRow",
    labels: Array.from({ length: along.size }, (_, k) => String(k + 1)),
    size: along.size,
  };
  const grid = (title: string, down: Dimension, name: string, formula: string): Block => ({
    kind: "grid",
    title,
    down,
    across: year,
    quantity: read(name, title, formula),
  });
  return [
    grid("Scenario: times", along, "rowTimes", `IF(${isActive},IF(rowHow="FACTOR",rowAmount,IF(rowHow="ADD",1,0)),1)`),
    grid("Scenario: plus", along, "rowPlus", `IF(${isActive},IF(rowHow="FACTOR",0,rowAmount),0)`),
    grid(
      "Scenario: times by later rows of the same line",
      laterRow,
      "rowLater",
      "SUMPRODUCT(PRODUCT(1+(rowLine=INDEX(rowLine,NUMBER(laterRow),1))*(rowNumber>NUMBER(laterRow))*(rowTimes-1)))",
    ),
  ];
}

/** Years that each asset has been in use, and what each loan comes to; the same under every scenario. */
function assetGrids({ year, assets, loans }: Tables): Block[] {
  const bought = "assetsReadBought";
  const life = "assetsReadLife";
  const [amount, rate, grace, method] = ["Amount", "Rate", "Grace", "Method"].map((name) => `loansRead${name}`);
  const instalments = `(loansReadYears-${grace})`;
  /** What is owed after some years of instalments. */
  const owedAfter = (years: string) =>
    `IF(OR(${method}="EQUAL",${rate}=0),${amount}*(1-${years}/${instalments}),` +
    `${amount}*((1+${rate})^${instalments}-(1+${rate})^${years})/((1+${rate})^${instalments}-1))`;
  const owed = (title: string, name: string, years: string, end: string): Block => ({
    kind: "grid",
    title,
    down: loans.along,
    across: year,
    quantity: waiting(
      name,
      title,
      `IF(loanYear=0,0,IF(${end},0,IF(${method}="BULLET",${amount},${owedAfter(`MAX(0,${years}-${grace})`)})))`,
      "#,##0.00",
    ),
  });
  return [
    {
      kind: "grid",
      title: "Year of use of each building and machine",
      down: assets.along,
      across: year,
      quantity: waiting(
        "yearOfUse",
        "Year of use",
        `IF(assetsUsed=0,0,IF(assetDue="",planYear-${bought}+1,IF(planYear>=assetDue,` +
          `IF(assetsReadReplace="YES",MOD(planYear-assetDue,${life}),planYear-assetDue)+1,` +
          `IF(${bought}<${firstYear},planYear-${bought}+1,0))))`,
        "0;;",
      ),
    },
    {
      kind: "grid",
      title: "Year of each loan",
      down: loans.along,
      across: year,
      quantity: waiting(
        "loanYear",
        "Year of the loan",
        `IF(loansUsed=0,0,IF(planYear-loanFrom+1>loansReadYears,0,MAX(0,planYear-loanFrom+1)))`,
        "0;;",
      ),
    },
    owed("Owed at the start of the year, once drawn", "loanOpening", "loanYear-1", "loansReadYears=0"),
    owed("Owed at the end of the year", "loanClosing", "loanYear", "loanYear=loansReadYears"),
  ];
}

// The values of each year

const isFollower = (each: PlanLine) => each.follows !== undefined;
/** The sum of what a line follows; blank while a part of it is. */
function followed(each: PlanLine, run: Run): string {
  const parts = followOf(each).map(([name, times]) => {
    const value = valueRow(name, run);
    return { value, product: times === 1 ? value : `${value}*AT(followed,"${each.name}")` };
  });
  const values = parts.map(({ value }) => value).join(",");
  return `IF(COUNT(${values})<${parts.length},"",${parts.map(({ product }) => product).join("+")})`;
}

/** The value of a line in each year: it grows from that of the first, or follows other lines. */
function ownValue(each: PlanLine): string {
  const start = `AT(start,"${each.name}")`;
  const grown = `${start}*AT(growth,"${each.name}")^(NUMBER(year)-1)`;
  return isNumberOr(start, grown, isFollower(each) ? followed(each, "Base") : '""');
}

const rowTimes = (name: string) => `SUMPRODUCT(PRODUCT(1+(rowLine=AT(lineNumber,"${name}"))*(rowTimes-1)))`;
const rowPlus = (name: string) => `SUMPRODUCT((rowLine=AT(lineNumber,"${name}"))*rowPlus*rowLater)`;

function valueRows(run: Run, each: PlanLine): Computed[] {
  const { name, unit } = each;
  const row = (own: string, label: string, formula: string): Computed => ({
    ...read(own, label, formula, unit === "year" ? "0" : "#,##0.00##"),
    unit,
  });
  const own = valueRow(name, run);
  if (run === "Base") return [row(own, name, ownValue(each))];
  const base = valueRow(name, "Base");
  if (each.single) return [row(own, name, `IF(${base}="","",${base})`)];
  if (each.otherwise !== undefined) {
    // Without a number of its own it can only be set, and is blank again in the years without.
    const kept = `${own}Kept`;
    const changed = `IF(AND(${base}="",${kept}<>0),"",SUM(${base})*${kept}+${rowPlus(name)})`;
    return [
      row(kept, `${name}, times in the scenario`, rowTimes(name)),
      row(own, name, `IF(AT(changedBy,"${name}")=0,${base},${changed})`),
    ];
  }
  const before = isFollower(each) ? `${own}Before` : base;
  const changed = `IF(OR(AT(changedBy,"${name}")=0,${before}=""),${before},${before}*${rowTimes(name)}+${rowPlus(name)})`;
  return [
    ...(isFollower(each)
      ? [row(before, `${name}, before it changes`, isNumberOr(`AT(start,"${name}")`, base, followed(each, run)))]
      : []),
    row(own, name, changed),
  ];
}

const sections = [...new Set(lines.map(({ section }) => section))];
const valueBlocks = (year: Dimension, run: Run): Block[] =>
  sections.map((section) => ({
    kind: "rows",
    title: section,
    along: year,
    rows: lines.filter((each) => each.section === section).flatMap((each) => valueRows(run, each)),
  }));

// The year

const classes = [0, 1, 2, 3, 4] as const;
const className = (k: number) => (k === 0 ? "Under 1 year" : `${k}-${k + 1} years`);
const each = (part: (k: number) => string, join = "+") => classes.map(part).join(join);

/** Lines of a run: a label, its unit, its name in formulas, its formula, and that of the first year where it is another. */
type Line = readonly [label: string, unit: string, name: string, formula: string, first?: string];

const lives = "(1-[Heifer death rate])";
const survive = "(1-[Calf death rate])";
const land = "([Own land]+[Rented land])";
const joint = "(1-[Fixed costs elsewhere])";
const sumOfAssets = (what: string) => `SUMPRODUCT(assetsHere*${what})`;
const inDairy = (param: string) => `*(1-${param}ReadElsewhere)`;
const book = "(yearOfUse<lifeOrOne)*assetPrice*(1-yearOfUse/lifeOrOne)";
const depreciation = "(yearOfUse<=lifeOrOne)*assetPrice/lifeOrOne";
const replaced = "(yearOfUse=1)*(planYear<>assetsReadBought)*assetsReadTradeIn";
const sumOfLoans = (what: string) => `SUMPRODUCT(loansHere*${what})`;
const interest = "loansReadRate*loanOpening";

const model: readonly (readonly [title: string, lines: readonly Line[]])[] = [
  [
    "Herd",
    [
      ["Cows, start", "head", "cowsStart", "PREVIOUS(cowsEnd)", "[Cows]"],
      ...classes.map(
        (k): Line => [
          `Heifers, start, ${className(k).toLowerCase()}`,
          "head",
          `heifersStart${k}`,
          `PREVIOUS(heifersEnd${k})`,
          `AT(steadyHeifers,"${className(k)}")`,
        ],
      ),
      ["Young males, start", "head", "malesStart", "PREVIOUS(malesEnd)", "steadyMales"],
      ...classes.map(
        (k): Line => [
          `Share that calves, ${className(k).toLowerCase()}`,
          "fraction",
          `calving${k}`,
          `MIN(1,MAX(0,AT(classAge,"${className(k)}")+2-[Age at first calving]/12))`,
        ],
      ),
      ["First calvers", "head", "firstCalvers", `${lives}*(${each((k) => `calving${k}*heifersStart${k}`)})`],
      ["Cows died", "head", "died", "[Cow death rate]*cowsStart"],
      ["Cows culled for their age", "head", "culledForAge", "MIN([Culling rate],1-[Cow death rate])*cowsStart"],
      ["Cows missing to the target", "head", "gap", "[Target cows]-(cowsStart-died-culledForAge+firstCalvers)"],
      ["Cows bought", "head", "bought", "IF(AND(gap>=0,[Closed herd]<>1),gap,0)"],
      ["Surplus heifers sold", "head", "surplus", "IF(gap<0,MIN(firstCalvers,-gap),0)"],
      ["Cows culled", "head", "culled", "culledForAge+IF(gap<0,-gap-surplus,0)"],
      ["Cows, end", "head", "cowsEnd", "cowsStart-died-culled+firstCalvers+bought-surplus"],
      ["Cows bought to enlarge the herd", "head", "growing", "MIN(bought,MAX(0,cowsEnd-cowsStart))"],
      ["Cows, average", "head", "cows", "(cowsStart+cowsEnd)/2"],
      ["Calves born", "head", "born", "[Calves per cow]*cows"],
      ["Heifer calves sold", "head", "heiferCalvesSold", `[Female calves]*born*${survive}*[Heifer calves sold]`],
      [
        `Heifers, end, ${className(0).toLowerCase()}`,
        "head",
        "heifersEnd0",
        `[Female calves]*born*${survive}-heiferCalvesSold`,
      ],
      ...[1, 2, 3, 4].map(
        (k): Line => [
          `Heifers, end, ${className(k).toLowerCase()}`,
          "head",
          `heifersEnd${k}`,
          `(1-calving${k - 1})*heifersStart${k - 1}*${lives}`,
        ],
      ),
      ["Young males, end", "head", "malesEnd", `(1-[Female calves])*born*${survive}*[Male calves kept]`],
      ["Male calves sold", "head", "maleCalvesSold", `(1-[Female calves])*born*${survive}-malesEnd`],
      ["Young males sold", "head", "youngMalesSold", `malesStart*${lives}`],
      [
        "Young stock, average",
        "head",
        "young",
        `(${each((k) => `heifersStart${k}+heifersEnd${k}`)}+malesStart+malesEnd)/2`,
      ],
    ],
  ],
  [
    "Milk",
    [
      ["Milk produced", "kg", "produced", "[Milk yield]*cows"],
      ["Milk to calves", "kg", "toCalves", "MIN([Milk to calves]*born,produced)"],
      ["Milk lost", "kg", "lost", "MIN([Milk lost]*produced,produced-toCalves)"],
      ["Milk used at home", "kg", "home", "MIN([Milk used at home],produced-toCalves-lost)"],
      ["Milk sold", "kg", "sold", "produced-toCalves-lost-home"],
      ["Marketable milk, ECM", "kg ECM", "corrected", "ECM(sold+home,[Fat],[Protein])"],
    ],
  ],
  [
    "Feed, labour and land",
    [
      ["Concentrates fed", "kg", "concentrates", "[Concentrates per cow]*cows+[Concentrates per young animal]*young"],
      ["Roughage bought", "kg", "roughage", "[Roughage per cow]*cows+[Roughage per young animal]*young"],
      ["Dairy labour", "h", "labour", "[Labour per cow]*cows"],
      ["Family labour, dairy", "h", "family", `IF(ISNUMBER([${hours}]),MIN(labour,[${hours}]),labour)`],
      ["Hired labour", "h", "hired", "labour-family"],
      ["Land of the dairy", "ha", "dairyLand", `MIN([Dairy land],${land})`],
      ["Share of the dairy in the land", "fraction", "landShare", `IF(${land}=0,1,dairyLand/${land})`],
    ],
  ],
  [
    "Buildings, machines and loans",
    [
      ["Asset purchases", "cur", "purchases", sumOfAssets("(yearOfUse=1)*assetPrice")],
      ["Trade-ins", "cur", "tradeIns", `${sumOfAssets(replaced)}*[Asset prices]`],
      ["Depreciation", "cur", "depreciation", sumOfAssets(depreciation)],
      ["Repairs", "cur", "repairs", `${sumOfAssets("(yearOfUse>0)*assetsReadRepairs*assetsReadCost")}*[Asset prices]`],
      ["Buildings", "cur", "buildings", sumOfAssets(`(assetsReadKind="BUILDING")*${book}`)],
      ["Machinery", "cur", "machinery", sumOfAssets(`(assetsReadKind<>"BUILDING")*${book}`)],
      ["Trade-ins, dairy", "cur", "dairyTradeIns", `${sumOfAssets(replaced + inDairy("assets"))}*[Asset prices]`],
      ["Depreciation, dairy", "cur", "dairyDepreciation", sumOfAssets(depreciation + inDairy("assets"))],
      [
        "Repairs, dairy",
        "cur",
        "dairyRepairs",
        `${sumOfAssets(`(yearOfUse>0)*assetsReadRepairs*assetsReadCost${inDairy("assets")}`)}*[Asset prices]`,
      ],
      ["Buildings and machines, dairy", "cur", "dairyBook", sumOfAssets(book + inDairy("assets"))],
      ["Loans drawn", "cur", "drawn", sumOfLoans("(loanYear=1)*(loansReadDrawn>0)*loansReadAmount")],
      ["Interest on loans", "cur", "loanInterest", sumOfLoans(interest)],
      ["Principal repaid", "cur", "principal", sumOfLoans("(loanOpening-loanClosing)")],
      ["Loans", "cur", "owed", sumOfLoans("loanClosing")],
      ["Interest on loans, dairy", "cur", "dairyLoanInterest", sumOfLoans(interest + inDairy("loans"))],
      ["Loans, dairy", "cur", "dairyOwed", sumOfLoans(`loanClosing${inDairy("loans")}`)],
    ],
  ],
  [
    "Receipts",
    [
      ["Milk sales", "cur", "milkSales", "sold*[Milk price]"],
      ["Cull cow sales", "cur", "cullSales", "culled*[Cull cow price]"],
      ["Surplus heifer sales", "cur", "heiferSales", "surplus*[Heifer price]"],
      ["Calf sales", "cur", "calfSales", "(heiferCalvesSold+maleCalvesSold)*[Calf price]"],
      ["Young male sales", "cur", "youngMaleSales", "youngMalesSold*[Young male price]"],
      ["Manure", "cur", "manure", "[Manure value]*cows"],
      ["Manure sales", "cur", "manureSales", "manure*[Manure sold]"],
      [
        "Total receipts",
        "cur",
        "receipts",
        "milkSales+cullSales+heiferSales+calfSales+youngMaleSales+manureSales+[Dairy payments]" +
          "+[Crop receipts]+[Other farm receipts]+[Other payments]",
      ],
    ],
  ],
  [
    "Cash expenses",
    [
      ["Concentrates", "cur", "concentrateCost", "concentrates*[Concentrate price]"],
      ["Roughage", "cur", "roughageCost", "roughage*[Roughage price]"],
      ["Forage growing", "cur", "forageCost", "[Forage growing cost]*dairyLand"],
      ["Health", "cur", "healthCost", "[Health cost per cow]*cows"],
      ["Breeding", "cur", "breedingCost", "[Breeding cost per cow]*cows"],
      ["Other cow costs", "cur", "otherCowCost", "[Other cost per cow]*cows"],
      ["Young stock costs", "cur", "youngCost", "[Cost per young animal]*young"],
      ["Milk marketing", "cur", "marketingCost", "[Milk marketing cost]*sold"],
      ["Replacement cows", "cur", "replacementCost", "(bought-growing)*[Cow price]"],
      [
        "Variable costs of the dairy",
        "cur",
        "variableCost",
        "concentrateCost+roughageCost+forageCost+healthCost+breedingCost+otherCowCost+youngCost+marketingCost" +
          "+replacementCost",
      ],
      ["Wages", "cur", "wages", "hired*[Hired wage]"],
      ["Land rent", "cur", "rent", "[Rented land]*[Rent paid]"],
      ["Opening cash", "cur", "openingCash", "PREVIOUS(closingCash)", "[Cash]"],
      ["Interest on the overdraft", "cur", "overdraftInterest", "[Overdraft rate]*MAX(0,-openingCash)"],
      ["Interest paid", "cur", "interestPaid", "loanInterest+overdraftInterest"],
      ["Interest paid, dairy", "cur", "dairyInterest", `dairyLoanInterest+overdraftInterest*${joint}`],
      [
        "Total cash expenses",
        "cur",
        "expenses",
        "variableCost+[Crop costs]+[Other farm costs]+[Fixed costs]+repairs+wages+rent+interestPaid",
      ],
      [
        "Cash expenses, dairy",
        "cur",
        "dairyExpenses",
        `variableCost+[Fixed costs]*${joint}+dairyRepairs+wages+rent*landShare+dairyInterest`,
      ],
      ["Net cash farm income", "cur", "cashIncome", "receipts-expenses"],
    ],
  ],
  [
    "Animals and land",
    [
      ...classes.map(
        (k): Line => [
          `Value of a heifer, ${className(k).toLowerCase()}`,
          "cur/head",
          `heiferWorth${k}`,
          `[Calf price]+([Cow price]-[Calf price])*MIN(1,(AT(classAge,"${className(k)}")+1/2)/([Age at first calving]/12))`,
        ],
      ),
      ["Value of a young male", "cur/head", "maleWorth", "([Calf price]+[Young male price])/2"],
      [
        "Livestock at the start, at prices of the year",
        "cur",
        "livestockStart",
        `cowsStart*[Cow price]+malesStart*maleWorth+${each((k) => `heifersStart${k}*heiferWorth${k}`)}`,
      ],
      [
        "Livestock",
        "cur",
        "livestock",
        `cowsEnd*[Cow price]+malesEnd*maleWorth+${each((k) => `heifersEnd${k}*heiferWorth${k}`)}`,
      ],
      ["Cows for growth", "cur", "growthCost", "growing*[Cow price]"],
      ["Inventory change of the dairy", "cur", "dairyInventory", "livestock-livestockStart-growthCost"],
      ["Gain in value of livestock", "cur", "holdingGain", "livestockStart-PREVIOUS(livestock)", "0"],
      [
        "Gain in value of other animals",
        "cur",
        "otherGain",
        'PREVIOUS([Other animals])*(AT(growth,"Other animals")-1)',
        "0",
      ],
      [
        "Inventory change",
        "cur",
        "inventory",
        "dairyInventory+[Other animals]-PREVIOUS([Other animals])-otherGain",
        "dairyInventory",
      ],
      ["Land", "cur", "landWorth", "[Own land]*[Land value]"],
      ["Land purchases", "cur", "landBought", "([Own land]-PREVIOUS([Own land]))*[Land value]", "0"],
      ["Gain in value of land", "cur", "landGain", "PREVIOUS([Own land])*([Land value]-PREVIOUS([Land value]))", "0"],
      ["Revaluation", "cur", "revaluation", "holdingGain+otherGain+landGain"],
    ],
  ],
  [
    "Income and cash",
    [
      ["Capital gains", "cur", "gains", "tradeIns"],
      ["Milk used at home, value", "cur", "milkAtHome", "home*[Milk price]"],
      ["Produce used at home", "cur", "homeUse", "milkAtHome+(manure-manureSales)+[Other produce used at home]"],
      ["Farm income", "cur", "farmIncome", "cashIncome-depreciation+inventory+gains+homeUse"],
      ["Savings interest", "cur", "savings", "[Savings rate]*MAX(0,openingCash)"],
      [
        "Tax",
        "cur",
        "tax",
        "[Tax rate]*MAX(0,cashIncome-depreciation+gains+[Off-farm income]+savings-[Tax-free income])",
      ],
      ["Cash after living", "cur", "afterLiving", "cashIncome+[Off-farm income]+savings-tax-[Living expenses]"],
      ["Change in cash", "cur", "cashChange", "afterLiving-purchases-growthCost+tradeIns-landBought+drawn-principal"],
      ["Closing cash", "cur", "closingCash", "openingCash+cashChange"],
      ["Household income", "cur", "householdIncome", "cashIncome+[Off-farm income]+savings+homeUse"],
      ["Profit retained", "cur", "retained", "farmIncome-homeUse+[Off-farm income]+savings-tax-[Living expenses]"],
    ],
  ],
  [
    "Balance sheet",
    [
      ["Cash in hand", "cur", "cashInHand", "MAX(0,closingCash)"],
      ["Overdraft", "cur", "overdraft", "MAX(0,-closingCash)"],
      ["Animals, buildings and machinery", "cur", "capital", "livestock+[Other animals]+buildings+machinery"],
      ["Total assets", "cur", "totalAssets", "landWorth+capital+cashInHand"],
      ["Total liabilities", "cur", "liabilities", "owed+overdraft"],
      ["Equity", "cur", "ownEquity", "totalAssets-liabilities"],
      [
        "Equity at start",
        "cur",
        "equityStart",
        "PREVIOUS(ownEquity)",
        "landWorth+livestockStart+[Other animals]+bookStart+[Cash]-owedStart",
      ],
      ["Check", "cur", "check", "ownEquity-equityStart-retained-revaluation"],
      ["Equity ratio", "fraction", "equityRatio", 'IF(totalAssets=0,"",ownEquity/totalAssets)'],
      ["Real equity", "cur", "realEquity", "ownEquity/(1+[Inflation])^(NUMBER(year)-1)"],
    ],
  ],
  [
    "Opportunity costs and profit",
    [
      [
        "Animals, buildings and machinery, start",
        "cur",
        "capitalStart",
        "PREVIOUS(capital)",
        "livestockStart+[Other animals]+bookStart",
      ],
      ["Liabilities, start", "cur", "liabilitiesStart", "PREVIOUS(liabilities)", "owedStart+MAX(0,-[Cash])"],
      [
        "Own capital",
        "cur",
        "ownCapital",
        "MAX(0,(capitalStart+capital)/2+[Circulating capital]-(liabilitiesStart+liabilities)/2)",
      ],
      ["Own labour cost", "cur", "ownLabour", "(family+[Family hours elsewhere])*[Family wage]"],
      ["Own land cost", "cur", "ownLandCost", "[Own land]*[Own land rent]"],
      ["Own capital cost", "cur", "ownCapitalCost", "[Own capital rate]*ownCapital"],
      ["Entrepreneur's profit", "cur", "entrepreneurProfit", "farmIncome-ownLabour-ownLandCost-ownCapitalCost"],
      [
        "Capital of the dairy, start",
        "cur",
        "dairyCapitalStart",
        "PREVIOUS(livestock)+PREVIOUS(dairyBook)",
        "livestockStart+dairyBookStart",
      ],
      ["Loans of the dairy, start", "cur", "dairyOwedStart", "PREVIOUS(dairyOwed)", "dairyLoansStart"],
      [
        "Own capital of the dairy",
        "cur",
        "ownDairyCapital",
        `MAX(0,(dairyCapitalStart+livestock+dairyBook)/2+[Circulating capital]*${joint}` +
          `-(dairyOwedStart+dairyOwed)/2-(MAX(0,-openingCash)+overdraft)/2*${joint})`,
      ],
      ["Own labour cost, dairy", "cur", "dairyLabourCost", "family*[Family wage]"],
      ["Own land cost, dairy", "cur", "dairyLandCost", "ownLandCost*landShare"],
      ["Own capital cost, dairy", "cur", "dairyCapitalCost", "[Own capital rate]*ownDairyCapital"],
      ["Milk returns", "cur", "milkReturns", "(sold+home)*[Milk price]"],
      ["Cattle returns", "cur", "cattleReturns", "cullSales+heiferSales+calfSales+youngMaleSales+dairyInventory"],
      ["Other returns", "cur", "otherReturns", "manure+dairyTradeIns"],
      [
        "Total costs of the dairy",
        "cur",
        "dairyCosts",
        "dairyExpenses+dairyDepreciation+dairyLabourCost+dairyLandCost+dairyCapitalCost",
      ],
      [
        "Entrepreneur's profit of the dairy",
        "cur",
        "dairyProfit",
        "milkReturns+cattleReturns+otherReturns+[Dairy payments]-dairyCosts",
      ],
      ["Milk price, per 100 kg", "cur/100 kg ECM", "price100", 'IF(corrected=0,"",100*milkReturns/corrected)'],
      [
        "Cost of milk only, per 100 kg",
        "cur/100 kg ECM",
        "cost100",
        'IF(corrected=0,"",100*(dairyCosts-cattleReturns-otherReturns-[Dairy payments])/corrected)',
      ],
      ["Return to labour", "cur/h", "labourReturn", 'IF(labour=0,"",(dairyProfit+wages+dairyLabourCost)/labour)'],
    ],
  ],
];

const stems = new Set([
  ...model.flatMap(([, rows]) => rows.map(([, , name]) => name)),
  ...["assetsHere", "loansHere", "assetPrice", "bookStart", "dairyBookStart", "owedStart", "dairyLoansStart"],
]);

/** A formula of the model with the names of a run: [Label] is the value of a label. */
const inFormula = (formula: string, run: Run): string =>
  formula
    .replace(/\[([^\]]+)\]/g, (_, label: string) => valueRow(label, run))
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"') ? part : part.replace(/\b[a-z]\w*/g, (name) => (stems.has(name) ? inRun(name, run) : name)),
    )
    .join("");

const decimals: Readonly<Record<string, string>> = { cur: "#,##0.00", kg: "#,##0", "kg ECM": "#,##0", h: "#,##0" };
const modelBlocks = (year: Dimension, run: Run): Block[] =>
  model.map(([title, rows]) => ({
    kind: "rows",
    title,
    along: year,
    rows: rows.map(([label, unit, name, formula, start]) => ({
      ...waiting(inRun(name, run), label, inFormula(formula, run), decimals[unit] ?? "0.00##"),
      unit,
      ...(start !== undefined && { first: inFormula(start, run) }),
    })),
  }));

/** What a building or machine in use cost, in the prices of the year in which it was bought. */
const priceGrid = ({ year, assets }: Tables, run: Run): Block => {
  const bought = "(planYear-yearOfUse+1)";
  const price = `INDEX(ALL(${valueRow("Asset prices", run)}),1,${bought}-${firstYear}+1)`;
  return {
    kind: "grid",
    title: "Price paid for each building and machine in use",
    down: assets.along,
    across: year,
    quantity: waiting(
      inRun("assetPrice", run),
      "Price paid",
      `IF(yearOfUse=0,0,IF(${bought}<${firstYear},assetsReadCost,assetsReadCost*${price}))`,
      "#,##0.00;-#,##0.00;",
    ),
  };
};

/** What there is and what is owed before the first year. */
function openingRows(run: Run): Block {
  const age = `(${firstYear}-assetsReadBought)`;
  const value = `(${age}>0)*(${age}<lifeOrOne)*assetsReadCost*(1-${age}/lifeOrOne)`;
  const rows: readonly (readonly [name: string, label: string, formula: string])[] = [
    ["bookStart", "Buildings and machines", sumOfAssets(value)],
    ["dairyBookStart", "Buildings and machines, dairy", sumOfAssets(value + inDairy("assets"))],
    ["owedStart", "Loans", sumOfLoans("(loansReadDrawn=0)*loansReadAmount")],
    ["dairyLoansStart", "Loans, dairy", sumOfLoans(`(loansReadDrawn=0)*loansReadAmount${inDairy("loans")}`)],
  ];
  return {
    kind: "rows",
    title: "Before the first year",
    rows: rows.map(([name, label, formula]) => ({
      ...waiting(inRun(name, run), label, inFormula(formula, run), "#,##0.00"),
      unit: "cur",
    })),
  };
}

// The sheets

const heiferClass: Dimension = { name: "heiferClass", labels: classes.map(className), size: classes.length };
const atFirst = (label: string) => `INDEX(ALL(${valueRow(label, "Base")}),1,1)`;
const calvesAlive = `${atFirst("Calves per cow")}*${atFirst("Cows")}*(1-${atFirst("Calf death rate")})`;

const openingHerd: readonly Block[] = [
  {
    kind: "table",
    title: "Young stock at the start: what the rates of the first year maintain",
    units: "in headers",
    along: heiferClass,
    columns: [
      read(
        "classAge",
        "age at the start of the year",
        classes.map((k) => String(k)),
        "0",
      ),
      waiting("calvingAtStart", "share that calves", `MIN(1,MAX(0,classAge+2-${atFirst("Age at first calving")}/12))`),
      {
        ...waiting(
          "steadyHeifers",
          "heifers",
          `PREVIOUS(steadyHeifers)*(1-${atFirst("Heifer death rate")})*(1-PREVIOUS(calvingAtStart))`,
          "0.00##",
        ),
        first: `${atFirst("Female calves")}*${calvesAlive}*(1-${atFirst("Heifer calves sold")})`,
      },
    ],
  },
  {
    kind: "rows",
    title: "Young males at the start",
    rows: [
      {
        ...waiting(
          "steadyMales",
          "Males under 1 year that are kept",
          `(1-${atFirst("Female calves")})*${calvesAlive}*${atFirst("Male calves kept")}`,
          "0.00##",
        ),
        unit: "head",
      },
    ],
  },
];

/** What must hold between lines in every year; looked at once the lines themselves can be used. */
const rules = [
  {
    name: "land",
    isBroken: (run: Run) =>
      `SUMPRODUCT((ROUND(${valueRow("Dairy land", run)}-${valueRow("Own land", run)}-${valueRow("Rented land", run)},9)>0)*1)`,
    text: "Dairy land: keep it within own and rented land in every year.",
  },
  {
    name: "leaving",
    isBroken: (run: Run) =>
      `SUMPRODUCT((ROUND(${valueRow("Cow death rate", run)}+${valueRow("Culling rate", run)}-1,9)>0)*1)`,
    text: "Culling rate: keep it, together with Cow death rate, at 1 or less in every year.",
  },
  {
    name: "males",
    isBroken: (run: Run) =>
      `SUMPRODUCT((${valueRow("Male calves kept", run)}>0)*(${valueRow("Young male price", run)}=0))`,
    text: "Young male price: enter it, because male calves are kept.",
  },
] as const;
const rule: Dimension = { name: "rule", labels: rules.map(({ name }) => name), size: rules.length };

const firstIn = (isWrong: string, values: string) => `INDEX(ALL(${values}),MATCH(1,ALL(${isWrong}),0))`;
const reasons = [
  'SAY("enter it on the sheet Plan inputs.")',
  'SAY("enter a number, or leave it blank.")',
  'SAY("write zero for none, or leave it blank.")',
  'SAY("leave its change blank, or enter a value and a change from {least} to {most}.",AT(columnLeast,"change"),AT(columnMost,"change"))',
  `IF(wrongLines=0,"",SAY("keep it from {least} to {most} in every year, as it is and under the scenario.",${firstIn("isWrongLine", "least")},${firstIn("isWrongLine", "most")}))`,
];
const reason: Dimension = {
  name: "reason",
  labels: ["missing", "not a number", "bare zero", "change", "limits"],
  size: reasons.length,
};

const tableProblem = (count: string, table: string, param: string): string =>
  `IF(${count}=0,"",SAY("Plan tables, {table}, row {row}: correct {column}. Plan method says what it accepts.",SAY("${table}"),MATCH(1,ALL(${param}IsWrong),0),${firstIn(`${param}IsWrong`, `${param}Wrong`)}))`;

const text = (name: string, label: string, formula: string): Computed => read(name, label, formula, "@");
/** A sentence in a narrow column. */
const sentence = (name: string, label: string, formula: string): Computed => ({
  ...text(name, label, formula),
  lines: 6,
});
const readyRows: Block = {
  kind: "rows",
  title: "Whether the plan can be computed",
  rows: [
    text("zeroWord", "Word for none", 'LOWER(SAY("zero"))'),
    text("defaultWord", "Word for the default", 'LOWER(SAY("default"))'),
    text(
      "chosenName",
      "Scenario to compare",
      `IF(OR(${word("scenario")}="",${word("scenario")}="base"),"",${word("scenario")})`,
    ),
    flag("wrongLines", "Lines that cannot be used", "SUM(isWrongLine)"),
    flag("wrongRules", "Rules that are broken", "SUM(ruleIsBroken)"),
    flag("wrongAssets", "Buildings and machines that cannot be used", "SUM(assetsIsWrong)"),
    flag("wrongLoans", "Loans that cannot be used", "SUM(loansIsWrong)"),
    flag("wrongRows", "Rows of scenarios that cannot be used", "SUM(rowIsWrong)"),
    flag(
      "wrongChoice",
      "Scenario that is not in the table",
      'IF(chosenName="",0,IF(ISNUMBER(MATCH(chosenName,ALL(rowName),0)),0,1))',
    ),
    read(
      waitsFor,
      "Can be computed",
      'IF(wrongLines+wrongRules+wrongAssets+wrongLoans+wrongRows+wrongChoice=0,1,"")',
      "0",
    ),
    sentence(
      "lineProblem",
      "Line to correct",
      `IF(wrongLines=0,IF(wrongRules=0,"",${firstIn("ruleIsBroken", "ruleText")}),${firstIn("isWrongLine", "planLine")}&": "&INDEX(ALL(reasonText),MATCH(${firstIn("isWrongLine", "wrongLine")},ALL(reason),0)))`,
    ),
    sentence(
      "assetProblem",
      "Building or machine to correct",
      tableProblem("wrongAssets", "Buildings and machines", "assets"),
    ),
    sentence("loanProblem", "Loan to correct", tableProblem("wrongLoans", "Loans", "loans")),
    sentence("rowProblem", "Row of a scenario to correct", tableProblem("wrongRows", "Scenarios", "row")),
    sentence(
      "choiceProblem",
      "Scenario to correct",
      'IF(wrongChoice=0,"",SAY("Plan tables: the scenario to compare is not in the table of scenarios."))',
    ),
    sentence(
      "planProblem",
      "First to correct",
      'IF(lineProblem<>"",lineProblem,IF(assetProblem<>"",assetProblem,IF(loanProblem<>"",loanProblem,IF(rowProblem<>"",rowProblem,choiceProblem))))',
    ),
  ],
};
const reasonTables: readonly Block[] = [
  {
    kind: "table",
    title: "Sentences for a line that cannot be used",
    units: "in headers",
    along: reason,
    columns: [
      flag("reasonLines", "lines", "SUMPRODUCT((ALL(wrongLine)=reason)*1)"),
      { ...sentence("reasonText", "text", ""), formula: reasons },
    ],
  },
  {
    kind: "table",
    title: "Rules between lines",
    units: "in headers",
    along: rule,
    columns: [
      flag(
        "ruleIsBroken",
        "broken",
        rules.map(({ isBroken }) => `IF(wrongLines>0,0,IF(${isBroken("Base")}+${isBroken("Scenario")}>0,1,0))`),
      ),
      { ...sentence("ruleText", "text", ""), formula: rules.map(({ text: each }) => `SAY("${each}")`) },
    ],
  },
];

export function formulaSheets(given: Tables): TemplateSheet[] {
  // Its own headers: those of the results wait for the plan.
  const year: Dimension = { ...given.year, labels: "planYear" };
  const tables = { ...given, year };
  const { asked, assets, loans, scenarios } = tables;
  const wide = [44, 13, ...Array<number>(year.size).fill(13)];
  const sheet = (name: string, about: string, blocks: readonly Block[], widths = wide): TemplateSheet => ({
    name,
    about,
    only: "plain",
    english: true,
    landscape: true,
    widths,
    blocks,
  });
  const planYear: Quantity = {
    ...read("planYear", "Year", `IF(ISNUMBER(${firstYear}),${firstYear}+NUMBER(year)-1,"")`, "0"),
    unit: "year",
  };
  const assetDue = waiting(
    "assetDue",
    "next bought",
    `IF(assetsUsed=0,"",IF(assetsReadBought>=${firstYear},assetsReadBought,IF(assetsReadReplace="YES",MAX(${firstYear},assetsReadBought+assetsReadLife),"")))`,
    "0",
  );
  const lifeOrOne = waiting("lifeOrOne", "life, 1 if unused", "IF(assetsUsed=0,1,assetsReadLife)", "0");
  const loanFrom = waiting("loanFrom", "first year", `IF(loansReadDrawn=0,${firstYear},loansReadDrawn)`, "0");
  const early = `AND(loansReadDrawn<>0,loansReadDrawn<${firstYear})`;
  return [
    sheet(
      "Plan reading",
      "How the inputs are read: what blanks and words stand for, what the scenario changes, and what cannot be used.",
      [
        readyRows,
        { kind: "rows", title: "Years", along: year, rows: [planYear] },
        linesTable(asked),
        ...reasonTables,
        limitsTable,
        scenarioRows(scenarios),
        ...changeGrids(tables),
        readTable("Buildings and machines, as read", "assets", assets, {}, [assetDue, lifeOrOne]),
        readTable("Loans, as read", "loans", loans, { drawn: early, grace: "loansReadGrace>=loansReadYears" }, [
          loanFrom,
        ]),
        ...assetGrids(tables),
        ...openingHerd,
      ],
      [30, 11, 26, ...Array<number>(18).fill(11)],
    ),
    ...runs.map((run) =>
      sheet(
        run === "Base" ? "Plan years" : "Plan scenario years",
        run === "Base"
          ? "The farm as it is: each line of the farm model in each year. The statements repeat these numbers."
          : "The scenario: each line of the farm model in each year. The statements repeat these numbers.",
        [...valueBlocks(year, run), openingRows(run), priceGrid(tables, run), ...modelBlocks(year, run)],
      ),
    ),
  ];
}

const lineNames = new Map(model.flatMap(([, rows]) => rows.map(([label, , name]) => [label, name])));

/** The cells that hold a statement of SIMFARM. */
export const repeatedStatement = (which: keyof typeof statements, isScenario: boolean): RepeatedRows => {
  const run: Run = isScenario ? "Scenario" : "Base";
  const numbers = (name: string) => {
    const found = lineNames.get(name);
    if (found === undefined && !lines.some((each) => each.name === name))
      throw new Error(`No formula gives the line ${name} of SIMFARM.`);
    return found === undefined ? valueRow(name, run) : inRun(found, run);
  };
  return {
    waits: waitsFor,
    rows: [
      { words: ["line", "unit"], numbers: "planYear" },
      ...statements[which].map(({ name, unit }) => ({ words: [name, unit], numbers: numbers(name) })),
    ],
  };
};
