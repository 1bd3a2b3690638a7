import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionNamed } from "../catalogue.ts";
import type { AccountParam } from "../define.ts";
import { type AccountRow, conversionsOf, fatAndProtein, mapAccount } from "./accounts.ts";
import { type FitParam, fitHeading } from "./fit.ts";
import { readHeading } from "./headings.ts";
import { wordsOf } from "./words.ts";

const report = functionNamed("IFCNREPORT")!.params[0] as unknown as AccountParam;
const parts: readonly FitParam[] = [...report.lines, ...fatAndProtein];

/** Each label with the line that it gets, "?" where it is asked about, and what its numbers are multiplied by. */
function mapped(rows: readonly (readonly [label: string, value?: number, unit?: string])[], amounts?: string) {
  const lines = rows.map(
    ([label, value, unit]): AccountRow => ({
      label,
      values: value === undefined ? [] : [value],
      ...(unit === undefined ? {} : { unit }),
    }),
  );
  const found = mapAccount(parts, lines, amounts);
  const conversions = conversionsOf(
    parts,
    lines,
    found.map(({ part }) => part),
    amounts,
  );
  return Object.fromEntries(
    found.map(({ kind, part, ask }, i) => {
      const { factor = 1, times, correct, ask: unitAsk, conflict } = conversions[i] ?? {};
      const by = [
        factor === 1 ? "" : ` x ${Number(factor.toPrecision(9))}`,
        times === undefined ? "" : ` x ${rows[times]![0]}`,
        correct ? ", corrected" : "",
      ].join("");
      const isAsked = (ask ?? unitAsk ?? conflict) !== undefined;
      return [rows[i]![0], `${part === undefined ? kind : wordsOf(parts[part]!.name)}${by}${isAsked ? " ?" : ""}`];
    }),
  );
}

interface Account {
  readonly name: string;
  readonly set: "seen" | "aside";
  readonly amounts: string;
  /** A heading, or label, unit, number and the lines that are right: "-" for none, "ask" where it must be asked. */
  readonly rows: readonly (readonly [string] | readonly [string, string, number, string])[];
}
const accounts: readonly Account[] = JSON.parse(
  readFileSync(join(__dirname, "../../../test/cases/accounts.json"), "utf8"),
);

/** Lines of accounts with their right answer, and what the vocabulary says: silently right, asked about, or wrong. */
function judged(set: Account["set"]) {
  const all = accounts.filter((account) => account.set === set);
  return all.flatMap(({ name, amounts, rows }) => {
    const lines = rows.map(
      ([label, unit, value]): AccountRow => ({
        label,
        values: value === undefined ? [] : [value],
        ...(unit ? { unit } : {}),
      }),
    );
    const found = mapAccount(parts, lines, amounts);
    const conversions = conversionsOf(
      parts,
      lines,
      found.map(({ part }) => part),
      amounts,
    );
    return rows.flatMap(([label, , , right], i) => {
      if (right === undefined) return [];
      const { part, ask } = found[i]!;
      const got = part === undefined ? "-" : parts[part]!.name;
      const isAsked = (ask ?? conversions[i]?.ask ?? conversions[i]?.conflict) !== undefined;
      const verdict = isAsked ? "asked" : right.split(",").includes(got) ? "right" : `${got}, not ${right}`;
      return [{ line: `${name}: ${label}`, verdict }];
    });
  });
}

// The answers were written with the accounts, from the words of public budgets and surveys, before the vocabulary; one line
// of those set aside was wrong then (home-grown feed), which became a rule.
test.each(["seen", "aside"] as const)("accounts in other words: %s", (set) => {
  const all = judged(set);
  const right = all.filter(({ verdict }) => verdict === "right");
  expect(all.filter(({ verdict }) => verdict !== "right" && verdict !== "asked")).toEqual([]);
  expect(right.length / all.length).toBeGreaterThanOrEqual(0.8);
  expect(accounts.filter((account) => account.set === set)).toHaveLength(15);
});

test("the milk of a farm is corrected with crude protein, as ECM takes it by the method of IFCN", () => {
  const fits = ["Protein (g/kg)", "Crude protein (%)", "True protein (%)"].map((text) =>
    fitHeading(fatAndProtein[1]!, readHeading(text)),
  );
  expect(fits.map(({ fit }) => fit)).toEqual(["conversion", "same", "unknown"]);
  expect(fits[0]!.factor).toBe(0.1);
});

test("milk that is sold takes the line of money, and milk that is counted that of kilograms", () => {
  for (const label of ["Milk sales", "Milk income", "Sale of milk", "Venta de leche", "Mauzo ya maziwa", "দুধ বিক্রি"])
    expect(mapped([[label, 470]])).toEqual({ [label]: "milk returns" });
  expect(mapped([["Milk", 9800, "litres"]])).toEqual({ Milk: "milk x 1.03, corrected" });
  expect(mapped([["Milk", 2048, "kg ECM"]])).toEqual({ Milk: "milk" });
});

