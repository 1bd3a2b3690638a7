import type { CellError } from "./cells/errors.ts";
import type { SourceKey } from "./vocabulary/sources.ts";
import type { Unit } from "./vocabulary/units.ts";

/** A cell as a spreadsheet holds it; null is a blank one. */
export type Cell = number | string | boolean | null;
/** A range: rows of cells. */
export type Range = readonly (readonly Cell[])[];

interface Named {
  /** A word of the field, in camel case without a unit: `fat`, `milkReturns`. */
  readonly name: string;
  /** What it is, as a phrase without a full stop. */
  readonly about: string;
  /** What languages translate in place of the name, where another function has the same name for something else. */
  readonly words?: string;
}
/** Limits that every accepted number keeps. They are here only: help, guard and boundary tests read them. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** Exclusive lower limit: `above: 0` refuses 0. */
  readonly above?: number;
  readonly whole?: true;
  /** Of an optional number between whose limits 0 lies and is not the default: desktop Excel passes a blank cell as 0. */
  readonly notZero?: true;
}
export interface NumberParam extends Named, Limits {
  readonly kind?: "number";
  readonly unit: Unit;
  readonly default?: number;
  /** In a strict table: columns p1, p2, ... as many as there are, together one list. */
  readonly repeated?: true;
  /** May be left out without a default: `compute` then receives undefined. */
  readonly optional?: true;
}
export interface ChoiceParam extends Named {
  readonly kind: "choice";
  /** Each code, in capitals, with its meaning. */
  readonly choices: Readonly<Record<string, string>>;
  readonly default?: string;
  readonly optional?: true;
}
interface FlagParam extends Named {
  readonly kind: "flag";
  readonly default?: boolean;
}
export interface TextParam extends Named {
  readonly kind: "text";
  readonly optional?: true;
}
/** A parameter that takes one cell, or a range whose rows are walked. */
export type CellParam = NumberParam | ChoiceParam | FlagParam | TextParam;
/** Lists and matrices of one group have one length and walk together; without a name they are all of one group. */
interface Grouped {
  readonly group?: string;
}
/** A whole row or column of numbers. */
export interface ListParam extends Named, Limits, Grouped {
  readonly kind: "list";
  readonly unit: Unit;
  /** The place counts, as in years or for a row of the result: a blank between used cells is missing data. */
  readonly series?: true;
  /** What a blank cell beside used ones stands for; without it, it is missing data. */
  readonly blank?: number;
  readonly optional?: true;
}
/** A whole row or column of texts. */
interface TextListParam extends Named, Grouped {
  readonly kind: "textList";
  readonly optional?: true;
}
/** A whole row or column of TRUE and FALSE. */
interface FlagListParam extends Named, Grouped {
  readonly kind: "flagList";
  readonly optional?: true;
}
/** Several columns of numbers, named by a row of headers if there is one. */
export interface MatrixParam extends Named, Limits, Grouped {
  readonly kind: "matrix";
  readonly unit: Unit;
}
/** Rows with typed columns, with their headers in the first row (in any order) or without (in this order). */
export interface TableParam extends Named {
  readonly kind: "table";
  readonly columns: readonly CellParam[];
  readonly optional?: true;
  /** Each row gives one row of the result, so a bad row shows its error and its neighbours stay right. */
  readonly rowByRow?: true;
  /** Needs its headers and bears no others but notes and sources; a 0 is a blank cell, and `compute` gets each row's place. */
  readonly strict?: true;
}
/**
 * Lines of an account: labels in the first column, in any order, and a column of values for each farm (or whatever is
 * compared), with its name above if there is a row of headers.
 */
