import { addressOf } from "@dairy-functions/formulas";
import { CellError, call, catalogue, type Example, plainHost } from "@dairy-functions/shared";
import { workbookOf } from "../src/index.ts";
import { offered } from "./all-offered.ts";
import { evaluate, evaluateFormula, o, type Read, readCell, type Typed } from "./model.ts";

/** A shown cell against what the library gives: numbers exactly, errors by code and sentence. */
const asRead = (answer: unknown): unknown =>
  Array.isArray(answer)
    ? answer.map(asRead)
    : answer instanceof CellError
      ? { code: answer.code, sentence: answer.sentence }
      : answer;

describe.each(catalogue.map((definition) => [definition.name, definition] as const))("DAIRY.%s", (name, definition) => {
  test.each(definition.examples.map((example: Example, k) => [k + 1, example] as const))(
    "example %i gives in a cell what the library gives",
    (_, { args }) => {
      const expected = asRead(call(definition, args, plainHost));
      expect(expected).not.toHaveProperty("code");
      expect(blanksAsText(evaluate(name, args))).toEqual(expected);
    },
  );

  test("is registered with its help", () => {
    const registered = o.registries.functionRegistry.get(`DAIRY.${name}`);
    expect(registered.category).toBe("Dairy functions");
    expect(registered.description).toBe(definition.summary);
    expect(registered.args.map((arg) => arg.name)).toEqual(definition.params.map((param) => param.name));
    for (const arg of registered.args) expect(arg.description.length).toBeGreaterThan(10);
  });
});

const blanksAsText = (read: Read | Read[][]) =>
  Array.isArray(read) ? read.map((row) => row.map((cell) => cell ?? "")) : (read ?? "");

