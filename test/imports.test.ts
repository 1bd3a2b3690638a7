import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { newFolder } from "./new-folder.ts";

/**
 * Imports run shared <- formulas <- native <- workbooks <- pane <- the hosts, with dairy-sql on native, languages on
 * shared, and site, which makes and serves static files, before the hosts: never back, never host to host, never in a circle inside a package,
 * always through a package's door, which its package.json names. Nothing imports scripts/.
 */
const line = ["shared", "formulas", "native", "workbooks", "pane"];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(line.map((name, k) => [name, line.slice(0, k)])),
  "dairy-sql": line.slice(0, line.indexOf("native") + 1),
  languages: ["shared"],
  site: [...line, "languages"],
  excel: [...line, "languages", "site"],
  workbench: [...line, "languages", "site"],
  appsscript: [...line, "languages", "site"],
};
const folderOf = (name: string) => (name === "shared" || name === "appsscript" ? name : `packages/${name}`);
const homes = [...Object.keys(mayImport).map(folderOf), "scripts", "test"];
const tests = /(^|\/)test\/|\.test\.ts$/;

/** Libraries of others that the src of a package uses: what ships. Its tools and tests may use any. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  "dairy-sql": ["@duckdb/node-api", "saxes", "yauzl"],
  pane: ["@fluentui/web-components", "minisearch"],
  site: ["esbuild", "marked"],
  workbench: ["fflate", "idb", "papaparse", "workbox-precaching"],
};
/** Doors of a package that its src does not open to the src of others: they are for tools, the proof and tests. */
const doorsForSrc = [
  ".",
  "./accounts",
  "./arithmetic",
  "./one-by-one",
  "./open",
  "./papers",
  "./sirajganj",
  "./templates",
  "./word-search",
];
/** Within the library: what definitions and models may reach. */
const insideShared: Record<string, readonly string[]> = {
  "src/functions": [
    "src/functions",
    "src/models",
    "src/define.ts",
    "src/cells/errors.ts",
    "src/cells/messages.ts",
    "src/cells/say.ts",
    "src/cells/sentences.ts",
    "src/vocabulary/params.ts",
  ],
  "src/models": [
    "src/models",
    "src/define.ts",
    "src/cells/errors.ts",
    "src/cells/messages.ts",
    "src/cells/say.ts",
    "src/cells/sentences.ts",
    "src/vocabulary/units.ts",
    "src/vocabulary/words.ts",
  ],
};

/** What may look behind a door: a second implementation must agree with the first part by part. */
const looksBehindDoors = /^(scripts\/bench|test\/oracles)\//;

const isSource = (file: string) => /\.(ts|mjs|js)$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file);
function sourcesIn(root: string, home: string): string[] {
  try {
    return readdirSync(join(root, home), { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => isSource(file) && `${home}/${file}` !== "test/imports.test.ts")
      .map((file) => `${home}/${file}`);
  } catch {
    return []; // a root made for a test has few of the folders
  }
}

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}
const importsOf = (root: string, file: string): Import[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(pattern)].map(([, isType, target]) => ({
    file,
    target: target!,
    isType: isType !== undefined,
  }));
const pattern = /\b(import type[^;]*|typeof )?\b(?:from|import)\s*\(?\s*"([^",\s]+)"/g;

/** The file that a relative import means, from the root. */
const fileOf = (root: string, { file, target }: Import) =>
  relative(resolve(root), resolve(root, dirname(file), target)).replaceAll("\\", "/");

const homeOf = (file: string) => homes.find((home) => file.startsWith(`${home}/`));

/** Whether the rules forbid an import. */
function isForbidden(root: string, each: Import): boolean {
  const { file, target } = each;
  const home = homeOf(file)!;
  const name = Object.keys(mayImport).find((one) => folderOf(one) === home);
  const inSrc = name !== undefined && file.startsWith(`${home}/src/`) && !tests.test(file);
  if (target.startsWith(".")) return isForbiddenFile(file, fileOf(root, each), inSrc);
  const ours = /^@dairy-functions\/([^/]+)(\/.+)?$/.exec(target);
  if (ours !== null) {
    const [, other = "", door = ""] = ours;
    if (name !== undefined && !mayImport[name]!.includes(other) && !(name === other && !inSrc)) return true;
    return !(inSrc ? doorsForSrc : doorsOf(folderOf(other))).includes(`.${door}`);
  }
  // The types of a library leave no trace at run time.
  if (!inSrc || each.isType) return false;
  return target.startsWith("node:") ? name !== "dairy-sql" && name !== "site" : !libraries[name]?.includes(target);
}

function isForbiddenFile(file: string, to: string, inSrc: boolean): boolean {
  const home = homeOf(file);
  if (to.startsWith("scripts/") && home !== "scripts") return true;
  if (homeOf(to) !== home) {
    if (inSrc || to.startsWith("..")) return true;
    if (to.startsWith("test/")) return !tests.test(file) && home !== "scripts";
    // Hosts are compared in test/ and scripts/, with what drives each of them in its own tests.
    const drives = (home === "test" || home === "scripts") && tests.test(to);
    return !drives && !looksBehindDoors.test(file);
  }
  if (!inSrc) return false;
  const inside = to.slice(home!.length + 1);
  if (!inside.startsWith("src/")) return true;
  const rule = home === "shared" ? insideSharedFor(file.slice("shared/".length)) : undefined;
  return rule !== undefined && !rule.some((allowed) => inside.startsWith(allowed));
}
const insideSharedFor = (file: string) =>
  file === "src/functions/index.ts"
    ? undefined
    : Object.entries(insideShared).find(([folder]) => file.startsWith(`${folder}/`))?.[1];

