import { type Expression, expressions, formOf, parts } from "@dairy-functions/native/trees";
import { type AnyFunction, CellError, type CellParam, isOptional } from "@dairy-functions/shared";
import { cornerRows } from "./corners.ts";
import { basesOf, huge, near, nearLimits, type ProofCell, paramsOf, type Row, replacedIn } from "./rows.ts";

/**
 * Rows of limits, made from the formula itself: every constant that it compares with, at, just below and just above,
 * is put into each parameter while the others are good; so are blanks, other kinds of cells, every code of a choice
 * and very large numbers.
 */
export function limitRows(definition: AnyFunction): Row[] {
  const params = paramsOf(definition);
  const [whole, ...others] = basesOf(definition) as [Row, ...Row[]];
  const coded = codedBases(definition, whole);
  const { body, conditions } = expressions[definition.name]!;
  const turns = [body, ...conditions].flatMap(comparedWith).flatMap(near);
  const everywhere = comparedWith(formOf(definition).value).flatMap(near);
  // Without what is optional, since a number of one's own replaces what a code would give.
  const bare = whole.map((cell, k) => (isOptional(params[k]!) && params[k]!.kind !== "choice" ? null : cell));
  const codes = [whole, bare].flatMap((row) => codeCombinations(definition, row));
  const rows = [whole, ...others, ...coded, ...codes, params.map(() => null)];
  const tried = (base: Row, cellsOf: (param: CellParam) => readonly ProofCell[]) => {
    for (const [k, param] of params.entries()) for (const cell of cellsOf(param)) rows.push(replacedIn(base, k, cell));
  };
  tried(whole, (param) => [...kindsFor(param), ...numbersFor(param, [...everywhere, ...othersIn(whole)])]);
  for (const base of others) tried(base, (param) => [null, ...numbersFor(param, [...nearLimits(param), ...turns])]);
  for (const base of coded) tried(base, (param) => [null, ...(param.kind === "choice" ? [unknownCode(param)] : turns)]);
  rows.push(...cornerRows(definition, [whole, ...others, ...coded]));
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

const keyOf = (row: Row) => JSON.stringify(row.map((cell) => (cell instanceof CellError ? [cell.code] : cell)));

/** The row with each code of each choice in turn. */
const codedBases = (definition: AnyFunction, whole: Row): Row[] =>
  paramsOf(definition).flatMap((param, k) =>
    param.kind === "choice" ? Object.keys(param.choices).map((code) => replacedIn(whole, k, code)) : [],
  );

/** The row with every combination of the codes of its choices; with each two of them where these are too many. */
function codeCombinations(definition: AnyFunction, whole: Row): Row[] {
  const choices = paramsOf(definition).flatMap((param, k) =>
    param.kind === "choice" ? [{ k, codes: Object.keys(param.choices) }] : [],
  );
  if (choices.length === 0) return [whole];
  if (choices.reduce((count, { codes }) => count * codes.length, 1) > 500)
    return codedBases(definition, whole).flatMap((row) => codedBases(definition, row));
  return choices.reduce<Row[]>(
    (rows, { k, codes }) => rows.flatMap((row) => codes.map((code) => replacedIn(row, k, code))),
    [whole],
  );
}

const unknownCode = ({ choices }: { readonly choices: object }) => `${Object.keys(choices)[0]}X`;

/** Every number that something is compared with, at any depth. */
function comparedWith(expression: Expression): number[] {
  const operation = parts(expression);
  if (operation === undefined) return [];
  const [operator, ...operands] = operation;
  const inside = operands.flatMap(comparedWith);
  const own = /^[<>=]/.test(operator)
    ? operands.filter((operand): operand is number => typeof operand === "number")
    : [];
  return [...new Set([...own, ...inside])];
}

/** The numbers of a row and what is beside them, so that arguments that are compared with each other meet. */
const othersIn = (row: Row) => row.flatMap((cell) => (typeof cell === "number" ? [cell, cell + 0.5] : []));

/** Cells of every kind, for one row; the codes of a choice as typed, in small letters and with blanks around them. */
function kindsFor(param: CellParam): ProofCell[] {
  const kinds: ProofCell[] = [null, "", "n/a", " ", "4", true, new CellError("#DIV/0!", "")];
  if (param.kind !== "choice") return [...kinds, -7, 0, huge, -huge];
  const codes = Object.keys(param.choices);
  const padded = codes.map((code) => `  ${code.charAt(0)}${code.slice(1).toLowerCase()} `);
  return [...kinds, ...codes, ...codes.map((code) => code.toLowerCase()), ...padded, unknownCode(param), 5];
}

const numbersFor = (param: CellParam, numbers: readonly number[]) => (param.kind === "choice" ? [] : numbers);
