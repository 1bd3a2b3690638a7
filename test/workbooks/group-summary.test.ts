import type { Cell } from "@dairy-functions/shared";
import type { Quantity } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { type Opened, open } from "./open.ts";

const templateNamed = (name: string) => templates.find((each) => each.name === name)!;

/** The columns of the sheet Export, in their order. */
const identity = ["farm", "place", "date", "currency"] as const;
const figures = [
  ["cows", "Cows"],
  ["yield", "Milk of a cow"],
  ["price", "Milk price"],
  ["cost", "Cost of milk only"],
  ["profit", "Entrepreneur's profit"],
  ["labour", "Return to labour"],
  ["overFeed", "Income over feed cost"],
  ["personDay", "Income per person"],
  ["cashCover", "Cash cover of living costs"],
  ["lowestCash", "Lowest cash"],
] as const;
type Figure = (typeof figures)[number][0];
type Pasted = Partial<Record<(typeof identity)[number] | Figure, Cell>>;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A summary in which these rows are pasted, in taka, with a wage of 50. */
function summaryOf(rows: readonly Pasted[]): Opened {
  const whole = rows.map((row): Pasted => ({ place: "Ullapara", date: 46328, currency: "Tk", ...row }));
  const valuesOf = (name: string) =>
    name === "wage" ? 50 : whole.map((row) => (row as Readonly<Record<string, Cell>>)[name] ?? null);
  const pasted = (quantity: Quantity) =>
    "input" in quantity ? { ...quantity, example: valuesOf(quantity.name) } : quantity;
  const template = templateNamed("group-summary");
  const sheets = template.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      if (block.kind === "rows") return { ...block, rows: block.rows.map(pasted) };
      return block.kind === "table" ? { ...block, columns: block.columns.map(pasted) } : block;
    }),
  }));
  const empty = whole.flatMap((row, k) =>
    Object.entries(row).flatMap(([name, value]) => (value === "" ? [[name, '""', k] as const] : [])),
  );
  return open({ ...template, sheets }, "plain", empty); // as the values of formulas without a result are pasted
}

/** Farms, median and where the top quarter begins. */
const statistics = (summary: Opened, name: Figure) =>
  [0, 1, 2].map((k) => summary.get(`statistics${capital(name)}`, k));
const named = (names: string, name: Figure, values: readonly Cell[]): Pasted[] =>
  values.map((value, k) => ({ farm: names[k]!, [name]: value }));
/** The ranks of a figure, by farm. */
const ranks = (summary: Opened, name: Figure) =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, k) => [
      summary.get("orderedName", k),
      summary.get(`rank${capital(name)}`, k),
    ]).filter(([farm]) => farm !== ""),
  );
const verdict = (summary: Opened) => summary.get("verdict") as string;

describe("by hand", () => {
  test("the median of an even and of an odd count, and the top quarter between two farms", () => {
    // Of 40, 10, 30, 20: the middle is between 20 and 30; three quarters of the way from the first of the four to the
    // last is a quarter of the way from 30 to 40.
    expect(statistics(summaryOf(named("ABCD", "labour", [40, 10, 30, 20])), "labour")).toEqual([4, 25, 32.5]);
    // Of five, the third, and the fourth.
    expect(statistics(summaryOf(named("ABCDE", "labour", [40, 10, 30, 20, 60])), "labour")).toEqual([5, 30, 40]);
    // Costs are better below: a quarter of the way from the first to the last is three quarters of the way from 10 to 20.
    expect(statistics(summaryOf(named("ABCD", "cost", [40, 10, 30, 20])), "cost")).toEqual([4, 25, 17.5]);
    expect(statistics(summaryOf(named("A", "labour", [-7])), "labour")).toEqual([1, -7, -7]);
  });

  test("farms with the same value share a rank, the lower cost ranks first, a negative value last", () => {
    expect(ranks(summaryOf(named("ABCDE", "labour", [30, 40, 30, -5, 20])), "labour")).toEqual({
      B: 1,
      A: 2,
      C: 2,
      E: 4,
      D: 5,
    });
    expect(ranks(summaryOf(named("ABCD", "cost", [7, 5, 9, 7])), "cost")).toEqual({ B: 1, A: 2, D: 2, C: 4 });
  });

  test("the farms that pay the wage are counted, one that just pays it too", () => {
    const summary = summaryOf(named("ABCDE", "labour", [49.99, 50, 80, -3, 60]));
    expect(verdict(summary)).toBe(
      "Farms that pay the family's work at least the wage of 50.00 Tk an hour: 3 of 5. The median farm earns 50.00 Tk an hour, the best quarter at least 60.00 Tk.",
    );
    expect(summary.get("labourAt", 0)).toBe(-3);
    expect(summary.get("labourAt", 5)).toBe(50);
    expect(summary.get("labourAt", 10)).toBe(80);
    summary.set("wage", null);
    expect(verdict(summary)).toBe("Fill in: Wage in the region, Tk/h (sheet Summary basis)");
  });
});

