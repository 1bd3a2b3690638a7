/** Right by identity: scales with money, falls with what is saved. */
import { mitigationCost } from "./mitigationcost.ts";

test("scales with the money, and falls as more is saved", () => {
  expect(mitigationCost.compute(60 * 600, 12)).toBe(60 * mitigationCost.compute(600, 12));
  expect(mitigationCost.compute(600, 24)).toBe(25);
});
