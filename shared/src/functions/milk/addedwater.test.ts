/** Right by published: bases of Advanced Instruments' manual in both scales; algebra: the scales agree on the same milk. */
import { call } from "../../cells/call.ts";
import { addedWater } from "./addedwater.ts";

test("pure water is all added, and genuine milk has none in either scale", () => {
  // -0.5218 C and -0.5404 H: Advanced Instruments, manual of the 4C3, page 18.
  for (const [scale, genuine] of [
    ["CELSIUS", -0.5218],
    ["HORTVET", -0.5404],
  ] as const) {
    expect(addedWater.compute(0, undefined, scale)).toBe(100);
    expect(addedWater.compute(genuine, undefined, scale)).toBeCloseTo(0, 12);
  }
});

test("the two scales agree on the same milk: 1 degree Hortvet is 0.9656 degrees Celsius", () => {
  // The manual rounds its bases to four decimals, which leaves a hundredth of a percent of water.
  for (const hortvet of [-0.422, -0.5, -0.525, -0.54])
    expect(addedWater.compute(hortvet * 0.9656, undefined, "CELSIUS")).toBeCloseTo(
      addedWater.compute(hortvet, undefined, "HORTVET"),
      1,
    );
});

test("more water brings the freezing point nearer to that of water", () => {
  expect(addedWater.compute(-0.48, -0.54, "HORTVET")).toBeGreaterThan(addedWater.compute(-0.51, -0.54, "HORTVET"));
});

test("a freezing point without its minus is refused", () => {
  expect(call(addedWater, [0.51])).toMatchObject({ code: "#VALUE!" });
});

test("genuine milk in degrees Hortvet is asked about in Celsius, and milk below its base is not", () => {
  const said = call(addedWater, [-0.5404]) as { sentence: string };
  expect(said.sentence).toContain("enter HORTVET as scale");
  expect(call(addedWater, [-0.58, null, "HORTVET"])).toMatchObject({ code: "#VALUE!" });
  // Bulk milk of a rich herd in Celsius, and goat milk against its own base.
  expect(call(addedWater, [-0.53])).toBeCloseTo(-1.57, 2);
  expect(call(addedWater, [-0.561, -0.561, "HORTVET"])).toBe(0);
  expect(call(addedWater, [-0.542, -0.542])).toBe(0);
});
