import { addressOf, cellOf, replaced, type SheetArea } from "@dairy-functions/formulas";
import {
  type CallCheck,
  CellError,
  type CellParam,
  checkCall,
  type Finding,
  type FitParam,
  fitHeading,
  type Given,
  type Heading,
  isNumeric,
  matchHeadings,
  meantNumber,
  measureOf,
  type Param,
  plainHeader,
  plainHost,
  readCell,
  readHeading,
  readUnit,
  refusals,
  say,
  type Unit,
  unitOf,
  wordsOf,
} from "@dairy-functions/shared";
import { messages } from "../messages.ts";
import { type Headed, headingAbove, headingBeside, isOtherPercent } from "../sheet-headings.ts";
import { spokenBasis } from "../units-of-call.ts";
import {
  areaText,
  type CheckedBook,
  isSingleCell,
  type SheetFinding,
  sheetNamed,
  shownIn,
  valueAt,
} from "./checked-book.ts";
import { type CallCell, callsIn, filledWith, type PlacedArgument, type PlacedCall, wayOf } from "./placed-calls.ts";

/** What a sheet says its numbers are, against what a call hears: units, bases, currencies, percent, swapped columns. */

/** A heading that is known for an argument of a call. */
interface HeadedArgument {
  readonly index: number;
  readonly argument: PlacedArgument;
  readonly param: FitParam & Param;
  readonly headed: Headed & { readonly sheet?: string };
}

export function unitFindings(book: CheckedBook, { calls, filled }: CallCell): SheetFinding[] {
  if (filled === undefined) return [];
  return calls.flatMap((placed) => {
    const headed = headedArguments(book, placed);
    const swapped = swappedPair(book, placed, headed, filled);
    const skipped = swapped?.params ?? [];
    const check = checkOf(placed, headed);
    const name = placed.call.definition.name;
    const shared = sharedFactor(headed);
    const result = resultHeading(book, placed);
    const isShared = shared !== undefined && isTakenAlong(placed, shared, result);
    const found = refusals(check)
      .filter(({ params }) => !params.some((param) => skipped.includes(param)))
      .filter((finding) => isSure(headed, finding))
      .filter(({ kind, factor }) => !(isShared && kind === "conversion" && factor === shared))
      .map((finding): SheetFinding => {
        const { kind } = finding;
        const rule = kind === "basis" || kind === "currency" ? kind : "unit";
        return {
          rule,
          area: filled,
          seen: say(messages.check.call, { name, problem: finding.say }),
          why: say(messages.check[({ unit: "whyUnit", basis: "whyBasis", currency: "whyCurrency" } as const)[rule]]),
          ...conversion(book, placed, headed, finding, filled),
        };
      });
    return [
      ...(swapped === undefined ? [] : [swapped.finding]),
      ...found,
      ...tableFindings(book, placed, filled),
      ...resultFinding(book, placed, check, result, isShared ? shared : 1, filled),
    ];
  });
}

/** The numeric arguments that are taken from cells with a heading, or from a call inside. */
export function headedArguments(book: CheckedBook, placed: PlacedCall): HeadedArgument[] {
  return placed.args.flatMap((argument, index): HeadedArgument[] => {
    const { param, source } = argument;
    if (param === undefined || !isNumeric(param) || param.kind === "matrix" || source === undefined) return [];
    const headed =
      source.kind === "cells"
        ? headingOf(book, placed, source.area, param)
        : source.kind === "call"
          ? headingOfCall(book, placed, argument)
          : undefined;
    const area = source.kind === "cells" ? source.area : undefined;
    if (headed === undefined || isPercentElsewhere(book, param, headed.heading, area)) return [];
    return [{ index, argument, param, headed: { ...headed, heading: withoutSection(headed.heading) } }];
  });
}

/** "Fat and protein: charge for volume", whose unit is beside it: what is before the colon is the name of a section. */
function withoutSection(heading: Heading): Heading {
  const label = /^[^:]+:\s+(\S.*)$/.exec(heading.text)?.[1];
  return label === undefined || heading.beside === undefined ? heading : readHeading(label, heading.beside);
}

/**
 * A unit that does not fit is sure. Words that do not fit are so only for what milk is made of: a label may speak of
 * the powder for which the milk is, or of the sale of what was bought.
 */
function isSure(headed: readonly HeadedArgument[], { kind, params }: Finding): boolean {
  const own = headed.find(({ param }) => param.name === params[0]);
  if (kind !== "conflict" || own === undefined) return true;
  if (/\b(fat|protein|casein|lactose|solids|snf)\b/.test(wordsOf(own.param.name))) return true;
  return fitHeading(own.param, { ...own.headed.heading, words: "" }).fit === "conflict";
}

