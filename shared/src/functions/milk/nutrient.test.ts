/** Right by published: FAO 2013, Table 3.1, each milk; published: calcium of PMC8919702, Table 9. */
import { call } from "../../cells/call.ts";
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

test("calcium as PMC8919702 prints it in Table 9, and vitamin A of the USDA, per 100 g", () => {
  const printed = { COW: 112, GOAT: 130, SHEEP: 197.5, CAMEL: 117 };
  for (const [species, milligrams] of Object.entries(printed))
    expect(call(nutrient, [0.1, species, "CALCIUM", 1])).toBeCloseTo(milligrams, 10);
  expect(call(nutrient, [0.1, "COW", "VITAMINA", 1])).toBeCloseTo(46, 10);
});

test("what was not found is missing data, never a figure of another species", () => {
  for (const [species, what] of [
    ["BUFFALO", "CALCIUM"],
    ["YAK", "CALCIUM"],
    ["GOAT", "VITAMINA"],
    ["CAMEL", "ENERGY"],
    ["YAK", "ENERGY"],
  ])
    expect(call(nutrient, [1, species, what])).toMatchObject({ code: "#N/A" });
  for (const species of ["CAMEL", "YAK"])
    for (const what of ["PROTEIN", "FAT", "LACTOSE"]) expect(call(nutrient, [1, species, what])).toBeGreaterThan(30);
});

test("scales with the litres and the density", () => {
  expect(nutrient.compute(2, "GOAT", "FAT", 1.03)).toBeCloseTo(2 * 1.03 * nutrient.compute(1, "GOAT", "FAT", 1), 10);
});
