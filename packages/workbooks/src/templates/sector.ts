import { functionNamed, sources } from "@dairy-functions/shared";
import { daysOfYear } from "../assumed.ts";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import { said, sentenceSheet } from "../said.ts";
import type { Dimension, Template } from "../template.ts";

const period: Dimension = { name: "period", labels: "year", size: 12 };
const processor: Dimension = { name: "processor", labels: "processorName", size: 12 };
const trend: Dimension = {
  name: "trend",
  labels: [
    "Milk production, 1000 t",
    "Yield of a cow, kg/yr",
    "Population, million",
    "Farm price as paid, cur/kg",
    "Consumer price index",
    "Farm price, real, cur/kg",
  ],
  size: 6,
};

const thousandTonnes = { unit: "1000 t/yr", format: "#,##0" } as const;
const price = { unit: "cur/kg", format: "0.00" } as const;
const index = { unit: "index", format: "0" } as const;
const share = { unit: "fraction", format: "0%" } as const;

/** What is entered for a year, blank where nothing is. */
const inYear = (name: string, year: string) => {
  const found = `INDEX(ALL(${name}),MATCH(${year},ALL(year),0))`;
  return `IF(${found}=0,"",${found})`;
};

/** 100 in the first year. */
const indexed = (name: string) =>
  `IF(ISNUMBER(${inYear(name, "firstYear")}),100*${name}/${inYear(name, "firstYear")},"")`;

/** The published jobs for 100 litres a day in each country, as JOBS has them. */
const jobs = functionNamed("JOBS")!;
const countries = jobs.params.flatMap((each) => ("choices" in each && each.name === "country" ? [each.choices] : []));
const nation: Dimension = {
  name: "nation",
  labels: countries.flatMap((choices) => Object.keys(choices)),
  size: countries.flatMap((choices) => Object.keys(choices)).length,
};
const jobsOfHundred = jobs.compute as (...args: readonly unknown[]) => number;
const ratesOf = (kind: string) =>
  (nation.labels as readonly string[]).map((country) => String(jobsOfHundred(100, country, kind)));
const jobsAt = (rate: string) => `litres/100*INDEX(${rate},MATCH(country,nation,0),1)`;

const fromTwoYears = "Enter production and population for at least two years.";

/** The growth a year of a trend, by its place among them. */
const growth = (place: number) => `INDEX(perYear,${place})`;
const [milk, people, realPrice] = [1, 3, 6];

const grew = (name: string, label: string, place: number) =>
  said(
    name,
    label,
    `IF(ISNUMBER(${growth(place)}),IF(${growth(place)}<0,SAY("fell by {rate} % a year",FIXED(-100*${growth(place)},1)),SAY("grew by {rate} % a year",FIXED(100*ABS(${growth(place)}),1))),"")`,
  );
