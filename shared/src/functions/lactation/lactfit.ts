import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { fitLactation, lactationCurves, peakDay, persistencyOf, standardDays } from "../../models/lactation-curves.ts";
import { onePerDay } from "../../models/test-days.ts";

export const lactFit = defineFunction({
  name: "LACTFIT",
  summary: "Fits a lactation curve to test-day yields by one of five published models.",
  purpose:
    "Use it for the peak, the persistency and the 305-day yield of a cow or a herd, and to see which model fits its tests best.",
  params: [
    { kind: "list", name: "daysInMilk", about: "Days in milk of the tests, in any order", unit: "d", min: 1 },
    { kind: "list", name: "milk", about: "Yield on each test day", unit: "kg/d", above: 0 },
    {
      kind: "choice",
      name: "model",
      about: "Curve",
      choices: {
        WOOD: "a t^b exp(-c t), tests on three days",
        WILMINK: "a + b t + c exp(-0.05 t), tests on three days",
        DIJKSTRA: "a exp(b (1 - exp(-c t))/c - d t), tests on four days",
        ALISCHAEFFER: "a + b g + c g^2 + d w + k w^2 with g = t/305 and w = ln(305/t), tests on five days",
        MILKBOT: "a (1 - exp((c - t)/b)/2) exp(-d t), tests on four days",
      },
      default: "WOOD",
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "model", kind: "text" },
      { name: "a", kind: "cell" },
      { name: "b", kind: "cell" },
      { name: "c", kind: "cell" },
      { name: "d", kind: "cell" },
      { name: "k", kind: "cell" },
      { name: "r2", unit: "fraction" },
      { name: "error", label: "standard error", unit: "kg/d" },
      { name: "peakDay", unit: "d" },
      { name: "peakYield", unit: "kg/d" },
      { name: "persistency", kind: "cell" },
      { name: "milk305", label: "milk to day 305", unit: "kg" },
    ],
  },
  formula:
    "least squares of milk, not of its logarithm; peak day WOOD b/c; WILMINK ln(0.05 c/b)/0.05; DIJKSTRA ln(b/d)/c; MILKBOT c + b ln((1 + b d)/(2 b d)); ALISCHAEFFER by search; persistency WOOD -(b + 1) ln c, WILMINK b, MILKBOT 0.693/d; milk to day 305 is the sum over every day",
  source: [
    { key: "bovi", at: "the five curves, the persistency of Wood and of MilkBot (after Ehrlich 2013)" },
    { key: "wood1967", at: "the curve and its peak (WOOD)" },
  ],
  cautions: [
    "WOOD here fits yields, WOODFIT their logarithms: a day of much milk counts more here, so the two differ a little.",
    "Two tests on one day count as their mean.",
    "MILKBOT keeps c at 0 where the tests do not show the rise. Fits with as many tests as letters go through every test, which says nothing about the fit.",
    "The peak is blank where the curve has none.",
  ],
  examples: [
    {
      args: [[[10], [50], [100], [200], [300]], [[26.5], [26.5], [25], [20], [15]], "WILMINK"],
      result: [
        [
          "model",
          "a",
          "b",
          "c",
          "d",
          "k",
          "r2 (fraction)",
          "standard error (kg/d)",
          "peak day (d)",
          "peak yield (kg/d)",
          "persistency",
          "milk to day 305 (kg)",
        ],
        [
          "WILMINK",
          29.56926332,
          -0.04823809311,
          -4.327262177,
          null,
          null,
          0.998123625,
          0.307368643,
          30.01618067,
          27.15657814,
          -0.04823809311,
          6683.195075,
        ],
      ],
    },
  ],
  notNative: "it reads lists and iterates",
  compute: (daysInMilk, milk, model) => {
    const { days, values } = onePerDay(daysInMilk, milk);
    const { letters, yieldOn } = lactationCurves[model];
    if (days.length < letters)
      return new CellError(
        "#N/A",
        say(messages.functions.tooFewTestDays, { days: days.length, model, needed: letters }),
      );
    const parameters = fitLactation(model, days, values);
    if (parameters === undefined) return new CellError("#N/A", say(messages.functions.curveUndetermined, { model }));
    const on = (day: number) => yieldOn(parameters, day);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const total = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const left = values.reduce((sum, value, i) => sum + (value - on(days[i]!)) ** 2, 0);
    const peak = peakDay(model, parameters);
    let milk305 = 0;
    for (let day = 1; day <= standardDays; day++) milk305 += on(day);
    const [a, b, c, d, k] = parameters;
    return [
      {
        model,
        a: a!,
        b: b!,
        c: c!,
        d: d ?? null,
        k: k ?? null,
        r2: total === 0 ? null : 1 - left / total,
        error: days.length === letters ? null : Math.sqrt(left / (days.length - letters)),
        peakDay: peak ?? null,
        peakYield: peak === undefined ? null : on(peak),
        persistency: persistencyOf(model, parameters) ?? null,
        milk305,
      },
    ];
  },
});
