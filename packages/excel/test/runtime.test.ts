import { readdirSync } from "node:fs";
import { translationsOf } from "@dairy-functions/languages";
import { catalogue, isOptional, type Range, readLanguage } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";
import { parse } from "acorn";
import { buildSync } from "esbuild";
import { error } from "./bridge.ts";
import { bootRuntime, built, type Runtime } from "./runtime.ts";

/** The built add-in in Microsoft's own runtime. Each batch waits half a second for the runtime, so calls go together. */

let excel: Runtime;
beforeAll(() => {
  excel = bootRuntime({ scripts: [built("functions.js")] });
});
afterAll(() => excel.close());

/** One argument as Excel hands it over: always rows, because every parameter is declared a matrix. */
const cell = (value: unknown) => [[value]];
const column = (...values: unknown[]) => values.map((value) => [value]);
const row = (...values: unknown[]) => [values];
const call = (name: string, ...args: unknown[]) => excel.call(name, args);

const good = { name: "ECM", args: [cell(1000), cell(4.5), cell(3.7), null, null] };
const goodResult = expect.closeTo(1092.587835, 5);

test("every function of the catalogue is registered, and nothing else", () => {
  expect([...excel.registered].sort()).toEqual(catalogue.map(({ name }) => name).sort());
});

test("the bundle is a classic script of ES2019, which every Excel that runs add-ins can read", () => {
  expect(() => parse(built("functions.js"), { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  expect(() => parse("a?.b", { ecmaVersion: 2019, sourceType: "script" })).toThrow();
});

test("the functions know nothing of the pane, whose size would slow the start of every workbook", () => {
  const pane = /fluent|shadowRoot|getSelectedRange|template/i;
  expect(built("pane.js")).toMatch(pane);
  expect(built("functions.js")).not.toMatch(pane);
});

test("the pane takes the library from the functions, and loads the templates when they are opened", () => {
  const { summary } = catalogue.find(({ name }) => name === "CAGR")!;
  const { purpose } = templates[0]!;
  const scripts = readdirSync("dist/excel").filter((file) => file.endsWith(".js"));
  expect(scripts.filter((file) => built(file).includes(summary))).toEqual(["functions.js"]);
  expect(scripts.filter((file) => built(file).includes(purpose))).toEqual([
    expect.stringMatching(/^templates-\w+\.js$/),
  ]);
});

test("cells speak the language of Excel once its texts are there, and English without a connection", async () => {
  const inHindi = (fetch: (path: string) => Promise<object>) =>
    bootRuntime({
      scripts: [built("functions.js")],
      office: { Office: { onReady: () => Promise.resolve(), context: { displayLanguage: "hi-IN" } }, fetch },
    });
  const asked: string[] = [];
  const hindi = inHindi(async (path) => {
    asked.push(path);
    return { ok: true, json: async () => JSON.parse(built(path)) };
  });
  const offline = inHindi(() => Promise.reject(new Error("offline")));
  const blank = (runtime: Runtime) => runtime.call("ECM", [cell(1000), cell(null), cell(3.7), null, null]);
  const sentence = (cells: readonly (readonly unknown[])[]) => (cells[0]![0] as { sentence: string }).sentence;
  const { get } = readLanguage(JSON.parse(built("languages/hi.json")));
  const words = get("fat");
  expect(words).toMatch(/./);
  let said = "";
  while (!said.includes(`${words} (fat)`)) said = sentence(await blank(hindi)); // until the file has been read
  expect(sentence(await blank(offline))).toBe("fat is blank: enter a number from 1 to 15 %.");
  expect(asked).toEqual(["languages/hi.json"]);

  const [caution] = catalogue.find(({ name }) => name === "ECM")!.cautions!;
  const helpIn = async (runtime: Runtime) => (await runtime.call("HELP", [cell("ECM")])).flat();
  for (let k = 0; k < 2; k++) expect(await helpIn(hindi)).toContain(translationsOf("hi").get(caution!));
  expect(await helpIn(offline)).toContain(caution);
  expect(asked).toEqual(["languages/hi.json", "languages/hi/explanations.json"]);
  hindi.close();
  offline.close();
});

describe("MAP, BYROW and BYCOL", () => {
  const rows = [
    [1000, 4.5, 3.7],
    [30, 0.045, 3.3],
    [60, 4, 3.5],
  ];

  test("MAP calls a function once for each row of cells, and shows what one call with the ranges shows", async () => {
    const whole = await call("ECM", ...[0, 1, 2].map((c) => column(...rows.map((each) => each[c]))), null, null);
    const single = await excel.callAll(
      rows.map((each) => ({ name: "ECM", args: [...each.map((value) => cell(value)), null, null] })),
    );
    const sentence = (shown: unknown) => String((shown as { sentence?: string }).sentence).replace(/^Row \d+: /, "");
    expect(single.map((cells) => [cells.length, cells[0]!.length])).toEqual(rows.map(() => [1, 1]));
    expect([single[0]![0]![0], single[2]![0]![0]]).toEqual([whole[0]![0], whole[2]![0]]);
    expect(sentence(single[1]![0]![0])).toBe(sentence(whole[1]![0]));
  });

  test("BYROW hands over a row and BYCOL a column, and a list may be either", async () => {
    const shares = [50, 30, 20];
    const [inRow, inColumn] = await excel.callAll([
      { name: "HHI", args: [row(...shares)] },
      { name: "HHI", args: [column(...shares)] },
    ]);
    expect(inRow).toEqual([[expect.closeTo(50 ** 2 + 30 ** 2 + 20 ** 2, 9)]]);
    expect(inColumn).toEqual(inRow);
  });
});

test("the preview of a value does not start a long computation, but says what is wrong", async () => {
  const { params, examples } = catalogue.find(({ name }) => name === "SIMRISK")!;
  const { args } = examples[0]!;
  const given = params.map((_, k) => {
    const arg = args[k] ?? null;
    return arg === null || Array.isArray(arg) ? arg : cell(arg);
  });
  expect(excel.preview("SIMRISK", given)).toEqual([["SIMRISK takes long: press Enter to compute it."]]);
  expect(excel.preview("ECM", good.args)).toEqual([[goodResult]]);
  expect(() => excel.preview("SIMRISK", [cell("no plan"), ...given.slice(1)])).toThrow();
});

describe("every function gives its examples", () => {
  const examples = catalogue.flatMap(({ name, params, examples }) =>
    examples.map(({ args, result }) => ({ name, params, args, result })),
  );
  const asRange = (arg: unknown) => (arg === null ? null : Array.isArray(arg) ? arg : cell(arg));
  const expected = (result: unknown) =>
    (Array.isArray(result) ? (result as Range) : cell(result)).map((cells) =>
      cells.map((value) =>
        typeof value === "number"
          ? expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.max(1, Math.abs(value)))))
          : (value ?? ""),
      ),
    );

  test("there are some for each", () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(catalogue.length);
  });

  test("with omitted arguments as null", async () => {
    const answers = await excel.callAll(
      examples.map(({ name, params, args }) => ({ name, args: params.map((_, k) => asRange(args[k] ?? null)) })),
    );
    for (const [k, { result }] of examples.entries()) expect(answers[k]).toEqual(expected(result));
  });

  test("with omitted arguments not sent, and blanks as 0 where the argument is optional", async () => {
    const short = await excel.callAll(examples.map(({ name, args }) => ({ name, args: args.map(asRange) })));
    const zeros = await excel.callAll(
      examples.map(({ name, params, args }) => ({
        name,
        args: params.map((param, k) =>
          args[k] === undefined && isOptional(param) ? cell(0) : asRange(args[k] ?? null),
        ),
      })),
    );
    for (const [k, { result }] of examples.entries()) {
      expect(short[k]).toEqual(expected(result));
      expect(zeros[k]).toEqual(expected(result));
    }
  });
});

