/** Right by identity: rented land costs its rent, own land its opportunity cost. */
import { landCost } from "./landcost.ts";
import { oppLand } from "./oppland.ts";

test("without rents paid it is the opportunity cost of own land", () => {
  expect(landCost.compute(0, 1.8, 312)).toBe(oppLand.compute(1.8, 312, undefined, 0.04));
});

test("land that is wholly rented costs its rent", () => {
  expect(landCost.compute(480, 0, 300)).toBe(480);
});
