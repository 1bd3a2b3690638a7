/** Right by identity: equal prices are the indicator under any weights. */
import { call } from "../../cells/call.ts";
import { worldMilkPrice } from "./worldmilkprice.ts";

test("three equal prices are the indicator, under any weights that add to 1", () => {
  expect(call(worldMilkPrice, [47.1, 47.1, 47.1])).toBeCloseTo(47.1, 12);
  expect(call(worldMilkPrice, [47.1, 47.1, 47.1, 0.35, 0.45, 0.2])).toBeCloseTo(47.1, 12);
  for (const date of [2012, "2019"])
    expect(call(worldMilkPrice, [47.1, 47.1, 47.1, null, null, null, date])).toBeCloseTo(47.1, 12);
});

test("the weights of 2012 are 35, 45 and 20 %", () => {
  expect(call(worldMilkPrice, [100, 0, 0, null, null, null, 2012])).toBeCloseTo(35, 12);
  expect(call(worldMilkPrice, [0, 100, 0, null, null, null, 2012])).toBeCloseTo(45, 12);
  expect(call(worldMilkPrice, [0, 0, 100, null, null, null, 2012])).toBeCloseTo(20, 12);
});

test("weights that do not add to 1 are refused, also where one is changed alone", () => {
  const refusal = { code: "#VALUE!", sentence: "the three weights must add up to 1." };
  expect(call(worldMilkPrice, [40, 45, 42, 0.35])).toMatchObject(refusal);
  expect(call(worldMilkPrice, [40, 45, 42, 0.35, 0.45, 0.25])).toMatchObject(refusal);
  expect(call(worldMilkPrice, [40, 45, 42, 35, 45, 20])).toMatchObject({
    sentence: "weightSkimButter 35 looks like a percentage: enter 0.35 or 35 %.",
  });
});