test("a range gives a result for each row, and a single cell goes with every row", async () => {
  expect(await call("ECM", column(1000, 30), column(4.5, 4), column(3.7, 3.3), null, null)).toEqual([
    [goodResult],
    [expect.closeTo(30, 9)],
  ]);
  expect(await call("LTOKG", row(1, 2, 3), cell(1.03))).toEqual([[1.03, 2.06, expect.closeTo(3.09, 9)]]);
  expect(await call("STOCKING", column(2, 4), row(1, 2))).toEqual([
    [2, 1],
    [4, 2],
  ]);
});

test("a table spills with its headers", async () => {
  const spilled = await call("ECMCOMPARE", cell(1000), cell(4), cell(3.3), null);
  expect(spilled[0]).toContain("method");
  expect(spilled.length).toBeGreaterThan(5);
  expect(new Set(spilled.map((cells) => cells.length)).size).toBe(1);
  expect(spilled.find((cells) => cells.includes("IFCN"))).toContainEqual(expect.closeTo(1000, 9));
});

test("a blank row stays blank, in the form of the desktop and of the web", async () => {
  for (const blank of [0, null]) {
    const fat = column(4.5, blank, 4);
    expect(await call("ECM", column(1000, blank, 30), fat, column(3.7, blank, 3.3), null, null)).toEqual([
      [goodResult],
      [""],
      [expect.closeTo(30, 9)],
    ]);
  }
});

