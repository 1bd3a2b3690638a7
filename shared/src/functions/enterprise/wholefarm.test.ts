/** Right by identity: enterprises add up to the farm. */
import { call } from "../../cells/call.ts";
import { ncfi } from "./ncfi.ts";
import { profitMargin } from "./profitmargin.ts";
import { wholeFarm } from "./wholefarm.ts";

const farm = [
  ["Dairy", 570, 150],
  ["Crops", 600, 250],
  ["Fallow", 0, 64],
];
const rows = (inputs: unknown) =>
  (call(wholeFarm, [inputs]) as [string, number, number, number, number, number][]).slice(1);

test("enterprises add up to the farm, and their shares to one", () => {
  const lines = rows(farm);
  const total = lines.pop()!;
  for (const column of [1, 2, 3, 5])
    expect(lines.reduce((all, line) => all + Number(line[column]), 0)).toBeCloseTo(Number(total[column]), 12);
  expect(total[3]).toBe(ncfi.compute(1170, 464));
  expect(total[4]).toBeCloseTo(profitMargin.compute(1170 - 464, 1170, "FARMINCOME", 0), 12);
});

test("an enterprise without returns has no margin", () => {
  expect(rows(farm)[2]).toEqual(["Fallow", 0, 64, -64, "", 0]);
});

test("columns stand in any order under their headers; costs typed as negative amounts are refused", () => {
  const turned = [
    ["Cash costs (US$)", "Enterprise", "Returns (US$)"],
    ...farm.map(([name, returns, costs]) => [costs, name, returns]),
  ];
  expect(rows(turned)).toEqual(rows(farm));
  expect(call(wholeFarm, [[["Dairy", 570, -150]]])).toMatchObject({
    sentence: "inputs, row 1: cashCosts -150 is too low: enter a number of 0 cur or more.",
  });
});
