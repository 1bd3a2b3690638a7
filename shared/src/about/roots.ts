import type { Limits } from "../define.ts";

/** A function of one number; undefined where it has no value. */
export type Curve = (x: number) => number | undefined;

export interface Roots {
  /** What gives the target, rising. */
  readonly found: readonly number[];
  /** Numbers between which everything gives the target. */
  readonly level?: readonly [from: number, to: number];
  /** The least and the largest value that was met; undefined where the curve has none. */
  readonly least?: number;
  readonly most?: number;
  /** Where the curve passes the target without meeting it, with its values on both sides. */
  readonly jump?: { readonly between: readonly [number, number]; readonly values: readonly [number, number] };
}

interface Point {
  readonly x: number;
  /** The value of the curve less the target. */
  readonly off: number;
}

/** How near a result must be to the target, as a part of it. */
const tolerance = 1e-9;
/** What a parameter without a limit is tried up to. */
const farthest = 1e12;
/** Evaluations after which nothing more is looked for. */
const most = 4000;

/**
 * Where a curve meets a target within the limits of its argument. It is scanned at some hundred places, close together
 * where its numbers usually are; what changes sign between two of them is halved until no double is left between, and
 * what only comes near is followed to its turning point.
 */
export function rootsOf(curve: Curve, limits: Limits, target: number, usual: readonly number[]): Roots {
  let evaluations = 0;
  const at = (x: number): Point | undefined => {
    if (limits.notZero && x === 0) return undefined;
    evaluations++;
    const y = curve(x);
    return y === undefined || !Number.isFinite(y) ? undefined : { x, off: y - target };
  };
  const middle = (a: number, b: number) => (limits.whole ? Math.floor(a / 2 + b / 2) : a / 2 + b / 2);
  const points = withEdges(
    placesIn(limits, usual).map((x) => at(x) ?? x),
    at,
    middle,
  );
  const pieces = points.filter((piece) => piece.length > 0);
  const all = pieces.flat();
  if (all.length === 0) return { found: [] };

  const values = all.map(({ off }) => off + target);
  const met: Point[] = [];
  let level: Roots["level"];
  let jump: Roots["jump"];
  const isMet = ({ off }: Point, scale: number) =>
    Math.abs(off) <= tolerance * (target === 0 ? scale : Math.abs(target));
  const between = (from: Point, to: Point) => {
    const scale = Math.max(Math.abs(from.off), Math.abs(to.off));
    let [a, b] = [from, to];
    for (;;) {
      const m = middle(a.x, b.x);
      const point = m === a.x || m === b.x ? undefined : at(m);
      if (point === undefined) break;
      if (point.off === 0) [a, b] = [point, point];
      else if (point.off > 0 === a.off > 0) a = point;
      else b = point;
    }
    const best = Math.abs(a.off) <= Math.abs(b.off) ? a : b;
    if (isMet(best, scale)) met.push(best);
    else jump ??= { between: [a.x, b.x], values: [a.off + target, b.off + target] };
  };

  for (const piece of pieces)
    for (const [k, point] of piece.entries()) {
      const next = piece[k + 1];
      const before = piece[k - 1];
      if (point.off === 0) {
        met.push(point);
        const isWide = next !== undefined && next.x - point.x > 1e-6 * Math.max(Math.abs(next.x), Math.abs(point.x));
        const half = isWide && next.off === 0 ? at(middle(point.x, next.x)) : undefined;
        if (half?.off === 0) level = [level?.[0] ?? point.x, next!.x];
        // Beside a number that meets the target exactly, the curve may turn back before the next one that was tried.
        for (const other of [before, next]) {
          const beside = other && at(point.x + 1e-6 * (other.x - point.x));
          if (beside && beside.off !== 0 && other.off !== 0 && beside.off > 0 !== other.off > 0) between(beside, other);
        }
      } else if ((before === undefined || next === undefined) && target !== 0 && isMet(point, 0)) met.push(point);
      else if (next !== undefined && next.off !== 0 && next.off > 0 !== point.off > 0) between(point, next);
      else if (before !== undefined && next !== undefined && evaluations < most) {
        const turn = turningPoint(before, point, next, at, limits.whole === true);
        if (turn === undefined) continue;
        if (turn.off > 0 === point.off > 0 && turn.off !== 0) {
          if (isMet(turn, Math.max(Math.abs(before.off), Math.abs(next.off)))) met.push(turn);
          continue;
        }
        if (turn.off === 0) met.push(turn);
        else {
          between(before, turn);
          between(turn, next);
        }
      }
    }
  const rising = met.sort((a, b) => a.x - b.x);
  const distinct = rising.filter(({ x }, k) => {
    const last = rising[k - 1]?.x;
    return last === undefined || x - last > 1e-7 * Math.max(Math.abs(x), Math.abs(last));
  });
  return {
    found: distinct.map(({ x, off }) => shortest(x, off, at)),
    least: Math.min(...values),
    most: Math.max(...values),
    ...(level === undefined ? {} : { level }),
    ...(jump === undefined ? {} : { jump }),
  };
}