describe("bad input gives its sentence in its own cell", () => {
  const good = 1000 * ((0.383 * 4.5 + 0.242 * 3.7 + 0.7832) / 3.1138);
  /** A bad cell between two good rows. */
  const between = (bad: { milk?: Typed; fat?: Typed; protein?: Typed; method?: Typed }) => {
    const column = (value: Typed, badValue: Typed | undefined) => [
      [value],
      [badValue === undefined ? value : badValue],
      [value],
    ];
    return evaluate("ECM", [
      column(1000, bad.milk),
      column(4.5, bad.fat),
      column(3.7, bad.protein),
      column("IFCN", bad.method),
    ]) as Read[][];
  };
  test.each([
    [
      "4.5 % typed as a percentage",
      { fat: 0.045 },
      "#VALUE!",
      "Row 2: fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.",
    ],
    [
      "a blank protein in a used row",
      { protein: null },
      "#N/A",
      "Row 2: protein is blank: enter a number from 1 to 15 %.",
    ],
    ["text", { milk: "n/a" }, "#VALUE!", 'Row 2: milk "n/a" is text: enter a number of 0 kg or more.'],
    ["TRUE", { milk: true }, "#VALUE!", "Row 2: milk TRUE is a logical value: enter a number of 0 kg or more."],
    ["negative milk", { milk: -1 }, "#VALUE!", "Row 2: milk -1 is too low: enter a number of 0 kg or more."],
    [
      "a date",
      { milk: new Date(Date.UTC(2026, 10, 22)) },
      "#VALUE!",
      "Row 2: milk is a date: enter a number of 0 kg or more.",
    ],
    ["1e308", { milk: 1.7e308 }, "#NUM!", "Row 2: The result is too large or too small to show: check the arguments."],
  ] as const)("%s", (_, bad, code, sentence) => {
    const [[above], [cell], [below]] = between(bad) as [Read[], Read[], Read[]];
    expect(above).toBeCloseTo(good, 9);
    expect(cell).toEqual({ code, sentence });
    expect(below).toBeCloseTo(good, 9);
  });

  test("an unknown method, with the accepted ones", () => {
    const [, [cell]] = between({ method: "IFC" }) as [Read[], Read[]];
    expect(cell).toMatchObject({ code: "#VALUE!" });
    expect((cell as { sentence: string }).sentence).toMatch(
      /^Row 2: method "IFC" is not an option: enter IFCN, NORDIC, /,
    );
  });

  test.each(["#DIV/0!", "#N/A", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#VALUE!"])("%s in a cell passes on", (code) => {
    const [[above], [cell], [below]] = between({ fat: { error: code } }) as [Read[], Read[], Read[]];
    expect(above).toBeCloseTo(good, 9);
    expect(cell).toEqual({ code, sentence: "" });
    expect(below).toBeCloseTo(good, 9);
    expect(evaluate("ECM", [1000, { error: code }, 3.7])).toEqual({ code, sentence: "" });
  });

  test("an error of the library keeps its sentence where another function uses the cell", () => {
    const model = new o.Model({
      sheets: [{ id: "s", name: "S", cells: { A1: "=DAIRY.ECM(-1,4,3.3)", A2: "=DAIRY.FARMINCOME(A1,5)", A3: "=A2" } }],
    });
    for (const row of [0, 1, 2])
      expect(readCell(model, "s", 0, row)).toEqual({
        code: "#VALUE!",
        sentence: "milk -1 is too low: enter a number of 0 kg or more.",
      });
  });

  test("ranges of two shapes", () => {
    expect(evaluate("ECM", [[[1], [2], [3]], [[4], [4], [4], [4]], 3.3])).toEqual({
      code: "#VALUE!",
      sentence: "milk is 3 x 1 and fat is 4 x 1: use ranges of the same shape, or single cells.",
    });
  });

  test("an omitted required argument, at the end and in the middle", () => {
    const formula = (text: string) => evaluateFormula(text, {}, 0);
    const missing = (name: string) => ({ code: "#N/A", sentence: `${name} is blank: enter a number from 1 to 15 %.` });
    expect(formula("DAIRY.ECM(1000,4.5)")).toEqual(missing("protein"));
    expect(formula("DAIRY.ECM(1000,,3.7)")).toEqual(missing("fat"));
    expect(formula('DAIRY.ECM(1000,4.5,3.7,"nordic")')).toBeCloseTo(1083.471338, 5);
    expect(formula("DAIRY.ECM(1000,4.5,3.7,)")).toBeCloseTo(good, 9);
  });

  test("a whole blank column beside used ones, and wholly blank rows", () => {
    const blank = { code: "#N/A", sentence: "Row 1: protein is blank: enter a number from 1 to 15 %." };
    const [[first], [second]] = evaluate("ECM", [
      [[1000], [null]],
      [[4.5], [null]],
      [[null], [null]],
    ]) as [Read[], Read[]];
    expect(first).toEqual(blank);
    expect(second ?? "").toBe("");
  });

  test("a table with its header row, a blank row in the middle, and a missing column", () => {
    const headers = ["channel", "farm price", "milk", "milk price"];
    const coop = ["Co-operative", 0.25, 0.966, 0.47];
    const rows = evaluate("CHAINTABLE", [[headers, coop, [null, null, null, null], ["Direct sale", 0.33, 1, "n/a"]]]);
    expect(rows).toHaveLength(3);
    expect((rows as Read[][])[1]!.slice(0, 2)).toEqual(["Co-operative", 0.966 * 0.47]);
    for (const cell of (rows as Read[][])[2]!)
      expect(cell).toMatchObject({
        code: "#VALUE!",
        sentence: expect.stringMatching(/^channels, row 4: milkPrice "n\/a"/),
      });
    const without = (row: readonly Typed[]) => row.filter((_, k) => k !== 1);
    expect(evaluate("CHAINTABLE", [[without(headers), without(coop)]])).toMatchObject({
      code: "#VALUE!",
      sentence: expect.stringMatching(/^channels has no column "farm price"/),
    });
  });
});

