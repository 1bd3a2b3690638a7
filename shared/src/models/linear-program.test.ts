import fc from "fast-check";
import programs from "../../../test/cases/linear-programs.json";
import { conflict, type LinearLimit, leastCost } from "./linear-program.ts";

const costOf = (costs: readonly number[], limits: readonly LinearLimit[]) => {
  const answer = leastCost(costs, limits);
  return answer.kind === "optimal" ? costs.reduce((sum, cost, j) => sum + cost * answer.amounts[j]!, 0) : undefined;
};

test("random programs: the same answers as HiGHS in SciPy 1.17.1 (linprog)", () => {
  expect(programs).toHaveLength(30);
  for (const { costs, limits, kind, cost } of programs) {
    expect(leastCost(costs, limits).kind).toBe(kind);
    if (cost !== undefined) expect(costOf(costs, limits)).toBeCloseTo(cost, 9);
  }
});

test("the amounts keep every limit, and shadow prices are what a little more of a limit costs", () => {
  let compared = 0;
  for (const { costs, limits } of programs) {
    const answer = leastCost(costs, limits);
    if (answer.kind !== "optimal") continue;
    for (const [i, { coefficients, least, most }] of (limits as LinearLimit[]).entries()) {
      const amount = coefficients.reduce((sum, each, j) => sum + each * answer.amounts[j]!, 0);
      if (least !== undefined) expect(amount).toBeGreaterThanOrEqual(least - 1e-7);
      if (most !== undefined) expect(amount).toBeLessThanOrEqual(most + 1e-7);
      if (least !== undefined && most !== undefined) continue; // one or the other binds
      const step = 1e-4;
      const moved = (by: number) =>
        costOf(
          costs,
          limits.map((each, k) =>
            k !== i ? each : { coefficients, ...(least === undefined ? { most: most! + by } : { least: least + by }) },
          ),
        );
      const [down, up] = [moved(-step), moved(step)];
      if (down === undefined || up === undefined) continue;
      expect(answer.shadowPrices[i]).toBeGreaterThanOrEqual((costOf(costs, limits)! - down) / step - 1e-6);
      expect(answer.shadowPrices[i]).toBeLessThanOrEqual((up - costOf(costs, limits)!) / step + 1e-6);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(30);
});

test("an amount that is not used comes in when its cost falls by more than its reduced cost", () => {
  for (const { costs, limits } of programs) {
    const answer = leastCost(costs, limits);
    if (answer.kind !== "optimal") continue;
    for (const [j, reduced] of answer.reducedCosts.entries()) {
      if (answer.amounts[j]! > 0) continue;
      const cheaper = costs.map((cost, k) => (k === j ? cost - reduced - 0.01 : cost));
      if (cheaper[j]! < 0) continue;
      const other = leastCost(cheaper, limits);
      expect(other.kind === "optimal" && other.amounts[j]! > 0).toBe(true);
    }
  }
});

test("a conflict cannot be kept, and leaving out any of its limits makes it possible", () => {
  for (const { limits, kind } of programs) {
    const places = conflict(limits);
    expect(places.length > 0).toBe(kind === "infeasible");
    for (const place of places) {
      const others = places.filter((each) => each !== place).map((each) => limits[each]!);
      expect(conflict(others)).toEqual([]);
    }
  }
});

test("ends where many limits meet in one corner, whatever their order (Beale 1955)", () => {
  const beale: LinearLimit[] = [
    { coefficients: [0.25, -8, -1, 9], most: 0 },
    { coefficients: [0.5, -12, -0.5, 3], most: 0 },
    { coefficients: [0, 0, 1, 0], most: 1 },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(beale, { minLength: 3 }), (limits) => {
      expect(costOf([-0.75, 20, -0.5, 6], limits)).toBeCloseTo(-1.25, 9);
    }),
  );
});

test("the same least twice, and an equality that follows from others, do no harm", () => {
  const limits = [
    { coefficients: [1, 1], least: 4 },
    { coefficients: [1, 1], least: 4 },
    { coefficients: [2, 2], least: 8, most: 8 },
  ];
  expect(costOf([3, 2], limits)).toBeCloseTo(8, 12);
  expect(leastCost([-1, 0], [{ coefficients: [1, -1], most: 2 }]).kind).toBe("unbounded");
});
