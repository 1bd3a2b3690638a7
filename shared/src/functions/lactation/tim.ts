import { defineFunction } from "../../define.ts";

export const tim = defineFunction({
  name: "TIM",
  summary: "Estimates lactation yield, or the yield of one component, from test days by the ICAR test-interval method.",
  purpose: "Use it to get the milk of a whole lactation from a test every few weeks.",
  params: [
    { kind: "list", name: "daysInMilk", about: "Days in milk of the tests, in any order", unit: "d", min: 1 },
    { kind: "list", name: "milk", about: "Yield on each test day", unit: "kg/d", min: 0 },
    { name: "endDay", about: "Last day counted", unit: "d", min: 1, whole: true, default: 305 },
    {
      kind: "list",
      name: "component",
      about: "Fat, protein or another percentage on each test day: the result is then kilograms of it",
      unit: "%",
      min: 1,
      max: 25,
      optional: true,
    },
  ],
  result: { unit: "kg" },
  formula:
    "I0 M1 + sum of Ii (Mi + Mi+1)/2 + In Mn: I0 days from calving to the first test, Ii between tests, In from the last test to endDay; M is milk, or milk*component/100",
  source: [
    { key: "icar2020", at: "the test-interval method" },
    { key: "sargent1968", at: "the method" },
  ],
  cautions: [
    "Programs count the last interval differently by one day: here the intervals add up to endDay.",
    "Tests after endDay are refused: the method has no rule for them.",
  ],
  examples: [
    {
      args: [[[30], [60], [90]], [[20], [24], [22]], 100],
      result: 2170,
      note: "30 days of 20, 30 of 22, 30 of 23 and 10 of 22 kg",
    },
    {
      args: [[[30], [60], [90]], [[20], [24], [22]], 100, [[4], [4], [4]]],
      result: 86.8,
      note: "4 % fat in it",
    },
  ],
  conditions: [
    {
      holds: (daysInMilk) => new Set(daysInMilk).size === daysInMilk.length,
      otherwise: "a day appears twice in daysInMilk: enter one test a day",
    },
    {
      holds: (daysInMilk, _milk, endDay) => daysInMilk.every((day) => day <= endDay),
      otherwise: "a test is after endDay: leave it out or raise endDay",
    },
  ],
  notNative: "it reads a list",
  compute: (daysInMilk, milk, endDay, component) => {
    const tests = daysInMilk
      .map((day, i) => ({ day, mass: component === undefined ? milk[i]! : (milk[i]! * component[i]!) / 100 }))
      .sort((a, b) => a.day - b.day);
    const [first, last] = [tests[0]!, tests[tests.length - 1]!];
    const between = tests
      .slice(1)
      .reduce((sum, test, i) => sum + ((test.day - tests[i]!.day) * (tests[i]!.mass + test.mass)) / 2, 0);
    return first.day * first.mass + between + (endDay - last.day) * last.mass;
  },
});
