import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { sheetsFiles } from "@dairy-functions/appsscript/build";
import { newFolder } from "../test/new-folder.ts";

/** `npm run sheets:push` in a folder that has the project's sources and a target file of our own. */

let folder: string;
beforeEach(() => {
  folder = newFolder();
  for (const name of ["appsscript", "node_modules", "scripts", "shared"])
    symlinkSync(resolve(name), join(folder, name), "junction");
  for (const name of ["package.json", "LICENSE"]) copyFileSync(name, join(folder, name));
});

/** Pushes with an npx that only writes down how it was called and ends as told. */
function push(args: readonly string[] = [], claspStatus = 0) {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "npx"), `#!/bin/sh\necho "$@" > called\nls dist/sheets > pushed\nexit ${claspStatus}\n`);
  chmodSync(join(bin, "npx"), 0o755);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve("node_modules/tsx/dist/cli.mjs"), "scripts/sheets-push.ts", ...args],
    { cwd: folder, encoding: "utf8", env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` } },
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
  ["a target file that is no JSON", "{scriptId}", ".clasp.dev.json is no JSON: "],
  ["no scriptId", '{"rootDir": "dist/sheets"}', ".clasp.dev.json has no scriptId."],
  ["the placeholder of this page", '{"scriptId": "...", "rootDir": "dist/sheets"}', ".clasp.dev.json has no scriptId."],
  ["another folder", '{"scriptId": "1aBc"}', '.clasp.dev.json must have "rootDir": "dist/sheets".'],
])("%s: says so, says how to make it, and pushes nothing", (_, text, sentence) => {
  if (text !== undefined) target("dev", text);
  const { status, stderr, called } = push();
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('Make it in the top folder: {"scriptId": "...", "rootDir": "dist/sheets"}');
  expect(stderr).not.toContain("    at ");
  expect([status, called]).toEqual([1, undefined]);
});
test("a name that is no target", () => {
  expect(push(["../dev"]).stderr).toContain('"../dev" is no name for a target');
});

(process.platform === "win32" ? test.skip : test)("builds and pushes the files to the target that is named", () => {
  target("prod", good);
  const { status, stdout, called, pushed } = push(["prod"]);
  expect(called).toMatch(/^--yes @google\/clasp@\d+\.\d+\.\d+ -P \.clasp\.prod\.json push --force$/);
  expect(pushed).toEqual(sheetsFiles);
  expect(stdout).toContain("Pushed to the script of .clasp.prod.json.");
  expect(status).toBe(0);
});
(process.platform === "win32" ? test.skip : test)("says how to log in where clasp does not push", () => {
  target("dev", good);
  const { status, stderr } = push([], 1);
  expect(stderr).toMatch(/Not pushed\. Without a login, run this once: npx @google\/clasp@\S+ login/);
  expect(status).toBe(1);
});
