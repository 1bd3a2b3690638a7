import { palette } from "../looks.ts";
import { said, sentenceSheet } from "../said.ts";
import type { Dimension, Field, Input, Template } from "../template.ts";

const names = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const calendar: Dimension = { name: "calendar", labels: names, size: 12 };
/** The twelve months from the one that was chosen. */
const month: Dimension = {
  name: "month",
  size: 12,
  labels: {
    name: "monthName",
    label: "Month",
    format: "@",
    needs: ["firstMonth"],
    first: "firstMonth",
    formula: "INDEX(monthAfter,MATCH(PREVIOUS(monthName),calendar,0))",
  },
};

const amount: Field = { kind: "number", min: 0, max: 1e10 };
const mass: Field = { kind: "number", min: 0, max: 1e8 };
const price: Field = { kind: "number", min: 0, max: 1e6 };
const whole = { format: "#,##0" } as const;
const money = { unit: "cur", ...whole } as const;
const paid = { ...money, input: amount, optional: true } as const;
const weighed = { unit: "kg", ...whole, input: mass, optional: true } as const;
const priceOf = (quantity: string): Pick<Input, "unit" | "format" | "input" | "goesWith"> => ({
  unit: "cur/kg",
  format: "0.00",
  input: price,
  goesWith: quantity,
});

/** The same in each month. */
const monthly = (value: number): number[] => Array(12).fill(value);
/** Values in some months of the example, which begins in July. */
const inMonths = (values: Readonly<Partial<Record<(typeof names)[number], number>>>): (number | null)[] =>
  [...names.slice(6), ...names.slice(0, 6)].map((name) => values[name] ?? null);

const widths = [30, 9, ...Array<number>(12).fill(10.5), 26];

