import cases from "../../../../test/cases/farm-model.json";
import { CellError } from "../../cells/errors.ts";
import { plainHost } from "../../cells/host.ts";
import { readPlan, readStrictTable } from "../../cells/read-plans.ts";
import { costMilkOnly } from "../../functions/enterprise/costmilkonly.ts";
import { returnLabour } from "../../functions/enterprise/returnlabour.ts";
import { ecm } from "../../functions/milk/ecm.ts";
import { uniforms } from "../random.ts";
import { runOf, type Tables } from "./inputs.ts";
import { type Label, labels } from "./labels.ts";
import { type Loan, loansSchedule } from "./loans.ts";
import { type FarmYear, newFarmYear, simulate } from "./simulate.ts";
import { allLines, read } from "./statements.ts";
import { type AssetRows, assetsTable, type FarmTable, farmTable, type LoanRows, loansTable } from "./tables.ts";

/** What holds in every year of any farm, to 1e-9 of the largest term, on the worked examples and on random farms. */

type Cells = readonly (readonly unknown[])[];
function tablesOf(farm: Cells, assets: Cells | null, loans: Cells | null, last: number): Tables {
  const read = {
    farm: readPlan(farmTable, farm, plainHost) as FarmTable,
    assets: (assets === null ? undefined : readStrictTable(assetsTable, assets, plainHost)) as AssetRows | undefined,
    loans: (loans === null ? undefined : readStrictTable(loansTable, loans, plainHost)) as LoanRows | undefined,
    scenarios: undefined,
    last,
  };
  for (const table of Object.values(read)) if (table instanceof CellError) throw new Error(table.sentence);
  return read;
}

/** Equal to 1e-9 of the largest term. */
let checks = 0;
function expectEqual(what: string, a: number, b: number, ...terms: number[]): void {
  checks++;
  const largest = Math.max(Math.abs(a), Math.abs(b), ...terms.map(Math.abs));
  if (!(Math.abs(a - b) <= 1e-9 * largest)) throw new Error(`${what}: ${a} is not ${b}, with terms up to ${largest}`);
}

type Lines = Record<string, number>;
function line(farm: FarmYear): Lines {
  const lines: Lines = {};
  let numbers: Float64Array | undefined;
  for (const { name, statement, place } of allLines) {
    if (numbers === undefined || place === 0) numbers = read(statement, farm);
    lines[name] = numbers[place]!;
  }
  return lines;
}
const sum = (lines: Lines, ...names: string[]) => names.reduce((total, name) => total + lines[name]!, 0);
const total = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((a, b) => a + b, 0);

function check(tables: Tables): void {
  const run = runOf(tables);
  if (run instanceof CellError) throw new Error(run.sentence);
  let before: Lines | undefined;
  let valueBefore: ((k: number | "cow" | "male") => number) | undefined;
  simulate(newFarmYear(run.start, run.years), run.start, run.years, (farm) => {
    const now = line(farm);
    animals(farm, now, before);
    milkAndLand(farm, now);
    valueBefore = livestock(farm, now, before, valueBefore);
    accounts(farm, now);
    moneyFlows(now, before);
    dairy(farm, now);
    before = now;
  });
  for (const loan of run.start.loans) repaid(loan, run.years.length);
}

/** Each loan alone. */
function repaid(loan: Loan, years: number): void {
  for (const [year, { owed }] of loansSchedule([loan], years).years.entries()) {
    if (year >= Math.max(0, loan.drawn) + loan.years - 1) expectEqual("a loan ends at 0", owed, 0);
    if (owed < -1e-9 * loan.amount || owed > loan.amount * (1 + 1e-9))
      throw new Error(`a loan of ${loan.amount} owes ${owed}`);
  }
}

