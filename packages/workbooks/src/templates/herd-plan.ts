import { palette } from "../looks.ts";
import { said, sentenceSheet } from "../said.ts";
import type { Computed, Dimension, Template } from "../template.ts";

const years = 10;
const year: Dimension = {
  name: "year",
  labels: ["Now", ...Array.from({ length: years }, (_, k) => `Year ${k + 1}`)],
  size: years + 1,
};
/** Heifers of which a part calves within a year. */
const calvingClass: Dimension = { name: "class", labels: ["1 to 2 years", "2 to 3 years", "3 to 4 years"], size: 3 };

/** The herd of a year waits for each of these: a blank rate is not a rate of 0. */
const labels = {
  cowsNow: "Cows, in milk and dry",
  born: "Calves born alive per cow",
  female: "Female calves",
  calfDeaths: "Calves that die in their first year",
  heiferDeaths: "Heifers that die in a year",
  cowDeaths: "Cows that die in a year",
  culling: "Cows culled in a year",
  firstCalving: "Age at first calving",
};
const rates = Object.keys(labels);

/** A line that has no number for the herd as it is now. */
const flow = (line: Computed): Computed => ({
  unit: "head/yr",
  format: "0.0",
  needs: ["ready"],
  first: '""',
  ...line,
});
const head = (line: Computed): Computed => ({
  unit: "head",
  format: "0.0",
  needs: ["ready"],
  ...line,
});