/** What the sentence of the results says, part by part. */
const sentence = [
  said(
    "saidGrowth",
    "Milk and population",
    `IF(OR(saidMilk="",saidPeople=""),"${fromTwoYears}",SAY("Milk production {saidMilk} and the population {saidPeople}: there is {saidMore} before.",saidMilk,saidPeople,saidMore))`,
  ),
  grew("saidMilk", "Growth of milk production", milk),
  grew("saidPeople", "Growth of the population", people),
  said(
    "saidMore",
    "Milk for each person",
    `IF(OR(saidMilk="",saidPeople=""),"",IF(ROUND(${growth(milk)}-${growth(people)},4)=0,"as much milk for each person as",IF(${growth(milk)}>${growth(people)},"more milk for each person than","less milk for each person than")))`,
  ),
  said(
    "saidSufficiency",
    "Self-sufficiency",
    'IF(ISNUMBER(sufficiencyLast),IF(ROUND(sufficiencyLast,2)<1,SAY(" In {year} the country produced {share} % of the milk it used and imported the rest.",YEARTEXT(lastYear),FIXED(100*sufficiencyLast,0)),IF(ROUND(sufficiencyLast,2)>1,SAY(" In {year} the country produced more milk than it used.",YEARTEXT(lastYear)),SAY(" In {year} the country produced as much milk as it used.",YEARTEXT(lastYear)))),"")',
  ),
  said(
    "saidNeed",
    "Need",
    'IF(ISNUMBER(missingLast),IF(missingLast<=0,SAY(" It used enough for {intake} g per person per day.",FIXED(intake,0)),saidShort),"")',
  ),
  said(
    "saidShort",
    "Need that is not met",
    'IF(ISNUMBER(missingLast),IF(missingLast<=0,"",IF(needRatio>1,SAY(" It would need {times} times its production for {intake} g per person per day.",FIXED(needRatio,1),FIXED(intake,0)),SAY(" It exported milk that it would need for {intake} g per person per day.",FIXED(intake,0)))),"")',
  ),
  said(
    "saidPrice",
    "Real farm price",
    'IF(ISNUMBER(realChange),IF(ROUND(realChange,3)=0,SAY(" The real farm price did not change since {year}.",YEARTEXT(firstYear)),IF(realChange>0,SAY(" The real farm price rose by {change} % since {year}.",FIXED(100*realChange,1),YEARTEXT(firstYear)),SAY(" The real farm price fell by {change} % since {year}.",FIXED(-100*realChange,1),YEARTEXT(firstYear)))),"")',
  ),
  said(
    "saidMarket",
    "Market of the processors",
    'IF(ISNUMBER(concentration),IF(concentration>highFrom," The processing market is highly concentrated: farmers have few to sell to.",IF(concentration>=moderateFrom," The processing market is moderately concentrated."," The processing market is not concentrated: farmers have many to sell to.")),"")',
  ),
];

/** The years of 1996 to 2002, of which the paper prints the last: the others on a path of constant growth. */
const years = [1996, 1997, 1998, 1999, 2000, 2001, 2002];
const pathTo = (last: number, timesSince1996: number, digits: number) =>
  years.map((year) => Number((last * timesSince1996 ** ((year - 2002) / 6)).toFixed(digits)));
const onlyLastPrinted = years.map((year) => year < 2002);
const onlyEndsPrinted = years.map((year) => year > 1996 && year < 2002);

