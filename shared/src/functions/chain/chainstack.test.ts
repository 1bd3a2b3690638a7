/** Right by identity: parts add up to the consumer price; published: 0.33 of 0.40 in direct sale. */
import fc from "fast-check";
import { chainStack } from "./chainstack.ts";

const stack = (buy: readonly number[], sell: readonly number[], costs: readonly number[]) => {
  const rows = chainStack.compute(
    buy.map((_, i) => `stage ${i + 1}`),
    buy,
    sell,
    costs,
  );
  if (!Array.isArray(rows)) throw new Error("a table");
  return rows as { cost: number; netMargin: number; grossMargin: number; shareOfConsumerPrice: number }[];
};

test("everything adds up to the consumer price, whatever the prices", () => {
  const price = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(price, price, price), { minLength: 1, maxLength: 6 }), (stages) => {
      const rows = stack(
        stages.map(([buy]) => buy),
        stages.map(([, sell]) => sell),
        stages.map(([, , cost]) => cost),
      );
      const parts = rows.slice(0, -1);
      const total = rows[rows.length - 1]!;
      const sum = (column: "cost" | "netMargin" | "grossMargin" | "shareOfConsumerPrice") =>
        parts.reduce((all, row) => all + row[column], 0);
      for (const column of ["cost", "netMargin", "grossMargin", "shareOfConsumerPrice"] as const)
        expect(sum(column)).toBeCloseTo(total[column], 8);
    }),
  );
});

test("direct sale is all the farmer's: 0.33 of 0.40 before the seller, 17.5 % for the seller", () => {
  const [seller, farm] = stack([0.33], [0.4], [0.02]);
  expect(seller!.shareOfConsumerPrice).toBeCloseTo(0.175, 12);
  expect(farm!.shareOfConsumerPrice).toBeCloseTo(0.825, 12);
});

test("a gap between one stage's price and the next one's shows between stages", () => {
  const rows = stack([0, 0.3], [0.25, 0.5], [0, 0]);
  expect(rows[3]!.grossMargin).toBeCloseTo(0.05, 12);
});
