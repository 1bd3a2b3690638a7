/** Right by algebra: Acharya from the farmer's share, Shepherd from Calkins; identity: free of the currency. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { farmerShare } from "./farmershare.ts";
import { marketEff } from "./marketeff.ts";

const money = fc.double({ min: 0.01, max: 1000, noNaN: true });
const methods = ["ACHARYA", "SHEPHERD", "CALKINS"] as const;

test("Acharya is share/(1 - share) of the farmer's share of the consumer price", () => {
  fc.assert(
    fc.property(money, money, money, (farm, cost, margin) => {
      const share = farmerShare.compute(farm, farm + cost + margin, 1, 0);
      const odds = share / (1 - share);
      expect(Math.abs(marketEff.compute(farm, cost, margin, "ACHARYA") / odds - 1)).toBeLessThan(1e-6);
    }),
  );
});

test("Shepherd is farm price over cost plus what Calkins has above 1", () => {
  fc.assert(
    fc.property(money, money, money, (farm, cost, margin) => {
      const shepherd = marketEff.compute(farm, cost, margin, "SHEPHERD");
      const sum = farm / cost + marketEff.compute(farm, cost, margin, "CALKINS") - 1;
      expect(Math.abs(shepherd - sum)).toBeLessThan(1e-6 * (1 + Math.abs(sum)));
    }),
  );
});

test.each(methods)("%s does not depend on the currency", (method) => {
  expect(marketEff.compute(2000, 400, 600, method)).toBeCloseTo(marketEff.compute(20, 4, 6, method), 12);
});

test("a chain without cost has no efficiency", () => {
  expect(call(marketEff, [20, 0, 0])).toMatchObject({ code: "#VALUE!" });
  expect(call(marketEff, [20, 0, 6])).toBeCloseTo(20 / 6, 12);
  expect(call(marketEff, [20, 0, 6, "CALKINS"])).toMatchObject({ code: "#VALUE!" });
});
