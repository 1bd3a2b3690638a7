/** Right by identity: rent enters B2 and C2 once, and a farm that hires all has one cost up to C2. */
import { call } from "../../cells/call.ts";
import { cacp } from "./cacp.ts";

const costs = (...cells: unknown[]) => Object.fromEntries((call(cacp, cells) as [string, number][]).slice(1));

test("rent paid enters B2 and C2 exactly once", () => {
  const without = costs(1000, 0, 50, 200, 300);
  const withRent = costs(1000, 100, 50, 200, 300);
  for (const concept of ["A2", "A2+FL", "B2", "C2"]) expect(withRent[concept]! - without[concept]!).toBe(100);
  for (const concept of ["A1", "B1", "C1"]) expect(withRent[concept]).toBe(without[concept]);
});

test("a farm that owns nothing and hires all its labour has one cost up to C2", () => {
  expect(costs(1000, 0, 0, 0, 0, 0.2)).toEqual({
    A1: 1000,
    A2: 1000,
    "A2+FL": 1000,
    B1: 1000,
    B2: 1000,
    C1: 1000,
    C2: 1000,
    C3: 1200,
  });
});
