/** Right by identity: the largest swing first, every driver keeps its values. */
import fc from "fast-check";
import { call } from "../../cells/call.ts";
import { tornado } from "./tornado.ts";

type Row = [string, number, number, number];
const rows = (...cells: unknown[]) => (call(tornado, cells) as Row[]).slice(1);

test("the largest swing stands first, every driver keeps its values, and ties keep their order", () => {
  const value = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 9 }), (drivers) => {
      const labels = drivers.map((_, k) => `driver ${k}`);
      const answer = rows(
        labels.map((label) => [label]),
        drivers.map(([low]) => [low]),
        drivers.map(([, high]) => [high]),
      );
      for (const [k, [driver, low, high, swing]] of answer.entries()) {
        expect([low, high]).toEqual(drivers[labels.indexOf(driver)]!.map((each) => each + 0));
        expect(swing).toBe(Math.abs(high - low));
        if (k === 0) continue;
        const [before, , , larger] = answer[k - 1]!;
        expect(larger).toBeGreaterThanOrEqual(swing);
        if (larger === swing) expect(labels.indexOf(before)).toBeLessThan(labels.indexOf(driver));
      }
    }),
  );
});

test("a number as a label is refused by name", () => {
  expect(
    call(tornado, [
      [["price"], [2]],
      [[1], [2]],
      [[3], [4]],
    ]),
  ).toMatchObject({
    sentence: "Row 2: labels 2 is a number: enter a text.",
  });
});