export interface AccountParam extends Named {
  readonly kind: "account";
  readonly lines: readonly NumberParam[];
  readonly optional?: true;
}
/** A line of a plan. Its name is its label. */
export interface PlanLine extends Named, Limits {
  readonly section: string;
  readonly unit: Unit;
  readonly default?: number;
  /** The default follows other lines in every year: each times its number, added up. */
  readonly follows?: Readonly<Record<string, number>>;
  /** The default is what `compute` makes of it, in words. */
  readonly otherwise?: string;
  /** Money: it grows with inflation. */
  readonly money?: true;
  /** One number, without a change and years of its own. */
  readonly single?: true;
}
/** Labels down; value, yearly change and years across, in any order; names of sections are headings. */
export interface PlanParam extends Named {
  readonly kind: "plan";
  readonly lines: readonly PlanLine[];
}
/** A square of numbers with the same names down and across. */
export interface SquareParam extends Named, Limits {
  readonly kind: "square";
  readonly unit: Unit;
  readonly optional?: true;
}
/** Cells that are read as the arguments of another function. */
export interface CellsParam extends Named {
  readonly kind: "cells";
  readonly optional?: true;
}
export type LongParam = ListParam | TextListParam | FlagListParam | MatrixParam;
/** A parameter that is read as a whole, in a way of its own. */
export type SheetParam = TableParam | AccountParam | PlanParam | SquareParam | CellsParam;
export type Param = CellParam | LongParam | SheetParam;

interface NumberResult {
  readonly kind?: "number";
  readonly unit: Unit;
  /** compute may give an error, as text and tables may. */
  readonly orError?: true;
}
interface TextResult {
  readonly kind: "text";
}
/** A column of a table that spills. Its header is made from its name, or is the label where that reads better. */
export type ResultColumn = { readonly name: string; readonly label?: string } & (
  | { readonly unit: Unit }
  | { readonly kind: "text" }
  /** Numbers, texts and logical values together, as in lines of an account that end in a verdict. */
  | { readonly kind: "cell"; readonly unit?: Unit }
);
/** Headers and rows, which spill. */
export interface TableResult {
  readonly kind: "table";
  readonly columns: readonly ResultColumn[];
  /** Its headers are for people, and no formula looks for them: they are in the language that is spoken. */
  readonly inWords?: true;
}
/** Rows of cells whose columns depend on the arguments; `compute` gives them with their headers. */
interface GridResult {
  readonly kind: "grid";
  /** What is down and across, as a phrase. */
  readonly about: string;
}
export type Result = NumberResult | TextResult | TableResult | GridResult;

type RequiredValue<P> = P extends { kind: "choice"; choices: infer C }
  ? keyof C & string
  : P extends { kind: "flag" }
    ? boolean
    : P extends { kind: "text" }
      ? string
      : P extends { kind: "list" }
        ? readonly number[]
        : P extends { kind: "textList" }
          ? readonly string[]
          : P extends { kind: "flagList" }
            ? readonly boolean[]
            : P extends { kind: "matrix" }
              ? Matrix
              : P extends { kind: "table"; strict: true; columns: infer C extends readonly CellParam[] }
                ? readonly (Row<C> & { readonly place: string })[]
                : P extends { kind: "table"; columns: infer C extends readonly CellParam[] }
                  ? readonly Row<C>[]
                  : P extends { kind: "account"; lines: infer L extends readonly NumberParam[] }
                    ? readonly Account<L>[]
                    : P extends { kind: "plan"; lines: infer L extends readonly PlanLine[] }
                      ? Plan<L[number]["name"]>
                      : P extends { kind: "square" }
                        ? Square
                        : P extends { kind: "cells" }
                          ? GivenCells
                          : P extends { repeated: true }
                            ? readonly (number | undefined)[]
                            : number;
/** Columns of numbers with their names; without headers they are called 1, 2, 3. */
export interface Matrix {
  readonly names: readonly string[];
  readonly columns: readonly (readonly number[])[];
}
/** One column of values by the name of the line, under its own name. */
export interface Account<L extends readonly NumberParam[] = readonly NumberParam[]> {
  readonly name: string;
  readonly values: Row<L>;
}
/** What is in the row of a plan's line. */
export interface PlanEntry {
  /** The row, as messages name it; only the table where the line is left out. */
  readonly place: string;
  /** undefined: the default that is not a number. */
  readonly value: number | undefined;
  readonly change: number;
  /** New values from a year on. */
  readonly years: ReadonlyMap<number, number>;
}
export type Plan<Name extends string = string> = Readonly<Record<Name, PlanEntry>>;
/** Cells as the host gives them, with an error as a CellError, and whether a 0 among them may be a blank. */
export interface GivenCells {
  readonly rows: readonly (readonly unknown[])[];
  readonly blankIsZero: boolean;
}
/** A square of numbers with the names of its rows, which are those of its columns. */
export interface Square {
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}
type ValueOf<P> = P extends { repeated: true }
  ? RequiredValue<P>
  : P extends { optional: true }
    ? RequiredValue<P> | undefined
    : RequiredValue<P>;
