import { sources } from "@dairy-functions/shared";
import { assumed } from "../assumed.ts";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import { said } from "../said.ts";
import type { Computed, Dimension, Input, Quantity, Template } from "../template.ts";

const channel: Dimension = { name: "channel", labels: "channelName", size: 6 };
/** On the results a channel whose name is missing is not left out. */
const shownName: Computed = {
  name: "shownName",
  label: "Channel",
  format: "@",
  needs: [],
  formula: 'IF(channelName<>"",channelName,IF(COUNTA(farmPrice,milkSold)>0,"(no name)",""))',
};
const shown: Dimension = { ...channel, labels: shownName };

const channelOf = (value: string, among: string) => `INDEX(shownName,1,MATCH(${value},${among},0))`;

/** What a channel may make of farm milk beside milk and cream. */
const others = [
  ["casein", "Casein, paneer or cheese", "Paneer and cheese hold fat, casein of skim milk nearly none"],
  ["whey", "Whey", "Sold or used; 0 for what is poured away"],
  ["sweets", "Sweets and others", "With sugar and flour, which are costs of the processor"],
] as const;
const price = (name: string, label: string, sold: string): Input => ({
  name,
  label,
  unit: "cur/kg",
  input: { kind: "number", min: 0, max: 1e6 },
  format: "0.00",
  optional: true,
  goesWith: sold,
});
const perKg = (name: string, label: string, note: string, example: readonly (number | null)[]): Input => ({
  name,
  label,
  unit: "cur/kg",
  input: { kind: "number", min: 0, max: 1e6 },
  format: "0.000",
  note,
  optional: true,
  example,
  reconstructed: true,
});
const result = (name: string, label: string, formula: string, more: Partial<Computed> = {}): Quantity => ({
  name,
  label,
  unit: "cur/kg",
  format: "0.000",
  formula,
  ...more,
});
const fatOf = (name: string, label: string, formula: string): Computed => ({
  name,
  label,
  unit: "kg",
  format: "0.0000",
  needs: ["returns"],
  formula: `(${formula})/100`,
});
/** What each channel makes of a litre of farm milk, and what share the farmer gets. */
export const dairyChain: Template = {
  name: "dairy-chain",
  short: "Chain",
  title: "Dairy chain",
  purpose: "What does each channel make of a kilogram of farm milk, and what share does the farmer get?",
  steps: [
    "Chain inputs: name each channel and enter what it pays the farmer and what it gets for milk and cream.",
    "Enter the milk that it buys and its fat, what it makes of the milk, and what collecting, processing and retailing cost.",
    "Check the fat balance: the fat that goes in must come out. A red cell shows the difference.",
    "Chain results: read the sentence, the margins before and after costs, and the farmer's share.",
    "Chain method: see what each line means and where it comes from.",
  ],
  example: `Three channels of Sirajganj, Bangladesh: co-operative, sweetshop and direct sale by the farmer. US$ of 2002. Source: ${sources.hemme2004}, section 3.8 and Annex 4. The fat of the co-operative's cream is printed as 0.03 kg there; its own inputs give 0.0102 kg. Of 45 g of fat bought the printed quantities leave 1.0 g (co-operative) and 1.5 g (sweetshop) unaccounted for, so two cells of the balance are red. Pale cells, the costs and the prices between the stages, are not in the source: they only show how net margins work.`,
  currency: "US$",
  fieldForm: {},
  pale: "The source does not have these numbers: we made them up to show net margins.",
  method: [
    {
      term: "Returns of the channel",
      text: "What consumers pay for the milk, the cream and all other products from 1 kg of farm milk.",
    },
    {
      term: "Margin",
      text: "Returns less the farm price. It still has to pay for collecting, processing and retailing. The net margin is what is left after these costs: it waits until they are entered.",
    },
    {
      term: "Stages",
      text: "The collector sells to the processor, the processor to the retailer, and the retailer to the consumer. Each has the difference of its two prices, and the costs to pay from it. Where the processor collects or retails itself, leave the price between them blank: then margin and costs of that stage are the processor's.",
    },
    { term: "Farmer's share", text: "The farm price as a share of the returns of the channel, cream included." },
    {
      term: "Fat balance",
      text: "Fat bought with the milk less fat sold with milk, cream and other products, so that a yield of paneer must agree with the fat of the milk. A loss of 1 to 2 % is usual; a larger loss, or a gain, means that a weight or a fat test is wrong.",
    },
  ],
  sheets: [
    {
      name: "Chain inputs",
      about: "Up to six channels. All for 1 kg of farm milk.",
      landscape: true,
      blocks: [
        {
          kind: "rows",
          title: "Channel and prices",
          along: channel,
          rows: [
            {
              name: "channelName",
              label: "Name",
              input: { kind: "text" },
              example: ["Co-operative", "Sweetshop", "Direct sale"],
            },
            {
              name: "farmPrice",
              label: "Farm price",
              unit: "cur/kg",
              input: { kind: "number", above: 0, max: 1e6 },
              format: "0.00",
              note: "Paid to the farmer for 1 kg of delivered milk",
              goesWith: "channelName",
              example: [0.25, 0.28, 0.33],
            },
            {
              name: "milkPrice",
              label: "Price of the milk sold",
              unit: "cur/kg",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              goesWith: "milkSold",
              example: [0.47, 0.38, 0.4],
            },
            {
              name: "creamPrice",
              label: "Price of the cream sold",
              unit: "cur/kg",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              optional: true,
              goesWith: "creamSold",
              example: [0.96, 0.96],
            },
          ],
        },
        {
          kind: "rows",
          title: "Made of 1 kg of farm milk",
          along: channel,
          rows: [
            {
              name: "farmFat",
              label: "Fat of the farm milk",
              ...parameter("CREAMSPLIT", "fat"),
              format: "0.0",
              goesWith: "farmPrice",
              example: [4.5, 4.5, 4.5],
            },
            {
              name: "milkSold",
              label: "Milk sold",
              unit: "kg",
              input: { kind: "number", min: 0, max: 1.5 },
              format: "0.000",
              note: "Per kg bought, after cream is taken off; 0 for none",
              goesWith: "farmPrice",
              example: [0.966, 0.9, 1],
            },
            {
              name: "milkFat",
              label: "Fat of the milk sold",
              unit: "%",
              input: { kind: "number", min: 0, max: 15 },
              format: "0.0",
              goesWith: "milkSold",
              example: [3.5, 1.5, 4.5],
            },
            {
              name: "creamSold",
              label: "Cream sold",
              unit: "kg",
              input: { kind: "number", min: 0, max: 1 },
              format: "0.000",
              optional: true,
              example: [0.034, 0.1],
            },
            {
              name: "creamFat",
              label: "Fat of the cream",
              unit: "%",
              input: { kind: "number", min: 0, max: 85 },
              format: "0.0",
              optional: true,
              goesWith: "creamSold",
              example: [30, 30],
            },
          ],
        },
        {
          kind: "rows",
          title: "Other products of it",
          along: channel,
          rows: others.flatMap(([name, label, note]): Input[] => [
            {
              name: `${name}Sold`,
              label,
              unit: "kg",
              input: { kind: "number", min: 0, max: 1.5 },
              format: "0.000",
              note: `${note}; blank: none`,
              optional: true,
            },
            {
              name: `${name}Fat`,
              label: `Fat of it: ${label.toLowerCase()}`,
              unit: "%",
              input: { kind: "number", min: 0, max: 85 },
              format: "0.0",
              optional: true,
              goesWith: `${name}Sold`,
            },
          ]),
        },
        {
          kind: "rows",
          title: "Prices of other products",
          along: channel,
          rows: others.map(([name, label]) => price(`${name}Price`, label, `${name}Sold`)),
        },
        {
          kind: "rows",
          title: "Stages, for 1 kg of farm milk",
          along: channel,
          rows: [
            perKg(
              "collectorPrice",
              "Processor pays the collector",
              "Blank: the processor collects itself and pays for it",
              [0.28, null, null],
            ),
            perKg(
              "wholesale",
              "Retailer pays the processor",
              "For all products of it. Blank: the processor retails itself",
              [0.43, null, null],
            ),
            perKg(
              "collectorCost",
              "Costs of collecting",
              "Transport, cooling, testing, losses; blank: not known",
              [0.02, 0.01, 0],
            ),
            perKg(
              "processorCost",
              "Costs of processing",
              "Labour, fuel, sugar, packing, depreciation; blank: not known",
              [0.1, 0.11, 0],
            ),
            perKg(
              "retailerCost",
              "Costs of retailing",
              "Shop, transport, losses; blank: not known",
              [0.03, 0.02, 0.04],
            ),
          ],
        },
      ],
    },
    {
      name: "Chain results",
      about: "Returns, margins, the farmer's share and the balance of the fat, for each channel.",
      landscape: true,
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "bestPrice",
              label: "Highest farm price",
              unit: "cur/kg",
              format: "0.00",
              needs: [],
              formula: 'IF(COUNT(farmPart)>0,MAX(farmPart),"")',
            },
            {
              name: "bestShare",
              label: "Highest farmer's share",
              unit: "fraction",
              format: "0.0%",
              needs: [],
              formula: 'IF(COUNT(farmShare)>0,MAX(farmShare),"")',
            },
            {
              name: "widestMargin",
              label: "Largest margin of a channel, before costs",
              unit: "cur/kg",
              format: "0.00",
              needs: [],
              formula: 'IF(COUNT(margin)>0,MAX(margin),"")',
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in at least one channel.",
          lines: 4,
          needs: ["bestShare"],
          formula: "saidUnnamed&saidPays&saidShare&saidNet&saidLoss&saidOver&saidWeight&saidMissing&saidMore",
        },
        {
          kind: "rows",
          title: "Per kg of farm milk",
          along: shown,
          rows: [
            result("milkReturns", "Returns from milk", "milkSold*milkPrice", { needs: ["farmPart"] }),
            result("creamReturns", "Returns from cream", "creamSold*creamPrice", { needs: ["milkReturns"] }),
            result(
              "otherReturns",
              "Returns from other products",
              others.map(([name]) => `${name}Sold*${name}Price`).join("+"),
              { needs: ["milkReturns"] },
            ),
            result("returns", "Returns of the channel", "milkReturns+creamReturns+otherReturns", { total: true }),
            result("farmPart", "Farm price", 'IF(farmPrice="","",farmPrice)', { needs: [] }),
            {
              name: "returnsMark",
              label: "Returns, as the chart marks them",
              unit: "cur/kg",
              format: "0.000",
              formula: "returns",
              drawn: true,
            },
            {
              name: "margin",
              label: "Margin of the channel",
              unit: "cur/kg",
              format: "0.000",
              total: true,
              bad: "margin<0",
              needs: ["returns"],
              formula: "CHAINMARGIN(returns, farmPrice)",
            },
            {
              name: "farmShare",
              label: "Farmer's share",
              unit: "fraction",
              format: "0.0%",
              total: true,
              bad: "farmShare>1",
              needs: ["returns"],
              formula: 'IF(returns>0,FARMERSHARE(farmPrice, returns),"")',
            },
          ],
        },
        {
          kind: "rows",
          title: "Stages, per kg of farm milk",
          along: shown,
          rows: [
            result("collectorGets", "The collector gets", 'IF(collectorPrice="",farmPrice,collectorPrice)', {
              needs: ["returns"],
            }),
            result("processorGets", "The processor gets", 'IF(wholesale="",returns,wholesale)', { needs: ["returns"] }),
            result("collectorGross", "Collector, before costs", 'IF(collectorPrice="","",collectorGets-farmPrice)', {
              needs: ["returns"],
              bad: "ROUND(collectorGross,9)<0",
            }),
            result("collectorNet", "Collector, after costs", 'IF(collectorCost="","",collectorGross-collectorCost)', {
              needs: ["collectorGross"],
              bad: "ROUND(collectorNet,9)<0",
            }),
            result("processorGross", "Processor, before costs", "processorGets-collectorGets", {
              needs: ["returns"],
              bad: "ROUND(processorGross,9)<0",
            }),
            result(
              "processorNet",
              "Processor, after costs",
              'IF(OR(processorCost="",AND(collectorPrice="",collectorCost=""),AND(wholesale="",retailerCost="")),"",processorGross-processorCost-IF(collectorPrice="",collectorCost,0)-IF(wholesale="",retailerCost,0))',
              { needs: ["processorGross"], bad: "ROUND(processorNet,9)<0" },
            ),
            result("retailerGross", "Retailer, before costs", 'IF(wholesale="","",returns-wholesale)', {
              needs: ["returns"],
              bad: "ROUND(retailerGross,9)<0",
            }),
            result("retailerNet", "Retailer, after costs", 'IF(retailerCost="","",retailerGross-retailerCost)', {
              needs: ["retailerGross"],
              bad: "ROUND(retailerNet,9)<0",
            }),
            result(
              "netMargin",
              "Net margin of the channel",
              'IF(COUNT(collectorCost,processorCost,retailerCost)<3,"",margin-collectorCost-processorCost-retailerCost)',
              {
                needs: ["margin"],
                total: true,
                bad: "ROUND(netMargin,9)<0",
                note: "Waits for the costs of all three stages, 0 for none",
              },
            ),
          ],
        },
        {
          kind: "rows",
          title: "Balance of weight and fat",
          along: shown,
          rows: [
            {
              name: "weightOut",
              label: "Milk and cream sold",
              unit: "kg",
              format: "0.000",
              bad: "weightOut>1+lostAtMost",
              note: "Red above 1 kg: water or powder was added, or an amount is wrong",
              needs: ["returns"],
              formula: "milkSold+creamSold",
            },
            {
              name: "fatIn",
              label: "Fat bought",
              unit: "kg",
              format: "0.0000",
              needs: ["returns"],
              formula: "farmFat/100",
            },
            fatOf("milkFatSold", "Fat sold with milk", "milkSold*milkFat"),
            fatOf("creamFatSold", "Fat sold with cream", "creamSold*creamFat"),
            fatOf(
              "otherFatSold",
              "Fat sold with other products",
              others.map(([name]) => `${name}Sold*${name}Fat`).join("+"),
            ),
            {
              name: "fatOut",
              label: "Fat sold",
              unit: "kg",
              format: "0.0000",
              formula: "milkFatSold+creamFatSold+otherFatSold",
            },
            {
              name: "fatLoss",
              label: "Fat lost",
              unit: "fraction",
              format: "0.0%",
              bad: "ABS(fatLoss)>lostAtMost",
              note: "Red beyond what is assumed below: a weight or a fat test is wrong",
              formula: 'IF(fatIn=0,"",(fatIn-fatOut)/fatIn)',
            },
          ],
        },
        {
          kind: "rows",
          title: "Assumptions",
          rows: [
            assumed("lostAtMost", "Weight or fat that may not balance", 0.02, {
              unit: "fraction",
              format: "0%",
              note: "Our convention: beyond it, a weight or a test must be wrong",
            }),
          ],
        },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "Where the returns from 1 kg of farm milk go",
          categories: { title: "Channel", name: "shownName" },
          values: { title: "cur/kg", format: "0.00" },
          rows: 14,
          series: [
            { name: "farmPart", label: "Paid to the farmer", colour: palette.green },
            { name: "margin", label: "Margin of the channel, before costs", colour: palette.gold },
            { name: "returnsMark", label: "Returns", colour: palette.ink, line: "marks" },
          ],
        },
      ],
    },
    {
      name: "Chain sentences",
      about: "The sentence of the results, part by part.",
      widths: [34, 10, 98],
      blocks: [
        {
          kind: "rows",
          title: "Chain results",
          rows: [
            said(
              "saidUnnamed",
              "Names",
              `IF(SUMPRODUCT((shownName="(no name)")*1)=0,"","A channel has no name: enter it on the sheet Chain inputs. ")`,
            ),
            said(
              "saidPays",
              "Farm price",
              `IF(bestPrice="","",SAY("{channel} pays farmers most: {price} per kg.",${channelOf("bestPrice", "farmPart")},MONEY(bestPrice,2)))`,
            ),
            said(
              "saidShare",
              "Farmer's share",
              `IF(bestShare="","",IF(bestShare>1,"",SAY(" They keep most of what the consumer pays in {channel}: {share} %.",${channelOf("bestShare", "farmShare")},FIXED(100*bestShare,0))))`,
            ),
            said(
              "saidNet",
              "Net margin",
              `IF(COUNT(netMargin)=0,"",IF(ROUND(MAX(netMargin),9)<0,saidLeast,SAY(" After costs {channel} keeps most: {amount} per kg.",${channelOf("MAX(netMargin)", "netMargin")},MONEY(ABS(MAX(netMargin)),2))))`,
            ),
            said(
              "saidLeast",
              "Where all channels lose",
              `IF(COUNT(netMargin)=0,"",SAY(" After costs {channel} loses least: {amount} per kg.",${channelOf("MAX(netMargin)", "netMargin")},MONEY(ABS(MAX(netMargin)),2)))`,
            ),
            said(
              "saidLoss",
              "Losses after costs",
              `IF(COUNT(netMargin)=0,"",IF(AND(ROUND(MIN(netMargin),9)<0,MIN(netMargin)<MAX(netMargin)),SAY(" {channel} does not cover its costs: it loses {loss} per kg.",${channelOf("MIN(netMargin)", "netMargin")},MONEY(-MIN(netMargin),2)),""))`,
            ),
            said(
              "saidOver",
              "A share above 100 %",
              `IF(COUNT(farmShare)=0,"",IF(MAX(farmShare)>1,SAY(" {channel} pays farmers more than it gets, {share} % of its returns: check its prices and amounts.",${channelOf("MAX(farmShare)", "farmShare")},FIXED(100*MAX(farmShare),0)),""))`,
            ),
            said(
              "saidWeight",
              "More milk and cream than milk bought",
              `IF(COUNT(weightOut)=0,"",IF(MAX(weightOut)>1+lostAtMost,SAY(" The milk and cream of {channel} add up to {share} % of the milk bought: check the amounts, or water or powder was added.",${channelOf("MAX(weightOut)", "weightOut")},FIXED(100*MAX(weightOut),0)),""))`,
            ),
            said(
              "saidMissing",
              "Fat that is missing",
              `IF(COUNT(fatLoss)=0,"",IF(MAX(fatLoss)>lostAtMost,SAY(" The fat of {channel} does not balance: {share} % is missing.",${channelOf("MAX(fatLoss)", "fatLoss")},FIXED(100*MAX(fatLoss),1)),""))`,
            ),
            said(
              "saidMore",
              "More fat than was bought",
              `IF(COUNT(fatLoss)=0,"",IF(MIN(fatLoss)<-lostAtMost,SAY(" The fat of {channel} does not balance: {share} % more is sold than bought. Check the yields and tests of its products.",${channelOf("MIN(fatLoss)", "fatLoss")},FIXED(-100*MIN(fatLoss),1)),""))`,
            ),
          ],
        },
      ],
    },
  ],
};