/** Whether a country's milk keeps up with its people, and what its farmers and processors live in. */
export const sector: Template = {
  name: "sector",
  short: "Sector",
  title: "Sector sheet",
  purpose: "Does milk production keep up with the population, what is the farm price worth, and who buys the milk?",
  steps: [
    "Sector years: enter up to twelve years of production, cows, population, trade and prices, in order of time.",
    "Sector market: enter the milk that a person should have, the processors with their volumes, and the country.",
    "Enter prices of the world market and of imported powder if you want to compare the farm price with them.",
    "Sector results: read the figures and the sentence; the charts show the gap, the real price and the processors.",
    "Sector details: read every year, the growth rates, the world market and the jobs.",
  ],
  example: `Bangladesh, 1996 to 2002, prices in Taka. Printed by ${sources.hemme2004}, sections 1, 2.1, 2.2, 2.3, Annexes 3 and 4: 2.11 million t in 2002 after a growth of 3 % since 1996, 36 % of it from cows that yield about 200 kg, yields up by 5 % since 1996, 130 million people, imports of around 250,000 t, prices up by 50 %, inflation of 35 %, 60 Taka per US$ after a rise of 40 %, 0.25 US$ for a kg of milk, 120 g per person per day, nine processors, a world price of 15 to 18 US$ per 100 kg. Pale cells are reconstructed: years between on a path of constant growth, cows from milk over yield, and the world prices within the printed range. The population before 2002 (1.7 % a year), imported powder and payments for services are an illustration. Two printed figures do not follow from these: 13 kg of milk per person (16.2), and a real price rise of 16 % (11.1 %).`,
  method: [
    {
      term: "Milk equivalent",
      text: "The milk that imported and exported products are equivalent to. Use one method for imports and exports.",
    },
    { term: "Use", text: "Production and imports less exports. Changes of stocks are left out." },
    {
      term: "Self-sufficiency",
      text: "Production divided by use. A value near 1 does not say how much milk people have.",
    },
    {
      term: "Need, missing",
      text: "The milk that all people need for the intake aimed at, and how far use falls short of it.",
    },
    {
      term: "Index, real price",
      text: "An index is 100 in the first year. A real price is in the money of the first year: the price paid, less inflation.",
    },
    {
      term: "Growth a year",
      text: "The constant yearly rate from the first to the last year; the years between do not count.",
    },
    {
      term: "Concentration",
      text: "Sum of the squared shares in per cent. By the Merger Guidelines of 2023 a market is moderately concentrated from 1,000 and highly above 1,800. It says who could press the farm price, not who does.",
    },
    {
      term: "World market ratio",
      text: "Farm price per kg of energy-corrected milk over the world market price at the exchange rate of the last year. Above 1 local milk is dearer, before transport and tariffs.",
    },
    {
      term: "Import parity",
      text: "The farm price at which local milk costs a plant as much as milk from imported powder, tariff and transport included.",
    },
  ],
  sheets: [
    {
      name: "Sector years",
      about: "A row for each year, the first year on top. Leave the rows below the last year empty.",
      landscape: true,
      widths: [9, 14, 13, 13, 13, 14, 14, 12, 14, 15],
      blocks: [
        {
          kind: "table",
          along: period,
          columns: [
            {
              name: "year",
              label: "Year",
              note: "Blank: the row is left out",
              input: { kind: "whole", min: 1900, max: 2200 },
              format: "0",
              example: years,
            },
            {
              name: "production",
              label: "Milk production",
              ...thousandTonnes,
              input: { kind: "number", above: 0, max: 1e6 },
              note: "Of all animals",
              example: pathTo(2110, 1.03, 0),
              reconstructed: onlyLastPrinted,
            },
            {
              name: "cowShare",
              label: "Share from cows",
              ...share,
              input: { kind: "number", min: 0, max: 1 },
              note: "100 % if cows give all the milk",
              example: pathTo(0.36, 1.0276, 3),
              reconstructed: onlyLastPrinted,
            },
            {
              name: "cows",
              label: "Milking cows",
              unit: "1000 head",
              format: "#,##0",
              input: { kind: "number", above: 0, max: 1e6 },
              example: pathTo(3798, 1.008, 0),
              reconstructed: years.map(() => true),
            },
            {
              name: "people",
              label: "Population",
              unit: "million",
              format: "0.0",
              input: { kind: "number", above: 0, max: 1e4 },
              example: pathTo(130, 1.017 ** 6, 1),
              reconstructed: onlyLastPrinted,
            },
            {
              name: "imports",
              label: "Imports, as milk",
              ...thousandTonnes,
              input: { kind: "number", min: 0, max: 1e6 },
              note: "In milk equivalent. 0 if there are none",
              example: years.map(() => 250),
              reconstructed: onlyLastPrinted,
            },
            {
              name: "exports",
              label: "Exports, as milk",
              ...thousandTonnes,
              input: { kind: "number", min: 0, max: 1e6 },
              note: "In milk equivalent",
              optional: true,
            },
            {
              name: "farmPrice",
              label: "Farm price",
              ...price,
              input: { kind: "number", above: 0, max: 1e9 },
              note: "Paid to farmers for a kg of milk, in the money of the year",
              example: pathTo(15, 1.5, 2),
              reconstructed: onlyEndsPrinted,
            },
            {
              name: "consumerPrices",
              label: "Consumer price index",
              ...parameter("REALPRICE", "priceIndex"),
              format: "0.0",
              example: pathTo(135, 1.35, 1),
              reconstructed: onlyEndsPrinted,
            },
            {
              name: "exchangeRate",
              label: "Exchange rate",
              ...parameter("IMPORTPARITY", "exchangeRate"),
              unit: "cur/US$",
              format: "0.00",
              note: "Local money for one US$ or other foreign money",
              example: pathTo(60, 1.4, 2),
              reconstructed: onlyEndsPrinted,
            },
          ],
        },
      ],
    },
    {
      name: "Sector market",
      about: "People's needs, the processors and the world market. What you leave empty is left out of the results.",
      blocks: [
        {
          kind: "rows",
          title: "People and jobs",
          rows: [
            {
              name: "intake",
              label: "Milk that a person should have",
              ...parameter("DEMAND", "gramsPerDay", 10_000),
              format: "0",
              note: "Products included, as milk",
              example: 120,
            },
            {
              name: "country",
              label: "Country of the rates of jobs",
              ...parameter("JOBS", "country"),
              note: "Choose the country most like yours: jobs per 100 litres a day",
              example: "BANGLADESH",
            },
          ],
        },
        {
          kind: "table",
          title: "Processors",
          along: processor,
          columns: [
            {
              name: "processorName",
              label: "Name",
              input: { kind: "text" },
              example: [
                "Milk Vita",
                "Arong",
                "Amomilk",
                "Shelaida",
                "Bikrampur",
                "Savar Dairy",
                "Aftab Dairy",
                "Safa Dairy",
                "Tulip Dairy",
              ],
            },
            {
              name: "volume",
              label: "Milk sold",
              unit: "1000 L/d",
              format: "#,##0.0",
              input: { kind: "number", min: 0, max: 1e6 },
              note: "List every processor separately: small ones in one row count as one large one; blank: the row is left out",
              example: [110, 38, 4, 4, 3, 3, 5, 3, 7],
            },
          ],
        },
        {
          kind: "rows",
          title: "World market, last year",
          rows: [
            {
              name: "fat",
              label: "Fat of the farm milk",
              ...parameter("PRICEECM", "fat"),
              format: "0.0",
              example: 4.5,
            },
            {
              name: "protein",
              label: "Protein of the farm milk",
              ...parameter("PRICEECM", "protein"),
              note: "Protein, percent by mass",
              format: "0.0",
              example: 3.5,
            },
            ...(
              [
                ["skimButter", "skim milk powder and butter", 16],
                ["cheeseWhey", "cheese and whey", 17],
                ["wholePowder", "whole milk powder", 16.5],
              ] as const
            ).map(([name, product, example]) => ({
              name,
              label: `Milk price from ${product}`,
              ...parameter("WORLDMILKPRICE", name),
              unit: "US$/100 kg",
              format: "0.0",
              note: "IFCN combined world milk price, per 100 kg with 4.0 % fat and 3.3 % protein",
              example,
              reconstructed: true as const,
            })),
          ],
        },
        {
          kind: "rows",
          title: "Imported milk powder, last year",
          rows: [
            {
              name: "powderPrice",
              label: "Price with freight and insurance",
              ...parameter("IMPORTPARITY", "importPrice"),
              unit: "US$/t",
              format: "#,##0",
              note: "CIF, at the border",
              example: 1700,
            },
            {
              name: "tariff",
              label: "Tariff",
              ...parameter("IMPORTPARITY", "tariff"),
              format: "0%",
              note: "On the price at the border",
              example: 0.3,
            },
            {
              name: "portCost",
              label: "Port and handling",
              ...parameter("IMPORTPARITY", "portCost"),
              note: "Per tonne of powder",
              format: "#,##0",
              example: 2000,
            },
            {
              name: "transport",
              label: "Transport to the plant",
              ...parameter("IMPORTPARITY", "transport"),
              note: "Per tonne of powder",
              format: "#,##0",
              example: 1500,
            },
            {
              name: "milkInPowder",
              label: "Milk that makes a kg of powder",
              ...parameter("IMPORTPARITY", "reconstitution", 100),
              format: "0.0",
              note: "7.6 for whole milk powder",
              example: 7.6,
            },
            {
              name: "powderCost",
              label: "Cost of making powder here",
              ...parameter("IMPORTPARITY", "processingCost"),
              format: "#,##0",
              note: "Drying and packing a tonne; 0 if powder is mixed into drinking milk",
              example: 9000,
            },
          ],
        },
        {
          kind: "rows",
          title: "Services for the dairy chain",
          rows: [
            {
              name: "servicePayments",
              label: "Payments a day",
              ...parameter("INDIRECTJOBS", "servicePayments", 1e12),
              format: "#,##0",
              note: "Transport, repairs, security, veterinary services",
              example: 500000,
            },
            {
              name: "labourShare",
              label: "Share of labour in them",
              ...parameter("INDIRECTJOBS", "labourShare"),
              format: "0%",
              note: "The rest is material, fuel and rent",
              example: 0.5,
            },
            {
              name: "wage",
              label: "Wage of a day",
              ...parameter("INDIRECTJOBS", "wage"),
              note: "Of one person",
              format: "0.00",
              example: 70,
            },
          ],
        },
      ],
    },
    {
      name: "Sector results",
      about: "The last year, and what changed since the first.",
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "useLast",
              label: "Milk used by a person in a day",
              unit: "g/person/d",
              format: "0",
              note: "Last year: production and imports less exports",
              formula: inYear("usePerDay", "lastYear"),
            },
            {
              name: "sufficiencyLast",
              label: "Self-sufficiency",
              ...share,
              note: "Last year: production divided by use",
              formula: inYear("selfSufficiency", "lastYear"),
            },
            {
              name: "missingLast",
              label: "Milk missing to meet the need",
              ...thousandTonnes,
              note: "Last year: what all people should have, less use",
              formula: "INDEX(ALL(missing),MATCH(lastYear,ALL(year),0))",
            },
            {
              name: "realChange",
              label: "Change of the real farm price",
              unit: "fraction",
              format: "+0.0%;-0.0%;0.0%",
              note: "Since the first year, inflation taken off",
              formula: `INDEX(change,${realPrice})`,
            },
            {
              name: "largestFour",
              label: "Share of the four largest processors",
              ...share,
              note: "Of the milk that processors sell",
              formula: 'IF(SUM(volume)>0,CONCRATIO(volume, 4),"")',
              plain:
                'IF(SUM(volume)>0,(LARGE(volume,1)+IF(COUNT(volume)>1,LARGE(volume,2),0)+IF(COUNT(volume)>2,LARGE(volume,3),0)+IF(COUNT(volume)>3,LARGE(volume,4),0))/SUM(volume),"")',
            },
            {
              name: "jobsShown",
              label: "Jobs off the farm",
              unit: "jobs",
              format: "#,##0",
              note: "In handling the milk of the processors, and in services for them",
              formula: "jobs",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: fromTwoYears,
          lines: 5,
          needs: ["firstYear"],
          formula: "saidGrowth&saidSufficiency&saidNeed&saidPrice&saidMarket",
        },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "Milk used, and milk missing to meet the need",
          categories: { title: "Year", name: "year" },
          values: { title: "1000 t/yr", format: "#,##0" },
          rows: 15,
          series: [
            { name: "ownUse", label: "Own production, less exports", colour: palette.green },
            { name: "importUse", label: "Imports, less what is exported again", colour: palette.gold },
            { name: "missing", label: "Missing to meet the need", colour: palette.mist },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "Farm price of milk, in the money of the first year and as paid",
          categories: { title: "Year", name: "year" },
          values: { title: "cur/kg", format: "0.0" },
          rows: 15,
          series: [
            { name: "realPrice", label: "Real price, in money of the first year", colour: palette.mint },
            { name: "farmPrice", label: "Price as paid", colour: palette.red, line: true },
          ],
        },
        {
          kind: "chart",
          chart: "bars",
          title: "Shares of the processors",
          categories: { title: "Processor", name: "processorName" },
          values: { title: "Share of the milk they sell", format: "0%" },
          rows: 14,
          series: [{ name: "marketShare", label: "Share", colour: palette.green }],
        },
      ],
    },
    {
      name: "Sector details",
      about: "Every year, the growth rates, the world market, the processors and the jobs.",
      landscape: true,
      widths: [30, 13, 13, 13, 13, 12, 12, 12, 12, 12, 12, 12, 12],
      blocks: [
        {
          kind: "table",
          title: "Year by year",
          along: period,
          columns: [
            { name: "yearShown", label: "Year", format: "0", formula: "year" },
            {
              name: "yield",
              label: "Yield of a cow",
              unit: "kg/yr",
              format: "#,##0",
              formula: "production*cowShare/cows*1000",
            },
            {
              name: "perHead",
              label: "Production per person",
              unit: "kg/yr",
              format: "0.0",
              formula: "production/people",
            },
            {
              name: "use",
              label: "Milk used",
              ...thousandTonnes,
              needs: ["production", "imports"],
              bad: "use<=0",
              formula: "production+imports-exports",
            },
            {
              name: "usePerDay",
              label: "Used per person",
              unit: "g/d",
              format: "0.0",
              formula: "use/people/daysOfYear*1000",
            },
            {
              name: "selfSufficiency",
              label: "Self-sufficiency",
              ...share,
              needs: ["use"],
              formula: 'IF(use>0,SSR(production, imports, exports+0),"")',
              plain: 'IF(use>0,production/use,"")',
            },
            { name: "need", label: "Need", ...thousandTonnes, formula: "DEMAND(people*1000000, intake)/1000" },
            { name: "missing", label: "Milk missing", ...thousandTonnes, formula: "MAX(0,need-use)" },
            {
              name: "ownUse",
              label: "Own milk used",
              ...thousandTonnes,
              needs: ["production"],
              formula: "MAX(0,production-exports)",
            },
            {
              name: "importUse",
              label: "Imported milk used",
              ...thousandTonnes,
              needs: ["production", "imports"],
              // What is exported beyond the production was imported.
              formula: "use-ownUse",
            },
            {
              name: "realPrice",
              label: "Real farm price",
              ...price,
              needs: ["farmPrice", "consumerPrices", "basePrices"],
              formula: "REALPRICE(farmPrice, consumerPrices, basePrices)",
            },
            { name: "priceIndex", label: "Price as paid", ...index, formula: indexed("farmPrice") },
            { name: "realIndex", label: "Real price", ...index, formula: indexed("realPrice") },
          ],
        },
        {
          kind: "table",
          title: "From the first to the last year",
          along: trend,
          columns: [
            {
              name: "first",
              label: "First year",
              format: "#,##0.0",
              formula: ["production", "yield", "people", "farmPrice", "consumerPrices", "realPrice"].map((name) =>
                inYear(name, "firstYear"),
              ),
            },
            {
              name: "last",
              label: "Last year",
              format: "#,##0.0",
              formula: ["production", "yield", "people", "farmPrice", "consumerPrices", "realPrice"].map((name) =>
                inYear(name, "lastYear"),
              ),
            },
            { name: "change", label: "Change", unit: "fraction", format: "+0.0%;-0.0%;0.0%", formula: "last/first-1" },
            {
              name: "perYear",
              label: "Growth a year",
              unit: "fraction/yr",
              format: "+0.0%;-0.0%;0.0%",
              formula: 'IF(lastYear>firstYear,CAGR(first, last, lastYear-firstYear),"")',
            },
          ],
        },
        {
          kind: "rows",
          title: "Years compared",
          rows: [
            { name: "firstYear", label: "First year", format: "0", formula: "MIN(year)" },
            { name: "lastYear", label: "Last year", format: "0", formula: "MAX(year)" },
            {
              name: "needRatio",
              label: "Need over production",
              unit: "ratio",
              format: "0.00",
              needs: ["missingLast"],
              formula: `INDEX(ALL(need),MATCH(lastYear,ALL(year),0))/INDEX(last,${milk})`,
            },
            {
              name: "basePrices",
              label: "Consumer prices of the first year",
              ...index,
              format: "0.0",
              formula: inYear("consumerPrices", "firstYear"),
            },
          ],
        },
        { kind: "page break" },
        {
          kind: "rows",
          title: "World market, last year",
          rows: [
            { name: "priceLast", label: "Farm price", ...price, formula: inYear("farmPrice", "lastYear") },
            {
              name: "rateLast",
              label: "Exchange rate",
              unit: "cur/US$",
              format: "0.00",
              formula: inYear("exchangeRate", "lastYear"),
            },
            {
              name: "correctedPrice",
              label: "Farm price, energy-corrected",
              unit: "cur/kg ECM",
              format: "0.00",
              note: "Per kg with 4.0 % fat and 3.3 % protein",
              formula: "PRICEECM(priceLast, fat, protein)",
            },
            {
              name: "worldPrice",
              label: "World market price",
              unit: "US$/100 kg",
              format: "0.00",
              formula: "WORLDMILKPRICE(skimButter, cheeseWhey, wholePowder)",
            },
            { name: "worldHere", label: "World market price here", ...price, formula: "worldPrice/100*rateLast" },
            {
              name: "worldRatio",
              label: "Farm price over world market price",
              unit: "ratio",
              format: "0.00",
              total: true,
              note: "Above 1 local milk is dearer than that of the world market",
              formula: 'IF(worldHere>0,correctedPrice/worldHere,"")',
            },
            {
              name: "parity",
              label: "Import parity price",
              ...price,
              note: "What a kg of local milk may cost compared with imported powder, tariff included",
              formula: "IMPORTPARITY(powderPrice, rateLast, tariff, portCost, transport, milkInPowder, powderCost)",
              plain: "(powderPrice*rateLast*(1+tariff)+portCost+transport-powderCost)/1000/milkInPowder",
            },
            {
              name: "parityMargin",
              label: "Import parity less farm price",
              ...price,
              total: true,
              bad: "parityMargin<0",
              note: "Red: imported powder is cheaper for a plant than local milk",
              formula: "parity-priceLast",
            },
          ],
        },
        {
          kind: "table",
          title: "Processors",
          along: processor,
          columns: [
            { name: "processorShown", label: "Name", format: "@", formula: "processorName" },
            {
              name: "marketShare",
              label: "Share",
              unit: "fraction",
              format: "0.0%",
              formula: 'IF(SUM(ALL(volume))>0,volume/SUM(ALL(volume)),"")',
            },
            { name: "rank", label: "Rank", format: "0", formula: "RANK(volume,ALL(volume))" },
          ],
        },
        {
          kind: "rows",
          title: "Concentration and jobs",
          rows: [
            {
              name: "litres",
              label: "Milk of the processors",
              unit: "L/d",
              format: "#,##0",
              formula: "SUM(volume)*1000",
            },
            {
              name: "processed",
              label: "Share of the production",
              unit: "fraction",
              format: "0.0%",
              note: "The rest is used by the farmers, or handled by small traders",
              formula: `IF(ISNUMBER(INDEX(last,${milk})),LTOKG(litres)*daysOfYear/1000000/INDEX(last,${milk}),"")`,
            },
            {
              name: "concentration",
              label: "Herfindahl-Hirschman index",
              ...index,
              format: "#,##0",
              total: true,
              note: "Moderate and high concentration begin as assumed below",
              formula: 'IF(SUM(volume)>0,HHI(volume),"")',
              plain: 'IF(SUM(volume)>0,10000*SUMPRODUCT(volume,volume)/SUM(volume)^2,"")',
            },
            {
              name: "directJobs",
              label: "Jobs in the dairy chain",
              unit: "jobs",
              format: "#,##0",
              formula: 'JOBS(litres, country, "DIRECT")',
              plain: jobsAt("directRate"),
            },
            {
              name: "indirectJobs",
              label: "Jobs in services for it",
              unit: "jobs",
              format: "#,##0",
              formula: 'JOBS(litres, country, "INDIRECT")',
              plain: jobsAt("indirectRate"),
            },
            {
              name: "jobs",
              label: "Jobs off the farm",
              unit: "jobs",
              format: "#,##0",
              total: true,
              formula: "JOBS(litres, country)",
              plain: "directJobs+indirectJobs",
            },
            {
              name: "serviceRate",
              label: "Jobs in services, from payments",
              unit: "per 100 L/d",
              format: "0.0",
              note: "Compare with the rate of the country below",
              formula: 'IF(litres>0,INDIRECTJOBS(servicePayments, labourShare, wage, litres),"")',
            },
          ],
        },
        {
          kind: "table",
          title: "Jobs for 100 litres a day (Bennett, Lhoste, Crook and Phelan)",
          along: nation,
          columns: [
            { name: "directRate", label: "In the chain", format: "0.0", formula: ratesOf("DIRECT") },
            { name: "indirectRate", label: "In services", format: "0.0", formula: ratesOf("INDIRECT") },
          ],
        },
        {
          kind: "rows",
          title: "Concentration (Merger Guidelines of 2023)",
          rows: [
            { name: "moderateFrom", label: "Moderate from", ...index, format: "#,##0", formula: "1000" },
            { name: "highFrom", label: "High above", ...index, format: "#,##0", formula: "1800" },
          ],
        },
        { kind: "rows", title: "Assumptions", rows: [daysOfYear] },
      ],
    },
    sentenceSheet("Sector", sentence),
  ],
};
