import { byTopic, catalogue, functionNamed } from "./catalogue.ts";
import { call } from "./cells/call.ts";
import { CellError } from "./cells/errors.ts";
import { isSheet } from "./cells/read.ts";
import { type AnyFunction, defineFunction, type Param, type Result } from "./define.ts";
import {
  exampleCall,
  explainers,
  explainLine,
  explainParam,
  explainResult,
  relatedTo,
  shownValue,
  tableHeaders,
  unitOf,
} from "./explain.ts";
import { version } from "./version.ts";
import { sources } from "./vocabulary/sources.ts";
import { topics } from "./vocabulary/topics.ts";

const give = (name: string, ...cells: unknown[]) => call(functionNamed(name)!, cells);

test("LIST gives every function once, or those of a topic", () => {
  const [head, ...rows] = give("LIST") as string[][];
  expect(head).toEqual(["function", "summary", "topic"]);
  expect(rows.map(([name]) => name)).toEqual(catalogue.map(({ name }) => name));
  const milk = (give("LIST", "milk") as string[][]).slice(1);
  expect(milk.map(([name]) => name)).toEqual(byTopic.milk.map(({ name }) => name));
  expect(give("LIST", "cheese")).toMatchObject({
    sentence: `topic "cheese" is not an option: enter ${Object.keys(topics)
      .join(", ")
      .toUpperCase()
      .replace(/, (\w+)$/, " or $1")}.`,
  });
});

test("HELP knows a function by its bare name and as either host writes it", () => {
  const help = give("HELP", "ECM") as string[][];
  for (const name of ["ecm", " DAIRY.ECM ", "DAIRY_ECM", "=DAIRY.ECM(A2,B2)"]) expect(give("HELP", name)).toEqual(help);
  for (const name of ["lıst", "LİST"]) expect(give("HELP", name)).toEqual(give("HELP", "LIST"));
  expect(help[1]![0]).toBe("ECM(milk, fat, protein, [method], [lactose])");
  expect(help.find(([part]) => part === "fat")).toEqual(["fat", "%", "Fat, percent by mass. From 1 to 15 %."]);
  expect(help.find(([part]) => part === "lactose")![2]).toBe(
    "Lactose, percent by mass, used by NRC2001 and IDF2022; if blank, that of their standard milk: 4.85 and 4.8. From 1 to 15 %. May be blank.",
  );
});

test.each(catalogue)("HELP and SOURCE explain $name", ({ name, params }) => {
  const help = give("HELP", name) as string[][];
  for (const part of ["result", "formula", "source", "example", ...params.map((param) => param.name)])
    expect(help.find((row) => row[0] === part)?.[2]).toMatch(/\S/);
  expect(give("SOURCE", name)).toMatch(/: .+\./);
});

test("an unknown name is answered with the nearest one", () => {
  expect(give("HELP", "ECMM")).toMatchObject({
    code: "#N/A",
    sentence: "There is no function ECMM. Did you mean ECM?",
  });
  expect(give("SOURCE", "banana split")).toMatchObject({
    sentence: 'There is no function "banana split": LIST() shows them all.',
  });
});

test.each([
  ["wage", "AVGWAGE, LABOURCOST, OPPLABOUR, RETURNLABOUR and COSTSTRUCTURE"],
  ["milk price", "WORLDMILKPRICE, PRICECONVERT, PRICEECM, BREAKEVENPRICE and COSTMILKTABLE"],
  ["loan", "LOANSCHEDULE, SIMFARM, SIMRISK and SIMSCENARIO"],
])("words that name no function lead to those about them: %s", (words, functions) => {
  expect(give("HELP", words)).toMatchObject({
    code: "#N/A",
    sentence: `There is no function "${words}". See ${functions}.`,
  });
});

test("VERSION is the version", () => {
  expect(give("VERSION")).toBe(version);
});

test("LAYOUT lays out tables, or the other arguments side by side", () => {
  expect(give("LAYOUT", "CHAINTABLE")).toEqual([
    [
      ...["channel", "farm price (cur/kg)", "milk (kg)", "milk price (cur/kg)", "cream (kg)", "cream price (cur/kg)"],
      ...["processing cost (cur/kg)", "fat (%)", "protein (%)", "milk fat (%)", "milk protein (%)"],
      ...["cream fat (%)", "cream protein (%)"],
    ],
    ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96, ...Array<string>(7).fill("")],
  ]);
  expect(give("LAYOUT", "ltokg")).toEqual([
    ["litres (L)", "density (kg/L)"],
    [100, 1.03],
  ]);
  expect(give("LAYOUT", "CHAINTABLE", "stages")).toMatchObject({
    sentence: 'CHAINTABLE has no argument "stages": its arguments are channels and outputs.',
  });
  expect(give("LAYOUT", "VERSION")).toMatchObject({ sentence: "VERSION has no arguments." });
});

