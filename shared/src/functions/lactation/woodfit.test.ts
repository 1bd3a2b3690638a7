/** Right by algebra: finds the curve that made the yields. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { wood } from "./wood.ts";
import { woodFit } from "./woodfit.ts";

const fit = (days: readonly number[], milk: readonly number[]) =>
  (call(woodFit, [[...days], [...milk]]) as unknown[][])[1] as (number | string)[];

test("finds the curve that made the yields", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 5, max: 40, noNaN: true }),
      fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      fc.double({ min: 0.001, max: 0.01, noNaN: true }),
      (level, rise, decline) => {
        const days = [5, 30, 60, 100, 150, 220, 300];
        const found = fit(
          days,
          days.map((day) => wood.compute(level, rise, decline, day)),
        );
        expect((found[0] as number) / level).toBeCloseTo(1, 8);
        expect((found[1] as number) / rise).toBeCloseTo(1, 8);
        expect((found[2] as number) / decline).toBeCloseTo(1, 8);
        expect(found[3]).toBeCloseTo(1, 10);
      },
    ),
  );
});

test("milk in other units changes the level alone", () => {
  const days = [8, 35, 66, 130, 201, 281];
  const milk = [22.1, 29.4, 28, 24.9, 20.4, 15.9];
  const [kilograms, pounds] = [
    fit(days, milk),
    fit(
      days,
      milk.map((kg) => kg / 0.45359237),
    ),
  ];
  expect((pounds[0] as number) / (kilograms[0] as number)).toBeCloseTo(1 / 0.45359237, 9);
  for (const k of [1, 2, 3, 4, 6]) expect(pounds[k]).toBeCloseTo(kilograms[k] as number, 9);
});

test("a lactation that only falls has no peak, and one that only rises no persistency", () => {
  const falling = fit([10, 50, 100, 200, 300], [30, 24, 20, 15, 11]);
  expect(falling.slice(4, 6)).toEqual(["", ""]);
  const rising = fit([10, 50, 100, 200], [10, 13, 17, 28]);
  expect(rising.slice(4)).toEqual(["", "", ""]);
});

test("too few days, and a yield of 0, are refused", () => {
  expect(
    call(woodFit, [
      [10, 50],
      [20, 25],
    ]),
  ).toMatchObject({
    code: "#N/A",
    sentence: "daysInMilk has tests on two days: Wood's curve needs three or more.",
  });
  expect(
    call(woodFit, [
      [10, 10, 50],
      [20, 21, 25],
    ]),
  ).toMatchObject({ code: "#N/A" });
  expect(
    call(woodFit, [
      [10, 50, 90],
      [20, 25, 0],
    ]),
  ).toMatchObject({ code: "#VALUE!" });
});

test("three days are enough, and give the curve through them", () => {
  const days = [10, 60, 200];
  const [level, rise, decline, fitted] = fit(days, [20, 26, 18]) as number[];
  for (const [i, milk] of [20, 26, 18].entries())
    expect(wood.compute(level!, rise!, decline!, days[i]!)).toBeCloseTo(milk, 8);
  expect(fitted).toBeCloseTo(1, 10);
});

test("tests on one day are one day", () => {
  expect(
    call(woodFit, [
      [10, 10],
      [20, 21],
    ]),
  ).toMatchObject({
    sentence: "daysInMilk has tests on one day: Wood's curve needs three or more.",
  });
});

test("two tests on one day count as their mean, as in TIM", () => {
  expect(fit([10, 60, 60, 120, 200], [20, 25, 27, 24, 18])).toEqual(fit([10, 60, 120, 200], [20, 26, 24, 18]));
});