/** Where to look: by powers of two from each limit and from the usual numbers, and evenly between close limits. */
function placesIn({ min, max, above, whole }: Limits, usual: readonly number[]): readonly number[] {
  const low = Math.max(above ?? -farthest, min ?? -farthest);
  const high = Math.min(max ?? farthest, farthest);
  const start = min ?? above ?? 0;
  const scale = Math.max(...usual.map((x) => Math.abs(x - start)), ...usual.map(Math.abs), 0) || 1;
  const places = [...usual, start, ...(max === undefined ? [] : [max])];
  for (let k = -40; k <= 80; k++) {
    const far = scale * 2 ** (k / 2);
    places.push(start + far, start - far);
    if (max !== undefined) places.push(max - far);
  }
  for (const end of [Math.min(high, start + 4 * scale), high])
    if (end - low < 1e4 * scale) for (let k = 1; k < 64; k++) places.push(low + ((end - low) * k) / 64);
  const inside = places
    .map((x) => (whole ? Math.round(x) : x))
    .filter((x) => x >= low && x <= high && (above === undefined || x > above) && Number.isFinite(x));
  return [...new Set(inside)].sort((a, b) => a - b);
}

/** The pieces in which a curve has values, each to its last double where it ends between two places. */
function withEdges(
  tried: readonly (Point | number)[],
  at: (x: number) => Point | undefined,
  middle: (a: number, b: number) => number,
): readonly Point[][] {
  const edge = (inside: Point, outside: number): Point => {
    let [last, beyond] = [inside, outside];
    for (let m = middle(last.x, beyond); m !== last.x && m !== beyond; m = middle(last.x, beyond)) {
      const point = at(m);
      if (point === undefined) beyond = m;
      else last = point;
    }
    return last;
  };
  const pieces: Point[][] = [[]];
  for (const [k, point] of tried.entries()) {
    const last = tried[k - 1];
    const piece = pieces[pieces.length - 1]!;
    if (typeof point === "number") {
      if (last !== undefined && typeof last !== "number") {
        const end = edge(last, point);
        if (end.x !== last.x) piece.push(end);
        pieces.push([]);
      }
      continue;
    }
    if (typeof last === "number") {
      const begin = edge(point, last);
      if (begin.x !== point.x) piece.push(begin);
    }
    piece.push(point);
  }
  return pieces;
}

/** Where a curve that comes nearer to the target and leaves it again turns, by the golden section. */
function turningPoint(
  before: Point,
  point: Point,
  next: Point,
  at: (x: number) => Point | undefined,
  whole: boolean,
): Point | undefined {
  const sign = point.off > 0 ? 1 : -1;
  const height = ({ off }: Point) => sign * off;
  const isDip =
    height(point) <= height(before) &&
    height(point) <= height(next) &&
    (height(point) < height(before) || height(point) < height(next));
  if (!isDip) return undefined;
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high, best] = [before.x, next.x, point];
  for (let k = 0; k < 80 && height(best) > 0; k++) {
    const isLeft = best.x - low > high - best.x;
    const part = isLeft ? best.x - (1 - golden) * (best.x - low) : best.x + (1 - golden) * (high - best.x);
    const x = whole ? Math.round(part) : part;
    const tried = x === best.x || x <= low || x >= high ? undefined : at(x);
    if (tried === undefined) break;
    if (height(tried) < height(best)) {
      if (isLeft) high = best.x;
      else low = best.x;
      best = tried;
    } else if (isLeft) low = x;
    else high = x;
  }
  return best;
}

/** The number with fewer digits, where it gives as good a result: 0.3 rather than 0.30000000000000004. */
function shortest(x: number, off: number, at: (x: number) => Point | undefined): number {
  for (const digits of [6, 9, 12, 15]) {
    const short = Number(x.toPrecision(digits));
    const there = at(short);
    if (there !== undefined && Math.abs(there.off) <= Math.abs(off)) return short;
  }
  return x;
}