/** The doors of a package: what its package.json exports. */
function doorsOf(folder: string): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(__dirname, "..", folder, "package.json"), "utf8"));
  return typeof exports === "string" ? ["."] : Object.keys(exports ?? {});
}

/** The circles of imports: files that lead to each other, from the first of them and back to it. */
function circlesIn(root: string, imports: readonly Import[]): string[] {
  const leadsTo = new Map<string, string[]>();
  for (const each of imports)
    if (each.target.startsWith(".")) leadsTo.set(each.file, [...(leadsTo.get(each.file) ?? []), fileOf(root, each)]);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of leadsTo.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of leadsTo.keys()) visit(file, []);
  return found;
}

/** Every import under a root that the rules forbid, and every circle. */
function forbidden(root: string): string[] {
  const imports = homes.flatMap((home) => sourcesIn(root, home)).flatMap((file) => importsOf(root, file));
  return [
    ...imports.filter((each) => isForbidden(root, each)).map(({ file, target }) => `${file} imports ${target}`),
    ...circlesIn(root, imports),
  ];
}

const root = join(__dirname, "..");

test("imports run one way, through the doors, in no circle", () => {
  expect(forbidden(root)).toEqual([]);
});

test("every folder of every package is read, and a package depends on what it may import", () => {
  const packages = [...readdirSync(join(root, "packages")).map((name) => `packages/${name}`), "shared", "appsscript"];
  expect(packages.sort()).toEqual(Object.keys(mayImport).map(folderOf).sort());
  for (const [name, others] of Object.entries(mayImport)) {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, folderOf(name), "package.json"), "utf8"));
    const own = Object.keys(dependencies).filter((each) => each.startsWith("@dairy-functions/"));
    expect(own.filter((each) => !others.includes(each.slice("@dairy-functions/".length)))).toEqual([]);
  }
  const folders = new Set(sourcesIn(root, "packages/native").map((file) => file.split("/")[2]));
  expect([...folders].sort()).toEqual(expect.arrayContaining(["compile", "src", "test"]));
});

test.each([
  ["shared/src/cells/call.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
  ["shared/src/functions/milk/ecm.ts", 'import { call } from "../../cells/call.ts";', "../../cells/call.ts"],
  ["shared/src/models/herd.ts", 'import { ecm } from "../functions/milk/ecm.ts";', "../functions/milk/ecm.ts"],
  ["shared/src/index.ts", 'export * from "../../packages/excel/src/index.ts";', "../../packages/excel/src/index.ts"],
  ["packages/formulas/src/x.ts", 'import { lambda } from "@dairy-functions/native";', "@dairy-functions/native"],
  ["packages/formulas/test/x.test.ts", 'import "@dairy-functions/native";', "@dairy-functions/native"],
  ["packages/native/src/x.ts", 'import { o } from "../test/x.ts";', "../test/x.ts"],
  [
    "packages/native/src/x.ts",
    'import { x } from "@dairy-functions/formulas/tokens";',
    "@dairy-functions/formulas/tokens",
  ],
  ["packages/pane/src/x.ts", 'import "@dairy-functions/workbooks/write";', "@dairy-functions/workbooks/write"],
  [
    "packages/pane/test/x.ts",
    'import { o } from "../../workbench/headless/index.ts";',
    "../../workbench/headless/index.ts",
  ],
  ["packages/pane/src/x.ts", 'import { parse } from "acorn";', "acorn"],
  ["packages/excel/build/x.ts", 'import "../../../scripts/build.ts";', "../../../scripts/build.ts"],
  ["packages/excel/test/x.test.ts", 'import "@dairy-functions/workbench";', "@dairy-functions/workbench"],
  [
    "packages/excel/src/excel-host.ts",
    'import { call } from "@dairy-functions/shared/src/call.ts";',
    "@dairy-functions/shared/src/call.ts",
  ],
  ["packages/excel/src/excel-host.ts", 'import "@dairy-functions/workbench";', "@dairy-functions/workbench"],
  [
    "appsscript/src/sheets-host.ts",
    'const { x } = await import("../../packages/excel/src/index.ts");',
    "../../packages/excel/src/index.ts",
  ],
  ["test/x.ts", 'import { x } from "../packages/excel/src/index.ts";', "../packages/excel/src/index.ts"],
])("in %s, %s is refused", (file, line, target) => {
  const folder = newFolder();
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), `${line}\n`);
  expect(forbidden(folder)).toEqual([`${file} imports ${target}`]);
});

test("a circle of three files is found, types included", () => {
  const folder = newFolder();
  mkdirSync(join(folder, "packages/pane/src"), { recursive: true });
  for (const [file, next] of ["ab", "bc", "ca"])
    writeFileSync(join(folder, `packages/pane/src/${file}.ts`), `import type { X } from "./${next}.ts";\n`);
  expect(forbidden(folder)).toEqual([
    "packages/pane/src/a.ts -> packages/pane/src/b.ts -> packages/pane/src/c.ts -> packages/pane/src/a.ts",
  ]);
});