function animals({ herd }: FarmYear, now: Lines, before: Lines | undefined): void {
  const flows = sum(now, "First calvers", "Cows bought") - sum(now, "Cows died", "Cows culled", "Surplus heifers sold");
  expectEqual("cows", now["Cows, start"]! + flows, now["Cows, end"]!, now["Cows bought"]!, now["First calvers"]!);
  if (before !== undefined) expectEqual("next cows", now["Cows, start"]!, before["Cows, end"]!);
  const kept = sum(now, "Heifer calves, end", "Young males, end");
  expectEqual("calves", now["Calves born"]!, sum(now, "Calves died", "Heifer calves sold", "Male calves sold") + kept);
  const youngBefore = total(herd.opening.heifers) + herd.opening.males;
  const left = sum(now, "Young stock died", "First calvers", "Young males sold");
  const youngAfter = kept + sum(now, "Heifers 1-2 years, end", "Heifers over 2 years, end");
  expectEqual("young stock", youngBefore + kept - left, youngAfter, youngBefore);
  expectEqual("average young stock", (youngBefore + youngAfter) / 2, now["Young stock, average"]!);
  for (const name of ["Cows bought", "Cows culled", "Surplus heifers sold", "Heifers over 2 years, end"])
    if (now[name]! < -1e-9 * Math.max(now["Cows, start"]!, youngBefore)) throw new Error(`${name} is ${now[name]}`);
}

function milkAndLand({ v, feed }: FarmYear, now: Lines): void {
  const parts = sum(now, "Milk to calves", "Milk lost", "Milk used at home", "Milk sold");
  expectEqual("milk", now["Milk produced"]!, parts);
  expectEqual(
    "fat",
    now["Fat produced"]! - now["Fat sold"]!,
    ((parts - now["Milk sold"]!) * v.Fat) / 100,
    now["Fat produced"]!,
  );
  const marketable = now["Milk sold"]! + now["Milk used at home"]!;
  expectEqual("ECM", now["Marketable milk, ECM"]!, ecm.compute(marketable, v.Fat, v.Protein, "IFCN", 4.85) as number);
  expectEqual("labour", now["Dairy labour"]!, sum(now, "Family labour, dairy", "Hired labour"));
  if (feed.landShare < 0 || feed.landShare > 1) throw new Error("share of land");
}

/** Values of animals written a second time, and what the herd and prices do to them. */
function livestock(
  { v, herd, stock }: FarmYear,
  now: Lines,
  before: Lines | undefined,
  valueBefore: ((k: number | "cow" | "male") => number) | undefined,
) {
  const [calf, cow, male, age] = [
    v["Calf price"],
    v["Cow price"],
    v["Young male price"],
    v["Age at first calving"] / 12,
  ];
  const value = (k: number | "cow" | "male") =>
    k === "cow" ? cow : k === "male" ? (calf + male) / 2 : calf + (cow - calf) * Math.min(1, (k + 0.5) / age);
  const worth = (of: typeof value) =>
    herd.opening.cows * of("cow") +
    herd.opening.males * of("male") +
    total(herd.opening.heifers.map((heads, k) => heads * of(k)));
  const opening = before?.Livestock ?? worth(value);
  const holdingGain = worth(value) - worth(valueBefore ?? value);
  expectEqual(
    "livestock",
    opening + stock.dairyInventory + now["Cows for growth"]! + holdingGain,
    now.Livestock!,
    opening,
    worth(value),
  );
  return value;
}

