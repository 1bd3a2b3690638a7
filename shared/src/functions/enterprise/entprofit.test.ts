/** Right by published: BD-2, 0.15 per 100 kg ECM; algebra: price less cost of milk only. */
import { costMilkTable } from "./costmilktable.ts";
import { entProfit } from "./entprofit.ts";
import { returnLabour } from "./returnlabour.ts";

// Farm BD-2 per 100 kg ECM, Hemme, Garcia and Khan 2004, section 3.6: returns from milk, cattle and manure, the costs of
// the accounts, and the opportunity costs of 21.65, of which only the sum is printed.
const [milk, cattle, manure, accountCost] = [22.92, 4.35, 0.73, 6.2] as const;
const [labour, land, capital] = [17, 3.65, 1] as const;
const income = milk + cattle + manure - accountCost;
const profit = entProfit.compute(income, labour, land, capital);

test("it is the milk price less the cost of milk production only, printed 0.15", () => {
  const rows = costMilkTable.compute(accountCost, labour, land, capital, cattle, manure, 0, milk, 100, true);
  if (!Array.isArray(rows)) throw rows;
  const costOfMilk = rows.find(({ item }) => item === "Cost of milk only")!.amount as number;
  expect(profit).toBeCloseTo(milk - costOfMilk, 12);
  expect(profit).toBeCloseTo(0.15, 12);
});

test("what is left once land and capital are paid is the return to labour, whatever the family's wage", () => {
  const hours = 107;
  const returned = (wages: number) =>
    returnLabour.compute(entProfit.compute(income, wages, land, capital), 0, wages, hours) * hours;
  expect(returned(labour)).toBeCloseTo(income - land - capital, 12);
  expect(returned(0)).toBeCloseTo(income - land - capital, 12);
});
