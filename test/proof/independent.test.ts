import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf } from "@dairy-functions/formulas";
import { makeIndependent } from "@dairy-functions/native";
import { type AnyFunction, call, isOptional, type Param } from "@dairy-functions/shared";
import { convert, libreOffice } from "@dairy-functions/workbooks/build";
import ExcelJS from "exceljs";
import { newFolder } from "../new-folder.ts";
import { difference, expectedOf, expectedWithAll, type Got, slackOf } from "./compare.ts";
import { inIronCalc } from "./ironcalc.ts";
import { type ProofCell, provable, type Row, randomRows } from "./rows.ts";
import { csvOfEachSheet } from "./spreadsheets.ts";
import { isUnsteady } from "./steady.ts";

/** Calls made independent, computed by engines that we did not write, against the library on random rows. */

const plainOf = (formula: string, host: "excel" | "workbench" = "excel"): string => {
  const plain = makeIndependent(formula, host);
  if (!("formula" in plain)) throw new Error(`${formula}: ${plain.unchanged}`);
  expect(plain.left).toEqual([]);
  expect(plain.formula).not.toMatch(/DAIRY[._]/i);
  return plain.formula.slice(1);
};
const callOf = ({ name }: AnyFunction, args: readonly string[]) => `=DAIRY.${name}(${args.join(",")})`;

/** An argument as people write one: a cell, an expression with one value, and what may be a range. */
const spelledAs = {
  "a cell": (address: string) => address,
  "an expression": (address: string) => `IF(${address}="","",${address})`,
  "what may be a range": (address: string) => `OFFSET(${address},0,0)`,
};

test.each(Object.entries(spelledAs))(
  "with %s as each argument",
  (kind, spelled) => {
    // IronCalc's ISNUMBER takes no range, not even of one cell; x<>"" says the same of these rows. Nor does its UPPER,
    // so the codes of choices stay in cells; nor a minus sign, which four functions write before an argument.
    const rangesFail = ["BREAKEVENPROB", "CAPRECOVERY", "DMIDRY", "STANDARDISE"];
    const computable = provable.filter(({ name }) => kind !== "what may be a range" || !rangesFail.includes(name));
    const asNonBlank = (text: string) => text.replace(/ISNUMBER\((\w+)\)/g, '($1<>"")');
    const asked = computable.map((definition) => {
      const spelledCall = (addresses: readonly string[], leavesOut: (param: Param) => boolean) => {
        const args = definition.params.map((param, k) =>
          leavesOut(param) ? "" : (param.kind === "choice" ? String : spelled)(addresses[k]!),
        );
        const plain = plainOf(callOf(definition, args));
        return plain.includes("OFFSET") ? asNonBlank(plain) : plain;
      };
      return {
        rows: randomRows(definition, 12, 5),
        formulas: [
          (addresses: readonly string[]) => spelledCall(addresses, () => false),
          (addresses: readonly string[]) => spelledCall(addresses, (param) => "default" in param),
        ],
      };
    });
    const answers = inIronCalc(asked);
    const wrong: string[] = [];
    let values = 0;
    for (const [k, definition] of computable.entries())
      for (const [n, row] of asked[k]!.rows.entries()) {
        const withoutDefaults = row.map((cell, p) => ("default" in definition.params[p]! ? null : cell));
        for (const [f, given] of [row, withoutDefaults].entries()) {
          const wanted = expectedWithAll(definition, given);
          if (isUnsteady(definition, given, (each) => expectedWithAll(definition, each))) continue;
          if (typeof wanted === "number") values++;
          const got = answers[k]![f]![n];
          if (!(difference(wanted, got, slackOf(row)) < 1e-9))
            wrong.push(`${definition.name} of ${JSON.stringify(given)} is ${wanted}, but ${got}`);
        }
      }
    expect(wrong).toEqual([]);
    expect(values).toBeGreaterThan(1000);
  },
  120_000,
);

