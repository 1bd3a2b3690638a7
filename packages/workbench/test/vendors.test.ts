import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { usedRules } from "../build/vendors.ts";

const read = (file: string) => readFileSync(file, "utf8");
const spreadsheet = ["o_spreadsheet.xml", "o_spreadsheet.min.iife.js"].map((file) =>
  read(`node_modules/@odoo/o-spreadsheet/dist/${file}`),
);
const sheets = [
  ["bootstrap/bootstrap.min.css", "bootstrap/dist/css/bootstrap.min.css"],
  ["font-awesome/font-awesome.min.css", "font-awesome/css/font-awesome.min.css"],
] as const;
const publishedSheet = (file: string) => read(`node_modules/${file}`);
const minified = (css: string) => transformSync(css, { loader: "css", minify: true, legalComments: "none" }).code;
/** Without comments, as esbuild writes it the second time: some spaces go only then. */
const plain = (css: string) => minified(minified(css)).replace(/^@charset "UTF-8";/, "");

test.each(sheets)("a page that names every class gets all of %s", (_, file) => {
  const css = publishedSheet(file);
  expect(plain(usedRules(css, css))).toBe(plain(css));
  expect(usedRules(css, "")).toMatch(/^\/\*!/);
});

test("a rule stays for as long as something can match one of its selectors", () => {
  const css = `a.used:hover,.other{color:red}.other .used{color:red}.used:not(.other){margin:0}:is(.other,.used) p{margin:0}
    @media (min-width:1px){.other{color:red}}.side-left{margin:0}.aside-left{margin:0}@keyframes turn{to{margin:0}}`;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a class whose name a script puts together
  expect(usedRules(css, '<p class="used"/> `side-${place}`')).toBe(
    "a.used:hover{color:red}.used:not(.other){margin:0}:is(.other,.used) p{margin:0}" +
      ".side-left{margin:0}@keyframes turn{to{margin:0}}\n",
  );
});

test.each(sheets)(
  "%s has a rule for each class that o-spreadsheet names and that has one by itself",
  (served, file) => {
    const named = new Set(spreadsheet.flatMap((text) => text.match(/[\w-]+/g)!));
    const classes = (css: string) =>
      new Set([...css.matchAll(/(?<=[,{}]|\*\/\s*)\.([a-z][\w-]*)(?=[,{:])/gi)].map(([, name]) => name!));
    const [all, kept] = [classes(publishedSheet(file)), classes(read(`dist/workbench/vendor/${served}`))];
    const wanted = [...all].filter((name) => named.has(name));
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((name) => !kept.has(name))).toEqual([]);
    expect(kept.size).toBeLessThan(all.size / 2);
  },
);
