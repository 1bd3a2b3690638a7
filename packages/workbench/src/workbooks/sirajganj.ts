import { addressOf, areaOf } from "@dairy-functions/formulas";
import { call, functionNamed, header, plainHost, sources } from "@dairy-functions/shared";
import type { Book, BookCell, BookSheet, Look } from "@dairy-functions/workbooks";

/**
 * Three farms and three dairy channels of Sirajganj, Bangladesh, from Hemme, Garcia and Khan 2004. A column of every
 * table says where a figure comes from: printed in the paper, derived from what it prints, reconstructed by us, or computed.
 */

/** A sheet as it is written here: rows from the top, and looks and number formats by range. */
interface Sheet extends Pick<BookSheet, "name" | "widths" | "heights" | "frozenRows" | "merges"> {
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly looks: Readonly<Partial<Record<Look, readonly string[]>>>;
  readonly formats: Readonly<Record<string, readonly string[]>>;
  /** What formulas fill that give a table, by their address. */
  readonly fills: Readonly<Record<string, string>>;
  readonly limits?: BookSheet["limits"];
  readonly charts?: BookSheet["charts"];
}

/** A yellow cell with its meaning, and the words of the columns that tell where a figure comes from. */
const legend = (more = "") => [
  "Yellow cells: change them",
  `Printed: in the paper. Derived: from printed figures. Reconstructed: our assumption, explained beside it. Computed: by its formula.${more}`,
];

/** The methods of ECM with their meaning, and those that take true protein, as the library says them. */
const method = functionNamed("ECM")!.params.find((param) => param.name === "method")!;
const methods = method.kind === "choice" ? Object.entries(method.choices) : [];
const trueProtein = new Set(
  (call(functionNamed("ECMCOMPARE")!, [1, 4, 3.3], plainHost) as string[][])
    .filter((row) => row[row.length - 1] === "true")
    .map(([name]) => name),
);

const firstMethod = 13;
const lastMethod = firstMethod + methods.length - 1;
const compare = lastMethod + 2;

const milk: Sheet = {
  name: "Milk",
  widths: [28, 17, 14, 14, 14, 14, 65],
  heights: { 0: 26, 1: 17, 2: 17, [compare - 1]: 17, [compare]: 30 },
  frozenRows: 4,
  merges: ["A1:G1", "A2:G2", "B3:G3", `A${compare}:E${compare}`],
  fills: { [`A${compare + 1}`]: `A${compare + 1}:F${compare + 1 + methods.length}` },
  rows: [
    ["What is the milk of three farms worth once its fat and protein are counted?"],
    [`Source: ${sources.hemme2004}, section 3.3.`],
    legend(),
    ["Farm", "Unit", "BD-2", "BD-10", "BD-25", "Figure is", "Note"],
    ["Cows", "head", 2, 10, 25, "printed", "Section 3.3"],
    [
      "Milk yield",
      "kg ECM/cow/yr",
      1024,
      1385,
      1937,
      "printed",
      "Corrected already, so not corrected again; no raw weight is printed",
    ],
    ["Milk of the farm", "kg ECM/yr", "=C5*C6", "=D5*D6", "=E5*E6", "computed", "Cows times yield"],
    ["Fat", "%", 4.5, 4, 4, "printed", "Section 3.3"],
    ["Protein", "%", 3.7, 3.5, 3.5, "printed", "Section 3.3; taken as crude protein"],
    ["Non-protein nitrogen x 6.38", "%", 0.19, 0.19, 0.19, "other source", `${sources.holos}, equation 9.4-2`],
    [
      "Milk to correct",
      "kg",
      1000,
      1000,
      1000,
      "example",
      "1,000 kg of each farm's milk, since no raw weight is printed",
    ],
    ["The same milk by each method", "Unit", "BD-2", "BD-10", "BD-25", "Counts", "Method"],
    ...methods.map(([code, meaning], k) => {
      const isTrue = trueProtein.has(code);
      const row = firstMethod + k;
      return [
        code,
        "kg ECM",
        ...["C", "D", "E"].map((c) => `=DAIRY.ECM(${c}$11,${c}$8,${c}$9${isTrue ? `-${c}$10` : ""},$A${row})`),
        isTrue ? "true protein" : "crude protein",
        meaning,
      ];
    }),
    [],
    [
      "The methods with the milk that each leaves as it is (DAIRY.ECMCOMPARE), of farm:",
      null,
      null,
      null,
      null,
      "BD-2",
    ],
    [
      `=DAIRY.ECMCOMPARE(${["11", "8", "9"].map((row) => `INDEX(C${row}:E${row},1,MATCH(F${compare},C4:E4,0))`).join(",")})`,
    ],
  ],
  looks: {
    title: ["A1"],
    header: ["A4:G4", "A12:G12", `A${compare + 1}:F${compare + 1}`],
    totalLabel: [`A${compare}:E${compare}`, `G${compare}`],
    note: ["A2", "B3", "G5:G11", `G${firstMethod}:G${lastMethod}`],
    input: ["A3", "C5:E6", "C8:E11", `F${compare}`],
  },
  formats: {
    "#,##0": ["C5:E7", "C11:E11"],
    "0.0": ["C8:E9"],
    "0.00": ["C10:E10", `D${compare + 2}:E${compare + 1 + methods.length}`],
    "#,##0.0": [`C${firstMethod}:E${lastMethod}`, `C${compare + 2}:C${compare + 1 + methods.length}`],
    "0.0000": [`B${compare + 2}:B${compare + 1 + methods.length}`],
  },
  limits: [
    {
      range: `F${compare}`,
      kind: "list",
      values: ["BD-2", "BD-10", "BD-25"],
      title: "Farm",
      help: "The farm whose milk the table below corrects.",
      refusal: "Farm: enter one of BD-2, BD-10, BD-25.",
    },
  ],
};

