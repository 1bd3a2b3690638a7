/** Right by algebra: each term of the IPCC equations alone; identity: pregnancy, work and gain only add. */
import { call } from "../../cells/call.ts";
import { gei } from "./gei.ts";

const dry = (animal: "COW" | "HEIFER" | "STEER" | "BULL", weight = 600, digestibility = 65, pregnant = 0) =>
  gei.compute(weight, 0, 4, digestibility, "STALL", pregnant, 0, undefined, animal);
const cow = (milk: number, fat = 4, activity: "STALL" | "PASTURE" | "LARGEAREA" = "STALL") =>
  gei.compute(600, milk, fat, 65, activity, 0.9, 0, undefined, "COW");

test("milk is added at 1.47 + 0.40 fat MJ a kilogram", () => {
  const perEnergy = (1.123 - 0.004092 * 65 + 0.00001126 * 65 ** 2 - 25.4 / 65) * 0.65;
  expect((cow(30) - cow(20)) * perEnergy).toBeCloseTo(10 * 3.07, 9);
});

test("maintenance is 0.386 with milk, 0.322 without and 0.370 for bulls", () => {
  expect(dry("BULL") / dry("STEER")).toBeCloseTo(0.37 / 0.322, 9);
  expect(cow(1e-9) / gei.compute(600, 0, 4, 65, "STALL", 0.9, 0, undefined, "COW")).toBeCloseTo(0.386 / 0.322, 6);
  expect(dry("COW", 1200) / dry("COW", 600)).toBeCloseTo(2 ** 0.75, 9);
});

test("walking adds 17 and 36 % of maintenance", () => {
  // Of the dry, open cow nothing else is counted.
  const walking = (activity: "STALL" | "PASTURE" | "LARGEAREA") =>
    gei.compute(500, 0, 4, 60, activity, 0.5, 0, undefined, "STEER");
  expect(walking("PASTURE") / walking("STALL")).toBeCloseTo(1.17, 12);
  expect(walking("LARGEAREA") / walking("STALL")).toBeCloseTo(1.36, 12);
});

test("pregnancy adds a tenth of maintenance, and none to males", () => {
  expect(dry("COW", 600, 65, 1) / dry("COW")).toBeCloseTo(1.1, 8);
  expect(dry("BULL", 600, 65, 1)).toBe(dry("BULL"));
});

test("better feed takes less of it; castrates and bulls put on leaner gain than heifers", () => {
  expect(dry("COW", 600, 70)).toBeLessThan(dry("COW", 600, 60));
  const growing = (animal: "HEIFER" | "STEER" | "BULL") =>
    gei.compute(300, 0, 4, 65, "STALL", 0.5, 0.7, 600, animal) -
    gei.compute(300, 0, 4, 65, "STALL", 0.5, 0, 600, animal);
  expect(growing("HEIFER") / growing("STEER")).toBeCloseTo(1.25 ** 0.75, 9);
  expect(growing("STEER") / growing("BULL")).toBeCloseTo(1.2 ** 0.75, 9);
});

test("takes heifers not yet served, a calf of a zebu cow, milk-fed calves and buffalo milk", () => {
  const heifer = call(gei, [250, 0, 4, 60, "PASTURE", 0, 0.4, 400, "HEIFER"]) as number;
  expect(heifer).toBeLessThan(call(gei, [250, 0, 4, 60, "PASTURE", 0.5, 0.4, 400, "HEIFER"]) as number);
  expect(call(gei, [15, 0, 4, 95, null, 0, 0.2, 300, "HEIFER"])).toBeGreaterThan(0);
  expect(call(gei, [450, 6, 9, 55])).toBeGreaterThan(0);
});

test("a blank share pregnant is 0, in every host", () => {
  expect(call(gei, [600, 20, 4, 65])).toBe(call(gei, [600, 20, 4, 65, null, 0]));
});

test("gain without the mature weight is missing data, and a digestibility of 0.65 is refused", () => {
  expect(call(gei, [300, 0, 4, 65, null, null, 0.6])).toMatchObject({ code: "#N/A" });
  expect(call(gei, [600, 20, 4, 0.65])).toMatchObject({ code: "#VALUE!" });
});
