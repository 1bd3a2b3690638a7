import { CellError, call, functionNamed } from "@dairy-functions/shared";
import { labels } from "../../shared/src/models/farm/labels.ts";
import cases from "../cases/farm-model.json";
import { newFolder } from "../new-folder.ts";
import { published } from "../proof/vectors.ts";
import { seeded } from "../seeded.ts";
import { compileFarmModel, type FarmTables, numbersOf } from "./farm-model-c.ts";

/** Right by (SIMFARM, SIMSCENARIO, SIMRISK) second implementation: the farm model in C; identity: every statement balances. */
/** The library against the farm model in C, which was written from the specification alone. */

type Cell = string | number | null;
type Grid = readonly (readonly Cell[])[];

const compiled = compileFarmModel(newFolder());
const model = typeof compiled === "string" ? () => [] : compiled;
const describeIf = typeof compiled === "string" ? describe.skip : describe;
const inC = typeof compiled === "string" ? `the farm model in C (not run: ${compiled})` : "the farm model in C";

const ask = (name: string, ...cells: unknown[]): Grid => {
  const answer = call(functionNamed(name)!, cells);
  if (!Array.isArray(answer)) throw new Error(answer instanceof CellError ? answer.sentence : String(answer));
  return answer as Grid;
};

/** Rows whose numbers differ by more than a relative tolerance, and a rounding of the largest amounts of their year. */
function differences(actual: readonly string[][], expected: Grid, tolerance: number): Grid {
  const numbers = numbersOf(actual);
  const rows = expected.slice(1).filter((row) => row.slice(1).some((cell) => cell !== "")); // without headings
  const largest = (k: number) => rows.reduce((most, row) => Math.max(most, Math.abs(Number(row[k] ?? 0))), 1);
  const rounding = expected[0]!.map((_, k) => (k < 2 ? 0 : 1e-13 * largest(k)));
  return rows.filter(([name, , ...cells]) =>
    cells.some((cell, k) => {
      const found = numbers.get(name as string)?.[k] ?? Number.POSITIVE_INFINITY;
      if (typeof cell !== "number") return !Number.isNaN(found);
      return !(Math.abs(cell - found) <= tolerance * Math.max(1, Math.abs(cell)) + rounding[k + 2]!);
    }),
  );
}

describeIf(inC, () => {
  describe.each(cases.examples)("reproduces $name", (example) => {
    const { years } = example;
    test("in every line of every statement", () => {
      expect(differences(model(example, years, "Base"), example.SIMFARM_ALL as Grid, 1e-9)).toEqual([]);
    });
    test("in closing cash under every scenario", () => {
      for (const row of example.SIMSCENARIO_closing_cash.slice(1)) {
        const cash = numbersOf(model(example, years, row[0]!)).get("Closing cash")!;
        for (const [year, number] of cash.entries()) expect(number / (row[year + 1] as number)).toBeCloseTo(1, 9);
      }
    });
    test("in every outcome of 500 runs", () => {
      const rows = model(example, years, "Base", 500, 12345);
      expect(differences(rows, example.SIMRISK_500_runs_seed_12345 as Grid, 1e-6)).toEqual([]);
    });
  });

  test("gives the statements of SIMFARM for 200 random farms, half of them under a plan", () => {
    const random = seeded(2002);
    for (let k = 0; k < 200; k++) {
      const tables = randomFarm(random);
      const years = 1 + Math.floor(random() * 30);
      const scenario = k % 2 === 0 ? "Base" : "Plan";
      const { farm, assets, loans, scenarios } = tables;
      const statements = ask("SIMFARM", farm, assets, loans, "ALL", scenarios, scenario, years);
      const different = differences(model(tables, years, scenario), statements, 1e-9);
      expect({ farm: k, scenario, different }).toMatchObject({ different: [] });
    }
  });

  test("gives the published vectors of SIMFARM", () => {
    const statements = published.filter((vector) => vector.function === "SIMFARM" && Array.isArray(vector.result));
    for (const { args, result } of statements) {
      const [farm, assets, loans, , scenarios, scenario, years] = args;
      const tables = { farm, assets, loans, scenarios };
      const found = model(tables, Number(years ?? 10), String(scenario ?? "Base"));
      expect({ args, different: differences(found, result as Grid, 1e-9) }).toMatchObject({ different: [] });
    }
    expect(statements.length).toBeGreaterThan(5);
  });

  test("gives the outcomes of SIMRISK for 30 random farms with random risks", () => {
    const random = seeded(1986);
    for (let k = 0; k < 30; k++) {
      const tables = randomFarm(random);
      const [risks, correlations] = randomRisks(random, k % 2 === 0);
      const years = 1 + Math.floor(random() * 10);
      const { farm, assets, loans, scenarios } = tables;
      const asked = [null, 100, k + 1, scenarios, "Plan", correlations, years];
      const outcomes = ask("SIMRISK", farm, risks, assets, loans, ...asked);
      const different = differences(
        model({ ...tables, risks, correlations }, years, "Plan", 100, k + 1),
        outcomes,
        1e-6,
      );
      expect({ farm: k, different }).toMatchObject({ different: [] });
    }
  });
});

