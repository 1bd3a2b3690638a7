import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { functionNames } from "@dairy-functions/shared";
import { definitionFiles } from "@dairy-functions/shared/build";
import { build, type Plugin } from "esbuild";
import { type InParts, scriptInParts } from "./parts.ts";

const source = resolve("shared/src");
/** What a cell needs to get one number, and where it goes from there to the rest of the library. */
const core = join(source, "cells/call.ts");
/** Modules of functions that most calls do without. */
const doors = ["cells/read-tables.ts", "cells/read-plans.ts", "explain.ts"].map((file) => join(source, file));

/**
 * Bundles a script with the library in it, so that it starts early: a definition is evaluated when a cell first calls it,
 * and the words for tables, headings and explanations when they are first needed. `part("library")` is all of it.
 */
export async function libraryInParts(main: string, options: Omit<InParts, "parts" | "plugins">): Promise<string> {
  const { asText, banner, globalName, ...rest } = options;
  const { metafile } = await build({
    ...rest,
    entryPoints: [main],
    bundle: true,
    write: false,
    metafile: true,
    plugins: [lightly(() => true)],
  });
  // esbuild would keep what the index names and main does not use, because other parts use it.
  const { inputs } = Object.values(metafile.outputs)[0]!;
  const used = new Set(
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput === 0 ? [] : [resolve(path.replace(/^light:/, ""))],
    ),
  );
  const files = Object.fromEntries(definitions().map(({ name, path }) => [name, path]));
  return scriptInParts(main, {
    ...options,
    parts: {
      library: join(source, "index.ts"),
      catalogue: join(source, "catalogue.ts"),
      ...Object.fromEntries(doors.map((file) => [partOf(file), file])),
      ...files,
    },
    plugins: [lightly((file) => used.has(file))],
  });
}

const partOf = (file: string) => basename(file, ".ts");
const definitions = () =>
  definitionFiles(join(source, "functions")).map((each) => ({
    ...each,
    path: join(source, "functions", each.topic, each.file),
    made: `part("${each.name}").${each.exported}`,
  }));

/** Has main import stand-ins, which ask for a part when they are called, for what it need not evaluate at once. */
const lightly = (isUsed: (file: string) => boolean): Plugin => ({
  name: "the library in parts",
  setup: ({ onResolve, onLoad }) => {
    const light = (path: string) => ({ path, namespace: "light", sideEffects: false });
    onResolve({ filter: /^@dairy-functions\/shared$/ }, () => light(join(source, "index.ts")));
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, importer, namespace, kind, resolveDir }) => {
      if (kind === "entry-point" || (namespace !== "light" && importer !== core)) return undefined;
      const file = resolve(resolveDir, path);
      if (doors.includes(file) || file === join(source, "catalogue.ts")) return light(file);
      return { path: file, sideEffects: false };
    });
    onLoad({ filter: /./, namespace: "light" }, ({ path }) => ({
      contents: standIn(path, isUsed),
      resolveDir: dirname(path),
      loader: "ts",
    }));
    // The definitions that the whole catalogue holds are the same that are asked for one by one.
    onLoad({ filter: /shared[\\/]src[\\/]functions[\\/]index\.ts$/ }, () => ({ contents: registry(), loader: "ts" }));
  },
});

function standIn(file: string, isUsed: (file: string) => boolean): string {
  const text = readFileSync(file, "utf8");
  switch (basename(file)) {
    case "index.ts":
      return text.replace(/^export [^;]* from "(.*)";$/gm, (line, path) => (isUsed(join(source, path)) ? line : ""));
    case "catalogue.ts":
      return `const exported = { ${definitions()
        .map(({ name, exported }) => `${name}: "${exported}"`)
        .join(", ")} };
export const functionNames = ${JSON.stringify(functionNames)};
export const functionNamed = (name) =>
  Object.prototype.hasOwnProperty.call(exported, name)
    ? part(name)[exported[name]]
    : functionNames.includes(name) ? part("catalogue").functionNamed(name) : undefined;`;
    default:
      return [...text.matchAll(/^export (?:function (\w+)|const (\w+)(?:: [^=]*)? = (?:<[^>]*>)?\()/gm)]
        .map(([, name, constant]) => name ?? constant)
        .map((name) => `export const ${name} = (...given) => part("${partOf(file)}").${name}(...given);`)
        .join("\n");
  }
}

function registry(): string {
  const all = definitions();
  const topics = [...new Set(all.map(({ topic }) => topic))].map((topic) => {
    const made = all.filter((each) => each.topic === topic).map((each) => each.made);
    return `  ${topic}: [${made.join(", ")}],`;
  });
  return `export const functionsByTopic = {\n${topics.join("\n")}\n};`;
}