/** What money comes in and goes out in each of twelve months, and when it is short. */
export const cashCalendar: Template = {
  name: "cash-calendar",
  short: "Cash",
  title: "Cash calendar",
  purpose: "In which months of the year is the family short of cash, and does its own fodder last?",
  steps: [
    "Cash opening: choose the first month, and enter the cash and the fodder that the family has then.",
    "Cash inputs: enter the milk of each month with its price, and the milk used at home apart from it.",
    "Enter the feed bought and the fodder harvested and fed, then the other money that comes in, loans included.",
    "Enter what is paid in each month: costs of the farm, loan instalments, living costs and school fees.",
    "Cash results: read in which month cash is lowest. Move a sale, a purchase or an instalment and see what it changes.",
  ],
  example:
    "An illustration, not a published farm: a family in Bangladesh with three crossbred cows, in taka, from July to June. It buys a heifer in September, mostly on a loan that it pays back in twelve instalments from December, and harvests straw in December and May.",
  currency: "Tk",
  report: {
    figures: ["lowestCash", "endCash", "change"],
    sentence: "verdict",
    chart: "Cash at the end of each month",
    forms: ["Cash opening", "Cash inputs"],
  },
  exports: { figures: { price: "averagePrice", lowestCash: "lowestCash" } },
  fieldForm: {
    usual: {
      along: "month",
      label: "Every month",
      hint: "Enter below only the months that differ; 0 if there was nothing in a month.",
    },
  },
  method: [
    {
      term: "Cash",
      text: "Money in hand and in accounts that can be spent. What is bought or sold on credit is entered in the month in which it is paid.",
    },
    {
      term: "Milk used at home",
      text: "Drunk, made into products or given away. No money changes hands, so it is not in the cash; its value is shown beside it, at the price of the milk sold in the same month.",
    },
    {
      term: "Fodder in store",
      text: "Fodder that keeps, such as straw and hay: what there was, and what is harvested and bought, less what is fed. Below 0, more is fed than there is: buy fodder, or feed less.",
    },
    {
      term: "Not a profit",
      text: "Depreciation, the family's own work, land and herd growth are left out, while loans and school fees are in. Whether the dairy pays is asked in the template Typical farm.",
    },
  ],
  sheets: [
    {
      name: "Cash opening",
      about: "When the twelve months begin, and what the family has then.",
      blocks: [
        {
          kind: "rows",
          title: "At the start",
          rows: [
            {
              name: "firstMonth",
              label: "First month",
              input: { kind: "list", values: names },
              example: "July",
            },
            {
              name: "openingCash",
              label: "Cash at the start",
              ...money,
              note: "In hand and in accounts that can be spent; 0 for none",
              input: amount,
              example: 13900,
            },
            {
              name: "reserve",
              label: "Cash to keep in reserve",
              ...paid,
              note: "For an illness or a dead animal",
              example: 5000,
            },
            {
              name: "openingFodder",
              label: "Fodder in store at the start",
              ...weighed,
              note: "That keeps: straw, hay",
              example: 900,
            },
          ],
        },
        {
          kind: "table",
          title: "Order of the months",
          along: calendar,
          units: "in headers",
          columns: [
            {
              name: "monthAfter",
              label: "Next month",
              format: "@",
              needs: [],
              formula: [...names.slice(1), names[0]].map((name) => `"${name}"`),
            },
            {
              name: "shortName",
              label: "In charts",
              format: "@",
              needs: [],
              formula: names.map((name) => `"${name.slice(0, 3)}"`),
            },
          ],
        },
      ],
    },
    {
      name: "Cash inputs",
      about: "Milk, feed and money of each month. Enter money in the month in which it changes hands.",
      landscape: true,
      freezeHeader: true,
      widths,
      blocks: [
        {
          kind: "rows",
          title: "Milk",
          along: month,
          rows: [
            {
              name: "milkSold",
              measure: "milk",
              label: "Milk sold",
              ...weighed,
              example: [360, 345, 330, 380, 420, 450, 460, 440, 400, 380, 370, 360],
            },
            {
              name: "milkPrice",
              measure: "milk",
              label: "Price of milk sold",
              ...priceOf("milkSold"),
              example: [56, 56, 57, 56, 54, 52, 50, 50, 54, 56, 57, 58],
            },
            {
              name: "homeMilk",
              measure: "milk",
              label: "Milk used at home",
              ...weighed,
              note: "No cash",
              example: monthly(30),
            },
          ],
        },
        {
          kind: "rows",
          title: "Feed",
          along: month,
          rows: [
            {
              name: "fodderHarvested",
              label: "Own fodder harvested",
              ...weighed,
              note: "Straw, hay",
              example: inMonths({ December: 1700, May: 1500 }),
            },
            {
              name: "fodderBought",
              label: "Fodder bought",
              ...weighed,
              example: inMonths({ September: 400, October: 400, November: 300, April: 300 }),
            },
            {
              name: "fodderPrice",
              label: "Price of fodder bought",
              ...priceOf("fodderBought"),
              example: inMonths({ September: 11, October: 12, November: 12, April: 10 }),
            },
            {
              name: "fodderFed",
              label: "Fodder fed",
              ...weighed,
              note: "To all animals",
              example: monthly(360),
            },
            {
              name: "concentrate",
              label: "Concentrate bought",
              ...weighed,
              note: "Bran, oil cake, minerals",
              example: [190, 190, 190, 210, 220, 230, 230, 220, 210, 200, 200, 190],
            },
            {
              name: "concentratePrice",
              label: "Price of concentrate bought",
              ...priceOf("concentrate"),
              example: [42, 42, 43, 43, 43, 42, 42, 42, 43, 44, 44, 44],
            },
          ],
        },
        { kind: "page break", in: "form" },
        {
          kind: "rows",
          title: "Other money in",
          along: month,
          rows: [
            { name: "animalsSold", label: "Animals sold", ...paid, example: inMonths({ June: 28000 }) },
            {
              name: "otherSales",
              label: "Crops and other sales",
              ...paid,
              example: inMonths({ December: 14000, April: 9000, May: 16000 }),
            },
            { name: "offFarm", label: "Wages, money sent home", ...paid, example: monthly(4000) },
            { name: "loanReceived", label: "Loan received", ...paid, example: inMonths({ September: 80000 }) },
          ],
        },
        {
          kind: "rows",
          title: "Money out for the farm",
          along: month,
          rows: [
            {
              name: "labour",
              label: "Hired labour",
              ...paid,
              example: inMonths({ July: 2500, December: 4000, January: 2500, May: 4000 }),
            },
            {
              name: "health",
              label: "Vet, insemination, medicine",
              ...paid,
              example: monthly(800),
            },
            {
              name: "bought",
              label: "Animals and equipment bought",
              ...paid,
              example: inMonths({ September: 88000 }),
            },
            {
              name: "otherCosts",
              label: "Other costs of the farm",
              ...paid,
              note: "Transport, seed, fuel",
              example: inMonths({ July: 1500, November: 3500, December: 1500, January: 4500, May: 1500 }),
            },
            {
              name: "instalments",
              label: "Loan instalments",
              ...paid,
              note: "With interest",
              example: inMonths({
                December: 7200,
                January: 7200,
                February: 7200,
                March: 7200,
                April: 7200,
                May: 7200,
                June: 7200,
              }),
            },
          ],
        },
        {
          kind: "rows",
          title: "Money out for the family",
          along: month,
          rows: [
            {
              name: "living",
              label: "Living costs",
              ...money,
              input: amount,
              goesWith: "monthName",
              note: "Every month; 0 for none",
              example: [9500, 9500, 9500, 9500, 9500, 9500, 10000, 9500, 15000, 9500, 9500, 14000],
            },
            {
              name: "school",
              label: "School fees",
              ...paid,
              example: inMonths({ July: 2500, January: 7500, April: 2500 }),
            },
          ],
        },
      ],
    },
    {
      name: "Cash results",
      about: "When cash is lowest, and what the year brings.",
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "lowestCash",
              label: "Lowest cash",
              ...money,
              note: "At the end of a month",
              needs: [],
              formula: 'IF(COUNT(balance)=COLUMNS(balance),MIN(balance),"")',
              bad: "lowestCash<0",
            },
            {
              name: "endCash",
              label: "Cash at the end",
              ...money,
              needs: ["lowestCash"],
              formula: "INDEX(balance,1,COLUMNS(balance))",
            },
            {
              name: "change",
              label: "Change of cash in the twelve months",
              ...money,
              formula: "endCash-openingCash",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in the first month, the cash at the start, and the living costs of each month.",
          lines: 3,
          needs: ["firstMonth", "openingCash", "lowestCash"],
          formula: "saidLowest&saidMonths&saidReserve&saidEnd&saidFodder&saidLoan",
        },
        {
          kind: "chart",
          chart: "columns",
          title: "Cash at the end of each month",
          categories: { title: "Month", name: "monthShort" },
          values: { title: "cur", format: "#,##0" },
          series: [{ name: "balance", label: "Cash at the end of the month", colour: palette.green }],
        },
        {
          kind: "rows",
          title: "The lowest month",
          rows: [
            {
              name: "waitingMonth",
              label: "Month that waits for an entry",
              format: "@",
              note: "A price or the living costs: its cell is red",
              needs: ["firstMonth", "openingCash"],
              formula: 'IF(lowestCash="",INDEX(monthName,1,COUNT(balance)+1),"No month")',
            },
            {
              name: "lowestMonth",
              label: "Cash is lowest in",
              format: "@",
              formula: "INDEX(monthName,1,MATCH(lowestCash,balance,0))",
            },
            {
              name: "shortMonths",
              label: "Months that end short of cash",
              unit: "months",
              format: "0",
              needs: ["lowestCash"],
              formula: "SUMPRODUCT((ROUND(balance,0)<0)*1)",
            },
            {
              name: "firstShort",
              label: "First of them",
              format: "@",
              needs: ["lowestCash"],
              formula: 'IF(shortMonths>0,INDEX(monthName,1,MATCH(1,isShort,0)),"No month")',
            },
            {
              name: "lastMonth",
              label: "Last month",
              format: "@",
              needs: ["firstMonth"],
              formula: "INDEX(monthName,1,COLUMNS(monthName))",
            },
            {
              name: "lowestFodder",
              label: "Lowest fodder in store",
              unit: "kg",
              ...whole,
              needs: [],
              formula: "MIN(fodder)",
              bad: "lowestFodder<0",
            },
            {
              name: "fodderGone",
              label: "Fodder runs out in",
              format: "@",
              needs: ["firstMonth"],
              formula: 'IF(ROUND(lowestFodder,0)<0,INDEX(monthName,1,MATCH(1,isGone,0)),"It lasts")',
            },
          ],
        },
        {
          kind: "rows",
          title: "The year in total",
          rows: [
            { name: "milkTotal", label: "Milk sold", ...money, needs: ["lowestCash"], formula: "SUM(milkMoney)" },
            {
              name: "otherTotal",
              label: "Animals, crops and other sales",
              ...money,
              needs: ["lowestCash"],
              formula: "SUM(animalsSold)+SUM(otherSales)",
            },
            {
              name: "offFarmTotal",
              label: "Wages, money sent home",
              ...money,
              needs: ["lowestCash"],
              formula: "SUM(offFarm)",
            },
            {
              name: "loansTotal",
              label: "Loans received",
              ...money,
              needs: ["lowestCash"],
              formula: "SUM(loanReceived)",
            },
            { name: "feedTotal", label: "Feed bought", ...money, needs: ["lowestCash"], formula: "SUM(feedMoney)" },
            {
              name: "farmTotal",
              label: "Other farm costs, purchases",
              ...money,
              needs: ["lowestCash"],
              formula: "SUM(farmMoney)",
            },
            {
              name: "instalmentsTotal",
              label: "Loan instalments",
              ...money,
              needs: ["lowestCash"],
              formula: "SUM(instalments)",
            },
            {
              name: "familyTotal",
              label: "Living costs and school fees",
              ...money,
              needs: ["lowestCash"],
              formula: "SUM(familyMoney)",
            },
            {
              name: "averagePrice",
              measure: "milk",
              label: "Average price of milk sold",
              unit: "cur/kg",
              format: "0.00",
              needs: ["milkTotal"],
              formula: 'IF(SUM(milkSold)>0,milkTotal/SUM(milkSold),"")',
            },
            {
              name: "homeTotal",
              label: "Milk used at home, value (not cash)",
              ...money,
              note: "Blank while milk is used at home in a month without a price",
              needs: [],
              formula: 'IF(SUMPRODUCT(ISNUMBER(homeMilk)*(homeMilk<>0)*(milkPrice=""))>0,"",SUM(homeValue))',
            },
          ],
        },
      ],
    },
    {
      name: "Cash months",
      about: "How the cash of each month comes about, and how the fodder in store changes.",
      landscape: true,
      freezeHeader: true,
      widths: widths.slice(0, -1),
      blocks: [
        {
          kind: "rows",
          title: "Money in",
          along: month,
          rows: [
            { name: "milkMoney", label: "Milk sold", ...money, formula: "IF(SUM(milkSold)=0,0,milkSold*milkPrice)" },
            { name: "salesMoney", label: "Animals, crops, other sales", ...money, formula: "animalsSold+otherSales" },
            { name: "offFarmMoney", label: "Wages, money sent home", ...money, formula: "offFarm+0" },
            { name: "loanMoney", label: "Loan received", ...money, formula: "loanReceived+0" },
            {
              name: "moneyIn",
              label: "Money in",
              ...money,
              total: true,
              formula: "milkMoney+salesMoney+offFarmMoney+loanMoney",
            },
          ],
        },
        {
          kind: "rows",
          title: "Money out",
          along: month,
          rows: [
            {
              name: "feedMoney",
              label: "Feed bought",
              ...money,
              formula: "fodderBought*fodderPrice+concentrate*concentratePrice",
            },
            {
              name: "farmMoney",
              label: "Other farm costs, purchases",
              ...money,
              formula: "labour+health+bought+otherCosts",
            },
            { name: "instalmentMoney", label: "Loan instalments", ...money, formula: "instalments+0" },
            { name: "familyMoney", label: "Living costs, school fees", ...money, formula: "living+school" },
            {
              name: "moneyOut",
              label: "Money out",
              ...money,
              total: true,
              formula: "feedMoney+farmMoney+instalmentMoney+familyMoney",
            },
          ],
        },
        {
          kind: "rows",
          title: "Cash",
          along: month,
          rows: [
            {
              name: "balance",
              label: "Cash at the end of the month",
              ...money,
              total: true,
              bad: "ROUND(balance,0)<0",
              needs: ["openingCash", "moneyIn", "moneyOut"],
              first: "openingCash+moneyIn-moneyOut",
              formula: 'IF(PREVIOUS(balance)="","",PREVIOUS(balance)+moneyIn-moneyOut)',
            },
            {
              name: "monthShort",
              label: "Month in charts",
              format: "@",
              formula: "INDEX(shortName,MATCH(monthName,calendar,0))",
            },
            {
              name: "isShort",
              label: "Short of cash",
              unit: "1 if so",
              format: "0;;",
              formula: "IF(ROUND(balance,0)<0,1,0)",
            },
          ],
        },
        {
          kind: "rows",
          title: "Fodder in store",
          along: month,
          rows: [
            {
              name: "fodder",
              label: "At the end of the month",
              unit: "kg",
              ...whole,
              total: true,
              bad: "ROUND(fodder,0)<0",
              needs: [],
              first: "openingFodder+fodderHarvested+fodderBought-fodderFed",
              formula: "PREVIOUS(fodder)+fodderHarvested+fodderBought-fodderFed",
            },
            {
              name: "isGone",
              label: "Fodder has run out",
              unit: "1 if so",
              format: "0;;",
              formula: "IF(ROUND(fodder,0)<0,1,0)",
            },
          ],
        },
        {
          kind: "rows",
          title: "Milk used at home",
          along: month,
          rows: [
            {
              name: "homeValue",
              label: "Value, not cash",
              ...money,
              formula: 'IF(SUM(homeMilk)=0,0,IF(milkPrice="","",homeMilk*milkPrice))',
            },
          ],
        },
      ],
    },
    sentenceSheet("Cash", [
      said(
        "saidLowest",
        "The lowest month",
        'IF(ROUND(lowestCash,0)<0,SAY("Cash is lowest in {month}: {missing} short.",lowestMonth,MONEY(-ROUND(lowestCash,0),0)),SAY("Cash is lowest in {month}: {cash} is left.",lowestMonth,MONEY(ABS(ROUND(lowestCash,0)),0)))',
        ["lowestCash", "lowestMonth"],
      ),
      said(
        "saidMonths",
        "Months that end short of cash",
        'IF(shortMonths>1,SAY(" It is short in {shortMonths} months, first in {firstShort}.",shortMonths,firstShort),"")',
        ["shortMonths"],
      ),
      said(
        "saidReserve",
        "The reserve",
        'IF(AND(ROUND(lowestCash,0)>=0,ROUND(lowestCash,0)<ROUND(reserve,0)),SAY(" That is less than the {reserve} to keep in reserve.",MONEY(reserve,0)),"")',
        ["lowestCash"],
      ),
      said(
        "saidEnd",
        "The end of the twelve months",
        'IF(ROUND(change,0)<0,saidLess,SAY(" At the end of {month} there is {cash}, {amount} more than at the start.",lastMonth,BALANCE(endCash,0),MONEY(ABS(change),0)))',
        ["endCash", "change"],
      ),
      said(
        "saidLess",
        "Where there is less cash",
        'SAY(" At the end of {month} there is {cash}, {amount} less than at the start.",lastMonth,BALANCE(endCash,0),MONEY(ABS(change),0))',
        ["endCash", "change"],
      ),
      said(
        "saidFodder",
        "The fodder in store",
        'IF(ROUND(lowestFodder,0)<0,SAY(" Fodder runs out in {fodderGone}: up to {lowestFodder} kg short.",fodderGone,FIXED(-lowestFodder,0)),"")',
        ["fodderGone"],
      ),
      said(
        "saidLoan",
        "The loan",
        'IF(AND(SUM(loansTotal)>0,SUM(instalmentsTotal)=0)," No instalment of the loan is entered in these months.","")',
      ),
    ]),
  ],
};
