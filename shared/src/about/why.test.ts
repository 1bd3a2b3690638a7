/** The oracles: every order of the arguments, one by one, and the axioms that have the Shapley value as their only answer. */
import { catalogue, functionNamed } from "../catalogue.ts";
import { call, walks } from "../cells/call.ts";
import type { CellError } from "../cells/errors.ts";
import { shapleyValues } from "./shapley.ts";

const why = (...cells: unknown[]) => call(functionNamed("WHY")!, cells);
const sentence = (...cells: unknown[]) => (why(...cells) as CellError).sentence;
const layout = (...cells: unknown[]) => call(functionNamed("LAYOUT")!, cells) as unknown[][];

/** The mean effect of each change over all orders, by walking every one of them. */
function byEveryOrder(players: number, worth: (changed: ReadonlySet<number>) => number): number[] {
  const totals = Array<number>(players).fill(0);
  let orders = 0;
  const walk = (changed: ReadonlySet<number>, order: readonly number[]) => {
    if (order.length === players) {
      orders++;
      const so = new Set<number>();
      for (const player of order) {
        const before = worth(so);
        so.add(player);
        totals[player]! += worth(so) - before;
      }
      return;
    }
    for (let k = 0; k < players; k++) if (!changed.has(k)) walk(new Set([...changed, k]), [...order, k]);
  };
  walk(new Set(), []);
  return totals.map((total) => total / orders);
}

test("a game's values are those of all its orders", () => {
  // Worths without any pattern, from the digits of sines.
  for (const players of [1, 2, 3, 4, 5, 6]) {
    const worth = (set: Iterable<number>) =>
      Math.sin(1 + [...set].reduce((sum, k) => sum + 2 ** k, 0) * 12.9898) * 43758.5453;
    const values = shapleyValues(players, worth);
    for (const [k, expected] of byEveryOrder(players, worth).entries()) expect(values[k]).toBeCloseTo(expected, 8);
  }
});

const pairs = catalogue
  .filter((it) => walks(it) && it.result.kind === undefined && it.params.length > 1)
  .flatMap((it) => it.examples.slice(1).map((example, k) => [it.name, it.examples[k]!.args, example.args] as const));

test("between the examples of every function, the parts add up, and are those of all orders where they are few", () => {
  let compared = 0;
  for (const [name, before, after] of pairs) {
    const it = functionNamed(name)!;
    const table = why(name, [before], [after]);
    if (!Array.isArray(table)) {
      // Two examples may use arguments that exclude each other.
      expect((table as CellError).sentence).toMatch(/^with .* as after and the rest as before, /);
      continue;
    }
    const rows = table.slice(1, -1) as [string, unknown, unknown, number][];
    const [, start, end, difference] = table[table.length - 1] as [string, number, number, number];
    expect(start).toBe(call(it, before));
    expect(end).toBe(call(it, after));
    const scale = Math.max(Math.abs(start), Math.abs(end), 1e-300);
    expect(Math.abs(rows.reduce((sum, [, , , effect]) => sum + effect, 0) - difference)).toBeLessThanOrEqual(
      1e-9 * scale,
    );
    const places = rows.map(([argument]) => it.params.findIndex((param) => param.name === argument));
    if (rows.length > 5) continue;
    const expected = byEveryOrder(rows.length, (changed) => {
      const args: unknown[] = it.params.map((_, k) => before[k] ?? null);
      for (const k of changed) args[places[k]!] = after[places[k]!] ?? null;
      return call(it, args) as number;
    });
    for (const [k, [, , , effect]] of rows.entries())
      expect(Math.abs(effect - expected[k]!)).toBeLessThanOrEqual(1e-9 * scale);
    compared++;
  }
  expect(compared).toBeGreaterThan(60);
});

test("arguments that do the same have the same part, one that does nothing has none, and the same ones have no row", () => {
  // Fat and protein are added up by MILKSOLIDS; lactose is not used by the method of IFCN.
  const solids = why("MILKSOLIDS", [[1000, 4, 3]], [[1200, 5, 4]]) as unknown[][];
  const part = (name: string, rows: unknown[][]) => rows.find(([argument]) => argument === name)?.[3];
  expect(part("fat", solids)).toBeCloseTo(part("protein", solids) as number, 12);
  const ecm = why("ECM", [[1000, 4, 3, null, 4]], [[1000, 5, 3, "ifcn", 5]]) as unknown[][];
  expect(ecm.map(([argument]) => argument)).toEqual(["argument", "fat", "lactose", "ECM"]);
  expect(part("lactose", ecm)).toBe(0);
  expect(why("ECM", [[1000, 4, 3]], [[1000, 4, 3]])).toHaveLength(2);
});

