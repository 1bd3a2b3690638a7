import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import type { Dimension, Template } from "../template.ts";

const product: Dimension = {
  name: "product",
  labels: ["Raw milk", "Pasteurised milk", "Curd", "Ghee", "Butter", "Cheese", "Paneer"],
  size: 7,
};

/** What one batch of milk earns as each product, and the volume at which processing breaks even. */
export const processing: Template = {
  name: "processing-choice",
  short: "Processing",
  title: "Processing choice",
  purpose:
    "What does one batch of milk earn raw, pasteurised, or as curd, ghee, butter, cheese or paneer, and how much must be processed to break even?",
  steps: [
    "Processing inputs: enter one batch of milk, its fat and casein, and what it costs.",
    "Enter the price and the processing cost of each product. Leave the price blank for products that you do not make.",
    "Enter what skim milk, buttermilk or whey is worth, or leave the cell blank if it is poured away.",
    "Processing results: compare what a kilogram of milk earns as each product, after its processing cost.",
    "Enter the yearly fixed costs of the product that you are considering, and read the volume at which it breaks even.",
  ],
  example:
    "An illustration, not a published plant: 1,000 kg of mixed cow and buffalo milk. Prices are in any one currency. Yields of butter, ghee and cheese follow from mass balances; curd and paneer yields are assumptions: weigh your own.",
  method: [
    {
      term: "Product from the batch",
      text: "Butter and ghee from all the fat, cheese from fat and casein (Van Slyke), curd, pasteurised milk and paneer by the yield that is entered. An own yield counts what your dairy loses.",
    },
    {
      term: "Left over",
      text: "Skim milk, buttermilk or whey: the milk of the batch less the product. It counts at the price that is entered for it.",
    },
    {
      term: "Margin",
      text: "Value of the product and of what is left over, less the processing cost. It still has to pay for the milk.",
    },
    { term: "Gain over the cost of the milk", text: "Margin less what the milk of the batch costs." },
    {
      term: "Break-even volume",
      text: "The milk per year at which the margin pays for the milk and the fixed costs of processing.",
    },
  ],
  sheets: [
    {
      name: "Processing inputs",
      about: "One batch of milk, and prices and costs of the products.",
      widths: [34, 18, 17, 18, 20, 18],
      blocks: [
        {
          kind: "rows",
          title: "One batch of milk",
          rows: [
            {
              name: "batch",
              label: "Milk",
              unit: "kg",
              input: { kind: "number", above: 0, max: 1e9 },
              format: "#,##0",
              example: 1000,
            },
            {
              name: "fat",
              label: "Fat",
              ...parameter("ECM", "fat"),
              format: "0.0",
              note: "Fat of the milk. Blank: products that depend on it are left out",
              example: 5,
            },
            {
              name: "casein",
              label: "Casein",
              ...parameter("CHEESEYIELD", "casein"),
              format: "0.0",
              note: "About four fifths of the protein. Blank: cheese is left out",
              example: 2.6,
            },
            {
              name: "milkCost",
              label: "Cost of the milk",
              unit: "cur/kg",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              note: "What you pay for it at the gate",
              example: 0.4,
            },
            {
              name: "moisture",
              label: "Moisture of the cheese",
              ...parameter("CHEESEYIELD", "moisture"),
              note: "By mass. Blank: cheese is left out",
              format: "0",
              example: 50,
            },
          ],
        },
        {
          kind: "table",
          title: "Products",
          along: product,
          columns: [
            {
              name: "price",
              label: "Price of the product",
              unit: "cur/kg",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              example: [0.46, 0.56, 0.72, 9.5, 6.4, 5.2, 4.1],
            },
            {
              name: "ownYield",
              label: "Own yield, if measured",
              unit: "kg/kg milk",
              input: { kind: "number", min: 0, max: 2 },
              format: "0.000",
              optional: true,
              note: "Product from a kilogram of milk; overrides the formula",
              example: [1, 0.99, 0.98, null, null, null, 0.15],
            },
            {
              name: "cost",
              label: "Processing cost",
              unit: "cur/kg product",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              example: [0.01, 0.06, 0.14, 0.9, 0.7, 1.1, 0.6],
            },
            {
              name: "leftPrice",
              label: "Value of what is left over",
              unit: "cur/kg",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              optional: true,
              note: "Skim milk, buttermilk or whey",
              example: [null, null, null, 0.12, 0.12, 0.02, 0.02],
            },
            {
              name: "fixedCost",
              label: "Fixed costs of a year",
              unit: "cur/yr",
              input: { kind: "number", min: 0, max: 1e12 },
              format: "#,##0",
              optional: true,
              note: "Building, machines, permanent staff",
              example: [0, 9000, 7000, 6000, 9000, 15000, 6000],
            },
          ],
        },
      ],
    },
    {
      name: "Processing results",
      about: "What the batch becomes and earns as each product, and the volume at which processing breaks even.",
      widths: [24, 13, 13, 14, 14, 14, 17, 18],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "bestGain",
              label: "Gain of the best product",
              unit: "cur/kg milk",
              format: "0.00",
              formula: 'IF(COUNT(gain)>0,MAX(gain)/batch,"")',
            },
            {
              name: "breakEvenOfBest",
              label: "It breaks even at",
              unit: "kg milk/yr",
              format: "#,##0",
              formula: 'IF(COUNT(gain)>0,INDEX(breakEven,MATCH(MAX(gain),gain,0)),"")',
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in the batch of milk, and price and processing cost of at least one product.",
          needs: ["bestGain"],
          formula: [
            'IF(MAX(gain)<0,"No product pays for the milk: the best, "&INDEX(product,MATCH(MAX(gain),gain,0),1)&", leaves "&FIXED(-bestGain,2)&" per kg of milk uncovered.",',
            'INDEX(product,MATCH(MAX(gain),gain,0),1)&" earns most: "&FIXED(bestGain,2)&" per kg of milk above its cost, before fixed costs."',
            '&IF(ISNUMBER(breakEvenOfBest),IF(breakEvenOfBest>0," The fixed costs are covered from "&FIXED(breakEvenOfBest,0)&" kg of milk a year.",""),""))',
          ].join(""),
        },
        {
          kind: "table",
          title: "The batch as each product",
          along: product,
          columns: [
            {
              name: "made",
              label: "Product",
              unit: "kg",
              format: "#,##0.0",
              needs: ["batch", "price", "cost"],
              formula: [
                'IF(ownYield="",batch,batch*ownYield)',
                'IF(ownYield="",batch,batch*ownYield)',
                'IF(ownYield="",batch,batch*ownYield)',
                'IF(ownYield="",IF(fat="","",GHEEYIELD(batch, fat)),batch*ownYield)',
                'IF(ownYield="",IF(fat="","",BUTTERYIELD(batch, fat)),batch*ownYield)',
                'IF(ownYield="",IF(COUNT(fat,casein,moisture)<3,"",CHEESEYIELD(fat, casein, moisture)*batch/100),batch*ownYield)',
                'IF(ownYield="","",batch*ownYield)',
              ],
            },
            {
              name: "leftOver",
              label: "Left over",
              unit: "kg",
              format: "#,##0.0",
              formula: "MAX(0,batch-made)",
            },
            {
              name: "value",
              label: "Value",
              unit: "cur",
              format: "#,##0.00",
              formula: "made*price+leftOver*leftPrice",
            },
            { name: "costs", label: "Processing cost", unit: "cur", format: "#,##0.00", formula: "made*cost" },
            { name: "margin", label: "Margin", unit: "cur", format: "#,##0.00", total: true, formula: "value-costs" },
            {
              name: "gain",
              label: "Gain over the cost of the milk",
              unit: "cur",
              format: "#,##0.00",
              total: true,
              bad: "gain<0",
              formula: "margin-batch*milkCost",
            },
            {
              name: "breakEven",
              label: "Break-even volume",
              unit: "kg milk/yr",
              format: "#,##0",
              needs: ["margin", "milkCost", "fixedCost"],
              formula: 'IF(gain>0,BREAKEVENVOL(fixedCost, margin/batch, milkCost),"")',
            },
          ],
        },
        {
          kind: "table",
          along: product,
          title: "A kilogram of milk as each product",
          columns: [
            { name: "marginPerMilk", label: "Margin", unit: "cur/kg milk", format: "0.000", formula: "margin/batch" },
            {
              name: "milkCostPerMilk",
              label: "Cost of the milk",
              unit: "cur/kg milk",
              format: "0.000",
              needs: ["margin", "milkCost"],
              formula: "milkCost",
            },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "What a kilogram of milk earns as each product, after processing",
          categories: { title: "Product", name: "product" },
          values: { title: "cur per kg of milk", format: "0.00" },
          series: [
            { name: "marginPerMilk", label: "Margin of processing", colour: palette.green },
            { name: "milkCostPerMilk", label: "Cost of the milk", colour: palette.gold, line: true },
          ],
        },
      ],
    },
  ],
};
