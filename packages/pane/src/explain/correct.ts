import { addressOf, cellOf, referenceTo, replaced, type SheetArea } from "@dairy-functions/formulas";
import {
  type Cell,
  isNumeric,
  meantNumber,
  nearest,
  type Param,
  plainHeader,
  say,
  wordsOf,
} from "@dairy-functions/shared";
import { argumentOf, numberText, rowsToRead, runsOf, separatorOf } from "../areas.ts";
import { asTheyAre, fieldsAround, matchFields } from "../insert/sheet-fields.ts";
import { messages } from "../messages.ts";
import type { Host } from "../pane-host.ts";
import { type ExplainedArgument, type ExplainedCall, type Explanation, explainedCall } from "./explain.ts";

/** What one click changes, so that the error disappears. */
export interface Correction {
  /** What it does, as the words of its button. */
  readonly text: string;
  readonly writes: readonly { readonly area: SheetArea; readonly cells: readonly (readonly Cell[])[] }[];
}

/** A change that may help: new arguments, and what to write for them. */
interface Candidate extends Correction {
  readonly args: readonly ExplainedArgument[];
}

/** The corrections of a call that shows an error. Each has been tried: with it, this error is gone. */
export async function correctionsFor(
  host: Host,
  explanation: Explanation,
  explained: ExplainedCall,
): Promise<readonly Correction[]> {
  const { error } = explained;
  if (error === undefined) return [];
  const place = {
    row: explanation.cell.row - explanation.origin.row,
    column: explanation.cell.column - explanation.origin.column,
  };
  const helps = ({ args }: Candidate) =>
    explainedCall(host, explained.call, args, place).error?.sentence !== error.sentence;
  const candidates = [
    ...slips(host, explanation, explained),
    ...cuts(host, explanation, explained),
    ...(await additions(host, explanation, explained)),
  ];
  return candidates.filter(helps).map(({ text, writes }) => ({ text, writes }));
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

/** What a person meant who put this into a cell, if that is clear. */
function meant(param: Param, cell: unknown): Cell | undefined {
  if (typeof cell === "number" && isNumeric(param)) return meantNumber(param, cell);
  if (typeof cell !== "string" || cell.trim() === "") return undefined;
  if (param.kind === "choice") return nearest(cell.trim(), Object.keys(param.choices));
  if (param.kind === "flag" || param.kind === "flagList") return flags[cell.trim().toLowerCase()];
  const number = /^\s*(-?[\d\s]*\d(?:[.,]\d+)?)\s*\D*$/.exec(cell)?.[1];
  return isNumeric(param) && number !== undefined ? Number(number.replace(/\s/g, "").replace(",", ".")) : undefined;
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
    if (!Array.isArray(arg.raw) && arg.area === undefined) {
      const value = meant(param, arg.raw);
      if (value === undefined || arg.contents !== undefined) return [];
      const text =
        typeof value === "number"
          ? numberText(host, value)
          : typeof value === "string"
            ? `"${value}"`
            : String(value).toUpperCase();
      return [
        {
          text: say(messages.correct.enter, { parameter: param.name, value: text }),
          args: changed(args, k, { text, raw: value }),
          writes: rewritten(explanation, explained, textsWith(args, k, text), host),
        },
      ];
    }
    const { area, contents } = arg;
    if (area === undefined || contents === undefined) return [];
    const cells = (Array.isArray(arg.raw) ? arg.raw : [[arg.raw]]) as unknown[][];
    const found = cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const own = paramOf(param, cells, r, c);
        const value = own === undefined ? undefined : meant(own, cell);
        return value === undefined
          ? []
          : [{ r, c, cell, value, own: own!, typed: (contents.formulas[r]?.[c] ?? "") === "" }];
      }),
    );
    if (found.length === 0) return [];
    const corrected = cells.map((row, r) =>
      row.map((cell, c) => found.find((one) => one.r === r && one.c === c)?.value ?? cell),
    );
    const raw = Array.isArray(arg.raw) ? corrected : corrected[0]![0];
    if (found.every(({ typed }) => typed))
      return [
        {
          text: sayChange(found, area),
          args: changed(args, k, { raw }),
          writes: columnsOf(found, area),
        },
      ];
    // A single cell that is computed itself: its formula stays, and the call multiplies or divides it by 100.
    const [{ cell, value, own }] = found as [(typeof found)[number]];
    if (found.length > 1 || Array.isArray(arg.raw) || typeof cell !== "number" || typeof value !== "number") return [];
    const text = `${arg.text}${value > cell ? "*100" : "/100"}`;
    return [
      {
        text: say(messages.correct.compute, { parameter: own.name, value: text }),
        args: changed(args, k, { text, raw }),
        writes: rewritten(explanation, explained, textsWith(args, k, text), host),
      },
    ];
  });
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
