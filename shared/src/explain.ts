import { solveOf } from "./about/solve.ts";
import { whyOf } from "./about/why.ts";
import { workingOf } from "./about/working.ts";
import { walks } from "./cells/call.ts";
import { CellError } from "./cells/errors.ts";
import { messages } from "./cells/messages.ts";
import { isOptional, isSheet } from "./cells/read.ts";
import { defaultWords, planColumns } from "./cells/read-plans.ts";
import { explained, say, translated } from "./cells/say.ts";
import { accepted, isNumeric, limits, short } from "./cells/sentences.ts";
import {
  type AnyFunction,
  type Cell,
  type CellParam,
  defineFunction,
  type Example,
  type Param,
  type PlanLine,
  type Range,
  type Result,
  type TableParam,
} from "./define.ts";
import { version } from "./version.ts";
import { stem, stemsIn } from "./vocabulary/match.ts";
import { meantBy } from "./vocabulary/questions.ts";
import { folded, foldedWords, searchWordsFor, spokenStem } from "./vocabulary/search-words.ts";
import { sources } from "./vocabulary/sources.ts";
import { type Topic, topics } from "./vocabulary/topics.ts";
import { type Unit, units } from "./vocabulary/units.ts";
import {
  inputHeader,
  listOf,
  meaningOf,
  named,
  nearest,
  plainHeader,
  resultHeaders,
  wordsOf,
} from "./vocabulary/words.ts";

/** The same words wherever a function is explained: in a cell, in a tooltip, on a reference page. */

/** "ECM(milk, fat, protein, [method], [lactose])". */
export function signature({ name, params }: AnyFunction): string {
  return `${name}(${params.map((param) => (isOptional(param) ? `[${param.name}]` : param.name)).join(", ")})`;
}

/** What a parameter is and accepts, in one line: "Fat, percent by mass. From 1 to 15 %." */
export function explainParam(param: Param): string {
  const parts = [say(messages.sentence, { phrase: translated(param.about) }), shapeOfParam(param)];
  if (isNumeric(param)) parts.push(limits(param));
  if (isOptional(param))
    parts.push(
      "default" in param ? say(messages.ifBlank, { value: shownValue(param.default) }) : say(messages.mayBeBlank),
    );
  return parts.filter((part) => part !== "").join(" ");
}

function shapeOfParam(param: Param): string {
  switch (param.kind) {
    case "choice":
      return say(messages.oneOfCodes, { codes: accepted(param) });
    case "list":
    case "textList":
      return say(messages.oneColumnOrRow);
    case "flagList":
      return say(messages.oneColumnOrRowOfFlags);
    case "matrix":
      return say(messages.columnsOfNumbers);
    case "table":
      return param.strict
        ? say(messages.columnsInFirstRow, { columns: tableHeaders(param).join(", ") })
        : say(messages.columnsWithOrWithoutHeaders, { columns: param.columns.map(inputHeader).join(", ") });
    case "plan":
      return say(messages.columnsOfPlan, { columns: planColumns.join(", "), labels: param.lines.length });
    case "square":
      return say(messages.namesDownAndAcross);
    case "account":
      return say(messages.labelsAndValues, { labels: param.lines.length });
    case "cells":
      return say(messages.argumentsInOrder);
    default:
      return "";
  }
}

