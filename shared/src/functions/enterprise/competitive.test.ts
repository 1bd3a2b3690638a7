/** Right by identity: the ends of the world market in order. */
import { call } from "../../cells/call.ts";
import { competitive } from "./competitive.ts";

const table = (...cells: unknown[]) => (call(competitive, cells) as [string, number, number, string][]).slice(1);
const verdict = (...cells: unknown[]) => table(...cells).pop()![3];

test.each([
  [15, "international: competitive on the world market"],
  [15.01, "partly: competitive on the world market while its price is high"],
  [18, "partly: competitive on the world market while its price is high"],
  [18.01, "domestic: competitive at home only"],
  [23, "domestic: competitive at home only"],
  [23.01, "not competitive"],
])("a cost of %d at 15 to 18 abroad and 23 at home", (cost, expected) => {
  expect(verdict(cost, 15, 18, 23)).toBe(expected);
});

test("prices left out leave out their rows", () => {
  expect(table(16, 15).map(([level]) => level)).toEqual(["World market, low price", "Verdict"]);
  expect(verdict(16, 15)).toBe("not competitive");
});

test("the ends of the world market the wrong way round are refused", () => {
  expect(call(competitive, [16, 18, 15])).toMatchObject({ code: "#VALUE!" });
});

test("a world market of one price has both ends at it", () => {
  expect(table(16, 15, 15).map(([, , gap]) => gap)).toEqual([-1, -1, ""]);
});
