import type { Area } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import { applyTravel, type Command, commands, planTravel, type Run, type WorkbookCells } from "../src/index.ts";

/** A workbook in memory that keeps the rules of its interface: constants stay unless written, refusals throw. */
interface Sheet {
  readonly name: string;
  /** Without a password it can be lifted. */
  protection?: "liftable" | "fixed" | "password" | undefined;
  /** Formulas and constants by row; what a formula shows is in `shows` at the same place. */
  readonly cells: (string | number | null)[][];
  readonly shows?: Cell[][];
  /** Cells that refuse, as "row column". */
  readonly refuses?: readonly string[];
}

function workbookOf(sheets: readonly Sheet[], locale?: WorkbookCells["locale"]) {
  const calls = { formulas: 0, values: 0, write: 0, freeze: 0 };
  const named = (name: string) => sheets.find((sheet) => sheet.name === name)!;
  const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=");
  const inBlock = <T>({ row, column, rows, columns }: Area, cellAt: (r: number, c: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cellAt(row + r, column + c)));
  const enter = (name: string, runs: readonly Run[], cellFor: (r: number, c: number, formula: string) => Cell) => {
    const { cells, protection, refuses = [] } = named(name);
    if (protection !== undefined) throw new Error(`${name} is protected.`);
    for (const { row, column, formulas } of runs)
      for (const [k, formula] of formulas.entries()) {
        if (refuses.includes(`${row + k} ${column}`)) throw new Error("You cannot edit this cell.");
        cells[row + k]![column] = cellFor(row + k, column, formula) as string | number | null;
      }
  };
  const shown = (name: string, r: number, c: number): Cell => {
    const cell = named(name).cells[r]![c] ?? null;
    return isFormula(cell) ? (named(name).shows?.[r]?.[c] ?? 0) : cell;
  };
  const cells: WorkbookCells = {
    ...(locale && { locale }),
    sheets: async () =>
      sheets.map(({ name, protection, cells: rows }) => ({
        name,
        protection: protection === "password" ? ("liftable" as const) : protection,
        ...(rows.length > 0 && { used: { row: 0, column: 0, rows: rows.length, columns: rows[0]!.length } }),
      })),
    formulas: async (name, block) => {
      calls.formulas++;
      return inBlock(block, (r, c) => {
        const cell = named(name).cells[r]![c];
        return isFormula(cell) ? cell : "";
      });
    },
    values: async (name, block) => {
      calls.values++;
      return inBlock(block, (r, c) => shown(name, r, c));
    },
    write: async (name, runs) => {
      calls.write++;
      enter(name, runs, (_, __, formula) => (formula === "" ? null : formula));
    },
    freeze: async (name, runs) => {
      calls.freeze++;
      enter(name, runs, (r, c) => shown(name, r, c));
      return [];
    },
    unprotect: async (name) => {
      const sheet = named(name);
      const { protection } = sheet;
      if (protection === "password") throw new Error(`${name} is protected with a password.`);
      sheet.protection = undefined;
      return async () => {
        sheet.protection = protection;
      };
    },
  };
  return { cells, calls };
}

const patient = { progress: () => {}, isCancelled: () => false };
const planned = async (cells: WorkbookCells, command: Command) => (await planTravel(cells, command, patient))!;

