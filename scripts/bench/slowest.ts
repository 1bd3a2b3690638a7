import { type AnyFunction, CellError, call, catalogue, functionNamed, type Param } from "@dairy-functions/shared";
import { seeded } from "../../test/seeded.ts";
import { growth, least, measured, once, timed, times } from "./measure.ts";

/** Fewer where it is only seen whether the bench runs. */
const sizes = once ? [100, 1_000, 10_000] : [1_000, 10_000, 100_000];
const rows = sizes[sizes.length - 1]!;
/** Of a survey, whose rows may be as many. */
const surveySizes = [...sizes, 1_000_000];
const line = (name: string, ...cells: string[]) =>
  console.log(`  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(16)).join("")}`);
const milliseconds = (time: number) => `${time.toFixed(1)} ms`;

/** The first example with its rows over and over: a single cell becomes a column where the function walks rows. */
function lengthened({ params, examples }: AnyFunction, size: number): unknown[] {
  const walks = params.every(({ kind }) => ["number", "choice", "flag", "text", undefined].includes(kind));
  const repeat = (body: readonly unknown[]) => Array.from({ length: size }, (_, i) => body[i % body.length]);
  return examples[0]!.args.map((cells, k) => {
    if (!Array.isArray(cells)) return walks && cells !== null ? repeat([[cells]]) : cells;
    const headed = hasHeaders(params[k]!, cells);
    return cells.length === 1 ? cells : [...cells.slice(0, headed), ...repeat(cells.slice(headed))];
  });
}

const hasHeaders = (param: Param, cells: unknown[][]): number =>
  param.kind !== "textList" && cells[0]!.every((cell) => typeof cell === "string") ? 1 : 0;

/** The ten functions that take longest for 100,000 rows; what does not take so many is asked with its example. */
export function slowest(): void {
  console.log(`\nThe slowest ten of ${catalogue.length} functions over ${rows} rows, and how they grow (10 is linear)`);
  const called = catalogue.map((definition) => {
    const cells = lengthened(definition, rows);
    const long = !(call(definition, cells) instanceof CellError);
    const args = long ? cells : definition.examples[0]!.args;
    if (!long) call(definition, args);
    const time = timed(() => call(definition, args))(); // after one call that warms up: more would take minutes
    return { definition, long, time };
  });
  called.sort((a, b) => b.time - a.time);
  for (const { definition, long, time } of called.slice(0, 10)) {
    const asked = sizes.map((size) => lengthened(definition, size));
    const grows = () => growth((size) => call(definition, asked[sizes.indexOf(size)]!), sizes, 2);
    line(definition.name, milliseconds(time), long ? grows() : "its example");
  }
}

/** A function and the same algorithm by hand over typed arrays, which reads no cells and makes none. */
interface Subject {
  readonly name: string;
  /** Sizes for the growth. The ratio is that of the size before last where there are four, and else of the last. */
  readonly sizes: readonly number[];
  /** Columns of numbers of a size. */
  readonly inputs: (size: number) => Float64Array[];
  /** The arguments as cells; without it, each column is one. */
  readonly cells?: (columns: Float64Array[]) => unknown[];
  readonly byHand: (columns: Float64Array[]) => ArrayLike<number>;
  /** The same numbers from the cells that the function gives. */
  readonly numbers: (answer: unknown[][]) => unknown[];
}

const random = seeded(11);
const between = (low: number, high: number) => (size: number) =>
  Float64Array.from({ length: size }, () => low + (high - low) * random());
/** Many small and few large ones, as herds and incomes are. */
const skewed = (size: number) => between(0, 3)(size).map((x) => 10 ** x);
const columns =
  (...kinds: ((size: number) => Float64Array)[]) =>
  (size: number) =>
    kinds.map((kind) => kind(size));
const cellsOf = (column: Float64Array) => Array.from(column, (x) => [x]);
const columnOf = (k: number, header: number) => (answer: unknown[][]) => answer.slice(header).map((row) => row[k]);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

