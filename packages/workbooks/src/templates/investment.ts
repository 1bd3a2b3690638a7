import { palette } from "../looks.ts";
import type { Computed, Dimension, Template } from "../template.ts";

const longest = 25;
const investment: Dimension = { name: "investment", labels: "investmentName", size: 4 };
/** The years are cells of their own, which formulas read. */
const year: Dimension = {
  name: "year",
  labels: {
    name: "yearNumber",
    label: "Year",
    format: '"Year "0',
    needs: [],
    first: "0",
    formula: "PREVIOUS(yearNumber)+1",
  },
  size: longest + 1,
};
const driver: Dimension = {
  name: "driver",
  labels: ["Price paid", "Benefits", "Running costs", "Value at the end"],
  size: 4,
};
/** Counts from 1 in cells. */
const counted = (name: string, label: string): Computed => ({
  name,
  label,
  format: "0",
  needs: [],
  first: "1",
  formula: `PREVIOUS(${name})+1`,
});
const rank: Dimension = { name: "rank", labels: counted("placeOfBar", "Rank"), size: 4 };
/** Levels on both sides of the plan, in cells. */
const levels = (dimension: string, name: string): Dimension => ({
  name: dimension,
  labels: {
    name,
    label: "Level",
    format: "0%",
    needs: [],
    first: "1-2*levelStep",
    formula: `PREVIOUS(${name})+levelStep`,
  },
  size: 5,
});
const benefitLevel = levels("benefitLevel", "benefitShare");
const costLevel = levels("costLevel", "costShare");

const money = { unit: "cur", format: "#,##0" } as const;
/** Years in which nothing happens show a dash. */
const moneyOrDash = { unit: "cur", format: '#,##0;-#,##0;"–"' } as const;
const yearly = { unit: "cur/yr", format: "#,##0" } as const;
const amount = { kind: "number", min: 0, max: 1e12 } as const;

/** A shortage of cash that is shown as 0 does not count. */
const isShort = (cash: string) => `ROUND(${cash},0)<0`;

const ofChosen = (name: string, extra: Partial<Computed> = {}): Computed => ({
  name: `${name}Chosen`,
  label: "",
  ...money,
  formula: `INDEX(${name},1,chosen)`,
  ...extra,
});

