import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AnyFunction } from "@dairy-functions/shared";
import { type ArrowFunctionExpression, type Node, type ObjectExpression, type Program, parse } from "acorn";
import { transformSync } from "esbuild";
import { type Expression, none, substitute, withoutLets } from "../src/expression.ts";

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

/** Gives the compiler of a folder of definitions. What a definition calls is put in place of the call. */
export function compilerOf(catalogue: readonly AnyFunction[]): (file: string) => Compiled {
  const named = new Map(catalogue.map((definition) => [definition.name, definition]));
  const compiled = new Map<string, Compiled>();
  const compile = (file: string): Compiled => {
    const known = compiled.get(file) ?? compileFile(readModule(file, named), compile, named);
    compiled.set(file, known);
    return known;
  };
  return compile;
}

interface Module {
  readonly file: string;
  readonly code: string;
  readonly definition: AnyFunction;
  readonly literal: ObjectExpression;
  /** The file that each imported name comes from. */
  readonly imports: ReadonlyMap<string, string>;
}

function readModule(file: string, named: ReadonlyMap<string, AnyFunction>): Module {
  const code = transformSync(readFileSync(file, "utf8"), { loader: "ts", target: "es2022" }).code;
  const program: Program = parse(code, { ecmaVersion: 2022, sourceType: "module" });
  const imports = new Map<string, string>();
  let literal: ObjectExpression | undefined;
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration")
      for (const { local } of statement.specifiers)
        imports.set(local.name, join(dirname(file), String(statement.source.value)));
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : undefined;
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { init } of declaration.declarations)
      if (init?.type === "CallExpression" && init.callee.type === "Identifier" && init.callee.name === "defineFunction")
        literal = init.arguments[0] as ObjectExpression;
  }
  if (literal === undefined) throw new SyntaxError(`${file} exports no definition`);
  const name = (property(literal, "name") as Node & { value: string }).value;
  return { file, code, literal, imports, definition: named.get(name)! };
}

function property(literal: ObjectExpression, key: string): Node | undefined {
  for (const each of literal.properties)
    if (each.type === "Property" && each.key.type === "Identifier" && each.key.name === key) return each.value;
  return undefined;
}

function compileFile(
  module: Module,
  compile: (file: string) => Compiled,
  named: ReadonlyMap<string, AnyFunction>,
): Compiled {
  /** The value of another definition at given arguments. */
  const called = (local: string, args: readonly Expression[]): Expression | undefined => {
    const file = module.imports.get(local);
    if (file === undefined) return undefined;
    const { definition } = readModule(file, named);
    const values = new Map(definition.params.map(({ name }, k) => [name, args[k] ?? none]));
    return substitute(withoutLets(compile(file).body), values);
  };
  const arrow = (node: Node | undefined) => compileArrow(node as ArrowFunctionExpression, module, called);
  const conditions = property(module.literal, "conditions") as (Node & { elements: ObjectExpression[] }) | undefined;
  return {
    body: arrow(property(module.literal, "compute")),
    conditions: (conditions?.elements ?? []).map((each) => arrow(property(each, "holds"))),
  };
}

function compileArrow(
  arrow: ArrowFunctionExpression,
  { code, definition }: Module,
  called: (local: string, args: readonly Expression[]) => Expression | undefined,
): Expression {
  const refuse = (node: Node, hint = ""): never => {
    const text = code.slice(node.start, node.end).replace(/\s+/g, " ");
    const advice = hint || "use arithmetic, conditions on the arguments and calls of other definitions";
    throw new SyntaxError(`${definition.name}: cannot translate \`${text}\`; ${advice}`);
  };
  if (arrow.type !== "ArrowFunctionExpression") refuse(arrow, "use an arrow function");
  /** What each name stands for: a parameter as the catalogue writes it, or a local by itself. */
  const names = new Map<string, Expression>();
  for (const [k, param] of arrow.params.entries()) {
    if (param.type !== "Identifier") refuse(param, "name the parameters as the definition does");
    else names.set(param.name, definition.params[k]!.name);
  }

  /** esbuild writes undefined as void 0. */
  const isUndefined = (node: Node) =>
    node.type === "UnaryExpression" && (node as Node & { operator: string }).operator === "void";
  const expression = (node: Node): Expression => {
    // biome-ignore lint/suspicious/noExplicitAny: acorn's union of nodes is narrowed by its type field
    const it = node as any;
    switch (node.type) {
      case "Literal":
        if (typeof it.value === "number") return it.value;
        return typeof it.value === "string" ? ["text", it.value] : refuse(node);
      case "ParenthesizedExpression":
        return expression(it.expression);
      case "Identifier":
        return names.get(it.name) ?? refuse(node, "use the parameters, locals and numbers");
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
    if (callee.type !== "MemberExpression") return refuse(node);
    const owner = callee.object.name;
    const method = callee.property.name;
    if (owner === "Math") {
      if (method === "pow") return ["^", expression(args[0]!), expression(args[1]!)];
      if (!mathFunctions.includes(method)) return refuse(node, instead[`Math.${method}`]);
      const [first, ...rest] = args.map(expression);
      return method === "min" || method === "max"
        ? rest.reduce((left, right): Expression => [method, left, right], first!)
        : [method, first!];
    }
    const value = method === "compute" ? called(owner, args.map(expression)) : undefined;
    return value ?? refuse(node, "only other definitions may be called, as name.compute(...)");
  };
  const block = (statements: readonly Node[]): Expression => {
    const [first, ...rest] = statements;
    if (first === undefined) return refuse(arrow.body, "every path must end in a return");
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const it = first as any;
    if (first.type === "ReturnStatement" && it.argument) return expression(it.argument);
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
    const value = expression(init);
    names.set(id.name, id.name);
    return ["let", id.name, value, block(rest)];
  };
  return arrow.body.type === "BlockStatement" ? block(arrow.body.body) : expression(arrow.body);
}
