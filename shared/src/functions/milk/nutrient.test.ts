/** Right by published: FAO 2013, Table 3.1, each milk. */
import { nutrient } from "./nutrient.ts";

test("100 g of each milk as FAO 2013 Table 3.1 prints it", () => {
  const table = {
    COW: [262, 3.3, 3.3, 4.7],
    BUFFALO: [412, 4, 7.5, 4.4],
    GOAT: [270, 3.4, 3.9, 4.4],
    SHEEP: [420, 5.6, 6.4, 5.1],
  } as const;
  for (const [species, printed] of Object.entries(table))
    for (const [k, what] of (["ENERGY", "PROTEIN", "FAT", "LACTOSE"] as const).entries())
      expect(nutrient.compute(0.1, species as keyof typeof table, what, 1)).toBeCloseTo(printed[k]!, 10);
});

test("scales with the litres and the density", () => {
  expect(nutrient.compute(2, "GOAT", "FAT", 1.03)).toBeCloseTo(2 * 1.03 * nutrient.compute(1, "GOAT", "FAT", 1), 10);
});