describe("what cannot be counted is named, and never 0", () => {
  test("a blank, an empty text, a text, an error", () => {
    const summary = summaryOf([
      ...named("ABCDE", "labour", [10, null, "", "n/a", 30]).map((row) => ({ cows: 2, ...row })),
    ]);
    summary.setFormula("labour", "1/0", 5);
    summary.set("farm", "F", 5);
    summary.set("currency", "Tk", 5);
    expect(statistics(summary, "labour")).toEqual([2, 20, 25]);
    expect(ranks(summary, "labour")).toMatchObject({
      A: 2,
      B: "missing",
      C: "missing",
      D: "unreadable",
      E: 1,
      F: "unreadable",
    });
    expect(summary.get("leftOut", 5)).toBe("B (missing), C (missing), D (unreadable), F (unreadable)");
    expect(summary.get("leftOut", 0)).toBe("F (missing)");
    expect(verdict(summary)).toContain(
      "Left out of the return to labour: B (missing), C (missing), D (unreadable), F (unreadable).",
    );
    expect(verdict(summary)).toContain("Check the figures of D, F: some cannot be read");
    // A figure that no farm gives is not missing.
    expect(statistics(summary, "lowestCash")).toEqual([0, "", ""]);
    expect(summary.get("leftOut", 9)).toBe("No farm gives it");
    expect(Object.values(ranks(summary, "lowestCash"))).toEqual(Array(6).fill(""));
  });

  test("a zero is a value", () => {
    const summary = summaryOf(named("ABC", "labour", [0, 10, null]));
    expect(statistics(summary, "labour")).toEqual([2, 5, 7.5]);
  });

  test("a farm without a name is called by its row, and a row of empty texts is none", () => {
    const empty = Object.fromEntries([...identity, ...figures.map(([name]) => name)].map((name) => [name, ""]));
    const summary = summaryOf([{ farm: "A", labour: 60 }, empty, { farm: "", labour: 40, price: "x" }]);
    expect(ranks(summary, "labour")).toEqual({ A: 1, "Row 3": 2 });
    expect(summary.get("reading", 1)).toBe("");
    expect(summary.get("reading", 2)).toBe("A figure cannot be read");
  });

  test("of more than six, the others are counted", () => {
    const summary = summaryOf([...named("ABCDEFGH", "cows", [1, 1, 1, 1, 1, 1, 1, 1]), { farm: "Z", labour: 70 }]);
    expect(summary.get("leftOut", 5)).toBe(
      "A (missing), B (missing), C (missing), D (missing), E (missing), F (missing) and 2 more",
    );
  });
});

describe("a farm that comes more than once", () => {
  test("counts once a day, and is named", () => {
    const rows = named("ABC", "labour", [10, 20, 40]);
    const summary = summaryOf([...rows, rows[0]!]);
    expect(statistics(summary, "labour")).toEqual([3, 20, 30]);
    expect([0, 3].map((k) => summary.get("reading", k))).toEqual(["Counted", "Pasted twice"]);
    expect(verdict(summary)).toContain(" Pasted twice, counted once: A.");
    summary.set("farm", " a ", 3); // a space, or a small letter
    expect(statistics(summary, "labour")).toEqual([3, 20, 30]);
  });

  test("on another day or in another village it is another farm, and is named", () => {
    const rows = named("AB", "labour", [10, 20]);
    const summary = summaryOf([...rows, { ...rows[0]!, date: 46329, labour: 30 }]);
    expect(statistics(summary, "labour")).toEqual([3, 20, 25]);
    expect(verdict(summary)).toContain(" Several farms, as the village or day differs: A, A.");
    expect(verdict(summary)).not.toContain("twice");
  });

  test("the rows of several templates give one farm", () => {
    const summary = summaryOf([
      { farm: "A", overFeed: 7, cows: 2 },
      { farm: "B", labour: 20, cows: 3 },
      { farm: "A", labour: 10, cows: 2 },
    ]);
    expect([statistics(summary, "labour"), statistics(summary, "cows")]).toEqual([
      [2, 15, 17.5],
      [2, 2.5, 2.75],
    ]);
    expect([0, 2].map((k) => summary.get("reading", k))).toEqual(["Counted", "Adds to an earlier row"]);
    expect(ranks(summary, "labour")).toEqual({ B: 1, A: 2 });
    expect(summary.get("leftOut", 5)).toBe("No farm");
    expect(summary.get("leftOut", 6)).toBe("B (missing)");
  });

  test("where they differ, the first counts and it is said", () => {
    const summary = summaryOf([
      { farm: "A", labour: 10, cows: 2 },
      { farm: "A", overFeed: 7, cows: 3 },
    ]);
    expect(statistics(summary, "cows")).toEqual([1, 2, 2]);
    expect(summary.get("reading", 1)).toBe("Differs from an earlier row");
    expect(summary.get("leftOut", 0)).toBe("A (differs)");
    expect(verdict(summary)).toContain("Check the figures of A: some cannot be read, or differ from an earlier row.");
  });

  test("a figure may be that of any earlier row, and of a later day it is another farm's", () => {
    const cows = [2, 3, 3, 2].map((each) => ({ farm: "A", labour: 10, cows: each }));
    const summary = summaryOf([...cows, { farm: "A", date: 46329, labour: 10, cows: 3 }]);
    expect([0, 1, 2, 3, 4].map((k) => summary.get("reading", k))).toEqual([
      "Counted",
      "Differs from an earlier row",
      "Pasted twice",
      "Pasted twice",
      "Counted",
    ]);
    expect(statistics(summary, "cows")).toEqual([2, 2.5, 2.75]);
  });

  test("a name is as it is written: *, ? and ~ are letters in it", () => {
    const names = ["Amina", "A*", "A?", "A~*", "Am", ">1"];
    const summary = summaryOf(names.map((farm, k) => ({ farm, labour: 10 * k })));
    expect(names.map((_, k) => summary.get("reading", k))).toEqual(names.map(() => "Counted"));
    expect(ranks(summary, "labour")).toEqual({ ">1": 1, Am: 2, "A~*": 3, "A?": 4, "A*": 5, Amina: 6 });
    expect(verdict(summary)).not.toContain("village or day differs");
  });
});

