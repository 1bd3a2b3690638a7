import { addressOf, areaOf } from "@dairy-functions/formulas";
import { checkWorkbook, locateAmong, type SheetFinding } from "@dairy-functions/pane";
import type { Cell } from "@dairy-functions/shared";
import { copyOf, type EditableBook, sheetOf, write } from "./checked-books.ts";

/** Check workbook on workbooks of the shapes that people make, right and with one thing wrong. */

const numbers = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, k) => Number((from + step * ((7 * k) % count)).toFixed(3)));

/** A record of cows: headers with units, a call in each row, a total. */
function record(units: readonly [string, string, string, string] = ["(kg)", "(%)", "(%)", "(kg)"]): EditableBook {
  const [milk, fat, protein] = [numbers(12, 4000, 110), numbers(12, 3.6, 0.08), numbers(12, 3.1, 0.03)];
  return {
    sheets: [
      sheetOf("Cows", [
        ["Lactations of 2025", null, null, null, null],
        [],
        ["Cow", `Milk ${units[0]}`, `Fat ${units[1]}`, `Protein ${units[2]}`, `ECM ${units[3]}`],
        ...milk.map((kg, k): Cell[] => {
          const row = k + 4;
          return [`Cow ${k + 1}`, kg, fat[k]!, protein[k]!, `=DAIRY.ECM(B${row},C${row},D${row})`];
        }),
        ["Total", "=SUM(B4:B15)", "=AVERAGE(C4:C15)", "=AVERAGE(D4:D15)", "=SUM(E4:E15)"],
      ]),
    ],
  };
}

/** The same with a row of units and one formula for the whole column. */
function spilled(units: readonly Cell[] = ["", "kg/d", "%", "%", "kg/d"]): EditableBook {
  const rows = numbers(10, 14, 1).map((kg, k): Cell[] => [k + 1, kg, 3.8 + k / 20, 3.2 + k / 40, null]);
  rows[0]![4] = "=DAIRY_ECM(B4:B13;C4:C13;D4:D13)";
  for (const row of rows.slice(1)) row[4] = 15;
  return {
    locale: { decimal: "," },
    sheets: [sheetOf("Suivi", [["Suivi des vaches"], ["No", "Milk", "Fat", "Protein", "ECM"], units, ...rows], 15)],
  };
}

/** An account with labels, units and values, as in a report. */
function account(change: Readonly<Record<string, string>> = {}): EditableBook {
  const unit = (label: string, usual: string) => change[label] ?? usual;
  return {
    sheets: [
      sheetOf("Account", [
        ["Item", "Unit", "2025", "Remark"],
        ["Receipts", unit("Receipts", "Tk/yr"), 412000, null],
        ["Cash expenses", unit("Cash expenses", "Tk/yr"), 251000, null],
        ["Net cash farm income", unit("Net cash farm income", "Tk/yr"), "=DAIRY.NCFI(C2, C3)", null],
        ["Depreciation", "Tk/yr", 18000, "Straight line"],
        ["Farm income", "Tk/yr", "=ROUND(DAIRY.FARMINCOME(C4, C5), 0)", null],
        [],
        ["Working hours of the family", unit("Working hours", "h/yr"), 3100, null],
        ["Local wage", unit("Local wage", "Tk/h"), 55, null],
        ["Opportunity cost of labour", "Tk/yr", '=IF(C8="","",DAIRY.OPPLABOUR(C8, C9))', null],
      ]),
    ],
  };
}

/** Farms side by side: labels left, a column for each, and calls that were filled across. */
function farms(): EditableBook {
  const farm = (k: number): Cell[] => {
    const c = "BCDEFG"[k]!;
    return [
      `Farm ${k + 1}`,
      1200 + 130 * k,
      4 + k / 10,
      3.3 + k / 20,
      `=DAIRY.ECM(${c}2,${c}3,${c}4)`,
      0.3 + k / 50,
      `=${c}5*${c}6`,
    ];
  };
  const labels = ["", "Milk (kg)", "Fat (%)", "Protein (%)", "ECM (kg)", "Price of milk (US$/kg)", "Returns (US$)"];
  const columns = [0, 1, 2, 3, 4, 5].map(farm);
  return {
    sheets: [
      sheetOf(
        "Farms",
        labels.map((label, r) => [label, ...columns.map((each) => each[r]!)]),
      ),
    ],
  };
}

