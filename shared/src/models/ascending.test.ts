import fc from "fast-check";
import { ascending } from "./ascending.ts";

const numbers = fc.oneof(
  fc.double({ noNaN: true }), // with the infinite
  fc.integer({ min: -3, max: 3 }), // many equal
  fc.double({ noNaN: true, min: -1000, max: 1000 }),
);

test("numbers of any spread stand as their own sort puts them, and the given ones stay as they were", () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 300 }), fc.constantFrom(1, 1e-9, 1e300), (list, scale) => {
      const values = Float64Array.from(list, (x) => x * scale + 0); // -0 is 0
      const given = [...values];
      expect([...ascending(values)]).toEqual([...values.slice().sort()]);
      expect([...values]).toEqual(given);
    }),
  );
});

test.each([
  ["evenly", (k: number) => (k * 7919) % 10_000],
  ["beside one that is far away", (k: number) => (k === 0 ? 1e12 : (k * 7919) % 10_000)],
  ["in two crowds", (k: number) => (k % 2) * 1e9 + ((k * 7919) % 10_000)],
])("10,000 numbers spread %s", (_name, number) => {
  const values = Float64Array.from({ length: 10_000 }, (_, k) => number(k));
  expect(ascending(values)).toEqual(values.slice().sort());
});
