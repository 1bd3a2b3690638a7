import { isNative } from "@dairy-functions/native";
import {
  type AnyFunction,
  CellError,
  type CellParam,
  call,
  catalogue,
  functionNamed,
  isOptional,
  nearest,
  say,
  signature,
} from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { problemAt, type Typed, type TypedCall, type TypedColumn } from "./parse.ts";
import { wrongCommand } from "./problem.ts";

/** A column of the input with DuckDB's type. */
export interface Column {
  readonly name: string;
  readonly type: string;
}
/** A column of the input as a function reads it: as a number, or as the text of a choice. */
export interface Input {
  readonly column: Column;
  readonly as: "number" | "text";
}
type Operand =
  | { readonly kind: "input"; readonly input: number }
  | { readonly kind: "step"; readonly step: number }
  | { readonly kind: "constant"; readonly value: number | string };
/** One call, with an operand or nothing for each parameter. */
export interface Step {
  readonly definition: AnyFunction;
  readonly operands: readonly (Operand | undefined)[];
  /** Whether its value can differ from row to row. */
  readonly varies: boolean;
}
/** What is computed for each row: calls in an order in which each finds what it needs. */
export interface Plan {
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  /** Names of the added columns with their steps. */
  readonly added: readonly { readonly name: string; readonly step: number }[];
}

/** Finds what each call means: functions, columns of the input, columns added before it. */
export function planOf(typed: readonly TypedColumn[], columns: readonly Column[]): Plan {
  const inputs: Input[] = [];
  const steps: Step[] = [];
  const added: { name: string; step: number }[] = [];
  // An accent may be written with its letter or after it.
  const plain = (name: string) => name.normalize("NFC").toLowerCase();
  const same = (a: string, b: string) => plain(a) === plain(b);

  function inputOf(column: Column, as: Input["as"]): Operand {
    let input = inputs.findIndex((each) => each.column === column && each.as === as);
    if (input < 0) input = inputs.push({ column, as }) - 1;
    return { kind: "input", input };
  }

  function columnNamed({ name, at }: { name: string; at: number }, text: string, param: CellParam): Operand {
    const earlier = added.find((each) => same(each.name, name));
    const column = columns.find((each) => each.name === name) ?? columns.find((each) => same(each.name, name));
    if (column !== undefined) {
      const as = param.kind === "choice" ? "text" : "number";
      if (!fits(column.type, as))
        throw problemAt(
          text,
          at,
          say(as === "text" ? messages.notTexts : messages.notNumbers, {
            column: column.name,
            type: column.type,
            parameter: param.name,
          }),
        );
      return inputOf(column, as);
    }
    if (earlier !== undefined) {
      if (param.kind === "choice")
        throw problemAt(text, at, say(messages.addedNotTexts, { column: name, parameter: param.name }));
      return { kind: "step", step: earlier.step };
    }
    if (param.kind === "choice" && name.toUpperCase() in param.choices)
      throw problemAt(text, at, say(messages.choiceUnquoted, { name }));
    const names = [...columns, ...added].map((each) => each.name);
    const near = nearest(name, names);
    throw problemAt(
      text,
      at,
      near === undefined
        ? say(messages.columnUnknown, { name, columns: listed(names) })
        : say(messages.columnSlip, { name, near }),
    );
  }

  function operandOf(typed: Typed, text: string, param: CellParam): Operand | undefined {
    if (typed.kind === "column") return columnNamed(typed, text, param);
    if (typed.kind === "call") {
      if (param.kind === "choice")
        throw problemAt(text, typed.at, say(messages.callNotText, { parameter: param.name }));
      return { kind: "step", step: stepOf(typed.call, text) };
    }
    const value = typed.kind === "constant" ? typed.value : undefined;
    const refusal = refused(param, value);
    if (refusal !== undefined) throw problemAt(text, typed.at, refusal.sentence);
    return value === undefined ? undefined : { kind: "constant", value };
  }

  function stepOf(typed: TypedCall, text: string): number {
    const definition = nativeFunction(typed, text);
    const params = definition.params as readonly CellParam[];
    if (typed.args.length > params.length)
      throw problemAt(
        text,
        typed.args[params.length]!.at,
        say(messages.tooManyArguments, {
          function: definition.name,
          most: params.length,
          given: typed.args.length,
          signature: signature(definition),
        }),
      );
    const operands = params.map((param, k) => {
      const arg = typed.args[k];
      if (arg === undefined && !isOptional(param))
        throw problemAt(
          text,
          typed.at,
          say(messages.argumentNeeded, {
            function: definition.name,
            parameter: param.name,
            signature: signature(definition),
          }),
        );
      return arg && operandOf(arg, text, param);
    });
    const varies = operands.some(
      (operand) => operand?.kind === "input" || (operand?.kind === "step" && steps[operand.step]!.varies),
    );
    return steps.push({ definition, operands, varies }) - 1;
  }

  for (const each of typed) {
    if (columns.some(({ name }) => same(name, each.name)))
      throw problemAt(each.text, 0, say(messages.columnExists, { column: each.name }));
    if (added.some(({ name }) => same(name, each.name)))
      throw wrongCommand(say(messages.addedTwice, { column: each.name }));
    added.push({ name: each.name, step: stepOf(each.call, each.text) });
  }
  return { inputs, steps, added };
}

const listed = (names: readonly string[]) =>
  names.length > 12
    ? say(messages.andMore, { columns: names.slice(0, 12).join(", "), count: names.length - 12 })
    : names.join(", ");

function fits(type: string, as: Input["as"]): boolean {
  if (type === "VARCHAR") return true;
  return as === "text"
    ? type.startsWith("ENUM")
    : /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\)|BIGNUM)$/.test(type);
}

/** Functions by name, in any case and with the prefix of any host. */
function nativeFunction({ name, at }: TypedCall, text: string): AnyFunction {
  const plain = name.toUpperCase().replace(/^DAIRY[._]/, "");
  const definition = functionNamed(plain);
  if (definition === undefined) {
    const near = nearest(
      plain,
      catalogue.map((each) => each.name),
    );
    throw problemAt(
      text,
      at,
      near === undefined ? say(messages.functionUnknown, { name }) : say(messages.functionSlip, { name, near }),
    );
  }
  if (!isNative(definition))
    throw problemAt(text, at, say(messages.notRowByRow, { function: definition.name, reason: definition.notNative! }));
  return definition;
}

/** Why a parameter does not take a constant, in the words of a cell. */
function refused(param: CellParam, value: number | string | undefined): CellError | undefined {
  const alone: AnyFunction = {
    name: "",
    summary: "",
    params: [param],
    result: { kind: "text" },
    formula: "",
    source: [],
    examples: [],
    compute: () => "",
  };
  const answer = call(alone, [value ?? null]);
  return answer instanceof CellError ? answer : undefined;
}
