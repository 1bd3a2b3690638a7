import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import type { Computed, Dimension, Template } from "../template.ts";

const longest = 10;
const investment: Dimension = { name: "investment", labels: "investmentName", size: 4 };
const year: Dimension = {
  name: "year",
  labels: Array.from({ length: longest + 1 }, (_, k) => `Year ${k}`),
  size: longest + 1,
};
const driver: Dimension = {
  name: "driver",
  labels: ["Price paid", "Benefits", "Running costs", "Value at the end"],
  size: 4,
};
const rank: Dimension = { name: "rank", labels: ["1st", "2nd", "3rd", "4th"], size: 4 };
const benefitLevel: Dimension = {
  name: "benefitLevel",
  labels: ["Benefits 80 %", "90 %", "as planned", "110 %", "120 %"],
  size: 5,
};
const costLevel: Dimension = { name: "costLevel", labels: ["80 %", "90 %", "100 %", "110 %", "120 %"], size: 5 };

const money = { unit: "cur", format: "#,##0" } as const;
const yearly = { unit: "cur/yr", format: "#,##0" } as const;
const amount = { kind: "number", min: 0, max: 1e12 } as const;

/** A shortage of cash below this does not count. */
const asGoodAsNone = 0.5;

/** The rank of each driver by its swing; of equal ones the first comes first. */
const orders = Array.from({ length: driver.size }, (_, k) =>
  ["RANK(swing,ALL(swing))", ...Array.from({ length: k }, (__, j) => `(INDEX(ALL(swing),${j + 1},1)=swing)`)].join("+"),
);

/** The year of a cell of a grid, counted from 0. */
const at = "(NUMBER(year)-1)";

