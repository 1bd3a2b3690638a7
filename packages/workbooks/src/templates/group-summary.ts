import type { Cell } from "@dairy-functions/shared";
import { type Column, figures, identityColumns } from "../export-columns.ts";
import { exportName } from "../export-row.ts";
import { capital, headed } from "../lines.ts";
import { palette } from "../looks.ts";
import type { Computed, Dimension, Input, Rows, Template } from "../template.ts";
import { lastOf, quoted } from "../template-formulas.ts";

const size = 60;
const row: Dimension = { name: "row", labels: "farm", size };
const statistic: Dimension = { name: "statistic", labels: ["Farms", "Median", "Top quarter from"], size: 3 };
const shares = Array.from({ length: 11 }, (_, k) => k / 10);
const part: Dimension = {
  name: "part of the farms",
  labels: shares.map((share) => ({ 0: "Lowest", 0.5: "Median", 1: "Highest" })[share] ?? `${100 * share} %`),
  size: shares.length,
};
const figure: Dimension = { name: "figure", labels: figures.map(({ label }) => label), size: figures.length };

type Named = (typeof figures)[number]["name"];
/** The name of a figure as a quantity of the rows: as it was given, as it counts, and what is made of it. */
const of = (name: Named, what: "given" | "giver" | "alike" | "counted" | "rank" | "out" | "statistics"): string =>
  `${what}${capital(name)}`;
const isLower = (column: Column & { readonly lower?: true }): boolean => column.lower === true;

/** What is written in place of a figure that does not count. */
const missing = "missing";
const unreadable = "unreadable";
const differs = "differs";
const otherUnit = "other unit";
/** It counts in the first row of the farm. */
const above = "above";
/** How a row was read where nothing is wrong with it. */
const fine = ["Counted", "Headings, left out", "Adds to an earlier row"] as const;
const [counts, leftOut, adds] = fine;

// Rows of an illustration: what four of the templates export of farms in a village, in the columns of figures.
const example: readonly (readonly Cell[])[] = [
  ["Amina", "Ullapara", 46328, "Tk", 4, 2308, 55.2, 52.59, 0.64, 62.6, null, 82, 0.88],
  ["Baser", "Ullapara", 46328, "Tk", 3, 1676, 53.5, 43.6, 7.99, 81.6, null, 104.6, 1.26],
  ["Chandra", "Ullapara", 46328, "Tk", 2, 2791, 55, 55.1, 0.83, 63.2, null, 83.3, 1.29],
  ["Delwar", "Ullapara", 46328, "Tk", 1.5, 1772, 52.3, 45.39, 5.27, 71.4, null, 82.7, 1.24],
  ["Fatema", "Ullapara", 46329, "Tk", 2, 2691, 54.6, 44.54, 8.49, 91.7, null, 126.3, 1.15],
  ["Gopal", "Ullapara", 46329, "Tk", 3, 2893, 54.3, 51.84, 2.82, 73.1, null, 128.4, 1.03],
  ["Hasina", "Ullapara", 46329, "Tk", 3, 1999, 50.7, 52.49, -2.91, 50.6, null, 67.8, 1.04],
  ["Ismail", "Ullapara", 46329, "Tk", 2, 2548, 53.3, 45.74, 7.85, 87.8, null, 108.7, 0.91],
  ["Jahanara", "Ullapara", 46330, "Tk", 2.5, 2673, 56.3, 49.48, 7.33, 90, null, 104.6, 1.11],
  ["Karim", "Ullapara", 46330, "Tk", 6, 1691, 57.6, 53.81, 3.12, 70.2, null, 76.3, 1.18],
  ["Laila", "Ullapara", 46330, "Tk", 6, 2290, 57.1, 59.89, -3.89, 42.9, null, 48.8, 1.11],
  ["Mokbul", "Bera", 46330, "Tk", 6, 1946, 56.1, 44.67, 9.64, 96.1, null, 142.1, 1.29],
  ["Nasima", "Bera", 46331, "Tk", 2, 2419, 53.2, 45.41, 6.55, 82, null, 100.3, 1.13],
  ["Omar", "Bera", 46331, "Tk", 5, 2898, 57.1, 43.32, 14.78, 139.3, null, 183.8, 1.03],
  ["Parul", "Bera", 46331, "Tk", 3, 2493, 56.6, 47.8, 7.15, 88.8, null, 93.8, null],
  ["Rahima", "Bera", 46331, "Tk", 4, 2555, 57.6, 57.08, 0.48, 62.2, null, 87.4, 1.24],
  ["Salma", "Bera", 46332, "Tk", 5, 2317, 53.2, 48.81, 3.8, 76.3, null, 91.5, 1.31],
  ["Taher", "Bera", 46332, "Tk", 6, 1725, 52.7, 39.21, 11.55, 98.3, null, 130.4, 0.95],
  ["Usha", "Bera", 46332, "Tk", 4.5, 1552, 50.6, 48.69, 0.53, 61.5, null, 98.3, 1.28],
  ["Yusuf", "Bera", 46332, "Tk", 4, 1751, 50.9, 62.31, -11.96, 23.3, null, 40.3, 0.93],
  ["Amina", "Ullapara", 46328, "Tk", 4, null, 55.2, null, null, null, 148.2],
  ["Baser", "Ullapara", 46328, "Tk", 3, null, 53.5, null, null, null, 121.7],
  ["Delwar", "Ullapara", 46328, "Tk", 1.5, null, 52.3, null, null, null, 109.4],
  ["Gopal", "Ullapara", 46329, "Tk", 3, null, 54.3, null, null, null, 176.5],
  ["Amina", "Ullapara", 46328, "Tk", null, null, 55.2, null, null, null, null, null, null, -2360],
  ["Fatema", "Ullapara", 46329, "Tk", null, null, 54.6, null, null, null, null, null, null, 8150],
  ["Hasina", "Ullapara", 46329, "Tk", null, null, 50.7, null, null, null, null, null, null, -7400],
];
const [farm, village] = identityColumns;

