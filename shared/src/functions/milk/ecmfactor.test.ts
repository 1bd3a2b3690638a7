/** Right by second implementation: five milks under each method, worked out apart; identity: standard milk stays as it is. */
import { type CorrectionMethod, correctionMethods, standardMilk } from "../../models/corrected-milk.ts";
import { ecmFactor } from "./ecmfactor.ts";

const factor = (fat: number, protein: number, method: CorrectionMethod, lactose = 4.85) =>
  ecmFactor.compute(fat, protein, method, lactose);

test("the IFCN factor is 1 at 4.0 % fat and 3.3 % protein", () => {
  expect(factor(4, 3.3, "IFCN")).toBeCloseTo(1, 12);
});

test.each(Object.keys(correctionMethods) as CorrectionMethod[])(
  "%s leaves its standard milk as it is, within 0.3 %%",
  (method) => {
    const { fat, protein } = standardMilk[method];
    expect(Math.abs(factor(fat, protein, method, method === "IDF2022" ? 4.8 : 4.85) - 1)).toBeLessThan(0.003);
  },
);

test("five milks under each method, against factors worked out apart from this code", () => {
  // Kilograms per kilogram at crude protein; the true-protein methods are given 0.94 of it.
  const published: [string, number, number, Partial<Record<CorrectionMethod, number>>][] = [
    [
      "BD-2",
      4.5,
      3.7,
      { IFCN: 1.0926, NORDIC: 1.0835, DHI_CP: 1.1762, TR3532: 1.1638, DLG: 1.0784, IDF2015: 1.075, IDF2022: 1.0948 },
    ],
    [
      "BD-10",
      4,
      3.5,
      { IFCN: 1.0155, NORDIC: 1.0071, DHI_CP: 1.097, TR3532: 1.0855, DLG: 1.0076, IDF2015: 0.9991, IDF2022: 1.0174 },
    ],
    [
      "Holstein",
      3.7,
      3.2,
      { IFCN: 0.9553, NORDIC: 0.9474, DHI_CP: 1.0366, TR3532: 1.0256, DLG: 0.9537, IDF2015: 0.9404, IDF2022: 0.9577 },
    ],
    [
      "Buffalo",
      7,
      4.3,
      { IFCN: 1.4467, NORDIC: 1.4346, DHI_CP: 1.5431, TR3532: 1.5269, DLG: 1.4064, IDF2015: 1.4253, IDF2022: 1.4522 },
    ],
    [
      "Jersey",
      5.2,
      3.8,
      { IFCN: 1.1865, NORDIC: 1.1766, DHI_CP: 1.274, TR3532: 1.2606, DLG: 1.1659, IDF2015: 1.1681, IDF2022: 1.1898 },
    ],
  ];
  for (const [, fat, protein, factors] of published)
    for (const [method, expected] of Object.entries(factors))
      expect(factor(fat, method === "IDF2015" ? 0.94 * protein : protein, method as CorrectionMethod)).toBeCloseTo(
        expected,
        3,
      );
});

test("Tyrrell and Reid's divisor is the energy of milk with 3.5 % fat and 3.2 % protein", () => {
  expect(40.72 * 3.5 + 22.65 * 3.2 + 102.77).toBeCloseTo(317.77, 9);
});

test("lactose counts for NRC2001 and IDF2022 only, and richer milk is worth more under every method", () => {
  for (const method of Object.keys(correctionMethods) as CorrectionMethod[]) {
    expect(factor(4, 3.3, method, 5) !== factor(4, 3.3, method, 4.5)).toBe(["NRC2001", "IDF2022"].includes(method));
    expect(factor(4.1, 3.3, method)).toBeGreaterThan(factor(4, 3.3, method));
    expect(factor(4, 3.4, method)).toBeGreaterThan(factor(4, 3.3, method));
  }
});
