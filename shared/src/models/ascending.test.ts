import fc from "fast-check";
import { ascending, orderOf } from "./ascending.ts";

const numbers = fc.oneof(
  fc.double({ noNaN: true }), // with the infinite
  fc.integer({ min: -3, max: 3 }), // many equal
  fc.double({ noNaN: true, min: -1000, max: 1000 }),
);

/** As the language sorts them. */
function sorted(values: Float64Array) {
  const order = [...values.keys()].sort((i, j) => (values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : i - j));
  return { order, values: order.map((k) => values[k]!) };
}

function check(values: Float64Array) {
  const given = [...values];
  const expected = sorted(values);
  expect([...ascending(values)]).toEqual(expected.values);
  expect([...orderOf(values)]).toEqual(expected.order);
  expect([...values]).toEqual(given);
}

test("numbers of any spread come in the order in which the language sorts them, and the given ones stay as they were", () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 300 }), fc.constantFrom(1, 1e-9, 1e300), (list, scale) => {
      check(Float64Array.from(list, (x) => x * scale + 0)); // -0 is 0
    }),
  );
});

test.each([
  ["evenly", (k: number) => (k * 7919) % 10_000],
  ["on few values", (k: number) => (k * 7919) % 305],
  ["beside one that is far away", (k: number) => (k === 0 ? 1e12 : (k * 7919) % 10_000)],
  ["in two crowds", (k: number) => (k % 2) * 1e9 + ((k * 7919) % 10_000)],
])("10,000 numbers spread %s", (_name, number) => {
  check(Float64Array.from({ length: 10_000 }, (_, k) => number(k)));
});