test("From Google Sheets unwraps what was saved, empties the cells that a result fills, and leaves the rest", async () => {
  const dummy = (inner: string, value: unknown) => `=IFERROR(__xludf.DUMMYFUNCTION("${inner}"),${value})`;
  const filled = dummy('""COMPUTED_VALUE""', 1);
  const cells = [
    [
      "milk",
      dummy("DAIRY_ECM(A2:A,4,3)", 9),
      dummy("GOOGLEFINANCE(A1)", 9),
      dummy("DAIRY_FCM(A1;3,5)", 2),
      "=A1*2",
      `${dummy("DAIRY_ECM(A2,4,3)", 9)}*2`,
    ],
    [5, filled, filled, "=DAIRY_FCM(1,2)", null],
    [6, filled, filled, dummy("DAIRY_ECM(QUERY(A2:A9),4,3)", 9), filled],
    [7, 3, null, filled, filled],
  ];
  const { cells: workbook } = workbookOf([{ name: "Farm", cells }]);
  const plan = await planned(workbook, commands.excel.fromSheets);
  expect(plan.count).toBe(5);
  expect(plan.sheets).toEqual([
    { sheet: "Farm", kinds: { "works again": 2, "cleared for another formula's result": 2, "renamed for Excel": 1 } },
  ]);
  expect(plan.left).toEqual([
    { sheet: "Farm", address: "F1", formula: cells[0]![5], reason: "Google Sheets saved only a part of this formula." },
    { sheet: "Farm", address: "D3", formula: cells[2]![3], reason: "Excel does not have QUERY." },
  ]);
  expect(plan.examples.find(({ address }) => address === "B1")).toEqual({
    sheet: "Farm",
    address: "B1",
    formula: cells[0]![1],
    kind: "works again",
    after: "=DAIRY.ECM(A2:A4,4,3)",
  });
  const before = structuredClone(cells);
  expect(await applyTravel(workbook, plan, patient)).toEqual({ changed: 5, cancelled: false, left: [] });
  before[0]![1] = "=DAIRY.ECM(A2:A4,4,3)";
  before[0]![3] = "=DAIRY.FCM(A1,3.5)";
  before[1]![1] = null;
  before[2]![1] = null;
  before[1]![3] = "=DAIRY.FCM(1,2)";
  expect(cells).toEqual(before);
});

test("a cell that a result fills keeps its value where that formula cannot be written", async () => {
  const anchor = '=IFERROR(__xludf.DUMMYFUNCTION("DAIRY_ECM(A1:A2,4,3)"),9)';
  const filled = '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),1)';
  const wide = Array.from({ length: 12_000 }, () => [filled]);
  const cells = [[anchor], ...wide];
  const { cells: workbook } = workbookOf([{ name: "Farm", cells, refuses: ["0 0"] }]);
  const outcome = await applyTravel(workbook, await planned(workbook, commands.excel.fromSheets), patient);
  expect(cells[0]).toEqual([anchor]);
  expect(cells[11_000]).toEqual([filled]);
  expect(outcome.left[0]).toMatchObject({ address: "A1", reason: "You cannot edit this cell." });
});

test("Repair enters again what shows #NAME? and nothing else", async () => {
  const cells = [
    ["=dairy.ecm(A1)", "=[2]!_xldudf_DAIRY_ECM(1)", "=DAIRY.ECM(2)", "=NONE(1)", "=DAIRY.ECMM(1)", "DAIRY.ECM("],
  ];
  const shows = [["#NAME?", "#NAME?", 7, "#NAME?", "#NAME?", "DAIRY.ECM("]];
  const { cells: workbook, calls } = workbookOf([{ name: "Farm", cells, shows }]);
  const plan = await planned(workbook, commands.excel.repair);
  expect(plan.left.map(({ address, reason }) => [address, reason])).toEqual([
    ["E1", "There is no function DAIRY.ECMM. Did you mean ECM?"],
  ]);
  expect((await applyTravel(workbook, plan, patient)).changed).toBe(2);
  expect(cells[0]!.slice(0, 3)).toEqual(["=DAIRY.ECM(A1)", "=DAIRY.ECM(1)", "=DAIRY.ECM(2)"]);
  expect(calls.write).toBe(1);
});

test("From Excel renames, in the language of the spreadsheet, and lists what Google Sheets does not have", async () => {
  const cells = [["=_xldudf_DAIRY_ECM(A2;1,5;3)", "=DAIRY.ECM(A2#;1;3)", "=DAIRY_ECM(1;2;3)", '="DAIRY.ECM("']];
  const { cells: workbook } = workbookOf([{ name: "Farm", cells }], { decimal: "," });
  const plan = await planned(workbook, commands.sheets.fromExcel);
  await applyTravel(workbook, plan, patient);
  expect(cells[0]![0]).toBe("=DAIRY_ECM(A2;1,5;3)");
  expect(plan.left.map(({ address }) => address)).toEqual(["B1"]);
});

