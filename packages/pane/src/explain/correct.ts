import { addressOf, cellOf, referenceTo, replaced, type SheetArea } from "@dairy-functions/formulas";
import {
  type Cell,
  isNumeric,
  meantNumber,
  nearest,
  type Param,
  plainHeader,
  readWrittenNumber,
  say,
  wordsOf,
  writtenNumbers,
} from "@dairy-functions/shared";
import { argumentOf, numberText, rowsToRead, runsOf, separatorOf } from "../areas.ts";
import { conversionOf } from "../insert/conversion.ts";
import { asTheyAre, fieldsAround, matchFields } from "../insert/sheet-fields.ts";
import { messages } from "../messages.ts";
import type { Host } from "../pane-host.ts";
import {
  type ExplainedArgument,
  type ExplainedCall,
  type Explanation,
  explainedCall,
  type PlaceInResult,
} from "./explain.ts";

/** What one click changes, so that the error disappears. */
export interface Correction {
  /** What it does, as the words of its button. */
  readonly text: string;
  /** Whether it only makes the numbers those of the parameter's unit. */
  readonly isConversion?: true;
  readonly writes: readonly { readonly area: SheetArea; readonly cells: readonly (readonly Cell[])[] }[];
}

/** A change that may help: new arguments, and what to write for them. */
interface Candidate extends Correction {
  readonly args: readonly ExplainedArgument[];
}

/** The corrections of a call that shows an error, or whose units need a conversion. Each has been tried. */
export async function correctionsFor(
  host: Host,
  explanation: Explanation,
  explained: ExplainedCall,
): Promise<readonly Correction[]> {
  const { error, problems } = explained;
  const conversions = conversionsOf(host, explanation, explained);
  if (error === undefined) return conversions;
  const place: PlaceInResult = {
    sheet: explanation.origin.sheet,
    row: explanation.cell.row - explanation.origin.row,
    column: explanation.cell.column - explanation.origin.column,
  };
  const helps = ({ args }: Candidate) => {
    const after = explainedCall(host, explained.call, args, place);
    return after.error?.sentence !== error.sentence || after.problems.length < problems.length;
  };
  const candidates = [
    ...slips(host, explanation, explained),
    ...cuts(host, explanation, explained),
    ...(await additions(host, explanation, explained)),
  ];
  return [...conversions, ...candidates.filter(helps).map(({ text, writes }) => ({ text, writes }))];
}

/** What the whole formula should be, where the program does not compute it. */
export function formulaCorrection({ refused, source, origin, value }: Explanation): Correction | undefined {
  const { formula } = refused;
  if (formula === undefined || refused.reasons.length === 0) return undefined;
  const isText = value === source || (typeof value === "string" && value.trim() === source);
  const text =
    formula !== source
      ? say(messages.correct.formula, { formula })
      : isText
        ? say(messages.correct.enterAsFormula)
        : say(messages.correct.enterAgain);
  return { text, writes: [{ area: origin, cells: [[formula]] }] };
}

// Units: the conversion in the formula.

function conversionsOf(host: Host, explanation: Explanation, explained: ExplainedCall): Correction[] {
  const { args, call, units } = explained;
  return units.findings.flatMap(({ kind, factor, params: [name] }): Correction[] => {
    const k = call.definition.params.findIndex((param) => param.name === name);
    const { area, heading, contents, text } = args[k] ?? { text: "" };
    if (kind !== "conversion" || factor === undefined || area === undefined || heading === undefined) return [];
    const keepsBlanks = contents?.values.some((row) => row.some((cell) => cell === null || cell === "")) === true;
    const conversion = conversionOf(host, call.definition.params[k]!, heading, factor, text, keepsBlanks);
    const writes = rewritten(explanation, explained, textsWith(args, k, conversion.text), host);
    return [
      { text: say(messages.correct.convert, { parameter: name!, text: conversion.text }), writes, isConversion: true },
    ];
  });
}

