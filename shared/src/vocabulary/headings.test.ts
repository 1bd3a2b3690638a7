import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../catalogue.ts";
import { type Fit, type FitParam, fitHeading, kilogramsPerLitre } from "./fit.ts";
import { readHeading } from "./headings.ts";
import { milkDensity } from "./params.ts";
import { measureOf, readUnit } from "./read-unit.ts";
import { type Unit, units } from "./units.ts";

/** The argument, column or line that a path such as GHGTABLE.herd.milk names. */
function argument(path: string): FitParam {
  const [name, own, inner] = path.split(".");
  const param = catalogue.find((each) => each.name === name)!.params.find((each) => each.name === own)!;
  if (inner === undefined) return param;
  const parts = "columns" in param ? param.columns : "lines" in param ? param.lines : [];
  return parts.find((each) => each.name === inner)!;
}
const casesIn = (file: string) => JSON.parse(readFileSync(join(__dirname, "../../../test/cases", file), "utf8"));

test.each([
  ["Rent of a hectare", "cur/ha/yr", "cur/ha/yr"],
  ["Real interest on own capital", "%", "%"],
  ["Two axes: kilogram of fat", "cur/kg", "cur/kg"],
  ["Total litres", "kg", undefined],
  ["Working hours", "US$", undefined],
])("a unit beside %p says better than its words what it is in: %p is %p", (label, beside, unit) => {
  const heading = readHeading(label, beside);
  expect(heading.unit?.text).toBe(unit);
  if (unit !== undefined) expect(heading.words).toBe(label);
  else expect(heading.ask).toBeDefined();
});

test("the group before a colon says nothing of the amount", () => {
  const param = { name: "protein", unit: "%", about: "Protein of the milk" };
  expect(fitHeading(param, readHeading("Fat and protein: protein of the milk", "%")).fit).toBe("same");
  expect(fitHeading(param, readHeading("Fat and protein", "%")).fit).toBe("conflict");
});

describe("units", () => {
  test("every unit of the list has a dimension or takes any heading", () => {
    const open = Object.keys(units).filter((unit) => measureOf(unit as Unit).dimension === undefined);
    expect(open).toEqual([
      "any",
      "cur/unit",
      "deg C or deg F",
      "deg C or deg H",
      "g, mg, ug or kJ",
      "MJ/kg or Mcal/kg",
    ]);
  });
  // Sizes by definition of the units: a day is a 365th of a year, a US bushel of maize 56 lb, a short ton 2000 lb.
  test.each<[Unit, object, number]>([
    ["cur/100 kg ECM", { money: 1, mass: -1 }, 0.01],
    ["cells/mL", { volume: -1 }, 1000],
    ["kg/d", { mass: 1, time: -1 }, 365],
    ["g/kg ECM", {}, 0.001],
    ["h/cow/yr", { work: 1, animal: -1, time: -1 }, 1],
    ["t/yr", { mass: 1, time: -1 }, 1000],
    ["USD/bu", { money: 1, mass: -1 }, 1 / (56 * 0.45359237)],
    ["USD/ton", { money: 1, mass: -1 }, 1 / (2000 * 0.45359237)],
    ["cows/ha", { animal: 1, area: -1 }, 1],
  ])("%s", (unit, dimension, scale) => {
    expect(measureOf(unit).dimension).toEqual(dimension);
    expect(measureOf(unit).scale).toBeCloseTo(scale, 9);
  });
  // What each is in kg, L, cur, yr, h, head, ha.
  test.each<[string, object, number]>([
    ["US$/100 kg", { money: 1, mass: -1 }, 0.01],
    ["Rs./ltr", { money: 1, volume: -1 }, 1],
    ["ct/kg", { money: 1, mass: -1 }, 0.01],
    ["€/1000 L", { money: 1, volume: -1 }, 0.001],
    ["kg·cow⁻¹·day⁻¹", { mass: 1, animal: -1, time: -1 }, 365],
    ["10³ cells/mL", { volume: -1 }, 1e6],
    ["লিটার প্রতি টাকা", { money: 1, volume: -1 }, 1],
    ["प्रति लीटर रुपये", { money: 1, volume: -1 }, 1],
    ["shilingi kwa lita", { money: 1, volume: -1 }, 1],
    ["元每公斤", { money: 1, mass: -1 }, 1],
    ["litros por vaca por día", { volume: 1, animal: -1, time: -1 }, 365],
    ["Liter pro Kuh und Jahr", { volume: 1, animal: -1, time: -1 }, 1],
    ["kg par vache et par jour", { mass: 1, animal: -1, time: -1 }, 365],
    ["тыс. руб.", { money: 1 }, 1000],
    ["Rs lakh", { money: 1 }, 1e5],
    ["cents per litre", { money: 1, volume: -1 }, 0.01],
    ["acres", { area: 1 }, 0.40468564224],
    ["g/100 mL", { mass: 1, volume: -1 }, 0.01],
  ])("%s is read", (text, dimension, scale) => {
    expect(readUnit(text)?.dimension).toEqual(dimension);
    expect(readUnit(text)?.scale).toBeCloseTo(scale, 9);
  });
  test.each(["seer", "maund", "bigha", "katha", "gallon", "ton", "MT", "qq", "person-days", "UMO"])(
    "%s is asked about",
    (text) => {
      expect(readUnit(text)?.ask).toBeDefined();
    },
  );
  test.each(["l/day / l/animal/day", "notes", "7", "kg/kg/kg cow", "", "€/$"])("%j is no unit", (text) => {
    expect(readUnit(text)).toBeUndefined();
  });
});

