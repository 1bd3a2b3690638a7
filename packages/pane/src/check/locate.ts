import { areaOf, referencesIn, type SheetArea, type SheetPlace, tokenize } from "@dairy-functions/formulas";

/** A table of a sheet, as a file lists it. */
export interface ListedTable {
  readonly name: string;
  /** Its cells with header and totals: "A1:D9". */
  readonly cells: string;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalRows: number;
}

/** Finds the cells of a name, of a table and of a table's column among those that a file lists. */
export function locateAmong(
  names: readonly { readonly name: string; readonly refersTo: string }[],
  tables: readonly (ListedTable & { readonly sheet: string })[],
): (reference: string, from: SheetPlace) => SheetArea | undefined {
  const lower = (text: string) => text.toLowerCase();
  const areas = new Map<string, SheetArea>();
  for (const { name, refersTo } of names) {
    const references = referencesIn(tokenize(`=${refersTo}`), "");
    if (references.length === 1 && references[0]!.area !== undefined) areas.set(lower(name), references[0]!.area);
  }
  const bodies = tables.map(({ sheet, name, cells, columns, headerRows, totalRows }) => {
    const whole = areaOf(cells);
    const body = { sheet, ...whole, row: whole.row + headerRows, rows: whole.rows - headerRows - totalRows };
    return { name: lower(name), body, columns: columns.map(lower) };
  });
  return (reference, from) => {
    const [, name = "", column] = /^([^[]*)(?:\[(.*)\])?$/s.exec(reference) ?? [];
    if (column === undefined && areas.has(lower(name))) return areas.get(lower(name));
    const table = bodies.find((each) =>
      name === ""
        ? each.body.sheet === from.sheet &&
          from.row >= each.body.row &&
          from.row < each.body.row + each.body.rows &&
          from.column >= each.body.column &&
          from.column < each.body.column + each.body.columns
        : each.name === lower(name),
    );
    if (table === undefined) return undefined;
    if (column === undefined) return table.body;
    const place = table.columns.indexOf(lower(column.replace(/'(.)/gs, "$1")));
    return place < 0 ? undefined : { ...table.body, column: table.body.column + place, columns: 1 };
  };
}
