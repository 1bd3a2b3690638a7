/** Right by identity: an entered rate replaces the country's. */
import { call } from "../../cells/call.ts";
import { jobs } from "./jobs.ts";

test.each([
  ["BANGLADESH", 7.1, 7.3, 14.4],
  ["GHANA", 13.7, 3.5, 17.2],
  ["KENYA", 3, 0.7, 3.7],
])("%s as printed: %p direct, %p indirect, %p in total", (country, direct, indirect, total) => {
  expect(call(jobs, [100, country, "DIRECT"])).toBeCloseTo(direct, 12);
  expect(call(jobs, [100, country, "INDIRECT"])).toBeCloseTo(indirect, 12);
  expect(call(jobs, [100, country])).toBeCloseTo(total, 12);
});

test("an own rate overrides the country, and the other one stays", () => {
  expect(call(jobs, [100, "KENYA", "TOTAL", 2])).toBeCloseTo(2.7, 12);
  expect(call(jobs, [100, "KENYA", "TOTAL", null, 1])).toBeCloseTo(4, 12);
});

test("without a country the rates that are counted must be given", () => {
  const refusal = {
    code: "#N/A",
    sentence: "country is blank: enter BANGLADESH, GHANA or KENYA, or directRate and indirectRate.",
  };
  expect(call(jobs, [100])).toMatchObject(refusal);
  expect(call(jobs, [100, null, "TOTAL", 2])).toMatchObject(refusal);
  expect(call(jobs, [100, null, "INDIRECT", 2])).toMatchObject(refusal);
  expect(call(jobs, [100, null, "TOTAL", null, 2])).toMatchObject(refusal);
  expect(call(jobs, [100, null, "INDIRECT", null, 2])).toBe(2);
  expect(call(jobs, [100, null, "DIRECT", 2])).toBe(2);
  expect(call(jobs, [100, "INDIA"])).toMatchObject({ code: "#VALUE!" });
});
