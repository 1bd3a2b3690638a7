/** Right by identity: all fat has the density of fat, common milk is between 1.028 and 1.034. */
import { call } from "../../cells/call.ts";
import { density } from "./density.ts";

test("fat makes milk lighter, and solids-not-fat make it heavier", () => {
  expect(density.compute(5, 8.95, "FLEISCHMANN")).toBeLessThan(density.compute(4, 8.95, "FLEISCHMANN"));
  expect(density.compute(4, 9.2, "FLEISCHMANN")).toBeGreaterThan(density.compute(4, 8.95, "FLEISCHMANN"));
  expect(density.compute(20, 6, "CFIA")).toBeLessThan(density.compute(4, 8.95, "CFIA"));
});

test("both equations give common milk between 1.028 and 1.034", () => {
  for (const method of ["FLEISCHMANN", "CFIA"] as const) {
    expect(density.compute(4, 8.95, method)).toBeGreaterThan(1.028);
    expect(density.compute(4, 8.95, method)).toBeLessThan(1.034);
  }
});

test("all fat has the density of fat", () => {
  expect(density.compute(100, 1, "CFIA")).toBeCloseTo(0.9526, 12);
});

test("FLEISCHMANN needs room for water, CFIA looks at fat alone", () => {
  expect(call(density, [95, 10])).toMatchObject({
    code: "#VALUE!",
    sentence: expect.stringContaining("together exceed 100 %"),
  });
  expect(call(density, [95, 10, "CFIA"])).toBeCloseTo(1 / (0.05 / 1.0355 + 0.95 / 0.9526), 12);
  expect(call(density, [90, 10])).toBeCloseTo(100 / (90 / 0.93 + 10 / 1.608), 12);
});

test("skim milk is heavier than the milk it comes from, and a composition in fractions is refused", () => {
  expect(call(density, [0.05, 9.1])).toBeGreaterThan(call(density, [4, 8.75]) as number);
  expect(call(density, [0.04, 0.0895])).toMatchObject({ code: "#VALUE!" });
});
