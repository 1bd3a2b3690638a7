import { leastSquares } from "./least-squares.ts";
import { type Curve, fitCurve } from "./nonlinear-fit.ts";
import { fitWood } from "./wood-curve.ts";

export type LactationModel = "WOOD" | "WILMINK" | "DIJKSTRA" | "ALISCHAEFFER" | "MILKBOT";

/** Wilmink's decay of the start of lactation, per day, which is not fitted. */
const wilminkDecay = 0.05;
/** The length of lactation that Ali and Schaeffer take as one, and that yields are added up to. */
export const standardDays = 305;

/** The curves as Bovi-Analytics writes them, with how many of the parameters a, b, c, d and k each has. */
export const lactationCurves: Readonly<Record<LactationModel, { readonly letters: number; readonly yieldOn: Curve }>> =
  {
    // a, b and c
    WOOD: { letters: 3, yieldOn: ([a, b, c], t) => a! * t ** b! * Math.exp(-c! * t) },
    // a, b and c
    WILMINK: { letters: 3, yieldOn: ([a, b, c], t) => a! + b! * t + c! * Math.exp(-wilminkDecay * t) },
    // a to d
    DIJKSTRA: { letters: 4, yieldOn: ([a, b, c, d], t) => a! * Math.exp((b! * (1 - Math.exp(-c! * t))) / c! - d! * t) },
    // a to k
    ALISCHAEFFER: {
      letters: 5,
      yieldOn: ([a, b, c, d, k], t) => {
        const [g, w] = [t / standardDays, Math.log(standardDays / t)];
        return a! + b! * g + c! * g * g + d! * w + k! * w * w;
      },
    },
    // a to d
    MILKBOT: { letters: 4, yieldOn: ([a, b, c, d], t) => a! * (1 - Math.exp((c! - t) / b!) / 2) * Math.exp(-d! * t) },
  };

/** The parameters of the least squares, as many as the curve has letters; undefined where the tests do not determine them. */
export function fitLactation(
  model: LactationModel,
  days: readonly number[],
  milk: readonly number[],
): readonly number[] | undefined {
  switch (model) {
    case "WILMINK":
      return linear(milk, [days, days.map((t) => Math.exp(-wilminkDecay * t))]);
    case "ALISCHAEFFER": {
      const g = days.map((t) => t / standardDays);
      const w = days.map((t) => Math.log(standardDays / t));
      return linear(milk, [g, g.map((x) => x * x), w, w.map((x) => x * x)]);
    }
    case "WOOD": {
      const { level, rise, decline } = fitWood(days, milk);
      return curved("WOOD", days, milk, [[level, rise, decline]], [true, false, false]);
    }
    case "DIJKSTRA":
      return curved(
        "DIJKSTRA",
        days,
        milk,
        // Peaks on days 15 to 80; b is then d exp(c*peak).
        combinations([15, 30, 50, 80], [0.02, 0.05, 0.1], [0.001, 0.003, 0.006]).map(([peak, c, d]) => [
          d! * Math.exp(c! * peak!),
          c!,
          d!,
        ]),
        [true, true, true, true],
      );
    case "MILKBOT": {
      // From 5 days to two months of rise, and half-lives from four months to two years
      const shapes = combinations([5, 15, 30, 60], [0.001, 0.002, 0.004, 0.006]);
      const free = curved(
        "MILKBOT",
        days,
        milk,
        shapes.flatMap(([b, d]) => [-20, 0].map((c) => [b!, c, d!])), // begins before calving, or with it
        [true, true, false, true],
      );
      if (free !== undefined && Math.abs(free[2]!) <= standardDays) return free;
      // Tests that do not show the rise leave the offset open: it is 0 then.
      const fixed = fitCurve(
        ([a, b, d], t) => lactationCurves.MILKBOT.yieldOn([Math.exp(a!), Math.exp(b!), 0, Math.exp(d!)], t),
        shapes.map(([b, d]) => [Math.log(levelOf("MILKBOT", [b!, 0, d!], days, milk)), Math.log(b!), Math.log(d!)]),
        days,
        milk,
      );
      if (fixed === undefined) return undefined;
      const [a, b, d] = fixed.parameters.map(Math.exp);
      return determined([a!, b!, 0, d!]);
    }
  }
}

