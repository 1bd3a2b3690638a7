import { sources } from "@dairy-functions/shared";
import { assumed } from "../assumed.ts";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import { said } from "../said.ts";
import type { Computed, Dimension, Template } from "../template.ts";
import { lastOf } from "../template-formulas.ts";

/** The boxes of the MODE approach, as the paper prints them. */
const boxes = [
  [
    "Milk maps",
    "Transaction recording",
    "Loss reduction",
    "Basic market research",
    "Group formation and enterprise organisation",
    "Improved feed and fodder",
    "Sanitation and maintenance",
  ],
  [
    "Development of enterprise business plan",
    "Enterprise accounting and reporting",
    "Exposure to applicable technologies",
    "Milk and dairy product quality assessment",
    "Loss reduction",
    "Group strengthening",
    "Basic negotiation skills (individual to individual)",
    "Sanitation and maintenance",
    "Market research and transaction costs",
  ],
  [
    "Group auditing",
    "Preparation of enterprise and investment plans",
    "Application of suitable technologies",
    "Market monitoring and analysis",
    "Group strengthening",
    "Advanced negotiation skills (contracts, agreements)",
    "Sanitation and maintenance",
    "Adding value to optimise profit",
    "Milk and dairy product quality monitoring",
    "Loss reduction",
    "Processing and transaction costs",
  ],
] as const;
const items = boxes.flatMap((box, k) => box.map((text) => ({ step: k + 1, text })));
const mostGaps = Math.max(...boxes.map((box) => box.length));
/** The answer that means done in full. */
const done = 4;

const item: Dimension = { name: "item", labels: items.map(({ text }) => text), size: items.length };
const step: Dimension = { name: "step", labels: ["Step 1", "Step 2", "Step 3"], size: 3 };
const gap: Dimension = { name: "gap", labels: Array.from({ length: mostGaps }, (_, k) => `${k + 1}.`), size: mostGaps };
const member: Dimension = { name: "member", labels: "memberName", size: 120, filled: "lastMember" };

const yearly = { unit: "cur/yr", format: "#,##0" } as const;
const money = { kind: "number", min: 0, max: 1e12 } as const;

const answered = "COUNT(answer)=ROWS(answer)";

const line = (name: string, label: string, example: number, note?: string) => ({
  name,
  label,
  ...yearly,
  input: money,
  optional: true as const,
  example,
  ...(note && { note }),
});

/** A line that must be entered, 0 for none, once milk is. */
const needed = (...args: Parameters<typeof line>) => ({ ...line(...args), goesWith: "litres" });

