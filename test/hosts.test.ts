import { catalogue, isOptional, type Param, wordsOf } from "@dairy-functions/shared";
import farmModel from "./cases/farm-model.json";
import published from "./cases/published.json";
import { type Call, inEveryHost, type Raw, type RawArgument, type Sheet } from "./hosts.ts";
import { expectPublished, type PublishedCase } from "./published.ts";
import { seeded } from "./seeded.ts";

/** The same cells give the same numbers in the library, the built Excel add-in, the built Sheets add-on and the workbench. */

/** Values must be equal to the last digit. Errors are compared by code, and by sentence where the host shows one. */
function expectAgreement(calls: readonly Call[], shown: Readonly<Record<string, readonly Sheet[]>>): void {
  for (const [k, call] of calls.entries()) {
    const expected = shown.library![k]!;
    for (const host of Object.keys(shown)) {
      const sheet = shown[host]![k]!;
      const said = {
        call,
        host,
        sheet: sheet.map((row, i) => row.map((cell, j) => comparable(cell, expected[i]?.[j]))),
      };
      expect(said).toEqual({ call, host, sheet: expected });
    }
  }
}

/** Where a host shows a code alone, the sentence of the library is lent to it. */
function comparable(cell: unknown, expected: unknown): unknown {
  const sentence = (expected as { sentence?: string } | undefined)?.sentence;
  const codeAlone = typeof cell === "object" && cell !== null && !("sentence" in cell) && sentence !== undefined;
  return codeAlone ? { ...cell, sentence } : cell;
}

async function agree(calls: readonly Call[]): Promise<Readonly<Record<string, readonly Sheet[]>>> {
  const shown = await inEveryHost(calls);
  expectAgreement(calls, shown);
  return shown;
}

test("on the examples of every function", async () => {
  await agree(
    catalogue.flatMap(({ name, examples }) => examples.map(({ args }) => ({ name, args: args as RawArgument[] }))),
  );
});

test("on published cases, which each host meets within the printed tolerance", async () => {
  const cases = published as unknown as PublishedCase[];
  expect(cases.length).toBeGreaterThan(15);
  const shown = await agree(cases.map(({ function: name, args }) => ({ name, args })));
  for (const sheets of Object.values(shown)) for (const [k, each] of cases.entries()) expectPublished(each, sheets[k]!);
});

test("on the worked examples of the farm model", async () => {
  const calls = farmModel.examples.flatMap(({ farm, assets, loans, scenarios, risks, correlations, years }): Call[] => [
    { name: "SIMFARM", args: [farm, assets, loans, "ALL", null, null, years] },
    { name: "SIMSCENARIO", args: [farm, scenarios, assets, loans, "Closing cash", years] },
    { name: "SIMRISK", args: [farm, risks, assets, loans, null, 500, 12345, null, null, correlations, years] },
  ]);
  const expected = farmModel.examples.flatMap((each) => [
    { tolerance: 1e-9, rows: each.SIMFARM_ALL },
    { tolerance: 1e-9, rows: each.SIMSCENARIO_closing_cash },
    { tolerance: 1e-6, rows: each.SIMRISK_500_runs_seed_12345 },
  ]);
  const shown = await agree(calls);
  for (const sheets of Object.values(shown))
    for (const [k, { rows, tolerance }] of expected.entries())
      for (const [i, row] of rows.entries())
        for (const [j, cell] of row.entries()) {
          const found = sheets[k]![i]![j];
          const near =
            typeof cell === "number"
              ? Math.abs((found as number) - cell) <= tolerance * Math.max(1, Math.abs(cell))
              : found === cell;
          expect({ call: calls[k]!.name, line: row[0], found, cell, near }).toMatchObject({ near: true });
        }
});

test("at the limits of every argument and beyond them", async () => {
  const calls: Call[] = [];
  for (const { name, params, examples } of catalogue)
    for (const [k, param] of params.entries()) {
      if (param.kind !== undefined && param.kind !== "number") continue;
      const { min, max, above } = param;
      const near = [min, max, above].flatMap((limit) =>
        limit === undefined ? [] : [limit - 1e-6, limit, limit + 1e-6],
      );
      for (const value of [...near, -1, 0.045]) {
        // 0 where it is not accepted is read as a blank in Excel, which passes blanks as 0.
        const refusedZero = value === 0 && (above === 0 || (min ?? 0) > 0);
        if (!refusedZero)
          calls.push({
            name,
            args: Object.assign([...examples[examples.length - 1]!.args], { [k]: value }) as RawArgument[],
          });
      }
    }
  expect(calls.length).toBeGreaterThan(300);
  await agree(calls);
}); // 50,000 runs of the farm model in every host are among them

