/** Right by published: coefficients of Meyer and Duteurtre; identity: fat balances. */
import { call } from "../../cells/call.ts";
import { milkEquiv } from "./milkequiv.ts";

test("the coefficients of Meyer and Duteurtre", () => {
  const of = (product: string, basis: string) => call(milkEquiv, [product, 1, basis]);
  const solids = ["CONDENSED", "FRESHCHEESE", "DRYCHEESE", "BUTTER", "BUTTEROIL", "POWDER"];
  expect(solids.map((product) => of(product, "SOLIDS"))).toEqual([2, 2, 4.4, 6.6, 8, 7.6]);
  const yields = ["FRESHCHEESE", "POWDER", "DRYCHEESE", "BUTTER", "BUTTEROIL"];
  expect(yields.map((product) => of(product, "YIELD"))).toEqual([5, 7.6, 10, 22, 25]);
});

test("what is not in the source, or not given, is missing data", () => {
  expect(call(milkEquiv, ["CONDENSED", 1, "YIELD"])).toMatchObject({ code: "#N/A" });
  expect(call(milkEquiv, ["BUTTER", 1, "FAT", 82])).toMatchObject({ code: "#N/A" });
  expect(call(milkEquiv, ["BUTTER", 1, "FAT", null, 4])).toMatchObject({ code: "#N/A" });
});

test("whey has no published coefficient, and its own dry matter gives one", () => {
  for (const product of ["WHEY", "WHEYPOWDER"])
    for (const basis of ["SOLIDS", "YIELD"])
      expect(call(milkEquiv, [product, 1, basis])).toMatchObject({ code: "#N/A" });
  // A product with the dry matter of the milk is that milk.
  expect(call(milkEquiv, ["WHEY", 10, "OWNSOLIDS", null, null, 12.5, 12.5])).toBeCloseTo(10, 12);
  expect(call(milkEquiv, ["WHEYPOWDER", 1, "OWNSOLIDS", null, null, 96])).toMatchObject({ code: "#N/A" });
});

test("both powders have the one figure of the source in dry matter, and none by yield", () => {
  for (const product of ["SKIMPOWDER", "WHOLEPOWDER"]) {
    expect(call(milkEquiv, [product, 1])).toBe(7.6);
    expect(call(milkEquiv, [product, 1, "YIELD"])).toMatchObject({ code: "#N/A" });
  }
});

test("a milk in which all fat goes into the product balances", () => {
  expect(milkEquiv.compute("BUTTER", 4.1, "FAT", 82, 4.1, undefined, undefined)).toBeCloseTo(82, 12);
});