type Row<C extends readonly CellParam[]> = { readonly [K in C[number] as K["name"]]: ValueOf<K> };
/** What `compute` receives: one value a parameter, in cell order. */
export type Values<P extends readonly Param[]> = { readonly [K in keyof P]: ValueOf<P[K]> };

type ColumnValue<C> = C extends { unit: Unit; kind?: never }
  ? number | null
  : C extends { kind: "text" }
    ? string
    : Cell | CellError;
/** A long computation. It hands over after each step, so that a host that can may do something else in between. */
export type Steps<T> = Generator<undefined, T, undefined>;
type ResultRow<C extends readonly ResultColumn[]> = { readonly [K in C[number] as K["name"]]: ColumnValue<K> };
/** Functions of numbers say what is wrong through conditions; the others may also give an error. */
type ResultOf<R> = R extends { kind: "table"; columns: infer C extends readonly ResultColumn[] }
  ? readonly ResultRow<C>[] | CellError
  : R extends { kind: "grid" }
    ? Range | CellError | Steps<Range | CellError>
    : R extends { kind: "text" }
      ? string | CellError
      : R extends { orError: true }
        ? number | CellError
        : number;

/** Something that must hold between the arguments, beyond the limits of each. */
export interface Condition<P extends readonly Param[] = readonly Param[]> {
  readonly holds: (...args: Values<P>) => boolean;
  /** What to enter instead, as a phrase: "creamFat must be above fat". */
  readonly otherwise: string;
  /** #N/A where data is missing; #VALUE! if not said. */
  readonly code?: "#N/A" | "#VALUE!";
}

export interface Example {
  readonly args: readonly (Cell | Range)[];
  /** What the call gives; a table with its headers. */
  readonly result: Cell | Range;
  /** Where the numbers come from or what they show. */
  readonly note?: string;
}

interface FunctionDefinition<P extends readonly Param[] = readonly Param[], R extends Result = Result> {
  /** Name in the catalogue; hosts add their prefix. Never changes once released. */
  readonly name: string;
  /** What it does: one sentence, which people see while typing. */
  readonly summary: string;
  /** What it is for and how to read it: one sentence more, which every function of the catalogue has. */
  readonly purpose?: string;
  /** In cell order. Once released, parameters are only added at the end, and optional. */
  readonly params: P;
  readonly result: R;
  /** The formula as people write it. */
  readonly formula: string;
  /** Each source with the place in it. */
  readonly source: readonly { readonly key: SourceKey; readonly at: string }[];
  /** What a careful reader should know before relying on the number. */
  readonly cautions?: readonly string[];
  readonly examples: readonly Example[];
  readonly conditions?: readonly Condition<P>[];
  /** Why it cannot be written as a cell formula, a LAMBDA or SQL, where that is so; all others are. */
  readonly notNative?: string;
  /** Arithmetic only. Receives checked values; a table gives rows by column name. */
  readonly compute: (...args: Values<P>) => ResultOf<R>;
}

/** A definition whose parameters are not known at compile time: what the catalogue holds and `call` takes. */
export interface AnyFunction extends Omit<FunctionDefinition, "compute" | "conditions"> {
  readonly conditions?: readonly (Omit<Condition, "holds"> & { readonly holds: (...args: never[]) => boolean })[];
  readonly compute: (...args: never[]) => unknown;
}

/** Lets the compiler check a definition: units, sources, and `compute` against parameters and result. */
export function defineFunction<const P extends readonly Param[], const R extends Result>(
  definition: FunctionDefinition<P, R>,
): FunctionDefinition<P, R> {
  return definition;
}