/** Lists that are read as a whole. */
function lists(): EditableBook {
  const volumes = [120, 80, 60, 45, 30, 22, 14, 9];
  return {
    sheets: [
      sheetOf("Processors", [
        ["Processor", "Volume (L/d)", null, "Concentration", null],
        ...volumes.map((volume, k): Cell[] => [
          `Dairy ${"ABCDEFGH"[k]}`,
          volume,
          null,
          ["HHI", "Largest four"][k] ?? null,
          ["=DAIRY.HHI(B2:B9)", "=DAIRY.CONCRATIO(B2:B9, 4)"][k] ?? null,
        ]),
      ]),
    ],
  };
}

/** Columns of a table of Excel and names, as files hold them. */
function named(): EditableBook {
  const base = record();
  const [sheet] = base.sheets;
  for (let row = 3; row < 15; row++)
    write(sheet!, row, 4, "=_xldudf_DAIRY_ECM(Herd[@Milk],[@Fat],Herd[[#This Row],[Protein]])");
  const table = {
    sheet: "Cows",
    name: "Herd",
    cells: "A3:E16",
    columns: ["Cow", "Milk", "Fat", "Protein", "ECM"],
    headerRows: 1,
    totalRows: 1,
  };
  return { ...base, locate: locateAmong([{ name: "wage", refersTo: "Cows!$H$1" }], [table]) };
}

const clean: Readonly<Record<string, () => EditableBook>> = { record, spilled, account, farms, lists, named };

test.each(Object.entries(clean))("a right workbook has no finding: %s", (_, book) => {
  expect(checkWorkbook(book()).map(({ seen }) => seen)).toEqual([]);
});

const shown = (found: readonly SheetFinding[]) => found.map(({ rule, area }) => `${rule} ${addressOf(area)}`);
/** The findings once cells of the first sheet hold something else. */
function changed(book: EditableBook, changes: Readonly<Record<string, Cell>>) {
  const copy = copyOf(book);
  for (const [address, content] of Object.entries(changes)) {
    const { row, column } = areaOf(address);
    write(copy.sheets[0]!, row, column, content);
  }
  return checkWorkbook(copy);
}
const seenIn = (found: readonly SheetFinding[]) => found.map(({ seen }) => seen).join("\n");

test("a row with its own unit is believed before the header of a column of money", () => {
  const rows: Cell[][] = [
    ["Item", "Amount (Tk/year)", null],
    ["Milk sales", 412000, null],
    ["Milk produced (L)", 9800, "=DAIRY.LTOKG(B3)"],
  ];
  expect(checkWorkbook({ sheets: [sheetOf("Account", rows)] })).toEqual([]);
  rows[2]![0] = "Milk produced";
  expect(shown(checkWorkbook({ sheets: [sheetOf("Account", rows)] }))).toEqual(["unit C3"]);
});

test("a call that shows an error is found where the error begins", () => {
  const book = record();
  const show = (row: number, column: number) => {
    (book.sheets[0]!.values[row] as unknown[])[column] = { error: "#VALUE!" };
  };
  show(5, 4);
  expect(shown(checkWorkbook(book))).toEqual(["error E6"]);
  expect(seenIn(checkWorkbook(copyOf(book)))).toBe("E6 shows #VALUE! in place of a result.");
  // The cell that it reads shows one too.
  const inherited = copyOf(book);
  (inherited.sheets[0]!.values[5] as unknown[])[2] = { error: "#DIV/0!" };
  expect(shown(checkWorkbook(inherited))).toEqual([]);
});

