/** Right by algebra: the running total is WOODSUM's. */
import { CellError } from "../../cells/errors.ts";
import { lactCurve } from "./lactcurve.ts";
import { woodSum } from "./woodsum.ts";

const curve = (days: number, step: number) => {
  const rows = lactCurve.compute(15, 0.2, 0.004, days, step);
  if (rows instanceof CellError) throw new Error("rows");
  return rows;
};

test("the running total is that of WOODSUM, whatever rows are shown", () => {
  for (const step of [1, 7, 10, 500])
    for (const { day, cumulative } of curve(305, step))
      expect(cumulative).toBeCloseTo(woodSum.compute(15, 0.2, 0.004, 1, day as number), 8);
});

test("the last day is always shown, and once", () => {
  expect(curve(305, 10).map(({ day }) => day)).toEqual([...Array.from({ length: 31 }, (_, i) => 1 + 10 * i), 305]);
  expect(curve(301, 10).filter(({ day }) => day === 301)).toHaveLength(1);
});
