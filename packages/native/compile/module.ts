import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join } from "node:path";
import { getLineInfo, type Node, type ObjectExpression, type Program, parse } from "acorn";
import { transformSync } from "esbuild";

/** A source file as a tree: what it imports, and the constants that it keeps under names. */
export interface Module {
  readonly file: string;
  readonly code: string;
  /** The file that each imported name comes from. */
  readonly imports: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, Node>;
  /** The comment above the line of a node, and those at the end of its lines. */
  readonly commentOn: (node: Node) => string | undefined;
}

export function readModule(file: string): Module {
  const source = readFileSync(file, "utf8");
  const { code, map } = transformSync(source, { loader: "ts", target: "es2022", sourcemap: true });
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
  return {
    file,
    code,
    imports,
    constants,
    commentOn: comments(source.split("\n"), code, new SourceMap(JSON.parse(map))),
  };
}

/** Comments by the nodes of the code, whose lines in the source are found through the map. */
function comments(lines: readonly string[], code: string, map: SourceMap): Module["commentOn"] {
  const lineOf = (offset: number) => {
    const { line, column } = getLineInfo(code, offset);
    const entry = map.findEntry(line - 1, column);
    return "originalLine" in entry ? entry.originalLine : 0;
  };
  const isComment = (line = "") => /^\s*(?:\/[/*]|\*)/.test(line);
  return (node) => {
    const [first, last] = [lineOf(node.start), lineOf(startOfBody(node) ?? node.end - 1)];
    let above = first;
    while (isComment(lines[above - 1])) above--;
    const told = [
      ...lines.slice(above, first).map((line) => line.replace(/^\s*(?:\/\/|\/?\*+\/?)\s?|\s*\*\/\s*$/g, "")),
      ...lines.slice(first, last + 1).map((line) => / \/\/ (.*)$/.exec(line)?.[1] ?? ""),
    ];
    const text = told.filter((each) => each.trim() !== "" && each !== "as above").join(" ");
    return text === "" ? undefined : text.trim().replace(/`|\.$/g, "");
  };
}

/** Where something begins whose parts have comments of their own: the body of a function, the rows of a table. */
function startOfBody(node: Node): number | undefined {
  const { body } = node as Node & { body?: Node };
  if (node.type === "ObjectExpression") return node.start;
  return node.type === "ArrowFunctionExpression" && body?.type === "BlockStatement" ? body.start : undefined;
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
