/** Right by identity: 1 where cash equals what is due. */
import { call } from "../../cells/call.ts";
import { dscr } from "./dscr.ts";

test("it is 1 where the cash left is just what is due", () => {
  expect(dscr.compute(900, 700, 200)).toBe(1);
  expect(dscr.compute(600, 700, 200)).toBe(-0.5);
});

test("without debt service there is no ratio", () => {
  expect(call(dscr, [900, 700, 0])).toMatchObject({
    sentence: "debtService 0 is too low: enter a number above 0 cur/yr.",
  });
});
