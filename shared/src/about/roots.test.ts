import { rootsOf } from "./roots.ts";

/** Polynomials are made from their roots, so that what must be found is known. */
const polynomial = (roots: readonly number[]) => (x: number) =>
  roots.reduce((product, root) => product * (x - root), 1);
const expectRoots = (found: readonly number[], roots: readonly number[]) => {
  expect(found).toHaveLength(roots.length);
  for (const [k, root] of roots.entries())
    expect(Math.abs(found[k]! - root)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(root)));
};

test.each<[readonly number[], object]>([
  [[3], {}],
  [[-2, 5], {}],
  [[1, 2, 7], { min: 0 }],
  [[0.001, 40], { above: 0, max: 100 }],
  [[2, 2.01], { min: 0, max: 10 }],
  [[1e6], { min: 0 }],
  [[0, 1], { min: 0, max: 1 }],
])("finds the roots %j of a polynomial within %j", (roots, limits) => {
  expectRoots(rootsOf(polynomial(roots), limits, 0, [1]).found, roots);
});

test("leaves out roots beyond the limits, and 0 where it is not allowed", () => {
  const curve = polynomial([-3, 0, 4]);
  expectRoots(rootsOf(curve, { min: -1 }, 0, [1]).found, [0, 4]);
  expectRoots(rootsOf(curve, { above: 0 }, 0, [1]).found, [4]);
  expectRoots(rootsOf(curve, { max: 3, min: -5 }, 0, [1]).found, [-3, 0]);
});

test("finds where a curve only touches the target, and both places where it dips below between two that were tried", () => {
  const [touched] = rootsOf((x) => 5 + (x - 3.3) ** 2, { min: 0, max: 10 }, 5, [1]).found;
  expect(Math.abs(touched! - 3.3)).toBeLessThan(1e-4); // a turning point is flat: the target is met all round it
  const dip = (x: number) => (x - 3.301) ** 2 - 1e-10;
  expectRoots(rootsOf(dip, { min: 0, max: 10 }, 0, [1]).found, [3.301 - 1e-5, 3.301 + 1e-5]);
});

test("keeps to where the curve has values", () => {
  const root = (x: number) => (x < 2 ? undefined : Math.sqrt(x - 2));
  expectRoots(rootsOf(root, {}, 0.001, [1]).found, [2.000001]);
  expect(rootsOf(() => undefined, {}, 0, [1])).toEqual({ found: [] });
});

test("says what it met where nothing gives the target", () => {
  expect(rootsOf((x) => x * x, { min: -2, max: 3 }, 10, [1])).toEqual({ found: [], least: 0, most: 9 });
  const step = rootsOf((x) => (x < 4 ? 1 : 3), { min: 0, max: 10 }, 2, [1]);
  expect(step.found).toEqual([]);
  expect(step.jump!.values).toEqual([1, 3]);
  expect(step.jump!.between[1]).toBe(4);
  expect(rootsOf((x) => 1 / (x - 4), { min: 0, max: 10 }, 0, [1]).found).toEqual([]);
});

test("says between which numbers everything gives the target", () => {
  const { level } = rootsOf((x) => Math.max(0, x - 5), { min: 0, max: 10 }, 0, [1]);
  expect(level![0]).toBe(0);
  expect(level![1]).toBeGreaterThan(4.5);
  expect(level![1]).toBeLessThanOrEqual(5);
});

test("takes whole numbers alone where the argument is one", () => {
  expect(rootsOf((x) => 2 * x, { min: 0, max: 1000, whole: true }, 84, [1]).found).toEqual([42]);
  const none = rootsOf((x) => 2 * x, { min: 0, max: 1000, whole: true }, 85, [1]);
  expect(none.found).toEqual([]);
  expect(none.jump).toEqual({ between: [42, 43], values: [84, 86] });
});
