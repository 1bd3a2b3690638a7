import { addressOf } from "@dairy-functions/formulas";
import {
  accountBlock,
  accountRows,
  amountsColumn,
  beside,
  currencyOf,
  entriesOfAccount,
  entriesOfTable,
  noChoices,
  readAccountRange,
  readTableRange,
  rememberedChoices,
  tableBlock,
  targetsOf,
} from "@dairy-functions/pane";
import { functionNamed } from "@dairy-functions/shared";
import { workbookWith } from "./workbook.ts";

type Rows = Parameters<typeof workbookWith>[0];
interface Asked {
  /** The line that a person chooses for a label; null: not used. */
  readonly choose?: Readonly<Record<string, string | null>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly columns?: readonly number[];
}

/** Maps a range as the pane does, writes, and gives what the sheet then holds. */
async function map(name: string, rows: Rows, address: string, { choose = {}, units = {}, columns }: Asked = {}) {
  const workbook = workbookWith(rows);
  const { host, at } = workbook;
  const [target] = targetsOf(functionNamed(name)!);
  const source = await readAccountRange(host, at(address));
  if (typeof source === "string") throw new Error(source);
  const chosen = columns ?? [amountsColumn(source)];
  const placeOf = (label: string) => source.rows.findIndex((row) => row.label === label);
  const choices = {
    parts: new Map(
      Object.entries(choose).map(([label, line]) => {
        const k = target!.parts.findIndex((part) => part.name === line);
        return [placeOf(label), k === -1 ? undefined : k] as const;
      }),
    ),
    units: new Map(Object.entries(units).map(([label, unit]) => [placeOf(label), unit] as const)),
  };
  const entries = entriesOfAccount(target!, source, chosen, choices);
  const lines = accountRows(source, chosen, choices.units);
  const currency = currencyOf(lines, source.columns[chosen[0]!]!.header);
  const block = accountBlock(host, target!, source, entries, { columns: chosen, currency });
  const { area: own } = source;
  const start = { ...own, column: own.column + own.columns + 1, rows: block.rows, columns: block.columns };
  const place = await beside(host, start);
  const { area, cells, dress, input, result } = block.cellsAt(place);
  await host.write(area, cells, dress);
  const read = async (of: typeof input) => (await host.read(of)).values;
  const formulas = (await host.read(input)).formulas;
  return {
    ...workbook,
    entries,
    block,
    target: target!,
    source,
    input: addressOf(input),
    result: await read(result),
    values: await read(input),
    written: Object.fromEntries(
      (await read(input)).map((row, r) => [row[0], formulas[r]?.slice(2).filter(Boolean).join(" ") ?? ""]),
    ),
    problems: Object.fromEntries(
      entries.filter(({ problems }) => problems.length > 0).map(({ label, problems }) => [label, problems[0]]),
    ),
  };
}

const litres: Rows = [
  ["Khan's farm", null, null],
  ["Item", "Unit", "Tk per month"],
  ["Income", null, null],
  ["Milk sales", null, 24500],
  ["Calf sale", null, 1500],
  ["Expenses", null, null],
  ["Feed", null, 9800],
  ["Medicine", null, 700],
  ["Casual labour", null, 3000],
  ["Family labour", null, 2000],
  ["Total expenses", null, 15500],
  ["Herd", null, null],
  ["Milk", "L/day", 18],
  ["Fat", "g/kg", 45],
  ["Protein", "%", 3.7],
  ["Milking cows", null, 3],
];

test("a sheet in litres, g/kg and Tk a month gives the right cost per kilogram of ECM, every conversion in sight", async () => {
  const { written, result, problems, input } = await map("IFCNREPORT", litres, "A1:C16");
  expect(problems).toEqual({});
  expect(input).toBe("E3:G10");
  expect(written).toMatchObject({
    "Milk returns": "=C4*12",
    "Cattle returns": "=C5*12",
    "Variable dairy costs": "=C7*12+C8*12",
    "Wages paid": "=C9*12",
    "Opportunity labour": "=C10*12",
    Cows: "=C16",
    Milk: "=DAIRY.ECM(DAIRY.LTOKG(C13)*365,G13,G14)",
  });
  // Worked by hand: 18 L x 1.03 x 365 = 6767.1 kg; IFCN's ECM is (0.383 fat + 0.242 protein + 0.7832) / 3.1138 of it.
  const ecm = (18 * 1.03 * 365 * (0.383 * 4.5 + 0.242 * 3.7 + 0.7832)) / 3.1138;
  const rowOf = (label: string) => result.find((row) => row[0] === label)!;
  expect(rowOf("Milk produced (kg ECM)")[1]).toBeCloseTo(ecm, 6);
  expect(rowOf("Cost of milk production only")[3]).toBeCloseTo(((15500 - 1500) * 12 * 100) / ecm, 6);
});

test("amounts per cow are those of the farm, and a line can be changed, left out or given a unit", async () => {
  const rows: Rows = [
    ["Item", "US$ per cow"],
    ["Milk cheque", 1900],
    ["Concentrate", 800],
    ["Donations", 10],
    ["Cows", 40],
    ["Milk", 190000],
  ];
  const first = await map("IFCNREPORT", rows, "A1:B6");
  expect(first.problems).toEqual({
    "Milk cheque": '"Milk cheque" could belong to another line: check it.',
    Donations: '"Donations" is not known: choose its line, or leave it out.',
    Milk: expect.stringContaining("Milk"),
  });
  const { written, problems, result } = await map("IFCNREPORT", rows, "A1:B6", {
    choose: { "Milk cheque": "milkReturns", Donations: null, Milk: "milk" },
    units: { Milk: "kg ECM" },
  });
  expect(problems).toEqual({});
  expect(written).toMatchObject({ "Milk returns": "=B2*B5", "Variable dairy costs": "=B3*B5", Milk: "=B6" });
  expect(result.find((row) => row[0] === "Milk returns")!.slice(1, 3)).toEqual([76000, 1900]);
});

