/** Right by identity: litres without a price. */
import { call } from "../../cells/call.ts";
import { schoolMilk } from "./schoolmilk.ts";

test("without a price there are litres only", () => {
  expect((call(schoolMilk, [5, 200, 200]) as unknown[][])[1]).toEqual([200, ""]);
});

test("a portion typed in litres is refused", () => {
  expect(call(schoolMilk, [5, 0.2, 200])).toMatchObject({
    sentence: "portion 0.2 is too low: enter a number of 1 mL/person/d or more.",
  });
});
