/** Right by published: khoa from buffalo milk, 20 to 22 kg; identity: solids are those recovered. */
import { call } from "../../cells/call.ts";
import { tsYield } from "./tsyield.ts";

test("buffalo milk of 15.6 % solids makes khoa within the 20 to 22 kg per 100 kg that are said", () => {
  const khoa = tsYield.compute(100, 15.6, 75, 1);
  expect(khoa).toBeGreaterThan(20);
  expect(khoa).toBeLessThan(22);
});

test("the solids of the product are those recovered", () => {
  expect(tsYield.compute(800, 12.4, 95, 0.98) * 95).toBeCloseTo(800 * 12.4 * 0.98, 9);
});

test("what has the solids of milk is milk", () => {
  expect(call(tsYield, [100, 12, 12, 1])).toBe(100);
});

test("the solids of milk and product in the wrong order are refused", () => {
  expect(call(tsYield, [100, 30, 12])).toMatchObject({ sentence: "totalSolids is above productSolids: check both." });
});
