/** Right by published: lines of the World Bank by vintage. */
import { call } from "../../cells/call.ts";
import { povertyLine } from "./povertyline.ts";

test("the vintage of June 2025 if not told otherwise", () => {
  expect(call(povertyLine, [])).toBe(3);
  expect(call(povertyLine, ["2017ppp"])).toBe(2.15);
});

test("1.25 at prices of 2005 is not in it", () => {
  expect(call(povertyLine, ["2005PPP"])).toMatchObject({ code: "#VALUE!" });
});