/** A column into which anything may be pasted: what cannot be read is said, and nothing is refused. */
const pasted = ({ name, label, unit, format }: Column, k: number): Input => ({
  name,
  label,
  format,
  ...(unit !== undefined && { unit }),
  input: { kind: format === "@" ? "text" : "any" },
  optional: true,
  example: example.map((cells) => cells[k] ?? null),
});

/** A text, number or mark of each row; none of them waits for another. */
const ofRow = (
  name: string,
  label: string,
  format: string,
  formula: string,
  rest: Partial<Computed> = {},
): Computed => ({
  name,
  label,
  format,
  needs: [],
  formula,
  ...rest,
});
/** 1 where something holds for a row. */
const mark = (name: string, label: string, condition: string): Computed =>
  ofRow(name, label, "0;;", `IF(${condition},1,0)`);
/** How many rows so far something holds for, and as many of their names as a line has room for. */
const countOf = (name: string, label: string, condition: string): Computed =>
  ofRow(name, label, "0;;", `PREVIOUS(${name})+IF(${condition},1,0)`, { first: `IF(${condition},1,0)` });
const named = 6;
const nth: Dimension = { name: "nth", labels: Array.from({ length: named }, (_, k) => `${k + 1}.`), size: named };
const nameOf = (count: string, label: string, shown: (row: string) => string): Computed =>
  ofRow(`${count}Name`, label, "@", `IF(NUMBER(nth)>MAX(${count}),"",", "&${shown(`MATCH(NUMBER(nth),${count},0)`)})`, {
    lines: 4,
  });
const namesOf = (count: string) =>
  `IF(MAX(${count})>ROWS(${count}Name),SAY("{names} and {others} more",${firstOf(count)},MAX(${count})-ROWS(${count}Name)),${firstOf(count)})`;
const firstOf = (count: string) =>
  `MID(${Array.from({ length: named }, (_, k) => `INDEX(${count}Name,${k + 1},1)`).join("&")},3,250)`;
