import { call, functionNamed, header, plainHost, sources } from "@dairy-functions/shared";
import { parameter } from "../fields.ts";
import { palette } from "../looks.ts";
import type { Dimension, Quantity, Template } from "../template.ts";

const farm: Dimension = { name: "farm", labels: ["BD-2", "BD-10", "BD-25"], size: 3 };
const channel: Dimension = { name: "channel", labels: "channelName", size: 3 };

/** The methods of ECM with their meaning, and those that use true protein, from the library. */
const method = functionNamed("ECM")!.params.find((param) => param.name === "method")!;
const methods = method.kind === "choice" ? Object.entries(method.choices) : [];
const trueProtein = new Set(
  (call(functionNamed("ECMCOMPARE")!, [1, 4, 3.3], plainHost) as string[][])
    .filter((row) => row[row.length - 1] === "true")
    .map(([name]) => name),
);
const byMethod = methods.map(([code, meaning]): Quantity => {
  const protein = trueProtein.has(code) ? "protein-nonProtein" : "protein";
  return {
    name: `by${code.replace("_", "")}`,
    label: code,
    unit: "kg ECM",
    format: "#,##0.0",
    note: `${meaning}${trueProtein.has(code) ? "; of true protein" : ""}`,
    formula: `ECM(corrected,fat,${protein},"${code}")`,
  };
});
/** The milk of the chosen farm, its fat or its protein. */
const chosen = (quantity: string) => `INDEX(ALL(${quantity}),1,MATCH(comparedFarm,farm,0))`;

/** A column of the table that CHAINTABLE reads, with its limits and header. */
const channels = functionNamed("CHAINTABLE")!.params[0]!;
const columns = channels.kind === "table" ? channels.columns : [];
const channelColumn = (name: string, format: string | undefined, example: readonly (string | number)[]): Quantity => {
  const column = columns.find((each) => each.name === name)!;
  const { min, max, above } = column as { min?: number; max?: number; above?: number };
  const limits = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(above !== undefined && { above }),
  };
  return {
    name: name === "channel" ? "channelName" : `${name}OfChannel`,
    label: header(column),
    input: "unit" in column ? { kind: "number", ...limits } : { kind: "text" },
    note: column.about,
    ...(format !== undefined && { format }),
    example,
    optional: true,
  };
};

/** A column of what CHAINTABLE gives, for each channel. */
const ofChannel = (column: number) => `INDEX(chainTable,NUMBER(channel)+1,${column})`;

/** An input of the enterprise: where its figure comes from is said beside it. */
const given = (
  name: string,
  label: string,
  unit: string,
  format: string,
  example: number,
  note: string,
  limits: { readonly min?: number; readonly max?: number; readonly above?: number } = { min: 0 },
): Quantity => ({ name, label, unit, format, example, note, input: { kind: "number", ...limits } });
const per100 = "US$/100 kg ECM";
/** A result of the enterprise. */
const result = (name: string, label: string, formula: string, note: string, more: Partial<Quantity> = {}): Quantity =>
  ({ name, label, unit: per100, format: "0.00", total: true, note, formula, ...more }) as Quantity;

