import { coefficientsOf, european, livestockUnits, tropical } from "./livestock-units.ts";

test("codes are read without regard to case, spaces and plural, and nothing else is a class", () => {
  const { STORCK, RHOMIS } = tropical;
  expect(coefficientsOf(["cow", " OX ", "Calves", "weaned calf"], STORCK)).toEqual([1, 1, 0.25, 0.34]);
  expect(coefficientsOf(["oxen", "Geese", "buffaloes", "guinea pigs"], RHOMIS)).toEqual([0.7, 0.02, 0.7, 0.01]);
  expect(coefficientsOf(["Oxen", "Sheep"], STORCK)).toEqual([1, 0.13]);
  expect(coefficientsOf(["constructor", "cattle", ""], STORCK)).toEqual([undefined, undefined, undefined]);
});

test("a dairy cow is 0.5 to 1.0 tropical units, and 1.0 of Eurostat: always say which table", () => {
  const { FAO, STORCK, RHOMIS, IFPRI, LSMSAFRICA } = tropical;
  expect([FAO.CATTLE, STORCK.COW, RHOMIS.CATTLE, IFPRI.CATTLE, LSMSAFRICA.CATTLE]).toEqual([0.7, 1, 0.7, 0.7, 0.5]);
  expect(european.DAIRYCOW).toBe(1);
});

test("an unknown class is not a number, and an own coefficient replaces the table", () => {
  expect(livestockUnits([3], coefficientsOf(["cow"], tropical.FAO))).toBeNaN();
  expect(livestockUnits([3], coefficientsOf(["cow"], tropical.FAO, [0.8]))).toBeCloseTo(2.4, 12);
});