function linear(milk: readonly number[], columns: readonly (readonly number[])[]): readonly number[] | undefined {
  const fit = leastSquares(milk, columns);
  return typeof fit === "number" ? undefined : fit.coefficients;
}

/** Starts without their level a, which follows from them; parameters that are always positive are fitted as logarithms. */
function curved(
  model: LactationModel,
  days: readonly number[],
  milk: readonly number[],
  shapes: readonly (readonly number[])[],
  positive: readonly boolean[],
): readonly number[] | undefined {
  const { letters, yieldOn } = lactationCurves[model];
  const back = (u: readonly number[]) => u.map((value, i) => (positive[i] ? Math.exp(value) : value));
  const starts = shapes
    .map((shape) => (shape.length === letters ? shape : [levelOf(model, shape, days, milk), ...shape]))
    .map((start) => start.map((value, i) => (positive[i] ? Math.log(value) : value)));
  const fit = fitCurve((u, t) => yieldOn(back(u), t), starts, days, milk);
  return fit && determined(back(fit.parameters));
}

/** The level a of a curve with this shape, to which it is proportional. */
function levelOf(
  model: LactationModel,
  shape: readonly number[],
  days: readonly number[],
  milk: readonly number[],
): number {
  const shapes = days.map((day) => lactationCurves[model].yieldOn([1, ...shape], day));
  const [above, below] = [0, 0].map((_, k) =>
    shapes.reduce((sum, value, i) => sum + value * (k === 0 ? milk[i]! : value), 0),
  );
  return Math.max(above! / below!, 1e-6);
}

/** Parameters that run away, because a flatter or steeper curve always fits better, say nothing. */
function determined(parameters: readonly number[]): readonly number[] | undefined {
  return parameters.every((value) => value === 0 || (Math.abs(value) > 1e-9 && Math.abs(value) < 1e6))
    ? parameters
    : undefined;
}

const combinations = (...lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>((all, list) => all.flatMap((some) => list.map((value) => [...some, value])), [[]]);

/** The day of the peak; undefined for a curve that has none. */
export function peakDay(model: LactationModel, [a, b, c, d, k]: readonly number[]): number | undefined {
  const rising = (day: number) => (day > 0 && Number.isFinite(day) ? day : undefined);
  switch (model) {
    case "WOOD":
      return b! > 0 && c! > 0 ? b! / c! : undefined;
    case "WILMINK":
      return b! < 0 && c! < 0 ? rising(Math.log((wilminkDecay * c!) / b!) / wilminkDecay) : undefined;
    case "DIJKSTRA":
      return rising(Math.log(b! / d!) / c!);
    case "MILKBOT":
      return rising(c! + b! * Math.log((1 + b! * d!) / (2 * b! * d!)));
    case "ALISCHAEFFER": {
      const on = (day: number) => lactationCurves.ALISCHAEFFER.yieldOn([a!, b!, c!, d!, k!], day);
      let best = 1;
      for (let day = 2; day <= standardDays; day++) if (on(day) > on(best)) best = day;
      return best === 1 || best === standardDays ? undefined : highest(on, best - 1, best + 1);
    }
  }
}

/** The highest point between two days with one peak between them, by thirds. */
function highest(on: (day: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1e-6) {
    const third = (high - low) / 3; // halves would not tell on which side the peak is
    if (on(low + third) < on(high - third)) low += third;
    else high -= third;
  }
  return (low + high) / 2;
}

/** How well the yield holds after the peak, as each model measures it; undefined where its author has no measure. */
export function persistencyOf(model: LactationModel, [, b, c, d]: readonly number[]): number | undefined {
  if (model === "WOOD") return c! > 0 ? -(b! + 1) * Math.log(c!) : undefined;
  if (model === "WILMINK") return b!;
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: Ehrlich 2013 prints 0.693, days in which the yield falls by half
  return model === "MILKBOT" ? 0.693 / d! : undefined;
}