const channels = functionNamed("CHAINTABLE")!.params[0]!;
const channelHeaders = channels.kind === "table" ? channels.columns.map(header) : [];

const chain: Sheet = {
  name: "Dairy chain",
  widths: [24, 14, 14, 14, 14, 14, 14, 14, 14, 30],
  heights: { 0: 26, 1: 17, 2: 17, 8: 17, 14: 17, 20: 30 },
  frozenRows: 3,
  merges: ["A1:J1", "A2:J2", "B3:J3", "A9:J9", "A15:C15", "A21:C21"],
  fills: { A10: "A10:F13", B17: "B17:B19", C17: "C17:C19" },
  rows: [
    ["What does each channel make of 1 kg of farm milk, and what share does the farmer get?"],
    [`Source: ${sources.hemme2004}, 3.8 and Annex 4.`],
    legend(" Money in US$ (cur)."),
    [...channelHeaders, "Figure is", null, null, "Note"],
    ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96, "printed", null, null, "Milk of 3.5 % fat and cream"],
    ["Sweetshop", 0.28, 0.9, 0.38, 0.1, 0.96, "printed", null, null, "Milk of 1.5 % fat and cream"],
    ["Direct sale", 0.33, 1, 0.4, 0, 0, "printed", null, null, "Whole milk, by the farmer"],
    [],
    ["Returns, margin and farmer's share (DAIRY.CHAINTABLE), with the printed figures beside them"],
    [
      "=DAIRY.CHAINTABLE(A4:F7)",
      null,
      null,
      null,
      null,
      null,
      "total, printed",
      "margin, printed",
      "farmer share, printed",
      "Note",
    ],
    [null, null, null, null, null, null, 0.48, 0.23, 0.53, "US$ prices are rounded Taka"],
    [null, null, null, null, null, null, 0.44, 0.155, 0.65, "US$ prices are rounded Taka"],
    [null, null, null, null, null, null, 0.4, 0.07, 0.83, "20/24 Taka would be 83.3 %"],
    [],
    ["Farmer's share (DAIRY.FARMERSHARE)"],
    ["channel", "from our total", "from the printed total"],
    ["=A11", "=DAIRY.FARMERSHARE(B5:B7,D11:D13)", "=DAIRY.FARMERSHARE(B5:B7,G11:G13)"],
    ["=A12"],
    ["=A13"],
    [],
    ["The margin still has to pay for processing, transport and retailing."],
  ],
  looks: {
    title: ["A1"],
    note: ["A2", "B3", "A21", "J5:J7", "J11:J13"],
    header: ["A4:J4", "A10:J10", "A16:C16"],
    totalLabel: ["A9:J9", "A15:C15"],
    input: ["A3", "A5:F7"],
    total: ["E11:F13", "B17:B19"],
  },
  formats: {
    "0.00": ["B5:B7", "D5:D7", "F5:F7", "G11:G13"],
    "0.000": ["C5:C7", "E5:E7", "B11:E13", "H11:H13"],
    "0%": ["I11:I13"],
    "0.0%": ["F11:F13", "B17:C19"],
  },
  charts: [
    {
      kind: "stacked columns",
      title: "Returns on 1 kg of farm milk = farmer's price + margin",
      range: "D15:I27",
      categories: { title: "Channel", range: { sheet: "Dairy chain", range: "A11:A13" } },
      values: { title: "US$ per kg of farm milk", format: "0.00" },
      series: [
        { label: "Farmer's price", values: { sheet: "Dairy chain", range: "B5:B7" }, colour: "1F5F4A" },
        { label: "Margin", values: { sheet: "Dairy chain", range: "E11:E13" }, colour: "E0A030" },
      ],
    },
  ],
};