const nameIn = (at: string) => `INDEX(rowName,${at},1)`;
/** What the rows are counted for beside the figures. */
const remarks = [
  { count: "unreadableCount", label: "Cannot be read, or differs", condition: "isUnreadable+isDifferent>0" },
  { count: "twiceCount", label: "Pasted twice", condition: "isTwice=1" },
  { count: "againCount", label: "Another village or day", condition: "again*isFarm=1" },
] as const;
const remark: Dimension = { name: "remark", labels: remarks.map(({ label }) => label), size: remarks.length };

const stateIs = (state: string, where: "given" | "counted" = "counted") =>
  `ISNUMBER(SEARCH(${quoted(state)},${figures.map(({ name }) => of(name, where)).join("&")}))`;
/** The last row in which a text is the same as here, which numbers all of them: numbers are found at once, texts are not. */
const lastWith = (text: string) => `IF(key="",0,SUMPRODUCT(MAX((ALL(${text})=${text})*ALL(rowNumber))))`;

/** Whether a heading is what a field form calls the column, in capitals: names are not translated. */
const isInForm = (name: string) => `UPPER(TRIM(${name}))=${quoted(exportName(name).toUpperCase())}`;

const given = (column: (typeof figures)[number]): Computed => {
  const { name, label, format } = column;
  return ofRow(
    of(name, "given"),
    label,
    format,
    [
      `IF(rowKind="headings",IF(IFERROR(OR(${name}="",${name}=${quoted(headed(label, column.unit))},${isInForm(name)}),FALSE),"",${quoted(otherUnit)}),`,
      `IF(rowKind="","",IF(ISNUMBER(${name}),${name},IF(IFERROR(TRIM(${name}),"?")="",${quoted(missing)},${quoted(unreadable)}))))`,
    ].join(""),
  );
};
/** The farm to which a row gives a figure, and a number that other rows of it with the same figure share. */
const giver = ({ name, label }: (typeof figures)[number]): Computed =>
  ofRow(of(name, "giver"), label, "0", `IF(ISNUMBER(${of(name, "given")}),lastOfIt,"")`);
const alike = ({ name, label }: (typeof figures)[number]): Computed => {
  const own = of(name, "given");
  return ofRow(
    of(name, "alike"),
    label,
    "0",
    `IF(ISNUMBER(${own}),lastOfIt*ROWS(ALL(key))+MATCH(${own},ALL(${own}),0),"")`,
  );
};
/** The rows of a farm and day are one farm: its first row has what the first of them gives of each figure. */
const counted = ({ name, label, format }: (typeof figures)[number]): Computed => {
  const own = of(name, "given");
  const same = of(name, "alike");
  const first = `MATCH(lastOfIt,ALL(${of(name, "giver")}),0)`;
  return ofRow(
    of(name, "counted"),
    label,
    format,
    [
      `IF(key="",${own},IF(isFarm=1,IFERROR(INDEX(ALL(${own}),${first},1),${own}),IF(ISNUMBER(${own}),IF(${first}=rowNumber,${quoted(above)},`,
      `IF(MATCH(${same},ALL(${same}),0)<rowNumber,"",${quoted(differs)})),IF(${own}=${quoted(missing)},"",${own}))))`,
    ].join(""),
  );
};
/** The ranks of the farms in the order of the list. Text says why there is none; nothing is said of what no farm gives. */
const rank = (column: (typeof figures)[number]): Computed => {
  const own = of(column.name, "counted");
  const here = `INDEX(ALL(${own}),MAX(1,orderedRow),1)`; // a program that computes both sides of IF ranks one row, not all
  return ofRow(
    of(column.name, "rank"),
    column.label,
    "0",
    `IF(OR(orderedRow="",refused=1,COUNT(ALL(${own}))=0),"",IF(ISNUMBER(${here}),RANK(${here},ALL(${own}),${isLower(column) ? 1 : 0}),${here}))`,
    { bad: `ISTEXT(${of(column.name, "rank")})` },
  );
};
const statistics = (column: (typeof figures)[number]): Computed => {
  const { name, label, unit, format } = column;
  const own = of(name, "counted");
  const known = (formula: string) => `IF(OR(refused=1,COUNT(${own})=0),"",${formula})`;
  return {
    name: of(name, "statistics"),
    label,
    unit,
    formats: ["0", format, format],
    note: isLower(column) ? "The lower, the better" : "The higher, the better",
    needs: [],
    formula: [
      `IF(refused=1,"",COUNT(${own}))`,
      known(`MEDIAN(${own})`),
      known(`PERCENTILE(${own},${isLower(column) ? "topShare" : "1-topShare"})`),
    ],
  };
};