/** What a line of a plan is and accepts: "A culled cow. Above 0, at most 1e12 cur/head. Required." */
export function explainLine(line: PlanLine): string {
  const otherwise = defaultWords(line);
  const parts = [
    say(messages.sentence, { phrase: translated(line.about) }),
    limits(line),
    otherwise === undefined ? say(messages.required) : say(messages.ifBlank, { value: otherwise }),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** The columns of a table, or the lines of an account. */
export const partsOf = (param: Param): readonly CellParam[] =>
  param.kind === "table" ? param.columns : param.kind === "account" ? param.lines : [];

/** Headers of a table; columns that repeat are shown as a few. */
export const tableHeaders = ({ columns }: TableParam): string[] =>
  columns.flatMap((column) =>
    "repeated" in column ? [1, 2, 3, 4].map((k) => `${column.name}${k}`) : [inputHeader(column)],
  );

export const unitOf = (param: Param | Result): string => ("unit" in param ? param.unit : "");

/** The words of a unit as a message, without what is in brackets. */
export const unitMessage = (unit: Unit): string =>
  units[unit].replace(/^money(?:, any one currency)?/, "{money}").replace(/ \(.*\)$/, "");

/** A unit in words: "US$ per kilogram". */
export const unitInWords = (unit: Unit, currency?: string): string =>
  translated(unitMessage(unit)).replace("{money}", currency ?? translated("money"));

export function explainResult(definition: AnyFunction): string {
  const { result } = definition;
  if (result.kind === "table") return say(messages.spilledTable, { columns: resultHeaders(result).join(", ") });
  if (result.kind === "grid") return say(messages.spilledTable, { columns: translated(result.about) });
  const each = definition.params.length > 0 && walks(definition);
  if (result.kind === "text") return say(each ? messages.oneTextEach : messages.oneText);
  return say(each ? messages.oneNumberEach : messages.oneNumber);
}

export const citations = ({ source }: AnyFunction): string[] =>
  source.map(({ key, at }) => say(messages.citation, { source: sources[key], place: at }));

/** "ECM(1000, 4.5, 3.7)"; a range is shown as the name of its parameter. */
export function exampleCall({ name, params }: AnyFunction, { args }: Example): string {
  return `${name}(${args.map((arg, k) => (Array.isArray(arg) ? params[k]!.name : shownValue(arg))).join(", ")})`;
}

export function shownValue(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null || value === undefined ? "" : String(value);
}

/** Other functions of a catalogue that this one's texts name, or whose texts name it. */
export function relatedTo(definition: AnyFunction, all: readonly AnyFunction[]): AnyFunction[] {
  const namesIn = ({ summary, purpose = "", formula, params, cautions = [], source }: AnyFunction) =>
    new Set(
      [summary, purpose, formula, ...params.map(({ about }) => about), ...cautions, ...source.map(({ at }) => at)]
        .join(" ")
        .match(/\b[A-Z][A-Z0-9]{2,}\b/g),
    );
  const named = namesIn(definition);
  return all.filter((other) => other !== definition && (named.has(other.name) || namesIn(other).has(definition.name)));
}

/** The inputs of a function laid out: a table by itself, the lines of an account, or the other arguments side by side. */
function layout({ name, params, examples }: AnyFunction, parameter: string | undefined): Range | CellError {
  const tables = params.filter(isSheet);
  const chosen = parameter === undefined ? tables[0] : params.find((param) => param.name === parameter.trim());
  if (parameter !== undefined && chosen === undefined) {
    const names = listOf(
      params.map((param) => param.name),
      "and",
    );
    return new CellError(
      "#N/A",
      say(messages.argumentUnknown, { function: name, argument: short(parameter), arguments: names }),
    );
  }
  if (params.length === 0) return new CellError("#N/A", say(messages.noArguments, { function: name }));
  const shownIn = (param: Param) => examples.map(({ args }) => args[params.indexOf(param)] ?? null);
  const exampleOf = (param: Param) =>
    (isSheet(param) ? shownIn(param).find((arg) => arg !== null) : shownIn(param)[0]) ?? null;
  if (chosen?.kind === "plan") return planLayout(chosen.lines);
  if (chosen?.kind === "square" || chosen?.kind === "cells") return exampleOf(chosen) as Range;
  if (chosen?.kind === "account") {
    const shown = exampleOf(chosen);
    const rows = Array.isArray(shown) ? (shown as Range) : [];
    const exampleValue = (line: { readonly name: string }) =>
      rows.find((row) => typeof row[0] === "string" && plainHeader(row[0]) === wordsOf(line.name))?.[1] ?? null;
    return [
      [translated("line"), translated("value")],
      ...chosen.lines.map((line) => [inputHeader(line), exampleValue(line)]),
    ];
  }
  if (chosen?.kind === "table") {
    const shown = exampleOf(chosen);
    const rows = Array.isArray(shown) ? (shown as Range) : [];
    const numbers = rows.find((row) => row.some((cell) => typeof cell === "number")) ?? [];
    // An example may have headers of its own, in another order.
    const heads = rows[0] === numbers ? undefined : rows[0]?.map((cell) => plainHeader(String(cell)));
    const placeOf = (name: string, k: number) => (heads === undefined ? k : heads.indexOf(wordsOf(name)));
    return [tableHeaders(chosen), chosen.columns.map(({ name }, k) => numbers[placeOf(name, k)] ?? null)];
  }
  const others = params.filter((param) => !isSheet(param));
  const columns = others.flatMap((param) => columnsOf(param, exampleOf(param)));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, i) => columns.map((column) => column[i] ?? null));
}

