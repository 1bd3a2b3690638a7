/**
 * A small linear program: the least cost of amounts of 0 or more, each within its own limits, that keep linear limits. By
 * the simplex method in two phases on a full tableau, with Bland's rule, which never cycles.
 */
export interface LinearLimit {
  readonly coefficients: readonly number[];
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}
export type LinearAnswer =
  | {
      readonly kind: "optimal";
      readonly amounts: readonly number[];
      /** What a unit more of a limit's bound costs: below 0 where it would save, 0 where the limit does not bind. */
      readonly shadowPrices: readonly number[];
      /** By how much the cost of an amount that is 0 must fall before it is used. */
      readonly reducedCosts: readonly number[];
    }
  | { readonly kind: "infeasible" }
  | { readonly kind: "unbounded" };

/** A row of the tableau: coefficients times amounts, at least or at most or equal to a right side of 0 or more. */
interface Row {
  readonly limit: number;
  readonly sign: 1 | -1;
  readonly coefficients: readonly number[];
  readonly bound: number;
}

/** What is left to rounding, relative to numbers of about 1: the rows are scaled. */
const rounding = 1e-9;

export function leastCost(costs: readonly number[], limits: readonly LinearLimit[]): LinearAnswer {
  const rows = rowsOf(limits);
  const scales = rows.map(
    ({ coefficients, bound }) => 1 / Math.max(...coefficients.map(Math.abs), Math.abs(bound), 1e-12),
  );
  const count = costs.length;
  // Amounts, a slack for each row (what is over a least or under a most), and an artificial one for each row.
  const width = count + 2 * rows.length;
  const tableau = rows.map(({ coefficients, bound, sign }, i) => {
    // sign 1: coefficients*amounts - slack = bound; -1: coefficients*amounts + slack = bound
    const turned = bound < 0 ? -1 : 1;
    const line = new Float64Array(width + 1);
    for (const [j, coefficient] of coefficients.entries()) line[j] = turned * coefficient * scales[i]!;
    line[count + i] = -sign * turned;
    line[count + rows.length + i] = 1;
    line[width] = turned * bound * scales[i]!;
    return line;
  });
  const basis = rows.map((_, i) => count + rows.length + i);

  const missing = new Float64Array(width + 1);
  for (let i = 0; i < rows.length; i++) missing[count + rows.length + i] = 1;
  const phase1 = reduced(missing, tableau, basis);
  pivotToOptimum(phase1, tableau, basis, width);
  if (-phase1[width]! > rounding * Math.max(1, rows.length)) return { kind: "infeasible" };
  // Artificial amounts that are still in the basis at 0 leave it where another column of their row allows it.
  for (const [i, j] of basis.entries()) {
    if (j < count + rows.length) continue;
    const line = tableau[i]!;
    const enters = line.findIndex((value, k) => k < count + rows.length && Math.abs(value) > rounding);
    if (enters !== -1) pivot(tableau, undefined, basis, i, enters);
  }
  const scale = 1 / Math.max(...costs.map(Math.abs), 1e-12);
  const prices = new Float64Array(width + 1);
  for (const [j, cost] of costs.entries()) prices[j] = cost * scale;
  const phase2 = reduced(prices, tableau, basis);
  if (!pivotToOptimum(phase2, tableau, basis, count + rows.length)) return { kind: "unbounded" };
  // The reduced cost of an artificial amount is what its row's bound costs, turned round.
  const shadowPrices = limits.map((_, limit) =>
    rows.reduce((sum, row, i) => {
      if (row.limit !== limit) return sum;
      const turned = row.bound < 0 ? -1 : 1;
      return sum - (turned * phase2[count + rows.length + i]! * scales[i]!) / scale;
    }, 0),
  );
  const amounts = new Array<number>(count).fill(0);
  for (const [i, j] of basis.entries())
    if (j < count && tableau[i]![width]! > rounding) amounts[j] = tableau[i]![width]!;
  return { kind: "optimal", amounts, shadowPrices, reducedCosts: costs.map((_, j) => phase2[j]! / scale) };
}

/** The places of limits that cannot be kept together, of which none can be left out; none where all can be kept. */
export function conflict(limits: readonly LinearLimit[]): readonly number[] {
  const isPossible = (places: readonly number[]) => {
    const kept = places.map((place) => limits[place]!);
    const count = limits[0]?.coefficients.length ?? 0;
    return leastCost(new Array<number>(count).fill(0), kept).kind !== "infeasible";
  };
  let places = limits.map((_, place) => place);
  if (isPossible(places)) return [];
  for (const place of [...places]) {
    const others = places.filter((each) => each !== place);
    if (!isPossible(others)) places = others;
  }
  return places;
}

const rowsOf = (limits: readonly LinearLimit[]): Row[] =>
  limits.flatMap(({ coefficients, least, most }, limit): Row[] => [
    ...(least === undefined ? [] : [{ limit, sign: 1 as const, coefficients, bound: least }]),
    ...(most === undefined ? [] : [{ limit, sign: -1 as const, coefficients, bound: most }]),
  ]);

/** The costs in terms of the amounts outside the basis. */
function reduced(costs: Float64Array, tableau: readonly Float64Array[], basis: readonly number[]): Float64Array {
  const line = Float64Array.from(costs);
  for (const [i, j] of basis.entries()) subtract(line, tableau[i]!, costs[j]!);
  return line;
}

function subtract(line: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return;
  for (let k = 0; k < line.length; k++) line[k] = line[k]! - times * other[k]!;
}

/** Bland's rule: the first column that saves enters, and of the rows that bind first the one of the first column leaves. */
function pivotToOptimum(costs: Float64Array, tableau: Float64Array[], basis: number[], columns: number): boolean {
  const right = costs.length - 1;
  for (;;) {
    let enters = -1;
    for (let j = 0; j < columns && enters === -1; j++) if (costs[j]! < -rounding) enters = j;
    if (enters === -1) return true;
    let leaves = -1;
    for (const [i, line] of tableau.entries()) {
      if (line[enters]! <= rounding) continue;
      if (leaves === -1) {
        leaves = i;
        continue;
      }
      const gain = line[right]! / line[enters]! - tableau[leaves]![right]! / tableau[leaves]![enters]!;
      if (gain < -1e-12 || (gain <= 1e-12 && basis[i]! < basis[leaves]!)) leaves = i;
    }
    if (leaves === -1) return false;
    pivot(tableau, costs, basis, leaves, enters);
  }
}

function pivot(
  tableau: readonly Float64Array[],
  costs: Float64Array | undefined,
  basis: number[],
  leaves: number,
  enters: number,
): void {
  const row = tableau[leaves]!;
  const by = row[enters]!;
  for (let k = 0; k < row.length; k++) row[k] = row[k]! / by;
  for (const [i, line] of tableau.entries()) if (i !== leaves) subtract(line, row, line[enters]!);
  if (costs !== undefined) subtract(costs, row, costs[enters]!);
  basis[leaves] = enters;
}