const subjects: readonly Subject[] = [
  {
    name: "WOODSUM",
    sizes: [50, 500, 5_000], // each row sums up 305 days
    inputs: columns(between(10, 30), between(0.1, 0.3), between(0.002, 0.005)),
    byHand: ([level, rise, decline]) =>
      level!.map((a, i) => {
        let total = 0;
        for (let day = 1; day <= 305; day++) total += day ** rise![i]! * Math.exp(-decline![i]! * day);
        return a * total;
      }),
    numbers: columnOf(0, 0),
  },
  {
    name: "REPLACEAGE",
    sizes,
    inputs: columns(between(-100, 900), between(300, 900)),
    cells: ([income, salvage]) => [cellsOf(income!), cellsOf(salvage!), 1500, 0.05],
    byHand: ([income, salvage]) => {
      let earned = 0;
      return income!.map((amount, i) => {
        const discount = 1.05 ** -(i + 1);
        earned += amount * discount;
        return ((earned + salvage![i]! * discount - 1500) * 0.05) / (1 - discount);
      });
    },
    numbers: columnOf(2, 1),
  },
  {
    name: "RATIONCOST",
    sizes,
    inputs: columns(between(0, 10), between(0.05, 0.5), between(20, 90)),
    byHand: ([quantities, prices]) => {
      const costs = quantities!.map((quantity, i) => quantity * prices![i]!);
      const total = sum(costs);
      return costs.map((cost) => cost / total);
    },
    numbers: (answer) => columnOf(5, 1)(answer).slice(0, -3),
  },
  {
    name: "SDGSMALL",
    sizes: surveySizes,
    inputs: columns(skewed, skewed, skewed),
    byHand: (lists) => {
      const limits = lists.map((list) => {
        const sorted = list.slice().sort();
        const share = 0.4 * sum(sorted);
        let reached = 0;
        const over = sorted.findIndex((size) => {
          reached += size;
          return reached > share;
        });
        return over > 0 ? sorted[over - 1]! : 0;
      });
      return lists[0]!.map((_, i) => (lists.every((list, k) => list[i]! <= limits[k]!) ? 1 : 0));
    },
    numbers: (answer) => columnOf(4, 1)(answer).map(Number),
  },
  {
    name: "GINI",
    sizes: surveySizes,
    inputs: columns(skewed),
    byHand: ([incomes]) => {
      const sorted = incomes!.slice().sort();
      let ranked = 0;
      for (let i = 0; i < sorted.length; i++) ranked += (2 * i + 1 - sorted.length) * sorted[i]!;
      return [ranked / sorted.length / sum(sorted)];
    },
    numbers: (answer) => [answer],
  },
  {
    name: "COBBDOUGLAS",
    sizes: surveySizes,
    inputs: columns(skewed, skewed, skewed),
    cells: ([output, cows, hours]) => [cellsOf(output!), Array.from(cows!, (x, i) => [x, hours![i]!])],
    byHand: (lists) => {
      const [rest, a, b] = lists.map((list) => {
        const logs = list.map(Math.log);
        const mean = sum(logs) / logs.length;
        return logs.map((log) => log - mean);
      }) as [Float64Array, Float64Array, Float64Array];
      const reflect = (column: Float64Array, from: number, others: readonly Float64Array[]) => {
        const length = Math.sqrt(product(column, column, from));
        const first = column[from]! > 0 ? -length : length;
        column[from]! -= first;
        const scale = product(column, column, from);
        for (const other of others) {
          const factor = (2 * product(column, other, from)) / scale;
          for (let i = from; i < other.length; i++) other[i]! -= factor * column[i]!;
        }
        return first;
      };
      const aa = reflect(a, 0, [b, rest]);
      const ab = b[0]!;
      const bb = reflect(b, 1, [rest]);
      const second = rest[1]! / bb;
      return [(rest[0]! - ab * second) / aa, second, product(rest, rest, 2)];
    },
    numbers: (answer) => columnOf(1, 2)(answer).slice(0, 2),
  },
  {
    name: "WOODFIT",
    sizes: surveySizes,
    inputs: columns(between(1, 305), between(5, 40)),
    byHand: ([days, milk]) => {
      const centred = (list: Float64Array) => {
        const mean = sum(list) / list.length;
        return list.map((x) => x - mean);
      };
      const [x, t, y] = [centred(days!.map(Math.log)), centred(days!), centred(milk!.map(Math.log))] as const;
      const [xx, xt, tt, xy, ty] = [product(x, x), product(x, t), product(t, t), product(x, y), product(t, y)];
      const determinant = xx * tt - xt * xt;
      return [(xy * tt - ty * xt) / determinant, (xy * xt - ty * xx) / determinant];
    },
    numbers: ([, fit]) => fit!.slice(1, 3),
  },
  {
    name: "MCSIM",
    sizes: [500, 5_000, 50_000],
    inputs: (runs) => [new Float64Array(runs)],
    cells: ([runs]) => [
      [
        ["Milk price", "TRIANGULAR", 20, 25, 36],
        ["Milk yield", "UNIFORM", 900, 1100, null],
      ],
      [[100], [5]],
      900,
      runs!.length,
      7,
    ],
    byHand: ([runs]) => {
      let [a, b, c, counter] = [0, 7, 0x9e3779b9, 1];
      const uniform = () => {
        const output = (a + b + counter++) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + output) | 0;
        return ((output >>> 0) + 0.5) / 2 ** 32;
      };
      for (let k = 0; k < 15; k++) uniform();
      const results = runs!.map(() => {
        const u = uniform();
        const price = u < 5 / 16 ? 20 + Math.sqrt(u * 16 * 5) : 36 - Math.sqrt((1 - u) * 16 * 11);
        return 900 + 100 * (price - 27) + 5 * (900 + 200 * uniform() - 1000);
      });
      results.sort();
      const mean = sum(results) / results.length;
      const squares = results.reduce((total, x) => total + (x - mean) ** 2, 0);
      const at = (probability: number) => {
        const place = (results.length - 1) * probability;
        const low = results[Math.floor(place)]!;
        return low + (place - Math.floor(place)) * (results[Math.ceil(place)]! - low);
      };
      return [mean, Math.sqrt(squares / (results.length - 1)), at(0.05), at(0.5), at(0.95)];
    },
    numbers: ([, row]) => [0, 1, 3, 5, 7].map((k) => row![k]),
  },
  {
    name: "HERDPROJECT",
    sizes: [10, 100, 1_000],
    inputs: columns(between(1, 50), between(0, 0.4), between(0, 0.1), between(0, 0.3)),
    cells: ([heads, calving, death, culling]) => [
      Array.from(heads!, (head, i) => [`class ${i}`, head]),
      Array.from(heads!, (_, i) => [`class ${i}`, calving![i], death![i], culling![i], 0, 0]),
      50,
    ],
    byHand: ([opening, calving, death, culling]) => {
      let heads = opening!;
      for (let year = 1; year <= 50; year++) {
        const next = new Float64Array(heads.length);
        for (let i = 0; i < heads.length; i++) {
          next[0]! += heads[i]! * calving![i]!;
          next[Math.min(i + 1, heads.length - 1)]! += heads[i]! * (1 - death![i]! - culling![i]!);
        }
        heads = next;
      }
      return [sum(heads)];
    },
    numbers: (answer) => answer[answer.length - 1]!.slice(-6, -5),
  },
];