/** Every argument under the other: where WORKING, WHY and SOLVE find the values. Labels of an account are arguments too. */
function layoutDown({ name, params, examples }: AnyFunction): Range | CellError {
  if (params.length === 0) return new CellError("#N/A", say(messages.noArguments, { function: name }));
  const rows = params.flatMap((param, k): Cell[][] => {
    const shown = examples[0]!.args[k] ?? null;
    if (param.kind === "account") {
      const [, ...lines] = layout({ name, params, examples } as AnyFunction, param.name) as Range;
      return param.lines.map((line, n) => argumentRow(line, lines[n]![1] ?? null));
    }
    if (Array.isArray(shown) || isSheet(param)) return [argumentRow(param, null)];
    return [argumentRow(param, shown as Cell)];
  });
  const head = [
    translated("argument"),
    translated("unit"),
    translated("value"),
    translated("default"),
    translated("explanation"),
  ];
  return [head, ...rows];
}

const argumentRow = (param: Param, value: Cell): Cell[] => [
  inputHeader({ name: param.name, words: param.words }),
  translated(unitOf(param)),
  value,
  "default" in param ? param.default! : null,
  explainParam(param),
];

/** Every label under its section with its default; one that follows other labels says so in its note. */
function planLayout(lines: readonly PlanLine[]): Range {
  const head: Cell[] = ["label", "unit", "value", "change", "note"];
  return [
    head,
    ...lines.flatMap((line, k): Cell[][] => {
      const otherwise = defaultWords(line);
      const value = line.default ?? (otherwise === undefined ? null : "default");
      const note =
        value === "default"
          ? say(messages.lineWithDefault, { about: translated(line.about), default: otherwise! })
          : translated(line.about);
      const row = [line.name, line.unit, value, null, note];
      return line.section === lines[k - 1]?.section ? [row] : [[line.section, null, null, null, null], row];
    }),
  ];
}

/** A header with the example below it, in several columns for a matrix. */
function columnsOf(param: Param, example: Cell | Range): Cell[][] {
  const head = inputHeader({ name: param.name, words: param.words, ...("unit" in param ? { unit: param.unit } : {}) });
  if (!Array.isArray(example))
    return [[head, "default" in param && example === null ? param.default : (example as Cell)]];
  const rows = example as Range;
  if (rows.length === 1) return [[head, ...rows[0]!]];
  return rows[0]!.map((_, j) => [j === 0 ? head : null, ...rows.map((row) => row[j] ?? null)]);
}

const mostNamed = 5;

/** How a language compares words, and what it says of a function and of its arguments. */
interface Reading {
  readonly stems: (text: string) => readonly string[];
  readonly meant: (word: string) => readonly string[];
  readonly said: (summary: string) => string;
  readonly inside: (param: Param) => string;
}

const inEnglish: Reading = {
  stems: stemsIn,
  meant: (word) => meantBy(word).map(stem),
  said: (summary) => summary,
  inside: ({ name, about }) => `${wordsOf(name)} ${about}`,
};

/** The language that is spoken; undefined in English. */
function asSpoken(): Reading | undefined {
  const stem = spokenStem();
  if (stem === undefined) return undefined;
  return {
    stems: (text) => foldedWords(text).flatMap((word) => stem(word) ?? []),
    meant: () => [],
    said: (summary) => {
      const own = stemsIn(summary);
      return `${translated(summary)} ${searchWordsFor((word) => stemsIn(word).some((each) => own.includes(each)))}`;
    },
    inside: (param) => `${translated(meaningOf(param))} ${translated(param.about)}`,
  };
}

/** The functions that words are about, the best first: by their names, their sentences and their arguments. */
function functionsAbout(typed: string, definitions: readonly AnyFunction[], reading: Reading): readonly string[] {
  const { stems, meant, said, inside } = reading;
  const words = stems(typed);
  if (words.length === 0) return [];
  const scored = definitions.map(({ name, summary, params }) => {
    const [outside, given] = [stems(said(summary)), stems(params.map(inside).join(" "))];
    const scores = words.map((own) => {
      const isNamed = own.length > 3 && name.toLowerCase().includes(own);
      const isMeant = meant(own).some((word) => outside.includes(word));
      return (isNamed ? 4 : 0) + (outside.includes(own) ? 3 : isMeant ? 2 : 0) + (given.includes(own) ? 2 : 0);
    });
    return { name, score: Math.min(...scores) > 0 ? scores.reduce((sum, each) => sum + each) : 0 };
  });
  const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return found.slice(0, mostNamed).map(({ name }) => name);
}

