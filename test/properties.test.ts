import {
  type AnyFunction,
  CellError,
  type CellParam,
  call,
  catalogue,
  functionNamed,
  type Host,
  header,
  type Param,
  type PlanLine,
  plainHost,
  type Unit,
  walks,
  wordsOf,
} from "@dairy-functions/shared";
import fc from "fast-check";

/**
 * What holds for every function of the catalogue, over cells that nobody thought of. A failure prints its cells and a
 * seed; SEED and RUNS in the environment choose other cells and more of them.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2004), numRuns: Number(process.env.RUNS ?? 60) });

type Grid = unknown[][];
type Answer = ReturnType<typeof call>;
const functions = catalogue.map((definition) => [definition.name, definition] as const);
const excel: Host = { ...plainHost, blankIsZero: true };

// Cells

const anyCell = fc.oneof(
  { weight: 6, arbitrary: fc.double() },
  { weight: 4, arbitrary: fc.constantFrom(0, -0, 1, -1, 0.045, 4, 100, 1e308, -1e308, 5e-324) },
  { weight: 3, arbitrary: fc.constantFrom(null, undefined, "") },
  { weight: 2, arbitrary: fc.constantFrom("n/a", "IFCN", "milk", "#N/A", "4.5", "constructor", "__proto__", "Row") },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(new CellError("#REF!", ""), new Date(0), {}, Number.NaN, Infinity) },
);
const anyRange = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, width]) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows }),
  );
const anyArgument = fc.oneof(anyCell, anyRange, fc.constantFrom<unknown>([], [[]], [1, 2]));
const anyArguments = ({ params }: AnyFunction) => fc.array(anyArgument, { maxLength: params.length + 1 });

/** The arguments of an example with some of its cells replaced: most calls then come as far as the formula. */
const nearExample = ({ params, examples }: AnyFunction) =>
  fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(
        fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.oneof(anyCell, fc.double({ min: -10, max: 1000, noNaN: true }))),
        {
          maxLength: 3,
        },
      ),
    )
    .map(([{ args }, changes]) => {
      const cells: unknown[] = params.map((_, k) => args[k] ?? null);
      for (const [place, row, column, cell] of changes) {
        if (cells.length === 0) break;
        const k = place % cells.length;
        const range = cells[k];
        if (!Array.isArray(range)) cells[k] = cell;
        else {
          const i = row % range.length;
          const j = column % range[i].length;
          cells[k] = range.map((old: unknown[], n: number) => (n === i ? Object.assign([...old], { [j]: cell }) : old));
        }
      }
      return cells;
    });

// Any cells

