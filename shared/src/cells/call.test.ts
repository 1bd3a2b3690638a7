import { functionNamed } from "../catalogue.ts";
import { type AnyFunction, defineFunction } from "../define.ts";
import { call } from "./call.ts";
import { CellError } from "./errors.ts";
import { type Host, plainHost } from "./host.ts";

/** The rules of "What cells mean", each on a function that shows it. */

const give = (name: string, ...cells: unknown[]) => call(functionNamed(name)!, cells);
const excel: Host = { ...plainHost, blankIsZero: true };
const inExcel = (name: string, ...cells: unknown[]) => call(functionNamed(name)!, cells, excel);
const error = (code: string, sentence: string) => new CellError(code, sentence);

const standard = [30, 4, 3.3] as const;

describe("composition and rates", () => {
  test("a percentage typed as a percent cell is refused with the number to enter", () => {
    expect(give("ECM", 30, 0.045, 3.3)).toEqual(
      error("#VALUE!", "fat 0.045 looks like a fraction: enter 4.5 for 4.5 %."),
    );
    expect(give("ECM", 30, 0.07, 3.3)).toEqual(error("#VALUE!", "fat 0.07 looks like a fraction: enter 7 for 7 %."));
  });
  test("a rate typed as a percentage is refused with the fraction to enter", () => {
    expect(give("OPPCAPITAL", 1500, 6)).toEqual(error("#VALUE!", "rate 6 looks like a percentage: enter 0.06 or 6 %."));
    expect(give("OPPCAPITAL", 1500, 0.06)).toBe(90);
  });
  test("a composition that is neither is refused with its limits", () => {
    expect(give("ECM", 30, 16, 3.3)).toEqual(error("#VALUE!", "fat 16 is too high: enter a number from 1 to 15 %."));
    expect(give("ECM", 30, 0, 3.3)).toEqual(error("#VALUE!", "fat 0 is too low: enter a number from 1 to 15 %."));
    expect(give("ECM", 30, -4, 3.3)).toEqual(error("#VALUE!", "fat -4 is too low: enter a number from 1 to 15 %."));
  });
});

