import { addressOf, placeOf, type SheetPlace, tokenize } from "@dairy-functions/formulas";
import { layOut, type Template } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** What an auditor asks of a workbook, over all templates. */

test.each(
  templates.flatMap((template) => (["plain", "add-in"] as const).map((edition) => [template, edition] as const)),
)("$0.name, $1, has no formula of more than 400 characters", (template, edition) => {
  const long = layOut(template, edition).book.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).flatMap(([address, { formula = "" }]) =>
      formula.length > 400 ? [`${sheet.name}!${address}: ${formula.length}`] : [],
    ),
  );
  expect(long).toEqual([]);
});

describe.each(templates.map((template) => [template.name, template] as const))("%s", (_, template) => {
  test("has no constant inside a formula: a number that could be another has a cell of its own", () => {
    const found = writtenIn(template).flatMap(({ name, formula }) =>
      constantsIn(formula).flatMap((number) =>
        number in allowed || name in excepted ? [] : [`${name}: ${number} in ${formula}`],
      ),
    );
    expect(found).toEqual([]);
  });

  test("has one formula for all farms, months and rows: only what it reads moves with it", () => {
    const { book, quantities } = layOut(template, "plain");
    const cellAt = (place: SheetPlace) =>
      book.sheets.find(({ name }) => name === place.sheet)!.cells[addressOf(place)]!;
    const found: string[] = [];
    for (const [name, { quantity, dimensions, at }] of quantities) {
      if (quantity === undefined || !("formula" in quantity) || turned.test(name)) continue;
      // A function fills all of the cells of its table.
      if (cellAt(at(dimensions.map(() => 0))).fills !== undefined) continue;
      const kinds = new Map<string, string[]>();
      for (const indexes of indexesOf(dimensions.map(({ size }) => size))) {
        if (indexes[0] === 0 && quantity.first !== undefined) continue;
        // Lines of a list have formulas of their own.
        const line = typeof quantity.formula === "string" ? "" : `${indexes[0]}`;
        const place = at(indexes);
        const kind = moving(cellAt(place).formula ?? "", place);
        kinds.set(line, [...new Set([...(kinds.get(line) ?? []), kind])]);
      }
      for (const several of kinds.values())
        if (several.length > 1) found.push(`${name}: ${several.slice(0, 2).join(" | ")}`);
    }
    expect(found).toEqual([]);
  });
});

/** The formulas as the author writes them. */
const writtenIn = (template: Template) =>
  [...layOut(template, "plain").quantities].flatMap(([name, { quantity }]) => {
    if (quantity === undefined || !("formula" in quantity)) return [];
    const all = [quantity.formula, quantity.plain, quantity.first].flat();
    return all.flatMap((formula) => (formula === undefined ? [] : [{ name, formula }]));
  });

/** Numbers that are part of what a formula says. */
const allowed: Readonly<Record<string, string>> = {
  "0": "none",
  "1": "all, the next, the first",
  "2": "a square, a half on either side",
  "12": "months of a year",
  "10": "a power of ten",
  "100": "per cent, and a price of 100 kg",
  "1000": "grams in a kilogram, kilograms in a tonne",
  "10000": "per cent squared",
  "1000000": "people in a million",
};

const excepted: Readonly<Record<string, string>> = {
  payDigits: "how many decimals are shown",
  largestFour: "the four largest, as its name says",
  saidStep: "the last of the three steps",
  chartFat: "the highest fat that may be entered",
  chartSnf: "the highest solids-not-fat that may be entered",
};

/** What reads rows that run the other way, so that no reference can move along. */
const turned = /^(export\w+|milkOf|dayLitres|slip\w+|shortOf(After)?)$/;

/** Functions after whose first argument come places, digits and lengths; and those that count. */
const lookups = new Set(["FIXED", "MONEY", "ROUND", "INDEX", "MID", "LEFT", "RIGHT", "LARGE", "SMALL"]);
const counts = new Set(["COUNT", "COUNTA", "COUNTIF", "SUMIF"]);

/** The numbers in a formula, without those that are the formula, that say which and how many digits, or how many there are. */
function constantsIn(formula: string): string[] {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== "space");
  if (tokens.filter(({ kind }) => kind !== "operator").length === 1) return [];
  const open: { readonly called: string; argument: number }[] = [];
  let closed = "";
  return tokens.flatMap(({ kind, text }, k) => {
    if (kind === "open") open.push({ called: tokens[k - 1]?.kind === "name" ? tokens[k - 1]!.text : "", argument: 0 });
    else if (kind === "close") closed = open.pop()!.called;
    else if (kind === "separator") open.at(-1)!.argument++;
    if (kind !== "number" || open.some(({ called, argument }) => lookups.has(called) && argument > 0)) return [];
    const isCount = counts.has(closed) && tokens[k - 2]?.kind === "close" && /^[<>=]+$/.test(tokens[k - 1]!.text);
    return isCount ? [] : [text];
  });
}

/** A formula with its references as steps from its own cell, but for what is fixed. */
const moving = (formula: string, from: SheetPlace): string =>
  tokenize(formula)
    .map(({ kind, text }) => {
      if (kind !== "cell") return text;
      const { row, column } = placeOf(text);
      const isFixed = (part: RegExp) => part.test(text);
      const [across, down] = [isFixed(/^\$/), isFixed(/\$\d/)];
      return `[${across ? column : `+${column - from.column}`},${down ? row : `+${row - from.row}`}]`;
    })
    .join("");

const indexesOf = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (all, size) => all.flatMap((each) => Array.from({ length: size }, (_, k) => [...each, k])),
    [[]],
  );
