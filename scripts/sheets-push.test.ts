import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sheetsFiles } from "@dairy-functions/appsscript/build";
import { newFolder } from "../test/new-folder.ts";

/** `npm run sheets:push` in a folder that has the project's sources and a target file of our own. */

let folder: string;
beforeEach(() => {
  folder = newFolder();
  for (const name of ["appsscript", "languages", "node_modules", "scripts", "shared"])
    symlinkSync(resolve(name), join(folder, name), "junction");
  for (const name of ["package.json", "LICENSE"]) copyFileSync(name, join(folder, name));
});

/** Pushes with a clasp that only writes down how it was called and ends as told. */
function push(args: readonly string[] = [], claspStatus = 0) {
  const tools = join(folder, "tools");
  const clasp = join(tools, "node_modules/@google/clasp");
  mkdirSync(clasp, { recursive: true });
  writeFileSync(join(tools, "package-lock.json"), '{ "packages": {} }');
  writeFileSync(join(clasp, "package.json"), '{ "bin": { "clasp": "clasp.js" } }');
  writeFileSync(
    join(clasp, "clasp.js"),
    `const { readdirSync, writeFileSync } = require("node:fs");
    writeFileSync("called", process.argv.slice(2).join(" "));
    writeFileSync("pushed", readdirSync("dist/sheets").sort().join("\\n"));
    process.exit(${claspStatus});`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve("node_modules/tsx/dist/cli.mjs"), "scripts/sheets-push.ts", ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, DAIRY_TOOLS: tools } },
  );
  const wrote = (name: string) => {
    try {
      return readFileSync(join(folder, name), "utf8").trim();
    } catch {
      return undefined;
    }
  };
  return { status, stdout, stderr, called: wrote("called"), pushed: wrote("pushed")?.split("\n") };
}
const target = (name: string, text: string) => writeFileSync(join(folder, `.clasp.${name}.json`), text);
const good = '{"scriptId": "1aBc-dEf_9", "rootDir": "dist/sheets"}';

test.each([
  ["no target file", undefined, "There is no .clasp.dev.json"],
  ["a target file that is not valid JSON", "{scriptId}", ".clasp.dev.json is not valid JSON: "],
  ["no scriptId", '{"rootDir": "dist/sheets"}', ".clasp.dev.json has no scriptId."],
  ["the placeholder of this page", '{"scriptId": "...", "rootDir": "dist/sheets"}', ".clasp.dev.json has no scriptId."],
  ["another folder", '{"scriptId": "1aBc"}', '.clasp.dev.json must have "rootDir": "dist/sheets".'],
])("%s: says so, says how to make it, and pushes nothing", (_, text, sentence) => {
  if (text !== undefined) target("dev", text);
  const { status, stderr, called } = push();
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('Create it in the top folder: {"scriptId": "...", "rootDir": "dist/sheets"}');
  expect(stderr).not.toContain("    at ");
  expect([status, called]).toEqual([1, undefined]);
});
test("a name that is no target", () => {
  expect(push(["../dev"]).stderr).toContain('"../dev" is not a name for a target');
});

test("builds and pushes the files to the target that is named", () => {
  target("prod", good);
  const { status, stdout, called, pushed } = push(["prod"]);
  expect(called).toMatch(/^-P \.clasp\.prod\.json push --force$/);
  expect(pushed).toEqual(sheetsFiles);
  expect(stdout).toContain("Pushed to the script of .clasp.prod.json.");
  expect(status).toBe(0);
});
test("says how to log in where clasp does not push", () => {
  target("dev", good);
  const { status, stderr } = push([], 1);
  expect(stderr).toMatch(/Not pushed\. Without a login, run this once: npm run tool -- clasp login/);
  expect(status).toBe(1);
});
