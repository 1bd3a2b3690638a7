/** Right by identity: each thousand cells counts alike. */
import { call } from "../../cells/call.ts";
import { sccAdj } from "./sccadj.ts";

test("milk at the base is paid as it is, and each thousand cells counts alike", () => {
  expect(sccAdj.compute(350000, 1.8, 350000)).toBe(0);
  expect(sccAdj.compute(349000, 2, 350000)).toBeCloseTo(0.001, 15);
  expect(sccAdj.compute(250000, 1.8, 350000)).toBeCloseTo(-sccAdj.compute(450000, 1.8, 350000), 15);
});

test("a count in thousands is refused", () => {
  expect(call(sccAdj, [250, 1.8])).toMatchObject({
    sentence: "somaticCells 250 is too low: enter a number of 1000 cells/mL or more.",
  });
});
