import type { Answer } from "../cells/call.ts";
import { CellError } from "../cells/errors.ts";
import { type Host, plainHost } from "../cells/host.ts";
import { messages } from "../cells/messages.ts";
import { isBlank, readCell, type Value } from "../cells/read.ts";
import { say, translated } from "../cells/say.ts";
import { isNumeric, limits } from "../cells/sentences.ts";
import { type AnyFunction, type Cell, defineFunction } from "../define.ts";
import { sources } from "../vocabulary/sources.ts";
import { inputHeader, wordsOf } from "../vocabulary/words.ts";
import { type Asked, computationOf, type FollowedStep, follow, unitOf } from "./follow.ts";
import { foundIn, laidOut, type Slot } from "./given.ts";
import { type About, inputsParam, lineParam } from "./solve.ts";

/** Arguments with a row each; a long list has a row for the rest. */
const mostArguments = 200;

/** Where LTOKG has its density from, as its definition says. */
const density = "density of milk: 1.030 at 20 C for 4.0 % fat and 8.95 % solids-not-fat";

export const workingOf = ({ find, nameParam }: About) =>
  defineFunction({
    name: "WORKING",
    summary: "Shows how a result is computed: the arguments as they were read, each step with its numbers, the source.",
    purpose: "Use it to check a result by hand, or to show somebody else where it comes from.",
    params: [nameParam, inputsParam, lineParam],
    result: {
      kind: "table",
      inWords: true,
      columns: [
        { name: "step", kind: "text" },
        { name: "value", kind: "cell" },
        { name: "unit", kind: "text" },
        { name: "calculation", kind: "text" },
        { name: "formula", kind: "text" },
        { name: "note", kind: "text" },
      ],
    },
    formula: "one row for each argument, for each part of the computation in its order, and for the result",
    source: [{ key: "library", at: "its own definitions" }],
    cautions: [
      "In the calculations, values of earlier steps have 10 digits; the column value has all.",
      "Functions that read lists or accounts, or look up large tables, show their arguments, formula and result only.",
    ],
    notNative: "it reads the definitions, which only the library has",
    examples: [
      {
        args: ["LTOKG", [[100], [null]]],
        result: [
          ["step", "value", "unit", "calculation", "formula", "note"],
          ["litres", 100, "L", "", "", "0 L or more."],
          ["density", 1.03, "kg/L", "", "", "From 0.9 to 1.1 kg/L. Blank: the default."],
          ["LTOKG", 103, "kg", "100*1.03", "litres*density", `${sources.goff}: ${density}.`],
        ],
      },
    ],
    compute: (name, inputs, line) => {
      const it = find(name);
      if (it instanceof CellError) return it;
      const laid = laidOut(it, inputs);
      if (laid instanceof CellError) return laid;
      const { slots, answer } = laid;
      const result = resultIn(it, answer(slots.map(({ raw }) => raw)), line);
      if (result instanceof CellError) return result;
      const { value, asked } = result;
      const host: Host = { ...plainHost, blankIsZero: inputs.blankIsZero };
      return [
        ...argumentsOf(slots, host),
        ...(computationOf(it) === undefined ? [wholeOf(it, value, asked)] : stepsOf(it, slots, host, find, asked)),
      ];
    },
  });

interface Row {
  readonly step: string;
  readonly value: Cell;
  readonly unit: string;
  readonly calculation: string;
  readonly formula: string;
  readonly note: string;
}

/** The result to be explained: what the function gives, or a number of its table. */
function resultIn(
  it: AnyFunction,
  answer: Answer,
  line: string | undefined,
): { readonly value: Cell; readonly asked?: Asked } | CellError {
  if (answer instanceof CellError) return answer;
  if (!Array.isArray(answer) && line === undefined) return { value: answer };
  const found = foundIn(it, answer, line);
  if (found instanceof CellError) return found;
  const { number: value, place = { row: 0, column: 0 } } = found;
  const { row } = place;
  const column = it.result.kind === "table" ? it.result.columns[place.column]! : undefined;
  const [label] = (answer as Cell[][])[row + 1]!;
  const isOne = (answer as Cell[][]).length === 2 && column !== undefined;
  return { value, asked: { row, column, line: isOne ? wordsOf(column.name) : String(label) } };
}