describe("units", () => {
  test("a heading in another unit is found where the calls begin", () => {
    const litres = checkWorkbook(record(["(litres)", "(%)", "(%)", "(kg)"]));
    expect(shown(litres)).toEqual(["unit E4:E15"]);
    expect(seenIn(litres)).toContain('"Milk (litres)" is in L, but milk is in kg: multiply by 1.03');
    // The change writes the factor into each row.
    expect(litres[0]!.change!.cells.slice(0, 2)).toEqual([
      ["=DAIRY.ECM(B4*1.03,C4,D4)"],
      ["=DAIRY.ECM(B5*1.03,C5,D5)"],
    ]);
    expect(shown(checkWorkbook(record(["(kg)", "(g/kg)", "(%)", "(kg)"])))).toEqual(["unit E4:E15"]);
    expect(shown(checkWorkbook(spilled(["", "L/d", "%", "%", "kg/d"])))).toEqual(["unit E4"]);
    expect(shown(checkWorkbook(account({ "Working hours": "person-days/yr" })))).toEqual(["unit C10"]);
  });
  test("amounts of two bases and money of two currencies are found", () => {
    expect(shown(checkWorkbook(account({ Receipts: "Tk/100 kg" })))).toEqual(["basis C4"]);
    expect(shown(checkWorkbook(account({ Receipts: "US$/yr" })))).toEqual(["currency C4"]);
  });
  test("a result under a heading with another unit is found", () => {
    expect(shown(checkWorkbook(account({ "Net cash farm income": "Tk/cow" })))).toEqual(["basis C6"]);
    expect(shown(checkWorkbook(account({ "Net cash farm income": "kg/yr" })))).toContain("result C4");
    expect(shown(checkWorkbook(account({ "Net cash farm income": "US$/yr" })))).toContain("currency C4");
    expect(shown(checkWorkbook(record(["(kg)", "(%)", "(%)", "(US$)"])))).toEqual(["result E4:E15"]);
  });
  test("thousands of everything are as good as ones", () => {
    const thousands = { Receipts: "1000 Tk/yr", "Cash expenses": "1000 Tk/yr", "Net cash farm income": "1000 Tk/yr" };
    expect(shown(checkWorkbook(account(thousands))).filter((each) => each.endsWith("C4"))).toEqual([]);
    expect(shown(checkWorkbook(account({ ...thousands, Receipts: "Tk/yr" })))).toContain("unit C4");
  });
  test("columns in each other's place are found, with the formula that puts them right", () => {
    const found = changed(
      record(),
      Object.fromEntries(
        Array.from({ length: 12 }, (_, k) => [`E${k + 4}`, `=DAIRY.ECM(B${k + 4},D${k + 4},C${k + 4})`]),
      ),
    );
    expect(shown(found)).toEqual(["swapped E4:E15"]);
    expect(found[0]!.change!.cells[11]).toEqual(["=DAIRY.ECM(B15,C15,D15)"]);
  });
  test("columns of a table of Excel and calls as its file has them are followed", () => {
    const book = named();
    write(book.sheets[0]!, 2, 1, "Milk (lb)");
    expect(shown(checkWorkbook(book))).toEqual(["unit E4:E15"]);
  });
});