function accounts({ v, assets, accounts, feed, costs, loans, household }: FarmYear, now: Lines): void {
  expectEqual(
    "receipts",
    sum(
      now,
      "Milk sales",
      "Cull cow sales",
      "Surplus heifer sales",
      "Calf sales",
      "Young male sales",
      "Manure sales",
      "Dairy payments",
      "Crop receipts",
      "Other farm receipts",
      "Other payments",
    ),
    now["Total receipts"]!,
  );
  expectEqual(
    "expenses",
    sum(
      now,
      "Concentrates",
      "Roughage",
      "Forage growing",
      "Health",
      "Breeding",
      "Other cow costs",
      "Young stock costs",
      "Milk marketing",
      "Replacement cows",
      "Crop costs",
      "Other farm costs",
      "Fixed costs",
      "Repairs",
      "Wages",
      "Land rent",
      "Interest paid",
    ),
    now["Total cash expenses"]!,
  );
  const terms = [now["Total receipts"]!, now["Total cash expenses"]!, now.Livestock!];
  expectEqual(
    "net cash farm income",
    now["Total receipts"]! - now["Total cash expenses"]!,
    now["Net cash farm income"]!,
    ...terms,
  );
  const back =
    now["Farm income"]! + now.Depreciation! - sum(now, "Inventory change", "Capital gains", "Produce used at home");
  expectEqual("from farm income to cash", back, now["Net cash farm income"]!, ...terms, now.Depreciation!);
  expectEqual(
    "entrepreneur's profit",
    now["Entrepreneur's profit"]! + sum(now, "Own labour cost", "Own land cost", "Own capital cost"),
    now["Farm income"]!,
    now["Own capital cost"]!,
    now["Own labour cost"]!,
    now["Own land cost"]!,
  );
  const overdraft = v["Overdraft rate"] * Math.max(0, -household.openingCash);
  const elsewhere =
    v["Crop receipts"] +
    v["Other farm receipts"] +
    v["Other payments"] -
    v["Crop costs"] -
    v["Other farm costs"] -
    v["Fixed costs"] * v["Fixed costs elsewhere"] -
    (assets.repairs - assets.dairy.repairs) -
    costs.rent * (1 - feed.landShare) -
    (loans.interest - loans.dairy.interest) -
    overdraft * v["Fixed costs elsewhere"];
  expectEqual("other enterprises", elsewhere, now["Other net cash income"]!, ...terms);
  expectEqual(
    "both together",
    sum(now, "Dairy net cash income", "Other net cash income"),
    now["Net cash farm income"]!,
    ...terms,
  );
  expectEqual(
    "home use",
    accounts.homeUse,
    sum(now, "Milk used at home, value", "Manure used at home, value", "Other produce used at home, value"),
  );
}

function moneyFlows(now: Lines, before: Lines | undefined): void {
  const cash = ["Asset purchases", "Cows for growth", "Land purchases", "Principal repaid"].map((name) => -now[name]!);
  const flows = [now["Cash after living"]!, now["Trade-ins"]!, now["Loans drawn"]!, ...cash];
  expectEqual("change in cash", total(flows), now["Change in cash"]!, ...flows);
  expectEqual(
    "closing cash",
    now["Opening cash"]! + now["Change in cash"]!,
    now["Closing cash"]!,
    now["Opening cash"]!,
  );
  const living =
    now["Net cash farm income"]! +
    now["Off-farm income"]! +
    now["Savings interest"]! -
    now.Tax! -
    now["Living expenses"]!;
  expectEqual("after living", living, now["Cash after living"]!, now["Net cash farm income"]!, now["Living expenses"]!);
  expectEqual(
    "assets",
    sum(now, "Land", "Livestock", "Other animals", "Buildings", "Machinery", "Cash in hand"),
    now["Total assets"]!,
  );
  expectEqual("liabilities", sum(now, "Loans", "Overdraft"), now["Total liabilities"]!);
  const size = [now["Total assets"]!, now["Total liabilities"]!, now["Equity at start"]!, now.Revaluation!, ...flows];
  expectEqual("equity", now["Total assets"]! - now["Total liabilities"]!, now.Equity!, ...size);
  expectEqual("change of equity", now.Equity!, sum(now, "Equity at start", "Profit retained", "Revaluation"), ...size);
  if (before !== undefined) {
    expectEqual("next cash", now["Opening cash"]!, before["Closing cash"]!);
    expectEqual("next equity", now["Equity at start"]!, before.Equity!, ...size);
    const books = sum(before, "Buildings", "Machinery");
    const closing = sum(now, "Buildings", "Machinery");
    expectEqual("book values", books + now["Asset purchases"]! - now.Depreciation!, closing, books, now.Depreciation!);
    expectEqual(
      "loans",
      before.Loans! + now["Loans drawn"]! - now["Principal repaid"]!,
      now.Loans!,
      before.Loans!,
      now["Principal repaid"]!,
    );
  }
  expectEqual(
    "household income",
    now["Household income"]!,
    sum(
      now,
      "Net cash farm income",
      "Off-farm income",
      "Savings interest",
      "Milk used at home, value",
      "Manure used at home, value",
      "Other produce used at home, value",
    ),
    now["Net cash farm income"]!,
  );
}