/** Whether an investment pays, and whether its loan can be paid back. */
export const investmentTemplate: Template = {
  name: "investment",
  short: "Investment",
  title: "Investment",
  purpose:
    "Does a chaff cutter, a milk cooler, a crossbred heifer or a biogas plant pay, and can its loan be paid back?",
  steps: [
    "Investment inputs: name up to four investments with their price, life and value at the end.",
    "Enter what each brings and costs in a year: more milk, feed or labour saved, running costs.",
    "Enter the loan, its interest and years, the interest that your own money would earn elsewhere, and the inflation.",
    "Investment results: read which investment earns most a year, how fast it pays back, and the cash left after the loan.",
    "Investment risk: choose one of them and see how much its gain depends on prices and yields.",
  ],
  example:
    "An illustration, not a published case: four investments of a farm with ten cows. Amounts are in any one currency, at today's prices. Own money earns 11.3 % a year and prices rise by 5 %: 6 % in real terms.",
  report: {
    figures: ["bestAnnual", "bestPayback", "lowestCash"],
    sentence: "verdict",
    chart: "Change of the net present value when a driver is worse or better",
    forms: ["Investment inputs"],
  },
  method: [
    {
      term: "Today's money",
      text: "All amounts are at today's prices, and own money earns its real interest: (1 + interest) / (1 + inflation) - 1. An instalment stays the same in the bank's money, so it is divided by (1 + inflation) for each year that passes.",
    },
    {
      term: "Annual equivalent",
      text: "The net present value as an equal amount in each year of use. It compares investments that last for different times, if each is bought again when it is worn out. They are ranked by it.",
    },
    {
      term: "Net present value",
      text: "What the investment is worth today: all cash flows, later ones discounted at the real interest of own money. Above 0, it pays more than the money would earn elsewhere.",
    },
    {
      term: "Payback",
      text: "The time until the cash flows have brought back the price paid, in today's money and without interest. It does not count what comes after.",
    },
    {
      term: "Benefit-cost ratio",
      text: "Discounted benefits divided by discounted costs, including the price. Above 1, it pays.",
    },
    {
      term: "Loan",
      text: "Level instalments (annuity): what is paid each year is the same, first mostly interest, later mostly principal.",
    },
    {
      term: "Sensitivity",
      text: "Each driver worse and better by the same share, with the others as planned. Check the driver with the longest bar first.",
    },
  ],
  sheets: [
    {
      name: "Investment inputs",
      about: "Up to four investments. Leave a column empty if there are fewer.",
      widths: [36, 14, 15, 15, 15, 15, 30],
      blocks: [
        {
          kind: "rows",
          title: "Investment",
          along: investment,
          rows: [
            {
              name: "investmentName",
              label: "Name",
              input: { kind: "text" },
              example: ["Chaff cutter", "Milk cooler", "Crossbred heifer", "Biogas plant"],
            },
            {
              name: "price",
              label: "Price paid",
              ...money,
              input: { kind: "number", above: 0, max: 1e12 },
              goesWith: "investmentName",
              example: [450, 2400, 900, 700],
            },
            {
              name: "life",
              label: "Years of use",
              unit: "yr",
              input: { kind: "whole", min: 1, max: longest },
              format: "0",
              goesWith: "price",
              note: `Up to ${longest}`,
              example: [8, 10, 6, 10],
            },
            {
              name: "salvage",
              label: "Value at the end",
              ...money,
              input: amount,
              optional: true,
              note: "A culled cow, scrap",
              example: [30, 200, 350, null],
            },
          ],
        },
        {
          kind: "rows",
          title: "Benefits of a year, at today's prices",
          along: investment,
          rows: [
            {
              name: "moreMilk",
              label: "More milk sold, or less lost",
              unit: "kg/yr",
              measure: "milk",
              input: { kind: "number", min: 0, max: 1e9 },
              format: "#,##0",
              optional: true,
              example: [null, 1500, 1600, null],
            },
            {
              name: "milkPrice",
              label: "Milk price",
              unit: "cur/kg",
              measure: "milk",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              optional: true,
              goesWith: "moreMilk",
              example: [null, 0.36, 0.36, null],
            },
            {
              name: "hoursSaved",
              label: "Hours saved",
              unit: "h/yr",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "#,##0",
              optional: true,
              example: [220, 60, null, 250],
            },
            {
              name: "wage",
              label: "Wage",
              unit: "cur/h",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              optional: true,
              goesWith: "hoursSaved",
              note: "What the hour saved earns elsewhere",
              example: [0.3, 0.3, null, 0.3],
            },
            {
              name: "otherBenefit",
              label: "Other benefits",
              ...yearly,
              input: amount,
              optional: true,
              note: "Feed or fuel saved, calves, manure",
              example: [60, null, 45, 95],
            },
          ],
        },
        {
          kind: "rows",
          title: "Costs of a year, at today's prices",
          along: investment,
          rows: [
            {
              name: "running",
              label: "Running costs",
              ...yearly,
              input: amount,
              goesWith: "price",
              note: "Power, repairs, feed, health; 0 for none",
              example: [25, 180, 330, 30],
            },
          ],
        },
        {
          kind: "rows",
          title: "Money",
          along: investment,
          rows: [
            {
              name: "discount",
              label: "Interest of own money",
              unit: "fraction/yr",
              input: { kind: "number", min: 0, max: 2.5 },
              format: "0.0%",
              goesWith: "price",
              note: "As a bank pays it, inflation included",
              example: [0.113, 0.113, 0.113, 0.113],
            },
            {
              name: "loan",
              label: "Loan",
              ...money,
              input: amount,
              optional: true,
              note: "The rest is own money",
              example: [300, 1800, 700, 400],
            },
            {
              name: "loanRate",
              label: "Interest of the loan",
              note: "As the bank charges it",
              unit: "fraction/yr",
              input: { kind: "number", min: 0, max: 1 },
              format: "0.0%",
              optional: true,
              goesWith: "loan",
              example: [0.12, 0.12, 0.12, 0.12],
            },
            {
              name: "loanYears",
              label: "Years of the loan",
              note: "Blank only without a loan",
              unit: "yr",
              input: { kind: "whole", min: 1, max: longest },
              format: "0",
              optional: true,
              goesWith: "loan",
              example: [3, 5, 3, 3],
            },
          ],
        },
        {
          kind: "rows",
          title: "Prices",
          rows: [
            {
              name: "inflation",
              label: "Inflation",
              unit: "fraction/yr",
              input: { kind: "number", min: 0, max: 2.5 },
              format: "0.0%",
              note: "Expected rise of prices, the same for benefits, costs and the value at the end",
              example: 0.05,
            },
          ],
        },
      ],
    },
    {
      name: "Investment results",
      about:
        "What each investment earns a year, how fast it pays back, and the cash year by year. All amounts are in today's money.",
      widths: [36, 14, 15, 15, 15, 15],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "bestAnnual",
              label: "Annual equivalent of the best",
              ...yearly,
              bad: "bestAnnual<0",
              formula: 'IF(COUNT(annual)>0,MAX(annual),"")',
            },
            {
              name: "bestPayback",
              label: "It has paid back after",
              unit: "yr",
              format: "0.0",
              needs: ["bestNumber"],
              formula: "INDEX(payback,1,bestNumber)",
            },
            {
              name: "lowestCash",
              label: "Lowest cash of a year after a loan",
              ...yearly,
              bad: isShort("lowestCash"),
              needs: ["bestNumber"],
              formula: "MIN(worstYear)",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in the inflation and at least one investment.",
          lines: 4,
          needs: ["bestAnnual"],
          formula: "saysBest&saysMost&saysLoan",
        },
        {
          kind: "rows",
          title: "Does it pay?",
          along: investment,
          rows: [
            {
              name: "milkGain",
              label: "Milk of a year",
              ...yearly,
              needs: ["price"],
              formula: "IF(moreMilk>0,moreMilk*milkPrice,0)",
            },
            {
              name: "hoursGain",
              label: "Hours saved in a year",
              ...yearly,
              needs: ["price"],
              formula: "hoursSaved*wage",
            },
            {
              name: "benefit",
              label: "Benefits of a year",
              ...yearly,
              needs: ["milkGain", "hoursGain"],
              formula: "milkGain+hoursGain+otherBenefit",
            },
            {
              name: "realRate",
              label: "Real interest of own money",
              unit: "fraction/yr",
              format: "0.0%",
              needs: ["price", "discount", "inflation"],
              formula: "(1+discount)/(1+inflation)-1",
            },
            {
              name: "netValue",
              label: "Net present value",
              ...money,
              bad: "netValue<0",
              needs: ["filledIn"],
              formula: "NPV(realRate,flow)*(1+realRate)",
            },
            {
              name: "annual",
              label: "Annual equivalent",
              ...yearly,
              total: true,
              bad: "annual<0",
              needs: ["filledIn"],
              // PMT divides by next to nothing where the two rates only differ in their last digit.
              formula: "IF(ROUND(realRate,9)=0,netValue/life,PMT(realRate,life,-netValue))",
            },
            {
              name: "place",
              label: "Rank by annual equivalent",
              format: "0",
              needs: ["annual"],
              formula: "RANK(annual,ALL(annual))",
            },
            {
              name: "ratio",
              label: "Benefit-cost ratio",
              unit: "ratio",
              format: "0.00",
              bad: "ratio<1",
              needs: ["filledIn"],
              formula: "BCR(realRate, inflow, outflow)",
              plain: "NPV(realRate,inflow)/NPV(realRate,outflow)",
            },
            {
              name: "payback",
              label: "Payback",
              unit: "yr",
              format: "0.0",
              needs: ["filledIn"],
              formula: 'IF(SUM(flow)<0,"never",PAYBACK(flow))',
              plain:
                'IF(SUM(flow)<0,"never",COUNTIF(cumulative,"<0")-1-INDEX(cumulative,COUNTIF(cumulative,"<0"),1)/INDEX(flow,COUNTIF(cumulative,"<0")+1,1))',
            },
            {
              name: "instalment",
              label: "Instalment, in the bank's money",
              ...yearly,
              needs: ["price"],
              formula: "IF(loan>0,PMT(loanRate,loanYears,-loan),0)",
            },
            {
              name: "ownMoney",
              label: "Own money to begin with",
              ...money,
              needs: ["price"],
              formula: "MAX(0,price-loan)",
            },
            {
              name: "worstYear",
              label: "Lowest cash of a year after the loan",
              ...yearly,
              bad: isShort("worstYear"),
              needs: ["filledIn", "instalment"],
              formula: "MIN(0,MIN(inHand))",
            },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "What each investment earns a year above the interest of own money (annual equivalent)",
          categories: { title: "Investment", name: "investmentName" },
          values: { title: "cur/yr", format: "#,##0" },
          series: [{ name: "annual", colour: palette.green }],
          rows: 14,
        },
        { kind: "page break" },
        {
          kind: "grid",
          title: "Cash flow of the investment",
          down: year,
          across: investment,
          quantity: {
            name: "flow",
            label: "Cash flow",
            ...moneyOrDash,
            needs: ["filledIn"],
            formula: "inflow-outflow",
          },
        },
        {
          kind: "grid",
          title: "Cash left after the loan",
          down: year,
          across: investment,
          quantity: {
            name: "inHand",
            label: "In the hand",
            ...money,
            bad: isShort("inHand"),
            needs: ["filledIn", "instalment"],
            // Without what is left of equal amounts in the last digit.
            formula: 'IF(OR(yearNumber=0,yearNumber>MAX(life,loanYears)),"",ROUND(flow-repaid,10))',
          },
        },
      ],
    },
    {
      name: "Investment risk",
      about: "One investment: how its net present value changes when prices and yields differ from the plan.",
      widths: [40, 22, 16, 16, 16, 16, 10],
      blocks: [
        {
          kind: "rows",
          title: "Which one",
          rows: [
            {
              name: "chosen",
              label: "Number of the investment",
              unit: "1 to 4",
              input: { kind: "whole", min: 1, max: investment.size },
              format: "0",
              example: 3,
            },
            { name: "chosenName", label: "Name", format: "@", lines: 2, formula: "INDEX(shownName,1,chosen)" },
            ofChosen("netValue", { name: "base", label: "Net present value as planned", total: true }),
            {
              name: "tested",
              label: "Change of each driver",
              unit: "fraction",
              format: "0%",
              note: "Assumed: not from a source",
              needs: [],
              formula: "0.2",
            },
            {
              name: "levelStep",
              label: "Step of the last table",
              unit: "fraction",
              format: "0%",
              note: "Assumed: not from a source",
              needs: [],
              formula: "0.1",
            },
          ],
        },
        {
          kind: "sentence",
          name: "risk",
          waiting: "Choose an investment that is filled in.",
          needs: ["base"],
          formula: "saysRisk",
        },
        {
          kind: "table",
          title: "Each driver worse and better, by the change above",
          along: driver,
          columns: [
            {
              name: "worth",
              label: "Worth today",
              ...money,
              needs: ["base"],
              formula: [
                "INDEX(price,1,chosen)",
                "INDEX(presentGains,1,chosen)",
                "INDEX(presentRuns,1,chosen)",
                "INDEX(presentSalvage,1,chosen)",
              ],
            },
            {
              name: "low",
              label: "If worse",
              ...money,
              bad: "low<0",
              needs: ["base"],
              formula: "base-tested*worth",
            },
            {
              name: "high",
              label: "If better",
              ...money,
              bad: "high<0",
              needs: ["base"],
              formula: "base+tested*worth",
            },
            { name: "swing", label: "Swing", ...money, total: true, needs: ["base"], formula: "high-low" },
            { ...counted("driverNumber", "Place in the list") },
            {
              name: "order",
              label: "Rank",
              format: "0",
              needs: ["base"],
              // Of equal ones the first comes first.
              formula: "RANK(swing,ALL(swing))+SUMPRODUCT((ALL(swing)=swing)*(ALL(driverNumber)<driverNumber))",
            },
          ],
        },
        { kind: "page break" },
        {
          kind: "table",
          title: "From the longest bar to the shortest",
          along: rank,
          columns: [
            {
              name: "sorted",
              label: "Driver",
              format: "@",
              needs: ["base"],
              formula: "INDEX(driver,MATCH(placeOfBar,order,0),1)",
            },
            {
              name: "worse",
              label: "Change if worse",
              ...money,
              needs: ["base"],
              formula: "0-LARGE(swing,placeOfBar)/2",
            },
            {
              name: "better",
              label: "Change if better",
              ...money,
              needs: ["base"],
              formula: "LARGE(swing,placeOfBar)/2",
            },
          ],
        },
        {
          kind: "chart",
          chart: "stacked bars",
          title: "Change of the net present value when a driver is worse or better",
          categories: { title: "Driver", name: "sorted" },
          values: { title: "cur", format: "#,##0" },
          series: [
            { name: "worse", label: "Worse", colour: palette.rose },
            { name: "better", label: "Better", colour: palette.green },
          ],
          rows: 16,
        },
        {
          kind: "grid",
          title: "Benefits across, running costs down",
          down: costLevel,
          across: benefitLevel,
          quantity: {
            name: "table",
            label: "Net present value",
            ...money,
            bad: "table<0",
            needs: ["base"],
            formula: "base+(benefitShare-1)*INDEX(worth,2,1)-(costShare-1)*INDEX(worth,3,1)",
          },
        },
      ],
    },
    {
      name: "Investment steps",
      about: "What the results are computed from, year by year. All amounts are in today's money.",
      widths: [36, 14, 15, 15, 15, 15],
      blocks: [
        {
          kind: "rows",
          title: "Each investment",
          along: investment,
          rows: [
            counted("investmentNumber", "Place in the list"),
            {
              name: "shownName",
              label: "Name",
              format: "@",
              lines: 2,
              needs: [],
              formula: 'IF(investmentName="",SAY("Investment {number}",investmentNumber),investmentName)',
            },
            {
              name: "filledIn",
              label: "Filled in",
              format: "0",
              needs: ["price", "life", "benefit", "running", "realRate"],
              formula: "1",
            },
            {
              name: "presentGains",
              label: "Benefits, worth today",
              ...money,
              needs: ["filledIn"],
              formula: "NPV(realRate,gains)*(1+realRate)",
            },
            {
              name: "presentRuns",
              label: "Running costs, worth today",
              ...money,
              needs: ["filledIn"],
              formula: "NPV(realRate,runs)*(1+realRate)",
            },
            {
              name: "presentSalvage",
              label: "Value at the end, worth today",
              ...money,
              needs: ["filledIn"],
              formula: "salvage/(1+realRate)^life",
            },
          ],
        },
        {
          kind: "rows",
          title: "The best, and the worst loan",
          rows: [
            {
              name: "bestNumber",
              label: "Number of the best",
              format: "0",
              needs: ["bestAnnual"],
              formula: "MATCH(bestAnnual,annual,0)",
            },
            {
              name: "bestValue",
              label: "Its net present value",
              ...money,
              needs: ["bestNumber"],
              formula: "INDEX(netValue,1,bestNumber)",
            },
            {
              name: "mostNumber",
              label: "Number with the highest net present value",
              format: "0",
              needs: ["bestNumber"],
              formula: "MATCH(MAX(netValue),netValue,0)",
            },
            {
              name: "loanNumber",
              label: "Number with the lowest cash after the loan",
              format: "0",
              needs: ["bestNumber"],
              formula: "MATCH(lowestCash,worstYear,0)",
            },
          ],
        },
        { kind: "page break" },
        {
          kind: "grid",
          title: "Benefits",
          down: year,
          across: investment,
          quantity: {
            name: "gains",
            label: "Benefits",
            ...moneyOrDash,
            needs: ["filledIn"],
            formula: "IF(AND(yearNumber>=1,yearNumber<=life),benefit,0)",
          },
        },
        {
          kind: "grid",
          title: "Running costs",
          down: year,
          across: investment,
          quantity: {
            name: "runs",
            label: "Running costs",
            ...moneyOrDash,
            needs: ["filledIn"],
            formula: "IF(AND(yearNumber>=1,yearNumber<=life),running,0)",
          },
        },
        { kind: "page break" },
        {
          kind: "grid",
          title: "Benefits and value at the end",
          down: year,
          across: investment,
          quantity: {
            name: "inflow",
            label: "Inflow",
            ...moneyOrDash,
            needs: ["filledIn"],
            formula: "gains+IF(yearNumber=life,salvage,0)",
          },
        },
        {
          kind: "grid",
          title: "Price and running costs",
          down: year,
          across: investment,
          quantity: {
            name: "outflow",
            label: "Outflow",
            ...moneyOrDash,
            needs: ["filledIn"],
            formula: "runs+IF(yearNumber=0,price,0)",
          },
        },
        { kind: "page break" },
        {
          kind: "grid",
          title: "Cash flow from the start, added up",
          down: year,
          across: investment,
          quantity: {
            name: "cumulative",
            label: "Added up",
            ...moneyOrDash,
            needs: ["filledIn"],
            first: "flow",
            formula: "ROUND(PREVIOUS(cumulative)+flow,10)",
          },
        },
        {
          kind: "grid",
          title: "Instalment of the loan",
          down: year,
          across: investment,
          quantity: {
            name: "repaid",
            label: "Instalment",
            ...moneyOrDash,
            needs: ["instalment", "inflation"],
            formula: "IF(AND(loan>0,yearNumber>=1,yearNumber<=loanYears),instalment/(1+inflation)^yearNumber,0)",
          },
        },
      ],
    },
    {
      name: "Investment sentence",
      about: "How the sentence of the results is put together.",
      widths: [32, 12, 90],
      blocks: [
        {
          kind: "rows",
          title: "The sentence",
          rows: [
            {
              name: "saysBest",
              label: "Which earns most",
              format: "@",
              lines: 2,
              needs: [],
              formula: [
                'IF(bestNumber="","",IF(bestAnnual<0,"None of these investments pays: the money earns more elsewhere.",',
                "saysWorth))",
              ].join(""),
            },
            {
              name: "saysWorth",
              label: "What it is worth",
              format: "@",
              lines: 2,
              needs: [],
              formula:
                'IF(bestNumber="","",IF(ISNUMBER(bestPayback),saysPayback,SAY("{name} earns most: {annual} a year above what the money would earn elsewhere, worth {value} today.",INDEX(shownName,1,bestNumber),MONEY(bestAnnual,0),MONEY(bestValue,0))))',
            },
            {
              name: "saysPayback",
              label: "When it pays back",
              format: "@",
              lines: 2,
              needs: [],
              formula:
                'IF(OR(bestNumber="",NOT(ISNUMBER(bestPayback))),"",SAY("{name} earns most: {annual} a year above what the money would earn elsewhere, worth {value} today, and pays back in {years} years.",INDEX(shownName,1,bestNumber),MONEY(bestAnnual,0),MONEY(bestValue,0),FIXED(bestPayback,1)))',
            },
            {
              name: "saysMost",
              label: "Where another is worth more",
              format: "@",
              lines: 2,
              needs: [],
              formula:
                'IF(bestNumber="","",IF(OR(bestAnnual<0,mostNumber=bestNumber),"",SAY(" {shownName} has the highest net present value, {netValue}, but over {life} years.",INDEX(shownName,1,mostNumber),MONEY(MAX(netValue),0),INDEX(life,1,mostNumber))))',
            },
            {
              name: "saysLoan",
              label: "The loan",
              format: "@",
              lines: 2,
              needs: [],
              formula: [
                `IF(bestNumber="","",IF(${isShort("lowestCash")},`,
                'SAY(" Look at the loan: {shownName} brings {lowestCash} less than the instalment in its worst year.",INDEX(shownName,1,loanNumber),MONEY(-lowestCash,0)),""))',
              ].join(""),
            },
            {
              name: "saysRisk",
              label: "The risk of the one chosen",
              format: "@",
              lines: 2,
              needs: ["base"],
              formula: [
                'SAY("It depends most on: {driver}. ",INDEX(driver,MATCH(MAX(swing),swing,0),1))',
                '&IF(MIN(low)<0,IF(base<0,"It does not pay as planned.","It no longer pays if what a red cell shows comes true."),"It pays in every single case below.")',
              ].join(""),
            },
          ],
        },
      ],
    },
  ],
};
