/** Right by published: 0.1 a degree and the 105 cells of IS 10083; identity: warmer milk never gets a smaller correction. */
import { call } from "../../cells/call.ts";
import { clr } from "./clr.ts";

test("at the temperature of the lactometer the reading stays, and warm milk is corrected upwards", () => {
  expect(clr.compute(28, 60, "F60", 0)).toBe(28);
  for (const fat of [0, 3, 8]) expect(clr.compute(28, 27, "BIS27", fat)).toBe(28);
  expect(clr.compute(28, 88, "F60", 0)).toBeGreaterThan(28);
  expect(clr.compute(28, 22.3, "BIS27", 4.5)).toBeLessThan(28);
});

test("between the cells of the table it goes on a straight line", () => {
  // 23 C: -1.2 at 2 % and -1.3 at 4 % fat; 23.5 C: -1.1 at both.
  expect(clr.compute(28, 23, "BIS27", 3)).toBeCloseTo(28 - 1.25, 12);
  expect(clr.compute(28, 23.25, "BIS27", 3)).toBeCloseTo(28 - (1.25 + 1.1) / 2, 12);
});

test("warmer milk never gets a smaller correction, at any fat", () => {
  for (let fat = 0; fat <= 8; fat += 0.5)
    for (let temperature = 19; temperature < 29; temperature += 0.25)
      expect(clr.compute(28, temperature + 0.25, "BIS27", fat)).toBeGreaterThanOrEqual(
        clr.compute(28, temperature, "BIS27", fat) - 1e-12,
      );
});

test("degrees of the other scale, and what is outside the table, are asked about", () => {
  expect(call(clr, [28, 27])).toMatchObject({ sentence: expect.stringContaining("below 35 F") });
  expect(call(clr, [28, 84, "BIS27", 4])).toMatchObject({ sentence: expect.stringContaining("19 to 29 C") });
  expect(call(clr, [28, 29.5, "BIS27", 4])).toMatchObject({ code: "#VALUE!" });
});
