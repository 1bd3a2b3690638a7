import { existsSync, readdirSync, readFileSync } from "node:fs";
import { CellError, call, catalogue, functionNamed, readHeading, readUnit } from "@dairy-functions/shared";

/** What docs/security.md promises and no single package can: each test beside its line there. */

const read = (file: string) => readFileSync(file, "utf8");

test("every line of docs/security.md names a test that exists, or is done by hand", () => {
  const rows = read("docs/security.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (---|What|Where|Host)\b.*\| (Test|---) \|$/.test(line))
    .filter((line) => !/^\| -/.test(line));
  expect(rows.length).toBeGreaterThan(35);
  for (const row of rows) {
    const cell = row.split(" | ").at(-1)!;
    if (cell.startsWith("by hand")) continue;
    const [, file, title] = /^`([^`]+)`: "(.+?)"(?: \(.+\))? \|$/.exec(cell) ?? [];
    expect({ row, named: file !== undefined && existsSync(file) }).toEqual({ row, named: true });
    expect({ row, exists: read(file!).includes(`"${title}",`) }).toEqual({ row, exists: true });
  }
});

test("the manifest asks for the open workbook and no more", () => {
  for (const file of ["manifest.xml", "dist/excel/manifest.xml"]) {
    expect([...read(file).matchAll(/<Permissions>(.*?)<\/Permissions>/g)].map(([, asked]) => asked)).toEqual([
      "ReadWriteDocument",
    ]);
    expect([...read(file).matchAll(/<AppDomain>/g)]).toHaveLength(1);
    expect(read(file)).not.toMatch(/<WebApplicationInfo|<Scope>/);
  }
});

const ownPolicies: Readonly<Record<string, string>> = {
  "dist/excel/functions.html":
    "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
  "dist/excel/help/index.html":
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  "dist/excel/help/ECM.html":
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  "dist/workbench/index.html":
    "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'",
};

test.each(Object.entries(ownPolicies))("%s has its policy", (file, policy) => {
  const found = [...read(file).matchAll(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g)];
  expect(found.map(([, text]) => text)).toEqual([policy]);
});

test("nothing that ships opens a connection", () => {
  const opens =
    /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|UrlFetchApp)\b|\bfetch\(|node:(http|https|net|tls|dgram|dns)\b/;
  const homes = ["shared", "appsscript", ...readdirSync("packages").map((name) => `packages/${name}`)];
  const sources = homes
    .filter((home) => existsSync(`${home}/src`))
    .flatMap((home) =>
      readdirSync(`${home}/src`, { recursive: true, encoding: "utf8" }).map((file) => `${home}/src/${file}`),
    );
  const found = sources.filter((file) => /\.[jt]s$/.test(file) && !/\.test\.ts$/.test(file) && opens.test(read(file)));
  // The server of `npm start`; the workbench and the add-in, which fetch o-spreadsheet's templates, the texts of a language
  // and their own page from their own folder.
  expect(found.map((file) => file.replaceAll("\\", "/")).sort()).toEqual([
    "packages/excel/src/language.ts",
    "packages/site/src/serve.ts",
    "packages/workbench/src/grid.ts",
    "packages/workbench/src/language.ts",
    "packages/workbench/src/offline.ts",
  ]);
  const asked = found.flatMap((file) => read(file).match(/\bfetch\(.*?\)/g) ?? []);
  expect(asked).toEqual([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of a source
    "fetch(`languages/${name}.json`)",
    'fetch("vendor/o-spreadsheet/o_spreadsheet.xml")',
    "fetch(url)",
    'fetch(location.href, { cache: "no-store" })',
  ]);
});

test("a name that objects have is a word like any other", () => {
  const stranger = "qxzjvk";
  const shown = (value: unknown) =>
    JSON.stringify(value, (_, each) => (each instanceof CellError ? `${each.code} ${each.sentence}` : each));
  const attempt = (act: () => unknown) => {
    try {
      return shown(act());
    } catch (error) {
      return `throws ${error}`;
    }
  };
  for (const name of ["constructor", "__proto__"]) {
    /** The answer without the name, as it is written and as words. */
    const about = (word: string, act: (word: string) => unknown) =>
      attempt(() => act(word))
        ?.replaceAll(word, "?")
        .replaceAll(word.replaceAll("_", ""), "?");
    const alike = (what: string, act: (word: string) => unknown) =>
      expect([what, name, about(name, act)]).toEqual([what, name, about(stranger, act)]);
    alike("unit", readUnit);
    alike("name of a function", functionNamed);
    alike("heading", readHeading);
    for (const definition of catalogue) {
      const { args } = definition.examples[0]!;
      const withCell = (k: number, change: (cell: unknown) => unknown) =>
        call(
          definition,
          args.map((argument, at) => (at === k ? change(argument) : argument)),
        );
      for (const [k, argument] of args.entries()) {
        const what = `${definition.name}, argument ${k + 1}`;
        if (!Array.isArray(argument)) alike(what, (word) => withCell(k, () => word));
        else
          for (const [r, row] of argument.entries())
            for (const [c, cell] of (Array.isArray(row) ? row : [row]).entries())
              if (r === 0 || (r < 20 && typeof cell === "string"))
                alike(`${what}, row ${r + 1}, column ${c + 1}`, (word) =>
                  withCell(k, () =>
                    argument.map((line: unknown, i: number) =>
                      i !== r
                        ? line
                        : Array.isArray(line)
                          ? line.map((old: unknown, j: number) => (j === c ? word : old))
                          : word,
                    ),
                  ),
                );
      }
    }
  }
});

test("every package is pinned, and none may run a script when it is installed", () => {
  for (const folder of [".", "scripts/publish"]) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${folder}/package.json`));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    );
    expect([folder, loose]).toEqual([folder, []]);
    const { packages } = JSON.parse(read(`${folder}/package-lock.json`));
    const unchecked = Object.entries<{ link?: true; integrity?: string }>(packages)
      .filter(
        ([path, { link, integrity }]) => path.includes("node_modules/") && !link && !/^sha512-/.test(integrity ?? ""),
      )
      .map(([path]) => path);
    expect([folder, unchecked]).toEqual([folder, []]);
    expect(read(`${folder}/.npmrc`)).toMatch(/^ignore-scripts=true$/m);
  }
});

test("the parts under the LGPL are served whole, with their licences", () => {
  const vendor = "dist/workbench/vendor";
  const whole: Readonly<Record<string, string>> = {
    "o-spreadsheet/o_spreadsheet.min.iife.js": "@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js",
    "owl/owl.iife.min.js": "@odoo/owl/dist/owl.iife.min.js",
  };
  for (const [served, published] of Object.entries(whole)) {
    const [ours, theirs] = [`${vendor}/${served}`, `node_modules/${published}`].map((file) => readFileSync(file));
    expect([served, ours!.equals(theirs!)]).toEqual([served, true]);
    expect(read(`${vendor}/${served.split("/")[0]}/LICENSE`)).toMatch(/LESSER GENERAL PUBLIC LICENSE/i);
  }
});
