import type { Book, BookChart, BookSheet, Limit } from "@dairy-functions/workbooks";
import { limitWords, typed, workbookOf } from "../src/index.ts";
import { evaluateFormula, o } from "./model.ts";

const words = { title: "Milk", help: "Milk as weighed. A number from 0.", refusal: "Milk: enter a number from 0." };
const costs = { sheet: "Farm costs", range: "B2:B3" };
const feed = { label: "Feed of the whole dairy herd", values: costs, colour: "1F5F4A" };
const wages = { label: "Wages", values: { ...costs, range: "C2:C3" }, colour: "D9A441" };
const price = { label: "Milk price", values: { ...costs, range: "D2:D3" }, colour: "1B1B1B", line: true } as const;
const least = { label: "Least price", values: { ...costs, range: "D2:D3" }, colour: "8A1C1C", line: true } as const;

const chart = (kind: BookChart["kind"], series: BookChart["series"]): BookChart => ({
  kind,
  title: "Costs of the farms",
  range: "B5:C9",
  categories: { title: "Farm", range: { sheet: "Farm costs", range: "A2:A3" } },
  values: { title: "US$ per 100 kg", format: "0.00" },
  series,
});

function modelOf(parts: Partial<BookSheet>): o.Model {
  const sheet: BookSheet = {
    name: "Farm costs",
    widths: [20, 10, 10, 10],
    heights: { 0: 30 },
    frozenRows: 1,
    landscape: false,
    pageBreaks: [],
    cells: {
      A1: { value: "Farm", look: "header" },
      B1: { look: "header" },
      A2: { value: "BD-2", look: "label" },
      B2: { value: 14.256, look: "input", format: "0.00", input: true },
      C2: { value: 9, look: "input", input: true },
      D2: { value: 22.92, look: "input", input: true },
      A3: { value: "BD-10", look: "label" },
      B3: { value: 12, look: "input", input: true },
      C3: { value: 6, look: "input", input: true },
      D3: { value: 23.5, look: "input", input: true },
      A4: { formula: "SUM(B2:B3)", look: "total", format: "#,##0.0" },
    },
    merges: ["A1:B1"],
    limits: [],
    highlights: [],
    charts: [],
    ...parts,
  };
  const book: Book = { name: "b", title: "B", purpose: "P", sheets: [sheet], names: {} };
  return new o.Model(workbookOf(book));
}
const at = (address: string) => ({ sheetId: "Farm costs", ...o.helpers.toCartesian(address) });

test("cells have their look, format, merge, size and place", () => {
  const { getters } = modelOf({});
  expect(getters.getEvaluatedCell(at("B2")).formattedValue).toBe("14.26");
  expect(getters.getEvaluatedCell(at("A4")).formattedValue).toBe("26.3");
  expect(getters.getCellComputedStyle(at("A1"))).toMatchObject({ bold: true, fillColor: "#1F5F4A" });
  expect(getters.getCellBorder(at("B2"))?.top).toEqual({ style: "thin", color: "#B89B2E" });
  expect(getters.getCellBorder(at("A2"))).toBeNull();
  expect(getters.getMainCellPosition(at("B1"))).toEqual(at("A1"));
  expect(getters.getPaneDivisions("Farm costs")).toEqual({ xSplit: 0, ySplit: 1 });
  // Excel's own pixels: a column of 20 characters of Arial 10 has 145, a row of 30 points has 40.
  expect(getters.getColSize("Farm costs", 0)).toBe(145);
  expect(getters.getRowSize("Farm costs", 0)).toBe(40);
});

test.each([
  ["12", "'12"],
  ["=A1", "'=A1"],
  ["TRUE", "'TRUE"],
  ["- none", "'- none"],
  ["Milk", "Milk"],
  ["Écrémé", "Écrémé"],
  [12.5, "12.5"],
  [true, "TRUE"],
  [null, ""],
] as const)("%j is written as %j", (value, content) => {
  expect(typed(value)).toBe(content);
});

const limit = (rest: Omit<Limit, "range" | keyof typeof words>): Limit => ({ range: "B2:B3", ...words, ...rest });
test.each([
  ["from 0 to 50", limit({ kind: "number", min: 0, max: 50 }), [0, 14.2, 50], [-0.1, 50.1, "much"]],
  ["from 0", limit({ kind: "number", min: 0 }), [0, 1e9], [-0.1, "much"]],
  ["up to 50", limit({ kind: "number", max: 50 }), [-1e9, 50], [50.1, "much"]],
  ["above 0", limit({ kind: "number", above: 0 }), [0.001], [0, -1, "much"]],
  ["above 0 up to 50", limit({ kind: "number", above: 0, max: 50 }), [0.001, 50], [0, 50.1]],
  ["any number", limit({ kind: "number" }), [-5, 0, 5], ["much"]],
  ["whole, from 1 to 12", limit({ kind: "whole", min: 1, max: 12 }), [1, 12], [0, 13]],
  ["one of a list", limit({ kind: "list", values: ["cash", "kind"] }), ["cash"], ["credit", 5]],
  ["a date of 2026", limit({ kind: "date", min: 46023, max: 46387 }), [46100], [46022, "soon"]],
] as const)("an input takes %s, and refuses the rest in its own words", (_, each, good, bad) => {
  const { getters } = modelOf({ limits: [each] });
  for (const address of ["B2", "B3"]) {
    for (const value of good) expect(getters.getValidationResultForCellValue(value, at(address)).isValid).toBe(true);
    for (const value of bad) {
      const answer = getters.getValidationResultForCellValue(value, at(address));
      expect([value, answer.isValid]).toEqual([value, false]);
      if (!answer.isValid) expect([answer.rule.isBlocking, limitWords(answer.rule)]).toEqual([true, words]);
    }
  }
  expect(getters.getValidationRuleForCell(at("C2"))).toBeUndefined();
});

