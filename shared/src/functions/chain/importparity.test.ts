/** Right by identity: a tonne costs the same from either side at the parity price; algebra: devaluation and tariff protect alike. */
import { call } from "../../cells/call.ts";
import { importParity } from "./importparity.ts";

test("at the parity price a tonne of product costs the same from either side", () => {
  const price = importParity.compute(3500, 110, 0.25, 5000, 8000, 7.6, 60000, 0, 0);
  const local = price * 7600 + 60000;
  const imported = 3500 * 110 * 1.25 + 5000 + 8000;
  expect(local).toBeCloseTo(imported, 6);
});

test("a devaluation or a tariff of the same size protects alike", () => {
  expect(importParity.compute(3500, 110 * 1.25, 0, 0, 0, 7.6, 0, 0, 0)).toBeCloseTo(
    importParity.compute(3500, 110, 0.25, 0, 0, 7.6, 0, 0, 0),
    12,
  );
});

test("the milk of a tonne, its collection and the plant cost what the product and its co-products bring in", () => {
  const price = importParity.compute(2600, 1, 0.1, 60, 40, 11, 500, 0.03, 1900);
  expect((price + 0.03) * 11000 + 500).toBeCloseTo(2600 * 1.1 + 60 + 40 + 1900, 6);
});

test("a tariff typed as 25 is refused", () => {
  expect(call(importParity, [3500, 110, 25, 0, 0, 7.6, 0])).toMatchObject({
    sentence: "tariff 25 looks like a percentage: enter 0.25 or 25 %.",
  });
});
