import { type AnyFunction, isOptional } from "@dairy-functions/shared";
import { type Expression, withoutLets } from "./expression.ts";
import { type Form, formOf } from "./form.ts";
import { type Dialect, operand, print } from "./print.ts";

/** Formulas for spreadsheets: plain cells, LAMBDA names of Excel, named functions of Google Sheets. */

const call = (name: string) => (operands: readonly string[]) => `${name}(${operands.join(",")})`;

/** Plain cell formulas. Every function in them is as old as Excel 2003 and known to every spreadsheet. */
const cells: Dialect = {
  number: (value) => String(value).replace("e", "E"),
  name: (name) => name,
  text: (text) => `"${text.replace(/"/g, '""')}"`,
  none: "NA()",
  infix: {},
  calls: {
    if: call("IF"),
    and: call("AND"),
    or: call("OR"),
    not: call("NOT"),
    blank: ([cell]) => `${cell}=""`,
    number: call("ISNUMBER"),
    code: ([cell]) => `UPPER(TRIM(${cell}))`,
    in: ([code, ...texts]) => `OR(${texts.map((text) => `${code}=${text}`).join(",")})`,
    given: ([cell, value, standard]) => `IF(${cell}="",${standard},${value})`,
    min: call("MIN"),
    max: call("MAX"),
    abs: call("ABS"),
    exp: call("EXP"),
    log: call("LN"),
    sqrt: call("SQRT"),
    round: call("ROUND"),
  },
};

/** How a spreadsheet computes whole columns. */
interface ColumnHost {
  readonly hasLet: boolean;
  /** A condition, as IF asks it: where one error would spoil the whole column, an error counts as FALSE. */
  readonly asked: (condition: string) => string;
}

/**
 * Formulas that a whole column may be given to: each operator works cell by cell. AND, OR, MIN and MAX would fold a
 * column into one value, silently.
 */
const columnsIn = ({ asked }: Pick<ColumnHost, "asked">): Dialect => ({
  ...cells,
  calls: {
    ...cells.calls,
    let: call("LET"),
    if: ([condition, then, otherwise]) => `IF(${asked(condition!)},${then},${otherwise})`,
    given: ([cell, value, standard]) => `IF(${asked(`${cell}=""`)},${standard},${value})`,
    and: (operands) => operands.map((operand) => `(${operand})`).join("*"),
    or: (operands) => `(${operands.map((operand) => `(${operand})`).join("+")}>0)`,
    not: ([operand]) => `(1-(${operand}))`,
    in: ([code, ...texts]) => `(${texts.map((text) => `(${code}=${text})`).join("+")}>0)`,
    min: ([a, b]) => `IF(${asked(`(${a})<(${b})`)},${a},${b})`,
    max: ([a, b]) => `IF(${asked(`(${a})>(${b})`)},${a},${b})`,
  },
});
const columns = columnsIn({ asked: (condition) => condition });

/** How a function's arguments are filled in: text for each parameter by name; those left out take their defaults. */
type References = Readonly<Record<string, string>>;

/**
 * A function as an ordinary cell formula, without the equals sign: `cellFormula(ecm, { milk: "A2", fat: "B2", protein:
 * "C2" })`.
 */
export function cellFormula(definition: AnyFunction, references: References): string {
  const unknown = Object.keys(references).filter((name) => !definition.params.some((param) => param.name === name));
  if (unknown.length > 0) throw new Error(`${definition.name} has no argument ${unknown.join(", ")}.`);
  const form = formOf(definition, ({ name }) => name in references);
  return printCell(form.value, references);
}

export const printCell = (form: Expression, references: References): string =>
  print(withoutLets(form), { ...cells, name: (name) => operand(references[name]!) });

/**
 * The same for whole columns: it gives a value for each row. Without LET, the value of each local is in its place.
 */
export function columnFormula(definition: AnyFunction, references: References, host: ColumnHost): string {
  const { value } = formOf(definition, ({ name }) => name in references);
  const name = (each: string) => (each in references ? operand(references[each]!) : argumentName(each));
  return print(host.hasLet ? value : withoutLets(value), { ...columnsIn(host), name });
}

/** How a file of Excel writes the names that LAMBDA and LET bind, and a function younger than its format. */
const inFile: Dialect = {
  ...columns,
  name: (name) => `_xlpm.${argumentName(name)}`,
  calls: { ...columns.calls, let: call("_xlfn.LET") },
};

/** A function as a LAMBDA, as people read it and as a workbook stores it. */
export function lambda(definition: AnyFunction): { readonly shown: string; readonly stored: string } {
  const form = formOf(definition);
  const text = (
    dialect: Dialect,
    required: (name: string) => string,
    optional: (name: string) => string,
    prefix: string,
  ) => {
    const params = form.params.map((param) => (isOptional(param) ? optional : required)(argumentName(param.name)));
    return `${prefix}LAMBDA(${[...params, bodyOf(form, dialect, prefix)].join(",")})`;
  };
  return {
    shown: text(
      { ...columns, name: argumentName },
      (name) => name,
      (name) => `[${name}]`,
      "",
    ),
    // The file marks functions younger than its format, and the names that LAMBDA and LET bind.
    stored: text(
      inFile,
      (name) => `_xlpm.${name}`,
      (name) => `_xlop.${name}`,
      "_xlfn.",
    ),
  };
}

/** An argument left out is made a blank first, so that the formula knows one kind of nothing. */
function bodyOf(form: Form, dialect: Dialect, prefix: string): string {
  const optional = form.params.filter(isOptional);
  const local = (name: string) => dialect.name(`${name}Given`);
  const names = new Set(optional.map((param) => param.name));
  const body = print(form.value, { ...dialect, name: (name) => (names.has(name) ? local(name) : dialect.name(name)) });
  if (optional.length === 0) return body;
  const given = optional.map(
    ({ name }) => `${local(name)},IF(${prefix}ISOMITTED(${dialect.name(name)}),"",${dialect.name(name)})`,
  );
  return `${prefix}LET(${[...given, body].join(",")})`;
}

/** The formula of a Google Sheets named function. It has no optional arguments: a blank one takes its default. */
export function namedFunction(definition: AnyFunction): string {
  return printColumn(formOf(definition).value);
}

/** The same as a file of Excel would have it, which Google Sheets writes when it saves one. */
export function storedNamedFunction(definition: AnyFunction): string {
  const { params, value } = formOf(definition);
  return `_xlfn.LAMBDA(${[...params.map(({ name }) => inFile.name(name)), print(value, inFile)].join(",")})`;
}

export const printColumn = (form: Expression): string => print(form, { ...columns, name: argumentName });

/**
 * The name of an argument in a LAMBDA or a named function: one that reads as a cell or as R1C1 gets a trailing
 * underscore.
 */
export const argumentName = (name: string): string =>
  /^([a-z]{1,3}\d+|r|c|r\d*c\d*)$/i.test(name) ? `${name}_` : name;
