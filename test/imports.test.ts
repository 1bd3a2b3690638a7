import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { newFolder } from "./new-folder.ts";

/**
 * Imports run shared <- formulas <- native <- workbooks <- pane <- the hosts, never back, never host to host, always
 * through a package's door. The command line, dairy-sql, is on native and runs in Node.
 */
const mayImport: Record<string, readonly string[]> = {
  shared: [],
  "packages/formulas": ["shared"],
  "packages/native": ["shared", "formulas"],
  "packages/dairy-sql": ["shared", "formulas", "native"],
  "packages/workbooks": ["shared", "formulas", "native"],
  "packages/pane": ["shared", "formulas", "native", "workbooks"],
  "packages/excel": ["shared", "formulas", "native", "workbooks", "pane", "pane/open"],
  "packages/workbench": ["shared", "formulas", "native", "workbooks", "pane", "pane/open"],
  appsscript: ["shared", "formulas", "native", "workbooks", "pane", "pane/open"],
};
/** Libraries of others that a package uses. */
const bundled: Record<string, readonly string[]> = {
  "packages/dairy-sql": ["@duckdb/node-api", "jszip", "saxes"],
  "packages/pane": ["@fluentui/tokens", "@fluentui/web-components", "minisearch"],
};
/** Within the library: what definitions and models may reach. */
const insideShared: Record<string, readonly string[]> = {
  "src/functions": ["src/functions", "src/models", "src/define.ts", "src/cells/errors.ts", "src/vocabulary/params.ts"],
  "src/models": [
    "src/models",
    "src/define.ts",
    "src/cells/errors.ts",
    "src/cells/sentences.ts",
    "src/vocabulary/units.ts",
    "src/vocabulary/words.ts",
  ],
};

/** What runs in a host; a package's tests and its tools for the build may import what they need. */
const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /^src[\\/].*\.ts$/.test(file) && !file.endsWith(".test.ts"),
  );
/** What a file imports; the types of another package leave no trace at run time and do not count. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/\b(import type[^;]*|typeof )?\b(?:from|import)\s*\(?\s*"([^",\s]+)"/g)]
    .filter(
      ([, typeOnly, target]) =>
        typeOnly === undefined || target!.startsWith(".") || target!.startsWith("@dairy-functions"),
    )
    .map(([, , target]) => target!);

/** Every import under a root that the rules forbid. */
function forbidden(root: string): string[] {
  const found: string[] = [];
  for (const [home, others] of Object.entries(mayImport)) {
    let files: string[];
    try {
      files = sourceFiles(join(root, home));
    } catch {
      continue; // a package that is not built yet
    }
    for (const file of files)
      for (const target of importsOf(join(root, home, file))) {
        const refuse = () => found.push(`${home}/${file} imports ${target}`);
        if (!target.startsWith(".")) {
          const ours = others.some((other) => target === `@dairy-functions/${other}`);
          const node = home === "packages/dairy-sql" && target.startsWith("node:");
          if (!ours && !node && !bundled[home]?.includes(target)) refuse();
          continue;
        }
        const inside = relative(join(root, home), join(root, home, dirname(file), target));
        if (inside.startsWith("..")) refuse();
        const rule =
          home === "shared" ? Object.keys(insideShared).find((folder) => file.startsWith(folder)) : undefined;
        const registry = file === "src/functions/index.ts";
        if (rule !== undefined && !registry && !insideShared[rule]!.some((allowed) => inside.startsWith(allowed)))
          refuse();
      }
  }
  return found;
}

test("imports run one way, through the doors", () => {
  expect(forbidden(join(__dirname, ".."))).toEqual([]);
});

test.each([
  ["shared/src/cells/call.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
  ["shared/src/functions/milk/ecm.ts", 'import { call } from "../../cells/call.ts";', "../../cells/call.ts"],
  ["shared/src/models/herd.ts", 'import { ecm } from "../functions/milk/ecm.ts";', "../functions/milk/ecm.ts"],
  ["shared/src/index.ts", 'export * from "../../packages/excel/src/index.ts";', "../../packages/excel/src/index.ts"],
  [
    "packages/excel/src/host.ts",
    'import { call } from "@dairy-functions/shared/src/call.ts";',
    "@dairy-functions/shared/src/call.ts",
  ],
  ["packages/excel/src/host.ts", 'import "@dairy-functions/workbench";', "@dairy-functions/workbench"],
  [
    "appsscript/src/host.ts",
    'const { x } = await import("../../packages/excel/src/index.ts");',
    "../../packages/excel/src/index.ts",
  ],
])("in %s, %s is refused", (file, line, target) => {
  const root = newFolder();
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), `${line}\n`);
  expect(forbidden(root)).toEqual([`${file} imports ${target}`]);
});