/** The functions that explain the library inside a cell, over a catalogue that holds them too. */
export function explainers(byTopic: () => Readonly<Record<Topic, readonly AnyFunction[]>>): readonly AnyFunction[] {
  let known: readonly AnyFunction[] | undefined; // flattened once: a column of names asks for it in every row
  const all = () => {
    known ??= Object.values(byTopic()).flat();
    return known;
  };
  const find = (typed: string): AnyFunction | CellError => {
    const name = folded(typed.trim())
      .toUpperCase()
      .replace(/^=?(DAIRY[._])?/, "")
      .replace(/\(.*/s, "");
    const definitions = all();
    const found = definitions.find((definition) => definition.name === name);
    if (found !== undefined) return found;
    const about = [inEnglish, asSpoken()]
      .map((reading) => (reading === undefined ? [] : functionsAbout(typed, definitions, reading)))
      .reduce((english, other) => (english.length > 0 ? english : other));
    if (about.length > 0) {
      const functions = listOf(about, "and");
      return new CellError("#N/A", say(messages.functionsAbout, { name: short(typed.trim()), functions }));
    }
    const near = nearest(
      name,
      definitions.map((definition) => definition.name),
    );
    return new CellError(
      "#N/A",
      near === undefined
        ? say(messages.functionUnknown, { name: short(typed) })
        : say(messages.functionSlip, { name: short(typed.trim()), near }),
    );
  };
  const nameParam = {
    kind: "text",
    name: "name",
    about: "Name of a function, with or without the prefix of the host",
  } as const;
  const source = [{ key: "library", at: "its own definitions" }] as const;
  const notNative = "it reads the definitions, which only the library has";

  const list = defineFunction({
    name: "LIST",
    summary: "Lists the functions of the library, or those of one topic, with what each does.",
    purpose: "Use it to find the name of the function that you need.",
    params: [
      {
        kind: "choice",
        name: "topic",
        about: "Topic of the catalogue",
        choices: Object.fromEntries(Object.entries(topics).map(([topic, title]) => [topic.toUpperCase(), title])),
        optional: true,
      },
    ],
    result: {
      kind: "table",
      inWords: true,
      columns: [
        { name: "function", kind: "text" },
        { name: "summary", kind: "text" },
        { name: "topic", kind: "text" },
      ],
    },
    formula: "one row per function",
    source,
    notNative,
    examples: [
      {
        args: ["LIBRARY"],
        result: [
          ["function", "summary", "topic"],
          [
            "HELP",
            "Explains a function: its arguments with units and limits, result, formula, source and an example.",
            "library",
          ],
          [
            "LAYOUT",
            "Spills the inputs of a function with their headers, units and an example, as a place to start from.",
            "library",
          ],
          ["LIST", "Lists the functions of the library, or those of one topic, with what each does.", "library"],
          ["SOLVE", "Finds the value of one argument with which a function gives a target.", "library"],
          ["SOURCE", "Gives the published source of a function's formula, with the place in it.", "library"],
          ["VERSION", "Gives the version of the library, so that two people can compare their numbers.", "library"],
          ["WHY", "Splits the difference between two results of a function into what each argument did.", "library"],
          [
            "WORKING",
            "Shows how a result is computed: the arguments as they were read, each step with its numbers, the source.",
            "library",
          ],
        ],
      },
    ],
    compute: (topic) =>
      Object.entries(byTopic())
        .filter(([name]) => topic === undefined || name.toUpperCase() === topic)
        .flatMap(([name, functions]) =>
          functions.map((it) => ({ function: it.name, summary: translated(it.summary), topic: name })),
        ),
  });

  const help = defineFunction({
    name: "HELP",
    summary: "Explains a function: its arguments with units and limits, result, formula, source and an example.",
    purpose: "Use it to learn a function without leaving the sheet.",
    params: [nameParam],
    result: {
      kind: "table",
      inWords: true,
      columns: [
        { name: "part", kind: "text" },
        { name: "unit", kind: "text" },
        { name: "explanation", kind: "text" },
      ],
    },
    formula: "one row per part",
    source,
    notNative,
    examples: [
      {
        args: ["STOCKING"],
        result: [
          ["part", "unit", "explanation"],
          [
            "STOCKING(cows, area)",
            "",
            "Gives the IFCN stocking rate, dairy cows per hectare of farmland without young stock.",
          ],
          [
            "purpose",
            "",
            "Use it to see how intensively the land is used: if the rate is high, most of the feed is bought.",
          ],
          ["cows", "head", "Dairy cows, without young stock. 0 head or more."],
          ["area", "ha", "Total farmland, or the land of the dairy as in section 3.3 of the paper. Above 0 ha."],
          ["result", "cows/ha", "One number, or one for each row of the ranges."],
          ["formula", "", "cows/area"],
          ["source", "", `${sources.hemme2004}: Annex 1, stocking rate.`],
          ["example", "", "STOCKING(2, 0.4) = 5. Farm BD-2, section 3.3."],
        ],
      },
    ],
    compute: (name) => {
      const it = find(name);
      if (it instanceof CellError) return it;
      const line = (part: string, explanation: string, unit = "") => ({ part, unit, explanation });
      return [
        line(signature(it), translated(it.summary)),
        ...(it.purpose === undefined ? [] : [line(say(messages.partPurpose), translated(it.purpose))]),
        ...it.params.flatMap((param) => [
          line(named(param), explainParam(param), translated(unitOf(param))),
          ...(param.kind === "plan"
            ? param.lines.map((each) => line(each.name, explainLine(each), translated(each.unit)))
            : []),
          ...partsOf(param).map((each) =>
            line(
              say(messages.partOfTable, {
                table: named(param),
                column: inputHeader({ name: each.name, words: each.words }),
              }),
              explainParam(each),
              translated(unitOf(each)),
            ),
          ),
        ]),
        line(say(messages.partResult), explainResult(it), translated(unitOf(it.result))),
        line(say(messages.partFormula), it.formula),
        ...citations(it).map((citation) => line(say(messages.partSource), citation)),
        ...(it.cautions ?? []).map((caution) => line(say(messages.partCaution), explained(caution))),
        ...it.examples.map((example) => {
          const call = exampleCall(it, example);
          const result = Array.isArray(example.result) ? say(messages.aTable) : shownValue(example.result);
          const { note } = example;
          const explanation = note
            ? say(messages.exampleWithNote, { call, result, note: explained(note) })
            : say(messages.example, { call, result });
          return line(say(messages.partExample), explanation);
        }),
      ];
    },
  });

  const sourceOf = defineFunction({
    name: "SOURCE",
    summary: "Gives the published source of a function's formula, with the place in it.",
    purpose: "Use it to cite where a number comes from.",
    params: [nameParam],
    result: { kind: "text" },
    formula: "citation and place",
    source,
    notNative,
    examples: [{ args: ["STOCKING"], result: `${sources.hemme2004}: Annex 1, stocking rate.` }],
    compute: (name) => {
      const it = find(name);
      return it instanceof CellError ? it : citations(it).join(" ");
    },
  });

  const versionOf = defineFunction({
    name: "VERSION",
    summary: "Gives the version of the library, so that two people can compare their numbers.",
    purpose: "Quote it in a report beside the numbers, because a later version may correct one.",
    params: [],
    result: { kind: "text" },
    formula: "the version",
    source,
    notNative,
    examples: [{ args: [], result: version }],
    compute: () => version,
  });

  const layoutOf = defineFunction({
    name: "LAYOUT",
    summary: "Spills the inputs of a function with their headers, units and an example, as a place to start from.",
    purpose: "Use it as a starting point: paste the result as values and replace the example with your own.",
    params: [
      nameParam,
      {
        kind: "text",
        name: "parameter",
        about: "Name of a table argument, if the function has several",
        optional: true,
      },
      {
        kind: "choice",
        name: "direction",
        about: "Which way the arguments run",
        choices: {
          ACROSS: "A column for each argument, as tables and lists need",
          DOWN: "A row for each argument, with its unit, example, default and limits",
        },
        default: "ACROSS",
      },
    ],
    result: { kind: "grid", about: "headers with units, and example rows below; or a row for each argument" },
    formula: "headers, then the example",
    source,
    notNative,
    examples: [
      {
        args: ["STOCKING"],
        result: [
          ["cows (head)", "area (ha)"],
          [2, 0.4],
        ],
      },
      {
        args: ["LTOKG", null, "DOWN"],
        result: [
          ["argument", "unit", "value", "default", "explanation"],
          ["litres", "L", 100, null, "Volume of milk. 0 L or more."],
          ["density", "kg/L", null, 1.03, "Density of the milk. From 0.9 to 1.1 kg/L. If blank: 1.03."],
        ],
      },
    ],
    compute: (name, parameter, direction) => {
      const it = find(name);
      if (it instanceof CellError) return it;
      if (direction === "ACROSS") return layout(it, parameter);
      return parameter === undefined ? layoutDown(it) : new CellError("#VALUE!", say(messages.downIsWhole));
    },
  });

  const about = { find, nameParam };
  return [help, layoutOf, list, solveOf(about), sourceOf, versionOf, whyOf(about), workingOf(about)];
}