/** What the workbench opens with: three farms and three dairy channels of Sirajganj, from the paper itself. */
export const sirajganj: Template = {
  name: "sirajganj",
  short: "Sirajganj",
  editions: ["add-in"],
  title: "Sirajganj",
  purpose: "What do three farms and three dairy channels of Sirajganj, Bangladesh, earn?",
  steps: [
    "Milk: change the fat or protein of a farm and see how much milk each method of correction gives.",
    "Dairy chain: change a price and see the margin of each channel and the farmer's share.",
    "Enterprise: change the wage or the milk price and see whether farm BD-2 still pays for the family's labour.",
    "Select a result and choose Explain to see its arguments, its formula and its source.",
    "Type =DAIRY. in a free cell to use a function yourself.",
  ],
  example: `Source of the figures: ${sources.hemme2004}, sections 3.3 to 3.8 and Annex 4. US$ of 2002. The note beside each figure says whether the paper prints it, whether it follows from printed figures, or whether we chose it so that the results match the printed ones.`,
  method: [
    { term: "Energy-corrected milk", text: "Milk restated as milk of 4 % fat and 3.3 % protein, by its energy." },
    {
      term: "Opportunity cost",
      text: "What the family's labour, land and capital would earn elsewhere: a qualified worker's wage, rent, and real interest.",
    },
    { term: "Entrepreneur's profit", text: "Farm income less the opportunity costs. Above 0, all costs are covered." },
    { term: "Farmer's share", text: "The farm price as a share of what the channel gets for the milk and the cream." },
  ],
  sheets: [
    {
      name: "Milk",
      about: "What is the milk of three farms worth once fat and protein are counted?",
      landscape: true,
      widths: [30, 14, 13, 13, 13, 13, 60],
      blocks: [
        {
          kind: "rows",
          title: "Farm",
          along: farm,
          rows: [
            {
              name: "cows",
              label: "Cows",
              unit: "head",
              input: { kind: "number", above: 0, max: 1e6 },
              format: "#,##0",
              note: "Printed, section 3.3",
              example: [2, 10, 25],
            },
            {
              name: "milkYield",
              label: "Milk yield",
              unit: "kg ECM/cow/yr",
              input: { kind: "number", above: 0, max: 20000 },
              format: "#,##0",
              note: "Printed, section 3.3; corrected already, so not corrected again",
              example: [1024, 1385, 1937],
            },
            {
              name: "milkOfFarm",
              label: "Milk of the farm",
              unit: "kg ECM/yr",
              format: "#,##0",
              note: "Cows times yield",
              formula: "cows*milkYield",
            },
            {
              name: "fat",
              label: "Fat",
              ...parameter("ECM", "fat"),
              format: "0.0",
              note: "Printed, section 3.3",
              example: [4.5, 4, 4],
            },
            {
              name: "protein",
              label: "Protein",
              ...parameter("ECM", "protein"),
              format: "0.0",
              note: "Printed, section 3.3; taken as crude protein",
              example: [3.7, 3.5, 3.5],
            },
            {
              name: "nonProtein",
              label: "Non-protein nitrogen x 6.38",
              unit: "%",
              input: { kind: "number", min: 0, max: 0.5 },
              format: "0.00",
              note: `${sources.holos}, equation 9.4-2`,
              example: [0.19, 0.19, 0.19],
            },
            {
              name: "corrected",
              label: "Milk to correct",
              unit: "kg",
              input: { kind: "number", min: 0, max: 1e9 },
              format: "#,##0",
              note: "1,000 kg of each farm's milk, since no raw weight is printed",
              example: [1000, 1000, 1000],
            },
          ],
        },
        { kind: "rows", title: "The same milk by each method", along: farm, rows: byMethod },
        {
          kind: "rows",
          title: "The methods, sorted by how much milk they leave",
          rows: [
            {
              name: "comparedFarm",
              label: "Milk of farm",
              input: { kind: "list", values: farm.labels as readonly string[] },
              note: "The farm whose milk the table below corrects",
              example: "BD-2",
            },
          ],
        },
        {
          kind: "spill",
          name: "comparison",
          formula: `ECMCOMPARE(${["corrected", "fat", "protein"].map(chosen).join(",")})`,
          columns: 6,
          words: 1,
          formats: ["0.00", "0.0000", "#,##0.0", "0.00", "0.00", ...methods.map(() => "#,##0.0")],
        },
      ],
    },
    {
      name: "Dairy chain",
      about: "What does each channel make of 1 kg of farm milk, and what share does the farmer get?",
      landscape: true,
      widths: [22, 15, 15, 15, 15, 16, 15, 16, 17, 17, 18],
      blocks: [
        {
          kind: "table",
          title: "Channels: prices in US$ (cur), printed in section 3.8 and Annex 4",
          along: channel,
          units: "in headers",
          columns: [
            channelColumn("channel", undefined, ["Co-operative", "Sweetshop", "Direct sale"]),
            channelColumn("farmPrice", "0.00", [0.25, 0.28, 0.33]),
            channelColumn("milk", "0.000", [0.966, 0.9, 1]),
            channelColumn("milkPrice", "0.00", [0.47, 0.38, 0.4]),
            channelColumn("cream", "0.000", [0.034, 0.1, 0]),
            channelColumn("creamPrice", "0.00", [0.96, 0.96, 0]),
          ],
        },
        { kind: "heading", text: "Returns, margin and the farmer's share" },
        {
          kind: "spill",
          name: "chainTable",
          formula: "CHAINTABLE(TABLE(channelName))",
          columns: 11,
          words: 1,
          headerLines: 3,
          formats: ["0.00", "0.000", "0.000", "0.000"],
        },
        {
          kind: "table",
          title: "Where 1 kg of farm milk goes",
          along: channel,
          columns: [
            { name: "channelSold", label: "Channel", formula: "channelName" },
            { name: "paid", label: "Farm price", unit: "US$/kg", format: "0.000", formula: "farmPriceOfChannel" },
            { name: "margin", label: "Margin", unit: "US$/kg", format: "0.000", formula: ofChannel(5) },
            {
              name: "share",
              label: "Farmer's share",
              unit: "fraction",
              format: "0.0%",
              formula: `FARMERSHARE(farmPriceOfChannel,${ofChannel(4)})`,
            },
          ],
        },
        {
          kind: "text",
          text: "The paper prints returns of 0.48, 0.44 and 0.40, margins of 0.23, 0.155 and 0.07, and shares of 53, 65 and 83 %, from prices in Taka before they were rounded to US$. The margin still has to pay for processing, transport and retailing.",
        },
        {
          kind: "chart",
          chart: "stacked columns",
          title: "Where the returns from 1 kg of farm milk go",
          categories: { title: "Channel", name: "channelSold" },
          values: { title: "US$ per kg of farm milk", format: "0.00" },
          series: [
            { name: "paid", label: "Paid to the farmer", colour: palette.green },
            { name: "margin", label: "Margin of the channel", colour: palette.gold },
          ],
        },
      ],
    },
    {
      name: "Enterprise",
      about: "Does the dairy of farm BD-2 cover its full economic costs? Change a yellow cell to see.",
      landscape: true,
      widths: [34, 19, 14, 84],
      blocks: [
        {
          kind: "rows",
          title: "The farm",
          rows: [
            given("herd", "Cows", "head", "#,##0", 2, "Printed, section 3.3", { above: 0, max: 1e6 }),
            given(
              "yieldOfCow",
              "Milk yield",
              "kg ECM/cow/yr",
              "#,##0",
              1024,
              "Printed, section 3.3; already corrected",
              { above: 0, max: 20000 },
            ),
            {
              name: "milk",
              label: "Milk of the farm",
              unit: "kg ECM/yr",
              format: "#,##0",
              note: "Cows times yield",
              formula: "herd*yieldOfCow",
            },
            given(
              "familyHours",
              "Working hours of the family",
              "h/yr",
              "#,##0",
              4080,
              "Printed, section 3.4, which calls them tentative",
            ),
            given(
              "dairyShare",
              "Share of them for the dairy",
              "fraction",
              "0%",
              0.56,
              "Printed, section 3.4; the hours per cow of section 3.3 do not agree",
              { min: 0, max: 1 },
            ),
            given(
              "wage",
              "Wage of a qualified worker",
              "US$/h",
              "0.000",
              0.158,
              "Not printed. Chosen with the own capital so that the opportunity costs meet 21.65; 9.4 Taka an hour",
            ),
            given("ownLand", "Own land for the dairy", "ha", "0.00", 0.18, "Printed, section 3.3"),
            given("landValue", "Value of land", "US$/ha", "#,##0", 7800, 'Printed, section 3.5, "about"'),
            given(
              "rentRate",
              "Rent as a share of the value",
              "fraction",
              "0%",
              0.04,
              "Printed, Annex 1: 4 % without a rental market",
              { min: 0, max: 1 },
            ),
            given(
              "ownCapital",
              "Own capital without land",
              "US$",
              "#,##0",
              875,
              "Not printed. About a fifth of the farm's assets: cattle are 19 to 31 % of them (section 3.5)",
            ),
            given("interest", "Real interest on own capital", "fraction", "0%", 0.03, "Printed, Annex 1: 3 %", {
              min: 0,
              max: 1,
            }),
          ],
        },
        {
          kind: "rows",
          title: "Returns and costs per 100 kg ECM",
          rows: [
            given(
              "milkReturns",
              "Milk returns",
              per100,
              "0.00",
              22.92,
              "Derived: printed total returns of 28.0 less cattle and manure",
            ),
            given(
              "cattleReturns",
              "Cattle returns",
              per100,
              "0.00",
              4.35,
              "Printed, section 3.6, 4.35 to 4.70; that 4.35 is BD-2 is assumed",
            ),
            given("manure", "Manure at its market value", per100, "0.00", 0.73, "Printed, section 3.6"),
            given(
              "payments",
              "Direct payments",
              per100,
              "0.00",
              0,
              "Derived, section 3.7: a feature of Poland, Germany and the USA only",
            ),
            given(
              "cashCosts",
              "Cash costs",
              per100,
              "0.00",
              5.5,
              "Our assumption: 24 % of the printed production costs of 22.9 are cash (section 3.6)",
            ),
            given(
              "depreciation",
              "Depreciation",
              per100,
              "0.00",
              0.7,
              "Our assumption: the rest of the account costs, 28.0 - 21.80 = 6.20",
            ),
          ],
        },
        {
          kind: "rows",
          title: "Results per 100 kg ECM",
          rows: [
            result(
              "totalReturns",
              "Total returns",
              "milkReturns+cattleReturns+manure+payments",
              "28.0 printed, section 3.6, 28.0 to 29.85; that 28.0 is BD-2 is assumed",
            ),
            result(
              "netCash",
              "Net cash farm income",
              "NCFI(totalReturns,cashCosts)",
              "With manure counted at its market value",
            ),
            result("farmIncome", "Farm income", "FARMINCOME(netCash,depreciation)", "21.8 printed, section 3.6"),
            result("accountCosts", "Account costs", "totalReturns-farmIncome", "Costs of the profit and loss account"),
            result(
              "labourCost",
              "Opportunity cost of labour",
              "OPPLABOUR(familyHours*dairyShare,wage)/milk*100",
              "The largest cost of the farm: someone always watches the grazing cows",
            ),
            result(
              "landCost",
              "Opportunity cost of land",
              "OPPLAND(ownLand,,landValue,rentRate)/milk*100",
              "A share of its value, as land is not rented there",
            ),
            result(
              "capitalCost",
              "Opportunity cost of capital",
              "OPPCAPITAL(ownCapital,interest)/milk*100",
              "Real interest, land left out",
            ),
            result(
              "opportunityCosts",
              "Opportunity costs together",
              "labourCost+landCost+capitalCost",
              "21.65 follows from the printed 21.80 - 0.15; the split between the three is our assumption",
            ),
            result(
              "profit",
              "Entrepreneur's profit",
              "ENTPROFIT(farmIncome,labourCost,landCost,capitalCost)",
              "0.15 printed, section 3.6, 0.15 to 2.37; that 0.15 is BD-2 is assumed",
            ),
            result(
              "profitMargin",
              "Profit margin",
              "PROFITMARGIN(farmIncome,totalReturns)",
              "20 to 76 % printed, section 3.6; the printed 21.80 and 28.0 give 77.9 %",
              { unit: "fraction", format: "0.0%" },
            ),
            {
              name: "hoursPer100",
              label: "Family hours for the dairy",
              unit: "h/100 kg ECM",
              format: "0.0",
              note: "Hours of the year over the milk of the year",
              formula: "familyHours*dairyShare/milk*100",
            },
            result(
              "returnToLabour",
              "Return to labour",
              "RETURNLABOUR(profit,0,labourCost,hoursPer100)",
              "What an hour earns; above the wage as long as there is a profit",
              { unit: "US$/h", format: "0.000" },
            ),
            result(
              "costOfMilk",
              "Cost of milk production only",
              "COSTMILKONLY(accountCosts+opportunityCosts,cattleReturns+manure+payments,100)",
              "22.9 printed; the printed figures are 0.1 apart: 28.0 - 0.15 - 4.35 - 0.73 is 22.77",
            ),
          ],
        },
        { kind: "heading", text: "How the cost compares with the milk price" },
        {
          kind: "spill",
          name: "costTable",
          formula:
            "COSTMILKTABLE(accountCosts,labourCost,landCost,capitalCost,cattleReturns,manure,payments,milkReturns,100)",
          columns: 2,
          words: 1,
          formats: ["0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00"],
        },
      ],
    },
  ],
};