function product(a: Float64Array, b: Float64Array, from = 0): number {
  let total = 0;
  for (let i = from; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

/**
 * Functions against the same algorithm by hand; both must give the same numbers. REPLACEAGE, RATIONCOST and HERDPROJECT
 * are here for their arithmetic: nobody has so many ages of cows, feeds of a ration or classes of a herd.
 */
export function byHand(): void {
  console.log("\nAgainst the same algorithm by hand over typed arrays, which reads no cells and makes none");
  console.log("  (goal: 3 where there may be 100,000 rows; n log n grows x 13, x 13, x 12 for tenfold rows)");
  line("", "size", "by hand", "call", "ratio", "growth");
  for (const subject of subjects) {
    const definition = functionNamed(subject.name)!;
    const prepared = subject.sizes.map((size) => {
      const inputs = subject.inputs(size);
      return { size, inputs, cells: subject.cells?.(inputs) ?? inputs.map(cellsOf) };
    });
    const { size, inputs, cells } = prepared[Math.min(2, prepared.length - 1)]!;
    const expected = subject.byHand(inputs);
    subject.numbers(call(definition, cells) as unknown[][]).forEach((number, i) => {
      if (!(Math.abs((number as number) - expected[i]!) <= 1e-9 * Math.max(1, Math.abs(expected[i]!))))
        throw new Error(`${subject.name} gives ${number} and the algorithm by hand ${expected[i]}.`);
    });
    const variants = { byHand: () => subject.byHand(inputs), call: () => call(definition, cells) };
    const { byHand: hand, call: called } = times(variants, 5);
    // Small sizes are called as often as makes them as long as the largest.
    const largest = subject.sizes[subject.sizes.length - 1]!;
    const grown = prepared.map((each) => {
      const count = once ? 1 : Math.min(1_000, largest / each.size);
      return [`${each.size}`, timed(() => call(definition, each.cells), count)] as const;
    });
    const leasts = Object.values(measured(Object.fromEntries(grown), 2, 1)).map(least);
    const grows = leasts.slice(1).map((time, k) => `x ${(time / leasts[k]!).toFixed(1)}`);
    const ratio = least(called!) / least(hand!);
    line(
      subject.name,
      `${size}`,
      milliseconds(least(hand!)),
      milliseconds(least(called!)),
      ratio.toFixed(1),
      grows.join(", "),
    );
  }
}