function dairy({ profit, feed, costs, v, milk }: FarmYear, now: Lines): void {
  const per = (name: string) => now[`${name}, per 100 kg`]!;
  if (milk.ecm === 0) return;
  const costsTotal = per("Total costs");
  const size = [
    costsTotal,
    per("Total returns"),
    per("Cattle returns"),
    per("Cash costs"),
    per("Means of production"),
    per("Opportunity costs"),
  ];
  expectEqual(
    "three kinds of costs",
    per("Cash costs") + per("Depreciation") + per("Opportunity costs"),
    costsTotal,
    ...size,
  );
  expectEqual(
    "four factors",
    per("Means of production") + per("Labour costs") + per("Land costs") + per("Capital costs"),
    costsTotal,
    ...size,
  );
  expectEqual(
    "profit from prices",
    per("Milk price") - per("Cost of milk only"),
    per("Entrepreneur's profit"),
    ...size,
  );
  expectEqual(
    "dairy farm income",
    per("Farm income") * milk.ecm,
    now["Dairy farm income"]! * 100,
    ...size.map((x) => x * milk.ecm),
  );

  // The catalogue's own functions.
  const opportunity = profit.dairy.labour + profit.dairy.land + profit.dairy.capital;
  const all = now["Dairy returns"]! - now["Dairy farm income"]! + opportunity;
  const notMilk = profit.dairy.cattleReturns + profit.dairy.otherReturns + v["Dairy payments"];
  expectEqual("COSTMILKONLY", per("Cost of milk only"), costMilkOnly.compute(all, notMilk, milk.ecm, 100), ...size);
  if (feed.labour > 0) {
    const returned = returnLabour.compute(
      now["Dairy entrepreneur's profit"]!,
      costs.wages,
      profit.dairy.labour,
      feed.labour,
    );
    expectEqual("RETURNLABOUR", now["Return to labour"]!, returned, (size[0]! * milk.ecm) / 100 / feed.labour);
  }
}

test.each(cases.examples.map((each) => [each.name, each] as const))(
  "%s keeps the identities",
  (_, { farm, assets, loans, years }) => {
    check(tablesOf(farm, assets, loans, years));
  },
);

/** Farms that have nothing, everything, or something in between; each kind is pushed to an edge. */
const kinds: Record<string, (farm: Partial<Record<Label, number | string>>) => void> = {
  "as it comes": () => undefined,
  "next to no cows": (farm) => Object.assign(farm, { Cows: 1e-6, "Target cows": 1e-6 }),
  "no land": (farm) => Object.assign(farm, { "Own land": "zero", "Rented land": "zero", "Dairy land": "default" }),
  "all borrowed": (farm) => Object.assign(farm, { Cash: -1e6, "Overdraft rate": 0.3 }),
  "herd dying out": (farm) =>
    Object.assign(farm, {
      "Closed herd": 1,
      "Cow death rate": 0.5,
      "Culling rate": 0.5,
      "Calf death rate": 0.9,
      "Heifer calves sold": 1,
    }),
  "growth to the limit": (farm) => Object.assign(farm, { "Target cows": 1e5 }),
  "prices of nothing": (farm) => {
    for (const { name, ...line } of labels) if ("money" in line && "min" in line) farm[name] = "zero";
    farm["Male calves kept"] = "zero";
    farm["Young males"] = "zero";
  },
};