const isAmount = (unit: Unit): boolean => {
  const powers = Object.values(measureOf(unit).dimension ?? {});
  return powers.length === 1 && powers[0] === 1;
};

/** The factor that all amounts of a call need: they are all in thousands, or all in litres. */
function sharedFactor(headed: readonly HeadedArgument[]): number | undefined {
  const factors = headed.flatMap(({ param, headed: { heading } }) => {
    if (!isAmount(unitOf(param) as Unit) || heading.unit === undefined) return [];
    const { fit, factor } = fitHeading(param, heading);
    return fit === "unknown" ? [] : [fit === "conversion" ? (factor ?? Number.NaN) : 1];
  });
  const [first] = factors;
  return first !== undefined && first !== 1 && factors.every((factor) => factor === first) ? first : undefined;
}

/** Whether what all amounts of a call are in changes nothing, or is what the heading of the result says. */
function isTakenAlong({ call }: PlacedCall, factor: number, result: Headed | undefined): boolean {
  const unit = unitOf(call.definition.result) as Unit | "";
  if (unit === "") return false;
  const own = measureOf(unit);
  if (own.dimension !== undefined && Object.keys(own.dimension).length === 0) return true;
  const shown = result?.heading.unit;
  if (shown?.scale === undefined || own.scale === undefined)
    return isAmount(unit) && Number.isInteger(Math.log10(factor));
  return Math.abs(shown.scale / own.scale / factor - 1) < 1e-9;
}

/** What the heading of a call's own result would be. */
function headingOfCall(book: CheckedBook, { at }: PlacedCall, { given }: PlacedArgument): Headed | undefined {
  const [inner] = callsIn(book, at, given.text);
  const unit = inner === undefined ? "" : unitOf(inner.call.definition.result);
  if (inner === undefined || unit === "" || unit === "any") return undefined;
  const { basis, currency } = checkOf(inner, headedArguments(book, inner));
  const below = basis === undefined || basis === "1/yr" ? "" : basis.slice(1);
  const named = currency === undefined ? unit : unit.replace(/^cur\b/, currency);
  return { heading: readHeading(inner.call.definition.name, `${named}${below}`), at };
}

/** Herds, land and people are counted, whatever the time and the quantity that the money of a call refers to. */
const isStock = (unit: string) => /^(head|ha|persons|LSU|TLU|jobs)$/.test(unit);

function checkOf({ call }: PlacedCall, headed: readonly HeadedArgument[]): CallCheck {
  const given = headed
    .filter(({ param, headed: { heading } }) => !(isStock(unitOf(param)) && fitHeading(param, heading).fit === "same"))
    .map(({ param, headed: { heading } }): Given => ({ param, heading }));
  return checkCall(call.definition, given);
}

/** Whether percent is no matter of the heading: it is of the format, or of a number that the function refuses. */
function isPercentElsewhere(book: CheckedBook, param: Param, heading: Heading, area: SheetArea | undefined): boolean {
  const unit = unitOf(param);
  if (area === undefined || !/^(fraction|%)/.test(unit) || heading.unit?.dimension === undefined) return false;
  if (!Object.keys(heading.unit.dimension).every((base) => base === "time")) return false;
  const numbers = numbersIn(book, area);
  const isSaidThere = (number: number) => isRefused(param, number) && meantNumber(param as never, number) !== undefined;
  return isOtherPercent({ name: "", unit }, heading, numbers) || numbers.some(isSaidThere);
}

export const isRefused = (param: Param, value: number): boolean =>
  readCell(param as CellParam, value, plainHost) instanceof CellError;

const mostNumbers = 2000;
function numbersIn(book: CheckedBook, area: SheetArea): number[] {
  const cells = sheetNamed(book, area.sheet)!;
  const found: number[] = [];
  for (let r = 0; r < area.rows && found.length < mostNumbers; r++)
    for (let c = 0; c < area.columns; c++) {
      const value = valueAt(cells, area.row + r, area.column + c);
      if (typeof value === "number") found.push(value);
    }
  return found;
}

/** The words over or beside the cells of an argument, by how the cells of the call are laid out. */
export function headingOf(book: CheckedBook, placed: PlacedCall, area: SheetArea, param: FitParam): Headed | undefined {
  if (area.rows > 1 && area.columns > 1) return undefined;
  const ways = isSingleCell(area) ? wayOf(book, area) : [area];
  let words: Headed | undefined;
  for (const each of ways) {
    const found = headingAt(book, each, each === area ? layoutOf(placed, each) : undefined, param);
    if (found?.heading.unit !== undefined) return found;
    words ??= found;
  }
  return words;
}

