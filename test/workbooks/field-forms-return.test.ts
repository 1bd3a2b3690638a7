import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Cell } from "@dairy-functions/shared";
import type { Quantity } from "@dairy-functions/workbooks";
import { type Item, xform } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";
import Papa from "papaparse";
import { newFolder } from "../new-folder.ts";
import { answersFor, caseOf, inOdkWebForms } from "../proof/field-forms.ts";
import { open } from "./open.ts";

const folder = newFolder();
const templateNamed = (name: string) => templates.find((each) => each.name === name)!;

/** The way back: what phones computed is computed again, and compared, from the table that a server exports. */

const one = caseOf(templateNamed("household"));
const answers = answersFor(one, 6, false).map((row, k) => ({
  ...row,
  startFamily: `Family ${k + 1}`,
  startCurrency: "Tk",
}));
const filled = inOdkWebForms(xform(one.form), answers, 0);
/** The columns of the server, after the names of the groups of each answer: ODK Central's and KoboToolbox's. */
const columns = (items: readonly Item[], sign: string, before = ""): [column: string, name: string][] =>
  items.flatMap((item) => {
    if (item.kind === "group") return columns(item.items, sign, `${before}${item.name}${sign}`);
    return item.kind === "note" ? [] : [[`${before}${item.name}`, item.name]];
  });
const tableOf = (sign: string) => {
  const all = columns(one.form.items, sign);
  return filled.map((form) => Object.fromEntries(all.map(([column, name]) => [column, form[name]![0]!])));
};
/** An .xlsx has numbers where a .csv has their figures. */
const numberIn = (text: string): Cell => (text === "" || Number.isNaN(Number(text)) ? text || null : Number(text));

test.each([
  ["ODK Central", "csv", "-"],
  ["KoboToolbox", "csv", "/"],
  ["KoboToolbox", "xlsx", "/"],
] as const)(
  "dairy-sql reads what %s exports as .%s, and gives the results of the phone",
  async (_, kind, sign) => {
    const rows = tableOf(sign);
    const [input, output] = [`forms.${kind}`, `again-${kind}-${sign === "-"}.csv`].map((name) =>
      join(folder, name),
    ) as [string, string];
    if (kind === "csv") writeFileSync(input, Papa.unparse(rows));
    else {
      const book = new Workbook();
      const heads = Object.keys(rows[0]!);
      book.addWorksheet("Household").addRows([heads, ...rows.map((row) => heads.map((head) => numberIn(row[head]!)))]);
      writeFileSync(input, await book.xlsx.writeBuffer());
    }
    const at = (group: string, name: string) => `"${group}${sign}${name}"`;
    const people = "peopleAndMoneyGroup";
    const terms = [
      at("results", "farmIncome"),
      at(people, "offFarm"),
      at("results", "manureValue"),
      at("results", "milkValue"),
      at("usedAtHomeGroup", "otherBenefits"),
    ];
    const added = {
      cash: `NCFI(${at(people, "receipts")}, ${at(people, "expenses")})`,
      again: `HHINCOME(${terms.join(", ")})`,
    };
    const calls = Object.entries(added).flatMap(([name, call]) => ["--add", `${name}=${call}`]);
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", "packages/dairy-sql/src/main.ts", input, output, ...calls],
      { encoding: "utf8" },
    );
    expect(run.stdout + run.stderr).toContain("8 rows read, 8 written");
    const read = Papa.parse<Record<string, string>>(readFileSync(output, "utf8"), { header: true }).data;
    for (const row of read.slice(0, rows.length)) {
      expect(Number(row.cash)).toBeCloseTo(Number(row[`results${sign}farmIncome`]), 6);
      expect(Number(row.again)).toBeCloseTo(Number(row[`results${sign}income`]), 6);
    }
    expect(read.filter((row) => row.again !== "").length).toBeGreaterThan(2);
  },
  120_000,
);

test("the Group summary reads the columns that are exported, with their headings", () => {
  const names = Object.keys(tableOf("-")[0]!).filter((column) => /^export/.test(column));
  expect(names[0]).toBe("exportFarm");
  const rows = tableOf("-");
  const columnOf = (quantity: string) => `export${quantity.charAt(0).toUpperCase()}${quantity.slice(1)}`;
  const pasted = (quantity: Quantity): Quantity => {
    const column = columnOf(quantity.name);
    if (!("input" in quantity) || !names.includes(column)) return quantity;
    return { ...quantity, example: [column, ...rows.map((row) => numberIn(row[column]!))] };
  };
  const template = templateNamed("group-summary");
  const sheets = template.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.kind === "table" ? { ...block, columns: block.columns.map(pasted) } : block,
    ),
  }));
  const summary = open({ ...template, sheets }, "plain");
  expect(names).toHaveLength(14);
  const readings = [...rows.keys()].map((row) => summary.get("reading", row + 1));
  expect(summary.get("reading", 0)).toBe("Headings, left out");
  expect(new Set(readings)).toEqual(new Set(["Counted"]));
  const days = rows.flatMap((row) => (row.exportPersonDay === "" ? [] : [Number(row.exportPersonDay)]));
  days.sort((a, b) => a - b);
  expect(days.length).toBeGreaterThan(2);
  const middle = (days[Math.floor((days.length - 1) / 2)]! + days[Math.ceil((days.length - 1) / 2)]!) / 2;
  expect(summary.get("statisticsPersonDay", 0)).toBe(days.length);
  expect(summary.get("statisticsPersonDay", 1)).toBeCloseTo(middle, 6);
});
