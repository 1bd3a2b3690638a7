import { areaOf, placeOf } from "@dairy-functions/formulas";
import { o, valuesOf } from "@dairy-functions/workbench/headless";
import { looks } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { largeFarm } from "./large-farm.ts";

/** Every number fits its column, also on a farm of 500 cows in taka: nothing is printed as ###. */

/** Widths of a number in digits, of Arial: a separator is half as wide. */
const digitsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[,.\s]/.test(sign) ? 0.5 : sign === "%" ? 1.6 : sign === "-" ? 0.6 : 1), 0);

test.each(templates.map((template) => [template.name, template] as const))("the numbers of %s fit", (_, template) => {
  const book = largeFarm(template, "plain", "its names");
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