const ecmOf = (milk: RawArgument, fat: RawArgument = 4, protein: RawArgument = 3.3, method?: RawArgument): Call => ({
  name: "ECM",
  args: method === undefined ? [milk, fat, protein] : [milk, fat, protein, method],
});
const channels = (...rows: Raw[][]): Call => ({ name: "CHAINTABLE", args: [rows] });
const headers = ["channel", "farm price", "milk", "milk price", "cream", "cream price"];
const coop: Raw[] = ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96];

test.each<[string, Call, Sheet]>([
  [
    "4.5 % typed as a percent cell",
    ecmOf(30, 0.045),
    [["#VALUE!", "fat 0.045 looks like a fraction: enter 4.5 for 4.5 %."]],
  ],
  ["a blank in a used row", ecmOf([[30], [30]], 4, [[null], [3.3]]), [["#N/A", "Row 1: protein is blank"], [30]]],
  ["text", ecmOf([["n/a"], [30]]), [["#VALUE!", 'Row 1: milk "n/a" is text'], [30]]],
  ["TRUE", ecmOf([[true], [30]]), [["#VALUE!", "Row 1: milk TRUE is a logical value"], [30]]],
  ["an error in a cell", ecmOf([[{ error: "#DIV/0!" }], [30]]), [["#DIV/0!", ""], [30]]],
  [
    "a 3 x 1 range with a 4 x 1 range",
    ecmOf([[1], [1], [1]], [[4], [4], [4], [4]]),
    [["#VALUE!", "milk is 3 x 1 and fat is 4 x 1"]],
  ],
  [
    "negative milk",
    ecmOf([[-5], [30]]),
    [["#VALUE!", "Row 1: milk -5 is too low: enter a number of 0 kg or more."], [30]],
  ],
  ["an unknown method", ecmOf(30, 4, 3.3, "FAO"), [["#VALUE!", 'method "FAO" is not an option: enter IFCN, NORDIC']]],
  ["an omitted required argument", { name: "ECM", args: [30, 4] }, [["#N/A", "protein is blank"]]],
  [
    "a whole blank column",
    ecmOf([[30], [60]], [[null], [null]]),
    [
      ["#N/A", "Row 1: fat is blank"],
      ["#N/A", "Row 2: fat is blank"],
    ],
  ],
  [
    "1e308",
    { name: "OPPLABOUR", args: [[[1e308], [2]], 10] },
    [["#NUM!", "Row 1: The result is too large or too small to show"], [20]],
  ],
  [
    "a table with a blank row",
    channels(headers, coop, Array(6).fill(null), coop),
    [["channel"], ["Co-operative"], ["Co-operative"]],
  ],
  [
    "a table without a column",
    channels(headers.slice(0, 3), coop.slice(0, 3)),
    [["#VALUE!", 'channels has no column "milk price"']],
  ],
  [
    "a table with a bad row",
    channels(headers, ["Sweetshop", "n/a", 1, 1, 0, 0], coop),
    [["channel"], ["#VALUE!", 'channels, row 2: farmPrice "n/a" is text'], ["Co-operative"]],
  ],
])("on %s, with the sentence in its own cell", async (_, call, expected) => {
  const shown = await agree([call]);
  const [sheet] = shown.library!;
  expect(sheet!.map(([cell]) => (typeof cell === "object" ? (cell as { code: string }).code : cell))).toEqual(
    expected.map(([first]) => first),
  );
  for (const [i, [, sentence]] of expected.entries())
    if (sentence !== undefined) expect((sheet![i]![0] as { sentence?: string }).sentence ?? "").toContain(sentence);
});

test("a date is refused as a date, or by its number in Excel, which hands over nothing else", async () => {
  const { Sheets, Excel, workbench } = await inEveryHost([ecmOf(30, new Date(Date.UTC(2026, 0, 5)))]);
  for (const sheet of [Sheets, workbench])
    expect(sheet).toEqual([[[{ code: "#VALUE!", sentence: "fat is a date: enter a number from 1 to 15 %." }]]]);
  expect(Excel).toEqual([[[{ code: "#VALUE!", sentence: "fat 46027 is too high: enter a number from 1 to 15 %." }]]]);
});