/** A row for each distribution, in groups or with a table of correlations. */
function randomRisks(random: () => number, grouped: boolean): [Grid, Grid | null] {
  const between = (low: number, high: number) => low + (high - low) * random();
  const persistence = () => (random() < 0.5 ? "" : between(0, 1));
  const row = (label: string, distribution: string, ...p: Cell[]): Cell[] => {
    const member = grouped && random() < 0.7;
    const group = member ? [random() < 0.5 ? "market" : "weather", between(-1, 1)] : ["", ""];
    return [label, distribution, ...p, ...Array(4 - p.length).fill(""), ...group, persistence()];
  };
  const risks: Grid = [
    ["label", "distribution", "p1", "p2", "p3", "p4", "group", "loading", "persistence"],
    row("Milk price", "TRIANGULAR", between(0.6, 0.8), between(0.8, 1.1), between(1.1, 1.4)),
    row("Concentrate price", "PERT", between(0.6, 0.8), between(0.8, 1.1), between(1.1, 1.4)),
    row("Milk yield", "NORMAL", 1, between(0.01, 0.2), between(0.5, 0.8), random() < 0.5 ? "" : 1.3),
    row("Cow price", "EMPIRICAL", ...[0, 1, 2, 3].map(() => between(0.7, 1.4))),
    row("Calf death rate", "EVENT", between(0.05, 0.5), between(1.1, 2)),
    row("Family wage", "NORMAL", 1, between(0.01, 0.2)),
  ];
  const correlated = ["Cow price", "Milk price", "Milk yield"];
  const [a, b, c] = [between(-0.5, 0.5), between(-0.5, 0.5), between(-0.5, 0.5)];
  const square = [
    [1, a, b],
    [a, 1, c],
    [b, c, 1],
  ] as const;
  return [risks, grouped ? null : [["", ...correlated], ...correlated.map((name, i) => [name, ...square[i]!])]];
}