/** The arguments as they were read. */
function argumentsOf(slots: readonly Slot[], host: Host): readonly Row[] {
  const rows = slots.slice(0, mostArguments).map(({ name, param, raw }): Row => {
    const value = param === undefined ? raw : readCell(param, raw, host);
    const unread = value instanceof CellError; // what only its table can read
    const notes = [
      param?.kind === "choice" && typeof value === "string" ? sentenceOf(translated(param.choices[value]!)) : "",
      param !== undefined && isNumeric(param) ? limits(param) : "",
      isBlank(raw) || (raw === 0 && value !== 0)
        ? say(value === undefined || unread ? messages.working.leftBlank : messages.working.default)
        : "",
      typeof raw === "string" && raw !== "" && !unread && raw !== value
        ? say(messages.working.typed, { typed: raw })
        : "",
    ];
    return {
      step: inputHeader({ name }),
      value: ((unread ? raw : value) ?? null) as Cell,
      unit: param === undefined ? "" : translated(unitOf(param)),
      calculation: "",
      formula: "",
      note: notes.filter((note) => note !== "").join(" "),
    };
  });
  if (slots.length <= mostArguments) return rows;
  const more = say(messages.working.more, { number: slots.length - mostArguments });
  return [...rows, { step: more, value: null, unit: "", calculation: "", formula: "", note: "" }];
}

const sentenceOf = (phrase: string) => say(messages.sentence, { phrase: phrase[0]!.toUpperCase() + phrase.slice(1) });

/** The result of a function whose computation is not followed. */
function wholeOf(it: AnyFunction, value: Cell, asked: Asked | undefined): Row {
  const { name, formula, notNative = "" } = it;
  return {
    step: asked?.line ?? name,
    value,
    unit: unitOf(asked?.column ?? it.result),
    calculation: "",
    formula,
    note: [say(messages.working.notFollowed, { reason: translated(notNative) }), ...cited(it, [])].join(" "),
  };
}

function stepsOf(
  it: AnyFunction,
  slots: readonly Slot[],
  host: Host,
  find: About["find"],
  asked: Asked | undefined,
): readonly Row[] {
  const values = slots.map(({ param, raw }) => readCell(param!, raw, host) as Value);
  return follow(it, values, (name) => find(name) as AnyFunction, asked).map(rowOf);
}

function rowOf({ name, value, unit, formula, numbers, because, from, of }: FollowedStep): Row {
  const reasons = because.length === 0 ? [] : [say(messages.working.because, { reasons: because.join(", ") })];
  return {
    step: name,
    value: typeof value === "number" ? value + 0 : (value ?? null), // + 0 makes -0 a 0, as in the cell of the function
    unit,
    calculation: numbers === formula ? "" : numbers,
    formula,
    note: [...reasons, ...from.map(sentenceOf), ...(of === undefined ? [] : cited(of.definition, of.values))].join(" "),
  };
}

/** The sources of a function; of those for certain codes, such as methods, only those for the codes of this call. */
function cited({ params, source }: AnyFunction, values: readonly Value[]): string[] {
  const codes = new Set(params.flatMap((param) => (param.kind === "choice" ? Object.keys(param.choices) : [])));
  const chosen = source.filter(({ at }) => {
    const named = at.match(/\b[A-Z][A-Z0-9_]+\b/g)?.filter((word) => codes.has(word)) ?? [];
    return named.length === 0 || values.length === 0 || named.some((code) => values.includes(code));
  });
  return chosen.map(({ key, at }) => say(messages.citation, { source: sources[key], place: at }));
}
