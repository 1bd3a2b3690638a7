import { type Cell, functionNamed } from "@dairy-functions/shared";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import { said } from "../said.ts";
import type { Across, Computed, Dimension, Input, Quantity, Template } from "../template.ts";
import { lastOf } from "../template-formulas.ts";

/** A member is known by number and name, beside each row of the ledger; one whose name is missing is not left out. */
const who: Computed = {
  name: "who",
  label: "Member",
  format: "@",
  needs: [],
  formula: 'IF(AND(memberName="",memberCheck=""),"",TRIM(memberNumber&" "&IF(memberName="","(no name)",memberName)))',
};
const listed: Dimension = { name: "member", labels: "memberName", size: 60 };
const member: Dimension = { ...listed, labels: who, filled: "lastMember" };

const dayNumber: Computed = {
  name: "dayNumber",
  label: "Day",
  format: "0",
  first: "1",
  formula: "PREVIOUS(dayNumber)+1",
};
const day: Dimension = { name: "day", labels: dayNumber, size: 31 };

/** Milk is tested up to three times a month, and a test counts for its ten days. */
const period: Across = { name: "period", labels: ["Days 1–10", "Days 11–20", "Days 21–31"], size: 3 };
const tenDays: Across = {
  name: "tenDays",
  labels: [...Array.from({ length: 10 }, (_, k) => `Day ${k + 1}, ${k + 11}, ${k + 21}`), "Day 31"],
  size: 11,
};

/** Money to the hundredth, however much it is: what is paid adds up as it is printed. */
const paid = "#,##0.00;-#,##0.00";

const rules = ["Two axes", "Total solids", "Fat", "Fat and protein", "Flat price"] as const;
const rule: Dimension = { name: "rule", labels: rules, size: rules.length };
/** A formula for each rule. */
const each = (formulas: Readonly<Record<(typeof rules)[number], string>>): readonly string[] =>
  rules.map((name) => formulas[name]);
const above0 = (...prices: readonly string[]) =>
  `IF(${prices.map((name) => `COUNTIF(${name},">0")`).join("+")}=${prices.length},"complete","")`;
const ofRule = (name: string, label: string, unit: string, rates: string): Computed => ({
  name,
  label,
  unit,
  format: paid,
  needs: ["pricesReady"],
  formula: `INDEX(${rates},ruleRow,1)`,
});
/** A rule waits for its prices and for the tests that it pays for. */
const whenTested = (formula: string) =>
  `IF(OR(ruleReady="",AND(SUM(fatRate)>0,averageFatAll=""),AND(SUM(snfRate)>0,averageSnfAll="")),"",${formula})`;

const way: Dimension = { name: "milk that left", labels: ["Sent to the plant", "Sold here", "Cream sold"], size: 3 };

/** Labels of the rate chart: from the lowest in equal steps, as far as milk goes. */
const steps = (name: string, label: string, lowest: string, size: number): Dimension => {
  const next = `ROUND(PREVIOUS(${name})+chartStep,4)`;
  const upTo15 = (value: string) => `IF(${value}>15,"",${value})`;
  return {
    name: `${name}Step`,
    labels: {
      name,
      label,
      format: "0.00",
      needs: [lowest, "chartStep"],
      first: lowest,
      formula: `IF(PREVIOUS(${name})="","",${upTo15(next)})`,
    },
    size,
  };
};
const fatSteps = steps("chartFat", "Fat", "lowestFat", 41);
const snfSteps = steps("chartSnf", "SNF", "lowestSnf", 16);

/** Share of the milk or its fat that may get lost on the way. */
const accepted = 0.02;

/**
 * The formulas for SNF as p*L/(1+q*L)+r*fat+c, with the lactometer reading L. The coefficients are those of the function
 * SNF, worked out from what it gives.
 */
const solids = functionNamed("SNF")!;
const compute = solids.compute as (...args: readonly unknown[]) => number;
const solidsParam = solids.params.find(({ name }) => name === "formula")!;
const solidsNames = "choices" in solidsParam ? Object.keys(solidsParam.choices) : [];
const coefficients = solidsNames.map((formula) => {
  const at = (...inputs: readonly [lactometer: number, fat: number]) => compute(...inputs, formula, undefined);
  const constant = at(0, 0);
  const [at20, at40] = [at(20, 0) - constant, at(40, 0) - constant];
  const curve = (2 * at20 - at40) / (40 * (at40 - at20));
  const exact = (value: number) => Number(value.toFixed(9));
  return [(at20 / 20) * (1 + 20 * curve), curve, at(0, 1) - constant, constant].map(exact);
});
const solidsFormula: Dimension = { name: "solidsFormula", labels: solidsNames, size: solidsNames.length };
const coefficient = (name: string, label: string, k: number): Computed => ({
  name,
  label,
  format: "0.00##",
  formula: coefficients.map((row) => String(row[k])),
});
const ofFormula = (name: string, label: string, coefficients: string): Computed => ({
  name,
  label,
  format: "0.00##",
  needs: ["solidsRow"],
  formula: `INDEX(${coefficients},solidsRow,1)`,
});

/** An average of the members' tests, each weighted with its milk; milk without a test counts as the average. */
const averageOver = (test: string, milk: string) =>
  `IF(SUMIF(${test},">0",${milk})=0,"",SUMPRODUCT(${milk},${test})/SUMIF(${test},">0",${milk}))`;

/** How many entries are not numbers within limits: text, or what was pasted. */
const refused = (name: string, min: number, max?: number) =>
  `COUNTA(${name})-COUNTIF(${name},">=${min}")${max === undefined ? "" : `+COUNTIF(${name},">${max}")`}`;

const counted = (name: string, label: string, formula: string): Computed => ({
  name,
  label,
  unit: "count",
  format: "0",
  needs: [],
  formula,
});

const price = (name: string, label: string, example: number, note: string, unit = "cur/kg"): Input => ({
  name,
  label,
  unit,
  input: { kind: "number", above: 0, max: 1e6 },
  format: paid,
  note,
  example,
});
const amount = (name: string, label: string, example: readonly Cell[]): Input => ({
  name,
  label,
  unit: "cur",
  input: { kind: "number", min: 0, max: 1e9 },
  format: paid,
  optional: true,
  example,
});
/** The most litres of a member and day. */
const mostLitres = 500;
/** Readings of milk lie between 15, half water, and 40; beyond them SNF would not be that of milk. */
const tests: Readonly<Record<string, readonly [number, number]>> = { fat: [1, 15], lactometer: [15, 40], snf: [1, 15] };
const tested = (name: string, label: string, unit: string) => ({
  name,
  label,
  unit,
  across: period,
  input: { kind: "number", min: tests[name]![0], max: tests[name]![1] } as const,
  format: "0.0",
  optional: true as const,
});
const money = (name: string, label: string, formula: string, more: Partial<Computed> = {}): Computed => ({
  name,
  label,
  unit: "cur",
  format: paid,
  formula,
  ...more,
});
/** What the ledger holds for the member of the slip; blank where the ledger is. */
const ofMember = (quantity: string, column = "1") => {
  const cell = `INDEX(${quantity},slipRow,${column})`;
  return `IF(${cell}="","",${cell})`;
};
const onSlip = (name: string, label: string, unit: string, format: string, quantity: string): Quantity => ({
  name,
  label,
  ...(unit && { unit }),
  format,
  needs: ["slipRow"],
  formula: ofMember(quantity),
});

