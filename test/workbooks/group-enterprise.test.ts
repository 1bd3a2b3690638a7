import { templates } from "@dairy-functions/workbooks/templates";
import { answer, column, number } from "./library.ts";
import { type Opened, open } from "./open.ts";

const group = templates.find(({ name }) => name === "group-enterprise")!;
const answers = [4, 4, 3, 4, 4, 3, 4, 2, 3, 3, 4, 3, 3, 2, 3, 1, 0, 0, 1, 0, 1, 0, 2, 0, 1, 2, 0];
const steps = answers.map((_, k) => (k < 7 ? 1 : k < 16 ? 2 : 3));

test.each(["add-in", "plain"] as const)(
  "step, shares and gaps are those of the library, in the %s edition",
  (edition) => {
    const opened = open(group, edition);
    const [scores, places] = [column(...answers), column(...steps)];
    expect(opened.get("reached")).toBe(number("MODESTEP", [scores, places, 0.8, 4]));
    for (const k of [0, 1, 2])
      expect(opened.get("share", k)).toBeCloseTo(number("MODESCORE", [scores, places, null, 4], `[${k + 1},4]`), 12);
    // MODEGAPS reads items that are done or not: 1 or 0.
    const whole = answers.map((each) => (each >= 3 ? 1 : 0));
    for (const [k, each] of whole.entries()) opened.set("answer", 4 * each, k);
    const names = answers.map((_, k) => opened.get("item", k));
    const gaps = answer("MODEGAPS", column(...whole), column(...names), places, 0.8)
      .slice(1)
      .map((row) => row[1]);
    expect(gaps).toHaveLength(3);
    expect(gaps.map((_, k) => opened.get("missing", k))).toEqual(gaps);
    expect(opened.get("gaps")).toBe(gaps.length);
  },
);

test("profit and refunds are right by hand", () => {
  const opened = open(group);
  // 38,400 + 600 - 96,000 x 0.30 - 2,900 - 3,200 - 1,500 - 300 - 700 - 200
  expect(opened.get("profit")).toBeCloseTo(1400, 9);
  expect(opened.get("refund", 0)).toBeCloseTo(700 * (1460 / 96000), 9);
  expect(opened.get("perDay")).toBeCloseTo((96000 * 0.3) / 48 / 365, 2);
  opened.set("memberLitres", 96001, 0);
  // Nobody's refund can be right while the members together have more than all milk.
  expect([0, 1].map((k) => opened.get("refund", k))).toEqual(["over the total", "over the total"]);
  opened.set("memberLitres", 1460, 0);
  opened.set("salaries", 10000);
  expect(opened.get("refund", 1)).toBe(0);
});

test.each(["add-in", "plain"] as const)(
  "refunds of 120 members add up to what is paid out, in the %s edition",
  (edition) => {
    const opened = open(group, edition);
    for (let k = 0; k < 120; k++) {
      opened.set("memberName", `Member ${k + 1}`, k);
      opened.set("memberLitres", 800, k);
    }
    opened.set("members", 120);
    const refunds = Array.from({ length: 120 }, (_, k) => Number(opened.get("refund", k)));
    // All 96,000 L, and half of the profit of 1,400.
    expect(refunds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(700, 9);
    expect(opened.get("verdict")).toMatch(/which 700 goes to the members\.$/);
    opened.set("memberLitres", 800.01, 119);
    expect(opened.get("refund", 0)).toBe("over the total");
    expect(opened.get("verdict")).toContain(
      " Refunds wait: the members listed delivered 96,000.01 L, more than the 96,000.00 L collected.",
    );
    opened.set("members", 119);
    expect(opened.get("verdict")).toContain(" 120 members are listed, but the group has 119: correct one of them.");
    expect(opened.problems()).toEqual([]);
  },
);

test("a group of one member, and milk without a name", () => {
  const opened = open(group);
  for (const k of [1, 2, 3]) for (const name of ["memberName", "memberLitres"]) opened.set(name, null, k);
  opened.set("members", 1);
  opened.set("litres", 1460);
  opened.set("sales", 10000);
  // 10,000 + 600 - 1,460 x 0.30 - 8,800, of which half.
  expect(opened.get("refund", 0)).toBeCloseTo(1362 / 2, 9);
  expect(opened.get("verdict")).toMatch(/The year brought 1,362, of which 681 goes to the member\.$/);
  opened.set("memberName", null, 0);
  expect(opened.get("refund", 0)).toBe("name is missing");
  expect(opened.get("verdict")).toContain(" 1 refund waits for a name.");
  expect(opened.problems()).toEqual([]);
});

describe("the sentence", () => {
  const saysAfter = (change: (opened: Opened) => void) => {
    const opened = open(group);
    change(opened);
    return opened.get("verdict");
  };
  const answerAll = (opened: Opened, of: (step: number) => number) => {
    for (const [k, step] of steps.entries()) opened.set("answer", of(step), k);
  };

  test("says what the example means", () => {
    expect(saysAfter(() => {})).toBe(
      "The group has reached step 1 of 3. For step 2 it has 8 items to finish. The year brought 1,400, of which 700 goes to the members.",
    );
  });

  test("turns at each step", () => {
    expect(saysAfter((opened) => answerAll(opened, () => 3))).toContain(
      "The group is setting itself up: step 1 is not reached yet. For step 1 it has 7 items to finish.",
    );
    expect(saysAfter((opened) => answerAll(opened, (step) => (step < 3 ? 4 : 0)))).toContain(
      "The group has reached step 2 of 3. For step 3 it has 11 items to finish.",
    );
    expect(saysAfter((opened) => answerAll(opened, () => 4))).toMatch(
      /^The group works as a market-oriented enterprise\. The year/,
    );
  });

  test("turns where the share that counts is just reached", () => {
    // The answers of step 1 are 26 of 28: 92.86 %.
    expect(saysAfter((opened) => opened.set("threshold", 0.928))).toContain("has reached step 1 of 3");
    expect(saysAfter((opened) => opened.set("threshold", 0.929))).toContain("is setting itself up");
  });

  test("counts the open items, and reports a loss", () => {
    expect(saysAfter((opened) => opened.set("answer", null, 4))).toMatch(
      /^Answer every item of the checklist\. Still open: 1\./,
    );
    expect(saysAfter((opened) => opened.set("salaries", 4600))).toContain("The year brought 0, of which 0 go");
    expect(saysAfter((opened) => opened.set("salaries", 4700))).toMatch(/The year brought a loss of 100\.$/);
  });
});

test("the milk money of a member waits for their number", () => {
  const opened = open(group);
  opened.set("members", null);
  expect(opened.get("perDay")).toBe("");
});

test("prints the list of members down to the last that has milk or a name", () => {
  const opened = open(group, "plain");
  expect(opened.get("lastMember")).toBe(4);
  opened.set("memberLitres", 100, 70);
  expect(opened.get("lastMember")).toBe(71);
  opened.clear();
  expect(opened.get("lastMember")).toBe(0);
});
