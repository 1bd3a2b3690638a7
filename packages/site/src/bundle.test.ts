import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../../../test/new-folder.ts";
import { script } from "./bundle.ts";

/** Bundles a script that imports `farm` from a package with this package.json and these files beside it. */
function bundledWith(about: object, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = newFolder();
  const inside = join(folder, "node_modules/@dairy/farm");
  mkdirSync(inside, { recursive: true });
  const all = { "package.json": JSON.stringify(about), "index.js": "export const farm = 7; export const barn = 8;" };
  for (const [name, text] of Object.entries({ ...all, ...files })) writeFileSync(join(inside, name), text);
  writeFileSync(join(folder, "app.js"), 'import { farm } from "@dairy/farm"; globalThis.farm = farm;');
  return script({ entryPoints: [join(folder, "app.js")], format: "iife" });
}
const farm = { name: "@dairy/farm", version: "1.2.3", author: "A. Farmer" };

test("a script begins with the licence and notice files of the packages that it holds code of", async () => {
  const files = {
    "LICENSE.md": "Copyright A. Farmer, all */ rights",
    NOTICE: "Grown in Sirajganj",
    "README.md": "Hello",
  };
  const text = await bundledWith({ ...farm, license: "Apache-2.0" }, files);
  const notice = text.slice(0, text.indexOf("*/"));
  expect(notice).toContain(
    "@dairy/farm 1.2.3 (Apache-2.0)\n\nCopyright A. Farmer, all * / rights\n\nGrown in Sirajganj",
  );
  expect(notice).not.toContain("Hello");
});

test("a package that only names the MIT licence has its text with its author", async () => {
  const text = await bundledWith({ ...farm, license: "MIT" });
  expect(text).toMatch(/MIT License\n\nCopyright \(c\) A\. Farmer\n\nPermission is hereby granted/);
});

test.each(["GPL-3.0-or-later", "LGPL-3.0-only", "MPL-2.0", "(MIT OR GPL-2.0)", undefined])(
  "code under %s is not bundled",
  async (license) => {
    const sentence = `@dairy/farm may not be bundled: its licence is ${license}, not MIT, BSD, Apache or ISC.`;
    await expect(bundledWith({ ...farm, license }, { LICENSE: "Its text" })).rejects.toThrow(sentence);
  },
);

test("code is not bundled whose licence asks for a text that the package lacks", async () => {
  const sentence = "@dairy/farm may not be bundled: it has no licence file.";
  await expect(bundledWith({ ...farm, license: "ISC" })).rejects.toThrow(sentence);
});

test.each(["dist/excel/pane.js", "dist/sheets/40_sidebar.html"])("%s names the packages of the pane", (file) => {
  const text = readFileSync(file, "utf8");
  for (const name of ["@fluentui/web-components", "@microsoft/fast-element", "minisearch", "tslib"])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\S* \\((MIT|0BSD)\\)$`, "m"));
  expect(text).toContain("Luca Ongaro");
});

test("a script of ours alone has no notice", () => {
  expect(readFileSync("dist/excel/functions.js", "utf8")).not.toContain("code of others");
});