/** How far a dairy group has come on the three steps, what is missing, and what its members get. */
export const groupEnterprise: Template = {
  name: "group-enterprise",
  short: "Group",
  title: "Group enterprise (MODE)",
  purpose:
    "How close is the dairy group to being a market-oriented enterprise, what is missing for the next step, and what do its members get?",
  steps: [
    "Group checklist: answer each item with the group, from 0 (not begun) to 4 (done in full), and write down the evidence.",
    "Group accounts: enter the milk, the sales and the costs of a year, and how much of the profit is paid out.",
    "Group members: enter the milk of each member.",
    "Group results: read the step that the group has reached and what is missing for the next one.",
    "Agree with the group which gap to close first, and come back in half a year.",
  ],
  example: `The checklist holds the boxes of the three steps as printed by ${sources.bennettFao}. The answers and accounts are an illustration: a village group that collects 260 litres a day.`,
  method: [
    {
      term: "MODE",
      text: "Market Oriented Dairy Enterprise: groups are set up and operational (step 1), record their activities with limited returns (step 2), and run a successful enterprise for the market (step 3).",
    },
    {
      term: "Share of a step",
      text: "Answers of the step divided by the highest possible: two items at 2 of 4 count as one item done.",
    },
    {
      term: "Step reached",
      text: "The highest step that, like all the steps before it, reaches the share that counts. The paper does not give a share; 80 % is our choice, and you can change it.",
    },
    {
      term: "Patronage refund",
      text: "The part of the profit that is paid out, in proportion to the milk that each member delivered.",
    },
  ],
  sheets: [
    {
      name: "Group checklist",
      about: "0 not begun, 1 begun, 2 half done, 3 nearly done, 4 done. Note what you saw.",
      widths: [50, 8, 12, 60],
      freezeHeader: true,
      blocks: [
        {
          kind: "table",
          along: item,
          columns: [
            { name: "stepOf", label: "Step", format: "0", formula: items.map((each) => String(each.step)) },
            {
              name: "answer",
              label: "Answer",
              unit: `0 to ${done}`,
              input: { kind: "whole", min: 0, max: done },
              format: "0",
              example: [4, 4, 3, 4, 4, 3, 4, 2, 3, 3, 4, 3, 3, 2, 3, 1, 0, 0, 1, 0, 1, 0, 2, 0, 1, 2, 0],
            },
            {
              name: "evidence",
              label: "Evidence",
              input: { kind: "text" },
              example: [
                "Map on the wall of the collection point",
                "Daily ledger, checked for June",
                "Two cans lost to souring in June",
              ],
            },
          ],
        },
      ],
    },
    {
      name: "Group accounts",
      about: "One year of the enterprise, and how much of the profit is paid out.",
      widths: [42, 16, 18, 44],
      blocks: [
        {
          kind: "rows",
          title: "Milk and sales",
          rows: [
            {
              name: "members",
              label: "Members of the group",
              unit: "persons",
              input: { kind: "whole", min: 1, max: 1e6 },
              format: "0",
              example: 48,
            },
            {
              name: "litres",
              label: "Milk collected from members",
              ...parameter("PATRONAGE", "totalLitres"),
              unit: "L/yr",
              format: "#,##0",
              example: 96000,
            },
            {
              name: "farmPrice",
              label: "Paid to members",
              unit: "cur/L",
              input: { kind: "number", min: 0, max: 1e6 },
              format: "0.00",
              example: 0.3,
            },
            needed("sales", "Sales of milk and products", 38400),
            line("otherIncome", "Other income", 600, "Feed, services, fees"),
          ],
        },
        {
          kind: "rows",
          title: "Costs without the milk",
          rows: [
            needed("collection", "Collection and transport", 2900),
            needed("salaries", "Salaries", 3200),
            needed("running", "Power, rent, testing, cleaning", 1500),
            line("interest", "Interest", 300),
            needed("depreciation", "Depreciation", 700),
            line("otherCosts", "Other costs", 200),
          ],
        },
        {
          kind: "rows",
          title: "Profit",
          rows: [
            {
              name: "distributed",
              label: "Part of the profit that is paid out",
              ...parameter("PATRONAGE", "distributed"),
              note: "The rest stays in the group",
              format: "0%",
              example: 0.5,
            },
            {
              name: "threshold",
              label: "Share that counts as a step reached",
              ...parameter("MODESTEP", "threshold"),
              format: "0%",
              example: 0.8,
            },
            assumed("fullAnswer", "Answer that means done in full", done, { unit: `0 to ${done}`, format: "0" }),
          ],
        },
      ],
    },
    {
      name: "Group members",
      about: "The milk of up to 120 members, and the refund of each. Those not listed get their refund too.",
      widths: [58, 24, 24, 30],
      freezeHeader: true,
      rowsAPage: 60,
      blocks: [
        {
          kind: "table",
          along: member,
          columns: [
            {
              name: "memberName",
              label: "Member",
              input: { kind: "text" },
              example: ["Amina", "Baser", "Chandra", "Delwar"],
            },
            {
              name: "memberLitres",
              label: "Milk delivered",
              unit: "L/yr",
              input: { kind: "number", min: 0, max: 1e9 },
              format: "#,##0",
              optional: true,
              example: [1460, 2190, 766, 3650],
            },
            {
              name: "refund",
              label: "Patronage refund",
              unit: "cur",
              format: "#,##0.00",
              needs: ["memberLitres", "litres", "distributed", "profit"],
              formula:
                'IF(memberName="","name is missing",IF(listedLitres>litres,"over the total",IF(profit>0,PATRONAGE(profit, distributed, memberLitres, litres),0)))',
              plain:
                'IF(memberName="","name is missing",IF(listedLitres>litres,"over the total",MAX(0,profit)*distributed*memberLitres/litres))',
            },
            { name: "refundSigned", label: "Received, signature", format: "@", needs: [], formula: '""' },
          ],
        },
      ],
    },
    {
      name: "Group results",
      about: "The step reached, what is missing for the next one, and what the year brought.",
      widths: [44, 16, 18, 18, 18],
      blocks: [
        {
          kind: "figures",
          figures: [
            {
              name: "reached",
              label: "Step reached, of 3",
              unit: "step",
              format: "0",
              needs: ["threshold"],
              formula: `IF(${answered},MODESTEP(answer, stepOf, threshold, fullAnswer),"")`,
              plain: `IF(${answered},SUM(stepReached),"")`,
            },
            {
              name: "profit",
              label: "Profit of the year",
              ...yearly,
              bad: "profit<0",
              formula: "sales+otherIncome-litres*farmPrice-costs",
            },
            {
              name: "perDay",
              label: "Milk money of a member and day",
              unit: "cur/d",
              format: "0.00",
              needs: ["litres", "farmPrice", "members"],
              formula: "DAILYEARN(litres, farmPrice, members)",
            },
          ],
        },
        {
          kind: "sentence",
          name: "verdict",
          waiting: "Answer every item of the checklist and fill in the accounts.",
          lines: 3,
          needs: ["threshold", "distributed", "profit"],
          formula: "saidStep&saidGaps&saidListed&saidUnnamed&saidMembers&saidYear",
        },
        {
          kind: "table",
          title: "The three steps",
          along: step,
          columns: [
            { name: "lines", label: "Items", unit: "count", format: "0", formula: "COUNTIF(stepOf,NUMBER(step))" },
            {
              name: "doneLines",
              label: "Done",
              unit: "count",
              format: "0.0",
              needs: ["answer"],
              formula: "SUMIF(stepOf,NUMBER(step),answer)/fullAnswer",
            },
            {
              name: "share",
              label: "Share",
              unit: "fraction",
              format: "0%",
              good: "AND(COUNT(reached)=1,NUMBER(step)<=reached)",
              formula: "doneLines/lines",
            },
            {
              name: "stepReached",
              label: "Reached",
              unit: "1 or 0",
              format: "0",
              needs: ["share", "threshold"],
              first: "IF(share>=threshold,1,0)",
              formula: "PREVIOUS(stepReached)*IF(share>=threshold,1,0)",
            },
          ],
        },
        {
          kind: "rows",
          title: "Profit of the year",
          rows: [
            { name: "income", label: "Sales and other income", ...yearly, formula: "sales+otherIncome+0" },
            { name: "milkPaid", label: "Paid to members for milk", ...yearly, formula: "litres*farmPrice" },
            {
              name: "runningCosts",
              label: "Collection, salaries and running",
              ...yearly,
              formula: "collection+salaries+running",
            },
            {
              name: "capitalCosts",
              label: "Interest, depreciation and others",
              ...yearly,
              formula: "interest+depreciation+otherCosts",
            },
            { name: "costs", label: "Costs without the milk", ...yearly, formula: "runningCosts+capitalCosts" },
            { name: "profitLine", label: "Profit", ...yearly, total: true, formula: "income-milkPaid-costs" },
            {
              name: "listedLitres",
              label: "Milk of the members listed",
              unit: "L/yr",
              format: "#,##0",
              note: "Refunds wait while it is above the milk collected",
              bad: "listedLitres>litresCollected",
              needs: [],
              formula: "ROUND(SUM(memberLitres),6)",
            },
            {
              name: "litresCollected",
              label: "Milk collected from members",
              unit: "L/yr",
              format: "#,##0",
              formula: "litres",
            },
            {
              name: "listedMembers",
              label: "Members listed",
              unit: "persons",
              format: "0",
              needs: [],
              formula: "COUNTA(memberName)",
            },
            {
              name: "lastMember",
              label: "Last row of the list that is filled in",
              format: "0",
              needs: [],
              formula: lastOf("memberLitres", '(memberName<>"")+(memberLitres<>"")>0'),
            },
            {
              name: "unnamed",
              label: "Members with milk but without a name",
              unit: "persons",
              format: "0",
              bad: "unnamed>0",
              needs: [],
              formula: 'SUMPRODUCT((memberName="")*(memberLitres<>""))',
            },
            {
              name: "gaps",
              label: "Items to finish for the next step",
              unit: "count",
              format: "0",
              needs: ["reached"],
              formula: "MAX(gapCount)",
            },
          ],
        },
        {
          kind: "chart",
          chart: "columns",
          title: "How much of each step is done",
          categories: { title: "Step", name: "step" },
          values: { title: "Share of items done", format: "0%" },
          series: [{ name: "share", label: "Done", colour: palette.green }],
          rows: 14,
        },
      ],
    },
    {
      name: "Group gaps",
      about: "The gaps of the next step. Agree which to close first, by whom and when.",
      widths: [12, 74],
      blocks: [
        {
          kind: "table",
          along: gap,
          columns: [
            {
              name: "missing",
              label: "What is not done yet",
              format: "@",
              needs: ["reached"],
              formula: 'IF(NUMBER(gap)<=gaps,INDEX(item,MATCH(NUMBER(gap),gapCount,0),1),"")',
            },
          ],
        },
      ],
    },
    {
      name: "Group steps",
      about: "Counts the items of the next step that are not done in full.",
      widths: [54, 16],
      blocks: [
        {
          kind: "table",
          along: item,
          columns: [
            {
              name: "gapCount",
              label: "Open items so far",
              unit: "count",
              format: "0",
              needs: ["reached"],
              first: "IF(AND(stepOf=reached+1,answer<fullAnswer),1,0)",
              formula: "PREVIOUS(gapCount)+IF(AND(stepOf=reached+1,answer<fullAnswer),1,0)",
            } satisfies Computed,
          ],
        },
      ],
    },
    {
      name: "Group sentences",
      about: "The sentence of the results, part by part.",
      widths: [34, 10, 98],
      blocks: [
        {
          kind: "rows",
          title: "Group results",
          rows: [
            said(
              "saidStep",
              "Step",
              `IF(reached="",SAY("Answer every item of the checklist. Still open: {length}.",FIXED(ROWS(answer)-COUNT(answer),0)),IF(reached=0,SAY("The group is setting itself up: step 1 is not reached yet."),IF(reached=3,"The group works as a market-oriented enterprise.",SAY("The group has reached step {reached} of 3.",FIXED(reached,0)))))`,
            ),
            said(
              "saidGaps",
              "Items to finish",
              'IF(SUM(gaps)=0,"",IF(gaps=1,SAY(" For step {step} it has 1 item to finish.",FIXED(reached+1,0)),SAY(" For step {step} it has {items} items to finish.",FIXED(reached+1,0),FIXED(gaps,0))))',
            ),
            said(
              "saidListed",
              "Milk above the total",
              'IF(OR(litres="",listedLitres<=SUM(litres)),"",SAY(" Refunds wait: the members listed delivered {listedLitres} L, more than the {litres} L collected.",FIXED(listedLitres,2),FIXED(litres,2)))',
            ),
            said(
              "saidUnnamed",
              "Names",
              'IF(unnamed=0,"",IF(unnamed=1,SAY(" 1 refund waits for a name."),SAY(" Refunds of {members} members wait for a name.",FIXED(unnamed,0))))',
            ),
            said(
              "saidMembers",
              "More listed than members",
              'IF(OR(members="",listedMembers<=SUM(members)),"",IF(listedMembers=1,SAY(" 1 member is listed, but the group has {members}: correct one of them.",FIXED(members,0)),SAY(" {listed} members are listed, but the group has {members}: correct one of them.",FIXED(listedMembers,0),FIXED(members,0))))',
            ),
            said(
              "saidYear",
              "The year",
              'IF(profit="","",IF(profit<0,SAY(" The year brought a loss of {profit}.",MONEY(-profit,0)),saidPaidOut))',
            ),
            said(
              "saidPaidOut",
              "Paid out to the members",
              'IF(OR(profit="",profit<0),"",IF(members=1,SAY(" The year brought {profit}, of which {paidOut} goes to the member.",MONEY(profit,0),MONEY(profit*distributed,0)),SAY(" The year brought {profit}, of which {paidOut} goes to the members.",MONEY(profit,0),MONEY(profit*distributed,0))))',
              ["profit", "distributed"],
            ),
          ],
        },
      ],
    },
  ],
};
