import { valuesOf } from "@dairy-functions/workbench/headless";
import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { askedBy, filledIn, type Opened, open } from "./open.ts";
import { labels, neededLabels, plannedFarms, refusedFarms } from "./planned-farms.ts";

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

const computing = ["Plan results", "Plan statements", "Plan scenario", "Plan sentence", "Plan report"];

test.each(Object.entries(plannedFarms))(
  "the plain edition comes to the same as SIMFARM for a farm %s",
  (_, entries) => {
    const laid = layOut(plan, "plain");
    const [plain, addIn] = (["plain", "add-in"] as const).map((edition) =>
      valuesOf(filledIn(laid, askedBy(laid.book, layOut(plan, edition).book), entries)),
    );
    let compared = 0;
    for (const sheet of computing)
      for (const [address, value] of Object.entries(plain![sheet]!)) {
        const other = addIn![sheet]![address];
        if (typeof other !== "number") expect({ [address]: value ?? "" }).toEqual({ [address]: other ?? "" });
        else {
          compared++;
          expect(Math.abs((value as number) - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
        }
      }
    expect(compared).toBeGreaterThan(1500);
  },
);

test.each(Object.entries(refusedFarms))("both editions refuse a farm %s", (_, entries) => {
  const [plain, addIn] = (["plain", "add-in"] as const).map((edition) => {
    const laid = layOut(plan, edition);
    return valuesOf(filledIn(laid, laid.book, entries))["Plan results"]!;
  });
  expect(Object.values(addIn!).some((value) => typeof value === "object" && value !== null)).toBe(true);
  expect(Object.values(plain!).filter((value) => typeof value !== "string")).toEqual([]);
});

test("the plain edition waits for what it needs, and names what cannot be used", () => {
  const opened = open(plan, "plain");
  const waitsWith = (sentence: string) => {
    expect(opened.get("verdict")).toBe(sentence);
    expect(opened.get("lastCash")).toBe("");
    expect(opened.get("summaryScenario", 1, 2)).toBe("");
    expect(opened.problems()).toEqual([]);
  };
  const whole = opened.get("verdict");
  expect(whole).toMatch(/^Under the scenario income meets the living costs in every year\. .*as it is\.$/);
  const wrong: readonly (readonly [sentence: string, name: string, value: string | number | null, index: number])[] = [
    ...neededLabels.map(
      (label) => [`${label}: enter it on the sheet Plan inputs.`, "value", null, labels.indexOf(label)] as const,
    ),
    ["Culling rate: write zero for none, or leave it blank.", "value", 0, labels.indexOf("Culling rate")],
    ["Hired wage: enter a number, or leave it blank.", "value", "a lot", labels.indexOf("Hired wage")],
    [
      "Hired wage: leave its change blank, or enter a value and a change from -0.5 to 1.",
      "change",
      0.1,
      labels.indexOf("Hired wage"),
    ],
    [
      "Milk yield: keep it from 100 to 20000 in every year, as it is and under the scenario.",
      "change",
      0.5,
      labels.indexOf("Milk yield"),
    ],
    ["Dairy land: keep it within own and rented land in every year.", "value", 0.5, labels.indexOf("Dairy land")],
    ["Plan tables, Loans, row 1: correct years. Plan method says what it accepts.", "loansYears", null, 0],
    ["Plan tables, Loans, row 1: correct rate. Plan method says what it accepts.", "loansRate", 0, 0],
    [
      "Plan tables, Buildings and machines, row 2: correct life. Plan method says what it accepts.",
      "assetsLife",
      7.5,
      1,
    ],
    ["Plan tables, Scenarios, row 2: correct label. Plan method says what it accepts.", "scenariosLabel", "Milk", 1],
    ["Plan tables, Scenarios, row 1: correct amount. Plan method says what it accepts.", "scenariosAmount", null, 0],
  ];
  for (const [sentence, name, value, index] of wrong) {
    const before = opened.get(name, index) as string | number | null;
    opened.set(name, value, index);
    waitsWith(sentence);
    opened.set(name, before, index);
  }
  opened.set("scenario", "Another");
  waitsWith("Plan tables: the scenario to compare is not in the table of scenarios.");
  opened.set("scenario", "Crossbred heifer");
  expect(opened.get("verdict")).toBe(whole);
});

test("the plain edition says where the risk would be, and shows none", () => {
  const { book, template } = open(plan, "plain");
  const saying = book.sheets.filter(({ cells }) => Object.values(cells).some(({ value }) => value === plan.needsAddIn));
  expect(saying.map(({ name }) => name)).toEqual(["Plan start", "Plan tables", "Plan risk", "Plan sentence"]);
  const risk = book.sheets.find(({ name }) => name === "Plan risk")!;
  expect(risk.charts).toEqual([]);
  expect(Object.values(risk.cells).filter(({ value }) => typeof value === "number")).toEqual([]);
  expect(JSON.stringify(book)).not.toContain("SIMRISK");
  expect(template.report!.chart).toBe("Closing cash");
});
