/** Right by identity: what is used where use is as it should be. */
import { demand } from "./demand.ts";
import { milkBalance } from "./milkbalance.ts";

test("a country that uses as much a head as it should demands what it uses", () => {
  const lines = milkBalance.compute(2_100_000, 150_000, 0, 0, 130_000_000, undefined);
  if (!Array.isArray(lines)) throw lines;
  const perHeadAndDay = lines.find(({ item }) => item === "Use per head and day")!.value!;
  expect(demand.compute(130_000_000, perHeadAndDay, 365)).toBeCloseTo(2_250_000, 6);
});
