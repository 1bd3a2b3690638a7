import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Node, type ObjectExpression, type Program, parse } from "acorn";
import { transformSync } from "esbuild";

/** A source file as a tree: what it imports, and the constants that it keeps under names. */
export interface Module {
  readonly file: string;
  readonly code: string;
  /** The file that each imported name comes from. */
  readonly imports: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, Node>;
}

export function readModule(file: string): Module {
  const code = transformSync(readFileSync(file, "utf8"), { loader: "ts", target: "es2022" }).code;
  const program: Program = parse(code, { ecmaVersion: 2022, sourceType: "module" });
  const imports = new Map<string, string>();
  const constants = new Map<string, Node>();
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration")
      for (const { local } of statement.specifiers)
        imports.set(local.name, join(dirname(file), String(statement.source.value)));
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration" || declaration.kind !== "const") continue;
    for (const { id, init } of declaration.declarations)
      if (id.type === "Identifier" && init) constants.set(id.name, init);
  }
  return { file, code, imports, constants };
}

/** The literal that the file gives to defineFunction. */
export function definitionIn({ file, constants }: Module): ObjectExpression {
  for (const each of constants.values()) {
    const call = each as Node & { callee?: { name?: string }; arguments?: readonly Node[] };
    if (call.callee?.name === "defineFunction") return call.arguments![0] as ObjectExpression;
  }
  throw new SyntaxError(`${file} exports no definition`);
}

/** The fields of an object literal by their names. */
export function fieldsOf(literal: ObjectExpression): ReadonlyMap<string, Node> {
  const fields = new Map<string, Node>();
  for (const each of literal.properties)
    if (each.type === "Property" && !each.computed) {
      const { name, value } = each.key as { name?: string; value?: unknown };
      fields.set(name ?? String(value), each.value);
    }
  return fields;
}

/** The constant of a name, in the file itself or in one that it imports. */
export function constantOf(name: string, module: Module): { readonly node: Node; readonly module: Module } | undefined {
  const own = module.constants.get(name);
  if (own !== undefined) return { node: own, module };
  const file = module.imports.get(name);
  if (file === undefined) return undefined;
  const other = readModule(file);
  const node = other.constants.get(name);
  return node && { node, module: other };
}