/** What is wrong with an answer as something that a sheet can show; undefined if nothing is. */
function unshowable(answer: unknown): string | undefined {
  if (Array.isArray(answer)) {
    if (answer.length === 0) return "no rows";
    const width = answer[0].length;
    for (const row of answer) {
      if (!Array.isArray(row) || row.length !== width) return "rows of different width";
      for (const cell of row) {
        const problem = Array.isArray(cell) ? "a range in a cell" : unshowable(cell);
        if (problem !== undefined) return problem;
      }
    }
    return undefined;
  }
  if (answer instanceof CellError) {
    if (!/^#(VALUE!|N\/A|NUM!|REF!)$/.test(answer.code)) return `code ${answer.code}`;
    if (answer.code !== "#REF!" && !/[.?]$/.test(answer.sentence)) return `sentence "${answer.sentence}"`;
    return /\bundefined\b|\[object/.test(answer.sentence) ? `sentence "${answer.sentence}"` : undefined;
  }
  if (typeof answer === "number") return Number.isFinite(answer) ? undefined : `the number ${answer}`;
  return typeof answer === "string" || typeof answer === "boolean" ? undefined : `a ${typeof answer}`;
}

describe.each(functions)("%s gives finite numbers, text or a CellError", (_, definition) => {
  test.each([
    ["any cells at all", anyArguments(definition)],
    ["cells near its examples", nearExample(definition)],
  ])("for %s", (_title, cells) => {
    fc.assert(
      fc.property(cells, fc.constantFrom(plainHost, excel), (args, host) => {
        expect(unshowable(call(definition, args, host))).toBeUndefined();
      }),
    );
  });
});

// A column is its cells

const walked = functions.filter(([, definition]) => walks(definition) && definition.params.length > 0);

describe.each(walked)("%s over a column", (_, definition) => {
  test.each([
    ["the library", plainHost],
    ["a host that passes blanks as 0", excel],
  ])("gives what each of its cells gives, in %s", (_title, host) => {
    fc.assert(
      fc.property(fc.array(nearExample(definition), { minLength: 2, maxLength: 5 }), (rows) => {
        const columns = definition.params.map((_param, k) => rows.map((row) => [row[k]]));
        const answer = call(definition, columns, host) as Grid;
        rows.forEach((row, i) => {
          const single = call(definition, row, host);
          const unused = row.every(
            (cell) => cell === null || cell === undefined || cell === "" || (host.blankIsZero && cell === 0),
          );
          expect(answer[i]).toEqual([
            unused ? "" : single instanceof CellError ? single.placed(`Row ${i + 1}`) : single,
          ]);
        });
      }),
    );
  });
});

// Money

/** The power of the currency in a unit: money is 1, a ratio is 0. */
const moneyIn = (unit: Unit | undefined): 0 | 1 =>
  unit !== undefined && /^cur\b/.test(unit) && unit !== "cur/cur" ? 1 : 0;
type Column = CellParam | PlanLine | { readonly name: string; readonly unit?: Unit };
const unitOf = (column: Column | undefined) => (column !== undefined && "unit" in column ? column.unit : undefined);

/** Examples that a change of currency changes otherwise, by function and argument, with the reason. */
const notInProportion: Readonly<Record<string, (args: readonly unknown[]) => string | undefined>> = {
  CERTEQ: (args) =>
    args[3] === "CARA" ? "the coefficient of absolute risk aversion is per unit of money, and stays here" : undefined,
};

/** An argument in another currency: its money times k. */
function inCurrency(param: Param, argument: unknown, k: number): unknown {
  const scaled = (cell: unknown, column: Column | undefined) =>
    typeof cell === "number" && moneyIn(unitOf(column)) === 1 ? cell * k : cell;
  if (!Array.isArray(argument)) {
    const value = argument ?? ("default" in param ? param.default : argument);
    if (!("unit" in param) || param.kind === "square") return value;
    return scaled(value, param);
  }
  const rows = argument as Grid;
  if (param.kind === "plan") {
    const valueAt = rows[0]!.indexOf("value");
    return rows.map((row) => {
      const line = param.lines.find(({ name }) => name === row[0]);
      return row.map((cell, j) => (j === valueAt ? scaled(cell, line) : cell));
    });
  }
  if (param.kind === "account")
    return rows.map(([label, ...values]) => {
      const line = param.lines.find(({ name }) => wordsOf(name) === plainWords(label));
      return [label, ...values.map((cell) => scaled(cell, line))];
    });
  if (param.kind === "table") {
    const headed =
      rows[0]!.every((cell) => typeof cell === "string" || cell === null) &&
      param.columns.some((column) => "unit" in column);
    const columnAt = (j: number) =>
      headed ? param.columns.find(({ name }) => wordsOf(name) === plainWords(rows[0]![j])) : param.columns[j];
    return rows.map((row) => row.map((cell, j) => scaled(cell, columnAt(j))));
  }
  return rows.map((row) => row.map((cell) => ("unit" in param ? scaled(cell, param) : cell)));
}

const plainWords = (cell: unknown) =>
  wordsOf(
    String(cell)
      .replace(/[([].*$/, "")
      .trim(),
  ).replace(/[^\p{L}\p{N}]+/gu, " ");

/** Whether a cell is what it was, or is in proportion where it may be. */
function expectCell(after: unknown, before: unknown, powers: readonly (0 | 1)[], k: number): void {
  if (typeof before !== "number") {
    expect(after).toEqual(before);
    return;
  }
  const allowed = powers.map((power) => before * k ** power);
  const near = (x: number) => Math.abs((after as number) - x) <= 1e-9 * Math.max(Math.abs(x), 1e-6 * k);
  expect({ after, near: allowed.some(near) }).toEqual({ after, near: true });
}

function expectProportion(definition: AnyFunction, before: Answer, after: Answer, k: number): void {
  const { result } = definition;
  if (!Array.isArray(before) || !Array.isArray(after)) {
    expectCell(after, before, [moneyIn("unit" in result ? result.unit : undefined)], k);
    return;
  }
  expect(after.length).toBe(before.length);
  before.forEach((row, i) => {
    row.forEach((cell, j) => {
      const column = result.kind === "table" ? result.columns[j] : undefined;
      const unit = column !== undefined && "unit" in column ? column.unit : undefined;
      // Lines with units of their own, and grids, hold money beside ratios.
      const powers =
        unit === undefined || (column !== undefined && "kind" in column) ? ([0, 1] as const) : [moneyIn(unit)];
      expectCell(after[i]![j], cell, powers, k);
    });
  });
}

const unitsOf = (param: Param): (Unit | undefined)[] =>
  param.kind === "table"
    ? param.columns.map(unitOf)
    : param.kind === "account" || param.kind === "plan"
      ? param.lines.map(unitOf)
      : [unitOf(param as Column)];
const takesMoney = ({ params }: AnyFunction) =>
  params.some((param) => unitsOf(param).some((unit) => moneyIn(unit) === 1));

describe.each(functions.filter(([, definition]) => takesMoney(definition)))(
  "%s in another currency",
  (name, definition) => {
    const { params, examples } = definition;
    const kept = examples.filter(({ args }) => notInProportion[name]?.(args) === undefined);
    test("gives money in proportion, and the same ratios", () => {
      expect(kept.length).toBeGreaterThan(0);
      fc.assert(
        fc.property(fc.constantFrom(...kept), fc.constantFrom(0.001, 0.25, 8, 83.5, 1500), ({ args }, k) => {
          const before = call(
            definition,
            params.map((param, i) => inCurrency(param, args[i], 1)),
          );
          const after = call(
            definition,
            params.map((param, i) => inCurrency(param, args[i], k)),
          );
          expectProportion(definition, before, after, k);
        }),
      );
    });
  },
);

test("what gives money takes money", () => {
  const gives = functions.filter(
    ([, { result }]) =>
      ("unit" in result && moneyIn(result.unit) === 1) ||
      (result.kind === "table" && result.columns.some((column) => "unit" in column && moneyIn(column.unit) === 1)),
  );
  for (const [name, definition] of gives)
    expect({ name, takesMoney: takesMoney(definition) }).toEqual({ name, takesMoney: true });
});

// Identities between functions

const give = (name: string, ...cells: unknown[]) => call(functionNamed(name)!, cells);
const number = (name: string, ...cells: unknown[]) => {
  const answer = give(name, ...cells);
  expect(typeof answer).toBe("number");
  return answer as number;
};
/** Lines of a two-column table by their names. */
const lines = (name: string, ...cells: unknown[]) =>
  Object.fromEntries((give(name, ...cells) as [string, number][]).slice(1));

const money = fc.double({ min: 0, max: 1e6, noNaN: true });
const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
/** Equal within the rounding of the largest term. */
function expectEqual(a: number, b: number, ...terms: number[]): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * Math.max(1, ...[a, b, ...terms].map(Math.abs)));
}

describe("identities between functions", () => {
  test("entrepreneur's profit + labour costs = return to labour x hours", () => {
    fc.assert(
      fc.property(money, money, money, money, positive, positive, (farmIncome, land, capital, wages, hours, wage) => {
        const family = number("OPPLABOUR", hours, wage);
        const profit = number("ENTPROFIT", farmIncome, family, land, capital);
        const labour = number("LABOURCOST", wages, hours, wage);
        const returned = number("RETURNLABOUR", profit, wages, family, 2 * hours);
        expectEqual(profit + labour, returned * 2 * hours, farmIncome, land, capital, family);
        expectEqual(number("AVGWAGE", wages, family, 2 * hours) * 2 * hours, labour);
      }),
    );
  });

  test("farm income + depreciation - inventory change - capital gains = net cash farm income", () => {
    fc.assert(
      fc.property(money, money, money, money, money, (receipts, expenses, depreciation, inventory, gain) => {
        const cash = number("NCFI", receipts, expenses);
        const income = number("FARMINCOME", cash, depreciation, inventory, -gain);
        expectEqual(income + depreciation - inventory + gain, cash, receipts, expenses, depreciation, inventory, gain);
      }),
    );
  });

  test("other costs + opportunity costs = cost of milk only = milk price - entrepreneur's profit", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 8, maxLength: 8 }), positive, (amounts, milk) => {
        const table = lines("COSTMILKTABLE", ...amounts, milk);
        const [account, labour, land, capital, cattle, other, payments, milkReturns] = amounts as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const size = (1e8 / milk) * 100;
        expectEqual(table["Other costs"]! + table["Opportunity costs"]!, table["Cost of milk only"]!, size);
        expectEqual(table["Cost of milk only"]! + table["Entrepreneur's profit"]!, table["Milk price"]!, size);
        const cost = number("COSTMILKONLY", account + labour + land + capital, cattle + other + payments, milk);
        expectEqual(table["Cost of milk only"]!, cost, size);
        const profit = milkReturns + cattle + other + payments - account - labour - land - capital;
        expectEqual((table["Entrepreneur's profit"]! * milk) / 100, profit, 1e8);
      }),
    );
  });

  test("fat in = fat out + loss, and milk in = milk out", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(money, share, share, share, fc.constantFrom("EXACT", "ANNEX4"), (milk, a, b, c, rule) => {
        const fat = 1 + 14 * a;
        const skimFat = fat * b * 0.99;
        const creamFat = fat + (100 - fat) * c;
        const [, cream, skim, lost] = give("CREAMSPLIT", milk, fat, skimFat, creamFat, rule) as [
          string,
          number,
          number | string,
          number,
        ][];
        expectEqual(cream![3] + skim![3] + lost![3], (milk * fat) / 100, 100 * milk);
        expectEqual(cream![1] + skim![1], milk, 100 * milk);
        if (milk < 1e-6) return;
        const out = [cream!, skim!].map((row) => [Number(row[1])]);
        const fats = [cream!, skim!].map((row) => [row[2] === "" ? 0 : Number(row[2])]);
        const [, balance] = give("FATBALANCE", milk, fat, out, fats) as [unknown, number[]];
        expectEqual(balance![0]!, balance![1]! + balance![2]!, 100 * milk);
        expectEqual(balance![2]!, lost![3], 100 * milk);
        expectEqual(balance![3]! * balance![0]!, balance![2]!, 100 * milk);
      }),
    );
  });

  test("the report of a farm: profit, wages and costs close, for any account", () => {
    const amounts = fc.array(money, { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(amounts, positive, positive, positive, (amount, gains, hours, milk) => {
        const labels = [
          ...["crop receipts", "milk returns", "cattle returns", "other returns", "payments", "variable crop costs"],
          ...["variable dairy costs", "fixed cash costs", "wages paid", "rent paid", "interest paid", "depreciation"],
          ...["inventory change", "opportunity capital", "opportunity land", "opportunity labour"],
        ];
        const account = [...labels.map((label, k) => [label, amount[k]]), ["capital gains", -gains], ["hours", hours]];
        const report = lines("IFCNREPORT", [...account, ["milk", milk], ["cows", 2]]);
        const size = 1e7;
        const profit = report["Entrepreneur's profit"]!;
        expectEqual(profit + report["Labour costs"]!, report["Return to labour (cur/h)"]! * hours, size);
        const [crop, milkReturns, cattle, other, payments] = amount as [number, number, number, number, number];
        const total = report["Total expenses"]! + report.Depreciation! + report["Opportunity costs"]!;
        const nonMilk = crop + cattle + other + payments + amount[12]! - gains;
        expectEqual(report["Cost of milk production only"]! + nonMilk, total, size);
        expectEqual(profit + report["Cost of milk production only"]!, milkReturns, size);
        // The same cost of milk as COSTMILKTABLE, where the other returns stand under cattle returns.
        const accountCost = report["Total expenses"]! + report.Depreciation!;
        const own = [report["Cost of own labour"], report["Rent on own land"], report["Interest on own capital"]];
        const deducted = [nonMilk - other - payments, other, payments];
        const table = lines("COSTMILKTABLE", accountCost, ...own, ...deducted, milkReturns, milk);
        expectEqual((table["Cost of milk only"]! * milk) / 100, report["Cost of milk production only"]!, 10 * size);
      }),
    );
  });

  test("cash + depreciation + opportunity = total, in amounts, shares and per 100 kg", () => {
    fc.assert(
      fc.property(money, money, positive, positive, (cash, depreciation, opportunity, milk) => {
        const table = give("COSTSTRUCTURE", cash, depreciation, opportunity, milk) as [string, ...number[]][];
        const [, ...parts] = table.slice(0, -1);
        const total = table.at(-1)!;
        expectEqual(total[1]!, cash + depreciation + opportunity);
        expectEqual(total[2]!, 1);
        for (const column of [1, 2, 3])
          expectEqual(
            parts.reduce((sum, row) => sum + (row[column] as number), 0),
            total[column] as number,
          );
      }),
    );
  });

  test("the shares of a household's income and of its hours add up to 1", () => {
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 4, maxLength: 4 }),
        positive,
        fc.array(positive, { minLength: 3, maxLength: 3 }),
        (incomes, other, hours) => {
          const [cash, offFarm, manure, milk] = incomes;
          const table = give("HOUSEHOLD", cash, offFarm, manure, milk, 5, null, ...hours, other) as [
            string,
            ...number[],
          ][];
          const row = (label: string) => table.findIndex(([item]) => item.startsWith(label));
          const sumOver = (from: string, to: string, column: number) =>
            table.slice(row(from), row(to)).reduce((sum, cells) => sum + (cells[column] as number), 0);
          const [income, work] = [table[row("Household income")]!, table[row("Total hours")]!];
          expectEqual(income[1]!, number("HHINCOME", cash, offFarm, manure, milk, other));
          for (const column of [1, 2, 3, 4])
            expectEqual(sumOver("Net cash", "Household income", column), income[column] as number);
          for (const column of [1, 2])
            expectEqual(sumOver("Dairy hours", "Total hours", column), work[column] as number);
          expectEqual(income[2]!, 1);
          expectEqual(work[2]!, 1);
        },
      ),
    );
  });

  test("a herd of HERDSTEADY is a fixed point of HERDPROJECT at the same rates", () => {
    const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
    const rates = fc.tuple(share(0.3), share(0.5), share(0.3), share(0.6));
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.integer({ min: 300, max: 700 }),
        rates,
        fc.constantFrom(24, 36),
        (cows, interval, [stillbirth, calf, heifer, replacement], age) => {
          const table = give("HERDSTEADY", cows, interval, stillbirth, calf, heifer, age, replacement) as [
            string,
            ...number[],
          ][];
          const flow = (name: string) => table.find(([each]) => each === name)![3]!;
          // Animals that enter each class in a year: calves born, heifers of one year, of two.
          const entering = table.slice(1, 1 + age / 12).map(([name, , , head]) => ({ name, head: head as number }));
          const surplus = flow("surplus heifers") / entering.at(-1)!.head;
          const bought = Math.max(-surplus, 0);
          const herd = [...entering.map(({ name, head }) => [name, head]), ["cows", cows]];
          const classRates = entering.map(({ name }, k) => {
            const last = k === entering.length - 1;
            return [name, 0, k === 0 ? calf : heifer, 0, last ? Math.max(surplus, 0) : 0, last ? bought : 0];
          });
          const calving = flow("calves born alive") / 2 / cows;
          fc.pre(bought <= 5);
          const projected = give("HERDPROJECT", herd, [...classRates, ["cows", calving, 0, replacement, 0, 0]], 10);
          const ended = (projected as number[][]).at(-1)!;
          for (const [k, [, head]] of herd.entries()) expect(ended[k + 1]! / (head as number)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test("a sensitivity has the base where both drivers are as they were", () => {
    const multipliers = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 4 });
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, multipliers, multipliers, amount, amount, (base, down, across, rowEffect, columnEffect) => {
        const table = give(
          "SENSITIVITY",
          base,
          [[1], ...down.map((x) => [x])],
          [[...across, 1]],
          rowEffect,
          columnEffect,
        );
        expectEqual((table as number[][])[1]!.at(-1)!, base, rowEffect, columnEffect);
      }),
    );
  });

  test("the channels' returns are paid to the farmer or stay as margin", () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, positive, (farmPrice, milk, milkPrice, cream, creamPrice) => {
        const [, row] = give("CHAINTABLE", [["x", farmPrice, milk, milkPrice, cream, creamPrice]]) as [
          unknown,
          [string, number, number, number, number, number],
        ];
        const [, milkReturn, creamReturn, total, margin, share] = row;
        expectEqual(milkReturn + creamReturn, total);
        expectEqual(margin, number("CHAINMARGIN", total, farmPrice), total);
        expectEqual(share * total + margin, total, farmPrice);
      }),
    );
  });

  test("twice the milk is twice the corrected milk, at half the price a kilogram", () => {
    const composition = fc.double({ min: 1, max: 15, noNaN: true });
    fc.assert(
      fc.property(positive, composition, composition, (milk, fat, protein) => {
        expectEqual(number("ECM", 2 * milk, fat, protein), 2 * number("ECM", milk, fat, protein));
        expectEqual(number("FCM", 2 * milk, fat), 2 * number("FCM", milk, fat));
        expectEqual(number("ECM", milk, fat, protein), milk * number("ECMFACTOR", fat, protein), milk);
      }),
    );
  });

  test("Fisher lies between Laspeyres and Paasche; price times quantity is value", () => {
    const basket = fc.array(fc.tuple(positive, positive, positive, positive), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(basket, (rows) => {
        const [p0, p1, q0, q1] = [0, 1, 2, 3].map((j) => rows.map((row) => [row[j]!]));
        const laspeyres = number("LASPEYRES", p0, p1, q0);
        const paasche = number("PAASCHE", p0, p1, q1);
        const fisher = number("FISHER", p0, p1, q0, q1);
        expect(fisher).toBeGreaterThanOrEqual(Math.min(laspeyres, paasche) * (1 - 1e-12));
        expect(fisher).toBeLessThanOrEqual(Math.max(laspeyres, paasche) * (1 + 1e-12));
        const value = (p: number[][], q: number[][]) => p.reduce((sum, [x], i) => sum + x! * q[i]![0]!, 0);
        const growth = (value(p1!, q1!) / value(p0!, q0!)) * 100;
        expect((fisher * number("FISHER", p0, p1, q0, q1, "QUANTITY")) / 100 / growth).toBeCloseTo(1, 10);
      }),
    );
  });

  test("total factor productivity is the output index over the input index", () => {
    const item = fc.tuple(positive, positive, positive, positive);
    const items = fc.array(item, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(items, items, fc.constantFrom("TORNQVIST", "FISHER"), (outputs, inputs, method) => {
        const rowsOf = (rows: readonly (readonly number[])[], a: number, b: number) => [
          rows.map((row) => row[a]!),
          rows.map((row) => row[b]!),
        ];
        const columns = (rows: readonly (readonly number[])[]) => [0, 1, 2, 3].map((j) => rows.map((row) => [row[j]!]));
        const productivity = number(
          "TFP",
          rowsOf(outputs, 0, 1),
          rowsOf(outputs, 2, 3),
          rowsOf(inputs, 0, 1),
          rowsOf(inputs, 2, 3),
          method,
        );
        const expected =
          number(method, ...columns(outputs), "QUANTITY") / number(method, ...columns(inputs), "QUANTITY");
        expect(productivity / expected / 100).toBeCloseTo(1, 10);
      }),
    );
  });

  test("a share of runs, a percentile and a certainty equivalent agree with each other", () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 20 }), (outcomes) => {
        const column = outcomes.map((x) => [x]);
        const sure = number("CERTEQ", column);
        expect(sure).toBeGreaterThanOrEqual(Math.min(...outcomes) * (1 - 1e-12));
        expect(sure).toBeLessThanOrEqual(number("VALUEATRISK", column, 1) * (1 + 1e-12));
      }),
    );
  });

  test("headers of tables are those that the definitions announce", () => {
    for (const [, definition] of functions) {
      const { result, examples } = definition;
      if (result.kind !== "table") continue;
      expect((call(definition, examples[0]!.args) as Grid)[0]).toEqual(result.columns.map(header));
    }
  });
});