const perYear = "B9*B10";

const enterprise: Sheet = {
  name: "Enterprise",
  widths: [28, 14, 16, 15, 11, 83],
  heights: { 0: 26, 1: 17, 2: 17, 38: 44 },
  frozenRows: 4,
  merges: ["A1:F1", "A2:F2", "B3:F3"],
  fills: { A39: "A39:B45" },
  rows: [
    ["Does the dairy of farm BD-2 cover its full economic costs? Change a yellow cell to see."],
    [`Source: ${sources.hemme2004}, sections 3.3 to 3.6.`],
    legend(" Money in US$ of 2002 (cur)."),
    ["Item", "Value", "Unit", "Figure is", "Printed", "Note"],
    ["The farm"],
    ["Cows", 2, "head", "printed", null, "Section 3.3"],
    ["Milk yield", 1024, "kg ECM/cow/yr", "printed", null, "Section 3.3; already corrected"],
    ["Milk of the farm", "=B6*B7", "kg ECM/yr", "computed", null, "Cows times yield"],
    ["Working hours of the family", 4080, "h/yr", "printed", null, "Section 3.4, which calls them tentative"],
    [
      "Share of them for the dairy",
      0.56,
      "",
      "printed",
      null,
      "Section 3.4; the hours per cow of section 3.3 do not agree",
    ],
    [
      "Wage of a qualified worker",
      0.158,
      "US$/h",
      "reconstructed",
      null,
      "Not printed. Chosen with the own capital so that the opportunity costs meet 21.65; 9.4 Taka an hour",
    ],
    ["Own land for the dairy", 0.18, "ha", "printed", null, "Section 3.3"],
    ["Value of land", 7800, "US$/ha", "printed", null, 'Section 3.5, "about"'],
    ["Rent as a share of the value", 0.04, "", "printed", null, "Annex 1: 4 % where there is no rental market"],
    [
      "Own capital without land",
      875,
      "US$",
      "reconstructed",
      null,
      "Not printed. About a fifth of the farm's assets: cattle are 19 to 31 % of them (section 3.5)",
    ],
    ["Real interest on own capital", 0.03, "", "printed", null, "Annex 1: 3 %"],
    ["Returns and costs per 100 kg ECM"],
    ["Milk returns", 22.92, "US$/100 kg", "derived", null, "Total returns 28.0 less cattle and manure"],
    ["Cattle returns", 4.35, "US$/100 kg", "printed", null, "Section 3.6, 4.35 to 4.70; that 4.35 is BD-2 is assumed"],
    ["Manure at its market value", 0.73, "US$/100 kg", "printed", null, "Section 3.6"],
    ["Direct payments", 0, "US$/100 kg", "derived", null, "Section 3.7: a feature of Poland, Germany and the USA only"],
    [
      "Cash costs",
      5.5,
      "US$/100 kg",
      "reconstructed",
      null,
      "24 % of the production costs are cash (section 3.6), taken of the printed 22.9",
    ],
    ["Depreciation", 0.7, "US$/100 kg", "reconstructed", null, "The rest of the account costs, 28.0 - 21.80 = 6.20"],
    ["Results per 100 kg ECM"],
    [
      "Total returns",
      "=SUM(B18:B21)",
      "US$/100 kg",
      "computed",
      28,
      "Section 3.6, 28.0 to 29.85; that 28.0 is BD-2 is assumed",
    ],
    [
      "Net cash farm income",
      "=DAIRY.NCFI(B25,B22)",
      "US$/100 kg",
      "computed",
      null,
      "With manure counted at its market value",
    ],
    ["Farm income", "=DAIRY.FARMINCOME(B26,B23)", "US$/100 kg", "computed", 21.8, "Section 3.6"],
    ["Account costs", "=B25-B27", "US$/100 kg", "computed", null, "Costs of the profit and loss account"],
    [
      "Opportunity cost of labour",
      `=DAIRY.OPPLABOUR(${perYear},B11)/B8*100`,
      "US$/100 kg",
      "computed",
      null,
      "The largest cost of the farm: someone always watches the grazing cows",
    ],
    [
      "Opportunity cost of land",
      "=DAIRY.OPPLAND(B12,,B13,B14)/B8*100",
      "US$/100 kg",
      "computed",
      null,
      "A share of its value, since there is no rental market",
    ],
    [
      "Opportunity cost of capital",
      "=DAIRY.OPPCAPITAL(B15,B16)/B8*100",
      "US$/100 kg",
      "computed",
      null,
      "Real interest, land left out",
    ],
    [
      "Opportunity costs together",
      "=SUM(B29:B31)",
      "US$/100 kg",
      "computed",
      null,
      "21.65 follows from the printed 21.80 - 0.15; the split between the three is reconstructed",
    ],
    [
      "Entrepreneur's profit",
      "=DAIRY.ENTPROFIT(B27,B29,B30,B31)",
      "US$/100 kg",
      "computed",
      0.15,
      "Section 3.6, 0.15 to 2.37; that 0.15 is BD-2 is assumed",
    ],
    [
      "Profit margin",
      "=DAIRY.PROFITMARGIN(B27,B25)",
      "",
      "computed",
      0.76,
      "Section 3.6, 20 to 76 %; the printed 21.80 and 28.0 give 77.9 %",
    ],
    [
      "Return to labour",
      `=DAIRY.RETURNLABOUR(B33,0,B29,${perYear}/B8*100)`,
      "US$/h",
      "computed",
      null,
      "What an hour earns; above the wage as long as there is a profit",
    ],
    [
      "Cost of milk production only",
      "=DAIRY.COSTMILKONLY(B28+B32,B19+B20+B21,100)",
      "US$/100 kg",
      "computed",
      22.9,
      "The printed figures are 0.1 apart: 28.0 - 0.15 - 4.35 - 0.73 is 22.77, and 22.9 is printed",
    ],
    [],
    ["How the cost compares with the milk price (DAIRY.COSTMILKTABLE)"],
    ["=DAIRY.COSTMILKTABLE(B28,B29,B30,B31,B19,B20,B21,B18,100)"],
  ],
  looks: {
    title: ["A1"],
    header: ["A4:F4", "A39:B39"],
    totalLabel: ["A5:F5", "A17:F17", "A24:F24", "A38:F38"],
    input: ["A3", "B6:B7", "B9:B16", "B18:B23"],
    total: ["B25:B36", "B40:B45"],
    note: ["A2", "B3", "F6:F16", "F18:F23", "F25:F36"],
  },
  formats: {
    "#,##0": ["B6:B9", "B13", "B15"],
    "0%": ["B10", "B14", "B16", "E34"],
    "0.0%": ["B34"],
    "0.000": ["B11", "B35"],
    "0.00": ["B12", "B18:B23", "B25:B33", "B36", "B40:B44", "E25:E33", "E36"],
  },
};