/** The call with other texts of arguments, written into the cell that holds the formula. */
function rewritten({ origin, formula }: Explanation, { call }: ExplainedCall, texts: readonly string[], host: Host) {
  const inside = texts.join(`${separatorOf(host)} `);
  return [{ area: origin, cells: [[replaced(formula, [[call, `${call.name.text}(${inside})`]])]] }];
}

const textsWith = (args: readonly ExplainedArgument[], k: number, text: string): string[] =>
  Array.from({ length: Math.max(args.length, k + 1) }, (_, n) => (n === k ? text : (args[n]?.text ?? "")));

const changed = (args: readonly ExplainedArgument[], k: number, change: Partial<ExplainedArgument>) =>
  Array.from({ length: Math.max(args.length, k + 1) }, (_, n) => ({
    text: "",
    raw: null,
    ...args[n],
    ...(n === k ? change : {}),
  }));

// Slips in single cells: 0.045 for 4.5, "4,5" for 4.5, NORDIK for NORDIC.

/** What a person meant who put this into a cell: one value, or two where a comma may be either sign. */
function meant(param: Param, cell: unknown): readonly Cell[] {
  const found = (value: Cell | undefined) => (value === undefined ? [] : [value]);
  if (typeof cell === "number" && isNumeric(param)) return found(meantNumber(param, cell));
  if (typeof cell !== "string" || cell.trim() === "") return [];
  if (param.kind === "choice") return found(nearest(cell.trim(), Object.keys(param.choices)));
  if (param.kind === "flag" || param.kind === "flagList") return found(flags[cell.trim().toLowerCase()]);
  return isNumeric(param) ? writtenNumbers(param, cell) : [];
}

/** Whether the comma or the point is the decimal sign of texts that could be read in two ways, by those beside them. */
function readsDecimals(cells: readonly unknown[]): boolean | undefined {
  const signs = new Set(
    cells.flatMap((cell) => {
      const written = typeof cell === "string" ? readWrittenNumber(cell) : undefined;
      return written === undefined || written.or !== undefined
        ? []
        : written.because === "comma"
          ? [true]
          : written.because === "groups"
            ? [false]
            : [];
    }),
  );
  return signs.size === 1 ? [...signs][0] : undefined;
}

const flags: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, no: false, n: false, false: false };

/** The parameter that a cell of an argument belongs to: of a table its column, of an account its line. */
function paramOf(param: Param, cells: readonly (readonly unknown[])[], r: number, c: number): Param | undefined {
  const named = (text: unknown, those: readonly Param[]) =>
    those.find(({ name }) => typeof text === "string" && wordsOf(name) === plainHeader(text));
  if (param.kind === "account") return c === 0 ? undefined : named(cells[r]![0], param.lines);
  if (param.kind !== "table") return param;
  const headed = cells[0]!.every((cell) => typeof cell === "string" || cell === null);
  return headed ? (r === 0 ? undefined : named(cells[0]![c], param.columns)) : param.columns[c];
}

function slips(host: Host, explanation: Explanation, explained: ExplainedCall): Candidate[] {
  const { args, call } = explained;
  return args.flatMap((arg, k): Candidate[] => {
    const param = call.definition.params[k];
    if (param === undefined) return [];
    const isTyped = !Array.isArray(arg.raw) && arg.area === undefined && arg.times === undefined;
    return isTyped
      ? typedSlips(host, explanation, explained, param, k)
      : cellSlips(host, explanation, explained, param, k);
  });
}

/** A value in the formula itself. */
function typedSlips(host: Host, explanation: Explanation, explained: ExplainedCall, param: Param, k: number) {
  const { args } = explained;
  if (args[k]!.contents !== undefined) return [];
  return meant(param, args[k]!.raw).map((value): Candidate => {
    const text =
      typeof value === "number"
        ? numberText(host, value)
        : typeof value === "string"
          ? `"${value}"`
          : String(value).toUpperCase();
    return {
      text: say(messages.correct.enter, { parameter: param.name, value: text }),
      args: changed(args, k, { text, raw: value }),
      writes: rewritten(explanation, explained, textsWith(args, k, text), host),
    };
  });
}