function randomFarm(random: () => number, kind: string): Tables {
  const chance = (p: number) => random() < p;
  const between = (low: number, high: number) => low + (high - low) * random();
  const last = Math.floor(between(1, 13));
  const farm: Partial<Record<Label, number | string>> = {};
  for (const line of labels) {
    const { min = 0, max } = { min: undefined, ...line } as { min?: number; max: number };
    if ("default" in line || "follows" in line || "otherwise" in line ? chance(0.4) : false) continue;
    const high = "money" in line ? between(0, 1000) : Math.min(max, between(1, 5000));
    farm[line.name] = chance(0.1) && "default" in line ? "default" : Math.max(min, between(min, high) || 1);
  }
  Object.assign(farm, {
    "First year": 2000,
    Inflation: chance(0.5) ? "zero" : between(-0.05, 0.2),
    Cows: between(0.1, 80),
    "Target cows": between(0.1, 80),
    "Asset prices": between(0.5, 5),
    "Cow death rate": between(0, 0.3),
    "Culling rate": between(0, 0.7),
    "Closed herd": chance(0.3) ? 1 : 0,
    "Dairy land": "default",
    "Young male price": between(1, 500),
    Cash: between(-5000, 5000),
  });
  kinds[kind]!(farm);
  const years = Array.from({ length: 3 }, () => 2001 + Math.floor(random() * last));
  const head = [...new Set(years)];
  const rows = labels.flatMap((line): unknown[][] => {
    const value = farm[line.name];
    if (value === undefined) return [];
    const moves =
      !("single" in line) &&
      "money" in line &&
      line.name !== "Asset prices" &&
      typeof value === "number" &&
      chance(0.5);
    const entry = () => (moves && chance(0.3) ? between(1, 90) : null);
    return [[line.name, value === 0 ? "zero" : value, moves ? between(-0.1, 0.1) : null, ...head.map(entry)]];
  });
  const wornOut = kind !== "as it comes" && chance(0.5);
  const assets = Array.from({ length: Math.floor(between(0, 5)) }, (_, k) => [
    `asset ${k}`,
    chance(0.5) ? "building" : "machine",
    between(1, 20000),
    Math.floor(wornOut ? between(1900, 1950) : between(1980, 2014)),
    Math.floor(between(1, 30)),
    chance(0.7) && !wornOut ? "yes" : "no",
    between(0, 0.2),
    between(0, 500),
    chance(0.5) ? null : random(),
  ]);
  const loans = Array.from({ length: Math.floor(between(0, 4)) }, (_, k) => {
    const term = Math.floor(between(1, 20));
    return [
      `loan ${k}`,
      between(1, 1e5),
      chance(0.2) ? "zero" : between(0.001, 0.5),
      term,
      chance(0.4) ? null : 2000 + Math.floor(between(0, 14)),
      Math.floor(between(0, term)),
      ["annuity", "equal", "bullet"][Math.floor(random() * 3)],
      chance(0.5) ? null : random(),
    ];
  });
  return tablesOf(
    [["label", "value", "change", ...head], ...rows],
    assets.length === 0
      ? null
      : [["asset", "kind", "cost", "bought", "life", "replace", "repairs", "trade-in", "elsewhere"], ...assets],
    loans.length === 0
      ? null
      : [["loan", "amount", "rate", "years", "drawn", "grace", "method", "elsewhere"], ...loans],
    last,
  );
}

test.each(Object.keys(kinds))("random farms keep the identities: %s", (kind) => {
  const random = uniforms(2004 + kind.length);
  const before = checks;
  for (let n = 0; n < 5000 / Object.keys(kinds).length; n++) check(randomFarm(random, kind));
  expect(checks - before).toBeGreaterThan(50_000);
});