type Layout = "columns" | "rows" | undefined;

/** Whether the numbers of a call are in columns with headers, or in rows with labels. */
function layoutOf({ at, args }: PlacedCall, area: SheetArea): Layout {
  if (area.rows > 1) return "columns";
  if (area.columns > 1) return "rows";
  const others = args.flatMap(({ source }) =>
    source?.kind === "cells" && isSingleCell(source.area) ? [source.area] : [],
  );
  const near = [at, ...others].filter(({ sheet }) => sheet === area.sheet);
  const inRow = near.filter(({ row, column }) => row === area.row && column !== area.column).length;
  const inColumn = near.filter(({ row, column }) => column === area.column && row !== area.row).length;
  return inRow > inColumn ? "columns" : inColumn > inRow ? "rows" : undefined;
}

function headingAt(book: CheckedBook, area: SheetArea, layout: Layout, param?: FitParam): Headed | undefined {
  const cells = sheetNamed(book, area.sheet);
  if (cells === undefined) return undefined;
  const has = (headed: Headed | undefined) => headed?.heading.unit !== undefined;
  // Each walks through the sheet: where the layout says which is meant, the other is only asked if that one is silent.
  const above = layout === "rows" ? undefined : headingAbove(cells, area);
  const suits = (headed: Headed | undefined) =>
    param !== undefined && fitHeading(param, headed!.heading).fit === "same";
  // "Amount (Tk)" over a row of its own unit, "Milk sold (L)": who wrote both means the row.
  const conflicts = has(above) && param !== undefined && fitHeading(param, above!.heading).fit === "conflict";
  if (layout === "columns" && has(above) && !conflicts) return above;
  const beside = headingBeside(cells, area);
  if (conflicts && layout === "columns") return has(beside) && suits(beside) ? beside : above;
  if (layout === "columns") return has(beside) && beside!.heading.beside !== undefined ? beside : above;
  if (layout === "rows") {
    if (has(beside)) return beside;
    const header = headingAbove(cells, area);
    return has(header) ? header : beside;
  }
  if (has(above) !== has(beside)) return has(above) ? above : beside;
  if (!has(above)) return above ?? beside;
  // Both speak of a unit: the one that fits is meant, and where none does nothing is proved.
  if (param === undefined) return undefined;
  return [above, beside].find(suits);
}

// Two arguments in each other's place.

const scoreOf = (param: FitParam, heading: Heading): number => matchHeadings([param], [heading], "meaning").score;
/** A name with all of its words in the heading. */
const isNamed = 6;

function swappedPair(
  book: CheckedBook,
  { call, formula }: PlacedCall,
  headed: readonly HeadedArgument[],
  filled: SheetArea,
) {
  for (const [k, one] of headed.entries())
    for (const other of headed.slice(k + 1)) {
      if (one.argument.source?.kind !== "cells" || other.argument.source?.kind !== "cells") continue;
      const [a, b] = [one.headed.heading, other.headed.heading];
      const [ab, ba] = [scoreOf(one.param, b), scoreOf(other.param, a)];
      if (ab < isNamed || ba < isNamed) continue;
      if (ab < scoreOf(one.param, a) + 4 || ba < scoreOf(other.param, b) + 4) continue;
      const texts: [PlacedArgument["given"], string][] = [
        [one.argument.given, other.argument.given.text],
        [other.argument.given, one.argument.given.text],
      ];
      const finding: SheetFinding = {
        rule: "swapped",
        area: filled,
        seen: say(messages.check.swapped, {
          name: call.definition.name,
          parameter: wordsOf(one.param.name),
          heading: a.text,
          other: wordsOf(other.param.name),
          otherHeading: b.text,
        }),
        why: say(messages.check.whySwapped),
        change: filledWith(book, filled, replaced(formula, texts), say(messages.check.swap)),
      };
      return { params: [one.param.name, other.param.name], finding };
    }
  return undefined;
}