/** Amounts that a slip names where there are any. */
const lessOnSlip = (...amounts: readonly (readonly [name: string, text: string])[]) =>
  `IF(memberPrice="","",${amounts.map(([name, text]) => `IF(SUM(${name})=0,"",SAY(", ${text} {amount}",MONEY(${name},2)))`).join("&")})`;

/** The example: an illustration of twenty members in a month of thirty days. */
const names = [
  ...["Rahima Khatun", "Abdul Karim", "Fatema Begum", "Nurul Islam", "Shefali Rani", "Mohan Ghosh", "Jahanara Begum"],
  ...["Ratan Kumar", "Amena Khatun", "Habibur Rahman", "Sabita Das", "Golam Mostafa", "Parul Akter", "Nikhil Ghosh"],
  ...["Halima Begum", "Aziz Mia", "Minati Rani", "Shahid Ullah", "Rokeya Begum", "Tapan Das"],
];
const tenth = (value: number) => Math.round(value * 10) / 10;
/** The cow of the eighth calved on the 13th: no milk and no test before. */
const dry = (row: number, k: number) => row === 7 && k < 12;
const exampleLitres = names.map((_, row) =>
  Array.from({ length: 30 }, (__, k) =>
    dry(row, k) ? null : tenth(2 + ((row * 7) % 10) * 0.5 + ((row * 5 + k * 3) % 7) * 0.2),
  ),
);
const exampleTests = (of: (row: number, k: number) => Cell) =>
  names.map((_, row) => [0, 1, 2].map((k) => (dry(row, 10 * k + 9) ? null : of(row, k))));
const analysed = (row: number) => row % 10 === 4;
const exampleOfDay = Array.from({ length: 30 }, (_, k) => exampleLitres.reduce((sum, row) => sum + Number(row[k]), 0));