/** How a herd develops, and whether it rears the replacements that it needs. */
export const herdPlan: Template = {
  name: "herd-plan",
  short: "Herd",
  title: "Herd plan",
  purpose:
    "How does the herd develop over ten years, does it rear the replacements it needs, and what does it sell or buy?",
  steps: [
    "Herd inputs: count today's animals: cows, and heifers by age.",
    "Enter the rates of calving, death and culling in a year. Type shares as 15 % or 0.15.",
    "Enter the cows wanted each year; a blank year keeps the number of the year before.",
    "Herd results: see how many heifers calve and how many are needed, and the herd year by year.",
    "Change one rate, such as the age at first calving or the losses of calves, and see what changes.",
  ],
  example:
    "An illustration after the larger farms of Sirajganj, Bangladesh (Hemme, Garcia and Khan 2004, section 3.3): calves born, losses of calves and culling as printed for the farm with ten cows; the other numbers are chosen.",
  exports: { figures: { cows: "cowsNow" } },
  fieldForm: {},
  method: [
    {
      term: "Classes",
      text: "Heifers are counted by year of age at the start of each year; an animal stays one year in each class.",
    },
    {
      term: "Age at first calving",
      text: "Ages within a class are spread evenly, so the share of a class that reaches it within the year calves: of the heifers of 1 to 2 years all at 24 months, half at 30 and none at 36; of those of 2 to 3 years all up to 36 months and none at 48. Heifers over 4 years all calve.",
    },
    {
      term: "Part of an animal",
      text: "Animals are expected numbers: 0.3 culled cows a year is one in three and a bit. Rounding would turn every rate of a small herd into 0.",
    },
    {
      term: "Replacements",
      text: "Heifers that calve take the place of cows that die or are culled. Heifers beyond the cows wanted are sold about to calve; missing ones are bought.",
    },
  ],
  sheets: [
    {
      name: "Herd inputs",
      about: "The herd of today, its rates, and the cows that are wanted.",
      landscape: true,
      widths: [36, 13, ...Array<number>(years + 1).fill(9.5)],
      blocks: [
        {
          kind: "rows",
          title: "Herd of today",
          rows: [
            {
              name: "cowsNow",
              label: labels.cowsNow,
              unit: "head",
              input: { kind: "number", above: 0, max: 1e5 },
              format: "0",
              example: 10,
            },
            {
              name: "calvesNow",
              label: "Heifer calves under 1 year",
              unit: "head",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "0",
              optional: true,
              example: 4,
            },
            {
              name: "youngNow",
              label: "Heifers of 1 to 2 years",
              unit: "head",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "0",
              optional: true,
              example: 3,
            },
            {
              name: "oldNow",
              label: "Heifers of 2 to 3 years, not calved",
              unit: "head",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "0",
              optional: true,
              example: 2,
            },
            {
              name: "olderNow",
              label: "Heifers of 3 to 4 years, not calved",
              unit: "head",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "0",
              optional: true,
            },
            {
              name: "oldestNow",
              label: "Heifers over 4 years, not calved",
              unit: "head",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "0",
              optional: true,
            },
          ],
        },
        {
          kind: "rows",
          title: "Rates",
          rows: [
            {
              name: "born",
              label: labels.born,
              note: "1 where each cow calves once a year; 0.8 where she calves every 15 months",
              unit: "head/cow/yr",
              input: { kind: "number", min: 0.1, max: 1.5 },
              format: "0.00",
              example: 0.98,
            },
            {
              name: "female",
              label: labels.female,
              note: "More than half only with sexed semen",
              unit: "fraction",
              input: { kind: "number", min: 0.3, max: 0.95 },
              format: "0%",
              example: 0.5,
            },
            {
              name: "calfDeaths",
              label: labels.calfDeaths,
              unit: "fraction",
              input: { kind: "number", min: 0, max: 0.9 },
              format: "0%",
              example: 0.2,
            },
            {
              name: "heiferDeaths",
              label: labels.heiferDeaths,
              unit: "fraction/yr",
              input: { kind: "number", min: 0, max: 0.5 },
              format: "0%",
              example: 0.03,
            },
            {
              name: "cowDeaths",
              label: labels.cowDeaths,
              unit: "fraction/yr",
              input: { kind: "number", min: 0, max: 0.5 },
              format: "0%",
              example: 0.01,
            },
            {
              name: "culling",
              label: labels.culling,
              note: "Sold or slaughtered: old, sick, barren or poor in milk",
              unit: "fraction/yr",
              input: { kind: "number", min: 0, max: 0.5 },
              format: "0%",
              example: 0.15,
            },
            {
              name: "calvesSold",
              label: "Heifer calves sold in their first year",
              unit: "fraction",
              input: { kind: "number", min: 0, max: 1 },
              format: "0%",
              optional: true,
              example: 0.2,
            },
            {
              name: "firstCalving",
              label: labels.firstCalving,
              unit: "month",
              input: { kind: "number", min: 24, max: 60 },
              format: "0",
              example: 32,
            },
          ],
        },
        {
          kind: "rows",
          title: "Prices",
          rows: [
            {
              name: "heiferPrice",
              label: "A heifer about to calve",
              unit: "cur/head",
              input: { kind: "number", min: 0, max: 1e9 },
              format: "#,##0",
              optional: true,
              goesWith: "cowsNow",
              example: 320,
            },
            {
              name: "cullPrice",
              label: "A culled cow",
              unit: "cur/head",
              input: { kind: "number", min: 0, max: 1e9 },
              format: "#,##0",
              optional: true,
              goesWith: "culling",
              example: 200,
            },
            {
              name: "calfPrice",
              label: "A calf, sold in its first year",
              unit: "cur/head",
              input: { kind: "number", min: 0, max: 1e9 },
              format: "#,##0",
              optional: true,
              goesWith: "born",
              example: 40,
            },
          ],
        },
        {
          kind: "rows",
          title: "Cows wanted",
          along: year,
          rows: [
            {
              name: "target",
              label: "Cows wanted at the end of the year",
              unit: "head",
              input: { kind: "number", above: 0, max: 1e5 },
              format: "0",
              optional: true,
              example: [null, null, 11, null, 12, null, 14],
            },
          ],
        },
      ],
    },
    {
      name: "Herd results",
      about: "Replacements needed and available, and the herd year by year.",
      landscape: true,
      widths: [36, 13, ...Array<number>(years + 1).fill(9.5)],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "needed",
              label: "Heifers that must calve a year to hold the herd",
              unit: "head/yr",
              format: "0.0",
              formula: "cowsNow*(cowDeaths+culling)",
            },
            {
              name: "started",
              label: "Heifer calves to start a year for them",
              unit: "head/yr",
              format: "0.0",
              needs: ["cowsNow", "culling", "cowDeaths", "firstCalving", "calfDeaths", "heiferDeaths"],
              formula: 'HEIFERSNEEDED(cowsNow, leaving, firstCalving, lostBeforeCalving, "EXACT")',
              plain: "cowsNow*leaving/(1-lostBeforeCalving)",
            },
            {
              name: "available",
              label: "Heifer calves born and kept a year",
              unit: "head/yr",
              format: "0.0",
              formula: "cowsNow*born*female*(1-calvesSold)",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in the herd of today and its rates.",
          needs: rates,
          formula: "saidRearing&saidTrade",
        },
        {
          kind: "rows",
          title: "Herd at the end of the year",
          along: year,
          rows: [
            head({
              name: "cows",
              label: "Cows",
              first: "cowsNow",
              formula: "staying+calving+bought-surplus",
              total: true,
            }),
            head({
              name: "calves",
              label: "Heifer calves under 1 year",
              first: "calvesNow",
              formula: "PREVIOUS(cows)*born*female*(1-calfDeaths)*(1-calvesSold)",
            }),
            head({
              name: "young",
              label: "Heifers of 1 to 2 years",
              first: "youngNow",
              formula: "PREVIOUS(calves)*(1-heiferDeaths)",
            }),
            head({
              name: "old",
              label: "Heifers of 2 to 3 years",
              first: "oldNow",
              formula: "PREVIOUS(young)*(1-heiferDeaths)*(1-INDEX(calvingShare,1,1))",
            }),
            head({
              name: "older",
              label: "Heifers of 3 to 4 years",
              first: "olderNow",
              formula: "PREVIOUS(old)*(1-heiferDeaths)*(1-INDEX(calvingShare,1,2))",
            }),
            head({
              name: "oldest",
              label: "Heifers over 4 years",
              first: "oldestNow",
              formula: "PREVIOUS(older)*(1-heiferDeaths)*(1-INDEX(calvingShare,1,3))",
            }),
            head({
              name: "animals",
              label: "All females",
              first: "cows+calves+young+old+older+oldest",
              formula: "cows+calves+young+old+older+oldest",
              total: true,
            }),
          ],
        },
        {
          kind: "rows",
          title: "In the year",
          along: year,
          rows: [
            flow({ name: "died", label: "Cows that died", formula: "PREVIOUS(cows)*cowDeaths" }),
            flow({ name: "culled", label: "Cows culled", formula: "PREVIOUS(cows)*culling" }),
            flow({ name: "staying", label: "Cows that stay", formula: "PREVIOUS(cows)-died-culled" }),
            flow({
              name: "calving",
              label: "Heifers that calve",
              formula:
                "(PREVIOUS(young)*INDEX(calvingShare,1,1)+PREVIOUS(old)*INDEX(calvingShare,1,2)+PREVIOUS(older)*INDEX(calvingShare,1,3)+PREVIOUS(oldest))*(1-heiferDeaths)",
            }),
            flow({
              name: "wanted",
              label: "Cows wanted",
              unit: "head",
              first: "IF(target>0,target,cowsNow)",
              formula: "IF(target>0,target,PREVIOUS(wanted))",
            }),
            flow({
              name: "bought",
              label: "Heifers or cows bought",
              formula: "MAX(0,wanted-staying-calving)",
              bad: "bought>0.05",
            }),
            flow({
              name: "surplus",
              label: "Heifers sold, about to calve",
              formula: "MIN(calving,MAX(0,staying+calving-wanted))",
            }),
            flow({
              name: "calvesLeft",
              label: "Calves sold",
              formula: "PREVIOUS(cows)*born*(1-calfDeaths)*(1-female+female*calvesSold)",
            }),
          ],
        },
        {
          kind: "rows",
          title: "Money",
          along: year,
          rows: [
            flow({
              name: "sales",
              label: "Sales of cattle",
              unit: "cur/yr",
              format: "#,##0",
              formula: "cowSales+heiferSales+calfSales",
            }),
            flow({
              name: "purchases",
              label: "Cattle bought",
              unit: "cur/yr",
              format: "#,##0",
              formula: "bought*heiferPrice",
            }),
            flow({
              name: "balance",
              label: "Sales less purchases",
              unit: "cur/yr",
              format: "#,##0",
              total: true,
              formula: "sales-purchases",
              bad: "balance<0",
            }),
          ],
        },
        { kind: "page break" },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "The herd at the end of each year",
          categories: { title: "Year", name: "year" },
          values: { title: "head", format: "0" },
          series: [
            { name: "cows", colour: palette.green },
            { name: "overTwo", colour: palette.brown },
            { name: "young", colour: palette.leaf },
            { name: "calves", colour: palette.sand },
          ],
        },
        {
          kind: "rows",
          title: "Steps: heifers that calve",
          along: calvingClass,
          rows: [
            {
              name: "endAge",
              label: "Oldest age at the end of the year",
              unit: "month",
              format: "0",
              formula: ["36", "48", "60"],
            },
            {
              name: "calvingShare",
              label: "Share that calves within the year",
              unit: "fraction",
              format: "0%",
              formula: "MAX(0,MIN(1,(endAge-firstCalving)/12))",
            },
          ],
        },
        {
          kind: "rows",
          title: "Steps: the chart",
          along: year,
          rows: [
            head({
              name: "overTwo",
              label: "Heifers over 2 years",
              first: "old+older+oldest",
              formula: "old+older+oldest",
            }),
          ],
        },
        {
          kind: "rows",
          title: "Steps: sales",
          along: year,
          rows: [
            flow({
              name: "cowSales",
              label: "Culled cows sold",
              unit: "cur/yr",
              format: "#,##0",
              formula: "culled*cullPrice",
            }),
            flow({
              name: "heiferSales",
              label: "Heifers sold",
              unit: "cur/yr",
              format: "#,##0",
              formula: "surplus*heiferPrice",
            }),
            flow({
              name: "calfSales",
              label: "Calves sold",
              unit: "cur/yr",
              format: "#,##0",
              formula: "calvesLeft*calfPrice",
            }),
          ],
        },
        {
          kind: "rows",
          title: "Steps: replacements",
          rows: [
            {
              name: "ready",
              label: "Cows and rates",
              format: "@",
              needs: [],
              formula: `IF(OR(${rates.map((name) => `${name}=""`).join(",")}),"","complete")`,
            },
            {
              name: "leaving",
              label: "Cows that leave in a year",
              unit: "fraction/yr",
              format: "0%",
              formula: "cowDeaths+culling",
            },
            {
              name: "lostBeforeCalving",
              label: "Heifer calves that never calve",
              unit: "fraction",
              format: "0.0%",
              formula: "1-(1-calfDeaths)*(1-heiferDeaths)^((firstCalving-12)/12)",
            },
          ],
        },
      ],
    },
    sentenceSheet("Herd", [
      said(
        "saidRearing",
        "Replacements",
        'IF(available>=started,SAY("The herd rears the replacements that it needs: it keeps {kept} heifer calves a year and needs {needed}.",FIXED(available,1),FIXED(started,1)),saidFew)',
        ["available", "started"],
      ),
      said(
        "saidFew",
        "Where it rears too few",
        'IF(available>=started,"",SAY("The herd does not rear its replacements: it keeps {kept} heifer calves a year and needs {needed}.",FIXED(available,1),FIXED(started,1)))',
        ["available", "started"],
      ),
      said(
        "saidTrade",
        "Bought and sold",
        'IF(ROUND(SUM(surplus),0)=1,SAY(" In ten years it sells 1 heifer and buys {bought}.",FIXED(SUM(bought),0)),SAY(" In ten years it sells {sold} heifers and buys {bought}.",FIXED(SUM(surplus),0),FIXED(SUM(bought),0)))',
      ),
    ]),
  ],
};