test("LAYOUT lists every argument down, and the lines of an account", () => {
  const [head, ...rows] = give("LAYOUT", "ECM", null, "down") as unknown[][];
  expect(head).toEqual(["argument", "unit", "value", "default", "explanation"]);
  expect(rows.map(([argument, unit, value, standard]) => [argument, unit, value, standard])).toEqual([
    ["milk", "kg", 1000, ""],
    ["fat", "%", 4.5, ""],
    ["protein", "%", 3.7, ""],
    ["method", "", "", "IFCN"],
    ["lactose", "%", "", ""],
  ]);
  expect(rows[1]![4]).toBe("Fat, percent by mass. From 1 to 15 %.");
  const account = give("LAYOUT", "COSTLEVELS", null, "DOWN") as unknown[][];
  expect(account).toContainEqual([
    "cattle returns",
    "cur",
    0.51,
    0,
    expect.stringMatching(/^Cows, calves and heifers/),
  ]);
  expect(give("LAYOUT", "GINI", null, "DOWN")).toContainEqual(["values", "any", "", "", expect.any(String)]);
  expect(give("LAYOUT", "VERSION", null, "DOWN")).toMatchObject({ sentence: "VERSION has no arguments." });
  expect(give("LAYOUT", "COSTLEVELS", "inputs", "DOWN")).toMatchObject({
    sentence: "DOWN lists every argument: leave parameter blank, or use ACROSS.",
  });
});