const nameOf = (k: string) => `IF(INDEX(investmentName,1,${k})="","Investment "&${k},INDEX(investmentName,1,${k}))`;

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
    "Enter the loan, its interest and years, and the interest that your own money would earn elsewhere.",
    "Investment results: read which investment pays, how fast, and how much cash is left each year after the loan.",
    "Investment risk: choose one of them and see how much its gain depends on prices and yields.",
  ],
  example:
    "An illustration, not a published case: four investments of a farm with ten cows. Amounts are in any one currency of today; interest is real, without inflation.",
  report: {
    figures: ["bestValue", "bestPayback", "lowestCash"],
    sentence: "verdict",
    chart: "Change of the net present value when a driver is 20 % worse or better",
    forms: ["Investment inputs"],
  },
  method: [
    {
      term: "Net present value",
      text: "What the investment is worth today: all cash flows, later ones discounted at the interest of own capital. Above 0, it pays more than the money would earn elsewhere.",
    },
    {
      term: "Payback",
      text: "The time until the cash flows have brought back the price paid, without interest. It does not count what comes after.",
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
      text: "Each driver 20 % lower and 20 % higher, with the others as planned. Check the driver with the longest bar first.",
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
              example: [450, 2400, 900, 700],
            },
            {
              name: "life",
              label: "Years of use",
              unit: "yr",
              input: { kind: "whole", min: 1, max: longest },
              format: "0",
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
          title: "Benefits of a year",
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
          title: "Costs of a year",
          along: investment,
          rows: [
            {
              name: "running",
              label: "Running costs",
              ...yearly,
              input: amount,
              optional: true,
              note: "Power, repairs, feed, health",
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
              ...parameter("BCR", "rate"),
              format: "0%",
              note: "Real: without inflation",
              example: [0.06, 0.06, 0.06, 0.06],
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
              format: "0%",
              optional: true,
              goesWith: "loan",
              example: [0.12, 0.12, 0.12, 0.12],
            },
            {
              name: "loanYears",
              label: "Years of the loan",
              note: "Blank: 1",
              unit: "yr",
              input: { kind: "whole", min: 1, max: longest },
              format: "0",
              optional: true,
              goesWith: "loan",
              example: [3, 5, 3, 3],
            },
          ],
        },
      ],
    },
    {
      name: "Investment results",
      about: "What each investment is worth, how fast it pays back, and the cash year by year.",
      widths: [36, 14, 15, 15, 15, 15],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "bestValue",
              label: "Net present value of the best",
              ...money,
              bad: "bestValue<0",
              formula: 'IF(COUNT(netValue)>0,MAX(netValue),"")',
            },
            {
              name: "bestPayback",
              label: "It has paid back after",
              unit: "yr",
              format: "0.0",
              needs: ["bestValue"],
              formula: "INDEX(payback,1,MATCH(bestValue,netValue,0))",
            },
            {
              name: "lowestCash",
              label: "Lowest cash of a year after a loan",
              ...yearly,
              bad: `lowestCash<-${asGoodAsNone}`,
              needs: ["bestValue"],
              formula: "MIN(worstYear)",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in at least one investment.",
          lines: 3,
          needs: ["bestValue"],
          formula: [
            'IF(bestValue<0,"None of these investments pays: the money earns more elsewhere.",',
            `${nameOf("MATCH(bestValue,netValue,0)")}&" is worth most: "&FIXED(bestValue,0)&" above what the money would earn elsewhere, and pays back in "&FIXED(bestPayback,1)&" years.")`,
            `&IF(lowestCash<-${asGoodAsNone}," Look at the loan: "&${nameOf("MATCH(lowestCash,worstYear,0)")}&" brings "&FIXED(-lowestCash,0)&" less than the instalment in its worst year.","")`,
          ].join(""),
        },
        {
          kind: "rows",
          title: "Does it pay?",
          along: investment,
          rows: [
            {
              name: "benefit",
              label: "Benefits of a year",
              ...yearly,
              needs: ["price"],
              // Milk or hours without their price are not worth nothing.
              formula:
                'IF(OR(AND(moreMilk>0,milkPrice=""),AND(hoursSaved>0,wage="")),"",IF(moreMilk>0,moreMilk*milkPrice,0)+hoursSaved*wage+otherBenefit)',
            },
            {
              name: "netValue",
              label: "Net present value",
              ...money,
              total: true,
              bad: "netValue<0",
              needs: ["price", "life", "discount", "benefit"],
              formula: "NPV(discount,flow)*(1+discount)",
            },
            {
              name: "ratio",
              label: "Benefit-cost ratio",
              unit: "ratio",
              format: "0.00",
              bad: "ratio<1",
              needs: ["price", "life", "discount", "benefit"],
              formula: "BCR(discount, inflow, outflow)",
              plain: "NPV(discount,inflow)/NPV(discount,outflow)",
            },
            {
              name: "payback",
              label: "Payback",
              unit: "yr",
              format: "0.0",
              needs: ["price", "life", "benefit"],
              formula: 'IF(SUM(flow)<0,"never",PAYBACK(flow))',
              plain:
                'IF(SUM(flow)<0,"never",COUNTIF(cumulative,"<0")-1-INDEX(cumulative,COUNTIF(cumulative,"<0"),1)/INDEX(flow,COUNTIF(cumulative,"<0")+1,1))',
            },
            {
              name: "instalment",
              label: "Instalment of the loan",
              ...yearly,
              needs: ["price"],
              formula: "IF(loan>0,IF(loanRate>0,PMT(loanRate,MAX(1,loanYears),-loan),loan/MAX(1,loanYears)),0)",
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
              bad: `worstYear<-${asGoodAsNone}`,
              needs: ["price", "life", "benefit"],
              formula: "MIN(0,MIN(inHand))",
            },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "Net present value of each investment",
          categories: { title: "Investment", name: "investmentName" },
          values: { title: "cur", format: "#,##0" },
          series: [{ name: "netValue", colour: palette.green }],
          rows: 14,
        },
        {
          kind: "grid",
          title: "Cash flow of the investment",
          down: year,
          across: investment,
          quantity: {
            name: "flow",
            label: "Cash flow",
            ...money,
            needs: ["price", "life", "benefit"],
            formula: "inflow-outflow",
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
            ...money,
            needs: ["price", "life", "benefit"],
            first: "flow",
            formula: "PREVIOUS(cumulative)+flow",
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
            bad: `inHand<-${asGoodAsNone}`,
            needs: ["price", "life", "benefit"],
            formula: `IF(${at}=0,"",flow-IF(AND(loan>0,${at}<=MAX(1,loanYears)),instalment,0))`,
          },
        },
      ],
    },
    {
      name: "Investment risk",
      about: "One investment: how its net present value changes when prices and yields differ from the plan.",
      widths: [36, 16, 16, 16, 16, 16],
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
            { name: "chosenName", label: "Name", format: "@", formula: nameOf("chosen") },
            ofChosen("netValue", { name: "base", label: "Net present value as planned", total: true }),
          ],
        },
        {
          kind: "sentence",
          name: "risk",
          waiting: "Choose an investment that is filled in.",
          formula: [
            '"It depends most on: "&INDEX(driver,MATCH(MAX(swing),swing,0),1)&". "',
            '&IF(MIN(low)<0,IF(base<0,"It does not pay as planned.","It no longer pays if what a red cell shows comes true."),"It pays in every single case below.")',
          ].join(""),
        },
        {
          kind: "table",
          title: "Each driver 20 % lower and higher",
          along: driver,
          columns: [
            {
              name: "worth",
              label: "Worth today",
              ...money,
              needs: ["base"],
              formula: [
                "INDEX(price,1,chosen)",
                "NPV(INDEX(discount,1,chosen),INDEX(gains,0,chosen))*(1+INDEX(discount,1,chosen))",
                "NPV(INDEX(discount,1,chosen),INDEX(runs,0,chosen))*(1+INDEX(discount,1,chosen))",
                "INDEX(salvage,1,chosen)/(1+INDEX(discount,1,chosen))^INDEX(life,1,chosen)",
              ],
            },
            {
              name: "low",
              label: "If 20 % worse",
              ...money,
              bad: "low<0",
              needs: ["base"],
              formula: "base-0.2*worth",
            },
            {
              name: "high",
              label: "If 20 % better",
              ...money,
              bad: "high<0",
              needs: ["base"],
              formula: "base+0.2*worth",
            },
            { name: "swing", label: "Swing", ...money, total: true, needs: ["base"], formula: "high-low" },
            { name: "order", label: "Rank", format: "0", needs: ["base"], formula: orders },
          ],
        },
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
              formula: "INDEX(driver,MATCH(NUMBER(rank),order,0),1)",
            },
            {
              name: "worse",
              label: "Change if worse",
              ...money,
              needs: ["base"],
              formula: "-LARGE(swing,NUMBER(rank))/2",
            },
            {
              name: "better",
              label: "Change if better",
              ...money,
              needs: ["base"],
              formula: "LARGE(swing,NUMBER(rank))/2",
            },
          ],
        },
        {
          kind: "chart",
          chart: "stacked bars",
          title: "Change of the net present value when a driver is 20 % worse or better",
          categories: { title: "Driver", name: "sorted" },
          values: { title: "cur", format: "#,##0" },
          series: [
            { name: "worse", label: "20 % worse", colour: palette.rose },
            { name: "better", label: "20 % better", colour: palette.green },
          ],
          rows: 16,
        },
        {
          kind: "grid",
          title: "Net present value, running costs down",
          down: costLevel,
          across: benefitLevel,
          quantity: {
            name: "table",
            label: "Net present value",
            ...money,
            bad: "table<0",
            needs: ["base"],
            formula: "base+(NUMBER(benefitLevel)-3)/10*INDEX(worth,2,1)-(NUMBER(costLevel)-3)/10*INDEX(worth,3,1)",
          },
        },
      ],
    },
    {
      name: "Investment steps",
      about: "Benefits and costs year by year, from which the results are computed.",
      widths: [36, 14, 15, 15, 15, 15],
      blocks: [
        {
          kind: "grid",
          title: "Benefits",
          down: year,
          across: investment,
          quantity: {
            name: "gains",
            label: "Benefits",
            ...money,
            needs: ["price", "life", "benefit"],
            formula: `IF(AND(${at}>=1,${at}<=life),benefit,0)`,
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
            ...money,
            needs: ["price", "life", "benefit"],
            formula: `IF(AND(${at}>=1,${at}<=life),running,0)`,
          },
        },
        {
          kind: "grid",
          title: "Benefits and value at the end",
          down: year,
          across: investment,
          quantity: {
            name: "inflow",
            label: "Inflow",
            ...money,
            needs: ["price", "life", "benefit"],
            formula: `gains+IF(${at}=life,salvage,0)`,
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
            ...money,
            needs: ["price", "life", "benefit"],
            formula: `runs+IF(${at}=0,price,0)`,
          },
        },
      ],
    },
  ],
};