test("a price beside the amount that it makes is left out, and used where there is no amount", async () => {
  const price = ["Milk price", "Tk/L", 45];
  const first = await map("IFCNREPORT", [...litres, price] as Rows, "A1:C17");
  expect(first.written["Milk returns"]).toBe("=C4*12");
  expect(first.entries.find(({ label }) => label === "Milk price")).toMatchObject({
    kind: "unused",
    problems: [],
    why: 'This is the price of what "Milk sales" already holds as an amount.',
  });
  const alone = litres.map((row) => (row[0] === "Milk sales" ? price : row)) as Rows;
  expect((await map("IFCNREPORT", alone, "A1:C16")).written["Milk returns"]).toBe("=C4*365*C13");
});

test("what is missing gets a cell to fill in, and nothing that is there is overwritten", async () => {
  const { values, result, shows, input, host, at } = await map(
    "COSTMILKTABLE",
    [
      ["Feed", 100, null, "a note of mine"],
      ["Milk sales", 470, null, null],
      ["Family labour", 343, null, null],
    ],
    "A1:B3",
  );
  expect(input).toBe("F3:H12");
  expect(shows("D1")).toBe("a note of mine");
  expect(values.find((row) => row[0] === "Milk")).toEqual(["Milk", "kg ECM", null]);
  expect(result[0]![0]).toMatchObject({
    error: "#N/A",
    sentence: "opportunityLand is blank: enter a number of 0 cur or more.",
  });
  await host.write(at("H6:H7"), [[0], [0]]);
});

test("a cost that is written as a negative number, a text and a conflict are told", async () => {
  const { problems, written } = await map(
    "IFCNREPORT",
    [
      ["Milk sales", 470],
      ["Feed", -90],
      ["Vet", "'1,200"],
      ["Cows (ha)", 2],
    ],
    "A1:B4",
  );
  expect(problems).toMatchObject({
    Feed: "Its amount is negative: the sign is changed, because costs are positive here.",
    Vet: 'Its amount "1,200" is a text: enter a number.',
  });
  expect(written["Variable dairy costs"]).toBe("=-B2");
});

test("several farms keep their columns and names", async () => {
  const { written, result } = await map(
    "IFCNREPORT",
    [
      ["", "BD-2", "BD-10"],
      ["Milk sales", 470, 2200],
      ["Feed", 90, 700],
      ["Cows", 2, 10],
      ["Milk", 2048, 12000],
    ],
    "A1:C5",
    { columns: [0, 1], units: { Milk: "kg ECM" }, choose: { Milk: "milk" } },
  );
  expect(written["Milk returns"]).toBe("=B2 =C2");
  expect(result[0]).toContain("BD-10 per farm");
});

test("the choices of an earlier time are read from what was written", async () => {
  const { host, target, source } = await map("IFCNREPORT", litres, "A1:C16", {
    choose: { Medicine: "fixedCashCosts", "Casual labour": null },
  });
  const again = await rememberedChoices(host, target, source);
  const entries = entriesOfAccount(target, source, [0], again!.choices);
  const lineOf = (label: string) => {
    const { part } = entries.find((entry) => entry.label === label)!;
    return part === undefined ? undefined : target.parts[part]!.name;
  };
  expect(["Milk sales", "Feed", "Medicine", "Milk", "Fat", "Milking cows"].map(lineOf)).toEqual([
    "milkReturns",
    "variableDairyCosts",
    "fixedCashCosts",
    "milk",
    "fat",
    "cows",
  ]);
  expect(lineOf("Casual labour")).toBeUndefined();
});

test("a table's columns are found, converted and written with the result beside them", async () => {
  const { host, at } = workbookWith([
    ["Shop", "Paid to farmer Tk/L", "Milk sold (kg)", "Retail price Tk/kg"],
    ["Co-operative", 25, 0.966, 47],
    ["Sweetshop", 28, 0.9, 38],
    ["Total", 53, 1.866, 85],
  ]);
  const [target] = targetsOf(functionNamed("CHAINTABLE")!);
  const source = await readTableRange(host, at("A1:D4"));
  if (typeof source === "string") throw new Error(source);
  const entries = entriesOfTable(target!, source, {
    ...noChoices,
    parts: new Map([
      [1, 1],
      [3, 3],
    ]),
  });
  expect(entries.map(({ part, problems }) => [part, problems.length])).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
  const block = tableBlock(host, target!, source, entries);
  const { area, cells, dress, input, result } = block.cellsAt({
    ...at("F1"),
    rows: block.rows,
    columns: block.columns,
  });
  await host.write(area, cells, dress);
  const { formulas } = await host.read(input);
  expect(formulas[1]).toEqual(["=A2", "=B2*0.970873786408", "=C2", "=D2"]);
  // 25 Tk/L over 1.03 kg/L; the farmer's share is that over the consumer's 0.966 x 47.
  const [head, first] = (await host.read(result)).values;
  expect(first![head!.findIndex((title) => /farmer share/.test(String(title)))]).toBeCloseTo(
    25 / 1.03 / (0.966 * 47),
    9,
  );
});