describe("an error in a cell passes through in its own cell", () => {
  const forms: [string, (code: string) => unknown, number][] = [
    ["as an object of the first versions", (code) => ({ type: "CustomFunctionError", code }), 4],
    ["as text of the object model", (code) => text({ type: "Error", basicType: "Error", basicValue: code }), 12],
    ["as text of the runtime", (code) => text({ type: "Error", primitive: code }), 12],
  ];
  const text = (value: unknown) => ({ value: JSON.stringify(value) });
  const codes = ["#DIV/0!", "#N/A", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#VALUE!"];

  test.each(forms)("%s", async (_, form, flags) => {
    const args = [column(1000, ...codes.map(form), 30), cell(4), cell(3.3), null, null];
    const [inRange, ...single] = await excel.callAll([
      { name: "ECM", args, flags },
      ...codes.map((code) => ({ name: "STOCKING", args: [cell(10), cell(form(code))], flags })),
    ]);
    expect(inRange).toEqual([
      [expect.closeTo(1000, 9)],
      ...codes.map((code) => [error(code)]),
      [expect.closeTo(30, 9)],
    ]);
    expect(single).toEqual(codes.map((code) => [[error(code)]]));
  });

  test("and one that no add-in can give is named", async () => {
    const spill = { type: "CustomFunctionError", code: "#SPILL!" };
    expect(await call("STOCKING", cell(10), cell(spill))).toEqual([
      [error("#VALUE!", "One of the cells shows #SPILL!.")],
    ]);
  });
});

describe("bad input gets its sentence in its own cell, and the other cells stay right", () => {
  const methods = "IFCN, NORDIC, DHI_CP, DHI_TP, TR3532, DLG, NRC2001, IDF2015 or IDF2022";
  const chain = ["channel", "farm price", "milk", "milk price", "cream", "cream price"];
  const coop = ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96];
  const cases: [string, string, unknown[], unknown[][]][] = [
    [
      "4.5 % typed as a percent cell",
      "ECM",
      [cell(1000), cell(0.045), cell(3.7), null, null],
      [[error("#VALUE!", "fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.")]],
    ],
    [
      "protein blank in a used row, on the web",
      "ECM",
      [column(1000, 30), column(4.5, 4), column(null, 3.3), null, null],
      [[error("#N/A", "Row 1: protein is blank: enter a number from 1 to 15 %.")], [expect.closeTo(30, 9)]],
    ],
    [
      "protein blank in a used row, on the desktop",
      "ECM",
      [column(1000, 30), column(4.5, 4), column(0, 3.3), null, null],
      [[error("#N/A", "Row 1: protein is blank or 0: enter a number from 1 to 15 %.")], [expect.closeTo(30, 9)]],
    ],
    [
      "a text",
      "ECM",
      [column(1000, "n/a"), cell(4.5), cell(3.7), null, null],
      [[goodResult], [error("#VALUE!", 'Row 2: milk "n/a" is text: enter a number of 0 kg or more.')]],
    ],
    [
      "TRUE",
      "ECM",
      [column(true, 1000), cell(4.5), cell(3.7), null, null],
      [[error("#VALUE!", "Row 1: milk TRUE is a logical value: enter a number of 0 kg or more.")], [goodResult]],
    ],
    [
      "ranges of two shapes",
      "ECM",
      [column(1, 2, 3), column(4, 4, 4, 4), cell(3.7), null, null],
      [[error("#VALUE!", "milk is 3 x 1 and fat is 4 x 1: use ranges of the same shape, or single cells.")]],
    ],
    [
      "negative milk",
      "ECM",
      [cell(-5), cell(4.5), cell(3.7), null, null],
      [[error("#VALUE!", "milk -5 is too low: enter a number of 0 kg or more.")]],
    ],
    [
      "an unknown method",
      "ECM",
      [cell(1000), cell(4.5), cell(3.7), cell("FPCM"), null],
      [[error("#VALUE!", `method "FPCM" is not an option: enter ${methods}.`)]],
    ],
    [
      "a required argument left out",
      "ECM",
      [cell(1000), cell(4.5), null, null, null],
      [[error("#N/A", "protein is blank: enter a number from 1 to 15 %.")]],
    ],
    [
      "a whole blank column",
      "ECM",
      [column(1000, 30), column(4.5, 4), column(null, null), null, null],
      [
        [error("#N/A", "Row 1: protein is blank: enter a number from 1 to 15 %.")],
        [error("#N/A", "Row 2: protein is blank: enter a number from 1 to 15 %.")],
      ],
    ],
    [
      "a date, which arrives as its serial number",
      "ECM",
      [cell(1000), cell(46053), cell(3.7), null, null],
      [[error("#VALUE!", "fat 46053 is too high: enter a number from 1 to 15 %.")]],
    ],
    [
      "1e308",
      "ECM",
      [column(1e308, 1000), column(15, 4.5), column(15, 3.7), null, null],
      [[error("#NUM!")], [goodResult]], // Excel shows sentences for #VALUE! and #N/A only
    ],
    [
      "a table with headers, a blank row and a text",
      "CHAINTABLE",
      [[chain, coop, [0, 0, 0, 0, 0, 0], ["Direct", "?", 1, 0.4, null, null]]],
      [
        expect.arrayContaining(["channel"]),
        [
          "Co-operative",
          ...[0.45402, 0.03264, 0.48666, 0.23666, 0.5137056672, 0, 0, 0.23666].map((x) => expect.closeTo(x, 9)),
          "",
          "",
        ],
        Array.from({ length: 11 }, () =>
          error("#VALUE!", 'channels, row 4: farmPrice "?" is text: enter a number of 0 cur/kg or more.'),
        ),
      ],
    ],
    [
      "a table without one of its columns",
      "CHAINTABLE",
      [[chain.map((header) => (header === "milk price" ? "milk prise" : header)), coop]],
      [
        [
          error(
            "#VALUE!",
            'channels has no column "milk price": rename "milk prise" if that is the one. The columns are channel, farm price (cur/kg), milk (kg), milk price (cur/kg), cream (kg), cream price (cur/kg), processing cost (cur/kg), fat (%), protein (%), milk fat (%), milk protein (%), cream fat (%) and cream protein (%).',
          ),
        ],
      ],
    ],
  ];

  test("each of them", async () => {
    const answers = await excel.callAll(cases.flatMap(([, name, args]) => [{ name, args }, good]));
    for (const [k, [title, , , shown]] of cases.entries()) {
      expect({ title, shown: answers[2 * k] }).toEqual({ title, shown });
      expect({ title, shown: answers[2 * k + 1] }).toEqual({ title, shown: [[goodResult]] });
    }
  });
});

