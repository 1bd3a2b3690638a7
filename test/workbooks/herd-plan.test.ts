import { templates } from "@dairy-functions/workbooks/templates";
import { answer } from "./library.ts";
import { type Opened, open } from "./open.ts";

const herdPlan = templates.find(({ name }) => name === "herd-plan")!;
const years = 10;

// The example: calves born 0.98, half of them female, of which 20 % die and 20 % of the rest are sold.
const born = 0.98 * 0.5 * 0.8 * 0.8;
const calves = ["calves", 0, 0.03, 0, 0, 0];
const heifers = (name: string) => [name, 0, 0.03, 0, 0, 0];
const cows = ["cows", born, 0.01, 0.15, 0, 0];

/** The herd that HERDPROJECT gives: a row for each year, without the year. */
function projected(head: readonly unknown[][], rates: readonly unknown[][]): number[][] {
  return answer("HERDPROJECT", head, rates, years)
    .slice(1)
    .map((row) => row.slice(1, head.length + 1) as number[]);
}

/** Opens the plan with the cows of a projection as those wanted, so that no animal is bought or sold. */
function openAt(firstCalving: number, wanted: readonly number[]): Opened {
  const opened = open(herdPlan);
  opened.set("firstCalving", firstCalving);
  for (const [year, head] of wanted.entries()) opened.set("target", head, year);
  return opened;
}

function expectNoTrade(opened: Opened): void {
  for (let year = 1; year <= years; year++) {
    expect(opened.get("bought", year)).toBeCloseTo(0, 10);
    expect(opened.get("surplus", year)).toBeCloseTo(0, 10);
  }
}

const classes = ["calves", "young", "old", "older", "oldest"];

/** An animal of HERDPROJECT stays one year in each class, so it answers where a whole class calves within the year. */
test.each([
  [24, 2],
  [36, 3],
  [48, 4],
  [60, 5],
])("at a first calving of %d months the herd is that of HERDPROJECT with %d classes and the cows", (age, size) => {
  const names = classes.slice(0, size);
  const today = [4, 3, 2, 1, 1].slice(0, size);
  const rows = projected(
    [...names.map((name, k) => [name, today[k]]), ["cows", 10]],
    [calves, ...names.slice(1).map(heifers), cows],
  );
  const opened = openAt(
    age,
    rows.map((row) => row[size]!),
  );
  for (const [k, name] of classes.entries()) opened.set(`${name}Now`, today[k] ?? null);
  expectNoTrade(opened);
  for (const [year, row] of rows.entries())
    for (const [k, name] of [...names, "cows"].entries()) expect(opened.get(name, year)).toBeCloseTo(row[k]!, 9);
});

/** The herd counted birth month by birth month: whoever reaches the age at first calving within a year calves. */
function countedByMonth(firstCalving: number, cowsNow: number, today: readonly number[]) {
  // Each class today is spread over twelve months of age; those that are old enough to have calved are spread over the rest.
  let cohorts = today.flatMap((all, year) => {
    const months = Array.from({ length: 12 }, (_, m) => 12 * year + m).filter(
      (month) => month < firstCalving || year === 4,
    );
    return months.map((month) => ({ month, head: all / months.length }));
  });
  let herd = cowsNow;
  return Array.from({ length: years }, () => {
    const alive = cohorts.map(({ month, head }) => ({ month: month + 12, head: head * 0.97 }));
    const isOld = ({ month }: { readonly month: number }) => month >= firstCalving;
    const newborn = Array.from({ length: 12 }, (_, month) => ({ month, head: (herd * born) / 12 }));
    const calving = alive.filter(isOld).reduce((sum, { head }) => sum + head, 0);
    herd = herd * (1 - 0.01 - 0.15) + calving;
    cohorts = [...newborn, ...alive.filter((cohort) => !isOld(cohort))];
    return { cows: herd, calving };
  });
}

