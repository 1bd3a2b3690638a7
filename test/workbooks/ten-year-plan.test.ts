import { templates } from "@dairy-functions/workbooks";
import { type Opened, open } from "./open.ts";

const plan = templates.find(({ name }) => name === "ten-year-plan")!;

/** A line of a statement, found by its label as a reader finds it; years count from the first. */
function line(opened: Opened, statement: string, label: string, year: number): number {
  for (let row = 0; opened.get(statement, row, 0) !== null; row++)
    if (opened.get(statement, row, 0) === label) return opened.get(statement, row, 2 + year) as number;
  throw new Error(`${statement} has no line ${label}.`);
}

test("the scenario buys the heifer that its loan pays", () => {
  const opened = open(plan);
  // In 2003, a cow at 325 less what the young stock brings in her place.
  expect(line(opened, "cashFlowScenario", "Loans drawn", 1)).toBe(325);
  expect(line(opened, "cashFlowScenario", "Cows for growth", 1)).toBeGreaterThan(300);
  expect(line(opened, "cashFlowScenario", "Cows for growth", 1)).toBeLessThanOrEqual(325);
  expect(line(opened, "summaryScenario", "Cows, average", 2)).toBe(3);
  expect(line(opened, "cashFlowBase", "Cows for growth", 1)).toBe(0);
});

test("the large figures are those of the statements", () => {
  const opened = open(plan);
  const cash = Array.from({ length: 11 }, (_, year) => line(opened, "cashFlowScenario", "Closing cash", year));
  expect(opened.get("lowestCash")).toBeCloseTo(Math.min(...cash), 9);
  expect(opened.get("lastCash")).toBeCloseTo(cash[10]!, 9);
  const equity = (statement: string) => line(opened, statement, "Equity", 10);
  expect(opened.get("equityGain")).toBeCloseTo(equity("balanceScenario") - equity("balanceBase"), 9);
});

describe("the sentence", () => {
  test("turns where the cash runs out", () => {
    const opened = open(plan);
    const lowest = opened.get("lowestCash") as number;
    const spend = (more: number) => {
      opened.set("scenariosTo", 2003, 4);
      opened.set("scenariosAmount", 30 + more, 4); // living expenses of the year in which the cash is lowest
    };
    spend(lowest - 0.6);
    expect(opened.get("verdict")).toContain("Under the scenario the cash lasts in every year; its lowest is 1.");
    spend(lowest + 0.6);
    expect(opened.get("verdict")).toContain(
      "Under the scenario the family runs out of cash: its lowest is -1 in 2003.",
    );
  });

  test("turns where the scenario holds less than the farm as it is", () => {
    const opened = open(plan);
    expect(opened.get("verdict")).toMatch(/In 2012 it holds [\d,]+ more cash than the farm as it is\.$/);
    opened.set("scenariosAmount", 300, 4); // living expenses
    expect(opened.get("verdict")).toMatch(/In 2012 it holds [\d,]+ less cash than the farm as it is\.$/);
  });

  test("says where to read why the model refuses what is entered, and nothing else shows an error", () => {
    const opened = open(plan);
    opened.set("scenariosLabel", "Milk yeild", 1);
    expect(opened.get("verdict")).toBe(
      "The farm cannot be computed: point at the error below Summary, scenario, to read why.",
    );
    expect(opened.get("riskVerdict")).toBe("The risk cannot be computed: point at the error below to read why.");
    const problems = opened.problems();
    expect(problems).toHaveLength(9); // the statements and the risk
    for (const problem of problems) expect(problem).toMatch(/#VALUE! scenarios, row 3, .*Milk yeild/);
  });
});

test("the plain edition says on every sheet that it does not compute", () => {
  const { book } = open(plan, "plain");
  expect(plan.needsAddIn).toContain("computes nothing");
  for (const { cells } of book.sheets.slice(1, -1)) expect(cells.A4?.value).toBe(plan.needsAddIn);
  const start = Object.values(book.sheets[0]!.cells).map(({ value }) => value);
  expect(start).toContain(plan.needsAddIn);
  expect(start.join(" ")).not.toContain("every result is an ordinary formula");
});
