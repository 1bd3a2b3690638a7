import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { newFolder } from "./new-folder.ts";

/** Packages as installed, but the project's own ones as they stand in the copy. */
function linkPackages(root: string, copy: string): void {
  const own = "node_modules/@dairy-functions";
  mkdirSync(join(copy, own), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "@dairy-functions")
      symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name), "junction");
  for (const name of readdirSync(join(root, own))) {
    const place = relative(realpathSync(root), realpathSync(join(root, own, name)));
    symlinkSync(join(copy, place), join(copy, own, name), "junction");
  }
}

/** Performs the worked example of CONTRIBUTING.md, as written there, in a temporary copy of the project. */
test("adding a function is one definition file and its test", () => {
  const root = join(__dirname, "..");
  const copy = join(newFolder(), "project");
  cpSync(root, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|dist|\.git)$/.test(path) });
  linkPackages(root, copy);

  const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const steps = [...guide.matchAll(/`(shared\/[\w/]+(?:\.test)?\.ts)`[^`]*```ts\n([\s\S]*?)```/g)];
  expect(steps.map(([, path]) => path)).toEqual([
    "shared/src/functions/milk/fatkg.ts",
    "shared/src/functions/milk/fatkg.test.ts",
  ]);
  for (const [, path, code] of steps) writeFileSync(join(copy, path!), code!.replace(/^ {3}/gm, ""));

  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: copy, encoding: "utf8", stdio: "pipe" });
  const tsx = ["--import", "tsx"];
  run(...tsx, "scripts/generate.ts");
  run(...tsx, "scripts/build.ts");

  const read = (path: string) => readFileSync(join(copy, path), "utf8");
  expect(read("shared/signatures.txt")).toContain("FATKG(milk, fat)");
  expect(read("docs/functions/FATKG.md")).toContain("milk*fat/100");
  expect(JSON.parse(read("dist/excel/functions.json")).functions).toContainEqual(
    expect.objectContaining({ id: "FATKG" }),
  );
  expect(read("dist/excel/functions.js")).toContain("FATKG");
  expect(read("dist/sheets/10_functions.js")).toContain("function DAIRY_FATKG(milk, fat)");
  const scripts = readdirSync(join(copy, "dist/workbench")).filter((file) => file.endsWith(".js"));
  expect(scripts.map((file) => read(`dist/workbench/${file}`)).join()).toContain("FATKG");
  const jest = run(
    "node_modules/jest/bin/jest.js",
    "--silent",
    "--json",
    "shared/src/functions/milk/fatkg",
    "shared/src/catalogue",
  );
  const report = JSON.parse(jest);
  expect(report.success).toBe(true);
  expect(JSON.stringify(report)).toContain("FATKG");
});