test("a rule that a person made has no words of ours", () => {
  expect(limitWords({ id: "5f0c-11" })).toBeUndefined();
});

test("a highlight follows its condition in every cell of its range", () => {
  const model = modelOf({ highlights: [{ range: "B2:B3", formula: "B2>13", look: "bad" }] });
  const fills = () => ["B2", "B3"].map((address) => model.getters.getCellComputedStyle(at(address)).fillColor);
  expect(fills()).toEqual(["#F6D5D5", "#FFF2A8"]);
  model.dispatch("UPDATE_CELL", { ...at("B3"), content: "20" });
  expect(fills()).toEqual(["#F6D5D5", "#F6D5D5"]);
});

describe("charts", () => {
  const runtimeOf = (kind: BookChart["kind"], series: BookChart["series"]) => {
    const { getters } = modelOf({ charts: [chart(kind, series)] });
    // biome-ignore lint/suspicious/noExplicitAny: the configuration of Chart.js, of which a test reads what it needs
    return (getters.getChartRuntime("Farm costs chart 0") as any).chartJsConfig;
  };

  test.each([
    ["columns", "bar", "x", [undefined, undefined]],
    ["stacked columns", "bar", "x", [true, true]],
    ["bars", "bar", "y", [undefined, undefined]],
    ["stacked bars", "bar", "y", [true, true]],
    ["lines", "line", undefined, [undefined, undefined]],
  ] as const)("%s", (kind, type, indexAxis, stacked) => {
    const { type: drawn, data, options } = runtimeOf(kind, [feed, wages]);
    expect(drawn).toBe(type);
    expect(options.indexAxis).toBe(indexAxis);
    expect([options.scales.x.stacked || undefined, options.scales.y.stacked || undefined]).toEqual(stacked);
    expect(data.labels).toEqual(["BD-2", "BD-10"]);
    expect(data.datasets.map((each: { label: string; data: number[] }) => [each.label, each.data])).toEqual([
      ["Feed of the whole dairy herd", [14.256, 12]],
      ["Wages", [9, 6]],
    ]);
    expect(options.plugins.title.text).toBe("Costs of the farms");
    const [categories, values] = indexAxis === "y" ? ["y", "x"] : ["x", "y"];
    expect(options.scales[categories].title.text).toBe("Farm");
    expect(options.scales[values].title.text).toBe("US$ per 100 kg");
  });

  test("columns stand on each other and every line alone", () => {
    const { data, options } = runtimeOf("stacked columns", [feed, wages, price, least]);
    expect(options.scales.y.stacked).toBe(true);
    const drawn = data.datasets.map(({ type, stack }: { type: string; stack?: string }) => [type, stack]);
    expect(drawn).toEqual([
      ["bar", undefined],
      ["bar", undefined],
      ["line", "line 2"],
      ["line", "line 3"],
    ]);
  });

  test("columns beside each other stay so under a line", () => {
    expect(runtimeOf("columns", [feed, price]).options.scales.y.stacked).toBeFalsy();
  });

  test("the legend holds long names", () => {
    const { data, options } = runtimeOf("stacked columns", [feed, wages]);
    const drawn = options.plugins.legend.labels.generateLabels({ data, isDatasetVisible: () => true });
    expect(drawn.map(({ text }: { text: string }) => text)).toEqual(["Feed of the whole dairy herd", "Wages"]);
  });

  test("it covers its cells", () => {
    const { getters } = modelOf({ charts: [chart("lines", [feed])] });
    const [figure] = getters.getFigures("Farm costs");
    // Two columns of 10 characters, 75 pixels each, and five rows of the usual height of o-spreadsheet.
    expect(figure).toMatchObject({ col: 1, row: 4, width: 150, height: 5 * 23 });
  });
});

describe("FIXED, as Excel has it", () => {
  test.each([
    ["FIXED(1234.567)", "1,234.57"],
    ["FIXED(1234.567,1,TRUE)", "1234.6"],
    ["FIXED(1234.567,0)", "1,235"],
    ["FIXED(-0.5,2)", "-0.50"],
    ["FIXED(2.5,0)", "3"],
    ['FIXED(0.31,2)&" per hour"', "0.31 per hour"],
  ])("%s", (formula, text) => {
    expect(evaluateFormula(formula, {}, 0)).toBe(text);
  });
  test("an error passes on", () => {
    expect(evaluateFormula("FIXED(1/0,2)", {}, 0)).toMatchObject({ code: "#DIV/0!" });
  });
});