describe("a definition that does what none may do spoils no other cell", () => {
  const { outputFiles } = buildSync({
    entryPoints: ["packages/excel/test/hostile.ts"],
    bundle: true,
    format: "iife",
    target: "es2019",
    write: false,
  });
  const hostile = bootRuntime({ scripts: [outputFiles[0]!.text] });
  afterAll(() => hostile.close());

  const notFinite = "The result is too large or too small to show: check the arguments.";
  const noValue = error("#VALUE!", "A cell cannot hold this result.");
  const failed = (name: string, why: string) =>
    error("#VALUE!", `${name} failed (${why}). Please report this with the formula.`);
  const head = ["a (%)", "b (%)"];
  const shown: Record<string, unknown[][]> = {
    NOTANUMBER: [[error("#NUM!", notFinite)]],
    INFINITE: [[error("#NUM!", notFinite)]],
    UNDEFINED: [[""]],
    BIGINT: [[noValue]],
    DATE: [[noValue]],
    CIRCULAR: [[noValue]],
    SYMBOL: [[noValue]],
    FUNCTION: [[noValue]],
    PROMISE: [[noValue]],
    ONEROW: [[noValue]],
    THROWNERROR: [[failed("THROWNERROR", "no luck")]],
    THROWNTEXT: [[failed("THROWNTEXT", "unknown reason")]],
    THROWNNULL: [[failed("THROWNNULL", "unknown reason")]],
    THROWNBIGINT: [[failed("THROWNBIGINT", "unknown reason")]],
    THROWNEVIL: [[error("failure 2")]],
    RECURSION: [[failed("RECURSION", "Maximum call stack size exceeded")]],
    BADCELLS: [head, [error("#NUM!"), 1], [noValue, noValue], [error("#NUM!"), noValue]],
    RAGGED: [head, [1, 2], [3, ""], ["", 4]],
    NOROWS: [head],
    NULLROW: [[expect.objectContaining({ code: "#VALUE!" })]],
    NOTABLE: [[expect.objectContaining({ code: "#VALUE!" })]],
    THROWNTABLE: [[failed("THROWNTABLE", "no table")]],
  };

  test("each shows an error or a blank in its own cell, beside good calls of the same batch and later ones", async () => {
    const names = Object.keys(shown);
    expect([...names, "LONG", "LONGERROR", "LONGTHROWN", "MIXEDROWS", "GOOD"].sort()).toEqual(
      [...hostile.registered].sort(),
    );
    const goodCall = { name: "GOOD", args: [cell(21)] };
    const before = hostile.sent();
    const answers = await hostile.callAll(names.flatMap((name) => [{ name, args: [] }, goodCall]));
    for (const [k, name] of names.entries()) {
      expect({ name, cells: answers[2 * k] }).toEqual({ name, cells: shown[name] });
      expect(answers[2 * k + 1]).toEqual([[42]]);
    }
    expect(hostile.sent() - before).toBe(1);
    expect(await hostile.callAll([goodCall])).toEqual([[[42]]]);
  });

  test("a long computation lets others run, and ends in its table or its sentence", async () => {
    const answers = await hostile.callAll(["LONG", "LONGERROR", "LONGTHROWN"].map((name) => ({ name, args: [] })));
    expect(answers).toEqual([
      [["others ran"], [true]],
      [[error("#VALUE!", "no such farm")]],
      [[failed("LONGTHROWN", "no end")]],
    ]);
  });

  test("in a range, each row has its own", async () => {
    expect(await hostile.callAll([{ name: "MIXEDROWS", args: [column(1, 2, 3, 4, 1)] }])).toEqual([
      [[1], [error("#NUM!")], [noValue], [noValue], [1]].map(([only]) => [
        only === noValue ? error("#VALUE!", expect.stringContaining("A cell cannot hold this result")) : only,
      ]),
    ]);
  });
});
