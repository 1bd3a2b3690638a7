import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { find, wordIndex } from "@dairy-functions/pane";
import { keptWordIndex, namesFor, restoredWordIndex } from "@dairy-functions/pane/word-search";
import { catalogue, questions } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";
import { newFolder } from "../../../test/new-folder.ts";
import { emptyWorkbooks } from "../test/empty-workbooks.ts";
import { buildSite, compressFiles, siteProblems } from "./site.ts";

const address = "https://farm.example.org/dairy";
const folder = newFolder();
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const pages = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".html") && !/^(excel|workbench|sheets|native)[\\/]/.test(file),
  );

beforeAll(async () => {
  const addIn = { "manifest.xml": `<Url value="${address}/excel/functions.html"/>` };
  await buildSite({ address, support: "help@example.org", workbooks: emptyWorkbooks, addIn, folder });
});

test("no link is dead", () => {
  expect(siteProblems(folder, address)).toEqual([]);
});

test("a link that dies is found", () => {
  writeFileSync(join(folder, "zz.html"), '<a href="functions/NOTHING.html">A</a><a href="workbench/#nothing">B</a>');
  expect(siteProblems(folder, address)).toHaveLength(2);
  writeFileSync(join(folder, "zz.html"), "");
});

test("each function has its page, and each workbook its picture and both editions", () => {
  for (const { name } of catalogue) expect(existsSync(join(folder, `functions/${name}.html`))).toBe(true);
  const html = read("templates.html");
  for (const { name, title } of templates)
    for (const part of [
      `workbench/#${name}"`,
      `workbooks/${name}-plain.xlsx"`,
      `workbooks/${name}-add-in.xlsx"`,
      `images/results-${name}.png" width="`,
      `>${title}</h2>`,
    ])
      expect(html).toContain(part);
});

test("the first page shows what the library computes, and what it refuses", () => {
  const html = read("index.html");
  expect(html).toContain('<td class="result">1,092.59</td>');
  expect(html).toMatch(/looks like a fraction: enter 4\.5 for 4\.5 %/);
});

test("pages load our own files only, run no script that they need not, and have one title", () => {
  for (const file of pages().filter((each) => each !== "zz.html")) {
    const html = read(file);
    const scripts = /index\.html$/.test(file) && file.startsWith("functions") ? 1 : 0;
    expect([file, html.match(/<script/g)?.length ?? 0]).toEqual([file, scripts]);
    expect([file, html.includes("default-src 'none'")]).toEqual([file, true]);
    expect([file, html.match(/<h1/g)?.length]).toEqual([file, 1]);
    expect([file, /\bundefined\b|\[object/.test(html.replace(/<(pre|code)>.*?<\/\1>/gs, ""))]).toEqual([file, false]);
  }
});

test("only the add-in's files, and the pages that say where it is, name the address", () => {
  const naming = pages().filter((file) => read(file).includes(address));
  expect(naming).toEqual(["excel.html"]);
  expect(read("support.html")).toContain('href="mailto:help@example.org"');
});

test("the search of the page finds what the pane finds", () => {
  const kept = restoredWordIndex(JSON.parse(JSON.stringify(keptWordIndex(wordIndex()))));
  for (const words of [
    "wage",
    "per litre",
    "labor",
    "wgae",
    "ecm",
    "cur/100 kg ECM",
    ...questions.map(({ ask }) => ask),
  ])
    expect([words, namesFor([kept], words)]).toEqual([words, find(words).map(({ name }) => name)]);
});

test("compressed files are the plain ones, and only where they are smaller", async () => {
  const inside = newFolder();
  mkdirSync(join(inside, "a"));
  const text = "milk ".repeat(1000);
  writeFileSync(join(inside, "a/milk.js"), text);
  writeFileSync(join(inside, "cow.png"), text);
  writeFileSync(join(inside, "calf.css"), "a{}");
  await compressFiles(inside);
  expect(readdirSync(inside, { recursive: true, encoding: "utf8" }).sort()).toEqual(
    ["a", join("a", "milk.js"), join("a", "milk.js.br"), join("a", "milk.js.gz"), "calf.css", "cow.png"].sort(),
  );
  expect(gunzipSync(readFileSync(join(inside, "a/milk.js.gz"))).toString()).toBe(text);
  expect(brotliDecompressSync(readFileSync(join(inside, "a/milk.js.br"))).toString()).toBe(text);
});
