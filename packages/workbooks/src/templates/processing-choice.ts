import { functionNamed, sources } from "@dairy-functions/shared";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import type { Computed, Dimension, Template } from "../template.ts";

const product: Dimension = {
  name: "product",
  labels: ["Raw milk", "Pasteurised milk", "Curd", "Ghee", "Butter", "Cheese", "Paneer"],
  size: 7,
};

const yearly = { unit: "cur/yr", format: "#,##0" } as const;
const volume = { unit: "kg milk/yr", format: "#,##0" } as const;

/** What a function takes where nothing else is known, shown with its source. */
function assumed(name: string, label: string, [called, param]: readonly [string, string], note: string): Computed {
  const found = functionNamed(called)?.params.find((each) => each.name === param);
  if (found === undefined || !("unit" in found) || !("default" in found))
    throw new Error(`${called} takes no ${param} without being given it.`);
  return { name, label, unit: found.unit, note, needs: [], formula: String(found.default) };
}

/** What is entered on another sheet, for formulas that read it several times. */
const copied = (name: string, entered: string, label: string): Computed => ({
  name,
  label,
  unit: "%",
  format: "0.0",
  needs: [],
  formula: `IF(${entered}="","",${entered})`,
});

const lastOf = (name: string) => `INDEX(${name},${product.size},1)`;
const namedAt = (row: string) => `INDEX(product,${row},1)`;

