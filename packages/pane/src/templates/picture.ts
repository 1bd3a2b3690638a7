import { areaOf, placeOf } from "@dairy-functions/formulas";
import { type Book, type BookChart, type BookSheet, looks, palette } from "@dairy-functions/workbooks";

/** A small drawing of a workbook's sheet with its first chart: how it is laid out and in which colours, in no text. */
export function pictureOf({ sheets }: Book): string {
  const sheet = sheets.find(({ charts }) => charts.length > 0) ?? sheets[1] ?? sheets[0]!;
  return `data:image/svg+xml,${encodeURIComponent(drawing(sheet))}`;
}

const width = 480;
const height = 270;
/** Points of a row, and of a character's width. */
const line = 15;
const character = 5.5;

function drawing(sheet: BookSheet): string {
  const left = columnStarts(sheet);
  const scale = width / left.at(-1)!;
  const [first] = sheet.charts;
  const { row: start, rows } = first === undefined ? { row: 0, rows: 0 } : areaOf(first.range);
  // As much above the chart as there is room for.
  const top = Math.max(0, Math.ceil(start + rows + 1 - height / scale / line));
  const y = (row: number) => (row - top) * line;
  const shapes = Object.entries(sheet.cells).flatMap(([address, { value, formula, look }]) => {
    const { column, row } = placeOf(address);
    const at = y(row);
    if (at < 0 || at * scale > height) return []; // outside the picture
    const { fill, colour = palette.grey, bold } = looks[look];
    const x = left[column]!;
    const wide = left[column + 1]! - x;
    const text =
      typeof value === "string"
        ? Math.min(wide - 8, value.length * 4)
        : formula === undefined && value === undefined
          ? 0
          : Math.min(30, wide - 8);
    return [
      fill === undefined ? "" : box(x, at, wide, line, fill),
      text > 0 ? box(x + 4, at + 5, text, bold ? 5 : 4, fill === undefined ? colour : shade(colour)) : "",
    ];
  });
  const charts = sheet.charts.map((chart) => {
    const { row, column, rows, columns } = areaOf(chart.range);
    const x = left[column]!;
    return chartOf(chart, x, y(row), left[column + columns]! - x, rows * line);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="100%" height="100%" fill="#fff"/><g transform="scale(${scale.toFixed(3)})">`,
    ...shapes,
    ...charts,
    "</g></svg>",
  ].join("");
}

/** White text on a fill stays white; other text on a fill is drawn soft. */
const shade = (colour: string) => (colour === palette.white ? colour : "7A857F");

const box = (x: number, y: number, w: number, h: number, colour: string) =>
  `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${w.toFixed(0)}" height="${h.toFixed(0)}" fill="#${colour}"/>`;

/** A chart of its kind and colours; its heights are not data. */
function chartOf({ kind, series }: BookChart, x: number, y: number, w: number, h: number): string {
  const groups = 4;
  const inside = { x: x + 30, y: y + 24, w: w - 50, h: h - 54 };
  const level = (group: number, k: number) => 0.35 + 0.5 * Math.abs(Math.sin(1.7 * group + 1.1 * k + 0.6));
  const parts = series.map(({ colour, line: drawn }, k) => {
    if (kind === "lines" || drawn) {
      const points = Array.from({ length: groups }, (_, group) =>
        [inside.x + ((group + 0.5) * inside.w) / groups, inside.y + inside.h * (1 - level(group, k))]
          .map((at) => at.toFixed(0))
          .join(","),
      );
      if (drawn === "marks")
        return points.map((at) => `<circle cx="${at.replace(",", '" cy="')}" r="6" fill="#${colour}"/>`).join("");
      return `<polyline points="${points.join(" ")}" fill="none" stroke="#${colour}" stroke-width="4"/>`;
    }
    return Array.from({ length: groups }, (_, group) => {
      const slot = inside.w / groups;
      if (kind.startsWith("stacked")) {
        const share = (inside.h * 0.85) / series.length;
        return box(inside.x + (group + 0.2) * slot, inside.y + inside.h - (k + 1) * share, slot * 0.6, share, colour);
      }
      const wide = (slot * 0.7) / series.length;
      const tall = inside.h * level(group, k);
      return box(inside.x + (group + 0.15) * slot + k * wide, inside.y + inside.h - tall, wide, tall, colour);
    }).join("");
  });
  return [
    box(x, y, w, h, palette.white),
    `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${w.toFixed(0)}" height="${h.toFixed(0)}" fill="none" stroke="#B9C7C0"/>`,
    box(x + w * 0.3, y + 9, w * 0.4, 6, palette.grey),
    ...parts,
    box(inside.x, inside.y + inside.h, inside.w, 1.5, palette.grey),
  ].join("");
}

function columnStarts({ widths, cells, charts }: BookSheet): number[] {
  const count = Math.max(
    widths.length,
    ...Object.keys(cells).map((address) => placeOf(address).column + 1),
    ...charts.map(({ range }) => areaOf(range)).map(({ column, columns }) => column + columns),
  );
  const starts = [0];
  for (let column = 0; column < count; column++) starts.push(starts[column]! + (widths[column] ?? 13) * character);
  return starts;
}
