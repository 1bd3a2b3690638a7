import { type FormulaArgument, type SheetArea, sameArea, type Token } from "@dairy-functions/formulas";
import { isEmptyCell, isErrorCell, localeOf } from "../areas.ts";
import type { Contents, FormulaPlace, Host, HostCell } from "../pane-host.ts";

/**
 * What a calculation with cells and numbers gives, as B2:B9/10 or DAIRY.LTOKG(A2:A9)*2: Excel and Google Sheets do not
 * tell what an argument receives before it is in a cell.
 */
export interface Calculated {
  readonly values: readonly (readonly HostCell[])[];
  /** The cells that it reads. */
  readonly reads: readonly { readonly area: SheetArea; readonly contents: Contents }[];
  /** Where it is the numbers of one range times a number. */
  readonly times?: { readonly area: SheetArea; readonly factor: number };
}

type Grid = readonly (readonly HostCell[])[];
interface Part {
  readonly grid: Grid;
  readonly times?: Calculated["times"];
  readonly number?: number;
}
/** A call that is in the calculation, with what it gives. */
export type Known = (start: number) => { readonly end: number; readonly grid: Grid } | undefined;

/** Of a longer column, blank rows at its end are left out. */
const mostRows = 5000;

/** Computes + - * / with numbers, cells and known calls, and IF(A2="","",...); undefined where there is anything else. */
export async function calculated(
  host: Host,
  { tokens: all }: Pick<FormulaArgument, "tokens">,
  from: FormulaPlace,
  known: Known,
): Promise<Calculated | undefined> {
  const tokens = all.filter(({ kind }) => kind !== "space");
  const reads: { area: SheetArea; contents: Contents }[] = [];
  let at = 0;
  const next = (): Token | undefined => tokens[at];
  const take = (...texts: string[]): string | undefined => {
    const token = next();
    if (token === undefined || !texts.includes(token.text.toUpperCase())) return undefined;
    at++;
    return token.text;
  };

  const sum = () => chain(product, "+", "-");
  const product = () => chain(signed, "*", "/");
  async function chain(operand: () => Promise<Part | undefined>, ...signs: string[]): Promise<Part | undefined> {
    let whole = await operand();
    for (let sign = take(...signs); sign !== undefined; sign = take(...signs)) {
      const right = await operand();
      if (whole === undefined || right === undefined) return undefined;
      whole = combined(whole, right, sign);
    }
    return whole;
  }
  async function signed(): Promise<Part | undefined> {
    if (take("+") !== undefined) return signed();
    if (take("-") === undefined) return percent();
    const operand = await signed();
    return operand && combined({ grid: [[-1]], number: -1 }, operand, "*");
  }
  async function percent(): Promise<Part | undefined> {
    let part = await primary();
    while (part !== undefined && take("%") !== undefined) part = combined(part, { grid: [[100]], number: 100 }, "/");
    return part;
  }
  async function primary(): Promise<Part | undefined> {
    const token = next();
    if (token === undefined) return undefined;
    const call = known(token.start);
    if (call !== undefined) {
      while (next() !== undefined && next()!.start < call.end) at++;
      return { grid: call.grid };
    }
    if (token.kind === "number") {
      at++;
      const number = Number(token.text.replace(localeOf(host).decimal, "."));
      return { grid: [[number]], number };
    }
    if (take("(") !== undefined) {
      const inside = await sum();
      return take(")") === undefined ? undefined : inside;
    }
    if (token.kind === "name" && /^if$/i.test(token.text) && tokens[at + 1]?.text === "(") return blankKept();
    return reference();
  }
  /** IF(A2:A9="","",A2:A9/10): a blank stays blank. */
  async function blankKept(): Promise<Part | undefined> {
    at += 2;
    const tested = await sum();
    const isKept =
      take("=") !== undefined &&
      take('""') !== undefined &&
      take(",", ";") &&
      take('""') !== undefined &&
      take(",", ";");
    if (tested === undefined || !isKept) return undefined;
    const rest = await sum();
    if (rest === undefined || take(")") === undefined) return undefined;
    const grid = rest.grid.map((row, r) =>
      row.map((cell, c) => (isEmptyCell(cellIn(tested.grid, r, c)) ? null : cell)),
    );
    return { ...rest, grid };
  }
  async function reference(): Promise<Part | undefined> {
    const first = at;
    if (next()?.kind === "sheet") at++;
    if (!/^(?:cell|name)$/.test(next()?.kind ?? "") || tokens[at + 1]?.text === "(") return undefined;
    at++;
    if (next()?.text === "#") at++;
    if (next()?.text === ":" || next()?.kind === "brackets") {
      at++;
      if (/^(?:cell|name)$/.test(next()?.kind ?? "")) at++;
    }
    const area = await host.locate(
      tokens
        .slice(first, at)
        .map(({ text }) => text)
        .join(""),
      from,
    );
    if (area === undefined || area.rows * area.columns > mostRows * 20) return undefined;
    const contents = await host.read(area);
    reads.push({ area, contents });
    const rows = area.rows <= mostRows ? area.rows : Math.max(1, contents.values.length);
    const grid = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => contents.values[r]?.[c] ?? null),
    );
    return { grid, times: { area, factor: 1 } };
  }

  const whole = await sum();
  if (whole === undefined || at < tokens.length) return undefined;
  const isOne = reads.every(({ area }) => sameArea(area, reads[0]!.area));
  return { values: whole.grid, reads, ...(whole.times && isOne ? { times: whole.times } : {}) };
}

const cellIn = (grid: Grid, r: number, c: number): HostCell => {
  const row = grid.length === 1 ? grid[0]! : grid[r];
  return (row?.length === 1 ? row[0] : row?.[c]) ?? null;
};

function combined(a: Part, b: Part, sign: string): Part {
  const rows = Math.max(a.grid.length, b.grid.length);
  const columns = Math.max(a.grid[0]?.length ?? 1, b.grid[0]?.length ?? 1);
  const grid = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => result(cellIn(a.grid, r, c), cellIn(b.grid, r, c), sign)),
  );
  const number = a.number !== undefined && b.number !== undefined ? (grid[0]![0] as number) : undefined;
  const scaled = (of: Calculated["times"], by: number | undefined) =>
    of === undefined || by === undefined ? undefined : { area: of.area, factor: of.factor * by };
  const times =
    sign === "*"
      ? (scaled(a.times, b.number) ?? scaled(b.times, a.number))
      : sign === "/" && b.number !== undefined
        ? scaled(a.times, 1 / b.number)
        : undefined;
  return { grid, ...(number === undefined ? {} : { number }), ...(times === undefined ? {} : { times }) };
}

function result(a: HostCell, b: HostCell, sign: string): HostCell {
  for (const each of [a, b]) if (isErrorCell(each)) return each;
  const [x, y] = [a, b].map((each) => (isEmptyCell(each) ? 0 : each));
  if (typeof x !== "number" || typeof y !== "number") return { error: "#VALUE!" };
  if (sign === "/" && y === 0) return { error: "#DIV/0!" };
  return sign === "+" ? x + y : sign === "-" ? x - y : sign === "*" ? x * y : x / y;
}