test("on seeded random cells, good and bad, in cells, columns, rows and tables", async () => {
  const random = seeded(2004);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const goodCell = (param: Param): Raw => {
    if (param.kind === "choice") return pick(Object.keys(param.choices));
    if (param.kind === "flag" || param.kind === "flagList") return random() < 0.5;
    if (param.kind === "text" || param.kind === "textList") return pick(["ECM", "dairy.fcm", "Milk Vita", "LIST"]);
    if (!("unit" in param)) return null;
    const low = param.min ?? param.above ?? -1000;
    const high = Math.min(param.max ?? 5000, 1e6);
    const value = low + (high - low) * (0.01 + 0.98 * random());
    return param.whole ? Math.round(value) : value;
  };
  const bad: Raw[] = [
    null,
    null,
    "n/a",
    "",
    true,
    false,
    -3.5,
    0.045,
    6,
    40,
    1e308,
    { error: "#N/A" },
    { error: "#DIV/0!" },
    "ifcn",
  ];
  const cell = (param: Param, good = 0.8): Raw => (random() < good ? goodCell(param) : pick(bad));
  const block = (rows: number, width: number, one: () => Raw): Raw[][] =>
    Array.from({ length: rows }, () => Array.from({ length: width }, one));
  /** Zeros and blanks in the last row of lists are an unused row in Excel and no others: not what is compared here. */
  const endingWell = (param: Param, rows: Raw[][]): Raw[][] => [
    ...rows.slice(0, -1),
    rows[0]!.map(() => goodCell(param) || ("max" in param && param.max) || 1),
  ];
  const examplesOf = new Map<Param, Raw[][]>();
  /** A plan, a square or a strict table: an example with a few other cells in it. */
  const altered = (example: readonly (readonly Raw[])[]): Raw[][] =>
    example.map((row, i) => row.map((each) => (i > 0 && random() < 0.02 ? pick(bad) : each)));
  const argument = (param: Param, rows: number, width: number, length: number): RawArgument => {
    const example = examplesOf.get(param);
    if (example !== undefined) return altered(example);
    if (param.kind === "table")
      return Array.from({ length: 1 + Math.floor(4 * random()) }, () => param.columns.map((column) => cell(column)));
    if (param.kind === "account") return param.lines.map((line) => [wordsOf(line.name), cell(line, 0.97)]);
    if (param.kind === "matrix")
      return endingWell(
        param,
        block(length, 2, () => cell(param, 0.97)),
      );
    if (param.kind === "list" || param.kind === "textList" || param.kind === "flagList")
      return endingWell(
        param,
        block(random() < 0.95 ? length : length + 1, 1, () => cell(param, 0.97)),
      );
    const shape = random();
    const [h, w] = shape < 0.4 ? [1, 1] : shape < 0.9 ? [rows, width] : [rows + 1, width];
    return h === 1 && w === 1 ? cell(param) : block(h, w, () => cell(param));
  };
  /** Functions that are called once take single cells; the others walk ranges. */
  const isLong = (param: Param) =>
    ["list", "textList", "flagList", "matrix", "table", "account", "plan", "square"].includes(param.kind ?? "");
  const calls: Call[] = [];
  for (const { name, params, examples } of catalogue)
    for (let n = 0; n < 10; n++) {
      for (const [k, param] of params.entries())
        if (param.kind === "plan" || param.kind === "square" || (param.kind === "table" && param.strict))
          examplesOf.set(param, examples.map(({ args }) => args[k]).find(Array.isArray) ?? [[null]]);
      const shapes = params.some(isLong)
        ? [[1, 1]]
        : [
            [1, 1],
            [3, 1],
            [5, 1],
            [1, 4],
            [2, 2],
          ];
      const [rows, width] = pick(shapes) as [number, number];
      const length = 2 + Math.floor(6 * random());
      const args = params.map((param) =>
        isOptional(param) && random() < 0.4 ? undefined : argument(param, rows, width, length),
      );
      calls.push({ name, args });
    }
  const shown = await agree(calls);
  const cells = shown.library!.flat(2);
  const numbers = cells.filter((each) => typeof each === "number").length;
  const errors = cells.filter((each) => typeof each === "object").length;
  expect(numbers).toBeGreaterThan(500);
  expect(errors).toBeGreaterThan(500);
});
