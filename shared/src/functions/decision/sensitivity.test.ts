/** Right by identity: the base where both drivers are 1, and symmetric when turned round. */
import { call } from "../../cells/call.ts";
import { sensitivity } from "./sensitivity.ts";

const grid = (...cells: unknown[]) => call(sensitivity, cells) as number[][];

test("it is the base where both drivers are 1, and moves by an effect when a driver doubles", () => {
  const answer = grid(100, [[1], [2]], [[1], [2]], 600, -300);
  expect(answer[1]![1]).toBe(100);
  expect(answer[2]![1]).toBe(700);
  expect(answer[1]![2]).toBe(-200);
});

test("turned round, rows become columns", () => {
  const answer = grid(100, [[0.9], [1.1]], [[0.5], [1], [1.5]], 600, -300)
    .slice(1)
    .map((row) => row.slice(1));
  const turned = grid(100, [[0.5], [1], [1.5]], [[0.9], [1.1]], -300, 600)
    .slice(1)
    .map((row) => row.slice(1));
  for (const [i, row] of answer.entries())
    for (const [j, value] of row.entries()) expect(turned[j]![i]).toBeCloseTo(value, 9);
});
