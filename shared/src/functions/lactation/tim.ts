import { defineFunction } from "../../define.ts";
import { onePerDay } from "../../models/test-days.ts";

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
    {
      kind: "choice",
      name: "after",
      about: "What becomes of tests after endDay",
      choices: {
        LEAVEOUT: "they are left out",
        INTERPOLATE: "the first of them gives the yield of endDay, on a straight line from the test before",
      },
      default: "LEAVEOUT",
    },
  ],
  result: { unit: "kg" },
  formula:
    "I0 M1 + sum of Ii (Mi + Mi+1)/2 + In Mn: I0 days from calving to the first test, Ii between tests, In from the last test to endDay; M is milk, or milk*component/100; tests on one day count as their mean",
  source: [
    { key: "icar2020", at: "the test-interval method" },
    { key: "bovi", at: "the method as coded, which leaves out tests after the last day" },
    { key: "sargent1968", at: "the method" },
  ],
  cautions: [
    "Programs count the last interval differently by one day: here the intervals add up to endDay.",
    "Tests after endDay are left out, and the last one before it counts to endDay. INTERPOLATE uses the first one after it; the rule of ICAR was not seen.",
    "Two tests on one day count as their mean.",
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
    {
      args: [[[30], [60], [90]], [[20], [24], [22]], 80, null, "INTERPOLATE"],
      result: 1726.666667,
      note: "30 days of 20 kg, 30 of 22, and 20 between 24 and 22.67 kg",
    },
  ],
  conditions: [
    {
      holds: (daysInMilk, _milk, endDay) => daysInMilk.some((day) => day <= endDay),
      otherwise: "every test is after endDay: raise endDay or add earlier tests",
    },
  ],
  notNative: "it reads a list",
  compute: (daysInMilk, milk, endDay, component, after) => {
    const mass = milk.map((kilograms, i) => (component === undefined ? kilograms : (kilograms * component[i]!) / 100));
    const tests = onePerDay(daysInMilk, mass);
    const within = tests.days.filter((day) => day <= endDay).length;
    const days = tests.days.slice(0, within);
    const values = tests.values.slice(0, within);
    if (after === "INTERPOLATE" && within < tests.days.length && days[within - 1]! < endDay) {
      const [from, to] = [within - 1, within].map((k) => ({ day: tests.days[k]!, mass: tests.values[k]! }));
      days.push(endDay);
      values.push(from!.mass + ((to!.mass - from!.mass) * (endDay - from!.day)) / (to!.day - from!.day));
    }
    const between = days
      .slice(1)
      .reduce((sum, day, i) => sum + ((day - days[i]!) * (values[i]! + values[i + 1]!)) / 2, 0);
    return days[0]! * values[0]! + between + (endDay - days[days.length - 1]!) * values[values.length - 1]!;
  },
});
