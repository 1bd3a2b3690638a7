import { call } from "../../cells/call.ts";
import { tlu } from "./tlu.ts";

test("a herd is the sum of its parts", () => {
  const parts = tlu.compute(["CATTLE"], [7], "FAO") + tlu.compute(["SHEEP", "GOAT"], [3, 4], "FAO");
  expect(tlu.compute(["cattle", "sheep", "goat"], [7, 3, 4], "FAO")).toBeCloseTo(parts, 12);
});

test("what the chosen table does not have is refused, not counted as nothing", () => {
  const sentence = (...cells: unknown[]) => (call(tlu, cells) as { sentence: string }).sentence;
  expect(sentence([["PIG"]], [[2]])).toBe("species must be CAMEL, CATTLE, SHEEP or GOAT for the table FAO.");
  expect(sentence([["COW"]], [[2]])).toBe("species must be CAMEL, CATTLE, SHEEP or GOAT for the table FAO.");
  expect(sentence([["CATTLE"]], [[2]], "STORCK")).toBe("species must be COW, OX, HEIFER or CALF for the table STORCK.");
  expect(sentence([["CATTLE"]], [[-2]])).toContain("heads -2 is too low");
});