test.each([
  ["capitals of Turkish", "Milk sales", "MİLK SALES"],
  ["i without a dot", "Milk sales", "Mılk sales"],
  ["a joiner", "দুধ বিক্রি", "দুধ বিক্\u200dরি"],
  ["a Bengali letter in one sign", "জমির ভা\u09a1\u09bcা", "জমির ভা\u09dcা"],
  ["no nukta", "बछ\u0921\u093c\u0947 बिक्री", "बछ\u0921\u0947 बिक्री"],
])("%s make no difference to a label", (_, one, other) => {
  const [line] = Object.values(mapped([[one, 470]]));
  expect(line).toMatch(/^[a-z ]+$/);
  expect(mapped([[other, 470]])).toEqual({ [other]: line });
});

test("hours of the family alone are not taken for all hours without a word", () => {
  expect(mapped([["Family labour hours", 2900, "h"]])).toEqual({ "Family labour hours": "hours ?" });
  expect(mapped([["Hired labour hours", 400, "h"]])).toEqual({ "Hired labour hours": "hours ?" });
  expect(mapped([["Working hours", 3300, "h"]])).toEqual({ "Working hours": "hours" });
});

test("the section says whether a thing was sold or bought", () => {
  expect(mapped([["Income"], ["Milk", 900]])).toEqual({ Income: "heading", Milk: "milk returns" });
  expect(mapped([["Expenses"], ["Milk", 900]])).toEqual({ Expenses: "heading", Milk: "variable dairy costs ?" });
  expect(mapped([["Expenses"], ["Manure", 12]])).toMatchObject({ Manure: "variable crop costs ?" });
  expect(mapped([["Milk", 900]])).toEqual({ Milk: "milk returns ?" });
});

test("what speaks of a price, a stock or a loan is asked about or left out", () => {
  expect(
    mapped([
      ["Milk price", 0.4],
      ["Feed inventory", 300],
      ["Interest received", 8],
      ["Loan instalment", 250],
      ["Wife's salary", 900],
      ["Labour", 30, "days"],
      ["Feed", 1200, "kg"],
    ]),
  ).toEqual({
    "Milk price": "milk returns ?",
    "Feed inventory": "variable dairy costs ?",
    "Interest received": "other returns ?",
    "Loan instalment": "unused",
    "Wife's salary": "wages paid ?",
    Labour: "hours ?",
    Feed: "unused",
  });
});

test("nothing counts twice: totals and sums of the lines beside them are left out", () => {
  expect(
    mapped([
      ["Feed", 100],
      ["Concentrate", 60],
      ["Hay", 40],
      ["Vet", 7],
      ["Total variable costs", 107],
      ["Gross margin", 300],
    ]),
  ).toEqual({
    Feed: "total ?",
    Concentrate: "variable dairy costs",
    Hay: "variable dairy costs",
    Vet: "variable dairy costs",
    "Total variable costs": "total",
    "Gross margin": "total",
  });
});

// Worked by hand: a month is a twelfth of a year, 1 lb 0.45359237 kg, 1 L of milk 1.03 kg, 100 pence a pound.
test("amounts of a month, per cow and per litre become those of the farm and its year", () => {
  expect(
    mapped(
      [
        ["Milk sales", 24500],
        ["Milking cows", 3],
        ["Milk", 18, "L/day"],
      ],
      "Tk per month",
    ),
  ).toEqual({
    "Milk sales": "milk returns x 12",
    "Milking cows": "cows",
    Milk: `milk x ${Number((365 * 1.03).toPrecision(9))}, corrected`,
  });
  expect(
    mapped(
      [
        ["Feed", 900],
        ["Cows", 40],
        ["Milk per cow", 21500, "lb"],
      ],
      "$ per cow",
    ),
  ).toEqual({
    Feed: "variable dairy costs x Cows",
    Cows: "cows",
    "Milk per cow": "milk x 0.45359237 x Cows, corrected",
  });
  expect(
    mapped(
      [
        ["Feed", 11.2],
        ["Milk produced", 1000, "kg"],
      ],
      "ppl",
    ),
  ).toEqual({
    Feed: `variable dairy costs x ${Number((0.01 / 1.03).toPrecision(9))} x Milk produced`,
    "Milk produced": "milk, corrected",
  });
});

test("other functions: what they take one by one, and lines under names of their own", () => {
  const namesOf = (name: string, labels: readonly string[]) => {
    const own = functionNamed(name)!.params as readonly FitParam[];
    return mapAccount(
      own,
      labels.map((label) => ({ label, values: [1] })),
    ).map(({ kind, part }) => (part === undefined ? kind : own[part]!.name));
  };
  expect(namesOf("COSTMILKTABLE", ["Purchased feed", "Hired labour", "Family labour", "Milk sales"])).toEqual([
    "accountCost",
    "accountCost",
    "opportunityLabour",
    "milkReturns",
  ]);
  expect(namesOf("COSTSTRUCTURE", ["Purchased feed", "Depreciation", "Family labour"])).toEqual([
    "cash",
    "depreciation",
    "opportunity",
  ]);
  expect(namesOf("HOUSEHOLD", ["Living expenses", "Household members"])).toEqual(["livingExpenses", "members"]);
});