test.each([
  ["Milk price, Tk/L", undefined, "Milk price", "BDT/L"],
  ["Fat (g/kg)", undefined, "Fat", "g/kg"],
  ["MILK_KG", undefined, "MILK", "kg"],
  ["Yield [kg/cow/yr]", undefined, "Yield", "kg/head/yr"],
  ["Litres of milk", undefined, "litres of milk", "L"],
  ["Milk: kg", undefined, "Milk", "kg"],
  ["Milk", "litres", "Milk", "L"],
  ["Feed cost per kg milk ($)", undefined, "Feed cost per kg milk", "$/kg milk"],
  ["Daily milk (L)", undefined, "Daily milk", "L/d"],
  ["Notes (see page 3)", undefined, "Notes (see page 3)", undefined],
])("%s %s is words and a unit", (text, beside, words, unit) => {
  const read = readHeading(text, beside);
  expect([read.words, read.unit?.text]).toEqual([words, unit]);
});

describe("real headings", () => {
  interface Case {
    readonly id: string;
    readonly text: string;
    readonly unitNear?: string;
    readonly argument?: string;
    readonly needs: string;
  }
  /** What a judge wrote beside a heading to convert, as the factor that he means. */
  const factors: readonly (readonly [RegExp, number | undefined])[] = [
    [/^x 1000/, 1000],
    [/^millions x 1e6/, 1e6],
    [/^L -> kg x density/, 1.03],
    [/^cur\/L -> cur\/kg divide by density/, 1 / 1.03],
    [/^hundredth of the currency per L/, 1 / 103],
    [/^lb -> kg/, 0.45359237],
    [/^USD\/lb -> USD\/kg/, 1 / 0.45359237],
    [/^cur\/cwt -> cur\/kg/, 1 / 45.359237],
    [/^g\/kg -> %/, 0.1],
    [/^g\/L -> %/, 1 / 10.3],
    [/^g\/d -> kg\/d/, 0.001],
    [/^per month -> per year/, 12],
    [/^per day -> per year/, 365],
    [/^acre -> ha/, 0.40468564224],
    [/^km2 -> ha/, 100],
    [/^d -> h/, 24],
    [/^month -> d/, 30.4375],
    [/^% -> fraction/, 0.01],
    [/^per kg of milk solids/, undefined],
  ];
  const all: readonly Case[] = casesIn("headings.json").filter((one: Case) => one.argument !== undefined);
  const judged = all.map((one) => {
    const { fit, factor, say } = fitHeading(argument(one.argument!), readHeading(one.text, one.unitNear));
    const [verdict, reason] = one.needs.split(": ") as [string, string?];
    const noUnit = one.needs.startsWith("none: no unit");
    const expected = factors.find(([pattern]) => pattern.test(reason ?? ""))?.[1];
    const isRight =
      verdict === "none"
        ? fit === "same" || (noUnit && fit === "unknown")
        : verdict === "convert"
          ? fit === "conversion" &&
            (expected === undefined ? factor === undefined : Math.abs(factor! / expected - 1) < 1e-9)
          : fit === "conflict" || fit === "unknown";
    return {
      ...one,
      isRight,
      isDangerous: !isRight && (fit === "same" || fit === "conversion"),
      isSaid: fit === "same" || say !== undefined,
    };
  });
  const list = (some: typeof judged) => some.map(({ id }) => id);

  test("no wrong unit is accepted and no factor is wrong, and what is not accepted is explained", () => {
    // Only their place tells that these two are breeding values: "milk_kg" and "fat_percent" say nothing of it.
    expect(list(judged.filter(({ isDangerous }) => isDangerous))).toEqual(["h509", "h510"]);
    expect(list(judged.filter(({ isSaid }) => !isSaid))).toEqual([]);
  });
  test("nine of ten are understood, in either half", () => {
    // Not understood: rates without a period (h036, h160, h171, h322, h442, h486, h491), names without a unit (h014,
    // h467), and a day's wage, which needs the hours of a day (h431).
    expect(list(judged.filter(({ isRight, isDangerous }) => !isRight && !isDangerous))).toEqual([
      "h014",
      "h036",
      "h160",
      "h171",
      "h322",
      "h431",
      "h442",
      "h467",
      "h486",
      "h491",
    ]);
    for (const half of [0, 1]) {
      const some = judged.filter((_, k) => k % 2 === half);
      expect(some.filter(({ isRight }) => isRight).length / some.length).toBeGreaterThan(0.9);
    }
  });
});

describe("headings of our own invention, with what each means worked by hand", () => {
  interface Invented {
    readonly text: string;
    readonly unitNear?: string;
    readonly argument: string;
    readonly fit?: Fit["fit"];
    readonly factor?: number;
    /** What an amount refers to, in place of a fit: only the other amounts of a call say whether it fits. */
    readonly basis?: string;
  }
  test.each((casesIn("headings-invented.json") as Invented[]).map((one) => [one.text, one.argument, one] as const))(
    "%s for %s",
    (_, path, { text, unitNear, fit, factor, basis }) => {
      const found = fitHeading(argument(path), readHeading(text, unitNear));
      if (fit !== undefined) expect(found.fit).toBe(fit);
      if (basis !== undefined) expect(found.basis).toBe(basis);
      if (factor !== undefined) expect(found.factor! / factor).toBeCloseTo(1, 9);
    },
  );
});

test("a sentence names both units and the remedy", () => {
  expect(fitHeading(argument("ECM.milk"), "Milk (litres)").say).toBe(
    '"Milk (litres)" is in L, but milk is in kg: multiply by 1.03, or use LTOKG',
  );
  expect(fitHeading(argument("ECM.fat"), "Fat (g/L)").say).toBe(
    '"Fat (g/L)" is in g/L, but fat is in %: divide by 10 and by 1.03',
  );
});

test("a litre of milk weighs what LTOKG says", () => {
  expect(kilogramsPerLitre).toBe(milkDensity.default);
});
