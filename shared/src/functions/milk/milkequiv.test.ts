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

test("a milk in which all fat goes into the product balances", () => {
  expect(milkEquiv.compute("BUTTER", 4.1, "FAT", 82, 4.1)).toBeCloseTo(82, 12);
});