test("Freeze puts values where formulas were, and leaves what shows an error or is no call", async () => {
  const cells = [["=DAIRY.ECM(1,4,3)", "=DAIRY.ECM(1)", "=1+1", "=DAIRY.HELP(1)"]];
  const { cells: workbook, calls } = workbookOf([{ name: "Farm", cells, shows: [[1.1, "#VALUE!", 2, "words"]] }]);
  const plan = await planned(workbook, commands.excel.freeze);
  expect(plan.left).toEqual([{ sheet: "Farm", address: "B1", formula: "=DAIRY.ECM(1)", reason: "It shows #VALUE!." }]);
  expect(plan.examples.map(({ address, after }) => [address, after])).toEqual([
    ["A1", undefined],
    ["D1", undefined],
  ]);
  await applyTravel(workbook, plan, patient);
  expect(cells).toEqual([[1.1, "=DAIRY.ECM(1)", "=1+1", "words"]]);
  expect([calls.freeze, calls.write]).toEqual([1, 0]);
});

test("Make independent leaves a call without a plain form beside one with, and says so", async () => {
  const cells = [["=DAIRY.STOCKING(A2,2)+DAIRY.GINI(B1:B9)", "=DAIRY.GINI(B1:B9)"]];
  const { cells: workbook } = workbookOf([{ name: "Farm", cells }]);
  const plan = await planned(workbook, commands.excel.independent);
  expect(plan.left.map(({ address, reason }) => [address, reason])).toEqual([
    ["A1", "GINI cannot be written as an ordinary formula: it reads a list."],
    ["B1", "GINI cannot be written as an ordinary formula: it reads a list."],
  ]);
  await applyTravel(workbook, plan, patient);
  expect(cells).toEqual([["=IF(AND(ISNUMBER(A2),A2>=0),A2/2,NA())+DAIRY.GINI(B1:B9)", "=DAIRY.GINI(B1:B9)"]]);
});

test("Recalculate enters the same formulas", async () => {
  const cells = [["=DAIRY_ECM(1;2;3)", "=A1"]];
  const { cells: workbook, calls } = workbookOf([{ name: "Farm", cells }], { decimal: "," });
  const plan = await planned(workbook, commands.sheets.recalculate);
  expect((await applyTravel(workbook, plan, patient)).changed).toBe(1);
  expect([cells, calls.write]).toEqual([[["=DAIRY_ECM(1;2;3)", "=A1"]], 1]);
});

test("protected sheets are skipped and listed, empty ones passed by, and what was edited since is left", async () => {
  const sheets = [
    { name: "Locked", protection: "fixed" as const, cells: [["=DAIRY_ECM(1,2,3)"], ["=DAIRY_ECM(1,2,3)"]] },
    { name: "Empty", cells: [] },
    { name: "Open", cells: [["=DAIRY_ECM(1,2,3)"], ["=DAIRY_ECM(4,5,6)"]], refuses: ["9 9"] },
  ];
  const { cells: workbook } = workbookOf(sheets);
  const plan = await planned(workbook, commands.excel.fromSheets);
  expect([plan.count, plan.protectedSheets]).toEqual([2, [{ sheet: "Locked", count: 2 }]]);
  sheets[2]!.cells[0]![0] = "=mine";
  const outcome = await applyTravel(workbook, plan, patient);
  expect(outcome).toEqual({
    changed: 1,
    cancelled: false,
    left: [{ sheet: "Open", address: "A1", formula: "=DAIRY_ECM(1,2,3)", reason: "It was changed in the meantime." }],
  });
  expect(sheets.map(({ cells }) => cells)).toEqual([
    [["=DAIRY_ECM(1,2,3)"], ["=DAIRY_ECM(1,2,3)"]],
    [],
    [["=mine"], ["=DAIRY.ECM(4,5,6)"]],
  ]);
});

