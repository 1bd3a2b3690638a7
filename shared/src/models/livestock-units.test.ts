import { coefficientsOf, european, livestockUnits, tropicalFao, tropicalStorck } from "./livestock-units.ts";

test("codes are read without regard to case, and nothing else is a class", () => {
  expect(coefficientsOf(["cow", " OX ", "constructor", "cattle"], tropicalStorck)).toEqual([
    1,
    1,
    undefined,
    undefined,
  ]);
});

test("a dairy cow is 0.7 tropical units of FAO and 1.0 of Storck and of Eurostat: always say which table", () => {
  expect([tropicalFao.CATTLE, tropicalStorck.COW, european.DAIRYCOW]).toEqual([0.7, 1, 1]);
});

test("an unknown class is no number", () => {
  expect(livestockUnits(["cow"], [3], tropicalFao)).toBeNaN();
});