test("with constants as arguments", () => {
  const rowsOf = (definition: AnyFunction) =>
    randomRows(definition, 12, 7).filter((row) =>
      row.every((cell, k) => cell !== null || isOptional(definition.params[k]!)),
    );
  const asked = provable.map((definition) => ({
    rows: [[0]],
    // Squared, so that a plain formula that is no more than a quotient needs its brackets.
    formulas: rowsOf(definition).map((row) => () => plainOf(`${callOf(definition, row.map(asConstant))}^2`)),
  }));
  const answers = inIronCalc(asked);
  const wrong: string[] = [];
  for (const [k, definition] of provable.entries())
    for (const [n, row] of rowsOf(definition).entries()) {
      const wanted = expectedWithAll(definition, row);
      const got = answers[k]![n]![0];
      const off = difference(typeof wanted === "number" ? wanted ** 2 : wanted, got, slackOf(row) ** 2);
      if (!(off < 1e-9)) wrong.push(`${definition.name} of ${JSON.stringify(row)} is ${wanted}, squared ${got}`);
    }
  expect(wrong).toEqual([]);
});

const asConstant = (cell: ProofCell) =>
  cell === null ? "" : typeof cell === "string" ? `"${cell}"` : String(cell).replace("e", "E");

// Ranges: LibreOffice computes the same formula for a column, as an array formula. It has no LET, so a formula that
// needs one is asked as the workbench gets it.

const testInLibreOffice = libreOffice() !== undefined || process.env.CI ? test : test.skip;

testInLibreOffice(
  "with whole columns as arguments, in LibreOffice",
  async () => {
    const count = 30;
    const folder = newFolder();
    const workbook = new ExcelJS.Workbook();
    // Two need LET and have no form without: the workbench tests name them.
    const columned = provable.filter(({ name }) => name !== "SCCLOSS" && name !== "BREAKEVENPROB");
    const asked = columned.map((definition): [AnyFunction, Row[]] => [
      definition,
      randomRows(definition, count, 11).map((row, k) => (k % 10 === 4 ? row.map(() => null) : row)),
    ]);
    let inExcelsWords = 0;
    for (const [definition, rows] of asked) {
      const sheet = workbook.addWorksheet(definition.name);
      for (const row of rows) sheet.addRow([null, ...row] as ExcelJS.CellValue[]);
      const ranges = definition.params.map((_, k) => addressOf({ row: 0, column: k + 1, rows: count }));
      const inExcel = plainOf(callOf(definition, ranges));
      const hasLet = inExcel.includes("LET(");
      if (!hasLet) inExcelsWords++;
      const formula = hasLet ? plainOf(callOf(definition, ranges), "workbench") : inExcel;
      sheet.getCell("A1").value = { formula, shareType: "array", ref: `A1:A${count}` } as ExcelJS.CellFormulaValue;
    }
    await workbook.xlsx.writeFile(join(folder, "out.xlsx"));
    convert([join(folder, "out.xlsx")], csvOfEachSheet, folder);
    const wrong: string[] = [];
    let blanks = 0;
    for (const [definition, rows] of asked) {
      const lines = readFileSync(join(folder, `out-${definition.name}.csv`), "utf8").split(/\r?\n/);
      const wanted = call(
        definition,
        definition.params.map((_, k) => rows.map((row) => [row[k]])),
      ) as unknown[][];
      for (const [n, row] of rows.entries()) {
        const shown = lines[n]!.split(",")[0]!.replace(/^"(.*)"$/, "$1");
        const want = wanted[n]![0];
        const got: Got = /^(#|Err:)/.test(shown) ? undefined : shown === "" ? "" : Number(shown);
        if (want === "") blanks++;
        const unsteady = isUnsteady(definition, row, (each) => expectedWithAll(definition, each));
        const isRight = want === "" ? got === "" : unsteady || difference(expectedOf(want), got, slackOf(row)) < 1e-9;
        if (!isRight) wrong.push(`${definition.name} of ${JSON.stringify(row)} is ${String(want)}, but ${got}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(blanks).toBeGreaterThanOrEqual(3 * columned.length);
    expect(inExcelsWords).toBeGreaterThan(50);
  },
  120_000,
);
