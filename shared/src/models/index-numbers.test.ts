import { basketValue } from "./index-numbers.ts";

test("a basket costs the sum of price times quantity", () => {
  expect(basketValue([22, 0.25], [300, 4000])).toBe(7600);
  expect(basketValue([], [])).toBe(0);
});
