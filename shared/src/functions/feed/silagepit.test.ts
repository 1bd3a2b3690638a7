/** Right by identity: what is fed and lost is the silage of the pit. */
import { call } from "../../cells/call.ts";
import { silagePit } from "./silagepit.ts";

const amounts = (...cells: unknown[]) =>
  (call(silagePit, cells) as [string, number, string][]).slice(1).map(([, amount]) => amount);

test("what is fed in all days and what is lost are the silage of the pit, and all layers its length", () => {
  const [volume, asFed, dryMatter, toFeed, days, layer] = amounts(40, 8, 2.5, 700, 30, 2000, 0.12);
  expect(volume).toBeCloseTo(800, 9);
  expect(asFed! * 1000).toBeCloseTo(800 * 700, 6);
  expect(dryMatter).toBeCloseTo(asFed! * 0.3, 9);
  expect(days! * 2 + asFed! * 0.12).toBeCloseTo(asFed!, 9);
  expect(days! * layer!).toBeCloseTo(40, 9);
  expect(toFeed).toBeCloseTo(asFed! * 0.88, 9);
});

test("without a daily amount there are no days, and a pit of one household is accepted", () => {
  expect(amounts(2, 1, 1, 500, 30).slice(4)).toEqual(["", ""]);
  expect(amounts(2, 1, 1, 500, 30, 10)[4]).toBeCloseTo(100, 9);
});

test("density in tonnes is refused with what is accepted", () => {
  expect(call(silagePit, [30, 6, 2, 0.65, 32])).toMatchObject({
    code: "#VALUE!",
    sentence: expect.stringContaining("density"),
  });
});