test("splits a line of an account, with more arguments than are told apart as one", () => {
  const before = layout("IFCNREPORT", null, "DOWN")
    .slice(1)
    .map((row) => [row[0], row[2]]);
  // Receipts and expenses enter farm income with their own sign, so each part is known.
  const signs: Record<string, number> = {
    ...{ "crop receipts": 1, "milk returns": 1, "cattle returns": 1, "other returns": 1, payments: 1 },
    ...{
      "variable crop costs": -1,
      "variable dairy costs": -1,
      "fixed cash costs": -1,
      "wages paid": -1,
      "rent paid": -1,
    },
    ...{ "interest paid": -1, depreciation: -1, "inventory change": 1, "capital gains": 1 },
  };
  const labels = Object.keys(signs);
  const changed = (some: readonly string[]) =>
    before.map(([label, value]) => {
      const k = some.indexOf(label as string);
      return [label, k === -1 ? value : Number(value || 0) + 10 + k];
    });
  const few = why(
    "IFCNREPORT",
    before,
    changed(labels.slice(0, 6)).map(([, value]) => [value]),
    "farm income",
  ) as unknown[][];
  for (const [k, row] of few.slice(1, -1).entries()) {
    expect(row[0]).toBe(labels[k]);
    expect(row[3]).toBeCloseTo(signs[labels[k]!]! * (10 + k), 9);
  }
  const many = why("IFCNREPORT", before, changed(labels), "Farm income") as unknown[][];
  expect(many).toHaveLength(12); // a head, nine arguments, the others and the result
  // The first five change by the least, and so are the others.
  expect(many[10]![0]).toBe("the other 5: crop receipts, milk returns, cattle returns, other returns and payments");
  expect(many[10]![3]).toBeCloseTo(10 + 11 + 12 + 13 + 14, 9);
  expect(many[11]!.slice(0, 1)).toEqual(["Farm income"]);
});

test("splits the result of a table, where the rows are the arguments", () => {
  const table = layout("CHAINTABLE");
  const dearer = [
    table[0]!,
    table[1]!.map((cell, j) => (j === 1 ? (cell as number) + 0.02 : j === 5 ? (cell as number) + 0.5 : cell)),
  ];
  const rows = why("CHAINTABLE", table, dearer, "margin") as unknown[][];
  expect(rows.slice(1).map(([argument]) => argument)).toEqual(["farm price", "cream price", "margin"]);
  expect(rows[1]![3]).toBeCloseTo(-0.02, 12);
  expect(rows[2]![3]).toBeCloseTo(0.5 * 0.034, 12); // 0.034 kg of cream
});

test.each<[string, unknown[], string]>([
  ["an unknown function", ["ECMM", [[1]], [[1]]], "There is no function ECMM. Did you mean ECM?"],
  ["too few", ["ECM", [[1, 4, 3]], [[1, 4]]], "Second result: protein is blank: enter a number from 1 to 15 %."],
  [
    "too many",
    ["LTOKG", [[1, 1, 2]], [[1]]],
    "First result: LTOKG accepts at most 2 arguments, but the range has 3 cells.",
  ],
  ["text", ["ECM", [[1, 4, "x"]], [[1, 4, 3]]], 'First result: protein "x" is text: enter a number from 1 to 15 %.'],
  [
    "tables of different size",
    ["CHAINTABLE", layout("CHAINTABLE"), [...layout("CHAINTABLE"), layout("CHAINTABLE")[1]!], "margin"],
    "before and after hold different arguments of CHAINTABLE: lay both out in the same way.",
  ],
  [
    "what cannot be mixed",
    ["TRIANGULAR", [[0.5, 1, 2, 3]], [[0.5, 4, 5, 6]]],
    "with minimum as after and the rest as before, TRIANGULAR has no result: mode must be between minimum and maximum.",
  ],
  [
    "a simulation",
    ["SIMFARM", [["Cows", 5]], [["Cows", 6]]],
    "First result: SIMFARM reads tables of a whole farm, which cannot be taken from one range.",
  ],
])("says what is wrong with %s", (_, cells, expected) => {
  expect(sentence(...cells)).toContain(expected);
});
