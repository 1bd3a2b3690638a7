import { areaOf, placeOf } from "@dairy-functions/formulas";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { type Field, layOut, type Template } from "@dairy-functions/workbooks";
import { templateFiles } from "@dairy-functions/workbooks/one-by-one";
import { templates } from "@dairy-functions/workbooks/templates";
import { askedBy, type Opened, open } from "./open.ts";

/** What holds for every template; what each of them computes stands in the test of its own. */

const editions = ["add-in", "plain"] as const;

test("templates have names of their own, and no sheet has the name of another", () => {
  const files = templates.map(({ name }) => name);
  expect(new Set(files).size).toBe(files.length);
  const sheets = templates.flatMap((template) => layOut(template, "plain").book.sheets.map(({ name }) => name));
  expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(sheets.length);
});

test("each can be loaded without the others", async () => {
  const alone = Object.entries(templateFiles).map(async ([name, load]) => [name, await load()]);
  expect(await Promise.all(alone)).toEqual(templates.map((template) => [template.name, template]));
});

test("a condition that reads another sheet is refused, as Google Sheets and Excel 2007 refuse it", () => {
  const chain = templates.find(({ name }) => name === "dairy-chain")!;
  const sheets = chain.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.kind === "figures"
        ? { ...block, figures: block.figures.map((figure) => ({ ...figure, bad: "MAX(farmPrice)>1" })) }
        : block,
    ),
  }));
  expect(() => layOut({ ...chain, sheets }, "plain")).toThrow(
    "bestPrice: the condition MAX(farmPrice)>1 reads another sheet.",
  );
});

describe.each(templates.map((template) => [template.name, template] as const))("%s", (_, template) => {
  test("names its sheets and cells as Excel allows", () => {
    const { book } = layOut(template, "plain");
    for (const { name } of book.sheets) {
      expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/); // the apostrophe is what o-spreadsheet cannot read
      expect(name.toLowerCase()).not.toBe("history");
    }
    for (const [name, address] of Object.entries({ ...book.names, ...book.places })) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/);
      expect(name).not.toMatch(/^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/); // read as the address of a cell
      expect(book.sheets.map((sheet) => `'${sheet.name}'`)).toContain(address.slice(0, address.indexOf("!")));
    }
  });

  test.each(editions)("shows no error with its example, in the %s edition", (edition) => {
    expect(open(template, edition).problems()).toEqual([]);
  });

  test.each(editions)("shows no error with every input blank, and says what to do, in the %s edition", (edition) => {
    const opened = open(template, edition);
    opened.clear();
    expect(opened.problems()).toEqual([]);
    for (const { name, waiting } of sentencesOf(opened.template)) {
      const said = String(opened.get(name));
      // The first single input that a sentence waits for is named, with its sheet.
      if (!/^Fill in: .+ \(sheet .+\)$/.test(said)) expect([name, said]).toEqual([name, waiting]);
    }
  });

  test("gives the same in both editions", () => {
    const [addIn, plain] = editions.map((edition) => layOut(template, edition).book);
    const computed = valuesOf(plain!);
    for (const [sheet, values] of Object.entries(valuesOf(askedBy(plain!, addIn!)))) {
      if (sheet === `${template.short} start`) continue; // it asks whether the add-in is on
      const others = template.sheets.find(({ name }) => name === sheet)?.blocks.some(({ only }) => only !== undefined);
      if (!others) expect(Object.keys(computed[sheet]!)).toEqual(Object.keys(values));
      for (const [address, value] of Object.entries(values)) {
        const other = computed[sheet]![address];
        if (others && other === undefined) continue;
        if (typeof value !== "number") expect({ [address]: other ?? "" }).toEqual({ [address]: value ?? "" });
        else expect(Math.abs((other as number) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }
    }
  });

  // The first farm or month in one edition, the second in the other; both editions give the same (see above).
  test.each([
    ["add-in", 0],
    ["plain", 1],
  ] as const)("waits for every input that is blank, and names it, in the %s edition", (edition, nth) => {
    const opened = open(template, edition);
    const sentences = sentencesOf(opened.template);
    const said = () => sentences.map(({ name }) => String(opened.get(name))).join("\n");
    const [whole, numbers] = [said(), numbersOf(opened)];
    const found: string[] = [];
    for (const [name, { quantity, dimensions, table }] of opened.quantities) {
      if (quantity === undefined || !("input" in quantity) || isReadAsTable(template, table)) continue;
      const filled = indexesOf(dimensions.map(({ size }) => size)).filter(
        (indexes) => (opened.get(name, ...indexes) ?? "") !== "",
      );
      const indexes = filled.find(([index = 0]) => index === nth) ?? filled[0];
      const { kind } = [quantity.input].flat()[0]!;
      if (indexes === undefined || kind === "text" || kind === "any" || saysBlank(opened, name, indexes)) continue;
      const before = opened.get(name, ...indexes) as string | number;
      opened.set(name, null, ...indexes);
      found.push(...opened.problems().map((problem) => `${name} blank: ${problem}`));
      // What depends on it is blank: a number is what it was before, or counts what is left.
      const others = [...numbersOf(opened)].filter(([cell, value]) => !(Math.abs(numbers.get(cell)! - value) <= 1e-12));
      const wrong = others.filter(([cell]) => !countsTheRest.test(cell));
      found.push(...wrong.map(([cell, value]) => `${name} blank: ${cell} is ${value}, not ${numbers.get(cell)}`));
      const now = said();
      const words = inOtherWords[template.name]?.[name] ?? quantity.label;
      const isLess = saysLess[template.name]?.includes(name) && clausesOf(now).every((each) => whole.includes(each));
      if ((now !== whole || others.length > 0) && !isLess && !now.toLowerCase().includes(words.toLowerCase()))
        found.push(`${name} blank: ${now}`);
      opened.set(name, before, ...indexes);
    }
    expect(found).toEqual([]);
  });

  test("computes every input at its limits, and refuses what lies beyond them", () => {
    const opened = open(template);
    const found: string[] = [];
    for (const [name, { quantity, dimensions, table }] of opened.quantities) {
      if (quantity === undefined || !("input" in quantity)) continue;
      const fields: readonly Field[] = [quantity.input].flat();
      for (const [k, field] of fields.entries()) {
        const indexes = dimensions.map((_, place) => (place === 0 ? k : 0));
        const before = opened.get(name, ...indexes) as string | number | null;
        for (const value of acceptedBy(field)) {
          const refusal = opened.refusal(name, value, ...indexes);
          if (refusal !== undefined) found.push(`${name} refuses ${value}: ${refusal}`);
          if (isReadAsTable(template, table)) continue;
          opened.set(name, value, ...indexes);
          found.push(...opened.problems().map((problem) => `${name} ${k} = ${value}: ${problem}`));
        }
        opened.set(name, before, ...indexes);
        for (const value of refusedBy(field))
          if (opened.refusal(name, value, ...indexes) === undefined) found.push(`${name} ${k} takes ${value}`);
      }
    }
    expect(found).toEqual([]);
  });
});