describe("cells and ranges", () => {
  test("ranges of one shape walk together", () => {
    expect(give("ECM", [[30], [60]], [[4], [4]], [[3.3], [3.3]])).toEqual([[30], [60]]);
    expect(give("ECM", [[30, 60]], [[4, 4]], [[3.3, 3.3]])).toEqual([[30, 60]]);
    expect(
      give(
        "LTOKG",
        [
          [1, 2],
          [3, 4],
        ],
        1,
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
  test("a single cell, row or column is repeated as Excel repeats it", () => {
    expect(give("ECM", [[30], [60]], 4, [[3.3]])).toEqual([[30], [60]]);
    expect(give("OPPLABOUR", [[1], [2], [3]], [[10, 20]])).toEqual([
      [10, 20],
      [20, 40],
      [30, 60],
    ]);
    expect(
      give(
        "OPPLABOUR",
        [[1, 2]],
        [
          [10, 20],
          [30, 40],
        ],
      ),
    ).toEqual([
      [10, 40],
      [30, 80],
    ]);
  });
  test("another shape is refused with both shapes", () => {
    expect(give("ECM", [[30], [30], [30]], [[4], [4], [4], [4]], 3.3)).toEqual(
      error("#VALUE!", "milk is 3 x 1 and fat is 4 x 1: use ranges of the same shape, or single cells."),
    );
  });
  test("a range of one cell is a cell", () => {
    expect(give("ECM", [[30]], [[4]], [[3.3]])).toBe(30);
    expect(give("ECM", [], 4, 3.3)).toEqual(error("#N/A", "milk is blank: enter a number of 0 kg or more."));
  });
  test("a choice may differ from row to row", () => {
    expect(give("ECMFACTOR", 4, 3.3, [["IFCN"], ["nordic "], [null], ["FAO"]])).toEqual([
      [1],
      [0.991656050955414],
      [""],
      [
        error(
          "#VALUE!",
          'Row 4: method "FAO" is not an option: enter IFCN, NORDIC, DHI_CP, DHI_TP, TR3532, DLG, NRC2001, IDF2015 or IDF2022.',
        ),
      ],
    ]);
  });
  test("conditions between arguments are held row by row", () => {
    expect(give("OPPLAND", [[1], [2]], [[300], [null]], null)).toEqual([
      [300],
      [error("#N/A", "Row 2: rent and landValue are both blank: enter one of them.")],
    ]);
  });
  test("plain numbers in a column keep the limits and conditions that single cells keep", () => {
    const second = (answer: unknown) => (answer as unknown[][])[1]![0];
    expect(second(give("ECM", [[30], [30]], [[4], [16]], 3.3))).toEqual(
      error("#VALUE!", "Row 2: fat 16 is too high: enter a number from 1 to 15 %."),
    );
    expect(second(give("CREAMKG", [[1], [1]], [[4.5], [3]], [[1.5], [3.5]], 30))).toEqual(
      error("#VALUE!", "Row 2: the fat of the milk must be between skimFat and creamFat."),
    );
    expect(second(give("STOCKING", [[2], [2]], [[0.4], [0]]))).toEqual(
      error("#VALUE!", "Row 2: area 0 is too low: enter a number above 0 ha."),
    );
    expect(second(give("WOODSUM", 15, 0.2, 0.004, [[1], [1.5]], 305))).toMatchObject({
      sentence: expect.stringMatching(/^Row 2: from 1.5 is not a whole number/),
    });
  });
  test("too many arguments are refused, unless they are blank", () => {
    expect(give("STOCKING", 2, 0.4, 1)).toEqual(
      error("#VALUE!", "Too many arguments: STOCKING accepts at most 2, not 3."),
    );
    expect(give("STOCKING", 2, 0.4, undefined)).toBe(5);
  });
});

describe("columns of plain numbers", () => {
  /** The values that arrive are the digits of the result: each argument has its place. */
  const digits = (count: number): AnyFunction => ({
    ...functionNamed("STOCKING")!,
    name: "DIGITS",
    params: Array.from({ length: count }, (_, k) => ({ name: `digit${k}`, about: "A digit", unit: "any" }) as const),
    compute: (...values: (number | undefined)[]) =>
      values.reduce<number>((total, value, k) => total + (value ?? 0) * 10 ** k, 0),
  });
  const eight = [1, 2, 3, 4, 5, 6, 7, 8];

  test.each(eight)("hand %p arguments over in their order, be they ranges or single cells", (count) => {
    const cells = eight.slice(0, count);
    const number = Number([...cells].reverse().join(""));
    const columns = cells.map((digit) => [[digit], [digit]]);
    expect(call(digits(count), columns)).toEqual([[number], [number]]);
    for (const k of cells.keys()) {
      const one = cells.map((digit, n) => (n === k ? columns[n] : digit));
      expect(call(digits(count), one)).toEqual([[number], [number]]);
    }
  });
  test("take more arguments than eight", () => {
    expect(call(digits(9), [...eight.map((digit) => [[digit], [digit]]), [[9], [9]]])).toEqual([
      [987654321],
      [987654321],
    ]);
  });
  test("keep every cell of a range in its place", () => {
    const square = [
      [1, 2],
      [3, 4],
    ];
    expect(call(digits(2), [square, square])).toEqual([
      [11, 22],
      [33, 44],
    ]);
    expect(call(digits(2), [[[1, 2]], [[3], [4]]])).toEqual([
      [31, 32],
      [41, 42],
    ]);
    expect(call(digits(2), [[[1, 2]], [["x"], [4]]])).toMatchObject([
      [
        { sentence: expect.stringMatching(/^Row 1, column 1: digit1/) },
        { sentence: expect.stringMatching(/^Row 1, column 2: digit1 "x"/) },
      ],
      [41, 42],
    ]);
    expect(call(digits(2), [[["x", 2]], [[3], [4]]])).toMatchObject([
      [{ sentence: expect.stringMatching(/^Row 1, column 1: digit0/) }, 32],
      [{ sentence: expect.stringMatching(/^Row 2, column 1: digit0/) }, 42],
    ]);
  });

  const same = (limits: object): AnyFunction => ({
    ...digits(1),
    params: [{ name: "x", about: "A number", unit: "any", ...limits }],
  });
  test.each<[object, number[], number[]]>([
    [{ min: 1 }, [1, 2], [0.9, -1]],
    [{ max: 9 }, [9, -9], [9.1, 1e300]],
    [{ above: 0 }, [0.1, 3], [0, -1]],
    [{ whole: true }, [3, -4, 0], [1.5, -0.1]],
    [{ min: 0, max: 1, whole: true }, [0, 1], [0.5, 2, -1]],
    [{}, [0, 1e308, -1e308], [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
  ])("with the limits %p take %p and refuse %p", (limits, good, bad) => {
    expect(call(same(limits), [good.map((x) => [x])])).toEqual(good.map((x) => [x]));
    for (const x of bad)
      expect(call(same(limits), [[[good[0]], [x], [good[1]]]])).toEqual([
        [good[0]],
        [expect.any(CellError)],
        [good[1]],
      ]);
  });
  test("are blank in a row of zeros only where a blank arrives as 0", () => {
    expect(call(same({}), [[[1], [0]]], excel)).toEqual([[1], [""]]);
    expect(call(same({}), [[[1], [0]]])).toEqual([[1], [0]]);
    expect(call(digits(2), [[[1], [0]], 5], excel)).toEqual([[51], [""]]);
    expect(
      call(
        digits(2),
        [
          [[1], [0]],
          [[2], [3]],
        ],
        excel,
      ),
    ).toEqual([[21], [30]]);
  });
  test("reach the formula once a row, and only where they keep the limits and conditions", () => {
    const seen: unknown[] = [];
    const watched: AnyFunction = {
      ...same({ min: 1 }),
      compute: (x: number) => seen.push(x) && x,
      conditions: undefined as never,
    };
    call(watched, [[[3], [0], ["n/a"], [null], [5]]]);
    expect(seen).toEqual([3, 5]);
    const conditions = [{ holds: (x: number) => x > 3, otherwise: "x must be above 3" }];
    expect(call({ ...watched, conditions } as AnyFunction, [[[3], [5]]])).toEqual([
      [error("#VALUE!", "Row 1: x must be above 3.")],
      [5],
    ]);
    expect(call({ ...watched, conditions } as AnyFunction, [3])).toEqual(error("#VALUE!", "x must be above 3."));
    expect(seen).toEqual([3, 5, 5]);
  });
  test("may be years where a choice stands, and are read as its codes", () => {
    const version: AnyFunction = {
      ...digits(1),
      params: [{ kind: "choice", name: "version", about: "Edition", choices: { 2006: "First", 2019: "Second" } }],
      compute: (code: string) => (code === "2019" ? 2 : 1),
    };
    expect(call(version, [[[2019], ["2006"], [2007]]])).toEqual([
      [2],
      [1],
      [error("#VALUE!", "Row 3: version 2007 is a number: enter 2006 or 2019.")],
    ]);
  });
});

describe("blanks", () => {
  test("an omitted or blank optional takes its default", () => {
    for (const blank of [undefined, null, ""]) expect(give("LTOKG", 100, blank)).toBe(103);
    expect(give("LTOKG", [[100], [100]], [[1], [""]])).toEqual([[100], [103]]);
  });
  test("a row whose ranged cells are all blank gives a blank", () => {
    expect(give("ECM", [[30], [null], [""]], [[4], [""], [null]], [[3.3], [undefined], [""]])).toEqual([
      [30],
      [""],
      [""],
    ]);
    expect(give("LTOKG", [[null], [null]])).toEqual([[""], [""]]);
  });
  test("a required cell that is blank in a used row is missing data, never 0", () => {
    expect(give("ECM", [[30], [30]], [[4], [4]], [[3.3], [null]])).toEqual([
      [30],
      [error("#N/A", "Row 2: protein is blank: enter a number from 1 to 15 %.")],
    ]);
    expect(give("ECM", 30, 4)).toEqual(error("#N/A", "protein is blank: enter a number from 1 to 15 %."));
  });
  test("a whole blank column beside used ones is missing in every row", () => {
    const answer = give("ECM", [[30], [31]], [[null], [null]], 3.3) as CellError[][];
    expect(answer.map(([cell]) => cell!.sentence)).toEqual([
      "Row 1: fat is blank: enter a number from 1 to 15 %.",
      "Row 2: fat is blank: enter a number from 1 to 15 %.",
    ]);
  });
  test("where a host passes blanks as 0, a row of zeros is blank", () => {
    expect(inExcel("ECM", [[30], [0]], [[4], [0]], [[3.3], [0]])).toEqual([[30], [""]]);
    expect(inExcel("LTOKG", 0)).toBe(0);
    expect(give("LTOKG", [[0], [1]], 1)).toEqual([[0], [1]]);
  });
  test("where a host passes blanks as 0, a 0 that a required argument cannot take is missing data", () => {
    expect(inExcel("ECM", 30, 4, 0)).toEqual(error("#N/A", "protein is blank or 0: enter a number from 1 to 15 %."));
    expect(inExcel("ECM", [[30], [30]], [[4], [4]], [[3.3], [0]])).toEqual([
      [30],
      [error("#N/A", "Row 2: protein is blank or 0: enter a number from 1 to 15 %.")],
    ]);
    expect(inExcel("ECM", 0, 4, 3.3)).toBe(0);
  });
  test("where a host passes blanks as 0, a 0 that an optional cannot take is its default", () => {
    expect(inExcel("LTOKG", 100, 0)).toBe(103);
    expect(inExcel("OPPLAND", 0.4, 0, 7800, 0)).toBeCloseTo(124.8, 12);
    expect(inExcel("ECM", ...standard, 0, 0)).toBe(30);
    expect((give("LTOKG", 100, 0) as CellError).sentence).toBe(
      "density 0 is too low: enter a number from 0.9 to 1.1 kg/L.",
    );
  });
});

describe("what is no number", () => {
  test("text, logical values and dates are refused by name", () => {
    expect(give("ECM", 30, "n/a", 3.3)).toEqual(error("#VALUE!", 'fat "n/a" is text: enter a number from 1 to 15 %.'));
    expect(give("ECM", 30, "4", 3.3)).toEqual(
      error("#VALUE!", 'fat "4" is a number stored as text: type 4 into a cell that is not text.'),
    );
    expect(give("ECM", true, 4, 3.3)).toEqual(
      error("#VALUE!", "milk TRUE is a logical value: enter a number of 0 kg or more."),
    );
    expect(give("ECM", new Date(0), 4, 3.3)).toEqual(
      error("#VALUE!", "milk is a date: enter a number of 0 kg or more."),
    );
    expect(give("ECM", { a: 1 }, 4, 3.3)).toEqual(
      error("#VALUE!", "milk is not a number, a text or a logical value: enter a number of 0 kg or more."),
    );
    expect(give("COSTMILKTABLE", 1, 1, 1, 1, 1, 1, 1, 1, 1, "no")).toEqual(
      error("#VALUE!", 'deductOther "no" is text: enter TRUE or FALSE.'),
    );
    expect(give("HELP", 5)).toEqual(error("#VALUE!", "name 5 is a number: enter a text."));
  });
  test("long text is shortened in the sentence", () => {
    expect((give("ECM", "x".repeat(200), 4, 3.3) as CellError).sentence).toBe(
      `milk "${"x".repeat(40)}..." is text: enter a number of 0 kg or more.`,
    );
  });
  test("an error in a cell passes through unchanged", () => {
    const division = error("#DIV/0!", "");
    expect(give("ECM", division, 4, 3.3)).toEqual(division);
    expect(give("ECM", [[30], [division]], 4, 3.3)).toEqual([[30], [division]]);
  });
  test("a host is asked for errors in texts and objects, never in numbers, logical values and blanks", () => {
    const asked: unknown[] = [];
    const busy: Host = {
      ...plainHost,
      errorIn: (raw) => {
        asked.push(raw);
        return raw === "#BUSY" ? error("#BUSY!", "") : undefined;
      },
    };
    const date = new Date(0);
    for (const cell of [30, true, null, undefined, "", "#BUSY", date])
      call(functionNamed("ECM")!, [cell, 4, 3.3], busy);
    expect(asked).toEqual(["", "#BUSY", date]);
    expect(call(functionNamed("ECM")!, ["#BUSY", 4, 3.3], busy)).toEqual(error("#BUSY!", ""));
  });
  test("one bad row never spoils its neighbours", () => {
    expect(give("ECM", [[30], ["n/a"], [60], [-1], [90]], 4, 3.3)).toEqual([
      [30],
      [error("#VALUE!", 'Row 2: milk "n/a" is text: enter a number of 0 kg or more.')],
      [60],
      [error("#VALUE!", "Row 4: milk -1 is too low: enter a number of 0 kg or more.")],
      [90],
    ]);
    const wide = give(
      "LTOKG",
      [
        [1, "x"],
        [2, 3],
      ],
      1,
    ) as unknown[][];
    expect(wide).toEqual([
      [1, error("#VALUE!", 'Row 1, column 2: litres "x" is text: enter a number of 0 L or more.')],
      [2, 3],
    ]);
  });
  test("a result that is no finite number is #NUM!, in its own cell", () => {
    const tooLarge = "The result is too large or too small to show: check the arguments.";
    expect(give("OPPLABOUR", 1e308, 1e308)).toEqual(error("#NUM!", tooLarge));
    expect(give("OPPLABOUR", [[1e308], [2]], 10)).toEqual([[error("#NUM!", `Row 1: ${tooLarge}`)], [20]]);
    expect(give("ECM", Number.POSITIVE_INFINITY, 4, 3.3)).toEqual(
      error("#VALUE!", "milk is too large: enter a number of 0 kg or more."),
    );
    expect(give("ECM", Number.NaN, 4, 3.3)).toBeInstanceOf(CellError);
    expect(give("ECM", [[Number.NaN], [30]], 4, 3.3)).toEqual([[expect.any(CellError)], [30]]);
  });
  test("minus zero is zero", () => {
    expect(Object.is(give("NCFI", 0, 0), 0)).toBe(true);
    expect(Object.is(give("ECM", -0, 4, 3.3), 0)).toBe(true);
    expect(Object.is((give("ECM", [[-0], [1]], 4, 3.3) as number[][])[0]![0], 0)).toBe(true);
  });
});

describe("choices", () => {
  test("are read without regard to case and listed when unknown", () => {
    expect(give("ECM", ...standard, "nordic")).toBe(give("ECM", ...standard, "NORDIC"));
    expect(give("ENTERIC1", "NORTHAMERICA", 2019)).toBe(give("ENTERIC1", "NORTHAMERICA", "2019"));
    expect(give("ECM", ...standard, "FAO")).toEqual(
      error(
        "#VALUE!",
        'method "FAO" is not an option: enter IFCN, NORDIC, DHI_CP, DHI_TP, TR3532, DLG, NRC2001, IDF2015 or IDF2022.',
      ),
    );
    expect(give("ECM", ...standard, "constructor")).toBeInstanceOf(CellError);
    expect(give("ECM", ...standard, 2)).toBeInstanceOf(CellError);
  });
});

describe("tables", () => {
  const coop = ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96];
  const direct = ["Direct sale", 0.33, 1, 0.4, null, null];
  const shares = (answer: unknown) => (answer as unknown[][]).map((row) => row[0]);
  const plain = give("CHAINTABLE", [coop, direct]);

  test("are read with or without headers, in any order, with units in them and more columns than needed", () => {
    const headers = ["Channel", "Farm price (US$/kg)", "Milk kg", "milkPrice", "CREAM", "Cream price"];
    expect(give("CHAINTABLE", [headers, coop, direct])).toEqual(plain);
    const turned = [
      [...headers].reverse().concat("Note"),
      [...coop].reverse().concat("x"),
      [...direct].reverse().concat("y"),
    ];
    expect(give("CHAINTABLE", turned)).toEqual(plain);
    expect(give("CHAINTABLE", [headers.slice(0, 4), direct.slice(0, 4)])).toEqual(give("CHAINTABLE", [direct]));
  });
  test("skip unused rows wherever they stand", () => {
    expect(give("CHAINTABLE", [[null, null, null, null, null, null], coop, Array(6).fill(""), direct])).toEqual(plain);
    expect(call(functionNamed("CHAINTABLE")!, [[coop, Array(6).fill(0), direct]], excel)).toEqual(plain);
  });
  test("show a bad row in its own place and leave its neighbours right", () => {
    const answer = give("CHAINTABLE", [coop, ["Sweetshop", "n/a", 0.9, 0.38, 0.1, 0.96], direct]) as unknown[][];
    const [head, first, bad, last] = answer;
    expect([head, first, last]).toEqual(plain);
    expect(bad).toEqual(
      Array(11).fill(error("#VALUE!", 'channels, row 2: farmPrice "n/a" is text: enter a number of 0 cur/kg or more.')),
    );
  });
  test("name a missing, a doubled and an unknown column", () => {
    const sentence = (rows: unknown) => (give("CHAINTABLE", rows) as CellError).sentence;
    const columns =
      "channel, farm price (cur/kg), milk (kg), milk price (cur/kg), cream (kg), cream price (cur/kg), processing cost (cur/kg), fat (%), protein (%), milk fat (%), milk protein (%), cream fat (%) and cream protein (%)";
    expect(sentence([["channel", "farm price", "milk", "milk prise"], coop])).toBe(
      `channels has no column "milk price": rename "milk prise" if that is the one. The columns are ${columns}.`,
    );
    expect(sentence([["channel", "farm price", "milk"], coop.slice(0, 3)])).toBe(
      `channels has no column "milk price": select a table with the columns ${columns}.`,
    );
    expect(sentence([["channel", "farm price", "milk", "milk", "milk price"], coop])).toBe(
      'channels has the column "milk" twice: keep one.',
    );
    expect(sentence([coop.slice(0, 3)])).toBe(
      `channels has the wrong number of columns, 3: select a table with the columns ${columns}.`,
    );
    expect(sentence([[...coop, ...Array(8).fill(1)]])).toBe(
      `channels has the wrong number of columns, 14: select a table with the columns ${columns}.`,
    );
    expect(sentence(null)).toBe(`channels is blank: select a table with the columns ${columns}.`);
    expect(sentence([["channel", "farm price", "milk", "milk price"]])).toBe(
      `channels is blank: select a table with the columns ${columns}.`,
    );
  });
  test("spill headers with units, and shares that the rows give", () => {
    expect(shares(plain)).toEqual(["channel", "Co-operative", "Direct sale"]);
  });
  test("take single cells beside them, not ranges", () => {
    expect(give("ECMCOMPARE", [[30], [60]], 4, 3.3)).toEqual(error("#VALUE!", "milk is 2 x 1: select a single cell."));
    expect(give("ECMCOMPARE", [[30, 60]], 4, 3.3)).toEqual(error("#VALUE!", "milk is 1 x 2: select a single cell."));
  });
  test("give as many rows as the formula has, keep its conditions, and say what is wrong in the order of arguments", () => {
    const repeated = defineFunction({
      name: "REPEATED",
      summary: "Gives the number of a table so many times, or less where it is dry.",
      params: [
        { name: "times", about: "Times", unit: "count", min: 1 },
        { kind: "table", name: "rows", about: "Rows", columns: [{ name: "milk", about: "Milk", unit: "kg" }] },
        { kind: "list", name: "more", about: "More", unit: "kg", optional: true },
        { kind: "flag", name: "dry", about: "Whether dry", default: false },
      ],
      result: { kind: "table", columns: [{ name: "milk", unit: "kg" }] },
      conditions: [{ holds: (times) => times !== 5, otherwise: "five is one too many" }],
      formula: "none",
      source: [{ key: "identity", at: "none" }],
      examples: [],
      compute: (times, rows, _, dry) => Array.from({ length: times }, () => ({ milk: dry ? 0 : rows[0]!.milk })),
    });
    const give = (...cells: unknown[]) => call(repeated, cells);
    expect(give(3, [[7], [8]])).toEqual([["milk (kg)"], [7], [7], [7]]);
    expect(give(1, [[7], [8]], null, true)).toEqual([["milk (kg)"], [0]]);
    expect(give(1, [[7], [8]], null, [[false]])).toEqual([["milk (kg)"], [7]]);
    expect(give(1, [[7]], null, 1)).toEqual(error("#VALUE!", "dry 1 is a number: enter TRUE or FALSE."));
    expect(give(5, 7)).toEqual(error("#VALUE!", "five is one too many."));
    expect(give(0, 7, "x")).toEqual(error("#VALUE!", "times 0 is too low: enter a number of 1 or more."));
    expect(give(1, 7, "x")).toEqual(error("#VALUE!", 'more "x" is text: enter a number in kg.'));
  });
});

describe("lists", () => {
  const weightedMean = defineFunction({
    name: "WEIGHTEDMEAN",
    summary: "Mean of values by weights.",
    params: [
      { kind: "list", name: "values", about: "Values", unit: "kg" },
      { kind: "list", name: "weights", about: "Weights", unit: "head", min: 0, whole: true, optional: true },
      { name: "scale", about: "Factor", unit: "fraction", above: 0, default: 1 },
    ],
    result: { unit: "kg" },
    formula: "sum(values*weights)/sum(weights)",
    source: [{ key: "identity", at: "mean" }],
    examples: [{ args: [[[1], [2]]], result: 1.5 }],
    compute: (values, weights, scale) => {
      const shares = weights ?? values.map(() => 1);
      return (scale * values.reduce((sum, x, i) => sum + x * shares[i]!, 0)) / shares.reduce((sum, x) => sum + x, 0);
    },
  });
  const mean = (...cells: unknown[]) => call(weightedMean, cells);

  test("are columns or rows of one length that walk together", () => {
    expect(mean([[1], [2]], [[3], [1]])).toBe(1.25);
    expect(mean([[1, 2]], [[3, 1]])).toBe(1.25);
    expect(mean([[1, 2]], [[3], [1]])).toBe(1.25);
    expect(mean(5)).toBe(5);
    expect(mean([[1], [3]], undefined, 0.5)).toBe(1);
    expect(mean([[1], [2]], [[1], [2], [3]])).toEqual(
      error("#VALUE!", "values has 2 cells and weights has 3: use ranges of the same length."),
    );
    expect(
      mean([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual(error("#VALUE!", "values is 2 x 2: select one column or one row."));
  });
  test("skip a position where all are blank, and miss a blank beside a used cell", () => {
    expect(mean([[1], [null], [3]])).toBe(2);
    expect(mean([[1], [""], [3]], [[1], [null], [1]])).toBe(2);
    expect(mean([[1], [2]], [[1], [null]])).toEqual(
      error("#N/A", "Row 2: weights is blank: enter a whole number of 0 head or more."),
    );
    expect(mean([[null], [null]])).toEqual(error("#N/A", "values is blank: enter a number in kg."));
    expect(
      call(
        weightedMean,
        [
          [[4], [2], [0], [0]],
          [[1], [1], [0], [0]],
        ],
        excel,
      ),
    ).toBe(3);
    expect(call(weightedMean, [[[4], [2], [0], [0]]], excel)).toBe(1.5);
    expect(call(weightedMean, [[[4], [2]], 0], excel)).toBe(3);
  });
  test("refuse a bad cell with its row, and pass on an error", () => {
    expect(mean([["Milk"], [1]])).toEqual(error("#VALUE!", 'Row 1: values "Milk" is text: enter a number in kg.'));
    expect(mean([[1], [2]], [[1], [1.5]])).toEqual(
      error("#VALUE!", "Row 2: weights 1.5 is not a whole number: enter a whole number of 0 head or more."),
    );
    expect(mean([[1], [error("#REF!", "")]])).toEqual(error("#REF!", ""));
    expect(mean([[1], [2]], undefined, [[1], [2]])).toEqual(error("#VALUE!", "scale is 2 x 1: select a single cell."));
  });
});

describe("lists of texts and of logical values, and groups", () => {
  const picked = defineFunction({
    name: "PICKED",
    summary: "Adds the values of the marked names, less a second list.",
    params: [
      { kind: "textList", name: "names", about: "Names" },
      { kind: "list", name: "values", about: "Values", unit: "kg" },
      { kind: "flagList", name: "marked", about: "Which count", optional: true },
      { kind: "list", name: "less", about: "Taken off", unit: "kg", group: "less", optional: true },
    ],
    result: { kind: "text" },
    formula: "sum",
    source: [{ key: "identity", at: "sum" }],
    examples: [],
    compute: (names, values, marked, less) => {
      const kept = names.filter((_, i) => marked === undefined || marked[i]);
      const sum = values.reduce((total, x, i) => total + (marked === undefined || marked[i] ? x : 0), 0);
      return `${kept.join("+")}=${sum - (less ?? []).reduce((total, x) => total + x, 0)}`;
    },
  });
  const give = (...cells: unknown[]) => call(picked, cells);

  test("walk together within a group, and each group by itself", () => {
    expect(give([["a"], ["b"]], [[1], [2]])).toBe("a+b=3");
    expect(give([["a"], ["b"]], [[1], [2]], [[true], [false]])).toBe("a=1");
    expect(give([["a"], ["b"]], [[1], [2]], null, [[1], [1], [1]])).toBe("a+b=0");
    expect(give([["a"], ["b"], ["c"]], [[1], [2]])).toEqual(
      error("#VALUE!", "names has 3 cells and values has 2: use ranges of the same length."),
    );
  });
  test("refuse what is no text and no logical value, by name and row", () => {
    expect(give([["a"], [2]], [[1], [2]])).toEqual(error("#VALUE!", "Row 2: names 2 is a number: enter a text."));
    expect(give([["a"], ["b"]], [[1], [2]], [[true], ["yes"]])).toEqual(
      error("#VALUE!", 'Row 2: marked "yes" is text: enter TRUE or FALSE.'),
    );
    expect(give([["a"], ["b"]], [[1], [2]], [[true], [null]])).toEqual(
      error("#N/A", "Row 2: marked is blank: enter TRUE or FALSE."),
    );
  });
});

test("a series has no gap between its used cells", () => {
  const last = defineFunction({
    name: "LAST",
    summary: "Gives the last of a series.",
    params: [{ kind: "list", name: "flows", about: "Flows", unit: "cur", series: true }],
    result: { unit: "cur" },
    formula: "last",
    source: [{ key: "identity", at: "last" }],
    examples: [],
    compute: (flows) => flows[flows.length - 1]!,
  });
  expect(call(last, [[[null], [1], [2], [""]]])).toBe(2);
  expect(call(last, [[[1], [null], [2]]])).toEqual(error("#N/A", "Row 2: flows is blank: enter a number in cur."));
});

describe("matrices", () => {
  const shown = defineFunction({
    name: "SHOWN",
    summary: "Shows what a matrix becomes.",
    params: [
      { kind: "list", name: "output", about: "Output", unit: "kg" },
      { kind: "matrix", name: "inputs", about: "Inputs, one column each", unit: "kg", above: 0 },
    ],
    result: { kind: "grid", about: "Names down, numbers across" },
    formula: "none",
    source: [{ key: "identity", at: "none" }],
    examples: [],
    compute: (output, { names, columns }) => [["output", ...output], ...names.map((name, j) => [name, ...columns[j]!])],
  });
  const give = (...cells: unknown[]) => call(shown, cells);

  test("have columns named by their headers, or by their places", () => {
    const rows = [
      ["output", 5, 6],
      ["feed", 1, 3],
      ["labour", 2, 4],
    ];
    expect(
      give(
        [["milk"], [5], [6]],
        [
          ["feed", "labour"],
          [1, 2],
          [3, 4],
        ],
      ),
    ).toEqual(rows);
    expect(
      give(
        [[5], [6]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toEqual([rows[0], ["1", 1, 3], ["2", 2, 4]]);
    expect(
      give(
        [[5], [null], [6]],
        [
          [1, 2],
          [null, ""],
          [3, 4],
        ],
      ),
    ).toEqual([rows[0], ["1", 1, 3], ["2", 2, 4]]);
  });
  test("refuse a bad cell with its row", () => {
    expect(
      give(
        [[5], [6]],
        [
          [1, 2],
          [3, 0],
        ],
      ),
    ).toEqual(error("#VALUE!", "Row 2: inputs 0 is too low: enter a number above 0 kg."));
    expect(
      give(
        [[5], [6]],
        [
          [1, "n/a"],
          [3, 4],
        ],
      ),
    ).toEqual(error("#VALUE!", 'Row 1: inputs "n/a" is text: enter a number above 0 kg.'));
  });
});

describe("accounts", () => {
  const report = defineFunction({
    name: "REPORT",
    summary: "Shows what an account becomes.",
    params: [
      {
        kind: "account",
        name: "inputs",
        about: "Lines",
        lines: [
          { name: "milkReturns", about: "Milk", unit: "cur", min: 0 },
          { name: "wagesPaid", about: "Wages", unit: "cur", min: 0, default: 0 },
        ],
      },
    ],
    result: { kind: "grid", about: "Farms across" },
    formula: "none",
    source: [{ key: "identity", at: "none" }],
    examples: [],
    compute: (farms) => farms.map(({ name, values }) => [name, values.milkReturns, values.wagesPaid]),
  });
  const give = (...cells: unknown[]) => call(report, cells);
  const sentence = (rows: unknown) => (give(rows) as CellError).sentence;

  test("have lines in any order, one column a farm, with or without names", () => {
    expect(
      give([
        ["line", "BD-2", "BD-10"],
        ["Wages paid (cur)", 1, 2],
        [null, null, null],
        ["MILK RETURNS", 10, 20],
      ]),
    ).toEqual([
      ["BD-2", 10, 1],
      ["BD-10", 20, 2],
    ]);
    expect(give([["milkReturns", 10]])).toEqual([["1", 10, 0]]);
  });
  test("name an unknown line with the nearest one, a doubled one and a missing one", () => {
    expect(sentence([["milk return", 1]])).toBe(
      'inputs, row 1: unknown line "milk return". Did you mean "milk returns"?',
    );
    expect(
      sentence([
        ["milk returns", 1],
        ["milk returns", 2],
      ]),
    ).toBe('inputs, row 2: the line "milk returns" appears twice: keep one.');
    expect(sentence([["wages paid", 1]])).toBe("inputs: milkReturns is blank: enter a number of 0 cur or more.");
    expect(sentence([["milk returns", -1]])).toBe(
      "inputs, row 1: milkReturns -1 is too low: enter a number of 0 cur or more.",
    );
    expect(sentence([["milk returns"]])).toBe("inputs has one column: select labels and values.");
    expect(sentence(null)).toBe(
      "inputs is blank: select labels and values, starting with milk returns and wages paid.",
    );
  });
});

describe("hostile results", () => {
  const giving = (value: unknown) =>
    ({ ...functionNamed("STOCKING")!, conditions: undefined, compute: () => value }) as unknown as AnyFunction;
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 10n, new Date(0), { a: 1 }, Symbol("x"), () => 1])(
    "%p is an error, never a number",
    (value) => {
      expect(call(giving(value), [1, 1])).toBeInstanceOf(CellError);
      expect(call(giving(value), [[[1], [2]], 1])).toEqual([[expect.any(CellError)], [expect.any(CellError)]]);
    },
  );
  test.each([null, undefined])("%p is a blank", (value) => {
    expect(call(giving(value), [1, 1])).toBe("");
  });
  test.each(["text", true, false, error("#N/A", "none")])("%p stands as it is", (value) => {
    expect(call(giving(value), [1, 1])).toEqual(value);
  });
  test("what no cell can hold is told so", () => {
    expect(call(giving({}), [1, 1])).toEqual(error("#VALUE!", "A cell cannot hold this result."));
  });
});
