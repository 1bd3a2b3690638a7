import { addressOf } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import { type Book, type Edition, layOut, type Quantity, type Template } from "@dairy-functions/workbooks";

/** A farm for which sheets must have room: 500 cows in taka, and long names. */

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

/** Names as long as people have them, in the order of what the sheet Start asks. */
const longNames = [
  "Mohammad Abdul Karim and brothers",
  "Char Kaijuri, Shahjadpur, Sirajganj",
  46356, // 2026-11-30
  "Nasrin Akter, extension officer",
];
const longName = "Mohammad Abdul K.";

export function largeFarm(template: Template, edition: Edition, names: "its names" | "long names"): Book {
  const { book, quantities, asked } = layOut(template, edition);
  const given = new Map<string, (value: Cell) => Cell>();
  for (const { quantity, dimensions, at } of quantities.values()) {
    if (quantity === undefined || !("input" in quantity)) continue;
    const field = [quantity.input].flat()[0];
    const max = field && "max" in field && field.max !== undefined ? field.max : Number.POSITIVE_INFINITY;
    const factor = timesOf(quantity, template);
    // Names in the ten-year plan are read by functions.
    const isName = names === "long names" && field?.kind === "text" && template.name !== "ten-year-plan";
    const [first, last] = [at(dimensions.map(() => 0)), at(dimensions.map(({ size }) => size - 1))];
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++)
        given.set(`${first.sheet}!${addressOf({ row, column })}`, (value) => {
          if (typeof value === "number" && factor !== 1) return Math.min(max, value * factor);
          return isName && typeof value === "string" ? `${longName} ${row + column}` : value;
        });
  }
  if (names === "long names")
    for (const [k, name] of longNames.entries())
      given.set(`${asked[k]!.at.sheet}!${addressOf(asked[k]!.at)}`, () => name);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, cell]) => {
        const change = cell.input && given.get(`${sheet.name}!${address}`);
        return [address, change ? { ...cell, value: change(cell.value ?? null) } : cell];
      }),
    ),
  }));
  return { ...book, sheets };
}
