import { areaOf } from "@dairy-functions/formulas";
import { headingOf, isTotal, isUnitAlone } from "../src/sheet-headings.ts";

type Row = readonly (string | number | null | { readonly error: string })[];

/** The words and the unit of a range, as a person reads them in the sheet. */
function read(address: string, rows: readonly Row[], from = { row: 0, column: 0 }) {
  const heading = headingOf({ ...from, values: rows }, areaOf(address));
  return heading && [heading.words, heading.unit?.text ?? heading.unread ?? heading.ask];
}

describe("the heading of a range", () => {
  const records = [
    ["Farm", "Milk (litres)", "Fat g/kg", "Price, Tk/L"],
    ["BD-2", 10, 45, 30],
    ["BD-10", "n/a", 40, 31],
    ["BD-25", 12, "4,0", { error: "#N/A" }],
  ];
  test.each([
    ["B2:B4", "Milk", "L"],
    ["C2:C4", "Fat", "g/kg"],
    ["D2:D4", "Price", "BDT/L"],
    ["B4", "Milk", "L"],
    ["C3:C4", "Fat", "g/kg"],
    ["D4", "Price", "BDT/L"],
  ])("%s is under its header, also from the middle of the column", (address, words, unit) => {
    expect(read(address, records)).toEqual([words, unit]);
  });

  test("a range of several rows and columns, and one without words, have none", () => {
    expect(read("B2:C4", records)).toBeUndefined();
    expect(read("B2:B3", [[], [null, 1], [null, 2]])).toBeUndefined();
  });

  test("the part that was read may begin anywhere in the sheet", () => {
    expect(read("F12:F13", [["Milk (L)"], [1], [2]], { row: 10, column: 5 })).toEqual(["Milk", "L"]);
  });

  test("a row of units beneath the headers gives each column its unit", () => {
    const rows = [
      ["Date", "Milk", "Fat", "Price"],
      ["", "L", "g/kg", "Tk/L"],
      ["Mon", 10, 45, 30],
      ["Tue", 11, 44, 30],
    ];
    expect(read("B3:B4", rows)).toEqual(["Milk", "L"]);
    expect(read("C3:C4", rows)).toEqual(["Fat", "g/kg"]);
    expect(read("D4", rows)).toEqual(["Price", "BDT/L"]);
  });

  test("a header of units alone has its words in the merged cell above", () => {
    const rows = [
      ["", "Milk", "", "Feed", ""],
      ["Day", "kg", "fat %", "kg", "Tk/kg"],
      [1, 10, 4, 3, 25],
    ];
    expect(read("B3:B3", rows)?.[0]).toBe("Milk");
    expect(read("D3:D3", rows)).toEqual(["Feed", "kg"]);
    expect(read("E3:E3", rows)).toEqual(["Feed", "BDT/kg"]);
  });

  test.each<[string, readonly Row[], string]>([
    ["beside the label", [["Milk sold", "kg/yr", 1162, 12274]], "C1:D1"],
    ["behind the numbers", [["Milk sold", 1162, 12274, "kg/yr"]], "B1:C1"],
    ["behind the numbers, of which one is meant", [["Milk sold", 1162, 12274, "kg/yr"]], "B1"],
    [
      "over the column of values",
      [
        ["Line", "kg/yr"],
        ["Milk sold", 1162],
      ],
      "B2",
    ],
  ])("the unit of a label is found %s", (_, rows, address) => {
    expect(read(address, rows)).toEqual(["Milk sold", "kg/yr"]);
  });

  test("a label that is further left than other numbers is found, and a label between them comes first", () => {
    expect(read("D1", [["Milk", "kg", 10, 20]])).toEqual(["Milk", "kg"]);
    expect(read("E1", [["Milk (kg)", 10, null, "Wage (US$/h)", 0.2]])).toEqual(["Wage", "USD/h"]);
  });

  test("what is in a column headed Unit is a unit, known or not", () => {
    const rows = [
      ["Item", "Unit", "Value"],
      ["Milk sold", "bidons", 7],
    ];
    expect(read("C2", rows)).toEqual(["Milk sold", "bidons"]);
  });

  test("the title of a section gives its unit to the labels beneath it, up to the next section", () => {
    const rows = [
      ["US$ per 100 kg", null],
      ["Returns", null],
      ["Milk sales", 25],
      ["Working hours", 128],
      [null, null],
      ["Feed bought", 8],
      [null, null],
      ["Per cow", null],
      ["Vet costs", 12],
    ];
    expect(read("B3", rows)).toEqual(["Milk sales", "USD/100 kg"]);
    expect(read("B4", rows)).toEqual(["Working hours", "h"]);
    expect(read("B6", rows)).toEqual(["Feed bought", undefined]);
    expect(read("B9", rows)).toEqual(["Vet costs Per cow", "cur/head"]);
  });

  test("a title of money gives headers of money their unit, and leaves the others", () => {
    const rows = [["Costs, US$ per cow"], ["Farm", "Feed", "Cows (head)", "Fat %"], ["BD-2", 200, 2, 4.5]];
    expect(read("B3:B3", rows)?.[1]).toBe("USD/head");
    expect(read("C3", rows)).toEqual(["Cows", "head"]);
    expect(read("D3", rows)).toEqual(["Fat", "%"]);
  });
});

test.each([
  ["Total", true],
  ["Sub-total", true],
  ["Mean 2024", true],
  ["মোট", true],
  ["Moyenne:", true],
  ["Total milk", false],
  ["Average yield of cows", false],
  ["Summer", false],
  ["Totally", false],
])("%s: a row of totals is %s", (label, expected) => {
  expect(isTotal(label)).toBe(expected);
});

test("a unit alone is told from a thing that is also a unit", () => {
  expect(
    ["kg", "(Tk/L)", "%", "litres", "head/ha", "kg ECM/cow", "Fat %", "Cows", "Year", "Unit", "Farm"].map(isUnitAlone),
  ).toEqual([true, true, true, true, true, true, false, false, false, false, false]);
});
