import { addressOf } from "@dairy-functions/formulas";
import { makeIndependent } from "@dairy-functions/native";
import { type AnyFunction, CellError, call } from "@dairy-functions/shared";
import { difference, expectedOf, slackOf } from "../../../test/proof/compare.ts";
import { type ProofCell, provable, type Row, randomRows } from "../../../test/proof/rows.ts";
import { o, readCell } from "./model.ts";

/** The plain formulas that take the place of calls over whole columns, computed by o-spreadsheet. */

const count = 40;
/**
 * Functions whose conditions divide or take a logarithm: o-spreadsheet gives one error for the column, if a row has
 * one.
 */
const spoiled = ["SCCLOSS", "BREAKEVENPROB"];

/** Random rows and the examples; some rows are unused, some hold an error or a text. */
const rowsOf = (definition: AnyFunction): Row[] => {
  const examples = definition.examples.map(({ args }) =>
    definition.params.map((_, k) => (args[k] ?? null) as ProofCell),
  );
  return [...examples, ...randomRows(definition, count, 3)].slice(0, count).map((row, k) => {
    if (k % 10 === 3) return row.map(() => null);
    if (k % 10 === 6) return row.map((cell, n) => (n === k % row.length ? new CellError("#DIV/0!", "") : cell));
    return k % 10 === 8 ? row.map((cell, n) => (n === k % row.length ? "n/a" : cell)) : row;
  });
};

const typed = (cell: ProofCell) =>
  cell === null ? "" : cell instanceof CellError ? "=1/0" : typeof cell === "string" ? `="${cell}"` : `=${cell}`;

test.each(provable.map((definition) => [definition.name, definition] as const))("%s over columns", (_, definition) => {
  const rows = rowsOf(definition);
  const width = definition.params.length;
  const ranges = definition.params.map((_, k) => addressOf({ row: 0, column: k, rows: count }));
  const plain = makeIndependent(`=DAIRY.${definition.name}(${ranges.join(",")})`, "workbench");
  if (!("formula" in plain)) {
    expect(spoiled).toContain(definition.name);
    return;
  }
  expect(spoiled).not.toContain(definition.name);
  expect(plain.formula).not.toMatch(/DAIRY[._]/);
  const cells: Record<string, string> = { [addressOf({ row: 0, column: width })]: plain.formula };
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) cells[addressOf({ row: r, column: c })] = typed(cell);
  const sheet = { id: "s", name: "S", colNumber: width + 2, rowNumber: count + 2, cells };
  const model = new o.Model({ sheets: [sheet] });
  const columns = definition.params.map((_, k) => rows.map((row) => [row[k]]));
  const wanted = call(definition, columns) as unknown[][];
  for (const [r, row] of rows.entries()) {
    const got = readCell(model, "s", width, r);
    const want = wanted[r]![0];
    const at = `row ${r + 1}, ${JSON.stringify(row)}`;
    if (want === "") expect([at, got]).toEqual([at, ""]);
    else if (expectedOf(want) !== "not finite") {
      const value = typeof got === "object" ? undefined : (got as number | string);
      const off = difference(expectedOf(want), value, slackOf(row));
      expect([at, off < 1e-9 || [want, got]]).toEqual([at, true]);
    }
  }
  expect(wanted.flat()).toContain("");
  expect(wanted.flat().some((cell) => typeof cell === "number")).toBe(true);
  expect(wanted.flat().some((cell) => cell instanceof CellError)).toBe(true);
});