describe("the Sirajganj workbook", () => {
  const model = new o.Model(workbookOf(offered[0]!.book()));
  const sheets = model.getters.getSheetIds();
  const at = (sheet: string, xc: string) => {
    const { col, row } = o.helpers.toCartesian(xc);
    return readCell(model, sheet, col, row);
  };

  test.each(["Sirajganj start", "Milk", "Dairy chain", "Enterprise", "Sirajganj method"])(
    "%s has no error cell",
    (sheet) => {
      expect(sheets).toContain(sheet);
      const zone = model.getters.getSheetZone(sheet);
      const errors: unknown[] = [];
      let used = 0;
      for (let column = 0; column <= zone.right; column++)
        for (let row = 0; row <= zone.bottom; row++) {
          const cell = readCell(model, sheet, column, row);
          if (cell !== null && cell !== "") used++;
          if (cell !== null && typeof cell === "object") errors.push({ at: addressOf({ row, column }), cell });
        }
      expect(errors).toEqual([]);
      expect(used).toBeGreaterThan(20);
    },
  );

  // The oracle is the paper: the printed figure and how far its printed inputs carry (cases/README of the study).
  test.each([
    ["co-operative, returns", "Dairy chain", "D12", 0.48, 0.0124],
    ["co-operative, margin", "Dairy chain", "E12", 0.23, 0.0107],
    ["co-operative, farmer's share", "Dairy chain", "F12", 0.53, 0.0175],
    ["sweetshop, returns", "Dairy chain", "D13", 0.44, 0.005],
    ["sweetshop, margin", "Dairy chain", "E13", 0.155, 0.0055],
    ["sweetshop, farmer's share", "Dairy chain", "F13", 0.65, 0.0175],
    ["direct sale, returns", "Dairy chain", "D14", 0.4, 1e-9],
    ["direct sale, margin", "Dairy chain", "E14", 0.07, 1e-9],
    ["direct sale, farmer's share", "Dairy chain", "F14", 0.83, 0.013],
    ["direct sale by FARMERSHARE", "Dairy chain", "D21", 0.83, 0.013],
    ["total returns of BD-2", "Enterprise", "C26", 28.0, 0.005],
    ["farm income of BD-2", "Enterprise", "C28", 21.8, 0.005],
    ["entrepreneur's profit of BD-2", "Enterprise", "C34", 0.15, 0.005],
    ["profit margin of BD-2, printed inputs 0.05 apart", "Enterprise", "C35", 0.76, 0.02],
    ["cost of milk only of BD-2, printed figures 0.13 apart", "Enterprise", "C38", 22.9, 0.135],
    [
      "1,000 kg of milk of BD-2, worked by hand: 1,000 x (0.383 x 4.5 + 0.242 x 3.7 + 0.7832) / 3.1138",
      "Milk",
      "C14",
      1092.588,
      0.0005,
    ],
  ] as const)("%s", (_, sheet, cell, printed, tolerance) => {
    expect(Math.abs((at(sheet, cell) as number) - printed)).toBeLessThanOrEqual(tolerance);
  });

  test("the opportunity costs meet what the printed figures leave for them", () => {
    expect(at("Enterprise", "C33")).toBeCloseTo(21.8 - 0.15, 2);
    expect(at("Enterprise", "C31")).toBeCloseTo((0.18 * 7800 * 0.04) / 20.48, 9);
  });

  test("a changed input changes the results", () => {
    const own = new o.Model(workbookOf(offered[0]!.book()));
    own.dispatch("UPDATE_CELL", { sheetId: "Enterprise", ...o.helpers.toCartesian("C10"), content: "0.30" });
    expect(readCell(own, "Enterprise", 2, 33)).toBeCloseTo(21.8 - (4080 * 0.56 * 0.3) / 20.48 - 2.742 - 1.282, 2);
    expect(readCell(own, "Enterprise", 1, 46)).toBe("covers the costs of its accounts, not its opportunity costs");
  });
});