test("a sheet without a password is unprotected for the change and protected again, also when the host fails", async () => {
  const sheets = (): Sheet[] => [
    { name: "Open", cells: [["=DAIRY_ECM(1,2,3)"]] },
    { name: "Guarded", protection: "liftable", cells: [["=DAIRY_ECM(1,2,3)"], ["=DAIRY_ECM(1,2,3)"]] },
    { name: "Closed", protection: "password", cells: [["=DAIRY_ECM(1,2,3)"]] },
  ];
  const farm = sheets();
  const { cells: workbook } = workbookOf(farm);
  const plan = await planned(workbook, commands.excel.fromSheets);
  expect(plan.liftedSheets).toEqual(["Guarded", "Closed"]);
  expect(farm.map(({ protection }) => protection)).toEqual([undefined, "liftable", "password"]);
  const outcome = await applyTravel(workbook, plan, patient);
  expect([outcome.changed, outcome.left.map(({ sheet, reason }) => [sheet, reason])]).toEqual([
    3,
    [["Closed", "Closed is protected with a password."]],
  ]);
  expect(farm.map(({ protection, cells }) => [protection, cells])).toEqual([
    [undefined, [["=DAIRY.ECM(1,2,3)"]]],
    ["liftable", [["=DAIRY.ECM(1,2,3)"], ["=DAIRY.ECM(1,2,3)"]]],
    ["password", [["=DAIRY_ECM(1,2,3)"]]],
  ]);

  const failing = sheets();
  const { cells: healthy } = workbookOf(failing);
  const its = await planned(healthy, commands.excel.fromSheets);
  const broken: WorkbookCells = {
    ...healthy,
    formulas: async (name, block) => {
      if (name === "Guarded") throw new Error("The connection is lost.");
      return healthy.formulas(name, block);
    },
  };
  await expect(applyTravel(broken, its, patient)).rejects.toThrow("The connection is lost.");
  expect(failing[1]!.protection).toBe("liftable");
});

test("cancelling keeps what somebody else has typed in the meantime, and lists it", async () => {
  const rows = 10_001; // two slices
  const cells: (string | number)[][] = Array.from({ length: rows }, () => ["=DAIRY_ECM(1,2,3)"]);
  const { cells: workbook } = workbookOf([{ name: "Farm", protection: "liftable", cells }]);
  const plan = await planned(workbook, commands.excel.fromSheets);
  let isCancelled = false;
  const outcome = await applyTravel(workbook, plan, {
    progress: () => {
      cells[7]![0] = "=mine";
      isCancelled = true;
    },
    isCancelled: () => isCancelled,
  });
  expect(outcome).toEqual({
    changed: 1,
    cancelled: true,
    left: [{ sheet: "Farm", address: "A8", formula: "=DAIRY_ECM(1,2,3)", reason: "It was changed in the meantime." }],
  });
  expect(cells.map(([cell]) => cell)).toEqual(cells.map((_, k) => (k === 7 ? "=mine" : "=DAIRY_ECM(1,2,3)")));
});

test("100,000 formulas among constants: in slices, with progress, constants untouched, and stopped when asked", async () => {
  const rows = 20_000;
  const farm = () =>
    Array.from({ length: rows }, (_, r): (string | number)[] => [
      r,
      ...Array.from({ length: 5 }, (_, c) => (c === 2 && r % 7 === 0 ? 1 : `=DAIRY_FCM(A${r + 1},${c + 3})`)),
    ]);
  const cells = farm();
  const { cells: workbook, calls } = workbookOf([{ name: "Farm", cells }]);
  const seen: [number, number][] = [];
  const plan = (await planTravel(workbook, commands.excel.fromSheets, {
    progress: (done, total) => seen.push([done, total]),
    isCancelled: () => false,
  }))!;
  const constants = Math.ceil(rows / 7);
  expect(plan.count).toBe(5 * rows - constants);
  expect(plan.examples.length).toBe(3);
  expect(seen.at(-1)).toEqual([6 * rows, 6 * rows]);
  expect(seen.length).toBeGreaterThan(5);

  const before = structuredClone(cells);
  let slices = 0;
  const stopped = await applyTravel(workbook, plan, { progress: () => slices++, isCancelled: () => slices === 2 });
  expect(slices).toBe(2);
  expect(stopped).toEqual({ changed: 0, cancelled: true, left: [] });
  expect(JSON.stringify(cells) === JSON.stringify(before)).toBe(true);

  const rest = await applyTravel(workbook, await planned(workbook, commands.excel.fromSheets), patient);
  expect(rest.changed).toBe(plan.count);
  const wanted = farm().map((row) => row.map((cell) => (typeof cell === "number" ? cell : cell.replace("_", "."))));
  expect(JSON.stringify(cells) === JSON.stringify(wanted)).toBe(true);
  expect(calls.write).toBeLessThan(20);
  expect(
    await planTravel(workbook, commands.excel.freeze, { progress: () => {}, isCancelled: () => true }),
  ).toBeUndefined();
});
