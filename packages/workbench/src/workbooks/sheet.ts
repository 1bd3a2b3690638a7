/** A sheet as it is written here: rows from the top, and looks and number formats by range. */
export interface Sheet {
  readonly name: string;
  /** Widths of the columns in pixels. */
  readonly widths: readonly number[];
  /** Heights of rows, counted from 1, whose headers spill: only what is typed makes a row higher by itself. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Rows that stay in place while the others scroll. */
  readonly frozenRows: number;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly looks: Readonly<Partial<Record<Look, readonly string[]>>>;
  readonly formats: Readonly<Record<string, readonly string[]>>;
  /** Ranges that take one of a list of values. */
  readonly choices?: readonly { readonly range: string; readonly values: readonly string[] }[];
  readonly charts?: readonly Chart[];
}

export type Look = keyof typeof looks;

/** Colours that are filled bring their text colour, so that they can be read in dark mode too. */
const looks = {
  title: { bold: true, fontSize: 14 },
  source: { italic: true },
  header: { bold: true, fillColor: "#1F5F4A", textColor: "#FFFFFF", wrapping: "wrap", verticalAlign: "middle" },
  section: { bold: true, fillColor: "#DDEBE4", textColor: "#000000" },
  input: { fillColor: "#FFF2A8", textColor: "#000000" },
  result: { bold: true },
  note: { wrapping: "wrap" },
} as const;

/** A column chart with one column a label, the series stacked. */
export interface Chart {
  readonly title: string;
  readonly axis: string;
  /** Cell of the upper left corner, counted from 0. */
  readonly at: { readonly column: number; readonly row: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly labels: string;
  readonly series: readonly { readonly name: string; readonly range: string; readonly colour: string }[];
}

/** The sheets as o-spreadsheet reads a workbook. */
export function workbookOf(sheets: readonly Sheet[]) {
  const names = Object.keys(looks) as Look[];
  const formats = [...new Set(sheets.flatMap((sheet) => Object.keys(sheet.formats)))];
  return {
    sheets: sheets.map((sheet) => ({
      id: sheet.name,
      name: sheet.name,
      colNumber: Math.max(sheet.widths.length, 12),
      rowNumber: Math.max(sheet.rows.length + 20, 60),
      cols: Object.fromEntries(sheet.widths.map((size, column) => [column, { size }])),
      rows: Object.fromEntries(Object.entries(sheet.heights ?? {}).map(([row, size]) => [Number(row) - 1, { size }])),
      panes: { xSplit: 0, ySplit: sheet.frozenRows },
      cells: cellsOf(sheet.rows),
      styles: numbered(sheet.looks, names),
      formats: numbered(sheet.formats, formats),
      dataValidationRules: (sheet.choices ?? []).map(({ range, values }) => ({
        id: `choice ${range}`,
        ranges: [range],
        isBlocking: true,
        criterion: { type: "isValueInList", values, displayStyle: "arrow" },
      })),
      figures: (sheet.charts ?? []).map((chart) => figureOf(sheet.name, chart)),
    })),
    styles: Object.fromEntries(names.map((name, k) => [k + 1, looks[name]])),
    formats: Object.fromEntries(formats.map((format, k) => [k + 1, format])),
  };
}

function cellsOf(rows: Sheet["rows"]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [row, contents] of rows.entries())
    for (const [column, content] of contents.entries())
      if (content !== null) cells[`${String.fromCharCode(65 + column)}${row + 1}`] = String(content);
  return cells;
}

/** Each range with the number of its look or format. */
function numbered(ranges: Readonly<Partial<Record<string, readonly string[]>>>, names: readonly string[]) {
  const numbers: Record<string, number> = {};
  for (const [name, zones] of Object.entries(ranges))
    for (const zone of zones ?? []) numbers[zone] = names.indexOf(name) + 1;
  return numbers;
}

function figureOf(sheet: string, { title, axis, at, size, labels, series }: Chart) {
  const id = `chart ${title}`;
  return {
    id,
    tag: "chart",
    col: at.column,
    row: at.row,
    offset: { x: 10, y: 10 },
    ...size,
    data: {
      type: "bar",
      chartId: id,
      title: { text: title, bold: true, fontSize: 14 },
      stacked: true,
      legendPosition: "bottom",
      showValues: true,
      humanize: false,
      axesDesign: { y: { title: { text: axis } } },
      dataSource: {
        type: "range",
        dataSetsHaveTitle: false,
        labelRange: `'${sheet}'!${labels}`,
        dataSets: series.map(({ range }, k) => ({ dataSetId: String(k), dataRange: `'${sheet}'!${range}` })),
      },
      dataSetStyles: Object.fromEntries(
        series.map(({ name, colour }, k) => [String(k), { label: name, backgroundColor: colour }]),
      ),
    },
  };
}
