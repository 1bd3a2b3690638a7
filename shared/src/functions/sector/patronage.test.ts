/** Right by identity: refunds add up to what is distributed. */
import { call } from "../../cells/call.ts";
import { patronage } from "./patronage.ts";

test("the refunds of all members add up to what is distributed", () => {
  const litres = [100, 250, 650];
  const sum = litres.reduce((all, member) => all + patronage.compute(9000, 0.4, member, 1000), 0);
  expect(sum).toBeCloseTo(3600, 9);
});

test("a member with more milk than all members is refused", () => {
  expect(call(patronage, [9000, 0.4, 1000, 1000])).toBeCloseTo(3600, 9);
  expect(call(patronage, [9000, 0.4, 1001, 1000])).toMatchObject({
    sentence: "memberLitres is above totalLitres: enter the litres of all members in totalLitres.",
  });
});
