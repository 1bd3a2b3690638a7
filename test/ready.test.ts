import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { newFolder } from "./new-folder.ts";

/** What stops the first run: a sentence that says what to do, and nothing half done. */

const farm = { version: "1.0.0", integrity: "sha512-AAAA" };
const tool = { version: "2.0.0", integrity: "sha512-BBBB", dev: true };
const registry = "http://localhost:9"; // nothing listens there

/** A project that needs a package to start and another for development, with scripts/ready.mjs in it. */
function project(packages: Record<string, object> = { "node_modules/farm": farm, "node_modules/tool": tool }): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scripts"));
  copyFileSync("scripts/ready.mjs", join(folder, "scripts/ready.mjs"));
  const root = { name: "p", version: "1.0.0", dependencies: { farm: "1.0.0" }, devDependencies: { tool: "2.0.0" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(root));
  const lock = { name: "p", version: "1.0.0", lockfileVersion: 3, packages: { "": root, ...packages } };
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
  return folder;
}

/** Installs packages as npm leaves them: their folders, and what it notes in the end. */
function installed(folder: string, packages: Record<string, object>): void {
  for (const path of Object.keys(packages)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, "package.json"), "{}");
  }
  writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
}

function run(folder: string, words: readonly string[], options: object = {}) {
  const env = {
    ...process.env,
    npm_config_registry: registry,
    npm_config_cache: join(folder, "cache"),
    npm_config_fetch_retries: "0",
  };
  const { status, stderr } = spawnSync(process.execPath, [...words], {
    cwd: folder,
    encoding: "utf8",
    env,
    ...options,
  });
  return { status, stderr };
}
const ready = (folder: string, options?: object) => run(folder, ["scripts/ready.mjs", "--install"], options);

/** What is missing, as ready.mjs sees it. */
function missing(folder: string, all: boolean): string[] {
  const script = `import("./scripts/ready.mjs").then((it) => console.error(JSON.stringify(it.missingPackages(".", ${all}))))`;
  return JSON.parse(run(folder, ["-e", script]).stderr);
}

test("starting needs its packages alone, the rest needs those for development too", () => {
  const folder = project();
  expect(missing(folder, false)).toEqual(["node_modules/farm"]);
  installed(folder, { "node_modules/farm": farm });
  expect(missing(folder, false)).toEqual([]);
  expect(missing(folder, true)).toEqual(["node_modules/tool"]);
  installed(folder, { "node_modules/farm": farm, "node_modules/tool": tool });
  expect(missing(folder, true)).toEqual([]);
  expect(ready(folder)).toEqual({ status: 0, stderr: "" });
});

test("a package that is gone, old, or a binary of another system is installed again", () => {
  const here = { ...farm, optional: true, os: [process.platform], cpu: [process.arch] };
  const elsewhere = { ...farm, optional: true, os: ["aix"], cpu: ["ppc64"] };
  const packages = { "node_modules/farm": farm, "node_modules/here": here, "node_modules/elsewhere": elsewhere };
  const folder = project(packages);
  installed(folder, { "node_modules/farm": farm, "node_modules/here": here });
  expect(missing(folder, true)).toEqual([]);
  rmSync(join(folder, "node_modules/here/package.json"));
  expect(missing(folder, true)).toEqual(["node_modules/here"]);
  installed(folder, { "node_modules/farm": { ...farm, version: "0.9.0" }, "node_modules/here": here });
  expect(missing(folder, true)).toEqual(["node_modules/farm"]);
  installed(folder, packages); // copied from another system
  expect(missing(folder, true)).toEqual(["node_modules/elsewhere"]);
  rmSync(join(folder, "node_modules/.package-lock.json")); // npm writes it last: an installation that was cut short
  expect(missing(folder, true)).toContain("node_modules/farm");
});

test("without a network nothing that was installed is lost", () => {
  const folder = project();
  installed(folder, { "node_modules/farm": { ...farm, version: "0.9.0" } });
  const { status, stderr } = ready(folder);
  expect(status).toBe(1);
  expect(stderr).toContain("npm cannot reach its registry: check the network");
  expect(stderr.trim().split("\n")).toHaveLength(2);
  expect(existsSync(join(folder, "node_modules/farm/package.json"))).toBe(true);
  expect(existsSync(join(folder, "node_modules.before"))).toBe(false);
});

test("an installation that was killed is put right before the next one", () => {
  const folder = project();
  installed(folder, { "node_modules/farm": farm, "node_modules/tool": tool });

  renameSync(join(folder, "node_modules"), join(folder, "node_modules.before"));
  mkdirSync(join(folder, "node_modules/half"), { recursive: true });
  expect(ready(folder)).toEqual({ status: 0, stderr: "" });
  expect(existsSync(join(folder, "node_modules/half"))).toBe(false);
  expect(existsSync(join(folder, "node_modules/farm"))).toBe(true);
});

test("a lock that was edited is named with the way back", () => {
  const damaged = project();
  writeFileSync(join(damaged, "package-lock.json"), readFileSync(join(damaged, "package-lock.json"), "utf8").slice(1));
  expect(ready(damaged).stderr).toMatch(/package-lock\.json is damaged: restore it with `git checkout/);
  const gone = project();
  rmSync(join(gone, "package-lock.json"));
  expect(ready(gone).stderr).toMatch(/package-lock\.json is missing: restore it/);
  const edited = project();
  const other = readFileSync(join(edited, "package-lock.json"), "utf8").replace('"farm":"1.0.0"', '"farm":"1.1.0"');
  writeFileSync(join(edited, "package-lock.json"), other);
  const { status, stderr } = ready(edited);
  expect(status).toBe(1);
  expect(stderr).toContain("package-lock.json does not match package.json (farm)");
  expect(existsSync(join(edited, "node_modules"))).toBe(false);
});

(process.platform === "win32" ? test.skip : test)("a folder that is read-only is named", () => {
  const folder = project();
  for (const path of [folder, join(folder, "scripts")]) chmodSync(path, 0o555);
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}; // root may write anywhere
  const { status, stderr } = ready(folder, nobody);
  chmodSync(folder, 0o755);
  expect(status).toBe(1);
  expect(stderr).toContain("is read-only: copy the project to a folder that you may write to");
  expect(existsSync(join(folder, "node_modules"))).toBe(false);
});

test("an older Node is told which one is needed, before anything else", () => {
  const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})";
  for (const script of ["scripts/ready.mjs", "scripts/start.mjs"]) {
    const folder = project();
    copyFileSync("scripts/start.mjs", join(folder, "scripts/start.mjs"));
    const { status, stderr } = run(folder, ["--import", older, script]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Node 20 or newer is needed, .*https:\/\/nodejs\.org\.\n$/);
  }
});

test.each([
  [{ PORT: "cow" }, [], 'The port "cow" does not exist'],
  [{ PORT: "70000" }, [], 'The port "70000" does not exist'],
  [{ PORT: "4000" }, ["--port", ""], 'The port "" does not exist'],
])("the port %j with %j is refused", (env, words, sentence) => {
  const { status, stderr } = run(process.cwd(), ["scripts/start.mjs", ...words], { env: { ...process.env, ...env } });
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
});
