import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { build } from "esbuild";

/** What is installed: why, for which systems, and how little. */

interface Entry {
  readonly resolved?: string;
  readonly link?: true;
  readonly dev?: true;
  readonly optional?: true;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const locks = ["package-lock.json", "scripts/publish/package-lock.json"].map(
  (file) => [file, read(file).packages as Readonly<Record<string, Entry>>] as const,
);

test.each(["package.json", "scripts/publish/package.json"])(
  "docs/architecture.md has the reason for each package of %s",
  (file) => {
    const { dependencies, devDependencies } = read(file);
    const text = readFileSync("docs/architecture.md", "utf8");
    const listed = (heading: string) => {
      const table = text.split(`\n### ${heading}\n`)[1]!.split("\n#")[0]!;
      return [...table.matchAll(/^\| `([^`]+)` \| \S.+ \|$/gm)].map(([, name]) => name!);
    };
    const [first, second] = file === "package.json" ? ["To start", "To develop"] : ["To publish", undefined];
    expect(listed(first!)).toEqual(Object.keys(dependencies));
    if (second !== undefined) expect(listed(second)).toEqual(Object.keys(devDependencies));
  },
);

test.each(locks)("%s holds the binaries of every system, and no download addresses", (_, packages) => {
  const missing: string[] = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages))
    for (const name of Object.keys(optionalDependencies)) {
      // As Node looks a package up: inside, then beside the packages around.
      const places = path
        .split("node_modules/")
        .map((_part, k, parts) => parts.slice(0, parts.length - k).join("node_modules/"));
      const found = places.some(
        (place) => `${place.replace(/\/?$/, place === "" ? "" : "/")}node_modules/${name}` in packages,
      );
      if (!found) missing.push(`${path} needs ${name}`);
    }
  expect(missing).toEqual([]);
  expect(Object.entries(packages).filter(([, { resolved, link }]) => resolved !== undefined && !link)).toEqual([]);
});

test("the compilers that o-spreadsheet asks for and never uses are installed on no Linux, Mac or Windows", () => {
  const entries = Object.entries(locks[0]![1]).filter(([path]) => /\/@(rolldown\/binding|swc\/core)-[^/]+$/.test(path));
  const common = entries.filter(([path]) => /(linux|darwin|win32)-(x64|arm64)/.test(path));
  expect(common.length).toBe(16);
  for (const [, { os }] of common) expect(os).toEqual(["aix"]);
});

test("the workbench is built and served with the packages that npm start installs", async () => {
  const asked = new Set<string>();
  await build({
    entryPoints: ["packages/workbench/build/index.ts", "packages/site/src/serve.ts"],
    bundle: true,
    write: false,
    outdir: "dist",
    platform: "node",
    format: "esm",
    logLevel: "silent",
    plugins: [
      {
        name: "packages of others",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
            if (kind === "entry-point" || path.startsWith("@dairy-functions/")) return undefined;
            if (!isBuiltin(path)) asked.add(/^(@[^/]+\/)?[^/]+/.exec(path)![0]);
            return { path, external: true };
          }),
      },
    ],
  });
  const { dependencies } = read("package.json");
  expect(asked).toContain("esbuild");
  expect([...asked].filter((name) => !(name in dependencies))).toEqual([]);
});
