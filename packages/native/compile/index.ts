import type { AnyFunction, ChoiceParam } from "@dairy-functions/shared";
import type { ArrowFunctionExpression, Node, ObjectExpression } from "acorn";
import { type Expression, none, parts, simplify, substitute, withoutLets } from "../src/expression.ts";
import { constantOf, definitionIn, fieldsOf, type Module, readModule } from "./module.ts";

/** What a definition says in arithmetic: its value and its conditions, over the names of its parameters. */
export interface Compiled {
  readonly body: Expression;
  readonly conditions: readonly Expression[];
}

const operators: Readonly<Record<string, string>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "/",
  "**": "^",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "===": "=",
  "!==": "<>",
  "&&": "and",
  "||": "or",
};
const mathFunctions = ["min", "max", "abs", "exp", "log", "sqrt"];
/** What to write in place of something that means another thing in a spreadsheet or in SQL. */
const instead: Readonly<Record<string, string>> = {
  "%": "use round(x, n), since the sign of a remainder differs between engines",
  "==": "use ===",
  "!=": "use !==",
  "Math.round": "use round(x, n), since JavaScript rounds -2.5 to -2 and spreadsheets to -3",
  "Math.floor": "use round(x, n)",
  "Math.ceil": "use round(x, n)",
};

/**
 * Gives the compiler of a folder of definitions. What a definition calls is put in place of the call, unless the steps of
 * the computation are kept, as WORKING shows them: its calls, the locals of its formulas, and the comments beside them,
 * which say where a coefficient is from.
 */
export function compilerOf(catalogue: readonly AnyFunction[], keepsSteps = false): (file: string) => Compiled {
  const named = new Map(catalogue.map((definition) => [definition.name, definition]));
  const definitionOf = (module: Module): AnyFunction => {
    const name = fieldsOf(definitionIn(module)).get("name") as Node & { value: string };
    return named.get(name.value)!;
  };
  const compiled = new Map<string, Compiled>();
  const compile = (file: string): Compiled => {
    const known = compiled.get(file) ?? compileFile(file);
    compiled.set(file, known);
    return known;
  };
  const compileFile = (file: string): Compiled => {
    const module = readModule(file);
    const definition = definitionOf(module);
    const fields = fieldsOf(definitionIn(module));
    /** The value of the definition of another file at given arguments. */
    const called = (other: string, args: readonly Expression[]): Expression => {
      const { name, params } = definitionOf(readModule(other));
      if (keepsSteps) return ["call", name, ...args];
      const values = new Map(params.map(({ name }, k) => [name, args[k] ?? none]));
      return substitute(withoutLets(compile(other).body), values);
    };
    const own = definition.params.map(({ name }) => name);
    const taken = new Set(own);
    const arrow = (node: Node | undefined) =>
      simplify(compileArrow(node as ArrowFunctionExpression, own, { module, definition, called, keepsSteps, taken }));
    const conditions = fields.get("conditions") as (Node & { elements: ObjectExpression[] }) | undefined;
    return {
      body: arrow(fields.get("compute")),
      // WORKING calls the function, which asks them.
      conditions: (keepsSteps ? [] : (conditions?.elements ?? [])).map((each) => arrow(fieldsOf(each).get("holds"))),
    };
  };
  return compile;
}

/** Where a piece of code is. */
interface Scope {
  readonly module: Module;
  readonly definition: AnyFunction;
  readonly called: (file: string, args: readonly Expression[]) => Expression;
  readonly keepsSteps: boolean;
  /** Names of arguments and locals so far: where steps are kept, a formula that is put in place twice gets other names. */
  readonly taken: Set<string>;
}

/** What names stand for inside a function: values, and functions of its own. */
interface Names {
  readonly values: ReadonlyMap<string, Expression>;
  readonly functions: ReadonlyMap<string, ArrowFunctionExpression>;
}

