/** Right by identity: warmer is worse, damp heat worse than dry. */
import { call } from "../../cells/call.ts";
import { thi } from "./thi.ts";

test("warmer is worse, and damp heat is worse than dry heat", () => {
  expect(thi.compute(35, 0.5)).toBeGreaterThan(thi.compute(30, 0.5));
  expect(thi.compute(30, 0.8)).toBeGreaterThan(thi.compute(30, 0.4));
});

test("humidity in percent and temperature in Fahrenheit are refused", () => {
  expect(call(thi, [32, 22])).toMatchObject({ code: "#VALUE!" });
  expect(call(thi, [90, 0.22])).toMatchObject({ code: "#VALUE!" });
});