/** The numbers that a workbook computes, by quantity and place; of long lists the first of them. */
const numbersOf = (opened: Opened): ReadonlyMap<string, number> =>
  new Map(
    [...opened.quantities].flatMap(([name, { quantity, dimensions }]) =>
      quantity === undefined || "input" in quantity
        ? []
        : indexesOf(dimensions.map(({ size }) => Math.min(size, 12))).flatMap((indexes) => {
            const value = opened.get(name, ...indexes);
            return typeof value === "number" ? [[`${name} ${indexes}`, value] as const] : [];
          }),
    ),
  );

const indexesOf = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (all, size) => all.flatMap((each) => Array.from({ length: size }, (_, k) => [...each, k])),
    [[]],
  );

/** Counts, and what is found among those that are left, while the sentence says that one is left out. */
const countsTheRest =
  /^(widestMargin|lowestCash|place|loanNumber|doneLines|share|stepReached|heldBack|owing|herd(Income|FeedPerMilk)\w*) /;

/** Without these a sentence leaves out what it says of them; their own results are blank. */
const saysLess: Readonly<Record<string, readonly string[]>> = {
  feed: ["enough"],
  sector: ["farmPrice", "consumerPrices", "intake"],
};
const clausesOf = (text: string) => text.split(/(?<=\.) |\n/);

/** Where a sentence asks for several inputs together, or for one of several farms, the words that it asks with. */
const inOtherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "typical-farm": { chosen: "choose one that is filled in" },
  "collection-ledger": {
    chosenRule: "choose the rule of payment",
    twoAxesFat: "the rule of payment and enter its prices",
    twoAxesSnf: "the rule of payment and enter its prices",
    slipNumber: "no member has this number",
  },
  feed: {
    feedPrice: "the price of each feed that it eats",
    dryMatter: "a feed that it eats lacks dry matter",
    cows: "a group is left out: its cows",
    milk: "a group is left out: its cows, milk",
    milkPrice: "a group is left out: its cows, milk or milk price is missing",
  },
  investment: { chosen: "choose an investment" },
  sector: { production: "enter production and population", people: "enter production and population" },
};

/** Whether the help of an input, or the note beside it, says what a blank means. */
function saysBlank({ book, quantities }: Opened, name: string, indexes: readonly number[]): boolean {
  const { sheet, row, column } = quantities.get(name)!.at(indexes);
  const { cells, limits } = book.sheets.find((each) => each.name === sheet)!;
  const notes = Object.entries(cells).filter(([address, { look }]) => look === "note" && placeOf(address).row === row);
  const helps = limits.filter(({ range }) => {
    const area = areaOf(range);
    return (
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
    );
  });
  return [...notes.map(([, { value }]) => String(value)), ...helps.map(({ help }) => help)].some((text) =>
    /blank/i.test(text),
  );
}

/** Rows of a table that the farm model reads hang together: it says itself what fits and what does not. */
const isReadAsTable = (template: Template, table: unknown) => template.needsAddIn !== undefined && table !== undefined;

const sentencesOf = ({ sheets }: Template) =>
  sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "sentence" ? [block] : [])));

/** The values at the limits of an input. */
function acceptedBy(field: Field): (number | string)[] {
  if (field.kind === "list") return [...field.values];
  if (field.kind === "text" || field.kind === "any") return [];
  const { min, max, above } = field;
  return [min, above === undefined ? undefined : above + stepAt(field, above), max].filter(
    (each) => each !== undefined,
  );
}

/** Values just beyond them. */
function refusedBy(field: Field): (number | string)[] {
  if (field.kind === "list") return ["something else"];
  if (field.kind === "text" || field.kind === "any") return [];
  const { min, max, above } = field;
  const beyond = [
    min === undefined ? undefined : min - stepAt(field, min),
    above,
    max === undefined ? undefined : max + stepAt(field, max),
  ];
  return ["a text", ...beyond.filter((each) => each !== undefined)];
}

const stepAt = ({ kind }: Field, limit: number) => (kind === "number" ? 1e-6 * Math.max(1, Math.abs(limit)) : 1);
