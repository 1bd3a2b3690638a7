import { dot, less, logs, mean } from "./columns.ts";

/** Wood's curve fitted to tests: y = level * day^rise * exp(-decline * day). */
interface WoodFit {
  readonly level: number;
  readonly rise: number;
  readonly decline: number;
  /** Share of the variance of ln(milk) that the curve explains; null where all tests are equal. */
  readonly r2: number | null;
}

/**
 * Least squares of ln(milk) = ln(level) + rise ln(day) - decline day. The curve has one solution if the tests stand on
 * three days or more; the values are centred first, so that the normal equations stay well conditioned.
 */
export function fitWood(days: readonly number[], milk: readonly number[]): WoodFit {
  const [logDay, logMilk, day] = [logs(days), logs(milk), new Float64Array(days)];
  const [meanX, meanT, meanY] = [mean(logDay), mean(day), mean(logMilk)];
  const [x, t, y] = [less(logDay, meanX), less(day, meanT), less(logMilk, meanY)];
  const [xx, tt, xt, xy, ty, yy] = [dot(x, x), dot(t, t), dot(x, t), dot(x, y), dot(t, y), dot(y, y)];
  const determinant = xx * tt - xt * xt;
  const rise = (xy * tt - ty * xt) / determinant;
  const decline = -(ty * xx - xy * xt) / determinant;
  const residual = y.map((value, i) => value - rise * x[i]! + decline * t[i]!);
  const allEqual = milk.every((kg) => kg === milk[0]);
  return {
    level: Math.exp(meanY - rise * meanX + decline * meanT),
    rise,
    decline,
    r2: allEqual ? null : 1 - dot(residual, residual) / yy,
  };
}