/** The factor in the formula, where everybody can see it. */
function conversion(
  book: CheckedBook,
  placed: PlacedCall,
  headed: readonly HeadedArgument[],
  { params, factor }: { readonly params: readonly string[]; readonly factor?: number },
  filled: SheetArea,
): Pick<SheetFinding, "change"> {
  const argument = headed.find(({ param }) => param.name === params[0])?.argument;
  if (factor === undefined || argument?.source?.kind !== "cells" || !argument.source.isPlain) return {};
  if (!isSingleCell(argument.source.area)) return {};
  const inverse = Number((1 / factor).toPrecision(12));
  const text =
    Number.isInteger(inverse) && inverse > 1
      ? `${argument.given.text}/${inverse}`
      : `${argument.given.text}*${String(factor).replace(".", book.locale?.decimal ?? ".")}`;
  return {
    change: filledWith(
      book,
      filled,
      replaced(placed.formula, [[argument.given, text]]),
      say(messages.check.convert, { argument: argument.given.text, text }),
    ),
  };
}

// Tables and accounts, whose headings are among their cells.

const mostRows = 2000;

function tableFindings(book: CheckedBook, placed: PlacedCall, filled: SheetArea): SheetFinding[] {
  return placed.args.flatMap(({ param, source }): SheetFinding[] => {
    if (param === undefined || source?.kind !== "cells" || source.area.rows > mostRows) return [];
    const { area } = source;
    const given =
      param.kind === "table"
        ? columnsOf(book, param, area)
        : param.kind === "account" || param.kind === "plan"
          ? linesOf(book, param, area)
          : [];
    return refusals(checkCall({}, given)).map((finding) => ({
      rule: finding.kind === "basis" || finding.kind === "currency" ? finding.kind : "unit",
      area: filled,
      seen: say(messages.check.table, {
        name: placed.call.definition.name,
        table: param.name,
        range: areaText(area, filled.sheet),
        problem: finding.say,
      }),
      why: say(messages.check.whyUnit),
    }));
  });
}

function columnsOf(book: CheckedBook, param: Extract<Param, { kind: "table" }>, area: SheetArea): Given[] {
  const cells = sheetNamed(book, area.sheet)!;
  const texts = Array.from({ length: area.columns }, (_, c) => valueAt(cells, area.row, area.column + c));
  const isHeaded = texts.every((text) => typeof text === "string" || text === null);
  const headings = texts.map((text, c) =>
    isHeaded
      ? readHeading(typeof text === "string" ? text : "")
      : (headingAbove(cells, { row: area.row, column: area.column + c })?.heading ?? readHeading("")),
  );
  const numeric = param.columns.map((column) => (isNumeric(column) ? column : undefined));
  const of = isHeaded
    ? matchHeadings(numeric, headings, "names").of.map((match) => match?.heading)
    : numeric.map((_, k) => (k < headings.length ? k : undefined));
  return numeric.flatMap((column, k): Given[] => {
    const j = of[k];
    if (column === undefined || j === undefined || headings[j]!.text === "") return [];
    const own: SheetArea = {
      ...area,
      row: area.row + (isHeaded ? 1 : 0),
      rows: area.rows - (isHeaded ? 1 : 0),
      column: area.column + j,
      columns: 1,
    };
    return isPercentElsewhere(book, column, headings[j]!, own) ? [] : [{ param: column, heading: headings[j]! }];
  });
}

function linesOf(book: CheckedBook, param: Extract<Param, { kind: "account" | "plan" }>, area: SheetArea): Given[] {
  const cells = sheetNamed(book, area.sheet)!;
  const lines = new Map<string, FitParam>(param.lines.map((line) => [plainHeader(wordsOf(line.name)), line]));
  const found: Given[] = [];
  for (let r = 0; r < area.rows; r++) {
    const label = valueAt(cells, area.row + r, area.column);
    const beside = valueAt(cells, area.row + r, area.column + 1);
    const line = typeof label === "string" ? lines.get(plainHeader(label)) : undefined;
    if (line === undefined) continue;
    const unit = typeof beside === "string" && readUnit(beside) !== undefined ? beside : undefined;
    const heading = readHeading(label as string, unit);
    if (heading.unit === undefined || isPercentOf(line, heading)) continue;
    found.push({ param: line, heading });
  }
  return found;
}
/** Percent cells look the same as fractions here. */
const isPercentOf = ({ unit = "" }: FitParam, heading: Heading) =>
  (unit.startsWith("fraction") || unit.startsWith("%")) &&
  heading.unit?.dimension !== undefined &&
  Object.keys(heading.unit.dimension).every((base) => base === "time");

// The result under its own heading.

/** The heading of the cell that shows what a call gives. */
function resultHeading(book: CheckedBook, placed: PlacedCall): Headed | undefined {
  const unit = unitOf(placed.call.definition.result);
  if (!placed.isShown || unit === "" || unit === "any") return undefined;
  return headingAt(book, cellOf(placed.at), layoutOfResult(placed), { name: "result", unit });
}