/** The cells of a sheet: what its rows hold, and the empty ones that have a look or a format. */
function cellsOf({ rows, looks, formats, fills }: Sheet): Record<string, BookCell> {
  const cells: Record<string, BookCell> = {};
  const add = (address: string, part: Partial<BookCell>) => {
    cells[address] = { ...(cells[address] ?? { look: "label" }), ...part };
  };
  for (const [row, contents] of rows.entries())
    for (const [column, content] of contents.entries()) {
      const address = addressOf({ row, column });
      if (typeof content === "string" && content.startsWith("=")) add(address, { formula: content.slice(1) });
      else if (content !== null) add(address, { value: content });
    }
  for (const [look, ranges] of Object.entries(looks) as [Look, readonly string[]][])
    for (const address of ranges.flatMap(addressesOf)) add(address, { look, ...(look === "input" && { input: true }) });
  for (const [format, ranges] of Object.entries(formats))
    for (const address of ranges.flatMap(addressesOf)) add(address, { format });
  for (const [address, range] of Object.entries(fills)) add(address, { fills: range });
  return cells;
}

function addressesOf(range: string): string[] {
  const { column, row, columns, rows } = areaOf(range);
  return Array.from({ length: rows * columns }, (_, k) =>
    addressOf({ column: column + (k % columns), row: row + Math.floor(k / columns) }),
  );
}

/** The first workbook. */
export const sirajganj: Book = {
  name: "sirajganj",
  title: "Sirajganj",
  purpose: "What do three farms and three dairy channels of Sirajganj, Bangladesh, earn?",
  names: {},
  sheets: [milk, chain, enterprise].map((sheet) => ({
    ...{ limits: [], charts: [], highlights: [], pageBreaks: [], landscape: true },
    ...sheet,
    cells: cellsOf(sheet),
  })),
};
