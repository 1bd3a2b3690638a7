/** Right by published: IDF Bulletin 479, 88 % at 0.02; second implementation: inputs and results of un-fao/GLEAM; algebra: IPCC equation 10.6 against GLEAM's form. */
import { call } from "../../cells/call.ts";
import { allocMilk } from "./allocmilk.ts";

type Method = Parameters<typeof allocMilk.compute>[2];
const share = (meat: number, method: Method, factor = 0.8, milk = 100000) =>
  allocMilk.compute(milk, meat, method, 600, 40, factor, 0.4, 1.5, 3.3, 16);
const methods = ["THOMA2013", "IDF2015", "GLEAM", "IDF2022", "ECONOMIC", "PROTEIN"] as const;

test.each(methods)("%s: milk without meat carries all, more meat takes more, and only the ratio counts", (method) => {
  expect(share(0, method)).toBe(1);
  expect(share(4000, method)).toBeLessThan(share(2000, method));
  expect(share(1000, method, 0.8, 50000)).toBeCloseTo(share(2000, method), 12);
});

test("IDF 2015: 88 % at a typical ratio of 0.02, as its Bulletin 479 prints", () => {
  expect(call(allocMilk, [100000, 2000, "IDF2015"])).toBeCloseTo(0.8792, 12);
});

test("GLEAM: the inputs of its own tests, 24.25 MJ/kg of live weight and 3.1033 MJ/kg of milk", () => {
  // un-fao/GLEAM, core_model_allocation: 100 kg LW of 500 kg animals born at 40 kg, and 100 kg FPCM
  const expected = 310.331464 / (310.331464 + 2424.6191735);
  expect(call(allocMilk, [100, 100, "GLEAM", 500, 40])).toBeCloseTo(expected, 9);
  expect(call(allocMilk, [10000, 100, "GLEAM", 500, 40])).toBeCloseTo(0.9275319456651546, 9);
});

test("IDF2022 is another name of GLEAM", () => {
  for (const meat of [0, 500, 3000]) expect(share(meat, "IDF2022")).toBe(share(meat, "GLEAM"));
});

test("with a day's gain, the mean weight and the mature weight, as in IPCC equation 10.6, meat takes 14 to 15 MJ/kg", () => {
  // 600 kg at slaughter and as mature weight, 40 kg at birth, in 750 days; the caution quotes both numbers.
  const perDay = 22.02 * (320 / (0.8 * 600)) ** 0.75 * (560 / 750) ** 1.097;
  expect((perDay * 750) / 600).toBeCloseTo(14.7, 1);
  const gleam = (1 / share(2000, "GLEAM") - 1) * 50 * 3.10331464;
  expect(gleam).toBeCloseTo(25.34, 2);
});

test("females grow at a higher cost of energy, so that milk carries less", () => {
  expect(share(2000, "GLEAM", 0.8)).toBeLessThan(share(2000, "GLEAM", 1));
});

test("what is missing or impossible is refused", () => {
  for (const method of ["GLEAM", "IDF2022"]) {
    for (const weights of [[], [600], [null, 40]])
      expect(call(allocMilk, [100000, 2000, method, ...weights])).toMatchObject({ code: "#N/A" });
    expect(call(allocMilk, [100000, 2000, method, 40, 40])).toMatchObject({ code: "#VALUE!" });
    expect(call(allocMilk, [100000, 2000, method, 40, 600])).toMatchObject({ code: "#VALUE!" });
    expect(call(allocMilk, [1000, 500, method, 600, 40])).toBeGreaterThan(0);
  }
  expect(call(allocMilk, [100000, 2000, "ECONOMIC", null, null, null, 0.4])).toMatchObject({ code: "#N/A" });
  expect(call(allocMilk, [100000, 2000, "PROTEIN"])).toMatchObject({ code: "#N/A" });
  expect(call(allocMilk, [1000, 500])).toMatchObject({ code: "#VALUE!" });
  expect(call(allocMilk, [1000, 200, "IDF2015"])).toMatchObject({ code: "#VALUE!" });
  expect(call(allocMilk, [4390, 1000])).toBeCloseTo(0, 12);
});