test.each(catalogue.filter(({ params }) => params.length > 0))(
  "LAYOUT($name) can be given back to the function",
  (it) => {
    const [head, ...rows] = give("LAYOUT", it.name) as unknown[][];
    expect(head!.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(head!.length);
    const table = it.params.findIndex(isSheet);
    if (table !== -1) {
      const example = it.examples[0]!.args[table] as unknown[][];
      // What is required has no default: it is filled from the example.
      const filled = rows.map((row) => {
        const shown = it.params[table]!.kind === "plan" && example.find(([label]) => label === row[0]);
        return shown && row[2] === "" ? [row[0], row[1], shown[2], ...row.slice(3)] : row;
      });
      const args = Object.assign([...it.examples[0]!.args], { [table]: [head, ...filled] });
      const answer = call(it, args);
      // One row alone may be read and yet have no answer: no single feed meets the limits of a ration.
      const hasNone = answer instanceof CellError && answer.code === "#NUM!";
      expect(Array.isArray(answer) || typeof answer === "number" || hasNone).toBe(true);
    }
  },
);

const farm = { kind: "text", name: "farm", about: "Name of the farm" } as const;
const milk = { name: "milkSold", about: "Milk sold", unit: "kg", min: 0 } as const;

test.each<[Param, string]>([
  [milk, "Milk sold. 0 kg or more."],
  [{ name: "rate", about: "A rate", unit: "any", default: 5 }, "A rate. If blank: 5."],
  [{ ...milk, optional: true }, "Milk sold. 0 kg or more. May be blank."],
  [farm, "Name of the farm."],
  [{ kind: "flag", name: "dry", about: "Whether dry", default: false }, "Whether dry. If blank: FALSE."],
  [
    { kind: "choice", name: "method", about: "Method", choices: { A: "One", B: "Two" }, default: "A" },
    'Method. One of A or B. If blank: "A".',
  ],
  [{ ...milk, kind: "list" }, "Milk sold. One column or one row. 0 kg or more."],
  [{ ...farm, kind: "textList" }, "Name of the farm. One column or one row."],
  [
    { kind: "flagList", name: "dry", about: "Which are dry" },
    "Which are dry. One column or one row of TRUE and FALSE.",
  ],
  [{ ...milk, kind: "matrix" }, "Milk sold. One or more columns of numbers, with or without headers. 0 kg or more."],
  [
    { kind: "table", name: "farms", about: "Farms", columns: [farm, milk] },
    "Farms. Columns: farm, milk sold (kg), with or without these headers.",
  ],
  [
    { kind: "table", name: "farms", about: "Farms", strict: true, columns: [farm, milk] },
    "Farms. Columns named in the first row: farm, milk sold (kg).",
  ],
  [
    { kind: "account", name: "inputs", about: "Lines", lines: [milk, { ...milk, name: "milkKept" }] },
    "Lines. Labels and values, one column of values for each farm. LAYOUT gives the 2 labels.",
  ],
  [
    { kind: "plan", name: "plan", about: "Plan", lines: [{ ...milk, section: "Milk" }] },
    "Plan. Columns named in the first row: label, unit, value, change, and years. LAYOUT gives the 1 labels.",
  ],
  [
    { kind: "square", name: "correlations", about: "Correlations", unit: "ratio", min: -1, max: 1 },
    "Correlations. Names down and across. From -1 to 1.",
  ],
])("a parameter %p reads as %p", (param, words) => {
  expect(explainParam(param)).toBe(words);
});

test("a line of a plan reads as what it is, its limits and its default", () => {
  const line = { ...milk, section: "Milk" };
  expect(explainLine(line)).toBe("Milk sold. 0 kg or more. Required.");
  expect(explainLine({ ...line, default: 4 })).toBe("Milk sold. 0 kg or more. If blank: 4.");
  expect(explainLine({ name: "x", about: "A line", unit: "any", section: "Milk", otherwise: "as before" })).toBe(
    "A line. If blank: as before.",
  );
});

test("columns that repeat are shown as four", () => {
  const columns = [farm, { ...milk, name: "p", repeated: true }] as const;
  expect(tableHeaders({ kind: "table", name: "t", about: "T", strict: true, columns })).toEqual([
    "farm",
    "p1",
    "p2",
    "p3",
    "p4",
  ]);
});

test("a result reads as one number, a text or a table with its columns", () => {
  const given = (result: Result, params: readonly Param[] = [milk]) =>
    explainResult({ ...catalogue[0]!, params, result });
  expect(given({ unit: "kg" })).toBe("One number, or one for each row of the ranges.");
  expect(given({ kind: "text" })).toBe("One text, or one for each row of the ranges.");
  expect(given({ kind: "text" }, [])).toBe("One text.");
  expect(given({ unit: "kg" }, [{ ...milk, kind: "list" }])).toBe("One number.");
  expect(given({ kind: "grid", about: "years down" })).toBe("A table that spills: years down.");
  const columns = [
    { name: "farm", kind: "text" },
    { name: "milkSold", unit: "kg" },
  ] as const;
  expect(given({ kind: "table", columns })).toBe("A table that spills: farm, milk sold (kg).");
  expect(unitOf({ unit: "kg" })).toBe("kg");
  expect(unitOf({ kind: "text" })).toBe("");
});

test("values stand in an example as they are typed in a cell, and a range as its name", () => {
  expect([1.5, "A", true, false, null, undefined].map(shownValue)).toEqual(["1.5", '"A"', "TRUE", "FALSE", "", ""]);
  const named = { name: "SHOWN", params: [milk, { ...milk, kind: "list", name: "prices" }, farm] } as const;
  const it = { ...byTopic.milk[0]!, ...named } as AnyFunction;
  expect(exampleCall(it, { args: [5, [[1], [2]], "A"], result: 1 })).toBe('SHOWN(5, prices, "A")');
});

describe("related functions", () => {
  const bare = { params: [], result: { unit: "kg" }, source: [], examples: [], compute: () => 0 } as const;
  const named = (name: string, rest: Partial<AnyFunction> = {}): AnyFunction => ({
    ...bare,
    name,
    summary: "A summary.",
    formula: "none",
    ...rest,
  });
  const ecm = named("ECM");
  test.each<[string, Partial<AnyFunction>]>([
    ["its summary", { summary: "Corrects milk as ECM does." }],
    ["its purpose", { purpose: "Use it before ECM." }],
    ["its formula", { formula: "ECM(milk, fat, protein)/cows" }],
    ["a parameter", { params: [{ ...milk, about: "Milk as ECM gives it" }] }],
    ["a caution", { cautions: ["Compare with ECM."] }],
    ["the place in a source", { source: [{ key: "identity", at: "as in ECM" }] }],
  ])("are those that %s names, and those that name it there", (_, rest) => {
    const other = named("YIELD", rest);
    const all = [ecm, other, named("FCM")];
    expect(relatedTo(other, all)).toEqual([ecm]);
    expect(relatedTo(ecm, all)).toEqual([other]);
  });
  test("are not those whose name is only a part of a word, nor the function itself", () => {
    const other = named("FCM", { summary: "Not ECMS, nor ecm, nor XECM; FCM is its own name." });
    expect(relatedTo(other, [ecm, other])).toEqual([]);
    expect(relatedTo(ecm, [ecm, other])).toEqual([]);
  });
  test("have names of capitals and digits", () => {
    const co2e = named("CO2E");
    const other = named("GHG", { summary: "Adds CO2E." });
    expect(relatedTo(other, [co2e, other])).toEqual([co2e]);
  });
});

describe("a catalogue of its own", () => {
  const about = { summary: "Shows.", formula: "none", source: [{ key: "identity", at: "none" }] } as const;
  const line = (name: string, section: string, rest = {}) =>
    ({ name, about: `About ${name.toLowerCase()}`, section, unit: "kg", ...rest }) as const;
  const functions: readonly AnyFunction[] = [
    defineFunction({
      ...about,
      source: [...about.source, { key: "hemme2004", at: "Annex 1" }],
      cautions: ["Take care."],
      name: "PLANNED",
      purpose: "Use it in tests.",
      params: [
        {
          kind: "plan",
          name: "plan",
          about: "Plan",
          lines: [
            line("Milk", "Herd"),
            line("Cows", "Herd", { default: 2 }),
            line("Wage", "Labour", { otherwise: "Family wage" }),
          ],
        },
        { kind: "square", name: "square", about: "Square", unit: "ratio", optional: true },
        farm,
        { name: "years", about: "Years", unit: "yr", default: 10 },
      ],
      result: { kind: "grid", about: "rows" },
      examples: [
        { args: [[["label", "value"]], null, "A"], result: [["a"]], note: "Made up" },
        { args: [[["label", "value"]], [[null, "a"]], "B", 5], result: "text" },
      ],
      compute: () => [[1]],
    }),
    defineFunction({
      ...about,
      name: "LISTED",
      params: [
        { ...milk, kind: "list" },
        { ...milk, kind: "list", name: "down" },
        { ...milk, kind: "matrix", name: "inputs" },
        { name: "rate", about: "Rate", unit: "fraction", default: 0.06 },
        { name: "cows", about: "Cows", unit: "head" },
      ],
      result: { unit: "kg" },
      examples: [
        {
          args: [
            [[1, 2]],
            [[3], [4], [5]],
            [
              [6, 7],
              [8, 9],
            ],
          ],
          result: 1,
        },
      ],
      compute: () => 1,
    }),
    defineFunction({
      ...about,
      name: "ACCOUNTED",
      params: [
        { kind: "account", name: "inputs", about: "Lines", lines: [milk, { ...milk, name: "milkKept" }] },
        { kind: "table", name: "farms", about: "Farms", columns: [farm, milk] },
        { kind: "table", name: "more", about: "More", columns: [farm, milk], optional: true },
      ],
      result: { kind: "grid", about: "rows" },
      examples: [
        {
          args: [
            [
              ["line", "BD-2"],
              [2004, 1],
              ["Milk sold (kg)", 7],
            ],
            [
              ["farm", "milk sold"],
              ["A", 5],
            ],
          ],
          result: [["a"]],
        },
      ],
      compute: () => [[1]],
    }),
  ];
  const own = explainers(() => ({ ...byTopic, milk: functions, library: [] }));
  const ask = (name: string, ...cells: unknown[]) => call(own.find((it) => it.name === name)!, cells);

  test("LAYOUT shows a plan with its sections, units, defaults and notes", () => {
    expect(ask("LAYOUT", "PLANNED")).toEqual([
      ["label", "unit", "value", "change", "note"],
      ["Herd", "", "", "", ""],
      ["Milk", "kg", "", "", "About milk"],
      ["Cows", "kg", 2, "", "About cows"],
      ["Labour", "", "", "", ""],
      ["Wage", "kg", "default", "", "About wage; default: Family wage"],
    ]);
  });
  test("LAYOUT shows another argument by its name", () => {
    expect(ask("LAYOUT", "PLANNED", " square ")).toEqual([["", "a"]]);
    expect(ask("LAYOUT", "ACCOUNTED", "farms")).toEqual([
      ["farm", "milk sold (kg)"],
      ["A", 5],
    ]);
    expect(ask("LAYOUT", "ACCOUNTED", "more")).toEqual([
      ["farm", "milk sold (kg)"],
      ["", ""],
    ]);
    expect(ask("LAYOUT", "PLANNED", "farm")).toEqual([
      ["farm", "years (yr)"],
      ["A", 10],
    ]);
  });
  test("LAYOUT shows the lines of an account with the values of the example", () => {
    expect(ask("LAYOUT", "ACCOUNTED")).toEqual([
      ["line", "value"],
      ["milk sold (kg)", 7],
      ["milk kept (kg)", ""],
    ]);
  });
  test("LAYOUT stands lists below their headers, a matrix in several columns, and defaults", () => {
    expect(ask("LAYOUT", "LISTED")).toEqual([
      ["milk sold (kg)", "down (kg)", "inputs (kg)", "", "rate (fraction)", "cows (head)"],
      [1, 3, 6, 7, 0.06, ""],
      [2, 4, 8, 9, "", ""],
      ["", 5, "", "", "", ""],
    ]);
  });
  test("LAYOUT names the arguments where there is none of a name", () => {
    expect(ask("LAYOUT", "PLANNED", "x".repeat(50))).toEqual(
      new CellError(
        "#N/A",
        `PLANNED has no argument "${"x".repeat(40)}...": its arguments are plan, square, farm and years.`,
      ),
    );
    expect(give("LAYOUT", "VERSION")).toEqual(new CellError("#N/A", "VERSION has no arguments."));
  });

  test("HELP shows the columns of a table and the lines of an account under its name, with units and defaults", () => {
    expect((ask("HELP", "ACCOUNTED") as string[][]).slice(2, 10)).toEqual([
      ["inputs", "", expect.stringContaining("Labels and values")],
      ["inputs: milk sold", "kg", "Milk sold. 0 kg or more."],
      ["inputs: milk kept", "kg", "Milk sold. 0 kg or more."],
      ["farms", "", expect.stringContaining("with or without these headers")],
      ["farms: farm", "", "Name of the farm."],
      ["farms: milk sold", "kg", "Milk sold. 0 kg or more."],
      ["more", "", expect.stringContaining("May be blank.")],
      ["more: farm", "", "Name of the farm."],
    ]);
    const simFarm = give("HELP", "SIMFARM") as string[][];
    expect(simFarm).toContainEqual([
      "loans: rate",
      "fraction/yr",
      "Yearly interest. From -0.9 to 2.5. If blank: 0.06.",
    ]);
  });
  test("HELP shows every line of a plan, each source and caution, and examples with their notes", () => {
    expect(ask("HELP", "PLANNED")).toEqual([
      ["part", "unit", "explanation"],
      ["PLANNED(plan, [square], farm, [years])", "", "Shows."],
      ["purpose", "", "Use it in tests."],
      [
        "plan",
        "",
        "Plan. Columns named in the first row: label, unit, value, change, and years. LAYOUT gives the 3 labels.",
      ],
      ["Milk", "kg", "About milk. Required."],
      ["Cows", "kg", "About cows. If blank: 2."],
      ["Wage", "kg", "About wage. If blank: Family wage."],
      ["square", "ratio", "Square. Names down and across. May be blank."],
      ["farm", "", "Name of the farm."],
      ["years", "yr", "Years. If blank: 10."],
      ["result", "", "A table that spills: rows."],
      ["formula", "", "none"],
      ["source", "", `${sources.identity}: none.`],
      ["source", "", `${sources.hemme2004}: Annex 1.`],
      ["caution", "", "Take care."],
      ["example", "", 'PLANNED(plan, , "A") = a table. Made up.'],
      ["example", "", 'PLANNED(plan, square, "B", 5) = "text".'],
    ]);
    expect((ask("HELP", "LISTED") as string[][]).map(([part]) => part)).not.toContain("caution");
    expect(ask("SOURCE", "PLANNED")).toBe(`${sources.identity}: none. ${sources.hemme2004}: Annex 1.`);
  });
  test("a name is found as a host writes it, and nowhere else in a text", () => {
    expect(ask("SOURCE", "=DAIRY.LISTED(A1,\nB1)")).toBe(`${sources.identity}: none.`);
    expect(ask("SOURCE", "=LISTED(A1)")).toBe(`${sources.identity}: none.`);
    expect(ask("SOURCE", "LISTEDDAIRY.")).toEqual(
      new CellError("#N/A", 'There is no function "LISTEDDAIRY.": LIST() shows them all.'),
    );
    expect(ask("SOURCE", "z".repeat(50))).toEqual(
      new CellError("#N/A", `There is no function "${"z".repeat(40)}...": LIST() shows them all.`),
    );
  });
});