/** A farm with about half of the labels, all within the limits in every year, and a plan that changes some. */
function randomFarm(random: () => number): FarmTables {
  const between = (low: number, high: number) => low + (high - low) * random();
  const chance = (probability: number) => random() < probability;
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  const first = 2000;
  const narrow: Record<string, readonly [number, number]> = {
    Inflation: [-0.02, 0.1],
    "Cow death rate": [0.001, 0.2],
    "Culling rate": [0.01, 0.5],
    "Asset prices": [0.5, 2],
    Cash: [-2000, 2000],
  };
  const areas = ["Own land", "Rented land", "Dairy land"];

  const draw = (label: (typeof labels)[number]): number => {
    const [low, high] = [("min" in label ? label.min : 0) as number, label.max as number];
    if (label.name === "First year") return first;
    if (label.name === "Closed herd") return 1;
    if (narrow[label.name] !== undefined) return between(...narrow[label.name]!);
    // Narrow limits evenly, with room for ten years of growth; wide ones over the powers of ten.
    const least = Math.max(0, low); // rates below 0 would grow past their limit
    return high <= 100 ? between(least, least + 0.5 * (high - least)) : Math.max(low, 10 ** between(-1, 3));
  };
  const ownLand = between(1, 20);
  const rows: Cell[][] = [["label", "unit", "value", "change", first + 2, first + 5]];
  const given = labels.filter((label) => {
    const required = !("default" in label || "follows" in label || "otherwise" in label);
    return required || areas.includes(label.name) || label.name === "Young male price" || chance(0.5);
  });
  for (const label of given) {
    const values: Cell[] = [draw(label), "", "", ""];
    if (areas.includes(label.name)) values[0] = label.name === "Own land" ? ownLand : between(0.1, ownLand);
    // More land in the third year; the dairy's stays below it.
    if (label.name === "Own land" && chance(0.5)) values[2] = ownLand * 1.5;
    const fixed = areas.includes(label.name) || "single" in label || label.name === "Closed herd";
    if (!fixed && chance(0.3)) values[1] = between("min" in label && (label.min as number) > 0 ? 0 : -0.02, 0.02);
    if (!fixed && chance(0.2)) values[pick([2, 3])] = draw(label);
    if ("default" in label && "min" in label && label.min === 0 && !fixed && label.max <= 1 && chance(0.1))
      values.splice(0, 4, "zero", "", "", "");
    rows.push([label.name, label.unit, ...values]);
  }

  const scenarioOf = () => pick(["", "", "Plan"]);
  const assets = Array.from({ length: whole(0, 5) }, (_, k) => [
    `asset ${k}`,
    pick(["", "machine", "building"]),
    between(10, 5000),
    whole(first - 20, first + 12),
    whole(1, 25),
    pick(["", "yes", "no"]),
    pick(["", between(0, 0.1)]),
    pick(["", between(1, 300)]),
    pick(["", 1, between(0, 1)]),
    scenarioOf(),
  ]);
  const loans = Array.from({ length: whole(0, 4) }, (_, k) => {
    const years = whole(1, 12);
    return [
      `loan ${k}`,
      between(10, 5000),
      pick(["", "zero", between(0.01, 0.2)]),
      years,
      pick(["", first, whole(first, first + 8)]),
      pick(["", whole(0, years - 1)]),
      pick(["", "ANNUITY", "EQUAL", "BULLET"]),
      pick(["", between(0, 1)]),
      scenarioOf(),
    ];
  });
  const changeable = labels.filter(
    (label) => !("single" in label || areas.includes(label.name) || "otherwise" in label),
  );
  const scenarios = Array.from({ length: whole(1, 6) }, () => {
    const label = pick(changeable);
    const span = [pick(["", first, first + whole(0, 1)]), pick(["", first + whole(1, 6)])];
    const lowers = "money" in label || ("min" in label && label.min === 0);
    return lowers && label.name !== "Closed herd" && chance(0.7)
      ? ["Plan", label.name, ...span, pick(["", "factor"]), between(0.6, 1)]
      : ["Plan", label.name, ...span, "set", draw(label)];
  });
  return {
    farm: rows,
    assets: assets.length === 0 ? null : [assetColumns, ...assets],
    loans: loans.length === 0 ? null : [loanColumns, ...loans],
    scenarios: [["scenario", "label", "from", "to", "how", "amount"], ...scenarios],
  };
}

const assetColumns = "asset,kind,cost,bought,life,replace,repairs,trade-in,elsewhere,scenario".split(",");
const loanColumns = "loan,amount,rate,years,drawn,grace,method,elsewhere,scenario".split(",");
