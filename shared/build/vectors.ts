import { type AnyFunction, byTopic, type Cell, CellError, call, type Param, type Topic } from "@dairy-functions/shared";

/** Calls with their results, for anybody who wants to check another implementation. */

/** An error in a cell, in the arguments or as a result. */
interface ErrorCell {
  readonly error: string;
}
type VectorCell = Cell | ErrorCell;
type Argument = VectorCell | readonly (readonly VectorCell[])[];

export interface Vector {
  readonly function: string;
  /** What the call shows: an example, a limit, a blank argument, a code that is typed otherwise, or a wrong argument. */
  readonly shows: "example" | "limit" | "blank" | "code" | "error";
  readonly args: readonly Argument[];
  /** A cell, rows of cells, or an error. */
  readonly result: Argument;
}

/** The examples of a function, and its first example with each argument at its limits, blank, and wrong. */
export function vectorsOf(definition: AnyFunction): Vector[] {
  const { params, examples } = definition;
  const calls: Pick<Vector, "shows" | "args">[] = examples.map(({ args }) => ({ shows: "example", args }));
  const base: readonly Argument[] = params.map((_, k) => examples[0]?.args[k] ?? null);
  for (const [k, param] of params.entries()) {
    const put = (shows: Vector["shows"], cells: readonly VectorCell[]) =>
      calls.push(
        ...cells.map((cell) => ({ shows, args: base.map((each, n) => (n === k ? within(each, cell) : each)) })),
      );
    if (!isLong(param)) put("limit", limitsOf(param));
    calls.push({ shows: "blank", args: base.map((each, n) => (n === k ? null : each)) });
    put("blank", isRange(base[k]!) ? [null] : []);
    put("code", param.kind === "choice" ? [` ${Object.keys(param.choices).at(-1)!.toLowerCase()} `] : []);
    put("error", wrongFor(param));
    if (isLong(param) && "unit" in param) put("limit", limitsOf(param));
  }
  const seen = new Set<string>();
  return calls.flatMap(({ shows, args }) => {
    const key = JSON.stringify(args);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ function: definition.name, shows, args, result: resultOf(definition, args) }];
  });
}

/** One vector a line, so that a change shows which calls it changes. Functions about the library itself have none. */
export const vectorsText = (): string =>
  `[\n${(Object.keys(byTopic) as Topic[])
    .flatMap((topic) => (topic === "library" ? [] : byTopic[topic].flatMap(vectorsOf)))
    .map((vector) => JSON.stringify(vector))
    .join(",\n")}\n]\n`;

function resultOf(definition: AnyFunction, args: Vector["args"]): Vector["result"] {
  const given = args.map((each) => (isRange(each) ? each.map((row) => row.map(cellOf)) : cellOf(each)));
  const answer = call(definition, given);
  if (answer instanceof CellError) return { error: answer.code };
  return Array.isArray(answer)
    ? (answer as unknown[][]).map((row) =>
        row.map((cell) => (cell instanceof CellError ? { error: cell.code } : (cell as Cell))),
      )
    : (answer as Cell);
}

const isRange = (value: Argument): value is readonly (readonly VectorCell[])[] => Array.isArray(value);
const cellOf = (cell: VectorCell): unknown =>
  typeof cell === "object" && cell !== null ? new CellError(cell.error, "") : cell;

/** A cell in place of an argument, or of the first number in a range, or of its last cell where it has none. */
function within(argument: Argument, cell: VectorCell): Argument {
  if (!isRange(argument)) return cell;
  const row = argument.findIndex((cells) => cells.some((each) => typeof each === "number"));
  const at = row === -1 ? argument.length - 1 : row;
  const column = argument[at]!.findIndex((each) => typeof each === "number");
  const place = column === -1 ? argument[at]!.length - 1 : column;
  return argument.map((cells, r) => (r === at ? cells.map((each, c) => (c === place ? cell : each)) : cells));
}

const isLong = ({ kind }: Param) => kind !== undefined && !["number", "choice", "flag", "text"].includes(kind);

/** The limits themselves, and a thousandth beyond or within. */
function limitsOf(param: Param): number[] {
  if (!("unit" in param)) return [];
  const step = (at: number) => ("whole" in param && param.whole ? 1 : (Math.abs(at) || 1) / 1000);
  const { min, above, max } = param as { min?: number; above?: number; max?: number };
  return [
    ...(min === undefined ? [] : [min, min - step(min)]),
    ...(above === undefined ? [] : [above, above + step(above)]),
    ...(max === undefined ? [] : [max, max + step(max)]),
  ].map((number) => Number(number.toPrecision(12)));
}

/** A text in place of a number, a code that there is not, and an error, which is passed on. */
const wrongFor = (param: Param): VectorCell[] => [
  ...(param.kind === "choice" ? [`${Object.keys(param.choices)[0]}X`] : param.kind === "text" ? [] : ["n/a"]),
  { error: "#DIV/0!" },
];
