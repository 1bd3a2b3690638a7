import { assumed } from "../assumed.ts";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import { said } from "../said.ts";
import type { Dimension, Template } from "../template.ts";

const feed: Dimension = { name: "feed", labels: "feedName", size: 12 };
const group: Dimension = { name: "group", labels: "groupName", size: 4 };

/** Blank where the formula needs something of a feed that is eaten, and it is missing. */
const unlessMissing = (ofFeed: readonly string[], formula: string) =>
  `IF(SUMPRODUCT((fed>0)*(${ofFeed.map((each) => `(${each}="")`).join("+")}))>0,"",${formula})`;
/** What is needed of energy or protein: as entered, or for the live weight and the milk. */
const need = (entered: string, maintenance: string, milk: string) =>
  `IF(${entered}<>"",${entered},IF(OR(bodyWeight="",fatCorrected=""),"",${maintenance}*bodyWeight^needPower+${milk}*fatCorrected))`;
const short = (fed: string, needed: string) => `IF(${fed}<enough*${needed},${needed}-${fed},0)`;
/** What a cow is short of, with how much it should be; nothing where she is not, or it is not known. */
const saysShort = (missing: string, of: string, digits: number, unit: string, why: string) =>
  `IF(SUM(${missing})>0,SAY(", {short} ${unit} ({all} ${why})",FIXED(${missing},${digits}),FIXED(${of},${digits})),"")`;
const karanFries = "Sharma N. et al. (2018) Ruminant Science 7(1):11-14, Karan Fries cows in early lactation";
const nameOfGroup = (k: string) => `INDEX(groupShown,1,${k})`;