/** Values in cells; where texts can be read in two ways, a correction for each. */
function cellSlips(host: Host, explanation: Explanation, explained: ExplainedCall, param: Param, k: number) {
  const { args } = explained;
  const arg = args[k]!;
  const [read] = arg.times === undefined ? [] : (arg.reads ?? []);
  const area = arg.area ?? read?.area;
  const contents = arg.area === undefined ? read?.contents : arg.contents;
  if (area === undefined || contents === undefined) return [];
  // The limits are of what a calculation makes of the numbers.
  const own = arg.area === undefined && isNumeric(param) ? { ...param, min: -Infinity, max: Infinity } : param;
  const cells =
    arg.area === undefined ? contents.values : ((Array.isArray(arg.raw) ? arg.raw : [[arg.raw]]) as unknown[][]);
  const isDecimal = readsDecimals(cells.flat());
  const found = cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const of = paramOf(own, cells, r, c);
      const values = of === undefined ? [] : arg.area === undefined && typeof cell === "number" ? [] : meant(of, cell);
      const [value, or] = values;
      if (value === undefined) return [];
      const isTyped = (contents.formulas[r]?.[c] ?? "") === "";
      const one = or === undefined || isDecimal === undefined ? value : isDecimal ? or : value;
      return [{ r, c, cell, value: one, or: isDecimal === undefined ? or : undefined, own: of!, isTyped }];
    }),
  );
  if (found.length === 0) return [];
  const candidate = (chosen: typeof found): Candidate[] => {
    const corrected = cells.map((row, r) =>
      row.map((cell, c) => chosen.find((one) => one.r === r && one.c === c)?.value ?? cell),
    );
    if (chosen.every(({ isTyped }) => isTyped)) {
      const factor = arg.times?.factor;
      const raw =
        factor === undefined
          ? corrected
          : corrected.map((row) => row.map((cell) => (typeof cell === "number" ? cell * factor : cell)));
      return [
        {
          text: sayChange(chosen, area),
          args: changed(args, k, {
            raw: Array.isArray(arg.raw) ? raw : raw[0]![0],
            ...(arg.area === undefined
              ? { reads: [{ area, contents: { ...contents, values: corrected as never } }] }
              : {}),
          }),
          writes: columnsOf(chosen, area),
        },
      ];
    }
    // A single cell that is computed itself: its formula stays, and the call multiplies or divides it by 100.
    const [{ cell, value, own: of }] = chosen as [(typeof chosen)[number]];
    const isOne = chosen.length === 1 && !Array.isArray(arg.raw) && arg.area !== undefined;
    if (!isOne || typeof cell !== "number" || typeof value !== "number") return [];
    const text = `${arg.text}${value > cell ? "*100" : "/100"}`;
    return [
      {
        text: say(messages.correct.compute, { parameter: of.name, value: text }),
        args: changed(args, k, { text, raw: value }),
        writes: rewritten(explanation, explained, textsWith(args, k, text), host),
      },
    ];
  };
  const others = found.map((one) => (one.or === undefined ? one : { ...one, value: one.or }));
  const isOpen = found.some(({ or }) => or !== undefined);
  return [...candidate(found), ...(isOpen ? candidate(others) : [])];
}

/** Cells below each other are written together, since each writing may take a second. */
function columnsOf(found: readonly { r: number; c: number; value: Cell }[], area: SheetArea): Correction["writes"] {
  const places = found.map(({ r, c, value }) => ({ row: area.row + r, column: area.column + c, value }));
  return runsOf(places.sort((a, b) => a.column - b.column || a.row - b.row)).map((run) => ({
    area: { ...cellOf(area), row: run[0]!.row, column: run[0]!.column, rows: run.length },
    cells: run.map(({ value }) => [value]),
  }));
}

