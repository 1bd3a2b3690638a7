/** Right by identity: an unchanged herd has no change, and time reversed turns the sign. */
import { call } from "../../cells/call.ts";
import { invChange } from "./invchange.ts";

test("a herd that stays the same has no change, whatever it is worth", () => {
  expect(invChange.compute([2, 1, 3], [2, 1, 3], [250, 120, 40])).toBe(0);
});

test("the year told backwards gives the opposite", () => {
  expect(invChange.compute([3, 4], [2, 6], [250, 40])).toBe(-invChange.compute([2, 6], [3, 4], [250, 40]));
});

test("classes must be as many at both dates, and none blank", () => {
  expect(call(invChange, [[[2], [1]], [[2]], [[250], [120]]])).toMatchObject({ code: "#VALUE!" });
  expect(
    call(invChange, [
      [[2], [1]],
      [[2], [null]],
      [[250], [120]],
    ]),
  ).toMatchObject({
    code: "#N/A",
    sentence: "Row 2: closingHeads is blank: enter a number of 0 head or more.",
  });
});