// What rises and what falls

/** Results that must rise (+) or fall (-) with an argument while the others stay, around every example. */
const directions: Readonly<Record<string, string>> = {
  ECM: "+milk +fat +protein",
  FCM: "+milk +fat -base",
  FPCM: "+milk +fat +protein",
  SCM: "+milk +fat +solidsNotFat",
  MILKEQUIV: "+quantity",
  PRICECONVERT: "+price +exchangeRate",
  PRICEECM: "+price -fat -protein",
  SCCLOSS: "+somaticCells",
  SNF: "+lactometer +fat",
  TOTALSOLIDS: "+lactometer +fat",
  COSTDAYOPEN: "+milkLoss +milkPrice -feedSaved +calfValue +replacementRisk",
  THI: "+temperature",
  WOOD: "+level -decline",
  WOODSUM: "+level -decline -from +to",
  YIELDPERYEAR: "+lactationYield -calvingInterval",
  DMCMARGIN: "+allMilk -corn -soymeal -alfalfa",
  DMI: "+milk +fat +bodyWeight",
  FEEDPRICE: "+corn +soymeal",
  IOFC: "+milk +milkPrice -feedCost",
  BREAKEVENPRICE: "+cost -nonMilkReturns +profitTarget",
  CAPITALCOST: "+equity +debt +equityRate +debtRate",
  COSTMILKONLY: "+totalCost -nonMilkReturns",
  ENTPROFIT: "+farmIncome -opportunityLabour -opportunityLand -opportunityCapital",
  FARMINCOME: "+netCashFarmIncome -depreciation +inventoryChange +capitalGain",
  LABOURCOST: "+wagesPaid +familyHours +wage",
  LANDCOST: "+rentPaid +ownArea +rent",
  NCFI: "+receipts -cashExpenses",
  OPPCAPITAL: "+ownCapital +rate",
  OPPLABOUR: "+hours +wage",
  PROFITMARGIN: "+farmIncome -totalReturns",
  QUOTACOST: "+rentedQuota +boughtQuota -life",
  RETURNLABOUR: "+entrepreneursProfit",
  STOCKING: "+cows -area",
  DAILYEARN: "+litres +price -members",
  HHINCOME: "+netCashFarmIncome +offFarmIncome +manureValue +homeMilkValue",
  FGT: "+line",
  IMPLICITRATE: "-advance +litres +discount -days",
  COWDEPR: "+purchasePrice -cullValue -lactations",
  HEIFERCOST: "+calfValue +mortality +rate",
  HEIFERSAVAIL: "+cows -calvingInterval +female -calfMortality",
  HEIFERSNEEDED: "+cows +cullRate +nonCompletion",
  MORTANNUAL: "+rate -days",
  REPLCOST: "+culls +deaths +heiferValue -cullRevenue -milk",
  CAGR: "-start +end",
  CHAINMARGIN: "+returns -farmPrice",
  CREAMKG: "+milk +fat -creamFat",
  FARMERSHARE: "+farmPrice -consumerPrice",
  IMPORTPARITY: "+importPrice +exchangeRate +tariff +portCost +transport",
  MARKETEFF: "-marketingCost",
  REALCHANGE: "+nominalGrowth -inflation",
  REALPRICE: "+nominal -priceIndex",
  RECEIVABLECOST: "+sales +days +rate",
  TRANSPORTCOST: "+distance +costPerKm -load",
  WORLDMILKPRICE: "+skimButter +cheeseWhey +wholePowder",
  CONCRATIO: "+count",
  DEMAND: "+population +gramsPerDay",
  INDIRECTJOBS: "+servicePayments -wage",
  JOBS: "+litresPerDay",
  PATRONAGE: "+profit +distributed +memberLitres -totalLitres",
  SSR: "+production -imports",
  BREAKEVENVOL: "+fixed -price +variable",
  BUTTERYIELD: "+milk +fat -butterFat -loss -skimFat",
  CHEESEYIELD: "+fat +casein +moisture",
  GHEEYIELD: "+milk +fat +recovery -gheeFat",
  PAYCOMPONENT: "+quantity +fat +protein +fatRate +proteinRate -volumeDeduction",
  PAYFAT: "+litres +fat +rate",
  PAYQUALITY: "+basePrice -somaticCells -bacteriaCount",
  PAYSOLIDS: "+quantity +totalSolids +rate",
  PAYTWOAXIS: "+quantity +fat +solidsNotFat +fatRate +solidsRate",
  PROCCOST: "+fixed +variable -volume",
  TSYIELD: "+milk +totalSolids -productSolids +recovery",
  BCR: "-rate",
  CAPRECOVERY: "+cost -salvage +rate -years",
  DSCR: "+netCash -livingDraw -debtService",
  PARTIALBUDGET: "+addedReturns +reducedCosts -reducedReturns -addedCosts",
  PAYBACK: "+rate",
  BREAKEVENPROB: "-mean +target",
  CERTEQ: "-riskAversion",
  VALUEATRISK: "+probability",
  ALLOCMILK: "-meat",
  EMISSIONINTENSITY: "+emissions -milk +allocation",
  ENTERIC2: "+grossEnergy +methaneFactor",
  GEI: "+bodyWeight +milk -digestibility",
};

test.each(Object.entries(directions).flatMap(([name, signs]) => signs.split(" ").map((sign) => [name, sign] as const)))(
  "%s goes one way with %s",
  (name, sign) => {
    const { params, examples } = functionNamed(name)!;
    const k = params.findIndex((param) => param.name === sign.slice(1));
    const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
    let moved = 0;
    fc.assert(
      fc.property(fc.constantFrom(...examples), factor, factor, ({ args }, a, b) => {
        const param = params[k] as { readonly default?: number; readonly whole?: true };
        const at = Number(args[k] ?? param.default);
        const given = (x: number) =>
          give(name, ...params.map((_, j) => (j !== k ? (args[j] ?? null) : param.whole ? Math.round(x) : x)));
        const [low, high] = [given(Math.min(a * at, b * at)), given(Math.max(a * at, b * at))];
        if (typeof low !== "number" || typeof high !== "number") return; // beyond the limits
        const rise = sign.startsWith("+") ? high - low : low - high;
        expect(rise).toBeGreaterThanOrEqual(-1e-9 * Math.max(Math.abs(high), Math.abs(low)));
        if (rise > 0) moved++;
      }),
    );
    expect(moved).toBeGreaterThan(0);
  },
);
