import { call } from "../../cells/call.ts";
import { addedWater } from "./addedwater.ts";

test("pure water is all added, and genuine milk has none", () => {
  expect(addedWater.compute(0, -0.54)).toBe(100);
  expect(addedWater.compute(-0.54, -0.54)).toBeCloseTo(0, 12);
});

test("more water brings the freezing point nearer to that of water", () => {
  expect(addedWater.compute(-0.48, -0.54)).toBeGreaterThan(addedWater.compute(-0.51, -0.54));
});

test("a freezing point without its minus is refused", () => {
  expect(call(addedWater, [0.51])).toMatchObject({ code: "#VALUE!" });
});
