import { call } from "../../cells/call.ts";
import { allocMilk } from "./allocmilk.ts";

const share = (meat: number, method: "THOMA2013" | "IDF2022", factor = 0.8) =>
  allocMilk.compute(100000, meat, method, 600, 40, factor);

test("milk without meat carries all, and more meat takes more", () => {
  for (const method of ["THOMA2013", "IDF2022"] as const) {
    expect(share(0, method)).toBe(1);
    expect(share(4000, method)).toBeLessThan(share(2000, method));
  }
});

test("depends on meat per milk only", () => {
  expect(allocMilk.compute(50000, 1000, "IDF2022", 600, 40, 0.8)).toBeCloseTo(share(2000, "IDF2022"), 12);
  expect(allocMilk.compute(50000, 1000, "THOMA2013", undefined, undefined, 0.8)).toBeCloseTo(
    share(2000, "THOMA2013"),
    12,
  );
});

test("females grow at a higher cost of energy, so that milk carries less", () => {
  expect(share(2000, "IDF2022", 0.8)).toBeLessThan(share(2000, "IDF2022", 1));
});

test("what is missing or impossible is refused", () => {
  for (const weights of [[], [600], [null, 40]])
    expect(call(allocMilk, [100000, 2000, "IDF2022", ...weights])).toMatchObject({ code: "#N/A" });
  expect(call(allocMilk, [100000, 2000, "IDF2022", 40, 40])).toMatchObject({ code: "#VALUE!" });
  expect(call(allocMilk, [100000, 2000, "IDF2022", 40, 600])).toMatchObject({ code: "#VALUE!" });
  expect(call(allocMilk, [1000, 500])).toMatchObject({ code: "#VALUE!" });
  expect(call(allocMilk, [1000, 500, "IDF2022", 600, 40])).toBeGreaterThan(0);
  expect(call(allocMilk, [4390, 1000])).toBeCloseTo(0, 12);
});
