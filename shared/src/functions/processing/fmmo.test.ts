import { call } from "../../cells/call.ts";
import { fmmo } from "./fmmo.ts";
import { payComponent } from "./paycomponent.ts";

const prices = (...cells: unknown[]) => {
  const table = call(fmmo, cells) as [string, number][];
  return Object.fromEntries(table.slice(1)) as Record<string, number>;
};

test("University of Wisconsin, August 2016: butter at 2.2254 and a make allowance of 0.1202 make butterfat 2.5262", () => {
  const { Butterfat } = prices(1.6, 2.2254, 0.3, 0.85, "2005", [["butter make allowance", 0.1202]]);
  expect(Math.abs(Butterfat! - 2.5262)).toBeLessThanOrEqual(0.0001);
});

test("the formulas as printed, with their constants", () => {
  const [cheese, butter, whey, powder] = [1.7345, 2.1012, 0.3811, 1.2034];
  const BF = (butter - 0.115) * 1.2;
  const P = (cheese - 0.165) * 1.383 + ((cheese - 0.165) * 1.572 - BF * 0.9) * 1.17;
  const OS = (whey - 0.159) * 1.03;
  const N = (powder - 0.14) * 0.99;
  const given = prices(cheese, butter, whey, powder);
  const expected = [BF, P, OS, N, 0.965 * (3.1 * P + 5.9 * OS) + 3.5 * BF, 0.965 * 9 * N + 3.5 * BF];
  for (const [i, price] of Object.values(given).entries()) expect(price).toBeCloseTo(expected[i]!, 12);
});

test("Class III is the value of the components of a hundredweight of its milk", () => {
  const { Butterfat, Protein, "Other solids": OtherSolids, "Class III": classThree } = prices(1.7, 2, 0.4, 1.1);
  const value = payComponent.compute(100, 3.5, 3.1 * 0.965, Butterfat!, Protein!, 0, 5.9 * 0.965, OtherSolids!);
  expect(classThree).toBeCloseTo(value, 9);
});

test("dearer butter raises butterfat and lowers protein; cheese does not touch Class IV", () => {
  const [low, high] = [prices(1.7, 2, 0.4, 1.1), prices(1.7, 2.2, 0.4, 1.1)];
  expect(high.Butterfat).toBeGreaterThan(low.Butterfat!);
  expect(high.Protein).toBeLessThan(low.Protein!);
  expect(prices(1.9, 2, 0.4, 1.1)["Class IV"]).toBe(low["Class IV"]);
});

test("the year may be typed as a number or a text, other years wait", () => {
  expect(prices(1.7, 2, 0.4, 1.1, 2005)).toEqual(prices(1.7, 2, 0.4, 1.1, "2005"));
  expect(call(fmmo, [1.7, 2, 0.4, 1.1, 2025])).toMatchObject({ code: "#VALUE!" });
});

test("an unknown constant and a second column are refused", () => {
  expect(call(fmmo, [1.7, 2, 0.4, 1.1, null, [["butter make allowence", 0.12]]])).toMatchObject({
    sentence: 'constants, row 1: unknown line "butter make allowence". Did you mean "butter make allowance"?',
  });
  expect(call(fmmo, [1.7, 2, 0.4, 1.1, null, [["butter make allowance", 0.12, 0.13]]])).toMatchObject({
    code: "#VALUE!",
    sentence: "constants has several columns of values: select labels and one column.",
  });
});
