/** Right by algebra: days' wages that payments cover, as a rate of JOBS. */
import { indirectJobs } from "./indirectjobs.ts";
import { jobs } from "./jobs.ts";

test("as a rate of JOBS it gives the days' wages that the payments cover", () => {
  const rate = indirectJobs.compute(600, 0.5, 3, 5000);
  expect(jobs.compute(5000, undefined, "INDIRECT", undefined, rate)).toBeCloseTo((600 * 0.5) / 3, 12);
});

test("higher wages leave fewer jobs for the same money, and the currency does not count", () => {
  expect(indirectJobs.compute(600, 0.5, 6, 5000)).toBeCloseTo(1, 12);
  expect(indirectJobs.compute(36000, 0.5, 180, 5000)).toBeCloseTo(indirectJobs.compute(600, 0.5, 3, 5000), 12);
});