test.each([
  [24, 10],
  [30, 10],
  [36, 10],
  [42, 10],
  [48, 10],
  [54, 10],
  [60, 10],
  [60, 1],
])("at a first calving of %d months with %d cows the heifers calve as counted month by month", (age, head) => {
  const today = head === 1 ? [1, 0, 0, 0, 0] : [4, 3, age > 24 ? 2 : 0, age > 36 ? 1 : 0, age > 48 ? 1 : 0];
  const counted = countedByMonth(age, head, today);
  const opened = openAt(age, [head, ...counted.map(({ cows }) => cows)]);
  opened.set("cowsNow", head);
  for (const [k, name] of classes.entries()) opened.set(`${name}Now`, today[k] || null);
  expectNoTrade(opened);
  for (const [k, { cows, calving }] of counted.entries()) {
    expect(opened.get("cows", k + 1)).toBeCloseTo(cows, 9);
    expect(opened.get("calving", k + 1)).toBeCloseTo(calving, 9);
  }
});

test("replacements and money of the first year are right by hand", () => {
  const opened = open(herdPlan);
  const get = (name: string, ...indexes: number[]) => opened.get(name, ...indexes) as number;
  expect(get("needed")).toBeCloseTo(1.6, 12);
  // A heifer calf that is to calve at 32 months lives through its first year and 20 months more.
  expect(get("started")).toBeCloseTo(1.6 / (0.8 * 0.97 ** (20 / 12)), 10);
  expect(get("available")).toBeCloseTo(10 * 0.98 * 0.5 * 0.8, 12);
  // A third of the three heifers and both old ones calve, 97 % of them alive; 8.4 of the cows stay, 10 are wanted.
  const calving = (3 / 3 + 2) * 0.97;
  expect(get("calving", 1)).toBeCloseTo(calving, 12);
  expect(get("surplus", 1)).toBeCloseTo(8.4 + calving - 10, 12);
  expect(get("sales", 1)).toBeCloseTo(1.5 * 200 + (8.4 + calving - 10) * 320 + 9.8 * 0.8 * (0.5 + 0.5 * 0.2) * 40, 9);
  // In the sixth year 14 cows are wanted: what is missing is bought at the price of a heifer.
  expect(get("cows", 6)).toBeCloseTo(14, 12);
  expect(get("purchases", 6)).toBeCloseTo(320 * (14 - get("staying", 6) - get("calving", 6)), 9);
});

test("the table waits for each rate and names it, with no error and no rate of 0", () => {
  const rates = {
    born: "Calves born alive per cow",
    female: "Female calves",
    calfDeaths: "Calves that die in their first year",
    heiferDeaths: "Heifers that die in a year",
    cowDeaths: "Cows that die in a year",
    culling: "Cows culled in a year",
    firstCalving: "Age at first calving",
  };
  for (const [rate, label] of Object.entries(rates)) {
    const opened = open(herdPlan);
    opened.set(rate, null);
    for (const line of ["cows", "calves", "young", "old", "animals", "calving", "bought", "sales", "balance"])
      for (let year = 1; year <= years; year++) expect([rate, line, opened.get(line, year)]).toEqual([rate, line, ""]);
    expect(opened.get("verdict")).toMatch(new RegExp(`^Fill in: ${label}, .+ \\(sheet Herd inputs\\)$`));
  }
});

describe("the sentence", () => {
  const saysAt = (calvesSold: number) => {
    const opened = open(herdPlan);
    opened.set("calvesSold", calvesSold);
    return opened.get("verdict");
  };

  test("says what the example means", () => {
    expect(saysAt(0.2)).toBe(
      "The herd rears the replacements that it needs: it keeps 3.9 heifer calves a year and needs 2.1. In ten years it sells 10 heifers and buys 1.",
    );
  });

  test("counts one heifer as one", () => {
    const opened = open(herdPlan);
    // No cow leaves and no calf is kept: the one heifer over 2 years calves and is sold.
    opened.set("calvesSold", 1);
    for (const [name, value] of Object.entries({ calvesNow: null, youngNow: null, oldNow: 1, heiferDeaths: 0 }))
      opened.set(name, value);
    for (const [name, value] of Object.entries({ culling: 0, cowDeaths: 0 })) opened.set(name, value);
    for (let year = 0; year <= years; year++) opened.set("target", null, year);
    expect(opened.get("verdict")).toMatch(/In ten years it sells 1 heifer and buys 0\.$/);
  });

  test("turns where the calves kept no longer suffice", () => {
    // 4.9 heifer calves are born and 2.104 are needed: 57.06 % may be sold.
    expect(saysAt(0.57)).toContain("The herd rears the replacements that it needs");
    expect(saysAt(0.571)).toContain("does not rear its replacements: it keeps 2.1 heifer calves a year and needs 2.1.");
  });
});
