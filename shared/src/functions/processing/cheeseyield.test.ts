/** Right by published: 9.94 kg at 3.6 % fat and 2.5 % casein; identity: casein makes more than fat. */
import { call } from "../../cells/call.ts";
import { cheeseYield } from "./cheeseyield.ts";

test("published: 3.6 % fat, 2.5 % casein and 37 % moisture give 9.94 kg", () => {
  expect(cheeseYield.compute(3.6, 2.5, 37, 0.93, 0.1, 1.09)).toBeCloseTo(9.945, 3);
});

test("a kilogram of casein makes more cheese than one of fat, and a wetter cheese weighs more", () => {
  const usual = cheeseYield.compute(3.6, 2.5, 37, 0.93, 0.1, 1.09);
  expect(cheeseYield.compute(3.6, 2.6, 37, 0.93, 0.1, 1.09)).toBeGreaterThan(
    cheeseYield.compute(3.7, 2.5, 37, 0.93, 0.1, 1.09),
  );
  expect(cheeseYield.compute(3.6, 2.5, 39, 0.93, 0.1, 1.09) * 0.61).toBeCloseTo(usual * 0.63, 12);
});

test("moisture as a fraction is refused", () => {
  expect(call(cheeseYield, [3.6, 2.5, 0.37])).toMatchObject({
    sentence: "moisture 0.37 looks like a fraction: enter 37 for 37 %.",
  });
});
