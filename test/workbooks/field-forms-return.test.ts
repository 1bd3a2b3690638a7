import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Item, xform } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";
import Papa from "papaparse";
import { newFolder } from "../new-folder.ts";
import { answersFor, caseOf, inOdkWebForms } from "../proof/field-forms.ts";

const folder = newFolder();

/** The way back: dairy-sql computes again what phones computed, from the table that a server exports. */

test("dairy-sql reads the columns of a form that comes back, and gives the results of the phone", () => {
  const one = caseOf(templates.find(({ name }) => name === "household")!);
  const filled = inOdkWebForms(xform(one.form), answersFor(one, 6, false), 0);
  // ODK Central writes a column for each answer, after the names of its groups.
  const columns = (items: readonly Item[], before = ""): [column: string, name: string][] =>
    items.flatMap((item) => {
      if (item.kind === "group") return columns(item.items, `${before}${item.name}-`);
      return item.kind === "note" ? [] : [[`${before}${item.name}`, item.name]];
    });
  const all = columns(one.form.items);
  const [input, output] = ["forms.csv", "again.csv"].map((name) => join(folder, name)) as [string, string];
  const rows = filled.map((form) => Object.fromEntries(all.map(([column, name]) => [column, form[name]![0]])));
  writeFileSync(input, Papa.unparse(rows));
  const terms = "results-farmIncome peopleAndMoneyGroup-offFarm results-manureValue results-milkValue".split(" ");
  const added = {
    cash: 'NCFI("peopleAndMoneyGroup-receipts", "peopleAndMoneyGroup-expenses")',
    again: `HHINCOME(${[...terms, "usedAtHomeGroup-otherBenefits"].map((each) => `"${each}"`).join(", ")})`,
  };
  const calls = Object.entries(added).flatMap(([name, call]) => ["--add", `${name}=${call}`]);
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", "packages/dairy-sql/src/main.ts", input, output, ...calls],
    {
      encoding: "utf8",
    },
  );
  expect(run.stdout + run.stderr).toContain("8 rows read, 8 written");
  const read = Papa.parse<Record<string, string>>(readFileSync(output, "utf8"), { header: true }).data;
  for (const row of read.slice(0, rows.length)) {
    expect(Number(row.cash)).toBeCloseTo(Number(row["results-farmIncome"]), 6);
    expect(Number(row.again)).toBeCloseTo(Number(row["results-income"]), 6);
  }
  expect(read.filter((row) => row.again !== "").length).toBeGreaterThan(2);
}, 120_000);