/** What the rations cost and what the milk leaves after feed. */
export const feedTemplate: Template = {
  name: "feed",
  short: "Feed",
  title: "Feed and income over feed cost",
  purpose:
    "What does the ration cost per kg of dry matter and per kg of milk, and what is left of the milk income after feed?",
  steps: [
    "Feed inputs: list the feeds with price, dry matter, energy and protein. Price home-grown feed at what it would sell for.",
    "Name up to four groups of cows and enter their milk, their price and the number of cows.",
    "Feed rations: enter what one cow of each group eats in a day, as fed.",
    "Feed results: read the cost of feed, the income over it, and what each group is short of.",
    "Change a ration or a price and see what it does to the income over feed cost.",
  ],
  example:
    "An illustration, not a published farm: crossbred cows on straw, green fodder and concentrates, in three groups. Prices are in any one currency; energy and protein of the feeds are rounded, so take those of your own table.",
  report: {
    figures: ["herdIncome", "herdFeedPerMilk"],
    sentence: "verdict",
    chart: "Milk income and feed cost of a cow",
    forms: ["Feed inputs", "Feed rations"],
  },
  exports: {
    figures: {
      cows: 'IF(COUNT(cows)<COUNT(milk),"",SUM(cows))',
      // A group without its price or the price of a feed would pull them down.
      price:
        'IF(OR(SUMPRODUCT(cows,milk)=0,SUMPRODUCT(ISNUMBER(milk)*(milk<>0)*(milkPrice=""))>0),"",SUMPRODUCT(cows,milk,milkPrice)/SUMPRODUCT(cows,milk))',
      overFeed: 'IF(OR(SUM(cows)=0,COUNT(groupIncome)<MAX(COUNT(cows),COUNT(milk))),"",SUM(groupIncome)/SUM(cows))',
    },
  },
  advice: {
    about:
      "What would another ration leave? Enter only what would be different, and 0 for a feed that is left out. List a new feed, or one with another price, on Feed inputs first.",
    changes: ["cows", "milk", "milkPrice", "fed"],
    figures: ["herdIncome", "herdFeedPerMilk", "iofc", "feedCost", "energyShort", "proteinShort"],
    says: [
      {
        label: "The herd",
        formula:
          'SAY("With the changes, the milk of the herd leaves {after} a day after feed, not {now}.",BALANCE(herdIncomeAfter,2),BALANCE(herdIncome,2))',
      },
      {
        label: "Feed for milk",
        formula:
          'SAY(" The feed costs {after} per kg of milk, not {now}.",MONEY(herdFeedPerMilkAfter,3),MONEY(herdFeedPerMilk,3))',
      },
      {
        label: "What is short",
        needs: [],
        formula: "INDEX(shortOfAfter,1)&INDEX(shortOfAfter,2)&INDEX(shortOfAfter,3)&INDEX(shortOfAfter,4)",
      },
    ],
  },
  fieldForm: { one: "group" },
  method: [
    {
      term: "As fed, dry matter",
      text: "Feeds are weighed as fed; their dry matter is what feeds the cow. Compare feeds by the price of a kg of dry matter.",
    },
    {
      term: "Income over feed cost",
      text: "Milk income less feed cost, per cow per day. It still has to pay for labour, land, capital, health and replacing the cow.",
    },
    {
      term: "Energy and protein needed",
      text: `What a cow of this live weight needs to live, and for her milk at 4 % fat, in metabolisable energy (ME) and crude protein. ${karanFries}; 27 crossbred cows. A calf that she carries, growth and walking to pasture come on top: then enter what she needs yourself.`,
    },
    {
      term: "Intake to expect",
      text: "By the equation of the National Research Council 2001, fitted to large dairy breeds fed mixed rations. Do not use it for zebu or buffalo on straw.",
    },
  ],
  sheets: [
    {
      name: "Feed inputs",
      about: "The feeds with their prices, and the groups of cows with their milk.",
      widths: [34, 15, 17, 19, 17, 17],
      blocks: [
        {
          kind: "table",
          title: "Feeds",
          along: feed,
          columns: [
            {
              name: "feedName",
              label: "Name of the feed",
              input: { kind: "text" },
              example: [
                "Rice straw",
                "Green fodder",
                "Maize silage",
                "Wheat bran",
                "Mustard cake",
                "Molasses",
                "Minerals and salt",
              ],
            },
            {
              name: "feedPrice",
              label: "Price as fed",
              ...parameter("RATIONCOST", "prices"),
              format: "0.000",
              example: [0.045, 0.025, 0.05, 0.17, 0.27, 0.12, 0.4],
            },
            {
              name: "dryMatter",
              label: "Dry matter",
              ...parameter("RATIONCOST", "dryMatter"),
              format: "0",
              example: [90, 20, 32, 88, 90, 75, 98],
            },
            {
              name: "energy",
              label: "Energy (ME)",
              unit: "MJ/kg DM",
              input: { kind: "number", min: 0, max: 40 },
              format: "0.0",
              optional: true,
              note: "In the dry matter, from a table of feeds; blank: energy is not compared",
              example: [6, 8.5, 10, 10.5, 11.5, 11.5, 0],
            },
            {
              name: "crudeProtein",
              label: "Crude protein",
              unit: "% of DM",
              input: { kind: "number", min: 0, max: 300 },
              format: "0.0",
              optional: true,
              note: "In the dry matter, from a table of feeds; 288 for urea; blank: protein is not compared",
              example: [4, 9, 8, 17, 36, 5, 0],
            },
            {
              name: "dryMatterPrice",
              label: "Price of dry matter",
              unit: "cur/kg DM",
              format: "0.000",
              formula: "feedPrice/(dryMatter/100)",
            },
          ],
        },
        {
          kind: "rows",
          title: "Groups of cows",
          along: group,
          rows: [
            {
              name: "groupName",
              label: "Name",
              input: { kind: "text" },
              example: ["Early lactation", "Late lactation", "Dry cows"],
            },
            {
              name: "cows",
              label: "Cows",
              unit: "head",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "0",
              example: [8, 9, 5],
            },
            {
              name: "milk",
              label: "Milk of a cow",
              ...parameter("IOFC", "milk", 1000),
              measure: "milk",
              format: "0.0",
              example: [12, 6.5, 0],
            },
            {
              name: "milkPrice",
              label: "Milk price",
              ...parameter("IOFC", "milkPrice"),
              measure: "milk",
              format: "0.00",
              example: [0.36, 0.36, 0.36],
            },
            {
              name: "fat",
              label: "Fat of the milk, if you know it",
              ...parameter("DMI", "fat"),
              format: "0.0",
              optional: true,
              note: "Blank: neither intake nor needs are expected",
              example: [4, 4.2],
            },
            {
              name: "bodyWeight",
              label: "Live weight, if you know it",
              ...parameter("DMI", "bodyWeight"),
              format: "0",
              optional: true,
              note: "Blank: neither intake nor needs are expected",
              example: [380, 390],
            },
            {
              name: "daysInMilk",
              label: "Days in milk, if you know them",
              ...parameter("DMI", "daysInMilk", 10_000),
              format: "0",
              optional: true,
              note: "Blank: no expected intake",
              example: [70, 220],
            },
            {
              name: "energyEntered",
              label: "Energy (ME) needed, if you know it",
              unit: "MJ/d",
              input: { kind: "number", above: 0, max: 1000 },
              format: "0",
              optional: true,
              note: "From a table of your country; blank: from live weight, milk and fat",
            },
            {
              name: "proteinEntered",
              label: "Crude protein needed, if you know it",
              unit: "g/d",
              input: { kind: "number", above: 0, max: 20000 },
              format: "#,##0",
              optional: true,
              note: "From a table of your country; blank: from live weight, milk and fat",
            },
          ],
        },
        {
          kind: "rows",
          title: "Assumptions",
          rows: [
            {
              name: "enough",
              label: "A cow is fed enough from",
              unit: "fraction",
              input: { kind: "number", min: 0.5, max: 1 },
              format: "0%",
              note: "Of what is expected or needed. Our convention, as both are only roughly known: change it if you know better",
              example: 0.9,
            },
            {
              name: "maintenanceEnergy",
              label: "Energy for maintenance",
              unit: "MJ/kg^0.75",
              format: "0.0000",
              note: karanFries,
              formula: "0.5761",
            },
            {
              name: "milkEnergy",
              label: "Energy for milk",
              unit: "MJ/kg FCM",
              format: "0.000",
              note: "The same; milk at 4 % fat",
              formula: "5.305",
            },
            {
              name: "maintenanceProtein",
              label: "Crude protein for maintenance",
              unit: "g/kg^0.75",
              format: "0.00",
              note: "The same",
              formula: "5.59",
            },
            {
              name: "milkProtein",
              label: "Crude protein for milk",
              unit: "g/kg FCM",
              format: "0.0",
              note: "The same",
              formula: "102.7",
            },
            assumed("needPower", "Power of the live weight", 0.75, { unit: "ratio", format: "0.00", note: "The same" }),
          ],
        },
      ],
    },
    {
      name: "Feed rations",
      about: "What one cow of each group eats in a day, as fed. Include dry cows. Leave out what a cow does not get.",
      widths: [40, 18, 18, 18, 18],
      blocks: [
        {
          kind: "grid",
          title: "As fed",
          down: feed,
          across: group,
          quantity: {
            name: "fed",
            label: "As fed",
            unit: "kg/d",
            input: { kind: "number", min: 0, max: 200 },
            format: "0.00",
            optional: true,
            example: [
              [2, 3, 4],
              [20, 15, 12],
              [6, 4, 0],
              [2.5, 1.5, 0.5],
              [1.8, 0.8],
              [0.4, 0.2],
              [0.1, 0.08, 0.05],
            ],
          },
        },
      ],
    },
    {
      name: "Feed results",
      about: "The cost of each ration, what is left of the milk income, and what the cows are short of.",
      widths: [38, 16, 18, 18, 18, 18],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "herdIncome",
              label: "Income over feed cost of the herd",
              unit: "cur/d",
              format: "#,##0.00",
              formula: 'IF(COUNT(groupIncome)>0,SUM(groupIncome),"")',
            },
            {
              name: "herdFeedPerMilk",
              label: "Feed cost of milk, dry cows included",
              unit: "cur/kg",
              measure: "milk",
              format: "0.000",
              formula:
                'IF(SUMIF(groupFeedCost,">=0",groupMilk)>0,SUM(groupFeedCost)/SUMIF(groupFeedCost,">=0",groupMilk),"")',
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in at least one group of cows and its ration.",
          lines: 5,
          needs: [],
          formula:
            "IF(COUNT(iofc)=0,saidMissing,INDEX(part,1)&INDEX(part,2)&INDEX(part,3)&saidShort&INDEX(part,4)&INDEX(part,5))",
        },
        {
          kind: "rows",
          title: "Feed of a cow in a day",
          along: group,
          rows: [
            {
              name: "dryMatterFed",
              label: "Dry matter fed",
              unit: "kg DM/d",
              format: "0.0",
              needs: ["milk"],
              formula: unlessMissing(["dryMatter"], "SUMPRODUCT(fed,dryMatter)/100"),
            },
            {
              name: "intakeExpected",
              label: "Intake to expect (NRC 2001)",
              unit: "kg DM/d",
              format: "0.0",
              needs: ["milk", "fat", "bodyWeight", "daysInMilk"],
              formula: "DMI(milk, fat, bodyWeight, daysInMilk)",
              plain: "(milkIntake*fatCorrected+weightIntake*bodyWeight^weightPower)*intakeSoFar",
            },
            {
              name: "intakeMissing",
              label: "Fed less than to expect",
              note: "0 where she is fed enough, as assumed",
              unit: "kg DM/d",
              format: "0.0",
              bad: "intakeMissing>0",
              formula: short("dryMatterFed", "intakeExpected"),
            },
            {
              name: "fatCorrected",
              label: "Milk at 4 % fat",
              unit: "kg FCM/d",
              format: "0.0",
              needs: ["milk"],
              formula: 'IF(milk>0,IF(fat="","",FCM(milk,fat)),0)',
            },
            {
              name: "energyFed",
              label: "Energy (ME) fed",
              unit: "MJ/d",
              format: "0",
              needs: ["milk"],
              formula: unlessMissing(["dryMatter", "energy"], "SUMPRODUCT(fed,dryMatter,energy)/100"),
            },
            {
              name: "energyNeed",
              label: "Energy needed",
              unit: "MJ/d",
              format: "0",
              needs: ["milk"],
              formula: need("energyEntered", "maintenanceEnergy", "milkEnergy"),
            },
            {
              name: "energyShort",
              label: "Energy short",
              unit: "MJ/d",
              format: "0",
              bad: "energyShort>0",
              formula: short("energyFed", "energyNeed"),
            },
            {
              name: "proteinFed",
              label: "Crude protein fed",
              unit: "g/d",
              format: "#,##0",
              needs: ["milk"],
              formula: unlessMissing(
                ["dryMatter", "crudeProtein"],
                "1000*SUMPRODUCT(fed,dryMatter/100,crudeProtein/100)",
              ),
            },
            {
              name: "proteinNeed",
              label: "Crude protein needed",
              unit: "g/d",
              format: "#,##0",
              needs: ["milk"],
              formula: need("proteinEntered", "maintenanceProtein", "milkProtein"),
            },
            {
              name: "proteinShort",
              label: "Crude protein short",
              unit: "g/d",
              format: "#,##0",
              bad: "proteinShort>0",
              formula: short("proteinFed", "proteinNeed"),
            },
          ],
        },
        {
          kind: "rows",
          title: "Money per cow per day",
          along: group,
          rows: [
            {
              name: "feedCost",
              label: "Feed cost",
              unit: "cur/d",
              format: "0.00",
              total: true,
              needs: ["milk"],
              formula: unlessMissing(["feedPrice"], "SUMPRODUCT(fed,feedPrice)"),
            },
            {
              name: "costPerDryMatter",
              label: "Feed cost of a kg of dry matter",
              unit: "cur/kg DM",
              format: "0.000",
              formula: 'IF(dryMatterFed>0,feedCost/dryMatterFed,"")',
            },
            {
              name: "costPerMilk",
              label: "Feed cost of milk",
              unit: "cur/kg",
              measure: "milk",
              format: "0.000",
              formula: 'IF(milk>0,feedCost/milk,"")',
            },
            { name: "milkIncome", label: "Milk income", unit: "cur/d", format: "0.00", formula: "milk*milkPrice" },
            {
              name: "iofc",
              label: "Income over feed cost",
              unit: "cur/cow/d",
              format: "0.00",
              total: true,
              bad: "iofc<0",
              formula: "IOFC(milk, milkPrice, feedCost)",
            },
          ],
        },
        {
          kind: "rows",
          title: "All cows of the group",
          along: group,
          rows: [
            {
              name: "groupMilk",
              label: "Milk",
              unit: "kg/d",
              measure: "milk",
              format: "#,##0.0",
              formula: "cows*milk",
            },
            { name: "groupFeedCost", label: "Feed cost", unit: "cur/d", format: "#,##0.00", formula: "cows*feedCost" },
            {
              name: "groupIncome",
              label: "Income over feed cost",
              unit: "cur/d",
              format: "#,##0.00",
              total: true,
              formula: "cows*iofc",
            },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "Milk income and feed cost of a cow",
          categories: { title: "Group of cows", name: "groupName" },
          values: { title: "cur/cow/d", format: "0.00" },
          series: [
            { name: "milkIncome", colour: palette.green },
            { name: "feedCost", colour: palette.gold },
          ],
        },
        {
          kind: "rows",
          title: "Assumptions: intake to expect (NRC 2001)",
          rows: [
            {
              name: "milkIntake",
              label: "Dry matter for milk",
              unit: "kg DM/kg FCM",
              format: "0.000",
              formula: "0.372",
            },
            {
              name: "weightIntake",
              label: "Dry matter for live weight",
              unit: "kg DM/kg^0.75",
              format: "0.0000",
              formula: "0.0968",
            },
            { name: "weightPower", label: "Power of the live weight", unit: "ratio", format: "0.00", formula: "0.75" },
            { name: "intakeRate", label: "Intake gained in a week", unit: "1/week", format: "0.000", formula: "0.192" },
            { name: "intakeWeeks", label: "Weeks ahead at calving", unit: "week", format: "0.00", formula: "3.67" },
            assumed("weekDays", "Days in a week", 7, { unit: "d/week", format: "0" }),
          ],
        },
        {
          kind: "rows",
          title: "Steps: intake after calving",
          along: group,
          rows: [
            {
              name: "groupShown",
              label: "Group of cows",
              format: "@",
              lines: 2,
              needs: [],
              formula: 'IF(groupName="",SAY("Group {number}",NUMBER(group)),groupName)',
            },
            {
              name: "intakeSoFar",
              label: "Part of the full intake that is reached",
              unit: "fraction",
              format: "0%",
              needs: ["daysInMilk"],
              formula: "1-EXP(-intakeRate*(daysInMilk/weekDays+intakeWeeks))",
            },
          ],
        },
        {
          kind: "texts",
          title: "Steps: the sentence",
          along: {
            name: "what",
            labels: ["The herd", "Leaves most", "Costs more than it earns", "Groups left out", "Not compared"],
            size: 5,
          },
          quantity: {
            name: "part",
            label: "What it says",
            format: "@",
            needs: [],
            formula: [
              'IF(SUM(groupIncome)<0,SAY("The feed of the herd costs {groupIncome} a day more than its milk earns.",MONEY(-SUM(groupIncome),2)),SAY("After feed, the milk of the herd leaves {groupIncome} a day for everything else.",MONEY(SUM(groupIncome),2)))',
              `SAY(" {group} leaves most per cow: {amount}.",${nameOfGroup("MATCH(MAX(iofc),iofc,0)")},MONEY(MAX(iofc),2))`,
              `IF(AND(MIN(iofc)<0,COUNT(iofc)>1),SAY(" {group}: feed costs {amount} a cow and day more than the milk earns.",${nameOfGroup("MATCH(MIN(iofc),iofc,0)")},MONEY(-MIN(iofc),2)),"")`,
              // What is missing must not look like a result.
              'IF(COUNT(groupIncome)<MAX(COUNTA(groupName),COUNT(cows),COUNT(milk))," A group is left out: its cows, milk or milk price is missing, or the price of a feed that it eats.","")',
              'IF(OR(AND(COUNT(energy)>0,COUNT(energyFed)<COUNT(milk)),AND(COUNT(crudeProtein)>0,COUNT(proteinFed)<COUNT(milk)))," Energy or protein of a group is left out: a feed that it eats lacks dry matter, energy or protein.","")',
            ].map((formula) => `IF(COUNT(iofc)=0,"",${formula})`),
          },
        },
        {
          kind: "texts",
          title: "Steps: what is short",
          along: group,
          quantity: {
            name: "shortOf",
            label: "What the sentence says of each group",
            format: "@",
            needs: [],
            lines: 2,
            formula: `IF(SUM(intakeMissing,energyShort,proteinShort)=0,"",SAY(" {group}, short per cow per day: {items}.",groupShown,MID(${[
              saysShort("intakeMissing", "intakeExpected", 1, "kg of dry matter", "expected"),
              saysShort("energyShort", "energyNeed", 0, "MJ of energy", "needed"),
              saysShort("proteinShort", "proteinNeed", 0, "g of crude protein", "needed"),
            ].join("&")},3,150)))`,
          },
        },
        {
          kind: "texts",
          title: "Steps: what is missing",
          along: { name: "missing", labels: ["What is missing"], size: 1 },
          quantity: said(
            "saidMissing",
            "What it says",
            'IF(COUNT(milk)=0,"Fill in at least one group of cows and its ration.","Enter the milk price of a group, and the price of each feed that it eats.")',
          ),
        },
        {
          kind: "texts",
          title: "Steps: the sentence as a whole",
          along: { name: "short", labels: ["What is short"], size: 1 },
          quantity: {
            ...said("saidShort", "What it says", "INDEX(shortOf,1)&INDEX(shortOf,2)&INDEX(shortOf,3)&INDEX(shortOf,4)"),
            lines: 4,
          },
        },
      ],
    },
  ],
};