function sayChange(
  found: readonly { r: number; c: number; cell: unknown; value: Cell; own: Param }[],
  area: SheetArea,
): string {
  const [first] = found as [(typeof found)[number]];
  const places = {
    parameter: first.own.name,
    cell: addressOf(cellOf(area, first.r, first.c)),
    old: String(first.cell),
    value: String(first.value),
  };
  if (found.length === 1) return say(messages.correct.change, places);
  if (found.length === 2) return say(messages.correct.changeAndOne, places);
  return say(messages.correct.changeAndMore, { ...places, count: found.length - 1 });
}

// Ranges of different length, cut to the shortest.

function cuts(host: Host, explanation: Explanation, explained: ExplainedCall): Candidate[] {
  const { args } = explained;
  const ranges = args.flatMap(({ area }) => (area !== undefined && area.rows > 1 ? [area.rows] : []));
  const rows = Math.min(...ranges);
  if (ranges.every((length) => length === rows)) return [];
  const cut = args.map((arg): ExplainedArgument => {
    const { area, contents, text } = arg;
    if (area === undefined || contents === undefined || area.rows <= rows) return arg;
    const shorter = { ...area, rows };
    // "$C$5:$C$9" keeps its signs: only the number of the last row changes.
    const isPlain = /^[^!]*:\$?[A-Z]+\$?\d+$/i.test(text);
    return {
      text: isPlain ? text.replace(/\d+$/, String(area.row + rows)) : referenceTo(shorter, explanation.origin.sheet),
      area: shorter,
      contents,
      raw: argumentOf(shorter, contents, rowsToRead(contents), host),
    };
  });
  const texts = cut.map(({ text }) => text);
  return [
    {
      text: say(messages.correct.shorten, {
        rows,
        ranges: texts.filter((text, k) => text !== args[k]!.text).join(", "),
      }),
      args: cut,
      writes: rewritten(explanation, explained, texts, host),
    },
  ];
}

// Arguments left out: the cells whose header fits them, or else the value of the example.

async function additions(host: Host, explanation: Explanation, explained: ExplainedCall): Promise<Candidate[]> {
  const { args, call } = explained;
  const { params, examples } = call.definition;
  const missing = params.filter((_, k) => (args[k]?.text ?? "") === "");
  if (missing.length === 0) return [];
  const beside = args.find(({ area }) => area !== undefined)?.area;
  const fields =
    beside === undefined
      ? []
      : (await fieldsAround(host, beside)).filter(({ area }) =>
          beside.rows > 1
            ? area.row === beside.row && area.rows === beside.rows
            : area.column <= beside.column && area.column + area.columns > beside.column && area.rows === 1,
        );
  const matched = matchFields(missing, fields, asTheyAre);
  const found: Candidate[] = [];
  for (const [n, param] of missing.entries()) {
    const k = params.indexOf(param);
    const add = (value: string, raw: unknown, message: string) =>
      found.push({
        text: message,
        args: changed(args, k, { text: value, raw }),
        writes: rewritten(explanation, explained, textsWith(args, k, value), host),
      });
    const parameter = param.name;
    const field = matched[n];
    if (field !== undefined && beside !== undefined) {
      const whole = field.area;
      const area = beside.rows > 1 ? whole : { ...whole, column: beside.column, columns: beside.columns };
      const contents = await host.read(area);
      const raw = argumentOf(area, contents, rowsToRead(contents), host);
      const value = referenceTo(area, explanation.origin.sheet);
      add(value, raw, say(messages.correct.addField, { parameter, value, header: field.label.trim() }));
      continue;
    }
    const example = examples.map((each) => each.args[k]).find((value) => value !== undefined && value !== null);
    if (typeof example === "number") {
      const value = numberText(host, example);
      add(value, example, say(messages.correct.addExampleNumber, { parameter, value }));
    }
    if (typeof example === "string") {
      const value = `"${example}"`;
      add(value, example, say(messages.correct.addExample, { parameter, value }));
    }
  }
  return found;
}
