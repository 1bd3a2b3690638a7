/** Right by identity: flows balance; second implementation: heads followed day by day. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { heifersNeeded } from "./heifersneeded.ts";
import { herdProject } from "./herdproject.ts";
import { herdSteady } from "./herdsteady.ts";

type Line = [string, number, number, number];
const steady = (...cells: unknown[]) => {
  const lines = (call(herdSteady, cells) as Line[]).slice(1);
  return {
    lines,
    classes: lines.slice(
      0,
      lines.findIndex(([name]) => name === "total"),
    ),
    of: (name: string) => lines.find(([each]) => each === name)!,
  };
};
const share = (max: number) => fc.double({ min: 0, max, noNaN: true });

test("flows balance: calves are bulls, die or calve, and heifers replace cows or are surplus", () => {
  fc.assert(
    fc.property(
      share(0.3),
      share(0.4),
      share(0.2),
      share(0.5),
      fc.integer({ min: 20, max: 40 }),
      (still, calf, heifer, rate, age) => {
        const { lines, classes, of } = steady(120, 410, still, calf, heifer, age, rate, 0.48);
        const flow = (name: string) => of(name)[3];
        expect(flow("bull calves") + flow("young stock died") + flow("heifers calving")).toBeCloseTo(
          flow("calves born alive"),
          9,
        );
        expect(flow("cows replaced") + flow("surplus heifers")).toBeCloseTo(flow("heifers calving"), 9);
        expect(classes.reduce((sum, line) => sum + line[1], 0)).toBeCloseTo(of("total")[1], 9);
        expect(classes.reduce((sum, line) => sum + line[2], 0)).toBeCloseTo(of("total")[2], 9);
        expect(lines).toHaveLength(age > 24 ? 11 : 10);
      },
    ),
  );
});

test("without losses heads are flows times the years in the class", () => {
  const { of } = steady(80, 365, 0, 0, 0, 33, 0.3);
  expect(of("heifers under 1 year")[1]).toBeCloseTo(40, 12);
  expect(of("heifers of 1 to 2 years")[1]).toBeCloseTo(40, 12);
  expect(of("heifers over 2 years")[1]).toBeCloseTo(40 * 0.75, 12);
});

test("heads are those of a herd followed day by day", () => {
  const [calf, heifer, age] = [0.2, 0.06, 27];
  const { of } = steady(100, 400, 0.05, calf, heifer, age, 0.3);
  const bornADay = of("heifers under 1 year")[3] / 365;
  const counted = [0, 0, 0];
  let alive = bornADay;
  for (let day = 0; day < (age / 12) * 365; day++) {
    const left = Math.min(1, (age / 12) * 365 - day); // the last day may be a part of one
    counted[Math.floor(day / 365)]! += alive * left;
    alive *= (1 - (day < 365 ? calf : heifer)) ** (1 / 365);
  }
  for (const [k, name] of ["heifers under 1 year", "heifers of 1 to 2 years", "heifers over 2 years"].entries())
    expect(Math.abs(of(name)[1] / counted[k]! - 1)).toBeLessThan(0.001);
});

test("a herd with just the calves that EXACT needs has no surplus", () => {
  const [calf, heifer, age, rate] = [0.1, 0.04, 26, 0.28];
  const survive = (1 - calf) * (1 - heifer) ** ((age - 12) / 12);
  const calves = heifersNeeded.compute(100, rate, age, 1 - survive, "EXACT");
  const female = calves / ((100 * 365) / 400);
  expect(steady(100, 400, 0, calf, heifer, age, rate, female).of("surplus heifers")[3]).toBeCloseTo(0, 9);
});

/** HERDPROJECT at yearly rates of each class: [death, sale], and calving and culling of the cows. */
function held(heads: number[], young: [number, number][], calving: number, culling: number) {
  const names = [...young.map((_, k) => `heifers ${k}`), "cows"];
  const rates = [
    ...young.map(([death, sale], k) => [`heifers ${k}`, 0, death, 0, sale, 0]),
    ["cows", calving, 0, culling, 0, 0],
  ];
  const rows = call(herdProject, [names.map((name, k) => [name, heads[k]]), rates, 20]) as number[][];
  return rows[21]!.slice(1, 1 + names.length);
}

test.each([24, 36])(
  "at the same rates the animals that enter each class stay as they are in HERDPROJECT: %d months",
  (age) => {
    const [cows, calf, heifer, rate] = [100, 0.12, 0.04, 0.25];
    const { classes, of } = steady(cows, 395, 0.06, calf, heifer, age, rate);
    const entering = classes.slice(0, -1).map((line) => line[3]);
    const surplus = of("surplus heifers")[3] / entering[entering.length - 1]!;
    const young = entering.map((_, k): [number, number] => [
      k === 0 ? calf : heifer,
      k === entering.length - 1 ? surplus : 0,
    ]);
    const calving = (365 / 395) * (1 - 0.06) * 0.5;
    const heads = [...entering, cows];
    for (const [k, head] of held(heads, young, calving, rate).entries()) expect(head).toBeCloseTo(heads[k]!, 9);
  },
);

test("its heads stay as they are in HERDPROJECT at rates from count to count", () => {
  const [cows, loss, rate] = [100, 0.1, 0.25];
  const { classes, of } = steady(cows, 395, 0.06, loss, loss, 36, rate);
  const heads = classes.map((line) => line[1]);
  // One mortality for all ages is the mortality from count to count; calves are counted after some of them died.
  const aliveAtCount = -loss / Math.log(1 - loss);
  const calving = (365 / 395) * (1 - 0.06) * 0.5 * aliveAtCount;
  const calved = of("heifers calving")[3] * aliveAtCount; // heifers over 2 years that are alive a year later
  const sale = (calved - cows * rate) / heads[2]!;
  const young: [number, number][] = [
    [loss, 0],
    [loss, 0],
    [loss, sale],
  ];
  for (const [k, head] of held(heads, young, calving, rate).entries()) expect(head).toBeCloseTo(heads[k]!, 9);
});

test("all calves lost leave a herd of cows that must buy every heifer", () => {
  const { of } = steady(100, 400, 0, 1, 0, 24, 0.3);
  expect(of("heifers under 1 year")[1]).toBe(0);
  expect(of("surplus heifers")[3]).toBe(-30);
});
