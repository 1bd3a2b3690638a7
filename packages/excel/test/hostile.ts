import { type AnyFunction, CellError } from "@dairy-functions/shared";
import { register } from "../src/index.ts";

/** Definitions that do what none may do, registered as the catalogue is. A test bundles this file. */

const circular: Record<string, unknown> = {};
circular.self = circular;

class Evil extends Error {
  override get message(): string {
    throw new Error("no message either");
  }
}

const fail = (thrown: unknown) => () => {
  throw thrown;
};

/** What functions of one cell give. */
const cells: Record<string, () => unknown> = {
  NOTANUMBER: () => Number.NaN,
  INFINITE: () => Number.NEGATIVE_INFINITY,
  UNDEFINED: () => undefined,
  BIGINT: () => BigInt(10),
  DATE: () => new Date(0),
  CIRCULAR: () => circular,
  SYMBOL: () => Symbol("x"),
  FUNCTION: () => () => 1,
  PROMISE: () => Promise.resolve(1),
  ONEROW: () => [1, 2],
  THROWNERROR: fail(new Error("no luck")),
  THROWNTEXT: fail("no luck"),
  THROWNNULL: fail(null),
  THROWNBIGINT: fail(BigInt(10)),
  THROWNEVIL: fail(new Evil()),
  RECURSION: function again(): unknown {
    return [again()];
  },
};
/** What functions of a table give as their rows. */
const tables: Record<string, () => unknown> = {
  BADCELLS: () => [
    { a: Number.NaN, b: 1 },
    { a: circular, b: BigInt(5) },
    { a: Number.POSITIVE_INFINITY, b: new Date(0) },
  ],
  RAGGED: () => [{ a: 1, b: 2 }, { a: 3 }, { b: 4, c: 5 }],
  NOROWS: () => [],
  NULLROW: () => [null],
  NOTABLE: () => 7,
  THROWNTABLE: fail(new Error("no table")),
};

/** Long computations, which end only when the page has run something else in between, or after some seconds of steps. */
function* untilOthersRun() {
  let ran = false;
  setTimeout(() => {
    ran = true;
  });
  for (let step = 0; !ran && step < 5e7; step++) yield;
  return ran;
}
const long: Record<string, () => Generator> = {
  LONG: function* () {
    return [["others ran"], [yield* untilOthersRun()]];
  },
  LONGERROR: function* () {
    yield* untilOthersRun();
    return new CellError("#VALUE!", "no such farm");
  },
  LONGTHROWN: function* () {
    yield* untilOthersRun();
    throw new Error("no end");
  },
};

const common = { summary: "Does harm.", formula: "", source: [], examples: [] };
const percent = { name: "x", about: "Number of the row", unit: "%" } as const;

const definitions: readonly AnyFunction[] = [
  ...Object.entries(cells).map(
    ([name, compute]): AnyFunction => ({ ...common, name, params: [], result: { unit: "%" }, compute }),
  ),
  ...Object.entries(tables).map(
    ([name, compute]): AnyFunction => ({
      ...common,
      name,
      params: [],
      result: {
        kind: "table",
        columns: [
          { name: "a", unit: "%" },
          { name: "b", unit: "%" },
        ],
      },
      compute,
    }),
  ),
  ...Object.entries(long).map(
    ([name, compute]): AnyFunction => ({ ...common, name, params: [], result: { kind: "grid", about: "" }, compute }),
  ),
  {
    ...common,
    name: "MIXEDROWS",
    params: [percent],
    result: { unit: "%" },
    compute: (x: number) => [0, x, Number.NaN, BigInt(3), circular][x],
  },
  { ...common, name: "GOOD", params: [percent], result: { unit: "%" }, compute: (x: number) => x * 2 },
];
register(
  definitions.map(({ name }) => name),
  (wanted) => definitions.find(({ name }) => name === wanted)!,
);
