/** Right by algebra: the mean of ratios of marked holdings. */
import { call } from "../../cells/call.ts";
import { sdgProductivity } from "./sdgproductivity.ts";

test("the mean of ratios, not the ratio of means, and large holdings stay out", () => {
  expect(sdgProductivity.compute([100, 900], [100, 100], [true, true])).toBe(5);
  expect(sdgProductivity.compute([100, 900], [100, 300], [true, true])).toBe(2); // 1000/400 would be 2.5
  expect(sdgProductivity.compute([100, 900], [100, 300], [true, false])).toBe(1);
});

test("takes the column that SDGSMALL gives, and asks for one marked holding at least", () => {
  expect(call(sdgProductivity, [[[100, 900]], [[100, 300]], [[false, false]]])).toMatchObject({
    code: "#N/A",
    sentence: "no holding is marked as small-scale: enter TRUE in small at least once.",
  });
  expect(call(sdgProductivity, [[[100, 900]], [[100, 0]], [[true, true]]])).toMatchObject({ code: "#VALUE!" });
});
