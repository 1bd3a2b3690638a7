import type { Worksheet } from "@cj-tech-master/excelts";
import { type ChartTitle, installChartSupport } from "@cj-tech-master/excelts/chart";
import { areaOf, fixedReference } from "@dairy-functions/formulas";
import type { BookChart, ChartSeries } from "../src/index.ts";

installChartSupport();

const ink = "1B1B1B";
const grey = "5A6862";
const grid = "D5DDD9";

/** Text that stays readable on A4, where a sheet is printed a little smaller. */
const font = (points: number, bold = false) => ({
  fontFamily: "Arial",
  size: points * 100,
  bold,
  color: { srgb: ink },
});
const small = { txPr: font(9) };

/** A title with its own font: without one Excel takes a larger. Turned, it is read from below. */
const titled = (text: string, points: number, bold: boolean, turned: boolean): ChartTitle => ({
  text: {
    bodyProperties: { rotation: turned ? -5400000 : 0, vertical: "horz" },
    paragraphs: [{ runs: [{ text, properties: font(points, bold) }] }],
  },
  overlay: false,
});

/** Writes a chart over its cells. */
export function addChart(sheet: Worksheet, chart: BookChart): void {
  const stacked = chart.kind.startsWith("stacked");
  const lying = chart.kind.endsWith("bars");
  const over = chart.series.filter(({ line }) => line);
  if (over.length > 0 && (lying || chart.kind === "lines"))
    throw new Error(`${chart.title}: a line is drawn over columns only`);
  const axes = {
    categoryAxis: {
      ...small,
      // The first category on top, and the labels beside the bars that go below 0.
      ...(lying ? { orientation: "maxMin" as const } : {}),
      tickLblPos: "low" as const,
      majorTickMark: "outside" as const,
      minorTickMark: "none" as const,
      lineColor: grey,
    },
    valueAxis: {
      ...small,
      numFmt: chart.values.format,
      numFmtLinked: false,
      ...(lying ? { crosses: "max" as const } : {}),
      majorTickMark: "outside" as const,
      minorTickMark: "none" as const,
      lineColor: grey,
      majorGridlines: true,
      majorGridlinesStyle: { border: grid, borderWidth: 0.5 },
    },
  };
  const all = {
    showLegend: true,
    legendPosition: "b" as const,
    legendOptions: small,
    plotVisOnly: false,
    displayBlanksAs: "gap" as const,
  };
  const filled = (series: readonly ChartSeries[]) => ({
    type: "bar" as const,
    barDir: lying ? ("bar" as const) : ("col" as const),
    grouping: stacked ? ("stacked" as const) : ("clustered" as const),
    overlap: stacked ? 100 : 0,
    gapWidth: 60,
    ...axes,
    series: series.map((each) => ({
      ...seriesOf(chart, each),
      // A white edge parts the colours in greyscale too.
      spPr: { fill: each.colour, border: "FFFFFF", borderWidth: 0.75 },
      invertIfNegative: false,
    })),
  });
  const drawn = (series: readonly ChartSeries[]) => ({
    type: "line" as const,
    grouping: "standard" as const,
    ...axes,
    series: series.map((each) => ({
      ...seriesOf(chart, each),
      ...(each.line === "marks" ? { spPr: { line: { noFill: true } } } : { line: each.colour, lineWidth: 2.25 }),
      marker: {
        ...(each.line === "marks" ? { symbol: "diamond" as const, size: 10 } : { symbol: "circle" as const, size: 7 }),
        fill: each.colour,
        // The edge keeps a mark apart from the column behind it.
        border: each.line === "marks" ? "FFFFFF" : each.colour,
      },
      smooth: false,
    })),
  });
  if (over.length > 0) {
    const columns = chart.series.filter(({ line }) => !line);
    sheet.addComboChart({ ...all, groups: [filled(columns), drawn(over)] }, chart.range);
  } else
    sheet.addChart({ ...all, ...(chart.kind === "lines" ? drawn(chart.series) : filled(chart.series)) }, chart.range);

  sheet
    .getCharts()
    .at(-1)!
    .mutate((model) => {
      model.chart.title = titled(chart.title, 12, true, false);
      const [categories, values] = model.chart.plotArea.axes;
      categories!.title = titled(chart.categories.title, 9, false, lying);
      values!.title = titled(chart.values.title, 9, false, !lying);
    });
}

const seriesOf = ({ categories: { range: categories } }: BookChart, { label, values }: ChartSeries) => ({
  name: label,
  categories: fixedReference({ sheet: categories.sheet, ...areaOf(categories.range) }),
  values: fixedReference({ sheet: values.sheet, ...areaOf(values.range) }),
});
