import { templates } from "@dairy-functions/workbooks/templates";
import { open } from "./open.ts";

const chain = templates.find(({ name }) => name === "dairy-chain")!;

test("an opened template computes what is filled in", () => {
  const opened = open(chain);
  // By hand, from the printed inputs of the co-operative: 0.966 x 0.47 + 0.034 x 0.96 - 0.25.
  expect(opened.get("margin", 0)).toBeCloseTo(0.23666, 10);
  opened.set("farmPrice", 0.3, 0);
  expect(opened.get("margin", 0)).toBeCloseTo(0.18666, 10);
  expect(opened.get("channelName", 1)).toBe("Sweetshop");
  opened.set("channelName", "2", 1);
  expect(opened.get("channelName", 1)).toBe("2");
});

test("it tells its problems, what it refuses, and names that it does not have", () => {
  const opened = open(chain);
  expect(opened.problems()).toEqual([]);
  opened.set("farmPrice", "cheap", 0);
  expect(opened.problems()).toContainEqual(
    expect.stringMatching(/^Chain results, [A-Z]\d+: #VALUE! .*"cheap" is text/),
  );
  opened.clear();
  expect(opened.get("farmPrice", 0)).toBeNull();
  expect(opened.refusal("farmPrice", 0.3, 0)).toBeUndefined();
  expect(opened.refusal("farmPrice", -1, 0)).toMatch(/^Farm price: enter a number above 0/);
  expect(() => opened.get("farmPrice")).toThrow("farmPrice takes 1 indexes, not 0.");
  expect(() => opened.get("milkPrize", 0)).toThrow("dairy-chain has no quantity milkPrize.");
});

test("a share is shown in per cent", () => {
  const opened = open(templates.find(({ name }) => name === "herd-plan")!);
  expect(opened.refusal("culling", 0.6)).toBe("Cows culled in a year: enter a percentage from 0 % to 50 %.");
});