/** What one batch of milk earns as each product, and which product earns most from the milk of a year. */
export const processing: Template = {
  name: "processing-choice",
  short: "Processing",
  title: "Processing choice",
  purpose:
    "What does the milk of a year earn raw, pasteurised, or as curd, ghee, butter, cheese or paneer, and from which volume does processing beat selling raw?",
  steps: [
    "Processing inputs: enter one batch of milk, its fat and casein, what it costs, and the milk of a year.",
    "Enter the price and the processing cost of each product. Leave the price blank for products that you do not make.",
    "Enter what skim milk, buttermilk or whey is worth, and the fixed costs of a year of each product.",
    "Processing results: read which product earns most at your volume, and from which volume it beats selling raw.",
    "Change the milk of a year, and see where another product earns more.",
  ],
  example:
    "An illustration, not a published plant: 60,000 kg of mixed cow and buffalo milk a year. Prices are in any one currency. Yields of butter, ghee and cheese follow from mass balances; curd and paneer yields are assumptions: weigh your own.",
  fieldForm: {},
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
      term: "After fixed costs",
      text: "The gain from the milk of a year, all of it made into this one product, less the fixed costs of the product. Products are ranked by it.",
    },
    {
      term: "Pays from",
      text: "The milk of a year at which the margin pays for the milk and the fixed costs of the product.",
    },
    {
      term: "Beats raw milk from",
      text: "The milk of a year from which the product earns more than selling the milk raw: the fixed costs it has more, divided by the margin it has more on a kilogram of milk. Never, where it has no more margin.",
    },
  ],
  sheets: [
    {
      name: "Processing inputs",
      about: "One batch of milk, the milk of a year, and prices and costs of the products.",
      widths: [32, 18, 17, 18, 20, 22],
      blocks: [
        {
          kind: "rows",
          title: "The milk",
          rows: [
            {
              name: "batch",
              label: "Milk of the batch",
              unit: "kg",
              input: { kind: "number", above: 0, max: 1e9 },
              format: "#,##0",
              goesWith: "yearlyMilk",
              example: 1000,
            },
            {
              name: "yearlyMilk",
              label: "Raw milk of a year",
              unit: "kg/yr",
              input: { kind: "number", min: 0, max: 1e12 },
              format: "#,##0",
              goesWith: "batch",
              note: "What you can get and process; products are ranked at it",
              example: 60000,
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
              goesWith: "batch",
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
              note: "Blank: the row is left out",
              example: [0.46, 0.56, 0.72, 9.5, 6.4, 5.2, 4.1],
            },
            {
              name: "ownYield",
              label: "Own yield, if measured",
              unit: "kg/kg milk",
              input: { kind: "number", min: 0, max: 2 },
              format: "0.000",
              optional: true,
              note: "Product from a kilogram of milk; blank: by the formula",
              example: [1, 0.99, 0.98, null, null, null, 0.15],
            },
            {
              name: "cost",
              label: "Processing cost",
              unit: "cur/kg product",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              note: "Blank: the row is left out",
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
      about: "Which product earns most from the milk of a year, and from which volume it beats selling raw.",
      widths: [28, 14, 18.5, 17, 17, 14, 18],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "bestAfterFixed",
              label: "Best product, after fixed costs",
              ...yearly,
              bad: "bestAfterFixed<0",
              formula: 'IF(COUNT(afterFixed)>0,MAX(afterFixed),"")',
            },
            {
              name: "bestBeatsRaw",
              label: "It beats raw milk from",
              ...volume,
              needs: ["bestAfterFixed"],
              formula: "INDEX(beatsRaw,bestRow,1)",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting:
            "Fill in the batch of milk, the milk of a year, and price and processing cost of at least one product.",
          lines: 4,
          needs: ["bestAfterFixed"],
          formula: "said",
        },
        {
          kind: "table",
          title: "The milk of a year as each product",
          along: product,
          columns: [
            {
              name: "yearlyGain",
              label: "Gain over the cost of the milk",
              ...yearly,
              bad: "yearlyGain<0",
              needs: ["gain", "yearlyMilk"],
              formula: "gain/batch*yearlyMilk",
            },
            {
              name: "yearlyFixed",
              label: "Fixed costs",
              ...yearly,
              needs: ["yearlyGain"],
              formula: "fixedCost+0",
            },
            {
              name: "afterFixed",
              label: "After fixed costs",
              ...yearly,
              total: true,
              bad: "afterFixed<0",
              formula: "yearlyGain-yearlyFixed",
            },
            {
              name: "place",
              label: "Rank",
              format: "0",
              formula: "RANK(afterFixed,ALL(afterFixed))",
              needs: ["afterFixed"],
            },
            {
              name: "breakEven",
              label: "Pays from",
              ...volume,
              needs: ["yearlyFixed", "marginPerMilk", "milkCostPerMilk"],
              formula:
                'IF(marginPerMilk>milkCostPerMilk,BREAKEVENVOL(yearlyFixed, marginPerMilk, milkCostPerMilk),"never")',
            },
            {
              name: "beatsRaw",
              label: "Beats raw milk from",
              ...volume,
              needs: ["moreThanRaw", "yearlyFixed"],
              // With less margin and less fixed costs than raw milk, a product is better only at a small volume.
              formula: [
                'IF(product=INDEX(ALL(product),1,1),"",',
                "IF(moreThanRaw>0,MAX(0,yearlyFixed-rawFixed)/moreThanRaw,",
                'IF(yearlyFixed>=rawFixed,"never",',
                'IF(moreThanRaw=0,0,SAY("up to {yearlyFixed}",FIXED((yearlyFixed-rawFixed)/moreThanRaw,0))))))',
              ].join(""),
            },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "What the milk of a year earns as each product, after its fixed costs",
          categories: { title: "Product", name: "product" },
          values: { title: "cur/yr", format: "#,##0" },
          series: [{ name: "afterFixed", colour: palette.green }],
          rows: 16,
        },
        { kind: "page break" },
        {
          kind: "table",
          title: "The batch as each product",
          along: product,
          columns: [
            {
              name: "made",
              label: "Product made",
              unit: "kg",
              format: "#,##0.0",
              needs: ["batch", "price", "cost", "productYield"],
              formula: "batch*productYield",
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
              label: "Value of both",
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
            {
              name: "moreThanRaw",
              label: "More margin than raw milk",
              unit: "cur/kg milk",
              format: "0.000",
              needs: ["marginPerMilk", "rawMargin"],
              // Without what is left of equal margins in the last digit.
              formula: "IF(ROUND(marginPerMilk-rawMargin,9)=0,0,marginPerMilk-rawMargin)",
            },
            {
              name: "beatsBest",
              label: "Earns more than the best from",
              ...volume,
              needs: ["marginPerMilk", "bestMargin"],
              formula: 'IF(ROUND(marginPerMilk-bestMargin,9)>0,(fixedCost-bestFixed)/(marginPerMilk-bestMargin),"")',
            },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "What a kilogram of milk earns as each product, after processing, before fixed costs",
          categories: { title: "Product", name: "product" },
          values: { title: "cur per kg of milk", format: "0.00" },
          series: [
            { name: "marginPerMilk", label: "Margin of processing", colour: palette.green },
            { name: "milkCostPerMilk", label: "Cost of the milk", colour: palette.gold, line: true },
          ],
          rows: 16,
        },
      ],
    },
    {
      name: "Processing steps",
      about: "What is assumed, and what the results are computed from.",
      widths: [32, 18, 18, 28, 32],
      blocks: [
        {
          kind: "rows",
          title: "Assumptions",
          rows: [
            assumed(
              "gheeFat",
              "Fat in the ghee",
              ["GHEEYIELD", "gheeFat"],
              "Mass balance of fat; the rest is moisture",
            ),
            assumed(
              "gheeRecovery",
              "Fat recovered in the ghee",
              ["GHEEYIELD", "recovery"],
              "All of it: enter an own yield to count losses",
            ),
            assumed(
              "butterFat",
              "Fat in the butter",
              ["BUTTERYIELD", "butterFat"],
              `Above the minimum of 80 %: ${sources.fssr2011}`,
            ),
            assumed(
              "fatRecovery",
              "Fat recovered in the cheese",
              ["CHEESEYIELD", "fatRecovery"],
              `For Cheddar: ${sources.dairyScienceInfo}`,
            ),
            assumed(
              "caseinLoss",
              "Casein lost, of the milk",
              ["CHEESEYIELD", "caseinLoss"],
              `For Cheddar: ${sources.dairyScienceInfo}`,
            ),
            assumed(
              "solidsFactor",
              "Salt and whey solids in the cheese",
              ["CHEESEYIELD", "solidsFactor"],
              `For Cheddar: ${sources.dairyScienceInfo}`,
            ),
            {
              name: "wholeYield",
              label: "Without an own yield",
              unit: "kg/kg milk",
              note: "Raw and pasteurised milk and curd hold all of the milk; weigh your own",
              needs: [],
              formula: "1",
            },
          ],
        },
        {
          kind: "rows",
          title: "The milk, as entered",
          rows: [
            copied("milkFat", "fat", "Fat"),
            copied("milkCasein", "casein", "Casein"),
            copied("cheeseMoisture", "moisture", "Moisture of the cheese"),
          ],
        },
        {
          kind: "table",
          title: "Product from a kilogram of milk",
          along: product,
          columns: [
            {
              name: "formulaYield",
              label: "By the formula",
              unit: "kg/kg milk",
              format: "0.0000",
              needs: [],
              formula: [
                "wholeYield",
                "wholeYield",
                "wholeYield",
                'IF(milkFat="","",GHEEYIELD(1, milkFat, gheeRecovery, gheeFat))',
                'IF(milkFat="","",BUTTERYIELD(1, milkFat, butterFat))',
                'IF(COUNT(milkFat,milkCasein,cheeseMoisture)<3,"",CHEESEYIELD(milkFat, milkCasein, cheeseMoisture, fatRecovery, caseinLoss, solidsFactor)/100)',
                '""',
              ],
            },
            {
              name: "productYield",
              label: "Yield used",
              unit: "kg/kg milk",
              format: "0.0000",
              needs: [],
              formula: 'IF(ownYield<>"",ownYield,IF(formulaYield="","",formulaYield))',
            },
            {
              name: "madeOf",
              label: "Needed for it",
              format: "@",
              needs: [],
              formula: [
                '"own yield"',
                '"own yield"',
                '"own yield"',
                '"fat"',
                '"fat"',
                '"fat, casein and moisture"',
                '"own yield"',
              ],
            },
            {
              name: "waitsFor",
              label: "Left out for want of",
              format: "@",
              needs: [],
              formula: 'IF(OR(batch="",price=""),"",IF(cost="","processing cost",IF(productYield="",madeOf,"")))',
            },
          ],
        },
        {
          kind: "rows",
          title: "Raw milk, and the best product",
          rows: [
            {
              name: "rawMargin",
              label: "Margin of raw milk",
              unit: "cur/kg milk",
              format: "0.000",
              needs: [],
              formula: "INDEX(marginPerMilk,1,1)",
            },
            {
              name: "rawFixed",
              label: "Fixed costs of raw milk",
              ...yearly,
              needs: [],
              formula: "INDEX(fixedCost,1,1)+0",
            },
            {
              name: "rawAfterFixed",
              label: "Raw milk, after fixed costs",
              ...yearly,
              needs: [],
              formula: "INDEX(afterFixed,1,1)",
            },
            {
              name: "bestRow",
              label: "The best is number",
              format: "0",
              needs: ["bestAfterFixed"],
              formula: "MATCH(bestAfterFixed,afterFixed,0)",
            },
            {
              name: "bestName",
              label: "Its name",
              format: "@",
              needs: ["bestRow"],
              formula: `LOWER(${namedAt("bestRow")})`,
            },
            {
              name: "pays",
              label: "It pays for the milk and its fixed costs",
              needs: ["bestRow"],
              // Less than half a unit of money is 0 in the sentence.
              formula: "ROUND(bestAfterFixed,0)>=0",
            },
            {
              name: "bestMargin",
              label: "Margin of the best",
              unit: "cur/kg milk",
              format: "0.000",
              needs: ["bestRow"],
              formula: "INDEX(marginPerMilk,bestRow,1)",
            },
            {
              name: "bestFixed",
              label: "Fixed costs of the best",
              ...yearly,
              needs: ["bestRow"],
              formula: "INDEX(fixedCost,bestRow,1)+0",
            },
            {
              name: "nextVolume",
              label: "Another earns more from",
              ...volume,
              needs: ["bestRow"],
              formula: 'IF(COUNT(beatsBest)>0,MIN(beatsBest),"")',
            },
            {
              name: "payingVolume",
              label: "The first pays from",
              ...volume,
              needs: ["bestRow"],
              formula: 'IF(COUNT(breakEven)>0,MIN(breakEven),"")',
            },
          ],
        },
      ],
    },
    {
      name: "Processing sentence",
      about: "How the sentence of the results is put together.",
      widths: [32, 32, 90],
      blocks: [
        {
          kind: "rows",
          title: "The sentence",
          rows: [
            {
              name: "saysBest",
              label: "Which earns most",
              lines: 2,
              format: "@",
              needs: [],
              formula:
                'IF(bestRow="","",IF(pays,SAY("At {yearlyMilk} kg of milk a year, {bestName} earns most: {bestAfterFixed} after the milk and fixed costs.",FIXED(yearlyMilk,0),bestName,MONEY(ABS(bestAfterFixed),0)),saysNone))',
            },
            {
              name: "saysNone",
              label: "Where none pays",
              lines: 2,
              format: "@",
              needs: [],
              formula:
                'IF(bestRow="","",SAY("At {yearlyMilk} kg of milk a year, no product pays for the milk and its fixed costs: the best, {bestName}, is {bestAfterFixed} short.",FIXED(yearlyMilk,0),bestName,MONEY(-bestAfterFixed,0)))',
            },
            {
              name: "saysPaying",
              label: "From where it pays",
              format: "@",
              needs: [],
              formula: [
                'IF(OR(bestRow="",pays=TRUE),"",IF(payingVolume=""," No volume changes that.",',
                `SAY(" {product} pays from {milk} kg a year.",${namedAt("MATCH(payingVolume,breakEven,0)")},FIXED(payingVolume,0))))`,
              ].join(""),
            },
            {
              name: "saysRaw",
              label: "More than raw milk",
              lines: 2,
              format: "@",
              needs: [],
              formula: [
                'IF(OR(pays<>TRUE,bestRow=1),"",IF(rawAfterFixed="",',
                '" Raw milk is left out: enter its price and its processing cost to compare with selling it raw.",',
                'IF(bestBeatsRaw<>"",saysBeats,SAY(" That is {more} more than selling raw milk.",MONEY(bestAfterFixed-rawAfterFixed,0)))))',
              ].join(""),
            },
            {
              name: "saysBeats",
              label: "From where it beats raw milk",
              lines: 1,
              format: "@",
              needs: [],
              formula:
                'IF(OR(bestBeatsRaw="",rawAfterFixed=""),"",IF(ISNUMBER(bestBeatsRaw),IF(bestBeatsRaw>0,SAY(" That is {more} more than selling raw milk, which it beats from {milk} kg a year.",MONEY(bestAfterFixed-rawAfterFixed,0),FIXED(bestBeatsRaw,0)),saysAny),saysBelow))',
            },
            {
              name: "saysAny",
              label: "At any volume",
              lines: 1,
              format: "@",
              needs: [],
              formula:
                'IF(OR(bestBeatsRaw="",rawAfterFixed=""),"",SAY(" That is {more} more than selling raw milk, which it beats at any volume.",MONEY(bestAfterFixed-rawAfterFixed,0)))',
            },
            {
              name: "saysBelow",
              label: "Below which it beats raw milk",
              lines: 2,
              format: "@",
              needs: [],
              formula:
                'IF(OR(bestBeatsRaw="",rawAfterFixed="",ISNUMBER(bestBeatsRaw)),"",SAY(" That is {more} more than selling raw milk, which it beats {volumes} kg a year.",MONEY(bestAfterFixed-rawAfterFixed,0),bestBeatsRaw))',
            },
            {
              name: "saysNext",
              label: "Where another earns more",
              format: "@",
              needs: [],
              formula: [
                'IF(OR(pays<>TRUE,nextVolume=""),"",',
                `SAY(" From {milk} kg a year, {product} earns more.",FIXED(nextVolume,0),LOWER(${namedAt("MATCH(nextVolume,beatsBest,0)")})))`,
              ].join(""),
            },
            {
              name: "saysNever",
              label: "Never better",
              lines: 2,
              format: "@",
              needs: [],
              formula: `IF(${lastOf("neverNamed")}="","",SAY(" Never better than raw milk: {products}.",${lastOf("neverNamed")}))`,
            },
            {
              name: "saysLeftOut",
              label: "Products left out",
              lines: 3,
              format: "@",
              needs: [],
              formula: `IF(${lastOf("leftOutNamed")}="","",SAY(" These are left out until you fill in what is missing: {products}.",${lastOf("leftOutNamed")}))`,
            },
            {
              name: "said",
              label: "All of it",
              format: "@",
              needs: [],
              lines: 5,
              formula: [
                'IF(bestRow="","",IF(yearlyMilk=0,"Enter more than 0 kg of milk a year: at 0 kg there is nothing to compare but fixed costs.",',
                "saysBest&saysPaying&saysRaw&saysNext&saysNever)&saysLeftOut)",
              ].join(""),
            },
          ],
        },
        {
          kind: "table",
          title: "Products that are named",
          along: product,
          columns: [
            {
              name: "neverNamed",
              label: "Never better than raw milk, added up",
              format: "@",
              lines: 2,
              needs: [],
              first: 'IF(beatsRaw="never",LOWER(product),"")',
              formula:
                'PREVIOUS(neverNamed)&IF(beatsRaw="never",IF(PREVIOUS(neverNamed)="","",", ")&LOWER(product),"")',
            },
            {
              name: "leftOutNamed",
              label: "Left out, added up",
              format: "@",
              lines: 2,
              needs: [],
              first: 'IF(waitsFor="","",LOWER(product)&" ("&waitsFor&")")',
              formula:
                'PREVIOUS(leftOutNamed)&IF(waitsFor="","",IF(PREVIOUS(leftOutNamed)="","",", ")&LOWER(product)&" ("&waitsFor&")")',
            },
          ],
        },
      ],
    },
  ],
};
