/** Right by algebra: crude and true protein give the same milk; identity: scales with the milk. */
import { call } from "../../cells/call.ts";
import { ecm } from "./ecm.ts";
import { fpcm } from "./fpcm.ts";

test("10,000 kg at 4.0 and 3.3 % are 9,850 to 10,000 kg, not the 4,905 of a published program", () => {
  // Holos at commit 419197e7 multiplies only the fat by the milk and passes fat for protein.
  for (const method of ["IDF2015", "IDF2022"] as const)
    for (const basis of ["TRUEPROTEIN", "CRUDE"] as const) {
      expect(fpcm.compute(10000, 4, 3.3, method, basis, 4.8)).toBeGreaterThan(9850);
      expect(fpcm.compute(10000, 4, 3.3, method, basis, 4.8)).toBeLessThan(10200);
    }
});

test("scales with the milk, and fat and protein do not stand for each other", () => {
  expect(fpcm.compute(2000, 4.5, 3.5, "IDF2015", "CRUDE", 4.8)).toBeCloseTo(
    2 * fpcm.compute(1000, 4.5, 3.5, "IDF2015", "CRUDE", 4.8),
    9,
  );
  expect(fpcm.compute(1000, 3.5, 4.5, "IDF2015", "CRUDE", 4.8)).not.toBeCloseTo(
    fpcm.compute(1000, 4.5, 3.5, "IDF2015", "CRUDE", 4.8),
    0,
  );
});

test("the standards of 2015 and 2022 differ", () => {
  expect(fpcm.compute(1000, 5, 3.8, "IDF2015", "TRUEPROTEIN", 4.8)).not.toBeCloseTo(
    fpcm.compute(1000, 5, 3.8, "IDF2022", "TRUEPROTEIN", 4.8),
    0,
  );
});

test("crude protein and the true protein in it give the same milk", () => {
  for (const method of ["IDF2015", "IDF2022"] as const)
    expect(fpcm.compute(1000, 4.2, 3.4, method, "CRUDE", 4.8)).toBeCloseTo(
      fpcm.compute(1000, 4.2, 3.4 - 0.19, method, "TRUEPROTEIN", 4.8),
      9,
    );
});

test("only IDF2022 uses lactose", () => {
  expect(fpcm.compute(1000, 4, 3.3, "IDF2015", "CRUDE", 5)).toBe(fpcm.compute(1000, 4, 3.3, "IDF2015", "CRUDE", 4.5));
  expect(fpcm.compute(1000, 4, 3.3, "IDF2022", "CRUDE", 5)).toBeGreaterThan(
    fpcm.compute(1000, 4, 3.3, "IDF2022", "CRUDE", 4.5),
  );
});

test("ECM and FPCM give one answer for one method, with lactose and the basis of protein left out", () => {
  for (const method of ["IDF2015", "IDF2022"])
    for (const [fat, protein] of [
      [4, 3.3],
      [4.5, 3.7],
      [7.4, 4.1],
    ])
      expect(call(fpcm, [1000, fat, protein, method])).toBeCloseTo(
        call(ecm, [1000, fat, protein, method]) as number,
        9,
      );
  // The standard milk of Bulletin 520/2022 keeps its weight.
  expect(call(ecm, [1000, 4, 3.3, "IDF2022"])).toBeCloseTo(1000, 9);
});