describe("refused", () => {
  const rows = named("AB", "labour", [10, 60]);
  test.each([
    ["US$", "Tk", "B is in US$, but the sheet Summary start says Tk."],
    ["", "Tk", "B has no currency, but the sheet Summary start says Tk."],
    ["Tk", "", "A is in Tk, but the sheet Summary start names no currency."],
  ])("with the currency %p beside %p", (currency, own, sentence) => {
    const summary = summaryOf([rows[0]!, { ...rows[1]!, currency }]);
    summary.answer("Currency", own === "" ? null : own);
    expect(verdict(summary)).toBe(
      `Nothing is compared: ${sentence} Enter the currency of the farms there, or remove rows in another.`,
    );
    expect(statistics(summary, "labour")).toEqual(["", "", ""]);
    expect(Object.values(ranks(summary, "labour"))).toEqual(["", ""]);
    expect(summary.get("farmsPaying")).toBe("");
  });

  test("with headings of other units; with its own they are left out", () => {
    const headings = {
      farm: "Farm",
      place: "Village or area",
      date: "Date",
      currency: "Currency",
      labour: "Return to labour (cur/h)",
      cost: "Cost of milk only (cur/kg ECM)",
    };
    const summary = summaryOf([headings, ...rows]);
    expect([0, 1].map((k) => summary.get("reading", k))).toEqual(["Headings, left out", "Counted"]);
    expect(statistics(summary, "labour")).toEqual([2, 35, 47.5]);
    summary.set("cost", "Cost of milk only (cur/100 kg ECM)", 0);
    expect(summary.get("reading", 0)).toBe("Other units");
    expect(verdict(summary)).toBe(
      "Nothing is compared: a row of headings has other figures or units than this sheet. Paste rows of the same version of the templates.",
    );
    expect(statistics(summary, "labour")).toEqual(["", "", ""]);
  });
});

test("the rows that the templates export, as they are, are read", () => {
  const sources = ["household", "typical-farm", "cash-calendar", "herd-plan", "feed"].map((name) => {
    const source = open(templateNamed(name), "plain");
    source.answer("Family, farm or group", `Family of ${name}`);
    source.answer("Village or area", "Ullapara");
    source.answer("Date", 46328);
    source.answer("Currency", "Tk");
    return source;
  });
  const columns = [...identity, ...figures.map(([name]) => name)];
  const rows = sources.flatMap((source) => {
    const { dimensions } = source.quantities.get("exportFarm")!;
    return Array.from({ length: dimensions[0]!.size }, (_, k) =>
      Object.fromEntries(columns.map((name) => [name, (source.get(`export${capital(name)}`, k) ?? "") as Cell])),
    );
  });
  expect(rows).toHaveLength(1 + 6 + 1 + 1 + 1);
  const summary = summaryOf(rows);
  expect(summary.problems()).toEqual([]);
  const filled = rows.filter(({ farm }) => farm !== "");
  expect(filled.map(({ farm }) => farm)).toEqual([
    "Family of household",
    ...["BD-2", "BD-10", "BD-25"],
    "Family of cash-calendar",
    "Family of herd-plan",
    "Family of feed",
  ]);
  for (const [name] of figures) {
    const values = filled.flatMap((row) => (typeof row[name] === "number" ? [row[name]] : [])).sort((a, b) => a - b);
    expect(values.length).toBeGreaterThan(0);
    const [count, median] = statistics(summary, name);
    expect([name, count]).toEqual([name, values.length]);
    const middle = (values[Math.floor((values.length - 1) / 2)]! + values[Math.ceil((values.length - 1) / 2)]!) / 2;
    expect(median).toBeCloseTo(middle, 9);
  }
  // As their own sheets say: 26.45 of 22 cows a day, -2,360 of cash.
  expect(statistics(summary, "lowestCash")).toEqual([1, -2360, -2360]);
  expect(summary.get("reading", 4)).toBe(""); // a farm that is not filled in
  expect(ranks(summary, "labour")).toMatchObject({ "BD-25": 1, "Family of feed": "missing" });
  expect(verdict(summary)).toMatch(/^Farms that pay [^:]*: 0 of 3\./); // in dollars of 2002
});
