import { sources } from "@dairy-functions/shared";
import { daysOfYear } from "../assumed.ts";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import { said, sentenceSheet } from "../said.ts";
import type { Dimension, Template } from "../template.ts";

const source: Dimension = {
  name: "source",
  labels: ["Farm, in cash", "Off the farm", "Manure used at home", "Milk used at home", "Other non-cash benefits"],
  size: 5,
};
const activity: Dimension = { name: "activity", labels: ["Dairy", "Other farm work", "Off the farm"], size: 3 };

const perYear = { unit: "cur/yr", format: "#,##0" } as const;

/** Where a farm family's living comes from, and whether it lasts. */
export const household: Template = {
  name: "household",
  short: "Household",
  title: "Household",
  purpose: "What does the family live on, how much of it comes in cash, and does it cover the living costs?",
  steps: [
    "Household inputs: count the people who live in the house.",
    "Enter the farm's cash receipts and cash expenses of a year, and what family members earn off the farm.",
    "Enter the milk and manure that the family uses itself; they are income too, though no money changes hands.",
    "Enter the family's working hours and its living costs in cash.",
    "Household results: read whether the cash covers the living costs, and the income per hour and per person.",
  ],
  example: `Farm BD-2 of Sirajganj, Bangladesh: two cows, five people, US$ of 2002. Printed by ${sources.hemme2004}, sections 3.4 and 3.5: household income 1,160, farm returns 1,362, net cash farm income 898, hours 4,080 of which 56 % in the dairy and 14 % off the farm, manure 7.5 a cow, 38 % of the milk used at home, off-farm income 6 %. Pale cells are reconstructed.`,
  currency: "US$",
  report: {
    figures: ["income", "personDay", "cashCover"],
    sentence: "verdict",
    chart: "What the family lives on",
    forms: ["Household inputs"],
  },
  advice: {
    about: "What would the family have if something changed? Enter only what would be different.",
    changes: ["receipts", "expenses", "offFarm", "living", "homeMilk", "milkPrice", "dairyHours"],
    figures: ["income", "personDay", "cash", "cashCover", "farmHour"],
    says: [
      {
        label: "Household income",
        formula:
          'SAY("With the changes, the household income goes from {now} to {after} a year.",BALANCE(income,0),BALANCE(incomeAfter,0))',
      },
      {
        label: "Cash and living costs",
        formula:
          'IF(cashAfter>=livingAfter,IF(cash>=living," The cash still covers the living costs."," The cash then covers the living costs."),SAY(" The cash does not cover the living costs: {missing} a year is missing.",MONEY(livingAfter-cashAfter,0)))',
      },
      {
        label: "An hour on the farm",
        formula:
          'SAY(" An hour on the farm then earns {after}, not {now}.",MONEY(farmHourAfter,IF(ROUND(farmHour,2)=ROUND(farmHourAfter,2),3,2)),MONEY(farmHour,IF(ROUND(farmHour,2)=ROUND(farmHourAfter,2),3,2)))',
      },
    ],
  },
  exports: { figures: { price: "milkPrice", personDay: "personDay", cashCover: "cashCover" } },
  fieldForm: {},
  method: [
    { term: "Net cash farm income", text: "Cash receipts less cash expenses of the whole farm, before depreciation." },
    {
      term: "Non-cash benefits",
      text: "Milk and manure used in the household, at what they would sell for. Draught power is left out.",
    },
    { term: "Household income", text: "Net cash farm income, off-farm income and non-cash benefits." },
    {
      term: "Cash cover",
      text: "Net cash farm income and off-farm income, divided by living costs in cash. Below 1, milk drunk at home does not pay the bills.",
    },
    {
      term: "Per person and day",
      text: "An amount at market exchange rates cannot be compared with an international poverty line, which is in purchasing power.",
    },
  ],
  sheets: [
    {
      name: "Household inputs",
      about: "One year of the family: people, money, food from the farm, and work.",
      blocks: [
        {
          kind: "rows",
          title: "People and money",
          rows: [
            {
              name: "members",
              label: "People in the house",
              ...parameter("HOUSEHOLD", "members", 1000),
              note: "All who eat from the same pot",
              format: "0",
              example: 5,
            },
            {
              name: "receipts",
              label: "Cash receipts of the farm",
              ...parameter("NCFI", "receipts"),
              ...perYear,
              example: 1362,
            },
            {
              name: "expenses",
              label: "Cash expenses of the farm",
              ...parameter("NCFI", "cashExpenses"),
              ...perYear,
              example: 464,
              reconstructed: true,
            },
            {
              name: "offFarm",
              label: "Income off the farm",
              ...parameter("HHINCOME", "offFarmIncome"),
              ...perYear,
              example: 67.5,
              reconstructed: true,
            },
            {
              name: "living",
              label: "Living costs in cash",
              ...parameter("HOUSEHOLD", "livingExpenses"),
              ...perYear,
              example: 900,
              reconstructed: true,
            },
          ],
        },
        {
          kind: "rows",
          title: "Used at home",
          rows: [
            {
              name: "homeMilk",
              label: "Milk used at home",
              unit: "kg/yr",
              measure: "milk",
              note: "Drunk, made into products or given away",
              input: { kind: "number", min: 0, max: 1e7 },
              format: "#,##0",
              example: 712,
              reconstructed: true,
            },
            {
              name: "milkPrice",
              label: "Price of the milk used at home",
              unit: "cur/kg",
              measure: "milk",
              note: "What it would sell for; milk sold is in the cash receipts",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.0000",
              example: 0.2524,
              reconstructed: true,
            },
            {
              name: "animals",
              label: "Animals whose manure is used",
              unit: "head",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0",
              example: 2,
            },
            {
              name: "manure",
              label: "Manure of an animal",
              unit: "cur/head/yr",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              note: "Fuel or fertiliser, at what it would sell for",
              example: 7.5,
            },
            {
              name: "otherBenefits",
              label: "Other non-cash benefits",
              ...parameter("HHINCOME", "otherNonCash"),
              note: "Draught power, for instance; the example leaves it out",
              ...perYear,
              optional: true,
            },
          ],
        },
        {
          kind: "rows",
          title: "Work of the family",
          rows: [
            {
              name: "dairyHours",
              label: "In the dairy",
              ...parameter("HOUSEHOLD", "dairyHours", 1e6),
              format: "#,##0",
              example: 2284.8,
            },
            {
              name: "otherHours",
              label: "Other farm work",
              unit: "h/yr",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "#,##0",
              optional: true,
              example: 1224,
            },
            {
              name: "offFarmHours",
              label: "Off the farm",
              unit: "h/yr",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "#,##0",
              optional: true,
              example: 571.2,
            },
            {
              name: "wage",
              label: "Wage in the region",
              unit: "cur/h",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.000",
              note: "What a qualified worker earns an hour",
              example: 0.158,
              reconstructed: true,
            },
          ],
        },
        { kind: "rows", title: "Assumptions", rows: [daysOfYear] },
      ],
    },
    {
      name: "Household results",
      about: "Income by source, what each person has, and whether living costs are covered.",
      widths: [38, 17, 18, 18, 18],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "income",
              label: "Household income",
              ...perYear,
              note: "In cash and in kind",
              formula: "HHINCOME(farmIncome, offFarm, manureValue, milkValue, otherBenefits)",
            },
            {
              name: "personDay",
              label: "Per person and day",
              unit: "cur/d",
              format: "0.00",
              formula: "income/members/daysOfYear",
            },
            {
              name: "cashCover",
              label: "Cash cover of living costs",
              unit: "ratio",
              note: "Below 1, cash does not cover them",
              format: "0.00",
              bad: "cashCover<1",
              formula: 'IF(living>0,(farmIncome+offFarm)/living,"")',
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in people, money, milk and manure used at home, and living costs.",
          lines: 3,
          needs: ["income", "living"],
          formula: "saidLiving&saidKind&saidShort&saidOwn",
        },
        {
          kind: "rows",
          title: "What comes from the farm",
          rows: [
            { name: "farmIncome", label: "Net cash farm income", ...perYear, formula: "NCFI(receipts, expenses)" },
            { name: "cash", label: "Cash from the farm and off it", ...perYear, formula: "farmIncome+offFarm" },
            { name: "milkValue", label: "Milk used at home, value", ...perYear, formula: "homeMilk*milkPrice" },
            { name: "manureValue", label: "Manure used at home, value", ...perYear, formula: "animals*manure" },
          ],
        },
        {
          kind: "table",
          title: "Income by source",
          along: source,
          columns: [
            {
              name: "amount",
              label: "Amount",
              ...perYear,
              formula: ["farmIncome", "offFarm", "manureValue", "milkValue", "otherBenefits+0"],
            },
            {
              name: "part",
              label: "Share",
              unit: "fraction",
              format: "0%",
              needs: ["amount", "income"],
              formula: 'IF(income>0,amount/income,"")',
            },
            { name: "perPerson", label: "Per person", unit: "cur/yr", format: "#,##0.0", formula: "amount/members" },
            {
              name: "perPersonDay",
              label: "Per person and day",
              unit: "cur/d",
              format: "0.00",
              formula: "perPerson/daysOfYear",
            },
          ],
        },
        {
          kind: "table",
          title: "Work of the family",
          along: activity,
          columns: [
            {
              name: "hours",
              label: "Hours",
              unit: "h/yr",
              format: "#,##0",
              needs: ["dairyHours"],
              formula: ["dairyHours", "otherHours+0", "offFarmHours+0"],
            },
            {
              name: "hoursPart",
              label: "Share",
              unit: "fraction",
              format: "0%",
              formula: "IF(SUM(ALL(hours))>0,hours/SUM(ALL(hours)),0)",
            },
          ],
        },
        {
          kind: "rows",
          title: "An hour of the family on the farm",
          rows: [
            {
              name: "farmHour",
              label: "Income from the farm, home use included, per hour",
              unit: "cur/h",
              format: "0.000",
              total: true,
              bad: "farmHour<wageShown",
              note: "Before depreciation, land and capital",
              needs: ["farmIncome", "milkValue", "manureValue", "dairyHours", "wage"],
              formula: 'IF(dairyHours+otherHours>0,(farmIncome+milkValue+manureValue)/(dairyHours+otherHours),"")',
            },
            { name: "wageShown", label: "Wage in the region", unit: "cur/h", format: "0.000", formula: "wage" },
          ],
        },
        {
          kind: "chart",
          chart: "bars",
          title: "What the family lives on",
          categories: { title: "Source of income", name: "source" },
          values: { title: "cur/yr", format: "#,##0" },
          series: [{ name: "amount", label: "Income of a year", colour: palette.green }],
          rows: 13,
        },
      ],
    },
    sentenceSheet("Household", [
      said(
        "saidLiving",
        "Cash and living costs",
        'IF(cash>=living,SAY("The cash of the family covers its living costs and leaves {surplus} a year.",MONEY(cash-living,0)),"")',
        ["cash", "living"],
      ),
      said(
        "saidKind",
        "Enough only in kind",
        'IF(AND(cash<living,income>=living),SAY("The family has enough to live on only with the milk and manure it uses itself: its cash is {missing} a year short of the bills.",MONEY(living-cash,0)),"")',
        ["income", "living"],
      ),
      said(
        "saidShort",
        "Living costs not covered",
        'IF(MAX(cash,income)>=living,"",SAY("The family does not cover its living costs: {missing} a year is missing even with what it uses itself.",MONEY(living-income,0)))',
        ["cash", "income", "living"],
      ),
      said(
        "saidOwn",
        "What the family uses itself",
        // A part of the income only where the cash is not a loss, and not one that would round to 0 %.
        'IF(AND(income>0,cash>=0,ROUND(100*(income-cash)/income,0)>0),SAY(" {share} % of its income is what it uses itself, not cash.",FIXED(100*(income-cash)/income,0)),"")',
        ["cash", "income"],
      ),
    ]),
  ],
};
