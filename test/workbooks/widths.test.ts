import { areaOf, placeOf } from "@dairy-functions/formulas";
import { o, valuesOf } from "@dairy-functions/workbench/headless";
import { type Book, layOut, looks, type Quantity, type Template } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** Every number fits its column, also on a farm of 500 cows in taka: nothing is printed as ###. */

const takaPerDollar = 120;
/** How many times the example gives 500 cows, or as much milk; other examples are large enough. */
const cowsTimes: Readonly<Record<string, number>> = {
  "typical-farm": 20,
  household: 250,
  "cash-calendar": 100,
  "herd-plan": 20,
  feed: 20,
  "processing-choice": 20,
};

/** How many times as much an input is on such a farm. */
function timesOf({ unit = "", format = "" }: Quantity, { name, currency = "US$" }: Template): number {
  const larger = cowsTimes[name] ?? 1;
  // The example of the ledger is of a centre in South Asia, whose prices are as high as in taka.
  const money = currency === "US$" && name !== "collection-ledger" ? takaPerDollar : 1;
  if (format.includes("%") || /^(%|fraction|ratio)/.test(unit)) return 1;
  if (/^cur(\/yr)?$/.test(unit)) return money * larger;
  if (/^cur/.test(unit)) return money;
  return /^(kg|L|h|ha|head)(\/yr)?$/.test(unit) ? larger : 1;
}

function enlarged(template: Template): Book {
  const { book, quantities } = layOut(template, "plain");
  const times = new Map<string, { readonly factor: number; readonly max: number }>();
  for (const { quantity, dimensions, at } of quantities.values()) {
    if (quantity === undefined || !("input" in quantity)) continue;
    const [field] = [quantity.input].flat();
    const max = field && "max" in field && field.max !== undefined ? field.max : Number.POSITIVE_INFINITY;
    const [first, last] = [at(dimensions.map(() => 0)), at(dimensions.map(({ size }) => size - 1))];
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++)
        times.set(`${first.sheet}!${row},${column}`, { factor: timesOf(quantity, template), max });
  }
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, cell]) => {
        const { row, column } = placeOf(address);
        const { factor, max } = times.get(`${sheet.name}!${row},${column}`) ?? { factor: 1, max: 0 };
        const isLarger = cell.input && typeof cell.value === "number" && factor !== 1;
        return [address, isLarger ? { ...cell, value: Math.min(max, (cell.value as number) * factor) } : cell];
      }),
    ),
  }));
  return { ...book, sheets };
}

/** Widths of a number in digits, of Arial: a separator is half as wide. */
const digitsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[,.\s]/.test(sign) ? 0.5 : sign === "%" ? 1.6 : sign === "-" ? 0.6 : 1), 0);

test.each(templates.map((template) => [template.name, template] as const))("the numbers of %s fit", (_, template) => {
  const book = enlarged(template);
  const values = valuesOf(book);
  let largest = 0;
  const found = book.sheets.flatMap(({ name, cells, widths, merges }) => {
    const across = new Map(merges.map((range) => [range.split(":")[0]!, areaOf(range).columns]));
    return Object.entries(cells).flatMap(([address, { look, format = "General", value: own }]) => {
      const value = values[name]?.[address] ?? own;
      if (typeof value !== "number" || look === "figureLabel") return [];
      const { column } = placeOf(address);
      const width = widths.slice(column, column + (across.get(address) ?? 1)).reduce((sum, each) => sum + each, 0);
      // A number without a format is rounded to its column.
      const shown =
        format === "General" ? "" : o.helpers.formatValue(value, { format, locale: o.constants.DEFAULT_LOCALE });
      const wide = (digitsOf(shown) * (looks[look].size ?? 10)) / 10;
      largest = Math.max(largest, wide);
      return wide <= width ? [] : [`${name}!${address}: ${shown} in ${width}`];
    });
  });
  expect(found).toEqual([]);
  expect(largest).toBeGreaterThan(4);
});
