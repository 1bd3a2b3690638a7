/** Right by identity: a dearer practice that earns no more returns nothing. */
import { call } from "../../cells/call.ts";
import { mrr } from "./mrr.ts";

test("a dearer practice that earns no more returns nothing", () => {
  expect(mrr.compute(400, 400, 100, 150)).toBe(0);
  expect(mrr.compute(400, 375, 100, 150)).toBe(-0.5);
});

test("practices of one cost, or a cheaper new one, have no such rate", () => {
  const sentence = "costTo must be above costFrom: the new practice is the more expensive one.";
  expect(call(mrr, [400, 475, 100, 100])).toMatchObject({ code: "#VALUE!", sentence });
  expect(call(mrr, [475, 400, 150, 100])).toMatchObject({ code: "#VALUE!", sentence });
});