describe("numbers", () => {
  test("a fraction for a percentage is found in its own cell", () => {
    const found = changed(record(), { C9: 0.041 });
    expect(shown(found)).toEqual(["percent C9"]);
    expect(found[0]!.change).toMatchObject({ area: { row: 8, column: 2 }, cells: [[4.1]] });
  });
  test("a number typed over a formula is found, also in a column that calls only read", () => {
    expect(shown(changed(record(), { E9: 4321 }))).toEqual(["overwritten E9"]);
    expect(changed(record(), { E9: 4321 })[0]!.change!.cells).toEqual([["=DAIRY.ECM(B9,C9,D9)"]]);
    expect(shown(changed(farms(), { D5: 1500 }))).toEqual(["overwritten D5"]);
    expect(shown(changed(farms(), { B5: 1500 }))).toEqual(["overwritten B5"]);
  });
  test("a call that its neighbours write differently is found", () => {
    const found = changed(record(), { E9: "=DAIRY.ECM(B8,C9,D9)" });
    expect(shown(found)).toEqual(["differs E9"]);
    expect(found[0]!.change!.cells).toEqual([["=DAIRY.ECM(B9,C9,D9)"]]);
    expect(shown(changed(record(), { E9: "=DAIRY.ECM(B9,3.9,D9)" }))).toEqual(["differs E9"]);
    expect(shown(changed(farms(), { G5: "=DAIRY.ECM(G2,G3,$B$4)" }))).toEqual(["differs G5"]);
  });
  test("a number typed into a lone call is found where the sheet has it", () => {
    expect(shown(changed(account(), { C10: "=DAIRY.OPPLABOUR(C8, 55)" }))).toEqual(["typed C10"]);
    const lone = sheetOf("Farm", [
      ["Milk", "kg", 1000],
      ["Fat", "%", 4.2],
      ["Protein", "%", 3.4],
      ["ECM", "kg", "=DAIRY.ECM(C1,C2,3.4)"],
    ]);
    expect(shown(checkWorkbook({ sheets: [lone] }))).toEqual(["typed C4"]);
    write(lone, 3, 2, "=DAIRY.ECM(C1,4,3.3)");
    expect(shown(checkWorkbook({ sheets: [lone] }))).toEqual([]);
  });
});

describe("ranges", () => {
  test("a range that ends before the data does is found, and one that was cut on purpose is not", () => {
    const cut = changed(lists(), { E2: "=DAIRY.HHI(B2:B7)" });
    expect(shown(cut)).toEqual(["stops E2"]);
    expect(seenIn(cut)).toBe("HHI reads B2:B7, which ends in row 7, but rows 8 to 9 have data too.");
    expect(cut[0]!.change!.cells).toEqual([["=DAIRY.HHI(B2:B9)"]]);
    const parts = changed(lists(), { E2: "=DAIRY.HHI(B2:B5)", E3: "=DAIRY.HHI(B6:B9)" });
    expect(shown(parts)).toEqual([]);
    expect(shown(changed(spilled(), { E4: "=DAIRY_ECM(B4:B10;C4:C10;D4:D10)" }))).toEqual(["stops E4"]);
  });
  test("a range that runs into a total is found", () => {
    const book = lists();
    for (const [column, content] of [
      ["A", "Total"],
      ["B", "=SUM(B2:B9)"],
    ] as const) {
      const { row, column: c } = areaOf(`${column}10`);
      write(book.sheets[0]!, row, c, content);
    }
    expect(shown(checkWorkbook(book))).toEqual([]);
    const total = changed(book, { E2: "=DAIRY.HHI(B2:B10)" });
    expect(shown(total)).toEqual(["total E2"]);
    expect(total[0]!.change!.cells).toEqual([["=DAIRY.HHI(B2:B9)"]]);
    // The total may be typed.
    expect(shown(changed(book, { E2: "=DAIRY.HHI(B2:B10)", B10: 380 }))).toEqual(["total E2"]);
  });
  test("a blank row inside a range is found", () => {
    expect(shown(changed(lists(), { A5: null, B5: null }))).toEqual(["blank B5"]);
  });
});

test("our functions without their prefix are found where the cell does not know them", () => {
  const sheet = sheetOf(
    "Farm",
    [
      ["Milk", 1000],
      ["ECM", "=ROUND(ECM(B1,4,3.3),0)+PEARSON(B1:B2,B1:B2)"],
    ],
    { error: "#NAME?" },
  );
  const found = checkWorkbook({ sheets: [sheet] });
  expect(shown(found)).toEqual(["name B2"]);
  expect(found[0]!.change!.cells).toEqual([["=ROUND(DAIRY.ECM(B1,4,3.3),0)+PEARSON(B1:B2,B1:B2)"]]);
});
