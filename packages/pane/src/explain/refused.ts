import {
  addressOf,
  areaOf,
  cellOf,
  inLocale,
  type Locale,
  read,
  referenceTo,
  replaced,
  type SheetArea,
  sameArea,
  spellings,
  type Token,
  tokenize,
} from "@dairy-functions/formulas";
import { catalogue, functionNamed, nearest, say, translated } from "@dairy-functions/shared";
import { codeIn, localeOf } from "../areas.ts";
import { messages } from "../messages.ts";
import type { Host, HostCell } from "../pane-host.ts";

/** Why a program does not compute a formula: what no look at the arguments could explain. */
export interface Refused {
  readonly reasons: readonly string[];
  /** The formula as it was meant, where that is certain; the same one where it only has to be entered again. */
  readonly formula?: string;
  /** Whether the cell needs its own result, so that the call has none. */
  readonly isCircular?: true;
}

interface Asked {
  /** The cell with the formula, and what it shows. */
  readonly origin: SheetArea;
  readonly value: HostCell;
  readonly source: string;
  /** Whether the cell holds the formula as a text. */
  readonly isText: boolean;
}

/** What may be a call of ours, in any spelling, or without its prefix. */
export function namesOurs(formula: string): boolean {
  return (
    /dairy[._]/i.test(formula) ||
    [...formula.matchAll(/([A-Za-z][A-Za-z\d]*)\s*\(/g)].some(
      ([, name]) => functionNamed(name!.toUpperCase()) !== undefined,
    )
  );
}

/** Codes for a formula that cannot be read: of the workbench, Google Sheets and Excel. */
const isUnread = (code: string | undefined) => code === "#BAD_EXPR" || code === "#ERROR!" || code === "#NAME?";

export async function refusedFormula(host: Host, asked: Asked): Promise<Refused> {
  const { origin, value, isText } = asked;
  const locale = localeOf(host);
  const code = codeIn(value);
  const own = typeof value === "object" && value !== null && "sentence" in value && (value.sentence ?? "") !== "";
  const fails = isText || (code !== undefined && !own);
  const reasons: string[] = [];
  let formula = asked.source;
  const change = (reason: string, changed = formula) => {
    reasons.push(reason);
    formula = changed;
  };

  if (isText) change(say(messages.refused.isText));
  let reading = read(formula, locale);
  if ("unchanged" in reading) {
    change(reading.unchanged, withBrackets(formula, locale));
    reading = read(formula, locale);
  }
  const wrong = wrongSeparator(formula, locale);
  if (wrong !== undefined && (isText || isUnread(code))) {
    change(wrong.reason, wrong.formula);
    reading = read(formula, locale);
  }
  if ("unchanged" in reading) return { reasons };
  if (isText || isUnread(code)) {
    const key = host.name === "sheets" ? "sheets" : "excel";
    for (const call of reading.calls) {
      const right = spellings[key](call.definition.name);
      const written = call.name.text;
      if (written.toUpperCase() !== right.toUpperCase())
        reasons.push(say(messages.refused.otherSpelling, { written, right, program: translated(programs[host.name]) }));
    }
    const spelled = replaced(
      formula,
      reading.calls.map(({ name, definition }) => [name, spellings[key](definition.name)] as const),
    );
    const unknown = unknownNames(spelled, locale);
    for (const { text, right } of unknown)
      reasons.push(say(messages.refused.noPrefix, { written: text, right: spellings[key](right) }));
    formula = replaced(
      spelled,
      unknown.map(({ start, end, text, right }) => [{ start, end, text }, spellings[key](right)] as const),
    );
  }
  if (fails) {
    for (const token of tokenize(formula, locale))
      if (token.kind === "error" && /^#REF!$/i.test(token.text)) {
        reasons.push(say(messages.refused.deletedCells));
        break;
      }
    const missing = await missingSheets(host, formula, locale);
    for (const { name, near } of missing)
      reasons.push(
        near === undefined
          ? say(messages.refused.noSheet, { sheet: name })
          : say(messages.refused.noSheetNear, { sheet: name, near }),
      );
    formula = replaced(
      formula,
      missing.flatMap(({ token, near }) =>
        near === undefined
          ? []
          : [
              [
                spanOf(token),
                referenceTo({ ...cellOf({ ...origin, sheet: near }) }, "").replace(/[^!]*$/, ""),
              ] as const,
            ],
      ),
    );
  }
  // Excel shows 0 for a circle.
  if (fails || value === 0 || value === null) {
    const isLikely = code === "#CYCLE" || code === "#REF!" || (host.name === "excel" && value === 0);
    const circle = await circular(host, formula, origin, isLikely ? mostReads : 0);
    if (circle !== undefined) {
      reasons.push(circle.reason);
      return { reasons, isCircular: true, ...(circle.formula === undefined ? {} : { formula: circle.formula }) };
    }
  }
  if (code === "#BUSY!" || value === "Loading...")
    reasons.push(say(messages.refused.busy, { program: translated(programs[host.name]) }));
  else if (code === "#NAME?" && reasons.length === 0 && reading.doubts.length === 0)
    return {
      reasons: [host.name === "sheets" ? say(messages.refused.notLoadedInSheets) : say(messages.refused.notLoaded)],
      formula,
    };
  const after = read(formula, locale);
  const isRead = "calls" in after && after.doubts.length === 0;
  return { reasons, ...(isRead && (formula !== asked.source || isText) ? { formula } : {}) };
}

const programs = { excel: "Excel", sheets: "Google Sheets", workbench: messages.refused.workbench } as const;
const spanOf = ({ start, text }: Token) => ({ start, end: start + text.length, text });

/** Commas where semicolons separate arguments, or the other way round. */
function wrongSeparator(formula: string, locale: Locale): { reason: string; formula: string } | undefined {
  const other: Locale = { decimal: locale.decimal === "." ? "," : "." };
  const [right, wrong] = locale.decimal === "." ? [",", ";"] : [";", ","];
  const reading = read(formula, other);
  if ("unchanged" in reading) return undefined;
  const separators = reading.brackets.flatMap(({ open, args }) =>
    reading.tokens[open]!.text === "(" ? args.slice(1).map(([from]) => reading.tokens[from - 1]!.text) : [],
  );
  if (separators.length === 0 || !separators.every((text) => text === wrong)) return undefined;
  return { reason: say(messages.refused.separator, { right, wrong }), formula: inLocale(formula, other, locale) };
}

/** The formula with the brackets that are missing at its end, or without those that are too many there. */
function withBrackets(formula: string, locale: Locale): string {
  const tokens = tokenize(formula, locale);
  const open = tokens.filter(({ text, kind }) => kind === "open" && text === "(").length;
  const closed = tokens.filter(({ text, kind }) => kind === "close" && text === ")").length;
  if (open > closed) return `${formula.trimEnd()}${")".repeat(open - closed)}`;
  let shorter = formula.trimEnd();
  for (let k = closed; k > open && shorter.endsWith(")"); k--) shorter = shorter.slice(0, -1);
  return shorter;
}

/** Functions of ours without a prefix, or with a slip in their name. */
function unknownNames(formula: string, locale: Locale) {
  const tokens = tokenize(formula, locale);
  return tokens.flatMap((token, k) => {
    if (token.kind !== "name" || tokens[k + 1]?.text !== "(" || tokens[k - 1]?.kind === "sheet") return [];
    const [, prefix, called] = /^(DAIRY[._])?([A-Z\d]+)$/i.exec(token.text) ?? [];
    const name = called?.toUpperCase();
    if (name === undefined) return [];
    const known = functionNamed(name)?.name;
    const right =
      prefix === undefined
        ? known
        : known === undefined
          ? nearest(
              name,
              catalogue.map((each) => each.name),
            )
          : undefined;
    return right === undefined ? [] : [{ ...spanOf(token), right }];
  });
}

async function missingSheets(host: Host, formula: string, locale: Locale) {
  const named = tokenize(formula, locale).filter(({ kind, text }) => kind === "sheet" && !/[[:]/.test(text));
  if (named.length === 0) return [];
  const there = (await host.workbook.sheets()).map(({ name }) => name);
  return named.flatMap((token) => {
    const name = token.text
      .slice(0, -1)
      .replace(/^'(.*)'$/s, "$1")
      .replace(/''/g, "'");
    if (there.some((each) => each.toLowerCase() === name.toLowerCase())) return [];
    return [{ token, name, near: nearest(name, there) }];
  });
}

/** The cells that a formula refers to by their addresses, with their places. */
function referencesIn(formula: string, sheet: string, locale: Locale) {
  const tokens = tokenize(formula, locale);
  const found: { start: number; end: number; text: string; area: SheetArea }[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const from = k;
    if (tokens[k]!.kind === "sheet") k++;
    if (tokens[k]?.kind !== "cell" || !/\d$/.test(tokens[k]!.text)) continue;
    const first = k;
    if (tokens[k + 1]?.text === ":" && tokens[k + 2]?.kind === "cell" && /\d$/.test(tokens[k + 2]!.text)) k += 2;
    const { start } = tokens[from]!;
    const end = tokens[k]!.start + tokens[k]!.text.length;
    const named = from === first ? sheet : sheetNameOf(tokens[from]!);
    const area = { sheet: named, ...areaOf(formula.slice(tokens[first]!.start, end)) };
    found.push({ start, end, text: formula.slice(start, end), area });
  }
  return found;
}
const sheetNameOf = ({ text }: Token) =>
  text
    .slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replace(/''/g, "'");

const holds = (area: SheetArea, { sheet, row, column }: SheetArea) =>
  area.sheet === sheet &&
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Reads of other cells, after which a longer way round is not looked for: in Google Sheets each takes half a second. */
const mostReads = 12;

/** Whether a formula needs its own cell, at once or through others. */
async function circular(host: Host, formula: string, origin: SheetArea, most: number) {
  const locale = localeOf(host);
  const waiting: { area: SheetArea; through: SheetArea | undefined }[] = [];
  for (const reference of referencesIn(formula, origin.sheet, locale)) {
    const { area, text } = reference;
    if (holds(area, origin)) {
      const reason = say(messages.refused.ownCell, { cell: addressOf(origin), range: text });
      const isLast = area.rows > 1 && area.columns === 1 && origin.row === area.row + area.rows - 1;
      if (!isLast) return { reason };
      const shorter = referenceTo({ ...area, rows: area.rows - 1 }, origin.sheet);
      return { reason, formula: replaced(formula, [[reference, shorter]]) };
    }
    waiting.push({ area, through: undefined });
  }
  const seen = new Set<string>();
  for (let reads = 0; waiting.length > 0 && reads < most; ) {
    const { area, through } = waiting.shift()!;
    const key = `${area.sheet} ${addressOf(area)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    reads++;
    // A sheet that does not exist cannot be read.
    const { formulas } = await host.read(area).catch(() => ({ formulas: [] as readonly (readonly string[])[] }));
    for (const [r, row] of formulas.entries())
      for (const [c, each] of row.entries()) {
        if (each === "") continue;
        const cell = cellOf(area, r, c);
        for (const { area: next } of referencesIn(each, area.sheet, locale)) {
          if (holds(next, origin))
            return {
              reason: say(messages.refused.circle, {
                cell: addressOf(origin),
                through: referenceTo(through ?? cell, origin.sheet),
              }),
            };
          if (waiting.length < 10 * most && !sameArea(next, area))
            waiting.push({ area: next, through: through ?? cell });
        }
      }
  }
  return undefined;
}
