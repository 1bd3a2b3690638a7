/** Right by published: premiums of 7 U.S.C. 9057; identity: a higher level never costs less. */
import { call } from "../../cells/call.ts";
import { dmcPremium } from "./dmcpremium.ts";

const cost = (...cells: unknown[]) => call(dmcPremium, cells) as number;

test("the catastrophic level is free, and a higher level never costs less", () => {
  expect(cost(4, 3e6, 0.95)).toBe(0);
  for (let level = 4; level < 9.5; level += 0.5)
    expect(cost(level + 0.5, 3e6, 0.95)).toBeGreaterThanOrEqual(cost(level, 3e6, 0.95));
});

test("covered milk beyond tier 1 has the premium of tier 2", () => {
  // 7 U.S.C. 9057: 0.10 and 1.813 at 8.00.
  expect(cost(8, 1e7, 0.6, 2025)).toBeCloseTo(50000 * 0.1 + 10000 * 1.813, 9);
  expect(cost(8, 1e7, 0.6, 2026)).toBeCloseTo(60000 * 0.1, 9);
  expect(cost(9.5, 1e7, 0.6, 2025)).toBeCloseTo(50000 * 0.15, 9);
});

test("locking in takes off a quarter", () => {
  expect(cost(9.5, 1e7, 0.6, 2026, null, true)).toBeCloseTo(60000 * 0.1125, 9);
});

test.each([
  ["a level between the steps", [9.3, 3e6, 0.95], "levels of half a dollar"],
  ["a share between the steps", [9.5, 3e6, 0.93], "steps of 5 %"],
  ["a second level without need", [8, 3e6, 0.95, 2025, 6], "one level applies to all milk"],
])("%s is refused", (_, cells, sentence) => {
  expect(call(dmcPremium, cells)).toMatchObject({ code: "#VALUE!", sentence: expect.stringContaining(sentence) });
});