/** What each member brought in a month, what it is paid, and whether the milk reached the plant. */
export const collectionLedger: Template = {
  name: "collection-ledger",
  short: "Ledger",
  title: "Milk collection ledger",
  purpose: "What is each member of the collection centre paid for a month of milk, and does all of it reach the plant?",
  steps: [
    "Ledger inputs: choose the rule of payment and enter its prices. Ledger members: enter number, name and deductions of up to 60 members.",
    "Ledger milk: each day, enter what each member brings. For two milkings, type the sum: =4.5+3.",
    "Ledger tests: enter fat, and lactometer reading or SNF, up to three times a month. Ledger dispatch: enter what is sent to the plant.",
    "Ledger results: read what is paid, what is lost on the way, and what other rules of payment would pay.",
    "Ledger payment: print the list for signatures. Ledger slips: print the slips and cut them apart. Ledger slip: one member, day by day. Ledger rates: print the rate chart and hang it up.",
  ],
  example:
    "An illustration, not a real centre: twenty members in a month of thirty days, in any one currency. The two-axis prices come from the examples of PAYTWOAXIS; the others are chosen to pay about as much.",
  method: [
    {
      term: "Milk by weight",
      text: "Litres times density. The rules pay by weight; the price of a litre is the payment divided by the litres.",
    },
    {
      term: "Tests",
      text: "A test counts for its ten days: the average of the month weights each test by the milk of those days. Milk of days without a test is paid by the average of the member's other tests, so that one test a month is enough. Milk without any test is not paid yet.",
    },
    {
      term: "SNF",
      text: "Solids-not-fat: as the analyser shows it, or computed from the lactometer reading and fat of the same ten days.",
    },
    {
      term: "Milk money",
      text: "The rule, on the average tests of the month, rounded to hundredths. It equals the payment of each ten days by its own test, because each rule pays in proportion to the contents of the milk. A flat price pays for litres or kilograms and needs no test.",
    },
    {
      term: "Held back",
      text: "A member is not paid while the number or name is missing, a number appears twice, an entry is not a number within its limits, the rule or its prices are missing, or a test that the rule needs is missing. The list of payments and the slip say which.",
    },
    {
      term: "Deductions",
      text: "Feed on credit, instalments and others, up to the milk money and the bonus; the rest is carried over to the next month.",
    },
    {
      term: "Losses",
      text: `Milk collected less milk sent to the plant, sold at the centre and sold as cream, of which a kilogram counts as a litre. Milk sold at the centre has the average fat. Up to ${100 * accepted} % are usual; a larger loss, or a gain, means that a measure or a test is wrong, or milk is lost. If fat is missing while the litres agree, cream was probably taken off or water added.`,
    },
  ],
  sheets: [
    {
      name: "Ledger inputs",
      about: "The centre, the rule of payment and its prices. Only the prices of the chosen rule are needed.",
      blocks: [
        {
          kind: "rows",
          title: "Centre",
          rows: [
            { name: "centre", label: "Name", input: { kind: "text" }, optional: true, example: "Purbapara" },
            { name: "month", label: "Month", input: { kind: "text" }, optional: true, example: "June" },
          ],
        },
        {
          kind: "rows",
          title: "Payment",
          rows: [
            {
              name: "chosenRule",
              label: "Rule of payment",
              input: { kind: "list", values: rules },
              note: "Two axes: fat and SNF. Total solids: their sum. Fat: kilo-fat. Fat and protein: less a charge for volume. Flat price: without tests",
              example: "Two axes",
            },
            price("twoAxesFat", "Two axes: kilogram of fat", 300, "SNF is often paid two thirds of it"),
            price("twoAxesSnf", "Two axes: kilogram of SNF", 200, "Solids-not-fat"),
            price("solidsRate", "Total solids: kilogram of solids", 237, "Fat and solids-not-fat alike"),
            price("fatOnly", "Fat: kilogram of fat", 690, "The kilo-fat system"),
            price("componentFat", "Fat and protein: kilogram of fat", 350, "Components, A+B-C"),
            price("componentProtein", "Fat and protein: kilogram of protein", 480, "Components, A+B-C"),
            {
              name: "charge",
              label: "Fat and protein: charge for volume",
              ...parameter("PAYCOMPONENT", "volumeDeduction"),
              format: "0.00",
              optional: true,
              example: 0.9,
            },
            {
              name: "protein",
              label: "Fat and protein: protein of the milk",
              ...parameter("PAYCOMPONENT", "protein"),
              format: "0.0",
              note: "One test by the plant for the milk of all members",
              example: 3.3,
            },
            price("flatPrice", "Flat price: litre or kilogram of milk", 31, "The same for all milk", "cur"),
            {
              name: "flatUnit",
              label: "Flat price: paid for each",
              input: { kind: "list", values: ["litre", "kilogram"] },
              note: "Blank: litre",
              optional: true,
              example: "litre",
            },
            {
              name: "bonusRate",
              label: "Bonus for clean milk",
              unit: "cur/L",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              note: "For members marked yes on the sheet Ledger members",
              optional: true,
              example: 0.5,
            },
          ],
        },
        {
          kind: "rows",
          title: "Milk",
          rows: [
            {
              name: "density",
              label: "Density",
              ...parameter("LTOKG", "density"),
              format: "0.000",
              note: "Blank: 1.03",
              optional: true,
              example: 1.03,
            },
            {
              name: "lactometerFormula",
              label: "Formula of the lactometer",
              ...parameter("SNF", "formula"),
              note: "Use the formula of your buyer. Blank: BIS",
              optional: true,
              example: "BIS",
            },
            {
              name: "creamFat",
              label: "Fat of cream sold",
              ...parameter("CREAMKG", "creamFat"),
              format: "0",
              note: "Only if the centre sells cream",
              optional: true,
            },
          ],
        },
        {
          kind: "rows",
          title: "Rate chart",
          rows: [
            {
              name: "lowestFat",
              label: "Lowest fat",
              ...parameter("RATECHART", "fatMin"),
              format: "0.0",
              example: 3,
            },
            {
              name: "lowestSnf",
              label: "Lowest SNF",
              ...parameter("RATECHART", "solidsMin"),
              format: "0.0",
              example: 7.5,
            },
            {
              name: "chartStep",
              label: "Step of both",
              unit: "%",
              input: { kind: "number", min: 0.05, max: 0.5 },
              format: "0.00",
              example: 0.1,
            },
          ],
        },
        {
          kind: "rows",
          title: "Steps",
          rows: [
            {
              name: "kgPerLitre",
              label: "A litre of milk",
              unit: "kg",
              format: "0.000",
              formula: "LTOKG(1, density)",
            },
          ],
        },
      ],
    },
    {
      name: "Ledger members",
      about: "Up to 60 members, in the order of your register. A row may stay blank.",
      widths: [10, 26, 13, 14, 13, 10, 22, 25],
      freezeHeader: true,
      blocks: [
        {
          kind: "table",
          along: listed,
          columns: [
            {
              name: "memberNumber",
              label: "Member number",
              input: { kind: "whole", min: 1, max: 99999 },
              format: "0",
              optional: true,
              note: "Different for each member",
              example: names.map((_, row) => 101 + row),
            },
            { name: "memberName", label: "Name", input: { kind: "text" }, example: names },
            amount(
              "feedCredit",
              "Feed on credit",
              names.map((_, row) => (row % 3 === 0 ? 400 + row * 50 : null)),
            ),
            amount(
              "instalment",
              "Loan instalment",
              names.map((_, row) => (row % 5 === 1 ? 1000 : row === 7 ? 4500 : null)),
            ),
            amount("otherDeduction", "Other deduction", [20, ...Array<Cell>(8).fill(null), 75]),
            {
              name: "clean",
              label: "Clean milk",
              input: { kind: "list", values: ["yes", "no"] },
              optional: true,
              note: "Blank: no",
              example: names.map((_, row) => (row % 4 === 2 ? "no" : "yes")),
            },
            {
              name: "memberCheck",
              label: "Problem",
              format: "@",
              needs: [],
              bad: 'memberCheck<>""',
              formula:
                'IF(memberName="",IF(COUNTA(memberNumber,feedCredit,instalment,otherDeduction,litres)>0,"name is missing",""),IF(memberNumber="","number is missing",IF(IF(COUNTIFS(memberNumber,">=1",memberNumber,"<=99999")=0,TRUE,INT(memberNumber)<>memberNumber),"number is not allowed",IF(COUNTIF(ALL(memberNumber),memberNumber)>1,"number appears twice",entryCheck))))',
            },
            {
              name: "entryCheck",
              label: "Entries",
              format: "@",
              needs: [],
              bad: 'entryCheck<>""',
              formula:
                'IF(refusedMilk>0,"milk is not a number",IF(refusedTests>0,"a test is not allowed",IF(refusedDeductions>0,"a deduction is not allowed",IF(COUNTA(clean)-COUNTIF(clean,"yes")-COUNTIF(clean,"no")>0,"clean milk is not yes or no",""))))',
            },
          ],
        },
      ],
    },
    {
      name: "Ledger milk",
      about: "Litres of each member and day. For two milkings, type the sum: =4.5+3. Leave days without milk blank.",
      landscape: true,
      widths: [26, ...Array<number>(31).fill(5)],
      freezeHeader: true,
      rowsAPage: 30,
      blocks: [
        {
          kind: "grid",
          title: "Milk",
          down: member,
          across: day,
          quantity: {
            name: "litres",
            label: "Milk",
            unit: "L",
            note: "Blank: no milk that day",
            input: { kind: "number", min: 0, max: mostLitres },
            format: "0.0",
            example: exampleLitres,
          },
        },
      ],
    },
    {
      name: "Ledger tests",
      about:
        "Fat of each member's milk, with the lactometer reading or the SNF from an analyser, for each ten days. One test a month is enough.",
      landscape: true,
      widths: [26, ...Array<number>(6).fill(10.5), ...Array<number>(9).fill(11), 10, 10, 9],
      freezeHeader: true,
      rowsAPage: 30,
      blocks: [
        {
          kind: "table",
          along: member,
          columns: [
            {
              name: "milkOf",
              label: "Milk",
              unit: "L",
              format: "0.0",
              across: period,
              needs: ["memberLitres"],
              formula: 'SUMIFS(litres,dayNumber,">="&firstDay,dayNumber,"<="&lastDay)',
            },
            {
              ...tested("fat", "Fat", "%"),
              example: exampleTests((row, k) => tenth(3.6 + ((row * 3 + k) % 9) * 0.2)),
            },
            {
              ...tested("lactometer", "Lactometer", "deg L"),
              example: exampleTests((row, k) => (analysed(row) ? null : 27 + ((row + k) % 5) * 0.5)),
            },
            {
              ...tested("snf", "SNF, analyser", "%"),
              example: exampleTests((row, k) => (analysed(row) ? tenth(8.3 + ((row + k) % 3) * 0.1) : null)),
            },
            {
              name: "snfOf",
              label: "SNF",
              unit: "%",
              format: "0.00",
              across: period,
              needs: [],
              formula:
                'IF(COUNT(snf)=1,snf,IF(OR(COUNT(lactometer,fat)<2,solidsRow=""),"",SNF(lactometer, fat, lactometerFormula)))',
              plain:
                'IF(COUNT(snf)=1,snf,IF(OR(COUNT(lactometer,fat)<2,solidsRow=""),"",perReading*lactometer/(1+perCurve*lactometer)+perFat*fat+constant))',
            },
            {
              name: "averageFat",
              label: "Fat, month",
              unit: "%",
              format: "0.00",
              total: true,
              formula: averageOver("fat", "milkOf"),
            },
            {
              name: "averageSnf",
              label: "SNF, month",
              unit: "%",
              format: "0.00",
              total: true,
              needs: [],
              formula: averageOver("snfOf", "milkOf"),
            },
            {
              name: "missing",
              label: "Not tested",
              format: "@",
              needs: [],
              bad: 'missing<>""',
              formula:
                'IF(SUM(litres)=0,"",IF(AND(chosenRule<>"Flat price",averageFat=""),"fat",IF(AND(OR(chosenRule="Two axes",chosenRule="Total solids"),averageSnf=""),"SNF","")))',
            },
          ],
        },
      ],
    },
    {
      name: "Ledger dispatch",
      about: "What left the centre each day, and the balance of milk and fat. Red: more than 2 % lost, or a gain.",
      widths: [24, 12, 12, 12, 12, 12, 12, 12],
      freezeHeader: true,
      blocks: [
        {
          kind: "table",
          along: day,
          columns: [
            { name: "dayLitres", label: "Collected", unit: "L", format: "#,##0.0", formula: "SUM(litres)" },
            {
              name: "dispatched",
              label: "Sent to the plant",
              unit: "L",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "#,##0.0",
              optional: true,
              note: "As measured at the plant",
              example: exampleOfDay.map((collected, k) => tenth(collected * (k === 16 ? 0.8 : 0.985) - 3)),
            },
            {
              name: "dispatchFat",
              label: "Its fat",
              unit: "%",
              input: { kind: "number", min: 1, max: 15 },
              format: "0.0",
              optional: true,
              note: "As tested at the plant",
              example: exampleOfDay.map((_, k) => tenth(4.3 + (k % 3) * 0.1)),
            },
            {
              name: "soldHere",
              label: "Sold here",
              unit: "L",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "#,##0.0",
              optional: true,
              example: exampleOfDay.map(() => 3),
            },
            {
              name: "cream",
              label: "Cream sold",
              unit: "kg",
              input: { kind: "number", min: 0, max: 1e5 },
              format: "#,##0.0",
              optional: true,
            },
            {
              name: "dayLost",
              label: "Lost",
              unit: "L",
              format: "#,##0.0#",
              needs: ["dayLitres", "dispatched"],
              formula: "ROUND(dayLitres-dispatched-soldHere-cream,6)+0",
            },
            {
              name: "dayLoss",
              label: "Lost",
              unit: "fraction",
              format: "0.0#%",
              bad: "OR(dayLoss>acceptedLoss,dayLoss<0)",
              formula: 'IF(dayLitres=0,"",dayLost/dayLitres)',
            },
          ],
        },
        {
          kind: "table",
          title: "Milk that left the centre in the month",
          along: way,
          columns: [
            {
              name: "outLitres",
              label: "Volume",
              unit: "L",
              format: "#,##0.0",
              needs: ["litresCollected"],
              formula: ["SUM(dispatched)", "SUM(soldHere)", "SUM(cream)"],
            },
            {
              name: "outKg",
              label: "Weight",
              unit: "kg",
              format: "#,##0.0",
              needs: ["outLitres"],
              formula: ["LTOKG(outLitres, density)", "LTOKG(outLitres, density)", "outLitres"],
            },
            {
              name: "outFat",
              label: "Fat",
              unit: "%",
              format: "0.00",
              needs: ["outLitres"],
              formula: [
                averageOver("dispatchFat", "dispatched"),
                "IF(outLitres=0,0,averageFatAll)",
                'IF(outLitres=0,0,IF(creamFat="","",creamFat))',
              ],
            },
            {
              name: "outFatKg",
              label: "Fat",
              unit: "kg",
              format: "#,##0.0",
              total: true,
              formula: "outKg*outFat/100",
            },
          ],
        },
        {
          kind: "rows",
          title: "Balance of the month",
          rows: [
            {
              name: "acceptedLoss",
              label: "Usual loss, at most",
              unit: "fraction",
              format: "0%",
              note: "Our choice: what sticks to cans and measures",
              formula: String(accepted),
            },
            {
              name: "lostLitres",
              label: "Milk lost",
              unit: "L",
              format: "#,##0.0#",
              needs: ["litresCollected"],
              formula: 'IF(COUNT(dispatched)=0,"",ROUND(litresCollected-SUM(outLitres),6)+0)',
            },
            {
              name: "openDays",
              label: "Days with nothing sent",
              unit: "d",
              format: "0",
              note: "Not yet entered, or kept cool until the next day",
              needs: ["lostLitres"],
              formula: 'SUMPRODUCT((dispatched="")*(dayLitres<>""))',
            },
            {
              name: "lossShare",
              label: "Milk lost",
              unit: "fraction",
              format: "0.0#%",
              total: true,
              bad: "OR(lossShare>acceptedLoss,lossShare<0)",
              formula: 'IF(litresCollected=0,"",lostLitres/litresCollected)',
            },
            {
              name: "fatCollected",
              label: "Fat collected",
              unit: "kg",
              format: "#,##0.0",
              formula: "totalKg*averageFatAll/100",
            },
            {
              name: "fatLost",
              label: "Fat lost",
              unit: "kg",
              format: "#,##0.0#",
              needs: ["lostLitres", "fatCollected"],
              // Without what is left of equal amounts in the last digit, which would show as -0.
              formula: 'IF(COUNT(outFat)<3,"",ROUND(INDEX(FATBALANCE(totalKg, averageFatAll, outKg, outFat),2,3),9)+0)',
              plain: 'IF(COUNT(outFat)<3,"",ROUND(fatCollected-SUM(outFatKg),9)+0)',
            },
            {
              name: "fatLossShare",
              label: "Fat lost",
              unit: "fraction",
              format: "0.0#%",
              total: true,
              bad: "OR(ROUND(fatLossShare,6)>acceptedLoss,ROUND(fatLossShare,6)<0)",
              formula: 'IF(fatCollected=0,"",fatLost/fatCollected)',
            },
          ],
        },
      ],
    },
    {
      name: "Ledger results",
      about: "Milk of the month, what is paid and what is lost.",
      blocks: [
        {
          kind: "figures",
          figures: [
            { name: "litresCollected", label: "Milk collected", unit: "L", format: "#,##0", formula: "SUM(litres)" },
            {
              name: "averageFatAll",
              label: "Average fat",
              unit: "%",
              format: "0.00",
              note: "Each member's test weighted by the milk",
              needs: ["litresCollected"],
              formula: averageOver("averageFat", "memberLitres"),
            },
            {
              name: "averagePrice",
              label: "Average price, with bonus",
              unit: "cur/L",
              format: paid,
              needs: ["litresCollected"],
              formula: 'IF(SUM(milkMoney)=0,"",(SUM(milkMoney)+SUM(bonus))/SUMIF(milkMoney,">0",memberLitres))',
            },
            money("paidOut", "Paid out, after deductions", "SUM(net)", {
              format: "#,##0",
              needs: ["averagePrice"],
            }),
            {
              name: "lossFigure",
              label: "Milk lost on the way",
              unit: "fraction",
              format: "0.0%",
              note: `Up to ${100 * accepted} % are usual`,
              formula: "lossShare",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in the members and the milk of some days.",
          lines: 4,
          needs: ["litresCollected"],
          formula: "saidPrice&saidHeld&saidUntested&saidOwing&saidLoss&saidOpen",
        },
        {
          kind: "chart",
          chart: "columns",
          title: "Milk collected and sent to the plant",
          categories: { title: "Day of the month", name: "dayNumber" },
          values: { title: "L a day", format: "#,##0" },
          series: [
            { name: "dayLitres", label: "Collected", colour: palette.leaf },
            { name: "dispatched", label: "Sent to the plant", colour: palette.green, line: true },
          ],
          rows: 16,
        },
        {
          kind: "rows",
          title: "Milk and money of the month",
          rows: [
            {
              name: "totalKg",
              label: "Milk collected",
              unit: "kg",
              format: "#,##0.0",
              formula: "LTOKG(litresCollected, density)",
            },
            {
              name: "averageSnfAll",
              label: "Average SNF",
              unit: "%",
              format: "0.00",
              needs: ["litresCollected"],
              formula: averageOver("averageSnf", "memberLitres"),
            },
            {
              name: "averageSolids",
              label: "Average total solids",
              unit: "%",
              format: "0.00",
              formula: "averageFatAll+averageSnfAll",
            },
            money("milkTotal", "Milk money", "SUM(milkMoney)", { needs: ["averagePrice"] }),
            money("bonusTotal", "Bonus for clean milk", "SUM(bonus)", { needs: ["averagePrice"] }),
            money("deductedTotal", "Deducted this month", "milkTotal+bonusTotal-paidOut"),
            money("carriedTotal", "Deductions carried over", "SUM(carriedOver)", { needs: ["averagePrice"] }),
            {
              name: "heldBack",
              label: "Members whose payment is held back",
              unit: "count",
              format: "0",
              note: "The sheet Ledger payment says why",
              bad: "heldBack>0",
              needs: [],
              formula: 'SUMPRODUCT((held<>"")*1)',
            },
            {
              name: "unclear",
              label: "Members whose number, name or entries are not correct",
              unit: "count",
              format: "0",
              bad: "unclear>0",
              needs: [],
              formula: 'SUMPRODUCT((memberCheck<>"")*1)',
            },
            {
              name: "untested",
              label: "Members with milk but without a test",
              unit: "count",
              format: "0",
              bad: "untested>0",
              needs: ["litresCollected"],
              formula: 'COUNTIF(missing,"fat")+COUNTIF(missing,"SNF")',
            },
            {
              name: "owing",
              label: "Members whose deductions are larger than their milk money",
              unit: "count",
              format: "0",
              bad: "owing>0",
              needs: ["litresCollected"],
              formula: 'COUNTIF(carriedOver,">0")',
            },
          ],
        },
        {
          kind: "table",
          title: "What each rule would pay for this milk, without bonus",
          along: rule,
          columns: [
            {
              name: "rulePrice",
              label: "Price",
              unit: "cur/L",
              format: paid,
              needs: [],
              formula: each({
                "Two axes": "PAYTWOAXIS(kgPerLitre, averageFatAll, averageSnfAll, twoAxesFat, twoAxesSnf)",
                "Total solids": "PAYSOLIDS(kgPerLitre, averageSolids, solidsRate)",
                Fat: "PAYFAT(1, averageFatAll, fatOnly, density)",
                "Fat and protein":
                  "PAYCOMPONENT(kgPerLitre, averageFatAll, protein, componentFat, componentProtein, charge)",
                "Flat price": "kgPerLitre*kgRate+litreRate",
              }).map(whenTested),
              plain: whenTested(
                "kgPerLitre*((SUM(averageFatAll)*fatRate+SUM(averageSnfAll)*snfRate)/100+kgRate)+litreRate",
              ),
            },
            money("ruleTotal", "For all milk", "rulePrice*litresCollected", { format: "#,##0" }),
            {
              name: "ruleChosen",
              label: "",
              format: "@",
              needs: ["chosenRule"],
              formula: rules.map((name) => `IF(chosenRule="${name}","the chosen rule","")`),
            },
          ],
        },
      ],
    },
    {
      name: "Ledger payment",
      about: "The list to pay by, with room for signatures.",
      landscape: true,
      widths: [26, 10, 12, 7.5, 7.5, 9.5, 12, 10, 12, 13, 12, 36],
      freezeHeader: true,
      rowsAPage: 30,
      blocks: [
        {
          kind: "rows",
          title: "Total",
          rows: [money("listTotal", "Net payment", "paidOut", { total: true })],
        },
        {
          kind: "table",
          along: member,
          columns: [
            { name: "memberLitres", label: "Milk", unit: "L", format: "#,##0.0", formula: "SUM(litres)" },
            {
              name: "memberKg",
              label: "Milk",
              unit: "kg",
              format: "#,##0.0",
              formula: "LTOKG(memberLitres, density)",
            },
            { name: "paidFat", label: "Fat", unit: "%", format: "0.00", formula: "averageFat" },
            { name: "paidSnf", label: "SNF", unit: "%", format: "0.00", formula: "averageSnf" },
            {
              name: "memberPrice",
              label: "Price",
              unit: "cur/L",
              format: paid,
              formula: 'IF(memberLitres=0,"",milkMoney/memberLitres)',
            },
            money(
              "milkMoney",
              "Milk money",
              'IF(held<>"","",ROUND(memberKg*((SUM(paidFat)*fatPrice+SUM(paidSnf)*snfPrice)/100+basePrice)+memberLitres*litrePrice,2))',
              { needs: ["pricesReady", "memberKg"] },
            ),
            money("bonus", "Bonus", 'ROUND(IF(clean="yes",memberLitres*bonusRate,0),2)', { needs: ["milkMoney"] }),
            money(
              "deductions",
              "Deductions",
              'IF(SUM(feedCredit,instalment,otherDeduction)=0,"",SUM(feedCredit,instalment,otherDeduction))',
            ),
            money("net", "Net payment", "ROUND(MAX(0,milkMoney+bonus-SUM(deductions)),2)", {
              needs: ["milkMoney"],
              total: true,
            }),
            money(
              "carriedOver",
              "Carried over",
              'IF(AND(held="",ROUND(deductions-SUM(milkMoney,bonus),2)>0),ROUND(deductions-SUM(milkMoney,bonus),2),"")',
              { needs: ["pricesReady", "deductions"], bad: "carriedOver>0" },
            ),
            {
              name: "held",
              label: "Signature, or why not paid",
              format: "@",
              needs: [],
              bad: 'held<>""',
              formula:
                'IF(memberCheck<>"",memberCheck,IF(SUM(memberLitres)=0,"",IF(pricesReady="","rule or prices are missing",IF(missing="","",SAY("{missing} is not tested",missing)))))',
            },
          ],
        },
      ],
    },
    {
      name: "Ledger slips",
      about: "A slip for each member: print them, and cut them apart.",
      widths: [22, 84, 26],
      freezeHeader: true,
      rowsAPage: 20,
      blocks: [
        {
          kind: "table",
          along: member,
          columns: [
            {
              name: "slipText",
              label: "What the milk earned",
              format: "@",
              lines: 3.5, // four lines fit, and twenty slips on a page
              needs: ["who"],
              formula: "saidCentre&slipMilkText&slipLess&slipDeducted&slipPaid",
            },
            { name: "slipSigned", label: "Received, signature", format: "@", needs: [], formula: '""' },
          ],
        },
      ],
    },
    {
      name: "Ledger slip",
      about: "Enter a member's number and print this page.",
      widths: [30, 15, 15, 15, 15],
      blocks: [
        {
          kind: "rows",
          title: "Member",
          rows: [
            {
              name: "slipNumber",
              label: "Number of the member",
              input: { kind: "whole", min: 1, max: 99999 },
              format: "0",
              example: 101,
            },
            {
              name: "slipRow",
              label: "Row of the register",
              format: "0",
              formula: 'IF(COUNTIF(memberNumber,slipNumber)=0,"",MATCH(slipNumber,memberNumber,0))',
            },
          ],
        },
        {
          kind: "sentence",
          name: "slipSentence",
          waiting: "No member has this number.",
          needs: ["slipRow"],
          formula: "saidMember&saidSlip",
        },
        {
          kind: "rows",
          title: "Payment",
          rows: [
            onSlip("slipLitres", "Milk", "L", "#,##0.0", "memberLitres"),
            onSlip("slipFat", "Fat", "%", "0.00", "paidFat"),
            onSlip("slipSnf", "SNF", "%", "0.00", "paidSnf"),
            onSlip("slipPrice", "Price", "cur/L", paid, "memberPrice"),
            onSlip("slipMoney", "Milk money", "cur", paid, "milkMoney"),
            onSlip("slipBonus", "Bonus for clean milk", "cur", paid, "bonus"),
            onSlip("slipFeed", "Feed on credit", "cur", paid, "feedCredit"),
            onSlip("slipInstalment", "Loan instalment", "cur", paid, "instalment"),
            onSlip("slipOther", "Other deduction", "cur", paid, "otherDeduction"),
            { ...onSlip("slipNet", "Net payment", "cur", paid, "net"), total: true },
            onSlip("slipCarried", "Carried over", "cur", paid, "carriedOver"),
            { ...onSlip("slipHeld", "Not paid, because", "", "@", "held"), bad: 'slipHeld<>""' },
          ],
        },
        {
          kind: "table",
          title: "Tests",
          along: period,
          columns: [
            onSlip("slipMilk", "Milk", "L", "#,##0.0", "milkOf"),
            onSlip("slipTestFat", "Fat", "%", "0.0", "fat"),
            onSlip("slipLactometer", "Lactometer", "deg L", "0.0", "lactometer"),
            onSlip("slipTestSnf", "SNF", "%", "0.00", "snfOf"),
          ],
        },
        {
          kind: "grid",
          title: "Milk by day",
          down: tenDays,
          across: period,
          quantity: {
            name: "slipDay",
            label: "Milk",
            unit: "L",
            format: "0.0",
            needs: ["slipRow"],
            formula: `IF(firstDay+MATCH(tenDays,ALL(tenDays),0)-1>lastDay,"",${ofMember("litres", "firstDay+MATCH(tenDays,ALL(tenDays),0)-1")})`,
          },
        },
        { kind: "text", text: `Received, date and signature: ${"_".repeat(40)}` },
      ],
    },
    {
      name: "Ledger rates",
      about: "Price of a litre by fat, down, and SNF, across, by the chosen rule, without bonus.",
      widths: [17, ...Array<number>(snfSteps.size).fill(6.6)],
      blocks: [
        {
          kind: "sentence",
          name: "rateSentence",
          waiting: "Choose the rule of payment and enter its prices.",
          lines: 1,
          needs: ["pricesReady"],
          formula: 'SAY("Rule: {rule}.",chosenRule)&saidTests',
        },
        {
          kind: "grid",
          title: "Fat, %",
          down: fatSteps,
          across: snfSteps,
          quantity: {
            name: "chartPrice",
            label: "Price of a litre",
            format: paid,
            needs: ["chartFat", "chartSnf", "pricesReady"],
            formula: "kgPerLitre*((chartFat*fatPrice+chartSnf*snfPrice)/100+basePrice)+litrePrice",
          },
        },
      ],
    },
    {
      name: "Ledger steps",
      about: "The periods, the formulas for SNF, what each rule pays for, and the rows of the register.",
      widths: [30, 13, 13, 13, 13, 13],
      blocks: [
        {
          kind: "table",
          title: "Periods for which a test counts",
          along: period,
          columns: [
            { name: "firstDay", label: "First day", format: "0", first: "1", formula: "PREVIOUS(lastDay)+1" },
            { name: "lastDay", label: "Last day", format: "0", formula: ["10", "20", "31"] },
          ],
        },
        {
          kind: "table",
          title: "SNF = p L / (1 + q L) + r fat + c, with the lactometer reading L",
          along: solidsFormula,
          columns: [
            coefficient("readingOf", "p", 0),
            coefficient("curveOf", "q", 1),
            coefficient("fatOf", "r", 2),
            coefficient("constantOf", "c", 3),
          ],
        },
        {
          kind: "rows",
          title: "The chosen formula for SNF",
          rows: [
            {
              name: "solidsRow",
              label: "Row in the table above",
              format: "0",
              needs: [],
              formula:
                'IF(lactometerFormula="",1,IF(COUNTIF(solidsFormula,lactometerFormula)=0,"",MATCH(lactometerFormula,solidsFormula,0)))',
            },
            ofFormula("perReading", "p", "readingOf"),
            ofFormula("perCurve", "q", "curveOf"),
            ofFormula("perFat", "r", "fatOf"),
            ofFormula("constant", "c", "constantOf"),
          ],
        },
        {
          kind: "table",
          title: "What each rule pays for",
          along: rule,
          columns: [
            {
              name: "ruleReady",
              label: "Prices",
              format: "@",
              needs: [],
              formula: each({
                "Two axes": above0("twoAxesFat", "twoAxesSnf"),
                "Total solids": above0("solidsRate"),
                Fat: above0("fatOnly"),
                "Fat and protein": above0("componentFat", "componentProtein", "protein"),
                "Flat price": above0("flatPrice"),
              }),
            },
            {
              name: "fatRate",
              label: "Fat",
              unit: "cur/kg",
              format: paid,
              needs: ["ruleReady"],
              formula: ["twoAxesFat", "solidsRate", "fatOnly", "componentFat", "0"],
            },
            {
              name: "snfRate",
              label: "SNF",
              unit: "cur/kg",
              format: paid,
              needs: ["ruleReady"],
              formula: ["twoAxesSnf", "solidsRate", "0", "0", "0"],
            },
            {
              name: "kgRate",
              label: "Milk by weight",
              unit: "cur/kg",
              format: paid,
              needs: ["ruleReady"],
              formula: each({
                "Two axes": "0",
                "Total solids": "0",
                Fat: "0",
                "Fat and protein": "protein/100*componentProtein-charge",
                "Flat price": 'IF(flatUnit="kilogram",flatPrice,0)',
              }),
            },
            {
              name: "litreRate",
              label: "Milk by volume",
              unit: "cur/L",
              format: paid,
              needs: ["ruleReady"],
              formula: ["0", "0", "0", "0", 'IF(flatUnit="kilogram",0,flatPrice)'],
            },
          ],
        },
        {
          kind: "rows",
          title: "Register",
          rows: [
            {
              name: "lastMember",
              label: "Last row that is filled in",
              format: "0",
              needs: [],
              formula: lastOf("who", 'who<>""'),
            },
          ],
        },
        {
          kind: "rows",
          title: "The chosen rule",
          rows: [
            {
              name: "ruleRow",
              label: "Row in the table above",
              format: "0",
              needs: [],
              formula: 'IF(COUNTIF(rule,chosenRule)=0,"",MATCH(chosenRule,rule,0))',
            },
            {
              name: "pricesReady",
              label: "Prices",
              format: "@",
              needs: ["ruleRow"],
              formula: "INDEX(ruleReady,ruleRow,1)",
            },
            ofRule("fatPrice", "Fat", "cur/kg", "fatRate"),
            ofRule("snfPrice", "SNF", "cur/kg", "snfRate"),
            ofRule("basePrice", "Milk by weight", "cur/kg", "kgRate"),
            ofRule("litrePrice", "Milk by volume", "cur/L", "litreRate"),
          ],
        },
      ],
    },
    {
      name: "Ledger slip parts",
      about: "Entries of each member that are not allowed, and what the slip says, part by part.",
      landscape: true,
      widths: [26, 12, 12, 12, 56, 56, 56, 56, 56, 50, 46, 52],
      freezeHeader: true,
      rowsAPage: 30,
      blocks: [
        {
          kind: "table",
          along: member,
          columns: [
            counted("refusedMilk", "Entries not allowed: milk", refused("litres", 0, mostLitres)),
            counted(
              "refusedTests",
              "tests",
              Object.entries(tests)
                .map(([name, [min, max]]) => refused(name, min, max))
                .join("+"),
            ),
            counted(
              "refusedDeductions",
              "deductions",
              ["feedCredit", "instalment", "otherDeduction"].map((name) => refused(name, 0)).join("+"),
            ),
            {
              name: "slipMilkText",
              label: "Milk",
              lines: 2,
              format: "@",
              needs: ["who"],
              formula:
                'IF(AND(SUM(memberLitres)=0,held=""),"no milk is entered.",IF(held<>"",SAY("{litres} L of milk, not paid yet: {held}.",FIXED(SUM(memberLitres),1),held),IF(memberPrice="",SAY("{litres} L of milk",FIXED(SUM(memberLitres),1)),slipEarned)))',
            },
            {
              name: "slipEarned",
              label: "Milk and money",
              lines: 2,
              format: "@",
              needs: [],
              formula:
                'IF(memberPrice="","",IF(paidFat<>"",slipTested,IF(paidSnf<>"",slipOnlySnf,SAY("{litres} L of milk at {price} a litre: {money}",FIXED(SUM(memberLitres),1),MONEY(memberPrice,2),MONEY(milkMoney,2)))))',
            },
            {
              name: "slipOnlySnf",
              label: "Where only SNF is tested",
              lines: 2,
              format: "@",
              needs: [],
              formula:
                'IF(OR(memberPrice="",paidFat<>"",paidSnf=""),"",SAY("{litres} L of milk with {snf} % SNF at {price} a litre: {money}",FIXED(SUM(memberLitres),1),FIXED(paidSnf,2),MONEY(memberPrice,2),MONEY(milkMoney,2)))',
            },
            {
              name: "slipTested",
              label: "Where the fat is tested",
              lines: 2,
              format: "@",
              needs: [],
              formula:
                'IF(OR(memberPrice="",paidFat=""),"",IF(paidSnf<>"",slipBoth,SAY("{litres} L of milk with {fat} % fat at {price} a litre: {money}",FIXED(SUM(memberLitres),1),FIXED(paidFat,2),MONEY(memberPrice,2),MONEY(milkMoney,2))))',
            },
            {
              name: "slipBoth",
              label: "Where fat and SNF are tested",
              lines: 2,
              format: "@",
              needs: [],
              formula:
                'IF(OR(memberPrice="",paidFat="",paidSnf=""),"",SAY("{litres} L of milk with {fat} % fat and {snf} % SNF at {price} a litre: {money}",FIXED(SUM(memberLitres),1),FIXED(paidFat,2),FIXED(paidSnf,2),MONEY(memberPrice,2),MONEY(milkMoney,2)))',
            },
            {
              name: "slipLess",
              label: "Bonus and feed",
              format: "@",
              needs: [],
              formula: lessOnSlip(["bonus", "bonus"], ["feedCredit", "less feed on credit"]),
            },
            {
              name: "slipDeducted",
              label: "Other deductions",
              format: "@",
              needs: [],
              formula: lessOnSlip(["instalment", "less loan instalment"], ["otherDeduction", "less other deduction"]),
            },
            {
              name: "slipPaid",
              label: "Paid",
              format: "@",
              needs: [],
              formula:
                'IF(memberPrice="","",SAY(". Paid: {net}.",MONEY(net,2))&IF(SUM(carriedOver)=0,"",SAY(" Carried over to the next month: {carriedOver}.",MONEY(carriedOver,2))))',
            },
          ],
        },
      ],
    },
    {
      name: "Ledger sentences",
      about: "The sentences of the other sheets, part by part.",
      widths: [34, 10, 98],
      blocks: [
        {
          kind: "rows",
          title: "Ledger results",
          rows: [
            said(
              "saidPrice",
              "Price",
              'IF(pricesReady="","Choose the rule of payment and enter its prices. ",IF(averagePrice="",IF(SUM(untested)>0,"Enter the tests of the members. ",""),SAY("The centre pays {averagePrice} per litre on average. ",MONEY(averagePrice,2))))',
            ),
            said(
              "saidHeld",
              "Held back until the register is correct",
              'IF(unclear=0,"",IF(unclear=1,SAY("The payment of 1 member is held back: see the column Problem of the sheet Ledger members. "),SAY("The payments of {members} members are held back: see the column Problem of the sheet Ledger members. ",FIXED(unclear,0))))',
            ),
            said(
              "saidUntested",
              "Held back until tested",
              'IF(SUM(untested)=0,"",IF(untested=1,SAY("1 member is not paid yet, because a test is missing. "),SAY("{untested} members are not paid yet, because tests are missing. ",FIXED(untested,0))))',
            ),
            said(
              "saidOwing",
              "Deductions",
              'IF(SUM(owing)=0,"",IF(owing=1,SAY("The deductions of 1 member are larger than the milk money: {amount} is carried over. ",MONEY(SUM(carriedOver),2)),SAY("The deductions of {members} members are larger than the milk money: {amount} is carried over. ",FIXED(owing,0),MONEY(SUM(carriedOver),2))))',
            ),
            said(
              "saidLoss",
              "Milk and fat lost",
              'IF(lossShare="","Enter what is sent to the plant to see the losses.",IF(lossShare<0,saidGain,IF(lossShare>acceptedLoss,saidLost,saidFat)))',
            ),
            said(
              "saidGain",
              "More than was collected",
              'IF(lossShare="","",SAY("More milk left the centre than was collected, by {lostLitres} L: a measure is wrong, or water was added.",FIXED(-lostLitres,IF(lostLitres>-0.1,2,1))))',
            ),
            said(
              "saidLost",
              "More lost than usual",
              'IF(lossShare="","",IF(averagePrice<>"",saidWorth,SAY("{litres} L or {share} % of the milk was lost on the way, more than the usual {usual} %.",FIXED(lostLitres,0),FIXED(100*lossShare,1),FIXED(100*acceptedLoss,IF(MOD(1000*acceptedLoss,10)<0.1,0,1)))))',
            ),
            said(
              "saidWorth",
              "What it is worth",
              'IF(OR(lossShare="",averagePrice=""),"",SAY("{litres} L or {share} % of the milk was lost on the way, more than the usual {usual} %, worth {amount} at the price paid.",FIXED(lostLitres,0),FIXED(100*lossShare,1),FIXED(100*acceptedLoss,IF(MOD(1000*acceptedLoss,10)<0.1,0,1)),MONEY(lostLitres*averagePrice,0)))',
            ),
            said(
              "saidFat",
              "Fat lost while the litres agree",
              'IF(SUM(fatLossShare)>acceptedLoss,SAY("The litres agree, but {fatLossShare} % of the fat is missing: test again, and look for cream taken off or water added.",FIXED(100*fatLossShare,1)),IF(SUM(fatLossShare)<-acceptedLoss,"The litres agree, but more fat left the centre than was collected: a test is wrong.",saidWithin))',
            ),
            said(
              "saidWithin",
              "As usual",
              'IF(lossShare="","",SAY("Losses are {lossShare} % of the milk, within the usual {acceptedLoss} %.",FIXED(100*lossShare,1),FIXED(100*acceptedLoss,IF(MOD(1000*acceptedLoss,10)<0.1,0,1))))',
            ),
            said(
              "saidOpen",
              "Days with nothing sent",
              'IF(SUM(openDays)=0,"",IF(openDays=1,SAY(" Nothing is entered as sent on 1 day with milk."),SAY(" Nothing is entered as sent on {days} days with milk.",FIXED(openDays,0))))',
            ),
          ],
        },
        {
          kind: "rows",
          title: "Ledger slips, slip and rates",
          rows: [
            said("saidCentre", "Centre and month", 'IF(centre="","",centre&", ")&IF(month="","",month&": ")'),
            said(
              "saidMember",
              "Member of the slip",
              'IF(slipRow="","",IF(INDEX(memberName,slipRow,1)="",SAY("Member {number}",slipNumber),INDEX(memberName,slipRow,1))&IF(centre="","",", "&centre)&IF(month="","",", "&month)&": ")',
            ),
            said(
              "saidSlip",
              "Payment of the slip",
              'IF(slipHeld<>"",SAY("the payment of {slipLitres} L waits: {slipHeld}.",FIXED(SUM(slipLitres),1),slipHeld),IF(SUM(slipLitres)=0,"no milk is entered.",IF(slipCarried<>"",saidRest,SAY("{net} is paid for {litres} L of milk.",MONEY(slipNet,2),FIXED(slipLitres,1)))))',
            ),
            said(
              "saidRest",
              "What is carried over",
              'IF(slipCarried="","",SAY("{net} is paid for {litres} L of milk after deductions, and {carried} is carried over to the next month.",MONEY(slipNet,2),FIXED(slipLitres,1),MONEY(slipCarried,2)))',
            ),
            said(
              "saidTests",
              "Tests of the month, beside the rates",
              'IF(averageFatAll="","",IF(averageSnfAll="",SAY(" The milk of the month has {fat} % fat.",FIXED(averageFatAll,1)),SAY(" The milk of the month has {fat} % fat and {snf} % SNF.",FIXED(averageFatAll,1),FIXED(averageSnfAll,1))))',
            ),
          ],
        },
      ],
    },
  ],
};
