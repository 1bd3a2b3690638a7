/** Right by identity: 1 without trade and stocks. */
import { call } from "../../cells/call.ts";
import { ssr } from "./ssr.ts";

test("without trade and stocks a country uses what it produces", () => {
  expect(ssr.compute(500, 0, 0, 0)).toBe(1);
  expect(ssr.compute(500, 80, 80, 0)).toBe(1);
});

test("exporters are above 1; milk from stocks counts as use, not as production", () => {
  expect(ssr.compute(1000, 0, 200, 0)).toBeCloseTo(1.25, 12);
  expect(ssr.compute(900, 0, 0, 100)).toBeCloseTo(0.9, 12);
  expect(ssr.compute(1000, 0, 0, -100)).toBeCloseTo(1 / 0.9, 12);
});

test("more exports than milk is refused", () => {
  expect(call(ssr, [100, 0, 100])).toMatchObject({
    code: "#VALUE!",
    sentence: "the milk used, production + imports - exports + stockWithdrawal, is not above 0: check these amounts.",
  });
});

test("imports and stocks may be exported", () => {
  expect(call(ssr, [100, 50, 120])).toBeCloseTo(100 / 30, 12);
  expect(call(ssr, [100, 0, 150, 80])).toBeCloseTo(100 / 30, 12);
});