function resultFinding(
  book: CheckedBook,
  { call, at }: PlacedCall,
  check: CallCheck,
  headed: Headed | undefined,
  factor: number,
  filled: SheetArea,
): SheetFinding[] {
  const { result, name } = call.definition;
  const unit = unitOf(result);
  if (headed?.heading.unit === undefined) return [];
  const problem = otherUnit(unit as Unit, headed.heading, check, shownIn(book, cellOf(at)), factor);
  if (problem === undefined) return [];
  return [
    {
      rule: problem === "currency" ? "currency" : "result",
      area: filled,
      seen: say(messages.check.result, {
        name,
        unit:
          problem === "currency"
            ? check.currency!
            : problem === "basis"
              ? `${unit} ${spokenBasis(check.basis!)}`
              : unit,
        heading: headed.heading.text,
        shown: headed.heading.unit.text,
        cell: addressOf(headed.at),
      }),
      why: say(messages.check.whyResult),
    },
  ];
}

function layoutOfResult({ at, args }: PlacedCall): Layout {
  const areas = args.flatMap(({ source }) =>
    source?.kind === "cells" && source.area.sheet === at.sheet ? [source.area] : [],
  );
  const inRow = areas.filter(({ row, rows }) => at.row >= row && at.row < row + rows).length;
  const inColumn = areas.filter(({ column, columns }) => at.column >= column && at.column < column + columns).length;
  return inRow > inColumn ? "columns" : inColumn > inRow ? "rows" : undefined;
}

/** Units whose numbers are of a kind of their own. */
const isOpen = (unit: string) =>
  /^(0 or 1|elasticity|index|ratio|count|score|step|year|LSU|TLU|jobs.*|cur\/cur|cur\/foreign cur|cur\/PPP \$|cur\/unit|g or kJ)$/.test(
    unit,
  );

/** Whether the unit over a result is another one than that of the result. What is only left out proves nothing. */
function otherUnit(
  unit: Unit,
  { unit: shown }: Heading,
  check: CallCheck,
  value: unknown,
  factor: number,
): "unit" | "basis" | "currency" | undefined {
  const [own, theirs] = [measureOf(unit), shown!];
  if (own.dimension === undefined || theirs.dimension === undefined || isOpen(unit) || theirs.text === unit)
    return undefined;
  if (
    theirs.currency !== undefined &&
    check.currency !== undefined &&
    (own.dimension.money ?? 0) !== 0 &&
    isOtherMoney(theirs.currency, check.currency)
  )
    return "currency";
  const bases = new Set([...Object.keys(own.dimension), ...Object.keys(theirs.dimension)]) as Set<"mass">;
  bases.delete("animal" as "mass"); // of one cow or of all: its arguments say
  const more = [...bases].flatMap((base) => {
    const by = (theirs.dimension![base] ?? 0) - (own.dimension![base] ?? 0);
    return by === 0 ? [] : [{ base, by }];
  });
  if (more.length === 0) {
    if (theirs.scale === undefined || own.scale === undefined) return undefined;
    const times = theirs.scale / (own.scale * (isAmount(unit) ? factor : 1));
    if (Math.abs(times - 1) < 1e-9) return undefined;
    // 0.05 may be shown as 5 %.
    if (
      Object.keys(own.dimension).every((base) => base === "time") &&
      !(typeof value === "number" && times > 1 && Math.abs(value) > 1.5)
    )
      return undefined;
    return "unit";
  }
  // "Price, US$" over money per kilogram, "kg" over kilograms per day: what is left out is known to who reads it.
  if (more.every(({ base, by }) => by > 0 && (own.dimension![base] ?? 0) < 0 && (theirs.dimension![base] ?? 0) === 0))
    return undefined;
  // Kilograms of a cow for kilograms: what the result is of.
  const below = more.filter(({ base, by }) => by < 0 && (own.dimension![base] ?? 0) === 0);
  if (below.length === more.length) {
    const basis = check.basis === undefined ? undefined : readUnit(check.basis);
    if (basis?.dimension === undefined) return undefined;
    const isSame =
      below.every(({ base, by }) => (basis.dimension![base] ?? 0) === by) &&
      Object.keys(basis.dimension).length === below.length;
    return isSame ? undefined : "basis";
  }
  return "unit";
}

const isOtherMoney = (a: string, b: string): boolean =>
  checkCall({}, [
    { param: { name: "a", unit: "cur" }, heading: readHeading("a", a) },
    { param: { name: "b", unit: "cur" }, heading: readHeading("b", b) },
  ]).findings.some(({ kind }) => kind === "currency");
