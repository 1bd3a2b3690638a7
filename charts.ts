import type { Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { BookChart, ChartRange, ChartSeries } from "../src/index.ts";

installChartSupport();

/** Readable on A4, where a sheet is printed a little smaller. */
const text = (points: number, bold = false) => ({
  txPr: { fontFamily: "Arial", size: points * 100, bold, color: { srgb: "1B1B1B" } },
});
const lineColour = "5A6862";
const gridColour = "D5DDD9";

/** Writes a chart over its cells. */
export function addChart(sheet: Worksheet, chart: BookChart): void {
  const stacked = chart.kind.startsWith("stacked");
  const lying = chart.kind.endsWith("bars");
  const over = chart.series.filter(({ line }) => line);
  if (over.length > 0 && (lying || chart.kind === "lines"))
    throw new Error(`${chart.title}: a line is drawn over columns only`);
  const axes = {
    categoryAxis: {
      title: chart.categories.title,
      titleOptions: text(9),
      ...text(9),
      // The first category on top, and the labels beside the bars that go below 0.
      ...(lying ? { orientation: "maxMin" as const } : {}),
      tickLblPos: "low" as const,
      majorTickMark: "out" as const,
      minorTickMark: "none" as const,
      lineColor: lineColour,
    },
    valueAxis: {
      title: chart.values.title,
      titleOptions: text(9),
      ...text(9),
      numFmt: chart.values.format,
      numFmtLinked: false,
      ...(lying ? { crosses: "max" as const } : {}),
      majorTickMark: "out" as const,
      minorTickMark: "none" as const,
      lineColor: lineColour,
      majorGridlines: true,
      majorGridlinesStyle: { border: gridColour, borderWidth: 0.5 },
    },
  };
  const all = {
    title: chart.title,
    titleOptions: text(12, true),
    showLegend: true,
    legendPosition: "b" as const,
    legendOptions: text(9),
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
    series: series.map((each) => ({ ...seriesOf(chart, each), fill: each.colour, invertIfNegative: false })),
  });
  const drawn = (series: readonly ChartSeries[]) => ({
    type: "line" as const,
    grouping: "standard" as const,
    ...axes,
    series: series.map((each) => ({
      ...seriesOf(chart, each),
      line: each.colour,
      lineWidth: 2.25,
      marker: { symbol: "circle" as const, size: 7, fill: each.colour, border: each.colour },
      smooth: false,
    })),
  });
  if (over.length > 0) {
    const columns = chart.series.filter(({ line }) => !line);
    sheet.addComboChart({ ...all, groups: [filled(columns), drawn(over)] }, chart.range);
  } else
    sheet.addChart({ ...all, ...(chart.kind === "lines" ? drawn(chart.series) : filled(chart.series)) }, chart.range);
}

const seriesOf = (chart: BookChart, series: ChartSeries) => ({
  name: series.label,
  categories: absolute(chart.categories.range),
  values: absolute(series.values),
});

const absolute = ({ sheet, range }: ChartRange) =>
  `'${sheet.replaceAll("'", "''")}'!${range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
