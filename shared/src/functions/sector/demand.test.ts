import { demand } from "./demand.ts";

test("Bangladesh: 130 million people at 120 g a day need 5.69 million tonnes, printed about 5.70", () => {
  expect(demand.compute(130e6, 120, 365)).toBe(5694000);
});