const labour = of("labour", "counted");
const ofAll = (name: Named, formula: string) => `IF(OR(refused=1,COUNT(${of(name, "counted")})=0),"",${formula})`;
/** Three decimals of an amount so small that two would hide it. */
const amount = (name: string) => `MONEY(${name},IF(ABS(${name})<10,3,2))`;
const said = (name: string, label: string, formula: string): Computed => ofRow(name, label, "@", formula, { lines: 3 });

const readingTable = (title: string, columns: readonly Computed[]) =>
  ({ kind: "table", title, along: row, units: "in headers", columns }) as const;
/** The name of each row again, beside more of its columns. */
const nameAgain = (name: string) => ofRow(name, "Farm", "@", "rowName");

/** What the farms of a village have in common and how they differ, from the rows that other templates export. */
export const groupSummary: Template = {
  name: "group-summary",
  short: "Summary",
  title: "Group summary",
  purpose: "How do the farms of a group compare, what is typical of them, and how many pay the work of the family?",
  steps: [
    "In the workbook of a farm, copy the row of the sheet Export: typical farm, household, cash calendar, herd plan and feed have one.",
    "Summary farms: paste it as values (Ctrl+Shift+V) below the others, up to 60 rows. The last column says how each row was read.",
    "Summary basis: enter the wage in the region. On this sheet, name the currency of the farms.",
    "Summary results: read how many farms pay the wage, and what a typical and a good farm reach.",
    "Summary ranks: see where each farm is ahead and where it is behind, and talk about it with the family.",
  ],
  example:
    "An illustration, not published farms: twenty farms of two villages in Bangladesh, in taka. All have a row of Typical farm; four also have a row of Feed, and three one of Cash calendar. One cash cover is missing.",
  currency: "Tk",
  report: {
    figures: ["farmsPaying", "labourMedian", "labourTop"],
    sentence: "verdict",
    chart: "Return to labour, from the lowest farm to the highest",
    forms: [],
  },
  method: [
    {
      term: "A farm",
      text: "Rows with the same farm, village and day are one farm: Typical farm, Feed and Cash calendar each give some of its figures. The first row that gives a figure counts, so a row pasted twice changes nothing. Another village or day makes another farm.",
    },
    {
      term: "Missing, unreadable, differs",
      text: "A blank is missing, and a text or an error is unreadable: the farm is left out of that figure and named, never counted as 0. Where a later row of the same farm and day differs, the first counts and the farm is named.",
    },
    {
      term: "Median",
      text: "The farm in the middle: half of the farms have less, half have more. Of an even number of farms it is the mean of the two in the middle.",
    },
    {
      term: "Top quarter",
      text: `Begins at the 75th percentile where more is better, and at the 25th where less is better (${figures.flatMap((column) => (isLower(column) ? [column.label.toLowerCase()] : [])).join(", ")}). Between two farms it is interpolated, as PERCENTILE does.`,
    },
    {
      term: "Rank",
      text: "1 is the best. Farms with the same value share a rank, and the next rank is left out: 1, 2, 2, 4.",
    },
    {
      term: "Return to labour",
      text: "What an hour of work in the dairy earns when all other costs are paid. At or above the wage, the dairy pays its work as well as other work in the region.",
    },
  ],
  sheets: [
    {
      name: "Summary basis",
      about: "What the farms are measured by.",
      blocks: [
        {
          kind: "rows",
          title: "Basis",
          rows: [
            {
              name: "wage",
              label: "Wage in the region",
              unit: "cur/h",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.000",
              note: "What the family could earn elsewhere in an hour",
              example: 65,
            },
            {
              name: "topShare",
              label: "Farms in the top quarter",
              unit: "fraction",
              format: "0%",
              note: "Our choice",
              formula: "0.25",
            },
          ],
        },
      ],
    },
    {
      name: "Summary farms",
      about:
        "Paste the rows of the sheets Export as values (Ctrl+Shift+V). The last column says how each row was read.",
      landscape: true,
      freezeHeader: true,
      widths: [24, 16, 12, 10, ...figures.map(() => 12), 26],
      blocks: [
        {
          kind: "table",
          along: { ...row, filled: "lastRow" },
          units: "in headers",
          columns: [
            ...[...identityColumns, ...figures].map(pasted),
            ofRow("reading", "Read as", "@", "readingOf", {
              bad: `AND(${fine.map((state) => `reading<>${quoted(state)}`).join(",")})`,
            }),
          ],
        },
      ],
    },
    {
      name: "Summary results",
      about: "What is typical of the farms, what the best quarter reaches, and who is left out of what.",
      widths: [38, 16, 15, 15, 17, 34],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "farmsPaying",
              label: "Farms that pay the wage",
              unit: "farms",
              format: "0",
              needs: ["wage"],
              formula: ofAll("labour", `SUMPRODUCT(ISNUMBER(${labour})*(${labour}>=wage))`),
            },
            {
              name: "labourMedian",
              label: "Return to labour, median",
              unit: "cur/h",
              format: "#,##0.00",
              needs: [],
              formula: `INDEX(${of("labour", "statistics")},1,2)`,
            },
            {
              name: "labourTop",
              label: "Return to labour, top quarter from",
              unit: "cur/h",
              format: "#,##0.00",
              needs: [],
              formula: `INDEX(${of("labour", "statistics")},1,3)`,
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Enter the wage, and paste the rows of the farms.",
          lines: 5,
          needs: ["wage"],
          formula: "saidAll",
        },
        {
          kind: "chart",
          chart: "columns",
          title: "Return to labour, from the lowest farm to the highest",
          categories: { title: "Farms that earn less", name: part.name },
          values: { title: "cur/h", format: "0.00" },
          series: [
            { name: "labourAt", label: "Return to labour", colour: palette.mint },
            { name: "wageLine", label: "Wage in the region", colour: palette.red, line: true },
          ],
          rows: 16,
        },
        { kind: "page break" },
        {
          kind: "rows",
          title: "The ten figures",
          along: statistic,
          rows: figures.map(statistics),
        } satisfies Rows,
        {
          kind: "texts",
          title: "Left out of",
          along: figure,
          quantity: ofRow("leftOut", "Farms, and why", "@", "", {
            lines: 3,
            formula: figures.map(({ name }) => {
              return `IF(OR(farms=0,refused=1),"",IF(COUNT(${of(name, "counted")})=0,"No farm gives it",IF(outNames="","No farm",outNames)))`;
            }),
          }),
        },
        {
          kind: "table",
          title: "Return to labour over the farms",
          along: part,
          columns: [
            { name: "shareAt", label: "Share", unit: "fraction", format: "0%", formula: shares.map(String) },
            {
              name: "labourAt",
              label: "Return to labour",
              unit: "cur/h",
              format: "#,##0.00",
              drawn: true,
              needs: ["labourMedian"],
              formula: `PERCENTILE(${labour},shareAt)`,
            },
            {
              name: "wageLine",
              label: "Wage",
              unit: "cur/h",
              format: "#,##0.00",
              drawn: true,
              needs: ["wage", "labourMedian"],
              formula: "wage",
            },
          ],
        },
      ],
    },
    {
      name: "Summary ranks",
      about:
        "The farms by return to labour, and their ranks in each figure: 1 is the best. Red: left out of that figure.",
      freezeHeader: true,
      widths: [26, 10, ...figures.map(() => 13)],
      blocks: [
        {
          kind: "table",
          along: { ...row, filled: "farms" },
          units: "in headers",
          columns: [
            ofRow("orderedName", "Farm", "@", 'IF(orderedRow="","",INDEX(ALL(rowName),orderedRow,1))'),
            ofRow(
              "orderedPays",
              "Pays the wage",
              "@",
              `IF(OR(orderedRow="",refused=1,wage=""),"",IF(ISNUMBER(INDEX(ALL(${labour}),orderedRow,1)),IF(INDEX(ALL(${labour}),orderedRow,1)>=wage,"yes","no"),""))`,
              { bad: 'orderedPays="no"' },
            ),
            ...figures.map(rank),
          ],
        },
      ],
    },
    {
      name: "Summary reading",
      about: "How the pasted rows are read: what is a farm, what is missing, and which row counts.",
      widths: [24, 40, ...figures.slice(1).map(() => 11)],
      blocks: [
        readingTable("Rows", [
          ofRow(
            "rowName",
            "Farm",
            "@",
            'IF(rowKind<>"farm","",IF(IFERROR(TRIM(farm),"")="",SAY("Row {number}",rowNumber),TRIM(farm)))',
          ),
          ofRow(
            "key",
            "With village and day",
            "@",
            'IF(rowKind="farm",rowName&"|"&IFERROR(TRIM(place),"")&"|"&IFERROR(TRIM(date),""),"")',
            { lines: 2 },
          ),
          ofRow("rowNumber", "Row", "0", "NUMBER(row)"),
          mark("filled", "Row filled in", `IFERROR(farm&${figures.map(({ name }) => name).join("&")},"?")<>""`),
          ofRow(
            "rowKind",
            "Kind",
            "@",
            `IF(filled=0,"",IFERROR(IF(OR(AND(TRIM(farm)=${quoted(farm.label)},TRIM(place)=${quoted(village.label)}),AND(${isInForm("farm")},${isInForm("place")})),"headings","farm"),"farm"))`,
          ),
          ofRow("lastOfIt", "Last row of it", "0;;", lastWith("key")),
          ofRow("lastOfName", "Last of the name", "0;;", lastWith("rowName")),
          mark("again", "Other day", 'AND(key<>"",COUNTIFS(ALL(lastOfName),lastOfName,ALL(lastOfIt),"<>"&lastOfIt)>0)'),
          mark(
            "otherCurrency",
            "Other currency",
            'AND(rowKind="farm",IFERROR(TRIM(currency),"?")<>TRIM(startCurrency))',
          ),
          mark("isFarm", "A farm", 'AND(rowKind="farm",MATCH(lastOfIt,ALL(lastOfIt),0)=rowNumber)'),
        ]),
        { kind: "page break" },
        readingTable("Figures as given", [nameAgain("givenName"), ...figures.map(given)]),
        { kind: "page break" },
        readingTable("Figures given, by the last row of the farm", [nameAgain("giverName"), ...figures.map(giver)]),
        { kind: "page break" },
        readingTable("The same number: the same farm and figure", [nameAgain("alikeName"), ...figures.map(alike)]),
        { kind: "page break" },
        readingTable("Figures that count", [nameAgain("countedName"), ...figures.map(counted)]),
        { kind: "page break" },
        readingTable("Remarks", [
          nameAgain("stateName"),
          ofRow(
            "readingOf",
            "Read as",
            "@",
            [
              `IF(rowKind="","",IF(rowKind="headings",IF(isOtherUnit=1,"Other units",${quoted(leftOut)}),`,
              'IF(otherCurrency=1,"Other currency",IF(isDifferent=1,"Differs from an earlier row",',
              `IF(isUnreadable=1,"A figure cannot be read",IF(isTwice=1,"Pasted twice",IF(isFarm=1,${quoted(counts)},${quoted(adds)})))))))`,
            ].join(""),
          ),
          mark("isTwice", "Pasted twice", `AND(key<>"",isFarm=0,NOT(${stateIs(above)}),NOT(${stateIs(differs)}))`),
          mark("isUnreadable", "Cannot be read", stateIs(unreadable, "given")),
          mark("isDifferent", "Differs", stateIs(differs)),
          mark("isOtherUnit", "Other unit", stateIs(otherUnit)),
          ofRow(
            "labourPlace",
            "Rank, or the last",
            "0",
            `IF(isFarm=0,"",IF(ISNUMBER(${labour}),RANK(${labour},ALL(${labour}),0),COUNT(ALL(${labour}))+1))`,
          ),
          ofRow(
            "farmOrder",
            "Place",
            "0",
            'IF(isFarm=0,"",labourPlace+COUNTIFS(ALL(labourPlace),labourPlace,ALL(rowNumber),"<"&rowNumber))',
          ),
          ofRow("orderedRow", "Row in this place", "0", 'IF(rowNumber>farms,"",MATCH(rowNumber,ALL(farmOrder),0))'),
        ]),
        { kind: "page break" },
        readingTable("Farms left out, counted from the top", [
          nameAgain("outName"),
          ...figures.map(({ name, label }) => {
            const own = of(name, "counted");
            return countOf(of(name, "out"), label, `AND(key<>"",ISTEXT(${own}),${own}<>"",${own}<>${quoted(above)})`);
          }),
        ]),
        { kind: "page break" },
        {
          kind: "table",
          title: "The first of them",
          along: nth,
          units: "in headers",
          columns: figures.map(({ name, label }) =>
            nameOf(of(name, "out"), label, (at) => `${nameIn(at)}&" ("&INDEX(${of(name, "counted")},${at},1)&")"`),
          ),
        },
        {
          kind: "texts",
          title: "Left out of",
          along: figure,
          quantity: ofRow("outNames", "Farms, and why", "@", "", {
            lines: 3,
            formula: figures.map(({ name }) => namesOf(of(name, "out"))),
          }),
        },
        { kind: "page break" },
        readingTable("Rows with a remark, counted from the top", [
          nameAgain("remarkName"),
          ...remarks.map(({ count, label, condition }) => countOf(count, label, condition)),
        ]),
        { kind: "page break" },
        {
          kind: "table",
          title: "The first of these",
          along: nth,
          units: "in headers",
          columns: remarks.map(({ count, label }) => nameOf(count, label, nameIn)),
        },
        {
          kind: "texts",
          title: "Remark",
          along: remark,
          quantity: ofRow("remarkNames", "Farms", "@", "", {
            lines: 2,
            formula: remarks.map(({ count }) => namesOf(count)),
          }),
        },
      ],
    },
    {
      name: "Summary sentences",
      about: "The sentence of the results, part by part.",
      widths: [34, 12, 100],
      blocks: [
        {
          kind: "rows",
          title: "Counts",
          rows: [
            ofRow("farms", "Farms", "0", "SUM(isFarm)"),
            ofRow("lastRow", "Last row that is filled in", "0", lastOf("filled", "filled>0")),
            ofRow("refused", "Not one currency or unit", "0", "IF(SUM(otherCurrency)+SUM(isOtherUnit)>0,1,0)"),
            {
              name: "costMedian",
              label: "Cost of milk only, median",
              unit: "cur/kg ECM",
              format: "#,##0.000",
              needs: [],
              formula: `INDEX(${of("cost", "statistics")},1,2)`,
            },
            {
              name: "costTop",
              label: "Cost of milk only, top quarter up to",
              unit: "cur/kg ECM",
              format: "#,##0.000",
              needs: [],
              formula: `INDEX(${of("cost", "statistics")},1,3)`,
            },
            ofRow(
              "otherName",
              "First farm in another currency",
              "@",
              'IF(SUM(otherCurrency)=0,"",INDEX(rowName,MATCH(1,otherCurrency,0),1))',
            ),
            ofRow(
              "otherNamed",
              "Its currency",
              "@",
              'IF(SUM(otherCurrency)=0,"",IFERROR(TRIM(INDEX(currency,MATCH(1,otherCurrency,0),1)),"?"))',
            ),
          ],
        },
        {
          kind: "rows",
          title: "Names",
          rows: [
            said(
              "labourOut",
              "Left out of the return to labour",
              `INDEX(outNames,${figures.findIndex(({ name }) => name === "labour") + 1},1)`,
            ),
            ...["allUnreadable", "allTwice", "allAgain"].map((name, k) =>
              said(name, remarks[k]!.label, `INDEX(remarkNames,${k + 1},1)`),
            ),
          ],
        },
        {
          kind: "rows",
          title: "Summary results",
          rows: [
            said(
              "saidRefused",
              "Other currency or unit",
              'IF(refused=0,"","Nothing is compared: "&IF(SUM(isOtherUnit)>0,"a row of headings has other figures or units than this sheet. Paste rows of the same version of the templates.",otherSaid))',
            ),
            said(
              "otherSaid",
              "Other currency",
              [
                'IF(otherName="","",IF(otherNamed="",SAY("{row} has no currency, but the sheet Summary start says {start}.",otherName,startCurrency),',
                'IF(startCurrency="",SAY("{row} is in {currency}, but the sheet Summary start names no currency.",otherName,otherNamed),',
                'SAY("{row} is in {currency}, but the sheet Summary start says {start}.",otherName,otherNamed,startCurrency)))',
                '&" Enter the currency of the farms there, or remove rows in another.")',
              ].join(""),
            ),
            said(
              "saidWage",
              "Wage",
              `IF(farmsPaying="","",SAY("Farms that pay the family's work at least the wage of {wage} an hour: {paying} of {farms}.",${amount("wage")},FIXED(farmsPaying,0),FIXED(COUNT(${labour}),0)))`,
            ),
            said(
              "saidNone",
              "Without a return to labour",
              `IF(COUNT(${labour})>0,"",SAY("None of the {farms} farms gives a return to labour: paste rows of Typical farm for it.",FIXED(farms,0)))`,
            ),
            said(
              "saidAll",
              "All of it",
              'IF(farms=0,"Paste the rows of the farms into the sheet Summary farms.",IF(refused=1,saidRefused,saidLabour&saidRows))',
            ),
            said("saidLabour", "Work and cost", "saidNone&saidWage&saidMedian&saidCost"),
            said("saidRows", "Rows", "saidOut&saidUnreadable&saidTwice&saidAgain"),
            said(
              "saidMedian",
              "Median",
              `IF(labourMedian="","",SAY(" The median farm earns {median} an hour, the best quarter at least {top}.",${amount("labourMedian")},${amount("labourTop")}))`,
            ),
            said(
              "saidCost",
              "Cost",
              `IF(costMedian="","",SAY(" The median cost of milk is {median} per kg ECM, that of the best quarter at most {top}.",${amount("costMedian")},${amount("costTop")}))`,
            ),
            said(
              "saidOut",
              "Left out of the return to labour",
              'IF(OR(farmsPaying="",labourOut=""),"",SAY(" Left out of the return to labour: {labourOut}.",labourOut))',
            ),
            said(
              "saidUnreadable",
              "Cannot be read",
              `IF(allUnreadable="","",SAY(" Check the figures of {allUnreadable}: some cannot be read, or differ from an earlier row.",allUnreadable))`,
            ),
            said(
              "saidTwice",
              "Pasted twice",
              `IF(allTwice="","",SAY(" Pasted twice, counted once: {allTwice}.",allTwice))`,
            ),
            said(
              "saidAgain",
              "Other villages or days",
              `IF(allAgain="","",SAY(" Several farms, as the village or day differs: {allAgain}.",allAgain))`,
            ),
          ],
        },
      ],
    },
  ],
};
