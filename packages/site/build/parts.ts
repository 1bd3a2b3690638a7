import { type BuildOptions, build } from "esbuild";
import { noticesOf } from "../src/bundle.ts";

export interface InParts extends Omit<BuildOptions, "banner"> {
  /** What is evaluated when `part(name)` first asks for it: a module for each name. */
  readonly parts: Readonly<Record<string, string>>;
  /** Whether parts are kept as text. Then V8 does not even look at them, but the host must allow eval. */
  readonly asText: boolean;
  readonly banner?: string;
}

/**
 * Bundles modules without side effects into a script of parts. What `main` needs is evaluated at once, and any other part
 * when it is first asked for. V8 compiles a function when it is first called, so that such a script starts early. What
 * `main` exports is in the global variable, if there is one.
 */
export async function scriptInParts(
  main: string,
  { parts, asText, banner = "", globalName, supported, ...options }: InParts,
): Promise<string> {
  const { outputFiles, metafile } = await build({
    logLevel: "warning",
    ...options,
    entryPoints: { main, ...parts },
    outdir: "dist",
    format: "esm",
    splitting: true, // what several parts share is a part too
    chunkNames: "[hash]",
    // V8 checks regular expressions while it reads, and for these it builds large tables.
    supported: { ...supported, "regexp-sticky-and-unicode-flags": false, "regexp-unicode-property-escapes": false },
    bundle: true,
    metafile: true,
    write: false,
  });
  const bodies = new Map(outputFiles.map(({ path, text }) => [/[^/\\]+(?=\.js$)/.exec(path)![0], bodyOf(text)]));
  const first = neededBy("main", bodies);
  const codes = [...bodies].map(([name, { code }]) => {
    const made = `function (part) {\n"use strict";\n${code}\n}`;
    // V8 compiles a function in brackets at once.
    if (first.has(name)) return `"${name}": (${made})`;
    if (!asText) return `"${name}": ${made}`;
    return `"${name}": function (part) {\nreturn evaluate(${linesOf(`(${made})\n//# sourceURL=${name}.js`)})(part);\n}`;
  });
  const notices = noticesOf(Object.assign({}, ...Object.values(metafile.outputs).map(({ inputs }) => inputs)));
  return `${notices}${banner}${banner && "\n"}${globalName === undefined ? "" : `var ${globalName} = `}(function () {
"use strict";
${asText ? "var evaluate = eval;\n" : ""}var made = {};
function part(name) {
  return made[name] || (made[name] = codes[name](part));
}
var codes = {
${codes.join(",\n")}
};
return part("main");
})();
`;
}

interface Body {
  /** The parts that must be evaluated before. */
  readonly imports: readonly string[];
  /** Statements that use `part` and return what the module exports. */
  readonly code: string;
}

/** A module that esbuild has written: its imports come first, and what it exports last. */
function bodyOf(module: string): Body {
  const imports: string[] = [];
  const lines: string[] = [];
  let rest = module.trim();
  for (let found = first(rest); found !== null; found = first(rest)) {
    const [statement, names, name] = found;
    if (names !== undefined) {
      imports.push(name!);
      lines.push(`var { ${names.replace(/ as /g, ": ").replace(/\s+/g, " ").trim()} } = part("${name}");`);
    }
    rest = rest.slice(statement.length).trim();
  }
  const [exported, names = ""] = /(?:^|(?<=[;}\s]))export\s*\{([^}]*)\};?$/.exec(rest) ?? [""];
  const returned = names.split(",").map((each) => each.trim().replace(/^(.*) as (.*)$/, "$2: $1"));
  lines.push(rest.slice(0, rest.length - exported.length).trim(), `return { ${returned.join(", ").trim()} };`);
  return { imports, code: lines.join("\n") };
}
const first = (module: string) =>
  /^(?:\/\/.*\n\s*)*import\s*(?:\{([^}]*)\}\s*from\s*)?"\.\/([^"/]+)\.js";?/.exec(module);

function neededBy(name: string, bodies: ReadonlyMap<string, Body>, found = new Set<string>()): ReadonlySet<string> {
  if (!found.has(name)) for (const each of bodies.get(found.add(name) && name)!.imports) neededBy(each, bodies, found);
  return found;
}

/** A text as source code that shows its lines. */
const linesOf = (text: string) => JSON.stringify(text).replace(/\\n/g, "\\n\\\n");
