import { sources } from "@dairy-functions/shared";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import type { Dimension, Template } from "../template.ts";

const channel: Dimension = { name: "channel", labels: "channelName", size: 6 };

/** The fat that may be lost before a weight or a test must be wrong. */
const lostAtMost = 0.02;
const channelOf = (value: string, among: string) => `INDEX(channelName,1,MATCH(${value},${among},0))`;

/** What each channel makes of a litre of farm milk, and what share the farmer gets. */
export const dairyChain: Template = {
  name: "dairy-chain",
  short: "Chain",
  title: "Dairy chain",
  purpose: "What does each channel make of a kilogram of farm milk, and what share does the farmer get?",
  steps: [
    "Chain inputs: name each channel and enter what it pays the farmer and what it gets for milk and cream.",
    "Enter the milk that it buys and its fat, the milk that it sells and the cream.",
    "Check the cream balance: the fat that goes in must come out. A red cell shows the difference.",
    "Chain results: read the margin of each channel and the farmer's share, and the sentence below them.",
    "Chain method: see what each line means and where it comes from.",
  ],
  example: `Three channels of Sirajganj, Bangladesh: co-operative, sweetshop and direct sale by the farmer. US$ of 2002. Source: ${sources.hemme2004}, section 3.8 and Annex 4. The fat of the co-operative's cream is printed as 0.03 kg there; its own inputs give 0.0102 kg. Of 45 g of fat bought the printed quantities leave 1.0 g (co-operative) and 1.5 g (sweetshop) unaccounted for, so two cells of the balance are red.`,
  currency: "US$",
  method: [
    {
      term: "Returns of the channel",
      text: "What the channel gets for the milk and the cream from 1 kg of farm milk.",
    },
    {
      term: "Margin",
      text: "Returns less the farm price. It still has to pay for collecting, processing and retailing.",
    },
    { term: "Farmer's share", text: "The farm price as a share of the returns of the channel, cream included." },
    {
      term: "Cream balance",
      text: "Fat bought with the milk less fat sold with milk and cream. A loss of 1 to 2 % is usual; a larger loss, or a gain, means that a weight or a fat test is wrong.",
    },
  ],
  sheets: [
    {
      name: "Chain inputs",
      about: "Up to six channels, each per kilogram of milk bought from farmers.",
      landscape: true,
      blocks: [
        {
          kind: "rows",
          title: "Channel",
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
              example: [0.25, 0.28, 0.33],
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
              example: [4.5, 4.5, 4.5],
            },
            {
              name: "milkSold",
              label: "Milk sold",
              unit: "kg",
              input: { kind: "number", min: 0, max: 1.5 },
              format: "0.000",
              note: "Per kg bought, after cream is taken off",
              example: [0.966, 0.9, 1],
            },
            {
              name: "milkFat",
              label: "Fat of the milk sold",
              unit: "%",
              input: { kind: "number", min: 0, max: 15 },
              format: "0.0",
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
          title: "Prices of the channel",
          along: channel,
          rows: [
            {
              name: "milkPrice",
              label: "Price of the milk sold",
              unit: "cur/kg",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
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
      ],
    },
    {
      name: "Chain results",
      about: "Returns, margins, the farmer's share and the balance of the cream, for each channel.",
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
              formula: 'IF(COUNT(farmPrice)>0,MAX(farmPrice),"")',
            },
            {
              name: "bestShare",
              label: "Highest farmer's share",
              unit: "fraction",
              format: "0.0%",
              formula: 'IF(COUNT(farmShare)>0,MAX(farmShare),"")',
            },
            {
              name: "widestMargin",
              label: "Largest margin of a channel",
              unit: "cur/kg",
              format: "0.00",
              formula: 'IF(COUNT(margin)>0,MAX(margin),"")',
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Fill in at least one channel.",
          needs: ["bestShare"],
          formula: [
            `${channelOf("bestPrice", "farmPrice")}&" pays farmers most: "&FIXED(bestPrice,2)&" per kg."`,
            `" They keep most of what the consumer pays in "&${channelOf("bestShare", "farmShare")}&": "&FIXED(100*bestShare,0)&" %."`,
            `IF(MAX(fatLoss)>${lostAtMost}," The fat of "&${channelOf("MAX(fatLoss)", "fatLoss")}&" does not balance: "&FIXED(100*MAX(fatLoss),1)&" % is missing.","")`,
            `IF(MIN(fatLoss)<-${lostAtMost}," The fat of "&${channelOf("MIN(fatLoss)", "fatLoss")}&" does not balance: "&FIXED(-100*MIN(fatLoss),1)&" % more is sold than bought.","")`,
          ].join("&"),
        },
        {
          kind: "rows",
          title: "Per kg of farm milk",
          along: channel,
          rows: [
            {
              name: "milkReturns",
              label: "Returns from milk",
              unit: "cur/kg",
              format: "0.000",
              formula: "milkSold*milkPrice",
            },
            {
              name: "creamReturns",
              label: "Returns from cream",
              unit: "cur/kg",
              format: "0.000",
              needs: ["milkReturns"],
              formula: "creamSold*creamPrice",
            },
            {
              name: "returns",
              label: "Returns of the channel",
              unit: "cur/kg",
              format: "0.000",
              total: true,
              formula: "milkReturns+creamReturns",
            },
            { name: "farmPart", label: "Farm price", unit: "cur/kg", format: "0.000", formula: "farmPrice" },
            {
              name: "margin",
              label: "Margin of the channel",
              unit: "cur/kg",
              format: "0.000",
              total: true,
              bad: "margin<0",
              formula: "CHAINMARGIN(returns, farmPrice)",
            },
            {
              name: "farmShare",
              label: "Farmer's share",
              unit: "fraction",
              format: "0.0%",
              total: true,
              formula: 'IF(returns>0,FARMERSHARE(farmPrice, returns),"")',
            },
          ],
        },
        {
          kind: "rows",
          title: "Balance of the cream",
          along: channel,
          rows: [
            { name: "fatIn", label: "Fat bought", unit: "kg", format: "0.0000", formula: "farmFat/100" },
            {
              name: "fatOut",
              label: "Fat sold",
              unit: "kg",
              format: "0.0000",
              formula: "(milkSold*milkFat+creamSold*creamFat)/100",
            },
            {
              name: "fatLoss",
              label: "Fat lost",
              unit: "fraction",
              format: "0.0%",
              bad: `ABS(fatLoss)>${lostAtMost}`,
              note: `Red beyond ${100 * lostAtMost} %: a weight or a fat test is wrong`,
              formula: "(fatIn-fatOut)/fatIn",
            },
          ],
        },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "Where the returns from 1 kg of farm milk go",
          categories: { title: "Channel", name: "channelName" },
          values: { title: "cur/kg", format: "0.00" },
          rows: 14,
          series: [
            { name: "farmPart", label: "Paid to the farmer", colour: palette.green },
            { name: "margin", label: "Margin of the channel", colour: palette.gold },
          ],
        },
      ],
    },
  ],
};