/** The expression of an arrow function whose parameters stand for the given arguments, inside another one if it has names. */
function compileArrow(
  arrow: ArrowFunctionExpression,
  args: readonly Expression[],
  scope: Scope,
  outer?: Names,
): Expression {
  const { module, definition, called, keepsSteps, taken } = scope;
  const refuse = (node: Node, hint = "", { code } = module): never => {
    const text = code.slice(node.start, node.end).replace(/\s+/g, " ");
    const advice = hint || "use arithmetic, conditions on the arguments and calls of other definitions";
    throw new SyntaxError(`${definition.name}: cannot translate \`${text}\`; ${advice}`);
  };
  if (arrow.type !== "ArrowFunctionExpression") refuse(arrow, "use an arrow function");
  const noted = (node: Node, value: Expression, from = module): Expression => {
    const comment = keepsSteps ? from.commentOn(node) : undefined;
    const isNoted = comment === undefined || parts(value)?.[1] === comment;
    return isNoted ? value : ["note", comment, value];
  };
  /** What each name stands for: an argument, or a local by itself. */
  const names = new Map<string, Expression>(outer?.values);
  const functions = new Map<string, ArrowFunctionExpression>(outer?.functions);
  for (const [k, param] of arrow.params.entries()) {
    if (param.type !== "Identifier") refuse(param, "name the parameters as the definition does");
    else names.set(param.name, args[k] ?? none);
  }

  /** The name that a look-up begins with and its keys, as table[choice].field; undefined for anything else. */
  const pathOf = (node: Node): { readonly root: string; readonly keys: readonly Node[] } | undefined => {
    // biome-ignore lint/suspicious/noExplicitAny: acorn's union of nodes is narrowed by its type field
    const it = node as any;
    if (node.type === "Identifier") return { root: it.name, keys: [] };
    if (node.type !== "MemberExpression") return undefined;
    const inner = pathOf(it.object);
    const key = it.computed ? it.property : { ...it.property, type: "Literal", value: it.property.name };
    return inner && { root: inner.root, keys: [...inner.keys, key] };
  };
  /** What a constant holds under keys, and where a formula is found there, its value at the given arguments. */
  const constantAt = (node: Node, given?: readonly Expression[]): Expression | undefined => {
    const path = pathOf(node);
    if (path === undefined || names.has(path.root)) return undefined;
    const found = constantOf(path.root, module);
    return found && noted(found.node, rowAt(found.node, path.keys, found.module, given), found.module);
  };
  const rowAt = (node: Node, keys: readonly Node[], from: Module, given?: readonly Expression[]): Expression => {
    const [key, ...rest] = keys;
    if (key === undefined) {
      if (given === undefined) return numberIn(node, from);
      const formula = compileArrow(node as ArrowFunctionExpression, given, { ...scope, module: from });
      return keepsSteps ? formula : withoutLets(formula);
    }
    if (node.type !== "ObjectExpression") return refuse(node, "a table is an object literal under a name", from);
    const rows = fieldsOf(node as ObjectExpression);
    if (key.type === "Literal") {
      const row = rows.get(String((key as Node & { value: unknown }).value));
      return row === undefined
        ? refuse(key, "the table has no such row")
        : noted(row, rowAt(row, rest, from, given), from);
    }
    const param = choiceNamed(key);
    const codes = Object.keys(param.choices);
    const cases = [...rows].map(([code, row]) => {
      if (!codes.includes(code)) return refuse(row, `${param.name} has no code ${code}`, from);
      return { code, value: noted(row, rowAt(row, rest, from, given), from) };
    });
    // Where every code has its row and one is always given, the last needs no question.
    const complete = cases.length === codes.length && !param.optional;
    const otherwise = complete ? cases.pop()!.value : none;
    return cases.reduceRight<Expression>(
      (left, { code, value }) => oneOf(["=", param.name, ["text", code]], value, left),
      otherwise,
    );
  };
  const numberIn = (node: Node, from: Module): Expression => {
    const { value, operator, argument } = node as Node & { value?: unknown; operator?: string; argument?: Node };
    if (operator === "-") return ["negate", numberIn(argument!, from)];
    return typeof value === "number" ? value : refuse(node, "a constant is a number or a table of numbers", from);
  };
  const choiceNamed = (key: Node): ChoiceParam => {
    const name = key.type === "Identifier" ? names.get((key as Node & { name: string }).name) : undefined;
    const param = definition.params.find((each) => each.name === name);
    return param?.kind === "choice" ? param : refuse(key, "look a table up by an argument that is a choice");
  };

  const isNull = (node: Node) => node.type === "Literal" && (node as Node & { value: unknown }).value === null;
  /** esbuild writes undefined as void 0. */
  const isUndefined = (node: Node) =>
    (node.type === "UnaryExpression" && (node as Node & { operator: string }).operator === "void") ||
    (keepsSteps && isNull(node));
  const expression = (node: Node): Expression => (keepsSteps ? tableOf(node) : undefined) ?? arithmetic(node);
  /** What only the steps of a table have: rows, no value, and functions of its own. */
  const tableOf = (node: Node): Expression | undefined => {
    // biome-ignore lint/suspicious/noExplicitAny: acorn's union of nodes is narrowed by its type field
    const it = node as any;
    if (isNull(node)) return none;
    if (node.type === "ArrayExpression")
      return ["rows", ...it.elements.map((each: Node & { argument?: Node }) => rowAlone(each.argument ?? each))];
    if (node.type === "ObjectExpression") {
      if (it.properties.some(({ type }: Node) => type !== "Property")) return refuse(node);
      return ["row", ...[...fieldsOf(it)].flatMap(([name, value]): Expression[] => [name, expression(value)])];
    }
    if (node.type === "LogicalExpression" && it.operator === "??") {
      const left = expression(it.left);
      return ["if", ["blank", left], expression(it.right), left];
    }
    const own = node.type === "CallExpression" ? functions.get(it.callee.name) : undefined;
    return own && compileArrow(own, it.arguments.map(expression), scope, { values: names, functions });
  };
  /** One row is followed at a time, so that its locals need not differ from those of another. */
  const rowAlone = (node: Node): Expression => {
    const before = [...taken];
    const row = expression(node);
    taken.clear();
    for (const name of before) taken.add(name);
    return row;
  };
  const arithmetic = (node: Node): Expression => {
    // biome-ignore lint/suspicious/noExplicitAny: acorn's union of nodes is narrowed by its type field
    const it = node as any;
    switch (node.type) {
      case "Literal":
        if (typeof it.value === "number") return it.value;
        return typeof it.value === "string" ? ["text", it.value] : refuse(node);
      case "ParenthesizedExpression":
        return expression(it.expression);
      case "Identifier":
        return names.get(it.name) ?? constantAt(node) ?? refuse(node, "use the parameters, locals and numbers");
      case "MemberExpression":
        return constantAt(node) ?? refuse(node);
      case "UnaryExpression":
        if (it.operator === "-") return ["negate", expression(it.argument)];
        return it.operator === "!" ? ["not", expression(it.argument)] : refuse(node);
      case "BinaryExpression":
      case "LogicalExpression": {
        const operator = operators[it.operator] ?? refuse(node, instead[it.operator]);
        if (isUndefined(it.right)) {
          const blank: Expression = ["blank", expression(it.left)];
          return operator === "=" ? blank : operator === "<>" ? ["not", blank] : refuse(node);
        }
        const [left, right] = [expression(it.left), expression(it.right)];
        return operator === "<>" ? ["not", ["=", left, right]] : [operator, left, right];
      }
      case "ConditionalExpression":
        return ["if", expression(it.test), expression(it.consequent), expression(it.alternate)];
      case "CallExpression":
        return call(node, it.callee, it.arguments);
      default:
        return refuse(node);
    }
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const call = (node: Node, callee: any, args: Node[]): Expression => {
    if (callee.type === "Identifier" && callee.name === "round" && args.length === 2)
      return ["round", ...args.map(expression)];
    const owner = callee.object?.name;
    const method = callee.property?.name;
    if (owner === "Math") {
      if (method === "pow") return ["^", expression(args[0]!), expression(args[1]!)];
      if (!mathFunctions.includes(method)) return refuse(node, instead[`Math.${method}`]);
      const [first, ...rest] = args.map(expression);
      return method === "min" || method === "max"
        ? rest.reduce((left, right): Expression => [method, left, right], first!)
        : [method, first!];
    }
    const given = args.map(expression);
    const file = module.imports.get(owner);
    const value = method === "compute" && file ? called(file, given) : constantAt(callee, given);
    if (value !== undefined) return value;
    return callee.type === "MemberExpression"
      ? refuse(node, "only other definitions may be called, as name.compute(...)")
      : refuse(node);
  };
  const freeName = (name: string): string => {
    let free = name;
    for (let k = 2; taken.has(free); k++) free = `${name}${k}`;
    taken.add(free);
    return free;
  };
  const block = (statements: readonly Node[]): Expression => {
    const [first, ...rest] = statements;
    if (first === undefined) return refuse(arrow.body, "every path must end in a return");
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const it = first as any;
    if (first.type === "ReturnStatement" && it.argument) return noted(first, expression(it.argument));
    if (first.type === "BlockStatement") return block([...it.body, ...rest]);
    if (first.type === "IfStatement")
      return [
        "if",
        expression(it.test),
        block([it.consequent, ...rest]),
        block(it.alternate ? [it.alternate, ...rest] : rest),
      ];
    if (first.type !== "VariableDeclaration" || it.kind !== "const" || it.declarations.length !== 1)
      return refuse(first, "use const, one a statement, if and return");
    const { id, init } = it.declarations[0];
    if (id.type !== "Identifier") return refuse(first, "use a plain name");
    if (keepsSteps && init.type === "ArrowFunctionExpression") {
      functions.set(id.name, init);
      return block(rest);
    }
    const value = noted(first, expression(init));
    if (isRows(value)) {
      names.set(id.name, value);
      return block(rest);
    }
    const local = keepsSteps ? freeName(id.name) : id.name;
    names.set(id.name, local);
    return ["let", local, value, block(rest)];
  };
  return arrow.body.type === "BlockStatement" ? block(arrow.body.body) : noted(arrow, expression(arrow.body));
}

const isRows = (expression: Expression): boolean => /^rows?$/.test(parts(expression)?.[0] ?? "");

/** A case before others; cases of one value are one case. */
function oneOf(condition: Expression, value: Expression, others: Expression): Expression {
  if (isSame(value, others)) return others;
  const [operator, next, then, rest] = parts(others) ?? [];
  if (operator === "if" && isSame(value, then!)) return ["if", ["or", condition, next!], value, rest!];
  return ["if", condition, value, others];
}
const isSame = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);
