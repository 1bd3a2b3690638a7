/** Right by published: channels of Annex 4, within the rounding of printed prices; identity: share and margin add up to one. */
import { chainTable } from "./chaintable.ts";

const annex4 = chainTable.compute([
  { channel: "Co-operative", farmPrice: 0.25, milk: 0.966, milkPrice: 0.47, cream: 0.034, creamPrice: 0.96 },
  { channel: "Sweetshop", farmPrice: 0.28, milk: 0.9, milkPrice: 0.38, cream: 0.1, creamPrice: 0.96 },
  { channel: "Direct sale", farmPrice: 0.33, milk: 1, milkPrice: 0.4, cream: 0, creamPrice: 0 },
]);

test("the channels of Annex 4, within what the rounding of the printed prices allows", () => {
  // Margins 0.23, 0.155 and 0.07 are printed; the printed US$ prices are rounded Taka.
  if (!Array.isArray(annex4)) throw new Error("a table");
  const [coop, sweetshop, direct] = annex4;
  expect(Math.abs(coop.margin - 0.23)).toBeLessThan(0.0107);
  expect(Math.abs(sweetshop.margin - 0.155)).toBeLessThan(0.0107);
  expect(direct.margin).toBeCloseTo(0.07, 12);
  expect(coop.creamReturn).toBeCloseTo(0.033, 3);
  expect(sweetshop.creamReturn).toBeCloseTo(0.096, 3);
});

test("farmer's share and margin over the total add up to one", () => {
  if (!Array.isArray(annex4)) throw new Error("a table");
  for (const { total, margin, farmerShare } of annex4) expect(farmerShare + margin / total).toBeCloseTo(1, 12);
});
