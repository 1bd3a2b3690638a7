/** Right by algebra: takes LTOKG back. */
import { kgToL } from "./kgtol.ts";
import { lToKg } from "./ltokg.ts";

test("takes LTOKG back", () => {
  for (const density of [1.023, 1.03, 1.035])
    expect(kgToL.compute(lToKg.compute(250, density), density)).toBeCloseTo(250, 12);
});
