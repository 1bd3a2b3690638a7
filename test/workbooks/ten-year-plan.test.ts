import { templates } from "@dairy-functions/workbooks/templates";
import { type Opened, open } from "./open.ts";

const plan = templates.find(({ name }) => name === "ten-year-plan")!;
/** A line of a statement, found by its label as a reader finds it; years count from the first. */
function line(opened: Opened, statement: string, label: string, year: number): number {
  for (let row = 0; opened.get(statement, row, 0) !== null; row++)
    if (opened.get(statement, row, 0) === label) return opened.get(statement, row, 2 + year) as number;
  throw new Error(`${statement} has no line ${label}.`);
}

test("the heifer of the example is bought in the year in which her loan comes in", () => {
  const opened = open(plan);
  const cash = (name: string, year: number) => opened.get(name, year) as number;
  expect(cash("cashScenario", 0)).toBe(cash("cashBase", 0));
  const change = cash("cashScenario", 1) - cash("cashScenario", 0);
  // The loan is 325 at 12 % in three years; cash after living bears the interest of 39.
  const principal = (325 * 0.12) / (1 - 1.12 ** -3) - 39;
  const paid = cash("livingScenario", 1) + 325 - principal - change;
  // A cow costs 325; a little of her grows up on the farm, since the rates rear a few heifers too many.
  expect(paid).toBeGreaterThan(320);
  expect(paid).toBeLessThan(325);
});

test("the verdict says whether the family lives on it and the cash lasts", () => {
  const opened = open(plan);
  expect(opened.get("verdict")).toBe(
    "Under the scenario income meets the living costs in every year. With loans and purchases paid, the cash lasts in every year; its lowest is 265 US$. In 2012 the family holds 2,741 US$ more cash than on the farm as it is. With random prices and yields, income falls short of the living costs in some year in 74 of 100 runs, and the family runs out of cash in 11 (sheet Plan risk).",
  );
  opened.set("scenariosAmount", 0.7, 1); // the milk yield
  expect(opened.get("verdict")).toMatch(
    /^Under the scenario income falls short of the living costs in \d+ of 11 years, by \d+ US\$ at most\. With loans and purchases paid, the family runs out of cash: its lowest is -[\d,]+ US\$ in 2012\. In 2012 the family holds [\d,]+ US\$ less cash than on the farm as it is\. With random prices/,
  );
  const short = Array.from({ length: 11 }, (_, year) => opened.get("livingScenario", year) as number).filter(
    (cash) => cash < 0,
  );
  expect(short.length).toBeGreaterThan(0);
  expect(opened.get("verdict")).toContain(
    ` in ${short.length} of 11 years, by ${(-Math.min(...short)).toFixed(0)} US$ at`,
  );
});

test("the risk stands beside that of the farm as it is", () => {
  const opened = open(plan);
  expect(opened.get("riskVerdict")).toBe(
    "Under the scenario income falls short of the living costs in some year in 74 of 100 runs (97 as it is). With loans and purchases paid, the family runs out of cash in 11 of 100 runs (66 as it is).",
  );
  opened.set("scenario", null);
  expect(opened.get("riskVerdict")).toMatch(/ 97 of 100 runs \(97 as it is\).* 66 of 100 runs \(66 as it is\)/);
});

test("an entry that cannot be used is not taken for a blank farm", () => {
  const opened = open(plan);
  opened.set("loansYears", null, 0);
  for (const sentence of ["verdict", "riskVerdict"])
    expect(opened.get(sentence)).toMatch(/^An entry cannot be used\. Select the first error under the heading /);
  const problems = opened.problems();
  // The statements and the risk, each as it is and under the scenario; nothing that is computed from them.
  expect(problems).toHaveLength(11);
  for (const problem of problems)
    expect(problem).toMatch(/#VALUE! loans, row 2, "Heifer loan": years is blank or 0: enter a whole number from 1 to/);
});

test("the large figures are those of the statements", () => {
  const opened = open(plan);
  const cash = Array.from({ length: 11 }, (_, year) => line(opened, "cashFlowScenario", "Closing cash", year));
  expect(opened.get("lowestCash")).toBeCloseTo(Math.min(...cash), 9);
  expect(opened.get("lastCash")).toBeCloseTo(cash[10]!, 9);
  const equity = (statement: string) => line(opened, statement, "Equity", 10);
  expect(opened.get("equityGain")).toBeCloseTo(equity("balanceScenario") - equity("balanceBase"), 9);
});

test("the fan of closing cash is that of SIMRISK, and the middle lies between its sides", () => {
  const opened = open(plan);
  const at = (name: string) => Array.from({ length: 11 }, (_, year) => opened.get(name, year) as number);
  const [low, middle, high] = [at("cashP5"), at("cashP50"), at("cashP95")];
  // Nothing is drawn in the first year; then the sides move apart.
  expect(low[0]).toBe(high[0]);
  for (let year = 1; year <= 10; year++) {
    expect(middle[year]).toBeGreaterThan(low[year]!);
    expect(high[year]).toBeGreaterThan(middle[year]!);
  }
  expect(opened.get("cashRiskScenario")).toBe(line(opened, "riskScenario", "Negative cash in some year", 0));
  expect(middle[10]).toBe(opened.get("riskCash", 11, 7));
});

test("the plain edition says on every sheet that it does not compute", () => {
  const { book } = open(plan, "plain");
  expect(plan.needsAddIn).toContain("only shows the example and is locked");
  for (const { cells, limits } of book.sheets) {
    expect(limits).toEqual([]);
    expect(Object.values(cells).filter(({ input }) => input)).toEqual([]);
  }
  for (const { cells } of book.sheets.slice(1, -1)) expect(cells.A4?.value).toBe(plan.needsAddIn);
  const start = Object.values(book.sheets[0]!.cells).map(({ value }) => value);
  expect(start).toContain(plan.needsAddIn);
  expect(start.join(" ")).not.toContain("every result is an ordinary formula");
});
