/** Right by algebra: agrees with ECM method by method. */
import { ecm } from "./ecm.ts";
import { ecmCompare } from "./ecmcompare.ts";

const rows = ecmCompare.compute(100, 4.5, 3.7, 4.85);

test("agrees with ECM method by method, with true protein where the method wants it", () => {
  if (!Array.isArray(rows)) throw new Error("a table");
  expect(rows).toHaveLength(9);
  for (const row of rows) {
    const protein = row.proteinBasis === "true" ? 3.7 - 0.19 : 3.7;
    expect(row.correctedMilk).toBeCloseTo(ecm.compute(100, 4.5, protein, row.method, 4.85), 9);
  }
});
