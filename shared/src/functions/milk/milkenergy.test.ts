/** Right by algebra: coefficients of Tyrrell and Reid; identity: the standards agree within a tenth. */
import { milkEnergy } from "./milkenergy.ts";

const methods = ["NRC2001", "NASEM2021", "TR1965", "GFE", "IPCC"] as const;

test("the standards agree within a tenth on common milk", () => {
  // Net energy of milk at 4.0 % fat is 3.1 MJ/kg by any of them: 0.74 Mcal at 3.3 % protein.
  for (const method of methods) {
    const energy = milkEnergy.compute(4, 3.3, 4.85, method, "MJ");
    expect(Math.abs(energy / 3.11 - 1)).toBeLessThan(0.1);
  }
});

test("a megacalorie is 4.184 megajoules under every standard", () => {
  for (const method of methods)
    expect(
      milkEnergy.compute(4.2, 3.4, 4.7, method, "MJ") / milkEnergy.compute(4.2, 3.4, 4.7, method, "MCAL"),
    ).toBeCloseTo(4.184, 12);
});

test("TR1965 and IPCC look at fat alone", () => {
  for (const method of methods)
    expect(milkEnergy.compute(4, 3.8, 4.85, method, "MJ") === milkEnergy.compute(4, 3.3, 4.85, method, "MJ")).toBe(
      method === "TR1965" || method === "IPCC",
    );
});

test("Tyrrell and Reid have 0.36 and 0.0969 Mcal per percent of fat", () => {
  expect(milkEnergy.compute(5, 3.3, 4.85, "TR1965", "MCAL")).toBeCloseTo(0.36 + 5 * 0.0969, 12);
});
