import { catalogue, functionNamed } from "../catalogue.ts";
import type { Cell, Param, Range } from "../define.ts";
import { exampleFarm } from "../models/farm/example.ts";
import { fitHeading } from "../vocabulary/fit.ts";
import { readHeading } from "../vocabulary/headings.ts";
import { header, wordsOf } from "../vocabulary/words.ts";
import { call } from "./call.ts";
import { CellError } from "./errors.ts";

/** What tables, accounts and plans say of headings and labels whose unit is not theirs. Nothing is converted. */

const give = (name: string, ...args: Range[]) => call(functionNamed(name)!, args);
const sentence = (name: string, ...args: Range[]) => {
  const answer = give(name, ...args);
  return answer instanceof CellError ? answer.sentence : "no error";
};
const herd = (milk: string, fat = "fat") => [
  ["class", "heads", "body weight", milk, fat, "protein", "digestibility", "activity", "mature weight"],
  ["cow", 2, 400, 5, 4, 3.5, 60, "STALL", 400],
];
const channels = (farmPrice: string, milk = "milk") => [
  ["channel", farmPrice, milk, "milk price", "cream", "cream price"],
  ["Direct", 0.33, 1, 0.4, null, null],
];

describe("tables", () => {
  test("a column in another unit is refused with both units and the remedy", () => {
    expect(sentence("CHAINTABLE", channels("farm price (Tk/L)"))).toBe(
      'channels: "farm price (Tk/L)" is in BDT/L, but farm price is in cur/kg: divide by 1.03.',
    );
    expect(sentence("CHAINTABLE", channels("farm price", "Milk (litres)"))).toBe(
      'channels: "Milk (litres)" is in L, but milk is in kg: multiply by 1.03, or use LTOKG.',
    );
    expect(sentence("CHAINTABLE", channels("farm price (US$/cwt)"))).toContain("divide by 45.359237");
    expect(sentence("GHGTABLE", herd("milk (L/day)"))).toContain("multiply by 1.03");
    expect(sentence("GHGTABLE", herd("milk", "fat (kg)"))).toContain('"fat (kg)" is in kg, but fat is in %');
  });
  test("a price is not taken for the milk that its name begins with", () => {
    expect(sentence("GHGTABLE", herd("Milk price (USD per cwt)"))).toMatch(/milk price/);
  });
  test("two currencies in one table are refused", () => {
    const table = channels("farm price (Tk/kg)");
    const mixed = [table[0]!.map((text) => (text === "milk price" ? "milk price (US$/kg)" : text)), table[1]!];
    expect(sentence("CHAINTABLE", mixed)).toContain("use one currency");
  });
  test("right units, other words for them and no units give the same numbers", () => {
    const plain = give("CHAINTABLE", channels("farm price"));
    expect(plain).not.toBeInstanceOf(CellError);
    for (const heading of ["farm price (cur/kg)", "Farm price, Tk/kg", "farm price Tk per kg", "farm price per kilo"])
      expect(give("CHAINTABLE", channels(heading))).toEqual(plain);
  });
});

describe("accounts", () => {
  const account = (change: Readonly<Record<string, string>> = {}, units?: Readonly<Record<string, string>>): Cell[][] =>
    (functionNamed("IFCNREPORT")!.examples[0]!.args[0] as Cell[][]).map(([label, value]) => [
      change[label as string] ?? label!,
      ...(units === undefined ? [] : [units[label as string] ?? null]),
      value!,
    ]);

  test("a label in another unit is refused", () => {
    expect(sentence("IFCNREPORT", account({ hours: "hours (person-days)" }))).toContain("is in person-days");
    expect(sentence("IFCNREPORT", account({ milk: "milk (L)" }))).toBe(
      'inputs: "milk (L)" is in L, but milk is in kg ECM: multiply by 1.03, and correct it with ECM.',
    );
    expect(sentence("IFCNREPORT", account({ farmland: "farmland (acres)" }))).toContain("multiply by 0.404685642");
  });
  test("amounts of two bases are refused", () => {
    expect(
      sentence("IFCNREPORT", account({ "milk returns": "milk returns (US$/100 kg)", assets: "assets (US$)" })),
    ).toBe("inputs: milk returns is per 100 kg and assets is a total or for a year: use amounts of the same basis.");
  });
  test("a column of units beside the labels is read", () => {
    const plain = give("IFCNREPORT", account());
    expect(plain).not.toBeInstanceOf(CellError);
    expect(
      give("IFCNREPORT", account({}, { "milk returns": "US$/yr", hours: "h", farmland: "ha", milk: "kg ECM" })),
    ).toEqual(plain);
    expect(sentence("IFCNREPORT", account({}, { "milk returns": "US$", farmland: "acre" }))).toContain(
      "farmland is in ha",
    );
  });
});

describe("plans", () => {
  test("a unit beside a label is compared with that of the line", () => {
    const farm = (unit: string) =>
      exampleFarm.map((row) => (row[0] === "Milk price" ? [row[0], unit, ...row.slice(2)] : row));
    const plan = functionNamed("SIMFARM")!;
    const [, ...others] = plan.examples[0]!.args as Range[];
    const run = (unit: string) => call(plan, [farm(unit), ...others]);
    expect(run("Tk/kg")).not.toBeInstanceOf(CellError);
    expect((run("Tk/L") as CellError).sentence).toContain(
      '"Milk price" is in BDT/L, but milk price is in cur/kg: divide by 1.03.',
    );
  });
});

test("no heading of our own is a conversion or a conflict, with its unit in brackets or beside it", () => {
  const partsOf = (
    param: Param,
  ): readonly { readonly name: string; readonly about: string; readonly unit?: string }[] =>
    "columns" in param ? (param.columns as never) : "lines" in param ? param.lines : [param];
  const wrong = catalogue.flatMap(({ name, params }) =>
    params.flatMap(partsOf).flatMap((part) =>
      part.unit === undefined
        ? []
        : [readHeading(header(part)), readHeading(wordsOf(part.name), part.unit), readHeading(wordsOf(part.name))]
            .map((heading) => fitHeading(part, heading))
            .filter(({ fit }) => fit === "conflict" || fit === "conversion")
            .map(({ say }) => `${name}: ${say}`),
    ),
  );
  expect(wrong).toEqual([]);
});
