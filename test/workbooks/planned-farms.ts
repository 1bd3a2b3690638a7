import type { Cell } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";
import type { Entry } from "./open.ts";

/** Farms unlike the example of the ten-year plan: both editions must come to the same with each. */

const plan = templates.find(({ name }) => name === "ten-year-plan")!;
const table = plan.sheets
  .flatMap(({ blocks }) => blocks)
  .find((block) => block.kind === "table" && block.columns.some(({ name }) => name === "value"));
if (table?.kind !== "table") throw new Error("The plan has no table of the farm.");
export const labels = table.along.labels as readonly string[];

const at = (label: string): number => labels.indexOf(label);
/** Values of lines of the farm. */
const farm = (values: Readonly<Record<string, Cell>>): Entry[] =>
  Object.entries(values).map(([label, value]) => ["value", value, at(label)]);
const growing = (values: Readonly<Record<string, Cell>>): Entry[] =>
  Object.entries(values).map(([label, value]) => ["change", value, at(label)]);
/** A row of a table, all of it. */
const row = (table: string, index: number, columns: readonly string[], values: readonly Cell[]): Entry[] =>
  columns.map((column, k) => [`${table}${column}`, values[k] ?? null, index]);
const asset = (index: number, ...values: Cell[]) =>
  row(
    "assets",
    index,
    ["Asset", "Kind", "Cost", "Bought", "Life", "Replace", "Repairs", "TradeIn", "Elsewhere", "Scenario"],
    values,
  );
const loan = (index: number, ...values: Cell[]) =>
  row("loans", index, ["Loan", "Amount", "Rate", "Years", "Drawn", "Grace", "Method", "Elsewhere", "Scenario"], values);
const change = (index: number, ...values: Cell[]) =>
  row("scenarios", index, ["Scenario", "Label", "From", "To", "How", "Amount"], values);

const required = ["First year", "Cows", "Cow price", "Cull cow price", "Milk yield", "Fat", "Protein", "Milk price"];
export const neededLabels: readonly string[] = required;

export const plannedFarms: Readonly<Record<string, readonly Entry[]>> = {
  "at a loss": farm({ "Milk price": 0.1, "Living expenses": 1500, Cash: -50, "Tax rate": 0.2 }),
  "without loans": loan(0),
  "with loans of every kind": [
    ...loan(0, "Shed", 500, 0.1, 4, 2004, 1, "EQUAL"),
    ...loan(1, "Owed already", 240, "zero", 5, null, null, "BULLET", 0.5),
    ...loan(2, "Long", 400, 0.08, 20, 2002, 2),
    ...loan(3, "Heifer", 325, 0.12, 3, 2003, null, null, null, "crossbred  heifer"),
    ...loan(4, "Beyond", 100, null, 2, 2020),
  ],
  "without buildings and machines": [...asset(0), ...asset(1)],
  "with purchases": [
    ...asset(2, "Cutter", "machine", 80, 2006, 3, null, 0.05, 12, 0.3),
    ...asset(3, "Old store", "BUILDING", 300, 1980, 10, "NO", 0.02),
    ...asset(4, "Worn out", null, 60, 1985, 5, "YES", null, 5),
    ...asset(5, "Cooler", null, 90, 2004, 4, "no", null, null, null, "Crossbred heifer"),
    ...asset(6, "Bought at once", null, 40, 2002, 1),
  ],
  "with what is needed only": [
    ...labels.filter((label) => !required.includes(label)).map((label): Entry => ["value", null, at(label)]),
    ...labels.map((label): Entry => ["change", null, at(label)]),
    ...[0, 1].flatMap((index) => asset(index)),
    ...loan(0),
    ...[0, 1, 2, 3, 4].flatMap((index) => change(index)),
    ["scenario", null],
  ],
  "that grows, with inflation and words": [
    ...farm({
      Inflation: 0.04,
      Cows: 25,
      "Target cows": 30,
      "Culling rate": "zero",
      "Calves per cow": "default",
      "Age at first calving": 27,
      "Family hours for dairy": 9000,
      "Hired wage": 0.2,
      "Rented land": 3,
      "Dairy land": 2,
      "Rent paid": 40,
      "Fixed costs": 300,
      "Tax rate": 0.1,
      "Milk marketing cost": 0.01,
    }),
    ...growing({
      "Own land": 0.05,
      "Land value": 0.02,
      "Other animals": 0.03,
      "Cow price": 0.01,
      "Target cows": -0.06,
    }),
  ],
  "with a scenario that changes much": [
    ...change(0, "Much", "Milk yield", 2003, null, "FACTOR", 1.2),
    ...change(1, "Much", "Milk yield", 2004, 2008, "ADD", 50),
    ...change(2, "Much", "Milk yield", 2006, 2007, "SET", 1100),
    ...change(3, "much", "hired  wage", null, null, "ADD", 0.1),
    ...change(4, "Much", "Family hours for dairy", 2004, 2009, "SET", 1000),
    ...change(5, "Much", "Asset prices", 2005, null, "FACTOR", 1.5),
    ...change(6, "Much", "Male calves kept", 2003, null, "SET", 0.5),
    ...change(7, "Much", "Young male price", null, null, "SET", 60),
    ...change(8, "Much", "Savings rate", null, null, "SET", 0.02),
    ...change(9, "Much", "Age at first calving", 2005, null, "SET", 52),
    ...farm({ "Target cows": 3 }),
    ...loan(0),
    ["scenario", " MUCH "],
  ],
};

/** Farms that SIMFARM refuses: the plain edition waits. */
export const refusedFarms: Readonly<Record<string, readonly Entry[]>> = { "without cows": farm({ Cows: 0 }) };
